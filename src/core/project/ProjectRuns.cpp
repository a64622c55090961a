// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <thread>

#include "base/Error.h"
#include "base/FileLock.h"
#include "base/Files.h"
#include "base/Text.h"
#include "messages/Render.h"
#include "project/ProjectImpl.h"
#include "spec/Json.h"
#include "spec/RunTables.h"

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

/// The name that newRun() made the id of: "one" of "20261121-113000-one" and "20261121-113000-one.2".
std::string nameIn(const std::string& id) {
    constexpr std::size_t time = 16;  // with its hyphen
    std::string name = id.size() > time ? id.substr(time) : id;
    const auto dot = name.rfind('.');
    if (dot != std::string::npos && dot + 1 < name.size() &&
        name.find_first_not_of("0123456789", dot + 1) == std::string::npos)
        name.resize(dot);
    return name;
}

spec::RunRecord readRecord(const fs::path& folder) {
    const fs::path file = folder / "run.json";
    spec::RunRecord record;
    try {
        record = spec::runRecordFromJson(base::readJsonFile(file));
    } catch (const base::Error& error) {
        base::ErrorFacts facts = error.facts();
        facts.file = file;
        throw base::Error(error.kind(), std::move(facts), error.message());
    }
    record.id = record.result.run = spec::RunId(folder.filename().string());
    return record;
}

/// Whether the folder holds a run: its record, or what is left of one whose record is gone. What a crash left before the first
/// record is no run yet.
bool holdsRun(const fs::path& folder) {
    std::error_code error;
    for (const char* file : {"run.json", "model.safetensors", "history.csv", "predictions.csv",
                             "operating_point.json", "members"})
        if (fs::exists(folder / file, error))
            return true;
    const fs::path checkpoints = folder / "checkpoints";
    return fs::is_directory(checkpoints, error) && !fs::is_empty(checkpoints, error);
}

/// Folders of runs, by name.
std::vector<fs::path> foldersOfRuns(const fs::path& all) {
    std::vector<fs::path> folders;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(all, error))
        if (isFileName(entry.path().filename().string()) && entry.is_directory(error) &&
            holdsRun(entry.path()))
            folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

/// The record of a run whose predictions lie exchanged (RunRecord::classesExchanged), else nothing.
std::optional<spec::RunRecord> exchangedRecord(const fs::path& folder) {
    if (!fs::is_regular_file(folder / "run.json"))
        return std::nullopt;
    spec::RunRecord record = readRecord(folder);
    return record.classesExchanged ? std::optional(std::move(record)) : std::nullopt;
}

constexpr auto rightPredictions = "predictions.right.csv";

/// Where a run's predictions are. putRight() may have ended between its last two steps: then the
/// record is new, and what is right still has its first name.
fs::path predictionsFile(const fs::path& folder) {
    if (fs::path right = folder / rightPredictions;
        fs::is_regular_file(right) && !exchangedRecord(folder))
        return right;
    return folder / "predictions.csv";
}

/// Writes run.json; where the ledger stood when the run was locked or opened stays in it.
void writeRecord(const fs::path& folder, const spec::RunRecord& record) {
    const fs::path file = folder / "run.json";
    base::Json json = spec::toJson(record);
    if (fs::exists(file))
        if (const base::Json before = base::readJsonFile(file); before.contains("ledger"))
            json["ledger"] = before["ledger"];
    base::writeFileAtomically(file, base::toText(json));
}

/// Writes record and predictions of a run whose predictions lay exchanged. It is the new record that
/// makes them count; before it nothing has changed, after it all has.
void putRight(const fs::path& folder, spec::RunRecord record,
              const std::optional<spec::Predictions>& predictions) {
    record.classesExchanged = false;
    if (predictions)
        base::writeFileAtomically(folder / rightPredictions, spec::predictionsText(*predictions));
    std::error_code ignored;
    fs::remove(folder / "evaluation.json", ignored);  // measured on the exchanged ones
    writeRecord(folder, record);
    if (predictions)
        fs::rename(folder / rightPredictions, folder / "predictions.csv", ignored);
}

}  // namespace

fs::path Project::runFolder(const spec::RunId& run) const {
    if (!isFileName(run.str()))
        throw base::usage("run_unknown.id", {{"run", run.str()}}, m_impl->folder);
    return m_impl->runsFolder() / run.str();
}

std::optional<messages::Message> Project::faultOf(const spec::RunId& run) const {
    try {
        (void)sharedRecord(run);
        return std::nullopt;
    } catch (const base::Error& error) {
        const bool told = !english(error.message(), messages::Part::Why).empty();
        return messages::Message{
            "run_problem",
            {{"reason", told ? messages::Value(error.message())
                             : messages::Value(error.facts().why.empty() ? error.facts().what
                                                                         : error.facts().why)}}};
    }
}

std::vector<spec::RunId> Project::runs() const {
    std::vector<spec::RunId> runs;
    for (const fs::path& folder : foldersOfRuns(m_impl->runsFolder()))
        if (const spec::RunId run(folder.filename().string()); !faultOf(run))
            runs.push_back(run);
    return runs;
}

std::vector<DamagedRun> Project::damagedRuns() const {
    std::vector<DamagedRun> runs;
    for (const fs::path& folder : foldersOfRuns(m_impl->runsFolder())) {
        const spec::RunId run(folder.filename().string());
        if (auto problem = faultOf(run))
            runs.push_back({run, std::move(*problem)});
    }
    return runs;
}

spec::RunId Project::resolveRun(const std::string& text) const {
    if (spec::RunId id(text); isFileName(text) &&
                              fs::is_regular_file(m_impl->runsFolder() / text / "run.json") &&
                              !faultOf(id))
        return id;
    const std::vector<spec::RunId> all = runs();
    if (const auto found = std::find(all.begin(), all.end(), spec::RunId(text)); found != all.end())
        return *found;
    // The newest, whether or not it can be read: an older one is never taken in its place.
    if (text == "last")
        if (const std::vector<fs::path> folders = foldersOfRuns(m_impl->runsFolder());
            !folders.empty()) {
            spec::RunId newest(folders.back().filename().string());
            if (const auto fault = faultOf(newest))
                throw base::refused("run_newest_unreadable",
                                    {{"run", newest.str()}, {"fault", *fault}}, folders.back());
            return newest;
        }
    std::vector<std::string> named;
    std::vector<std::string> known;
    for (const spec::RunId& run : all) {
        const std::string name = sharedRecord(run)->name;
        known.push_back(name);
        if (name == text)
            named.push_back(run.str());
    }
    if (named.size() == 1)
        return spec::RunId(named.front());
    if (named.size() > 1)
        throw base::usage("run_ambiguous", {{"name", text}, {"ids", named}}, m_impl->folder);
    // Known by its id, or by the name in that, so that what reads it can say what is wrong, and it can be deleted.
    const std::vector<DamagedRun> unread = damagedRuns();
    for (const DamagedRun& damaged : unread) {
        if (damaged.id.str() == text)
            return damaged.id;
        if (nameIn(damaged.id.str()) == asFileName(text))
            named.push_back(damaged.id.str());
    }
    if (named.size() == 1)
        return spec::RunId(named.front());
    if (named.size() > 1)
        throw base::usage("run_ambiguous", {{"name", text}, {"ids", named}}, m_impl->folder);
    if (all.empty() && !unread.empty())
        throw base::usage(
            "run_unknown.none_read",
            {{"run", text}, {"damaged", unread.size()}, {"first", unread[0].id.str()}},
            m_impl->folder);
    if (all.empty())
        throw base::usage("run_unknown.none", {}, m_impl->folder);
    throw base::usage("run_unknown", {{"run", text}, {"nearest", base::nearest(text, known)}},
                      m_impl->folder);
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
    throw base::failed("file_unwritable.run", {{"reason", error.message()}}, m_impl->runsFolder());
}

std::shared_ptr<const spec::RunRecord> Project::sharedRecord(const spec::RunId& run) const {
    const auto read = [&] {
        const fs::path folder = runFolder(run);
        if (!fs::is_regular_file(folder / "run.json"))
            throw base::usage("run_unknown.no_record", {}, folder);
        return readRecord(folder);
    };
    if (!m_impl->remembered)
        return std::make_shared<const spec::RunRecord>(read());
    return m_impl->remembered->recordOf(run)->get(markOf(runFolder(run) / "run.json"), read);
}

spec::RunRecord Project::runRecord(const spec::RunId& run) const {
    return *sharedRecord(run);
}

void Project::saveRunRecord(const spec::RunRecord& record) {
    m_impl->requireWriting(record.id);
    if (exchangedRecord(runFolder(record.id)))
        putRight(runFolder(record.id), record, predictions(record.id));
    else
        writeRecord(runFolder(record.id), record);
}

std::vector<spec::EpochReport> Project::history(const spec::RunId& run) const {
    const fs::path file = runFolder(run) / "history.csv";
    return fs::is_regular_file(file) ? spec::readHistory(file) : std::vector<spec::EpochReport>{};
}

void Project::appendEpoch(const spec::RunId& run, const spec::EpochReport& report) {
    m_impl->requireWriting(run);
    const std::vector<spec::EpochReport> rows = spec::withEpoch(history(run), report);
    base::writeFileAtomically(runFolder(run) / "history.csv",
                              spec::historyText(rows, info().classes));
}

std::optional<spec::OperatingPoint> Project::operatingPoint(const spec::RunId& run) const {
    const fs::path file = runFolder(run) / "operating_point.json";
    if (!fs::is_regular_file(file))
        return std::nullopt;
    return spec::operatingPointFromJson(base::readJsonFile(file));
}

void Project::saveOperatingPoint(const spec::OperatingPoint& point) {
    m_impl->requireWriting();
    if (const auto exchanged = exchangedRecord(runFolder(point.run)))
        putRight(runFolder(point.run), *exchanged, predictions(point.run));
    base::writeFileAtomically(runFolder(point.run) / "operating_point.json",
                              base::toText(spec::toJson(point)));
}

std::optional<spec::Calibrator> Project::calibrator(const spec::RunId& run) const {
    const fs::path file = runFolder(run) / "calibration.json";
    if (!fs::is_regular_file(file))
        return std::nullopt;
    return spec::calibratorFromJson(base::readJsonFile(file));
}

void Project::saveCalibrator(const spec::Calibrator& calibrator) {
    m_impl->requireWriting();
    base::writeFileAtomically(runFolder(calibrator.run) / "calibration.json",
                              base::toText(spec::toJson(calibrator)));
}

void Project::removeCalibrator(const spec::RunId& run) {
    m_impl->requireWriting(run);
    fs::remove(runFolder(run) / "calibration.json");
}

std::optional<spec::Predictions> Project::predictions(const spec::RunId& run) const {
    const std::shared_ptr<const spec::Predictions> found = sharedPredictions(run);
    return found ? std::optional(*found) : std::nullopt;
}

std::shared_ptr<const spec::Predictions> Project::sharedPredictions(const spec::RunId& run) const {
    const fs::path file = predictionsFile(runFolder(run));
    if (!fs::is_regular_file(file))
        return nullptr;
    const auto read = [&] {
        const std::shared_ptr<const spec::RunRecord> record = sharedRecord(run);
        spec::Predictions predictions = spec::readPredictions(file, record->dataset);
        predictions.untrained = record->untrained;
        if (record->classesExchanged)
            for (spec::PredictionRow& row : predictions.rows)
                std::swap(row.p.at(0), row.p.at(1));
        return predictions;
    };
    if (!m_impl->remembered)
        return std::make_shared<const spec::Predictions>(read());
    return m_impl->remembered->predictionsOf(run)->get(
        std::pair(markOf(runFolder(run) / "run.json"), markOf(file)), read);
}

void Project::savePredictions(const spec::RunId& run, const spec::Predictions& predictions) {
    m_impl->requireWriting(run);
    const fs::path folder = runFolder(run);
    if (const auto stored = exchangedRecord(folder)) {
        putRight(folder, *stored, predictions);
        return;
    }
    const fs::path file = predictionsFile(folder);
    base::writeFileAtomically(file, spec::predictionsText(predictions));
    std::error_code ignored;
    fs::rename(file, folder / "predictions.csv", ignored);
}

void Project::deleteRun(const spec::RunId& run) {
    m_impl->requireWriting();
    const fs::path folder = runFolder(run);
    if (!fs::is_directory(folder))
        throw base::usage("run_unknown.no_folder", {}, folder);
    if (runIsAlive(run))
        throw base::refused("run_busy.delete", {}, folder);
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
        throw base::failed("file_unwritable.run_deleted", {{"reason", error.message()}}, folder);
}

std::shared_ptr<void> Project::holdRun(const spec::RunId& run) {
    m_impl->requireWriting();
    const fs::path file = runFolder(run) / "lock";
    // Whoever asks runIsAlive() holds the file for an instant: not a reason to give up.
    constexpr int attempts = 50;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (std::optional<base::FileLock> lock = base::FileLock::take(file))
            return std::make_shared<base::FileLock>(std::move(*lock));
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    throw base::refused("run_busy", {{"process", base::FileLock::owner(file)}}, runFolder(run));
}

void Project::workOn(const spec::RunId& run, std::shared_ptr<void> held) {
    m_impl->workedOn.insert_or_assign(run, std::move(held));
}

bool Project::runIsAlive(const spec::RunId& run) const {
    return base::FileLock::isHeld(runFolder(run) / "lock");
}

}  // namespace lightbox::project
