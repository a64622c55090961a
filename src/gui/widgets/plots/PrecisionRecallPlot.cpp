// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/PrecisionRecallPlot.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

#include "look/Format.h"
#include "widgets/Legend.h"
#include "widgets/plots/CurveHandle.h"
#include "widgets/plots/HandleDrag.h"
#include "widgets/plots/PlotCanvas.h"

namespace lightbox::gui {

namespace {

const QCPRange kWholeSide(0, 1.02);

}  // namespace

struct PrecisionRecallPlot::Impl {
    PrecisionRecallPlot& owner;
    PlotCanvas* canvas = nullptr;
    QCPAxisRect* rect = nullptr;
    QCPLayer* moving = nullptr;
    QCPCurve* curve = nullptr;
    std::vector<QCPCurve*> overlays;
    std::vector<Overlay> overlayData;  ///< parallel to overlays
    QCPGraph* chance = nullptr;
    QCPGraph* marks = nullptr;
    QCPGraph* chosen = nullptr;
    std::vector<CurveHandle> handles;  ///< the threshold, or the lower and the upper of two
    std::vector<Point> points;
    std::vector<double> marked;
    std::vector<double> chosenAt;
    std::array<std::optional<spec::AtThreshold>, 2> at;

    explicit Impl(PrecisionRecallPlot& plot) : owner(plot) {}
    [[nodiscard]] QCPAxis* x() const { return rect->axis(QCPAxis::atBottom); }
    [[nodiscard]] QCPAxis* y() const { return rect->axis(QCPAxis::atLeft); }
    void build();
    void connectDrag();
    void restyle();
    void fillMarks() const;
    /// Where the curve is at each threshold, as far as it reaches.
    void putAlong(QCPGraph* graph, const std::vector<double>& thresholds) const;
    void place();
    void drawHandles();
    [[nodiscard]] const Point* nearest(const QPointF& position) const;
    [[nodiscard]] QString wordsAt(const QPointF& position) const;
};

void PrecisionRecallPlot::Impl::build() {
    canvas = &owner.canvas();
    moving = canvas->addMovingLayer();
    rect = canvas->addAxisRect(0, 0);
    for (QCPAxis* axis : {x(), y()})
        axis->setRange(kWholeSide);
    x()->setLabel(PrecisionRecallPlot::tr("recall (sensitivity)"));
    y()->setLabel(PrecisionRecallPlot::tr("precision (PPV)"));
    chance = new QCPGraph(x(), y());
    curve = new QCPCurve(x(), y());
    marks = new QCPGraph(x(), y());
    chosen = new QCPGraph(x(), y());
    for (QCPGraph* scatter : {marks, chosen}) {
        scatter->setLineStyle(QCPGraph::lsNone);
        scatter->setAdaptiveSampling(false);
    }
    for (int i = 0; i < 2; ++i)
        handles.emplace_back(*canvas, rect, moving);
    connectDrag();
    QObject::connect(canvas, &QCustomPlot::afterLayout, &owner, [this] { place(); });
    QObject::connect(canvas, &PlotCanvas::themeChanged, &owner, [this] { restyle(); });
}

void PrecisionRecallPlot::Impl::connectDrag() {
    HandleDrag::Plot plot;
    plot.holds = [this](const QPointF& position) -> std::optional<int> {
        if (points.empty() || !PlotCanvas::isNear(*rect, position))
            return std::nullopt;
        return handles[1].distance(position) < handles[0].distance(position) ? 1 : 0;
    };
    plot.holding = Qt::PointingHandCursor;
    plot.thresholdAt = [this](const QPointF& position) {
        const Point* point = nearest(position);
        return point != nullptr ? std::optional(point->threshold) : std::nullopt;
    };
    plot.readOut = [this](const QPointF& position) { return wordsAt(position); };
    plot.zoom = [this](const QPointF& position, double factor) {
        PlotCanvas::zoom(*x(), position.x(), factor, kWholeSide);
        PlotCanvas::zoom(*y(), position.y(), factor, kWholeSide);
        canvas->replotSoon();
    };
    plot.isZoomed = [this] {
        return PlotCanvas::isZoomed(*x(), kWholeSide) || PlotCanvas::isZoomed(*y(), kWholeSide);
    };
    plot.showWhole = [this] {
        for (QCPAxis* axis : {x(), y()})
            axis->setRange(kWholeSide);
        canvas->replotSoon();
    };
    owner.follow(*new HandleDrag(*canvas, std::move(plot), &owner));
}

const PrecisionRecallPlot::Point*
PrecisionRecallPlot::Impl::nearest(const QPointF& position) const {
    const Point* found = nullptr;
    double best = std::numeric_limits<double>::infinity();
    for (const Point& point : points) {
        const double dx = x()->coordToPixel(point.recall) - position.x();
        const double dy = y()->coordToPixel(point.precision) - position.y();
        if (const double distance = dx * dx + dy * dy; distance < best) {
            best = distance;
            found = &point;
        }
    }
    return found;
}

QString PrecisionRecallPlot::Impl::wordsAt(const QPointF& position) const {
    const Point* point = nearest(position);
    if (point == nullptr || !rect->rect().contains(position.toPoint()))
        return {};
    QStringList words{PrecisionRecallPlot::tr("threshold %1").arg(Format::number(point->threshold)),
                      PrecisionRecallPlot::tr("precision %1").arg(Format::share(point->precision)),
                      PrecisionRecallPlot::tr("recall %1").arg(Format::share(point->recall))};
    for (const Overlay& other : overlayData) {
        // At the same recall, or the next that it has above.
        const auto found =
            std::partition_point(other.points.begin(), other.points.end(),
                                 [&](const Point& its) { return its.recall < point->recall; });
        if (found != other.points.end())
            words << PrecisionRecallPlot::tr("%1: precision %2", "another run, at this recall")
                         .arg(other.name, Format::share(found->precision));
    }
    return words.join(QLatin1Char('\n'));
}

void PrecisionRecallPlot::Impl::restyle() {
    const Theme& theme = canvas->theme();
    canvas->setBackground(QBrush(theme.color(Role::Panel)));
    canvas->style(rect);
    chance->setPen(
        PlotCanvas::pen(theme.color(Role::Reference), PlotCanvas::referenceWidth, Qt::DashLine));
    curve->setPen(PlotCanvas::pen(theme.series(0), 2));
    marks->setScatterStyle(canvas->markStyle(8));
    for (std::size_t i = 0; i < overlays.size(); ++i)
        overlays[i]->setPen(seriesPen(theme.series(static_cast<int>(i) + 2), 1.5,
                                      dashStyle(overlayDash(static_cast<int>(i) + 1))));
    chosen->setScatterStyle(canvas->chosenStyle());
    for (CurveHandle& handle : handles)
        handle.restyle(1);
    canvas->replotSoon();
}

void PrecisionRecallPlot::Impl::fillMarks() const {
    putAlong(marks, marked);
    putAlong(chosen, chosenAt);
}

void PrecisionRecallPlot::Impl::putAlong(QCPGraph* graph,
                                         const std::vector<double>& thresholds) const {
    QVector<double> recalls, precisions;
    for (const double threshold : thresholds) {
        // By descending threshold: the last that is not below.
        const auto next =
            std::partition_point(points.begin(), points.end(), [threshold](const Point& point) {
                return !(point.threshold < threshold);
            });
        if (next == points.begin())
            continue;
        recalls.append(std::prev(next)->recall);
        precisions.append(std::prev(next)->precision);
    }
    graph->setData(recalls, precisions);
}

void PrecisionRecallPlot::Impl::place() {
    for (std::size_t i = 0; i < 2; ++i) {
        if (!at[i] || !at[i]->sensitivity.value || !at[i]->ppv.value) {
            handles[i].show({});
            continue;
        }
        const spec::AtThreshold& one = *at[i];
        handles[i].show(CurveHandle::Place{*one.sensitivity.value, *one.ppv.value,
                                           one.sensitivity.low, one.sensitivity.high, one.ppv.low,
                                           one.ppv.high},
                        at[1] ? Format::ofTwo(static_cast<int>(i), Format::threshold(one))
                              : Format::threshold(one));
        handles[i].placeLabel();
    }
}

void PrecisionRecallPlot::Impl::drawHandles() {
    if (!owner.canDraw())
        return;
    place();
    moving->replot();
}

PrecisionRecallPlot::PrecisionRecallPlot(const Theme& theme, QWidget* parent)
    : HandlePlot(
          theme,
          tr("Precision and recall; drag the operating point, left and right move it by one case"),
          parent),
      m_impl(std::make_unique<Impl>(*this)) {
    m_impl->build();
    m_impl->restyle();
}

PrecisionRecallPlot::~PrecisionRecallPlot() = default;

void PrecisionRecallPlot::setCurve(std::vector<Point> points, double prevalence) {
    m_impl->points = std::move(points);
    QVector<double> recalls, precisions;
    for (const Point& point : m_impl->points) {
        recalls.append(point.recall);
        precisions.append(point.precision);
    }
    m_impl->curve->setData(recalls, precisions);
    m_impl->chance->setData({0, 1}, {prevalence, prevalence}, true);
    m_impl->fillMarks();
    m_impl->canvas->replotSoon();
}

void PrecisionRecallPlot::setOverlays(std::vector<Overlay> overlays) {
    auto& impl = *m_impl;
    for (QCPCurve* old : impl.overlays)
        impl.canvas->removePlottable(old);
    impl.overlays.clear();
    impl.overlayData = std::move(overlays);
    for (const auto& [name, points] : impl.overlayData) {
        auto* curve = new QCPCurve(impl.x(), impl.y());
        QVector<double> recalls, precisions;
        for (const Point& point : points) {
            recalls.append(point.recall);
            precisions.append(point.precision);
        }
        curve->setData(recalls, precisions);
        impl.overlays.push_back(curve);
    }
    impl.restyle();
}

void PrecisionRecallPlot::setMarks(std::vector<double> thresholds) {
    m_impl->marked = std::move(thresholds);
    m_impl->fillMarks();
    m_impl->canvas->replotSoon();
}

void PrecisionRecallPlot::setChosen(const std::vector<double>& probabilities) {
    m_impl->chosenAt = probabilities;
    m_impl->fillMarks();
    m_impl->canvas->replotSoon();
}

void PrecisionRecallPlot::setOperatingPoint(const spec::AtThreshold& point) {
    m_impl->at[0] = point;
    m_impl->drawHandles();
}

void PrecisionRecallPlot::setRuleIn(const std::optional<spec::AtThreshold>& point) {
    if (!point && !m_impl->at[1])
        return;
    m_impl->at[1] = point;
    m_impl->drawHandles();
}

QPointF PrecisionRecallPlot::positionOf(double recall, double precision) const {
    const QPointF inCanvas(m_impl->x()->coordToPixel(recall), m_impl->y()->coordToPixel(precision));
    return inWidget(inCanvas);
}

}  // namespace lightbox::gui
