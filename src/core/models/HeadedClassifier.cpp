// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/HeadedClassifier.h"

#include <ATen/CPUGeneratorImpl.h>

namespace lightbox::models {

Head::Head(std::int64_t features, const HeadOptions& options) : m_options(options) {
    if (options.hidden > 0) {
        m_hidden = register_module("1", std::make_shared<Linear>(features, options.hidden));
        m_output = register_module("4", std::make_shared<Linear>(options.hidden, options.outputs));
    } else {
        m_output = register_module("1", std::make_shared<Linear>(features, options.outputs));
    }
}

torch::Tensor Head::forward(const torch::Tensor& features) const {
    auto values = dropped(features, m_options.dropout1);
    if (m_hidden)
        values = dropped(torch::relu(m_hidden->forward(values)), m_options.dropout2);
    return m_output->forward(values);
}

void Head::seedDropout(std::uint64_t seed) {
    m_generator = at::detail::createCPUGenerator(seed);
}

torch::Tensor Head::dropped(const torch::Tensor& values, double share) const {
    if (!is_training() || share <= 0)
        return values;
    // Drawn on the CPU whatever the device: the same mask from the same seed everywhere.
    auto kept = torch::empty(values.sizes(), torch::kFloat32);
    if (m_generator)
        kept.bernoulli_(1 - share, *m_generator);
    else
        kept.bernoulli_(1 - share);
    kept.div_(1 - share);
    return values * kept.to(values.device(), values.scalar_type());
}

torch::Tensor HeadedClassifier::head(const torch::Tensor& features) {
    return m_head ? m_head->forward(features) : m_published->forward(features);
}

std::vector<torch::Tensor> HeadedClassifier::headParameters() {
    return m_head ? m_head->parameters() : m_published->parameters();
}

void HeadedClassifier::seedDropout(std::uint64_t seed) {
    if (m_head)
        m_head->seedDropout(seed);
}

void HeadedClassifier::addHead(const std::string& name, const Construction& construction) {
    if (construction.head)
        m_head = register_module(name, std::make_shared<Head>(featureCount(), *construction.head));
    else
        m_published =
            register_module(name, std::make_shared<Linear>(featureCount(), construction.outputs));
}

}  // namespace lightbox::models
