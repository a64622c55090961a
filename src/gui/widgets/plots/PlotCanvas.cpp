// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/PlotCanvas.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lightbox::gui {

namespace {
constexpr double closestShare = 0.02;  ///< of the whole range, at most zoom
}

PlotCanvas::PlotCanvas(const Theme& theme, QWidget* parent) : QCustomPlot(parent), m_theme(theme) {
    // 2,090 on an axis as in a table.
    QLocale words;
    words.setNumberOptions(QLocale::DefaultNumberOptions);
    setLocale(words);
    plotLayout()->clear();
    plotLayout()->setMargins(QMargins(4, 6, 8, 2));
    plotLayout()->setRowSpacing(0);
    setNoAntialiasingOnDrag(false);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(40, 40);
    connect(&theme, &Theme::changed, this, &PlotCanvas::themeChanged);
}

QCPLayer* PlotCanvas::addMovingLayer() {
    const QString name = QStringLiteral("moving");
    addLayer(name);
    layer(name)->setMode(QCPLayer::lmBuffered);
    return layer(name);
}

QCPScatterStyle PlotCanvas::markStyle(double size) const {
    return {QCPScatterStyle::ssDiamond, pen(theme().color(Role::Text2), 1.5),
            theme().color(Role::Panel), size};
}

std::unique_ptr<QPainter> PlotCanvas::painterFor(QPaintDevice& device) const {
    auto painter = std::make_unique<QCPPainter>(&device);
    // Lines and letters, no pixels of them.
    painter->setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching |
                      QCPPainter::pmNonCosmetic);
    return painter;
}

void PlotCanvas::print(QPainter& painter, const QSize& size) {
    Q_EMIT printing();
    Q_EMIT themeChanged();
    toPainter(static_cast<QCPPainter*>(&painter), size.width(), size.height());
}

double PlotCanvas::aspect() const {
    return std::clamp(static_cast<double>(height()) / std::max(width(), 1), 0.6, 0.9);
}

QCPAxisRect* PlotCanvas::addAxisRect(int row, int column) {
    auto* rect = new QCPAxisRect(this, false);
    auto* bottom = rect->addAxis(QCPAxis::atBottom);
    auto* left = rect->addAxis(QCPAxis::atLeft);
    for (QCPAxis* axis : {bottom, left}) {
        axis->setTicker(QSharedPointer<FewTicks>::create());
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
        axis->grid()->setVisible(true);  // an axis of one's own comes without
    }
    rect->setMinimumMargins(QMargins(6, 4, 6, 4));
    plotLayout()->addElement(row, column, rect);
    style(rect);
    return rect;
}

QCPItemStraightLine* PlotCanvas::addVerticalLine(QCPAxisRect* rect) {
    auto* line = new QCPItemStraightLine(this);
    line->setClipAxisRect(rect);
    for (QCPItemPosition* point : {line->point1, line->point2}) {
        point->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        point->setAxisRect(rect);
        point->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    line->setVisible(false);
    return line;
}

void PlotCanvas::put(QCPItemStraightLine* line, std::optional<double> at) {
    line->setVisible(at.has_value());
    if (at) {
        line->point1->setCoords(*at, 0);
        line->point2->setCoords(*at, 1);
    }
}

void PlotCanvas::putBeside(QCPItemText* label, const QPointF& at, const QCPAxisRect& rect) {
    const QRect text = QFontMetrics(label->font()).boundingRect(label->text());
    const bool left = at.x() + text.width() + 16 > rect.right();
    const bool above = at.y() + text.height() + 10 > rect.bottom();
    label->setPositionAlignment((left ? Qt::AlignRight : Qt::AlignLeft) |
                                (above ? Qt::AlignBottom : Qt::AlignTop));
    label->position->setCoords(at.x() + (left ? -10 : 10), at.y() + (above ? -8 : 8));
}

void PlotCanvas::style(QCPAxisRect* rect) const {
    const QFont small = Theme::font(TextSize::Small);
    for (QCPAxis* axis : rect->axes()) {
        axis->setBasePen(pen(theme().color(Role::Axis), 1));
        axis->setTickPen(pen(theme().color(Role::Axis), 1));
        axis->setSubTicks(false);
        axis->setTickLength(0, 4);
        axis->setTickLabelFont(small);
        axis->setTickLabelColor(theme().color(Role::Text2));
        axis->setLabelFont(small);
        axis->setLabelColor(theme().color(Role::Text2));
        axis->setLabelPadding(2);
        axis->setTickLabelPadding(3);
        axis->grid()->setPen(pen(theme().color(Role::Grid), 1));
        axis->grid()->setZeroLinePen(pen(theme().color(Role::Grid), 1));
        axis->grid()->setSubGridVisible(false);
    }
}

void PlotCanvas::zoom(QCPAxis& axis, double pixel, double factor, const QCPRange& whole) {
    // On a logarithmic axis equal steps are equal factors.
    const bool isLog = axis.scaleType() == QCPAxis::stLogarithmic;
    const auto in = [isLog](double value) { return isLog ? std::log(value) : value; };
    const auto out = [isLog](double value) { return isLog ? std::exp(value) : value; };
    const QCPRange shown(in(axis.range().lower), in(axis.range().upper));
    const QCPRange limits(in(whole.lower), in(whole.upper));
    const double size =
        std::clamp(shown.size() * factor, closestShare * limits.size(), limits.size());
    if (size >= limits.size()) {
        axis.setRange(whole);
        return;
    }
    const double centre = in(axis.pixelToCoord(pixel));
    const double low = centre - (centre - shown.lower) / shown.size() * size;
    const double lower = std::clamp(low, limits.lower, limits.upper - size);
    axis.setRange(out(lower), out(lower + size));
}

double PlotCanvas::wheelFactor(const QWheelEvent& wheel) {
    return std::pow(0.999, wheel.angleDelta().y());
}

bool PlotCanvas::isZoomed(const QCPAxis& axis, const QCPRange& whole) {
    return axis.range().lower > whole.lower || axis.range().upper < whole.upper;
}

bool PlotCanvas::isNear(const QCPAxisRect& rect, const QPointF& position) {
    constexpr int kReach = 8;  ///< px
    return rect.rect().adjusted(-kReach, -kReach, kReach, kReach).contains(position.toPoint());
}

QCPScatterStyle PlotCanvas::chosenStyle() const {
    return {QCPScatterStyle::ssTriangle, pen(m_theme.color(Role::Panel), 0.75),
            m_theme.color(Role::Accent), 8};
}

QPen PlotCanvas::pen(const QColor& color, double width, Qt::PenStyle style) {
    QPen result(color, width, style);
    result.setCapStyle(Qt::FlatCap);
    result.setJoinStyle(Qt::RoundJoin);
    return result;
}

}  // namespace lightbox::gui
