// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Figures.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QPen>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "look/Format.h"
#include "look/MessageText.h"
#include "widgets/ClassMark.h"
#include "widgets/Labels.h"
#include "widgets/Legend.h"

namespace lightbox::gui {

namespace {
constexpr int kLeastWords = 90;  ///< px of words in place of a figure

/// Near black or white: which has more contrast (WCAG 2.1) on `fill`.
QColor inkOn(const QColor& fill) {
    const auto luminance = [](const QColor& color) {
        const auto linear = [](float share) {
            return share <= 0.04045F ? share / 12.92F : std::pow((share + 0.055F) / 1.055F, 2.4F);
        };
        return 0.2126F * linear(color.redF()) + 0.7152F * linear(color.greenF()) +
               0.0722F * linear(color.blueF());
    };
    const QColor dark(0x11, 0x13, 0x16);
    const float on = luminance(fill) + 0.05F;
    return on / (luminance(dark) + 0.05F) > 1.05F / on ? dark : QColor(Qt::white);
}
}  // namespace

FigureLabel::FigureLabel(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

bool FigureLabel::mayBeCut() const {
    return !m_stacked && !m_rest.isEmpty() && !m_rest.startsWith(QLatin1Char('['));
}

QSize FigureLabel::minimumSizeHint() const {
    const QSize whole = sizeHint();
    return mayBeCut() ? QSize(std::min(whole.width(), kLeastWords), whole.height()) : whole;
}

bool FigureLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && width() < sizeHint().width()) {
        QStringList lines{text()};
        if (!toolTip().isEmpty())
            lines << toolTip();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                           lines.join(QLatin1Char('\n')), this);
        return true;
    }
    return QWidget::event(event);
}

void FigureLabel::setText(const QString& value, const QString& rest) {
    if (value == m_value && rest == m_rest)
        return;
    m_value = value;
    m_rest = rest;
    setAccessibleName(text());
    updateGeometry();
    update();
}

void FigureLabel::setInterval(const spec::Interval& interval, int decimals) {
    if (interval.value)
        setText(Format::estimate(interval, decimals), Format::bounds(interval, decimals));
    else if (m_stacked)  // where it is narrow the reason has no room: the tool tip has it
        setText(QString(QChar(0x2014)));
    else
        setText({}, Format::estimate(interval, decimals));
    QStringList notes;
    if (m_stacked && !interval.value)
        notes << Format::estimate(interval, decimals);
    if (!interval.method.empty())
        notes << tr("95 % interval: %1").arg(Format::methodName(interval.method));
    for (const messages::Message& note : interval.notes)
        notes << MessageText::of(note, {});
    for (const spec::Interval& other : interval.also)
        notes << QStringLiteral("%1: %2").arg(Format::methodName(other.method),
                                              Format::interval(other, decimals));
    setToolTip(notes.join(QLatin1Char('\n')));
}

void FigureLabel::setPercent(const spec::Interval& interval, int decimals) {
    const QString all = Format::percentInterval(interval, decimals);
    const qsizetype bracket = all.indexOf(QLatin1Char('['));
    if (!interval.value)
        setText({}, all);
    else
        setText(bracket < 0 ? all : all.left(bracket - 1),
                bracket < 0 ? QString() : all.mid(bracket));
}

void FigureLabel::setStacked() {
    m_stacked = true;
    updateGeometry();
}

void FigureLabel::setTextSize(TextSize size) {
    m_size = size;
    updateGeometry();
    update();
}

QString FigureLabel::text() const {
    if (m_value.isEmpty() || m_rest.isEmpty())
        return m_value + m_rest;
    return QStringLiteral("%1 %2").arg(m_value, m_rest);
}

QSize FigureLabel::sizeHint() const {
    const QFontMetrics heavy(Theme::font(m_size, QFont::DemiBold));
    const QFontMetrics light(Theme::font(
        m_stacked ? TextSize::Small : (m_size == TextSize::Key ? TextSize::Body : m_size)));
    const int value = heavy.horizontalAdvance(m_value);
    const int rest = light.horizontalAdvance(m_rest);
    const int line = m_size == TextSize::Key ? 28 : m_size == TextSize::Small ? 16 : 20;
    if (m_stacked)
        return {std::max(value, rest) + 1, line + (m_rest.isEmpty() ? 0 : 15)};
    const int gap = m_value.isEmpty() || m_rest.isEmpty() ? 0 : (m_size == TextSize::Key ? 8 : 4);
    return {value + gap + rest + 1, line};
}

void FigureLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont heavy = Theme::font(m_size, QFont::DemiBold);
    const QFont light = Theme::font(
        m_stacked ? TextSize::Small : (m_size == TextSize::Key ? TextSize::Body : m_size));
    const QColor valueColor = m_theme.color(isEnabled() ? Role::Text : Role::Text3);
    if (m_stacked) {
        painter.setFont(heavy);
        painter.setPen(valueColor);
        painter.drawText(QRect(0, 0, width(), 20), Qt::AlignRight | Qt::AlignVCenter, m_value);
        painter.setFont(light);
        painter.setPen(m_theme.color(Role::Text2));
        painter.drawText(QRect(0, 19, width(), 16), Qt::AlignRight | Qt::AlignVCenter, m_rest);
        return;
    }
    // One baseline for both sizes.
    const QFontMetrics metrics(heavy);
    const int baseline = (height() + metrics.ascent() - metrics.descent()) / 2;
    painter.setFont(heavy);
    painter.setPen(valueColor);
    painter.drawText(QPoint(0, baseline), m_value);
    const int gap = m_value.isEmpty() ? 0 : (m_size == TextSize::Key ? 8 : 4);
    painter.setFont(light);
    painter.setPen(m_theme.color(Role::Text2));
    const int from = metrics.horizontalAdvance(m_value) + gap;
    painter.drawText(QPoint(from, baseline),
                     mayBeCut()
                         ? painter.fontMetrics().elidedText(m_rest, Qt::ElideRight, width() - from)
                         : m_rest);
}

MetricRow::MetricRow(const Theme& theme, const QString& label, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(makeLabel({}, TextRole::Body)),
      m_label(new ElidedLabel(label, TextRole::Label)),
      m_figure(new FigureLabel(theme)) {
    setFixedHeight(24);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_icon->hide();
    row->addWidget(m_icon);
    row->addWidget(m_label, 1);
    row->addWidget(m_figure);
}

void MetricRow::setLine(int series, Qt::PenStyle style) {
    auto* line = new Legend(m_theme);
    line->addLine({}, series, style);
    static_cast<QHBoxLayout*>(layout())->insertWidget(0, line);
}

void MetricRow::setIconName(const QString& icon, Role role) {
    m_icon->setVisible(!icon.isEmpty());
    const auto paint = [this, icon, role] {
        m_icon->setPixmap(Theme::iconPixmap(icon, m_theme.color(role), 16, devicePixelRatioF()));
    };
    paint();
    disconnect(&m_theme, nullptr, m_icon, nullptr);
    connect(&m_theme, &Theme::changed, m_icon, paint);
}

void MetricRow::setLabel(const QString& label) {
    m_label->setText(label);
}

KeyFigure::KeyFigure(const Theme& theme, const QString& label, QWidget* parent)
    : QWidget(parent),
      m_label(makeLabel(label, TextRole::Small)),
      m_figure(new FigureLabel(theme)),
      m_note(makeLabel({}, TextRole::Help)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_figure->setTextSize(TextSize::Key);
    m_note->setWordWrap(true);
    m_note->hide();
    column->addWidget(m_label);
    column->addWidget(m_figure);
    column->addWidget(m_note);
}

void KeyFigure::setValue(const QString& value, const QString& rest) {
    m_figure->setText(value, rest);
}

void KeyFigure::setInterval(const spec::Interval& interval, int decimals) {
    m_figure->setInterval(interval, decimals);
}

void KeyFigure::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void KeyFigure::setLabel(const QString& label) {
    m_label->setText(label);
}

IntervalDelegate::IntervalDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme) {}

void IntervalDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant data = index.data(CellRole);
    if (!data.canConvert<IntervalCell>())
        return;
    const auto cell = data.value<IntervalCell>();
    if (cell.to <= cell.from)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(8, 0, -8, 0);
    const auto x = [&](double value) {
        return box.left() +
               box.width() * std::clamp((value - cell.from) / (cell.to - cell.from), 0.0, 1.0);
    };
    const double y = box.center().y();
    painter->setPen(QPen(m_theme.color(Role::Hover), 1));
    painter->drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    if (cell.hasGrid)
        for (const double tick : AxisHeader::ticks(cell.from, cell.to, box.width()))
            painter->drawLine(QPointF(x(tick), option.rect.top()),
                              QPointF(x(tick), option.rect.bottom()));
    if (cell.reference) {
        QPen pen(m_theme.color(Role::Reference), 1);
        pen.setDashPattern({3, 2});
        painter->setPen(pen);
        painter->drawLine(QPointF(x(*cell.reference), box.top() + 5),
                          QPointF(x(*cell.reference), box.bottom() - 5));
    }
    const QColor color = m_theme.color(cell.attention ? Role::WarnIcon : Role::Text2);
    painter->setPen(QPen(color, 1.5));
    painter->drawLine(QPointF(x(cell.low), y), QPointF(x(cell.high), y));
    for (const double end : {cell.low, cell.high})
        painter->drawLine(QPointF(x(end), y - 4), QPointF(x(end), y + 4));
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(QPointF(x(cell.value), y), 3.5, 3.5);
    painter->restore();
}

AxisHeader::AxisHeader(const Theme& theme, int column, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent),
      m_theme(theme),
      m_column(column) {
    setSectionsClickable(true);
}

std::vector<double> AxisHeader::ticks(double from, double to, double width) {
    constexpr double least = 42;  // px from one number to the next
    std::vector<double> found;
    if (!(to > from) || width < least)
        return found;
    for (const double step : {0.05, 0.1, 0.2, 0.25, 0.5, 1.0, 2.0}) {
        if (width * step / (to - from) < least)
            continue;
        const double first = std::ceil(from / step - 1e-9);
        for (double i = first; i * step <= to + 1e-9; ++i)
            found.push_back(i * step);
        break;
    }
    return found;
}

void AxisHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    const QVariant range = model()->headerData(logicalIndex, orientation(), RangeRole);
    if (logicalIndex != m_column || !range.isValid()) {
        QHeaderView::paintSection(painter, rect, logicalIndex);
        return;
    }
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    option.section = logicalIndex;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    const QPointF ends = range.toPointF();
    const QRectF box = QRectF(rect).adjusted(8, 0, -8, 0);
    painter->save();
    painter->setFont(Theme::font(TextSize::Small));
    painter->setPen(m_theme.color(Role::Text2));
    for (const double tick : ticks(ends.x(), ends.y(), box.width())) {
        const double x = box.left() + box.width() * (tick - ends.x()) / (ends.y() - ends.x());
        const QString text =
            Format::number(tick, std::abs(tick * 10 - std::round(tick * 10)) < 1e-9 ? 1 : 2);
        const double half = painter->fontMetrics().horizontalAdvance(text) / 2.0;
        // The outer numbers stay within the column.
        const double middle = std::clamp(x, rect.left() + half + 1.0, rect.right() - half - 1.0);
        painter->drawText(QRectF(middle - half - 1, rect.top(), 2 * half + 2, rect.height() - 5),
                          Qt::AlignCenter, text);
        painter->drawLine(QPointF(x, rect.bottom() - 4), QPointF(x, rect.bottom()));
    }
    painter->restore();
}

StackedBar::StackedBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFixedHeight(20);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StackedBar::setParts(std::vector<Part> parts) {
    m_parts = std::move(parts);
    QStringList names;
    for (const Part& part : m_parts)
        names << words(part);
    setAccessibleName(names.join(QStringLiteral(", ")));
    update();
}

QString StackedBar::words(const Part& part) const {
    return QStringLiteral("%1 %2").arg(part.name, Format::percent(part.share));
}

void StackedBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(TextSize::Small, QFont::Medium));
    double x = 0;
    for (const Part& part : m_parts) {
        const double wide = part.share * width();
        const QRectF box(x, 0, std::max(0.0, wide - 2), height());
        x += wide;
        if (box.width() < 1)
            continue;
        const QColor color = m_theme.classColor(part.classIndex);
        painter.setPen(Qt::NoPen);
        painter.setBrush(part.hatched ? m_theme.classFill(part.classIndex) : color);
        painter.drawRoundedRect(box, 2, 2);
        if (part.hatched) {
            painter.setBrush(QBrush(color, Qt::BDiagPattern));
            painter.setPen(color);
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        }
        const QString text = words(part);
        if (painter.fontMetrics().horizontalAdvance(text) + 12 <= box.width()) {
            const QColor on = inkOn(color);
            painter.setPen(part.hatched ? m_theme.classText(part.classIndex) : on);
            painter.drawText(box.adjusted(8, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
        }
    }
}

bool StackedBar::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        double x = 0;
        for (const Part& part : m_parts) {
            x += part.share * width();
            if (help->pos().x() <= x) {
                QToolTip::showText(help->globalPos(), words(part), this);
                break;
            }
        }
        return true;
    }
    return QWidget::event(event);
}

ShareBar::ShareBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ShareBar::setShare(double share) {
    m_share = std::clamp(share, 0.0, 1.0);
    setAccessibleDescription(Format::percent(m_share));
    update();
}

void ShareBar::setTicks(std::vector<double> shares) {
    m_ticks = std::move(shares);
    update();
}

void ShareBar::setClass(int index) {
    m_class = index;
    update();
}

void ShareBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(0, height() / 2.0 - 3, width(), 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::Hover));
    painter.drawRoundedRect(track, 2, 2);
    painter.setBrush(m_class >= 0 ? m_theme.classColor(m_class) : m_theme.color(Role::Accent));
    painter.drawRoundedRect(QRectF(0, track.top(), track.width() * m_share, 6), 2, 2);
    for (const double tick : m_ticks)
        painter.fillRect(QRectF(track.width() * tick - 1, track.top() - 3, 2, 12),
                         m_theme.color(Role::Text));
}

}  // namespace lightbox::gui
