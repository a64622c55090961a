// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/MissingList.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "look/Format.h"
#include "pages/report/ItemPanel.h"
#include "pages/report/ItemText.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

MissingList::MissingList(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(makeLabel({}, TextRole::Small)) {
    setObjectName(QStringLiteral("missingList"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeRule(Qt::Horizontal));
    column->addWidget(m_title);
}

void MissingList::show(const std::vector<spec::ChecklistItem>& items, const std::string& list) {
    std::vector<const spec::ChecklistItem*> missing;
    std::vector<std::string> numbers;
    for (const spec::ChecklistItem& item : items)
        if (item.list == list && item.state == spec::ItemState::Missing) {
            missing.push_back(&item);
            numbers.push_back(item.number);
        }
    setVisible(!missing.empty());
    if (m_rows != nullptr && list == m_list && numbers == m_shown)
        return;
    m_list = list;
    m_shown = numbers;
    m_title->setText(tr("Still missing, %1").arg(Format::count(missing.size())));
    delete m_rows;
    m_rows = new QWidget;
    auto* grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < missing.size(); ++i) {
        const spec::ChecklistItem& item = *missing[i];
        const int row = static_cast<int>(i);
        grid->addWidget(makeLabel(QString::fromStdString(item.number), TextRole::Medium), row, 0);
        auto* asks = new ElidedLabel(ItemText::asks(item));
        grid->addWidget(asks, row, 1);
        if (item.place == spec::ItemPlace::Nowhere)
            continue;
        auto* go = new Button(m_theme, tr("Go"), {}, ButtonKind::Link);
        go->setSmall();
        go->setToolTip(tr("%1. Go to %2").arg(ItemText::words(item), placeName(item.place)));
        go->setAccessibleName(tr("Go to %1 for item %2")
                                  .arg(placeName(item.place), QString::fromStdString(item.number)));
        connect(go, &QPushButton::clicked, this,
                [this, place = item.place] { Q_EMIT placeAsked(place); });
        grid->addWidget(go, row, 2);
    }
    layout()->addWidget(m_rows);
}

}  // namespace lightbox::gui
