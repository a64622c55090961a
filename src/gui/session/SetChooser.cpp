// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SetChooser.h"

#include <QPushButton>

#include "session/PlaceBadge.h"
#include "session/ProjectSession.h"
#include "session/RunView.h"
#include "widgets/Controls.h"
#include "widgets/NameBox.h"

namespace lightbox::gui {

SetChooser::SetChooser(AppContext& context, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_runs(new NameBox),
      m_place(new PlaceBadge(context.theme)),
      m_sets(new Segments(context.theme)) {
    m_runs->setObjectName(QStringLiteral("runs"));
    m_runs->setAccessibleName(tr("Run"));
    m_runs->setMinimumWidth(140);
    m_runs->setMaximumWidth(280);
    connect(m_runs, &QComboBox::activated, this, [this](int index) {
        Q_EMIT runChosen(spec::RunId(m_runs->itemData(index).toString().toStdString()));
    });
    m_sets->setObjectName(QStringLiteral("sets"));
    m_sets->addSegment(tr("Validation"));
    m_sets->addSegment(tr("Test"), QStringLiteral("lock"));
    m_sets->addSegment(tr("External"), {},
                       tr("Cohorts of other places, judged at the locked threshold"));
    connect(m_sets, &Segments::chosen, this, &SetChooser::setChosen);
}

std::vector<QWidget*> SetChooser::widgets() const {
    return {m_runs, m_place, m_sets};
}

void SetChooser::fillRuns() {
    const auto& runs = m_context.session.runs();
    std::vector<NameBox::Entry> entries;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        entries.push_back({QString::fromStdString(run->name.empty() ? run->id.str() : run->name),
                           QString::fromStdString(run->id.str()),
                           run->locked ? m_context.theme.icon(QStringLiteral("lock")) : QIcon()});
    m_runs->setEntries(entries, QString::fromStdString(m_context.session.currentRun().str()));
    m_runs->setVisible(!runs.empty());
    showPlace();
}

void SetChooser::showPlace() {
    const ProjectSession& session = m_context.session;
    const spec::RunSummary* run = session.run(session.currentRun());
    const auto data = session.runView().data();
    m_place->setRun(run, run != nullptr && data && data->run == run->id &&
                             data->set == spec::Set::Val && data->source == "out_of_fold");
}

void SetChooser::showSets(const RunData& data) {
    m_sets->show();
    m_sets->setSegmentText(Validation,
                           data.source == "out_of_fold" ? tr("Out of fold") : tr("Validation"));
    QString why;
    switch (data.test) {
    case TestState::Absent:
        why = tr("This run has no test set");
        break;
    case TestState::Sealed:
        why = tr("Sealed: lock a threshold, then reveal the test set once");
        break;
    case TestState::Unpredicted:
        why = tr("Not sealed: click to compute its figures");
        break;
    case TestState::Open:
        why = tr("Figures of the test set at the locked threshold");
        break;
    }
    const bool open = data.test == TestState::Open || data.test == TestState::Unpredicted;
    m_sets->setSegmentEnabled(Test, open, why);
    if (const auto buttons = m_sets->findChildren<QPushButton*>(); buttons.size() > Test)
        buttons[Test]->setIcon(open ? QIcon()
                                    : m_context.theme.icon(QStringLiteral("lock"), Role::Text3));
    showPlace();
}

void SetChooser::hideSets() {
    m_sets->hide();
}

void SetChooser::setCurrent(Choice choice) {
    m_sets->setCurrent(choice);
}

void SetChooser::setNarrow(bool narrow) {
    // The run's name loses its middle before the class's loses its end.
    m_runs->setMinimumWidth(narrow ? 104 : 140);
    m_place->setNarrow(narrow);
}

}  // namespace lightbox::gui
