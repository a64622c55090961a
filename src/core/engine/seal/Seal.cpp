// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/seal/Seal.h"

#include <algorithm>

#include "base/Error.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

std::set<std::int64_t> testOf(const std::map<std::int64_t, spec::Set>& members) {
    std::set<std::int64_t> keys;
    for (const auto& [key, set] : members)
        if (set == spec::Set::Test)
            keys.insert(keys.end(), key);
    return keys;
}

}  // namespace

bool testIsSealed(const project::Project& project, const spec::RunRecord& record) {
    const std::set<std::int64_t> sealed = sealedImages(project);
    return std::any_of(record.members.begin(), record.members.end(), [&](const auto& member) {
        return member.second == spec::Set::Test && sealed.contains(member.first);
    });
}

int revealsBy(const project::Project& project, const spec::RunId& run) {
    const std::vector<project::LedgerEntry> entries = project.ledger();
    return static_cast<int>(std::count_if(entries.begin(), entries.end(), [&](const auto& entry) {
        return entry.kind == project::LedgerKind::Opening && entry.run == run.str();
    }));
}

std::set<std::int64_t> hiddenImages(const project::Project& project, const spec::RunRecord& record,
                                    const spec::Dataset* dataset) {
    std::set<std::int64_t> hidden = sealedImages(project);
    if (!hidden.empty() && revealsBy(project, record.id) > 0)
        for (const auto& [key, set] : record.members)
            if (set == spec::Set::Test)
                hidden.erase(key);
    if (hidden.empty())
        return hidden;
    return withTwins(project, dataset == nullptr ? project.dataset() : *dataset, std::move(hidden));
}

void refuseSealed(const project::Project& project, const std::string& why) {
    throw base::refused({"test_sealed", "the test set is sealed", project.folder(), why,
                         "lock a threshold of the run (threshold --lock --reason TEXT), then open "
                         "the test set with evaluate --split test --reveal"});
}

void requireVisible(const project::Project& project, const spec::RunRecord& record, spec::Set set) {
    const std::set<std::int64_t> hidden = hiddenImages(project, record);
    if (hidden.empty())
        return;
    for (const auto& [key, member] : record.members) {
        if (member != set || !hidden.contains(key))
            continue;
        if (set == spec::Set::Test)
            refuseSealed(project, "run " + record.id.str() + " has not opened it");
        throw base::refused({"test_sealed", "the set is closed", project.folder(),
                             "run " + record.id.str() + " was trained on " + record.split.str() +
                                 ", whose " + spec::toString(set) +
                                 " set holds images that are sealed now",
                             "train a run on the current split"});
    }
}

bool patientsChangedSince(const project::Project& project, const spec::RunRecord& record) {
    const std::vector<project::LedgerEntry> entries = project.ledger();
    return std::any_of(entries.begin(), entries.end(), [&](const project::LedgerEntry& entry) {
        return entry.kind == project::LedgerKind::PatientChange && entry.at > record.startedAt;
    });
}

int revealsOf(const project::Project& project, const spec::RunRecord& record) {
    int reveals = 0;
    const std::unordered_map<std::int64_t, int> openings = project.openings();
    for (const std::int64_t key : testOf(record.members))
        if (const auto found = openings.find(key); found != openings.end())
            reveals = std::max(reveals, found->second);
    return reveals;
}

std::size_t looksAt(const project::Project& project, const spec::RunRecord& record, bool before) {
    const std::set<std::int64_t> own = testOf(record.members);
    std::map<std::string, bool> shares;
    for (const spec::Split& split : project.splits()) {
        const std::set<std::int64_t> test = testOf(split.members);
        shares[split.id.str()] = std::any_of(test.begin(), test.end(),
                                             [&](std::int64_t key) { return own.contains(key); });
    }
    std::size_t looks = 0;
    std::size_t beforeLock = 0;
    for (const project::LedgerEntry& entry : project.ledger()) {
        if (entry.kind == project::LedgerKind::Lock && entry.run == record.id.str())
            beforeLock = looks;
        if (entry.kind == project::LedgerKind::Look &&
            (shares[entry.split] || entry.run == record.id.str()))
            ++looks;
    }
    return before ? beforeLock : looks;
}

void noteLook(const project::Project& project, const spec::RunRecord& record,
              const std::string& what) {
    if (testIsSealed(project, record) || testOf(record.members).empty())
        return;
    project::LedgerEntry entry;
    entry.kind = project::LedgerKind::Look;
    entry.split = record.split.str();
    entry.run = record.id.str();
    entry.detail = what;
    try {
        project::Project::recordLook(project.folder(), entry);
    } catch (const base::Error& error) {
        if (error.facts().code != "project_read_only")
            throw;
    }
}

std::vector<spec::Warning> sealWarnings(const project::Project& project,
                                        const spec::RunRecord* record) {
    std::vector<spec::Warning> warnings;
    if (const project::LedgerState state = project.ledgerState(); state.changed)
        warnings.push_back(
            {"ledger_changed", "the ledger of seals and openings was changed outside "
                               "the program: " +
                                   state.why});
    if (record == nullptr)
        return warnings;
    if (const std::size_t looks = looksAt(project, *record, true); looks > 0)
        warnings.push_back({"locked_after_look",
                            "the threshold was locked after the test set had been looked at " +
                                std::to_string(looks) + (looks == 1 ? " time" : " times")});
    return warnings;
}

}  // namespace lightbox::engine
