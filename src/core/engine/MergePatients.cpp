// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/MergePatients.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "data/sources/PatientForms.h"
#include "engine/ImportChanges.h"
#include "engine/seal/Closed.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

/// Old id -> new id.
using Renamed = std::map<std::string, std::string>;

/// Gives images another patient, in the ledger, with what hangs on it.
class PatientChanges {
public:
    explicit PatientChanges(project::Project& project)
        : m_project(project),
          m_known(project.dataset()) {}

    [[nodiscard]] const spec::Dataset& known() const { return m_known; }

    void rename(const spec::ImageRecord& image, const std::string& patient) {
        ImportChanges::Change change{image, &image};
        change.after.patient = patient;
        change.patient = true;
        m_changes.changes.push_back(std::move(change));
    }

    /// Throws before anything is written.
    void apply(const std::string& detail, PatientsMerged& result) {
        requireUnsealed(m_project, m_known, m_changes, "test_sealed.merge");
        std::vector<spec::ImageRecord> images;
        for (const ImportChanges::Change& change : m_changes.changes)
            images.push_back(change.after);
        result.images = images.size();
        const std::vector<spec::ImageRecord> losing = losingTheirExclusion(m_project, m_changes);
        m_project.updateImages(images, detail, images.size());
        for (const spec::ImageRecord& image : losing)
            m_project.excludeImage(image.id, *image.excluded);
        warnOfChanges(m_project, m_changes, withChanges(m_known, m_changes), result.warnings);
    }

private:
    project::Project& m_project;
    const spec::Dataset m_known;
    ImportChanges m_changes;
};

std::vector<spec::PatientMerge> openMerges(const project::Project& project) {
    std::vector<spec::PatientMerge> merges = project.patientMerges();
    const spec::Dataset dataset = project.dataset();
    const Closed closed(project, dataset);
    if (closed.empty())
        return merges;
    std::set<std::string> hidden;
    for (const spec::ImageRecord& image : dataset.images)
        if (image.patient && closed.keys().contains(image.key))
            hidden.insert(*image.patient);
    std::erase_if(merges, [&](const auto& merge) { return hidden.contains(merge.target); });
    return merges;
}

PatientsMerged merge(project::Project& project, const Renamed& renamed, const std::string& reason) {
    PatientChanges changes(project);
    std::map<std::string, std::vector<std::int64_t>> imagesOf;
    std::set<std::string> targets;
    for (const auto& [source, target] : renamed)
        targets.insert(target);
    for (const spec::ImageRecord& image : changes.known().images) {
        if (!image.patient)
            continue;
        targets.erase(*image.patient);
        const auto found = renamed.find(*image.patient);
        if (found == renamed.end())
            continue;
        imagesOf[found->first].push_back(image.key);
        changes.rename(image, found->second);
    }
    for (const auto& [source, target] : renamed)
        if (!imagesOf.contains(source))
            throw base::refused("patient_unknown", {{"name", source}}, project.folder());
    if (!targets.empty())
        throw base::refused("patient_unknown", {{"name", *targets.begin()}}, project.folder());
    PatientsMerged result;
    changes.apply(std::to_string(renamed.size()) + " patient ids merged into others", result);
    for (const auto& [source, target] : renamed) {
        project.addPatientMerge({0, source, target, reason, {}, {}, 0}, imagesOf.at(source));
        result.sources.push_back(source);
    }
    result.merges = openMerges(project);
    return result;
}

void requireReason(const std::string& reason) {
    if (base::trimmed(reason).empty())
        throw base::usage("reason_missing.merge");
}

}  // namespace

PatientsMerged mergePatients(const OpenProject& open, const std::vector<std::string>& sources,
                             const std::string& target, const std::string& reason) {
    if (sources.empty() || target.empty())
        throw base::usage("nothing_named");
    requireReason(reason);
    project::Project project = open.writer();
    Renamed renamed;
    for (const std::string& source : sources)
        if (source != target)
            renamed.emplace(source, target);
    if (renamed.empty())
        throw base::usage("nothing_named");
    return merge(project, renamed, reason);
}

PatientsMerged mergePatientForms(const OpenProject& open, const std::vector<std::string>& named,
                                 const std::string& reason) {
    requireReason(reason);
    project::Project project = open.writer();
    std::map<std::string, std::map<std::string, std::size_t>> byForm;
    for (const spec::ImageRecord& image : project.dataset().images)
        if (image.patient)
            ++byForm[data::patientForm(*image.patient)][*image.patient];
    std::set<std::string> wanted;
    for (const std::string& id : named)
        wanted.insert(data::patientForm(id));
    Renamed renamed;
    for (const auto& [form, ids] : byForm) {
        if (ids.size() < 2 || (!wanted.empty() && !wanted.contains(form)))
            continue;
        const auto target =
            std::max_element(ids.begin(), ids.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        for (const auto& [id, images] : ids)
            if (id != target->first)
                renamed.emplace(id, target->first);
    }
    if (renamed.empty())
        throw base::refused("not_merged.forms", {}, project.folder());
    return merge(project, renamed, reason);
}

PatientsMerged undoMergePatients(const OpenProject& open, const std::vector<std::string>& sources) {
    project::Project project = open.writer();
    const std::vector<spec::PatientMerge> merges = project.patientMerges();
    std::vector<spec::PatientMerge> undone;
    // The last first: what was merged twice goes back the way it came.
    for (auto merge = merges.rbegin(); merge != merges.rend(); ++merge)
        if (sources.empty() ||
            std::find(sources.begin(), sources.end(), merge->source) != sources.end())
            undone.push_back(*merge);
    for (const std::string& source : sources)
        if (std::none_of(undone.begin(), undone.end(),
                         [&](const auto& merge) { return merge.source == source; }))
            throw base::refused("not_merged", {{"name", source}}, project.folder());
    if (undone.empty())
        throw base::refused("not_merged.none", {}, project.folder());
    std::map<std::int64_t, std::string> patientOf;
    for (const spec::PatientMerge& merge : undone)
        for (const std::int64_t key : project.imagesOfPatientMerge(merge.id))
            patientOf[key] = merge.source;
    PatientChanges changes(project);
    for (const spec::ImageRecord& image : changes.known().images)
        if (const auto found = patientOf.find(image.key); found != patientOf.end())
            changes.rename(image, found->second);
    PatientsMerged result;
    changes.apply(std::to_string(undone.size()) + " merged patient ids taken apart", result);
    for (const spec::PatientMerge& merge : undone) {
        project.removePatientMerge(merge.id);
        result.sources.push_back(merge.source);
    }
    result.merges = openMerges(project);
    return result;
}

std::vector<spec::PatientMerge> listPatientMerges(const OpenProject& open) {
    const auto reader = open.reader();
    return openMerges(*reader);
}

}  // namespace lightbox::engine
