// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/KeptFindings.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <tuple>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "base/Json.h"
#include "engine/Access.h"
#include "engine/seal/Closed.h"
#include "project/Project.h"
#include "spec/Json.h"
#include "spec/JsonHealth.h"

namespace lightbox::engine {

namespace {

constexpr int kVersion = 1;
constexpr std::array<std::string_view, 2> kOfPixelsAlone{"near_duplicates", "mixed_polarity"};

std::filesystem::path fileOf(const project::Project& project) {
    return project.folder() / "health.json";
}

bool ofPixelsAlone(const spec::Finding& finding) {
    return std::find(kOfPixelsAlone.begin(), kOfPixelsAlone.end(), finding.code) !=
           kOfPixelsAlone.end();
}

}  // namespace

std::string findingsBasis(const project::Project& project) {
    base::Sha256 hash;
    const auto add = [&hash](std::string_view text) {
        hash.update(text);
        hash.update(std::string_view("\n", 1));
    };
    const spec::Dataset dataset = project.dataset();
    for (const std::string& name : dataset.info.classes)
        add(name);
    const Closed closed(project, dataset);
    const std::optional<spec::Split> split = project.currentSplit();
    for (const spec::ImageRecord& image : dataset.images) {
        add(image.id.str());
        add(image.pixelHash);
        add(image.patient.value_or(""));
        add(image.studyDate.value_or(""));
        // Of a closed image its label goes nowhere, and no finding rests on it.
        const bool isClosed = closed.contains(image.key);
        std::string words = isClosed ? std::string() : std::to_string(image.label);
        for (std::size_t i = 0; !isClosed && i < image.labels.size(); ++i)
            words += ',' + std::to_string(image.labels[i]);
        words += image.excluded ? "x" + *image.excluded : std::string();
        words += isClosed ? "c" : "";
        if (split)
            if (const auto member = split->members.find(image.key); member != split->members.end())
                words += spec::toString(member->second);
        add(words);
        for (const auto& [field, value] : image.fields)
            add(field + "=" + value);
    }
    for (const spec::ImportIssue& issue : project.issues())
        add(issue.path + ' ' + issue.reason);
    return hash.hex();
}

std::optional<KeptFindings> keptFindings(const project::Project& project) {
    std::error_code ignored;
    if (!std::filesystem::exists(fileOf(project), ignored))
        return std::nullopt;
    try {
        const base::Json json = base::readJsonFile(fileOf(project));
        if (!json.is_object() || json.value("version", 0) != kVersion)
            return std::nullopt;
        return KeptFindings{json.at("basis").get<std::string>(),
                            spec::healthReportFromJson(json.at("report"))};
    } catch (const base::Error&) {
        return std::nullopt;  // a full inspection makes them anew
    } catch (const base::Json::exception&) {
        return std::nullopt;
    }
}

void keepFindings(const project::Project& project, const std::string& basis,
                  const spec::HealthReport& report) {
    try {
        const project::Project writer =
            project::Project::open(project.folder(), project::Access::Write);
        base::writeFileAtomically(fileOf(writer),
                                  base::toText(base::Json{{"version", kVersion},
                                                          {"basis", basis},
                                                          {"report", spec::toJson(report)}}));
    } catch (const base::Error& error) {
        const std::string& code = error.facts().code;
        if (code != "project_busy" && code != "project_read_only" && code != "file_unwritable")
            throw;
    }
}

void addPixelFindings(const project::Project& project, const spec::HealthReport& before,
                      spec::HealthReport& report) {
    std::set<std::string> there;
    for (const spec::ImageRecord& image : project.dataset().images)
        if (!image.excluded)
            there.insert(image.id.str());
    const auto gone = [&](const spec::ImageId& id) { return !there.contains(id.str()); };
    for (spec::Finding finding : before.findings) {
        const bool again =
            std::any_of(report.findings.begin(), report.findings.end(),
                        [&](const spec::Finding& one) { return one.code == finding.code; });
        if (!ofPixelsAlone(finding) || again)
            continue;
        const std::size_t groups = finding.groups.size();
        for (std::vector<spec::ImageId>& group : finding.groups)
            std::erase_if(group, gone);
        std::erase_if(finding.groups, [](const auto& group) { return group.size() < 2; });
        std::set<std::string> grouped;
        for (const auto& group : finding.groups)
            for (const spec::ImageId& id : group)
                grouped.insert(id.str());
        std::erase_if(finding.images, [&](const spec::ImageId& id) {
            return gone(id) || (groups > 0 && !grouped.contains(id.str()));
        });
        if (!finding.images.empty())
            report.findings.push_back(std::move(finding));
    }
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const spec::Finding& a, const spec::Finding& b) {
                         return std::tie(a.severity, a.code) < std::tie(b.severity, b.code);
                     });
}

}  // namespace lightbox::engine
