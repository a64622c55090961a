// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/Render.h"
#include "spec/Json.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

namespace {

using base::Json;

Json ids(const std::vector<ImageId>& images) {
    Json json = Json::array();
    for (const ImageId& image : images)
        json.push_back(image.str());
    return json;
}

Json toJson(std::span<const ImportIssue> issues) {
    Json json = Json::array();
    for (const ImportIssue& issue : issues)
        json.push_back(toJson(issue));
    return json;
}

Json toJson(const Acceptance& acceptance) {
    return {{"by", acceptance.by}, {"at", acceptance.at}, {"note", acceptance.note}};
}

Json toJson(const Finding& finding) {
    Json groups = Json::array();
    for (const std::vector<ImageId>& group : finding.groups)
        groups.push_back(ids(group));
    Json json{{"code", finding.code},        {"severity", toString(finding.severity)},
              {"count", finding.count},      {"message", finding.message},
              {"measure", finding.measure},  {"effect", finding.effect},
              {"remedy", finding.remedy},    {"images", ids(finding.images)},
              {"groups", std::move(groups)}, {"id", findingId(finding)}};
    addText(json, finding.text);
    if (finding.auroc)
        json["auroc"] = toJson(*finding.auroc);
    if (!finding.files.empty())
        json["files"] = toJson(std::span(finding.files));
    if (finding.accepted)
        json["accepted"] = toJson(*finding.accepted);
    if (finding.acceptedBefore)
        json["accepted_before"] = toJson(*finding.acceptedBefore);
    return json;
}

Json toJson(const SetCounts& counts, std::span<const std::string> classes) {
    Json json{{"patients", orNull(counts.patients)},
              {"images", counts.images},
              {"classes", countsPerClass(classes, counts.perClass)},
              {"patients_per_class", countsPerClass(classes, counts.patientsPerClass)},
              {"without_patient", counts.withoutPatient}};
    if (counts.prevalence.value)
        json["prevalence"] = toJson(counts.prevalence);
    if (!counts.fieldValues.empty())
        json["field_values"] = counts.fieldValues;
    return json;
}

Json toJson(const NearDuplicatesAcross& near) {
    Json pairs = Json::array();
    for (const std::vector<ImageId>& pair : near.pairs)
        pairs.push_back(ids(pair));
    return {{"pairs", near.pairs.size()},
            {"images", ids(near.images)},
            {"patients", near.patients},
            {"confirmed", near.confirmed},
            {"groups", std::move(pairs)}};
}

}  // namespace

Json toJson(const ImportIssue& issue) {
    Json json{{"path", issue.path}, {"reason", issue.reason}, {"detail", issue.detail}};
    addText(json, issue.text);
    return json;
}

Json toJson(const ImportReport& report) {
    Json splits = Json::object();
    for (const auto& [set, count] : report.splitsFound)
        splits[set] = count;
    return {{"format", report.format},
            // Without any class there is nothing to tell apart yet.
            {"task", report.classes.empty() ? Json(nullptr) : Json(toString(report.task))},
            {"positive", classOrNull(report.classes, report.positive)},
            {"images", report.images},
            {"patients", orNull(report.patients)},
            {"studies", orNull(report.studies)},
            {"added", report.added},
            {"already_present", report.alreadyPresent},
            {"not_read_again", report.notReadAgain},
            {"not_images", report.notImages},
            {"not_images_by_kind", report.notImagesByKind},
            {"masks_left_out", report.masksLeftOut},
            {"derived_left_out", report.derivedLeftOut},
            {"classes", countsPerClass(report.classes, report.perClass)},
            {"patient_source", report.patientSource},
            {"without_patient", report.withoutPatient},
            {"splits_found", std::move(splits)},
            {"updated", report.updated},
            {"updated_patients", report.updatedPatients},
            {"updated_labels", report.updatedLabels},
            {"closed_rows", report.closedRows},
            {"updated_fields", report.updatedFields},
            {"relocated", report.relocated},
            {"issues", toJson(std::span(report.issues))},
            {"unusable", report.unusable},
            {"warnings", toJson(std::span(report.warnings))},
            {"cancelled", report.cancelled}};
}

Json toJson(const HealthReport& report) {
    UndefinedMap undefined;
    const Pointer top;
    Json classes = Json::object();
    for (std::size_t i = 0; i < report.classes.size(); ++i) {
        Json& counts = classes[report.classes[i]];
        counts["images"] = i < report.imagesPerClass.size() ? report.imagesPerClass[i] : 0;
        counts["patients"] = report.patients && i < report.patientsPerClass.size()
                                 ? Json(report.patientsPerClass[i])
                                 : Json(nullptr);
    }
    Json sizes = Json::array();
    for (const HealthReport::Size& size : report.sizes)
        sizes.push_back({{"width", size.width},
                         {"height", size.height},
                         {"channels", size.channels},
                         {"count", size.count}});
    Json fieldsLeftOut = Json::array();
    for (const HealthReport::FieldLeftOut& field : report.fieldsLeftOut) {
        fieldsLeftOut.push_back({{"field", field.field}, {"why", field.why}});
        addText(fieldsLeftOut.back(), field.text);
    }
    Json findings = Json::array();
    for (const Finding& finding : report.findings)
        findings.push_back(toJson(finding));
    const auto intensity = [&](double value, const char* name) {
        return undefined.number(report.images == 0 ? std::nullopt : std::optional(value),
                                top / "intensity" / name, messages::wordsOf("undefined.no_images"));
    };
    Json json{{"images", report.images},
              {"patients", orNull(report.patients)},
              {"patients_with_several", report.patientsWithSeveral},
              {"max_images_per_patient", report.maxImagesPerPatient},
              {"classes", std::move(classes)},
              {"imbalance",
               {{"ratio", undefined.number(report.imbalanceRatio, top / "imbalance" / "ratio",
                                           messages::wordsOf("undefined.class_without_images"))},
                {"level", report.imbalanceLevel}}},
              {"intensity",
               {{"mean", intensity(report.meanIntensity, "mean")},
                {"sd", intensity(report.sdIntensity, "sd")}}},
              {"sizes", std::move(sizes)},
              {"excluded",
               {{"images", report.excluded},
                {"patients", report.excludedPatients},
                {"reasons", report.excludedFor}}},
              {"fields_left_out", std::move(fieldsLeftOut)},
              {"findings", std::move(findings)},
              {"seconds", report.seconds}};
    undefined.addTo(json);
    return json;
}

Json toJson(const SplitReport& report, std::span<const std::string> classes) {
    Json splits = Json::object();
    for (const SetCounts& counts : report.sets)
        splits[toString(counts.set)] = toJson(counts, classes);
    Json folds = Json::array();
    for (const FoldCounts& fold : report.folds) {
        Json one = toJson(fold.counts, classes);
        one["number"] = fold.number;
        one["repeat"] = fold.repeat;
        one["fold"] = fold.fold;
        folds.push_back(std::move(one));
    }
    Json document{{"split", report.id.str()},
                  {"unit", report.byImage || !report.whole.patients ? "image" : "patient"},
                  {"patients_known", report.whole.patients.has_value()},
                  {"seed", report.seed},
                  {"splits", std::move(splits)},
                  {"patients_straddling", report.patientsStraddling},
                  {"duplicates_across", report.duplicatesAcross},
                  {"near_duplicates_across", report.nearDuplicates.pairs.size()},
                  {"near_duplicates", toJson(report.nearDuplicates)},
                  {"label_conflicts", report.labelConflicts},
                  {"patients_two_labels", report.patientsTwoLabels},
                  {"dropped", report.dropped},
                  {"sealed", report.sealed},
                  {"joined", report.joined},
                  {"method", toString(report.method)},
                  {"excluded",
                   {{"images", report.excluded},
                    {"patients", report.excludedPatients},
                    {"reasons", report.excludedFor}}},
                  {"whole", toJson(report.whole, classes)},
                  {"warnings", toJson(std::span(report.warnings))}};
    if (!report.folds.empty())
        document["folds"] = std::move(folds);
    if (!report.field.empty()) {
        document["field"] = report.field;
        document["crossing"] = report.crossing;
        document["without_field"] = report.withoutField;
    }
    return document;
}

}  // namespace lightbox::spec
