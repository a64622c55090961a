// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/PatientUnit.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

#include "base/Error.h"
#include "evaluation/Labels.h"

namespace lightbox::evaluation {

namespace {

using spec::PredictionRow;
using spec::Predictions;

void joinTruth(const Predictions& predictions, PredictionRow& all, const PredictionRow& image) {
    if (predictions.isMultilabel()) {
        // 1 wins over 0, and either over what is unknown.
        for (std::size_t c = 0; c < all.yTrueMulti.size(); ++c)
            all.yTrueMulti[c] = std::max(all.yTrueMulti[c], image.yTrueMulti[c]);
        return;
    }
    if (all.yTrue == image.yTrue)
        return;
    if (!predictions.isBinary())
        throw base::refused(
            "patient_two_classes",
            {{"patient", all.patient},
             {"classes", std::vector<std::string>{
                             predictions.classes[static_cast<std::size_t>(all.yTrue)],
                             predictions.classes[static_cast<std::size_t>(image.yTrue)]}}});
    all.yTrue = predictions.positive;
}

void joinProbabilities(const Predictions& predictions, PredictionRow& all,
                       const std::vector<std::size_t>& images, spec::Aggregate aggregate) {
    const auto of = [&](std::size_t cls) {
        // As of two classes, an image of which the label is not known says nothing of it, unless none is known.
        std::vector<double> own;
        for (const auto i : images)
            if (hasClass(predictions, predictions.rows[i], cls))
                own.push_back(predictions.rows[i].p[cls]);
        for (const auto i : images)
            if (all.yTrueMulti.size() > cls && all.yTrueMulti[cls] < 0)
                own.push_back(predictions.rows[i].p[cls]);
        return aggregate == spec::Aggregate::Max
                   ? *std::max_element(own.begin(), own.end())
                   : std::accumulate(own.begin(), own.end(), 0.0) / static_cast<double>(own.size());
    };
    if (predictions.isBinary()) {
        const double p = of(predictions.positiveIndex());
        all.p[predictions.positiveIndex()] = p;
        all.p[predictions.otherIndex()] = 1 - p;
        return;
    }
    for (std::size_t c = 0; c < all.p.size(); ++c)
        all.p[c] = of(c);
    const double sum = std::accumulate(all.p.begin(), all.p.end(), 0.0);
    if (predictions.isExclusive() && aggregate == spec::Aggregate::Max && sum > 0)
        for (double& p : all.p)
            p /= sum;
}

}  // namespace

bool namesPatients(const Predictions& predictions) {
    return std::any_of(predictions.rows.begin(), predictions.rows.end(),
                       [](const PredictionRow& row) { return !row.patient.empty(); });
}

PatientRows byPatient(const Predictions& predictions, spec::Aggregate aggregate) {
    PatientRows result;
    static_cast<spec::ClassScheme&>(result.predictions) = predictions;
    result.predictions.untrained = predictions.untrained;
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < predictions.rows.size(); ++i) {
        const PredictionRow& row = predictions.rows[i];
        if (!isLabelled(predictions, row))
            continue;
        const auto fresh = result.rows.size();
        const auto place =
            row.patient.empty() ? fresh : known.try_emplace(row.patient, fresh).first->second;
        if (place == fresh) {
            result.rows.emplace_back();
            result.predictions.rows.push_back(row);
            if (!row.patient.empty())
                result.predictions.rows.back().image = spec::ImageId(row.patient);
        } else {
            joinTruth(predictions, result.predictions.rows[place], row);
        }
        result.rows[place].push_back(i);
    }
    for (std::size_t k = 0; k < result.rows.size(); ++k)
        if (result.rows[k].size() > 1)
            joinProbabilities(predictions, result.predictions.rows[k], result.rows[k], aggregate);
    return result;
}

}  // namespace lightbox::evaluation
