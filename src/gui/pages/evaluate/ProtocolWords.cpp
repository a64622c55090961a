// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ProtocolWords.h"

#include <QStringList>

#include "look/Format.h"
#include "look/PatientWords.h"
#include "session/ProjectSession.h"
#include "widgets/ProtocolStrip.h"

namespace lightbox::gui {

void ProtocolWords::show(ProtocolStrip& strip, const EvaluationData& data,
                         const ProjectSession& session, bool changing) {
    const RunData& view = *data.view;
    using State = ProtocolStep::State;
    const auto count = [](std::size_t n) { return Format::count(static_cast<std::int64_t>(n)); };
    const auto cases = [&](std::size_t images, const std::optional<std::size_t>& patients) {
        QStringList words{tr("%1 image(s)", nullptr, static_cast<int>(images)).arg(count(images))};
        if (patients)
            words << PatientWords::count(*patients, data.patientSource);
        return words.join(QStringLiteral(", "));
    };
    const bool locked = view.locked.has_value() && !changing;
    strip.step(Choose).show(locked ? State::Done : State::Current,
                            data.outOfFold() ? tr("Choose out of fold")
                                             : tr("Choose on validation"),
                            cases(view.valImages, view.valPatients),
                            tr("Drag the operating point, or choose an objective"));
    strip.step(Lock).show(
        locked ? State::Done : State::ToDo,
        locked ? tr("Locked at %1").arg(Format::thresholds(*view.locked))
               : tr("Lock the threshold"),
        locked ? tr("by %1, %2")
                     .arg(QString::fromStdString(view.locked->lockedBy),
                          Format::when(QString::fromStdString(view.locked->lockedAt)))
               : tr("who, when, why; audit log"),
        locked ? QString::fromStdString(view.locked->reason)
               : tr("Before the test set is seen (Ctrl L)"));
    const QString test = cases(view.testImages, view.testPatients);
    ProtocolStep& revealStep = strip.step(Reveal);
    switch (view.test) {
    case TestState::Absent:
        revealStep.show(State::ToDo, tr("No test set"), tr("none in the split of this run"),
                        tr("Make a split with a test set"));
        break;
    case TestState::Sealed:
        revealStep.show(
            locked ? State::Current : State::ToDo,
            session.reveals() > 0 ? tr("Reveal the test again") : tr("Reveal the test, once"),
            session.reveals() > 0 ? tr("%1, opened %2× already").arg(test).arg(session.reveals())
                                  : tr("%1, sealed").arg(test),
            tr("Opens the test set at the locked threshold; this is logged and counted"));
        break;
    case TestState::Unpredicted:
        revealStep.show(locked ? State::Current : State::ToDo, tr("Evaluate the test set"),
                        tr("%1, not sealed").arg(test), tr("Computes the figures of the test set"));
        break;
    case TestState::Open: {
        const int reveals = session.reveals();
        revealStep.show(State::Done, reveals > 0 ? tr("Test revealed") : tr("Test evaluated"),
                        reveals > 1 ? tr("%1, opened %n time(s)", nullptr, reveals).arg(test)
                                    : test,
                        tr("Show the figures of the test set"));
        break;
    }
    }
    strip.step(Report).show(locked && view.test == TestState::Open ? State::Current : State::ToDo,
                            tr("Report"), tr("figures, checklists, model card"),
                            tr("Shows the report as it is saved, and what is still to be written"));
}

}  // namespace lightbox::gui
