// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeSizeOutliers();

namespace {

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

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
        const double usualArea = median(areas);
        const double usualAspect = median(aspects);
        Positions outliers;
        for (std::size_t i = 0; i < areas.size(); ++i) {
            const bool areaOff = areas[i] * 4 < usualArea || areas[i] > usualArea * 4;
            const bool aspectOff = aspects[i] * 1.6 < usualAspect || aspects[i] > usualAspect * 1.6;
            if (areaOff || aspectOff)
                outliers.push_back(i);
        }
        if (outliers.empty() || outliers.size() * 4 > areas.size())
            return;  // a quarter of the images is a second kind, not an outlier
        spec::Finding finding;
        finding.code = name();
        finding.count = outliers.size();
        finding.severity = spec::Severity::Low;
        finding.message = counted(outliers.size(), "image is", "images are") +
                          " of quite another size or shape than the rest.";
        finding.measure = counted(outliers.size(), "image", "images");
        finding.effect =
            "They may be other views, screenshots or crops; shrunk to the model's square they are "
            "distorted more than the others.";
        finding.remedy = "Look through them and remove what does not belong.";
        finding.images = input.ids(outliers);
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeSizeOutliers() {
    return std::make_unique<SizeOutliers>();
}

}  // namespace lightbox::data
