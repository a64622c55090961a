// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Subgroups.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "base/Error.h"
#include "base/FieldText.h"
#include "base/Text.h"
#include "evaluation/Bootstrap.h"
#include "evaluation/Evaluate.h"
#include "evaluation/FieldNumbers.h"
#include "evaluation/Labels.h"
#include "evaluation/Proportion.h"
#include "evaluation/RateDifference.h"
#include "evaluation/Roc.h"
#include "messages/Render.h"
#include "statistics/Holm.h"
#include "statistics/Intervals.h"

namespace lightbox::evaluation {

namespace {

constexpr std::size_t kMostNumbers = 10;
constexpr int kBandYears = 20;
constexpr int kLastBand = 80;

std::string bandOf(double age) {
    if (age >= kLastBand)
        return std::to_string(kLastBand) + "+";
    const int low = std::max(0, static_cast<int>(age)) / kBandYears * kBandYears;
    return std::to_string(low) + "-" + std::to_string(low + kBandYears - 1);
}

/// Numbers by their size, other texts by their letters.
bool stands(const std::string& a, const std::string& b) {
    const auto numberOf = [](const std::string& text) {
        return base::toDouble(text.substr(0, text.find_first_of("-+ ", 1)));
    };
    const auto first = numberOf(a);
    const auto second = numberOf(b);
    if (first && second && *first != *second)
        return *first < *second;
    return first.has_value() != second.has_value() ? first.has_value() : a < b;
}

/// What the values of a field are.
struct Contents {
    std::set<std::string> different;
    std::vector<std::size_t> known;  ///< cases that have a value
    std::vector<double> numbers;     ///< parallel to known; 0 for what is none
    bool isNumeric = true;
    bool isYears = false;    ///< ages
    bool areDays = true;     ///< dates, the numbers days
    bool areNumbers = true;  ///< ages, or too many numbers to stand for themselves

    explicit Contents(const SubgroupField& field)
        : isYears(field.kind == SubgroupField::Kind::Ages || base::isAgeName(field.name)) {
        const bool isNamedAge = isYears;
        const bool isNamedDate = isDateName(field.name);
        std::vector<double> days;
        for (std::size_t i = 0; i < field.values.size(); ++i) {
            const auto& text = field.values[i];
            if (text.empty())
                continue;
            different.insert(text);
            known.push_back(i);
            const auto day = dayIn(text, isNamedDate);
            areDays = areDays && day;
            days.push_back(day.value_or(0));
            const auto age = ageIn(text, isNamedAge);
            const auto number = age ? age : base::toDouble(text);
            isYears = isYears || age;
            isNumeric = isNumeric && number && std::isfinite(*number);
            numbers.push_back(number.value_or(0));
        }
        areDays = areDays && !known.empty();
        if (areDays) {
            numbers = std::move(days);
            isNumeric = true;
            isYears = false;
        }
        areNumbers = isNumeric && (isYears || field.kind == SubgroupField::Kind::Numbers ||
                                   different.size() > kMostNumbers);
    }
};

/// One side of a comparison.
struct Side {
    std::vector<double> score;
    std::vector<std::uint8_t> positive, called;
    std::vector<std::uint32_t> cluster;

    void add(double ofScore, bool isPositive, bool isCalled, std::uint32_t ofCluster) {
        score.push_back(ofScore);
        positive.push_back(isPositive ? 1 : 0);
        called.push_back(isCalled ? 1 : 0);
        cluster.push_back(ofCluster);
    }
    [[nodiscard]] std::size_t units() const {
        return std::set<std::uint32_t>(cluster.begin(), cluster.end()).size();
    }
};

struct Tested {
    spec::Interval difference;
    double p = 1;
};

Tested test(RankedAuroc group, RankedAuroc rest) {
    Tested result;
    result.difference.value = *group.interval.value - *rest.interval.value;
    const std::vector<statistics::WeightedAuroc> parts{
        {std::move(group.influence), group.effective, 1, 0},
        {std::move(rest.influence), rest.effective, -1, 1}};
    const auto bounds = statistics::combinedBounds(parts);
    result.difference.low = bounds.low;
    result.difference.high = bounds.high;
    result.difference.method = "newcombe_difference";
    result.p = statistics::combinedP(parts);
    return result;
}

/// Whether so many patients have a case of each class.
bool hasEnough(const RankedAuroc& ranked) {
    return std::min(ranked.influence.positiveClusters, ranked.influence.negativeClusters) >=
           kFewestOfClass;
}

spec::Interval turned(spec::Interval interval) {
    for (auto* number : {&interval.value, &interval.low, &interval.high})
        if (*number)
            *number = -**number;
    std::swap(interval.low, interval.high);
    return interval;
}

/// All groups of one field for one class.
class FieldTests {
public:
    FieldTests(const spec::Predictions& predictions, const SubgroupField& field, std::size_t cls,
               const Decision& decision, const Clusters& clusters)
        : m_clusters(clusters),
          m_predictions(predictions),
          m_field(field),
          m_class(cls) {
        const auto scores = rankingScores(predictions, cls);
        for (std::size_t i = 0; i < scores.row.size(); ++i) {
            const auto& value = field.values[scores.row[i]];
            if (value.empty())
                continue;
            m_scores.push_back(scores.score[i]);
            m_positive.push_back(scores.positive[i]);
            m_called.push_back(decision.calls(predictions.rows[scores.row[i]].p, cls) ? 1 : 0);
            m_rows.push_back(scores.row[i]);
            if (std::find(m_values.begin(), m_values.end(), value) == m_values.end())
                m_values.push_back(value);
        }
        std::sort(m_values.begin(), m_values.end(), stands);
    }

    [[nodiscard]] std::vector<spec::Subgroup> run() const {
        std::vector<spec::Subgroup> groups;
        for (const auto& value : m_values)
            groups.push_back(groupOf(value));
        if (groups.size() == 2 && groups[0].reason.empty() && groups[1].reason.empty()) {
            groups[1].difference = turned(groups[0].difference);
            groups[1].pRaw = groups[0].pRaw;
        }
        return groups;
    }

private:
    const Clusters& m_clusters;
    const spec::Predictions& m_predictions;
    const SubgroupField& m_field;
    std::size_t m_class;
    std::vector<double> m_scores;
    std::vector<std::uint8_t> m_positive, m_called;
    std::vector<std::size_t> m_rows;
    std::vector<std::string> m_values;

    [[nodiscard]] spec::Subgroup groupOf(const std::string& value) const {
        Side group;
        Side rest;
        std::set<std::string> patients;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const bool isIn = m_field.values[m_rows[i]] == value;
            (isIn ? group : rest)
                .add(m_scores[i], m_positive[i] != 0, m_called[i] != 0, m_clusters.of[m_rows[i]]);
            if (isIn)
                patients.insert(m_predictions.rows[m_rows[i]].patient);
        }
        patients.erase("");
        spec::Subgroup result;
        result.field = m_field.name;
        result.value = value;
        result.cls = m_predictions.classes[m_class];
        result.n = group.score.size();
        if (m_clusters.patients > 0)
            result.patients = patients.size();
        auto own = rankedAuroc(group.score, group.positive, group.cluster, m_clusters.count);
        result.auroc = own.interval;
        const auto rates =
            rateShares(group.positive, group.called, group.cluster, m_clusters.count);
        result.sensitivity = statistics::shareInterval(rates.sensitivity, "undefined.no_positive");
        result.specificity = statistics::shareInterval(rates.specificity, "undefined.no_negative");
        const bool known = m_clusters.patients > 0;
        const auto because = [&](const char* id) { result.reason = messages::wordsOf(id); };
        const auto others = rankedAuroc(rest.score, rest.positive, rest.cluster, m_clusters.count);
        if (isUntrained(m_predictions, m_class)) {
            result.auroc = neverTrained(result.auroc.method);
            result.reason = result.auroc.undefined;
        } else if (group.units() < kFewestOfSubgroup)
            because(known ? "subgroup.few_patients" : "subgroup.few_cases");
        else if (rest.score.empty())
            because("subgroup.alone");
        else if (rest.units() < kFewestOfSubgroup)
            because(known ? "subgroup.rest_few_patients" : "subgroup.rest_few_cases");
        else if (!own.interval.value)
            because("subgroup.class_absent");
        else if (!others.interval.value)
            because("subgroup.rest_class_absent");
        else if (!hasEnough(own))
            because(known ? "subgroup.few_patients_of_class" : "subgroup.few_cases_of_class");
        else if (!hasEnough(others))
            because(known ? "subgroup.rest_few_patients_of_class"
                          : "subgroup.rest_few_cases_of_class");
        if (!result.reason.empty())
            return result;
        auto tested = test(std::move(own), others);
        result.difference = std::move(tested.difference);
        result.pRaw = tested.p;
        return result;
    }
};

}  // namespace

std::optional<std::vector<double>> numbersOf(const SubgroupField& field) {
    const Contents contents(field);
    if (!contents.areNumbers)
        return std::nullopt;
    std::vector<double> result(field.values.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t k = 0; k < contents.known.size(); ++k)
        result[contents.known[k]] = contents.numbers[k];
    return result;
}

bool isOfDates(const SubgroupField& field) {
    return Contents(field).areDays;
}

SubgroupField joined(const SubgroupField& field,
                     const std::vector<std::vector<std::size_t>>& rows) {
    SubgroupField result{field.name, {}, field.kind};
    const auto numbers = numbersOf(field);
    const Contents contents(field);
    if (numbers)
        result.kind = contents.isYears ? SubgroupField::Kind::Ages : SubgroupField::Kind::Numbers;
    for (const auto& images : rows) {
        std::string agreed;
        bool agree = true;
        double sum = 0;
        double count = 0;
        for (const auto i : images) {
            if (field.values[i].empty())
                continue;
            agree = agree && (agreed.empty() || agreed == field.values[i]);
            agreed = field.values[i];
            if (numbers) {
                sum += (*numbers)[i];
                count += 1;
            }
        }
        const bool isMean = numbers && count > 0;
        result.values.push_back(isMean && contents.areDays
                                    ? dayText(static_cast<int>(std::lround(sum / count)))
                                : isMean ? base::exactText(sum / count)
                                : agree  ? agreed
                                         : std::string());
    }
    return result;
}

SubgroupField grouped(const SubgroupField& field) {
    SubgroupField result = field;
    const auto [different, known, numbers, isNumeric, isYears, areDays, areNumbers] =
        Contents(field);
    const auto written = [isDays = areDays](double number) {
        return isDays ? dayText(static_cast<int>(number)) : base::exactText(number);
    };
    if (isNumeric && isYears) {
        for (std::size_t k = 0; k < known.size(); ++k)
            result.values[known[k]] = bandOf(numbers[k]);
        return result;
    }
    if (areNumbers) {
        for (const auto& members : equalMassBins(numbers, 4)) {
            const double low = numbers[members.front()];
            const double high = numbers[members.back()];
            const auto text = low == high ? written(low) : written(low) + " to " + written(high);
            for (const auto k : members)
                result.values[known[k]] = text;
        }
        return result;
    }
    if (different.size() > kMostSubgroups)
        throw base::usage(
            "subgroup_invalid",
            {{"field", field.name}, {"values", different.size()}, {"most", kMostSubgroups}});
    return result;
}

namespace {

/// Differences of one rate in the groups of `all` that are of class `cls`; `fields` are grouped.
void addRateDifferences(Rate rate, const spec::Predictions& predictions,
                        std::span<const SubgroupField> fields, std::size_t cls,
                        const Decision& decision, const Clusters& clusters,
                        std::vector<spec::Subgroup>& all) {
    const auto figureOf = [rate](spec::Subgroup& group) -> spec::SubgroupDifference& {
        return rate == Rate::Sensitivity ? group.sensitivityDifference
                                         : group.specificityDifference;
    };
    if (isUntrained(predictions, cls)) {
        for (spec::Subgroup& group : all)
            if (group.cls == predictions.classes[cls])
                figureOf(group).reason = group.reason;
        return;
    }
    const auto scores = rankingScores(predictions, cls);
    std::vector<std::uint8_t> positive, called;
    std::vector<std::uint32_t> cluster;
    for (std::size_t i = 0; i < scores.row.size(); ++i) {
        const std::size_t row = scores.row[i];
        positive.push_back(scores.positive[i]);
        called.push_back(decision.calls(predictions.rows[row].p, cls) ? 1 : 0);
        cluster.push_back(clusters.of[row]);
    }
    std::vector<spec::Subgroup*> groups;
    std::vector<std::vector<std::uint32_t>> members;
    for (spec::Subgroup& group : all) {
        if (group.cls != predictions.classes[cls])
            continue;
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&](const auto& one) { return one.name == group.field; });
        groups.push_back(&group);
        std::vector<std::uint32_t>& own = members.emplace_back();
        for (std::size_t i = 0; i < scores.row.size(); ++i)
            if (field->values[scores.row[i]] == group.value)
                own.push_back(static_cast<std::uint32_t>(i));
    }
    std::vector<GroupCases> cases;
    for (std::size_t g = 0; g < groups.size(); ++g)
        cases.push_back({groups[g]->field, members[g]});
    const auto differences = rateDifferences(
        rate, {positive, called, cluster, clusters.count, clusters.patients > 0}, cases);
    for (std::size_t g = 0; g < groups.size(); ++g)
        figureOf(*groups[g]) = differences[g];
}

/// Holm's method over all tests of one figure, in whatever class; the second of two groups is the first's test.
void adjust(std::vector<spec::Subgroup>& all, spec::SubgroupDifference spec::Subgroup::*figure) {
    const auto isSameField = [](const spec::Subgroup& a, const spec::Subgroup& b) {
        return a.field == b.field && a.cls == b.cls;
    };
    std::vector<double> p;
    std::vector<std::optional<std::size_t>> testOf(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!(all[i].*figure).pRaw)
            continue;
        const bool isSecond = i > 0 && isSameField(all[i - 1], all[i]) && testOf[i - 1] &&
                              (i < 2 || !isSameField(all[i - 2], all[i])) &&
                              (i + 1 == all.size() || !isSameField(all[i + 1], all[i]));
        if (isSecond) {
            testOf[i] = testOf[i - 1];
            continue;
        }
        testOf[i] = p.size();
        p.push_back(*(all[i].*figure).pRaw);
    }
    const auto adjusted = statistics::holm(p);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (testOf[i]) {
            (all[i].*figure).p = adjusted[*testOf[i]];
            (all[i].*figure).tests = p.size();
        }
}

}  // namespace

std::vector<spec::Subgroup> subgroups(const spec::Predictions& predictions,
                                      std::span<const SubgroupField> fields,
                                      std::span<const std::size_t> classes,
                                      const Decision& decision) {
    std::vector<std::string> patients;
    for (const auto& row : predictions.rows)
        patients.push_back(row.patient);
    const auto clusters = clustersOf(patients, patients.size());
    std::vector<spec::Subgroup> all;
    std::vector<double> p;
    std::vector<std::optional<std::size_t>> testOf;  // parallel to all
    std::vector<SubgroupField> groupedFields;
    for (const auto& field : fields) {
        const SubgroupField& groups = groupedFields.emplace_back(grouped(field));
        for (const auto cls : classes) {
            const auto own = FieldTests(predictions, groups, cls, decision, clusters).run();
            const auto first = p.size();
            for (const auto& group : own) {
                testOf.emplace_back();
                if (group.pRaw && (own.size() != 2 || p.size() == first))
                    p.push_back(*group.pRaw);
                if (group.pRaw)
                    testOf.back() = p.size() - 1;
                all.push_back(group);
            }
        }
    }
    const auto adjusted = statistics::holm(p);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (testOf[i]) {
            all[i].p = adjusted[*testOf[i]];
            all[i].tests = p.size();
        }
    for (const Rate rate : {Rate::Sensitivity, Rate::Specificity})
        for (const auto cls : classes)
            addRateDifferences(rate, predictions, groupedFields, cls, decision, clusters, all);
    adjust(all, &spec::Subgroup::sensitivityDifference);
    adjust(all, &spec::Subgroup::specificityDifference);
    return all;
}

}  // namespace lightbox::evaluation
