// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/RunTables.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <sstream>

#include "base/Csv.h"
#include "base/Error.h"
#include "base/Text.h"

namespace lightbox::spec {

namespace {

constexpr std::array historyColumns{
    "phase",     "epoch",   "global_epoch",      "lr",  "train_loss", "val_loss",
    "val_auroc", "seconds", "images_per_second", "best"};
constexpr std::string_view aurocPrefix = "val_auroc_";

/// The named columns of one table as numbers; errors name file, line and column.
class Reader {
public:
    struct Ids {
        const char* noColumn;
        const char* badValue;
    };
    Reader(const base::CsvTable& table, Ids ids) : m_table(table), m_ids(ids) {}

    [[nodiscard]] std::size_t column(const std::string& name) const {
        const auto found = m_table.column(name);
        if (!found)
            throw base::refused(m_ids.noColumn, {{"column", name}}, m_table.file);
        return *found;
    }

    [[nodiscard]] const std::string& text(std::size_t row, std::size_t column) const {
        return m_table.rows[row][column];
    }

    /// nullopt where the field is empty.
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const {
        const std::string& field = text(row, column);
        if (field.empty())
            return std::nullopt;
        const auto value = base::toDouble(field);
        if (!value)
            throw bad(row, column);
        return value;
    }

    [[nodiscard]] int integer(std::size_t row, std::size_t column) const {
        const auto value = base::toInteger(text(row, column));
        if (!value || *value < std::numeric_limits<int>::min() ||
            *value > std::numeric_limits<int>::max())
            throw bad(row, column);
        return static_cast<int>(*value);
    }

    [[nodiscard]] base::Error bad(std::size_t row, std::size_t column) const {
        return base::refused(m_ids.badValue,
                             {{"row", row + 1},
                              {"column", m_table.header[column]},
                              {"value", text(row, column).substr(0, 64)}},
                             m_table.file);
    }

private:
    const base::CsvTable& m_table;
    Ids m_ids;
};

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

void writeTruth(base::CsvWriter& csv, const ClassScheme& scheme, int label,
                const std::vector<std::int8_t>& labels) {
    if (!scheme.isMultilabel()) {
        csv.field(label >= 0 ? scheme.classes.at(static_cast<std::size_t>(label)) : std::string());
        return;
    }
    for (std::size_t i = 0; i < scheme.classes.size(); ++i) {
        const int value = i < labels.size() ? labels[i] : -1;
        csv.field(value < 0 ? std::string() : std::to_string(value));
    }
}

void readTruth(const Reader& reader, const ClassScheme& scheme, std::size_t row,
               const std::vector<std::size_t>& columns, int& label,
               std::vector<std::int8_t>& labels) {
    if (!scheme.isMultilabel()) {
        if (reader.text(row, columns.front()).empty())
            return;
        const auto found = scheme.indexOf(reader.text(row, columns.front()));
        if (!found)
            throw reader.bad(row, columns.front());
        label = static_cast<int>(*found);
        return;
    }
    for (const std::size_t column : columns) {
        const bool known = !reader.text(row, column).empty();
        const int value = known ? reader.integer(row, column) : -1;
        if (value < -1 || value > 1)
            throw reader.bad(row, column);
        labels.push_back(static_cast<std::int8_t>(value));
    }
}

std::vector<std::size_t> columnsOf(const Reader& reader, const std::vector<std::string>& names) {
    std::vector<std::size_t> columns;
    columns.reserve(names.size());
    for (const std::string& name : names)
        columns.push_back(reader.column(name));
    return columns;
}

}  // namespace

std::vector<EpochReport> withEpoch(std::vector<EpochReport> history, const EpochReport& report) {
    std::erase_if(history,
                  [&](const EpochReport& row) { return row.globalEpoch >= report.globalEpoch; });
    history.push_back(report);
    return history;
}

std::string historyText(const std::vector<EpochReport>& history,
                        const std::vector<std::string>& classes) {
    std::size_t perClass = 0;
    for (const EpochReport& report : history)
        perClass = std::max(perClass, report.valAurocPerClass.size());
    std::ostringstream out;
    base::CsvWriter csv(out);
    for (const char* name : historyColumns)
        csv.field(std::string_view(name));
    for (std::size_t i = 0; i < perClass; ++i)
        csv.field(std::string(aurocPrefix) +
                  (perClass == classes.size() ? classes[i] : std::to_string(i)));
    csv.endRow();
    for (const EpochReport& report : history) {
        csv.field(std::int64_t{report.phase}).field(std::int64_t{report.epoch});
        csv.field(std::int64_t{report.globalEpoch}).field(report.lr);
        csv.field(report.trainLoss).field(report.valLoss).field(report.valAuroc.value_or(nan));
        csv.field(report.seconds).field(report.imagesPerSecond);
        csv.field(std::int64_t{report.best ? 1 : 0});
        for (std::size_t i = 0; i < perClass; ++i)
            csv.field(i < report.valAurocPerClass.size() ? report.valAurocPerClass[i].value_or(nan)
                                                         : nan);
        csv.endRow();
    }
    return out.str();
}

std::vector<EpochReport> readHistory(const std::filesystem::path& file) {
    const base::CsvTable table = base::readCsv(file);
    const Reader reader(table, {"history_invalid.column", "history_invalid.value"});
    std::array<std::size_t, historyColumns.size()> at{};
    for (std::size_t i = 0; i < at.size(); ++i)
        at[i] = reader.column(historyColumns[i]);
    std::vector<std::size_t> perClass;
    for (std::size_t i = 0; i < table.header.size(); ++i)
        if (table.header[i].starts_with(aurocPrefix))
            perClass.push_back(i);

    std::vector<EpochReport> history;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        EpochReport& report = history.emplace_back();
        report.phase = reader.integer(row, at[0]);
        report.epoch = reader.integer(row, at[1]);
        report.globalEpoch = reader.integer(row, at[2]);
        report.lr = reader.number(row, at[3]).value_or(nan);
        report.trainLoss = reader.number(row, at[4]).value_or(nan);
        report.valLoss = reader.number(row, at[5]).value_or(nan);
        report.valAuroc = reader.number(row, at[6]);
        report.seconds = reader.number(row, at[7]).value_or(nan);
        report.imagesPerSecond = reader.number(row, at[8]).value_or(nan);
        report.best = reader.integer(row, at[9]) != 0;
        for (const std::size_t column : perClass)
            report.valAurocPerClass.push_back(reader.number(row, column));
    }
    return history;
}

std::string predictionsText(const Predictions& predictions) {
    std::ostringstream out;
    base::CsvWriter csv(out);
    csv.field(std::string_view("image")).field(std::string_view("patient"));
    csv.field(std::string_view("split"));
    for (const std::string& name : predictions.truthColumns())
        csv.field(name);
    for (const std::string& name : predictions.probabilityColumns())
        csv.field(name);
    csv.endRow();
    for (const PredictionRow& row : predictions.rows) {
        csv.field(row.image.str()).field(row.patient).field(row.split);
        writeTruth(csv, predictions, row.yTrue, row.yTrueMulti);
        for (std::size_t i = 0; i < predictions.classes.size(); ++i)
            csv.field(i < row.p.size() ? row.p[i] : nan);
        csv.endRow();
    }
    return out.str();
}

Predictions readPredictions(const std::filesystem::path& file, const ClassScheme& scheme) {
    const base::CsvTable table = base::readCsv(file);
    const Reader reader(table, {"predictions_invalid.column", "predictions_invalid.value"});
    const std::size_t image = reader.column("image");
    const std::size_t patient = reader.column("patient");
    const std::size_t split = reader.column("split");
    const std::vector<std::size_t> truths = columnsOf(reader, scheme.truthColumns());
    const std::vector<std::size_t> probabilities = columnsOf(reader, scheme.probabilityColumns());

    Predictions predictions{scheme, {}};
    predictions.rows.reserve(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        PredictionRow& row = predictions.rows.emplace_back();
        row.image = ImageId(reader.text(i, image));
        row.patient = reader.text(i, patient);
        row.split = reader.text(i, split);
        readTruth(reader, scheme, i, truths, row.yTrue, row.yTrueMulti);
        for (const std::size_t column : probabilities)
            row.p.push_back(reader.number(i, column).value_or(nan));
    }
    return predictions;
}

std::string bundleImagesText(const std::vector<BundleImage>& images, const ClassScheme& scheme) {
    std::ostringstream out;
    base::CsvWriter csv(out);
    for (const char* name : {"key", "image", "patient", "split"})
        csv.field(std::string_view(name));
    for (const std::string& name : scheme.truthColumns())
        csv.field(name);
    csv.endRow();
    for (const BundleImage& image : images) {
        csv.field(image.key).field(image.image).field(image.patient).field(toString(image.set));
        writeTruth(csv, scheme, image.label, image.labels);
        csv.endRow();
    }
    return out.str();
}

std::vector<BundleImage> readBundleImages(const std::filesystem::path& file,
                                          const ClassScheme& scheme) {
    const base::CsvTable table = base::readCsv(file);
    const Reader reader(table, {"bundle_images_invalid.column", "bundle_images_invalid.value"});
    const std::size_t key = reader.column("key");
    const std::size_t name = reader.column("image");
    const std::size_t patient = reader.column("patient");
    const std::size_t set = reader.column("split");
    const std::vector<std::size_t> truths = columnsOf(reader, scheme.truthColumns());
    std::vector<BundleImage> images;
    std::set<std::string> names;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        BundleImage& image = images.emplace_back();
        const auto number = base::toInteger(reader.text(i, key));
        if (!number || *number < 0 || (i > 0 && *number <= images[i - 1].key))
            throw reader.bad(i, key);
        image.key = *number;
        image.image = reader.text(i, name);
        if (image.image.empty() || !names.insert(image.image).second)
            throw reader.bad(i, name);
        image.patient = reader.text(i, patient);
        const std::optional<Set> in = setFromString(reader.text(i, set));
        if (in != Set::Train && in != Set::Val)
            throw reader.bad(i, set);
        image.set = *in;
        readTruth(reader, scheme, i, truths, image.label, image.labels);
        if (image.label < 0 && std::all_of(image.labels.begin(), image.labels.end(),
                                           [](std::int8_t label) { return label < 0; }))
            throw reader.bad(i, truths.front());
    }
    return images;
}

}  // namespace lightbox::spec
