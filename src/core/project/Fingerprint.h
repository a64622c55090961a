// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <string>

#include "spec/Dataset.h"
#include "spec/Split.h"

namespace lightbox::project {

/// dataFingerprint() with no label of test in it. What a run wrote down of a sealed test must not hold what is closed: whoever has
/// the images would find the labels by trying them.
[[nodiscard]] std::string unlabelledFingerprint(const spec::Dataset& dataset,
                                                const std::map<std::int64_t, spec::Set>& members);
/// Whether `fingerprint` is one of this data, with the labels of test or without.
[[nodiscard]] bool fitsFingerprint(const std::string& fingerprint, const spec::Dataset& dataset,
                                   const std::map<std::int64_t, spec::Set>& members);

}  // namespace lightbox::project
