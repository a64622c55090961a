// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Inception.h"

namespace lightbox::models {

namespace {

constexpr std::size_t kMixed6 = 3;  ///< the stage whose output the auxiliary output takes
constexpr std::int64_t kLeastForAuxiliary = 299;

/// torchvision's BasicConv2d: convolution "conv", batch norm "bn" (eps 1e-3), ReLU.
class BasicConv : public torch::nn::Module {
public:
    explicit BasicConv(const ConvolutionOptions& options)
        : m_convolution(*this, {"conv", "bn"}, options,
                        torch::nn::BatchNorm2dOptions(options.out).eps(1e-3)) {}
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& x) {
        return m_convolution.forward(x, Activation::ReLU);
    }

private:
    ConvolutionNorm m_convolution;
};

ConvolutionOptions square(std::int64_t in, std::int64_t out, std::int64_t kernel) {
    return {.in = in, .out = out, .kernel = kernel};
}

ConvolutionOptions rectangle(std::int64_t in, std::int64_t out, std::int64_t height,
                             std::int64_t width) {
    return {.in = in, .out = out, .kernel = height, .kernelWidth = width};
}

/// Without padding.
ConvolutionOptions bare(std::int64_t in, std::int64_t out, std::int64_t kernel,
                        std::int64_t stride = 1) {
    return {.in = in, .out = out, .kernel = kernel, .stride = stride, .padding = Padding::None};
}

using Branch = std::function<torch::Tensor(const torch::Tensor&)>;

torch::Tensor evenPool(const torch::Tensor& x) {
    return torch::avg_pool2d(x, 3, 1, 1);
}

torch::Tensor halvingPool(const torch::Tensor& x) {
    return torch::max_pool2d(x, 3, 2);
}

/// Branches side by side, their maps joined in the order in which they were added.
class Mixed : public torch::nn::Module {
public:
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& x) const {
        std::vector<torch::Tensor> parts;
        for (const Branch& branch : m_branches)
            parts.push_back(branch(x));
        return torch::cat(parts, 1);
    }

protected:
    std::shared_ptr<BasicConv> layer(const std::string& name, const ConvolutionOptions& options) {
        return register_module(name, std::make_shared<BasicConv>(options));
    }
    void branch(Branch branch) { m_branches.push_back(std::move(branch)); }
    /// One convolution after the other.
    void path(const std::vector<std::shared_ptr<BasicConv>>& layers) {
        branch([layers](const torch::Tensor& x) {
            auto y = x;
            for (const auto& one : layers)
                y = one->forward(y);
            return y;
        });
    }

private:
    std::vector<Branch> m_branches;
};

class InceptionA : public Mixed {
public:
    InceptionA(std::int64_t in, std::int64_t pooled) {
        path({layer("branch1x1", square(in, 64, 1))});
        path({layer("branch5x5_1", square(in, 48, 1)), layer("branch5x5_2", square(48, 64, 5))});
        path({layer("branch3x3dbl_1", square(in, 64, 1)),
              layer("branch3x3dbl_2", square(64, 96, 3)),
              layer("branch3x3dbl_3", square(96, 96, 3))});
        branch([last = layer("branch_pool", square(in, pooled, 1))](const torch::Tensor& x) {
            return last->forward(evenPool(x));
        });
    }
};

class InceptionB : public Mixed {
public:
    explicit InceptionB(std::int64_t in) {
        path({layer("branch3x3", bare(in, 384, 3, 2))});
        path({layer("branch3x3dbl_1", square(in, 64, 1)),
              layer("branch3x3dbl_2", square(64, 96, 3)),
              layer("branch3x3dbl_3", bare(96, 96, 3, 2))});
        branch(halvingPool);
    }
};

class InceptionC : public Mixed {
public:
    InceptionC(std::int64_t in, std::int64_t wide) {
        path({layer("branch1x1", square(in, 192, 1))});
        path({layer("branch7x7_1", square(in, wide, 1)),
              layer("branch7x7_2", rectangle(wide, wide, 1, 7)),
              layer("branch7x7_3", rectangle(wide, 192, 7, 1))});
        path({layer("branch7x7dbl_1", square(in, wide, 1)),
              layer("branch7x7dbl_2", rectangle(wide, wide, 7, 1)),
              layer("branch7x7dbl_3", rectangle(wide, wide, 1, 7)),
              layer("branch7x7dbl_4", rectangle(wide, wide, 7, 1)),
              layer("branch7x7dbl_5", rectangle(wide, 192, 1, 7))});
        branch([last = layer("branch_pool", square(in, 192, 1))](const torch::Tensor& x) {
            return last->forward(evenPool(x));
        });
    }
};

class InceptionD : public Mixed {
public:
    explicit InceptionD(std::int64_t in) {
        path(
            {layer("branch3x3_1", square(in, 192, 1)), layer("branch3x3_2", bare(192, 320, 3, 2))});
        path({layer("branch7x7x3_1", square(in, 192, 1)),
              layer("branch7x7x3_2", rectangle(192, 192, 1, 7)),
              layer("branch7x7x3_3", rectangle(192, 192, 7, 1)),
              layer("branch7x7x3_4", bare(192, 192, 3, 2))});
        branch(halvingPool);
    }
};

class InceptionE : public Mixed {
public:
    explicit InceptionE(std::int64_t in) {
        path({layer("branch1x1", square(in, 320, 1))});
        fork({layer("branch3x3_1", square(in, 384, 1))},
             layer("branch3x3_2a", rectangle(384, 384, 1, 3)),
             layer("branch3x3_2b", rectangle(384, 384, 3, 1)));
        fork({layer("branch3x3dbl_1", square(in, 448, 1)),
              layer("branch3x3dbl_2", square(448, 384, 3))},
             layer("branch3x3dbl_3a", rectangle(384, 384, 1, 3)),
             layer("branch3x3dbl_3b", rectangle(384, 384, 3, 1)));
        branch([last = layer("branch_pool", square(in, 192, 1))](const torch::Tensor& x) {
            return last->forward(evenPool(x));
        });
    }

private:
    /// A path that ends in two convolutions side by side.
    void fork(const std::vector<std::shared_ptr<BasicConv>>& trunk,
              const std::shared_ptr<BasicConv>& left, const std::shared_ptr<BasicConv>& right) {
        branch([trunk, left, right](const torch::Tensor& x) {
            auto y = x;
            for (const auto& one : trunk)
                y = one->forward(y);
            return torch::cat({left->forward(y), right->forward(y)}, 1);
        });
    }
};

/// Average pooling, two convolutions and a linear layer on the maps of Mixed_6e.
class InceptionAuxiliary : public torch::nn::Module {
public:
    explicit InceptionAuxiliary(std::int64_t outputs) {
        m_first = register_module("conv0", std::make_shared<BasicConv>(square(768, 128, 1)));
        m_second = register_module("conv1", std::make_shared<BasicConv>(bare(128, 768, 5)));
        m_output = register_module("fc", std::make_shared<Linear>(768, outputs));
    }
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& maps) {
        const auto x = m_second->forward(m_first->forward(torch::avg_pool2d(maps, 5, 3)));
        return m_output->forward(averaged(x).to(torch::kFloat32));
    }

private:
    std::shared_ptr<BasicConv> m_first;
    std::shared_ptr<BasicConv> m_second;
    std::shared_ptr<Linear> m_output;
};

}  // namespace

InceptionV3::InceptionV3(const Construction& construction)
    : HeadedClassifier(construction, symmetricNormalisation),
      m_hasAuxiliary(construction.size >= kLeastForAuxiliary) {
    // The layers in order; null: maximum pooling. A stage ends before each place in `begins`.
    auto layers = std::make_shared<std::vector<Branch>>();
    Modules modules;
    const auto add = [&](const std::string& name, const auto& module) {
        register_module(name, module);
        modules.push_back(module);
        layers->push_back([module](const torch::Tensor& x) { return module->forward(x); });
    };
    const auto endStage = [&] {
        addStage(modules, [part = *layers](const torch::Tensor& x) {
            auto y = x;
            for (const Branch& layer : part)
                y = layer(y);
            return y;
        });
        layers->clear();
        modules.clear();
    };
    const auto conv = [](const ConvolutionOptions& options) {
        return std::make_shared<BasicConv>(options);
    };
    add("Conv2d_1a_3x3", conv(bare(construction.stemChannels(), 32, 3, 2)));
    add("Conv2d_2a_3x3", conv(bare(32, 32, 3)));
    add("Conv2d_2b_3x3", conv(square(32, 64, 3)));
    layers->push_back(halvingPool);
    endStage();
    add("Conv2d_3b_1x1", conv(square(64, 80, 1)));
    add("Conv2d_4a_3x3", conv(bare(80, 192, 3)));
    layers->push_back(halvingPool);
    endStage();
    add("Mixed_5b", std::make_shared<InceptionA>(192, 32));
    add("Mixed_5c", std::make_shared<InceptionA>(256, 64));
    add("Mixed_5d", std::make_shared<InceptionA>(288, 64));
    endStage();
    add("Mixed_6a", std::make_shared<InceptionB>(288));
    add("Mixed_6b", std::make_shared<InceptionC>(768, 128));
    add("Mixed_6c", std::make_shared<InceptionC>(768, 160));
    add("Mixed_6d", std::make_shared<InceptionC>(768, 160));
    add("Mixed_6e", std::make_shared<InceptionC>(768, 192));
    const std::int64_t outputs =
        construction.head ? construction.head->outputs : construction.outputs;
    auto auxiliary = register_module("AuxLogits", std::make_shared<InceptionAuxiliary>(outputs));
    m_auxiliary = [auxiliary](const torch::Tensor& maps) { return auxiliary->forward(maps); };
    modules.push_back(auxiliary);
    endStage();
    add("Mixed_7a", std::make_shared<InceptionD>(768));
    add("Mixed_7b", std::make_shared<InceptionE>(1280));
    add("Mixed_7c", std::make_shared<InceptionE>(2048));
    endStage();
    addHead("fc", construction);
}

torch::Tensor InceptionV3::features(const torch::Tensor& maps) {
    return averaged(maps);
}

std::optional<std::size_t> InceptionV3::auxiliaryStage() const {
    return m_hasAuxiliary ? std::optional(kMixed6) : std::nullopt;
}

torch::Tensor InceptionV3::auxiliary(const torch::Tensor& stageOutput) {
    return m_auxiliary(stageOutput);
}

std::vector<std::string> InceptionV3::headNames() const {
    auto names = HeadedClassifier::headNames();
    names.emplace_back("AuxLogits.fc.");
    return names;
}

std::shared_ptr<Classifier> makeInceptionV3(const Construction& construction) {
    return std::make_shared<InceptionV3>(construction);
}

}  // namespace lightbox::models
