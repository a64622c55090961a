// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/seal/Seal.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/Error.h"
#include "engine/Sentences.h"
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

bool isLockFinal(const project::Project& project, const spec::RunId& run) {
    const std::vector<project::LedgerEntry> entries = project.ledger();
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
        return (entry.kind == project::LedgerKind::Opening ||
                entry.kind == project::LedgerKind::Cohort) &&
               entry.run == run.str();
    });
}

void requireLedgerKept(const project::Project& project) {
    if (const project::LedgerState state = project.ledgerState(); state.changed)
        throw base::refused("ledger_changed.reveal", {{"fault", state.why}}, project.folder());
}

void requireEntriesKept(const project::Project& project) {
    // A lock that was edited is no entry.
    if (project.ledgerState().why.id != "ledger_fault.lock")
        requireLedgerKept(project);
}

std::set<std::int64_t> hiddenImages(const project::Project& project, const spec::RunRecord& record,
                                    const spec::Dataset* dataset) {
    if (dataset != nullptr)
        return HiddenImages(project, *dataset).of(record);
    const std::shared_ptr<const spec::Dataset> shared = project.sharedDataset();
    return HiddenImages(project, *shared).of(record);
}

HiddenImages::HiddenImages(const project::Project& project, const spec::Dataset& dataset)
    : m_project(project),
      m_dataset(dataset),
      m_sealed(sealedImages(project)) {
    for (const project::LedgerEntry& entry : project.ledger())
        if (entry.kind == project::LedgerKind::Opening)
            m_openers.insert(entry.run);
        else if (entry.kind == project::LedgerKind::PatientChange)
            m_patientChanges.push_back(entry.at);
}

const std::set<std::int64_t>& HiddenImages::of(const spec::RunRecord& record) {
    if (!m_openers.contains(record.id.str())) {
        if (!m_common)
            m_common = withTwins(m_project, m_dataset, m_sealed);
        return *m_common;
    }
    m_own = m_sealed;
    for (const auto& [key, set] : record.members)
        if (set == spec::Set::Test)
            m_own.erase(key);
    m_own = withTwins(m_project, m_dataset, std::move(m_own));
    return m_own;
}

bool HiddenImages::anyIn(const spec::RunRecord& record, spec::Set set) {
    const std::set<std::int64_t>& hidden = of(record);
    return !hidden.empty() &&
           std::any_of(record.members.begin(), record.members.end(), [&](const auto& member) {
               return member.second == set && hidden.contains(member.first);
           });
}

bool HiddenImages::patientsChangedSince(const spec::RunRecord& record) const {
    return std::any_of(m_patientChanges.begin(), m_patientChanges.end(),
                       [&](const std::string& at) { return at > record.startedAt; });
}

void requireVisible(const project::Project& project, const spec::RunRecord& record, spec::Set set) {
    const std::set<std::int64_t> hidden = hiddenImages(project, record);
    if (hidden.empty())
        return;
    for (const auto& [key, member] : record.members) {
        if (member != set || !hidden.contains(key))
            continue;
        if (set == spec::Set::Test) {
            if (const project::LedgerState state = project.ledgerState(); state.changed)
                throw base::refused("test_sealed.ledger",
                                    {{"run", record.id.str()}, {"fault", state.why}},
                                    project.folder());
            const std::optional<spec::OperatingPoint> point = project.operatingPoint(record.id);
            throw base::refused(point && point->locked ? "test_sealed.locked" : "test_sealed.run",
                                {{"run", record.id.str()}}, project.folder());
        }
        throw base::refused(
            "test_sealed.closed_set",
            {{"run", record.id.str()}, {"split", record.split.str()}, {"set", setName(set)}},
            project.folder());
    }
}

bool patientsChangedSince(const project::Project& project, const spec::RunRecord& record) {
    return HiddenImages(project, *project.sharedDataset()).patientsChangedSince(record);
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

namespace {

/// How often these images had been opened, by whichever run, when this one's threshold was locked last.
std::size_t openingsBeforeLock(const project::Project& project, const spec::RunRecord& record) {
    const std::set<std::int64_t> own = testOf(record.members);
    std::size_t openings = 0;
    std::size_t beforeLock = 0;
    for (const project::LedgerEntry& entry : project.ledger()) {
        if (entry.kind == project::LedgerKind::Lock && entry.run == record.id.str())
            beforeLock = openings;
        if (entry.kind == project::LedgerKind::Opening &&
            std::any_of(entry.images.begin(), entry.images.end(),
                        [&](std::int64_t key) { return own.contains(key); }))
            ++openings;
    }
    return beforeLock;
}

}  // namespace

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
        warnings.push_back(spec::warning("ledger_changed", {{"fault", state.why}}));
    if (record == nullptr)
        return warnings;
    const std::vector<project::LedgerEntry> entries = project.ledger();
    if (std::any_of(entries.begin(), entries.end(),
                    [](const auto& entry) { return entry.kind == project::LedgerKind::Accept; }))
        warnings.push_back(spec::warning("ledger_accepted"));
    if (const std::size_t looks = looksAt(project, *record, true); looks > 0)
        warnings.push_back(spec::warning("locked_after_look", {{"looks", looks}}));
    if (const std::size_t times = openingsBeforeLock(project, *record); times > 0)
        warnings.push_back(spec::warning("locked_after_opening", {{"times", times}}));
    return warnings;
}

}  // namespace lightbox::engine
