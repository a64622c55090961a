// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/JsonParts.h"
#include "spec/Written.h"

namespace lightbox::spec {

namespace {

constexpr std::int64_t writtenVersion = 2;

}  // namespace

base::Json toJson(const WrittenTexts& texts) {
    base::Json fields = base::Json::object();
    for (const auto& [key, one] : texts) {
        fields[key] = {{"text", one.text}, {"by", one.by}, {"at", one.at}};
        if (one.facts)
            fields[key]["facts"] = *one.facts;
    }
    return {{"version", writtenVersion}, {"fields", std::move(fields)}};
}

WrittenTexts writtenTextsFromJson(const base::Json& json) {
    refuseNewer(json, writtenVersion, "version_newer.written");
    WrittenTexts texts;
    for (const auto& [key, one] : objectAt(json, "fields").items())
        texts[key] = {textAt(one, "text"), textAt(one, "by"), textAt(one, "at"),
                      one.contains("facts") ? std::optional(textAt(one, "facts")) : std::nullopt};
    return texts;
}

}  // namespace lightbox::spec
