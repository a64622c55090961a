// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/PickThreshold.h"

#include "base/Error.h"
#include "base/Text.h"
#include "engine/Access.h"
#include "engine/Evaluate.h"
#include "engine/User.h"
#include "evaluation/Threshold.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

void lock(const std::filesystem::path& folder, spec::OperatingPoint& point,
          const std::string& reason) {
    if (base::trimmed(reason).empty())
        throw base::usage({"reason_missing",
                           "a threshold is not locked without a reason",
                           {},
                           "",
                           "say why with --reason TEXT"});
    project::Project project = project::Project::open(folder, project::Access::Write);
    const std::optional<spec::OperatingPoint> before = project.operatingPoint(point.run);
    if (before && before->locked && revealsBy(project, point.run) > 0)
        throw base::refused({"threshold_locked", "the threshold cannot be locked anew",
                             project.runFolder(point.run),
                             "the test set was opened with " + base::exactText(before->threshold) +
                                 " on " + before->cls,
                             "train a new run, or report this one as it is"});
    point.locked = true;
    point.lockedAt = base::utcNow();
    point.lockedBy = userName();
    point.reason = reason;
    // First in the ledger: no threshold is locked that it does not know, whatever cuts this short.
    project::LedgerEntry entry;
    entry.kind = project::LedgerKind::Lock;
    entry.run = point.run.str();
    entry.threshold = point.threshold;
    entry.detail = reason;
    project.record(entry, project::AuditNote{"lock", "run " + point.run.str() + ": " +
                                                         base::exactText(point.threshold) + " on " +
                                                         point.cls + " (" + point.objective +
                                                         "): " + reason});
    project.saveOperatingPoint(point);
    const spec::RunRecord record = project.runRecord(point.run);
    const std::vector<spec::Warning> ofSeal = sealWarnings(project, &record);
    point.warnings.insert(point.warnings.end(), ofSeal.begin(), ofSeal.end());
}

}  // namespace

spec::OperatingPoint pickThreshold(const std::filesystem::path& folder,
                                   const spec::ThresholdRequest& request) {
    spec::ThresholdRequest resolved = request;
    {
        const project::Project project = project::Project::open(folder, project::Access::Read);
        resolved.run = project.resolveRun(request.run.str());
    }
    const spec::Predictions predictions = predictionsOf(folder, resolved.run.str(), spec::Set::Val);
    spec::OperatingPoint point = evaluation::pickThreshold(predictions, resolved);
    point.run = resolved.run;
    point.chosenOn = "val";
    if (request.lock) {
        lock(folder, point, request.reason);
        storeValidation(folder, resolved.run.str());
    }
    return point;
}

std::optional<spec::OperatingPoint> lockedThreshold(const std::filesystem::path& folder,
                                                    const std::string& run) {
    const project::Project project = project::Project::open(folder, project::Access::Read);
    std::optional<spec::OperatingPoint> point = project.operatingPoint(project.resolveRun(run));
    if (point && !point->locked)
        point.reset();
    return point;
}

}  // namespace lightbox::engine
