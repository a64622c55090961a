// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Banner.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "look/ErrorText.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"

namespace lightbox::gui {
namespace {

struct Look {
    const char* icon;
    Role tint;
    Role fill;
    Role line;
};

Look lookOf(BannerKind kind) {
    switch (kind) {
    case BannerKind::Error:
        return {"err", Role::Error, Role::ErrorSoft, Role::ErrorLine};
    case BannerKind::Warning:
        return {"warn", Role::WarnIcon, Role::WarnSoft, Role::WarnLine};
    case BannerKind::Notice:
        return {"info", Role::Text2, Role::Panel, Role::Line};
    case BannerKind::Done:
        return {"okc", Role::Accent, Role::AccentSoft, Role::AccentLine};
    }
    Q_UNREACHABLE();
}

}  // namespace

Banner::Banner(const Theme& theme, BannerKind kind, const QString& what, const QString& why,
               const QStringList& actions, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_kind(kind),
      m_what(what) {
    setAccessibleName(what);
    setAccessibleDescription(why);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(36, 6, 6, 6);
    row->setSpacing(8);
    auto* text = makeLabel({}, TextRole::Body);
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const auto write = [text, what, why, &theme] {
        text->setText(
            QStringLiteral("<b style=\"font-weight:600\">%1</b> <span style=\"color:%2\">%3</span>")
                .arg(what.toHtmlEscaped(), theme.color(Role::Text2).name(), why.toHtmlEscaped()));
    };
    write();
    connect(&theme, &Theme::changed, text, write);
    row->addWidget(text, 1);
    for (int i = 0; i < actions.size(); ++i) {
        auto* link = new Button(theme, actions[i], {}, ButtonKind::Link);
        connect(link, &QPushButton::clicked, this, [this, i] { Q_EMIT acted(i); });
        row->addWidget(link);
    }
    m_more = new Button(theme, {}, {}, ButtonKind::Link);
    m_more->setObjectName(QStringLiteral("moreBanners"));
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, &Banner::moreAsked);
    row->addWidget(m_more);
    auto* cross = new IconButton(theme, QStringLiteral("x"), tr("Close this message"));
    connect(cross, &QToolButton::clicked, this, &Banner::closed);
    row->addWidget(cross, 0, Qt::AlignTop);
    setMinimumHeight(40);
}

void Banner::setMore(const QString& text) {
    m_more->setText(text);
    m_more->setVisible(!text.isEmpty());
}

void Banner::paintEvent(QPaintEvent*) {
    const Look look = lookOf(m_kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(look.line));
    painter.setBrush(m_theme.color(look.fill));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.drawPixmap(QPointF(12, 12),
                       Theme::iconPixmap(QLatin1String(look.icon), m_theme.color(look.tint), 16,
                                         devicePixelRatioF()));
}

namespace {

/// The core words its warnings in lower case. A name that comes first stays as it is: "cnn-1: training done".
QString sentence(const QString& words) {
    const QString first = words.section(QLatin1Char(' '), 0, 0);
    const bool isWord =
        std::all_of(first.begin(), first.end(), [](QChar c) { return c.isLetter(); });
    return isWord ? words.left(1).toUpper() + words.mid(1) : words;
}

}  // namespace

BannerStack::BannerStack(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    hide();
}

Banner* BannerStack::add(int at, const BannerText& text, const QString& key,
                         const QStringList& actions) {
    const QString what = sentence(text.what);
    auto* banner = new Banner(m_theme, text.kind, what, text.why, actions);
    banner->setProperty("key", key);
    connect(banner, &Banner::closed, this, [this, banner, key] {
        m_column->removeWidget(banner);
        banner->hide();
        banner->deleteLater();
        arrangeGroup(key);
        setVisible(m_column->count() > 0);
    });
    m_column->insertWidget(at, banner);
    m_column->setContentsMargins(0, 0, 0, 10);
    setVisible(true);
    return banner;
}

void BannerStack::show(BannerKind kind, const QString& what, const QString& why, const QString& key,
                       const QString& actionText, std::function<void()> action) {
    std::vector<BannerAction> actions;
    if (!actionText.isEmpty())
        actions.push_back({actionText, std::move(action)});
    show(kind, what, why, key, std::move(actions));
}

void BannerStack::show(BannerKind kind, const QString& what, const QString& why, const QString& key,
                       std::vector<BannerAction> actions) {
    if (!key.isEmpty())
        clear(key);
    QStringList texts;
    for (const BannerAction& action : actions)
        texts << action.text;
    Banner* banner = add(m_column->count(), {kind, what, why}, key, texts);
    connect(banner, &Banner::acted, this, [actions = std::move(actions)](int which) {
        // What it does may take the banner away, and these with it.
        if (const auto act = actions.at(static_cast<std::size_t>(which)).act)
            act();
    });
}

void BannerStack::showGroup(const QString& key, std::vector<BannerText> texts) {
    clear(key);
    std::stable_sort(texts.begin(), texts.end(), [](const BannerText& a, const BannerText& b) {
        return static_cast<int>(a.kind) < static_cast<int>(b.kind);
    });
    for (std::size_t i = 0; i < texts.size(); ++i) {
        Banner* banner = add(static_cast<int>(i), texts[i], key);
        banner->setProperty("gathered", true);
        connect(banner, &Banner::moreAsked, this, [this, key] {
            if (!m_opened.remove(key))
                m_opened.insert(key);
            arrangeGroup(key);
        });
    }
    arrangeGroup(key);
}

void BannerStack::arrangeGroup(const QString& key) {
    QList<Banner*> group;
    for (Banner* banner : banners())
        if (banner->property("gathered").toBool() && banner->property("key").toString() == key)
            group.append(banner);
    const bool opened = m_opened.contains(key);
    for (int i = 0; i < group.size(); ++i) {
        group[i]->setVisible(i == 0 || opened);
        const int others = static_cast<int>(group.size()) - 1;
        group[i]->setMore(i > 0 || others == 0 ? QString()
                          : opened             ? tr("Show one")
                                               : tr("%n more", nullptr, others));
    }
}

void BannerStack::showError(const base::Error& error, const QString& key) {
    if (error.kind() == base::ErrorKind::Cancelled)
        return;
    const ErrorText text = ErrorText::of(error);
    show(error.kind() == base::ErrorKind::Refused ? BannerKind::Warning : BannerKind::Error,
         text.what, text.why, key.isEmpty() ? QString::fromStdString(error.facts().code) : key);
}

void BannerStack::clear(const QString& key) {
    for (Banner* banner : banners())
        if (banner->property("key").toString() == key)
            Q_EMIT banner->closed();
}

void BannerStack::clearAll() {
    for (Banner* banner : banners())
        Q_EMIT banner->closed();
}

QList<Banner*> BannerStack::banners() const {
    QList<Banner*> result;
    for (int i = 0; i < m_column->count(); ++i)
        if (auto* banner = qobject_cast<Banner*>(m_column->itemAt(i)->widget()))
            result.append(banner);
    return result;
}

}  // namespace lightbox::gui
