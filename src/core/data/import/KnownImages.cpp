// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/KnownImages.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/Error.h"
#include "data/sources/FieldValues.h"

namespace lightbox::data {

namespace fs = std::filesystem;

std::string fileIdOf(const spec::ImageRecord& image) {
    const bool isWholeFile = image.source.array.empty() && image.source.index < 0;
    const std::string& id = image.id.str();
    return isWholeFile ? id : id.substr(0, id.rfind('#'));
}

std::optional<project::FileState> stateOf(const SourceFile& file) {
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(file.file, error);
    if (error)
        return std::nullopt;
    const fs::file_time_type changed = fs::last_write_time(file.file, error);
    if (error)
        return std::nullopt;
    const auto since1970 = std::chrono::file_clock::to_sys(changed).time_since_epoch();
    return project::FileState{
        file.id, static_cast<std::int64_t>(bytes),
        std::chrono::duration_cast<std::chrono::nanoseconds>(since1970).count()};
}

KnownImages::KnownImages(spec::Dataset dataset, std::span<const project::FileState> files)
    : m_dataset(std::move(dataset)) {
    for (std::size_t i = 0; i < m_dataset.images.size(); ++i)
        m_byFile[m_dataset.images[i].source.file.string()].push_back(i);
    for (std::size_t i = 0; i < m_dataset.images.size(); ++i)
        m_byId.emplace(m_dataset.images[i].id.str(), i);
    for (const project::FileState& file : files)
        m_states.emplace(file.id, file);
    if (!info().patientPattern.empty())
        try {
            m_pattern.emplace(info().patientPattern);
        } catch (const base::Error&) {
            m_pattern.reset();  // of a project that another program wrote: nothing was found by it
        }
}

std::vector<const spec::ImageRecord*> KnownImages::unchanged(const SourceFile& file) const {
    const auto found = m_byFile.find(file.file.string());
    if (found == m_byFile.end())
        return {};
    const auto state = m_states.find(fileIdOf(m_dataset.images[found->second.front()]));
    std::optional<project::FileState> now = stateOf(file);
    if (state == m_states.end() || !now)
        return {};
    now->id = state->second.id;
    if (*now != state->second)
        return {};
    std::vector<const spec::ImageRecord*> images;
    images.reserve(found->second.size());
    for (const std::size_t index : found->second)
        images.push_back(&m_dataset.images[index]);
    return images;
}

bool KnownImages::takeOver(spec::ImageRecord& record) const {
    const auto found = m_byId.find(record.id.str());
    if (found == m_byId.end())
        return false;
    const spec::ImageRecord& known = m_dataset.images[found->second];
    if (known.pixelHash != record.pixelHash)
        return false;
    std::error_code error;
    const bool isGone = !fs::exists(known.source.file, error);
    spec::ImageSource source = isGone ? record.source : known.source;
    record = withoutLabel(known);
    record.source = std::move(source);
    return true;
}

bool KnownImages::foundByPattern(const std::string& path, const std::string& patient) const {
    const auto match = m_pattern ? m_pattern->find(path) : std::nullopt;
    return match && match->patient == patient;
}

std::optional<std::string> KnownImages::labelOf(const spec::ImageId& id) const {
    const auto found = m_byId.find(id.str());
    if (found == m_byId.end())
        return std::nullopt;
    const spec::ImageRecord& image = m_dataset.images[found->second];
    const std::vector<std::string>& classes = info().classes;
    if (image.label >= 0 && static_cast<std::size_t>(image.label) < classes.size())
        return classes[static_cast<std::size_t>(image.label)];
    if (image.labels.empty())
        return std::nullopt;
    std::string text;
    for (std::size_t i = 0; i < std::min(classes.size(), image.labels.size()); ++i)
        if (image.labels[i] == 1)
            text += (text.empty() ? "" : "|") + classes[i];
    return text.empty() ? "No Finding" : text;
}

void takePattern(const PatientPattern& pattern, const std::string& path, const KnownImages& known,
                 spec::ImageRecord& record) {
    auto match = pattern.find(path);
    if (!match) {
        const bool isByPattern = record.patient && known.foundByPattern(path, *record.patient);
        if (pattern.findsPatients() && (record.key == 0 || isByPattern))
            record.patient.reset();
        return;
    }
    if (pattern.findsPatients())
        record.patient = std::move(match->patient);
    for (auto& [field, value] : match->fields)
        if (field == "study")
            record.study = std::move(value);
        else if (field == "study_date") {
            if (auto date = isoDate(value))
                record.studyDate = std::move(date);
        } else if (field != "label" && field != "split")
            record.fields[field] = std::move(value);
}

spec::ImageRecord withoutLabel(const spec::ImageRecord& known) {
    spec::ImageRecord record = known;
    record.label = -1;
    record.labels.clear();
    return record;
}

ImagesBySuffix bySuffix(std::span<const spec::ImageRecord* const> images) {
    ImagesBySuffix found;
    found.reserve(images.size());
    for (const spec::ImageRecord* const image : images) {
        const std::string& id = image->id.str();
        if (const std::size_t mark = id.rfind('#'); mark != std::string::npos)
            found.emplace(id.substr(mark + 1), image);
    }
    return found;
}

void KnownImages::close(const std::set<std::int64_t>& keys) {
    for (const spec::ImageRecord& image : m_dataset.images) {
        if (!keys.contains(image.key))
            continue;
        m_closedIds.insert(image.id.str());
        m_closedIds.insert(fileIdOf(image));
        if (image.patient)
            m_closedPatients.insert(*image.patient);
        if (!image.pixelHash.empty())
            m_closedPixels.insert(image.pixelHash);
    }
}

bool KnownImages::isClosed(const spec::ImageRecord& image) const {
    if (m_closedIds.contains(image.id.str()))
        return true;
    // What is in already and not closed keeps its own label.
    return image.key == 0 && (m_closedPixels.contains(image.pixelHash) ||
                              (image.patient && m_closedPatients.contains(*image.patient)));
}

bool KnownImages::isClosed(const spec::ImportStep& step) const {
    const std::string id(step.id);
    if (m_closedIds.contains(id))
        return true;
    return !m_byId.contains(id) && (m_closedPixels.contains(std::string(step.pixelHash)) ||
                                    m_closedPatients.contains(std::string(step.patient)));
}

bool KnownImages::isClosed(const std::string& fileId,
                           const std::optional<std::string>& patient) const {
    if (m_closedIds.contains(fileId))
        return true;
    return patient && !m_byId.contains(fileId) && m_closedPatients.contains(*patient);
}

}  // namespace lightbox::data
