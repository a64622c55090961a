// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "models/Classifier.h"
#include "models/Layers.h"
#include "spec/Training.h"

namespace lightbox::models {

class Chain;

/// Dropout, Linear, ReLU, Dropout, Linear; without a hidden layer Dropout, Linear.
struct HeadOptions {
    std::int64_t outputs = 1;
    std::int64_t hidden = 256;  ///< 0: none
    double dropout1 = 0;
    double dropout2 = 0;
};

/// What an architecture is built from.
struct Construction {
    std::int64_t channels = 3;        ///< of the images
    std::int64_t size = 224;          ///< side of the images, px
    std::int64_t outputs = 1000;      ///< of the published head
    std::optional<HeadOptions> head;  ///< nullopt: the head as published
    bool repeatsGrey = false;         ///< one channel, seen as three
    spec::ModelSpec model;            ///< options of some architectures alone: cnn*, stem

    /// Channels of the first convolution.
    [[nodiscard]] std::int64_t stemChannels() const { return repeatsGrey ? 3 : channels; }
};

/// ImageNet's mean and standard deviation, as torchvision states them for [0, 1]; grey: their
/// averages over the colours.
[[nodiscard]] Normalisation imagenetNormalisation(std::int64_t channels);
/// [0, 255] to [-1, 1].
[[nodiscard]] Normalisation symmetricNormalisation(std::int64_t channels);

/// Linear layers are children "1" and "4", so that a state dict reads as that of the Sequential
/// with which one replaces torchvision's `fc`: fc.1.weight, fc.4.weight.
class Head : public DropoutSource {
public:
    Head(std::int64_t features, const HeadOptions& options);
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& features) const;

private:
    HeadOptions m_options;
    std::shared_ptr<Linear> m_hidden;
    std::shared_ptr<Linear> m_output;
};

/// A classifier whose head is ours or one published linear layer, registered last under the name of
/// the published one ("fc", "classifier.6").
class HeadedClassifier : public Classifier {
public:
    torch::Tensor head(const torch::Tensor& features) override;
    [[nodiscard]] std::vector<torch::Tensor> headParameters() override;
    [[nodiscard]] std::vector<std::string> headNames() const override { return {m_headName}; }
    [[nodiscard]] Normalisation normalisation() const override { return m_normalisation; }

protected:
    HeadedClassifier(const Construction& construction,
                     Normalisation (*normalisation)(std::int64_t channels));
    /// A stage from each of `begins` to the next, of the steps of `body`.
    void addStages(const std::shared_ptr<Chain>& body, const std::vector<std::size_t>& begins);
    void addHead(const std::string& name, const Construction& construction);
    /// As child `name` of `owner`, which is this network's child `ownerName`.
    void addHead(torch::nn::Module& owner, const std::string& ownerName, const std::string& name,
                 const Construction& construction);

private:
    Normalisation m_normalisation;
    std::string m_headName;
    std::shared_ptr<Linear> m_published;
    std::shared_ptr<Head> m_head;
};

}  // namespace lightbox::models
