// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/FieldChips.h"

#include <QMenu>
#include <algorithm>

#include "look/Theme.h"
#include "models/FieldTitle.h"
#include "widgets/Controls.h"
#include "widgets/Menus.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

FieldChips::FieldChips(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_flow(new FlowLayout(this, 6)),
      m_menu(new QMenu(this)) {
    m_flow->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("Stratified by"));
    connect(m_menu, &QMenu::aboutToShow, this, &FieldChips::fillMenu);
    rebuild();
}

void FieldChips::setCandidates(std::vector<std::string> fields) {
    if (fields == m_candidates)
        return;
    m_candidates = std::move(fields);
    rebuild();
}

void FieldChips::setFields(std::vector<std::string> fields) {
    if (fields == m_fields)
        return;
    m_fields = std::move(fields);
    rebuild();
}

void FieldChips::rebuild() {
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        // A chip may be in the middle of its own click.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    auto* always = new Tag(m_theme, tr("class"), QStringLiteral("tagi"), PillKind::Accent);
    always->setToolTip(tr("Every set gets its share of every class"));
    m_flow->addWidget(always);
    for (const std::string& field : m_fields) {
        auto* chip = new Chip(m_theme, fieldTitle(field));
        chip->setObjectName(QStringLiteral("stratum:") + QString::fromStdString(field));
        chip->setChecked(true);
        chip->setToolTip(tr("Stratified by %1; click to leave it out").arg(chip->text()));
        connect(chip, &QAbstractButton::clicked, this, [this, field] {
            std::erase(m_fields, field);
            rebuild();
            Q_EMIT edited();
        });
        m_flow->addWidget(chip);
    }
    auto* add = new Chip(m_theme, {}, QStringLiteral("plus"), Chip::Style::Add);
    add->setObjectName(QStringLiteral("addStratum"));
    const bool any = std::any_of(m_candidates.begin(), m_candidates.end(), [&](const auto& field) {
        return std::find(m_fields.begin(), m_fields.end(), field) == m_fields.end();
    });
    add->setEnabled(any);
    add->setToolTip(any ? tr("Stratify by one more field") : tr("The images have no other field"));
    add->setAccessibleName(tr("Stratify by one more field"));
    connect(add, &QAbstractButton::clicked, this, [this, add] { popUpMenu(*m_menu, *add); });
    m_flow->addWidget(add);
    for (int i = 0; i < m_flow->count(); ++i)
        m_flow->itemAt(i)->widget()->show();
    updateGeometry();
}

void FieldChips::fillMenu() {
    m_menu->clear();
    for (const auto& [name, title] : titledFields(m_candidates))
        if (std::find(m_fields.begin(), m_fields.end(), name) == m_fields.end())
            m_menu->addAction(title, this, [this, field = name] {
                m_fields.push_back(field);
                rebuild();
                Q_EMIT edited();
            });
}

}  // namespace lightbox::gui
