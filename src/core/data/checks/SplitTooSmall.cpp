// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeSplitTooSmall();

namespace {

class SplitTooSmall : public Check {
public:
    [[nodiscard]] const char* name() const override { return "split_too_small"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr std::size_t fewImages = 100;
        constexpr std::size_t fewOfClass = 30;
        constexpr std::size_t hopelessOfClass = 10;
        for (const spec::Set set : {spec::Set::Val, spec::Set::Test}) {
            if (set == spec::Set::Test && input.testSealed)
                continue;
            std::size_t images = 0;
            std::vector<std::size_t> perClass(input.dataset.info.classes.size(), 0);
            for (std::size_t i = 0; i < input.sets.size(); ++i) {
                if (input.sets[i] != set)
                    continue;
                ++images;
                for (std::size_t c = 0; c < perClass.size(); ++c)
                    perClass[c] += input.hasClass(i, c) ? 1 : 0;
            }
            std::size_t smallest = images;
            std::string rare;
            for (std::size_t c = 0; c < perClass.size(); ++c)
                if (perClass[c] > 0 && perClass[c] <= smallest) {
                    smallest = perClass[c];
                    rare = input.dataset.info.classes[c];
                }
            if (images == 0 || (images >= fewImages && smallest >= fewOfClass))
                continue;
            spec::Finding finding;
            finding.code = name();
            finding.count = images;
            finding.severity =
                smallest < hopelessOfClass ? spec::Severity::High : spec::Severity::Medium;
            const std::string title = set == spec::Set::Val ? "Validation" : "Test";
            finding.message =
                title + " has " + counted(images, "image", "images") +
                (rare.empty() ? "" : ", " + std::to_string(smallest) + " of them '" + rare + "'") +
                ".";
            finding.measure = counted(images, "image", "images");
            // Half width of a 95 % interval around 80 %: 1.96 * sqrt(0.8 * 0.2 / n).
            const double half =
                1.96 * std::sqrt(0.16 / static_cast<double>(smallest == 0 ? 1 : smallest));
            finding.effect = "A sensitivity of 80 % found on so few cases may as well be " +
                             rounded(100 * std::max(0.0, 0.8 - half), 0) + " % or " +
                             rounded(100 * std::min(1.0, 0.8 + half), 0) + " %.";
            finding.remedy = set == spec::Set::Val
                                 ? "Divide training and validation anew, by patient."
                                 : "Test on more patients before trusting the figures.";
            findings.push_back(std::move(finding));
        }
    }
};

}  // namespace

std::unique_ptr<Check> makeSplitTooSmall() {
    return std::make_unique<SplitTooSmall>();
}

}  // namespace lightbox::data
