// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/external/CohortCases.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/Csv.h"
#include "base/Error.h"
#include "base/Hash.h"
#include "base/Text.h"
#include "data/tables/TableText.h"
#include "engine/PredictSet.h"
#include "engine/RunModel.h"
#include "engine/SubgroupFields.h"
#include "engine/TrainingData.h"
#include "engine/seal/Closed.h"
#include "evaluation/CaseMix.h"
#include "evaluation/Labels.h"
#include "evaluation/Table.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

constexpr const char* kSplit = "external";

/// Index of each class of a cohort among the run's: by its name, in whatever letters; 0 and 1 are the other and the positive one of
/// two.
class ClassNames {
public:
    ClassNames(const spec::ClassScheme& cohort, const spec::ClassScheme& run,
               const std::filesystem::path& source)
        : m_classes(cohort.classes.size()) {
        const auto isOne = [](const spec::ClassScheme& scheme) {
            return scheme.isMultilabel() ? spec::Task::Multilabel : spec::Task::Multiclass;
        };
        if (isOne(cohort) != isOne(run))
            throw base::refused(
                "external_task",
                {{"task", spec::toString(cohort.task)}, {"known", spec::toString(run.task)}},
                source);
        const bool numbered =
            run.isBinary() && cohort.classes.size() <= 2 &&
            std::all_of(cohort.classes.begin(), cohort.classes.end(),
                        [](const auto& name) { return name == "0" || name == "1"; });
        std::vector<std::string> unknown;
        for (std::size_t c = 0; c < cohort.classes.size(); ++c) {
            const std::string& name = cohort.classes[c];
            const auto found =
                std::find_if(run.classes.begin(), run.classes.end(), [&](const auto& known) {
                    return base::lower(known) == base::lower(name);
                });
            if (found != run.classes.end())
                m_classes[c] = static_cast<std::size_t>(found - run.classes.begin());
            else if (numbered)
                m_classes[c] = name == "1" ? run.positiveIndex() : run.otherIndex();
            else
                unknown.push_back(name);
        }
        if (!unknown.empty())
            throw base::refused("external_classes", {{"classes", unknown}, {"known", run.classes}},
                                source);
    }

    [[nodiscard]] std::size_t operator[](std::size_t cls) const { return m_classes.at(cls); }

    /// Truths as the run numbers them; what the cohort says nothing of is unknown.
    void rename(spec::PredictionRow& row, std::size_t count) const {
        if (row.yTrue >= 0)
            row.yTrue = static_cast<int>(m_classes.at(static_cast<std::size_t>(row.yTrue)));
        if (row.yTrueMulti.empty())
            return;
        std::vector<std::int8_t> truths(count, -1);
        for (std::size_t c = 0; c < row.yTrueMulti.size() && c < m_classes.size(); ++c)
            truths[m_classes[c]] = row.yTrueMulti[c];
        row.yTrueMulti = std::move(truths);
    }

private:
    std::vector<std::size_t> m_classes;
};

spec::Predictions rowsLike(const spec::RunRecord& run) {
    return spec::Predictions{run.dataset, {}, run.untrained};
}

/// Fields by the names that cohorts share.
std::vector<evaluation::SubgroupField> commonFields(const project::Project& project,
                                                    const spec::Predictions& rows) {
    std::vector<evaluation::SubgroupField> fields =
        subgroupFields(project, rows, dividingFields(project, 1));
    for (evaluation::SubgroupField& field : fields)
        asCommon(field);
    return fields;
}

/// What the project has: pixels, and images and patients by their names.
struct Present {
    std::unordered_set<std::string> pixels, patients, images;

    explicit Present(const project::Project& project) {
        for (const spec::ImageRecord& image : project.sharedDataset()->images) {
            images.insert(image.id.str());
            if (!image.pixelHash.empty())
                pixels.insert(image.pixelHash);
            if (image.patient)
                patients.insert(*image.patient);
        }
    }
};

/// The images that are judged, and what was found while they were chosen.
struct Judged {
    std::map<std::int64_t, spec::Set> members;
    std::vector<spec::Warning> warnings;
};

Judged judgedImages(const project::Project& project, const project::Project& images,
                    const spec::Dataset& dataset) {
    const Present present(project);
    Judged judged;
    std::size_t overlap = 0;
    std::set<std::string> samePatients;
    for (const spec::ImageRecord& image : dataset.images) {
        if (!hasTruth(image) || image.excluded)
            continue;
        if (present.pixels.contains(image.pixelHash)) {
            ++overlap;
            continue;
        }
        if (image.patient && present.patients.contains(*image.patient))
            samePatients.insert(*image.patient);
        judged.members.emplace(image.key, spec::Set::Test);
    }
    if (judged.members.empty() && overlap > 0)
        throw base::refused("external_empty.known", {{"images", overlap}}, images.folder());
    if (judged.members.empty())
        throw base::refused("external_empty", {}, images.folder());
    if (overlap > 0)
        judged.warnings.push_back(spec::warning("external_overlap", {{"images", overlap}}));
    if (!samePatients.empty())
        judged.warnings.push_back(
            spec::warning("external_same_patients", {{"patients", samePatients.size()}}));
    return judged;
}

}  // namespace

evaluation::CohortCases predictedCases(const project::Project& project,
                                       const project::Project& images, const LoadedRun& run,
                                       spec::ProgressObserver& progress, std::stop_token stop) {
    const std::shared_ptr<const spec::Dataset> dataset = images.sharedDataset();
    const ClassNames names(dataset->info, run.record.dataset, images.folder());
    Judged judged = judgedImages(project, images, *dataset);
    RunModel model(run.record, run.folder);
    model.useThreads(run.record.spec.threads);
    evaluation::CohortCases result;
    result.warnings = std::move(judged.warnings);
    spec::Predictions& rows = result.rows = rowsLike(run.record);
    rows.rows = predictSet(images, model, judged.members, spec::Set::Test, run.record.id.str(),
                           progress, std::move(stop));
    for (spec::PredictionRow& row : rows.rows) {
        row.split = kSplit;
        names.rename(row, rows.classes.size());
    }
    result.fields = commonFields(images, rows);
    return result;
}

evaluation::CohortCases closedCases(const project::Project& project, const project::Project& images,
                                    const LoadedRun& run) {
    const std::shared_ptr<const spec::Dataset> dataset = images.sharedDataset();
    // Refused now, not once the cohort is opened.
    (void)ClassNames(dataset->info, run.record.dataset, images.folder());
    Judged judged = judgedImages(project, images, *dataset);
    evaluation::CohortCases result;
    result.warnings = std::move(judged.warnings);
    result.rows = rowsLike(run.record);
    for (const spec::ImageRecord& image : dataset->images)
        if (judged.members.contains(image.key))
            result.rows.rows.push_back({image.id, image.patient.value_or(""), kSplit, -1, {}, {}});
    result.fields = commonFields(images, result.rows);
    return result;
}

void closeCases(evaluation::CohortCases& cases) {
    for (spec::PredictionRow& row : cases.rows.rows) {
        row.yTrue = -1;
        row.yTrueMulti.clear();
        row.p.clear();
    }
}

std::string fingerprintOf(const spec::Predictions& rows, const project::Project* images) {
    std::vector<std::string> cases;
    if (images != nullptr) {
        std::unordered_map<std::string, std::string> hashes;
        for (const spec::ImageRecord& image : images->sharedDataset()->images)
            hashes.emplace(image.id.str(), image.pixelHash);
        for (const spec::PredictionRow& row : rows.rows)
            cases.push_back(hashes[row.image.str()]);
    } else {
        for (const spec::PredictionRow& row : rows.rows) {
            std::string& scores = cases.emplace_back();
            for (const double p : row.p)
                scores += base::exactText(p) + " ";
        }
    }
    std::sort(cases.begin(), cases.end());
    base::Sha256 hash;
    for (const std::string& one : cases)
        hash.update(one + "\n");
    return hash.hex();
}

evaluation::CohortCases knownCases(const project::Project& images, spec::Predictions rows) {
    evaluation::CohortCases result;
    result.fields = commonFields(images, rows);
    result.rows = std::move(rows);
    return result;
}

bool isTableOfScores(const std::filesystem::path& source) {
    if (!std::filesystem::is_regular_file(source))
        return false;
    try {
        const base::CsvTable table = data::readTable(source);
        bool truth = false;
        bool scores = false;
        for (const std::string& name : table.header) {
            truth = truth || name == "y_true" || name.starts_with("y_");
            scores = scores || name == "p" || name.starts_with("p_");
        }
        return truth && scores;
    } catch (const base::Error&) {
        return false;  // importing it says what is wrong
    }
}

namespace {

/// How the table writes the run's positive class: in a column of its probabilities, else, where a column `p` holds these, in its
/// truths. Empty where it does not name it.
std::string positiveIn(const base::CsvTable& cells, const spec::ClassScheme& run) {
    const auto truth = cells.column("y_true");
    if (!run.isBinary() || !truth)
        return {};
    const std::string wanted = base::lower(run.classes[run.positiveIndex()]);
    for (const std::string& name : cells.header)
        if (name.starts_with("p_") && base::lower(name.substr(2)) == wanted)
            return name.substr(2);
    if (cells.column("p_0") && cells.column("p_1"))
        return "1";
    if (cells.column("p"))
        for (const std::vector<std::string>& row : cells.rows)
            if (*truth < row.size() && base::lower(row[*truth]) == wanted)
                return row[*truth];
    return {};
}

/// A table tells nothing of pixels: the same names may be the same cases.
void warnOfTheSameNames(const project::Project& project, const spec::Predictions& rows,
                        std::vector<spec::Warning>& warnings) {
    const Present present(project);
    std::set<std::string> images;
    std::set<std::string> patients;
    for (const spec::PredictionRow& row : rows.rows) {
        if (present.images.contains(row.image.str()))
            images.insert(row.image.str());
        if (present.patients.contains(row.patient))
            patients.insert(row.patient);
    }
    if (!images.empty())
        warnings.push_back(spec::warning("external_same_images", {{"images", images.size()}}));
    if (!patients.empty())
        warnings.push_back(
            spec::warning("external_same_patients", {{"patients", patients.size()}}));
}

/// Takes out the rows that name a sealed image, by its id or by what stands for it, before anything of them is read: what they would tell
/// of it is closed. How many they are.
std::size_t dropClosed(const project::Project& project, base::CsvTable& cells) {
    const auto image = cells.column("image");
    if (!image)
        return 0;
    const std::shared_ptr<const spec::Dataset> dataset = project.sharedDataset();
    const Closed closed(project, *dataset);
    std::unordered_set<std::string> names;
    for (const spec::ImageRecord& image : dataset->images)
        if (closed.contains(image.key)) {
            names.insert(image.id.str());
            names.insert(closed.nameOf(image).str());
        }
    const std::size_t all = cells.rows.size();
    std::size_t open = 0;
    for (std::size_t i = 0; i < all; ++i) {
        if (names.contains(std::string(base::trimmed(cells.rows[i][*image]))))
            continue;
        if (open != i) {
            cells.rows[open] = std::move(cells.rows[i]);
            cells.lines[open] = cells.lines[i];
        }
        ++open;
    }
    cells.rows.resize(open);
    cells.lines.resize(open);
    return all - open;
}

}  // namespace

evaluation::CohortCases scoredCases(const project::Project& project,
                                    const std::filesystem::path& table, const LoadedRun& run) {
    std::vector<spec::Warning> assumed;
    base::CsvTable cells = data::readTable(table, &assumed);
    const std::size_t closed = dropClosed(project, cells);
    if (closed > 0 && cells.rows.empty())
        throw base::refused("external_empty.closed", {{"rows", closed}}, table);
    evaluation::TableOptions options;
    options.positive = positiveIn(cells, run.record.dataset);
    options.fields = evaluation::furtherColumns(cells);
    evaluation::TablePredictions read = evaluation::predictionsFromTable(cells, options);
    const ClassNames names(read.predictions, run.record.dataset, table);
    evaluation::CohortCases result;
    result.warnings = std::move(assumed);
    result.warnings.insert(result.warnings.end(), read.warnings.begin(), read.warnings.end());
    result.warnings.push_back(spec::warning("external_scores", {{"run", run.record.name}}));
    spec::Predictions& rows = result.rows = rowsLike(run.record);
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < read.predictions.rows.size(); ++i) {
        spec::PredictionRow row = std::move(read.predictions.rows[i]);
        if (!evaluation::isLabelled(read.predictions, row))
            continue;
        std::vector<double> p(rows.classes.size(), 0);
        for (std::size_t c = 0; c < row.p.size(); ++c)
            p[names[c]] = row.p[c];
        row.p = std::move(p);
        row.split = kSplit;
        names.rename(row, rows.classes.size());
        rows.rows.push_back(std::move(row));
        kept.push_back(i);
    }
    if (rows.rows.empty())
        throw base::refused("external_empty", {}, table);
    if (closed > 0)
        result.warnings.push_back(spec::warning("external_closed_rows", {{"rows", closed}}));
    warnOfTheSameNames(project, rows, result.warnings);
    for (const evaluation::SubgroupField& field : read.fields) {
        evaluation::SubgroupField of{field.name, {}};
        for (const std::size_t i : kept)
            of.values.push_back(field.values[i]);
        // One that names its cases divides them into no groups.
        if (isTelling(of)) {
            asCommon(of);
            result.fields.push_back(std::move(of));
        }
    }
    return result;
}

namespace {

/// Training and validation of the run, by the labels of today; without probabilities.
evaluation::CaseMixCases developmentCases(const project::Project& project,
                                          const spec::RunRecord& run) {
    const std::shared_ptr<const spec::Dataset> dataset = project.sharedDataset();
    const Closed closed(project, *dataset);
    evaluation::CaseMixCases cases{rowsLike(run), {}};
    for (const spec::ImageRecord& image : dataset->images) {
        const auto member = run.members.find(image.key);
        if (member == run.members.end() || closed.contains(image.key) || image.excluded ||
            (member->second != spec::Set::Train && member->second != spec::Set::Val))
            continue;
        cases.rows.rows.push_back({image.id,
                                   image.patient.value_or(""),
                                   spec::toString(member->second),
                                   image.label,
                                   image.labels,
                                   {}});
    }
    cases.fields = commonFields(project, cases.rows);
    return cases;
}

}  // namespace

std::vector<spec::CaseMixRow> caseMixOf(const project::Project& project, const spec::RunRecord& run,
                                        const evaluation::CohortCases& cases, CaseMixState state) {
    std::vector<spec::CaseMixRow> rows = evaluation::caseMix(developmentCases(project, run), cases);
    std::map<std::string, std::size_t> levels;
    for (const spec::CaseMixRow& row : rows)
        ++levels[row.field];
    std::erase_if(rows, [&](const spec::CaseMixRow& row) {
        // Any other field may tell what the cases are: how common a class is belongs to what is closed.
        if (row.field.empty() || !isCommon(row.field))
            return state == CaseMixState::Closed ||
                   (!row.field.empty() && levels[row.field] == 1 &&
                    row.development.share.value_or(1) == 1 && row.cohort.share.value_or(1) == 1 &&
                    !row.development.mean && !row.cohort.mean);
        return false;
    });
    return rows;
}

}  // namespace lightbox::engine
