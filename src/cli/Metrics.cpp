// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "EvaluationText.h"
#include "base/Error.h"
#include "engine/Evaluate.h"
#include "spec/Json.h"

namespace lightbox::cli {

void addMetrics(CLI::App& app, Invocation& invocation) {
    auto request = std::make_shared<engine::MeasureRequest>();
    CLI::App& command = *app.add_subcommand("metrics", "Measure anybody's table of predictions");
    command.add_option("TABLE", request->table, "CSV with y_true and p_CLASS columns")->required();
    command.add_option("--patient", request->patientColumn, "Column that names the patient");
    command.add_option("--positive", request->positive, "Positive class of two");
    CLI::Option* threshold =
        command.add_option("--threshold", request->threshold, "Positive means p >= T");
    command.add_option("--class", request->cls, "Class the threshold is for");
    command.add_option("--bootstrap", request->bootstrap, "Replicates")
        ->check(CLI::Range(1, 1'000'000));
    command.add_option("--compare", request->compare, "Other table on the same cases");
    command.add_option("--prevalence", request->prevalence, "Prevalence for PPV and NPV")
        ->needs(threshold);
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli metrics predictions.csv --threshold 0.1 --compare other.csv");
    command.callback([&invocation, request] {
        invocation.run = [request](Session& session) -> int {
            if (!request->cls.empty() && !request->threshold && request->compare.empty())
                throw base::usage({"class_without_threshold",
                                   "--class says nothing alone",
                                   {},
                                   "it names the class of --threshold or --compare",
                                   "add one of these, or name the positive class with --positive"});
            std::vector<spec::Warning> warnings;
            const spec::Evaluation result = engine::measureTable(*request, warnings);
            session.warn(warnings);
            session.show(spec::toJson(result), textOf(result));
            return kDone;
        };
    });
}

}  // namespace lightbox::cli
