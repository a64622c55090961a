// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ClassMark.h"

#include <QIcon>
#include <QIconEngine>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lightbox::gui {
namespace {

constexpr int shapes = 6;
constexpr int kName = 13;         ///< px before the name of a label
constexpr int kLeastElided = 40;  ///< px of a label whose name gives way

QPolygonF star(const QRectF& box) {
    QPolygonF points;
    const double radius = box.width() / 2;
    for (int i = 0; i < 10; ++i) {
        const double angle = -std::numbers::pi / 2 + i * std::numbers::pi / 5;
        const double r = i % 2 == 0 ? radius : radius * 0.45;
        points << box.center() + QPointF(std::cos(angle) * r, std::sin(angle) * r);
    }
    return points;
}

class ClassMarkEngine : public QIconEngine {
public:
    ClassMarkEngine(const Theme& theme, int index) : m_theme(theme), m_index(index) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        const double inset = rect.width() * 0.2;
        paintClassMark(*painter, QRectF(rect).adjusted(inset, inset, -inset, -inset), m_index,
                       m_theme.classColor(m_index));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode, QIcon::State, qreal scale) override {
        // QIcon hands over device pixels together with the scale they were multiplied by.
        return classMarkPixmap(m_index, m_theme.classColor(m_index),
                               qRound(std::min(size.width(), size.height()) / scale), scale);
    }
    [[nodiscard]] QIconEngine* clone() const override { return new ClassMarkEngine(*this); }
    [[nodiscard]] bool isNull() override { return false; }

private:
    const Theme& m_theme;
    int m_index;
};

}  // namespace

void paintClassMark(QPainter& painter, const QRectF& box, int index, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double side = box.width();
    const QPointF centre = box.center();
    if (index < 0) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1.5));
        painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5));
        painter.restore();
        return;
    }
    switch (index % shapes) {
    case 0:
        painter.drawEllipse(box.adjusted(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06));
        break;
    case 1:
        painter.drawPolygon(QPolygonF{QPointF(centre.x(), box.top() + side * 0.04),
                                      QPointF(box.right(), box.bottom() - side * 0.04),
                                      QPointF(box.left(), box.bottom() - side * 0.04)});
        break;
    case 2:
        painter.drawRect(box.adjusted(side * 0.1, side * 0.1, -side * 0.1, -side * 0.1));
        break;
    case 3:
        painter.drawPolygon(
            QPolygonF{QPointF(centre.x(), box.top()), QPointF(box.right(), centre.y()),
                      QPointF(centre.x(), box.bottom()), QPointF(box.left(), centre.y())});
        break;
    case 4:
        painter.drawPolygon(
            star(box.adjusted(-side * 0.06, -side * 0.04, side * 0.06, side * 0.08)));
        break;
    default: {
        const double arm = side * 0.32;
        painter.drawRect(QRectF(centre.x() - arm / 2, box.top(), arm, side));
        painter.drawRect(QRectF(box.left(), centre.y() - arm / 2, side, arm));
        break;
    }
    }
    painter.restore();
}

QPixmap classMarkPixmap(int index, const QColor& color, int size, qreal ratio) {
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const double inset = size * 0.2;
    paintClassMark(painter, QRectF(inset, inset, size - 2 * inset, size - 2 * inset), index, color);
    return pixmap;
}

QIcon classMarkIcon(const Theme& theme, int index) {
    return QIcon(new ClassMarkEngine(theme, index));
}

ClassLabel::ClassLabel(const Theme& theme, int index, const QString& name, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_index(index),
      m_name(name) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ClassLabel::setClass(int index, const QString& name) {
    m_index = index;
    m_name = name;
    setAccessibleName(name);
    updateGeometry();
    update();
}

void ClassLabel::setSmall() {
    m_small = true;
    updateGeometry();
    update();
}

void ClassLabel::setElided() {
    m_elided = true;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateGeometry();
    update();
}

QFont ClassLabel::nameFont() const {
    return Theme::font(m_small ? TextSize::Small : TextSize::Body);
}

QSize ClassLabel::sizeHint() const {
    return {kName + QFontMetrics(nameFont()).horizontalAdvance(m_name) + 2, 20};
}

QSize ClassLabel::minimumSizeHint() const {
    return m_elided ? QSize(std::min(sizeHint().width(), kLeastElided), 20) : sizeHint();
}

void ClassLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF mark(0.5, (height() - 8) / 2.0, 8, 8);
    paintClassMark(painter, mark, m_index, m_theme.classColor(m_index));
    painter.setFont(nameFont());
    painter.setPen(m_theme.color(Role::Text2));
    const QRect words = rect().adjusted(kName, 0, 0, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     m_elided
                         ? painter.fontMetrics().elidedText(m_name, Qt::ElideMiddle, words.width())
                         : m_name);
}

}  // namespace lightbox::gui
