// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/FindByTag.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>

#include "base/Error.h"
#include "base/Text.h"
#include "engine/Access.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

/// A query made ready: all of it in lower case.
struct Sought {
    std::string text;
    std::string keyword;
    bool withIdentifiers = true;
    std::set<std::string> classes;  ///< of the project
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
    return !isSealed || !sought.classes.contains(value);
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

bool identifies(const std::string& name) {
    static const std::set<std::string, std::less<>> names{"PatientID",
                                                          "PatientName",
                                                          "OtherPatientIDs",
                                                          "OtherPatientNames",
                                                          "PatientBirthDate",
                                                          "PatientBirthTime",
                                                          "PatientAddress",
                                                          "PatientTelephoneNumbers",
                                                          "AccessionNumber",
                                                          "StudyID",
                                                          "StudyInstanceUID",
                                                          "SeriesInstanceUID",
                                                          "SOPInstanceUID",
                                                          "FrameOfReferenceUID",
                                                          "InstitutionName",
                                                          "InstitutionAddress",
                                                          "InstitutionalDepartmentName",
                                                          "StationName",
                                                          "ReferringPhysicianName",
                                                          "PerformingPhysicianName",
                                                          "OperatorsName",
                                                          "RequestingPhysician",
                                                          "DeviceSerialNumber",
                                                          "patient",
                                                          "patient_id",
                                                          "name"};
    return names.contains(name);
}

std::vector<std::int64_t> findByTag(const std::filesystem::path& folder, const TagQuery& query,
                                    std::stop_token stop) {
    const project::Project project = project::Project::open(folder, project::Access::Read);
    Sought sought{base::lower(query.text), base::lower(query.keyword), query.withIdentifiers, {}};
    for (const std::string& cls : project.info().classes)
        sought.classes.insert(base::lower(cls));
    const std::set<std::int64_t> sealed = sealedImages(project);
    std::vector<std::int64_t> found;
    project.eachWithTags(query.text, [&](std::int64_t key, std::string_view tags) {
        if (matches(tags, sought, sealed.contains(key)))
            found.push_back(key);
        return !stop.stop_requested();
    });
    if (stop.stop_requested())
        throw base::cancelled();
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace lightbox::engine
