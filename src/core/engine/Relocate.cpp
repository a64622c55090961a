// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Relocate.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/Error.h"
#include "data/samples/Pixels.h"
#include "engine/seal/Closed.h"
#include "imaging/Decode.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kImagesCompared = 16;

fs::path plainFolder(const fs::path& folder) {
    std::error_code error;
    const fs::path path = fs::absolute(folder, error).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

/// Images below `from` with the files they would have.
std::vector<spec::ImageRecord> movedImages(const spec::Dataset& dataset, const fs::path& from,
                                           const fs::path& to) {
    std::vector<spec::ImageRecord> moved;
    for (const spec::ImageRecord& image : dataset.images) {
        const fs::path& file = image.source.file;
        const auto rest = std::mismatch(from.begin(), from.end(), file.begin(), file.end());
        if (rest.first != from.end())
            continue;
        fs::path now = to;
        for (auto part = rest.second; part != file.end(); ++part)
            now /= *part;
        moved.push_back(image);
        moved.back().source.file = std::move(now);
    }
    return moved;
}

bool hasItsPixels(const spec::ImageRecord& image) {
    try {
        return imaging::pixelHash(data::readPixels(image.source)) == image.pixelHash;
    } catch (const base::Error&) {
        return false;
    }
}

}  // namespace

RelocateReport relocate(const OpenProject& open, const fs::path& oldFolder,
                        const fs::path& newFolder, spec::ProgressObserver& progress,
                        std::stop_token stop) {
    const fs::path from = plainFolder(oldFolder);
    fs::path to = plainFolder(newFolder);
    project::Project project = open.writer();
    const spec::Dataset dataset = project.dataset();
    // A source may be a file, whose new folder is what somebody names.
    const bool isFile =
        std::any_of(dataset.images.begin(), dataset.images.end(),
                    [&](const spec::ImageRecord& image) { return image.source.file == from; });
    if (std::error_code error; isFile && fs::is_directory(to, error))
        to /= from.filename();
    const std::vector<spec::ImageRecord> images = movedImages(dataset, from, to);
    if (images.empty())
        throw base::refused("nothing_to_relocate", {}, from);
    const Closed closed(project, dataset);
    // The path of a closed image may tell its class.
    const auto nameOf = [&](const spec::ImageRecord& image) {
        const spec::ImageId shown = closed.nameOf(image);
        return shown == image.id ? image.source.file.string() : shown.str();
    };
    std::map<fs::path, bool> isThere;
    std::vector<const spec::ImageRecord*> found;
    RelocateReport report;
    report.images = images.size();
    for (const spec::ImageRecord& image : images) {
        const auto [file, isNew] = isThere.try_emplace(image.source.file, false);
        std::error_code error;
        if (isNew)
            file->second = fs::is_regular_file(file->first, error);
        if (file->second)
            found.push_back(&image);
        else if (report.firstMissing.empty())
            report.firstMissing = nameOf(image);
    }
    report.files = isThere.size();
    report.missing = static_cast<std::size_t>(std::count_if(
        isThere.begin(), isThere.end(), [](const auto& file) { return !file.second; }));
    if (2 * report.missing >= report.files)
        throw base::refused("not_the_same_images.missing",
                            {{"missing", report.missing}, {"files", report.files}},
                            report.firstMissing);
    report.compared = std::min(kImagesCompared, found.size());
    for (std::size_t i = 0; i < report.compared; ++i) {
        if (stop.stop_requested())
            throw base::cancelled();
        const spec::ImageRecord& image = *found[i * found.size() / report.compared];
        if (!hasItsPixels(image))
            throw base::refused("not_the_same_images.pixels", {}, nameOf(image));
        progress.progressed({"comparing", i + 1, report.compared, {}});
    }
    project.relocate(from, to);
    return report;
}

}  // namespace lightbox::engine
