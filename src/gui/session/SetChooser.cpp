// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SetChooser.h"

#include <QPushButton>
#include <set>

#include "engine/studies/Ensemble.h"
#include "session/PlaceBadge.h"
#include "session/ProjectSession.h"
#include "session/RunView.h"
#include "widgets/Controls.h"
#include "widgets/NameBox.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {
const QString kStudy = QStringLiteral("study:");  ///< before a study's id; no run's begins so
}  // namespace

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
    connect(m_runs, &QComboBox::activated, this, &SetChooser::choose);
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
    readStudies();
    std::set<spec::StudyId> averaged;
    const QIcon several = m_context.theme.icon(QStringLiteral("layers"));
    const QIcon lock = m_context.theme.icon(QStringLiteral("lock"));
    bool isKnown = true;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const auto found = m_averages.find(run->id);
        const spec::StudyId study = found == m_averages.end() ? spec::StudyId() : found->second;
        isKnown = isKnown && (run->members == 0 || found != m_averages.end());
        averaged.insert(study);
        const QString name = QString::fromStdString(run->name.empty() ? run->id.str() : run->name);
        entries.push_back({study.empty() ? name
                                         : tr("%1, study %2", "ensemble, its study")
                                               .arg(name, QString::fromStdString(study.str())),
                           QString::fromStdString(run->id.str()),
                           run->locked     ? lock
                           : study.empty() ? QIcon()
                                           : several});
    }
    for (const spec::StudyReport& study : m_context.session.studies())
        if (isKnown && study.isFinished() && study.folds.size() > 1 &&
            !averaged.contains(study.record.id)) {
            const QString id = QString::fromStdString(study.record.id.str());
            entries.push_back({tr("Study %1").arg(id), kStudy + id, several});
        }
    m_runs->setEntries(entries, QString::fromStdString(m_context.session.currentRun().str()));
    m_runs->setVisible(!runs.empty());
    showPlace();
}

void SetChooser::choose(int index) {
    const QString id = m_runs->itemData(index).toString();
    if (!id.startsWith(kStudy)) {
        Q_EMIT runChosen(spec::RunId(id.toStdString()));
        return;
    }
    fillRuns();  // until it is there
    averageStudy(spec::StudyId(id.mid(kStudy.size()).toStdString()));
}

void SetChooser::readStudies() {
    const ProjectSession& session = m_context.session;
    if (!session.isOpen())
        return;
    if (m_folder != session.folder())
        m_averages.clear();
    m_folder = session.folder();
    std::vector<spec::RunId> unknown;
    for (const spec::RunSummary& run : session.runs())
        if (run.members > 0 && !m_averages.contains(run.id))
            unknown.push_back(run.id);
    if (unknown.empty())
        return;
    m_context.jobs.start(
        {.key = QStringLiteral("studies of ensembles")}, this,
        [open = session.project(), unknown](std::stop_token, spec::ProgressObserver&) {
            Studies found;
            for (const spec::RunId& run : unknown)
                found[run] = engine::studyAveragedBy(open, run.str());
            return found;
        },
        [this, folder = m_folder](Studies found) {
            if (folder != m_context.session.folder())
                return;
            m_averages.merge(found);
            fillRuns();
        },
        [](const base::Error&) {});
}

void SetChooser::averageStudy(const spec::StudyId& study) {
    m_context.jobs.start(
        {.title = tr("Making the ensemble"),
         .icon = QStringLiteral("layers"),
         .key = QStringLiteral("study")},
        this,
        [open = m_context.session.project(), study](std::stop_token, spec::ProgressObserver&) {
            return engine::ensembleSummary(open, engine::ensembleOfStudy(open, study.str()).str());
        },
        [this](const spec::RunSummary& made) {
            m_context.session.updateRun(made);
            m_context.session.reloadRuns();
            Q_EMIT runChosen(made.id);
        },
        [this](const base::Error& error) { Q_EMIT failed(error); });
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
