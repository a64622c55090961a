// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/studies/LearningCurve.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "base/Error.h"
#include "base/Random.h"
#include "engine/TrainingData.h"
#include "evaluation/LearningCurve.h"
#include "project/Project.h"
#include "store/SampleStore.h"
#include "training/HeadDraws.h"

namespace lightbox::engine {

namespace {

/// Fewer patients than this cannot be divided into sizes that say anything.
constexpr std::size_t kFewest = 40;
/// The smallest size, where the training set allows.
constexpr double kSmallest = 20;

/// Indices of training samples, patient by patient; a sample without one is its own.
std::vector<std::vector<std::size_t>> unitsOf(const training::TrainingJob& job) {
    std::map<std::string, std::size_t> unitOf;
    std::vector<std::vector<std::size_t>> units;
    for (std::size_t i = 0; i < job.train.size(); ++i) {
        const std::string& patient = job.patientsTrain.at(i);
        const auto [found, added] =
            patient.empty() ? std::pair(unitOf.end(), true) : unitOf.emplace(patient, units.size());
        if (added)
            units.emplace_back();
        units[added ? units.size() - 1 : found->second].push_back(i);
    }
    return units;
}

/// From the smallest to all, by equal factors.
std::vector<std::size_t> sizesFor(std::size_t patients, int points) {
    const double most = static_cast<double>(patients);
    const double least = std::max(kSmallest, most / std::pow(2, points - 1));
    std::vector<std::size_t> sizes;
    for (int i = 0; i < points; ++i) {
        const double size = least * std::pow(most / least, static_cast<double>(i) / (points - 1));
        if (const auto rounded = static_cast<std::size_t>(std::lround(size));
            sizes.empty() || rounded > sizes.back())
            sizes.push_back(rounded);
    }
    return sizes;
}

}  // namespace

spec::LearningCurve learningCurve(const OpenProject& open, const LearningCurveRequest& request,
                                  spec::ProgressObserver& progress, std::stop_token stop) {
    const auto reader = open.reader();
    const project::Project& project = *reader;
    const auto dataset = project.sharedDataset();
    if (dataset->images.empty())
        throw base::refused("project_empty", {}, project.folder());
    const std::optional<SplitInUse> used = splitInUse(project, *dataset);
    if (!used)
        throw base::refused("split_missing.train", {}, project.folder());
    if (!request.spec.model.pretrained)
        throw base::refused("curve_needs_weights", {});
    spec::TrainingSpec spec = request.spec;
    spec.augment = {};
    spec.phase1.views = 1;
    spec.phase1.epochs = std::max(spec.phase1.epochs, 1);
    const spec::RunRecord record = newRecord(*dataset, used->split, spec);
    training::TrainingJob job;
    std::vector<spec::ImportIssue> issues;
    const store::SampleStore samples =
        prepareTraining(project, *dataset, record, job, issues, progress, stop);
    training::requireLearnable(job.train, record.dataset);
    const std::vector<std::vector<std::size_t>> units = unitsOf(job);
    if (units.size() < kFewest)
        throw base::refused("curve_too_few", {{"patients", units.size()}, {"fewest", kFewest}},
                            project.folder());

    const std::vector<std::size_t> sizes = sizesFor(units.size(), request.points);
    std::vector<evaluation::CurveDraws> measured;
    std::vector<std::vector<std::size_t>> draws;
    std::vector<std::size_t> sizeOf;  // of each draw
    for (std::size_t s = 0; s < sizes.size(); ++s) {
        measured.push_back({sizes[s], 0, {}});
        const int count = sizes[s] == units.size() ? 1 : request.draws;
        std::size_t images = 0;
        for (int d = 0; d < count; ++d) {
            std::vector<std::size_t> order(units.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            base::Random random{spec.seed, 0x6c65617266, static_cast<std::uint64_t>(d)};
            random.shuffle(std::span(order));
            std::vector<std::size_t>& draw = draws.emplace_back();
            for (std::size_t u = 0; u < sizes[s]; ++u)
                draw.insert(draw.end(), units[order[u]].begin(), units[order[u]].end());
            std::sort(draw.begin(), draw.end());
            images += draw.size();
            sizeOf.push_back(s);
        }
        measured.back().images = images / static_cast<std::size_t>(count);
    }
    std::vector<std::vector<std::vector<double>>> probabilities = training::headsOnDraws(
        job, samples, draws,
        [&](std::size_t done, std::size_t total) {
            progress.progressed({"learning curve", done, total, ""});
        },
        stop);
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        measured[sizeOf[i]].probabilities.push_back(std::move(probabilities[i]));

    const std::size_t classes = record.dataset.classes.size();
    spec::Predictions rows{record.dataset, {}, {}};
    // Not sorted by image: parallel to job.val.
    for (std::size_t i = 0; i < job.val.size(); ++i) {
        spec::PredictionRow& row = rows.rows.emplace_back();
        row.patient = job.patientsVal[i];
        row.yTrue = job.val[i].label;
        row.yTrueMulti = job.val[i].labels;
        row.p.assign(classes, 0);
    }
    evaluation::BootstrapOptions options;
    options.replicates = 500;
    options.seed = spec.seed;
    options.threads = record.environment.threads;
    spec::LearningCurve curve = evaluation::learningCurve(rows, measured, options);
    curve.warnings.push_back(
        spec::warning("curve_frozen", {{"network", spec.model.arch}, {"size", spec.data.size}}));
    return curve;
}

}  // namespace lightbox::engine
