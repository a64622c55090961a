// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Rehearsal.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>

#include "base/Error.h"
#include "models/Precision.h"
#include "models/Registry.h"
#include "models/TorchCompat.h"
#include "spec/NetworkCosts.h"
#include "spec/TrainingChoices.h"
#include "training/Environment.h"
#include "training/Epoch.h"
#include "training/Forward.h"
#include "training/Job.h"
#include "training/Phase.h"

namespace lightbox::training {

namespace {

/// Counts what LibTorch allocates in this thread: between the guard's construction and its end.
class MemoryCount : public c10::MemoryReportingInfoBase {
public:
    void reportMemoryUsage(void* /*ptr*/, std::int64_t bytes,
                           models::compat::MemoryTotal /*allocated*/,
                           models::compat::MemoryTotal /*reserved*/, c10::Device device) override {
        if (!device.is_cpu())
            return;
        now += bytes;
        most = std::max(most, now);
    }
    [[nodiscard]] bool memoryProfilingEnabled() const override { return true; }
    std::int64_t now = 0;
    std::int64_t most = 0;
};

using RehearsalClock = std::chrono::steady_clock;

double secondsOf(const std::function<void()>& work) {
    const auto start = RehearsalClock::now();
    work();
    return std::chrono::duration<double>(RehearsalClock::now() - start).count();
}

/// What `work` costs at two batch sizes, reckoned to others.
struct Cost {
    double secondsPerImage = 0;
    double bytesPerImage = 0;
    double bytesAlways = 0;
    [[nodiscard]] double bytes(double images) const { return bytesAlways + images * bytesPerImage; }
};

/// Images take more than their tensors: copies that oneDNN makes in another order, and gaps between
/// what was freed. Measured with bench/memory_estimate.py at 224 px.
constexpr double besideTensors = 1.3;

constexpr std::int64_t smallBatch = 2;
constexpr std::int64_t largeBatch = 8;

template <class Work> Cost costOf(MemoryCount& memory, const std::stop_token& stop, Work work) {
    const auto peak = [&](std::int64_t batch) {
        if (stop.stop_requested())
            throw base::cancelled();
        memory.most = memory.now;
        work(batch);
        return static_cast<double>(memory.most);
    };
    const double small = peak(smallBatch);
    const double large = peak(largeBatch);
    Cost cost;
    cost.bytesPerImage = (large - small) / static_cast<double>(largeBatch - smallBatch);
    cost.bytesAlways = small - cost.bytesPerImage * static_cast<double>(smallBatch);
    // The first time at a size makes its kernels.
    if (stop.stop_requested())
        throw base::cancelled();
    cost.secondsPerImage = secondsOf([&] { work(largeBatch); }) / static_cast<double>(largeBatch);
    return cost;
}

double bytesOfTensors(const std::vector<torch::Tensor>& tensors) {
    double bytes = 0;
    for (const torch::Tensor& tensor : tensors)
        bytes += static_cast<double>(tensor.nbytes());
    return bytes;
}

/// Any loss costs as much.
torch::Tensor someLoss(const torch::Tensor& logits) {
    return logits.square().mean();
}

Optimiser::Parameters learning(models::Classifier& model) {
    Optimiser::Parameters result;
    for (const auto& item : model.named_parameters())
        if (item.value().requires_grad())
            result.push_back({item.key(), item.value()});
    return result;
}

}  // namespace

Rehearsal rehearse(const spec::RunRecord& record, std::size_t trainImages, std::size_t valImages,
                   std::stop_token stop) {
    const spec::TrainingSpec& spec = record.spec;
    const spec::Environment environment = resolveEnvironment(spec);
    const ComputeScope compute(environment);
    const torch::Device device = deviceOf(environment);
    const bool bf16 = environment.precision == "bf16";
    const auto memory = std::make_shared<MemoryCount>();
    const c10::DebugInfoGuard counted(c10::DebugInfoKind::PROFILER_STATE, memory);

    auto model = models::makeClassifier(
        spec.model, spec.data, static_cast<std::int64_t>(record.dataset.outputs()), spec.seed);
    model->to(device);
    toChannelsLast(*model);
    const auto stage =
        std::min(static_cast<std::size_t>(spec.phase2.fromStage), model->stageCount());
    const auto noise = [&](std::int64_t batch) {
        return torch::full({batch, spec.data.channels, spec.data.size, spec.data.size}, 0.5F)
            .to(device)
            .contiguous(torch::MemoryFormat::ChannelsLast);
    };
    Rehearsal result;
    double most = 0;
    const auto weights = bytesOfTensors(model->parameters());
    const double moments = spec.phase2.optimizer == "sgd" ? 1 : 2;

    model->eval();
    const Cost inference = costOf(*memory, stop, [&](std::int64_t batch) {
        const torch::NoGradGuard noGrad;
        (void)logits(*model, features(*model, noise(batch), bf16)).sum().item<double>();
    });
    result.cacheSeconds = inference.secondsPerImage;
    most = std::max(most, inference.bytes(besideTensors * static_cast<double>(inferenceBatch)));
    double kept = 0;
    if (spec.phase1.epochs > 0) {
        model->train();
        model->setTrainableFrom(model->stageCount());
        Optimiser optimiser(spec.phase1, learning(*model));
        const Cost head = costOf(*memory, stop, [&](std::int64_t batch) {
            someLoss(logits(*model, torch::zeros({batch, model->featureCount()}).to(device)))
                .backward();
            optimiser.step(0);
        });
        result.headSeconds = head.secondsPerImage;
        const double views = static_cast<double>(spec::cachedViews(spec) * trainImages + valImages);
        kept += views * static_cast<double>(model->featureCount()) * sizeof(float);
    }
    if (spec.phase2.epochs > 0) {
        std::vector<std::int64_t> shape;
        torch::ScalarType type = torch::kFloat32;
        if (stage > 0) {
            model->eval();
            const Cost prefix = costOf(*memory, stop, [&](std::int64_t batch) {
                const torch::NoGradGuard noGrad;
                const auto x = stagesBelow(*model, noise(batch), stage, bf16);
                shape.assign(x.sizes().begin() + 1, x.sizes().end());
                type = x.scalar_type();
            });
            result.prefixSeconds = prefix.secondsPerImage;
            double record = static_cast<double>(torch::elementSize(type));
            for (const std::int64_t n : shape)
                record *= static_cast<double>(n);
            kept += record * static_cast<double>(spec::cachedViews(spec) * trainImages + valImages);
        }
        const auto input = [&](std::int64_t batch) {
            if (stage == 0)
                return noise(batch);
            std::vector<std::int64_t> size{batch};
            size.insert(size.end(), shape.begin(), shape.end());
            auto x = torch::full(size, 0.5F).to(type).to(device);
            return x.dim() == 4 ? x.contiguous(torch::MemoryFormat::ChannelsLast) : x;
        };
        model->train();
        model->setTrainableFrom(stage);
        if (spec::freezesBatchNorm(spec.phase2, spec.model.pretrained))
            model->freezeBatchNorm();
        Optimiser optimiser(spec.phase2, learning(*model));
        const Cost training = costOf(*memory, stop, [&](std::int64_t batch) {
            someLoss(logits(*model, featuresFrom(*model, input(batch), stage, bf16))).backward();
            optimiser.step(0);
        });
        result.trainSeconds = training.secondsPerImage;
        // What training took for its tensors the C library keeps, in pieces; the bytes of a
        // checkpoint's file are in one, and come on top.
        most = std::max(most, training.bytes(besideTensors * spec.batch) + (1 + moments) * weights);
        model->eval();
        const auto validation = input(largeBatch);
        result.validateSeconds =
            secondsOf([&] {
                const torch::NoGradGuard noGrad;
                (void)logits(*model, featuresFrom(*model, validation, stage, bf16))
                    .sum()
                    .item<double>();
            }) /
            static_cast<double>(largeBatch);
    }
    // A checkpoint copies weights and optimiser, then puts the copies into a file's bytes.
    most = std::max(most, 3 * (1 + moments) * weights);
    if (spec.ema > 0)
        most += weights;
    const double samples = static_cast<double>(trainImages + valImages) * spec.data.channels *
                           spec.data.size * spec.data.size;
    if (device.is_cpu())
        result.bytes = most + samples + kept;
    return result;
}

void judgeRates(spec::RateCurve& curve) {
    const std::size_t n = curve.points.size();
    if (n < 5)
        return;
    // The slope over log(lr) of some points either side. The first tenth is left out: a mean of few
    // batches is their noise, and Adam's first moment has no history.
    const std::size_t side = std::max<std::size_t>(2, n / 20);
    const std::size_t first = std::max(side, n / 10 + side);
    std::size_t lowest = 0;
    for (std::size_t i = 0; i < n; ++i)
        if (curve.points[i].loss < curve.points[lowest].loss)
            lowest = i;
    // A fall that is no more than noise suggests nothing.
    constexpr double least = 0.02;
    double steepest = -least * std::abs(curve.points.front().loss);
    for (std::size_t i = first; i + side <= lowest && i + side < n; ++i) {
        const double fall = curve.points[i + side].loss - curve.points[i - side].loss;
        if (fall < steepest) {
            steepest = fall;
            curve.suggestion = curve.points[i].lr;
        }
    }
}

spec::RateCurve findLearningRate(const TrainingJob& job, const store::SampleStore& samples,
                                 int phase, int steps,
                                 const std::function<void(const spec::RateCurve&)>& told,
                                 std::stop_token stop) {
    constexpr double lowest = 1e-7;
    constexpr double highest = 1;
    constexpr double smoothing = 0.9;
    constexpr double divergence = 4;
    const spec::TrainingSpec& spec = job.record.spec;
    spec::PhaseSpec phaseSpec = phase == 1 ? spec.phase1 : spec.phase2;
    if (phaseSpec.epochs <= 0)
        throw base::usage("nothing_to_train");
    checkJob(job, samples);
    const spec::Environment environment = resolveEnvironment(spec);
    const ComputeScope compute(environment);
    const auto resources = makeResources(job, samples, environment, /*loadWeights=*/true);
    models::Classifier& model = *resources->model;
    const auto stage =
        phase == 1 ? model.stageCount() : static_cast<std::size_t>(spec.phase2.fromStage);
    const auto goOn = [&stop] {
        if (stop.stop_requested())
            throw base::cancelled();
    };
    std::unique_ptr<FeatureCache> cache;
    if (stage > 0) {
        cache = std::make_unique<FeatureCache>(job, environment, samples, resources->batches, model,
                                               stage);
        cache->fill([&](std::size_t) { goOn(); }, *resources->peers);
    }
    std::unique_ptr<Phase> learned;
    if (phase == 1)
        learned = std::make_unique<HeadPhase>(*resources, *cache);
    else
        learned = std::make_unique<FullPhase>(*resources, cache.get());
    learned->beginEpoch();
    Optimiser optimiser(phaseSpec, learned->trainable());
    spec::RateCurve curve;
    curve.phase = phase;
    double smoothed = 0;
    double best = 0;
    std::vector<std::size_t> order;
    std::vector<std::span<const std::size_t>> batches;
    int epoch = 0;
    std::size_t next = 0;
    for (int step = 0; step < steps; ++step) {
        goOn();
        if (next >= batches.size()) {
            order = resources->sampler.order(spec.seed, phase, ++epoch);
            batches = partition(order, static_cast<std::size_t>(spec.batch));
            next = 0;
        }
        const double share = static_cast<double>(step) / std::max(steps - 1, 1);
        const double lr = lowest * std::pow(highest / lowest, share);
        model.seedDropout(dropoutSeed(spec.seed, phase, epoch, next));
        const auto loss = learned->trainLoss(epoch, batches[next++]);
        const double value = loss.item<double>();
        smoothed = smoothing * smoothed + (1 - smoothing) * value;
        const double corrected = smoothed / (1 - std::pow(smoothing, step + 1));
        if (!std::isfinite(corrected) || (step > 0 && corrected > divergence * best)) {
            curve.divergesAt = lr;
            break;
        }
        best = step == 0 ? corrected : std::min(best, corrected);
        curve.points.push_back({lr, corrected});
        told(curve);
        loss.backward();
        if (spec.clip > 0)
            if (const double norm = optimiser.gradientNorm(); norm > spec.clip)
                optimiser.scaleGradients(spec.clip / norm);
        optimiser.step(lr);
    }
    judgeRates(curve);
    return curve;
}

}  // namespace lightbox::training
