// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/OptionGroup.h"

#include <QGridLayout>
#include <QResizeEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/OptionRow.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

namespace {
constexpr int kTwoColumns = 1080;  ///< px of a group whose rows are long
constexpr int kBesideFrom = 860;
constexpr int kBesideWidth = 320;
constexpr int kColumnGap = 32;
}  // namespace

OptionGroup::OptionGroup(const Theme& theme, std::string name, const QString& title,
                         QWidget* parent)
    : Panel(title, parent),
      m_name(std::move(name)),
      m_columnsFrom(kTwoColumns) {
    setHeadCompact();
    setObjectName(QStringLiteral("group-") + QString::fromStdString(m_name));
    setBodyMargins(QMargins(12, 4, 8, 4));
    body()->setSpacing(0);
    m_badge = new Badge(theme, {}, {}, PillKind::Accent);
    addHeadAction(m_badge);
    m_reset = new Button(theme, tr("Reset group"), QStringLiteral("undo"), ButtonKind::Quiet);
    m_reset->setSmall();
    m_reset->setToolTip(tr("All of %1 back to the preset's values").arg(title));
    m_reset->setAccessibleName(tr("Reset group %1").arg(title));
    connect(m_reset, &QPushButton::clicked, this, [this] {
        for (OptionControl* row : m_rows)
            if (row->differs() || !row->valid())
                row->reset();
    });
    addHeadAction(m_reset);
    m_outer = new QGridLayout;
    m_outer->setSpacing(8);
    m_outer->setContentsMargins(0, 0, 0, 0);
    body()->addLayout(m_outer);
    m_place = new QWidget;
    m_grid = new QGridLayout(m_place);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(0);
    m_grid->setHorizontalSpacing(kColumnGap);
    m_outer->addWidget(m_place, 1, 0, Qt::AlignTop);
    showChanges();
}

void OptionGroup::addRow(OptionControl* row) {
    m_rows.push_back(row);
    row->setParent(m_place);
    m_columns = 0;
}

void OptionGroup::setTop(QWidget* top) {
    m_top = top;
    m_outer->addWidget(top, 0, 0, 1, 2);
}

void OptionGroup::setBottom(QWidget* bottom) {
    m_bottom = bottom;
    m_outer->addWidget(bottom, 3, 0, 1, 2);
}

void OptionGroup::setBeside(QWidget* beside) {
    m_beside = beside;
    m_outer->addWidget(beside, 2, 0, 1, 2);
}

void OptionGroup::setColumnsFrom(int width) {
    m_columnsFrom = width;
}

int OptionGroup::filter(const QString& words, bool changedOnly) {
    int shown = 0;
    int all = 0;
    bool moved = false;
    for (OptionControl* row : m_rows) {
        const bool wanted = (words.isEmpty() || row->matches(words)) &&
                            (!changedOnly || row->differs() || !row->valid()) &&
                            (!words.isEmpty() || !row->isElsewhere() || row->differs());
        all += !row->isElsewhere() || row->differs() ? 1 : 0;
        if (wanted != !row->isHidden()) {
            row->setVisible(wanted);
            moved = true;
        }
        shown += wanted ? 1 : 0;
    }
    const bool whole = words.isEmpty() && shown == all;
    for (QWidget* part : {m_top, m_bottom, m_beside})
        if (part != nullptr)
            part->setVisible(whole);
    setVisible(shown > 0);
    if (moved)
        arrange(true);
    return shown;
}

int OptionGroup::changes() const {
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const auto* row) {
        return row->differs() || !row->valid();
    }));
}

void OptionGroup::showChanges() {
    const int count = changes();
    m_badge->setVisible(count > 0);
    m_reset->setVisible(count > 0);
    if (count > 0) {
        m_badge->setText(tr("%n changed", nullptr, count));
        m_badge->updateGeometry();
    }
}

void OptionGroup::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    arrange();
}

void OptionGroup::arrange(bool anew) {
    const bool apart = m_beside != nullptr && width() >= kBesideFrom;
    const int room = width() - (apart ? std::max(kBesideWidth, width() / 3) : 0);
    const int columns = room >= m_columnsFrom ? 2 : 1;
    if (m_beside != nullptr && (apart != m_apart || m_columns == 0)) {
        m_apart = apart;
        m_outer->removeWidget(m_beside);
        if (apart)
            m_outer->addWidget(m_beside, 1, 1, 2, 1, Qt::AlignTop);
        else
            m_outer->addWidget(m_beside, 2, 0, 1, 2);
    }
    m_outer->setColumnStretch(0, 2);
    m_outer->setColumnStretch(1, apart ? 1 : 0);
    if (columns == m_columns && !anew)
        return;
    m_columns = columns;
    std::vector<OptionControl*> shown;
    for (OptionControl* row : m_rows) {
        m_grid->removeWidget(row);
        if (!row->isHidden())
            shown.push_back(row);
    }
    // Down the first column, then the second: the order of the table stays readable.
    const auto down = static_cast<int>((shown.size() + columns - 1) / columns);
    for (std::size_t i = 0; i < shown.size(); ++i)
        m_grid->addWidget(shown[i], static_cast<int>(i) % std::max(down, 1),
                          static_cast<int>(i) / std::max(down, 1));
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

}  // namespace lightbox::gui
