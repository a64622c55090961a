// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/KnownImages.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

/// The id of the file that an image came of.
std::string fileIdOf(const spec::ImageRecord& image) {
    const bool isWholeFile = image.source.array.empty() && image.source.index < 0;
    const std::string& id = image.id.str();
    return isWholeFile ? id : id.substr(0, id.rfind('#'));
}

}  // namespace

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
    for (const project::FileState& file : files)
        m_states.emplace(file.id, file);
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

std::optional<std::string> KnownImages::labelOf(const spec::ImageRecord& image) const {
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

}  // namespace lightbox::data
