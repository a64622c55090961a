// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/CaseMix.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "evaluation/Bootstrap.h"

namespace lightbox::evaluation {

namespace {

/// Which rows are one patient's.
Clusters patientsOf(const spec::Predictions& rows) {
    std::vector<std::string> names;
    for (const spec::PredictionRow& row : rows.rows)
        names.push_back(row.patient);
    return clustersOf(names, names.size());
}

/// Of each patient the mean over the rows where `value` is known (not NaN).
std::vector<double> perPatient(const std::vector<double>& value, const Clusters& patients) {
    std::vector<double> sum(patients.count, 0);
    std::vector<std::size_t> known(patients.count, 0);
    for (std::size_t i = 0; i < value.size(); ++i)
        if (!std::isnan(value[i])) {
            sum[patients.of[i]] += value[i];
            ++known[patients.of[i]];
        }
    std::vector<double> means;
    for (std::size_t one = 0; one < patients.count; ++one)
        if (known[one] > 0)
            means.push_back(sum[one] / static_cast<double>(known[one]));
    return means;
}

double meanOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(place);
    const std::size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (place - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

spec::CaseMixSide sideOf(const std::vector<double>& value, const Clusters& patients,
                         bool isNumber) {
    std::vector<double> means = perPatient(value, patients);
    spec::CaseMixSide side;
    side.patients = means.size();
    side.unknown = patients.count - means.size();
    if (means.empty())
        return side;
    if (!isNumber) {
        side.share = meanOf(means);
        return side;
    }
    std::sort(means.begin(), means.end());
    side.mean = meanOf(means);
    if (means.size() > 1) {
        double squares = 0;
        for (const double one : means)
            squares += (one - *side.mean) * (one - *side.mean);
        side.sd = std::sqrt(squares / static_cast<double>(means.size() - 1));
    }
    side.lowerQuartile = quantile(means, 0.25);
    side.median = quantile(means, 0.5);
    side.upperQuartile = quantile(means, 0.75);
    return side;
}

std::optional<double> standardised(const spec::CaseMixRow& row) {
    const auto& a = row.development;
    const auto& b = row.cohort;
    double difference = 0;
    double variance = 0;
    if (a.share && b.share) {
        difference = *b.share - *a.share;
        variance = (*a.share * (1 - *a.share) + *b.share * (1 - *b.share)) / 2;
    } else if (a.mean && b.mean && a.sd && b.sd) {
        difference = *b.mean - *a.mean;
        variance = (*a.sd * *a.sd + *b.sd * *b.sd) / 2;
    } else {
        return std::nullopt;
    }
    if (variance > 0)
        return difference / std::sqrt(variance);
    return difference == 0 ? std::optional(0.0) : std::nullopt;
}

/// Both sides of the table, told apart by where a case stands in `values`.
class Table {
public:
    Table(const CaseMixCases& development, const CaseMixCases& cohort)
        : m_development(development),
          m_cohort(cohort),
          m_developed(patientsOf(development.rows)),
          m_external(patientsOf(cohort.rows)) {}

    void addClasses() {
        const spec::ClassScheme& scheme = m_cohort.rows;
        for (std::size_t c = 0; c < scheme.classes.size(); ++c) {
            if (scheme.isBinary() && c != scheme.positiveIndex())
                continue;
            std::vector<double> values;
            for (const auto* side : {&m_development.rows, &m_cohort.rows})
                for (const spec::PredictionRow& row : side->rows) {
                    const int truth = scheme.truth(c, row.yTrue, row.yTrueMulti);
                    values.push_back(truth < 0 ? std::nan("") : truth);
                }
            add("", scheme.classes[c], values, false);
        }
    }

    void addFields() {
        std::vector<std::string> names;
        for (const auto* side : {&m_development, &m_cohort})
            for (const SubgroupField& field : side->fields)
                if (std::find(names.begin(), names.end(), field.name) == names.end())
                    names.push_back(field.name);
        for (const std::string& name : names)
            addField(name);
    }

    std::vector<spec::CaseMixRow> rows() && { return std::move(m_rows); }

private:
    /// Development's values, then the cohort's.
    SubgroupField together(const std::string& name) const {
        SubgroupField field{name, {}};
        for (const auto* side : {&m_development, &m_cohort}) {
            const auto found =
                std::find_if(side->fields.begin(), side->fields.end(),
                             [&](const SubgroupField& one) { return one.name == name; });
            if (found != side->fields.end())
                field.values.insert(field.values.end(), found->values.begin(), found->values.end());
            else
                field.values.resize(field.values.size() + side->rows.rows.size());
        }
        return field;
    }

    void addField(const std::string& name) {
        const SubgroupField field = together(name);
        if (const auto numbers = numbersOf(field); numbers && !isOfDates(field)) {
            add(name, "", *numbers, true);
            return;
        }
        std::set<std::string> levels;
        for (const std::string& value : field.values)
            if (!value.empty())
                levels.insert(value);
        if (levels.size() > kMostSubgroups)
            return;
        for (const std::string& level : levels) {
            std::vector<double> values;
            for (const std::string& value : field.values)
                values.push_back(value.empty() ? std::nan("") : value == level ? 1 : 0);
            add(name, level, values, false);
            if (levels.size() == 2)
                break;
        }
    }

    void add(const std::string& field, const std::string& level, const std::vector<double>& values,
             bool isNumber) {
        const auto border =
            values.begin() + static_cast<std::ptrdiff_t>(m_development.rows.rows.size());
        spec::CaseMixRow row{field,
                             level,
                             sideOf({values.begin(), border}, m_developed, isNumber),
                             sideOf({border, values.end()}, m_external, isNumber),
                             {}};
        row.difference = standardised(row);
        m_rows.push_back(std::move(row));
    }

    const CaseMixCases& m_development;
    const CaseMixCases& m_cohort;
    Clusters m_developed, m_external;
    std::vector<spec::CaseMixRow> m_rows;
};

}  // namespace

std::vector<spec::CaseMixRow> caseMix(const CaseMixCases& development, const CaseMixCases& cohort) {
    Table table(development, cohort);
    table.addClasses();
    table.addFields();
    return std::move(table).rows();
}

}  // namespace lightbox::evaluation
