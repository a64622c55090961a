// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/JsonParts.h"
#include "spec/Written.h"

namespace lightbox::spec {

namespace {

constexpr std::int64_t writtenVersion = 3;

}  // namespace

base::Json toJson(const WrittenTexts& texts) {
    base::Json fields = base::Json::object();
    for (const auto& [key, one] : texts) {
        fields[key] = {{"text", one.text}, {"by", one.by}, {"at", one.at}};
        if (!one.facts.empty())
            fields[key]["facts"] = one.facts;
    }
    return {{"version", writtenVersion}, {"fields", std::move(fields)}};
}

WrittenTexts writtenTextsFromJson(const base::Json& json) {
    refuseNewer(json, writtenVersion, "version_newer.written");
    WrittenTexts texts;
    for (const auto& [key, one] : objectAt(json, "fields").items()) {
        WrittenText& text = texts[key];
        text = {textAt(one, "text"), textAt(one, "by"), textAt(one, "at")};
        // Version 2 did not say of which run they were.
        if (one.contains("facts") && !one.at("facts").is_string())
            for (const auto& [run, said] : objectAt(one, "facts").items())
                text.facts[run] = textAt(objectAt(one, "facts"), run.c_str());
    }
    return texts;
}

}  // namespace lightbox::spec
