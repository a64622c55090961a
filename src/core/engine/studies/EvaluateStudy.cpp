// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/Error.h"
#include "engine/Cautions.h"
#include "engine/Measure.h"
#include "engine/Scale.h"
#include "engine/SubgroupFields.h"
#include "engine/seal/Seal.h"
#include "engine/studies/MakeEnsemble.h"
#include "engine/studies/Study.h"
#include "engine/studies/StudyRuns.h"
#include "evaluation/InForce.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

spec::Predictions heldOut(const project::Project& project, const spec::StudyReport& report) {
    std::optional<spec::Predictions> all;
    for (const spec::StudyFold& fold : report.folds) {
        if (fold.run.empty())
            continue;
        const spec::RunRecord record = project.runRecord(spec::RunId(fold.run));
        requireVisible(project, record, spec::Set::Val);
        if (const std::shared_ptr<const spec::Predictions> predictions =
                project.sharedPredictions(record.id))
            pool(all, rowsOf(project, *predictions, spec::Set::Val));
    }
    if (!all)
        throw base::refused("study_unfinished", {{"study", report.record.id.str()}},
                            project.folder());
    all->rows = averaged(std::move(all->rows));
    return *std::move(all);
}

}  // namespace

spec::Predictions outOfFold(const OpenProject& open, const std::string& study) {
    const auto reader = open.reader();
    return heldOut(*reader, reportOf(*reader, reader->resolveStudy(study)));
}

spec::Evaluation evaluateStudy(const OpenProject& open, const StudyEvaluateRequest& request) {
    const auto reader = open.reader();
    const spec::StudyReport report =
        reportOf(*reader, reader->resolveStudy(request.study), request.patients);
    const std::optional<spec::RunId> ensemble = knownEnsemble(*reader, report);
    const std::optional<spec::OperatingPoint> locked =
        ensemble ? lockOf(*reader, *ensemble) : std::nullopt;
    std::vector<spec::Warning> unsaid;
    evaluation::InForce inForce = decisionFor(request, false, locked, false, unsaid);
    requireFields(*reader, request.subgroups);
    requireFields(*reader, request.further.known);
    const spec::Predictions rows = heldOut(*reader, report);
    addFields(inForce.options, *reader, rows, request.subgroups, request.further);
    // A lock is of the ensemble, whose rows of validation these are.
    spec::Evaluation result = locked ? measure(*reader, *ensemble, rows, inForce)
                                     : evaluation::measureRows(rows, inForce);
    result.split = spec::toString(spec::Set::Val);
    result.source = report.record.folds > 0 ? "out_of_fold" : "validation";
    leadWithMean(result, report);
    std::optional<spec::RunRecord> holder;
    if (locked) {
        holder = reader->runRecord(*ensemble);
        result.reveals = revealsOf(*reader, *holder);
        addNew(result.warnings, cautionsOf({*holder, reader->runFolder(*ensemble), {}},
                                           {spec::Set::Val, result.scale, true}, report));
    }
    addNew(result.warnings, sealWarnings(*reader, holder ? &*holder : nullptr));
    addNew(result.warnings, unsaid);
    return result;
}

}  // namespace lightbox::engine
