// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "data/health/checks/Check.h"
#include "data/splits/Faces.h"
#include "data/splits/UnionFind.h"

namespace lightbox::data {

std::unique_ptr<Check> makeNearDuplicates();

namespace {

constexpr std::size_t kReadAtOnce = 200;  // images that a quick look decodes again

class NearDuplicates : public Check {
public:
    [[nodiscard]] const char* name() const override { return "near_duplicates"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        UnionFind together(input.dataset.images.size());
        UnionFind mirrored(input.dataset.images.size());
        Faces faces(input.dataset, input.miniatures);
        const auto mayRead = [&](std::size_t image) {
            return input.miniatures != nullptr || faces.isRead(image) || faces.read() < kReadAtOnce;
        };
        std::size_t left = 0;
        std::vector<NearPair> pairs = nearPairs(input.dataset, kNearBits, input.stop);
        // As they lie first: what is found so need not be turned.
        std::stable_partition(pairs.begin(), pairs.end(),
                              [](const NearPair& pair) { return pair.turn == 0; });
        for (const NearPair& pair : pairs) {
            if (input.stop.stop_requested())
                return;
            UnionFind& joined = pair.turn == 0 ? together : mirrored;
            // Copies that are symmetrical are copies, and said once.
            if (pair.turn != 0 && together.find(pair.first) == together.find(pair.second))
                continue;
            if (joined.find(pair.first) == joined.find(pair.second) ||
                lieBehindOneAnother(input.image(pair.first), input.image(pair.second)))
                continue;
            if (!mayRead(pair.first) || !mayRead(pair.second))
                ++left;
            else if (faces.areAlike(pair))
                joined.join(pair.first, pair.second);
        }
        report(input, groupsOf(together, input), {"near_duplicates", "near_duplicates.quick"}, left,
               findings);
        report(input, groupsOf(mirrored, input),
               {"mirrored_duplicates", "mirrored_duplicates.quick"}, left, findings);
    }

private:
    struct Ids {
        const char* full;
        const char* quick;  ///< pairs are left to compare
    };

    static std::vector<Positions> groupsOf(UnionFind& together, const CheckInput& input) {
        std::map<std::size_t, Positions> byRoot;
        for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
            byRoot[together.find(i)].push_back(i);
        std::vector<Positions> groups;
        for (auto& [root, group] : byRoot)
            if (group.size() > 1)
                groups.push_back(std::move(group));
        return groups;
    }

    void report(const CheckInput& input, const std::vector<Positions>& groups, const Ids& ids,
                std::size_t left, std::vector<spec::Finding>& findings) const {
        spec::Finding finding;
        const auto all = [](const Positions&) { return true; };
        if (!takeGroups(input, groups, all, finding))
            return;
        const auto number = [&](auto isSo) {
            return static_cast<std::size_t>(std::count_if(groups.begin(), groups.end(), isSo));
        };
        const std::size_t sets =
            number([&](const Positions& group) { return input.differentSets(group) > 1; });
        const std::size_t labels =
            number([&](const Positions& group) { return input.differentLabels(group) > 1; });
        const std::size_t patients =
            number([&](const Positions& group) { return input.differentPatients(group) > 1; });
        finding.severity = sets > 0                     ? spec::Severity::High
                           : labels > 0 || patients > 0 ? spec::Severity::Medium
                                                        : spec::Severity::Low;
        messages::Value::Messages facts;
        if (sets > 0)
            facts.push_back(messages::Message{"near.sets", {{"groups", sets}}});
        if (patients > 0)
            facts.push_back(messages::Message{"near.patients", {{"groups", patients}}});
        if (labels > 0)
            facts.push_back(messages::Message{"near.labels", {{"groups", labels}}});
        std::optional<messages::Message> where;
        if (!facts.empty())
            where = messages::Message{"near", {{"facts", std::move(facts)}}};
        if (left == 0)
            setText(finding,
                    messages::Message{ids.full, {{"groups", finding.count}, {"where", where}}});
        else
            setText(finding,
                    messages::Message{
                        ids.quick, {{"groups", finding.count}, {"where", where}, {"pairs", left}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeNearDuplicates() {
    return std::make_unique<NearDuplicates>();
}

}  // namespace lightbox::data
