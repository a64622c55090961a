// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/CurvePlot.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "look/Format.h"
#include "widgets/Legend.h"
#include "widgets/plots/PlotCanvas.h"
#include "widgets/plots/ReadOut.h"

namespace lightbox::gui {

namespace {

constexpr int kPhaseStrip = 22;      ///< px over the plot for the names of the phases
constexpr double kNamedPhase = 0.2;  ///< share of the axis from which on a phase is named

/// Epochs are whole numbers: ticks at 0, 1, 2, 5, 10 … never at halves, as many as have room for their numbers.
QSharedPointer<QCPAxisTickerFixed> epochTicker(const QCPAxis& axis, double last) {
    constexpr double kMost = 6;
    constexpr int kGap = 12;  ///< px between two numbers
    const int room = axis.axisRect()->width();
    const int number = QFontMetrics(axis.tickLabelFont())
                           .horizontalAdvance(QString::number(std::lround(axis.range().upper)));
    const double most =
        room > 0 ? std::clamp(static_cast<double>(room) / (number + kGap), 1.0, kMost) : kMost;
    auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
    double step = 1;
    for (const double candidate :
         {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0}) {
        step = candidate;
        if (last / candidate <= most)
            break;
    }
    ticker->setTickStep(step);
    return ticker;
}

/// Powers of ten, written as everywhere else: "1e-3".
class PowerTicks : public QCPAxisTickerLog {
public:
    explicit PowerTicks(const QCPAxis& axis) : m_axis(axis) {}

protected:
    QString getTickLabel(double tick, const QLocale& /*locale*/, QChar /*format*/,
                         int /*precision*/) override {
        return Format::scientific(tick);
    }
    /// Within one decade the ticks have equal steps and draw together upwards: those stay nameless for
    /// which there is no room.
    QVector<QString> createLabelVector(const QVector<double>& ticks, const QLocale& locale,
                                       QChar format, int precision) override {
        QVector<QString> labels =
            QCPAxisTickerLog::createLabelVector(ticks, locale, format, precision);
        const double room = QFontMetrics(m_axis.tickLabelFont()).height();
        double last = std::numeric_limits<double>::infinity();
        QString named;
        for (qsizetype i = 0; i < labels.size(); ++i) {
            const double at = m_axis.coordToPixel(ticks[i]);
            // Nor twice the same, where ticks differ by less than their digits.
            if (!(last - at >= room) || labels[i] == named) {
                labels[i].clear();
            } else {
                last = at;
                named = labels[i];
            }
        }
        return labels;
    }

private:
    const QCPAxis& m_axis;
};

/// Numbers as everywhere else: "5e-5", not "5E-05".
class FewNumbers : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override {
        return tick != 0 && std::abs(tick) < 1e-3
                   ? Format::scientific(tick)
                   : QCPAxisTicker::getTickLabel(tick, locale, format, precision);
    }
};

/// Five points; QCustomPlot scales a custom shape by size / 6.
QPainterPath starPath() {
    QPolygonF corners;
    for (int i = 0; i < 10; ++i) {
        const double radius = i % 2 == 0 ? 3.0 : 1.25;
        const double angle = M_PI * (i / 5.0 - 0.5);
        corners << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

}  // namespace

struct CurvePlot::Impl {
    PlotCanvas* canvas = nullptr;
    QCPAxisRect* rect = nullptr;
    Scale scale = Scale::Linear;
    Look look = Look::Full;
    QString yLabel;
    std::vector<Series> series;
    std::vector<QCPGraph*> graphs;
    QCPGraph* star = nullptr;
    std::vector<QCPGraph*> ownStars;  ///< of each series, null: it has none
    QCPGraph* bandLow = nullptr;
    QCPGraph* bandHigh = nullptr;
    QCPItemRect* shade = nullptr;
    QCPItemStraightLine* boundary = nullptr;
    QCPItemStraightLine* best = nullptr;
    QCPItemStraightLine* now = nullptr;
    QCPItemText* phase1 = nullptr;
    QCPItemText* phase2 = nullptr;
    std::pair<QString, QString> longNames;  ///< of the phases
    QRect laidOut;                          ///< the axes' room when ticks were last named
    std::optional<ReadOut> readOut;
    QCPItemStraightLine* readLine = nullptr;
    Impl* joined = nullptr;
    std::optional<double> boundaryAt, bestAt, nowAt;
    double bestValue = 0;
    int planned = 1;
    QCPRange wholeX, wholeY;
    bool leavesWheel = false;
    bool zoomed = false;  ///< what is shown stays as epochs come in
    double leastLow = std::numeric_limits<double>::quiet_NaN();
    double leastHigh = std::numeric_limits<double>::quiet_NaN();

    [[nodiscard]] QCPAxis* x() const { return rect->axis(QCPAxis::atBottom); }
    [[nodiscard]] QCPAxis* y() const { return rect->axis(QCPAxis::atLeft); }
    [[nodiscard]] QColor colorOf(const Series& one) const {
        return one.color < 0 ? canvas->theme().color(Role::Text)
                             : canvas->theme().series(one.color);
    }
    void restyle();
    void arrange();
    /// The epoch with a value next to `at`; nullopt: no curve has any.
    [[nodiscard]] std::optional<double> epochNear(double at) const;
    /// A line for each curve with a value there.
    [[nodiscard]] QStringList valuesAt(double epoch) const;
    void pointAt(const QPointF& position);
    void hideReadOut();
    void zoom(const QPointF& position, double factor);
    void showWhole();
    void nameWhatFits();
    [[nodiscard]] bool fitsBeside(const QCPItemText& text, double from, double to) const;
};

bool CurvePlot::Impl::fitsBeside(const QCPItemText& text, double from, double to) const {
    const QMargins around = text.padding();
    return QFontMetrics(text.font()).horizontalAdvance(text.text()) + around.left() +
               around.right() <=
           to - from;
}

/// A phase's whole name where it has room beside the boundary, else its number.
void CurvePlot::Impl::nameWhatFits() {
    if (!boundaryAt)
        return;
    const double at = x()->coordToPixel(*boundaryAt);
    phase1->setText(longNames.first);
    if (!fitsBeside(*phase1, rect->left(), at))
        phase1->setText(CurvePlot::tr("phase 1"));
    phase2->setText(longNames.second);
    if (!fitsBeside(*phase2, at, rect->right()))
        phase2->setText(CurvePlot::tr("phase 2"));
}

void CurvePlot::Impl::restyle() {
    const Theme& theme = canvas->theme();
    canvas->setBackground(QBrush(theme.color(Role::Panel)));
    canvas->style(rect);
    for (std::size_t i = 0; i < graphs.size(); ++i) {
        QColor color = colorOf(series[i]);
        if (series[i].faint)
            color.setAlphaF(0.28F);
        const double width = series[i].width > 0   ? series[i].width
                             : series[i].faint     ? 1
                             : series[i].dash == 0 ? 2
                                                   : 1.5;
        graphs[i]->setPen(seriesPen(color, width, dashStyle(series[i].dash)));
        const bool marked = series[i].points && look == Look::Full && series[i].x.size() <= 60;
        // A run of one epoch is a point: a line alone would show nothing.
        const bool lonely = series[i].x.size() == 1;
        graphs[i]->setScatterStyle(
            marked || lonely
                ? QCPScatterStyle(
                      series[i].color == 1 ? QCPScatterStyle::ssSquare : QCPScatterStyle::ssCircle,
                      PlotCanvas::pen(colorOf(series[i]), 1.5), theme.color(Role::Panel), 6)
                : QCPScatterStyle());
        if (ownStars[i] != nullptr)
            ownStars[i]->setScatterStyle(
                QCPScatterStyle(starPath(), PlotCanvas::pen(theme.color(Role::Panel), 1),
                                QBrush(colorOf(series[i])), 15));
    }
    bandLow->setBrush(theme.color(Role::Text, 0.1));
    star->setScatterStyle(QCPScatterStyle(starPath(), PlotCanvas::pen(theme.color(Role::Panel), 1),
                                          QBrush(theme.color(Role::Text)),
                                          look == Look::Full ? 16 : 11));
    shade->setPen(Qt::NoPen);
    shade->setBrush(theme.color(Role::Hover, 0.55));
    boundary->setPen(PlotCanvas::pen(theme.color(Role::Reference), 1, Qt::DashLine));
    best->setPen(PlotCanvas::pen(theme.color(Role::Text2), 1, Qt::DotLine));
    now->setPen(PlotCanvas::pen(theme.color(Role::Accent), 1.5));
    for (QCPItemText* text : {phase1, phase2}) {
        text->setFont(Theme::font(TextSize::Small));
        text->setColor(theme.color(Role::Text2));
    }
    readOut->restyle();
    readLine->setPen(PlotCanvas::pen(theme.color(Role::Axis), 1));
    canvas->replotSoon();
}

void CurvePlot::Impl::arrange() {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    double last = planned;
    for (std::size_t i = 0; i < series.size(); ++i) {
        for (std::size_t k = 0; k < series[i].x.size(); ++k) {
            last = std::max(last, std::ceil(series[i].x[k]));
            const double value = series[i].y[k];
            if (!std::isfinite(value) || (scale == Scale::Logarithmic && value <= 0))
                continue;
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    for (const QCPGraph* edge : {bandLow, bandHigh})
        for (const QCPGraphData& point : *edge->data()) {
            low = std::min(low, point.value);
            high = std::max(high, point.value);
        }
    if (std::isfinite(leastLow)) {
        low = std::min(low, leastLow);
        high = std::max(high, leastHigh);
    }
    if (!(low <= high)) {
        low = scale == Scale::Logarithmic ? 0.1 : 0;
        high = 1;
    }
    if (scale == Scale::Logarithmic) {
        const double pad = std::max(1.15, std::pow(high / low, 0.08));
        wholeY = QCPRange(low / pad, high * pad);
    } else {
        // A single value has no range of its own.
        const double pad = high > low ? (high - low) * 0.08 : std::max(std::abs(high) * 0.05, 1e-6);
        const bool isShare = std::isfinite(leastHigh) && leastHigh == 1.0;
        wholeY = QCPRange(low - pad,
                          isShare ? std::min(high + pad, 1.0 + (1 - low) * 0.03) : high + pad);
    }
    wholeX = QCPRange(0, last * 1.02);
    if (!zoomed)
        showWhole();
    PlotCanvas::put(boundary, boundaryAt);
    PlotCanvas::put(best, look == Look::Full ? bestAt : std::nullopt);
    PlotCanvas::put(now, nowAt);
    star->data()->clear();
    if (bestAt && std::isfinite(bestValue))
        star->addData(*bestAt, bestValue);
    shade->setVisible(boundaryAt.has_value());
    const bool words = boundaryAt.has_value() && look == Look::Full;
    phase1->setVisible(words);
    phase2->setVisible(words);
    rect->setMinimumMargins(QMargins(15, words ? kPhaseStrip : 15, 15, 15));
    if (boundaryAt) {
        shade->topLeft->setCoords(0, 0);
        shade->bottomRight->setCoords(*boundaryAt, 1);
        // Over the plot, where no curve runs through the words.
        phase1->position->setCoords(*boundaryAt, 0);
        phase2->position->setCoords(*boundaryAt, 0);
        phase1->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
        phase2->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
        // A short phase leaves no room for its name beside the line.
        phase1->setVisible(words && *boundaryAt / last > kNamedPhase);
        phase2->setVisible(words && (last - *boundaryAt) / last > kNamedPhase);
    }
}

void CurvePlot::Impl::showWhole() {
    zoomed = false;
    x()->setRange(wholeX);
    y()->setRange(wholeY);
    x()->setTicker(epochTicker(*x(), wholeX.upper));
    canvas->replotSoon();
}

void CurvePlot::Impl::zoom(const QPointF& position, double factor) {
    PlotCanvas::zoom(*x(), position.x(), factor, wholeX);
    PlotCanvas::zoom(*y(), position.y(), factor, wholeY);
    zoomed = PlotCanvas::isZoomed(*x(), wholeX) || PlotCanvas::isZoomed(*y(), wholeY);
    x()->setTicker(epochTicker(*x(), x()->range().size()));
    pointAt(position);
}

std::optional<double> CurvePlot::Impl::epochNear(double at) const {
    double nearest = std::numeric_limits<double>::quiet_NaN();
    for (const Series& one : series)
        if (!one.faint)
            for (const double candidate : one.x)
                if (!(std::abs(candidate - at) >= std::abs(nearest - at)))
                    nearest = candidate;
    return std::isfinite(nearest) ? std::optional(nearest) : std::nullopt;
}

QStringList CurvePlot::Impl::valuesAt(double epoch) const {
    QStringList lines;
    for (const Series& one : series) {
        if (one.faint)
            continue;
        for (std::size_t k = 0; k < one.x.size(); ++k)
            if (one.x[k] == epoch)
                lines << QStringLiteral("%1  %2").arg(one.name, std::abs(one.y[k]) < 1e-3
                                                                    ? Format::scientific(one.y[k])
                                                                    : Format::number(one.y[k], 4));
    }
    return lines;
}

void CurvePlot::Impl::pointAt(const QPointF& position) {
    const bool inside = rect->rect().contains(position.toPoint());
    const std::optional<double> epoch =
        inside ? epochNear(x()->pixelToCoord(position.x())) : std::nullopt;
    if (!epoch)
        return hideReadOut();
    QStringList lines{CurvePlot::tr("epoch %1").arg(Format::number(*epoch, 0))};
    lines += valuesAt(*epoch);
    PlotCanvas::put(readLine, epoch);
    if (joined != nullptr) {
        const QStringList others = joined->valuesAt(*epoch);
        if (!others.isEmpty())
            lines << QString() << joined->yLabel << others;
        joined->readOut->hide();
        PlotCanvas::put(joined->readLine, epoch);
        joined->canvas->replotSoon();
    }
    readOut->show(*epoch, lines.join(QLatin1Char('\n')), Qt::AlignTop);
    canvas->replotSoon();
}

void CurvePlot::Impl::hideReadOut() {
    readOut->hide();
    for (Impl* plot : {this, joined})
        if (plot != nullptr) {
            PlotCanvas::put(plot->readLine, std::nullopt);
            plot->canvas->replotSoon();
        }
}

CurvePlot::CurvePlot(const Theme& theme, QString yLabel, Scale scale, Look look, QWidget* parent)
    : QWidget(parent),
      m_impl(std::make_unique<Impl>()) {
    auto& impl = *m_impl;
    impl.canvas = new PlotCanvas(theme, this);
    impl.scale = scale;
    impl.look = look;
    impl.yLabel = std::move(yLabel);
    impl.rect = impl.canvas->addAxisRect(0, 0);
    if (look == Look::Full) {
        impl.x()->setLabel(tr("epoch"));
        // On a low plot the label would end in the middle of a word: the panel's title says it too.
        connect(impl.canvas, &QCustomPlot::beforeReplot, this, [this] {
            constexpr int foot = 44;  ///< px of the other axis
            const QFontMetrics letters(m_impl->y()->labelFont());
            const bool fits =
                letters.horizontalAdvance(m_impl->yLabel) <= m_impl->canvas->height() - foot;
            m_impl->y()->setLabel(fits ? m_impl->yLabel : QString());
        });
    } else {
        impl.canvas->plotLayout()->setMargins(QMargins(0, 0, 4, 0));
        auto few = QSharedPointer<FewNumbers>::create();
        few->setTickCount(2);
        impl.y()->setTicker(few);
        impl.y()->setNumberFormat(QStringLiteral("g"));  // no superscripts in the place of "e-5"
    }
    if (scale == Scale::Logarithmic) {
        impl.y()->setScaleType(QCPAxis::stLogarithmic);
        impl.y()->setTicker(QSharedPointer<PowerTicks>::create(*impl.y()));
        // No superscripts in the place of "e-3".
        impl.y()->setNumberFormat(QStringLiteral("g"));
        impl.y()->setNumberPrecision(3);  // 1.05 and 1.1 are two ticks
    }
    impl.canvas->addLayer(QStringLiteral("behind"), impl.canvas->layer(QStringLiteral("grid")),
                          QCustomPlot::limBelow);
    impl.shade = new QCPItemRect(impl.canvas);
    impl.shade->setLayer(QStringLiteral("behind"));
    impl.shade->setClipAxisRect(impl.rect);
    for (QCPItemPosition* corner : {impl.shade->topLeft, impl.shade->bottomRight}) {
        corner->setAxes(impl.x(), impl.y());
        corner->setAxisRect(impl.rect);
        corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    impl.boundary = impl.canvas->addVerticalLine(impl.rect);
    impl.best = impl.canvas->addVerticalLine(impl.rect);
    impl.now = impl.canvas->addVerticalLine(impl.rect);
    impl.readLine = impl.canvas->addVerticalLine(impl.rect);
    impl.phase1 = new QCPItemText(impl.canvas);
    impl.phase2 = new QCPItemText(impl.canvas);
    for (QCPItemText* text : {impl.phase1, impl.phase2}) {
        text->position->setAxes(impl.x(), impl.y());
        text->position->setAxisRect(impl.rect);
        text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        text->setPadding(QMargins(6, 2, 6, 2));
        text->setClipToAxisRect(false);
        text->setVisible(false);
    }
    impl.longNames = {tr("phase 1: head"), tr("phase 2: fine-tuning")};
    connect(impl.canvas, &QCustomPlot::afterLayout, this, [this] {
        m_impl->nameWhatFits();
        // Ticks are named before the layout is made: those of another size stay until the next time.
        if (m_impl->laidOut != m_impl->rect->rect()) {
            m_impl->laidOut = m_impl->rect->rect();
            m_impl->x()->setTicker(epochTicker(*m_impl->x(), m_impl->x()->range().size()));
            m_impl->canvas->replot(QCustomPlot::rpQueuedReplot);
        }
    });
    // Over the curves, whose last point it often is.
    impl.canvas->addLayer(QStringLiteral("marks"), impl.canvas->layer(QStringLiteral("main")));
    // Under the curves, over the shade of phase 1.
    impl.canvas->addLayer(QStringLiteral("band"), impl.canvas->layer(QStringLiteral("grid")),
                          QCustomPlot::limAbove);
    for (QCPGraph** edge : {&impl.bandHigh, &impl.bandLow}) {
        *edge = new QCPGraph(impl.x(), impl.y());
        (*edge)->setLayer(QStringLiteral("band"));
        (*edge)->setPen(Qt::NoPen);
    }
    impl.bandLow->setChannelFillGraph(impl.bandHigh);
    impl.star = new QCPGraph(impl.x(), impl.y());
    impl.star->setLayer(QStringLiteral("marks"));
    impl.star->setLineStyle(QCPGraph::lsNone);
    impl.readOut.emplace(*impl.canvas, *impl.rect);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(impl.canvas);
    impl.canvas->setMouseTracking(true);
    impl.canvas->setAccessibleName(impl.yLabel);
    if (look == Look::Full) {
        connect(impl.canvas, &QCustomPlot::mouseMove, this,
                [this](QMouseEvent* event) { m_impl->pointAt(event->position()); });
        impl.canvas->installEventFilter(this);
    }
    connect(impl.canvas, &PlotCanvas::themeChanged, this, [this] { m_impl->restyle(); });
    connect(impl.canvas, &PlotCanvas::printing, this, [this] { m_impl->hideReadOut(); });
    impl.arrange();
    impl.restyle();
}

CurvePlot::~CurvePlot() = default;

bool CurvePlot::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Leave)
        m_impl->hideReadOut();
    if (event->type() == QEvent::MouseButtonDblClick) {
        m_impl->showWhole();
        return true;
    }
    if (event->type() == QEvent::Wheel) {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        if (!m_impl->leavesWheel && m_impl->rect->rect().contains(wheel->position().toPoint())) {
            m_impl->zoom(wheel->position(), PlotCanvas::wheelFactor(*wheel));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CurvePlot::join(CurvePlot& one, CurvePlot& other) {
    one.m_impl->joined = other.m_impl.get();
    other.m_impl->joined = one.m_impl.get();
    // Whichever goes first.
    for (auto [kept, gone] : {std::pair(&one, &other), std::pair(&other, &one)})
        connect(gone, &QObject::destroyed, kept, [kept = kept] { kept->m_impl->joined = nullptr; });
}

bool CurvePlot::isZoomed() const {
    return m_impl->zoomed;
}

void CurvePlot::showWhole() {
    if (isZoomed())
        m_impl->showWhole();
}

QString CurvePlot::readOut() const {
    return m_impl->readOut->text();
}

QStringList CurvePlot::names() const {
    QStringList names;
    for (const Series& one : m_impl->series)
        names << one.name;
    return names;
}

std::optional<QPointF> CurvePlot::bestPosition() const {
    const auto& impl = *m_impl;
    if (impl.star->data()->isEmpty())
        return std::nullopt;
    const QCPGraphData& star = *impl.star->data()->constBegin();
    return QPointF(impl.canvas->mapToParent(
        QPointF(impl.x()->coordToPixel(star.key), impl.y()->coordToPixel(star.value)).toPoint()));
}

void CurvePlot::setSeries(std::vector<Series> series) {
    auto& impl = *m_impl;
    impl.series = std::move(series);
    for (const auto* owned : {&impl.graphs, &impl.ownStars})
        for (QCPGraph* graph : *owned)
            if (graph != nullptr)
                impl.canvas->removeGraph(graph);
    impl.graphs.clear();
    impl.ownStars.clear();
    for (const Series& one : impl.series) {
        QCPGraph* graph = impl.canvas->addGraph(impl.x(), impl.y());
        graph->setData(QVector<double>(one.x.begin(), one.x.end()),
                       QVector<double>(one.y.begin(), one.y.end()));
        impl.graphs.push_back(graph);
        QCPGraph* star = nullptr;
        for (std::size_t k = 0; k < one.x.size(); ++k)
            if (one.star && one.x[k] == *one.star) {
                star = impl.canvas->addGraph(impl.x(), impl.y());
                star->setLayer(QStringLiteral("marks"));
                star->setLineStyle(QCPGraph::lsNone);
                star->addData(one.x[k], one.y[k]);
            }
        impl.ownStars.push_back(star);
    }
    impl.arrange();
    impl.restyle();
}

void CurvePlot::setPoints(std::size_t index, std::vector<double> x, std::vector<double> y) {
    auto& impl = *m_impl;
    impl.graphs.at(index)->setData(QVector<double>(x.begin(), x.end()),
                                   QVector<double>(y.begin(), y.end()));
    Series& series = impl.series.at(index);
    series.x = std::move(x);
    series.y = std::move(y);
    impl.arrange();
    impl.restyle();
}

void CurvePlot::setBand(const Band& band) {
    auto& impl = *m_impl;
    const QVector<double> at(band.x.begin(), band.x.end());
    impl.bandLow->setData(at, QVector<double>(band.low.begin(), band.low.end()));
    impl.bandHigh->setData(at, QVector<double>(band.high.begin(), band.high.end()));
    impl.arrange();
    impl.canvas->replotSoon();
}

QStringList CurvePlot::phaseNames() const {
    return {m_impl->phase1->text(), m_impl->phase2->text()};
}

std::vector<double> CurvePlot::namedTicks() const {
    std::vector<double> places;
    const QVector<QString> labels = m_impl->y()->tickVectorLabels();
    for (qsizetype i = 0; i < labels.size(); ++i)
        if (!labels[i].isEmpty())
            places.push_back(m_impl->y()->coordToPixel(m_impl->y()->tickVector()[i]));
    return places;
}

std::vector<double> CurvePlot::namedEpochs() const {
    std::vector<double> places;
    const QCPAxis& axis = *m_impl->x();
    for (const double epoch : axis.tickVector())
        if (axis.range().contains(epoch))
            places.push_back(axis.coordToPixel(epoch));
    return places;
}

std::vector<double> CurvePlot::stars() const {
    std::vector<double> epochs;
    for (const QCPGraph* star : m_impl->ownStars)
        if (star != nullptr)
            epochs.push_back(star->data()->constBegin()->key);
    return epochs;
}

int CurvePlot::epochsShown() const {
    return m_impl->planned;
}

void CurvePlot::setEpochs(int planned) {
    m_impl->planned = std::max(planned, 1);
    m_impl->arrange();
    m_impl->canvas->replotSoon();
}

void CurvePlot::leaveWheel() {
    m_impl->leavesWheel = true;
}

void CurvePlot::setPhasesShort() {
    m_impl->longNames = {tr("phase 1"), tr("phase 2")};
}

void CurvePlot::setPhaseBoundary(std::optional<double> epoch) {
    m_impl->boundaryAt = epoch;
    m_impl->arrange();
    m_impl->canvas->replotSoon();
}

void CurvePlot::setBest(std::optional<double> epoch, double value) {
    m_impl->bestAt = epoch;
    m_impl->bestValue = value;
    m_impl->arrange();
    m_impl->canvas->replotSoon();
}

void CurvePlot::setNow(std::optional<double> epoch) {
    m_impl->nowAt = epoch;
    m_impl->arrange();
    m_impl->canvas->replotSoon();
}

void CurvePlot::setLeastRange(double low, double high) {
    m_impl->leastLow = low;
    m_impl->leastHigh = high;
    m_impl->arrange();
    m_impl->canvas->replotSoon();
}

}  // namespace lightbox::gui
