// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "data/health/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeSizeOutliers();

namespace {

class SizeOutliers : public Check {
public:
    [[nodiscard]] const char* name() const override { return "size_outliers"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        if (input.dataset.images.empty())
            return;
        std::vector<double> areas;
        std::vector<double> aspects;
        for (const spec::ImageRecord& image : input.dataset.images) {
            areas.push_back(static_cast<double>(image.width) * image.height);
            aspects.push_back(static_cast<double>(image.width) / std::max(1, image.height));
        }
        const double usualArea = usual(areas).median;
        const double usualAspect = usual(aspects).median;
        const auto isOut = [&](std::size_t i) {
            return areas[i] * 4 < usualArea || areas[i] > usualArea * 4 ||
                   aspects[i] * 1.6 < usualAspect || aspects[i] > usualAspect * 1.6;
        };
        spec::Finding finding;
        if (!takeImages(input, isOut, finding) || finding.count * 4 > areas.size())
            return;  // a quarter of the images is a second kind, not an outlier
        finding.severity = spec::Severity::Low;
        setText(finding, messages::Message{"size_outliers", {{"images", finding.count}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeSizeOutliers() {
    return std::make_unique<SizeOutliers>();
}

}  // namespace lightbox::data
