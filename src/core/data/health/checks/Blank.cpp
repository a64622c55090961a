// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeBlank();

namespace {

class Blank : public Check {
public:
    [[nodiscard]] const char* name() const override { return "blank"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr double flat = 0.004;      // a standard deviation of one grey level in 256
        constexpr double allBlack = 0.985;  // a share of black pixels that leaves no picture
        const auto isBlank = [&](std::size_t i) {
            const spec::ImageRecord& image = input.image(i);
            return image.sdIntensity < flat ||
                   (image.picture && image.picture->blackShare > allBlack);
        };
        spec::Finding finding;
        if (!takeImages(input, isBlank, finding))
            return;
        finding.severity = spec::Severity::Medium;
        setText(finding, messages::Message{"blank", {{"images", finding.count}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeBlank() {
    return std::make_unique<Blank>();
}

}  // namespace lightbox::data
