// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <utility>

#include "data/health/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeMasksAmongImages();

namespace {

/// Nothing but the darkest and the brightest level, both of them: a mask, where there are films of its
/// size, beside it or in other folders.
class MasksAmongImages : public Check {
public:
    [[nodiscard]] const char* name() const override { return "masks_among_images"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        std::set<std::pair<int, int>> filmSizes;
        for (const spec::ImageRecord& image : input.dataset.images)
            if (image.picture && !isBinary(image))
                filmSizes.insert({image.width, image.height});
        spec::Finding finding;
        if (!takeImages(
                input,
                [&](std::size_t i) {
                    const spec::ImageRecord& image = input.image(i);
                    return image.picture && isBinary(image) &&
                           filmSizes.contains({image.width, image.height});
                },
                finding))
            return;
        finding.severity = spec::Severity::High;
        setText(finding, messages::Message{"masks_among_images", {{"images", finding.count}}});
        findings.push_back(std::move(finding));
    }

private:
    static bool isBinary(const spec::ImageRecord& image) {
        constexpr double nearlyAll = 0.98;  // JPEG rounds the edges
        constexpr double some = 0.001;
        return image.picture->blackShare > some && image.picture->whiteShare > some &&
               image.picture->blackShare + image.picture->whiteShare >= nearlyAll;
    }
};

}  // namespace

std::unique_ptr<Check> makeMasksAmongImages() {
    return std::make_unique<MasksAmongImages>();
}

}  // namespace lightbox::data
