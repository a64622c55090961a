// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "data/health/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeDuplicateAcrossSplits();

namespace {

class DuplicateAcrossSplits : public Check {
public:
    [[nodiscard]] const char* name() const override { return "duplicate_across_splits"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        spec::Finding finding;
        for (const Positions& group : input.twins) {
            if (input.differentSets(group) < 2)
                continue;
            finding.groups.push_back(input.ids(group));
            // Those outside the group's first set are seen twice: training comes before validation
            // and test.
            spec::Set first = spec::Set::Test;
            for (const std::size_t i : group)
                if (input.sets[i] != spec::Set::None)
                    first = std::min(first, input.sets[i]);
            for (const std::size_t i : group)
                if (input.sets[i] != spec::Set::None && input.sets[i] != first)
                    finding.images.push_back(input.image(i).id);
        }
        if (finding.groups.empty())
            return;
        finding.count = finding.images.size();
        finding.severity = spec::Severity::High;
        const messages::Message groups{"count.groups", {{"count", finding.groups.size()}}};
        setText(finding, messages::Message{"duplicate_across_splits",
                                           {{"images", finding.count}, {"groups", groups}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeDuplicateAcrossSplits() {
    return std::make_unique<DuplicateAcrossSplits>();
}

}  // namespace lightbox::data
