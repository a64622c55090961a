// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/JsonRobustness.h"

#include "spec/Json.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

namespace {

using base::Json;

Json corruptionJson(const CorruptionAudit& audit) {
    Json images = Json::array();
    for (const ImageId& image : audit.images)
        images.push_back(image.str());
    Json json{
        {"name", audit.name},     {"severity", audit.severity}, {"auroc", toJson(audit.auroc)},
        {"sensitivity", nullptr}, {"specificity", nullptr},     {"turned", toJson(audit.turned)},
        {"images", images}};
    if (!audit.sensitivity.method.empty()) {
        json["sensitivity"] = toJson(audit.sensitivity);
        json["specificity"] = toJson(audit.specificity);
    }
    return json;
}

CorruptionAudit corruptionFromJson(const Json& json) {
    CorruptionAudit audit;
    audit.name = textAt(json, "name");
    audit.severity = intAt(json, "severity");
    audit.auroc = intervalFromJson(member(json, "auroc"));
    if (!member(json, "sensitivity").is_null())
        audit.sensitivity = intervalFromJson(member(json, "sensitivity"));
    if (!member(json, "specificity").is_null())
        audit.specificity = intervalFromJson(member(json, "specificity"));
    audit.turned = intervalFromJson(member(json, "turned"));
    for (const Json& image : arrayAt(json, "images")) {
        if (!image.is_string())
            throwInvalid("images", "json_invalid.unknown");
        audit.images.emplace_back(image.get<std::string>());
    }
    return audit;
}

}  // namespace

Json toJson(const RobustnessAudit& audit) {
    Json list = Json::array();
    for (const CorruptionAudit& one : audit.corruptions)
        list.push_back(corruptionJson(one));
    return {{"run", audit.run},
            {"n", audit.n},
            {"class", audit.cls.empty() ? Json(nullptr) : Json(audit.cls)},
            {"threshold", orNull(audit.threshold)},
            {"scale", toString(audit.scale)},
            {"plain", corruptionJson(audit.plain)},
            {"corruptions", list}};
}

RobustnessAudit robustnessAuditFromJson(const Json& json) {
    RobustnessAudit audit;
    audit.run = textAt(json, "run");
    audit.n = countAt(json, "n");
    audit.cls = textOrEmpty(json, "class");
    audit.threshold = optionalNumber(json, "threshold");
    audit.scale = parsedAt(json, "scale", scaleFromString);
    audit.plain = corruptionFromJson(member(json, "plain"));
    for (const Json& one : arrayAt(json, "corruptions"))
        audit.corruptions.push_back(corruptionFromJson(one));
    return audit;
}

}  // namespace lightbox::spec
