// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Study.h"

#include <cmath>
#include <stdexcept>

namespace lightbox::spec {

RunPlace placeOfFold(int number, int folds) {
    if (number < 1 || folds < 1)
        return {};
    return {{}, (number - 1) / folds + 1, (number - 1) % folds + 1, folds, 0, 0};
}

std::string toString(StudyKind kind) {
    switch (kind) {
    case StudyKind::Folds:
        return "folds";
    case StudyKind::Search:
        return "search";
    }
    throw std::logic_error("not a kind of study");
}

std::optional<StudyKind> studyKindFromString(std::string_view text) {
    for (const StudyKind kind : {StudyKind::Folds, StudyKind::Search})
        if (toString(kind) == text)
            return kind;
    return std::nullopt;
}

std::vector<RunPlace> placesOf(const StudyRecord& study) {
    const bool search = study.kind == StudyKind::Search;
    const int trials = search ? static_cast<int>(study.trials.size()) : 0;
    std::vector<RunPlace> outer;
    for (int repeat = 1; repeat <= study.repeats; ++repeat)
        for (int fold = 1; fold <= study.folds; ++fold)
            outer.push_back({study.id, repeat, fold, study.folds, 0, 0});
    if (outer.empty())
        outer.push_back({study.id, 0, 0, 0, 0, 0});
    if (!search)
        return outer;
    std::vector<RunPlace> places;
    for (RunPlace place : outer)
        for (place.trial = 1; place.trial <= trials; ++place.trial) {
            if (study.nested)
                for (place.inner = 1; place.inner <= study.innerFolds; ++place.inner)
                    places.push_back(place);
            else
                places.push_back(place);
            place.inner = 0;
        }
    return places;
}

TrainingSpec specOf(const StudyRecord& study, int trial) {
    TrainingSpec spec = study.spec;
    if (trial > 0)
        for (const auto& [key, value] :
             study.trials.at(static_cast<std::size_t>(trial - 1)).settings)
            setOptionText(spec, key, value);
    return spec;
}

StudyMetric metricOf(std::vector<std::optional<double>> perFold) {
    StudyMetric metric;
    metric.perFold = std::move(perFold);
    double sum = 0;
    int count = 0;
    for (const std::optional<double>& value : metric.perFold)
        if (value) {
            sum += *value;
            ++count;
        }
    if (count == 0)
        return metric;
    metric.mean = sum / count;
    if (count < 2)
        return metric;
    double squares = 0;
    for (const std::optional<double>& value : metric.perFold)
        if (value)
            squares += (*value - *metric.mean) * (*value - *metric.mean);
    metric.sd = std::sqrt(squares / (count - 1));
    return metric;
}

}  // namespace lightbox::spec
