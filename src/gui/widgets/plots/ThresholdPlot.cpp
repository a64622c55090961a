// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/ThresholdPlot.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "look/Format.h"
#include "widgets/Legend.h"
#include "widgets/plots/CurveHandle.h"
#include "widgets/plots/HandleDrag.h"
#include "widgets/plots/PlotCanvas.h"
#include "widgets/plots/ThresholdLines.h"

namespace lightbox::gui {

namespace {

const QCPRange kProbabilities(-0.012, 1.012);
constexpr double kNear = 9;  ///< px from the line, or from a point

/// Between the two values beside `at`; nullopt: beyond the curve's ends.
std::optional<double> valueAt(const ThresholdPlot::Curve& curve, double at) {
    if (curve.x.empty() || at < curve.x.front() || at > curve.x.back())
        return std::nullopt;
    const auto next =
        static_cast<std::size_t>(std::ranges::lower_bound(curve.x, at) - curve.x.begin());
    if (next == 0 || curve.x[next] == at)
        return curve.y[next];
    const double share = (at - curve.x[next - 1]) / (curve.x[next] - curve.x[next - 1]);
    return curve.y[next - 1] + share * (curve.y[next] - curve.y[next - 1]);
}

/// Of the values of x next to `at`, that of the curve with the most: where something was computed.
double computedNear(const std::vector<ThresholdPlot::Curve>& curves, double at) {
    const auto finest = std::ranges::max_element(
        curves, {}, [](const ThresholdPlot::Curve& curve) { return curve.x.size(); });
    if (finest == curves.end() || finest->x.empty())
        return at;
    const auto next = std::ranges::lower_bound(finest->x, at);
    if (next == finest->x.begin())
        return *next;
    if (next == finest->x.end() || at - *(next - 1) < *next - at)
        return *(next - 1);
    return *next;
}

}  // namespace

struct ThresholdPlot::Impl {
    ThresholdPlot& owner;
    PlotCanvas* canvas = nullptr;
    QCPAxisRect* rect = nullptr;
    QCPLayer* moving = nullptr;  ///< all that a moved threshold draws anew
    QCPBars* bars = nullptr;
    QCPGraph* joined = nullptr;
    QCPErrorBars* whiskers = nullptr;
    QCPGraph* diagonal = nullptr;
    QCPGraph* bandLow = nullptr;
    QCPGraph* bandHigh = nullptr;
    QCPGraph* marks = nullptr;
    QCPGraph* chosen = nullptr;
    std::vector<QCPGraph*> curves;
    std::optional<ThresholdLines> lines;
    std::optional<CurveHandle> handle;  ///< of the threshold, where its value is shown
    QString valueText;
    Shown shown;
    std::vector<double> marked;
    std::vector<double> chosenAt;
    QString xLabel;
    std::optional<double> value;
    int draws = 0;

    explicit Impl(ThresholdPlot& plot) : owner(plot) {}
    [[nodiscard]] QCPAxis* x() const { return rect->axis(QCPAxis::atBottom); }
    [[nodiscard]] QCPAxis* y() const { return rect->axis(QCPAxis::atLeft); }
    [[nodiscard]] QCPGraph* graph(const QString& layer) const {
        auto* made = new QCPGraph(x(), y());
        made->setLayer(layer);
        return made;
    }
    void build();
    void connectDrag();
    void fill();
    void fillPoints() const;
    void restyle();
    void place();
    void placeValue();
    void drawHandle();
    [[nodiscard]] QString wordsAt(const QPointF& position) const;
    [[nodiscard]] std::optional<int> holds(const QPointF& position) const;
    [[nodiscard]] int pointAt(const QPointF& position) const;
    [[nodiscard]] int barAt(const QPointF& position) const;
};

void ThresholdPlot::Impl::build() {
    canvas = &owner.canvas();
    moving = canvas->addMovingLayer();
    canvas->plotLayout()->setMargins(QMargins(4, 18, 8, 2));
    rect = canvas->addAxisRect(0, 0);
    x()->setRange(kProbabilities);
    bars = new QCPBars(x(), y());
    bars->setWidthType(QCPBars::wtPlotCoords);
    diagonal = graph(QStringLiteral("main"));
    diagonal->setData({0, 1}, {0, 1}, true);
    bandLow = graph(QStringLiteral("main"));
    bandHigh = graph(QStringLiteral("main"));
    bandHigh->setChannelFillGraph(bandLow);
    joined = graph(QStringLiteral("main"));
    whiskers = new QCPErrorBars(x(), y());
    whiskers->setDataPlottable(joined);
    whiskers->setErrorType(QCPErrorBars::etValueError);
    whiskers->setWhiskerWidth(0);
    whiskers->setSymbolGap(6);
    marks = graph(QStringLiteral("main"));
    chosen = graph(QStringLiteral("main"));
    for (QCPGraph* scatter : {marks, chosen})
        scatter->setLineStyle(QCPGraph::lsNone);
    lines.emplace(*canvas);
    lines->setLayer(moving);
    handle.emplace(*canvas, rect, moving);
    connectDrag();
    QObject::connect(canvas, &QCustomPlot::afterLayout, &owner, [this] { place(); });
    QObject::connect(canvas, &QCustomPlot::afterReplot, &owner, [this] { ++draws; });
    QObject::connect(canvas, &PlotCanvas::themeChanged, &owner, [this] { restyle(); });
}

void ThresholdPlot::Impl::connectDrag() {
    HandleDrag::Plot plot;
    plot.holds = [this](const QPointF& position) { return holds(position); };
    plot.thresholdAt = [this](const QPointF& position) {
        return std::optional(std::clamp(x()->pixelToCoord(position.x()), 0.0, 1.0));
    };
    plot.zoom = [this](const QPointF& position, double factor) {
        PlotCanvas::zoom(*x(), position.x(), factor, kProbabilities);
        canvas->replotSoon();
    };
    plot.isZoomed = [this] { return PlotCanvas::isZoomed(*x(), kProbabilities); };
    plot.showWhole = [this] {
        x()->setRange(kProbabilities);
        canvas->replotSoon();
    };
    plot.clickAt = [this](const QPointF& position) -> std::function<void()> {
        if (const int point = pointAt(position); point >= 0)
            return [this, point] { Q_EMIT owner.pointClicked(point); };
        if (const int bar = barAt(position); bar >= 0)
            return [this, bar] { Q_EMIT owner.barClicked(bar); };
        return {};
    };
    plot.readOut = [this](const QPointF& position) { return wordsAt(position); };
    owner.follow(*new HandleDrag(*canvas, std::move(plot), &owner));
}

QString ThresholdPlot::Impl::wordsAt(const QPointF& position) const {
    if (const int point = pointAt(position); point >= 0)
        return shown.points[static_cast<std::size_t>(point)].words;
    if (const int bar = barAt(position); bar >= 0)
        return shown.bars[static_cast<std::size_t>(bar)].words;
    if (!rect->rect().contains(position.toPoint()))
        return {};
    const double at = computedNear(shown.curves, x()->pixelToCoord(position.x()));
    QStringList lines;
    for (const Curve& curve : shown.curves)
        if (const auto value = valueAt(curve, at); value && !curve.name.isEmpty())
            lines << QStringLiteral("%1  %2").arg(curve.name,
                                                  Format::number(*value, shown.decimals));
    if (lines.isEmpty())
        return {};
    lines.prepend(ThresholdPlot::tr("threshold %1").arg(Format::number(at)));
    return lines.join(QLatin1Char('\n'));
}

std::optional<int> ThresholdPlot::Impl::holds(const QPointF& position) const {
    // Where nothing can be clicked the whole plot is a place to drag.
    if (position.y() <= rect->top() || (shown.points.empty() && shown.bars.empty()))
        return lines->nearest(*x(), position.x());
    if (pointAt(position) >= 0)
        return std::nullopt;
    return lines->near(*x(), position.x(), kNear);
}

int ThresholdPlot::Impl::pointAt(const QPointF& position) const {
    int nearest = -1;
    double best = kNear * kNear;
    for (std::size_t i = 0; i < shown.points.size(); ++i) {
        const double dx = x()->coordToPixel(shown.points[i].x) - position.x();
        const double dy = y()->coordToPixel(shown.points[i].y) - position.y();
        if (dx * dx + dy * dy <= best) {
            best = dx * dx + dy * dy;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

int ThresholdPlot::Impl::barAt(const QPointF& position) const {
    if (!rect->rect().contains(position.toPoint()))
        return -1;
    const double at = x()->pixelToCoord(position.x());
    const double height = y()->pixelToCoord(position.y()) - shown.least;
    for (std::size_t i = 0; i < shown.bars.size(); ++i)
        if (const Bar& bar = shown.bars[i];
            at >= bar.low && at < bar.high && bar.height > 0 && height <= bar.height + 0.03)
            return static_cast<int>(i);
    return -1;
}

void ThresholdPlot::Impl::fillPoints() const {
    QVector<double> keys, values, below, above;
    for (const Point& point : shown.points) {
        keys.append(point.x);
        values.append(point.y);
        below.append(point.low ? point.y - *point.low : 0);
        above.append(point.high ? *point.high - point.y : 0);
    }
    joined->setData(keys, values, true);
    whiskers->setData(below, above);
}

void ThresholdPlot::Impl::fill() {
    for (QCPGraph* curve : curves)
        canvas->removePlottable(curve);
    curves.clear();
    for (const Curve& curve : shown.curves) {
        QCPGraph* made = graph(QStringLiteral("main"));
        made->setData(QVector<double>(curve.x.begin(), curve.x.end()),
                      QVector<double>(curve.y.begin(), curve.y.end()), true);
        curves.push_back(made);
    }
    const QVector<double> across(shown.band.x.begin(), shown.band.x.end());
    bandLow->setData(across, QVector<double>(shown.band.low.begin(), shown.band.low.end()), true);
    bandHigh->setData(across, QVector<double>(shown.band.high.begin(), shown.band.high.end()),
                      true);
    QVector<double> keys, heights;
    for (const Bar& bar : shown.bars) {
        keys.append((bar.low + bar.high) / 2);
        heights.append(bar.height);
    }
    bars->setData(keys, heights, true);
    bars->setBaseValue(shown.least);
    if (!shown.bars.empty())
        bars->setWidth((shown.bars.front().high - shown.bars.front().low) * 0.84);
    fillPoints();
    diagonal->setVisible(shown.diagonal);
    const double room = (shown.most - shown.least) * 0.03;
    y()->setRange(shown.least, shown.most + room);
    QVector<double> at;
    for (const double mark : marked)
        at.append(mark);
    marks->setData(at, QVector<double>(at.size(), shown.least), false);
    const QVector<double> cases(chosenAt.begin(), chosenAt.end());
    chosen->setData(cases, QVector<double>(cases.size(), shown.least), false);
    restyle();
}

void ThresholdPlot::Impl::restyle() {
    const Theme& theme = canvas->theme();
    canvas->setBackground(QBrush(theme.color(Role::Panel)));
    canvas->style(rect);
    bars->setPen(Qt::NoPen);
    bars->setBrush(theme.color(Role::Reference, 0.35));
    diagonal->setPen(
        PlotCanvas::pen(theme.color(Role::Reference), PlotCanvas::referenceWidth, Qt::DashLine));
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const Curve& curve = shown.curves[i];
        curves[i]->setPen(
            seriesPen(curve.series < 0 ? theme.color(Role::Text) : theme.series(curve.series),
                      curve.style == Qt::SolidLine ? 2 : 1.5, curve.style));
    }
    QColor fill = theme.series(0);
    fill.setAlphaF(0.14F);
    bandLow->setPen(Qt::NoPen);
    bandHigh->setPen(Qt::NoPen);
    bandHigh->setBrush(fill);
    joined->setPen(PlotCanvas::pen(theme.series(0), 2));
    joined->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle,
                                            PlotCanvas::pen(theme.series(0), 1.5),
                                            theme.color(Role::Panel), 7));
    whiskers->setPen(PlotCanvas::pen(theme.series(0), 1.5));
    marks->setScatterStyle(canvas->markStyle(8));
    chosen->setScatterStyle(canvas->chosenStyle());
    handle->restyle(1);
    canvas->replotSoon();
}

void ThresholdPlot::Impl::place() {
    lines->place(*x(), rect->rect());
    // A long class's name loses its end, not the plot's edge both of its ends.
    x()->setLabel(
        QFontMetrics(x()->labelFont()).elidedText(xLabel, Qt::ElideRight, rect->width() + 20));
    placeValue();
}

void ThresholdPlot::Impl::placeValue() {
    const double threshold = lines->threshold();
    if (!value || !x()->range().contains(threshold) || !std::isfinite(*value))
        return handle->show({});
    CurveHandle::Place at{.x = threshold,
                          .y = std::clamp(*value, y()->range().lower, y()->range().upper)};
    at.beyond = *value < at.y   ? CurveHandle::Beyond::Below
                : *value > at.y ? CurveHandle::Beyond::Above
                                : CurveHandle::Beyond::No;
    handle->show(at, valueText);
    handle->placeLabel();
}

void ThresholdPlot::Impl::drawHandle() {
    if (!owner.canDraw())
        return;
    place();
    moving->replot();
}

ThresholdPlot::ThresholdPlot(const Theme& theme, const QString& yLabel, const QString& whole,
                             QWidget* parent)
    : HandlePlot(theme, whole, parent),
      m_impl(std::make_unique<Impl>(*this)) {
    m_impl->build();
    m_impl->y()->setLabel(yLabel);
    m_impl->fill();
}

ThresholdPlot::~ThresholdPlot() = default;

void ThresholdPlot::setXLabel(const QString& label) {
    m_impl->xLabel = label;
    m_impl->x()->setLabel(label);
    m_impl->canvas->replotSoon();
}

void ThresholdPlot::setShown(Shown shown) {
    m_impl->shown = std::move(shown);
    m_impl->fill();
}

void ThresholdPlot::setThreshold(double threshold, const QString& text, std::optional<double> value,
                                 const QString& valueText) {
    m_impl->value = value;
    m_impl->valueText = valueText;
    m_impl->lines->set(threshold, text);
    m_impl->drawHandle();
}

void ThresholdPlot::clearThreshold() {
    setRuleIn({});
    setThreshold(std::numeric_limits<double>::quiet_NaN(), {});  // which no axis holds
}

std::optional<double> ThresholdPlot::threshold() const {
    const double at = m_impl->lines->threshold();
    return std::isfinite(at) ? std::optional(at) : std::nullopt;
}

void ThresholdPlot::setRuleIn(std::optional<double> threshold, const QString& text) {
    if (!threshold && !m_impl->lines->ruleIn())
        return;
    m_impl->lines->setRuleIn(threshold, text);
    m_impl->drawHandle();
}

void ThresholdPlot::setMarks(std::vector<double> thresholds) {
    m_impl->marked = std::move(thresholds);
    m_impl->fill();
}

void ThresholdPlot::setChosen(const std::vector<double>& probabilities) {
    m_impl->chosenAt = probabilities;
    m_impl->fill();
}

QPointF ThresholdPlot::positionOf(double x, double y) const {
    const QPointF inCanvas(m_impl->x()->coordToPixel(x), m_impl->y()->coordToPixel(y));
    return inWidget(inCanvas);
}

bool ThresholdPlot::isValueBeyond() const {
    return m_impl->handle->beyond() != CurveHandle::Beyond::No;
}

const ThresholdPlot::Band& ThresholdPlot::band() const {
    return m_impl->shown.band;
}

int ThresholdPlot::fullDraws() const {
    return m_impl->draws;
}

}  // namespace lightbox::gui
