// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/ItemPanel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QStringList>
#include <QVBoxLayout>

#include "look/Format.h"
#include "pages/report/ChecklistModel.h"
#include "pages/report/ItemText.h"
#include "session/PageId.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

constexpr int kFieldHeight = 160;

QLabel* wrapped(TextRole role) {
    QLabel* label = makeLabel({}, role);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

PillKind kindOf(const spec::ChecklistItem& item) {
    switch (lookOf(item).kind) {
    case ItemStateLook::Kind::Done:
        return PillKind::Accent;
    case ItemStateLook::Kind::Missing:
        return PillKind::Error;
    case ItemStateLook::Kind::Check:
        return PillKind::Warning;
    case ItemStateLook::Kind::Open:
        break;
    }
    return PillKind::Neutral;
}

/// "also for CLAIM 2024, 14 and 15": other items that the same text answers.
QString alsoFor(const spec::ChecklistItem& item, const std::vector<spec::ChecklistItem>& all) {
    QStringList lists;
    std::string list;
    for (const spec::ChecklistItem& other : all) {
        if (other.field != item.field || (other.list == item.list && other.number == item.number))
            continue;
        const QString number = QString::fromStdString(other.number);
        if (other.list == list)
            lists.last() += QStringLiteral(", ") + number;
        else
            lists << QString::fromStdString(other.list) + QLatin1Char(' ') + number;
        list = other.list;
    }
    return lists.isEmpty() ? QString() : ItemPanel::tr("also for %1").arg(Format::list(lists));
}

}  // namespace

QString placeName(spec::ItemPlace place) {
    switch (place) {
    case spec::ItemPlace::Cases:
        return pageTitle(PageId::Cases);
    case spec::ItemPlace::Split:
        return pageTitle(PageId::Split);
    case spec::ItemPlace::Training:
        return pageTitle(PageId::Monitor);
    case spec::ItemPlace::Evaluation:
        return pageTitle(PageId::Evaluate);
    case spec::ItemPlace::Review:
        return pageTitle(PageId::Review);
    case spec::ItemPlace::Nowhere:
        break;
    }
    return {};
}

ItemPanel::ItemPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Item"), parent),
      m_theme(theme),
      m_content(new QWidget) {
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    body()->addWidget(m_content);
    makeAsked();
    makeKnown();
    makeField();
    clear();
}

void ItemPanel::makeAsked() {
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    m_number = new Tag(m_theme, {});
    m_number->setObjectName(QStringLiteral("itemNumber"));
    head->addWidget(m_number);
    m_topic = new ElidedLabel({}, TextRole::Strong);
    head->addWidget(m_topic, 1);
    m_state = new Tag(m_theme, {});
    m_state->setObjectName(QStringLiteral("itemState"));
    head->addWidget(m_state);
    auto* column = static_cast<QVBoxLayout*>(m_content->layout());
    column->addLayout(head);
    m_asks = wrapped(TextRole::Label);
    column->addWidget(m_asks);
}

void ItemPanel::makeKnown() {
    m_knownPart = new QWidget;
    auto* column = new QVBoxLayout(m_knownPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_knownTitle = makeLabel({}, TextRole::Small);
    column->addWidget(m_knownTitle);
    m_known = wrapped(TextRole::Body);
    m_known->setObjectName(QStringLiteral("known"));
    column->addWidget(m_known);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 2, 0, 0);
    m_put = new Button(m_theme, tr("Put these in"), QStringLiteral("plus"));
    m_put->setSmall();
    m_put->setObjectName(QStringLiteral("putIn"));
    m_put->setToolTip(tr("Adds what the project knows to your text"));
    connect(m_put, &QPushButton::clicked, this, [this] {
        const QString text = m_edit->toPlainText();
        m_edit->moveCursor(QTextCursor::End);
        m_edit->insertPlainText((text.isEmpty() || text.endsWith(QLatin1Char('\n'))
                                     ? QString()
                                     : QStringLiteral("\n")) +
                                ItemText::known(m_item));
        m_edit->setFocus();
    });
    row->addWidget(m_put);
    m_go = new Button(m_theme, {}, QStringLiteral("right"));
    m_go->setSmall();
    m_go->setObjectName(QStringLiteral("goToPlace"));
    connect(m_go, &QPushButton::clicked, this, [this] { Q_EMIT placeAsked(m_item.place); });
    row->addWidget(m_go);
    row->addStretch(1);
    column->addLayout(row);
    m_content->layout()->addWidget(m_knownPart);
}

void ItemPanel::makeField() {
    m_fieldPart = new QWidget;
    auto* column = new QVBoxLayout(m_fieldPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Your text"), TextRole::Small));
    m_also = new ElidedLabel({}, TextRole::Help);
    m_also->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(m_also, 1);
    column->addLayout(head);
    m_edit = new QPlainTextEdit;
    m_edit->setObjectName(QStringLiteral("itemText"));
    m_edit->setAccessibleName(tr("Your text"));
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumHeight(96);
    m_edit->setFixedHeight(kFieldHeight);
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        showLength();
        if (!m_isSetting)
            Q_EMIT typed(m_item.field, m_edit->toPlainText());
    });
    column->addWidget(m_edit);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(6);
    m_savedIcon = new QLabel;
    foot->addWidget(m_savedIcon);
    m_saved = makeLabel({}, TextRole::Small);
    m_saved->setObjectName(QStringLiteral("saved"));
    foot->addWidget(m_saved, 1);
    m_length = makeLabel({}, TextRole::Help);
    foot->addWidget(m_length);
    column->addLayout(foot);
    m_checkPart = new QWidget;
    auto* check = new QVBoxLayout(m_checkPart);
    check->setContentsMargins(0, 0, 0, 0);
    check->setSpacing(4);
    QLabel* why = wrapped(TextRole::Warn);
    why->setText(tr("The project says something else of this than when the text was written."));
    check->addWidget(why);
    auto* holds = new Button(m_theme, tr("It still holds"), QStringLiteral("check"));
    holds->setSmall();
    holds->setObjectName(QStringLiteral("stillHolds"));
    holds->setToolTip(tr("Keeps the text as it is, beside what the project says now"));
    connect(holds, &QPushButton::clicked, this, [this] { Q_EMIT confirmed(m_item.field); });
    check->addWidget(holds, 0, Qt::AlignLeft);
    column->addWidget(m_checkPart);
    m_why = wrapped(TextRole::Warn);
    m_why->setObjectName(QStringLiteral("whyReadOnly"));
    column->addWidget(m_why);
    m_content->layout()->addWidget(m_fieldPart);
}

void ItemPanel::show(const spec::ChecklistItem& item, const std::vector<spec::ChecklistItem>& all,
                     const QString& text) {
    m_item = item;
    m_content->setVisible(true);
    m_number->setText(QString::fromStdString(item.number));
    m_topic->setText(ItemText::topic(item));
    const ItemStateLook look = lookOf(item);
    m_state->setText(look.words);
    m_state->setIconName(look.icon);
    m_state->setKind(kindOf(item));
    m_asks->setText(item.wants.empty() ? ItemText::asks(item)
                                       : QStringLiteral("%1 (%2)").arg(ItemText::asks(item),
                                                                       ItemText::wants(item)));
    const bool isMissing = item.state == spec::ItemState::Missing;
    QString known = isMissing ? ItemText::words(item) : ItemText::known(item);
    m_knownPart->setVisible(!known.isEmpty());
    m_knownTitle->setText(isMissing    ? tr("Why it is missing")
                          : hasField() ? tr("Known from the project")
                                       : tr("Stands in the report"));
    m_known->setText(known.replace(QStringLiteral("; "), QStringLiteral("\n")));
    m_go->setVisible(item.place != spec::ItemPlace::Nowhere);
    m_go->setText(tr("Go to %1").arg(placeName(item.place)));
    m_fieldPart->setVisible(hasField());
    m_also->setText(alsoFor(item, all));
    m_checkPart->setVisible(item.changed);
    if (m_edit->toPlainText() != text) {
        m_isSetting = true;
        m_edit->setPlainText(text);
        m_isSetting = false;
    }
    showLength();
    showReadOnly();
}

void ItemPanel::clear() {
    m_item = {};
    m_content->setVisible(false);
}

void ItemPanel::showLength() {
    const int letters = static_cast<int>(m_edit->toPlainText().size());
    m_length->setText(letters == 0 ? QString() : tr("%n character(s)", nullptr, letters));
}

void ItemPanel::showSaving(TextKeeper::State state, const QTime& at) {
    QString words;
    QString icon;
    Role ink = Role::Text2;
    switch (state) {
    case TextKeeper::State::AsStored:
        if (!m_item.by.empty()) {
            words = tr("by %1, %2")
                        .arg(QString::fromStdString(m_item.by),
                             Format::when(QString::fromStdString(m_item.at)));
            icon = QStringLiteral("okc");
        }
        break;
    case TextKeeper::State::Waiting:
        words = tr("saving");
        break;
    case TextKeeper::State::Saved:
        words = tr("saved %1").arg(Format::timeOfDay(at));
        icon = QStringLiteral("okc");
        break;
    case TextKeeper::State::Failed:
        words = tr("not saved: will try again");
        icon = QStringLiteral("warn");
        ink = Role::Warn;
        break;
    }
    m_saved->setText(words);
    setTextRole(m_saved, ink == Role::Warn ? TextRole::Warn : TextRole::Small);
    m_savedIcon->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_savedIcon->setPixmap(
            Theme::iconPixmap(icon, m_theme.color(ink), 12, devicePixelRatioF()));
}

void ItemPanel::setReadOnly(const QString& why) {
    m_readOnly = why;
    showReadOnly();
}

void ItemPanel::showReadOnly() {
    m_edit->setReadOnly(!m_readOnly.isEmpty());
    m_put->setVisible(hasField() && !m_item.known.empty());
    m_put->setEnabled(m_readOnly.isEmpty());
    m_checkPart->setEnabled(m_readOnly.isEmpty());
    m_why->setText(m_readOnly);
    m_why->setVisible(!m_readOnly.isEmpty());
}

void ItemPanel::write() {
    if (hasField())
        m_edit->setFocus();
}

bool ItemPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        Q_EMIT left(m_item.field);
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == m_edit && isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        // It leaves the field, not the page.
        event->accept();
        if (event->type() == QEvent::KeyPress)
            Q_EMIT tableAsked();
        return true;
    }
    return Panel::eventFilter(watched, event);
}

}  // namespace lightbox::gui
