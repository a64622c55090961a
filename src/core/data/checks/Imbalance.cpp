// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeImbalance();

namespace {

class Imbalance : public Check {
public:
    [[nodiscard]] const char* name() const override { return "imbalance"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        const std::vector<std::size_t>& counts = input.perClass;
        if (counts.size() < 2 || *std::min_element(counts.begin(), counts.end()) == 0)
            return;
        const auto smallest = std::min_element(counts.begin(), counts.end());
        const auto largest = std::max_element(counts.begin(), counts.end());
        const double ratio = static_cast<double>(*largest) / static_cast<double>(*smallest);
        if (ratio <= 1.5)
            return;
        const auto& classes = input.dataset.info.classes;
        const std::string rare = classes[static_cast<std::size_t>(smallest - counts.begin())];
        const std::string common = classes[static_cast<std::size_t>(largest - counts.begin())];
        spec::Finding finding;
        finding.code = name();
        finding.count = *smallest;
        finding.severity = ratio <= 3    ? spec::Severity::Low
                           : ratio <= 10 ? spec::Severity::Medium
                                         : spec::Severity::High;
        finding.message = "'" + common + "' has " + rounded(ratio, 1) +
                          " times as many images as '" + rare + "' (" + std::to_string(*largest) +
                          " and " + std::to_string(*smallest) + ").";
        if (const std::size_t sealed = input.sealedImages(); sealed > 0)
            finding.message += " The labels of " + counted(sealed, "image", "images") +
                               " in the sealed test set are not counted.";
        finding.measure = rounded(ratio, 1) + " to 1";
        finding.effect = "A model that says '" + common +
                         "' to everything looks accurate. Read AUROC, sensitivity "
                         "and specificity instead of accuracy.";
        finding.remedy = "Training weighs the rare class by default. Choose the threshold on "
                         "validation, and state "
                         "the prevalence you expect in use.";
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeImbalance() {
    return std::make_unique<Imbalance>();
}

}  // namespace lightbox::data
