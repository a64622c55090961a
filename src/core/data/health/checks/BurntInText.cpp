// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>

#include "base/Text.h"
#include "data/health/checks/Check.h"
#include "data/health/checks/ClassAssociation.h"
#include "data/health/checks/PictureKind.h"

namespace lightbox::data {

std::unique_ptr<Check> makeBurntInText();

namespace {

class BurntInText : public Check {
public:
    [[nodiscard]] const char* name() const override { return "burnt_in_text"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr double leastTie = 0.15;
        std::size_t tagged = 0;
        bool looksForStrokes = true;
        std::vector<bool> bears(input.dataset.images.size(), false);
        const auto bearsText = [&](std::size_t i) {
            const spec::ImageRecord& image = input.image(i);
            const auto tag = image.fields.find("burned_in");
            const bool stated = tag != image.fields.end() && base::lower(tag->second) == "yes";
            tagged += stated ? 1 : 0;
            bears[i] =
                stated || (looksForStrokes && image.picture && image.picture->borderLetters > 0);
            return bears[i];
        };
        spec::Finding finding;
        if (!takeImages(input, bearsText, finding))
            return;
        if (showTissueToTheEdge(input)) {
            // Cells in line look like letters: only what the files themselves state counts.
            finding = {};
            tagged = 0;
            looksForStrokes = false;
            if (!takeImages(input, bearsText, finding))
                return;
        }
        std::optional<messages::Message> stated;
        if (tagged > 0)
            stated = messages::Message{"text_stated", {{"images", tagged}}};
        if (const std::optional<ClassAssociation> tie =
                strongestAssociation(input, bears, leastTie)) {
            finding.severity = spec::Severity::High;
            setText(finding,
                    messages::Message{
                        "burnt_in_text.of_class",
                        {{"images", finding.count}, {"stated", stated}, {"tie", tie->text}}});
        } else {
            finding.severity = spec::Severity::Medium;
            setText(finding, messages::Message{"burnt_in_text",
                                               {{"images", finding.count}, {"stated", stated}}});
        }
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeBurntInText() {
    return std::make_unique<BurntInText>();
}

}  // namespace lightbox::data
