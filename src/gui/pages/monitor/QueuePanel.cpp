// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/QueuePanel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <algorithm>
#include <string_view>
#include <utility>

#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/OptionText.h"
#include "look/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Grip.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

/// Where what an entry is held for can be put right; nullopt: on no page alone.
std::optional<PageId> remedyOf(const spec::QueueEntry& entry) {
    const std::string_view why = entry.held ? std::string_view(entry.held->id) : std::string_view();
    if (why.starts_with("weights_"))
        return PageId::Weights;
    if (why.starts_with("folds_missing") || why.starts_with("split_") ||
        why.starts_with("fold_unknown") || why.starts_with("study_closed"))
        return PageId::Split;
    if (why.starts_with("study_data_changed") || why.starts_with("images_unreadable"))
        return PageId::Cases;
    return std::nullopt;
}

Grip* gripOf(const QLayoutItem* row) {
    return row->widget()->findChild<Grip*>();
}

}  // namespace

QueuePanel::QueuePanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Queue"), parent),
      m_theme(theme) {
    setObjectName(QStringLiteral("queuePanel"));
    body()->setSpacing(4);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(6);
    body()->addLayout(m_rows);
    m_gap = new QFrame(this);
    m_gap->setObjectName(QStringLiteral("queueGap"));
    m_gap->setFixedHeight(2);
    m_gap->setAutoFillBackground(true);
    m_gap->hide();
    m_start = new Button(theme, tr("Start the queue"), QStringLiteral("play"));
    m_start->setObjectName(QStringLiteral("startQueue"));
    m_start->setToolTip(tr("Trains what waits, one after the other"));
    connect(m_start, &QPushButton::clicked, this, &QueuePanel::startAsked);
    body()->addWidget(m_start);
}

void QueuePanel::clear() {
    m_waiting.reset();
    m_dragged = 0;
    m_moved = 0;
    showGap(std::nullopt);
    removeRows();
    hide();
}

void QueuePanel::removeRows() {
    m_said.clear();
    m_entries.clear();
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void QueuePanel::setQueue(const Shown& shown) {
    if (m_dragged != 0)
        m_waiting = shown;
    else
        show(shown);
}

void QueuePanel::show(const Shown& shown) {
    QStringList said{QString::number(shown.working ? 1 : 0)};
    for (const spec::QueueEntry& entry : shown.queue)
        said << QStringList{QString::number(entry.id), nameOf(entry), helpOf(entry, shown)}.join(
            QLatin1Char('\n'));
    // Rows that stay are not made anew under somebody's mouse.
    if (said != m_said) {
        // The keyboard goes on with the entry it moved, or was at, wherever that stands now.
        std::int64_t focused = std::exchange(m_moved, 0);
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            if (gripOf(m_rows->itemAt(static_cast<int>(i)))->hasFocus())
                focused = m_entries[i];
        removeRows();
        m_said = said;
        for (const spec::QueueEntry& entry : shown.queue) {
            m_entries.push_back(entry.id);
            addRow(entry, shown);
            if (entry.id == focused)
                gripOf(m_rows->itemAt(m_rows->count() - 1))->setFocus(Qt::OtherFocusReason);
        }
        const auto waiting = std::ranges::count_if(
            m_entries, [&](std::int64_t entry) { return entry != shown.training; });
        setNote(tr("%n waiting", nullptr, static_cast<int>(waiting)));
        m_start->setVisible(!shown.working &&
                            std::ranges::any_of(shown.queue, [](const spec::QueueEntry& entry) {
                                return !entry.held;
                            }));
    }
    setVisible(!shown.queue.empty());
}

QString QueuePanel::nameOf(const spec::QueueEntry& entry) {
    if (!entry.study.empty())
        return QString::fromStdString(entry.study.str());
    return entry.spec.name.empty() ? Format::preset(entry.spec.preset)
                                   : QString::fromStdString(entry.spec.name);
}

QString QueuePanel::helpOf(const spec::QueueEntry& entry, const Shown& shown) {
    if (entry.held) {
        const ErrorText text = ErrorText::of(base::Error(base::ErrorKind::Refused, *entry.held));
        return QStringList{text.what, text.why}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QStringLiteral(". "));
    }
    QString help = QStringLiteral("%1 · %2 px")
                       .arg(OptionText::architecture(entry.spec.model.arch))
                       .arg(entry.spec.data.size);
    if (!entry.study.empty())
        help += QStringLiteral(" · ") + tr("study");
    if (entry.id == shown.training)
        help += QStringLiteral(" · ") + (shown.paused ? tr("paused") : tr("training now"));
    return help;
}

void QueuePanel::addRow(const spec::QueueEntry& entry, const Shown& shown) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    addGrip(row, nameOf(entry), entry.id);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(nameOf(entry), TextRole::Body));
    auto* below = makeLabel(helpOf(entry, shown), TextRole::Help);
    below->setWordWrap(true);
    words->addWidget(below);
    const std::int64_t id = entry.id;
    if (const std::optional<PageId> page = remedyOf(entry)) {
        auto* link = new Button(m_theme, tr("%1…").arg(pageTitle(*page)), {}, ButtonKind::Link);
        link->setSmall();
        link->setToolTip(tr("Where this can be put right"));
        connect(link, &QPushButton::clicked, this, [this, page] { Q_EMIT pageAsked(*page); });
        words->addWidget(link, 0, Qt::AlignLeft);
    }
    line->addLayout(words, 1);
    const auto addButton = [&](const QString& icon, const QString& tip, auto act) {
        auto* button = new IconButton(m_theme, icon, tip);
        connect(button, &QToolButton::clicked, this, act);
        line->addWidget(button, 0, Qt::AlignTop);
    };
    if (entry.held)
        addButton(QStringLiteral("reset"), tr("Try again"),
                  [this, id] { Q_EMIT releaseAsked(id); });
    addButton(QStringLiteral("x"), tr("Take out of the queue"),
              [this, id] { Q_EMIT removeAsked(id); });
    m_rows->addWidget(row);
}

void QueuePanel::addGrip(QWidget* row, const QString& name, std::int64_t entry) {
    auto* grip = new Grip(m_theme, tr("Drag to another place, or move with the arrow keys"));
    grip->setAccessibleName(tr("Place of %1 in the queue").arg(name));
    connect(grip, &Grip::dragged, this, [this, entry](const QPoint& at) { drag(entry, at); });
    connect(grip, &Grip::cancelled, this, &QueuePanel::endDrag);
    connect(grip, &Grip::dropped, this, [this, entry](const QPoint& at) {
        if (m_dragged == entry)
            move(entry, gapAt(at));
        endDrag();
    });
    connect(grip, &Grip::stepped, this, [this, entry](int by) {
        const auto row = std::ranges::find(m_entries, entry) - m_entries.begin();
        move(entry, static_cast<int>(row) + (by > 0 ? 2 : -1));
    });
    row->layout()->addWidget(grip);
}

void QueuePanel::drag(std::int64_t entry, const QPoint& global) {
    m_dragged = entry;
    showGap(gapAt(global));
}

void QueuePanel::endDrag() {
    m_dragged = 0;
    showGap(std::nullopt);
    // Not while the grip that was let go still speaks: its row may go.
    if (m_waiting)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_dragged == 0 && m_waiting)
                    show(*std::exchange(m_waiting, std::nullopt));
            },
            Qt::QueuedConnection);
}

int QueuePanel::gapAt(const QPoint& global) const {
    for (int i = 0; i < m_rows->count(); ++i) {
        const QWidget* row = m_rows->itemAt(i)->widget();
        if (row->mapFromGlobal(global).y() < row->height() / 2)
            return i;
    }
    return m_rows->count();
}

void QueuePanel::showGap(std::optional<int> gap) {
    m_gap->setVisible(gap && m_rows->count() > 0);
    if (m_gap->isHidden())
        return;
    const bool isLast = *gap == m_rows->count();
    const QWidget* row = m_rows->itemAt(isLast ? *gap - 1 : *gap)->widget();
    const QPoint corner = row->mapTo(this, QPoint(0, isLast ? row->height() : 0));
    QPalette palette = m_gap->palette();
    palette.setColor(QPalette::Window, m_theme.color(Role::Accent));
    m_gap->setPalette(palette);
    m_gap->setGeometry(corner.x(), corner.y() + (isLast ? 2 : -4), row->width(), 2);
    m_gap->raise();
}

void QueuePanel::move(std::int64_t entry, int gap) {
    const auto row = std::ranges::find(m_entries, entry) - m_entries.begin();
    const auto count = static_cast<std::ptrdiff_t>(m_entries.size());
    if (row == count || gap < 0 || gap > count || gap == row || gap == row + 1)
        return;
    m_moved = entry;
    Q_EMIT moveAsked(entry, gap == count ? 0 : m_entries[static_cast<std::size_t>(gap)]);
}

}  // namespace lightbox::gui
