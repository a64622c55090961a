// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>
#include <vector>

#include "spec/Dataset.h"

namespace lightbox::gui {

/// What each column of a table of images is taken as: the guess, and what somebody chose over it.
/// Only what differs from the guess goes into a request, as `--map` would say it, so that a
/// recognised set keeps what is known of it.
class ColumnMapping {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::ColumnMapping)

public:
    enum class Meaning {
        Path,
        Label,
        Patient,
        Study,
        StudyDate,
        Split,
        Sex,
        Age,
        Site,
        View,
        Metadata,
        Skipped,
    };
    static constexpr int meanings = static_cast<int>(Meaning::Skipped) + 1;
    /// "Image path" …
    [[nodiscard]] static QString name(Meaning meaning);

    ColumnMapping() = default;
    /// Begins with the guess that engine::previewTable made without any mapping.
    explicit ColumnMapping(const spec::TablePreview& guess);

    [[nodiscard]] int size() const { return static_cast<int>(m_columns.size()); }
    [[nodiscard]] const std::string& column(int index) const { return at(index).name; }
    [[nodiscard]] Meaning meaning(int index) const { return at(index).meaning; }
    /// A field that was guessed and left so.
    [[nodiscard]] bool isGuessed(int index) const;
    /// False for a column without a name and for one whose name stands further left as well: neither
    /// can be read.
    [[nodiscard]] bool isReadable(int index) const { return at(index).isReadable; }
    [[nodiscard]] bool isChanged() const;

    /// But for Label, Metadata and Skipped, which several columns can have, the column that had
    /// `meaning` becomes metadata.
    void set(int index, Meaning meaning);
    void reset();

    /// Into columns, labelColumns and skippedColumns of `request`.
    void apply(spec::ImportRequest& request) const;

private:
    struct Column {
        std::string name;
        Meaning guess = Meaning::Metadata;
        Meaning meaning = Meaning::Metadata;
        bool isReadable = true;
    };
    [[nodiscard]] const Column& at(int index) const {
        return m_columns.at(static_cast<std::size_t>(index));
    }

    std::vector<Column> m_columns;
};

}  // namespace lightbox::gui
