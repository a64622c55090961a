// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Legend.h"

#include <QPainter>
#include <algorithm>
#include <utility>

#include "look/Theme.h"
#include "widgets/ClassMark.h"

namespace lightbox::gui {

namespace {

constexpr int kRow = 20;
constexpr int kBehindSymbol = 5;
constexpr int kBetween = 14;
constexpr float kPale = 0.42F;  ///< of ScoreHistogram's bars between two thresholds

}  // namespace

Qt::PenStyle dashStyle(int dash) {
    return dash % 3 == 1 ? Qt::DashLine : dash % 3 == 2 ? Qt::DotLine : Qt::SolidLine;
}

int overlayDash(int index) {
    return index == 0 ? 0 : index % 2 == 1 ? 1 : 2;
}

QPen seriesPen(const QColor& color, double width, Qt::PenStyle style) {
    QPen pen(color, width);
    // The patterns count in pen widths.
    if (style == Qt::DashLine)
        pen.setDashPattern({6 / width, 4 / width});
    else if (style == Qt::DotLine)
        pen.setDashPattern({2 / width, 3 / width});
    else
        pen.setStyle(style);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

Legend::Legend(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Legend::clear() {
    m_entries.clear();
    updateGeometry();
    update();
}

void Legend::add(Entry entry) {
    m_entries.push_back(std::move(entry));
    updateGeometry();
    update();
}

void Legend::addLine(const QString& name, int series, Qt::PenStyle style) {
    add({Kind::Line, name, series, style});
}
void Legend::addClass(const QString& name, int classIndex) {
    add({Kind::Class, name, classIndex});
}
void Legend::addHatch(const QString& name) {
    add({Kind::Hatch, name});
}
void Legend::addStar(const QString& name) {
    add({Kind::Star, name});
}

void Legend::addBookmark(const QString& name) {
    add({Kind::Bookmark, name});
}
void Legend::addChosen(const QString& name, bool asBars) {
    add({asBars ? Kind::ChosenBars : Kind::Chosen, name});
}
void Legend::addReferred(const QString& name, int oneClass, int otherClass) {
    add({Kind::Referred, name, oneClass, Qt::SolidLine, otherClass});
}

int Legend::symbolWidth(Kind kind) {
    switch (kind) {
    case Kind::Line:
        return 18;
    case Kind::Class:
        return 8;
    case Kind::Hatch:
    case Kind::ChosenBars:
    case Kind::Referred:
        return 14;
    case Kind::Star:
    case Kind::Bookmark:
    case Kind::Chosen:
        return 12;
    }
    Q_UNREACHABLE();
}

int Legend::widthOf(const Entry& entry) {
    return symbolWidth(entry.kind) + kBehindSymbol +
           QFontMetrics(Theme::font(TextSize::Small)).horizontalAdvance(entry.name);
}

QSize Legend::sizeHint() const {
    int width = 0;
    for (const Entry& entry : m_entries)
        if (!isPrintedOnly(entry.kind))
            width += widthOf(entry) + kBetween;
    return {std::max(0, width - 10), kRow};
}

template <class At> int Legend::flow(int width, At&& at) const {
    int x = 0;
    int top = 0;
    for (const Entry& entry : m_entries) {
        const int wide = widthOf(entry);
        if (x > 0 && x + wide > width) {
            x = 0;
            top += kRow;
        }
        at(entry, QPointF(x, top + kRow / 2.0));
        x += wide + kBetween;
    }
    return m_entries.empty() ? 0 : top + kRow;
}

int Legend::heightFor(int width) const {
    return flow(width, [](const Entry&, const QPointF&) {});
}

int Legend::print(QPainter& painter, int width) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(TextSize::Small));
    return flow(width,
                [&](const Entry& entry, const QPointF& left) { draw(painter, entry, left); });
}

void Legend::drawPrinted(QPainter& painter, const Entry& entry, const QPointF& left) const {
    const QRectF box(left.x() + 0.5, left.y() - 5, symbolWidth(entry.kind) - 1, 10);
    switch (entry.kind) {
    case Kind::Bookmark:
        painter.setPen(QPen(m_theme.color(Role::Text2), 1.5));
        painter.setBrush(m_theme.color(Role::Panel));
        painter.drawPolygon(QPolygonF{{box.center().x(), box.top()},
                                      {box.right(), box.center().y()},
                                      {box.center().x(), box.bottom()},
                                      {box.left(), box.center().y()}});
        break;
    case Kind::Chosen:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::Accent));
        painter.drawPolygon(QPolygonF{{box.center().x(), box.top() + 1},
                                      {box.right(), box.bottom() - 1},
                                      {box.left(), box.bottom() - 1}});
        break;
    case Kind::ChosenBars:
        painter.setPen(QPen(m_theme.color(Role::Text), 1.5));
        painter.setBrush(m_theme.color(Role::Accent, 0.55));
        painter.drawRect(box);
        break;
    default: {
        // Both classes, as pale as they are between two thresholds.
        painter.setPen(Qt::NoPen);
        const double half = box.width() / 2;
        for (const auto& [cls, shift] :
             {std::pair(entry.index, 0.0), std::pair(entry.other, half)}) {
            QColor pale = m_theme.classColor(cls);
            pale.setAlphaF(kPale);
            painter.setBrush(pale);
            painter.drawRect(QRectF(box.left() + shift, box.top(), half, box.height()));
        }
    }
    }
}

void Legend::draw(QPainter& painter, const Entry& entry, const QPointF& left) const {
    const double symbol = symbolWidth(entry.kind);
    const double x = left.x();
    const double middle = left.y();
    switch (entry.kind) {
    case Kind::Line:
        painter.setPen(
            seriesPen(entry.index < 0 ? m_theme.color(Role::Text) : m_theme.series(entry.index), 2,
                      entry.style));
        painter.drawLine(left, left + QPointF(symbol, 0));
        break;
    case Kind::Class:
        paintClassMark(painter, QRectF(x, middle - 4, 8, 8), entry.index,
                       m_theme.classColor(entry.index));
        break;
    case Kind::Hatch:
        painter.setPen(m_theme.color(Role::Text2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(x + 0.5, middle - 5, symbol - 1, 10));
        for (const double foot : {0.5, 4.5})
            painter.drawLine(QPointF(x + foot, middle + 5), QPointF(x + foot + 8, middle - 5));
        break;
    case Kind::Star:
        paintClassMark(painter, QRectF(x, middle - 5, 10, 10), 4, m_theme.color(Role::Text2));
        break;
    default:
        drawPrinted(painter, entry, left);
    }
    painter.setPen(m_theme.color(Role::Text2));
    painter.drawText(
        QRectF(x + symbol + kBehindSymbol, middle - kRow / 2.0, widthOf(entry) - symbol, kRow),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, entry.name);
}

void Legend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(TextSize::Small));
    // What is in print alone stands behind all else.
    (void)flow(QWIDGETSIZE_MAX, [&](const Entry& entry, const QPointF& left) {
        if (!isPrintedOnly(entry.kind))
            draw(painter, entry, left);
    });
}

}  // namespace lightbox::gui
