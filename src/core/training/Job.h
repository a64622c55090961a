// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>

#include "spec/Run.h"
#include "training/Trainer.h"

namespace lightbox::training {

/// SHA-256 over the spec (but for its name), the samples, their labels and the store: a checkpoint
/// belongs to one job.
[[nodiscard]] std::string jobFingerprint(const TrainingJob& job, const store::StoreKey& store);

/// Throws Error for a job that cannot be trained: no images, no validation, no epochs, a store of
/// another size, a sample that the store lacks.
void checkJob(const TrainingJob& job, const store::SampleStore& samples);

/// Throws Error usage (batch_norm_shared) for a job that several processes cannot train as one does:
/// statistics of batch norm over a share are not those of the batch.
void requireShareable(const TrainingJob& job);

/// True where phase 2 keeps the batch-norm statistics: asked for, or "auto" with weights loaded.
[[nodiscard]] bool freezesBatchNorm(const TrainingJob& job);

/// What a weight file says of itself, so that it can be used without its run: architecture, head,
/// input, classes.
[[nodiscard]] std::map<std::string, std::string> modelMetadata(const spec::RunRecord& record);

}  // namespace lightbox::training
