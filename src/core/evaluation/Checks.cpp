// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Checks.h"

#include <cmath>
#include <string>

#include "base/Error.h"

namespace lightbox::evaluation {

void checkScores(std::span<const double> score, std::span<const std::uint8_t> positive) {
    if (score.size() != positive.size())
        throw base::failed({"scores_invalid",
                            "scores cannot be evaluated",
                            {},
                            std::to_string(score.size()) + " scores for " +
                                std::to_string(positive.size()) + " cases",
                            "give one score per case"});
    for (std::size_t i = 0; i < score.size(); ++i)
        if (std::isnan(score[i]))
            throw base::refused({"scores_invalid",
                                 "scores cannot be evaluated",
                                 {},
                                 "the score of case " + std::to_string(i + 1) + " is not a number",
                                 "leave out cases without a score"});
}

}  // namespace lightbox::evaluation
