// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Epoch.h"

#include <cmath>

#include "base/Error.h"
#include "training/Seeds.h"

namespace lightbox::training {

namespace {

torch::Tensor rows(const torch::Tensor& targets, std::span<const std::size_t> which) {
    auto index = torch::empty({static_cast<std::int64_t>(which.size())}, torch::kInt64);
    std::int64_t* out = index.data_ptr<std::int64_t>();
    for (const std::size_t i : which)
        *out++ = static_cast<std::int64_t>(i);
    return targets.index_select(0, index.to(targets.device()));
}

}  // namespace

std::vector<std::span<const std::size_t>> partition(std::span<const std::size_t> order,
                                                    std::size_t size) {
    std::vector<std::span<const std::size_t>> batches;
    while (!order.empty()) {
        std::size_t take = std::min(size, order.size());
        if (order.size() == take + 1)
            ++take;
        batches.push_back(order.first(take));
        order = order.subspan(take);
    }
    return batches;
}

EpochFigures trainEpoch(PhaseResources& resources, Phase& phase, int phaseNumber, int epoch,
                        Optimiser& optimiser, const Schedule& schedule,
                        ProgressReporter& progress) {
    const spec::TrainingSpec& spec = resources.job.record.spec;
    const auto order = shuffledOrder(resources.job.train.size(), spec.seed, phaseNumber, epoch);
    const auto batches = partition(order, static_cast<std::size_t>(spec.batch));
    progress.begin(Stage::Training, phaseNumber, epoch, order.size());
    const double start = progress.secondsWorked();
    phase.beginEpoch();
    EpochFigures figures;
    std::size_t done = 0;
    for (std::size_t b = 0; b < batches.size(); ++b) {
        progress.between(done);
        resources.model->seedDropout(dropoutSeed(spec.seed, phaseNumber, epoch, b));
        const auto loss = resources.loss(phase.trainLogits(epoch, batches[b]),
                                         rows(resources.trainTargets, batches[b]));
        const double value = loss.item<double>();
        if (!std::isfinite(value))
            throw base::failed("diverged.training",
                               {{"phase", phaseNumber}, {"epoch", epoch}, {"batch", b + 1}});
        loss.backward();
        figures.lr = schedule.lr(static_cast<std::size_t>(optimiser.steps()));
        optimiser.step(figures.lr);
        progress.learnt(value, figures.lr);
        done += batches[b].size();
        figures.trainLoss += value * static_cast<double>(batches[b].size());
    }
    progress.between(done);
    figures.trainLoss /= static_cast<double>(order.size());
    figures.trainSeconds = progress.secondsWorked() - start;
    return figures;
}

}  // namespace lightbox::training
