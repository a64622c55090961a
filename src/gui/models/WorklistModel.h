// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractListModel>
#include <QString>
#include <vector>

#include "spec/Dataset.h"

namespace lightbox::gui {

/// One case of the worklist.
struct WorkItem {
    std::int64_t key = 0;
    spec::ImageId image;
    QString title;
    QString group;           ///< "False negatives"; rows of a group stand together
    double probability = 0;  ///< of the class under review
    int shown = -1;          ///< of several classes: whose probability that is
    QString shownName = {};
    int truth = -1;
    int predicted = -1;
    QString verdict;  ///< "agree", "disagree", "unsure", ""
    bool flagged = false;
    bool noted = false;
};

/// Cases in groups, each led by a header row (not selectable).
class WorklistModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Roles {
        HeaderRole = Qt::UserRole + 1,  ///< bool
        KeyRole,                        ///< qint64
        ProbabilityRole,                ///< double
        TruthRole,                      ///< int
        PredictedRole,                  ///< int
        ShownClassRole,  ///< int, the class whose probability is shown; -1: there is no other
        VerdictRole,     ///< QString
        FlaggedRole,     ///< bool
        NotedRole,       ///< bool
        CountRole,       ///< int, of a header: cases below
    };

    explicit WorklistModel(QObject* parent = nullptr);

    void setItems(std::vector<WorkItem> items);
    void setReading(const spec::ImageId& image, const QString& verdict, bool flagged, bool noted);
    /// Null for a header or a row out of range.
    [[nodiscard]] const WorkItem* itemAt(int row) const;
    [[nodiscard]] int rowOf(const spec::ImageId& image) const;  ///< -1: not listed
    /// The nearest case after (step 1) or before (step -1) `row`; -1 at the end.
    [[nodiscard]] int neighbour(int row, int step) const;
    [[nodiscard]] const std::vector<WorkItem>& items() const { return m_items; }
    [[nodiscard]] int cases() const { return static_cast<int>(m_items.size()); }
    [[nodiscard]] int casesRead() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        int item = -1;  ///< index into m_items; -1: header
        QString group;
        int count = 0;
        int cls = -1;  ///< of a header: the true class of its cases
    };
    std::vector<WorkItem> m_items;
    std::vector<Row> m_rows;
};

}  // namespace lightbox::gui
