// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <thread>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Text.h"
#include "project/FileLock.h"
#include "project/ProjectImpl.h"
#include "project/ProjectJson.h"
#include "project/RunTables.h"

namespace lightbox::project {

namespace fs = std::filesystem;

namespace {

/// A run's id is a file name; this keeps what names it from leading anywhere else.
bool isFileName(const std::string& text) {
    return !text.empty() && text.front() != '.' &&
           text.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos;
}

/// "20261121-113000" of an ISO 8601 time.
std::string compactTime(const std::string& iso) {
    std::string text;
    for (const char c : iso.substr(0, 19)) {
        if (c == 'T')
            text += '-';
        else if (c >= '0' && c <= '9')
            text += c;
    }
    return text;
}

std::string asFileName(const std::string& name) {
    std::string text;
    for (const char c : base::lower(name).substr(0, 60)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
        if (plain)
            text += c;
        else if (!text.empty() && text.back() != '-')
            text += '-';
    }
    while (!text.empty() && text.back() == '-')
        text.pop_back();
    return text.empty() ? "run" : text;
}

spec::RunRecord readRecord(const fs::path& folder) {
    spec::RunRecord record = runRecordFromJson(base::readJsonFile(folder / "run.json"));
    record.id = record.result.run = spec::RunId(folder.filename().string());
    return record;
}

}  // namespace

fs::path Project::runFolder(const spec::RunId& run) const {
    if (!isFileName(run.str()))
        throw base::usage({"run_unknown", "run is not known", m_impl->folder,
                           "'" + run.str() + "' is no id of a run", ""});
    return m_impl->runsFolder() / run.str();
}

std::vector<spec::RunId> Project::runs() const {
    std::vector<spec::RunId> runs;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_impl->runsFolder(), error)) {
        const std::string name = entry.path().filename().string();
        if (!isFileName(name) || !fs::is_regular_file(entry.path() / "run.json", error))
            continue;
        try {
            (void)readRecord(entry.path());
            runs.emplace_back(name);
        } catch (const base::Error&) {
            continue;  // left by a crash before its first record, or damaged: not a run that can be
                       // shown
        }
    }
    std::sort(runs.begin(), runs.end());
    return runs;
}

spec::RunId Project::resolveRun(const std::string& text) const {
    const std::vector<spec::RunId> all = runs();
    if (const auto found = std::find(all.begin(), all.end(), spec::RunId(text)); found != all.end())
        return *found;
    if (text == "last" && !all.empty())
        return all.back();
    std::vector<std::string> named;
    std::vector<std::string> known;
    for (const spec::RunId& run : all) {
        const std::string name = runRecord(run).name;
        known.push_back(name);
        if (name == text)
            named.push_back(run.str());
    }
    if (named.size() == 1)
        return spec::RunId(named.front());
    if (named.size() > 1)
        throw base::usage({"run_ambiguous", "run is not clear", m_impl->folder,
                           "several runs are named '" + text + "'",
                           "give one of the ids " + base::joined(named, ", ")});
    throw base::usage(
        {"run_unknown", "run is not known", m_impl->folder,
         all.empty() ? "the project has no runs" : "there is no '" + text + "'",
         all.empty() ? "train one first" : "did you mean '" + base::nearest(text, known) + "'?"});
}

spec::RunId Project::newRun(const std::string& name) {
    m_impl->requireWriting();
    const std::string base = compactTime(base::utcNow()) + "-" + asFileName(name);
    std::error_code error;
    fs::create_directories(m_impl->runsFolder(), error);
    for (int number = 1; !error; ++number) {
        const std::string id = number == 1 ? base : base + "." + std::to_string(number);
        if (!fs::create_directory(m_impl->runsFolder() / id, error))
            continue;
        fs::create_directory(m_impl->runsFolder() / id / "checkpoints", error);
        if (!error)
            return spec::RunId(id);
    }
    throw base::failed({"file_unwritable", "folder of the run cannot be made", m_impl->runsFolder(),
                        error.message(), "check the folder's permissions"});
}

spec::RunRecord Project::runRecord(const spec::RunId& run) const {
    const fs::path folder = runFolder(run);
    if (!fs::is_regular_file(folder / "run.json"))
        throw base::usage({"run_unknown", "run is not known", folder, "it has no run.json", ""});
    return readRecord(folder);
}

void Project::saveRunRecord(const spec::RunRecord& record) {
    m_impl->requireWriting();
    const fs::path file = runFolder(record.id) / "run.json";
    base::Json json = toJson(record);
    if (fs::exists(file))  // where the ledger stood when it was locked or opened stays
        if (const base::Json before = base::readJsonFile(file); before.contains("ledger"))
            json["ledger"] = before["ledger"];
    base::writeFileAtomically(file, base::toText(json));
}

std::vector<spec::EpochReport> Project::history(const spec::RunId& run) const {
    const fs::path file = runFolder(run) / "history.csv";
    return fs::is_regular_file(file) ? readHistory(file) : std::vector<spec::EpochReport>{};
}

void Project::appendEpoch(const spec::RunId& run, const spec::EpochReport& report) {
    m_impl->requireWriting();
    std::vector<spec::EpochReport> rows = history(run);
    std::erase_if(
        rows, [&](const spec::EpochReport& row) { return row.globalEpoch >= report.globalEpoch; });
    rows.push_back(report);
    base::writeFileAtomically(runFolder(run) / "history.csv", historyText(rows, info().classes));
}

std::optional<spec::OperatingPoint> Project::operatingPoint(const spec::RunId& run) const {
    const fs::path file = runFolder(run) / "operating_point.json";
    if (!fs::is_regular_file(file))
        return std::nullopt;
    return operatingPointFromJson(base::readJsonFile(file));
}

void Project::saveOperatingPoint(const spec::OperatingPoint& point) {
    m_impl->requireWriting();
    base::writeFileAtomically(runFolder(point.run) / "operating_point.json",
                              base::toText(toJson(point)));
}

std::optional<spec::Predictions> Project::predictions(const spec::RunId& run) const {
    const fs::path file = runFolder(run) / "predictions.csv";
    if (!fs::is_regular_file(file))
        return std::nullopt;
    return readPredictions(file, runRecord(run).dataset);
}

void Project::savePredictions(const spec::RunId& run, const spec::Predictions& predictions) {
    m_impl->requireWriting();
    base::writeFileAtomically(runFolder(run) / "predictions.csv", predictionsText(predictions));
}

void Project::deleteRun(const spec::RunId& run) {
    m_impl->requireWriting();
    const fs::path folder = runFolder(run);
    if (!fs::is_directory(folder))
        throw base::usage(
            {"run_unknown", "run is not known", folder, "there is no such folder", ""});
    if (runIsAlive(run))
        throw base::refused(
            {"run_busy", "run cannot be deleted", folder, "it is training now", "stop it first"});
    audit("delete_run", run.str());
    m_impl->write([&] {
        SQLite::Statement readings(m_impl->db, "DELETE FROM readings WHERE run = ?");
        readings.bind(1, run.str());
        readings.exec();
    });
    // First out of the list of runs, then away: a crash in between leaves no half run.
    const fs::path doomed = m_impl->runsFolder() / ("." + run.str() + ".deleted");
    std::error_code error;
    fs::rename(folder, doomed, error);
    if (!error)
        fs::remove_all(doomed, error);
    if (error)
        throw base::failed({"file_unwritable", "run cannot be deleted", folder, error.message(),
                            "check the folder's permissions"});
}

std::shared_ptr<void> Project::holdRun(const spec::RunId& run) {
    m_impl->requireWriting();
    const fs::path file = runFolder(run) / "lock";
    // Whoever asks runIsAlive() holds the file for an instant: not a reason to give up.
    constexpr int attempts = 50;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (std::optional<FileLock> lock = FileLock::take(file))
            return std::make_shared<FileLock>(std::move(*lock));
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    throw base::refused({"run_busy", "run cannot be trained", runFolder(run),
                         "process " + FileLock::owner(file) + " is training it", "stop it first"});
}

bool Project::runIsAlive(const spec::RunId& run) const {
    return FileLock::isHeld(runFolder(run) / "lock");
}

}  // namespace lightbox::project
