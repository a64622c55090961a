// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/SubgroupData.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/Error.h"
#include "base/FieldText.h"
#include "evaluation/DecisionIntervals.h"
#include "evaluation/InForce.h"
#include "evaluation/Labels.h"
#include "evaluation/RateDifference.h"
#include "evaluation/Roc.h"
#include "evaluation/WorstSubgroup.h"
#include "messages/Render.h"

namespace lightbox::gui {

namespace {

bool dividesIntoGroups(const evaluation::SubgroupField& field) {
    std::set<std::string> values;
    try {
        for (const std::string& value : evaluation::grouped(field).values)
            if (!value.empty())
                values.insert(value);
    } catch (const base::Error&) {
        return false;  // its values name the cases
    }
    return values.size() > 1;
}

SubgroupRow rowOf(const EvaluationData& data, std::vector<std::uint32_t> cases) {
    SubgroupRow row;
    std::vector<double> score;
    std::vector<std::uint8_t> positive;
    std::vector<std::string> patients;
    for (const std::uint32_t i : cases) {
        score.push_back(data.scores->score[i]);
        positive.push_back(data.scores->positive[i]);
        patients.push_back(data.scores->patients[i]);
    }
    row.cases = std::move(cases);
    row.curve = std::make_shared<const evaluation::OperatingCurve>(data.className(), score,
                                                                   positive, patients);
    return row;
}

}  // namespace

std::vector<evaluation::SubgroupField> subgroupFields(const EvaluationData& data,
                                                      const spec::Dataset& dataset) {
    std::unordered_map<std::string, const spec::ImageRecord*> images;
    for (const spec::ImageRecord& image : dataset.images)
        images.emplace(image.id.str(), &image);
    std::map<std::string, evaluation::SubgroupField> fields;
    const auto& rows = data.view->predictions->rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto image = images.find(rows[i].image.str());
        if (image == images.end())
            continue;
        for (const auto& [name, value] : image->second->fields) {
            evaluation::SubgroupField& field = fields[name];
            field.name = name;
            field.values.resize(rows.size());
            if (!base::isMissing(value))
                field.values[i] = value;
        }
    }
    std::vector<evaluation::SubgroupField> result;
    for (auto& [name, field] : fields) {
        if (!data.madeOf.empty())
            field = evaluation::joined(field, data.madeOf);
        if (dividesIntoGroups(field))
            result.push_back(std::move(field));
    }
    return result;
}

SubgroupData subgroupData(const EvaluationData& data, const spec::Dataset& dataset,
                          const evaluation::Decision& decision) {
    SubgroupData result;
    const evaluation::ClassScores ranking =
        evaluation::rankingScores(*data.ranked, static_cast<std::size_t>(data.cls));
    result.whole = evaluation::auroc(ranking.score, ranking.positive, data.curve->clusters());
    if (evaluation::isUntrained(data.predictions(), static_cast<std::size_t>(data.cls)))
        result.whole = evaluation::neverTrained(result.whole.method);
    const std::vector<evaluation::SubgroupField> fields = subgroupFields(data, dataset);
    const std::size_t classes[] = {static_cast<std::size_t>(data.cls)};
    std::map<std::string, std::map<std::string, std::vector<std::uint32_t>>> members;
    for (const evaluation::SubgroupField& field : fields) {
        const evaluation::SubgroupField groups = evaluation::grouped(field);
        for (std::size_t i = 0; i < data.scores->row.size(); ++i)
            if (const std::string& value = groups.values[data.scores->row[i]]; !value.empty())
                members[field.name][value].push_back(static_cast<std::uint32_t>(i));
    }
    std::vector<spec::Subgroup> groups =
        evaluation::subgroups(data.predictions(), fields, classes, decision);
    if (data.ranked != data.counted)
        evaluation::rankAs(groups, evaluation::subgroups(*data.ranked, fields, classes,
                                                         evaluation::decisionOf(*data.ranked)));
    for (spec::Subgroup& group : groups) {
        SubgroupRow row = rowOf(data, std::move(members[group.field][group.value]));
        row.judged = group.reason != messages::wordsOf("subgroup.few_patients") &&
                     group.reason != messages::wordsOf("subgroup.few_cases");
        result.tests = std::max(result.tests, group.tests);
        row.figures = std::move(group);
        result.rows.push_back(std::move(row));
    }
    return result;
}

std::shared_ptr<const FoundGroup> foundGroup(const EvaluationData& data,
                                             const spec::Dataset& dataset,
                                             std::shared_ptr<const SubgroupData> groups) {
    std::vector<evaluation::SubgroupField> fields;
    for (const evaluation::SubgroupField& field : subgroupFields(data, dataset))
        fields.push_back(evaluation::grouped(field));
    const std::size_t classes[] = {static_cast<std::size_t>(data.cls)};
    std::vector<spec::WorstSubgroup> found =
        evaluation::worstSubgroups(*data.ranked, classes, fields);
    if (found.empty() || !found.front().reason.empty() || found.front().where.empty())
        return nullptr;
    auto result = std::make_shared<FoundGroup>();
    result->of = std::move(groups);
    result->worst = std::move(found.front());
    std::vector<std::uint32_t> cases;
    for (std::size_t i = 0; i < data.scores->row.size(); ++i) {
        const std::size_t row = data.scores->row[i];
        const bool isIn = std::ranges::all_of(result->worst.where, [&](const auto& named) {
            const auto field =
                std::ranges::find(fields, named.first, &evaluation::SubgroupField::name);
            return field != fields.end() && field->values[row] == named.second;
        });
        if (isIn)
            cases.push_back(static_cast<std::uint32_t>(i));
    }
    result->row = rowOf(data, std::move(cases));
    result->row.judged = true;
    result->row.figures.n = result->worst.n;
    result->row.figures.patients = result->worst.patients;
    result->row.figures.auroc = result->worst.auroc;
    return result;
}

namespace {

std::vector<spec::SubgroupDifference> differencesOf(const EvaluationData& data,
                                                    const SubgroupData& groups, GroupMetric metric,
                                                    const OperatingThresholds& at) {
    std::vector<spec::SubgroupDifference> differences;
    if (metric == GroupMetric::Auroc) {
        for (const SubgroupRow& row : groups.rows) {
            const spec::Subgroup& of = row.figures;
            differences.push_back({of.difference, of.p, of.pRaw, of.tests, of.reason});
        }
        return differences;
    }
    const bool isSensitivity = metric == GroupMetric::Sensitivity;
    const double threshold = isSensitivity ? at.threshold : at.ruleIn.value_or(at.threshold);
    std::vector<std::uint8_t> called;
    for (const double score : data.scores->score)
        called.push_back(score >= threshold ? 1 : 0);
    std::vector<evaluation::GroupCases> cases;
    for (const SubgroupRow& row : groups.rows)
        cases.push_back({row.figures.field, row.cases});
    const evaluation::Clusters& clusters = data.curve->clusters();
    return evaluation::rateDifferences(
        isSensitivity ? evaluation::Rate::Sensitivity : evaluation::Rate::Specificity,
        {data.scores->positive, called, clusters.of, clusters.count, clusters.patients > 0}, cases);
}

/// Cases of a group, or all of them.
struct GroupScores {
    std::vector<double> score;
    std::vector<std::uint8_t> positive;
    const evaluation::Clusters& clusters;

    explicit GroupScores(const EvaluationData& data)
        : score(data.scores->score),
          positive(data.scores->positive.begin(), data.scores->positive.end()),
          clusters(data.curve->clusters()) {}
    GroupScores(const EvaluationData& data, const SubgroupRow& row)
        : clusters(row.curve->clusters()) {
        for (const std::uint32_t i : row.cases) {
            score.push_back(data.scores->score[i]);
            positive.push_back(data.scores->positive[i]);
        }
    }
};

spec::Interval averagePrecisionOf(const GroupScores& cases) {
    const auto all = static_cast<std::ptrdiff_t>(cases.positive.size());
    const auto positives = std::ranges::count(cases.positive, 1);
    if (positives == 0 || positives == all)
        return {};
    return evaluation::averagePrecisionInterval(
        evaluation::averagePrecision(cases.score, cases.positive),
        evaluation::rankedAuroc(cases.score, cases.positive, cases.clusters.of,
                                cases.clusters.count));
}

spec::Interval atOneThreshold(const GroupScores& cases, GroupMetric metric, double threshold) {
    std::vector<int> truth(cases.positive.begin(), cases.positive.end());
    std::vector<int> called;
    for (const double score : cases.score)
        called.push_back(score >= threshold ? 1 : 0);
    const evaluation::CalledCases table{truth, called, cases.clusters.of, cases.clusters.count, 2};
    if (metric == GroupMetric::F1)
        return evaluation::classFigures(table, 1).f1;
    if (metric == GroupMetric::BalancedAccuracy)
        return evaluation::balancedAccuracyInterval(table);
    return evaluation::agreementInterval(table, evaluation::Agreement::Mcc);
}

spec::Interval figureOf(const EvaluationData& data, const SubgroupRow* row,
                        const spec::Interval& auroc, GroupMetric metric,
                        const OperatingThresholds& at) {
    const evaluation::OperatingCurve& curve = row == nullptr ? *data.curve : *row->curve;
    const auto cases = [&] { return row == nullptr ? GroupScores(data) : GroupScores(data, *row); };
    const double upper = at.ruleIn.value_or(at.threshold);
    switch (metric) {
    case GroupMetric::Sensitivity:
        return curve.at(at.threshold).sensitivity;
    case GroupMetric::Specificity:
        return curve.at(upper).specificity;
    case GroupMetric::Ppv:
        return curve.at(upper).ppv;
    case GroupMetric::Npv:
        return curve.at(at.threshold).npv;
    case GroupMetric::AveragePrecision:
        return averagePrecisionOf(cases());
    case GroupMetric::F1:
    case GroupMetric::BalancedAccuracy:
    case GroupMetric::Mcc:
        return at.ruleIn ? spec::Interval() : atOneThreshold(cases(), metric, at.threshold);
    case GroupMetric::NetBenefit:
        return at.ruleIn ? spec::Interval() : curve.at(at.threshold, {}, at.weighed).netBenefit;
    case GroupMetric::Auroc:
        break;
    }
    return auroc;
}

}  // namespace

bool isComparedInGroups(GroupMetric metric) {
    return metric == GroupMetric::Auroc || metric == GroupMetric::Sensitivity ||
           metric == GroupMetric::Specificity;
}

GroupFigures groupFigures(const EvaluationData& data, std::shared_ptr<const SubgroupData> groups,
                          GroupMetric metric, const OperatingThresholds& at) {
    GroupFigures figures;
    figures.metric = metric;
    figures.whole = figureOf(data, nullptr, groups->whole, metric, at);
    figures.rows.reserve(groups->rows.size());
    for (const SubgroupRow& row : groups->rows)
        figures.rows.push_back(figureOf(data, &row, row.figures.auroc, metric, at));
    if (isComparedInGroups(metric))
        figures.differences = differencesOf(data, *groups, metric, at);
    figures.of = std::move(groups);
    return figures;
}

}  // namespace lightbox::gui
