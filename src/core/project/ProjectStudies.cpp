// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/Error.h"
#include "base/FileLock.h"
#include "base/Files.h"
#include "base/Text.h"
#include "project/ProjectImpl.h"
#include "spec/Json.h"

namespace lightbox::project {

namespace fs = std::filesystem;

fs::path Project::studyFolder(const spec::StudyId& study) const {
    const std::string& name = study.str();
    const bool isFileName =
        !name.empty() && name.size() <= 100 && name.front() != '.' &&
        std::none_of(name.begin(), name.end(), [](char c) {
            return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
        });
    if (!isFileName)
        throw base::usage("study_name_invalid", {{"study", name.substr(0, 100)}}, m_impl->folder);
    return m_impl->folder / "studies" / name;
}

std::vector<spec::StudyId> Project::studies() const {
    std::vector<spec::StudyId> studies;
    std::error_code error;
    for (const fs::directory_entry& entry :
         fs::directory_iterator(m_impl->folder / "studies", error))
        if (entry.path().filename().string().front() != '.' &&
            fs::is_regular_file(entry.path() / "study.json", error))
            studies.emplace_back(entry.path().filename().string());
    std::sort(studies.begin(), studies.end());
    return studies;
}

std::optional<spec::StudyRecord> Project::study(const spec::StudyId& study) const {
    const fs::path file = studyFolder(study) / "study.json";
    if (!fs::is_regular_file(file))
        return std::nullopt;
    try {
        spec::StudyRecord record = spec::studyRecordFromJson(base::readJsonFile(file));
        record.id = study;
        return record;
    } catch (const base::Error& error) {
        base::ErrorFacts facts = error.facts();
        facts.file = file;
        throw base::Error(error.kind(), std::move(facts), error.message());
    }
}

spec::StudyRecord Project::resolveStudy(const std::string& name) const {
    if (std::optional<spec::StudyRecord> found = study(spec::StudyId(name)))
        return *std::move(found);
    const std::vector<spec::StudyId> all = studies();
    if (name == "last") {
        std::optional<spec::StudyRecord> latest;
        for (const spec::StudyId& id : all) {
            try {
                std::optional<spec::StudyRecord> record = study(id);
                if (record && (!latest || record->startedAt > latest->startedAt))
                    latest = std::move(record);
            } catch (const base::Error&) {
                continue;  // a damaged one is never the last
            }
        }
        if (latest)
            return *std::move(latest);
    }
    if (all.empty())
        throw base::usage("study_unknown.none", {}, m_impl->folder);
    std::vector<std::string> known;
    known.reserve(all.size());
    for (const spec::StudyId& id : all)
        known.push_back(id.str());
    throw base::usage("study_unknown", {{"study", name}, {"nearest", base::nearest(name, known)}},
                      m_impl->folder);
}

void Project::saveStudy(const spec::StudyRecord& study) {
    m_impl->requireWriting();
    const fs::path folder = studyFolder(study.id);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw base::failed("file_unwritable.study", {{"reason", error.message()}}, folder);
    base::writeFileAtomically(folder / "study.json", base::toText(spec::toJson(study)));
}

std::shared_ptr<void> Project::holdStudy(const spec::StudyId& study) const {
    const fs::path file = studyFolder(study) / "lock";
    if (std::optional<base::FileLock> lock = base::FileLock::take(file))
        return std::make_shared<base::FileLock>(std::move(*lock));
    throw base::refused("study_busy",
                        {{"study", study.str()}, {"process", base::FileLock::owner(file)}},
                        m_impl->folder);
}

bool Project::studyIsAlive(const spec::StudyId& study) const {
    return base::FileLock::isHeld(studyFolder(study) / "lock");
}

spec::Queue Project::queue() const {
    const fs::path file = m_impl->folder / "queue.json";
    return fs::is_regular_file(file) ? spec::queueFromJson(base::readJsonFile(file))
                                     : spec::Queue{};
}

void Project::saveQueue(const spec::Queue& queue) {
    m_impl->requireWriting();
    base::writeFileAtomically(m_impl->folder / "queue.json", base::toText(spec::toJson(queue)));
}

std::shared_ptr<void> Project::holdQueue() const {
    const fs::path file = m_impl->folder / "queue.lock";
    if (std::optional<base::FileLock> lock = base::FileLock::take(file))
        return std::make_shared<base::FileLock>(std::move(*lock));
    throw base::refused("queue_busy", {{"process", base::FileLock::owner(file)}}, m_impl->folder);
}

bool Project::queueIsAlive() const {
    return base::FileLock::isHeld(m_impl->folder / "queue.lock");
}

RunNotes Project::runNotes(const spec::RunId& run) const {
    const fs::path file = runFolder(run) / "notes.json";
    if (!fs::is_regular_file(file))
        return {};
    const base::Json json = base::readJsonFile(file);
    RunNotes notes;
    if (json.is_object() && json.contains("note") && json["note"].is_string())
        notes.note = json["note"].get<std::string>();
    if (json.is_object() && json.contains("tags") && json["tags"].is_array())
        for (const base::Json& tag : json["tags"])
            if (tag.is_string())
                notes.tags.push_back(tag.get<std::string>());
    return notes;
}

void Project::saveRunNotes(const spec::RunId& run, const RunNotes& notes) {
    m_impl->requireWriting();
    base::writeFileAtomically(runFolder(run) / "notes.json",
                              base::toText({{"tags", notes.tags}, {"note", notes.note}}));
}

}  // namespace lightbox::project
