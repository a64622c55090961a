// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeMixedPolarity();

namespace {

class MixedPolarity : public Check {
public:
    [[nodiscard]] const char* name() const override { return "mixed_polarity"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        Positions inverted;
        for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
            if (input.image(i).inverted)
                inverted.push_back(i);
        if (inverted.empty() || inverted.size() == input.dataset.images.size())
            return;
        spec::Finding finding;
        finding.code = name();
        finding.count = inverted.size();
        finding.severity = spec::Severity::Low;
        finding.message = counted(inverted.size(), "image is", "images are") +
                          " stored inverted (MONOCHROME1), the others are not.";
        finding.measure = counted(inverted.size(), "image", "images");
        finding.effect =
            "Lightbox turns them so that air is black everywhere. If a file states its polarity "
            "wrongly, it stays a negative.";
        finding.remedy = "Look through them once.";
        finding.images = input.ids(inverted);
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeMixedPolarity() {
    return std::make_unique<MixedPolarity>();
}

}  // namespace lightbox::data
