// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/RatePanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "spec/Architectures.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/plots/CurvePlot.h"

namespace lightbox::gui {

RatePanel::RatePanel(const Theme& theme, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("ratePanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 4, 4);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Learning rate"), TextRole::SmallStrong));
    head->addStretch(1);
    m_legend = new Legend(theme);
    head->addWidget(m_legend);
    column->addLayout(head);
    m_plot = new CurvePlot(theme, {}, CurvePlot::Scale::Logarithmic, CurvePlot::Look::Full);
    m_plot->setFixedHeight(170);
    m_plot->setAccessibleName(tr("Learning rate over the epochs"));
    column->addWidget(m_plot);
    m_note = makeLabel({}, TextRole::Help);
    m_note->setWordWrap(true);
    m_note->hide();
    column->addWidget(m_note);
}

void RatePanel::setRates(const engine::LearningRates& rates, const spec::TrainingSpec& spec) {
    const bool apart = spec.phase2.epochs > 0 && spec.phase2.stageLrDecay < 1;
    const auto& stages = spec::architecture(spec.model.arch).stages;
    const auto from = static_cast<std::size_t>(spec.phase2.fromStage);
    const QString lowest = from < stages.size() ? QString::fromStdString(stages[from]) : tr("head");
    std::vector<CurvePlot::Series> series(1);
    series[0].name = tr("head");
    series[0].points = false;
    series[0].x = rates.epoch;
    series[0].y = rates.head;
    if (apart && from < stages.size()) {
        CurvePlot::Series low;
        low.name = lowest;
        low.color = 1;
        low.dash = 1;
        low.points = false;
        low.x.assign(rates.epoch.end() - static_cast<std::ptrdiff_t>(rates.lowest.size()),
                     rates.epoch.end());
        low.y = rates.lowest;
        series.push_back(std::move(low));
    }
    m_legend->clear();
    for (const CurvePlot::Series& one : series)
        m_legend->addLine(one.name, one.color, one.dash == 0 ? Qt::SolidLine : Qt::DashLine);
    m_legend->updateGeometry();
    m_plot->setEpochs(std::max(1, spec.phase1.epochs + spec.phase2.epochs));
    m_plot->setPhaseBoundary(spec.phase1.epochs > 0 && spec.phase2.epochs > 0
                                 ? std::optional<double>(spec.phase1.epochs)
                                 : std::nullopt);
    m_plot->setSeries(std::move(series));
    const bool plateau = (spec.phase1.epochs > 0 && spec.phase1.schedule == "plateau") ||
                         (spec.phase2.epochs > 0 && spec.phase2.schedule == "plateau");
    m_note->setVisible(plateau);
    m_note->setText(tr("When a plateau makes the rate fall is known only while it trains."));
}

}  // namespace lightbox::gui
