// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeSaturated();

namespace {

class Saturated : public Check {
public:
    [[nodiscard]] const char* name() const override { return "saturated"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr double least = 0.25;   // of the pixels, white
        constexpr double beyond = 0.15;  // more than the usual image of this set has
        std::vector<double> shares;
        for (const spec::ImageRecord& image : input.dataset.images)
            if (image.picture)
                shares.push_back(image.picture->whiteShare);
        const double limit = std::max(least, usual(shares).median + beyond);
        const auto isSaturated = [&](std::size_t i) {
            const spec::ImageRecord& image = input.image(i);
            return image.picture && image.picture->whiteShare > limit;
        };
        spec::Finding finding;
        if (!takeImages(input, isSaturated, finding))
            return;
        finding.code = name();
        finding.severity = spec::Severity::Low;
        finding.message = counted(finding.count, "image is", "images are") +
                          " pure white over more than " + rounded(100 * limit, 0) +
                          " % of the picture.";
        finding.measure = counted(finding.count, "image", "images");
        finding.effect = "What is white all over shows no tissue any more: overexposed, a wrong "
                         "window, or a white frame around the picture.";
        finding.remedy =
            "Look through them; export them again with another window, or leave them out.";
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeSaturated() {
    return std::make_unique<Saturated>();
}

}  // namespace lightbox::data
