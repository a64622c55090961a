// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/RatePanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "look/Format.h"
#include "spec/Architectures.h"
#include "widgets/Buttons.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/Legend.h"
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
    m_plot->setPhasesShort();
    m_plot->leaveWheel();  // it lies on a form that scrolls
    m_plot->setAccessibleName(tr("Learning rate over the epochs"));
    column->addWidget(m_plot);
    auto* foot = new QHBoxLayout;
    m_note = makeLabel({}, TextRole::Help);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("rateNote"));
    foot->addWidget(m_note, 1);
    m_use = new Button(theme, {}, {}, ButtonKind::Link);
    m_use->setObjectName(QStringLiteral("useRate"));
    m_use->setSmall();
    m_use->hide();
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (m_curve && m_curve->suggestion)
            Q_EMIT rateChosen(m_curve->phase, *m_curve->suggestion);
    });
    foot->addWidget(m_use);
    m_find = new Button(theme, tr("Find…"));
    m_find->setObjectName(QStringLiteral("findRate"));
    m_find->setSmall();
    connect(m_find, &QPushButton::clicked, this, [this] {
        // The phase that learns the network, unless the head is all that is trained.
        Q_EMIT findAsked(m_spec.phase2.epochs > 0 ? 2 : 1);
    });
    foot->addWidget(m_find);
    column->addLayout(foot);
    setFindable(true, {});
}

void RatePanel::setFindable(bool findable, const QString& why) {
    m_isFindable = findable;
    m_find->setEnabled(m_isFindable && !m_isSearching);
    m_find->setToolTip(findable ? tr("Trains a few batches while the rate rises, and shows where "
                                     "the loss falls fastest; makes no run")
                                : why);
}

void RatePanel::setSearching(bool searching) {
    m_isSearching = searching;
    m_find->setText(searching ? tr("Searching…") : tr("Find…"));
    m_find->setEnabled(m_isFindable && !m_isSearching);
}

void RatePanel::setCurve(std::optional<spec::RateCurve> curve) {
    setSearching(false);
    m_curve = std::move(curve);
    draw();
}

void RatePanel::setRates(const engine::LearningRates& rates, const spec::TrainingSpec& spec) {
    m_rates = rates;
    m_spec = spec;
    draw();
}

void RatePanel::draw() {
    const engine::LearningRates& rates = m_rates;
    const spec::TrainingSpec& spec = m_spec;
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
    const int epochs = std::max(1, spec.phase1.epochs + spec.phase2.epochs);
    if (m_curve && m_curve->points.size() > 1) {
        CurvePlot::Series found;
        found.name = tr("loss at each rate");
        found.color = 2;
        found.dash = 2;
        found.points = false;
        const auto [least, most] =
            std::minmax_element(m_curve->points.begin(), m_curve->points.end(),
                                [](const auto& a, const auto& b) { return a.loss < b.loss; });
        const double span = std::max(most->loss - least->loss, 1e-12);
        // A loss that has run away would press the rest against the axis.
        const double shown =
            std::min(span, std::max(m_curve->points.front().loss - least->loss, 1e-12) * 1.5);
        for (const spec::RatePoint& point : m_curve->points) {
            found.x.push_back(std::min((point.loss - least->loss) / shown, 1.0) * 0.95 * epochs);
            found.y.push_back(point.lr);
        }
        series.push_back(std::move(found));
    }
    m_legend->clear();
    for (const CurvePlot::Series& one : series)
        m_legend->addLine(one.name, one.color, dashStyle(one.dash));
    m_legend->updateGeometry();
    m_plot->setEpochs(epochs);
    m_plot->setPhaseBoundary(spec.phase1.epochs > 0 && spec.phase2.epochs > 0
                                 ? std::optional<double>(spec.phase1.epochs)
                                 : std::nullopt);
    m_plot->setSeries(std::move(series));
    const bool plateau = (spec.phase1.epochs > 0 && spec.phase1.schedule == "plateau") ||
                         (spec.phase2.epochs > 0 && spec.phase2.schedule == "plateau");
    QStringList words;
    if (m_curve) {
        const QString phase = m_curve->phase == 1 ? tr("phase 1") : tr("phase 2");
        words << (m_curve->suggestion ? tr("In %1 the loss falls fastest at %2.")
                                            .arg(phase, Format::scientific(*m_curve->suggestion))
                                      : tr("In %1 the loss does not fall at any rate.").arg(phase));
        if (m_curve->divergesAt)
            words << tr("It diverges at %1.").arg(Format::scientific(*m_curve->divergesAt));
    }
    if (plateau)
        words << tr("When a plateau makes the rate fall is known only while it trains.");
    m_note->setText(words.join(QLatin1Char(' ')));
    const bool usable = m_curve && m_curve->suggestion;
    m_use->setVisible(usable);
    if (usable)
        m_use->setText(tr("Use %1").arg(Format::scientific(*m_curve->suggestion)));
}

}  // namespace lightbox::gui
