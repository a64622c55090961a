// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QWidget>
#include <map>
#include <utility>
#include <vector>

#include "evaluation/Classification.h"
#include "look/Theme.h"

class QGridLayout;
class QLabel;

namespace lightbox::gui {

/// Count and share of one pair of truth and call; a wrong one has a dashed outline, one that is left to a reader a plain one. Clicked to list
/// its cases.
class MatrixCell : public QAbstractButton {
    Q_OBJECT

public:
    enum class Look { Large, Small };
    enum class Kind { Right, Wrong, Referred };
    MatrixCell(const Theme& theme, int truth, int called, Look look, QWidget* parent = nullptr);
    [[nodiscard]] int truth() const { return m_truth; }
    [[nodiscard]] int called() const { return m_called; }
    /// Whose colour it has.
    void setClass(int index) { m_class = index; }
    /// At first: right where truth and call are the same.
    void setKind(Kind kind) { m_kind = kind; }
    void setCaption(const QString& caption) { m_caption = caption; }
    /// Whether the caption stands in it; read out it is in any case. True at first.
    void setCaptionShown(bool shown) { m_isCaptionShown = shown; }
    /// NaN: of none.
    struct Shares {
        double ofTruth = 0, ofCalls = 0;
    };
    void setCount(std::size_t count, const Shares& shares);
    void setShownShare(bool ofCalls);
    /// How many of its cases somebody chose.
    void setMarked(std::size_t marked);
    [[nodiscard]] std::size_t marked() const { return m_marked; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    const Theme& m_theme;
    int m_truth;
    int m_called;
    Look m_look;
    Kind m_kind;
    int m_class = 0;
    QString m_caption;
    std::size_t m_count = 0;
    std::size_t m_marked = 0;
    Shares m_shares;
    bool m_ofCalls = false;
    bool m_isCaptionShown = true;
};

/// Truth down, calls across. Every cell is a button.
class ConfusionMatrix : public QWidget {
    Q_OBJECT

public:
    struct Class {
        QString name;
        int index = 0;  ///< colour and mark
    };
    explicit ConfusionMatrix(const Theme& theme, QWidget* parent = nullptr);
    /// Two classes, of which the second is the positive one, get their names (true negative …).
    void setClasses(const std::vector<Class>& classes, bool namedOutcomes);
    void setCounts(const evaluation::Confusion& confusion);
    /// Patients, or images.
    void setCounted(bool patients) { m_patients = patients; }
    /// Per cent of the column (of what was called so) in place of those of the row.
    void setShownShare(bool ofCalls);
    /// Cases that somebody chose, by truth and call.
    void setMarked(const std::map<std::pair<int, int>, std::size_t>& marked);
    [[nodiscard]] MatrixCell* cell(int truth, int called) const;

Q_SIGNALS:
    void cellClicked(int truth, int called);

private:
    const Theme& m_theme;
    QGridLayout* m_grid;
    std::vector<Class> m_classes;
    std::vector<MatrixCell*> m_cells;  ///< row by row
    std::vector<QLabel*> m_support;
    bool m_ofCalls = false;
    bool m_patients = false;
};

}  // namespace lightbox::gui
