// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/HeadDraws.h"

#include <torch/torch.h>

#include <algorithm>
#include <deque>
#include <numeric>

#include "base/Error.h"
#include "training/Environment.h"
#include "training/FeatureCache.h"
#include "training/Job.h"
#include "training/Loss.h"
#include "training/Phase.h"

namespace lightbox::training {

namespace {

/// Weights of a linear head, features + 1 rows (the last is the bias), one column per output.
struct Value {
    double loss = 0;
    torch::Tensor gradient;
};

/// Mean cross-entropy of a linear head and its gradient.
class LogisticLoss {
public:
    /// `inputs` n x features; `targets` rows of targetsOf().
    LogisticLoss(const torch::Tensor& inputs, const torch::Tensor& targets, bool exclusive,
                 std::int64_t outputs, double decay)
        : m_inputs(torch::cat({inputs, torch::ones({inputs.size(0), 1})}, 1)),
          m_exclusive(exclusive),
          m_decay(decay) {
        if (exclusive) {
            m_targets = torch::one_hot(targets, outputs).to(torch::kFloat32);
            m_known = torch::ones_like(m_targets);
        } else {
            m_known = (targets >= 0).to(torch::kFloat32);
            m_targets = targets.clamp_min(0);
        }
    }

    [[nodiscard]] Value at(const torch::Tensor& weights) const {
        const torch::Tensor logits = torch::mm(m_inputs, weights);
        const auto n = static_cast<double>(m_inputs.size(0));
        torch::Tensor losses;
        torch::Tensor errors;
        if (m_exclusive) {
            losses = -(torch::log_softmax(logits, 1) * m_targets);
            errors = torch::softmax(logits, 1) - m_targets;
        } else {
            losses = (torch::softplus(logits) - logits * m_targets) * m_known;
            errors = (torch::sigmoid(logits) - m_targets) * m_known;
        }
        const torch::Tensor held = heldDown(weights);
        Value value;
        value.loss = losses.sum(torch::kFloat64).item<double>() / n +
                     m_decay / 2 * held.square().sum(torch::kFloat64).item<double>();
        value.gradient = torch::mm(m_inputs.t(), errors) / n + m_decay * held;
        return value;
    }

private:
    /// All but the bias.
    static torch::Tensor heldDown(const torch::Tensor& weights) {
        torch::Tensor held = weights.clone();
        held[held.size(0) - 1].zero_();
        return held;
    }

    torch::Tensor m_inputs;
    torch::Tensor m_targets;
    torch::Tensor m_known;
    bool m_exclusive;
    double m_decay;
};

double innerProduct(const torch::Tensor& a, const torch::Tensor& b) {
    return (a * b).sum(torch::kFloat64).item<double>();
}

/// L-BFGS (Nocedal & Wright, algorithm 7.5) from zero, with halved steps until the loss falls enough.
torch::Tensor minimised(const LogisticLoss& loss, std::int64_t rows, std::int64_t columns) {
    constexpr int kSteps = 60;
    constexpr std::size_t kRemembered = 8;
    constexpr double kFlat = 1e-5;
    torch::Tensor weights = torch::zeros({rows, columns});
    Value value = loss.at(weights);
    std::deque<std::pair<torch::Tensor, torch::Tensor>> history;
    for (int step = 0; step < kSteps; ++step) {
        if (value.gradient.abs().max().item<double>() < kFlat)
            break;
        torch::Tensor direction = value.gradient.clone();
        std::vector<double> alphas;
        for (auto pair = history.rbegin(); pair != history.rend(); ++pair) {
            alphas.push_back(innerProduct(pair->first, direction) /
                             innerProduct(pair->first, pair->second));
            direction -= alphas.back() * pair->second;
        }
        if (!history.empty()) {
            const auto& [s, y] = history.back();
            direction *= innerProduct(s, y) / innerProduct(y, y);
        }
        for (std::size_t i = 0; i < history.size(); ++i) {
            const auto& [s, y] = history[i];
            direction +=
                (alphas[history.size() - 1 - i] - innerProduct(y, direction) / innerProduct(s, y)) *
                s;
        }
        const double slope = -innerProduct(direction, value.gradient);
        double length = history.empty() ? std::min(1.0, 1 / direction.norm().item<double>()) : 1;
        Value next;
        torch::Tensor moved;
        bool found = false;
        for (int tries = 0; tries < 20 && !found; ++tries, length /= 2) {
            moved = weights - length * direction;
            next = loss.at(moved);
            found = next.loss <= value.loss + 1e-4 * length * slope;
        }
        if (!found)
            break;
        const torch::Tensor s = moved - weights;
        const torch::Tensor y = next.gradient - value.gradient;
        if (innerProduct(s, y) > 1e-12) {
            history.emplace_back(s, y);
            if (history.size() > kRemembered)
                history.pop_front();
        }
        weights = moved;
        value = std::move(next);
    }
    return weights;
}

}  // namespace

std::vector<std::vector<std::vector<double>>>
headsOnDraws(const TrainingJob& job, const store::SampleStore& samples,
             const std::vector<std::vector<std::size_t>>& draws,
             const std::function<void(std::size_t, std::size_t)>& told, std::stop_token stop) {
    constexpr double kInverseDecay = 0.1;
    constexpr double kSmallestDeviation = 1e-6;
    const torch::NoGradGuard noGradients;
    checkJob(job, samples);
    const spec::Environment environment = resolveEnvironment(job.record.spec);
    const ComputeScope compute(environment);
    const auto resources = makeResources(job, samples, environment, /*loadWeights=*/true);
    models::Classifier& model = *resources->model;
    model.eval();
    FeatureCache cache(job, environment, samples, resources->batches, model, model.stageCount());
    const auto goOn = [&stop] {
        if (stop.stop_requested())
            throw base::cancelled();
    };
    cache.fill([&](std::size_t) { goOn(); }, *resources->peers);
    const auto all = [](std::size_t count) {
        std::vector<std::size_t> which(count);
        std::iota(which.begin(), which.end(), std::size_t{0});
        return which;
    };
    const auto flat = [](const torch::Tensor& features) {
        return features.to(torch::kCPU, torch::kFloat32).flatten(1).contiguous();
    };
    const torch::Tensor train = flat(cache.train(0, all(job.train.size()), torch::kCPU));
    const torch::Tensor val = flat(cache.val(all(job.val.size()), torch::kCPU));
    const spec::ClassScheme& scheme = job.record.dataset;
    const torch::Tensor targets = targetsOf(job.train, scheme, torch::kCPU);
    const bool exclusive = targets.scalar_type() == torch::kInt64;
    const auto outputs = static_cast<std::int64_t>(scheme.outputs());

    std::vector<std::vector<std::vector<double>>> result;
    for (const std::vector<std::size_t>& draw : draws) {
        goOn();
        std::vector<Sample> drawn;
        std::vector<std::int64_t> rows;
        for (const std::size_t i : draw) {
            drawn.push_back(job.train.at(i));
            rows.push_back(static_cast<std::int64_t>(i));
        }
        if (!unlearnableClasses(drawn, scheme).empty()) {
            result.emplace_back();
        } else {
            const torch::Tensor which = torch::tensor(rows);
            const torch::Tensor own = train.index_select(0, which);
            const torch::Tensor mean = own.mean(0, true);
            const torch::Tensor deviation =
                own.std(0, /*unbiased=*/false, /*keepdim=*/true).clamp_min(kSmallestDeviation);
            const LogisticLoss loss((own - mean) / deviation, targets.index_select(0, which),
                                    exclusive, outputs,
                                    1 / (kInverseDecay * static_cast<double>(rows.size())));
            const torch::Tensor weights = minimised(loss, train.size(1) + 1, outputs);
            const torch::Tensor logits =
                torch::mm((val - mean) / deviation, weights.slice(0, 0, train.size(1))) +
                weights[train.size(1)];
            result.push_back(probabilitiesOf(logits, scheme));
        }
        told(result.size(), draws.size());
    }
    return result;
}

}  // namespace lightbox::training
