// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include "data/health/checks/Check.h"

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
        finding.count = *smallest;
        finding.severity = ratio <= 3    ? spec::Severity::Low
                           : ratio <= 10 ? spec::Severity::Medium
                                         : spec::Severity::High;
        std::optional<messages::Message> sealed;
        if (const std::size_t images = input.sealedImages; images > 0)
            sealed = messages::Message{"labels_sealed", {{"images", images}}};
        setText(finding, messages::Message{"imbalance",
                                           {{"common", common},
                                            {"ratio", ratio},
                                            {"rare", rare},
                                            {"most", *largest},
                                            {"fewest", *smallest},
                                            {"sealed", sealed}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeImbalance() {
    return std::make_unique<Imbalance>();
}

}  // namespace lightbox::data
