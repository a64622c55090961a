// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/SetsRead.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>

#include "base/Error.h"
#include "data/sources/NameLists.h"

namespace lightbox::data {

namespace {

messages::Value::Texts someNames(const std::set<std::string>& names) {
    constexpr std::size_t most = 12;
    messages::Value::Texts texts;
    for (const std::string& name : names)
        if (texts.size() < most)
            texts.push_back(name);
    if (names.size() > most)
        texts.emplace_back("…");
    return texts;
}

}  // namespace

void requireFolders(const spec::ImportRequest& request, const std::vector<SourceFile>& files) {
    const bool anyTable =
        std::any_of(files.begin(), files.end(), [](const SourceFile& file) { return file.given; });
    if (request.setFolders.empty() || anyTable)  // a table's images may lie anywhere
        return;
    std::set<std::string> folders;
    for (const SourceFile& file : files) {
        if (!holdsImages(file.kind))
            folders.insert(file.file.stem().string());  // may be called like a set as well
        const std::filesystem::path relative = file.file.lexically_relative(file.root);
        for (const std::filesystem::path& part : relative.parent_path())
            folders.insert(part.string());
    }
    for (const auto& [folder, set] : request.setFolders)
        if (!folders.contains(folder))
            throw base::usage("set_folder_invalid.absent",
                              {{"folder", folder}, {"folders", someNames(folders)}},
                              request.sources.front());
}

void takeSetsOfLists(const std::vector<SourceFile>& files, const spec::ImportRequest& request,
                     Imported& imported) {
    std::vector<spec::ImageRecord>& images = imported.dataset.images;
    std::vector<spec::Warning>& warnings = imported.report.warnings;
    const NameLists lists = findNameLists(files, request.setFolders);
    for (const std::string& text : lists.unread)
        warnings.push_back(spec::warning("text_names_images", {{"file", text}}));
    const bool isSaid = std::any_of(images.begin(), images.end(),
                                    [](const auto& image) { return !image.foundIn.empty(); });
    if (isSaid || lists.sets.empty())
        return;
    std::size_t taken = 0;
    for (spec::ImageRecord& image : images)
        if (const auto set = lists.setOf.find(image.source.file.string());
            set != lists.setOf.end()) {
            image.foundIn = spec::toString(set->second);
            ++taken;
        }
    if (taken == 0)
        return;
    std::set<std::string> named;
    for (const auto& [stem, set] : lists.sets)
        named.insert(stem + " = " + spec::toString(set));
    warnings.push_back(
        spec::warning("set_lists_used",
                      {{"lists", someNames(named)}, {"taken", taken}, {"images", images.size()}}));
    if (lists.inSeveral > 0)
        warnings.push_back(spec::warning("set_lists_contradict", {{"images", lists.inSeveral}}));
}

void warnOfDifferentClasses(Imported& imported) {
    std::map<std::string, std::set<std::string>> classesOf;
    const std::vector<std::string>& names = imported.dataset.info.classes;
    for (const spec::ImageRecord& image : imported.dataset.images) {
        if (image.foundIn.empty())
            continue;
        if (image.label >= 0)
            classesOf[image.foundIn].insert(names[static_cast<std::size_t>(image.label)]);
        for (std::size_t i = 0; i < std::min(names.size(), image.labels.size()); ++i)
            if (image.labels[i] == 1)
                classesOf[image.foundIn].insert(names[i]);
    }
    const auto without = [](const std::set<std::string>& these,
                            const std::set<std::string>& those) {
        std::set<std::string> left;
        std::set_difference(these.begin(), these.end(), those.begin(), those.end(),
                            std::inserter(left, left.end()));
        return left;
    };
    for (auto first = classesOf.rbegin(); first != classesOf.rend(); ++first)
        for (auto second = std::next(first); second != classesOf.rend(); ++second) {
            const auto inFirst = without(first->second, second->second);
            const auto inSecond = without(second->second, first->second);
            if (inFirst.empty() || inSecond.empty())
                continue;
            imported.report.warnings.push_back(
                spec::warning("classes_differ", {{"first", first->first},
                                                 {"second", second->first},
                                                 {"inFirst", someNames(inFirst)},
                                                 {"inSecond", someNames(inSecond)}}));
            return;
        }
}

void warnOfSharedImages(Imported& imported) {
    std::unordered_map<std::string_view, std::set<std::string_view>> setsOf;  // by pixels
    std::size_t inSets = 0;
    for (const spec::ImageRecord& image : imported.dataset.images)
        if (!image.foundIn.empty() && !image.pixelHash.empty()) {
            setsOf[image.pixelHash].insert(image.foundIn);
            ++inSets;
        }
    std::size_t shared = 0;
    for (const spec::ImageRecord& image : imported.dataset.images)
        if (const auto sets = setsOf.find(image.pixelHash);
            !image.foundIn.empty() && sets != setsOf.end() && sets->second.size() > 1)
            ++shared;
    if (shared > 0 && 10 * shared >= inSets)
        imported.report.warnings.push_back(
            spec::warning("sets_share_images", {{"images", shared}}));
}

}  // namespace lightbox::data
