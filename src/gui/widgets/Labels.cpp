// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Labels.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace lightbox::gui {
namespace {

const char* roleName(TextRole role) {
    switch (role) {
    case TextRole::Body:
        return "";
    case TextRole::Label:
        return "label";
    case TextRole::Small:
        return "small";
    case TextRole::Help:
        return "help";
    case TextRole::Muted:
        return "muted";
    case TextRole::Strong:
        return "strong";
    case TextRole::Medium:
        return "medium";
    case TextRole::SmallStrong:
        return "smallstrong";
    case TextRole::Title:
        return "title";
    case TextRole::Key:
        return "key";
    case TextRole::Error:
        return "error";
    case TextRole::Warn:
        return "warn";
    case TextRole::Accent:
        return "accent";
    case TextRole::Film:
        return "film";
    }
    Q_UNREACHABLE();
}

}  // namespace

void repolish(QWidget* widget) {
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QLatin1String(roleName(role)));
    return label;
}

void setTextRole(QLabel* label, TextRole role) {
    const QLatin1String name(roleName(role));
    if (label->property("role").toString() == name)
        return;
    label->setProperty("role", name);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QFrame* makeRule(Qt::Orientation orientation, QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setProperty("rule", orientation == Qt::Horizontal ? "h" : "v");
    return rule;
}

ElidedLabel::ElidedLabel(const QString& text, TextRole role, Qt::TextElideMode mode,
                         QWidget* parent)
    : QLabel(text, parent),
      m_mode(mode) {
    setProperty("role", QLatin1String(roleName(role)));
    setTextFormat(Qt::PlainText);
}

QSize ElidedLabel::minimumSizeHint() const {
    return {fontMetrics().horizontalAdvance(QStringLiteral("MM…")),
            QLabel::minimumSizeHint().height()};
}

void ElidedLabel::setLines(int lines) {
    m_lines = lines;
    update();
}

QString ElidedLabel::shownText() const {
    const int width = contentsRect().width();
    if (m_lines == 1 || fontMetrics().horizontalAdvance(text()) <= width)
        return fontMetrics().elidedText(text(), m_mode, width);
    QStringList lines;
    QString line;
    const QStringList words = text().split(QLatin1Char(' '));
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString longer = line.isEmpty() ? words[i] : line + QLatin1Char(' ') + words[i];
        if (!line.isEmpty() && fontMetrics().horizontalAdvance(longer) > width) {
            lines << line;
            line = words[i];
            if (lines.size() == m_lines - 1) {
                line = words.sliced(i).join(QLatin1Char(' '));
                break;
            }
        } else {
            line = longer;
        }
    }
    lines << fontMetrics().elidedText(line, m_mode, width);
    return lines.join(QLatin1Char('\n'));
}

bool ElidedLabel::isWhole() const {
    return shownText().replace(QLatin1Char('\n'), QLatin1Char(' ')) == text();
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(),
                          isEnabled(), shownText(), foregroundRole());
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && !isWhole()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

}  // namespace lightbox::gui
