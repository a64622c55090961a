// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reporting/WrittenFields.h"

#include <algorithm>
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

/// {"version": 1, "fields": {key: {"text", "by", "at"}}}
base::Json stored(const project::Project& project) {
    base::Json document;
    if (std::filesystem::exists(fileOf(project)))
        document = base::readJsonFile(fileOf(project));
    const bool sound =
        document.is_object() && document.contains("fields") && document["fields"].is_object();
    return sound ? document : base::Json{{"version", 1}, {"fields", base::Json::object()}};
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

std::map<std::string, std::string> writtenFields(const project::Project& project) {
    const base::Json document = stored(project);
    std::map<std::string, std::string> fields;
    for (const auto& [key, field] : document["fields"].items())
        if (field.is_object() && field.contains("text") && field["text"].is_string())
            fields[key] = field["text"].get<std::string>();
    return fields;
}

void writeFields(project::Project& project,
                 std::span<const std::pair<std::string, std::string>> fields) {
    if (fields.empty())
        return;
    for (const auto& [key, text] : fields)
        requireKnown(key);
    base::Json document = stored(project);
    for (const auto& [key, text] : fields) {
        if (base::trimmed(text).empty())
            document["fields"].erase(key);
        else
            document["fields"][key] = {
                {"text", text}, {"by", base::userName()}, {"at", base::utcNow()}};
    }
    base::writeFileAtomically(fileOf(project), base::toText(document));
}

}  // namespace lightbox::engine
