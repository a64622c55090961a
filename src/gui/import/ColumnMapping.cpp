// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ColumnMapping.h"

#include <algorithm>
#include <array>
#include <set>

namespace lightbox::gui {
namespace {

using Meaning = ColumnMapping::Meaning;

/// The field of ImportRequest::columns that stands for a meaning; "" for those that are none.
std::string fieldOf(Meaning meaning) {
    switch (meaning) {
    case Meaning::Path:
        return "path";
    case Meaning::Label:
        return "label";
    case Meaning::Patient:
        return "patient";
    case Meaning::Study:
        return "study";
    case Meaning::StudyDate:
        return "study_date";
    case Meaning::Split:
        return "split";
    case Meaning::Sex:
        return "sex";
    case Meaning::Age:
        return "age";
    case Meaning::Site:
        return "site";
    case Meaning::View:
        return "view";
    case Meaning::Metadata:
    case Meaning::Skipped:
        return {};
    }
    Q_UNREACHABLE();
}

bool isForOneColumn(Meaning meaning) {
    return meaning != Meaning::Label && meaning != Meaning::Metadata && meaning != Meaning::Skipped;
}

}  // namespace

QString ColumnMapping::name(Meaning meaning) {
    switch (meaning) {
    case Meaning::Path:
        return tr("Image path");
    case Meaning::Label:
        return tr("Label");
    case Meaning::Patient:
        return tr("Patient");
    case Meaning::Study:
        return tr("Study");
    case Meaning::StudyDate:
        return tr("Study date");
    case Meaning::Split:
        return tr("Split");
    case Meaning::Sex:
        return tr("Sex");
    case Meaning::Age:
        return tr("Age");
    case Meaning::Site:
        return tr("Site");
    case Meaning::View:
        return tr("View");
    case Meaning::Metadata:
        return tr("Kept as metadata");
    case Meaning::Skipped:
        return tr("Not read");
    }
    Q_UNREACHABLE();
}

ColumnMapping::ColumnMapping(const spec::TablePreview& guess) {
    std::set<std::string> names;
    for (const std::string& name : guess.columns) {
        Column& column = m_columns.emplace_back();
        column.name = name;
        column.isReadable = !name.empty() && names.insert(name).second;
        if (!column.isReadable) {
            column.guess = column.meaning = Meaning::Skipped;
            continue;
        }
        const auto isIt = [&](Meaning meaning) {
            const auto field = guess.fields.find(fieldOf(meaning));
            return field != guess.fields.end() && field->second == name;
        };
        for (int i = 0; i < meanings; ++i)
            if (isIt(static_cast<Meaning>(i)))
                column.guess = static_cast<Meaning>(i);
        if (std::find(guess.labelColumns.begin(), guess.labelColumns.end(), name) !=
            guess.labelColumns.end())
            column.guess = Meaning::Label;
        column.meaning = column.guess;
    }
}

bool ColumnMapping::isGuessed(int index) const {
    const Column& column = at(index);
    return column.isReadable && column.meaning == column.guess && column.guess != Meaning::Metadata;
}

bool ColumnMapping::isChanged() const {
    return std::any_of(m_columns.begin(), m_columns.end(),
                       [](const Column& column) { return column.meaning != column.guess; });
}

void ColumnMapping::set(int index, Meaning meaning) {
    if (!isReadable(index))
        return;
    if (isForOneColumn(meaning))
        for (Column& column : m_columns)
            if (column.meaning == meaning)
                column.meaning = Meaning::Metadata;
    m_columns.at(static_cast<std::size_t>(index)).meaning = meaning;
}

void ColumnMapping::reset() {
    for (Column& column : m_columns)
        column.meaning = column.guess;
}

void ColumnMapping::apply(spec::ImportRequest& request) const {
    std::vector<std::string> labels;
    bool labelsAreGuessed = true;
    for (const Column& column : m_columns) {
        if (column.meaning == Meaning::Label)
            labels.push_back(column.name);
        labelsAreGuessed = labelsAreGuessed &&
                           (column.meaning == Meaning::Label) == (column.guess == Meaning::Label);
        if (column.meaning == column.guess)
            continue;
        if (column.meaning == Meaning::Skipped)
            request.skippedColumns.push_back(column.name);
        if (isForOneColumn(column.guess))
            request.columns.emplace(fieldOf(column.guess), "");  // unless another column has it
        if (isForOneColumn(column.meaning))
            request.columns[fieldOf(column.meaning)] = column.name;
    }
    if (labelsAreGuessed)
        return;
    if (labels.size() > 1)
        request.labelColumns = labels;
    else
        request.columns["label"] = labels.empty() ? "" : labels.front();
}

}  // namespace lightbox::gui
