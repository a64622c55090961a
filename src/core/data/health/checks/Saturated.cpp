// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "data/health/checks/Check.h"

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
        finding.severity = spec::Severity::Low;
        setText(finding, messages::Message{"saturated",
                                           {{"images", finding.count}, {"percent", 100 * limit}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeSaturated() {
    return std::make_unique<Saturated>();
}

}  // namespace lightbox::data
