// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "spec/Evaluation.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

/// Class-conditional split conformal prediction (Vovk, Lindsay & Gammerman 2009): a case's set holds every class whose probability is at
/// least the class's limit, the ceil((n + 1)(1 - alpha))th highest probability of the class among n cases of it. Of a patient with several
/// images of a class one, drawn by (seed, class, patient), stands for all; rows without a patient stand for themselves.
/// `fitted`: cases the model did not learn from (validation); `measured`: others, on which coverage and the sizes of the sets are
/// shown. Two or more classes of which a case has one: one element. Multi-label: an element for every class, the sets of which tell
/// its presence from its absence; where it has too few cases, coverage is undefined. A new patient's set misses each class in a
/// share of alpha at most, on average over fits.
/// Throws Error usage (alpha_invalid), refused (conformal_few) with fewer than 1 / alpha - 1 cases of a class.
[[nodiscard]] std::vector<spec::Conformal> conformal(const spec::Predictions& fitted,
                                                     const spec::Predictions& measured,
                                                     double alpha, std::uint64_t seed = 42);

/// What `sets` hold of a case with these probabilities, one per class of the scheme in their order: indices into sets.classes,
/// ascending. One: that is the answer; several, or none: the model cannot tell.
[[nodiscard]] std::vector<std::size_t>
heldBy(const spec::Conformal& sets, const spec::ClassScheme& scheme, std::span<const double> p);

}  // namespace lightbox::evaluation
