// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "imaging/Libraries.h"
#include "imaging/PictureFacts.h"
#include "imaging/Render.h"

namespace lightbox::imaging {

namespace {

constexpr int kSmallestPicture = 96;
constexpr int kWorkingSide = 512;      // letters of a film have 6 to 40 pixels there
constexpr int kStroke = 11;            // what is wider than this is no stroke
constexpr double kContrast = 70;       // of a stroke over what it lies on
constexpr std::size_t kTooMany = 400;  // strokes: a texture, no text
constexpr int kShortestRow = 3;
constexpr int kFewestPixels = 24;  // of the strokes of a row of letters

/// What may be a letter: its box, and how bright it is.
struct Letter {
    cv::Rect box;
    double level = 0;
};

/// What is left without a fifth on each side.
cv::Rect middleOf(const cv::Size& size) {
    const int marginX = size.width / 5;
    const int marginY = size.height / 5;
    return {marginX, marginY, size.width - 2 * marginX, size.height - 2 * marginY};
}

bool isNearBorder(const cv::Rect& box, const cv::Size& size) {
    const cv::Rect middle = middleOf(size);
    return box.x + box.width <= middle.x || box.x >= middle.x + middle.width ||
           box.y + box.height <= middle.y || box.y >= middle.y + middle.height;
}

/// Whether there are enough strokes outside the middle to be worth a closer look.
bool mayBearText(const cv::Mat& strokes) {
    return cv::countNonZero(strokes) - cv::countNonZero(strokes(middleOf(strokes.size()))) >=
           kFewestPixels;
}

bool hasShapeOfLetter(const cv::Rect& box, int area) {
    if (box.height < 6 || box.height > 40 || box.width < 2 || 2 * box.width > 3 * box.height)
        return false;
    const double filled = static_cast<double>(area) / (box.width * box.height);
    const bool isUpright = 2 * box.width <= box.height;  // an I fills its box
    return filled >= 0.2 && (filled <= 0.85 || isUpright);
}

/// Strokes that hang together (8 neighbours), found from those that reach outside the middle: the
/// others lie in no border, and a film has few of them all, so that most of it is passed over.
class StrokeFinder {
public:
    /// Marks what it has seen in `strokes`, which stays non-zero where it was.
    explicit StrokeFinder(cv::Mat& strokes) : m_strokes(strokes) {}

    struct Stroke {
        cv::Rect box;
        int area = 0;
    };
    /// The stroke that holds this pixel, if there is one that was not met before.
    std::optional<Stroke> at(int x, int y) {
        if (m_strokes.at<std::uint8_t>(y, x) != kUnseen)
            return std::nullopt;
        int left = x;
        int right = x;
        int top = y;
        int bottom = y;
        int area = 0;
        take({x, y});
        while (!m_open.empty()) {
            const cv::Point pixel = m_open.back();
            m_open.pop_back();
            ++area;
            left = std::min(left, pixel.x);
            right = std::max(right, pixel.x);
            top = std::min(top, pixel.y);
            bottom = std::max(bottom, pixel.y);
            takeNeighbours(pixel);
        }
        return Stroke{{left, top, right - left + 1, bottom - top + 1}, area};
    }

private:
    static constexpr std::uint8_t kUnseen = 255;
    static constexpr std::uint8_t kSeen = 1;

    void take(const cv::Point& pixel) {
        m_strokes.at<std::uint8_t>(pixel.y, pixel.x) = kSeen;
        m_open.push_back(pixel);
    }
    void takeNeighbours(const cv::Point& pixel) {
        const int lastX = std::min(pixel.x + 1, m_strokes.cols - 1);
        const int lastY = std::min(pixel.y + 1, m_strokes.rows - 1);
        for (int y = std::max(pixel.y - 1, 0); y <= lastY; ++y)
            for (int x = std::max(pixel.x - 1, 0); x <= lastX; ++x)
                if (m_strokes.at<std::uint8_t>(y, x) == kUnseen)
                    take({x, y});
    }

    cv::Mat& m_strokes;
    std::vector<cv::Point> m_open;
};

/// Of the strokes (255, on 0); more than kTooMany where there are so many.
std::vector<Letter> lettersOf(const cv::Mat& grey, cv::Mat& strokes) {
    StrokeFinder finder(strokes);
    std::vector<Letter> letters;
    const cv::Rect middle = middleOf(grey.size());
    for (int y = 0; y < strokes.rows && letters.size() <= kTooMany; ++y) {
        const bool crossesMiddle = y >= middle.y && y < middle.y + middle.height;
        const std::uint8_t* row = strokes.ptr<std::uint8_t>(y);
        for (int x = 0; x < strokes.cols; ++x) {
            if (crossesMiddle && x == middle.x)
                x += middle.width;
            if (row[x] == 0)
                continue;
            const std::optional<StrokeFinder::Stroke> stroke = finder.at(x, y);
            if (stroke && isNearBorder(stroke->box, grey.size()) &&
                hasShapeOfLetter(stroke->box, stroke->area))
                letters.push_back(
                    {stroke->box, cv::mean(grey(stroke->box), strokes(stroke->box))[0]});
        }
    }
    return letters;
}

/// `second` continues the word that `first` stands in.
bool follows(const Letter& first, const Letter& second) {
    const int height = std::max(first.box.height, second.box.height);
    const int gap = second.box.x - (first.box.x + first.box.width);
    const int topStep = std::abs(first.box.y - second.box.y);
    const int bottomStep =
        std::abs(first.box.y + first.box.height - second.box.y - second.box.height);
    return gap >= 0 && gap <= height && topStep * 5 <= height && bottomStep * 5 <= height &&
           std::abs(first.level - second.level) <= 40;
}

int longestRow(std::vector<Letter> letters) {
    if (letters.size() > kTooMany)
        return 0;
    std::sort(letters.begin(), letters.end(),
              [](const Letter& a, const Letter& b) { return a.box.x < b.box.x; });
    std::vector<int> rows(letters.size(), 1);
    int longest = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            if (follows(letters[j], letters[i]))
                rows[i] = std::max(rows[i], rows[j] + 1);
        longest = std::max(longest, rows[i]);
    }
    return longest >= kShortestRow ? longest : 0;
}

}  // namespace

int lettersNearBorder(const spec::PixelBuffer& shown) {
    if (shown.channels != 1 || std::min(shown.width, shown.height) < kSmallestPicture)
        return 0;
    prepareLibraries();
    const spec::PixelBuffer small =
        std::max(shown.width, shown.height) > kWorkingSide ? thumbnail(shown, kWorkingSide) : shown;
    const cv::Mat grey(small.height, small.width, CV_8UC1,
                       const_cast<std::uint8_t*>(small.values.data()));
    const cv::Mat stroke = cv::getStructuringElement(cv::MORPH_RECT, {kStroke, kStroke});
    int longest = 0;
    for (const int hat : {cv::MORPH_TOPHAT, cv::MORPH_BLACKHAT}) {
        cv::Mat strokes;
        cv::morphologyEx(grey, strokes, hat, stroke);
        cv::threshold(strokes, strokes, kContrast, 255, cv::THRESH_BINARY);
        if (mayBearText(strokes))
            longest = std::max(longest, longestRow(lettersOf(grey, strokes)));
    }
    return longest;
}

}  // namespace lightbox::imaging
