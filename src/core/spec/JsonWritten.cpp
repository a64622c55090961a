// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/JsonParts.h"
#include "spec/Written.h"

namespace lightbox::spec {

namespace {

constexpr std::int64_t writtenVersion = 1;

}  // namespace

base::Json toJson(const WrittenTexts& texts) {
    base::Json fields = base::Json::object();
    for (const auto& [key, one] : texts)
        fields[key] = {{"text", one.text}, {"by", one.by}, {"at", one.at}};
    return {{"version", writtenVersion}, {"fields", std::move(fields)}};
}

WrittenTexts writtenTextsFromJson(const base::Json& json) {
    refuseNewer(json, writtenVersion, "version_newer.written");
    WrittenTexts texts;
    for (const auto& [key, one] : objectAt(json, "fields").items())
        texts[key] = {textAt(one, "text"), textAt(one, "by"), textAt(one, "at")};
    return texts;
}

}  // namespace lightbox::spec
