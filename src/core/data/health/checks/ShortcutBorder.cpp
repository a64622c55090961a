// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <optional>
#include <span>

#include "data/health/checks/Check.h"
#include "data/health/checks/ClassPrediction.h"
#include "data/health/checks/PictureKind.h"
#include "imaging/Render.h"

namespace lightbox::data {

std::unique_ptr<Check> makeShortcutBorder();

namespace {

constexpr int kBorder = 3;  // of 56 pixels: the outer 6 %
constexpr int kTiny = 16;

/// The miniature of the image; empty when it could not be decoded.
std::span<const std::uint8_t> miniatureOf(const CheckInput& input, std::size_t i) {
    const auto at = input.miniatures->position(input.image(i).key);
    return at ? input.miniatures->sample(*at) : std::span<const std::uint8_t>();
}

void addBorder(std::span<const std::uint8_t> miniature, std::vector<float>& values) {
    for (int y = 0; y < kMiniatureSide; ++y)
        for (int x = 0; x < kMiniatureSide; ++x) {
            const bool isInner = y >= kBorder && y < kMiniatureSide - kBorder && x >= kBorder &&
                                 x < kMiniatureSide - kBorder;
            if (!isInner)
                values.push_back(miniature[static_cast<std::size_t>(y * kMiniatureSide + x)]);
        }
}

void addTiny(std::span<const std::uint8_t> miniature, std::vector<float>& values) {
    const spec::PixelBuffer whole{
        kMiniatureSide, kMiniatureSide, 1, {miniature.begin(), miniature.end()}};
    const spec::PixelBuffer tiny = imaging::resized(whole, kTiny, kTiny);
    values.insert(values.end(), tiny.values.begin(), tiny.values.end());
}

class ShortcutBorder : public Check {
public:
    [[nodiscard]] const char* name() const override { return "shortcut_border"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        if (input.miniatures == nullptr)
            return;
        std::optional<Told> best;
        double tinyOfBest = 0.5;
        for (const Question& question : questions(input)) {
            const std::optional<Told> border = tellFrom(input, question, addBorder);
            if (!border || (best && best->auroc >= border->auroc))
                continue;
            const std::optional<Told> tiny = tellFrom(input, question, addTiny);
            best = border;
            tinyOfBest = tiny ? tiny->auroc : 0.5;
        }
        const auto severity = best ? severityOf(*best) : std::nullopt;
        if (!severity)
            return;
        spec::Finding finding;
        // Where tissue fills the picture, its border is no frame: said, but as no fault.
        const bool isTissue = showTissueToTheEdge(input);
        finding.severity = isTissue ? spec::Severity::Low : *severity;
        setText(finding, messages::Message{isTissue ? "shortcut_border.tissue" : "shortcut_border",
                                           {{"class", input.dataset.info.classes[best->cls]},
                                            {"auroc", best->auroc},
                                            {"low", best->low},
                                            {"high", best->high},
                                            {"miniature", tinyOfBest},
                                            {"folds", foldsOf(input)}}});
        takeSurest(*best, finding);
        finding.count = finding.images.size();
        findings.push_back(std::move(finding));
    }

private:
    using Adder = void (*)(std::span<const std::uint8_t>, std::vector<float>&);

    /// Asks about those images that have a miniature.
    static std::optional<Told> tellFrom(const CheckInput& input, const Question& all, Adder add) {
        Question question = all;
        question.images.clear();
        question.isYes.clear();
        question.folds.clear();
        Features features;
        for (std::size_t k = 0; k < all.images.size(); ++k) {
            const auto miniature = miniatureOf(input, all.images[k]);
            if (miniature.empty())
                continue;
            add(miniature, features.values);
            question.images.push_back(all.images[k]);
            question.isYes.push_back(all.isYes[k]);
            question.folds.push_back(all.folds[k]);
        }
        if (question.images.empty())
            return std::nullopt;
        features.columns = features.values.size() / question.images.size();
        return tell(input, question, features);
    }
};

}  // namespace

std::unique_ptr<Check> makeShortcutBorder() {
    return std::make_unique<ShortcutBorder>();
}

}  // namespace lightbox::data
