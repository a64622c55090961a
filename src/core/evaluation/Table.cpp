// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "base/Error.h"
#include "base/FieldText.h"
#include "base/Text.h"
#include "evaluation/Labels.h"
#include "spec/PositiveClass.h"

namespace lightbox::evaluation {

namespace {

using spec::Task;

/// Probabilities written with three digits still sum to 1 within this.
constexpr double kSumTolerance = 5e-3;
/// By so much for each class probabilities of two digits may miss 1; what misses it by more are none.
constexpr double kSumPerClass = 5e-3 + 1e-9;
/// What single or lower precision leaves beyond 0 and 1 where probabilities are summed.
constexpr double kRounding = 1e-5;

/// A truth of True or False, which does not name a class.
std::optional<bool> booleanIn(const std::string& text) {
    const auto plain = base::lower(text);
    return plain == "true"    ? std::optional(true)
           : plain == "false" ? std::optional(false)
                              : std::nullopt;
}

/// "0,9" as 0.9, as tables of languages with a decimal comma have it.
std::optional<double> numberIn(std::string text) {
    if (std::count(text.begin(), text.end(), ',') == 1 && text.find('.') == std::string::npos)
        text[text.find(',')] = '.';
    return base::toDouble(text);
}

struct Columns {
    std::optional<std::size_t> image, patient, split, truth, single;
    std::vector<std::string> classes;
    std::vector<std::size_t> probabilities;  ///< parallel to classes
    std::vector<std::size_t> labels;         ///< multi-label: parallel to classes
};

/// Reads one table; each step fills what the next one needs.
class Reader {
public:
    Reader(const base::CsvTable& table, const TableOptions& options)
        : m_table(table),
          m_options(options) {
        for (const auto& name : table.header)
            m_names.emplace_back(base::trimmed(name));
    }

    TablePredictions read() {
        if (m_table.rows.empty())
            throw base::refused("table_invalid.empty", {}, m_table.file);
        findColumns();
        auto& predictions = m_result.predictions;
        if (!m_columns.labels.empty()) {
            predictions.task = Task::Multilabel;
            predictions.classes = m_columns.classes;
        } else {
            nameClasses();
        }
        std::size_t unknown = 0;
        std::size_t unbalanced = 0;
        std::set<std::string> splits;
        predictions.rows.reserve(m_table.rows.size());
        if (m_columns.image)
            m_images.reserve(m_table.rows.size());
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            spec::PredictionRow row;
            row.image = spec::ImageId(known(i, m_columns.image));
            row.patient = base::patientText(text(i, m_columns.patient)).value_or("");
            row.split = text(i, m_columns.split);
            splits.insert(row.split);
            readProbabilities(i, row);
            readTruth(i, row);
            unknown += isLabelled(predictions, row) ? 0 : 1;
            double sum = 0;
            for (const double p : row.p)
                sum += p;
            if (predictions.task != Task::Multilabel && std::abs(sum - 1) > kSumTolerance) {
                checkSum(i, sum, row.p.size());
                ++unbalanced;
            }
            if (!row.image.empty())
                checkRepeated(i);
            checkNamed(i, !row.image.empty());
            predictions.rows.push_back(std::move(row));
        }
        for (const auto& name : m_options.fields)
            m_result.fields.push_back(fieldNamed(name));
        if (unknown > 0)
            m_result.warnings.push_back(spec::warning("labels_unknown", {{"rows", unknown}}));
        if (unbalanced > 0)
            m_result.warnings.push_back(spec::warning("probabilities_sum", {{"rows", unbalanced}}));
        if (m_clipped > 0)
            m_result.warnings.push_back(
                spec::warning("probabilities_rounded", {{"probabilities", m_clipped}}));
        if (splits.size() > 1)
            m_result.warnings.push_back(
                spec::warning("several_splits",
                              {{"sets", std::vector<std::string>(splits.begin(), splits.end())}}));
        return std::move(m_result);
    }

    /// Columns that no rule of the table reads.
    std::vector<std::string> further() {
        findColumns();
        std::set<std::size_t> read(m_columns.probabilities.begin(), m_columns.probabilities.end());
        read.insert(m_columns.labels.begin(), m_columns.labels.end());
        for (const auto& one : {m_columns.image, m_columns.patient, m_columns.split,
                                m_columns.truth, m_columns.single})
            if (one)
                read.insert(*one);
        std::vector<std::string> names;
        for (std::size_t c = 0; c < m_names.size(); ++c)
            if (!read.contains(c) && !m_names[c].empty())
                names.push_back(m_names[c]);
        return names;
    }

private:
    const base::CsvTable& m_table;
    const TableOptions& m_options;
    std::vector<std::string> m_names;  ///< of the columns, without blanks around them
    std::size_t m_clipped = 0;
    std::unordered_map<std::string_view, std::size_t> m_images;  ///< id -> row
    /// The first row that names no image, and that does.
    std::array<std::optional<std::size_t>, 2> m_rowOf;
    Columns m_columns;
    TablePredictions m_result;

    [[nodiscard]] std::string text(std::size_t row, std::optional<std::size_t> column) const {
        return column ? std::string(base::trimmed(m_table.rows[row][*column])) : std::string();
    }

    /// The same, but nothing where the value is missing.
    [[nodiscard]] std::string known(std::size_t row, std::optional<std::size_t> column) const {
        auto written = text(row, column);
        return base::isMissing(written) ? std::string() : written;
    }

    /// A label as written, but 1.0 (as data frames write integers beside blanks) as 1.
    [[nodiscard]] std::string label(std::size_t row, std::size_t column) const {
        auto written = text(row, column);
        if ((written.ends_with(".0") || written.ends_with(",0")) &&
            base::toInteger(written.substr(0, written.size() - 2)))
            written.resize(written.size() - 2);
        return written;
    }

    /// Exact name first, then ignoring case. Throws where two columns have the name.
    [[nodiscard]] std::optional<std::size_t> column(const std::string& name) const {
        const auto find = [&](auto&& same) -> std::optional<std::size_t> {
            const auto found = std::find_if(m_names.begin(), m_names.end(), same);
            if (found == m_names.end())
                return std::nullopt;
            if (std::find_if(found + 1, m_names.end(), same) != m_names.end())
                throw base::refused("table_invalid.column_twice", {{"column", *found}},
                                    m_table.file);
            return static_cast<std::size_t>(found - m_names.begin());
        };
        if (const auto exact = find([&](const auto& other) { return other == name; }))
            return exact;
        return find([wanted = base::lower(name)](const auto& other) {
            return base::lower(other) == wanted;
        });
    }

    [[nodiscard]] SubgroupField fieldNamed(const std::string& name) const {
        const auto found = column(name);
        if (!found)
            throw base::usage(
                "subgroup_invalid.no_column",
                {{"field", name}, {"columns", m_names}, {"nearest", base::nearest(name, m_names)}},
                m_table.file);
        const auto isOneOf = [&](const std::vector<std::size_t>& columns) {
            return std::find(columns.begin(), columns.end(), *found) != columns.end();
        };
        if (found == m_columns.truth || isOneOf(m_columns.labels))
            throw base::usage("subgroup_invalid.truth", {{"field", m_names[*found]}}, m_table.file);
        if (found == m_columns.single || isOneOf(m_columns.probabilities))
            throw base::usage("subgroup_invalid.score", {{"field", m_names[*found]}}, m_table.file);
        SubgroupField field{m_names[*found], {}};
        for (std::size_t i = 0; i < m_table.rows.size(); ++i)
            field.values.push_back(known(i, found));
        return field;
    }

    void findColumns() {
        m_columns.image = column("image");
        m_columns.split = column("split");
        m_columns.truth = column("y_true");
        m_columns.patient =
            column(m_options.patientColumn.empty() ? "patient" : m_options.patientColumn);
        if (!m_columns.patient && !m_options.patientColumn.empty())
            throw base::refused("table_invalid.no_column",
                                {{"column", m_options.patientColumn}, {"columns", m_names}},
                                m_table.file);
        for (std::size_t c = 0; c < m_names.size(); ++c) {
            const auto& name = m_names[c];
            if (!base::lower(name).starts_with("p_") || name.size() == 2 || c == m_columns.patient)
                continue;
            if (std::find(m_columns.classes.begin(), m_columns.classes.end(), name.substr(2)) !=
                m_columns.classes.end())
                throw base::refused("table_invalid.column_twice", {{"column", name}}, m_table.file);
            m_columns.classes.push_back(name.substr(2));
            m_columns.probabilities.push_back(c);
        }
        if (m_columns.classes.empty()) {
            m_columns.single = column("p");
            if (!m_columns.single)
                throw base::refused("table_invalid.no_p", {}, m_table.file);
        }
        if (m_columns.truth)
            return;
        for (const auto& name : m_columns.classes)
            if (const auto labels = column("y_" + name))
                m_columns.labels.push_back(*labels);
        if (m_columns.classes.empty() || m_columns.labels.empty())
            throw base::refused("table_invalid.no_truth", {}, m_table.file);
        if (m_columns.labels.size() != m_columns.classes.size())
            throw base::refused("table_invalid.some_truths", {}, m_table.file);
    }

    /// Classes and positive class of a table with y_true.
    void nameClasses() {
        auto& predictions = m_result.predictions;
        predictions.classes = m_columns.classes;
        if (m_columns.classes.size() < 2)
            nameTwoClasses();
        predictions.task = predictions.classes.size() == 2 ? Task::Binary
                           : m_options.ordinal             ? Task::Ordinal
                                                           : Task::Multiclass;
        if (predictions.task != Task::Binary)
            return;
        if (m_columns.classes.size() == 1) {
            predictions.positive = predictions.classes[1] == m_columns.classes[0] ? 1 : 0;
            if (!m_options.positive.empty() &&
                namedPositive() != static_cast<std::size_t>(predictions.positive))
                throw base::usage("positive_invalid.table",
                                  {{"class", m_columns.classes[0]}, {"asked", m_options.positive}},
                                  m_table.file);
        } else if (!m_options.positive.empty())
            predictions.positive = static_cast<int>(namedPositive());
        else {
            predictions.positive = static_cast<int>(spec::assumedPositive(predictions.classes));
            m_result.warnings.push_back(spec::warning(
                "positive_class_assumed.table",
                {{"class", predictions.classes[static_cast<std::size_t>(predictions.positive)]}}));
        }
    }

    [[nodiscard]] std::size_t namedPositive() const {
        const auto& classes = m_result.predictions.classes;
        const auto found = std::find(classes.begin(), classes.end(), m_options.positive);
        if (found == classes.end())
            throw base::usage("class_unknown.positive",
                              {{"class", m_options.positive}, {"classes", classes}}, m_table.file);
        return static_cast<std::size_t>(found - classes.begin());
    }

    /// Of more values of the truth than the two that one column of probabilities tells apart: the first row that has
    /// another one than the two meant, which are 0 and 1, the class of the column and the most frequent other, or the
    /// two most frequent.
    [[nodiscard]] base::Error oneTooMany(const std::map<std::string, std::size_t>& counts) const {
        std::vector<std::string> meant = m_columns.classes;
        if (counts.contains("0") && counts.contains("1"))
            meant = {"0", "1"};
        while (meant.size() < 2) {
            const auto most =
                std::max_element(counts.begin(), counts.end(), [&](const auto& a, const auto& b) {
                    const auto weight = [&](const auto& one) {
                        const bool taken =
                            std::find(meant.begin(), meant.end(), one.first) != meant.end();
                        return taken ? std::size_t{0} : one.second;
                    };
                    return weight(a) < weight(b);
                });
            meant.push_back(most->first);
        }
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            const auto written = label(i, *m_columns.truth);
            if (counts.contains(written) &&
                std::find(meant.begin(), meant.end(), written) == meant.end())
                return base::refused("table_invalid.third_class",
                                     {{"row", i + 1},
                                      {"column", m_names[*m_columns.truth]},
                                      {"text", written},
                                      {"first", meant[0]},
                                      {"second", meant[1]}},
                                     m_table.file);
        }
        return base::refused("table_invalid.one_class", {{"classes", meant}}, m_table.file);
    }

    /// One probability column (p, or p_C of a single class): the other name comes from the truth.
    void nameTwoClasses() {
        std::map<std::string, std::size_t> counts;
        for (std::size_t i = 0; i < m_table.rows.size(); ++i)
            if (const auto written = label(i, *m_columns.truth);
                written == "-" || !base::isMissing(written))
                ++counts[written];
        if (!counts.contains("+"))
            counts.erase("-");  // alone it stands where nobody knows
        std::set<std::string> seen;
        for (const auto& [name, count] : counts)
            seen.insert(name);
        auto& classes = m_result.predictions.classes;
        const bool numbered = std::all_of(
            seen.begin(), seen.end(), [](const auto& name) { return name == "0" || name == "1"; });
        const bool stated =
            std::all_of(seen.begin(), seen.end(), [](const auto& name) { return booleanIn(name); });
        if (classes.size() == 1 && ((numbered && classes[0] != "0" && classes[0] != "1") ||
                                    (!seen.empty() && stated && !booleanIn(classes[0])))) {
            // p_C with 0 and 1, or False and True: index 1 is the class that has the column.
            classes.insert(classes.begin(), "not " + classes[0]);
            return;
        }
        if (numbered) {
            classes = {"0", "1"};
            return;
        }
        seen.insert(classes.begin(), classes.end());
        if (seen.size() < 2 && stated)
            seen = {"False", "True"};
        if (seen.size() < 2 && !m_options.positive.empty())
            seen.insert(m_options.positive);
        if (seen.size() < 2)
            throw base::refused("table_invalid.one_class",
                                {{"classes", std::vector<std::string>(seen.begin(), seen.end())}},
                                m_table.file);
        if (seen.size() > 2)
            throw oneTooMany(counts);
        classes.assign(seen.begin(), seen.end());
    }

    [[nodiscard]] double probability(std::size_t row, std::size_t column) {
        const auto written = text(row, column);
        const auto value = numberIn(written);
        const auto refusal = [&](const char* id) {
            return base::refused(id,
                                 {{"row", row + 1}, {"column", m_names[column]}, {"text", written}},
                                 m_table.file);
        };
        if (written.empty())
            throw base::refused("table_invalid.no_probability",
                                {{"row", row + 1}, {"column", m_names[column]}}, m_table.file);
        if (!value || std::isnan(*value))
            throw refusal("table_invalid.number");
        if (!(*value >= -kRounding && *value <= 1 + kRounding))
            throw refusal("table_invalid.probability");
        if (*value < 0 || *value > 1)
            ++m_clipped;
        return std::clamp(*value, 0.0, 1.0);
    }

    /// Throws where the probabilities of a row are none of classes that exclude each other.
    void checkSum(std::size_t i, double sum, std::size_t classes) const {
        if (std::abs(sum - 1) <= kSumPerClass * static_cast<double>(classes))
            return;
        std::vector<std::string> names;
        for (const auto column : m_columns.probabilities)
            names.push_back(m_names[column]);
        throw base::refused("table_invalid.sum", {{"row", i + 1}, {"columns", names}, {"sum", sum}},
                            m_table.file);
    }

    /// Either every row names its image, or none does.
    void checkNamed(std::size_t i, bool isNamed) {
        m_rowOf[isNamed ? 1 : 0] = m_rowOf[isNamed ? 1 : 0].value_or(i + 1);
        const auto& [nameless, named] = m_rowOf;
        if (nameless && named)
            throw base::refused(
                "table_invalid.image_missing",
                {{"row", *nameless}, {"column", m_names[*m_columns.image]}, {"other", *named}},
                m_table.file);
    }

    void checkRepeated(std::size_t i) {
        const auto image = base::trimmed(m_table.rows[i][*m_columns.image]);
        const auto [before, isNew] = m_images.try_emplace(image, i);
        if (!isNew)
            throw base::refused("table_invalid.image_twice",
                                {{"row", i + 1},
                                 {"column", m_names[*m_columns.image]},
                                 {"image", std::string(image)},
                                 {"before", before->second + 1}},
                                m_table.file);
    }

    void readProbabilities(std::size_t i, spec::PredictionRow& row) {
        const auto& predictions = m_result.predictions;
        if (m_columns.probabilities.size() >= 2 || predictions.task == Task::Multilabel) {
            for (const auto column : m_columns.probabilities)
                row.p.push_back(probability(i, column));
            return;
        }
        const double p =
            probability(i, m_columns.single ? *m_columns.single : m_columns.probabilities[0]);
        row.p.assign(2, 1 - p);
        row.p[static_cast<std::size_t>(predictions.positive)] = p;
    }

    void readTruth(std::size_t i, spec::PredictionRow& row) const {
        if (m_result.predictions.task != Task::Multilabel) {
            row.yTrue = classOf(i);
            return;
        }
        for (const auto column : m_columns.labels) {
            const auto written = label(i, column);
            const auto stated = booleanIn(written);
            if (written == "1" || stated == true)
                row.yTrueMulti.push_back(1);
            else if (written == "0" || stated == false)
                row.yTrueMulti.push_back(0);
            else if (written == "-1" || base::isMissing(written))
                row.yTrueMulti.push_back(-1);
            else
                throw base::refused(
                    "table_invalid.label",
                    {{"row", i + 1}, {"column", m_names[column]}, {"text", written}}, m_table.file);
        }
    }

    [[nodiscard]] int classOf(std::size_t i) const {
        const auto& classes = m_result.predictions.classes;
        const auto written = label(i, *m_columns.truth);
        auto found = std::find(classes.begin(), classes.end(), written);
        if (found == classes.end())
            found = std::find_if(classes.begin(), classes.end(), [&](const auto& name) {
                return base::lower(name) == base::lower(written);
            });
        if (found != classes.end())
            return static_cast<int>(found - classes.begin());
        if (base::isMissing(written))
            return -1;
        const int positive = m_result.predictions.positive;
        if (const auto stated = booleanIn(written); stated && positive >= 0)
            return *stated ? positive : 1 - positive;
        // Where classes are called by numbers, a number is a name: 0 must not mean class "1".
        const bool numbered = std::all_of(classes.begin(), classes.end(), [](const auto& name) {
            return base::toInteger(name).has_value();
        });
        const auto index = base::toInteger(written);
        if (index && !numbered && *index >= 0 && *index < static_cast<long long>(classes.size()))
            return static_cast<int>(*index);
        throw base::refused("table_invalid.truth",
                            {{"row", i + 1},
                             {"column", m_names[*m_columns.truth]},
                             {"text", written},
                             {"classes", classes},
                             {"nearest", base::nearest(written, classes)}},
                            m_table.file);
    }
};

}  // namespace

TablePredictions predictionsFromTable(const base::CsvTable& table, const TableOptions& options) {
    return Reader(table, options).read();
}

std::vector<std::string> furtherColumns(const base::CsvTable& table, const TableOptions& options) {
    return Reader(table, options).further();
}

void writePredictions(std::ostream& out, const spec::Predictions& predictions,
                      const spec::Predictions* calibrated) {
    base::CsvWriter csv(out);
    const bool multilabel = predictions.isMultilabel();
    csv.field("image").field("patient").field("split");
    for (const auto& name : predictions.truthColumns())
        csv.field(name);
    for (const auto& name : predictions.probabilityColumns())
        csv.field(name);
    if (calibrated)
        for (const auto& name : predictions.classes)
            csv.field("calibrated_" + name);
    csv.endRow();
    for (std::size_t i = 0; i < predictions.rows.size(); ++i) {
        const auto& row = predictions.rows[i];
        csv.field(row.image.str()).field(row.patient).field(row.split);
        if (!multilabel)
            csv.field(row.yTrue < 0 ? std::string()
                                    : predictions.classes[static_cast<std::size_t>(row.yTrue)]);
        for (const auto label : row.yTrueMulti)
            if (multilabel)
                csv.field(label < 0 ? std::string() : std::to_string(label));
        for (const double p : row.p)
            csv.field(p);
        if (calibrated)
            for (const double p : calibrated->rows.at(i).p)
                csv.field(p);
        csv.endRow();
    }
}

}  // namespace lightbox::evaluation
