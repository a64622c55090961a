// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/PresetCards.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

#include "look/Format.h"
#include "look/Theme.h"

namespace lightbox::gui {

PresetCard::PresetCard(const Theme& theme, const QString& title, const QString& summary,
                       QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme),
      m_summary(summary) {
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setMinimumHeight(68);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Preset %1").arg(title));
    setAccessibleDescription(summary);
    setAttribute(Qt::WA_Hover);
}

void PresetCard::setNote(const QString& note, bool attention) {
    m_note = note;
    m_attention = attention;
    setToolTip(note);
    update();
}

void PresetCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = isChecked() || hasFocus();
    const QColor border = m_theme.color(strong ? Role::Accent : Role::Line);
    painter.setPen(QPen(border, strong ? 2 : 1));
    painter.setBrush(m_theme.color(underMouse() && !isChecked() ? Role::Hover : Role::Panel));
    const double inset = strong ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
    const QRect inside = rect().adjusted(12, 8, -12, -8);
    painter.setPen(m_theme.color(Role::Text));
    painter.setFont(Theme::font(TextSize::Body, QFont::DemiBold));
    painter.drawText(QRect(inside.left(), inside.top(), inside.width() - 20, 20), Qt::AlignVCenter,
                     text());
    painter.setFont(Theme::font(TextSize::Small));
    painter.setPen(m_theme.color(Role::Text2));
    painter.drawText(QRect(inside.left(), inside.top() + 20, inside.width(), 16), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_summary, Qt::ElideRight, inside.width()));
    painter.setPen(m_theme.color(m_attention ? Role::Warn : Role::Text3));
    painter.drawText(QRect(inside.left(), inside.top() + 36, inside.width(), 16), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_note, Qt::ElideRight, inside.width()));
    const QString icon = m_attention ? QStringLiteral("warn") : QStringLiteral("okc");
    if (m_attention || isChecked())
        painter.drawPixmap(
            inside.right() - 15, inside.top() + 2,
            Theme::iconPixmap(icon, m_theme.color(m_attention ? Role::WarnIcon : Role::Accent), 16,
                              devicePixelRatioF()));
}

PresetCards::PresetCards(const Theme& theme, QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const spec::PresetInfo& preset : spec::presets()) {
        auto* card =
            new PresetCard(theme, Format::coreText(preset.title), Format::coreText(preset.summary));
        const QString name = QString::fromStdString(preset.name);
        card->setObjectName(QStringLiteral("preset-") + name);
        connect(card, &QAbstractButton::clicked, this, [this, name] { Q_EMIT chosen(name); });
        row->addWidget(card, 1);
        m_cards.emplace_back(preset.name, card);
    }
}

void PresetCards::setCurrent(const std::string& preset) {
    for (const auto& [name, card] : m_cards)
        card->setChecked(name == preset);
}

void PresetCards::setNote(const std::string& preset, const QString& note, bool attention) {
    for (const auto& [name, card] : m_cards)
        if (name == preset)
            card->setNote(note, attention);
}

QAbstractButton* PresetCards::card(const std::string& preset) const {
    for (const auto& [name, card] : m_cards)
        if (name == preset)
            return card;
    return nullptr;
}

}  // namespace lightbox::gui
