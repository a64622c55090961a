// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeMixedPolarity();

namespace {

class MixedPolarity : public Check {
public:
    [[nodiscard]] const char* name() const override { return "mixed_polarity"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        spec::Finding finding;
        const auto isInverted = [&](std::size_t i) { return input.image(i).inverted; };
        if (!takeImages(input, isInverted, finding) || finding.count == input.dataset.images.size())
            return;
        finding.code = name();
        finding.severity = spec::Severity::Low;
        finding.message = counted(finding.count, "image is", "images are") +
                          " stored inverted (MONOCHROME1), the others are not.";
        finding.measure = counted(finding.count, "image", "images");
        finding.effect =
            "Lightbox turns them so that air is black everywhere. If a file states its polarity "
            "wrongly, it stays a negative.";
        finding.remedy = "Look through them once.";
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeMixedPolarity() {
    return std::make_unique<MixedPolarity>();
}

}  // namespace lightbox::data
