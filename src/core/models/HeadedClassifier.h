// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "models/Classifier.h"
#include "models/Layers.h"

namespace lightbox::models {

/// Dropout, Linear, ReLU, Dropout, Linear; without a hidden layer Dropout, Linear.
struct HeadOptions {
    std::int64_t outputs = 1;
    std::int64_t hidden = 256;  ///< 0: none
    double dropout1 = 0;
    double dropout2 = 0;
};

/// What an architecture is built from.
struct Construction {
    std::int64_t channels = 3;
    std::int64_t size = 224;          ///< side of the images, px
    std::int64_t outputs = 1000;      ///< of the published head
    std::optional<HeadOptions> head;  ///< nullopt: the head as published
};

/// Linear layers are children "1" and "4", so that a state dict reads as that of the Sequential
/// with which one replaces torchvision's `fc`: fc.1.weight, fc.4.weight.
class Head : public torch::nn::Module {
public:
    Head(std::int64_t features, const HeadOptions& options);
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& features) const;
    void seedDropout(std::uint64_t seed);

private:
    [[nodiscard]] torch::Tensor dropped(const torch::Tensor& values, double share) const;

    HeadOptions m_options;
    std::shared_ptr<Linear> m_hidden;
    std::shared_ptr<Linear> m_output;
    std::optional<at::Generator> m_generator;
};

/// A classifier whose head is ours or one published linear layer, registered last under the name of
/// the published one ("fc", "_fc").
class HeadedClassifier : public Classifier {
public:
    torch::Tensor head(const torch::Tensor& features) override;
    [[nodiscard]] std::vector<torch::Tensor> headParameters() override;
    void seedDropout(std::uint64_t seed) override;

protected:
    void addHead(const std::string& name, const Construction& construction);

private:
    std::shared_ptr<Linear> m_published;
    std::shared_ptr<Head> m_head;
};

}  // namespace lightbox::models
