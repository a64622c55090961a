// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/JsonHealth.h"

#include "base/Error.h"
#include "spec/Json.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

namespace {

using base::Json;

Severity severityAt(const Json& json) {
    const std::string name = textAt(json, "severity");
    for (const Severity severity : {Severity::High, Severity::Medium, Severity::Low})
        if (name == toString(severity))
            return severity;
    throwInvalid("severity", "json_invalid.unknown");
}

std::vector<ImageId> idsOf(const Json& json) {
    std::vector<ImageId> ids;
    for (const Json& id : json)
        if (id.is_string())
            ids.emplace_back(id.get<std::string>());
    return ids;
}

Finding findingFromJson(const Json& json) {
    Finding finding;
    finding.code = textAt(json, "code");
    finding.text = textOf(json, finding.code);
    finding.severity = severityAt(json);
    finding.count = countAt(json, "count");
    finding.message = textAt(json, "message");
    finding.measure = textAt(json, "measure");
    finding.effect = textAt(json, "effect");
    finding.remedy = textAt(json, "remedy");
    finding.images = idsOf(arrayAt(json, "images"));
    for (const Json& group : arrayAt(json, "groups"))
        finding.groups.push_back(idsOf(group));
    if (json.contains("auroc"))
        finding.auroc = intervalFromJson(json.at("auroc"));
    if (json.contains("files"))
        for (const Json& file : arrayAt(json, "files")) {
            ImportIssue& issue = finding.files.emplace_back();
            issue.path = textAt(file, "path");
            issue.reason = textAt(file, "reason");
            issue.detail = textAt(file, "detail");
            issue.text = textOf(file, issue.reason);
        }
    return finding;
}

}  // namespace

HealthReport healthReportFromJson(const Json& json) {
    HealthReport report;
    report.images = countAt(json, "images");
    report.patients = optionalCount(json, "patients");
    report.patientsWithSeveral = countAt(json, "patients_with_several");
    report.maxImagesPerPatient = countAt(json, "max_images_per_patient");
    for (const auto& [name, counts] : objectAt(json, "classes").items()) {
        report.classes.push_back(name);
        report.imagesPerClass.push_back(countAt(counts, "images"));
        report.patientsPerClass.push_back(optionalCount(counts, "patients").value_or(0));
    }
    const Json& imbalance = objectAt(json, "imbalance");
    report.imbalanceRatio = optionalNumber(imbalance, "ratio");
    report.imbalanceLevel = textAt(imbalance, "level");
    const Json& intensity = objectAt(json, "intensity");
    report.meanIntensity = optionalNumber(intensity, "mean").value_or(0);
    report.sdIntensity = optionalNumber(intensity, "sd").value_or(0);
    for (const Json& size : arrayAt(json, "sizes"))
        report.sizes.push_back({intAt(size, "width"), intAt(size, "height"),
                                intAt(size, "channels"), countAt(size, "count")});
    const Json& excluded = objectAt(json, "excluded");
    report.excluded = countAt(excluded, "images");
    report.excludedPatients = countAt(excluded, "patients");
    const Json& reasons = objectAt(excluded, "reasons");
    for (const auto& [reason, count] : reasons.items())
        report.excludedFor[reason] = countAt(reasons, reason);
    for (const Json& field : arrayAt(json, "fields_left_out"))
        report.fieldsLeftOut.push_back({textAt(field, "field"), textAt(field, "why")});
    for (const Json& finding : arrayAt(json, "findings"))
        report.findings.push_back(findingFromJson(finding));
    report.seconds = numberAt(json, "seconds");
    return report;
}

}  // namespace lightbox::spec
