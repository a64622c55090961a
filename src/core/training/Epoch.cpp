// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Epoch.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/Error.h"
#include "training/Seeds.h"

namespace lightbox::training {

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

std::size_t stepsPerEpoch(const spec::TrainingSpec& spec, std::size_t images) {
    const std::vector<std::size_t> anyOrder(images);
    const std::size_t batches = partition(anyOrder, static_cast<std::size_t>(spec.batch)).size();
    const auto accumulate = static_cast<std::size_t>(std::max(spec.accumulate, 1));
    return (batches + accumulate - 1) / accumulate;
}

namespace {

double medianOf(std::vector<double> values) {
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// What a part's loss counts for in the mean over a step.
class StepParts {
public:
    StepParts(const PhaseResources& resources,
              std::span<const std::span<const std::size_t>> batches)
        : m_resources(resources),
          m_batches(batches) {
        for (const auto& batch : batches)
            m_images += batch.size();
    }
    [[nodiscard]] std::size_t images() const { return m_images; }
    [[nodiscard]] double share(std::span<const std::size_t> part) {
        if (part.size() == m_images)
            return 1;
        if (m_weight == 0)
            for (const auto& batch : m_batches)
                m_weight += lossWeight(m_resources, batch);
        // Where no answer is known there is no gradient either.
        return m_weight > 0 ? lossWeight(m_resources, part) / m_weight : 0;
    }

private:
    const PhaseResources& m_resources;
    std::span<const std::span<const std::size_t>> m_batches;
    std::size_t m_images = 0;
    double m_weight = 0;  ///< of the step; reckoned where it is asked for
};

/// The batches of one epoch, and the steps they make.
class EpochRun {
public:
    EpochRun(PhaseResources& resources, Phase& phase, EpochPlace place, Optimiser& optimiser,
             const Schedule& schedule, WeightAverage& average)
        : m_resources(resources),
          m_spec(resources.job.record.spec),
          m_phase(phase),
          m_place(place),
          m_optimiser(optimiser),
          m_schedule(schedule),
          m_average(average) {}

    /// The batches of one step, the first of them number `first` of the epoch.
    void step(std::span<const std::span<const std::size_t>> batches, std::size_t first,
              const std::function<void()>& before) {
        StepParts parts(m_resources, batches);
        m_failed = 0;
        for (std::size_t b = 0; b < batches.size(); ++b) {
            before();
            learnShare(batches[b], first + b, parts);
            m_done += batches[b].size();
        }
        ++m_figures.signs.steps;
        // Others may have met what this process did not: all go on, or none.
        const std::vector<double> failed = gatherNumbers(*m_resources.peers, m_failed);
        if (const double batch = *std::max_element(failed.begin(), failed.end()); batch > 0)
            m_failed = refuse("diverged.training", batch);
        else
            m_failed = change(first + batches.size());
        if (m_failed > 0) {
            m_optimiser.dropGradients();
            ++m_figures.signs.skipped;
        }
    }
    [[nodiscard]] std::size_t done() const { return m_done; }
    [[nodiscard]] double lastLoss() const { return m_lastLoss; }
    [[nodiscard]] EpochFigures figures() {
        const double learnt = sumOf(static_cast<double>(m_learnt));
        m_figures.trainLoss = sumOf(m_lossSum) / std::max(learnt, 1.0);
        m_figures.signs.medianNorm = medianOf(m_norms);
        if (learnt == 0)
            throw base::failed("diverged.epoch",
                               {{"phase", m_place.phase}, {"epoch", m_place.epoch}});
        return m_figures;
    }
    [[nodiscard]] double lr() const { return m_figures.lr; }

private:
    /// Adds the gradient of this process's share of batch `number`, part by part.
    void learnShare(std::span<const std::size_t> batch, std::size_t number, StepParts& parts) {
        const Peers& peers = *m_resources.peers;
        const auto own = pieceOf(batch, static_cast<std::size_t>(peers.own()),
                                 static_cast<std::size_t>(peers.count()));
        const std::uint64_t seed = dropoutSeed(m_spec.seed, m_place.phase, m_place.epoch, number);
        const auto splits = static_cast<std::size_t>(m_place.splits);
        for (std::size_t i = 0; i < std::min(splits, own.size()) && m_failed == 0; ++i) {
            const auto part = pieceOf(own, i, splits);
            m_resources.model->seedDropout(seed, {part.data() - batch.data(), std::ssize(batch)});
            if (!learn(part, parts))
                m_failed = static_cast<double>(number + 1);
        }
    }
    /// Adds the gradient of some images of a step; false where the loss is no number.
    bool learn(std::span<const std::size_t> part, StepParts& parts) {
        auto loss = m_phase.trainLoss(m_place.epoch, part);
        const double value = loss.item<double>();
        if (!std::isfinite(value))
            return false;
        const double share = parts.share(part);
        if (share != 1)
            loss = loss * share;
        loss.backward();
        m_lastLoss = value;
        m_lossSum += value * share * static_cast<double>(parts.images());
        m_learnt += part.size();
        return true;
    }
    /// A step that is no number: throws unless faults are left be; the batch.
    [[nodiscard]] double refuse(const char* code, double batch) const {
        if (m_spec.faults != "none")
            throw base::failed(code, {{"phase", m_place.phase},
                                      {"epoch", m_place.epoch},
                                      {"batch", static_cast<std::size_t>(batch)}});
        return batch;
    }
    /// Changes the weights; 0, or the batch at which the gradient was no number.
    [[nodiscard]] double change(std::size_t batch) {
        m_optimiser.sumGradients(*m_resources.peers);
        const double norm = m_optimiser.gradientNorm();
        if (!std::isfinite(norm))
            return refuse("diverged.gradient", static_cast<double>(batch));
        m_norms.push_back(norm);
        m_figures.signs.largestNorm = std::max(m_figures.signs.largestNorm, norm);
        if (m_spec.clip > 0 && norm > m_spec.clip)
            m_optimiser.scaleGradients(m_spec.clip / norm);
        const auto step = static_cast<std::size_t>(m_optimiser.steps());
        m_figures.lr = m_schedule.lr(step);
        m_optimiser.step(m_figures.lr, m_schedule.momentum(step));
        if (m_average.kept())
            m_average.update(m_optimiser.steps());
        return 0;
    }
    [[nodiscard]] double sumOf(double own) const {
        const std::vector<double> numbers = gatherNumbers(*m_resources.peers, own);
        return std::accumulate(numbers.begin(), numbers.end(), 0.0);
    }

    PhaseResources& m_resources;
    const spec::TrainingSpec& m_spec;
    Phase& m_phase;
    EpochPlace m_place;
    Optimiser& m_optimiser;
    const Schedule& m_schedule;
    WeightAverage& m_average;
    EpochFigures m_figures;
    std::vector<double> m_norms;
    double m_failed = 0;  ///< batch of this step whose loss was no number; 0: none
    std::size_t m_done = 0;
    std::size_t m_learnt = 0;
    double m_lastLoss = 0;
    double m_lossSum = 0;
};

}  // namespace

EpochFigures trainEpoch(PhaseResources& resources, Phase& phase, EpochPlace place,
                        Optimiser& optimiser, const Schedule& schedule, WeightAverage& average,
                        ProgressReporter& progress) {
    const spec::TrainingSpec& spec = resources.job.record.spec;
    const auto order = resources.sampler.order(spec.seed, place.phase, place.epoch);
    const auto batches = partition(order, static_cast<std::size_t>(spec.batch));
    const auto accumulate = static_cast<std::size_t>(std::max(spec.accumulate, 1));
    progress.begin(Stage::Training, place.phase, place.epoch, order.size());
    const double start = progress.secondsWorked();
    phase.beginEpoch();
    EpochRun run(resources, phase, place, optimiser, schedule, average);
    for (std::size_t b = 0; b < batches.size(); b += accumulate) {
        const std::size_t count = std::min(accumulate, batches.size() - b);
        run.step(std::span(batches).subspan(b, count), b, [&] { progress.between(run.done()); });
        progress.learnt(run.lastLoss(), run.lr());
    }
    progress.between(run.done());
    EpochFigures figures = run.figures();
    figures.trainSeconds = progress.secondsWorked() - start;
    return figures;
}

}  // namespace lightbox::training
