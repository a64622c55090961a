// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "pages/evaluate/Abstention.h"

class QDoubleSpinBox;
class QLabel;

namespace lightbox::gui {

class Button;
class MetricRow;
class Theme;

/// The error that somebody allows in each class, and how often the model then says "cannot tell"; whether it keeps its promise is
/// measured on test. Leads to the cases that it is unsure of.
class AbstentionView : public QWidget {
    Q_OBJECT

public:
    explicit AbstentionView(const Theme& theme, QWidget* parent = nullptr);
    /// Why there is nothing yet, or at all.
    void setWaiting(const QString& why);
    void setData(const EvaluationData& data);
    /// As it was made: another project asks for an error of its own.
    void reset();
    void setAbstention(const Abstention& abstention);
    [[nodiscard]] double alpha() const;

Q_SIGNALS:
    void alphaChanged();
    void casesClicked(const QString& title, const std::vector<std::uint32_t>& cases);

private:
    QDoubleSpinBox* m_alpha;
    MetricRow* m_coverage;
    MetricRow* m_ofClass;
    MetricRow* m_single;
    MetricRow* m_both;
    MetricRow* m_none;
    QLabel* m_note;
    Button* m_cases;
    QString m_class;
    bool m_isByPatient = false;
    std::vector<std::uint32_t> m_unsure;
};

}  // namespace lightbox::gui
