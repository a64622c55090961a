// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/Error.h"
#include "data/health/checks/Check.h"
#include "data/samples/Pixels.h"
#include "data/splits/NearPairs.h"
#include "data/splits/UnionFind.h"

namespace lightbox::data {

std::unique_ptr<Check> makeNearDuplicates();

namespace {

constexpr std::size_t kReadAtOnce = 200;  // images that a quick look decodes again

/// Miniatures from the store or, where there is none, from the image itself: those are kept, few as
/// they may be, while the store's are made anew as often as they are asked for.
class Faces {
public:
    explicit Faces(const CheckInput& input) : m_input(input) {}

    [[nodiscard]] bool areAlike(std::size_t a, std::size_t b) { return alike(of(a), of(b)); }
    [[nodiscard]] bool mayRead(std::size_t image) const {
        return m_input.miniatures != nullptr || m_faces.contains(image) ||
               m_faces.size() < kReadAtOnce;
    }

private:
    Face of(std::size_t i) {
        if (m_input.miniatures != nullptr)
            return look(i);
        const auto [entry, isNew] = m_faces.try_emplace(i);
        if (isNew)
            entry->second = look(i);
        return entry->second;
    }
    [[nodiscard]] Face look(std::size_t i) const {
        const spec::ImageRecord& image = m_input.image(i);
        if (m_input.miniatures != nullptr)
            return storedFace(*m_input.miniatures, image.key);
        spec::PixelBuffer miniature{kMiniatureSide, kMiniatureSide, 1, {}};
        try {
            miniature.values = readSample(image.source, kMiniatureSide, 1);
        } catch (const base::Error&) {
            return {};  // moved or damaged since it was imported
        }
        return faceOf(miniature);
    }

    const CheckInput& m_input;
    std::unordered_map<std::size_t, Face> m_faces;
};

class NearDuplicates : public Check {
public:
    [[nodiscard]] const char* name() const override { return "near_duplicates"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        UnionFind together(input.dataset.images.size());
        Faces faces(input);
        std::size_t left = 0;
        for (const NearPair& pair : nearPairs(input.dataset, kNearBits, input.stop)) {
            if (input.stop.stop_requested())
                return;
            if (together.find(pair.first) == together.find(pair.second) ||
                lieBehindOneAnother(input.image(pair.first), input.image(pair.second)))
                continue;
            if (!faces.mayRead(pair.first) || !faces.mayRead(pair.second))
                ++left;
            else if (faces.areAlike(pair.first, pair.second))
                together.join(pair.first, pair.second);
        }
        std::map<std::size_t, Positions> byRoot;
        for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
            byRoot[together.find(i)].push_back(i);
        std::vector<Positions> groups;
        for (auto& [root, group] : byRoot)
            if (group.size() > 1)
                groups.push_back(std::move(group));
        report(input, groups, left, findings);
    }

private:
    void report(const CheckInput& input, const std::vector<Positions>& groups, std::size_t left,
                std::vector<spec::Finding>& findings) const {
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
            setText(finding, messages::Message{"near_duplicates",
                                               {{"groups", finding.count}, {"where", where}}});
        else
            setText(finding, messages::Message{
                                 "near_duplicates.quick",
                                 {{"groups", finding.count}, {"where", where}, {"pairs", left}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeNearDuplicates() {
    return std::make_unique<NearDuplicates>();
}

}  // namespace lightbox::data
