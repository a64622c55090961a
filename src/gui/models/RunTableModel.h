// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QSet>
#include <map>
#include <optional>
#include <vector>

#include "spec/Evaluation.h"
#include "spec/Run.h"

namespace lightbox::gui {

/// The runs of a project, newest first unless sorted by a column, with a tick for overlaying. Differences to the reference run are filled in as
/// they are computed.
class RunTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Overlay,
        Name,
        Place,  ///< study and fold
        Notes,  ///< tags and note
        Architecture,
        Epochs,
        BestAuroc,
        Difference,
        PValue,
        Gain,  ///< whether it is as much as the margin
        Time,
        State,
        ColumnCount
    };
    enum Roles {
        RunIdRole = Qt::UserRole + 1,  ///< QString
        OutcomeRole,                   ///< spec::Outcome as int
        SeriesRole,                    ///< int, colour and dash of its curve; -1: not overlaid
        HeavyRole,                     ///< QString, estimate of a figure
        LightRole,                     ///< QString, its interval or remark
    };

    explicit RunTableModel(QObject* parent = nullptr);

    /// As the session has them: oldest first.
    void setRuns(std::vector<spec::RunSummary> runs);
    void updateRun(const spec::RunSummary& run);
    /// The run others are compared with; always overlaid, as series 0.
    void setReference(const spec::RunId& run);
    void setComparison(const spec::RunId& run, const spec::Comparison& comparison);
    /// Why there is none: a few words for the cell, the sentence for its tool tip.
    void setNoComparison(const spec::RunId& run, const QString& words, const QString& why);
    /// AUROC that is asked of a run over the reference.
    void setMargin(double margin);
    [[nodiscard]] double margin() const { return m_margin; }
    /// Whether `comparison`'s difference is as much as `margin`, as its interval says.
    enum class Verdict { Unknown, Yes, No, CannotSay };
    [[nodiscard]] static Verdict verdictOf(const spec::Comparison& comparison, double margin);
    [[nodiscard]] const spec::Comparison* comparison(const spec::RunId& run) const;
    [[nodiscard]] const spec::RunSummary* summary(const spec::RunId& run) const;
    [[nodiscard]] spec::RunId reference() const { return m_reference; }
    [[nodiscard]] spec::RunId runAt(int row) const;
    [[nodiscard]] int rowOf(const spec::RunId& run) const;
    void untickAll();
    /// Reference first, then those ticked, in the table's order.
    [[nodiscard]] std::vector<spec::RunId> overlaid() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    /// `column` < 0: newest first. Runs that have no such figure come last.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// "completed", "stopped early" …, translated.
    [[nodiscard]] static QString outcomeText(spec::Outcome outcome);
    [[nodiscard]] static QString outcomeIcon(spec::Outcome outcome);

Q_SIGNALS:
    void overlaysChanged();

private:
    struct Missing {
        QString words, why;
    };
    [[nodiscard]] QString text(const spec::RunSummary& run, int column) const;
    /// Of a run that has no difference, or no p.
    /// Which methods the interval and p are of.
    [[nodiscard]] static QString methods(int column);
    [[nodiscard]] Missing missing(const spec::RunSummary& run, int column) const;

    void arrange(std::vector<spec::RunSummary>& runs) const;

    std::vector<spec::RunSummary> m_runs;
    std::map<spec::RunId, int> m_age;  ///< 0: the oldest
    int m_sorted = -1;                 ///< column
    Qt::SortOrder m_order = Qt::AscendingOrder;
    double m_margin = 0.02;
    spec::RunId m_reference;
    QSet<QString> m_ticked;
    std::map<spec::RunId, spec::Comparison> m_comparisons;
    std::map<spec::RunId, Missing> m_missing;
};

}  // namespace lightbox::gui
