// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/GroupList.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "look/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

constexpr int kNameRole = Qt::UserRole + 1;
constexpr int kSummaryRole = Qt::UserRole + 2;
constexpr int kChangesRole = Qt::UserRole + 3;
constexpr int kAttentionRole = Qt::UserRole + 4;
constexpr int kRowHeight = 46;

/// Title over summary; changes and triangle at the right.
class GroupDelegate : public QStyledItemDelegate {
public:
    GroupDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent),
          m_theme(theme) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {120, kRowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        if (selected || hover)
            painter->fillRect(option.rect,
                              m_theme.color(selected ? Role::AccentSoft : Role::Hover));
        if (selected)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                              m_theme.color(Role::Accent));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          m_theme.color(Role::Line));
        QRect inside = option.rect.adjusted(14, 5, -12, -5);
        const int changes = index.data(kChangesRole).toInt();
        painter->setFont(Theme::font(TextSize::Small, QFont::Medium));
        int right = inside.right();
        if (changes > 0) {
            const QString count = QString::number(changes);
            const int width = painter->fontMetrics().horizontalAdvance(count);
            painter->setPen(m_theme.color(Role::Accent));
            painter->drawText(QRect(right - width, inside.top(), width + 1, 18), Qt::AlignVCenter,
                              count);
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.color(Role::Accent));
            painter->drawEllipse(QRectF(right - width - 11, inside.top() + 6, 6, 6));
            right -= width + 18;
        }
        painter->setFont(Theme::font(TextSize::Body, selected ? QFont::DemiBold : QFont::Medium));
        painter->setPen(m_theme.color(selected ? Role::Accent : Role::Text));
        const bool attention = index.data(kAttentionRole).toBool();
        const int room = right - inside.left() - (attention ? 22 : 0);
        const QString title =
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room);
        painter->drawText(QRect(inside.left(), inside.top(), room, 18), Qt::AlignVCenter, title);
        if (attention)
            painter->drawPixmap(inside.left() + painter->fontMetrics().horizontalAdvance(title) + 6,
                                inside.top() + 2,
                                Theme::iconPixmap(QStringLiteral("warn"),
                                                  m_theme.color(Role::WarnIcon), 14,
                                                  painter->device()->devicePixelRatioF()));
        painter->setFont(Theme::font(TextSize::Small));
        painter->setPen(m_theme.color(Role::Text3));
        painter->drawText(QRect(inside.left(), inside.top() + 19, inside.width(), 16),
                          Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(kSummaryRole).toString(),
                                                            Qt::ElideRight, inside.width()));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(m_theme.color(Role::Accent), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
        }
        painter->restore();
    }

private:
    const Theme& m_theme;
};

}  // namespace

GroupList::GroupList(const Theme& theme, QWidget* parent) : Panel({}, parent) {
    setBodyMargins({});
    body()->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 8);
    m_find = new QLineEdit;
    m_find->setObjectName(QStringLiteral("findOption"));
    m_find->setPlaceholderText(tr("Find an option"));
    m_find->setAccessibleName(tr("Find an option"));
    m_find->setToolTip(tr("Shows the options that these words are about (Ctrl+F)"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(theme.icon(QStringLiteral("search"), Role::Text3),
                      QLineEdit::LeadingPosition);
    m_find->installEventFilter(this);
    connect(m_find, &QLineEdit::textChanged, this, &GroupList::filterChanged);
    top->addWidget(m_find, 1);
    body()->addLayout(top);
    body()->addWidget(makeRule(Qt::Horizontal));

    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("optionGroups"));
    m_list->setAccessibleName(tr("Groups of options"));
    m_list->setItemDelegate(new GroupDelegate(theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* now) {
        if (now != nullptr)
            Q_EMIT chosen(now->data(kNameRole).toString());
    });
    // A click on the group in view leads to its head again.
    connect(m_list, &QListWidget::itemClicked, this, [this](const QListWidgetItem* clicked) {
        Q_EMIT chosen(clicked->data(kNameRole).toString());
    });
    body()->addWidget(m_list, 1);

    body()->addWidget(makeRule(Qt::Horizontal));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 8);
    m_changed = new Switch(theme, tr("Changed only"));
    m_changed->setObjectName(QStringLiteral("changedOnly"));
    m_changed->setToolTip(tr("Hides the options that are as the preset has them"));
    connect(m_changed, &QAbstractButton::toggled, this, &GroupList::filterChanged);
    foot->addWidget(m_changed);
    m_count = new ElidedLabel({}, TextRole::Help);
    m_count->setObjectName(QStringLiteral("optionCount"));
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    foot->addWidget(m_count, 1);
    body()->addLayout(foot);
}

bool GroupList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_find && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_find->text().isEmpty()) {
        m_find->clear();
        return true;
    }
    return Panel::eventFilter(watched, event);
}

void GroupList::addGroup(const std::string& name, const QString& title) {
    auto* item = new QListWidgetItem(title);
    item->setData(kNameRole, QString::fromStdString(name));
    const QSignalBlocker quiet(m_list);
    m_list->addItem(item);
    if (m_list->count() == 1)
        m_list->setCurrentItem(item);
}

QListWidgetItem* GroupList::item(const std::string& group) const {
    const QString name = QString::fromStdString(group);
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->data(kNameRole).toString() == name)
            return m_list->item(i);
    return nullptr;
}

void GroupList::setState(const std::string& group, const QString& summary, int changes,
                         bool attention) {
    QListWidgetItem* one = item(group);
    if (one == nullptr)
        return;
    one->setData(kSummaryRole, summary);
    one->setData(kChangesRole, changes);
    one->setData(kAttentionRole, attention);
    one->setToolTip(summary);
    QStringList words{one->text(), summary};
    if (changes > 0)
        words << tr("%n change(s)", nullptr, changes);
    if (attention)
        words << tr("has a warning");
    one->setData(Qt::AccessibleTextRole, words.join(QStringLiteral(", ")));
}

void GroupList::setShown(const std::string& group, bool shown) {
    if (QListWidgetItem* one = item(group); one != nullptr && one->isHidden() == shown)
        one->setHidden(!shown);
}

void GroupList::setCurrent(const std::string& group) {
    QListWidgetItem* one = item(group);
    if (one == nullptr || one == m_list->currentItem())
        return;
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentItem(one);
    m_list->scrollToItem(one);
    m_list->viewport()->update();
}

QString GroupList::current() const {
    return m_list->currentItem() == nullptr ? QString()
                                            : m_list->currentItem()->data(kNameRole).toString();
}

void GroupList::setCount(int shown, int all) {
    m_count->setText(shown == all ? tr("%n option(s)", nullptr, all)
                                  : tr("%1 of %n option(s)", nullptr, all).arg(shown));
}

QString GroupList::words() const {
    return m_find->text().trimmed();
}

bool GroupList::changedOnly() const {
    return m_changed->isChecked();
}

void GroupList::findNext() {
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void GroupList::clearWords() {
    m_find->clear();
    m_changed->setChecked(false);
}

}  // namespace lightbox::gui
