// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/PresetCards.h"

#include <QGridLayout>
#include <QPainter>

#include "look/Format.h"
#include "look/Theme.h"
#include "widgets/Buttons.h"

namespace lightbox::gui {

namespace {
constexpr int kLeastCard = 138;  ///< px
constexpr int kCardGap = 8;
constexpr int kCardPadding = 12;
}  // namespace

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
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Preset %1").arg(title));
    setAccessibleDescription(summary);
    setToolTip(summary);
    setAttribute(Qt::WA_Hover);
    m_get = new Button(theme, tr("Get weights…"), {}, ButtonKind::Link, this);
    m_get->setSmall();
    m_get->setAccessibleName(tr("Get the weights of %1").arg(title));
    m_get->setToolTip(tr("Its pretrained weights are not on this computer: shows where they come "
                         "from"));
    m_get->hide();
    connect(m_get, &QPushButton::clicked, this, &PresetCard::weightsAsked);
}

void PresetCard::setWeightsMissing(bool missing) {
    m_missing = missing;
    m_get->setVisible(missing);
    placeLink();
    update();
}

void PresetCard::setCompact(bool compact) {
    m_compact = compact;
    setFixedHeight(sizeHint().height());
    placeLink();
    update();
}

void PresetCard::placeLink() {
    const int line = m_compact ? 27 : 44;
    m_get->setGeometry(kCardPadding - 4, line, width() - 2 * kCardPadding + 6, 20);
}

void PresetCard::resizeEvent(QResizeEvent* event) {
    QAbstractButton::resizeEvent(event);
    placeLink();
}

void PresetCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = isChecked() || hasFocus();
    painter.setPen(QPen(m_theme.color(strong ? Role::Accent : Role::Line), strong ? 2 : 1));
    painter.setBrush(m_theme.color(underMouse() && !isChecked() ? Role::Hover : Role::Panel));
    const double inset = strong ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
    const QRect inside = rect().adjusted(kCardPadding, 8, -kCardPadding, -8);
    const bool marked = m_missing || isChecked();
    painter.setPen(m_theme.color(Role::Text));
    painter.setFont(Theme::font(TextSize::Body, QFont::DemiBold));
    // A title that needs the whole line has the mark below it.
    const bool isLong = painter.fontMetrics().horizontalAdvance(text()) > inside.width() - 20;
    const bool below = isLong && !m_compact;
    const int room = inside.width() - (marked && !below ? 20 : 0);
    painter.drawText(QRect(inside.left(), inside.top() - 1, room, 20), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    painter.setFont(Theme::font(TextSize::Small));
    const auto line = [&](int y, const QString& words, Role role) {
        painter.setPen(m_theme.color(role));
        painter.drawText(QRect(inside.left(), inside.top() + y, inside.width(), 16),
                         Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, inside.width()));
    };
    // "ResNet-18 · 128 px": the network, then what it takes.
    const QString dot = QStringLiteral(" · ");
    if (m_compact && !m_missing)
        line(20, m_summary, Role::Text2);
    if (!m_compact)
        line(20, m_summary.section(dot, 0, 0), Role::Text2);
    if (!m_compact && !m_missing)
        line(36, m_summary.section(dot, 1), Role::Text3);
    if (marked)
        painter.drawPixmap(
            inside.right() - 15, below ? inside.bottom() - 15 : inside.top() + 1,
            Theme::iconPixmap(m_missing ? QStringLiteral("warn") : QStringLiteral("okc"),
                              m_theme.color(m_missing ? Role::WarnIcon : Role::Accent), 16,
                              devicePixelRatioF()));
}

PresetCards::PresetCards(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kCardGap);
    for (const spec::PresetInfo& preset : spec::presets()) {
        auto* card =
            new PresetCard(theme, Format::coreText(preset.title), Format::coreText(preset.summary));
        const QString name = QString::fromStdString(preset.name);
        card->setObjectName(QStringLiteral("preset-") + name);
        connect(card, &QAbstractButton::clicked, this, [this, name] { Q_EMIT chosen(name); });
        connect(card, &PresetCard::weightsAsked, this, [this, name] { Q_EMIT weightsAsked(name); });
        m_cards.emplace_back(preset.name, card);
    }
    arrange();
}

void PresetCards::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void PresetCards::arrange() {
    const int all = static_cast<int>(m_cards.size());
    const bool one = width() >= all * (kLeastCard + kCardGap) - kCardGap;
    const int columns = one ? all : (all + 1) / 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < all; ++i) {
        PresetCard* card = m_cards[static_cast<std::size_t>(i)].second;
        m_grid->removeWidget(card);
        card->setCompact(!one);
        m_grid->addWidget(card, i / columns, i % columns);
    }
    for (int c = 0; c < all; ++c)
        m_grid->setColumnStretch(c, c < columns ? 1 : 0);
}

void PresetCards::setCurrent(const std::string& preset) {
    for (const auto& [name, card] : m_cards)
        card->setChecked(name == preset);
}

void PresetCards::setWeightsMissing(const std::string& preset, bool missing) {
    for (const auto& [name, card] : m_cards)
        if (name == preset)
            card->setWeightsMissing(missing);
}

}  // namespace lightbox::gui
