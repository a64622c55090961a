// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/FindByTag.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Text.h"
#include "engine/Access.h"
#include "engine/FieldNames.h"
#include "engine/seal/Closed.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

/// A query made ready: all of it in lower case.
struct Sought {
    std::string text;
    std::string keyword;
    bool withIdentifiers = true;
    std::vector<std::string> classes;  ///< of the project
};

bool lineMatches(std::string_view line, const Sought& sought, bool isSealed) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos)
        return false;
    const std::string keyword(line.substr(0, equals));
    const std::string value = base::lower(line.substr(equals + 1));
    if (!sought.keyword.empty() && base::lower(keyword) != sought.keyword)
        return false;
    if (value.find(sought.text) == std::string::npos)
        return false;
    if (!sought.withIdentifiers && identifies(keyword))
        return false;
    return !isSealed || isOpenUnderSeal(keyword, value, sought.classes);
}

bool matches(std::string_view tags, const Sought& sought, bool isSealed) {
    while (!tags.empty()) {
        const std::size_t end = std::min(tags.find('\n'), tags.size());
        if (lineMatches(tags.substr(0, end), sought, isSealed))
            return true;
        tags.remove_prefix(std::min(end + 1, tags.size()));
    }
    return false;
}

}  // namespace

std::vector<std::int64_t> findByTag(const std::filesystem::path& folder, const TagQuery& query,
                                    std::stop_token stop) {
    const project::Project project = project::Project::open(folder, project::Access::Read);
    const Sought sought{base::lower(query.text), base::lower(query.keyword), query.withIdentifiers,
                        project.info().classes};
    const Closed closed(project, project.dataset());
    std::vector<std::int64_t> files;
    project.eachWithTags([&](std::int64_t key, std::string_view tags) {
        if (matches(tags, sought, closed.contains(key)))
            files.push_back(key);
        return !stop.stop_requested();
    });
    std::vector<std::int64_t> found;
    for (const std::int64_t file : files) {
        if (stop.stop_requested())
            break;
        for (const std::int64_t image : project.framesOfFile(file))
            found.push_back(image);
    }
    if (stop.stop_requested())
        throw base::cancelled();
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace lightbox::engine
