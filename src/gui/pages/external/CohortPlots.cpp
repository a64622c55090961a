// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/external/CohortPlots.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/Legend.h"
#include "widgets/States.h"
#include "widgets/Why.h"
#include "widgets/plots/RocPlot.h"
#include "widgets/plots/ThresholdPlot.h"

namespace lightbox::gui {

namespace {

constexpr double kCountsHeight = 0.18;  ///< of the axis, for the fullest bar

QString handleText(std::optional<double> threshold) {
    return threshold ? Format::number(*threshold) : QString();
}

ThresholdPlot::Shown reliability(const CohortData::Choice& choice) {
    ThresholdPlot::Shown shown;
    shown.diagonal = true;
    for (const spec::ReliabilityBin& bin : choice.calibration.bins)
        shown.points.push_back(
            {bin.predicted, bin.observed.value.value_or(0), bin.observed.low, bin.observed.high,
             CohortCalibrationPanel::tr("%1 to %2: predicted %3, observed %4, %5 cases")
                 .arg(Format::number(bin.low), Format::number(bin.high),
                      Format::number(bin.predicted), Format::interval(bin.observed),
                      Format::count(bin.n))});
    const std::size_t most =
        std::max<std::size_t>(1, *std::max_element(choice.counts.begin(), choice.counts.end()));
    const double width = 1.0 / static_cast<double>(choice.counts.size());
    for (std::size_t i = 0; i < choice.counts.size(); ++i) {
        const double low = static_cast<double>(i) * width;
        shown.bars.push_back(
            {low, low + width,
             kCountsHeight * static_cast<double>(choice.counts[i]) / static_cast<double>(most),
             CohortCalibrationPanel::tr("%1 to %2: %3 cases")
                 .arg(Format::number(low, 2), Format::number(low + width, 2),
                      Format::count(choice.counts[i]))});
    }
    return shown;
}

void put(MetricRow* row, const spec::Interval& interval) {
    if (interval.value)
        row->figure().setText(Format::number(*interval.value, 2), Format::bounds(interval, 2));
    else
        row->figure().setInterval(interval);
}

}  // namespace

ClosedPanel::ClosedPanel(const Theme& theme, const QString& title, QWidget* parent)
    : Panel(title, parent),
      m_stack(new QStackedWidget),
      m_closed(new EmptyState(theme, QStringLiteral("lock"), {}, {})) {
    setHeadCompact();
    setBodyMargins({4, 8, 8, 4});
    m_stack->addWidget(m_closed);
    body()->addWidget(m_stack, 1);
}

void ClosedPanel::setContent(QWidget* content) {
    m_stack->addWidget(content);
}

void ClosedPanel::setClosed(const QString& title, const QString& sentence) {
    forget();
    m_closed->setText(title, sentence);
    m_stack->setCurrentIndex(0);
}

void ClosedPanel::setOpen() {
    m_stack->setCurrentIndex(1);
}

CohortRocPanel::CohortRocPanel(const Theme& theme, QWidget* parent)
    : ClosedPanel(theme, tr("ROC"), parent),
      m_legend(new Legend(theme)),
      m_plot(new RocPlot(theme)) {
    setAccessibleName(tr("ROC curve of the cohort"));
    addHeadWidget(new WhyButton(theme, {Why::Topic::Auroc}));
    addHeadAction(m_legend);
    m_plot->setMovable(false);
    setContent(m_plot);
}

void CohortRocPanel::forget() {
    m_legend->clear();
    m_legend->hide();
    m_plot->clear();
}

void CohortRocPanel::setData(const CohortData& data) {
    forget();
    if (data.curve->roc().empty()) {
        setClosed(tr("Undefined"),
                  (data.curve->positives() == 0
                       ? tr("No case of the cohort is %1, so there is no curve to draw.")
                       : tr("Every case of the cohort is %1, so there is no curve to draw."))
                      .arg(QString::fromStdString(data.className())));
        return;
    }
    m_legend->addLine(QString::fromStdString(data.report().cohort.name), 0);
    std::vector<RocPlot::Overlay> overlays;
    for (std::size_t i = 0; i < data.own.size(); ++i) {
        const QString name = CohortWords::source(data.figures->own[i].source);
        m_legend->addLine(name, static_cast<int>(i) + 2,
                          dashStyle(overlayDash(static_cast<int>(i) + 1)));
        overlays.push_back({name, data.own[i]});
    }
    m_plot->setCurve(data.curve->roc());
    m_plot->setBand({data.bandFpr, data.bandLow, data.bandHigh});
    m_plot->setOverlays(std::move(overlays));
    if (data.lockedHere()) {
        // With the digits that it was locked with.
        const spec::OperatingPoint& lock = data.figures->lock;
        const auto& two = lock.twoThresholds;
        std::optional<spec::AtThreshold> upper;
        if (two) {
            upper = data.curve->at(two->ruleIn);
            upper->text = two->ruleInText;
        }
        spec::AtThreshold point = data.curve->at(lock.threshold);
        point.text = two ? two->ruleOutText : lock.atThreshold.text;
        m_plot->setRuleIn(upper);
        m_plot->setOperatingPoint(point);
    }
    setOpen();
    fitLegend();
}

void CohortRocPanel::fitLegend() {
    // What a line is stands in the plot's read-outs too.
    constexpr int kTitle = 64;
    m_legend->setVisible(m_legend->sizeHint().width() > 0 &&
                         m_legend->sizeHint().width() + kTitle <= width());
}

void CohortRocPanel::resizeEvent(QResizeEvent* event) {
    ClosedPanel::resizeEvent(event);
    fitLegend();
}

CohortCalibrationPanel::CohortCalibrationPanel(const Theme& theme, QWidget* parent)
    : ClosedPanel(theme, tr("Calibration"), parent),
      m_halves{makeHalf(theme, tr("As locked"), "locked"),
               makeHalf(theme, tr("Recalibrated"), "recalibrated")},
      m_rule(makeRule(Qt::Vertical)) {
    setAccessibleName(tr("Calibration on the cohort"));
    setNote(tr("bars: cases; whiskers: 95 %"));
    addHeadWidget(new WhyButton(theme, {Why::Topic::CalibrationCurve}));
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_halves[0].box, 1);
    row->addWidget(m_rule);
    row->addWidget(m_halves[1].box, 1);
    setContent(content);
}

CohortCalibrationPanel::Half
CohortCalibrationPanel::makeHalf(const Theme& theme, const QString& title, const char* prefix) {
    Half half;
    half.box = new QWidget;
    auto* column = new QVBoxLayout(half.box);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 4, 0);
    head->addWidget(makeLabel(title, TextRole::Medium));
    head->addStretch(1);
    half.note = makeLabel({}, TextRole::Help);
    half.note->setObjectName(QLatin1String(prefix) + QStringLiteral("Note"));
    head->addWidget(half.note);
    column->addLayout(head);
    half.plot = new ThresholdPlot(theme, tr("observed"), tr("Calibration, %1").arg(title));
    half.plot->setMovable(false);
    half.plot->setXLabel(tr("predicted"));
    column->addWidget(half.plot, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(8, 0, 4, 0);
    foot->setSpacing(0);
    const auto row = [&](const QString& label, const char* name, Why::Topic why) {
        auto* metric = new MetricRow(theme, label);
        metric->setObjectName(QLatin1String(prefix) + QLatin1String(name));
        metric->setFixedHeight(18);
        metric->figure().setTextSize(TextSize::Small);
        for (QLabel* words : metric->findChildren<QLabel*>())
            setTextRole(words, TextRole::Small);
        addWhy(theme, *metric, why);
        foot->addWidget(metric);
        return metric;
    };
    half.brier = row(tr("Brier score"), "Brier", Why::Topic::Brier);
    half.intercept = row(tr("Intercept"), "Intercept", Why::Topic::Intercept);
    half.slope = row(tr("Slope"), "Slope", Why::Topic::Slope);
    column->addLayout(foot);
    return half;
}

void CohortCalibrationPanel::show(const Half& half, const CohortData& data,
                                  const CohortData::Choice& choice) {
    half.plot->setShown(reliability(choice));
    half.plot->setXLabel(
        tr("predicted probability of %1").arg(QString::fromStdString(data.className())));
    const spec::Recalibration& of = choice.recalibration;
    // The first choice of a class that the lock does not speak of has no threshold.
    const auto threshold = data.lockedHere() && of.kind == spec::Recalibration::Kind::AsLocked
                               ? std::optional(data.threshold())
                               : of.threshold;
    const auto ruleIn = data.lockedHere() && of.kind == spec::Recalibration::Kind::AsLocked
                            ? data.ruleIn()
                            : of.ruleIn;
    half.plot->setRuleIn(ruleIn, handleText(ruleIn));
    if (threshold)
        half.plot->setThreshold(*threshold, handleText(threshold));
    else
        half.plot->clearThreshold();
    half.brier->figure().setText(Format::orUndefined(choice.calibration.brier.value, {}));
    put(half.intercept, choice.calibration.intercept);
    put(half.slope, choice.calibration.slope);
}

void CohortCalibrationPanel::forget() {
    for (const Half& half : m_halves) {
        half.plot->setShown({});
        half.plot->clearThreshold();
        half.note->clear();
    }
}

void CohortCalibrationPanel::setData(const CohortData& data) {
    show(m_halves[0], data, data.choices.front());
    for (QWidget* part : {m_halves[1].box, m_rule})
        part->setVisible(data.choices.size() > 1);
    setChoice(data, 0);
    setOpen();
}

void CohortCalibrationPanel::setChoice(const CohortData& data, std::size_t choice) {
    const CohortData::Choice& chosen = data.choices.at(choice);
    const auto patients = data.report().cohort.patients;
    const bool isFitted = chosen.recalibration.kind == spec::Recalibration::Kind::Intercept ||
                          chosen.recalibration.kind == spec::Recalibration::Kind::InterceptSlope;
    m_halves[1].note->setText(!isFitted           ? QString()
                              : !chosen.isLeftOut ? tr("fitted to these cases")
                              : patients.has_value()
                                  ? tr("10 folds of %1 patients").arg(Format::count(*patients))
                                  : tr("10 folds of the cases"));
    m_halves[1].note->setToolTip(
        chosen.isLeftOut ? tr("Each case by a line that its patient was left out of") : QString());
    show(m_halves[1], data, chosen);
}

}  // namespace lightbox::gui
