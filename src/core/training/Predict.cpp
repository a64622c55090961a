// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/torch.h>

#include "base/Error.h"
#include "base/Threads.h"
#include "models/Precision.h"
#include "models/Registry.h"
#include "models/Weights.h"
#include "training/Augment.h"
#include "training/Environment.h"
#include "training/Forward.h"
#include "training/Loss.h"
#include "training/Trainer.h"

namespace lightbox::training {

namespace {

/// In place of a training epoch, whose draws those of test-time views are not.
constexpr int testTimeEpoch = -2;

/// As the run computed, so far as this machine can: what it trained on may be elsewhere.
spec::Environment environmentFor(const spec::RunRecord& record) {
    spec::TrainingSpec wanted = record.spec;
    const spec::Environment& was = record.environment;
    if (was.threads > 0 && !was.torch.empty())
        wanted.threads = was.threads;
    const bool needsGpu = was.device.starts_with("cuda") || wanted.device.starts_with("cuda");
    if (needsGpu && !torch::cuda::is_available())
        wanted.device = "cpu";
    spec::Environment environment = resolveEnvironment(wanted);
    if (!was.precision.empty())
        environment.precision = was.precision;
    if (environment.device == "cpu" && !models::cpuHasBf16())
        environment.precision = "fp32";
    return environment;
}

std::vector<std::vector<double>> predictSamples(const spec::RunRecord& record,
                                                const std::filesystem::path& file, int channels,
                                                const SampleSource& source, std::size_t count,
                                                const std::stop_token& stop) {
    if (count == 0)
        return {};
    const spec::Environment environment = environmentFor(record);
    const ComputeScope compute(environment);
    const torch::Device device = deviceOf(environment);
    const spec::TrainingSpec& spec = record.spec;
    auto model = models::makeClassifier(
        spec.model, spec.data, static_cast<std::int64_t>(record.dataset.outputs()), spec.seed);
    models::loadAll(*model, models::readWeights(file), file);
    model->to(device);
    toChannelsLast(*model);
    const Batches batches(channels, spec.data.size, spec.data.channels, model->normalisation(),
                          device);
    const auto between = [&stop](std::size_t) {
        if (stop.stop_requested())
            throw base::cancelled();
    };
    const bool bf16 = environment.precision == "bf16";
    Alone alone;
    std::vector<std::vector<double>> mean = probabilitiesOf(
        inferLogits(*model, batches, source, count, bf16, between, alone), record.dataset);
    if (spec.tta == 0)
        return mean;
    // The same views of every image: what a model says of one depends on no other, and on nothing
    // but its pixels.
    for (int view = 0; view < spec.tta; ++view) {
        const AugmentDraw draw = drawAugment(spec.augment, spec.seed, testTimeEpoch, view);
        const auto seen =
            probabilitiesOf(inferLogits(*model, batches, source, count, bf16, between, alone,
                                        [&](const torch::Tensor& pixels) {
                                            const std::vector<AugmentDraw> draws(
                                                static_cast<std::size_t>(pixels.size(0)), draw);
                                            return augment(pixels, spec.augment, draws);
                                        }),
                            record.dataset);
        for (std::size_t i = 0; i < mean.size(); ++i)
            for (std::size_t c = 0; c < mean[i].size(); ++c)
                mean[i][c] += seen[i][c];
    }
    for (std::vector<double>& row : mean)
        for (double& p : row)
            p /= 1 + spec.tta;
    return mean;
}

}  // namespace

std::vector<std::vector<double>> predict(const spec::RunRecord& record,
                                         const std::filesystem::path& model,
                                         const store::SampleStore& samples,
                                         const std::vector<std::size_t>& positions,
                                         std::stop_token stop) {
    const SampleSource source = [&](std::size_t i) { return samples.sample(positions[i]); };
    return predictSamples(record, model, samples.key().channels, source, positions.size(), stop);
}

std::vector<std::vector<double>> predict(const spec::RunRecord& record,
                                         const std::filesystem::path& model,
                                         const std::vector<std::vector<std::uint8_t>>& samples,
                                         std::stop_token stop) {
    const auto plane = static_cast<std::size_t>(record.spec.data.size) *
                       static_cast<std::size_t>(record.spec.data.size);
    // Grey samples may feed a network of three channels; all of them have to be alike, which
    // Batches checks.
    const int channels = !samples.empty() && samples.front().size() == 3 * plane ? 3 : 1;
    const SampleSource source = [&](std::size_t i) { return std::span(samples[i]); };
    return predictSamples(record, model, channels, source, samples.size(), stop);
}

}  // namespace lightbox::training
