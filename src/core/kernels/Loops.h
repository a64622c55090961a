// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>

/// Loops over channels-last tensors that LibTorch lacks or has slow versions of. Values are float or
/// bf16 (its 16 bits in an unsigned integer); sums are float, in an order that depends on the shape
/// alone, so that results are the same for any number of threads. On x86 the loops for AVX2 and for
/// AVX-512 give the same bits: lanes are channels, which never mix.
namespace lightbox::kernels {

enum class Activation : std::uint8_t { None, Relu, Relu6 };

/// Channels of a block: what one call of a depthwise loop works on.
inline constexpr std::int64_t lanes = 16;

/// A depthwise convolution: one filter of kernel x kernel for every channel.
struct Depthwise {
    std::int64_t channels = 0;
    std::int64_t inHeight = 0;
    std::int64_t inWidth = 0;
    std::int64_t outHeight = 0;
    std::int64_t outWidth = 0;
    std::int64_t kernel = 3;  ///< 3, 5 or 7
    std::int64_t stride = 1;  ///< 1 or 2
    std::int64_t padTop = 1;  ///< zeros above and to the left; below and right follow
    std::int64_t padLeft = 1;
};

/// Floats that a call works in, aligned to 64 bytes.
[[nodiscard]] std::size_t depthwiseScratch(const Depthwise& shape);

/// One image's forward pass. `weights`: kernel² x channels; `bias`: channels, or null.
template <class Value> struct DepthwiseForward {
    const Value* input = nullptr;  ///< inHeight x inWidth x channels
    const float* weights = nullptr;
    const float* bias = nullptr;
    Activation activation = Activation::None;
    Value* output = nullptr;  ///< outHeight x outWidth x channels
};

/// One image's backward pass. What is null is not asked for.
template <class Value> struct DepthwiseBackward {
    const Value* gradient = nullptr;  ///< of the output, after the activation
    const Value* output = nullptr;    ///< null where there is no activation
    Activation activation = Activation::None;
    const Value* input = nullptr;  ///< for weightSums
    const float* weights = nullptr;
    Value* inputGradient = nullptr;
    float* weightSums = nullptr;  ///< kernel² x channels: added to
    float* biasSums = nullptr;    ///< channels: added to
};

/// `rows` x `channels` values in place: + bias (or null), + other (or null), then the activation.
template <class Value> struct Activate {
    std::int64_t rows = 0;
    std::int64_t channels = 0;
    Value* values = nullptr;
    const float* bias = nullptr;
    const Value* other = nullptr;
    Activation activation = Activation::None;
};

/// Gradient before an activation from that after it: 0 where the output lies at a bound.
template <class Value> struct Deactivate {
    std::int64_t rows = 0;
    std::int64_t channels = 0;
    const Value* gradient = nullptr;
    const Value* output = nullptr;  ///< null where there is no activation
    Activation activation = Activation::None;
    Value* result = nullptr;  ///< null: sums alone
    float* sums = nullptr;    ///< channels: added to; null: not asked for
};

/// result = weights * scale, a scale (or null: 1) for each row.
template <class Value> struct ScaleRows {
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    const float* weights = nullptr;
    const float* scale = nullptr;
    Value* result = nullptr;
};

/// The gradients of a ScaleRows from that of its result; the scale's is not asked for where null.
template <class Value> struct ScaleRowsBackward {
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    const Value* gradient = nullptr;
    const float* weights = nullptr;
    const float* scale = nullptr;
    float* weightGradient = nullptr;
    float* scaleGradient = nullptr;  ///< rows
};

/// A step of Adam (Kingma & Ba 2015) or AdamW (Loshchilov & Hutter 2019).
struct AdamStep {
    std::int64_t count = 0;
    float* parameter = nullptr;
    const float* gradient = nullptr;
    float* momentum = nullptr;
    float* variance = nullptr;
    float beta1 = 0.9F;
    float rest1 = 0.1F;  ///< 1 - beta1, which float cannot tell from beta1
    float beta2 = 0.999F;
    float rest2 = 0.001F;
    float epsilon = 1e-8F;
    float step = 1e-3F;        ///< learning rate / (1 - beta1^t)
    float rootCorrection = 1;  ///< sqrt(1 - beta2^t)
    float shrink = 1;          ///< AdamW: 1 - learning rate * weight decay
    float pull = 0;            ///< Adam: weight decay
};

struct Loops {
    void (*forward32)(const Depthwise&, const DepthwiseForward<float>&, std::int64_t block,
                      float* scratch);
    void (*forward16)(const Depthwise&, const DepthwiseForward<std::uint16_t>&, std::int64_t block,
                      float* scratch);
    void (*backward32)(const Depthwise&, const DepthwiseBackward<float>&, std::int64_t block,
                       float* scratch);
    void (*backward16)(const Depthwise&, const DepthwiseBackward<std::uint16_t>&,
                       std::int64_t block, float* scratch);
    void (*activate32)(const Activate<float>&);
    void (*activate16)(const Activate<std::uint16_t>&);
    void (*deactivate32)(const Deactivate<float>&);
    void (*deactivate16)(const Deactivate<std::uint16_t>&);
    void (*scaleRows32)(const ScaleRows<float>&);
    void (*scaleRows16)(const ScaleRows<std::uint16_t>&);
    void (*scaleRowsBackward32)(const ScaleRowsBackward<float>&);
    void (*scaleRowsBackward16)(const ScaleRowsBackward<std::uint16_t>&);
    void (*adam)(const AdamStep&);
};

/// The loops for this processor.
[[nodiscard]] const Loops& loops();

/// Every set that this processor can run, the plain one first: for tests.
struct LoopSets {
    const Loops* sets[3] = {};
    std::size_t count = 0;
};
[[nodiscard]] LoopSets loopSets();

}  // namespace lightbox::kernels
