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

torch::Tensor column(const std::vector<double>& values) {
    return torch::tensor(values, torch::kFloat32).reshape({1, -1, 1, 1});
}

std::vector<double> listed(const torch::Tensor& values) {
    const auto plain = values.to(torch::kFloat64).contiguous();
    return {plain.data_ptr<double>(), plain.data_ptr<double>() + plain.numel()};
}

}  // namespace

struct Explainer::Impl {
    std::shared_ptr<models::Classifier> model;
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
    impl.channels = record.spec.data.channels;
    impl.size = record.spec.data.size;
    impl.bf16 = record.environment.precision == "bf16" && models::cpuHasBf16();
    impl.model = models::makeClassifier(record.spec.model, record.spec.data,
                                        static_cast<std::int64_t>(impl.scheme.outputs()), 0);
    models::loadAll(*impl.model, models::readWeights(model), model);
    impl.model->eval();
    for (auto& parameter : impl.model->parameters())
        parameter.requires_grad_(false);
    const auto normalisation = impl.model->normalisation();
    impl.mean = column(normalisation.mean);
    impl.sd = column(normalisation.sd);
}

Explainer::~Explainer() = default;

spec::HeatMap Explainer::gradCam(std::span<const std::uint8_t> sample, int cls) {
    auto& impl = *m_impl;
    const auto classes = static_cast<int>(impl.scheme.classes.size());
    if (cls < 0 || cls >= classes)
        throw base::usage("class_unknown.index", {{"class", cls}, {"classes", classes}});
    if (static_cast<std::int64_t>(sample.size()) != impl.channels * impl.size * impl.size)
        throw base::failed(
            "sample_invalid.values",
            {{"found", sample.size()}, {"expected", impl.channels * impl.size * impl.size}});
    torch::Tensor maps;
    {
        const torch::NoGradGuard noGrad;
        const models::AutocastScope precision(torch::kCPU, impl.bf16);
        maps = impl.model->featureMaps(impl.input(sample)).to(torch::kFloat32);
    }
    const torch::AutoGradMode withGrad(true);
    maps.requires_grad_(true);
    const auto logits = impl.model->head(impl.model->features(maps));
    const auto gradient = torch::autograd::grad({impl.score(logits, cls)}, {maps})[0];

    const torch::NoGradGuard noGrad;
    const auto weights = gradient.mean({2, 3}, true);
    const auto small = (weights * maps).sum(1, true).relu();
    namespace F = torch::nn::functional;
    auto map = F::interpolate(small, F::InterpolateFuncOptions()
                                         .size(std::vector<std::int64_t>{impl.size, impl.size})
                                         .mode(torch::kBilinear)
                                         .align_corners(false))[0][0]
                   .contiguous();
    spec::HeatMap result;
    const double most = map.max().item<double>();
    result.empty = !(most > 0);
    if (result.empty)
        map.zero_();
    else
        map.div_(most);
    result.width = static_cast<int>(impl.size);
    result.height = static_cast<int>(impl.size);
    result.values.assign(map.data_ptr<float>(), map.data_ptr<float>() + map.numel());
    result.cls = cls;
    result.probabilities = impl.probabilities(logits);
    measureBorder(map, result);
    return result;
}

}  // namespace lightbox::explanation
