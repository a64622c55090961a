// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "EvaluationText.h"
#include "UnitOptions.h"
#include "base/Error.h"
#include "engine/Evaluate.h"
#include "evaluation/Bootstrap.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

/// Of the ROC curve.
struct Part {
    std::vector<double> range;
    std::string focus = "specificity";
};

}  // namespace

void addMetrics(CLI::App& app, Invocation& invocation) {
    auto request = std::make_shared<engine::MeasureRequest>();
    auto unit = std::make_shared<UnitOptions>();
    auto part = std::make_shared<Part>();
    auto split = std::make_shared<std::string>("all");
    CLI::App& command = *app.add_subcommand("metrics", "Measure anybody's table of predictions");
    command.add_option("TABLE", request->table, "CSV with y_true and p_CLASS columns")->required();
    command.add_option("--patient", request->patientColumn, "Column that names the patient");
    command.add_option("--positive", request->positive, "Positive class of two");
    CLI::Option* threshold =
        command.add_option("--threshold", request->threshold, "Positive means p >= T");
    command.add_option("--class", request->cls, "Class the threshold is for");
    command.add_option("--bootstrap", request->bootstrap, "Replicates (20 at least)")
        ->check(CLI::Range(evaluation::kFewestReplicates, evaluation::kMostReplicates));
    command
        .add_option(
            "--compare", request->compare,
            "Other table on the same cases (repeatable; then p_holm beside p is p after Holm)")
        ->allow_extra_args(false);
    command.add_option("--prevalence", request->prevalence, "Prevalence for PPV and NPV")
        ->needs(threshold);
    CLI::Option* partial = command
                               .add_option("--partial", part->range,
                                           "LOW,HIGH: part of the ROC curve for its own AUROC")
                               ->delimiter(',')
                               ->expected(2);
    command
        .add_option("--focus", part->focus, "What the part is a range of (default: specificity)")
        ->check(CLI::IsMember({"specificity", "sensitivity"}))
        ->needs(partial);
    command.add_flag("--ordinal", request->ordinal, "The classes are ordered as their columns are");
    command
        .add_option("--split", *split,
                    "Rows to measure, where a column split names sets (default: all)")
        ->check(CLI::IsMember({"train", "val", "test", "all"}));
    addUnitOptions(command, *unit, "COLUMN");
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli metrics predictions.csv --threshold 0.1 --compare other.csv");
    command.callback([&invocation, request, unit, part, split] {
        invocation.run = [request, unit, part, split](Session& session) -> int {
            unit->applyTo(*request);
            request->abstain = unit->abstain;
            if (*split != "all")
                request->set = spec::setFromString(*split);
            request->threads = session.options().threads;
            if (part->range.size() == 2)
                request->partial = {part->range[0], part->range[1],
                                    part->focus == "sensitivity" ? spec::Focus::Sensitivity
                                                                 : spec::Focus::Specificity};
            if (!request->cls.empty() && !request->threshold && request->compare.empty() &&
                !request->partial && request->subgroups.empty() && request->further.known.empty() &&
                !request->further.worstSubgroup)
                throw base::usage("class_without_threshold");
            const spec::Evaluation result = engine::measureTable(*request);
            session.warn(result.warnings);
            session.show(spec::toJson(result),
                         textOf(result) + (unit->tellsSampleSizes ? sampleSizeText(result) : ""));
            return kDone;
        };
    });
}

}  // namespace lightbox::cli
