// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reporting/MissCases.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <utility>

#include "base/Error.h"
#include "data/samples/Pixels.h"
#include "engine/Access.h"
#include "engine/Explain.h"
#include "engine/reporting/ExportNames.h"
#include "engine/seal/Nameless.h"
#include "evaluation/Decision.h"
#include "evaluation/Labels.h"
#include "imaging/Render.h"
#include "project/Project.h"
#include "report/Document.h"

namespace lightbox::engine {

namespace {

constexpr std::size_t kMissesShown = 8;
/// Longest side of a picture in the report, px.
constexpr int kPictureSide = 320;

/// A case that was called wrong, and how sure the model was of the call: its probability, as Review orders them.
struct Miss {
    spec::PredictionRow row;
    std::size_t cls = 0;  ///< that it was called; of several labels the one that was called wrong
    double certainty = 0;
};

std::string probabilityText(double p) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", p);
    return text;
}

/// Truth and call, and the probability that the call was made by: of two classes that of the positive one, as
/// everywhere else.
std::string captionOf(const spec::Predictions& predictions, const Miss& miss) {
    const spec::PredictionRow& row = miss.row;
    if (predictions.task == spec::Task::Multilabel) {
        const bool isThere = row.yTrueMulti.at(miss.cls) == 1;
        const std::string& label = predictions.classes.at(miss.cls);
        return label + (isThere ? " present, called absent" : " absent, called present") + ": p(" +
               label + ") = " + probabilityText(row.p.at(miss.cls));
    }
    const std::size_t shown = predictions.focus().value_or(miss.cls);
    return predictions.classes.at(static_cast<std::size_t>(row.yTrue)) + ", called " +
           predictions.classes.at(miss.cls) + ": p(" + predictions.classes.at(shown) +
           ") = " + probabilityText(row.p.at(shown));
}

/// Labels of `row` that are called wrong: of all that are known, or where a threshold is locked of its own.
void addLabels(std::vector<Miss>& misses, const spec::Predictions& predictions,
               const evaluation::Decision& decision, const spec::PredictionRow& row) {
    const auto& point = decision.point();
    for (std::size_t c = 0; c < row.yTrueMulti.size(); ++c) {
        if (row.yTrueMulti[c] < 0 || (point && point->cls != c) ||
            evaluation::isUntrained(predictions, c))
            continue;
        const bool called = decision.calls(row.p, c);
        if (called != (row.yTrueMulti[c] == 1))
            misses.push_back({row, c, called ? row.p.at(c) : 1 - row.p.at(c)});
    }
}

/// The rows that are called wrong, the surest call first.
std::vector<Miss> worstMisses(const spec::Predictions& predictions,
                              const evaluation::Decision& decision) {
    std::vector<Miss> misses;
    for (const spec::PredictionRow& row : predictions.rows) {
        // What a reader is left to judge is no miss of the model.
        if (decision.zone(row.p) == evaluation::CallZone::Referred)
            continue;
        if (predictions.task == spec::Task::Multilabel) {
            addLabels(misses, predictions, decision, row);
            continue;
        }
        const int called = decision.called(row.p);
        if (row.yTrue >= 0 && called >= 0 && called != row.yTrue)
            misses.push_back({row, static_cast<std::size_t>(called),
                              row.p.at(static_cast<std::size_t>(called))});
    }
    std::ranges::stable_sort(misses, std::greater<>(), &Miss::certainty);
    if (misses.size() > kMissesShown)
        misses.resize(kMissesShown);
    return misses;
}

}  // namespace

std::vector<report::Case> missCases(const project::Project& project, const LoadedRun& run,
                                    const spec::Predictions& predictions,
                                    const std::optional<spec::OperatingPoint>& locked,
                                    ExportNames& names, spec::ProgressObserver& progress,
                                    std::stop_token stop) {
    const evaluation::Decision decision = evaluation::decisionAt(predictions, locked);
    const std::vector<Miss> misses = worstMisses(predictions, decision);
    std::vector<report::Case> cases;
    std::optional<CaseExplainer> explainer;
    for (const Miss& miss : misses) {
        const spec::PredictionRow& row = miss.row;
        if (stop.stop_requested())
            throw base::cancelled();
        progress.progressed({"explaining", cases.size(), misses.size(), ""});
        report::Case& shown = cases.emplace_back();
        shown.title = names.image(row.image);
        shown.caption = captionOf(predictions, miss);
        const std::optional<spec::ImageRecord> image = project.image(row.image);
        if (!image)
            continue;
        try {
            if (!explainer)
                // The report that shows them is one look, kept by whoever makes it.
                explainer.emplace(project.folder(), run.record.id.str(),
                                  CaseExplainer::Looks::KeptByCaller);
            const spec::PixelBuffer picture =
                imaging::thumbnail(imaging::render(data::readPixels(image->source)), kPictureSide);
            shown.png = imaging::encodePng(
                overlay(picture, explainer->explain(*image, static_cast<int>(miss.cls)), 0.45, 0));
            shown.caption += "; map for " + predictions.classes.at(miss.cls);
        } catch (const base::Error& error) {
            const base::Error said =
                nameless(error, *image, image->source.file, names.image(row.image));
            shown.caption += " (no picture: " + said.facts().why + ")";
        }
    }
    return cases;
}

}  // namespace lightbox::engine
