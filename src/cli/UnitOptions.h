// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/Evaluate.h"
#include "spec/Measures.h"

namespace lightbox::cli {

/// What metrics and evaluate share: the unit, subgroups, abstention, and what is measured on request.
struct UnitOptions {
    std::string unit = "image";
    std::string aggregate = "max";
    std::vector<std::string> subgroups;
    std::optional<double> abstain;
    engine::FurtherMeasures further;
    bool tellsSampleSizes = false;  ///< in text: a width was asked for

    void applyTo(engine::MeasuresAsked& asked) const;
};
/// `fieldName`: what a subgroup is called by, "FIELD" or "COLUMN".
void addUnitOptions(CLI::App& command, UnitOptions& options, const std::string& fieldName);

}  // namespace lightbox::cli
