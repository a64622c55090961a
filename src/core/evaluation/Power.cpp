// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Power.h"

#include "evaluation/Proportion.h"
#include "spec/Power.h"

namespace lightbox::evaluation {

std::optional<double> expectedAurocHalfWidth(double auroc, std::size_t positives,
                                             std::size_t negatives, double confidence) {
    return spec::aurocHalfWidth(auroc, positives, negatives, normalQuantile(confidence));
}

std::optional<double> expectedProportionHalfWidth(double p, std::size_t n, double confidence) {
    return spec::proportionHalfWidth(p, n, normalQuantile(confidence));
}

}  // namespace lightbox::evaluation
