// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Cautions.h"

#include <algorithm>

#include "engine/studies/MakeEnsemble.h"
#include "engine/studies/StudyRuns.h"
#include "project/Project.h"

namespace lightbox::engine {

std::vector<spec::Warning> cautionsOf(const LoadedRun& run, const FigureFacts& figures,
                                      const std::optional<spec::StudyReport>& averaged) {
    std::vector<spec::Warning> cautions;
    const EnsembleFacts ensemble = ensembleFacts(run.record, run.folder);
    const bool onVal = figures.set == spec::Set::Val;
    if (figures.scale == spec::Scale::Calibrated) {
        if (onVal)
            cautions.push_back(spec::warning("calibration_same_rows"));
        if (ensemble.isOutOfFold)
            cautions.push_back(
                spec::warning("calibration_from_other_models", {{"run", run.record.name}}));
    }
    // Beside the pooled figure of models that differ stands that of the folds.
    if (onVal && ensemble.isPooled) {
        if (averaged)
            addNew(cautions, averaged->warnings);
        if (!averaged)
            cautions.push_back(spec::warning("pooled_models.no_mean"));
        else if (averaged->record.folds > 0)
            cautions.push_back(spec::warning("pooled_models"));
    }
    if (onVal && figures.decides)
        addNew(cautions, ensemble.warnings);
    return cautions;
}

std::vector<spec::Warning> trainingWarnings(const project::Project& project,
                                            const spec::RunRecord& record) {
    std::vector<spec::Warning> warnings = record.warnings;
    const std::vector<spec::RunId> known = project.runs();
    for (const spec::RunId& member : record.ensemble)
        if (std::find(known.begin(), known.end(), member) != known.end())
            addNew(warnings, project.sharedRecord(member)->warnings);
    if (!record.ensemble.empty())
        std::erase_if(warnings, [](const spec::Warning& warning) {
            return warning.code == "fold_validation";
        });
    return warnings;
}

}  // namespace lightbox::engine
