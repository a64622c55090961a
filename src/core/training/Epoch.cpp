// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Epoch.h"

#include <algorithm>
#include <cmath>

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

/// `batch` in `parts` of nearly the same size.
std::vector<std::span<const std::size_t>> partsOf(std::span<const std::size_t> batch, int parts) {
    std::vector<std::span<const std::size_t>> result;
    std::size_t left = std::min(static_cast<std::size_t>(parts), batch.size());
    while (left > 0) {
        const std::size_t take = batch.size() / left;
        result.push_back(batch.first(take));
        batch = batch.subspan(take);
        --left;
    }
    return result;
}

double medianOf(std::vector<double> values) {
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

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
        std::size_t images = 0;
        for (const auto& batch : batches)
            images += batch.size();
        bool finite = true;
        for (std::size_t b = 0; b < batches.size() && finite; ++b) {
            before();
            m_resources.model->seedDropout(
                dropoutSeed(m_spec.seed, m_place.phase, m_place.epoch, first + b));
            for (const auto part : partsOf(batches[b], m_place.splits))
                finite = finite && learn(part, images, first + b);
            m_done += batches[b].size();
        }
        ++m_figures.signs.steps;
        if (finite)
            finite = change(first + batches.size());
        if (!finite) {
            m_optimiser.dropGradients();
            ++m_figures.signs.skipped;
        }
    }
    [[nodiscard]] std::size_t done() const { return m_done; }
    [[nodiscard]] double lastLoss() const { return m_lastLoss; }
    [[nodiscard]] EpochFigures figures() {
        m_figures.trainLoss = m_lossSum / static_cast<double>(std::max<std::size_t>(m_learnt, 1));
        m_figures.signs.medianNorm = medianOf(m_norms);
        if (m_learnt == 0)
            throw base::failed("diverged.epoch",
                               {{"phase", m_place.phase}, {"epoch", m_place.epoch}});
        return m_figures;
    }
    [[nodiscard]] double lr() const { return m_figures.lr; }

private:
    /// Adds the gradient of some images of a step; false where the loss is no number.
    bool learn(std::span<const std::size_t> part, std::size_t imagesOfStep, std::size_t batch) {
        auto loss = m_phase.trainLoss(m_place.epoch, part);
        const double value = loss.item<double>();
        if (!std::isfinite(value)) {
            if (m_spec.faults != "none")
                throw base::failed(
                    "diverged.training",
                    {{"phase", m_place.phase}, {"epoch", m_place.epoch}, {"batch", batch + 1}});
            return false;
        }
        if (part.size() != imagesOfStep)
            loss = loss * (static_cast<double>(part.size()) / static_cast<double>(imagesOfStep));
        loss.backward();
        m_lastLoss = value;
        m_lossSum += value * static_cast<double>(part.size());
        m_learnt += part.size();
        return true;
    }
    /// Changes the weights; false where the gradient is no number.
    bool change(std::size_t batch) {
        const double norm = m_optimiser.gradientNorm();
        if (!std::isfinite(norm)) {
            if (m_spec.faults != "none")
                throw base::failed(
                    "diverged.gradient",
                    {{"phase", m_place.phase}, {"epoch", m_place.epoch}, {"batch", batch}});
            return false;
        }
        m_norms.push_back(norm);
        m_figures.signs.largestNorm = std::max(m_figures.signs.largestNorm, norm);
        if (m_spec.clip > 0 && norm > m_spec.clip)
            m_optimiser.scaleGradients(m_spec.clip / norm);
        const auto step = static_cast<std::size_t>(m_optimiser.steps());
        m_figures.lr = m_schedule.lr(step);
        m_optimiser.step(m_figures.lr, m_schedule.momentum(step));
        if (m_average.kept())
            m_average.update(m_optimiser.steps());
        return true;
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
