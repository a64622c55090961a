// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>

#include "base/Text.h"
#include "data/checks/Check.h"
#include "statistics/Wilson.h"

namespace lightbox::data {

std::unique_ptr<Check> makeBurntInText();

namespace {

class BurntInText : public Check {
public:
    [[nodiscard]] const char* name() const override { return "burnt_in_text"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        std::size_t tagged = 0;
        std::vector<bool> bears(input.dataset.images.size(), false);
        const auto bearsText = [&](std::size_t i) {
            const spec::ImageRecord& image = input.image(i);
            const auto tag = image.fields.find("burned_in");
            const bool stated = tag != image.fields.end() && base::lower(tag->second) == "yes";
            tagged += stated ? 1 : 0;
            bears[i] = stated || (image.picture && image.picture->borderLetters > 0);
            return bears[i];
        };
        spec::Finding finding;
        if (!takeImages(input, bearsText, finding))
            return;
        finding.code = name();
        finding.severity = spec::Severity::Medium;
        finding.message = counted(finding.count, "image bears", "images bear") +
                          " what looks like text near the border";
        if (tagged > 0)
            finding.message += " (" + std::to_string(tagged) + " by the file's own statement)";
        finding.measure = counted(finding.count, "image", "images");
        finding.effect = "Text may name the patient, and tells where and how a picture was taken.";
        finding.remedy = "Look through them; cover or crop the text before training if it is of no "
                         "use, and before images leave the house if it names anybody.";
        if (const std::optional<Tie> tie = strongestTie(input, bears)) {
            finding.severity = spec::Severity::High;
            finding.message += ": " + tie->text;
            finding.effect +=
                " Here it goes with a class: a model can read the letters instead of the disease.";
        }
        finding.message += ".";
        findings.push_back(std::move(finding));
    }

private:
    struct Tie {
        double step = 0;
        std::string text;
    };

    /// The class that text goes with most, if that can hardly be chance.
    static std::optional<Tie> strongestTie(const CheckInput& input,
                                           const std::vector<bool>& bears) {
        constexpr double least = 0.15;
        const auto& classes = input.dataset.info.classes;
        std::optional<Tie> strongest;
        for (std::size_t c = 0; c < classes.size(); ++c) {
            std::size_t with = 0;
            std::size_t withText = 0;
            std::size_t without = 0;
            std::size_t withoutText = 0;
            for (std::size_t i = 0; i < bears.size(); ++i) {
                const bool isOf = input.hasClass(i, c);
                const bool isNotOf = input.lacksClass(i, c);
                with += isOf ? 1 : 0;
                withText += isOf && bears[i] ? 1 : 0;
                without += isNotOf ? 1 : 0;
                withoutText += isNotOf && bears[i] ? 1 : 0;
            }
            if (with == 0 || without == 0)
                continue;
            const spec::Interval own = statistics::wilson(withText, with);
            const spec::Interval others = statistics::wilson(withoutText, without);
            const double step = *own.value - *others.value;
            if (step < least || *own.low <= *others.high || (strongest && step <= strongest->step))
                continue;
            strongest = Tie{step, std::to_string(withText) + " of " + std::to_string(with) + " '" +
                                      classes[c] + "', " + std::to_string(withoutText) + " of " +
                                      std::to_string(without) + " others"};
        }
        return strongest;
    }
};

}  // namespace

std::unique_ptr<Check> makeBurntInText() {
    return std::make_unique<BurntInText>();
}

}  // namespace lightbox::data
