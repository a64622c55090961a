// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/ScoreHistogram.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

#include "look/Format.h"
#include "widgets/plots/BarRow.h"
#include "widgets/plots/HandleDrag.h"
#include "widgets/plots/PlotCanvas.h"

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
    ScoreHistogram& owner;
    PlotCanvas* canvas = nullptr;
    std::array<QCPAxisRect*, 2> rects{};  ///< 0: negatives above, 1: positives below
    std::array<BarRow*, 2> right{};       ///< on the right side of the threshold
    std::array<BarRow*, 2> wrong{};
    std::array<QCPItemText*, 4> corners{};  ///< tn fp fn tp
    ThresholdLine* line = nullptr;
    Bins bins;
    QString negative, positive;
    int negativeIndex = 0, positiveIndex = 1;
    double threshold = 0.5;
    std::array<std::size_t, 2> below{};  ///< negatives and positives under the threshold
    QString thresholdText;
    QCPRange whole;

    explicit Impl(ScoreHistogram& plot) : owner(plot) {}
    void build();
    void showScores(const QCPRange& range) const {
        for (QCPAxisRect* rect : rects)
            rect->axis(QCPAxis::atBottom)->setRange(range);
        canvas->replotSoon();
    }
    void restyle();
    void fill();
    void place();
    void connectDrag();
    [[nodiscard]] const std::vector<std::size_t>& counts(std::size_t side) const {
        return side == 0 ? bins.negatives : bins.positives;
    }
    [[nodiscard]] double width(std::size_t side) const {
        return (bins.high - bins.low) /
               static_cast<double>(std::max<std::size_t>(counts(side).size(), 1));
    }
    [[nodiscard]] std::vector<Bar> bars(std::size_t side) const;
    [[nodiscard]] bool isEmpty() const { return bins.negatives.empty() && bins.positives.empty(); }
    [[nodiscard]] bool holds(const QPointF& position) const;
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
        right[i]->setColor(color, false);
        wrong[i]->setColor(color, true);
        rects[i]->axis(QCPAxis::atBottom)->grid()->setVisible(true);
    }
    QCPAxis* middle = rects[0]->axis(QCPAxis::atBottom);
    middle->setTickLabels(false);
    middle->setTicks(false);
    for (QCPItemText* text : corners) {
        text->setFont(Theme::font(TextSize::Small, QFont::Medium));
        text->setColor(theme.color(Role::Text));
        text->setBrush(QBrush(theme.color(Role::Panel, 0.75)));
        text->setPadding(QMargins(3, 1, 3, 1));
    }
    canvas->replotSoon();
}

std::vector<ScoreHistogram::Bar> ScoreHistogram::Impl::bars(std::size_t side) const {
    std::vector<Bar> result;
    const bool isPositive = side == 1;
    const auto add = [&](double low, double high, std::size_t count, bool isCalled) {
        if (count > 0)  // a bar without height would still draw its outline
            result.push_back({low, high, count, isPositive, isCalled != isPositive});
    };
    std::size_t before = 0;
    for (std::size_t i = 0; i < counts(side).size(); ++i) {
        const std::size_t count = counts(side)[i];
        const double low = bins.low + static_cast<double>(i) * width(side);
        const double high = low + width(side);
        const std::size_t under =
            high <= threshold  ? count
            : low >= threshold ? 0
                               : std::min(count, below[side] - std::min(before, below[side]));
        before += count;
        const double cut = std::clamp(threshold, low, high);
        add(low, under == count ? high : cut, under, false);
        add(under == 0 ? low : cut, high, count - under, true);
    }
    return result;
}

void ScoreHistogram::Impl::fill() {
    for (std::size_t side = 0; side < 2; ++side) {
        std::vector<BarRow::Bar> called, miscalled;
        const double gap = width(side) * 0.06;
        for (const Bar& bar : bars(side)) {
            // The edge at the threshold has no gap: it is one bar.
            const double low = bar.low == threshold ? bar.low : bar.low + gap;
            const double high = bar.high == threshold ? bar.high : bar.high - gap;
            (bar.isWrong ? miscalled : called)
                .push_back({std::min(low, high), std::max(low, high), barHeight(bar.count)});
        }
        right[side]->setBars(std::move(called));
        wrong[side]->setBars(std::move(miscalled));
        const auto& all = counts(side);
        const std::size_t most = all.empty() ? 1 : *std::ranges::max_element(all);
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

void ScoreHistogram::Impl::place() {
    const QCPAxis* x = rects[0]->axis(QCPAxis::atBottom);
    const QRect area = rects[0]->rect().united(rects[1]->rect());
    const double pixel = std::clamp<double>(x->coordToPixel(threshold), area.left(), area.right());
    line->setVisible(x->range().contains(threshold));
    line->place(pixel, area.top(), area.bottom(), area.center().x());
    line->setText(ScoreHistogram::tr("threshold %1").arg(thresholdText));
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
        corners[i]->setVisible(!corners[i]->text().isEmpty() && room > 90);
    }
}

void ScoreHistogram::Impl::build() {
    canvas = &owner.canvas();
    canvas->plotLayout()->setMargins(QMargins(4, 18, 8, 2));
    auto* group = new QCPMarginGroup(canvas);
    for (std::size_t side = 0; side < 2; ++side) {
        rects[side] = canvas->addAxisRect(static_cast<int>(side), 0);
        rects[side]->setMarginGroup(QCP::msLeft | QCP::msRight, group);
        rects[side]->axis(QCPAxis::atLeft)->setRangeReversed(side == 1);
        right[side] = new BarRow(*canvas, *rects[side]);
        wrong[side] = new BarRow(*canvas, *rects[side]);
    }
    rects[0]->setMinimumMargins(QMargins(6, 4, 6, 0));
    rects[1]->setMinimumMargins(QMargins(6, 0, 6, 4));
    for (QCPItemText*& text : corners) {
        text = new QCPItemText(canvas);
        text->position->setType(QCPItemPosition::ptAbsolute);
        text->setClipToAxisRect(false);
    }
    line = new ThresholdLine(*canvas);
    connectDrag();
    QObject::connect(canvas, &QCustomPlot::afterLayout, &owner, [this] { place(); });
    QObject::connect(canvas, &PlotCanvas::themeChanged, &owner, [this] { restyle(); });
}

ScoreHistogram::ScoreHistogram(const Theme& theme, QWidget* parent)
    : HandlePlot(theme, tr("Scores by class; drag the threshold"), parent),
      m_impl(std::make_unique<Impl>(*this)) {
    m_impl->build();
    m_impl->fill();
    m_impl->restyle();
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

void ScoreHistogram::setOperatingPoint(const spec::AtThreshold& at, const QString& text) {
    m_impl->threshold = at.threshold;
    m_impl->thresholdText = text;
    m_impl->below = {at.tn, at.fn};
    const auto words = [](std::size_t n) { return Format::count(n); };
    m_impl->corners[0]->setText(tr("%1 true negatives").arg(words(at.tn)));
    m_impl->corners[1]->setText(tr("%1 false positives").arg(words(at.fp)));
    m_impl->corners[2]->setText(tr("%1 false negatives").arg(words(at.fn)));
    m_impl->corners[3]->setText(tr("%1 true positives").arg(words(at.tp)));
    m_impl->fill();
    m_impl->canvas->replotSoon();
}

std::vector<ScoreHistogram::Bar> ScoreHistogram::bars() const {
    std::vector<Bar> all = m_impl->bars(0);
    const std::vector<Bar> below = m_impl->bars(1);
    all.insert(all.end(), below.begin(), below.end());
    return all;
}

void ScoreHistogram::clear() {
    m_impl->bins = {};
    m_impl->below = {};
    for (QCPItemText* text : m_impl->corners)
        text->setText({});
    m_impl->fill();
    m_impl->canvas->replotSoon();
}

bool ScoreHistogram::Impl::holds(const QPointF& position) const {
    const double at = rects[0]->axis(QCPAxis::atBottom)->coordToPixel(threshold);
    return !isEmpty() && (std::abs(position.x() - at) <= 9 || position.y() <= rects[0]->top());
}

std::optional<std::pair<std::size_t, std::size_t>>
ScoreHistogram::Impl::barAt(const QPointF& position) const {
    for (std::size_t side = 0; side < 2; ++side) {
        if (!rects[side]->rect().contains(position.toPoint()) || counts(side).empty())
            continue;
        const auto bar = static_cast<std::size_t>((valueAt(position.x()) - bins.low) / width(side));
        return std::pair{side, std::min(bar, counts(side).size() - 1)};
    }
    return std::nullopt;
}

void ScoreHistogram::Impl::connectDrag() {
    HandleDrag::Plot plot;
    plot.holds = [this](const QPointF& position) { return holds(position); };
    plot.thresholdAt = [this](const QPointF& position) {
        return std::optional(valueAt(position.x()));
    };
    plot.threshold = [this] { return std::optional(threshold); };
    plot.zoom = [this](const QPointF& position, double factor) {
        QCPAxis* x = rects[0]->axis(QCPAxis::atBottom);
        PlotCanvas::zoom(*x, position.x(), factor, whole);
        showScores(x->range());
    };
    plot.isZoomed = [this] {
        return PlotCanvas::isZoomed(*rects[0]->axis(QCPAxis::atBottom), whole);
    };
    plot.showWhole = [this] { showScores(whole); };
    plot.clickAt = [this](const QPointF& position) -> std::function<void()> {
        const auto bar = barAt(position);
        if (!bar)
            return {};
        const double low = bins.low + static_cast<double>(bar->second) * width(bar->first);
        return [this, low, high = low + width(bar->first), isPositive = bar->first == 1] {
            Q_EMIT owner.barClicked(low, high, isPositive);
        };
    };
    plot.readOut = [this](const QPointF& position) {
        const auto bar = barAt(position);
        if (!bar)
            return QString();
        const double low = bins.low + static_cast<double>(bar->second) * width(bar->first);
        return ScoreHistogram::tr("%1 from %2 to %3: %4", "class, scores, count")
            .arg(bar->first == 0 ? negative : positive, Format::number(low, 2),
                 Format::number(low + width(bar->first), 2),
                 Format::count(counts(bar->first)[bar->second]));
    };
    owner.follow(*new HandleDrag(*canvas, std::move(plot), &owner));
}

}  // namespace lightbox::gui
