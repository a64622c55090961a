// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Classifier.h"

#include <algorithm>

#include "base/Error.h"
#include "models/Layers.h"

namespace lightbox::models {

torch::Tensor Classifier::runStage(std::size_t k, const torch::Tensor& x) {
    return m_stages.at(k).run(k == 0 && m_colours ? m_colours(x) : x);
}

torch::Tensor Classifier::mapsFrom(std::size_t k, const torch::Tensor& x) {
    torch::Tensor maps = x;
    for (; k < m_stages.size(); ++k)
        maps = runStage(k, maps);
    return maps;
}

torch::Tensor Classifier::forward(const torch::Tensor& images) {
    return head(features(featureMaps(images)));
}

torch::Tensor Classifier::auxiliary(const torch::Tensor& /*stageOutput*/) {
    return {};
}

std::vector<torch::Tensor> Classifier::stageParameters(std::size_t k) const {
    std::vector<torch::Tensor> result = m_stages.at(k).parameters;
    for (const auto& module : m_stages.at(k).modules)
        for (auto& parameter : module->parameters())
            result.push_back(std::move(parameter));
    return result;
}

std::vector<torch::Tensor> Classifier::backboneParameters() {
    const auto ofHead = headParameters();
    std::vector<torch::Tensor> result;
    for (const auto& parameter : parameters()) {
        const bool isHead =
            std::any_of(ofHead.begin(), ofHead.end(),
                        [&](const torch::Tensor& other) { return other.is_same(parameter); });
        if (!isHead)
            result.push_back(parameter);
    }
    return result;
}

void Classifier::seedDropout(std::uint64_t seed, BatchRows rows) {
    // In the order of the layers, the first by `seed` itself.
    std::uint64_t number = 0;
    for (const auto& module : modules())
        if (auto* dropout = dynamic_cast<DropoutSource*>(module.get()))
            dropout->seedDropout(seed + number++ * 0x9E3779B97F4A7C15U, rows);
}

void Classifier::freezeBatchNorm() {
    for (const auto& module : modules())
        if (dynamic_cast<torch::nn::BatchNorm2dImpl*>(module.get()) != nullptr)
            module->eval();
}

void Classifier::setTrainableFrom(std::size_t stage) {
    if (stage > m_stages.size())
        throw base::usage("stage_unknown.number", {{"stage", stage}, {"stages", m_stages.size()}});
    for (auto& parameter : parameters())
        parameter.requires_grad_(true);
    for (std::size_t k = 0; k < stage; ++k) {
        for (auto& parameter : stageParameters(k))
            parameter.requires_grad_(false);
        for (const auto& module : m_stages[k].modules)
            for (const auto& part : module->modules())
                if (dynamic_cast<torch::nn::BatchNorm2dImpl*>(part.get()) != nullptr)
                    part->eval();
    }
}

spec::ParameterCounts Classifier::parameterCounts(std::size_t stage) {
    spec::ParameterCounts counts;
    for (const auto& parameter : parameters())
        counts.total += parameter.numel();
    for (const auto& parameter : headParameters())
        counts.phase1 += parameter.numel();
    counts.phase2 = counts.total;
    for (std::size_t k = 0; k < std::min(stage, m_stages.size()); ++k)
        for (const auto& parameter : stageParameters(k))
            counts.phase2 -= parameter.numel();
    return counts;
}

void Classifier::addStage(Modules modules, std::function<torch::Tensor(const torch::Tensor&)> run) {
    m_stages.push_back({std::move(modules), std::move(run), {}});
}

void Classifier::addToStage(std::size_t k, const std::vector<torch::Tensor>& parameters) {
    auto& more = m_stages.at(k).parameters;
    more.insert(more.end(), parameters.begin(), parameters.end());
}

void Classifier::repeatGrey(const Normalisation& grey, const Normalisation& colour) {
    m_planes = colour;
    m_colours = [grey, colour](const torch::Tensor& x) {
        std::vector<torch::Tensor> planes;
        for (std::size_t c = 0; c < colour.mean.size(); ++c)
            planes.push_back(x * (grey.sd[0] / colour.sd[c]) +
                             (grey.mean[0] - colour.mean[c]) / colour.sd[c]);
        // A batch in channels-last stays so.
        return torch::cat(planes, 1).contiguous(x.suggest_memory_format());
    };
}

void Classifier::addToLastStage(const Modules& modules) {
    auto& last = m_stages.back().modules;
    last.insert(last.end(), modules.begin(), modules.end());
}

}  // namespace lightbox::models
