// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Labels.h"

#include <algorithm>
#include <utility>

#include "messages/Render.h"

namespace lightbox::evaluation {

std::optional<bool> hasClass(const spec::ClassScheme& scheme, const spec::PredictionRow& row,
                             std::size_t cls) {
    const int truth = !scheme.isMultilabel()   ? row.yTrue
                      : row.yTrueMulti.empty() ? -1
                                               : row.yTrueMulti[cls];
    if (truth < 0)
        return std::nullopt;
    return truth == (scheme.isMultilabel() ? 1 : static_cast<int>(cls));
}

bool isLabelled(const spec::ClassScheme& scheme, const spec::PredictionRow& row) {
    return scheme.isMultilabel() ? std::any_of(row.yTrueMulti.begin(), row.yTrueMulti.end(),
                                               [](auto label) { return label >= 0; })
                                 : row.yTrue >= 0;
}

bool isUntrained(const spec::Predictions& predictions, std::size_t cls) {
    const auto& never = predictions.untrained;
    return std::find(never.begin(), never.end(), predictions.classes[cls]) != never.end();
}

spec::Interval neverTrained(std::string method) {
    spec::Interval result;
    result.method = std::move(method);
    result.undefined = messages::wordsOf("undefined.never_trained");
    return result;
}

}  // namespace lightbox::evaluation
