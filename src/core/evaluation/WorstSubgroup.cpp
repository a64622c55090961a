// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/WorstSubgroup.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>

#include "base/Error.h"
#include "base/Random.h"
#include "base/Threads.h"
#include "evaluation/Bootstrap.h"
#include "evaluation/Evaluate.h"
#include "evaluation/Labels.h"
#include "evaluation/Roc.h"
#include "messages/Render.h"
#include "statistics/Holm.h"
#include "statistics/Ranks.h"

namespace lightbox::evaluation {

namespace {

constexpr std::uint64_t kSearchDomain = 0x776f727374;  // "worst"
constexpr std::size_t kPermutationBlock = 25;
constexpr std::uint32_t kNoGroup = std::numeric_limits<std::uint32_t>::max();

/// Groups that exclude each other: the values of one field, or the pairs of values of two.
struct Partition {
    std::vector<std::size_t> fields;  ///< one or two
    std::vector<std::uint32_t> of;    ///< case -> group, kNoGroup where a field is not known
    std::vector<std::vector<std::string>> name;  ///< of every group, parallel to fields
    std::vector<std::size_t> searched;           ///< groups large enough
};

/// Cases of the class by ascending score.
class Search {
public:
    Search(const spec::Predictions& predictions, std::size_t cls,
           std::span<const SubgroupField> fields)
        : m_predictions(predictions),
          m_scores(rankingScores(predictions, cls)),
          m_clusters(clustersOf(m_scores.patients, m_scores.score.size())),
          m_order(statistics::ascendingOrder(m_scores.score)) {
        for (const auto& field : fields)
            addField(field);
        divide();
        makeStrata();
    }

    [[nodiscard]] std::size_t searched() const {
        std::size_t count = 0;
        for (const auto& one : m_partitions)
            count += one.searched.size();
        return count;
    }

    /// AUROC of every searched group where case i has the fields of case from[i].
    void measure(std::span<const std::uint32_t> from, std::span<double> out) const {
        std::vector<double> area;
        std::vector<double> below;
        std::vector<double> tied[2];
        std::vector<double> positives;
        std::size_t at = 0;
        for (const auto& one : m_partitions) {
            if (one.searched.empty())
                continue;
            const std::size_t groups = one.name.size();
            area.assign(groups, 0);
            below.assign(groups, 0);
            positives.assign(groups, 0);
            tied[0].assign(groups, 0);
            tied[1].assign(groups, 0);
            std::vector<std::uint32_t> touched;
            for (std::size_t k = 0; k < m_order.size(); ++k) {
                const auto i = m_order[k];
                const auto group = one.of[from[i]];
                if (group != kNoGroup) {
                    tied[m_scores.positive[i]][group] += 1;
                    touched.push_back(group);
                }
                if (k + 1 < m_order.size() && m_scores.score[m_order[k + 1]] == m_scores.score[i])
                    continue;
                for (const auto g : touched) {
                    // A group touched twice has nothing left the second time.
                    area[g] += tied[1][g] * (below[g] + tied[0][g] / 2);
                    below[g] += tied[0][g];
                    positives[g] += tied[1][g];
                    tied[0][g] = tied[1][g] = 0;
                }
                touched.clear();
            }
            for (const auto g : one.searched)
                out[at++] = area[g] / positives[g] / below[g];
        }
    }

    /// Which case's fields each case has: of patients with as many positive and negative images.
    [[nodiscard]] std::vector<std::uint32_t> exchanged(base::Random& random) const {
        std::vector<std::uint32_t> from(m_scores.score.size());
        for (const auto& stratum : m_strata) {
            std::vector<std::uint32_t> order(stratum.size());
            std::iota(order.begin(), order.end(), 0U);
            for (std::size_t i = order.size(); i > 1; --i)
                std::swap(order[i - 1], order[random.below(i)]);
            for (std::size_t p = 0; p < stratum.size(); ++p)
                for (std::size_t k = 0; k < stratum[p].size(); ++k)
                    from[stratum[p][k]] = stratum[order[p]][k];
        }
        return from;
    }

    void describe(spec::WorstSubgroup& result, std::size_t sought) const {
        for (const auto& one : m_partitions) {
            if (sought >= one.searched.size()) {
                sought -= one.searched.size();
                continue;
            }
            const auto group = one.searched[sought];
            for (std::size_t f = 0; f < one.fields.size(); ++f)
                result.where.emplace_back(m_fields[one.fields[f]].name, one.name[group][f]);
            fill(result, one, static_cast<std::uint32_t>(group));
            return;
        }
    }

private:
    struct Side {
        std::vector<double> score;
        std::vector<std::uint8_t> positive;
    };

    const spec::Predictions& m_predictions;
    ClassScores m_scores;
    Clusters m_clusters;
    std::vector<std::uint32_t> m_order;
    std::vector<SubgroupField> m_fields;  ///< grouped, one value a case
    std::vector<Partition> m_partitions;
    /// Cases of patients that may be exchanged: positives of a patient first, each by their order.
    std::vector<std::vector<std::vector<std::uint32_t>>> m_strata;

    void addField(const SubgroupField& field) {
        SubgroupField own{field.name, {}, field.kind};
        for (const auto row : m_scores.row)
            own.values.push_back(field.values[row]);
        try {
            m_fields.push_back(grouped(own));
        } catch (const base::Error& error) {
            if (error.facts().code != "subgroup_invalid")
                throw;
        }
    }

    void divide() {
        for (std::size_t a = 0; a < m_fields.size(); ++a)
            addPartition({a});
        for (std::size_t a = 0; a < m_fields.size(); ++a)
            for (std::size_t b = a + 1; b < m_fields.size(); ++b)
                addPartition({a, b});
    }

    void addPartition(std::vector<std::size_t> fields) {
        Partition one;
        one.fields = std::move(fields);
        std::map<std::vector<std::string>, std::uint32_t> known;
        std::vector<std::set<std::uint32_t>> units;
        std::vector<std::set<std::uint32_t>> ofClass[2];
        std::set<std::uint32_t> allOfClass[2];
        for (std::size_t i = 0; i < m_scores.score.size(); ++i) {
            allOfClass[m_scores.positive[i]].insert(m_clusters.of[i]);
            std::vector<std::string> values;
            for (const auto f : one.fields)
                values.push_back(m_fields[f].values[i]);
            if (std::any_of(values.begin(), values.end(),
                            [](const auto& value) { return value.empty(); })) {
                one.of.push_back(kNoGroup);
                continue;
            }
            const auto [place, isNew] =
                known.try_emplace(values, static_cast<std::uint32_t>(one.name.size()));
            if (isNew) {
                one.name.push_back(values);
                units.emplace_back();
                ofClass[0].emplace_back();
                ofClass[1].emplace_back();
            }
            one.of.push_back(place->second);
            units[place->second].insert(m_clusters.of[i]);
            ofClass[m_scores.positive[i]][place->second].insert(m_clusters.of[i]);
        }
        for (std::size_t g = 0; g < one.name.size(); ++g) {
            const bool isLarge = units[g].size() >= kFewestOfSubgroup &&
                                 m_clusters.count - units[g].size() >= kFewestOfSubgroup;
            bool hasBoth = true;
            for (const int c : {0, 1})
                hasBoth = hasBoth && ofClass[c][g].size() >= kFewestOfClass &&
                          allOfClass[c].size() - ofClass[c][g].size() >= kFewestOfClass;
            if (isLarge && hasBoth)
                one.searched.push_back(g);
        }
        m_partitions.push_back(std::move(one));
    }

    void makeStrata() {
        std::vector<std::vector<std::uint32_t>> ofPatient(m_clusters.count);
        for (const bool positives : {true, false})
            for (std::size_t i = 0; i < m_scores.score.size(); ++i)
                if ((m_scores.positive[i] != 0) == positives)
                    ofPatient[m_clusters.of[i]].push_back(static_cast<std::uint32_t>(i));
        std::map<std::pair<std::size_t, std::size_t>, std::vector<std::vector<std::uint32_t>>>
            alike;
        for (auto& cases : ofPatient) {
            const auto positives = static_cast<std::size_t>(std::count_if(
                cases.begin(), cases.end(), [&](auto i) { return m_scores.positive[i] != 0; }));
            alike[{positives, cases.size() - positives}].push_back(std::move(cases));
        }
        for (auto& [sizes, stratum] : alike)
            m_strata.push_back(std::move(stratum));
    }

    void fill(spec::WorstSubgroup& result, const Partition& one, std::uint32_t group) const {
        Side own;
        Side rest;
        std::set<std::string> patients;
        for (std::size_t i = 0; i < m_scores.score.size(); ++i) {
            const bool isIn = one.of[i] == group;
            auto& side = isIn ? own : rest;
            side.score.push_back(m_scores.score[i]);
            side.positive.push_back(m_scores.positive[i]);
            if (!isIn)
                continue;
            result.positives += m_scores.positive[i];
            patients.insert(m_scores.patients[i]);
            if (const auto& image = m_predictions.rows[m_scores.row[i]].image; !image.empty())
                result.images.push_back(image.str());
        }
        patients.erase("");
        result.n = own.score.size();
        if (m_clusters.patients > 0)
            result.patients = patients.size();
        result.auroc.value = aurocValue(own.score, own.positive);
        result.difference.value = *result.auroc.value - *aurocValue(rest.score, rest.positive);
        for (auto* figure : {&result.auroc, &result.difference}) {
            figure->method = "lowest_of";
            figure->notes.push_back({"interval_note.lowest_of", {{"count", result.searched}}});
        }
    }
};

/// Distances of every group from the mean of its column, over its standard deviation; 0 where it does not vary.
void standardise(std::vector<std::vector<double>>& rows) {
    const auto n = static_cast<double>(rows.size());
    for (std::size_t g = 0; g < rows.front().size(); ++g) {
        double sum = 0;
        for (const auto& row : rows)
            sum += row[g];
        const double mean = sum / n;
        double squares = 0;
        for (const auto& row : rows)
            squares += (row[g] - mean) * (row[g] - mean);
        const double deviation = std::sqrt(squares / (n - 1));
        for (auto& row : rows)
            row[g] = deviation > 1e-12 ? (row[g] - mean) / deviation : 0;
    }
}

spec::WorstSubgroup worstOf(const spec::Predictions& predictions, std::size_t cls,
                            std::span<const SubgroupField> fields,
                            const WorstSearchOptions& options) {
    spec::WorstSubgroup result;
    result.cls = predictions.classes[cls];
    if (isUntrained(predictions, cls)) {
        result.reason = neverTrained({}).undefined;
        return result;
    }
    const Search search(predictions, cls, fields);
    result.searched = search.searched();
    if (result.searched == 0) {
        result.reason = messages::wordsOf("worst_subgroup.none");
        return result;
    }
    const auto permutations = static_cast<std::size_t>(std::max(1, options.permutations));
    result.permutations = permutations;
    // The first row is of the cases as they are.
    std::vector<std::vector<double>> rows(permutations + 1, std::vector<double>(result.searched));
    std::vector<std::uint32_t> asTheyAre(rankingScores(predictions, cls).score.size());
    std::iota(asTheyAre.begin(), asTheyAre.end(), 0U);
    search.measure(asTheyAre, rows[0]);
    const std::size_t blocks = (permutations + kPermutationBlock - 1) / kPermutationBlock;
    base::parallelFor(blocks, options.threads, {}, [&](std::size_t block) {
        const auto last = std::min(permutations, (block + 1) * kPermutationBlock);
        for (std::size_t r = block * kPermutationBlock; r < last; ++r) {
            base::Random random{kSearchDomain, options.seed, r};
            search.measure(search.exchanged(random), rows[r + 1]);
        }
    });
    standardise(rows);
    const auto worst = std::min_element(rows[0].begin(), rows[0].end());
    std::size_t asLow = 0;
    for (const auto& row : rows)
        asLow += *std::min_element(row.begin(), row.end()) <= *worst + 1e-12 ? 1 : 0;
    result.pRaw = static_cast<double>(asLow) / static_cast<double>(rows.size());
    search.describe(result, static_cast<std::size_t>(worst - rows[0].begin()));
    return result;
}

}  // namespace

std::vector<spec::WorstSubgroup> worstSubgroups(const spec::Predictions& predictions,
                                                std::span<const std::size_t> classes,
                                                std::span<const SubgroupField> fields,
                                                const WorstSearchOptions& options) {
    std::vector<spec::WorstSubgroup> all;
    std::vector<double> p;
    for (const auto cls : classes) {
        all.push_back(worstOf(predictions, cls, fields, options));
        if (all.back().pRaw)
            p.push_back(*all.back().pRaw);
    }
    const auto adjusted = statistics::holm(p);
    std::size_t next = 0;
    for (auto& one : all)
        if (one.pRaw) {
            one.p = adjusted[next++];
            one.tests = p.size();
        }
    return all;
}

}  // namespace lightbox::evaluation
