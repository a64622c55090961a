// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QSet>
#include <functional>
#include <vector>

#include "base/Error.h"
#include "look/Theme.h"

class QVBoxLayout;

namespace lightbox::gui {

enum class BannerKind { Error, Warning, Notice, Done };

class Button;

/// Icon, bold what, why, a link to act, a cross to close. Stays until closed.
class Banner : public QFrame {
    Q_OBJECT

public:
    /// `actions`: a link each.
    Banner(const Theme& theme, BannerKind kind, const QString& what, const QString& why,
           const QStringList& actions = {}, QWidget* parent = nullptr);
    [[nodiscard]] BannerKind kind() const { return m_kind; }
    [[nodiscard]] QString what() const { return m_what; }
    /// A link to the banners gathered behind this one ("4 more"); empty: none.
    void setMore(const QString& text);

Q_SIGNALS:
    void acted(int action);
    void moreAsked();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    BannerKind m_kind;
    QString m_what;
    Button* m_more;
};

/// What a banner of a group says.
struct BannerText {
    BannerKind kind = BannerKind::Warning;
    QString what;
    QString why = {};
};

/// A link of a banner, and what it does.
struct BannerAction {
    QString text;
    std::function<void()> act;
};

/// The banners under a page's head; takes no room while empty.
class BannerStack : public QWidget {
    Q_OBJECT

public:
    explicit BannerStack(const Theme& theme, QWidget* parent = nullptr);

    /// `key` names the matter: a banner of the same key is replaced. `action` runs when the link is clicked (the banner stays).
    void show(BannerKind kind, const QString& what, const QString& why, const QString& key = {},
              const QString& actionText = {}, std::function<void()> action = {});
    void show(BannerKind kind, const QString& what, const QString& why, const QString& key,
              std::vector<BannerAction> actions);
    /// Several banners of one matter in the room of one, above all others: the worst is shown, the rest is
    /// behind its "4 more". Replaces what the key had; none: takes it away.
    void showGroup(const QString& key, std::vector<BannerText> texts);
    /// An error of kind Cancelled is no news and shows nothing.
    void showError(const base::Error& error, const QString& key = {});
    /// Takes the banner of this key away.
    void clear(const QString& key);
    void clearAll();
    [[nodiscard]] QList<Banner*> banners() const;

private:
    using QWidget::show;
    Banner* add(int at, const BannerText& text, const QString& key,
                const QStringList& actions = {});
    void arrangeGroup(const QString& key);

    const Theme& m_theme;
    QVBoxLayout* m_column;
    QSet<QString> m_opened;  ///< groups shown whole
};

}  // namespace lightbox::gui
