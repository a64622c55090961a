// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/HeadedClassifier.h"

#include "models/Blocks.h"

namespace lightbox::models {

Normalisation imagenetNormalisation(std::int64_t channels) {
    if (channels == 1)
        return {{0.449 * 255}, {0.226 * 255}};
    return {{0.485 * 255, 0.456 * 255, 0.406 * 255}, {0.229 * 255, 0.224 * 255, 0.225 * 255}};
}

Normalisation symmetricNormalisation(std::int64_t channels) {
    const std::vector<double> half(static_cast<std::size_t>(channels), 127.5);
    return {half, half};
}

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

HeadedClassifier::HeadedClassifier(const Construction& construction,
                                   Normalisation (*normalisation)(std::int64_t channels))
    : m_normalisation(normalisation(construction.channels)) {
    if (construction.repeatsGrey)
        repeatGrey(m_normalisation, normalisation(3));
}

torch::Tensor HeadedClassifier::head(const torch::Tensor& features) {
    return m_head ? m_head->forward(features) : m_published->forward(features);
}

std::vector<torch::Tensor> HeadedClassifier::headParameters() {
    return m_head ? m_head->parameters() : m_published->parameters();
}

void HeadedClassifier::addStages(const std::shared_ptr<Chain>& body,
                                 const std::vector<std::size_t>& begins) {
    for (std::size_t k = 0; k + 1 < begins.size(); ++k)
        addStage(body->layers(begins[k], begins[k + 1]),
                 [body, begin = begins[k], end = begins[k + 1]](const torch::Tensor& x) {
                     return body->run(begin, end, x);
                 });
}

void HeadedClassifier::addHead(const std::string& name, const Construction& construction) {
    addHead(*this, {}, name, construction);
}

void HeadedClassifier::addHead(torch::nn::Module& owner, const std::string& ownerName,
                               const std::string& name, const Construction& construction) {
    m_headName = (ownerName.empty() ? "" : ownerName + ".") + name + ".";
    if (construction.head)
        m_head =
            owner.register_module(name, std::make_shared<Head>(featureCount(), *construction.head));
    else
        m_published = owner.register_module(
            name, std::make_shared<Linear>(featureCount(), construction.outputs));
}

}  // namespace lightbox::models
