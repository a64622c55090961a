// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Controls.h"

#include <QButtonGroup>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QUrl>
#include <algorithm>
#include <cmath>

#include "look/Format.h"

namespace lightbox::gui {

Segments::Segments(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_group(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
    connect(&theme, &Theme::changed, this, &Segments::restyle);
}

int Segments::addSegment(const QString& text, const QString& icon, const QString& toolTip) {
    const int index = static_cast<int>(m_group->buttons().size());
    auto* button = new QPushButton(text);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(toolTip);
    if (text.isEmpty())
        button->setAccessibleName(toolTip);
    if (!icon.isEmpty()) {
        button->setIcon(m_theme.icon(icon, Role::Text2));
        button->setIconSize({16, 16});
    }
    m_group->addButton(button, index);
    layout()->addWidget(button);
    if (index == 0)
        button->setChecked(true);
    restyle();
    return index;
}

void Segments::restyle() {
    const auto buttons = m_group->buttons();
    const QString line = m_theme.color(Role::Line2).name();
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        const bool first = i == 0;
        const bool last = i + 1 == buttons.size();
        buttons[i]->setStyleSheet(
            QStringLiteral("QPushButton { border: 1px solid %1; %2 border-top-left-radius: %3px;"
                           " border-bottom-left-radius: %3px; border-top-right-radius: %4px;"
                           " border-bottom-right-radius: %4px; min-height: %5px; padding: 0 %6px;"
                           " font-size: %7px; font-weight: 500; }"
                           "QPushButton:checked { background: %8; color: %9; font-weight: 600; }"
                           "QPushButton:focus { border: 2px solid %9; }")
                .arg(line, first ? QString() : QStringLiteral("border-left: none;"))
                .arg(first ? 4 : 0)
                .arg(last ? 4 : 0)
                .arg(m_small ? 20 : 26)
                .arg(m_small ? 8 : 11)
                .arg(m_small ? 11 : 13)
                .arg(m_theme.color(Role::AccentSoft).name(), m_theme.color(Role::Accent).name()));
    }
}

void Segments::setSmall() {
    m_small = true;
    restyle();
}

void Segments::setCurrent(int index) {
    if (QAbstractButton* button = m_group->button(index))
        button->setChecked(true);
}

int Segments::current() const {
    return m_group->checkedId();
}

void Segments::setSegmentEnabled(int index, bool enabled, const QString& why) {
    if (QAbstractButton* button = m_group->button(index)) {
        button->setEnabled(enabled);
        button->setToolTip(why);
    }
}

void Segments::setSegmentText(int index, const QString& text) {
    if (QAbstractButton* button = m_group->button(index))
        button->setText(text);
}

Switch::Switch(const Theme& theme, const QString& text, QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme) {
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize Switch::sizeHint() const {
    const QFontMetrics metrics(Theme::font(TextSize::Body));
    return {32 + (text().isEmpty() ? 0 : 6 + metrics.horizontalAdvance(text())), 22};
}

void Switch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(2, (height() - 16) / 2.0, 28, 16);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(track.adjusted(-1, -1, 1, 1), 9, 9);
    }
    QColor fill = m_theme.color(isChecked() ? Role::Accent : Role::Line2);
    // A locked one still says how it stands.
    if (!isEnabled())
        fill = m_theme.color(isChecked() ? Role::Accent : Role::Line2, 0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(hasFocus() ? track.adjusted(1, 1, -1, -1) : track, 8, 8);
    const double x = isChecked() ? track.right() - 14 : track.left() + 2;
    painter.setBrush(isChecked() && m_theme.isDark() ? m_theme.color(Role::OnAccent)
                                                     : QColor(Qt::white));
    painter.drawEllipse(QRectF(x, track.top() + 2, 12, 12));
    painter.setFont(Theme::font(TextSize::Body));
    painter.setPen(m_theme.color(isEnabled() ? Role::Text : Role::Text2));
    painter.drawText(rect().adjusted(38, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

NumberBox::NumberBox(double low, double high, QWidget* parent)
    : QAbstractSpinBox(parent),
      m_low(low),
      m_high(high),
      m_step((high - low) / 20),
      m_value(low) {
    setAlignment(Qt::AlignRight);
    connect(lineEdit(), &QLineEdit::textEdited, this, &NumberBox::read);
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (m_acceptable)
            lineEdit()->setText(Format::scientific(m_value));
    });
    lineEdit()->setText(Format::scientific(m_value));
}

void NumberBox::setValue(double value) {
    const double bounded = std::clamp(value, m_low, m_high);
    const bool wasAcceptable = m_acceptable;
    const bool same = bounded == m_value;
    m_acceptable = true;
    m_value = bounded;
    lineEdit()->setText(Format::scientific(bounded));
    if (!wasAcceptable)
        Q_EMIT acceptableChanged(true);
    if (!same)
        Q_EMIT valueChanged(m_value);
}

void NumberBox::read(const QString& text) {
    bool isNumber = false;
    const double value = QString(text)
                             .replace(QChar(0x2212), QLatin1Char('-'))
                             .replace(QLocale().decimalPoint(), QStringLiteral("."))
                             .toDouble(&isNumber);
    const bool acceptable = isNumber && value >= m_low && value <= m_high;
    if (acceptable != m_acceptable) {
        m_acceptable = acceptable;
        Q_EMIT acceptableChanged(acceptable);
    }
    if (acceptable && value != m_value) {
        m_value = value;
        Q_EMIT valueChanged(m_value);
    }
}

void NumberBox::stepBy(int steps) {
    const bool decades =
        m_low >= 0 && m_high > 0 && m_high / std::max(m_low, 1e-12) > 1000 && m_value > 0;
    if (!decades) {
        setValue(std::round((m_value + steps * m_step) / m_step) * m_step);
        return;
    }
    // 1, 2, 5 of each decade.
    constexpr double marks[] = {1, 2, 5};
    double value = m_value;
    for (int i = 0; i < std::abs(steps); ++i) {
        const int decade = static_cast<int>(std::floor(std::log10(value) + 1e-9));
        double next = value;
        if (steps > 0) {
            next = std::pow(10.0, decade + 1);
            for (int m = 2; m >= 0; --m)
                if (marks[m] * std::pow(10.0, decade) > value * 1.0001)
                    next = marks[m] * std::pow(10.0, decade);
        } else {
            next = 5 * std::pow(10.0, decade - 1);
            for (const double mark : marks)
                if (mark * std::pow(10.0, decade) < value * 0.9999)
                    next = mark * std::pow(10.0, decade);
        }
        value = next;
    }
    // The shortest text of the number: 2e-05 rather than 2.0000000000000002e-05.
    setValue(QString::number(value, 'g', 6).toDouble());
}

QValidator::State NumberBox::validate(QString& input, int&) const {
    for (const QChar c : input)
        if (!c.isDigit() && !QStringLiteral("+-.eE−").contains(c) && c != QLocale().decimalPoint())
            return QValidator::Invalid;
    // Anything that could be a number may be typed; what is out of range is said beside the field.
    return QValidator::Acceptable;
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const {
    StepEnabled result = StepNone;
    if (m_value < m_high)
        result |= StepUpEnabled;
    if (m_value > m_low)
        result |= StepDownEnabled;
    return result;
}

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() {
    while (QLayoutItem* item = takeAt(0))
        delete item;
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.append(item);
}
int FlowLayout::count() const {
    return static_cast<int>(m_items.size());
}
QLayoutItem* FlowLayout::itemAt(int index) const {
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const {
    return arrange({0, 0, width, 0}, Mode::Measure);
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, Mode::Place);
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

int FlowLayout::arrange(const QRect& rect, Mode mode) const {
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int x = inner.x();
    int y = inner.y();
    int rowHeight = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (x + size.width() > inner.right() + 1 && rowHeight > 0) {
            x = inner.x();
            y += rowHeight + spacing();
            rowHeight = 0;
        }
        if (mode == Mode::Place)
            item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    return y + rowHeight - rect.y() + contentsMargins().bottom();
}

DropZone::DropZone(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAcceptDrops(true);
}

void DropZone::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Dashes in a style sheet look dotted at 1 px.
    QPen pen(m_theme.color(m_over ? Role::Accent : Role::Line2), 1.5);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(m_over ? m_theme.color(Role::AccentSoft) : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void DropZone::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasUrls())
        return;
    event->acceptProposedAction();
    m_over = true;
    update();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*) {
    m_over = false;
    update();
}

void DropZone::dropEvent(QDropEvent* event) {
    m_over = false;
    update();
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT dropped(paths);
}

}  // namespace lightbox::gui
