// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/LearningCurvePlot.h"

#include <QEvent>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "look/Format.h"
#include "widgets/Legend.h"
#include "widgets/plots/PlotCanvas.h"
#include "widgets/plots/ReadOut.h"

namespace lightbox::gui {

namespace {

constexpr int kSteps = 60;  ///< of a drawn stretch of the fitted curve

}  // namespace

struct LearningCurvePlot::Impl {
    PlotCanvas* canvas = nullptr;
    QCPAxisRect* rect = nullptr;
    QCPGraph* points = nullptr;
    QCPErrorBars* bars = nullptr;
    QCPGraph* expected = nullptr;  ///< of twice as many
    QCPErrorBars* expectedBars = nullptr;
    QCPGraph* fitted = nullptr;
    QCPGraph* beyond = nullptr;
    QCPItemStraightLine* now = nullptr;
    QCPItemText* nowText = nullptr;
    std::optional<ReadOut> readOut;
    spec::LearningCurve curve;

    [[nodiscard]] QCPAxis* x() const { return rect->axis(QCPAxis::atBottom); }
    [[nodiscard]] QCPAxis* y() const { return rect->axis(QCPAxis::atLeft); }
    void restyle();
    void arrange();
    void draw(QCPGraph* graph, double from, double to) const;
    void showReadOut(const QPointF& position);
    void hideReadOut() {
        readOut->hide();
        canvas->replotSoon();
    }
};

void LearningCurvePlot::Impl::restyle() {
    const Theme& theme = canvas->theme();
    canvas->setBackground(QBrush(theme.color(Role::Panel)));
    canvas->style(rect);
    const QColor color = theme.series(0);
    const auto disc = [&](const QColor& fill) {
        return QCPScatterStyle(QCPScatterStyle::ssCircle, PlotCanvas::pen(color, 1.5), fill, 7);
    };
    points->setScatterStyle(disc(color));
    expected->setScatterStyle(disc(theme.color(Role::Panel)));
    for (QCPErrorBars* one : {bars, expectedBars})
        one->setPen(PlotCanvas::pen(color, 1.5));
    fitted->setPen(PlotCanvas::pen(color, 2));
    beyond->setPen(seriesPen(color, 2, Qt::DashLine));
    now->setPen(PlotCanvas::pen(theme.color(Role::Reference), 1, Qt::DashLine));
    nowText->setFont(Theme::font(TextSize::Small));
    nowText->setColor(theme.color(Role::Text2));
    readOut->restyle();
    canvas->replotSoon();
}

void LearningCurvePlot::Impl::draw(QCPGraph* graph, double from, double to) const {
    QVector<double> at;
    QVector<double> value;
    const spec::CurveFit& fit = *curve.fit;
    for (int i = 0; i <= kSteps; ++i) {
        at << from * std::pow(to / from, static_cast<double>(i) / kSteps);
        value << fit.a - fit.b * std::pow(at.back(), -fit.c);
    }
    graph->setData(at, value);
}

void LearningCurvePlot::Impl::arrange() {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const auto put = [&](QCPGraph* graph, QCPErrorBars* errors, std::size_t patients,
                         const spec::Interval& auroc) {
        if (!auroc.value)
            return;
        const double below = auroc.low.value_or(*auroc.value);
        const double above = auroc.high.value_or(*auroc.value);
        graph->addData(static_cast<double>(patients), *auroc.value);
        errors->addData(*auroc.value - below, above - *auroc.value);
        low = std::min(low, below);
        high = std::max(high, above);
    };
    for (QCPGraph* graph : {points, expected, fitted, beyond})
        graph->data()->clear();
    for (QCPErrorBars* one : {bars, expectedBars})
        one->data()->clear();
    for (const spec::CurvePoint& point : curve.points)
        put(points, bars, point.patients, point.auroc);
    if (curve.points.empty())
        PlotCanvas::put(now, std::nullopt);
    nowText->setVisible(!curve.points.empty());
    if (curve.points.empty()) {
        canvas->replotSoon();
        return;
    }
    const auto first = static_cast<double>(curve.points.front().patients);
    const auto last = static_cast<double>(curve.points.back().patients);
    double end = last;
    if (curve.fit) {
        end = static_cast<double>(curve.fit->patients);
        put(expected, expectedBars, curve.fit->patients, curve.fit->doubled);
        draw(fitted, first, last);
        draw(beyond, last, end);
    }
    PlotCanvas::put(now, last);
    nowText->position->setCoords(last, 1);
    x()->setRange(first / 1.2, end * 1.15);
    // Each tick twice the one before: sizes are drawn by equal factors.
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    double written = 0;
    for (const spec::CurvePoint& point : curve.points) {
        const auto at = static_cast<double>(point.patients);
        const bool roomy = written == 0 || at / written > 1.6;
        if (!roomy)
            continue;
        ticks->addTick(at, Format::count(point.patients));
        written = at;
    }
    if (curve.fit && end / written > 1.6)
        ticks->addTick(end, Format::count(curve.fit->patients));
    x()->setTicker(ticks);
    if (!(low <= high)) {
        low = 0.5;
        high = 1;
    }
    const double pad = std::max((high - low) * 0.1, 0.002);
    y()->setRange(low - pad, std::min(high + pad, 1.0 + pad / 4));
    canvas->replotSoon();
}

void LearningCurvePlot::Impl::showReadOut(const QPointF& position) {
    const bool inside = rect->rect().contains(position.toPoint()) && !curve.points.empty();
    if (!inside)
        readOut->hide();
    if (inside) {
        struct Spot {
            double patients;
            QString words;
        };
        std::vector<Spot> spots;
        for (const spec::CurvePoint& point : curve.points)
            spots.push_back({static_cast<double>(point.patients),
                             LearningCurvePlot::tr("%n patient(s), %1 images", nullptr,
                                                   static_cast<int>(point.patients))
                                     .arg(Format::count(point.images)) +
                                 QLatin1Char('\n') + Format::interval(point.auroc, 4)});
        if (curve.fit)
            spots.push_back({static_cast<double>(curve.fit->patients),
                             LearningCurvePlot::tr("%n patient(s), expected", nullptr,
                                                   static_cast<int>(curve.fit->patients)) +
                                 QLatin1Char('\n') + Format::interval(curve.fit->doubled, 4)});
        const auto distance = [&](const Spot& spot) {
            return std::abs(x()->coordToPixel(spot.patients) - position.x());
        };
        const Spot& nearest =
            *std::min_element(spots.begin(), spots.end(), [&](const Spot& a, const Spot& b) {
                return distance(a) < distance(b);
            });
        readOut->show(nearest.patients, nearest.words, Qt::AlignBottom);
    }
    canvas->replotSoon();
}

LearningCurvePlot::LearningCurvePlot(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_impl(std::make_unique<Impl>()) {
    auto& impl = *m_impl;
    impl.canvas = new PlotCanvas(theme, this);
    impl.rect = impl.canvas->addAxisRect(0, 0);
    impl.x()->setScaleType(QCPAxis::stLogarithmic);
    impl.x()->setLabel(tr("training patients (log)"));
    impl.y()->setLabel(tr("AUROC, validation"));
    const auto addGraph = [&impl](bool line) {
        QCPGraph* graph = impl.canvas->addGraph(impl.x(), impl.y());
        graph->setLineStyle(line ? QCPGraph::lsLine : QCPGraph::lsNone);
        return graph;
    };
    impl.fitted = addGraph(true);
    impl.beyond = addGraph(true);
    impl.points = addGraph(false);
    impl.expected = addGraph(false);
    const auto addBars = [&impl](QCPGraph* of) {
        auto* bars = new QCPErrorBars(impl.x(), impl.y());
        bars->setErrorType(QCPErrorBars::etValueError);
        bars->setWhiskerWidth(0);
        bars->setSymbolGap(6);
        bars->setDataPlottable(of);
        return bars;
    };
    impl.bars = addBars(impl.points);
    impl.expectedBars = addBars(impl.expected);
    impl.now = impl.canvas->addVerticalLine(impl.rect);
    impl.nowText = new QCPItemText(impl.canvas);
    impl.nowText->setText(tr("now"));
    impl.nowText->setPositionAlignment(Qt::AlignBottom | Qt::AlignRight);
    impl.nowText->setPadding(QMargins(4, 2, 4, 2));
    impl.nowText->position->setAxes(impl.x(), impl.y());
    impl.nowText->position->setAxisRect(impl.rect);
    impl.nowText->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    impl.readOut.emplace(*impl.canvas, *impl.rect);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(impl.canvas);
    impl.canvas->setMouseTracking(true);
    impl.canvas->setAccessibleName(tr("Learning curve"));
    connect(impl.canvas, &QCustomPlot::mouseMove, this,
            [this](QMouseEvent* event) { m_impl->showReadOut(event->position()); });
    impl.canvas->installEventFilter(this);
    connect(impl.canvas, &PlotCanvas::themeChanged, this, [this] { m_impl->restyle(); });
    connect(impl.canvas, &PlotCanvas::printing, this, [this] { m_impl->hideReadOut(); });
    impl.arrange();
    impl.restyle();
}

LearningCurvePlot::~LearningCurvePlot() = default;

bool LearningCurvePlot::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Leave)
        m_impl->hideReadOut();
    return QWidget::eventFilter(watched, event);
}

void LearningCurvePlot::setCurve(spec::LearningCurve curve) {
    m_impl->curve = std::move(curve);
    m_impl->readOut->hide();
    m_impl->arrange();
}

QString LearningCurvePlot::readOut() const {
    return m_impl->readOut->text();
}

}  // namespace lightbox::gui
