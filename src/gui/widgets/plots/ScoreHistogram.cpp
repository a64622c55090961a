// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/ScoreHistogram.h"

#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

#include "look/Format.h"
#include "widgets/plots/HandleDrag.h"
#include "widgets/plots/PlotCanvas.h"
#include "widgets/plots/ThresholdLines.h"

namespace lightbox::gui {

namespace {

/// Counts on a log axis that still shows zero: log10(1 + n) keeps 1 visible and 0 flat.
double barHeight(std::size_t count) {
    return std::log10(1.0 + static_cast<double>(count));
}

QSharedPointer<QCPAxisTickerText> countTicker(double top) {
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const int count : {1, 10, 100, 1000, 10000, 100000})
        if (barHeight(static_cast<std::size_t>(count)) <= top)
            ticker->addTick(barHeight(static_cast<std::size_t>(count)), Format::count(count));
    return ticker;
}

}  // namespace

struct ScoreHistogram::Impl {
    PlotCanvas* canvas = nullptr;
    std::array<QCPAxisRect*, 2> rects{};  ///< 0: negatives above, 1: positives below
    std::array<QCPBars*, 2> right{};      ///< on the right side of the threshold
    std::array<QCPBars*, 2> wrong{};
    std::array<QCPBars*, 2> referred{};     ///< between two thresholds
    std::array<QCPBars*, 2> chosen{};       ///< over all others
    std::array<QCPItemText*, 4> corners{};  ///< tn fp fn tp
    std::array<QCPItemText*, 3> zones{};    ///< ruled out, referred, ruled in
    std::optional<ThresholdLines> lines;
    HandleDrag* drag = nullptr;
    Bins bins;
    std::array<std::vector<std::size_t>, 2> chosenCounts;
    QString negative, positive;
    int negativeIndex = 0, positiveIndex = 1;
    QCPRange whole;

    void showScores(const QCPRange& range) const {
        for (QCPAxisRect* rect : rects)
            rect->axis(QCPAxis::atBottom)->setRange(range);
        canvas->replotSoon();
    }
    void restyle();
    void fill();
    void fillChosen();
    void place();
    void placeCorners(const QRect& area);
    void placeZones(const QRect& area);
    void connectDrag(ScoreHistogram* owner);
    [[nodiscard]] bool isEmpty() const { return bins.negatives.empty() && bins.positives.empty(); }
    [[nodiscard]] std::optional<int> holds(const QPointF& position) const;
    /// Side and place of the bar there.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>>
    barAt(const QPointF& position) const;
    [[nodiscard]] double valueAt(double pixel) const {
        return std::clamp(rects[0]->axis(QCPAxis::atBottom)->pixelToCoord(pixel), bins.low,
                          bins.high);
    }
};

void ScoreHistogram::Impl::restyle() {
    const Theme& theme = canvas->theme();
    canvas->setBackground(QBrush(theme.color(Role::Panel)));
    for (std::size_t i = 0; i < 2; ++i) {
        canvas->style(rects[i]);
        const QColor color = theme.classColor(i == 0 ? negativeIndex : positiveIndex);
        right[i]->setPen(Qt::NoPen);
        right[i]->setBrush(color);
        wrong[i]->setPen(PlotCanvas::pen(color, 1));
        wrong[i]->setBrush(QBrush(color, Qt::BDiagPattern));
        QColor pale = color;
        pale.setAlphaF(0.42F);
        referred[i]->setPen(Qt::NoPen);
        referred[i]->setBrush(pale);
        chosen[i]->setPen(PlotCanvas::pen(theme.color(Role::Text), 1.5));
        chosen[i]->setBrush(theme.color(Role::Accent, 0.55));
        rects[i]->axis(QCPAxis::atBottom)->grid()->setVisible(true);
    }
    QCPAxis* middle = rects[0]->axis(QCPAxis::atBottom);
    middle->setTickLabels(false);
    middle->setTicks(false);
    std::vector<QCPItemText*> texts(corners.begin(), corners.end());
    texts.insert(texts.end(), zones.begin(), zones.end());
    for (QCPItemText* text : texts) {
        text->setFont(Theme::font(TextSize::Small, QFont::Medium));
        text->setColor(theme.color(Role::Text));
        text->setBrush(QBrush(theme.color(Role::Panel, 0.75)));
        text->setPadding(QMargins(3, 1, 3, 1));
    }
    canvas->replotSoon();
}

void ScoreHistogram::Impl::fill() {
    for (std::size_t side = 0; side < 2; ++side) {
        const auto& counts = side == 0 ? bins.negatives : bins.positives;
        QVector<double> keysRight, valuesRight, keysWrong, valuesWrong, keysReferred,
            valuesReferred;
        const double width =
            counts.empty() ? 1 : (bins.high - bins.low) / static_cast<double>(counts.size());
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] == 0)
                continue;  // a bar without height would still draw its outline
            const double centre = bins.low + (static_cast<double>(i) + 0.5) * width;
            const bool calledPositive = centre >= lines->threshold();
            if (calledPositive && lines->ruleIn() && centre < *lines->ruleIn()) {
                keysReferred.append(centre);
                valuesReferred.append(barHeight(counts[i]));
                continue;
            }
            const bool isWrong = (side == 0) == calledPositive;
            (isWrong ? keysWrong : keysRight).append(centre);
            (isWrong ? valuesWrong : valuesRight).append(barHeight(counts[i]));
        }
        right[side]->setWidth(width * 0.88);
        wrong[side]->setWidth(width * 0.88);
        right[side]->setData(keysRight, valuesRight, true);
        wrong[side]->setData(keysWrong, valuesWrong, true);
        referred[side]->setWidth(width * 0.88);
        referred[side]->setData(keysReferred, valuesReferred, true);
        const std::size_t most =
            counts.empty() ? 1 : *std::max_element(counts.begin(), counts.end());
        const double top = std::max(barHeight(most) * 1.25, barHeight(1) * 1.4);
        QCPAxis* y = rects[side]->axis(QCPAxis::atLeft);
        y->setRange(0, top);
        y->setTicker(countTicker(top));
    }
    // What is zoomed stays, but for scores of another range.
    if (const QCPRange all(bins.low, bins.high); all != whole) {
        whole = all;
        showScores(whole);
    }
}

void ScoreHistogram::Impl::fillChosen() {
    for (std::size_t side = 0; side < 2; ++side) {
        const std::vector<std::size_t>& counts = chosenCounts[side];
        QVector<double> keys, values;
        const double width = (bins.high - bins.low) / std::max<double>(1, counts.size());
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (counts[i] > 0) {
                keys.append(bins.low + (static_cast<double>(i) + 0.5) * width);
                values.append(barHeight(counts[i]));
            }
        chosen[side]->setWidth(width * 0.88);
        chosen[side]->setData(keys, values, true);
    }
}

void ScoreHistogram::Impl::place() {
    const QRect area = rects[0]->rect().united(rects[1]->rect());
    lines->place(*rects[0]->axis(QCPAxis::atBottom), area);
    placeCorners(area);
    placeZones(area);
}

void ScoreHistogram::Impl::placeCorners(const QRect& area) {
    const double pixel = std::clamp<double>(lines->pixelOf(*rects[0]->axis(QCPAxis::atBottom), 0),
                                            area.left(), area.right());
    // tn and fn left of the line, fp and tp right of it; where a side is too narrow its count would lie on the other.
    const std::array<QPointF, 4> places{
        QPointF(pixel - 6, rects[0]->top() + 4), QPointF(pixel + 6, rects[0]->top() + 4),
        QPointF(pixel - 6, rects[1]->bottom() - 4), QPointF(pixel + 6, rects[1]->bottom() - 4)};
    for (std::size_t i = 0; i < 4; ++i) {
        const bool left = i % 2 == 0;
        corners[i]->setPositionAlignment((left ? Qt::AlignRight : Qt::AlignLeft) |
                                         (i < 2 ? Qt::AlignTop : Qt::AlignBottom));
        corners[i]->position->setCoords(places[i]);
        const double room = left ? pixel - area.left() : area.right() - pixel;
        corners[i]->setVisible(!lines->ruleIn() && !corners[i]->text().isEmpty() && room > 90);
    }
}

void ScoreHistogram::Impl::placeZones(const QRect& area) {
    const QCPAxis& x = *rects[0]->axis(QCPAxis::atBottom);
    const auto inside = [&](double pixel) {
        return std::clamp<double>(pixel, area.left(), area.right());
    };
    const std::array<double, 4> edges{double(area.left()), inside(lines->pixelOf(x, 0)),
                                      inside(lines->pixelOf(x, 1)), double(area.right())};
    for (std::size_t i = 0; i < 3; ++i) {
        const double room = edges[i + 1] - edges[i];
        const int wide = QFontMetrics(zones[i]->font()).horizontalAdvance(zones[i]->text());
        zones[i]->setVisible(lines->ruleIn() && !zones[i]->text().isEmpty() && room > wide + 12);
        zones[i]->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
        zones[i]->position->setCoords((edges[i] + edges[i + 1]) / 2, rects[0]->top() + 4);
    }
}

ScoreHistogram::ScoreHistogram(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_impl(std::make_unique<Impl>()) {
    auto& impl = *m_impl;
    impl.canvas = new PlotCanvas(theme, this);
    impl.canvas->plotLayout()->setMargins(QMargins(4, 18, 8, 2));
    auto* group = new QCPMarginGroup(impl.canvas);
    for (int i = 0; i < 2; ++i) {
        const auto side = static_cast<std::size_t>(i);
        impl.rects[side] = impl.canvas->addAxisRect(i, 0);
        impl.rects[side]->setMarginGroup(QCP::msLeft | QCP::msRight, group);
        QCPAxis* x = impl.rects[side]->axis(QCPAxis::atBottom);
        QCPAxis* y = impl.rects[side]->axis(QCPAxis::atLeft);
        y->setRangeReversed(i == 1);
        impl.right[side] = new QCPBars(x, y);
        impl.wrong[side] = new QCPBars(x, y);
        impl.referred[side] = new QCPBars(x, y);
        impl.chosen[side] = new QCPBars(x, y);
    }
    impl.rects[0]->setMinimumMargins(QMargins(6, 4, 6, 0));
    impl.rects[1]->setMinimumMargins(QMargins(6, 0, 6, 4));
    const auto addText = [&impl] {
        auto* text = new QCPItemText(impl.canvas);
        text->position->setType(QCPItemPosition::ptAbsolute);
        text->setClipToAxisRect(false);
        return text;
    };
    std::generate(impl.corners.begin(), impl.corners.end(), addText);
    std::generate(impl.zones.begin(), impl.zones.end(), addText);
    impl.lines.emplace(*impl.canvas);
    impl.lines->set(0.5, {});
    impl.connectDrag(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(impl.canvas);
    impl.canvas->setAccessibleName(tr("Scores by class; drag the threshold"));
    connect(impl.canvas, &QCustomPlot::afterLayout, this, [this] { m_impl->place(); });
    connect(&theme, &Theme::changed, this, [this] { m_impl->restyle(); });
    impl.fill();
    impl.restyle();
}

ScoreHistogram::~ScoreHistogram() = default;

void ScoreHistogram::setClasses(const QString& negative, int negativeIndex, const QString& positive,
                                int positiveIndex) {
    m_impl->negative = negative;
    m_impl->positive = positive;
    m_impl->negativeIndex = negativeIndex;
    m_impl->positiveIndex = positiveIndex;
    m_impl->rects[1]->axis(QCPAxis::atLeft)->setLabel(QStringLiteral(" "));
    m_impl->rects[1]->axis(QCPAxis::atBottom)->setLabel(tr("probability of %1").arg(positive));
    m_impl->restyle();
}

void ScoreHistogram::setCounted(const QString& words) {
    m_impl->rects[0]->axis(QCPAxis::atLeft)->setLabel(words);
}

void ScoreHistogram::setBins(Bins bins) {
    m_impl->bins = std::move(bins);
    m_impl->fill();
    m_impl->canvas->replotSoon();
}

void ScoreHistogram::setChosen(std::vector<std::size_t> negatives,
                               std::vector<std::size_t> positives) {
    m_impl->chosenCounts = {std::move(negatives), std::move(positives)};
    m_impl->fillChosen();
    m_impl->canvas->replotSoon();
}

void ScoreHistogram::setThreshold(double threshold, const QString& text) {
    m_impl->lines->set(threshold, text);
    m_impl->fill();
    m_impl->canvas->replotSoon();
}

void ScoreHistogram::setRuleIn(std::optional<double> threshold, const QString& text) {
    if (!threshold && !m_impl->lines->ruleIn())
        return;
    m_impl->lines->setRuleIn(threshold, text);
    m_impl->fill();
    m_impl->canvas->replotSoon();
}

void ScoreHistogram::setZones(const QString& out, const QString& referred, const QString& in) {
    const QString texts[] = {out, referred, in};
    for (std::size_t i = 0; i < 3; ++i)
        m_impl->zones[i]->setText(texts[i]);
    m_impl->canvas->replotSoon();
}

void ScoreHistogram::setCounts(std::size_t tp, std::size_t fp, std::size_t fn, std::size_t tn) {
    const auto text = [](std::size_t n) { return Format::count(static_cast<std::int64_t>(n)); };
    m_impl->corners[0]->setText(tr("%1 true negatives").arg(text(tn)));
    m_impl->corners[1]->setText(tr("%1 false positives").arg(text(fp)));
    m_impl->corners[2]->setText(tr("%1 false negatives").arg(text(fn)));
    m_impl->corners[3]->setText(tr("%1 true positives").arg(text(tp)));
    m_impl->canvas->replotSoon();
}

void ScoreHistogram::clear() {
    m_impl->bins = {};
    for (QCPItemText* text : m_impl->corners)
        text->setText({});
    for (QCPItemText* text : m_impl->zones)
        text->setText({});
    m_impl->fill();
    m_impl->canvas->replotSoon();
}

void ScoreHistogram::setMovable(bool movable) {
    m_impl->drag->setMovable(movable);
}

bool ScoreHistogram::isZoomed() const {
    return PlotCanvas::isZoomed(*m_impl->rects[0]->axis(QCPAxis::atBottom), m_impl->whole);
}

std::optional<int> ScoreHistogram::Impl::holds(const QPointF& position) const {
    const QCPAxis& x = *rects[0]->axis(QCPAxis::atBottom);
    if (isEmpty())
        return std::nullopt;
    if (position.y() <= rects[0]->top())
        return lines->nearest(x, position.x());
    return lines->near(x, position.x(), 9);
}

std::optional<std::pair<std::size_t, std::size_t>>
ScoreHistogram::Impl::barAt(const QPointF& position) const {
    for (std::size_t side = 0; side < 2; ++side) {
        const auto& counts = side == 0 ? bins.negatives : bins.positives;
        if (!rects[side]->rect().contains(position.toPoint()) || counts.empty())
            continue;
        const double width = (bins.high - bins.low) / static_cast<double>(counts.size());
        const auto bar = static_cast<std::size_t>((valueAt(position.x()) - bins.low) / width);
        return std::pair{side, std::min(bar, counts.size() - 1)};
    }
    return std::nullopt;
}

void ScoreHistogram::Impl::connectDrag(ScoreHistogram* owner) {
    HandleDrag::Plot plot;
    plot.holds = [this](const QPointF& position) { return holds(position); };
    plot.thresholdAt = [this](const QPointF& position) {
        return std::optional(valueAt(position.x()));
    };
    plot.zoom = [this](const QPointF& position, double factor) {
        QCPAxis* x = rects[0]->axis(QCPAxis::atBottom);
        PlotCanvas::zoom(*x, position.x(), factor, whole);
        showScores(x->range());
    };
    plot.isZoomed = [owner] { return owner->isZoomed(); };
    plot.showWhole = [this] { showScores(whole); };
    plot.clickAt = [this, owner](const QPointF& position) -> std::function<void()> {
        const auto bar = barAt(position);
        if (!bar)
            return {};
        const std::size_t count = (bar->first == 0 ? bins.negatives : bins.positives).size();
        const double width = (bins.high - bins.low) / static_cast<double>(count);
        const double low = bins.low + static_cast<double>(bar->second) * width;
        return [owner, low, width, isPositive = bar->first == 1] {
            Q_EMIT owner->barClicked(low, low + width, isPositive);
        };
    };
    plot.readOut = [this](const QPointF& position) {
        const auto bar = barAt(position);
        if (!bar)
            return QString();
        const auto& counts = bar->first == 0 ? bins.negatives : bins.positives;
        const double width = (bins.high - bins.low) / static_cast<double>(counts.size());
        const double low = bins.low + static_cast<double>(bar->second) * width;
        return ScoreHistogram::tr("%1 from %2 to %3: %4", "class, scores, count")
            .arg(bar->first == 0 ? negative : positive, Format::number(low, 2),
                 Format::number(low + width, 2),
                 Format::count(static_cast<std::int64_t>(counts[bar->second])));
    };
    drag = new HandleDrag(*canvas, std::move(plot), owner);
    QObject::connect(drag, &HandleDrag::dragged, owner, &ScoreHistogram::thresholdDragged);
    QObject::connect(drag, &HandleDrag::finished, owner, &ScoreHistogram::dragFinished);
    QObject::connect(drag, &HandleDrag::cancelled, owner, &ScoreHistogram::dragCancelled);
}

}  // namespace lightbox::gui
