// SPDX-License-Identifier: GPL-3.0-or-later
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <fstream>

#include "base/Error.h"
#include "base/Text.h"
#include "data/samples/Pixels.h"
#include "engine/Access.h"
#include "engine/Train.h"
#include "engine/TrainingData.h"
#include "engine/WeightsChoice.h"
#include "project/Project.h"
#include "training/Rehearsal.h"

namespace lightbox::engine {

namespace {

constexpr int rateSteps = 100;

/// A line of a file of /proc in bytes ("VmRSS:   1234 kB").
std::optional<double> procBytes(const char* file, std::string_view label) {
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(label)) {
            const auto text = base::trimmed(std::string_view(line).substr(label.size()));
            const auto kilobytes = base::toDouble(text.substr(0, text.find(' ')));
            return kilobytes ? std::optional(*kilobytes * 1024) : std::nullopt;
        }
    return std::nullopt;
}

/// Memory of this process, without what earlier work gave back.
double bytesHeld() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
    return procBytes("/proc/self/status", "VmRSS:").value_or(0);
}

/// Seconds that decoding takes where it has not happened yet, from a few images.
double decodingSeconds(const project::Project& project, const spec::Dataset& images,
                       const spec::RunRecord& record, const std::stop_token& stop) {
    constexpr std::size_t looks = 12;
    const spec::DataSpec& data = record.spec.data;
    if (images.images.empty() ||
        data::existingStore(project.cacheFolder(), images, data.size, data.channels))
        return 0;
    // An element of an array is copied, not decoded.
    std::vector<const spec::ImageRecord*> files;
    for (const spec::ImageRecord& image : images.images)
        if (image.source.array.empty())
            files.push_back(&image);
    if (files.empty())
        return 0;
    const std::size_t count = std::min(looks, files.size());
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t n = 0; n < count && !stop.stop_requested(); ++n) {
        try {
            (void)data::readSample(files[n * files.size() / count]->source, data.size,
                                   data.channels);
        } catch (const base::Error&) {
            continue;  // training will say so
        }
    }
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return seconds / static_cast<double>(count) * static_cast<double>(files.size()) /
           std::max(record.environment.threads, 1);
}

spec::RunRecord recordFor(const project::Project& project, const spec::Dataset& dataset,
                          const spec::TrainingSpec& spec) {
    if (dataset.images.empty())
        throw base::refused("project_empty", {}, project.folder());
    const std::optional<SplitInUse> used = splitInUse(project, dataset);
    if (!used)
        throw base::refused("split_missing.train", {}, project.folder());
    return newRecord(dataset, used->split, spec);
}

}  // namespace

TrainingEstimate estimateTraining(const OpenProject& open, const spec::TrainingSpec& spec,
                                  std::stop_token stop) {
    const auto reader = open.reader();
    const project::Project& project = *reader;
    const auto dataset = project.sharedDataset();
    const spec::RunRecord record = recordFor(project, *dataset, spec);
    std::set<std::int64_t> keys;
    std::size_t counts[2] = {0, 0};
    for (const spec::Set set : {spec::Set::Train, spec::Set::Val})
        for (const training::Sample& sample :
             labelledSamples(record.dataset, dataset->images, record.members, set)) {
            keys.insert(sample.imageKey);
            ++counts[set == spec::Set::Train ? 0 : 1];
        }
    const double before = bytesHeld();
    const auto available = procBytes("/proc/meminfo", "MemAvailable:");
    const training::Rehearsal tried = training::rehearse(record, counts[0], counts[1], stop);
    // What stays of it is no tensor: code, threads, kernels made for these sizes.
    const double beside = bytesHeld() - before;
    const auto train = static_cast<double>(counts[0]);
    const auto val = static_cast<double>(counts[1]);
    const bool views = spec.augment.any();
    const double kept = train * (views ? std::max(spec.phase1.views, 1) : 1) + val;
    TrainingEstimate estimate;
    estimate.secondsDecoding = decodingSeconds(project, withKeys(*dataset, keys), record, stop);
    if (spec.phase1.epochs > 0)
        estimate.secondsPhase1 =
            kept * tried.cacheSeconds + spec.phase1.epochs * train * tried.headSeconds;
    if (spec.phase2.epochs > 0)
        estimate.secondsPhase2 =
            kept * tried.prefixSeconds +
            spec.phase2.epochs * (train * tried.trainSeconds + val * tried.validateSeconds);
    // The best weights predict validation once more.
    estimate.secondsPhase2 += val * tried.cacheSeconds;
    if (tried.bytes)
        estimate.memoryMb = (before + std::max(beside, 0.0) + *tried.bytes) / 1e6;
    if (available)
        estimate.availableMb = (before + *available) / 1e6;
    if (stop.stop_requested())
        throw base::cancelled();
    return estimate;
}

spec::RateCurve findLearningRate(const OpenProject& open, const spec::TrainingSpec& spec, int phase,
                                 const std::function<void(const spec::RateCurve&)>& told,
                                 spec::ProgressObserver& progress, std::stop_token stop) {
    if ((phase == 1 ? spec.phase1 : spec.phase2).epochs <= 0)
        throw base::usage("nothing_to_train.phase", {{"phase", phase}});
    const auto reader = open.reader();
    const project::Project& project = *reader;
    const auto dataset = project.sharedDataset();
    const spec::RunRecord record = recordFor(project, *dataset, spec);
    training::TrainingJob job;
    std::vector<spec::ImportIssue> issues;
    const store::SampleStore samples =
        prepareTraining(project, *dataset, record, job, issues, progress, stop);
    training::requireLearnable(job.train, record.dataset);
    return training::findLearningRate(
        job, samples, phase, rateSteps,
        [&](const spec::RateCurve& curve) {
            progress.progressed({"learning rates", curve.points.size(), rateSteps, ""});
            told(curve);
        },
        stop);
}

}  // namespace lightbox::engine
