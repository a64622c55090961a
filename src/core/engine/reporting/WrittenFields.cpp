// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reporting/WrittenFields.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Json.h"
#include "base/Text.h"
#include "base/User.h"
#include "project/Project.h"
#include "report/Checklists.h"

namespace lightbox::engine {

namespace {

std::filesystem::path fileOf(const project::Project& project) {
    return project.folder() / "written.json";
}

void requireKnown(const std::string& key) {
    std::vector<std::string> known;
    for (const report::Field& field : report::fields())
        known.emplace_back(field.key);
    if (std::find(known.begin(), known.end(), key) == known.end())
        throw base::usage(
            "report_field_unknown",
            {{"field", key}, {"known", known}, {"nearest", base::nearest(key, known)}});
}

}  // namespace

spec::WrittenTexts writtenFields(const project::Project& project) {
    const std::filesystem::path file = fileOf(project);
    return std::filesystem::exists(file) ? spec::writtenTextsFromJson(base::readJsonFile(file))
                                         : spec::WrittenTexts();
}

void requireFields(FieldTexts fields) {
    for (const auto& [key, text] : fields)
        requireKnown(key);
}

void writeFields(project::Project& project, FieldTexts fields, const std::string& run,
                 const std::function<std::string(const std::string& key)>& factsOf) {
    requireFields(fields);
    if (fields.empty())
        return;
    spec::WrittenTexts texts = writtenFields(project);
    for (const auto& [key, text] : fields) {
        if (base::trimmed(text).empty()) {
            texts.erase(key);
            continue;
        }
        spec::WrittenText& own = texts[key];
        own = {text, base::userName(), base::utcNow(), std::move(own.facts)};
        if (!run.empty())
            own.facts[run] = factsOf(key);
    }
    base::writeFileAtomically(fileOf(project), base::toText(spec::toJson(texts)));
}

}  // namespace lightbox::engine
