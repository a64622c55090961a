// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Health.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/Hash.h"
#include "messages/Render.h"

namespace lightbox::spec {

namespace {

std::vector<std::string> sortedIds(const std::vector<ImageId>& images) {
    std::vector<std::string> ids;
    ids.reserve(images.size());
    for (const ImageId& image : images)
        ids.push_back(image.str());
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// With its length before it, so that two lists of texts never read the same.
void add(base::Sha256& hash, const std::string& text) {
    hash.update(std::to_string(text.size()) + ":" + text);
}

/// Counts without separators of thousands, as every version hashes them.
class PlainCounts : public messages::Language {
public:
    [[nodiscard]] std::string integer(std::int64_t number) const override {
        return std::to_string(number);
    }
};

std::string measureOf(const Finding& finding) {
    const std::string measure = rendered(finding.text, messages::Part::Measure, PlainCounts());
    return measure.empty() ? finding.measure : measure;
}

void add(base::Sha256& hash, const std::vector<std::string>& texts) {
    hash.update(std::to_string(texts.size()) + "[");
    for (const std::string& text : texts)
        add(hash, text);
}

}  // namespace

Finding finding(const char* id, messages::Args args) {
    Finding finding;
    setText(finding, {id, std::move(args)});
    return finding;
}

void setText(Finding& finding, messages::Message text) {
    using messages::Part;
    finding.code = messages::codeOf(text.id);
    finding.message = english(text);
    finding.measure = english(text, Part::Measure);
    finding.effect = english(text, Part::Effect);
    finding.remedy = english(text, Part::Remedy);
    finding.text = std::move(text);
}

std::string fingerprint(const Finding& finding) {
    base::Sha256 hash;
    add(hash, {finding.code, toString(finding.severity), std::to_string(finding.count),
               measureOf(finding)});
    add(hash, sortedIds(finding.images));
    std::vector<std::vector<std::string>> groups;
    for (const std::vector<ImageId>& group : finding.groups)
        groups.push_back(sortedIds(group));
    std::sort(groups.begin(), groups.end());
    for (const std::vector<std::string>& group : groups)
        add(hash, group);
    return hash.hex();
}

std::string findingId(const Finding& finding) {
    return finding.code + ":" + fingerprint(finding).substr(0, 8);
}

std::string toString(Severity severity) {
    switch (severity) {
    case Severity::High:
        return "high";
    case Severity::Medium:
        return "medium";
    case Severity::Low:
        return "low";
    }
    throw std::logic_error("not a severity");
}

std::string imbalanceLevel(double ratio) {
    return ratio <= 3 ? "mild" : ratio <= 10 ? "moderate" : "severe";
}

}  // namespace lightbox::spec
