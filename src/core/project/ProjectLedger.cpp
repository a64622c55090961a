// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <limits>
#include <thread>

#include "base/Files.h"
#include "base/Json.h"
#include "project/LedgerTable.h"
#include "project/ProjectImpl.h"

namespace lightbox::project {

namespace {

constexpr int readTries = 5;
constexpr int lockTries = 5000;  // 1 ms apart

std::optional<LedgerMark> markIn(const std::filesystem::path& runFile) {
    try {
        const base::Json json = base::readJsonFile(runFile);
        if (!json.contains("ledger"))
            return std::nullopt;
        return LedgerMark{json["ledger"].at("length").get<std::int64_t>(),
                          json["ledger"].at("hash").get<std::string>()};
    } catch (const std::exception&) {
        return std::nullopt;  // whoever reads the run says what is wrong with it
    }
}

/// False when the ledger has locks of the run since `accepted` entries, but not this one.
bool knowsLock(const std::vector<LedgerEntry>& entries, std::int64_t accepted,
               const std::optional<spec::OperatingPoint>& point) {
    if (!point || !point->locked)
        return true;
    bool any = false;
    for (auto entry = entries.begin() + accepted; entry != entries.end(); ++entry) {
        if (entry->kind != LedgerKind::Lock || entry->run != point->run.str())
            continue;
        if (entry->threshold.value_or(std::numeric_limits<double>::infinity()) == point->threshold)
            return true;
        any = true;
    }
    return !any;
}

}  // namespace

void Project::Impl::append(LedgerEntry entry) {
    const LedgerMark before = grown ? *grown : ledgerEnd(db);
    if (!grown) {
        // A ledger that was changed stays so until somebody accepts it.
        keepsHead = entry.kind != LedgerKind::Accept && !readLedgerHead(folder).fits(before);
        // Until an acceptance is in, what it accepts stays changed.
        endBefore = entry.kind == LedgerKind::Accept ? readLedgerHead(folder).now : before;
    }
    grown = appendToLedger(db, std::move(entry));
    changed("splits");  // seals and openings of a split are told from the ledger
}

void Project::Impl::announceLedger() {
    if (!grown || keepsHead)
        return;
    for (int i = 0; i < lockTries && !(headLock = base::FileLock::take(folder / "ledger.lock"));
         ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    writeLedgerHead(folder, {endBefore, grown});
}

void Project::Impl::settleLedger() {
    if (grown && !keepsHead)
        writeLedgerHead(folder, {*grown, {}});
    grown.reset();
    headLock.reset();
}

void Project::recordLook(const std::filesystem::path& folder, const LedgerEntry& look) {
    const Project project = open(folder, Access::Look);
    project.m_impl->transact([&] { project.m_impl->append(look); });
}

void Project::record(const LedgerEntry& entry, const std::optional<AuditNote>& logged) {
    m_impl->write([&] {
        m_impl->append(entry);
        if (logged)
            m_impl->log(logged->action, logged->detail);
    });
    if (entry.kind != LedgerKind::Lock && entry.kind != LedgerKind::Opening &&
        entry.kind != LedgerKind::Cohort)
        return;
    const LedgerMark end = m_impl->read([&] { return ledgerEnd(m_impl->db); });
    const std::filesystem::path file = runFolder(spec::RunId(entry.run)) / "run.json";
    if (!std::filesystem::exists(file))
        return;
    base::Json json = base::readJsonFile(file);
    json["ledger"] = {{"length", end.length}, {"hash", end.hash}};
    base::writeFileAtomically(file, base::toText(json));
}

std::vector<LedgerEntry> Project::ledger() const {
    return m_impl->read([&] { return readLedger(m_impl->db); });
}

LedgerState Project::ledgerState() const {
    std::vector<LedgerEntry> entries;
    bool fits = false;
    for (int i = 0; i < readTries && !fits; ++i) {
        // A writer may be at work: its head is written before and after its change.
        const LedgerHead earlier = readLedgerHead(m_impl->folder);
        entries = ledger();
        const LedgerMark end{static_cast<std::int64_t>(entries.size()),
                             entries.empty() ? "" : entries.back().hash};
        fits = earlier.fits(end) || readLedgerHead(m_impl->folder).fits(end);
    }
    if (!fits)
        return {true, messages::Message{"ledger_fault.head"}};
    if (const std::int64_t broken = firstBrokenEntry(entries); broken != 0)
        return {true, messages::Message{"ledger_fault.entry", {{"entry", broken}}}};
    std::int64_t accepted = 0;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i].kind == LedgerKind::Accept)
            accepted = static_cast<std::int64_t>(i) + 1;
    for (const spec::RunId& run : runs()) {
        if (!knowsLock(entries, accepted, operatingPoint(run)))
            return {true, messages::Message{"ledger_fault.threshold", {{"run", run.str()}}}};
        const std::optional<LedgerMark> mark = markIn(runFolder(run) / "run.json");
        if (!mark || (mark->length <= accepted))
            continue;
        if (mark->length > static_cast<std::int64_t>(entries.size()) ||
            entries[static_cast<std::size_t>(mark->length) - 1].hash != mark->hash)
            return {true, messages::Message{"ledger_fault.run", {{"run", run.str()}}}};
    }
    return {};
}

}  // namespace lightbox::project
