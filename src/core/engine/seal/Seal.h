// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Run.h"
#include "spec/Split.h"

namespace lightbox::project {
class Project;
}

// The only door to sealed labels and predictions: everybody else asks here whether a set is closed.
// Whatever it answers comes from the ledger, never from the words of the audit log.
namespace lightbox::engine {

/// Keys of the images that a seal which stands was set on.
[[nodiscard]] std::set<std::int64_t> sealedImages(const project::Project& project);
/// `keys` with what stands in no set of the current split but shares a patient or its pixels with
/// one of them.
[[nodiscard]] std::set<std::int64_t> withTwins(const project::Project& project,
                                               const spec::Dataset& dataset,
                                               std::set<std::int64_t> keys);
/// True when the seal covers the test set of this run.
[[nodiscard]] bool testIsSealed(const project::Project& project, const spec::RunRecord& record);
/// How often the test set was opened by this run while it was sealed.
[[nodiscard]] int revealsBy(const project::Project& project, const spec::RunId& run);
/// The run was judged at its lock, on its test set or an external cohort: the lock stays as it is.
[[nodiscard]] bool isLockFinal(const project::Project& project, const spec::RunId& run);
/// Throws Error refused (ledger_changed.reveal).
void requireLedgerKept(const project::Project& project);
/// Entries that were changed or taken away may have been a seal's: a test set that seems open is refused like a sealed one. Throws
/// as requireLedgerKept().
void requireEntriesKept(const project::Project& project);
/// What the run must not show: sealed images, less its own test set once it has opened that, and
/// what stands in no set but shares a patient or its pixels with one of them.
/// `dataset`: the project's, where somebody has read it already.
[[nodiscard]] std::set<std::int64_t> hiddenImages(const project::Project& project,
                                                  const spec::RunRecord& record,
                                                  const spec::Dataset* dataset = nullptr);
/// The same of many runs, with the ledger and the split read once: what stands at one moment.
class HiddenImages {
public:
    HiddenImages(const project::Project& project, const spec::Dataset& dataset);
    [[nodiscard]] const std::set<std::int64_t>& of(const spec::RunRecord& record);
    /// Whether `set` of the run holds any of them.
    [[nodiscard]] bool anyIn(const spec::RunRecord& record, spec::Set set);
    /// As the function of that name.
    [[nodiscard]] bool patientsChangedSince(const spec::RunRecord& record) const;

private:
    const project::Project& m_project;
    const spec::Dataset& m_dataset;
    std::set<std::int64_t> m_sealed;
    std::set<std::string> m_openers;                 ///< runs that have opened their test set
    std::vector<std::string> m_patientChanges;       ///< when
    std::optional<std::set<std::int64_t>> m_common;  ///< hidden from whoever has opened nothing
    std::set<std::int64_t> m_own;                    ///< from the run that was asked for last
};
/// Throws Error refused (test_sealed): `set` of the run holds hidden images.
void requireVisible(const project::Project& project, const spec::RunRecord& record, spec::Set set);

/// True when an import has given images other patients since the run was made, whose intervals and
/// sets go by the patients of then.
[[nodiscard]] bool patientsChangedSince(const project::Project& project,
                                        const spec::RunRecord& record);

/// Openings of the most-opened image among the run's own test set, whatever split it stands in.
[[nodiscard]] int revealsOf(const project::Project& project, const spec::RunRecord& record);
/// What somebody saw of an unsealed test set that shares an image with this run's. `before`: only
/// what came before the run's lock in force.
[[nodiscard]] std::size_t looksAt(const project::Project& project, const spec::RunRecord& record,
                                  bool before = false);
/// Keeps a look at rows of an unsealed test set, beside a process that writes too, unless the project
/// is read-only; `what`: "evaluation", "report", "predictions", "map" or "page".
void noteLook(const project::Project& project, const spec::RunRecord& record,
              const std::string& what);
/// The warning that a look at test came before the lock, if any did, and the ones that the ledger was
/// changed, if it was, and that such a change was accepted: openings are then at least what it counts.
[[nodiscard]] std::vector<spec::Warning> sealWarnings(const project::Project& project,
                                                      const spec::RunRecord* record);

}  // namespace lightbox::engine
