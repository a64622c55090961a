// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/seal/Fingerprint.h"

#include <optional>

#include "base/Error.h"
#include "engine/seal/Seal.h"
#include "project/Fingerprint.h"
#include "project/Project.h"

namespace lightbox::engine {

std::string fingerprintToKeep(const project::Project& project, const spec::Dataset& dataset,
                              const std::map<std::int64_t, spec::Set>& members) {
    return sealedImages(project).empty() ? project::dataFingerprint(dataset, members)
                                         : project::unlabelledFingerprint(dataset, members);
}

void withdrawLabelsFromFingerprints(project::Project& project, const spec::Dataset& dataset) {
    for (const spec::RunId& id : project.runs()) {
        if (project.runIsAlive(id))  // it writes its own record
            continue;
        spec::RunRecord record = *project.sharedRecord(id);
        if (record.fingerprint != project::dataFingerprint(dataset, record.members))
            continue;
        record.fingerprint = project::unlabelledFingerprint(dataset, record.members);
        project.saveRunRecord(record);
    }
    for (const spec::StudyId& id : project.studies()) {
        std::optional<spec::StudyRecord> study;
        try {
            study = project.study(id);
        } catch (const base::Error&) {
            continue;  // whoever asks for it is told
        }
        const std::optional<spec::Split> split = study ? project.split(study->split) : std::nullopt;
        if (!split || study->fingerprint != project::dataFingerprint(dataset, split->members))
            continue;
        study->fingerprint = project::unlabelledFingerprint(dataset, split->members);
        project.saveStudy(*study);
    }
}

}  // namespace lightbox::engine
