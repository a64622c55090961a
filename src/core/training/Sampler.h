// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "training/Trainer.h"

namespace lightbox::training {

/// Names of the samplers there are; the same as spec::samplers().
[[nodiscard]] std::vector<std::string> samplerNames();

/// Which training images an epoch sees, and in what order: as many as there are. A value without
/// state: the order of an epoch follows from (seed, phase, epoch) alone.
class Sampler {
public:
    /// `patients` parallel to `train`, "" for an image whose patient is not known, which stands for
    /// itself; may be empty where none is known. Throws Error usage (option_invalid) for a name
    /// that is none.
    Sampler(const std::string& name, const std::vector<Sample>& train,
            const std::vector<std::string>& patients, const spec::ClassScheme& scheme);
    [[nodiscard]] std::vector<std::size_t> order(std::uint64_t seed, int phase, int epoch) const;
    /// How often image i is expected in an epoch; empty: each once.
    [[nodiscard]] const std::vector<double>& expected() const noexcept { return m_expected; }

private:
    std::size_t m_images;
    std::vector<double> m_expected;
};

}  // namespace lightbox::training
