// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
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

bool isNearBorder(const cv::Rect& box, const cv::Size& size) {
    const int marginX = size.width / 5;
    const int marginY = size.height / 5;
    return box.x + box.width <= marginX || box.x >= size.width - marginX ||
           box.y + box.height <= marginY || box.y >= size.height - marginY;
}

/// Whether there are enough strokes outside the middle to be worth a closer look.
bool mayBearText(const cv::Mat& strokes) {
    const cv::Rect middle(strokes.cols / 5, strokes.rows / 5, strokes.cols - 2 * (strokes.cols / 5),
                          strokes.rows - 2 * (strokes.rows / 5));
    return cv::countNonZero(strokes) - cv::countNonZero(strokes(middle)) >= kFewestPixels;
}

bool hasShapeOfLetter(const cv::Rect& box, int area) {
    if (box.height < 6 || box.height > 40 || box.width < 2 || 2 * box.width > 3 * box.height)
        return false;
    const double filled = static_cast<double>(area) / (box.width * box.height);
    const bool isUpright = 2 * box.width <= box.height;  // an I fills its box
    return filled >= 0.2 && (filled <= 0.85 || isUpright);
}

std::vector<Letter> lettersOf(const cv::Mat& grey, const cv::Mat& strokes) {
    cv::Mat labels;
    cv::Mat statistics;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(strokes, labels, statistics, centres);
    std::vector<Letter> letters;
    for (int i = 1; i < count; ++i) {
        const cv::Rect box(
            statistics.at<int>(i, cv::CC_STAT_LEFT), statistics.at<int>(i, cv::CC_STAT_TOP),
            statistics.at<int>(i, cv::CC_STAT_WIDTH), statistics.at<int>(i, cv::CC_STAT_HEIGHT));
        if (!isNearBorder(box, grey.size()) ||
            !hasShapeOfLetter(box, statistics.at<int>(i, cv::CC_STAT_AREA)))
            continue;
        letters.push_back({box, cv::mean(grey(box), strokes(box))[0]});
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
