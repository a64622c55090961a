// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "pages/evaluate/ConfusionMatrix.h"
#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/OperatingFigures.h"
#include "pages/evaluate/PlotPanel.h"

class QLabel;
class QStackedWidget;
class QStandardItemModel;
class QVBoxLayout;

namespace lightbox::gui {

class MetricRow;
class Segments;
class ZonesView;

/// Confusion matrix, classification report or worst mistakes at the threshold, and under them what they amount to; accuracy comes last.
class ConfusionPanel : public PlotPanel {
    Q_OBJECT

public:
    /// `mistakes` becomes its last tab.
    ConfusionPanel(const Theme& theme, QWidget* mistakes, QWidget* parent = nullptr);
    /// Class names and marks; then show().
    void setData(const EvaluationData& data);
    /// `figures`: at the threshold under discussion.
    void show(const DecidedSet& set, const OperatingFigures& figures);
    /// Two thresholds in place of a decision.
    void showZones(const OperatingFigures& figures);
    void showSharesOfTruth();
    /// The same figures with their intervals; false where another decision is shown by now.
    bool setAgreement(const AgreementFigures& figures);
    /// Marks the cells of cases (EvaluationData::scores) that somebody chose.
    void setChosen(const EvaluationData& data, const std::vector<std::uint32_t>& cases);
    [[nodiscard]] ConfusionMatrix& matrix() { return *m_matrix; }

Q_SIGNALS:
    void cellClicked(int truth, int called);
    void zoneClicked(int truth, int zone);

private:
    using QWidget::show;
    QWidget* makeShares();
    void showShares(int of);
    QVBoxLayout* makeMeasures();
    void setTwo(bool isTwo);
    void putReport(int row, int column, const QString& text);
    void fillReport(const std::vector<spec::ClassReport>& report);
    void fillZones(const OperatingFigures& figures);
    /// Of several classes: by what a case is called.
    void showRule(const DecidedSet& set, const OperatingFigures& figures);

    QWidget* m_shares = nullptr;
    Segments* m_shareOf = nullptr;  ///< truth, calls
    QStackedWidget* m_stack;        ///< the matrix, or the zones
    ZonesView* m_zones;
    ConfusionMatrix* m_matrix;
    QStandardItemModel* m_report;
    std::vector<QString> m_names;  ///< of all classes
    QString m_negative, m_positive;
    bool m_isTwo = false;
    bool m_isOfPatients = false;
    bool m_isOfMany = false;  ///< several classes: a matrix of more than two by two
    MetricRow* m_referred;
    MetricRow* m_ruledOut;
    MetricRow* m_ruledIn;
    MetricRow* m_balanced;
    MetricRow* m_mcc;
    MetricRow* m_accuracy;
    bool m_multilabel = false;
    int m_cls = 0;                                   ///< under discussion
    std::optional<evaluation::Decision> m_decision;  ///< that the matrix shows
    std::optional<spec::OperatingPoint> m_lock;
    QLabel* m_rule;
};

}  // namespace lightbox::gui
