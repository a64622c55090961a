// SPDX-License-Identifier: GPL-3.0-or-later
#include "explanation/GradCam.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

#include "base/Error.h"
#include "models/Classifier.h"
#include "models/Precision.h"
#include "models/Registry.h"
#include "models/Weights.h"
#include "spec/Architectures.h"

namespace lightbox::explanation {

namespace {

constexpr double kBorder = 0.1;  ///< share of the side that counts as border, on each side

/// Share of the mass of `map` (size x size, not negative) outside its middle, and that border's
/// area.
void measureBorder(const torch::Tensor& map, spec::HeatMap& result) {
    const auto size = map.size(0);
    const auto width = static_cast<std::int64_t>(std::lround(kBorder * static_cast<double>(size)));
    const auto inner = size - 2 * width;
    const auto middle = map.slice(0, width, width + inner).slice(1, width, width + inner);
    const double all = map.sum(torch::kFloat64).item<double>();
    const double share = static_cast<double>(inner) / static_cast<double>(size);
    result.borderArea = 1 - share * share;
    result.borderShare = all > 0 ? 1 - middle.sum(torch::kFloat64).item<double>() / all : 0;
}

constexpr const char* kGradCam = "gradcam";
constexpr const char* kLayerCam = "layercam";

/// Method and stages, ascending.
struct Plan {
    std::string method;
    std::vector<std::size_t> stages;
};

Plan planOf(const spec::ArchitectureInfo& info, const MapOptions& options) {
    const auto methods = mapMethods();
    Plan plan{options.method.empty() ? methods.front() : options.method, {}};
    if (std::find(methods.begin(), methods.end(), plan.method) == methods.end())
        throw base::usage("method_unknown", {{"method", plan.method}, {"known", methods}});
    std::vector<std::string> layers = options.layers;
    if (layers.empty() && plan.method == kLayerCam)
        layers = info.mapStages;
    if (layers.empty())
        layers = {info.stages.back()};
    for (const std::string& layer : layers)
        plan.stages.push_back(info.stage(layer));
    std::sort(plan.stages.begin(), plan.stages.end());
    plan.stages.erase(std::unique(plan.stages.begin(), plan.stages.end()), plan.stages.end());
    return plan;
}

/// 1 x 1 x h x w -> size x size, bilinear.
torch::Tensor stretched(const torch::Tensor& map, std::int64_t size) {
    namespace F = torch::nn::functional;
    return F::interpolate(map, F::InterpolateFuncOptions()
                                   .size(std::vector<std::int64_t>{size, size})
                                   .mode(torch::kBilinear)
                                   .align_corners(false))[0][0]
        .contiguous();
}

/// Its maximum 1; all zero where nothing is positive.
torch::Tensor atMostOne(torch::Tensor map) {
    const double most = map.max().item<double>();
    return most > 0 ? map.div_(most) : map.zero_();
}

torch::Tensor column(const std::vector<double>& values) {
    return torch::tensor(values, torch::kFloat32).reshape({1, -1, 1, 1});
}

std::vector<double> listed(const torch::Tensor& values) {
    const auto plain = values.to(torch::kFloat64).contiguous();
    return {plain.data_ptr<double>(), plain.data_ptr<double>() + plain.numel()};
}

}  // namespace

std::vector<std::string> mapMethods() {
    return {kLayerCam, kGradCam};
}

struct Explainer::Impl {
    std::shared_ptr<models::Classifier> model;
    spec::ArchitectureInfo info;
    spec::ClassScheme scheme;
    std::int64_t channels = 3;
    std::int64_t size = 224;
    bool bf16 = false;
    torch::Tensor mean;
    torch::Tensor sd;

    [[nodiscard]] torch::Tensor input(std::span<const std::uint8_t> sample) const {
        // from_blob wants a mutable pointer; the copy to float comes before anything writes.
        auto* bytes = const_cast<std::uint8_t*>(sample.data());
        const auto values = torch::from_blob(bytes, {1, channels, size, size}, torch::kUInt8);
        return values.to(torch::kFloat32)
            .sub_(mean)
            .div_(sd)
            .contiguous(torch::MemoryFormat::ChannelsLast);
    }

    [[nodiscard]] torch::Tensor score(const torch::Tensor& logits, int cls) const {
        if (scheme.isBinary())
            return static_cast<std::size_t>(cls) == scheme.positiveIndex() ? logits[0][0]
                                                                           : -logits[0][0];
        return logits[0][cls];
    }

    [[nodiscard]] std::vector<double> probabilities(const torch::Tensor& logits) const {
        const auto exact = logits[0].to(torch::kFloat64);
        return scheme.probabilities(
            listed(scheme.isExclusive() ? exact.softmax(0) : exact.sigmoid()));
    }
};

Explainer::Explainer(const spec::RunRecord& record, const std::filesystem::path& model)
    : m_impl(std::make_unique<Impl>()) {
    auto& impl = *m_impl;
    impl.scheme = record.dataset;
    impl.info = spec::architecture(record.spec.model.arch);
    impl.channels = record.spec.data.channels;
    impl.size = record.spec.data.size;
    impl.bf16 = record.environment.precision == "bf16" && models::cpuHasBf16();
    impl.model = models::makeClassifier(record.spec.model, record.spec.data,
                                        static_cast<std::int64_t>(impl.scheme.outputs()),
                                        model.empty() ? record.spec.seed : 0);
    if (!model.empty())
        models::loadAll(*impl.model, models::readWeights(model), model);
    impl.model->eval();
    for (auto& parameter : impl.model->parameters())
        parameter.requires_grad_(false);
    const auto normalisation = impl.model->normalisation();
    impl.mean = column(normalisation.mean);
    impl.sd = column(normalisation.sd);
}

Explainer::~Explainer() = default;

spec::HeatMap Explainer::map(std::span<const std::uint8_t> sample, int cls,
                             const MapOptions& options) {
    auto& impl = *m_impl;
    const auto classes = static_cast<int>(impl.scheme.classes.size());
    if (cls < 0 || cls >= classes)
        throw base::usage("class_unknown.index", {{"class", cls}, {"classes", classes}});
    if (static_cast<std::int64_t>(sample.size()) != impl.channels * impl.size * impl.size)
        throw base::failed(
            "sample_invalid.values",
            {{"found", sample.size()}, {"expected", impl.channels * impl.size * impl.size}});
    const Plan plan = planOf(impl.info, options);
    torch::Tensor x = impl.input(sample);
    std::size_t stage = 0;
    {
        const torch::NoGradGuard noGrad;
        const models::AutocastScope precision(torch::kCPU, impl.bf16);
        for (; stage <= plan.stages.front(); ++stage)
            x = impl.model->runStage(stage, x);
    }
    const torch::AutoGradMode withGrad(true);
    std::vector<torch::Tensor> kept{x.to(torch::kFloat32).requires_grad_(true)};
    x = kept.back();
    for (; stage < impl.model->stageCount(); ++stage) {
        x = impl.model->runStage(stage, x);
        if (std::find(plan.stages.begin(), plan.stages.end(), stage) != plan.stages.end())
            kept.push_back(x);
    }
    const auto logits = impl.model->head(impl.model->features(x));
    const auto gradients = torch::autograd::grad({impl.score(logits, cls)}, kept);

    const torch::NoGradGuard noGrad;
    torch::Tensor map;
    spec::HeatMap result;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const auto maps = impl.model->asMaps(kept[i]);
        const auto gradient = impl.model->asMaps(gradients[i]);
        const auto weights =
            plan.method == kGradCam ? gradient.mean({2, 3}, true) : gradient.relu();
        result.cells = std::max(result.cells, static_cast<int>(maps.size(2)));
        const auto one = atMostOne(stretched((weights * maps).sum(1, true).relu(), impl.size));
        map = map.defined() ? torch::maximum(map, one) : one;
        result.layers.push_back(impl.info.stages[plan.stages[i]]);
    }
    result.cell = static_cast<double>(impl.size) / result.cells;
    result.method = plan.method;
    result.empty = !(map.max().item<double>() > 0);
    result.width = static_cast<int>(impl.size);
    result.height = static_cast<int>(impl.size);
    result.values.assign(map.data_ptr<float>(), map.data_ptr<float>() + map.numel());
    result.cls = cls;
    result.probabilities = impl.probabilities(logits);
    measureBorder(map, result);
    return result;
}

}  // namespace lightbox::explanation
