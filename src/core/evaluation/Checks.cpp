// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Checks.h"

#include <cmath>
#include <string>

#include "base/Error.h"

namespace lightbox::evaluation {

void checkScores(std::span<const double> score, std::span<const std::uint8_t> positive) {
    if (score.size() != positive.size())
        throw base::failed("scores_invalid.count",
                           {{"scores", score.size()}, {"cases", positive.size()}});
    for (std::size_t i = 0; i < score.size(); ++i)
        if (std::isnan(score[i]))
            throw base::refused("scores_invalid.number", {{"case", i + 1}});
}

}  // namespace lightbox::evaluation
