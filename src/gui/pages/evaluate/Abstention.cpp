// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/Abstention.h"

#include "engine/Evaluate.h"
#include "evaluation/Conformal.h"
#include "evaluation/PatientUnit.h"

namespace lightbox::gui {

namespace {

spec::Predictions validationOf(const engine::OpenProject& open, const EvaluationData& data) {
    if (data.view->set == spec::Set::Val)
        return data.predictions();
    const spec::Predictions images =
        engine::predictionsOf(open, data.view->run.str(), spec::Set::Val, data.view->scale());
    return data.patients ? evaluation::byPatient(images, *data.patients).predictions : images;
}

}  // namespace

Abstention abstentionOf(const engine::OpenProject& open, const EvaluationData& data, double alpha) {
    const bool isMultilabel = data.predictions().isMultilabel();
    const auto cls = static_cast<std::size_t>(data.cls);
    Abstention result;
    result.isMeasured = data.view->set != spec::Set::Val;
    result.sets = evaluation::conformal(validationOf(open, data), data.predictions(), alpha)
                      .at(isMultilabel ? cls : 0);
    const std::vector<spec::ConformalClass>& limits = result.sets.classes;
    for (std::size_t i = 0; i < data.scores->row.size() && !limits.empty(); ++i) {
        const std::vector<double>& p = data.predictions().rows[data.scores->row[i]].p;
        std::size_t held = 0;
        if (isMultilabel)  // absent, and present
            held = (1 - p[cls] >= limits[0].limit ? 1 : 0) + (p[cls] >= limits[1].limit ? 1 : 0);
        else
            for (std::size_t c = 0; c < limits.size(); ++c)
                held += p[c] >= limits[c].limit ? 1 : 0;
        if (held != 1)
            result.unsure.push_back(static_cast<std::uint32_t>(i));
    }
    return result;
}

}  // namespace lightbox::gui
