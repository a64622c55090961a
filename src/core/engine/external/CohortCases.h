// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/Access.h"
#include "spec/External.h"
#include "spec/Progress.h"
#include "spec/Run.h"

namespace lightbox::project {
class Project;
}
namespace lightbox::evaluation {
struct CaseMixCases;
struct CohortCases;
}  // namespace lightbox::evaluation

// Within engine only: the cases of a cohort, told as a run tells its own.
namespace lightbox::engine {

/// Images of `images`, whose class is known and whose pixels `project` does not have, as the run predicts them, with what is known of them. Warns
/// external_overlap, external_same_patients. Throws Error refused (external_classes, external_task, external_empty,
/// images_unreadable, model_missing), cancelled.
[[nodiscard]] evaluation::CohortCases
predictedCases(const project::Project& project, const project::Project& images,
               const LoadedRun& run, spec::ProgressObserver& progress, std::stop_token stop);

/// The same images before anything is predicted, their classes taken out. Throws as predictedCases(), but for what predicting does.
[[nodiscard]] evaluation::CohortCases
closedCases(const project::Project& project, const project::Project& images, const LoadedRun& run);

/// The same of rows that were predicted before.
[[nodiscard]] evaluation::CohortCases knownCases(const project::Project& images,
                                                 spec::Predictions rows);

/// What the cases are, whatever they are called and in whatever order: of images their pixels, of a table's rows their scores.
/// `images`: their project; nullptr for a table.
[[nodiscard]] std::string fingerprintOf(const spec::Predictions& rows,
                                        const project::Project* images);

/// A table of scores, as the run's classes, without the rows that name sealed images of the project. Throws as predictionsFromTable(), and external_classes, external_task, external_empty.
[[nodiscard]] evaluation::CohortCases scoredCases(const project::Project& project,
                                                  const std::filesystem::path& table,
                                                  const LoadedRun& run);

/// `cases` without what they are: truths and probabilities are taken out.
void closeCases(evaluation::CohortCases& cases);

/// True for a table that has probabilities and truths: predictionsFromTable() would read it.
[[nodiscard]] bool isTableOfScores(const std::filesystem::path& source);

enum class CaseMixState {
    Closed,  ///< the usual fields alone: neither classes nor what may stand for them
    Open,
};
/// evaluation::caseMix() of the run's training and validation, by the labels of today, and the cohort; of fields other than the usual
/// ones those alone that tell cases apart.
[[nodiscard]] std::vector<spec::CaseMixRow> caseMixOf(const project::Project& project,
                                                      const spec::RunRecord& run,
                                                      const evaluation::CohortCases& cases,
                                                      CaseMixState state);

}  // namespace lightbox::engine
