// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/FusedConvolution.h"

namespace lightbox::models {

/// Layers whose construction draws no random number (torch::nn's draw from the process-wide
/// generator); initialise() fills them. Parameter names are torch::nn's.

enum class Activation { None, ReLU, ReLU6, HardSwish, SiLU };

/// Takes over `x`: some are computed in place.
[[nodiscard]] torch::Tensor activated(torch::Tensor x, Activation activation);

enum class Padding {
    Half,           ///< kernel / 2 on every side
    None,           ///< the output has kernel - 1 cells less
    TensorFlowSame  ///< output = ceil(input / stride); an odd remainder goes to the right and below
};

struct ConvolutionOptions {
    std::int64_t in = 1;
    std::int64_t out = 1;
    std::int64_t kernel = 3;       ///< its height
    std::int64_t kernelWidth = 0;  ///< 0: as its height
    std::int64_t stride = 1;
    std::int64_t groups = 1;
    bool bias = false;
    Padding padding = Padding::Half;
};

/// n x in x h x w -> n x out x h' x w'.
class Convolution : public torch::nn::Module {
public:
    explicit Convolution(const ConvolutionOptions& options);
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& images) const;
    /// activation(convolution * scale + shift + added) on a CPU, in one step: see fusedConvolution().
    /// `scale` (out) may be undefined, as `shift` and `added` may.
    [[nodiscard]] torch::Tensor fused(const torch::Tensor& images, const torch::Tensor& scale,
                                      const torch::Tensor& shift, const torch::Tensor& added,
                                      Activation activation) const;

private:
    /// Above, left, below, right.
    [[nodiscard]] std::array<std::int64_t, 4> padding(const torch::Tensor& images) const;

    ConvolutionOptions m_options;
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

/// n x in -> n x out.
class Linear : public torch::nn::Module {
public:
    Linear(std::int64_t in, std::int64_t out);
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& features) const;

private:
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

/// A convolution without bias and its batch norm, both registered in `owner` under the names that
/// the weight file uses.
class ConvolutionNorm {
public:
    struct Names {
        std::string convolution;
        std::string norm;
    };
    ConvolutionNorm() = default;
    ConvolutionNorm(torch::nn::Module& owner, const Names& names, const ConvolutionOptions& options,
                    const torch::nn::BatchNorm2dOptions& norm);
    /// activation(norm(convolution) + added); `added` may be undefined. On a CPU a norm in evaluation
    /// mode is folded into the convolution's weights, which changes nothing but the rounding.
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& images,
                                        Activation activation = Activation::None,
                                        const torch::Tensor& added = {});
    [[nodiscard]] std::vector<std::shared_ptr<torch::nn::Module>> modules() const;

private:
    std::shared_ptr<Convolution> m_convolution;
    torch::nn::BatchNorm2d m_norm{nullptr};
};

/// Which rows of a batch are computed here: from `first`, of `all`.
struct BatchRows {
    std::int64_t first = 0;
    std::int64_t all = 0;  ///< 0: those at hand
};

/// A layer that hides values at random in training.
class DropoutSource : public torch::nn::Module {
public:
    /// From here on it draws from a generator of its own. The mask is that of the whole batch,
    /// whichever of its rows are computed here.
    void seedDropout(std::uint64_t seed, BatchRows rows = {});

protected:
    /// `values` with a `share` of them 0 and the others enlarged accordingly; in evaluation mode
    /// `values` themselves. Drawn on the CPU whatever the device: the same mask from the same seed
    /// everywhere.
    [[nodiscard]] torch::Tensor dropped(const torch::Tensor& values, double share) const;

private:
    std::optional<at::Generator> m_generator;
    BatchRows m_rows;
};

class Dropout : public DropoutSource {
public:
    explicit Dropout(double share) : m_share(share) {}
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& values) const {
        return dropped(values, m_share);
    }

private:
    double m_share;
};

/// A layer that initialise() asks to fill itself.
class OwnInitialisation {
public:
    virtual ~OwnInitialisation() = default;
    virtual void fill(const at::Generator& generator) = 0;
};

/// A convolution with bias that starts as torchvision's VGGs do: normal over the fan-out, bias 0.
/// What has no batch norm would fade away from PyTorch's default.
class HeConvolution : public Convolution, public OwnInitialisation {
public:
    using Convolution::Convolution;
    void fill(const at::Generator& generator) override;
};

/// Over the last dimension.
class LayerNorm : public torch::nn::Module, public OwnInitialisation {
public:
    LayerNorm(std::int64_t width, double eps);
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& x) const;
    void fill(const at::Generator& generator) override;

private:
    double m_eps;
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

/// min(max(x, 0), 6) by clamp: hardtanh has no bf16 backward in LibTorch 1.13. Takes over `x`.
[[nodiscard]] torch::Tensor clampedTo6(torch::Tensor x);

/// Fills `module` from `seed` alone: convolutions without bias normal by He et al. 2015 over the
/// fan-out, as torchvision's ResNets; convolutions with bias and linear layers uniform in
/// +-1/sqrt(fan-in), PyTorch's default; batch norms 1 and 0. The process-wide generator is not
/// used.
void initialise(torch::nn::Module& module, std::uint64_t seed);

}  // namespace lightbox::models
