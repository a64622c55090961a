// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "data/checks/Check.h"
#include "statistics/Power.h"

namespace lightbox::data {

std::unique_ptr<Check> makeSplitTooSmall();

namespace {

class SplitTooSmall : public Check {
public:
    [[nodiscard]] const char* name() const override { return "split_too_small"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr std::size_t fewImages = 100;
        constexpr std::size_t fewOfClass = 30;
        constexpr std::size_t hopelessOfClass = 10;
        for (const spec::Set set : {spec::Set::Val, spec::Set::Test}) {
            if (set == spec::Set::Test && input.testSealed)
                continue;
            std::size_t images = 0;
            std::vector<std::size_t> perClass(input.dataset.info.classes.size(), 0);
            for (std::size_t i = 0; i < input.sets.size(); ++i) {
                if (input.sets[i] != set)
                    continue;
                ++images;
                for (std::size_t c = 0; c < perClass.size(); ++c)
                    perClass[c] += input.hasClass(i, c) ? 1 : 0;
            }
            std::size_t smallest = images;
            std::optional<std::size_t> rare;
            for (std::size_t c = 0; c < perClass.size(); ++c)
                if (perClass[c] > 0 && perClass[c] <= smallest) {
                    smallest = perClass[c];
                    rare = c;
                }
            if (images == 0 || (images >= fewImages && smallest >= fewOfClass))
                continue;
            spec::Finding finding;
            finding.code = name();
            finding.count = images;
            finding.severity =
                smallest < hopelessOfClass ? spec::Severity::High : spec::Severity::Medium;
            const std::string title = set == spec::Set::Val ? "Validation" : "Test";
            finding.message = title + " has " + counted(images, "image", "images") +
                              (rare ? ", " + std::to_string(smallest) + " of them '" +
                                          input.dataset.info.classes[*rare] + "'"
                                    : "") +
                              ".";
            finding.measure = counted(images, "image", "images");
            finding.effect = expectation(input, set, rare);
            finding.remedy = set == spec::Set::Val
                                 ? "Divide training and validation anew, by patient."
                                 : "Test on more patients before trusting the figures.";
            findings.push_back(std::move(finding));
        }
    }

private:
    /// What such a set can show, and what it would take to show more. Patients count: their images
    /// say much the same.
    static std::string expectation(const CheckInput& input, spec::Set set,
                                   std::optional<std::size_t> cls) {
        constexpr double found = 0.9;  // the sensitivity and the AUROC that one hopes for
        constexpr double wanted = 0.05;
        std::set<std::string> with;
        std::set<std::string> without;
        for (std::size_t i = 0; i < input.sets.size(); ++i) {
            if (input.sets[i] != set)
                continue;
            const spec::ImageRecord& image = input.image(i);
            const std::string who = image.patient ? "p" + *image.patient : "i" + image.id.str();
            if (cls && input.hasClass(i, *cls))
                with.insert(who);
            else if (cls && input.lacksClass(i, *cls))
                without.insert(who);
        }
        if (!cls || with.empty())
            return "Nothing found on so few cases can be trusted.";
        const std::string name = "'" + input.dataset.info.classes[*cls] + "'";
        const auto points = [](double half) { return "+-" + rounded(100 * half, 0) + " points"; };
        std::string text = "A sensitivity of 90 % found on " +
                           counted(with.size(), "patient", "patients") + " with " + name +
                           " is known to " +
                           points(*statistics::expectedProportionHalfWidth(found, with.size()));
        const double ratio = static_cast<double>(without.size()) / static_cast<double>(with.size());
        if (const auto half =
                statistics::expectedAurocHalfWidth(found, with.size(), without.size()))
            text += ", an AUROC of 0.90 to +-" + rounded(*half, 2);
        text += " (95 % interval). For " + points(wanted) + " of sensitivity it takes about " +
                std::to_string(statistics::casesForProportion(found, wanted)) + " patients with " +
                name;
        if (!without.empty())
            text += ", for +-" + rounded(wanted, 2) + " of AUROC " +
                    std::to_string(statistics::positivesForAuroc(found, wanted, ratio)) +
                    " among as many others as now";
        return text + ".";
    }
};

}  // namespace

std::unique_ptr<Check> makeSplitTooSmall() {
    return std::make_unique<SplitTooSmall>();
}

}  // namespace lightbox::data
