// SPDX-License-Identifier: GPL-3.0-or-later
#include "UnitOptions.h"

namespace lightbox::cli {

void UnitOptions::applyTo(engine::MeasuresAsked& asked) const {
    asked.patients.reset();
    if (unit == "patient")
        asked.patients = aggregate == "max" ? spec::Aggregate::Max : spec::Aggregate::Mean;
    asked.subgroups = subgroups;
    asked.further = further;
}

void addUnitOptions(CLI::App& command, UnitOptions& options, const std::string& fieldName) {
    CLI::Option* unit =
        command.add_option("--unit", options.unit, "What is counted (default: image)")
            ->check(CLI::IsMember({"image", "patient"}));
    command
        .add_option("--aggregate", options.aggregate,
                    "A patient's probability of its images' (default: max)")
        ->check(CLI::IsMember({"max", "mean"}))
        ->needs(unit);
    command
        .add_option("--subgroup", options.subgroups,
                    "Compare the groups of " + fieldName + " (repeatable)")
        ->allow_extra_args(false);
    command.add_flag(
        "--worst-subgroup", options.further.worstSubgroup,
        "Seek the group of one or two fields in which the AUROC is lowest (among those "
        "of --subgroup, else among all)");
    command
        .add_option("--known", options.further.known,
                    "What the score adds to this " + fieldName +
                        ", such as age or sex (repeatable)")
        ->allow_extra_args(false);
    command
        .add_option("--width", options.further.width,
                    "Tell how many cases intervals of this width take (--json does for 0.1)")
        ->check(CLI::Range(0.0, 1.0))
        ->each([&options](const std::string&) { options.tellsSampleSizes = true; });
    command
        .add_option(
            "--abstain", options.abstain,
            "Leave cases undecided so that this share of each class is missed, such as 0.1; "
            "fitted on val, shown on test")
        ->check(CLI::Range(0.0, 1.0));
}

}  // namespace lightbox::cli
