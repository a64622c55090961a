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
    if (result.sets.classes.empty())
        return result;
    for (std::size_t i = 0; i < data.scores->row.size(); ++i) {
        const std::vector<double>& p = data.predictions().rows[data.scores->row[i]].p;
        if (evaluation::heldBy(result.sets, data.predictions(), p).size() != 1)
            result.unsure.push_back(static_cast<std::uint32_t>(i));
    }
    return result;
}

}  // namespace lightbox::gui
