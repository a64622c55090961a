// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EfficientNetLite.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lightbox::models {

namespace {

constexpr std::int64_t kStem = 32;
constexpr std::int64_t kLastOut = 1280;

/// TensorFlow's decay of 0.99 is a momentum of 0.01 here.
torch::nn::BatchNorm2dOptions batchNorm(std::int64_t channels) {
    return torch::nn::BatchNorm2dOptions(channels).eps(1e-3).momentum(0.01);
}

ConvolutionOptions pointwise(std::int64_t in, std::int64_t out) {
    return {.in = in, .out = out, .kernel = 1, .padding = Padding::TensorFlowSame};
}

/// A row of the paper's table 1: `repeats` blocks, of which the first has `stride`.
struct LiteRow {
    int repeats;
    std::int64_t kernel;
    std::int64_t stride;
    std::int64_t expansion;
    std::int64_t in;
    std::int64_t out;
};

constexpr std::array<LiteRow, 7> kRows{{{1, 3, 1, 1, 32, 16},
                                        {2, 3, 2, 6, 16, 24},
                                        {2, 5, 2, 6, 24, 40},
                                        {3, 3, 2, 6, 40, 80},
                                        {3, 5, 1, 6, 80, 112},
                                        {4, 5, 2, 6, 112, 192},
                                        {1, 3, 1, 6, 192, 320}}};

/// Inverted residual block (Sandler et al. 2018): 1x1 expansion, depthwise convolution, 1x1
/// projection without activation; the input is added where shapes agree.
class LiteBlock : public torch::nn::Module {
public:
    explicit LiteBlock(const LiteRow& s)
        : m_expands(s.expansion != 1),
          m_adds(s.stride == 1 && s.in == s.out) {
        const auto wide = s.in * s.expansion;
        if (m_expands)
            m_expand = {*this, {"_expand_conv", "_bn0"}, pointwise(s.in, wide), batchNorm(wide)};
        m_depthwise = {*this,
                       {"_depthwise_conv", "_bn1"},
                       {.in = wide,
                        .out = wide,
                        .kernel = s.kernel,
                        .stride = s.stride,
                        .groups = wide,
                        .padding = Padding::TensorFlowSame},
                       batchNorm(wide)};
        m_project = {*this, {"_project_conv", "_bn2"}, pointwise(wide, s.out), batchNorm(s.out)};
    }

    torch::Tensor forward(const torch::Tensor& x) {
        const auto wide = m_expands ? m_expand.forward(x, Activation::ReLU6) : x;
        return m_project.forward(m_depthwise.forward(wide, Activation::ReLU6), Activation::None,
                                 m_adds ? x : torch::Tensor());
    }

private:
    bool m_expands;
    bool m_adds;
    ConvolutionNorm m_expand;
    ConvolutionNorm m_depthwise;
    ConvolutionNorm m_project;
};

/// Channels times `width`, to the nearest multiple of 8 that is at least 90 % of it.
std::int64_t scaledWidth(std::int64_t channels, double width) {
    const double wanted = static_cast<double>(channels) * width;
    const auto rounded = std::max<std::int64_t>(8, static_cast<std::int64_t>(wanted + 4) / 8 * 8);
    return static_cast<double>(rounded) < 0.9 * wanted ? rounded + 8 : rounded;
}

/// The rows of one size: wider and deeper, but for the first and the last row's depth.
std::array<LiteRow, 7> scaledRows(const EfficientNetLite::Scale& scale) {
    auto rows = kRows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && i + 1 < rows.size())
            rows[i].repeats = static_cast<int>(std::ceil(rows[i].repeats * scale.depth));
        rows[i].out = scaledWidth(rows[i].out, scale.width);
        rows[i].in = i == 0 ? kStem : rows[i - 1].out;
    }
    return rows;
}

Normalisation liteNormalisation(std::int64_t channels) {
    const auto count = static_cast<std::size_t>(channels);
    return {std::vector<double>(count, 127.0), std::vector<double>(count, 128.0)};
}

torch::Tensor passedOn(const std::vector<std::shared_ptr<LiteBlock>>& blocks, torch::Tensor x) {
    for (const auto& block : blocks)
        x = block->forward(x);
    return x;
}

}  // namespace

EfficientNetLite::EfficientNetLite(const Scale& scale, const Construction& construction)
    : HeadedClassifier(construction, liteNormalisation),
      m_stem(*this, {"_conv_stem", "_bn0"},
             {.in = construction.stemChannels(),
              .out = kStem,
              .kernel = 3,
              .stride = 2,
              .padding = Padding::TensorFlowSame},
             batchNorm(kStem)) {
    const auto rows = scaledRows(scale);
    torch::nn::Sequential blocks;
    std::vector<std::vector<std::shared_ptr<LiteBlock>>> ofRow;
    for (auto row : rows) {
        auto& here = ofRow.emplace_back();
        for (int i = 0; i < row.repeats; ++i) {
            here.push_back(std::make_shared<LiteBlock>(row));
            blocks->push_back(here.back());
            row.in = row.out;
            row.stride = 1;
        }
    }
    register_module("_blocks", blocks);
    const std::int64_t last = rows.back().out;
    m_last = {*this, {"_conv_head", "_bn1"}, pointwise(last, kLastOut), batchNorm(kLastOut)};

    // Stages: stem with row 1, a row each, and the last two with the last convolution.
    const auto modulesOf = [](Modules modules, const auto& more) {
        modules.insert(modules.end(), more.begin(), more.end());
        return modules;
    };
    addStage(modulesOf(m_stem.modules(), ofRow[0]), [this, row = ofRow[0]](const torch::Tensor& x) {
        return passedOn(row, m_stem.forward(x, Activation::ReLU6));
    });
    for (std::size_t i = 1; i <= 4; ++i)
        addStage(modulesOf({}, ofRow[i]),
                 [row = ofRow[i]](const torch::Tensor& x) { return passedOn(row, x); });
    addStage(modulesOf(modulesOf(m_last.modules(), ofRow[5]), ofRow[6]),
             [this, row = ofRow[5], next = ofRow[6]](const torch::Tensor& x) {
                 return m_last.forward(passedOn(next, passedOn(row, x)), Activation::ReLU6);
             });
    addHead("_fc", construction);
}

torch::Tensor EfficientNetLite::features(const torch::Tensor& maps) {
    return torch::adaptive_avg_pool2d(maps, {1, 1}).flatten(1);
}

std::shared_ptr<Classifier> makeEfficientNetLite0(const Construction& construction) {
    return std::make_shared<EfficientNetLite>(EfficientNetLite::Scale{}, construction);
}

std::shared_ptr<Classifier> makeEfficientNetLite1(const Construction& construction) {
    return std::make_shared<EfficientNetLite>(EfficientNetLite::Scale{1.0, 1.1}, construction);
}

std::shared_ptr<Classifier> makeEfficientNetLite2(const Construction& construction) {
    return std::make_shared<EfficientNetLite>(EfficientNetLite::Scale{1.1, 1.2}, construction);
}

}  // namespace lightbox::models
