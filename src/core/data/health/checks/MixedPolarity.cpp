// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "data/health/checks/Check.h"
#include "data/health/checks/ClassAssociation.h"

namespace lightbox::data {

std::unique_ptr<Check> makeMixedPolarity();

namespace {

constexpr int kPatternBlock = 4;  // pixels of a miniature to a side of a pattern's
constexpr int kPatternSide = kMiniatureSide / kPatternBlock;

/// What is bright and what is dark in a picture, roughly, row by row: mean 0, length 1. The product
/// of two is their correlation.
using Pattern = std::array<float, static_cast<std::size_t>(kPatternSide* kPatternSide)>;

double product(const Pattern& a, const Pattern& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// Brings it to mean 0 and length 1; false where it is flat.
bool makeUnit(Pattern& pattern, double flattest) {
    const double size = static_cast<double>(pattern.size());
    const double mean = std::accumulate(pattern.begin(), pattern.end(), 0.0) / size;
    for (float& value : pattern)
        value -= static_cast<float>(mean);
    const double length = std::sqrt(product(pattern, pattern));
    if (length <= flattest * std::sqrt(size))
        return false;
    for (float& value : pattern)
        value /= static_cast<float>(length);
    return true;
}

/// nullopt where the image has no miniature, or one without light and shade.
std::optional<Pattern> patternOf(const CheckInput& input, std::size_t image) {
    constexpr double flattest = 4;  // grey levels of standard deviation
    const auto at = input.miniatures->position(input.image(image).key);
    if (!at)
        return std::nullopt;
    const auto miniature = input.miniatures->sample(*at);
    Pattern pattern{};
    for (int y = 0; y < kPatternSide * kPatternBlock; ++y)
        for (int x = 0; x < kPatternSide * kPatternBlock; ++x)
            pattern[static_cast<std::size_t>(y / kPatternBlock * kPatternSide +
                                             x / kPatternBlock)] +=
                static_cast<float>(miniature[static_cast<std::size_t>(y * kMiniatureSide + x)]) /
                (kPatternBlock * kPatternBlock);
    return makeUnit(pattern, flattest) ? std::optional(pattern) : std::nullopt;
}

/// The median picture; then, as long as it turns any, the mean of the pictures with those turned
/// that are more like its negative. So it is found even where half of them are negatives.
Pattern commonPattern(const std::vector<Pattern>& patterns) {
    constexpr int rounds = 20;
    Pattern common{};
    std::vector<float> values(patterns.size());
    for (std::size_t k = 0; k < common.size(); ++k) {
        for (std::size_t i = 0; i < patterns.size(); ++i)
            values[i] = patterns[i][k];
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        common[k] = *middle;
    }
    if (!makeUnit(common, 0))
        common = patterns.front();
    std::vector<bool> turned;
    for (int round = 0; round < rounds; ++round) {
        std::vector<bool> now;
        Pattern sum{};
        for (const Pattern& pattern : patterns) {
            now.push_back(product(pattern, common) < 0);
            for (std::size_t k = 0; k < sum.size(); ++k)
                sum[k] += now.back() ? -pattern[k] : pattern[k];
        }
        if (now == turned || !makeUnit(sum, 0))
            break;
        common = sum;
        turned = std::move(now);
    }
    return common;
}

/// The pattern as it lies, mirrored, and both turned by quarters.
std::array<Pattern, 8> everyWayRound(const Pattern& pattern) {
    const auto at = [](int x, int y) { return static_cast<std::size_t>(y * kPatternSide + x); };
    std::array<Pattern, 8> ways{};
    ways[0] = pattern;
    for (std::size_t way = 1; way < ways.size(); ++way)
        for (int y = 0; y < kPatternSide; ++y)
            for (int x = 0; x < kPatternSide; ++x)
                ways[way][at(x, y)] = way % 4 == 0 ? pattern[at(kPatternSide - 1 - x, y)]
                                                   : ways[way - 1][at(y, kPatternSide - 1 - x)];
    return ways;
}

/// Positions (in `patterns`) of those that are negatives of the others. Only where the pictures are
/// of one kind, so that "the others" are one thing, and the negatives stand apart from them.
Positions negativesAmong(const std::vector<Pattern>& patterns) {
    constexpr double ofOneKind = 0.65;       // correlation with the common picture, middle of all
    constexpr double doubtful = 0.3;         // neither like it nor like its negative
    constexpr std::size_t fewDoubtful = 20;  // one in so many at most
    constexpr double negative = -0.5;
    constexpr double mirrored = 0.1;  // a left breast is no negative of a right one
    Pattern common = commonPattern(patterns);
    std::vector<double> alike;
    for (const Pattern& pattern : patterns)
        alike.push_back(product(pattern, common));
    const auto below =
        std::count_if(alike.begin(), alike.end(), [](double value) { return value < 0; });
    if (2 * static_cast<std::size_t>(below) > alike.size()) {  // negatives are the fewer
        for (double& value : alike)
            value = -value;
        for (float& value : common)
            value = -value;
    }
    std::vector<double> strengths;
    std::size_t unclear = 0;
    std::size_t between = 0;
    for (const double value : alike) {
        strengths.push_back(std::abs(value));
        unclear += std::abs(value) < doubtful ? 1 : 0;
        between += value > negative && value < 0 ? 1 : 0;
    }
    if (usual(strengths).median < ofOneKind || unclear * fewDoubtful > alike.size())
        return {};
    const std::array<Pattern, 8> ways = everyWayRound(common);
    Positions negatives;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (alike[i] > negative)
            continue;
        const bool isTurned = std::any_of(ways.begin(), ways.end(), [&](const Pattern& way) {
            return product(patterns[i], way) + mirrored > -alike[i];
        });
        if (!isTurned)
            negatives.push_back(i);
    }
    return between * 4 <= negatives.size() ? negatives : Positions{};
}

class MixedPolarity : public Check {
public:
    [[nodiscard]] const char* name() const override { return "mixed_polarity"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        findStated(input, findings);
        if (input.miniatures != nullptr)
            findSeen(input, findings);
    }

private:
    /// Which files say that they are inverted.
    void findStated(const CheckInput& input, std::vector<spec::Finding>& findings) const {
        spec::Finding finding;
        const auto isInverted = [&](std::size_t i) { return input.image(i).inverted; };
        if (!takeImages(input, isInverted, finding) || finding.count == input.dataset.images.size())
            return;
        finding.severity = spec::Severity::Low;
        setText(finding, messages::Message{"mixed_polarity", {{"images", finding.count}}});
        findings.push_back(std::move(finding));
    }

    /// Which pictures are negatives of the others, whatever their files say.
    void findSeen(const CheckInput& input, std::vector<spec::Finding>& findings) const {
        constexpr std::size_t enough = 30;  // pictures that show what is common to them
        constexpr double leastTie = 0.05;
        Positions seen;
        std::vector<Pattern> patterns;
        for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
            if (const auto pattern = patternOf(input, i)) {
                seen.push_back(i);
                patterns.push_back(*pattern);
            }
        if (patterns.size() < enough || input.stop.stop_requested())
            return;
        std::vector<bool> isNegative(input.dataset.images.size(), false);
        for (const std::size_t k : negativesAmong(patterns))
            isNegative[seen[k]] = true;
        spec::Finding finding;
        if (!takeImages(
                input, [&](std::size_t i) { return isNegative[i]; }, finding))
            return;
        if (const auto tie = strongestAssociation(input, isNegative, leastTie)) {
            finding.severity = spec::Severity::High;
            setText(finding, messages::Message{"mixed_polarity.of_class",
                                               {{"images", finding.count}, {"tie", tie->text}}});
        } else {
            finding.severity = spec::Severity::Medium;
            setText(finding, messages::Message{"mixed_polarity.seen", {{"images", finding.count}}});
        }
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeMixedPolarity() {
    return std::make_unique<MixedPolarity>();
}

}  // namespace lightbox::data
