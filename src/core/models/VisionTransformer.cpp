// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/VisionTransformer.h"

#include <array>
#include <cmath>

#include "models/ProductCount.h"

namespace lightbox::models {

namespace {

constexpr std::int64_t kVitWidth = 768;
constexpr std::int64_t kVitHidden = 3072;
constexpr std::int64_t kVitHeads = 12;
constexpr std::int64_t kPatch = 16;
constexpr double kVitEps = 1e-6;
constexpr int kVitLayers = 12;

/// torch.nn.MultiheadAttention of tokens with themselves, batch first: one matrix for queries, keys
/// and values, and one for what comes out.
class SelfAttention : public torch::nn::Module, public OwnInitialisation {
public:
    SelfAttention() {
        m_weight = register_parameter("in_proj_weight", torch::empty({3 * kVitWidth, kVitWidth}));
        m_bias = register_parameter("in_proj_bias", torch::empty({3 * kVitWidth}));
        m_out = register_module("out_proj", std::make_shared<Linear>(kVitWidth, kVitWidth));
    }
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& tokens) const {
        const auto n = tokens.size(0);
        const auto length = tokens.size(1);
        const std::int64_t each = kVitWidth / kVitHeads;
        if (auto* count = ProductCount::current()) {
            // Query, key and value of each token; scores and what they weigh, of each pair.
            count->add(n * length * 3 * kVitWidth * kVitWidth +
                       2 * n * length * length * kVitWidth);
            return m_out->forward(tokens);
        }
        const auto parts = torch::linear(tokens, m_weight, m_bias)
                               .reshape({n, length, 3, kVitHeads, each})
                               .permute({2, 0, 3, 1, 4})
                               .unbind(0);
        const auto scores = torch::matmul(parts[0] / std::sqrt(static_cast<double>(each)),
                                          parts[1].transpose(-2, -1))
                                .softmax(-1);
        const auto mixed = torch::matmul(scores, parts[2]).transpose(1, 2);
        return m_out->forward(mixed.reshape({n, length, kVitWidth}));
    }
    /// Xavier's uniform distribution, biases 0, as PyTorch.
    void fill(const at::Generator& generator) override {
        const double bound = std::sqrt(6.0 / (4 * kVitWidth));
        m_weight.uniform_(-bound, bound, generator);
        m_bias.zero_();
    }

private:
    torch::Tensor m_weight;
    torch::Tensor m_bias;
    std::shared_ptr<Linear> m_out;
};

class VitLayer : public torch::nn::Module {
public:
    VitLayer() {
        m_before = register_module("ln_1", std::make_shared<LayerNorm>(kVitWidth, kVitEps));
        m_attention = register_module("self_attention", std::make_shared<SelfAttention>());
        m_between = register_module("ln_2", std::make_shared<LayerNorm>(kVitWidth, kVitEps));
        m_mlp = register_module("mlp", std::make_shared<Chain>());
        m_mlp->add(std::make_shared<Linear>(kVitWidth, kVitHidden))
            .add([](const torch::Tensor& x) { return torch::gelu(x); })
            .add([](const torch::Tensor& x) { return x; })  // torchvision's dropout, 0
            .add(std::make_shared<Linear>(kVitHidden, kVitWidth));
    }
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& tokens) const {
        const auto x = tokens + m_attention->forward(m_before->forward(tokens));
        return x + m_mlp->forward(m_between->forward(x));
    }

private:
    std::shared_ptr<LayerNorm> m_before;
    std::shared_ptr<SelfAttention> m_attention;
    std::shared_ptr<LayerNorm> m_between;
    std::shared_ptr<Chain> m_mlp;
};

}  // namespace

VitB16::VitB16(const Construction& construction)
    : HeadedClassifier(construction, imagenetNormalisation),
      m_cells(construction.size / kPatch) {
    m_classToken = register_parameter("class_token", torch::empty({1, 1, kVitWidth}));
    m_patches = register_module("conv_proj", std::make_shared<Convolution>(ConvolutionOptions{
                                                 .in = construction.stemChannels(),
                                                 .out = kVitWidth,
                                                 .kernel = kPatch,
                                                 .stride = kPatch,
                                                 .bias = true,
                                                 .padding = Padding::None}));
    auto encoder = register_module("encoder", std::make_shared<torch::nn::Module>());
    m_positions = encoder->register_parameter("pos_embedding",
                                              torch::empty({1, m_cells * m_cells + 1, kVitWidth}));
    auto layers = encoder->register_module("layers", std::make_shared<torch::nn::Module>());
    std::vector<std::shared_ptr<VitLayer>> all;
    for (int i = 0; i < kVitLayers; ++i)
        all.push_back(layers->register_module("encoder_layer_" + std::to_string(i),
                                              std::make_shared<VitLayer>()));
    m_last = [last = all.back()](const torch::Tensor& x) { return last->forward(x); };
    m_norm = encoder->register_module("ln", std::make_shared<LayerNorm>(kVitWidth, kVitEps));

    addStage({m_patches}, [this](const torch::Tensor& x) {
        const auto cells = m_patches->forward(x).flatten(2).transpose(1, 2);
        const auto first = m_classToken.to(cells.scalar_type()).expand({x.size(0), -1, -1});
        return torch::cat({first, cells}, 1) + m_positions;
    });
    addToStage(0, {m_classToken, m_positions});
    constexpr std::array<std::size_t, 5> begins{0, 3, 6, 9, 11};
    for (std::size_t k = 0; k + 1 < begins.size(); ++k) {
        const std::vector<std::shared_ptr<VitLayer>> part(
            all.begin() + static_cast<std::ptrdiff_t>(begins[k]),
            all.begin() + static_cast<std::ptrdiff_t>(begins[k + 1]));
        addStage(Modules(part.begin(), part.end()), [part](const torch::Tensor& tokens) {
            auto x = tokens;
            for (const auto& layer : part)
                x = layer->forward(x);
            return x;
        });
    }
    addToLastStage({all.back(), m_norm});
    auto heads = register_module("heads", std::make_shared<torch::nn::Module>());
    addHead(*heads, "heads", "head", construction);
}

torch::Tensor VitB16::features(const torch::Tensor& maps) {
    return m_norm->forward(m_last(maps).select(1, 0));
}

torch::Tensor VitB16::asMaps(const torch::Tensor& stageOutput) const {
    return stageOutput.slice(1, 1).transpose(1, 2).reshape(
        {stageOutput.size(0), kVitWidth, m_cells, m_cells});
}

void VitB16::fill(const at::Generator& generator) {
    m_classToken.zero_();
    m_positions.normal_(0, 0.02, generator);
}

std::shared_ptr<Classifier> makeVitB16(const Construction& construction) {
    return std::make_shared<VitB16>(construction);
}

}  // namespace lightbox::models
