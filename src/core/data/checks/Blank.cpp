// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeBlank();

namespace {

class Blank : public Check {
public:
    [[nodiscard]] const char* name() const override { return "blank"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr double flat = 0.004;  // a standard deviation of one grey level in 256
        Positions blank;
        for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
            if (input.image(i).sdIntensity < flat)
                blank.push_back(i);
        if (blank.empty())
            return;
        spec::Finding finding;
        finding.code = name();
        finding.count = blank.size();
        finding.severity = spec::Severity::Medium;
        finding.message = counted(blank.size(), "image is", "images are") + " blank.";
        finding.measure = counted(blank.size(), "image", "images");
        finding.effect = "They teach nothing, and their results are chance.";
        finding.remedy = "Remove them, or export them again.";
        finding.images = input.ids(blank);
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeBlank() {
    return std::make_unique<Blank>();
}

}  // namespace lightbox::data
