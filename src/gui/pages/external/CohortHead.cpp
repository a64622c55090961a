// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/external/CohortHead.h"

#include <QComboBox>
#include <QMenu>
#include <QSignalBlocker>
#include <algorithm>

#include "pages/external/CohortData.h"
#include "session/RunView.h"
#include "session/SetChooser.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Menus.h"
#include "widgets/NameBox.h"

namespace lightbox::gui {

CohortHead::CohortHead(AppContext& context, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_sets(new SetChooser(context, this)),
      m_cohorts(new NameBox),
      m_classes(new QComboBox),
      m_class(new ClassLabel(context.theme, 0, QString())),
      m_add(new Button(context.theme, tr("Add a cohort…"), QStringLiteral("import"),
                       ButtonKind::Quiet)),
      m_export(new Button(context.theme, tr("Export"), QStringLiteral("export"))) {
    connect(m_sets, &SetChooser::runChosen, this, &CohortHead::runChosen);
    connect(m_sets, &SetChooser::failed, this, &CohortHead::failed);
    connect(m_sets, &SetChooser::setChosen, this, &CohortHead::setChosen);
    m_cohorts->setObjectName(QStringLiteral("cohorts"));
    m_cohorts->setAccessibleName(tr("Cohort"));
    m_cohorts->setMinimumWidth(110);
    m_cohorts->setMaximumWidth(220);
    connect(m_cohorts, &QComboBox::activated, this, [this](int index) {
        Q_EMIT cohortChosen(m_cohorts->itemData(index).toString().toStdString());
    });
    m_classes->setObjectName(QStringLiteral("classes"));
    m_classes->setAccessibleName(tr("Class against all others"));
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_classes->setMaximumWidth(200);
    connect(m_classes, &QComboBox::activated, this, &CohortHead::classChosen);
    m_add->setObjectName(QStringLiteral("addCohort"));
    connect(m_add, &QPushButton::clicked, this, &CohortHead::askToAdd);
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setToolTip(tr("The report holds every cohort that the run was judged on"));
    connect(m_export, &QPushButton::clicked, this, &CohortHead::reportAsked);
    setData(nullptr);
    setCohorts({}, {});
}

void CohortHead::askToAdd() {
    if (!m_add->isEnabled())
        return;
    auto* menu = new QMenu(m_add);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Images of another place…"), this, &CohortHead::imagesAsked);
    menu->addAction(tr("Table of scores (CSV)…"), this, &CohortHead::scoresAsked);
    if (m_canForget) {
        menu->addSeparator();
        menu->addAction(tr("Take %1 away…").arg(m_cohorts->currentText()), this,
                        &CohortHead::forgetAsked);
    }
    popUpMenu(*menu, *m_add);
}

std::vector<QWidget*> CohortHead::widgets() const {
    std::vector<QWidget*> all = m_sets->widgets();
    all.insert(all.end(), {m_cohorts, m_classes, m_class});
    return all;
}

std::vector<QWidget*> CohortHead::actions() const {
    return {m_add, m_export};
}

void CohortHead::fillRuns() {
    m_sets->fillRuns();
}

void CohortHead::setView(const RunData* view) {
    if (view == nullptr)
        m_sets->hideSets();
    else
        m_sets->showSets(*view);
    m_sets->setCurrent(SetChooser::External);
}

void CohortHead::setCohorts(const std::vector<engine::CohortState>& cohorts,
                            const std::string& chosen) {
    std::vector<NameBox::Entry> entries;
    for (const engine::CohortState& one : cohorts) {
        const QString name = QString::fromStdString(one.cohort.name);
        entries.push_back(
            {name, name, one.isJudged ? QIcon() : m_context.theme.icon(QStringLiteral("lock"))});
    }
    m_cohorts->setEntries(entries, QString::fromStdString(chosen));
    m_cohorts->setVisible(!cohorts.empty());
}

void CohortHead::setData(const CohortData* data) {
    m_export->setVisible(data != nullptr);
    const bool isBinary = data != nullptr && data->figures->rows.isBinary();
    m_class->setVisible(isBinary);
    m_classes->setVisible(data != nullptr && !isBinary);
    if (data == nullptr)
        return;
    m_class->setClass(data->index(), QString::fromStdString(data->className()));
    const QSignalBlocker quiet(m_classes);
    m_classes->clear();
    int index = 0;
    for (const std::string& name : data->figures->rows.classes)
        m_classes->addItem(classMarkIcon(m_context.theme, index++), QString::fromStdString(name));
    m_classes->setCurrentIndex(data->index());
    m_classes->setMinimumWidth(std::min(m_classes->sizeHint().width(), 136));
}

void CohortHead::setCanAdd(bool can, const QString& why) {
    m_add->setEnabled(can);
    m_add->setToolTip(can ? tr("Read in cases of another place; they stay closed until you reveal "
                               "them")
                          : why);
}

void CohortHead::setCanForget(bool can) {
    m_canForget = can;
}

void CohortHead::setNarrow(bool narrow) {
    m_sets->setNarrow(narrow);
    m_add->setText(narrow ? tr("Add…") : tr("Add a cohort…"));
    m_add->setAccessibleName(tr("Add a cohort"));
}

}  // namespace lightbox::gui
