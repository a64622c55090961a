// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Sampler.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include "base/Error.h"
#include "base/Random.h"
#include "training/Batches.h"
#include "training/Seeds.h"

namespace lightbox::training {

namespace {

struct Drawn {
    const std::vector<Sample>& train;
    const std::vector<std::string>& patients;
    const spec::ClassScheme& scheme;
};

/// One over the number of images that share what `keyOf` says of them.
template <class Key, class KeyOf>
std::vector<double> inverseCounts(std::size_t images, KeyOf keyOf) {
    std::map<Key, double> counts;
    for (std::size_t i = 0; i < images; ++i)
        ++counts[keyOf(i)];
    std::vector<double> weights(images);
    for (std::size_t i = 0; i < images; ++i)
        weights[i] = 1 / counts.at(keyOf(i));
    return weights;
}

std::vector<double> everyImage(const Drawn&) {
    return {};
}

/// Of several labels an image weighs the mean of what its known answers weigh, each in its class.
std::vector<double> byClass(const Drawn& drawn) {
    if (!drawn.scheme.isMultilabel())
        return inverseCounts<int>(drawn.train.size(),
                                  [&](std::size_t i) { return drawn.train[i].label; });
    const std::size_t classes = drawn.scheme.classes.size();
    std::vector<std::array<double, 2>> counts(classes, {0, 0});
    for (const Sample& sample : drawn.train)
        for (std::size_t c = 0; c < classes; ++c)
            if (sample.labels.at(c) >= 0)
                ++counts[c][sample.labels[c] > 0 ? 1 : 0];
    std::vector<double> weights;
    for (const Sample& sample : drawn.train) {
        double sum = 0;
        double known = 0;
        for (std::size_t c = 0; c < classes; ++c)
            if (sample.labels[c] >= 0) {
                sum += 1 / counts[c][sample.labels[c] > 0 ? 1 : 0];
                ++known;
            }
        weights.push_back(known > 0 ? sum / known : 0);
    }
    return weights;
}

std::vector<double> byPatient(const Drawn& drawn) {
    return inverseCounts<std::string>(drawn.train.size(), [&](std::size_t i) {
        const std::string patient = i < drawn.patients.size() ? drawn.patients[i] : "";
        return patient.empty() ? "\n" + std::to_string(i) : patient;
    });
}

struct SamplerKind {
    std::string_view name;
    std::vector<double> (*weights)(const Drawn&);  ///< up to a factor; empty: each image once
};

constexpr std::array<SamplerKind, 3> samplerRows{{
    {"none", everyImage},
    {"balanced", byClass},
    {"patient", byPatient},
}};

}  // namespace

std::vector<std::string> samplerNames() {
    std::vector<std::string> names;
    for (const SamplerKind& kind : samplerRows)
        names.emplace_back(kind.name);
    return names;
}

Sampler::Sampler(const std::string& name, const std::vector<Sample>& train,
                 const std::vector<std::string>& patients, const spec::ClassScheme& scheme)
    : m_images(train.size()) {
    const auto kind = std::find_if(samplerRows.begin(), samplerRows.end(),
                                   [&](const SamplerKind& one) { return one.name == name; });
    if (kind == samplerRows.end())
        throw base::usage("option_invalid.sampler", {{"sampler", name}, {"names", samplerNames()}});
    m_expected = kind->weights({train, patients, scheme});
    const double sum = std::accumulate(m_expected.begin(), m_expected.end(), 0.0);
    for (double& weight : m_expected)
        weight *= static_cast<double>(m_images) / sum;
}

std::vector<std::size_t> Sampler::order(std::uint64_t seed, int phase, int epoch) const {
    std::vector<std::size_t> shuffled = shuffledOrder(m_images, seed, phase, epoch);
    if (m_expected.empty())
        return shuffled;
    // Systematic sampling: every image comes as often as it is expected to, rounded up or down.
    base::Random random{static_cast<std::uint64_t>(Draw::Sampler), seed,
                        static_cast<std::uint64_t>(phase), static_cast<std::uint64_t>(epoch)};
    const double offset = random.uniform();
    std::vector<std::size_t> chosen;
    chosen.reserve(m_images);
    double reached = 0;
    for (const std::size_t i : shuffled) {
        reached += m_expected[i];
        while (chosen.size() < m_images && static_cast<double>(chosen.size()) + offset < reached)
            chosen.push_back(i);
    }
    while (chosen.size() < m_images)  // the sum fell short of the last by rounding
        chosen.push_back(shuffled.back());
    random.shuffle(std::span(chosen));
    return chosen;
}

}  // namespace lightbox::training
