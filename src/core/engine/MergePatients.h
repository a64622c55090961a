// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Dataset.h"
#include "spec/PatientMerge.h"

namespace lightbox::engine {

/// What came of it.
struct PatientsMerged {
    std::vector<spec::PatientMerge> merges;  ///< those that stand now
    std::vector<std::string> sources;        ///< ids that were merged, or given back, just now
    std::size_t images = 0;                  ///< that got another patient id
    std::vector<spec::Warning> warnings;     ///< of patients in several sets of the current split
};

/// From now on images of `sources` bear the id `target`, those imported later too. All or nothing;
/// the change stands in the ledger as one of patients. Throws Error usage (nothing_named,
/// reason_missing.merge) or refused (patient_unknown; test_sealed.import where an image of a sealed
/// test, or of a patient with such images, is among them).
PatientsMerged mergePatients(const OpenProject& project, const std::vector<std::string>& sources,
                             const std::string& target, const std::string& reason);

/// The same of all ids that differ only in form, as the finding patient_id_forms groups them: each
/// group becomes the id that most of its images bear. `named`: only the group in which one of these
/// ids stands; empty: every group.
PatientsMerged mergePatientForms(const OpenProject& project, const std::vector<std::string>& named,
                                 const std::string& reason);

/// Gives the images of merges back the ids that they had: of those `sources`, or of every merge where
/// there is none. Throws Error refused (not_merged; test_sealed.import).
PatientsMerged undoMergePatients(const OpenProject& project,
                                 const std::vector<std::string>& sources);

/// Oldest first; nothing of patients whose images are closed.
[[nodiscard]] std::vector<spec::PatientMerge> listPatientMerges(const OpenProject& project);

}  // namespace lightbox::engine
