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
    ScoreHistogram& owner;
    PlotCanvas* canvas = nullptr;
    std::array<QCPAxisRect*, 2> rects{};  ///< 0: negatives above, 1: positives below
    std::array<BarRow*, 2> right{};       ///< on the right side of the threshold
    std::array<BarRow*, 2> wrong{};
    std::array<BarRow*, 2> referred{};                   ///< between two thresholds
    std::array<QCPBars*, 2> chosen{};                    ///< over all others
    std::array<QCPItemText*, 4> corners{};               ///< tn fp fn tp
    std::array<QCPItemText*, 3> zones{};                 ///< ruled out, referred, ruled in
    std::array<std::array<QCPItemRect*, 3>, 2> tints{};  ///< of the zones, on both sides
    std::optional<ThresholdLines> lines;
    Bins bins;
    std::array<std::vector<std::size_t>, 2> chosenCounts;
    QString negative, positive;
    int negativeIndex = 0, positiveIndex = 1;
    using Counts = std::array<std::size_t, 2>;  ///< of negatives and positives
    Counts below{};                             ///< the threshold
    Counts belowRuleIn{};
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
    void fillChosen();
    void place();
    void placeCorners(const QRect& area);
    void placeZones(const QRect& area);
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
        right[i]->setColor(color, false);
        wrong[i]->setColor(color, true);
        QColor pale = color;
        pale.setAlphaF(0.42F);
        referred[i]->setColor(pale, false);
        chosen[i]->setPen(PlotCanvas::pen(theme.color(Role::Text), 1.5));
        chosen[i]->setBrush(theme.color(Role::Accent, 0.55));
        rects[i]->axis(QCPAxis::atBottom)->grid()->setVisible(true);
        const QColor zoneColors[] = {theme.classColor(negativeIndex), theme.color(Role::Text3),
                                     theme.classColor(positiveIndex)};
        for (std::size_t zone = 0; zone < 3; ++zone) {
            QColor tint = zoneColors[zone];
            tint.setAlphaF(zone == 1 ? 0.06F : theme.isDark() ? 0.14F : 0.09F);
            tints[i][zone]->setBrush(tint);
        }
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

std::vector<ScoreHistogram::Bar> ScoreHistogram::Impl::bars(std::size_t side) const {
    const bool isPositive = side == 1;
    const double a = lines->threshold();
    const double b = lines->ruleIn().value_or(a);
    const std::size_t underB = lines->ruleIn() ? belowRuleIn[side] : below[side];
    std::vector<Bar> result;
    std::size_t before = 0;
    for (std::size_t i = 0; i < counts(side).size(); ++i) {
        const std::size_t count = counts(side)[i];
        const double low = bins.low + static_cast<double>(i) * width(side);
        const double high = low + width(side);
        // Of this bar's cases those under a cut: what is under it in all, less the bars before.
        const auto under = [&](double cut, std::size_t all) {
            return high <= cut  ? count
                   : low >= cut ? std::size_t{0}
                                : std::min(count, all - std::min(before, all));
        };
        const std::size_t out = under(a, below[side]);
        const std::size_t toB = std::max(out, under(b, underB));
        const std::array parts{Bar{low, std::clamp(a, low, high), out, isPositive,
                                   isPositive ? Side::Wrong : Side::Right},
                               Bar{std::clamp(a, low, high), std::clamp(b, low, high), toB - out,
                                   isPositive, Side::Referred},
                               Bar{std::clamp(b, low, high), high, count - toB, isPositive,
                                   isPositive ? Side::Right : Side::Wrong}};
        for (const Bar& part : parts)
            if (part.count > 0)  // a bar without height would still draw its outline
                result.push_back(part);
        before += count;
    }
    return result;
}

void ScoreHistogram::Impl::fill() {
    for (std::size_t side = 0; side < 2; ++side) {
        std::array<std::vector<BarRow::Bar>, 3> drawn;
        const double gap = width(side) * 0.06;
        const auto isCut = [this](double at) {
            return at == lines->threshold() || at == lines->ruleIn();
        };
        for (const Bar& bar : bars(side)) {
            // The edge at a threshold has no gap: it is one bar.
            const double low = isCut(bar.low) ? bar.low : bar.low + gap;
            const double high = isCut(bar.high) ? bar.high : bar.high - gap;
            drawn[static_cast<std::size_t>(bar.side)].push_back(
                {std::min(low, high), std::max(low, high), barHeight(bar.count)});
        }
        right[side]->setBars(std::move(drawn[0]));
        wrong[side]->setBars(std::move(drawn[1]));
        referred[side]->setBars(std::move(drawn[2]));
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
    for (std::size_t side = 0; side < 2; ++side)
        for (std::size_t i = 0; i < 3; ++i) {
            tints[side][i]->setVisible(lines->ruleIn().has_value());
            tints[side][i]->topLeft->setCoords(edges[i], rects[side]->top());
            tints[side][i]->bottomRight->setCoords(edges[i + 1], rects[side]->bottom() + 1);
        }
    // A zone too narrow for its words has them over its neighbours, a line lower.
    std::vector<QRectF> taken;
    for (const std::size_t i : {0U, 2U, 1U}) {
        zones[i]->setVisible(lines->ruleIn() && !zones[i]->text().isEmpty());
        if (!zones[i]->visible())
            continue;
        const QFontMetrics metrics(zones[i]->font());
        const double wide = metrics.horizontalAdvance(zones[i]->text()) + 8;
        const double middle = std::clamp((edges[i] + edges[i + 1]) / 2, area.left() + wide / 2,
                                         std::max(area.left() + wide / 2, area.right() - wide / 2));
        QRectF words(middle - wide / 2, rects[0]->top() + 4, wide, metrics.height() + 2);
        while (std::ranges::any_of(taken, [&](const QRectF& one) { return one.intersects(words); }))
            words.translate(0, metrics.height() + 3);
        taken.push_back(words);
        zones[i]->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
        zones[i]->position->setCoords(middle, words.top());
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
        referred[side] = new BarRow(*canvas, *rects[side]);
        chosen[side] =
            new QCPBars(rects[side]->axis(QCPAxis::atBottom), rects[side]->axis(QCPAxis::atLeft));
    }
    rects[0]->setMinimumMargins(QMargins(6, 4, 6, 0));
    rects[1]->setMinimumMargins(QMargins(6, 0, 6, 4));
    const auto addText = [this] {
        auto* text = new QCPItemText(canvas);
        text->position->setType(QCPItemPosition::ptAbsolute);
        text->setClipToAxisRect(false);
        return text;
    };
    std::generate(corners.begin(), corners.end(), addText);
    std::generate(zones.begin(), zones.end(), addText);
    for (std::size_t side = 0; side < 2; ++side)
        for (QCPItemRect*& tint : tints[side]) {
            tint = new QCPItemRect(canvas);
            tint->setLayer(QStringLiteral("background"));
            tint->setPen(Qt::NoPen);
            tint->setClipAxisRect(rects[side]);
            for (QCPItemPosition* corner : {tint->topLeft, tint->bottomRight})
                corner->setType(QCPItemPosition::ptAbsolute);
            tint->setVisible(false);
        }
    lines.emplace(*canvas);
    lines->set(0.5, {});
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
    m_impl->restyle();
}

void ScoreHistogram::setXLabel(const QString& words) {
    m_impl->rects[1]->axis(QCPAxis::atBottom)->setLabel(words);
    m_impl->canvas->replotSoon();
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

void ScoreHistogram::setOperatingPoint(const spec::AtThreshold& at, const QString& text) {
    m_impl->lines->set(at.threshold, text);
    m_impl->below = {at.tn, at.fn};
    const auto words = [](std::size_t n) { return Format::count(n); };
    m_impl->corners[0]->setText(
        tr("%1 true negative(s)", nullptr, static_cast<int>(at.tn)).arg(words(at.tn)));
    m_impl->corners[1]->setText(
        tr("%1 false positive(s)", nullptr, static_cast<int>(at.fp)).arg(words(at.fp)));
    m_impl->corners[2]->setText(
        tr("%1 false negative(s)", nullptr, static_cast<int>(at.fn)).arg(words(at.fn)));
    m_impl->corners[3]->setText(
        tr("%1 true positive(s)", nullptr, static_cast<int>(at.tp)).arg(words(at.tp)));
    m_impl->fill();
    m_impl->canvas->replotSoon();
}

void ScoreHistogram::setRuleIn(const std::optional<spec::AtThreshold>& at, const QString& text) {
    if (!at && !m_impl->lines->ruleIn())
        return;
    m_impl->lines->setRuleIn(at ? std::optional(at->threshold) : std::nullopt, text);
    m_impl->belowRuleIn = at ? Impl::Counts{at->tn, at->fn} : Impl::Counts{};
    m_impl->fill();
    m_impl->canvas->replotSoon();
}

void ScoreHistogram::setZones(const QString& out, const QString& referred, const QString& in) {
    const QString texts[] = {out, referred, in};
    for (std::size_t i = 0; i < 3; ++i)
        m_impl->zones[i]->setText(texts[i]);
    m_impl->canvas->replotSoon();
}

QStringList ScoreHistogram::zonesSeen() const {
    QStringList seen;
    for (std::size_t i = 0; i < 3; ++i)
        if (m_impl->zones[i]->visible() && m_impl->tints[0][i]->visible())
            seen << m_impl->zones[i]->text();
    return seen;
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
    m_impl->belowRuleIn = {};
    for (QCPItemText* text : m_impl->corners)
        text->setText({});
    for (QCPItemText* text : m_impl->zones)
        text->setText({});
    m_impl->fill();
    m_impl->canvas->replotSoon();
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
