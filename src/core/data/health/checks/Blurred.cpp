// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "data/health/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeBlurred();

namespace {

class Blurred : public Check {
public:
    [[nodiscard]] const char* name() const override { return "blurred"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr std::size_t enough = 50;  // below, nothing is usual
        constexpr double spreads = 4.5;
        const double least = std::log(2.5);  // times less sharp than usual
        std::vector<double> values;
        for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
            if (const auto sharpness = sharpnessOf(input.image(i)))
                values.push_back(*sharpness);
        if (values.size() < enough)
            return;
        const Usual sharp = usual(values);
        const double limit = sharp.median - std::max(least, spreads * sharp.spread);
        const auto isBlurred = [&](std::size_t i) {
            const auto sharpness = sharpnessOf(input.image(i));
            return sharpness && *sharpness < limit;
        };
        spec::Finding finding;
        if (!takeImages(input, isBlurred, finding))
            return;
        finding.severity = spec::Severity::Low;
        setText(finding, messages::Message{"blurred",
                                           {{"images", finding.count},
                                            {"times", std::exp(sharp.median - limit)}}});
        findings.push_back(std::move(finding));
    }

private:
    /// On a scale on which twice as sharp is one step wherever one stands; nullopt of flat pictures.
    static std::optional<double> sharpnessOf(const spec::ImageRecord& image) {
        if (!image.picture || image.picture->sharpness <= 0)
            return std::nullopt;
        return std::log(image.picture->sharpness);
    }
};

}  // namespace

std::unique_ptr<Check> makeBlurred() {
    return std::make_unique<Blurred>();
}

}  // namespace lightbox::data
