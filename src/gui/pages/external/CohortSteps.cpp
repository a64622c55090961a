// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/external/CohortSteps.h"

#include "look/Format.h"
#include "pages/external/CohortData.h"
#include "widgets/ProtocolStrip.h"

namespace lightbox::gui {

void CohortSteps::show(ProtocolStrip& strip, const RunData& view, const engine::CohortState* state,
                       int index, int judged) {
    using State = ProtocolStep::State;
    const auto by = [](const std::string& who, const std::string& when) {
        return tr("by %1, %2")
            .arg(QString::fromStdString(who), Format::when(QString::fromStdString(when)));
    };
    const bool isLocked = view.locked.has_value();
    strip.step(Locked).show(
        isLocked ? State::Done : State::Current,
        isLocked ? tr("Locked at %1").arg(Format::thresholds(*view.locked))
                 : tr("Lock a threshold first"),
        isLocked ? by(view.locked->lockedBy, view.locked->lockedAt) : tr("on validation"),
        isLocked ? QString::fromStdString(view.locked->reason)
                 : tr("A cohort is judged at a threshold that was fixed before"));
    const bool isOpen = state != nullptr && state->isJudged;
    strip.step(Imported).show(state != nullptr ? State::Done
                              : isLocked       ? State::Current
                                               : State::ToDo,
                              state != nullptr ? tr("Cohort imported") : tr("Add a cohort"),
                              state == nullptr ? tr("images, or a table of scores")
                              : isOpen         ? CohortWords::cases(state->cohort)
                                       : tr("%1, closed").arg(CohortWords::cases(state->cohort)),
                              tr("Cases of another place; they stay closed until you reveal them"));
    const int times = state != nullptr ? state->openings : 0;
    strip.step(Revealed).show(
        isOpen             ? State::Done
        : state != nullptr ? State::Current
                           : State::ToDo,
        !isOpen      ? tr("Reveal the cohort, once")
        : times == 1 ? tr("Revealed once")
                     : tr("Revealed %n time(s)", nullptr, times),
        isOpen      ? tr("%1; logged", "who and when").arg(by(state->openedBy, state->openedAt))
        : times > 0 ? tr("opened %n time(s) already", nullptr, times)
                    : tr("counted and logged; the lock is final"),
        isOpen ? tr("The figures below are of this opening")
               : tr("Judges the cohort at the locked threshold"));
    strip.step(Report).show(isOpen ? State::Current : State::ToDo, tr("Report"),
                            isOpen ? tr("external cohort %1 of %2").arg(index).arg(judged)
                                   : tr("holds every cohort that was judged"),
                            tr("To the report of this run, with its external cohorts"));
}

}  // namespace lightbox::gui
