// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "data/health/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeIntensityOutliers();

namespace {

class IntensityOutliers : public Check {
public:
    [[nodiscard]] const char* name() const override { return "size_outliers"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr std::size_t enough = 50;  // below, nothing is usual
        constexpr double spreads = 5;
        constexpr double least = 0.2;  // of the whole range from black to white
        if (input.dataset.images.size() < enough)
            return;
        std::vector<double> means;
        for (const spec::ImageRecord& image : input.dataset.images)
            means.push_back(image.meanIntensity);
        const Usual mean = usual(means);
        const double limit = std::max(least, spreads * mean.spread);
        const auto isOut = [&](std::size_t i) { return std::abs(means[i] - mean.median) > limit; };
        spec::Finding finding;
        if (!takeImages(input, isOut, finding) || finding.count * 4 > means.size())
            return;  // a quarter of the images is a second kind, not an outlier
        finding.severity = spec::Severity::Low;
        setText(finding, messages::Message{"size_outliers.intensity", {{"images", finding.count}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeIntensityOutliers() {
    return std::make_unique<IntensityOutliers>();
}

}  // namespace lightbox::data
