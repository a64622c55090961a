// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/RocPlot.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

#include "look/Format.h"
#include "widgets/Legend.h"
#include "widgets/plots/CurveHandle.h"
#include "widgets/plots/HandleDrag.h"
#include "widgets/plots/PlotCanvas.h"

namespace lightbox::gui {

namespace {

constexpr double kInsetSide = 0.12;  ///< of both axes, at the top left
/// Curves that leave the corner empty need no magnifying glass.
constexpr double kInsetFromAuroc = 0.93;
constexpr QRectF kInsetBox(0.34, 0.3, 0.64, 0.62);  ///< of the plot, from its top left
const QCPRange kWholeX(-0.015, 1);
const QCPRange kWholeY(0, 1.02);

double areaUnder(const std::vector<spec::RocPoint>& points) {
    double area = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        area += (points[i].fpr - points[i - 1].fpr) * (points[i].tpr + points[i - 1].tpr) / 2;
    return area;
}

}  // namespace

/// Whether a curve runs through the inset's box: a rising one does where it has not reached the top of the box at its left edge.
bool passesUnder(const std::vector<spec::RocPoint>& points) {
    const auto beyond = std::find_if(points.begin(), points.end(), [](const auto& point) {
        return point.fpr > kInsetBox.left();
    });
    return beyond != points.end() && beyond != points.begin() &&
           std::prev(beyond)->tpr < 1 - kInsetBox.top();
}

/// What is drawn twice: in the main rect and in the inset.
struct RocLayer {
    QCPAxisRect* rect = nullptr;
    QCPGraph* bandLow = nullptr;
    QCPGraph* bandHigh = nullptr;
    QCPCurve* curve = nullptr;
    std::vector<QCPCurve*> overlays;
    QCPGraph* marks = nullptr;
    QCPGraph* chosen = nullptr;
    std::vector<CurveHandle> handles;  ///< the threshold, or the lower and the upper of two
};

struct RocPlot::Impl {
    RocPlot& owner;
    PlotCanvas* canvas = nullptr;
    RocLayer main;
    RocLayer inset;
    QCPItemRect* lens = nullptr;
    QCPItemRect* frame = nullptr;  ///< the box that the inset stands in
    QCPGraph* diagonal = nullptr;
    std::vector<spec::RocPoint> points;
    std::vector<Overlay> overlayData;
    std::vector<double> marked;
    std::vector<double> chosenAt;
    std::array<std::optional<spec::AtThreshold>, 2> at;
    QCPLayer* moving = nullptr;  ///< all that a moved threshold draws anew

    explicit Impl(RocPlot& plot) : owner(plot) {}
    void connectDrag();
    [[nodiscard]] std::optional<double> nearest(const QPointF& position) const;
    [[nodiscard]] QString wordsAt(const QPointF& position) const;
    void build();
    void buildLayer(RocLayer& layer);
    void restyle();
    void restyleLayer(RocLayer& layer, bool boxed);
    void fillOverlays();
    void fillMarks();
    void fillChosen();
    void placeHandles();
    void placeHandle(std::size_t which);
    void placeTexts();
    void showInset();
    void zoom(const QPointF& position, double factor);
    void resetZoom();
    [[nodiscard]] bool isZoomed() const {
        return PlotCanvas::isZoomed(*main.rect->axis(QCPAxis::atBottom), kWholeX) ||
               PlotCanvas::isZoomed(*main.rect->axis(QCPAxis::atLeft), kWholeY);
    }
    [[nodiscard]] spec::RocPoint pointAt(double threshold) const;
    [[nodiscard]] const RocLayer& layerAt(const QPointF& position) const {
        return inset.rect->visible() && inset.rect->rect().contains(position.toPoint()) ? inset
                                                                                        : main;
    }
};

void RocPlot::Impl::build() {
    canvas = &owner.canvas();
    moving = canvas->addMovingLayer();
    main.rect = canvas->addAxisRect(0, 0);
    QCPAxis* x = main.rect->axis(QCPAxis::atBottom);
    QCPAxis* y = main.rect->axis(QCPAxis::atLeft);
    x->setRange(kWholeX);
    y->setRange(kWholeY);
    x->setLabel(RocPlot::tr("1 − specificity"));
    y->setLabel(RocPlot::tr("sensitivity"));
    diagonal = new QCPGraph(x, y);
    diagonal->setData({0, 1}, {0, 1}, true);
    buildLayer(main);
    lens = new QCPItemRect(canvas);
    lens->topLeft->setAxes(x, y);
    lens->bottomRight->setAxes(x, y);
    lens->topLeft->setCoords(0, 1);
    lens->bottomRight->setCoords(kInsetSide, 1 - kInsetSide);

    canvas->addLayer(QStringLiteral("insetBack"), canvas->layer(QStringLiteral("main")));
    canvas->addLayer(QStringLiteral("insetAxes"), canvas->layer(QStringLiteral("insetBack")));
    canvas->addLayer(QStringLiteral("inset"), canvas->layer(QStringLiteral("insetAxes")));
    inset.rect = new QCPAxisRect(canvas, false);
    QCPAxis* insetX = inset.rect->addAxis(QCPAxis::atBottom);
    QCPAxis* insetY = inset.rect->addAxis(QCPAxis::atLeft);
    insetX->setRange(-0.004, kInsetSide);
    insetY->setRange(1 - kInsetSide, 1.004);
    for (QCPAxis* axis : {insetX, insetY}) {
        auto ticker = QSharedPointer<QCPAxisTicker>::create();
        ticker->setTickCount(3);
        axis->setTicker(ticker);
        axis->setNumberFormat(QStringLiteral("f"));
        axis->setNumberPrecision(2);
    }
    inset.rect->setMinimumMargins(QMargins(4, 6, 8, 4));
    main.rect->insetLayout()->addElement(inset.rect, kInsetBox);
    main.rect->insetLayout()->setMargins(QMargins(0, 0, 0, 0));
    buildLayer(inset);
    for (QCPLayerable* layerable :
         std::initializer_list<QCPLayerable*>{insetX, insetY, insetX->grid(), insetY->grid()})
        layerable->setLayer(QStringLiteral("insetAxes"));
    inset.rect->setLayer(QStringLiteral("insetBack"));
    frame = new QCPItemRect(canvas);
    frame->setLayer(QStringLiteral("insetBack"));
    frame->setClipToAxisRect(false);
    frame->topLeft->setType(QCPItemPosition::ptAbsolute);
    frame->bottomRight->setType(QCPItemPosition::ptAbsolute);
    for (QCPLayerable* layerable : std::initializer_list<QCPLayerable*>{
             inset.bandLow, inset.bandHigh, inset.curve, inset.marks, inset.chosen})
        layerable->setLayer(QStringLiteral("inset"));
    connectDrag();
    // Layout is known only once drawn; the texts sit at pixels and must follow a resize.
    QObject::connect(canvas, &QCustomPlot::afterLayout, &owner, [this] { placeTexts(); });
    QObject::connect(canvas, &PlotCanvas::themeChanged, &owner, [this] { restyle(); });
}

void RocPlot::Impl::buildLayer(RocLayer& layer) {
    QCPAxis* x = layer.rect->axis(QCPAxis::atBottom);
    QCPAxis* y = layer.rect->axis(QCPAxis::atLeft);
    layer.bandLow = new QCPGraph(x, y);
    layer.bandHigh = new QCPGraph(x, y);
    layer.bandHigh->setChannelFillGraph(layer.bandLow);
    layer.curve = new QCPCurve(x, y);
    layer.marks = new QCPGraph(x, y);
    layer.chosen = new QCPGraph(x, y);
    for (QCPGraph* scatter : {layer.marks, layer.chosen}) {
        scatter->setLineStyle(QCPGraph::lsNone);
        scatter->setAdaptiveSampling(false);
    }
    for (int i = 0; i < 2; ++i)
        layer.handles.emplace_back(*canvas, layer.rect, moving);
}

void RocPlot::Impl::restyle() {
    const Theme& theme = canvas->theme();
    canvas->setBackground(QBrush(theme.color(Role::Panel)));
    diagonal->setPen(
        PlotCanvas::pen(theme.color(Role::Reference), PlotCanvas::referenceWidth, Qt::DashLine));
    QPen lensPen = PlotCanvas::pen(theme.color(Role::Text2), 1, Qt::DotLine);
    lens->setPen(lensPen);
    canvas->style(main.rect);
    canvas->style(inset.rect);
    frame->setPen(PlotCanvas::pen(theme.color(Role::Line2), 1));
    frame->setBrush(QBrush(theme.color(Role::Panel)));
    restyleLayer(main, false);
    restyleLayer(inset, true);
    canvas->replotSoon();
}

void RocPlot::Impl::restyleLayer(RocLayer& layer, bool boxed) {
    const Theme& theme = canvas->theme();
    const QColor color = theme.series(0);
    QColor fill = color;
    fill.setAlphaF(0.20F);
    layer.bandHigh->setPen(Qt::NoPen);
    layer.bandLow->setPen(Qt::NoPen);
    layer.bandHigh->setBrush(fill);
    layer.curve->setPen(PlotCanvas::pen(color, 2));
    for (std::size_t i = 0; i < layer.overlays.size(); ++i)
        layer.overlays[i]->setPen(seriesPen(theme.series(static_cast<int>(i) + 2), 1.5,
                                            dashStyle(overlayDash(static_cast<int>(i) + 1))));
    layer.marks->setScatterStyle(canvas->markStyle(boxed ? 9 : 7));
    layer.chosen->setScatterStyle(canvas->chosenStyle());
    for (CurveHandle& handle : layer.handles)
        handle.restyle(boxed ? 1.5 : 1);
}

void RocPlot::Impl::fillOverlays() {
    for (RocLayer* layer : {&main, &inset}) {
        for (QCPCurve* curve : layer->overlays)
            canvas->removePlottable(curve);
        layer->overlays.clear();
        for (const Overlay& overlay : overlayData) {
            auto* curve = new QCPCurve(layer->rect->axis(QCPAxis::atBottom),
                                       layer->rect->axis(QCPAxis::atLeft));
            QVector<double> x, y;
            for (const spec::RocPoint& point : overlay.points) {
                x.append(point.fpr);
                y.append(point.tpr);
            }
            curve->setData(x, y);
            if (layer == &inset) {
                curve->setLayer(QStringLiteral("inset"));
                curve->setVisible(inset.rect->visible());
            }
            layer->overlays.push_back(curve);
        }
    }
}

spec::RocPoint RocPlot::Impl::pointAt(double threshold) const {
    // By descending threshold: the last that is not below.
    const auto next = std::partition_point(
        points.begin(), points.end(),
        [threshold](const spec::RocPoint& point) { return !(point.threshold < threshold); });
    return next == points.begin() ? spec::RocPoint{0, 0, std::numeric_limits<double>::infinity()}
                                  : *std::prev(next);
}

void RocPlot::Impl::fillChosen() {
    QVector<double> x, y;
    for (const double at : chosenAt) {
        const spec::RocPoint point = pointAt(at);
        x.append(point.fpr);
        y.append(point.tpr);
    }
    for (RocLayer* layer : {&main, &inset})
        layer->chosen->setData(x, y);
}

void RocPlot::Impl::fillMarks() {
    QVector<double> x, y;
    for (const double mark : marked) {
        const spec::RocPoint point = pointAt(mark);
        x.append(point.fpr);
        y.append(point.tpr);
    }
    for (RocLayer* layer : {&main, &inset})
        layer->marks->setData(x, y);
}

void RocPlot::Impl::placeHandle(std::size_t which) {
    const auto& point = at[which];
    const bool isSomewhere = point && point->sensitivity.value && point->specificity.value;
    if (!isSomewhere) {
        for (RocLayer* layer : {&main, &inset})
            layer->handles[which].show({});
        return;
    }
    const auto opposite = [](const std::optional<double>& share) {
        return share ? std::optional(1 - *share) : std::nullopt;
    };
    const CurveHandle::Place place{1 - *point->specificity.value,
                                   *point->sensitivity.value,
                                   opposite(point->specificity.high),
                                   opposite(point->specificity.low),
                                   point->sensitivity.low,
                                   point->sensitivity.high};
    const QString digits =
        std::isfinite(point->threshold) ? Format::threshold(*point) : RocPlot::tr("none called");
    const QString text = at[1] ? Format::ofTwo(static_cast<int>(which), digits) : digits;
    // Outside the lens the handle stands in the main plot alone.
    const bool inside = inset.rect->visible() && place.x <= kInsetSide && place.y >= 1 - kInsetSide;
    inset.handles[which].show(inside ? std::optional(place) : std::nullopt, text);
    // Drawn over all else, it must not be seen through the box.
    const QPoint pixel(static_cast<int>(main.rect->axis(QCPAxis::atBottom)->coordToPixel(place.x)),
                       static_cast<int>(main.rect->axis(QCPAxis::atLeft)->coordToPixel(place.y)));
    const bool behind = inset.rect->visible() && inset.rect->outerRect().contains(pixel);
    main.handles[which].show(behind ? std::nullopt : std::optional(place),
                             inside ? QString() : text);
}

void RocPlot::Impl::placeHandles() {
    for (std::size_t which = 0; which < 2; ++which)
        placeHandle(which);
    if (!owner.canDraw())
        return;
    placeTexts();
    moving->replot();
}

void RocPlot::Impl::placeTexts() {
    frame->topLeft->setCoords(inset.rect->outerRect().topLeft());
    frame->bottomRight->setCoords(inset.rect->outerRect().bottomRight());
    for (RocLayer* layer : {&main, &inset})
        for (CurveHandle& handle : layer->handles)
            handle.placeLabel();
}

RocPlot::RocPlot(const Theme& theme, QWidget* parent)
    : HandlePlot(theme,
                 tr("ROC curve; drag the operating point, left and right move it by one case"),
                 parent),
      m_impl(std::make_unique<Impl>(*this)) {
    m_impl->build();
    m_impl->restyle();
    setCurve({});
}

RocPlot::~RocPlot() = default;

void RocPlot::Impl::showInset() {
    // Who has zoomed in has a magnifying glass already.
    const bool enters = std::any_of(points.begin(), points.end(), [](const spec::RocPoint& point) {
        return point.fpr < kInsetSide * 0.9 && point.tpr > 1 - kInsetSide * 0.9;
    });
    // Over a curve that it would cover it stands nowhere.
    const bool isFree = !passesUnder(points) && std::none_of(overlayData.begin(), overlayData.end(),
                                                             [](const Overlay& overlay) {
                                                                 return passesUnder(overlay.points);
                                                             });
    const bool magnified = enters && areaUnder(points) >= kInsetFromAuroc && !isZoomed() && isFree;
    inset.rect->setVisible(magnified);
    for (QCPLayerable* layerable : std::initializer_list<QCPLayerable*>{
             inset.bandHigh, inset.curve, inset.marks, inset.chosen, lens, frame})
        layerable->setVisible(magnified);
    for (QCPCurve* overlay : inset.overlays)
        overlay->setVisible(magnified);
    for (QCPAxis* axis : inset.rect->axes()) {
        axis->setVisible(magnified);
        axis->grid()->setVisible(magnified);
    }
}

void RocPlot::Impl::zoom(const QPointF& position, double factor) {
    PlotCanvas::zoom(*main.rect->axis(QCPAxis::atBottom), position.x(), factor, kWholeX);
    PlotCanvas::zoom(*main.rect->axis(QCPAxis::atLeft), position.y(), factor, kWholeY);
    showInset();
    placeHandles();
    canvas->replotSoon();
}

void RocPlot::Impl::resetZoom() {
    main.rect->axis(QCPAxis::atBottom)->setRange(kWholeX);
    main.rect->axis(QCPAxis::atLeft)->setRange(kWholeY);
    showInset();
    placeHandles();
    canvas->replotSoon();
}

void RocPlot::setCurve(std::vector<spec::RocPoint> points) {
    m_impl->points = std::move(points);
    QVector<double> x, y;
    for (const spec::RocPoint& point : m_impl->points) {
        x.append(point.fpr);
        y.append(point.tpr);
    }
    m_impl->main.curve->setData(x, y);
    m_impl->inset.curve->setData(x, y);
    m_impl->showInset();
    m_impl->fillMarks();
    m_impl->fillChosen();
    m_impl->canvas->replotSoon();
}

void RocPlot::setChosen(const std::vector<double>& probabilities) {
    m_impl->chosenAt = probabilities;
    m_impl->fillChosen();
    m_impl->canvas->replotSoon();
}

void RocPlot::setBand(Band band) {
    const QVector<double> x(band.fpr.begin(), band.fpr.end());
    const QVector<double> low(band.low.begin(), band.low.end());
    const QVector<double> high(band.high.begin(), band.high.end());
    for (RocLayer* layer : {&m_impl->main, &m_impl->inset}) {
        layer->bandLow->setData(x, low, true);
        layer->bandHigh->setData(x, high, true);
    }
    m_impl->canvas->replotSoon();
}

void RocPlot::setOverlays(std::vector<Overlay> overlays) {
    m_impl->overlayData = std::move(overlays);
    m_impl->fillOverlays();
    m_impl->showInset();
    m_impl->placeHandles();
    m_impl->restyle();
}

void RocPlot::setMarks(std::vector<double> thresholds) {
    m_impl->marked = std::move(thresholds);
    m_impl->fillMarks();
    m_impl->canvas->replotSoon();
}

void RocPlot::setOperatingPoint(const spec::AtThreshold& point) {
    m_impl->at[0] = point;
    m_impl->placeHandles();
}

void RocPlot::setRuleIn(const std::optional<spec::AtThreshold>& point) {
    if (!point && !m_impl->at[1])
        return;
    m_impl->at[1] = point;
    m_impl->placeHandles();
}

void RocPlot::clear() {
    m_impl->at = {};
    setCurve({});
    setBand({});
    setOverlays({});
    setMarks({});
    setChosen({});
    m_impl->placeHandles();
}

QPointF RocPlot::positionOf(double fpr, double tpr) const {
    const QPointF inCanvas(m_impl->main.rect->axis(QCPAxis::atBottom)->coordToPixel(fpr),
                           m_impl->main.rect->axis(QCPAxis::atLeft)->coordToPixel(tpr));
    return inWidget(inCanvas);
}

bool RocPlot::isMagnified() const {
    return m_impl->inset.rect->visible();
}

std::optional<double> RocPlot::Impl::nearest(const QPointF& position) const {
    const RocLayer& layer = layerAt(position);
    const QCPAxis* x = layer.rect->axis(QCPAxis::atBottom);
    const QCPAxis* y = layer.rect->axis(QCPAxis::atLeft);
    std::optional<double> found;
    double best = std::numeric_limits<double>::infinity();
    for (const spec::RocPoint& point : points) {
        // Infinity calls nobody positive; it cannot be locked, so the handle does not go there.
        if (!std::isfinite(point.threshold))
            continue;
        const double dx = x->coordToPixel(point.fpr) - position.x();
        const double dy = y->coordToPixel(point.tpr) - position.y();
        if (const double distance = dx * dx + dy * dy; distance < best) {
            best = distance;
            found = point.threshold;
        }
    }
    return found;
}

QString RocPlot::Impl::wordsAt(const QPointF& position) const {
    const auto threshold = nearest(position);
    if (!threshold || !layerAt(position).rect->rect().contains(position.toPoint()))
        return {};
    const spec::RocPoint point = pointAt(*threshold);
    QStringList words{RocPlot::tr("threshold %1").arg(Format::number(point.threshold)),
                      RocPlot::tr("sensitivity %1").arg(Format::share(point.tpr)),
                      RocPlot::tr("specificity %1").arg(Format::share(1 - point.fpr))};
    for (const Overlay& other : overlayData) {
        // At the same specificity, or the next that it has above.
        const auto next =
            std::partition_point(other.points.begin(), other.points.end(),
                                 [&](const spec::RocPoint& its) { return its.fpr <= point.fpr; });
        if (next != other.points.begin())
            words << RocPlot::tr("%1: sensitivity %2", "another run, at this specificity")
                         .arg(other.name, Format::share(std::prev(next)->tpr));
    }
    return words.join(QLatin1Char('\n'));
}

void RocPlot::Impl::connectDrag() {
    HandleDrag::Plot plot;
    plot.holds = [this](const QPointF& position) -> std::optional<int> {
        const RocLayer& layer = layerAt(position);
        if (points.empty() || !PlotCanvas::isNear(*layer.rect, position))
            return std::nullopt;
        const std::vector<CurveHandle>& handles = layer.handles;
        return handles[1].distance(position) < handles[0].distance(position) ? 1 : 0;
    };
    plot.holding = Qt::PointingHandCursor;
    plot.thresholdAt = [this](const QPointF& position) { return nearest(position); };
    plot.zoom = [this](const QPointF& position, double factor) {
        if (main.rect->rect().contains(position.toPoint()))
            zoom(position, factor);
    };
    plot.isZoomed = [this] { return isZoomed(); };
    plot.showWhole = [this] { resetZoom(); };
    plot.readOut = [this](const QPointF& position) { return wordsAt(position); };
    owner.follow(*new HandleDrag(*canvas, std::move(plot), &owner));
}

}  // namespace lightbox::gui
