// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <string>

#include "Fixtures.h"
#include "base/Error.h"
#include "training/Job.h"
#include "training/Trainer.h"

namespace lightbox::training {

/// LibTorch and libgomp are not instrumented: the thread sanitizer cannot follow threads of theirs.
#ifdef __SANITIZE_THREAD__
#define SKIP_WITHOUT_THREADS() GTEST_SKIP() << "the thread sanitizer knows no threads of libgomp's"
#else
#define SKIP_WITHOUT_THREADS() static_cast<void>(0)
#endif

using tests::FolderSink;
using tests::Observer;
using tests::Study;
using tests::trainIn;
using Stop = spec::TrainingControl::Stop;

/// Both phases of the small network, with everything that draws random numbers turned on.
struct TwoPhaseStudy : Study {
    TwoPhaseStudy() : Study("small_cnn", 28, 1, 41, 20) {
        spec::TrainingSpec& spec = job.record.spec;
        spec.phase1 = {.epochs = 2, .lr = 1e-3, .schedule = "cosine", .warmup = 0.5, .views = 3};
        spec.phase2.epochs = 3;
        spec.phase2.schedule = "cosine";
        spec.model.dropout1 = 0.3;
        spec.model.dropout2 = 0.2;
        spec.augment.rotation = 10;
        spec.augment.horizontalFlip = true;
        spec.augment.brightness = 0.1;
        spec.augment.contrast = 0.1;
        spec.earlyStopping.metric = "val_loss";
    }
};

/// Resumes until the run is no longer cancelled, stopping as `when` after every epoch.
inline FolderSink trainWithStops(Study& study, const std::string& name, Stop when) {
    FolderSink sink(study.folder.path() / name);
    for (int attempt = 0; attempt < 20; ++attempt) {
        Observer observer;
        spec::TrainingControl control;
        observer.onEpoch = [&](const spec::EpochReport&) { control.stop(when); };
        const auto outcome = train(study.job, *study.samples, sink, observer, control,
                                   {.resume = attempt > 0, .allowInexact = false});
        EXPECT_EQ(outcome.message, "");
        if (outcome.outcome != spec::Outcome::Cancelled)
            return sink;
        // The next session must not profit from what this one cached.
        std::filesystem::remove_all(study.job.featureCache);
    }
    ADD_FAILURE() << "the run never ends";
    return sink;
}

inline std::string errorCodeOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const base::Error& error) {
        return error.facts().code;
    }
    return "";
}

/// One whose gradients do not depend on how a batch is cut.
inline void makeDivisible(spec::TrainingSpec& spec) {
    spec.phase2 = {.epochs = 1, .lr = 0.05, .optimizer = "sgd", .batchNorm = "frozen"};
    spec.model.dropout1 = spec.model.dropout2 = 0;
    spec.precision = "fp32";
}

}  // namespace lightbox::training
