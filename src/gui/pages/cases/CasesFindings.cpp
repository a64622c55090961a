// SPDX-License-Identifier: GPL-3.0-or-later
// What the health report says, on the Cases page: badges, the images of a finding, its groups.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "engine/AcceptFinding.h"
#include "engine/MergePatients.h"
#include "look/MessageText.h"
#include "models/ImageListModel.h"
#include "pages/cases/AcceptDialog.h"
#include "pages/cases/CasesPage.h"
#include "pages/cases/FilterBar.h"
#include "pages/cases/HealthPanel.h"
#include "session/History.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

/// By image key, from 0. Groups that share an image are one: it cannot stand in two places.
QHash<std::int64_t, int> groupsByKey(const ProjectSession& session,
                                     const std::vector<std::vector<spec::ImageId>>& groups) {
    QHash<std::int64_t, int> numbers;
    int next = 0;
    for (const std::vector<spec::ImageId>& group : groups) {
        std::vector<std::int64_t> keys;
        for (const spec::ImageId& id : group)
            if (const spec::ImageRecord* image = session.image(id))
                keys.push_back(image->key);
        int number = next;
        for (const std::int64_t key : keys)
            number = std::min(number, numbers.value(key, number));
        for (const std::int64_t key : keys) {
            const int before = numbers.value(key, number);
            numbers[key] = number;
            if (before != number)
                for (int& other : numbers)
                    other = other == before ? number : other;
        }
        next += number == next ? 1 : 0;
    }
    // Without the gaps that joining left.
    std::map<int, int> dense;
    for (const int number : std::as_const(numbers))
        dense.try_emplace(number, 0);
    int count = 0;
    for (auto& [number, place] : dense)
        place = count++;
    for (int& number : numbers)
        number = dense.at(number);
    return numbers;
}

}  // namespace

void CasesPage::showHealth() {
    const auto health = context().session.health();
    m_health->setReport(health);
    m_health->setNamesHidden(context().session.names().hidden);
    QHash<std::int64_t, QString> issues;
    bool high = false;
    if (health) {
        for (const spec::Finding& finding : health->findings) {
            high = high || (finding.severity == spec::Severity::High && !finding.accepted);
            // A finding about every image marks none: a badge must single something out. The
            // images of a shortcut are examples of the set, with nothing wrong of their own.
            if (finding.images.size() * 2 > health->images || finding.code.starts_with("shortcut_"))
                continue;
            const bool duplicate = finding.code.find("duplicate") != std::string::npos;
            for (const spec::ImageId& id : finding.images)
                if (const spec::ImageRecord* image = context().session.image(id))
                    issues.insert(image->key,
                                  duplicate ? QStringLiteral("dup") : QStringLiteral("warn"));
        }
    }
    m_list->setIssues(std::move(issues));
    // Until the report has come back the mark stays what it was: nobody has looked yet, or nobody has looked again.
    if (!context().session.isOpen() || context().session.dataset()->images.empty())
        setRailMark(RailMark::ToDo);
    else if (health)
        setRailMark(high ? RailMark::Attention : RailMark::Done);
}

void CasesPage::showWholeImage() {
    // The latest run that says how well it does; the interval is of its best epoch on validation.
    std::optional<Evidence> best;
    for (const spec::RunSummary& run : context().session.runs())
        if (run.bestValAuroc)
            best = Evidence{tr("Whole image"), *run.bestValAuroc, run.bestValInterval, false};
    m_health->setWholeImage(best);
}

void CasesPage::showFinding(const QString& title, const std::vector<spec::ImageId>& images,
                            const std::vector<std::vector<spec::ImageId>>& groups) {
    QSet<std::int64_t> keys;
    for (const spec::ImageId& id : images)
        if (const spec::ImageRecord* image = context().session.image(id))
            keys.insert(image->key);
    m_filters->showOnly(title, keys, groupsByKey(context().session, groups));
    if (!m_list->shown().empty())
        select(m_list->imageAt(0).id);
}

void CasesPage::acceptFinding(spec::Finding finding) {
    const std::optional<QString> note = askForNote(context().theme, finding, this);
    if (!note)
        return;
    context().jobs.start(
        {.key = QStringLiteral("accept")}, this,
        [open = context().session.project(), finding,
         words = note->toStdString()](std::stop_token, spec::ProgressObserver&) {
            return engine::acceptFinding(open, finding, words);
        },
        [this](const spec::Acceptance&) { context().session.markAccepted(); },
        [this](const base::Error& error) { banners().showError(error); });
}

void CasesPage::mergePatientForms(const spec::Finding& finding) {
    std::set<std::string> ids;
    for (const spec::ImageId& id : finding.images)
        if (const spec::ImageRecord* image = context().session.image(id); image && image->patient)
            ids.insert(*image->patient);
    mergeForms({ids.begin(), ids.end()}, true);
}

bool CasesPage::mergeForms(const std::vector<std::string>& ids, bool isNew) {
    context().jobs.start(
        {.key = QStringLiteral("mergePatients")}, this,
        [open = context().session.project(), ids](std::stop_token, spec::ProgressObserver&) {
            return engine::mergePatientForms(open, ids, "ids that differ only in form");
        },
        [this, ids, isNew](const engine::PatientsMerged& merged) {
            if (isNew)
                context().session.history().add(
                    {[this, sources = merged.sources] { return takeMergeBack(sources); },
                     [this, ids] { return mergeForms(ids, false); },
                     {PageId::Cases, tr("The merging of patients' ids.")}});
            for (const spec::Warning& warning : merged.warnings)
                banners().show(BannerKind::Warning, MessageText::of(warning), {},
                               QString::fromStdString(warning.code));
            context().session.reload();
        },
        [this](const base::Error& error) { banners().showError(error); });
    return true;
}

bool CasesPage::takeMergeBack(const std::vector<std::string>& sources) {
    context().jobs.start(
        {.key = QStringLiteral("mergePatients")}, this,
        [open = context().session.project(), sources](std::stop_token, spec::ProgressObserver&) {
            return engine::undoMergePatients(open, sources);
        },
        [this](const engine::PatientsMerged&) { context().session.reload(); },
        [this](const base::Error& error) { banners().showError(error); });
    return true;
}

void CasesPage::withdrawAcceptance(const spec::Finding& finding) {
    context().jobs.start(
        {.key = QStringLiteral("accept")}, this,
        [open = context().session.project(), finding](std::stop_token, spec::ProgressObserver&) {
            engine::withdrawAcceptance(open, finding);
        },
        [this] { context().session.markAccepted(); },
        [this](const base::Error& error) { banners().showError(error); });
}

}  // namespace lightbox::gui
