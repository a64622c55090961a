// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/PlotPanels.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "evaluation/Disagreement.h"
#include "look/Format.h"
#include "look/MessageText.h"
#include "pages/evaluate/Overlays.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/Legend.h"
#include "widgets/States.h"

namespace lightbox::gui {

namespace {

constexpr std::size_t kBins = 25;

evaluation::Counts countsOf(const spec::AtThreshold& at) {
    return {at.tp, at.fp, at.fn, at.tn};
}

}  // namespace

RocPanel::RocPanel(const Theme& theme, QWidget* parent)
    : PlotPanel(theme, parent),
      m_areaName(makeLabel(tr("AUROC"), TextRole::Label)),
      m_area(new FigureLabel(theme)),
      m_average(new FigureLabel(theme)),
      m_plot(new RocPlot(theme)),
      m_precision(new PrecisionRecallPlot(theme)) {
    setAccessibleName(tr("ROC curve, precision and recall"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_areaName, m_area, m_average})
        addHeadWidget(widget);
    m_plots = {m_plot, m_precision};
    const QString names[] = {tr("ROC"), tr("PR")};
    const Why::Topic topics[] = {Why::Topic::Auroc, Why::Topic::AveragePrecision};
    for (std::size_t i = 0; i < m_plots.size(); ++i) {
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(0, 0, 0, 0);
        m_undefined.push_back(
            new EmptyState(theme, QStringLiteral("info"), tr("Undefined"), QString()));
        column->addWidget(m_plots[i], 1);
        column->addWidget(m_undefined.back(), 1);
        m_undefined.back()->hide();
        addTab(names[i], page, {topics[i]}, [this](Legend& legend) {
            if (m_names.empty())
                return;
            legend.addLine(tr("this run"), 0);
            for (std::size_t run = 0; run < m_names.size(); ++run)
                legend.addLine(m_names[run], static_cast<int>(run) + 2,
                               dashStyle(overlayDash(static_cast<int>(run) + 1)));
        });
    }
    m_differences = new QVBoxLayout;
    m_differences->setContentsMargins(8, 0, 4, 0);
    m_differences->setSpacing(0);
    m_pooled = new MetricRow(theme, tr("AUROC, pooled"));
    m_pooled->setObjectName(QStringLiteral("pooledAuroc"));
    m_pooled->setFixedHeight(20);
    m_pooled->figure().setTextSize(TextSize::Small);
    m_pooled->setToolTip(tr("Every image is ranked by the models that had held it out: scores of "
                            "models that differ stand in one row. The mean of the folds is the "
                            "result."));
    m_pooled->hide();
    m_differences->addWidget(m_pooled);
    body()->addLayout(m_differences);
    follow(m_plot);
    follow(m_precision);
    follow([this](const std::vector<double>& thresholds) {
        m_plot->setMarks(thresholds);
        m_precision->setMarks(thresholds);
    });
    connect(this, &PlotPanel::tabChanged, this, &RocPanel::showArea);
    showArea();
}

void RocPanel::setData(const EvaluationData& data) {
    const bool isDefined = !data.curve->roc().empty();
    for (std::size_t i = 0; i < m_plots.size(); ++i) {
        m_plots[i]->setVisible(isDefined);
        m_undefined[i]->setVisible(!isDefined);
    }
    m_plot->clear();
    m_precision->setCurve({}, 0);
    setOverlays({});
    setAveragePrecisionWaiting(tr("computing"));
    if (isDefined) {
        m_plot->setCurve(data.curve->roc());
        return;
    }
    const QString sentence =
        data.curve->positives() == 0
            ? tr("No image of this set is %1, so there is no curve to draw.")
            : tr("Every image of this set is %1, so there is no curve to draw.");
    for (EmptyState* undefined : m_undefined)
        undefined->setText(tr("Undefined"), sentence.arg(QString::fromStdString(data.className())));
}

void RocPanel::setCurves(const EvaluationData& data, const ThresholdCurves& curves) {
    const auto positives = static_cast<double>(data.curve->positives());
    m_precision->setCurve(curves.precisionRecall,
                          positives / (positives + static_cast<double>(data.curve->negatives())));
}

void RocPanel::setFigures(const OperatingFigures& figures) {
    const auto upper = figures.upper ? std::optional(figures.upper->study) : std::nullopt;
    m_plot->setRuleIn(upper);
    m_plot->setOperatingPoint(figures.study);
    m_precision->setRuleIn(upper);
    m_precision->setOperatingPoint(figures.study);
}

void RocPanel::setOverlays(const std::vector<OverlayRun>& overlays) {
    for (MetricRow* row : std::exchange(m_rows, {})) {
        m_differences->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_names.clear();
    std::vector<RocPlot::Overlay> curves;
    std::vector<PrecisionRecallPlot::Overlay> precisions;
    for (const OverlayRun& one : overlays) {
        const auto series = static_cast<int>(m_names.size()) + 1;
        m_names.push_back(one.name);
        curves.push_back({one.name, one.roc});
        precisions.push_back({one.name, one.precisionRecall});
        const spec::Comparison& by = one.difference;
        auto* row = new MetricRow(theme(), tr("This run less %1").arg(one.name));
        row->setObjectName(QStringLiteral("overlayDifference"));
        row->setFixedHeight(20);
        row->setLine(series + 1, dashStyle(overlayDash(series)));
        row->figure().setTextSize(TextSize::Small);
        spec::Interval interval;
        interval.value = by.difference;
        interval.low = by.low;
        interval.high = by.high;
        const auto& p = by.pHolm ? by.pHolm : by.p;
        if (by.difference)
            row->figure().setText(Format::signedNumber(*by.difference),
                                  p ? tr("%1, p %2", "interval, p of DeLong's test")
                                          .arg(Format::bounds(interval), Format::pValue(*p))
                                    : Format::bounds(interval));
        else
            row->figure().setText({}, tr("undefined"));
        QString words = tr("AUROC of %1: %2. The difference is paired by image: DeLong's test, by "
                           "patient where patients have several.")
                            .arg(one.name, Format::interval(one.auroc));
        if (by.pHolm)
            words += QLatin1Char(' ') +
                     tr("p is after Holm, over the %1 runs overlaid.")
                         .arg(Format::count(static_cast<std::int64_t>(overlays.size())));
        if (const auto disagree = evaluation::disagreement(by))
            words += QLatin1Char(' ') + MessageText::of(*disagree) + QLatin1Char('.');
        row->setToolTip(words);
        m_differences->addWidget(row);
        m_rows.push_back(row);
    }
    m_plot->setOverlays(std::move(curves));
    m_precision->setOverlays(std::move(precisions));
    fillLegend();
}

void RocPanel::setAuroc(const spec::Interval& auroc) {
    m_auroc = auroc;
    m_isStudy = false;
    m_area->setInterval(auroc);
    showArea();
}

void RocPanel::setStudy(const spec::Evaluation& evaluation) {
    m_isStudy = evaluation.mean.has_value();
    if (m_isStudy) {
        m_area->setText(Format::share(*evaluation.mean),
                        evaluation.sd ? QStringLiteral("± ") + Format::number(*evaluation.sd)
                                      : QString());
        const auto folds = static_cast<int>(evaluation.folds.size());
        m_isMacro = evaluation.classes.size() > 2;
        m_area->setToolTip(
            m_isMacro
                ? tr("Mean ± standard deviation of the macro AUROC over %n fold(s)", nullptr, folds)
                : tr("Mean ± standard deviation of the AUROC over %n fold(s)", nullptr, folds));
        m_pooled->setLabel(m_isMacro ? tr("AUROC of the class, pooled") : tr("AUROC, pooled"));
        m_pooled->figure().setInterval(m_auroc);
    }
    showArea();
}

void RocPanel::setAveragePrecision(const spec::Interval& average) {
    m_average->setInterval(average);
}

void RocPanel::setAveragePrecisionWaiting(const QString& why) {
    m_average->setText({}, why);
}

QString RocPanel::auroc() const {
    return m_area->text();
}

void RocPanel::showArea() {
    const bool isRoc = tab() == 0;
    m_areaName->setText(!isRoc      ? tr("Average precision")
                        : m_isStudy ? (m_isMacro ? tr("Mean macro AUROC") : tr("Mean AUROC"))
                                    : tr("AUROC"));
    m_pooled->setVisible(isRoc && m_isStudy);
    if (!m_isStudy)
        m_area->setToolTip({});
    m_area->setVisible(isRoc);
    m_average->setVisible(!isRoc);
}

int RocPanel::headWidth() const {
    return PlotPanel::headWidth() + m_areaName->sizeHint().width() + m_area->sizeHint().width() +
           16;
}

ScoresPanel::ScoresPanel(const Theme& theme, QWidget* parent)
    : PlotPanel(theme, parent),
      m_plot(new ScoreHistogram(theme)),
      m_f1(new ThresholdPlot(theme, tr("F1, sensitivity, PPV"),
                             tr("F1 at every threshold; drag the threshold, left and right move it "
                                "by one case"))),
      m_cost(new ThresholdPlot(theme, tr("cost per %1, in false alarms").arg(Format::count(1000)),
                               tr("Expected cost at every threshold; drag the threshold, left and "
                                  "right move it by one case"))) {
    setAccessibleName(tr("Scores, F1 and expected cost"));
    addTab(tr("Scores"), m_plot, {Why::Topic::Scores}, [this](Legend& legend) {
        legend.addClass(tr("%1, above").arg(m_negative), m_negativeIndex);
        legend.addClass(tr("%1, below").arg(m_positive), m_positiveIndex);
        legend.addHatch(tr("on the wrong side"));
        if (m_isTwo)
            legend.addReferred(tr("referred"), m_negativeIndex, m_positiveIndex);
    });
    addTab(tr("F1"), m_f1, {Why::Topic::F1}, [](Legend& legend) {
        legend.addLine(tr("F1"), 0);
        legend.addLine(tr("sensitivity"), 1, Qt::DashLine);
        legend.addLine(tr("PPV"), 2, Qt::DotLine);
    });
    addTab(tr("Cost"), m_cost, {Why::Topic::Cost}, [](Legend& legend) {
        legend.addLine(tr("model"), 0);
        legend.addLine(tr("call all"), 3, Qt::DashLine);
        legend.addLine(tr("call none"), -1, Qt::DotLine);
    });
    follow(m_plot);
    for (ThresholdPlot* plot : {m_f1, m_cost}) {
        follow(plot);
        follow([plot](const std::vector<double>& thresholds) { plot->setMarks(thresholds); });
    }
}

void ScoresPanel::setData(const EvaluationData& data) {
    m_positive = QString::fromStdString(data.className());
    m_positiveIndex = data.cls;
    m_negativeIndex = data.others();
    const bool binary = data.predictions().task == spec::Task::Binary;
    m_negative = binary ? QString::fromStdString(
                              data.predictions().classes[static_cast<std::size_t>(m_negativeIndex)])
                        : tr("others");
    m_plot->setClasses(m_negative, m_negativeIndex, m_positive, m_positiveIndex);
    m_plot->setXLabel(data.view->scale() == spec::Scale::Calibrated
                          ? tr("probability of %1, calibrated").arg(m_positive)
                          : tr("probability of %1").arg(m_positive));
    m_plot->setCounted(data.patients ? tr("patients (log)") : tr("images (log)"));
    const evaluation::OperatingCurve& curve = *data.curve;
    const evaluation::OperatingCurve::Histogram histogram = curve.histogram(kBins);
    m_plot->setBins({histogram.low, histogram.high, histogram.negatives, histogram.positives});
    for (ThresholdPlot* plot : {m_f1, m_cost})
        plot->setXLabel(tr("threshold on the probability of %1").arg(m_positive));

    const auto share = [](std::size_t part, std::size_t all) -> std::optional<double> {
        if (all == 0)
            return std::nullopt;
        return static_cast<double>(part) / static_cast<double>(all);
    };
    const auto add =
        [&](ThresholdPlot::Shown& shown, const QString& name, int series, Qt::PenStyle style,
            const std::function<std::optional<double>(const evaluation::Counts&)>& of) {
            SampledCurve values = sampled(curve, of);
            shown.curves.push_back({series, style, std::move(values.x), std::move(values.y), name});
        };
    ThresholdPlot::Shown shown;
    add(shown, tr("sensitivity"), 1, Qt::DashLine,
        [&](const evaluation::Counts& at) { return share(at.tp, at.tp + at.fn); });
    add(shown, tr("PPV"), 2, Qt::DotLine,
        [&](const evaluation::Counts& at) { return share(at.tp, at.tp + at.fp); });
    add(shown, tr("F1"), 0, Qt::SolidLine, f1Of);
    m_f1->setShown(std::move(shown));
    fillLegend();
}

void ScoresPanel::setChosen(const EvaluationData& data, const ChosenCases& chosen) {
    std::vector<std::size_t> counts[2];
    for (auto& side : counts)
        side.resize(chosen.cases.empty() ? 0 : kBins);
    for (const std::uint32_t i : chosen.cases) {
        const double score = data.scores->score[i];
        const auto bin = static_cast<std::size_t>(std::clamp(score, 0.0, 1.0) * kBins);
        ++counts[data.scores->positive[i] != 0 ? 1 : 0][std::min(bin, kBins - 1)];
    }
    m_plot->setChosen(std::move(counts[0]), std::move(counts[1]));
    for (ThresholdPlot* plot : {m_f1, m_cost})
        plot->setChosen(chosen.marks);
}

void ScoresPanel::setCosts(const EvaluationData& data, double prevalence,
                           const CostWeights& weights) {
    m_prevalence = prevalence;
    m_weights = {weights.miss / weights.falseAlarm, 1};
    SampledCurve model = sampled(*data.curve, [&](const evaluation::Counts& at) {
        return expectedCost(at, prevalence, m_weights);
    });
    const double all = 1000 * (1 - prevalence) * m_weights.falseAlarm;
    const double none = 1000 * prevalence * m_weights.miss;
    ThresholdPlot::Shown shown;
    shown.most = std::max(1.0, 1.15 * std::min(all, none));
    if (!model.y.empty())
        shown.most =
            std::max(shown.most, std::min(*std::max_element(model.y.begin(), model.y.end()),
                                          2 * std::min(all, none)));
    shown.decimals = 0;
    shown.curves.push_back({3, Qt::DashLine, {0, 1}, {all, all}, tr("call all")});
    shown.curves.push_back({-1, Qt::DotLine, {0, 1}, {none, none}, tr("call none")});
    shown.curves.push_back({0, Qt::SolidLine, std::move(model.x), std::move(model.y), tr("model")});
    m_cost->setShown(std::move(shown));
    m_cost->setToolTip(tr("A missed case counts as %1 false alarms, at the stated prevalence of %2")
                           .arg(Format::number(m_weights.miss, 1), Format::percent(prevalence)));
}

void ScoresPanel::setFigures(const OperatingFigures& figures) {
    const spec::AtThreshold& at = figures.study;
    const HandleTexts texts = handleTexts(figures);
    if (m_isTwo != figures.upper.has_value()) {
        m_isTwo = figures.upper.has_value();
        fillLegend();
    }
    if (figures.upper) {
        const spec::TwoThresholds& two = figures.upper->both;
        const auto count = [](const spec::TwoThresholds::Zone& zone) {
            return Format::count(static_cast<std::int64_t>(zone.positives + zone.negatives));
        };
        m_plot->setZones(
            tr("%1 ruled out").arg(count(two.out)),
            tr("%1 referred, %2", "count, share")
                .arg(count(two.referred), Format::percent(two.share.value.value_or(0))),
            tr("%1 ruled in").arg(count(two.in)));
        const double ruleIn = figures.upper->study.threshold;
        m_plot->setRuleIn(figures.upper->study, texts.ruleIn);
        m_plot->setOperatingPoint(at, texts.threshold);
        for (ThresholdPlot* plot : {m_f1, m_cost}) {
            plot->setRuleIn(ruleIn, texts.ruleIn);
            plot->setThreshold(at.threshold, texts.threshold);
        }
        return;
    }
    m_plot->setRuleIn({});
    m_plot->setOperatingPoint(at, tr("threshold %1").arg(texts.threshold));
    for (ThresholdPlot* plot : {m_f1, m_cost})
        plot->setRuleIn({});
    const auto f1 = f1Of(countsOf(at));
    m_f1->setThreshold(at.threshold, texts.threshold, f1, f1 ? Format::share(*f1) : QString());
    const auto cost = expectedCost(countsOf(at), m_prevalence, m_weights);
    m_cost->setThreshold(at.threshold, texts.threshold, cost,
                         cost ? Format::number(*cost, 0) : QString());
}

}  // namespace lightbox::gui
