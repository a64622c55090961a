// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <QStyledItemDelegate>
#include <cstdint>
#include <vector>

#include "spec/Architectures.h"

namespace lightbox::gui {

class Theme;

/// One file of weights as the page shows it.
struct WeightsRow {
    enum class State { Absent, Running, Paused, Here, Differs, Imported };
    QString arch;  ///< "resnet50"
    QString title;
    QString file;
    QString origin;
    QString licence;  ///< empty: not stated
    QString address;
    QString package;  ///< brought by packaging/weights.sh, not by a download
    QString sha256;   ///< or its first digits
    QString path;     ///< where it lies
    std::int64_t parameters = 0;
    std::uint64_t bytes = 0;
    std::uint64_t done = 0;  ///< of a download that runs or was interrupted
    int defaultSize = 224;
    State state = State::Absent;
    QStringList presets;  ///< titles of those that need it
    [[nodiscard]] bool isHere() const { return state == State::Here || state == State::Imported; }
};

/// The official files in the order of the registry, then what was imported.
class WeightsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Architecture,
        File,
        Origin,
        Licence,
        Parameters,
        Size,
        Hash,
        StateColumn,
        NeededBy,
        ColumnCount
    };
    enum Roles { StateRole = Qt::UserRole + 1, ShareRole, PresetsRole, RowRole };

    explicit WeightsModel(QObject* parent = nullptr);
    void setRows(std::vector<WeightsRow> rows);
    [[nodiscard]] const std::vector<WeightsRow>& rows() const { return m_rows; }
    [[nodiscard]] const WeightsRow* row(int index) const;
    void setProgress(const QString& arch, WeightsRow::State state, std::uint64_t done,
                     std::uint64_t total);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<WeightsRow> m_rows;
};

/// "here, checked", "Download", "42 %" in words.
[[nodiscard]] QString stateWords(const WeightsRow& row);

class WeightsFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Kind { All, Here, Needed, Small };
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setKind(Kind kind);
    void setWords(const QString& words);
    [[nodiscard]] static bool isOf(const WeightsRow& row, Kind kind);
    static constexpr std::uint64_t kSmallBytes = 50'000'000;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Kind m_kind = Kind::All;
    QString m_words;
};

/// State as a tag, a link or a bar; presets as tags.
class WeightsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit WeightsDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

}  // namespace lightbox::gui
