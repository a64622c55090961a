// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Json.h"
#include "spec/JsonMeasures.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

namespace {

using base::Json;

/// The intervals and what they are called in the document.
struct NamedInterval {
    const char* name;
    Interval TwoThresholds::*member;
};
constexpr NamedInterval namedIntervals[] = {
    {"sensitivity", &TwoThresholds::sensitivity},
    {"specificity", &TwoThresholds::specificity},
    {"referred", &TwoThresholds::share},
    {"referred_positives", &TwoThresholds::sharePositives},
    {"referred_negatives", &TwoThresholds::shareNegatives},
    {"npv_ruled_out", &TwoThresholds::npv},
    {"ppv_ruled_in", &TwoThresholds::ppv},
};

struct NamedZone {
    const char* name;
    TwoThresholds::Zone TwoThresholds::*member;
};
constexpr NamedZone namedZones[] = {
    {"rule_out", &TwoThresholds::out},
    {"refer", &TwoThresholds::referred},
    {"rule_in", &TwoThresholds::in},
};

}  // namespace

Json twoThresholdsJson(const TwoThresholds& two, UndefinedMap& undefined, const Pointer& place) {
    Json json{{"rule_out", two.ruleOut}, {"rule_in", two.ruleIn}};
    json["rule_out_text"] = two.ruleOutText;
    json["rule_in_text"] = two.ruleInText;
    for (const auto& [name, interval] : namedIntervals)
        json[name] = undefined.interval(two.*interval, place / name);
    json["zones"] = Json::object();
    for (const auto& [name, counts] : namedZones) {
        const TwoThresholds::Zone& zone = two.*counts;
        json["zones"][name] = {{"n", zone.positives + zone.negatives},
                               {"positives", zone.positives},
                               {"negatives", zone.negatives}};
    }
    return json;
}

TwoThresholds twoThresholdsFromJson(const Json& json,
                                    const std::map<std::string, std::string>& undefined,
                                    const Pointer& place) {
    TwoThresholds two;
    two.ruleOut = numberAt(json, "rule_out");
    two.ruleIn = numberAt(json, "rule_in");
    if (two.ruleIn <= two.ruleOut)
        throwInvalid("rule_in", "json_invalid.unknown");
    two.ruleOutText = textOrEmpty(json, "rule_out_text");
    two.ruleInText = textOrEmpty(json, "rule_in_text");
    for (const auto& [name, interval] : namedIntervals) {
        two.*interval = intervalFromJson(member(json, name));
        restore(two.*interval, undefined, place / name);
    }
    const Json& zones = objectAt(json, "zones");
    for (const auto& [name, counts] : namedZones) {
        const Json& zone = objectAt(zones, name);
        two.*counts = {countAt(zone, "positives"), countAt(zone, "negatives")};
    }
    return two;
}

}  // namespace lightbox::spec
