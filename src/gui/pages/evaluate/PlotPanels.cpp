// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/PlotPanels.h"

#include <QVBoxLayout>

#include "look/Format.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/States.h"

namespace lightbox::gui {

namespace {

constexpr std::size_t kBins = 25;

}  // namespace

RocPanel::RocPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("ROC"), parent),
      m_auroc(new FigureLabel(theme)),
      m_plot(new RocPlot(theme)),
      m_undefined(new EmptyState(theme, QStringLiteral("info"), tr("Undefined"), QString())) {
    setHeadCompact();
    addHeadWidget(makeLabel(tr("AUROC"), TextRole::Label));
    addHeadWidget(m_auroc);
    body()->addWidget(m_plot, 1);
    body()->addWidget(m_undefined, 1);
    m_undefined->hide();
    setBodyMargins({4, 8, 8, 4});
}

void RocPanel::setData(const EvaluationData& data) {
    const bool defined = !data.curve->roc().empty();
    m_plot->setVisible(defined);
    m_undefined->setVisible(!defined);
    m_plot->clear();
    if (!defined) {
        m_undefined->setText(
            tr("Undefined"),
            data.curve->positives() == 0
                ? tr("No image of this set is %1, so there is no curve to draw.")
                      .arg(QString::fromStdString(data.className()))
                : tr("Every image of this set is %1, so there is no curve to draw.")
                      .arg(QString::fromStdString(data.className())));
        return;
    }
    m_plot->setCurve(data.curve->roc());
}

void RocPanel::setAuroc(const spec::Interval& auroc) {
    m_auroc->setInterval(auroc);
}

QString RocPanel::auroc() const {
    return m_auroc->text();
}

ScoresPanel::ScoresPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Scores"), parent),
      m_legend(new Legend(theme)),
      m_plot(new ScoreHistogram(theme)) {
    setHeadCompact();
    addHeadAction(m_legend);
    body()->addWidget(m_plot, 1);
    setBodyMargins({4, 8, 8, 4});
}

void ScoresPanel::setData(const EvaluationData& data) {
    const QString positive = QString::fromStdString(data.className());
    const bool binary = data.predictions().task == spec::Task::Binary;
    const int other = data.others();
    const QString negative =
        binary ? QString::fromStdString(data.predictions().classes[static_cast<std::size_t>(other)])
               : tr("others");
    m_legend->clear();
    m_legend->addClass(tr("%1, above").arg(negative), other);
    m_legend->addClass(tr("%1, below").arg(positive), data.cls);
    m_legend->addHatch(tr("on the wrong side"));
    m_plot->setClasses(negative, other, positive, data.cls);
    const evaluation::OperatingCurve::Histogram histogram = data.curve->histogram(kBins);
    m_plot->setBins({histogram.low, histogram.high, histogram.negatives, histogram.positives});
}

void ScoresPanel::setFigures(const spec::AtThreshold& at) {
    m_plot->setThreshold(at.threshold, Format::threshold(at));
    m_plot->setCounts(at.tp, at.fp, at.fn, at.tn);
}

}  // namespace lightbox::gui
