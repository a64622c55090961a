// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/CompareDialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/OptionText.h"
#include "look/Theme.h"
#include "project/Project.h"
#include "session/ProjectSession.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/print/TableFile.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

std::vector<std::string> differences(const spec::TrainingSpec& one,
                                     const spec::TrainingSpec& other) {
    std::vector<std::string> keys;
    for (const spec::OptionInfo& option : spec::trainingOptions())
        if (option.key != "name" && option.key != "preset" &&
            spec::optionValue(one, option.key) != spec::optionValue(other, option.key))
            keys.push_back(option.key);
    return keys;
}

CompareDialog::CompareDialog(AppContext& context, spec::TrainingSpec here, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_here(std::move(here)) {
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare with a run"));
    resize(640, 480);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Compare with a run"), TextRole::Title));
    head->addStretch(1);
    m_run = new QComboBox;
    m_run->setObjectName(QStringLiteral("compareRun"));
    m_run->setAccessibleName(tr("Run"));
    m_run->setMinimumContentsLength(22);
    const std::vector<spec::RunSummary> runs = m_context.session.runs();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        if (run->problem.empty())
            m_run->addItem(QString::fromStdString(run->name),
                           QString::fromStdString(run->id.str()));
    connect(m_run, &QComboBox::currentIndexChanged, this, &CompareDialog::read);
    head->addWidget(m_run);
    column->addLayout(head);
    m_table = new QTableWidget(0, 3);
    m_table->setObjectName(QStringLiteral("differences"));
    m_table->setAccessibleName(tr("Differences"));
    TableFile::offer(*m_table);
    m_table->setHorizontalHeaderLabels({tr("Option"), tr("Here"), tr("In the run")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    column->addWidget(m_table, 1);
    m_same = makeLabel({}, TextRole::Label);
    m_same->setWordWrap(true);
    column->addWidget(m_same);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    auto* close = new Button(m_context.theme, tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(close);
    m_take = new Button(m_context.theme, tr("Use the run's settings"), {}, ButtonKind::Primary);
    m_take->setObjectName(QStringLiteral("takeSettings"));
    m_take->setEnabled(false);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(m_take);
    column->addLayout(foot);
    read();
}

void CompareDialog::read() {
    const std::string id = m_run->currentData().toString().toStdString();
    m_take->setEnabled(false);
    if (id.empty()) {
        m_same->setText(tr("This project has no run yet."));
        return;
    }
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("compare")}, this,
        [open = m_context.session.project(), id](std::stop_token, spec::ProgressObserver&) {
            return open.reader()->sharedRecord(spec::RunId(id))->spec;
        },
        [this](const spec::TrainingSpec& there) { list(there); },
        [this](const base::Error& error) {
            m_table->setRowCount(0);
            m_same->setText(ErrorText::of(error).sentence());
        });
}

void CompareDialog::list(const spec::TrainingSpec& there) {
    m_there = there;
    const std::vector<std::string> keys = differences(m_here, there);
    m_table->setRowCount(static_cast<int>(keys.size()));
    int row = 0;
    for (const std::string& key : keys) {
        const spec::OptionInfo& info = spec::trainingOption(key);
        const QStringList cells{
            QStringLiteral("%1: %2").arg(Format::coreText(info.group), OptionText::label(info)),
            OptionText::value(info, spec::optionValue(m_here, key)),
            OptionText::value(info, spec::optionValue(there, key))};
        for (int c = 0; c < cells.size(); ++c) {
            auto* item = new QTableWidgetItem(cells[c]);
            item->setToolTip(c == 0 ? OptionText::help(info) : cells[c]);
            m_table->setItem(row, c, item);
        }
        ++row;
    }
    m_take->setEnabled(!keys.empty());
    m_same->setText(keys.empty()
                        ? tr("The settings are the same.")
                        : tr("%n option(s) differ", nullptr, static_cast<int>(keys.size())));
}

}  // namespace lightbox::gui
