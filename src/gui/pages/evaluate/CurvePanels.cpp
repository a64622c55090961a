// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/CurvePanels.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "evaluation/DecisionCurve.h"
#include "look/Format.h"
#include "pages/evaluate/AbstentionView.h"
#include "pages/evaluate/FiguresView.h"
#include "widgets/Figures.h"
#include "widgets/Legend.h"

namespace lightbox::gui {

namespace {

constexpr std::size_t kCountBars = 20;
constexpr double kCountsHeight = 0.18;  ///< of the axis, for the fullest bar

/// "721 [707–733]" of shares.
void setThousand(MetricRow* row, const std::optional<spec::Interval>& interval) {
    if (!interval || !interval->value) {
        row->figure().setText(QString(), QString(QChar(0x2014)));
        return;
    }
    spec::Interval thousand = *interval;
    for (auto* number : {&thousand.value, &thousand.low, &thousand.high})
        if (*number)
            *number = **number * 1000;
    row->figure().setText(Format::number(*thousand.value, 0), Format::bounds(thousand, 0));
}

}  // namespace

CalibrationPanel::CalibrationPanel(const Theme& theme, QWidget* parent)
    : PlotPanel(theme, parent),
      m_plot(new ThresholdPlot(theme, tr("observed"),
                               tr("Calibration; drag the threshold, click a point or a bar for its "
                                  "cases"))),
      m_figures(new FiguresView(theme)),
      m_brier(new MetricRow(theme, tr("Brier score of this class"))),
      m_slope(new MetricRow(theme, tr("Slope"))),
      m_intercept(new MetricRow(theme, tr("Intercept"))) {
    setAccessibleName(tr("Calibration and figures"));
    m_brier->setObjectName(QStringLiteral("brier"));
    m_slope->setObjectName(QStringLiteral("slope"));
    m_intercept->setObjectName(QStringLiteral("intercept"));
    addTab(tr("Calibration"), withFigures(m_plot, {m_brier, m_slope, m_intercept}),
           {Why::Topic::CalibrationCurve},
           [](Legend& legend) { legend.addLine(tr("observed"), 0); });
    addTab(tr("Figures"), m_figures,
           {Why::Topic::Auroc, Why::Topic::AveragePrecision, Why::Topic::CalibrationError,
            Why::Topic::Kappa});
    addWhy(theme, *m_brier, Why::Topic::Brier);
    addWhy(theme, *m_slope, Why::Topic::Slope);
    addWhy(theme, *m_intercept, Why::Topic::Intercept);
    follow(m_plot);
    follow([this](const std::vector<double>& thresholds) { m_plot->setMarks(thresholds); });
    connect(m_plot, &ThresholdPlot::pointClicked, this, &CalibrationPanel::listBin);
    connect(m_plot, &ThresholdPlot::barClicked, this, &CalibrationPanel::listBar);
}

void CalibrationPanel::setData(const EvaluationData& data) {
    m_scores = data.scores;
    m_curves.reset();
    m_plot->setShown({});
    m_plot->setXLabel(
        tr("predicted probability of %1").arg(QString::fromStdString(data.className())));
    setWaiting(tr("computing"));
    m_figures->setData(data);
}

void CalibrationPanel::setWaiting(const QString& why) {
    for (MetricRow* row : {m_brier, m_slope, m_intercept})
        row->figure().setText(QString(), why);
}

ThresholdPlot::Point CalibrationPanel::pointOf(const spec::ReliabilityBin& bin) const {
    const QString words =
        tr("%1 to %2: predicted %3, observed %4, %5 cases; click to list them")
            .arg(Format::number(bin.low), Format::number(bin.high), Format::number(bin.predicted),
                 Format::interval(bin.observed), Format::count(static_cast<std::int64_t>(bin.n)));
    return {bin.predicted, bin.observed.value.value_or(0), bin.observed.low, bin.observed.high,
            words};
}

void CalibrationPanel::setCurves(const EvaluationData& data,
                                 std::shared_ptr<const ThresholdCurves> curves) {
    m_curves = std::move(curves);
    const spec::Calibration& calibration = m_curves->calibration;
    ThresholdPlot::Shown shown;
    shown.diagonal = true;
    for (const spec::ReliabilityBin& bin : calibration.bins)
        shown.points.push_back(pointOf(bin));
    const evaluation::OperatingCurve::Histogram counts = data.curve->histogram(kCountBars);
    std::size_t most = 1;
    for (std::size_t i = 0; i < kCountBars; ++i)
        most = std::max(most, counts.negatives[i] + counts.positives[i]);
    for (std::size_t i = 0; i < kCountBars; ++i) {
        const std::size_t n = counts.negatives[i] + counts.positives[i];
        const double width = (counts.high - counts.low) / kCountBars;
        const double low = counts.low + static_cast<double>(i) * width;
        shown.bars.push_back({low, low + width,
                              kCountsHeight * static_cast<double>(n) / static_cast<double>(most),
                              tr("%1 to %2: %3 cases; click to list them")
                                  .arg(Format::number(low, 2), Format::number(low + width, 2),
                                       Format::count(static_cast<std::int64_t>(n)))});
    }
    m_plot->setShown(std::move(shown));
    m_brier->figure().setText(Format::orUndefined(calibration.brier.value, {}));
    if (calibration.brier.reliability && calibration.brier.resolution)
        m_brier->setToolTip(tr("Reliability %1, resolution %2, uncertainty %3")
                                .arg(Format::number(*calibration.brier.reliability),
                                     Format::number(*calibration.brier.resolution),
                                     Format::number(calibration.brier.uncertainty.value_or(0))));
    const auto put = [](MetricRow* row, const spec::Interval& interval) {
        if (interval.value)
            row->figure().setText(Format::number(*interval.value, 2), Format::bounds(interval, 2));
        else
            row->figure().setInterval(interval);
    };
    put(m_slope, calibration.slope);
    put(m_intercept, calibration.intercept);
}

void CalibrationPanel::setFigures(const OperatingFigures& figures) {
    const HandleTexts texts = handleTexts(figures);
    m_plot->setRuleIn(figures.upper ? std::optional(figures.upper->study.threshold) : std::nullopt,
                      texts.ruleIn);
    m_plot->setThreshold(figures.study.threshold, texts.threshold);
}

void CalibrationPanel::listBin(int index) {
    if (!m_curves)
        return;
    const auto place = static_cast<std::size_t>(index);
    const spec::ReliabilityBin& bin = m_curves->calibration.bins[place];
    Q_EMIT casesClicked(
        tr("predicted %1 to %2").arg(Format::number(bin.low), Format::number(bin.high)),
        m_curves->binCases[place]);
}

void CalibrationPanel::listBar(int index) {
    const double low = static_cast<double>(index) / kCountBars;
    const double high = static_cast<double>(index + 1) / kCountBars;
    std::vector<std::uint32_t> cases;
    for (std::size_t i = 0; i < m_scores->score.size(); ++i)
        if (const double score = m_scores->score[i];
            score >= low && (score < high || (index + 1 == static_cast<int>(kCountBars))))
            cases.push_back(static_cast<std::uint32_t>(i));
    Q_EMIT casesClicked(
        tr("predicted %1 to %2").arg(Format::number(low, 2), Format::number(high, 2)), cases);
}

DecisionPanel::DecisionPanel(const Theme& theme, QWidget* parent)
    : PlotPanel(theme, parent),
      m_abstention(new AbstentionView(theme)),
      m_decision(new ThresholdPlot(theme, tr("net benefit"),
                                   tr("Decision curve; drag the threshold, left and right move it "
                                      "by one case"))),
      m_alerts(new ThresholdPlot(theme, tr("per %1").arg(Format::count(1000)),
                                 tr("Alerts and misses; drag the threshold, left and right move it "
                                    "by one case"))),
      m_benefit(new MetricRow(theme, tr("Net benefit"))),
      m_all(new MetricRow(theme, tr("Net benefit of treating all"))),
      m_alerted(new MetricRow(theme, tr("Alerts"))),
      m_missed(new MetricRow(theme, tr("Misses"))) {
    setAccessibleName(tr("Decision curve, alerts and abstention"));
    m_benefit->setObjectName(QStringLiteral("netBenefit"));
    m_all->setObjectName(QStringLiteral("treatAll"));
    m_alerted->setObjectName(QStringLiteral("alertsAt"));
    m_missed->setObjectName(QStringLiteral("missesAt"));
    addTab(tr("Decision curve"), withFigures(m_decision, {m_benefit, m_all}),
           {Why::Topic::NetBenefit}, [](Legend& legend) {
               legend.addLine(tr("model, 95 % band"), 0);
               legend.addLine(tr("all"), 3, Qt::DashLine);
               legend.addLine(tr("none"), -1, Qt::DotLine);
           });
    addTab(tr("Alerts"), withFigures(m_alerts, {m_alerted, m_missed}), {Why::Topic::PerThousand},
           [](Legend& legend) {
               legend.addLine(tr("alerts"), 0);
               legend.addLine(tr("misses"), 1, Qt::DashLine);
           });
    addTab(tr("Cannot tell"), m_abstention, {Why::Topic::Abstention});
    addWhy(theme, *m_benefit, Why::Topic::NetBenefit);
    for (ThresholdPlot* plot : {m_decision, m_alerts}) {
        follow(plot);
        follow([plot](const std::vector<double>& thresholds) { plot->setMarks(thresholds); });
    }
}

void DecisionPanel::setData(const EvaluationData& data) {
    m_abstention->setData(data);
    m_curve = data.curve;
    m_thresholds.clear();
    m_figures.reset();
    m_band = {};
    m_decision->setShown({});
    const QString positive = QString::fromStdString(data.className());
    m_decision->setXLabel(tr("threshold probability"));
    m_alerts->setXLabel(tr("threshold on the probability of %1").arg(positive));
}

void DecisionPanel::setCurves(const ThresholdCurves& curves) {
    m_thresholds.clear();
    for (const spec::DecisionCurvePoint& point : curves.decision.points)
        m_thresholds.push_back(point.threshold);
    drawDecision();
}

void DecisionPanel::setBand(const BenefitBand& band) {
    m_band = band;
    if (!m_thresholds.empty())
        drawDecision();
}

void DecisionPanel::setInForce(std::optional<double> prevalence) {
    if (prevalence == m_inForce && m_figures)
        return;
    m_inForce = prevalence;
    if (!m_thresholds.empty())
        drawDecision();
    if (m_figures)
        showBenefit(*m_figures);
}

void DecisionPanel::drawDecision() {
    ThresholdPlot::Curve model{0, Qt::SolidLine, {}, {}, tr("model")};
    ThresholdPlot::Curve all{3, Qt::DashLine, {}, {}, tr("all")};
    double most = 0.02;
    double least = 0;
    for (const double threshold : m_thresholds) {
        const spec::DecisionCurvePoint point =
            evaluation::decisionPoint(m_curve->counts(threshold), threshold, m_inForce);
        if (point.model) {
            model.x.push_back(point.threshold);
            model.y.push_back(*point.model);
            most = std::max(most, *point.model);
            least = std::min(least, *point.model);
        }
        if (point.all) {
            all.x.push_back(point.threshold);
            all.y.push_back(*point.all);
            most = std::max(most, *point.all);
        }
    }
    ThresholdPlot::Shown shown;
    if (m_band.prevalence == m_inForce)
        shown.band = {m_band.x, m_band.low, m_band.high};
    shown.most = most * 1.05;
    // What lies far below nobody's benefit would press the rest together.
    shown.least = std::max(least, -0.5 * shown.most);
    shown.least = std::min(shown.least, -0.12 * shown.most);
    shown.curves = {all, {-1, Qt::DotLine, {0, 1}, {0, 0}, tr("none")}, model};
    m_decision->setShown(std::move(shown));
}

void DecisionPanel::setPrevalence(const EvaluationData& data, double prevalence) {
    const auto share = [](std::size_t part, std::size_t rest) {
        return static_cast<double>(part) / static_cast<double>(part + rest);
    };
    const auto isDefined = [](const evaluation::Counts& at) {
        return at.tp + at.fn > 0 && at.fp + at.tn > 0;
    };
    SampledCurve alerts =
        sampled(*data.curve, [&](const evaluation::Counts& at) -> std::optional<double> {
            if (!isDefined(at))
                return std::nullopt;
            return 1000 *
                   (prevalence * share(at.tp, at.fn) + (1 - prevalence) * share(at.fp, at.tn));
        });
    SampledCurve misses =
        sampled(*data.curve, [&](const evaluation::Counts& at) -> std::optional<double> {
            if (!isDefined(at))
                return std::nullopt;
            return 1000 * prevalence * share(at.fn, at.tp);
        });
    ThresholdPlot::Shown shown;
    shown.most = 1000;
    shown.decimals = 0;
    shown.curves.push_back(
        {1, Qt::DashLine, std::move(misses.x), std::move(misses.y), tr("misses")});
    shown.curves.push_back(
        {0, Qt::SolidLine, std::move(alerts.x), std::move(alerts.y), tr("alerts")});
    m_alerts->setShown(std::move(shown));
    const QString where = Format::percent(prevalence);
    const QString thousand = Format::count(1000);
    m_alerted->setLabel(tr("Alerts per %1 at %2", "count, prevalence").arg(thousand, where));
    m_missed->setLabel(tr("Misses per %1 at %2", "count, prevalence").arg(thousand, where));
}

void DecisionPanel::showBenefit(const OperatingFigures& figures) {
    const spec::AtThreshold& at = m_inForce ? figures.stated : figures.study;
    const double prevalence = m_inForce.value_or(studyPrevalence(at));
    const QString where = Format::percent(prevalence);
    m_benefit->setLabel(m_inForce ? tr("Net benefit at the stated %1", "prevalence").arg(where)
                                  : tr("Net benefit at this set's %1", "prevalence").arg(where));
    if (figures.upper) {
        // A net benefit weighs what is called against what is not: it knows no third answer.
        for (MetricRow* row : {m_benefit, m_all})
            row->figure().setText({}, tr("of one threshold alone"));
        return;
    }
    if (at.netBenefit.value)
        m_benefit->figure().setText(Format::number(*at.netBenefit.value),
                                    Format::bounds(at.netBenefit));
    else
        m_benefit->figure().setInterval(at.netBenefit);
    const double weighed = at.thresholdProbability.value_or(at.threshold);
    const auto all =
        evaluation::decisionPoint(m_curve->counts(at.threshold), weighed, m_inForce).all;
    m_all->figure().setText(all ? Format::number(*all) : QString(QChar(0x2014)));
    const QString how = tr("At a threshold probability of %1").arg(Format::number(weighed));
    m_benefit->setToolTip(how);
    m_all->setToolTip(how);
}

void DecisionPanel::setFigures(const OperatingFigures& figures) {
    const spec::AtThreshold& at = figures.study;
    const HandleTexts texts = handleTexts(figures);
    const auto ruleIn =
        figures.upper ? std::optional(figures.upper->study.threshold) : std::nullopt;
    for (ThresholdPlot* plot : {m_decision, m_alerts})
        plot->setRuleIn(ruleIn, texts.ruleIn);
    m_figures = figures;
    const auto benefit = figures.upper ? std::nullopt
                         : m_inForce   ? figures.stated.netBenefit.value
                                       : at.netBenefit.value;
    // The handle stands on the curve, which is weighed by the threshold itself; the row has the figure of a rule that weighs by
    // another.
    const bool isOnCurve = !at.thresholdProbability;
    m_decision->setThreshold(
        at.threshold, texts.threshold,
        figures.upper || isOnCurve
            ? benefit
            : evaluation::decisionPoint(m_curve->counts(at.threshold), at.threshold, m_inForce)
                  .model,
        benefit && isOnCurve ? Format::number(*benefit) : QString());
    showBenefit(figures);
    // Of two thresholds the upper raises alerts, and the lower misses.
    const auto& misses = figures.perStated;
    const auto& alerts = figures.upper ? figures.upper->perStated : figures.perStated;
    const auto alerted = alerts && !figures.upper ? alerts->alerts.value : std::nullopt;
    m_alerts->setThreshold(at.threshold, texts.threshold,
                           alerted ? std::optional(*alerted * 1000) : std::nullopt,
                           alerted ? Format::number(*alerted * 1000, 0) : QString());
    setThousand(m_alerted, alerts ? std::optional(alerts->alerts) : std::nullopt);
    setThousand(m_missed, misses ? std::optional(misses->misses) : std::nullopt);
}

}  // namespace lightbox::gui
