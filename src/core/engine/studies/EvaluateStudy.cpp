// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/Error.h"
#include "engine/Measure.h"
#include "engine/SubgroupFields.h"
#include "engine/seal/Seal.h"
#include "engine/studies/Study.h"
#include "engine/studies/StudyRuns.h"
#include "evaluation/Evaluate.h"
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
    evaluation::EvaluateOptions options = optionsOf(request);
    requireFields(*reader, request.subgroups);
    requireFields(*reader, request.further.known);
    const spec::Predictions rows = heldOut(*reader, report);
    addFields(options, *reader, rows, request.subgroups, request.further);
    spec::Evaluation result = evaluation::evaluate(rows, options);
    result.split = spec::toString(spec::Set::Val);
    result.source = report.record.folds > 0 ? "out_of_fold" : "validation";
    leadWithMean(result, report);
    const std::vector<spec::Warning> seal = sealWarnings(*reader, nullptr);
    result.warnings.insert(result.warnings.end(), seal.begin(), seal.end());
    return result;
}

}  // namespace lightbox::engine
