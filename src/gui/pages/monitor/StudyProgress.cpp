// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/StudyProgress.h"

#include <QDateTime>
#include <algorithm>

#include "look/Format.h"
#include "models/RunPlaceText.h"
#include "models/RunTableModel.h"

namespace lightbox::gui {

const spec::RunSummary* latestAt(const std::vector<spec::RunSummary>& runs,
                                 const spec::RunPlace& place) {
    const auto found = std::find_if(runs.rbegin(), runs.rend(), [&](const spec::RunSummary& run) {
        return run.place == place;
    });
    return found == runs.rend() ? nullptr : &*found;
}

ProgressStrip::State StudyProgress::of(const spec::StudyReport& study,
                                       const std::vector<spec::RunSummary>& runs,
                                       const std::optional<LiveRun>& live) {
    ProgressStrip::State state;
    const std::vector<spec::RunPlace> places = spec::placesOf(study.record);
    double seconds = 0;
    int done = 0;
    int waiting = 0;
    const spec::RunSummary* current = nullptr;
    int number = 0;
    for (const spec::RunPlace& place : places) {
        const spec::RunSummary* run = latestAt(runs, place);
        Stretch stretch;
        QString how;
        const double epochs =
            run != nullptr && run->epochsPlanned > 0
                ? static_cast<double>(run->epochs) / static_cast<double>(run->epochsPlanned)
                : 0;
        if (run != nullptr)
            stretch.run = run->id;
        if (run != nullptr && spec::hasResult(run->outcome)) {
            stretch.share = 1;
            how = run->seconds > 0 ? Format::duration(run->seconds)
                                   : RunTableModel::outcomeText(run->outcome);
            seconds += run->seconds;
            ++done;
        } else if (run != nullptr && live && live->run == run->id) {
            stretch.share = live->share;
            stretch.current = true;
            how = live->paused      ? tr("paused")
                  : live->left >= 0 ? tr("about %1 left").arg(Format::duration(live->left))
                                    : tr("running");
            current = run;
            number = static_cast<int>(&place - places.data()) + 1;
        } else if (run != nullptr) {
            stretch.share = epochs;
            stretch.current = run->outcome == spec::Outcome::Running;
            how = stretch.current ? tr("epoch %1 of %2").arg(run->epochs).arg(run->epochsPlanned)
                                  : RunTableModel::outcomeText(run->outcome);
            if (stretch.current) {
                current = run;
                number = static_cast<int>(&place - places.data()) + 1;
            } else {
                ++waiting;
            }
        } else {
            how = live || study.alive ? tr("queued") : tr("not trained");
            ++waiting;
        }
        stretch.words =
            Format::capitalised(tr("%1, %2", "fold 1, 2 min").arg(RunPlaceText::part(place), how));
        state.stretches.push_back(std::move(stretch));
    }
    const auto planned = static_cast<int>(places.size());
    if (current != nullptr) {
        const bool plain = study.record.kind == spec::StudyKind::Folds && study.record.repeats <= 1;
        state.title = plain ? tr("Fold %1 of %2").arg(current->place.fold).arg(planned)
                            : tr("Run %1 of %2, %3")
                                  .arg(number)
                                  .arg(planned)
                                  .arg(RunPlaceText::part(current->place));
        state.value = current->epochsPlanned > 0
                          ? tr("Epoch %1 of %2")
                                .arg(std::min(current->epochs + 1, current->epochsPlanned))
                                .arg(current->epochsPlanned)
                          : tr("Preparing");
    } else {
        state.title = tr("Study");
        state.value = tr("%1 of %n run(s)", nullptr, planned).arg(done);
    }
    // Another process may train it.
    if (current != nullptr && !live)
        seconds += secondsTrained(*current, QDateTime::currentDateTimeUtc());
    state.elapsed = seconds;
    state.live = live.has_value();
    state.paused = live && live->paused;
    if (live) {
        state.elapsed += live->elapsed;
        const double each = done > 0 ? seconds / done : live->elapsed + std::max(live->left, 0.0);
        if (live->left >= 0)
            state.left = live->left + each * waiting;
    }
    return state;
}

}  // namespace lightbox::gui
