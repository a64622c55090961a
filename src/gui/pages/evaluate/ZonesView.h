// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <array>

#include "look/Theme.h"
#include "spec/Evaluation.h"

class QLabel;

namespace lightbox::gui {

class ClassLabel;
class MatrixCell;
class ZonesBar;

/// What two thresholds make of the cases: truth down; ruled out, referred and ruled in across. Every cell is a button.
class ZonesView : public QWidget {
    Q_OBJECT

public:
    enum Zone { Out, Referred, In, ZoneCount };
    struct Class {
        QString name;
        int index = 0;  ///< colour and mark
    };
    explicit ZonesView(const Theme& theme, QWidget* parent = nullptr);
    void setClasses(const Class& negative, const Class& positive);
    /// Per cent of the column in place of those of the row.
    void setShownShare(bool ofCalls);
    void setCounts(const spec::TwoThresholds& two);
    /// Of a thousand, at this prevalence. `counted`: "images", "patients".
    void setPrevalence(const spec::TwoThresholds& two, double prevalence, const QString& counted);
    [[nodiscard]] MatrixCell* cell(int truth, Zone zone) const;

Q_SIGNALS:
    void cellClicked(int truth, int zone);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    ZonesBar* m_bar;
    std::array<ClassLabel*, 2> m_names;
    std::array<MatrixCell*, 6> m_cells;  ///< row by row
};

}  // namespace lightbox::gui
