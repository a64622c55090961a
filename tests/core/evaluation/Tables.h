// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

#include "base/Csv.h"
#include "evaluation/Table.h"
#include "support/Places.h"

namespace lightbox::evaluation {

/// A table of tests/data/evaluation.
inline spec::Predictions tableOf(const std::string& name, const std::string& patientColumn = {}) {
    const auto file = std::filesystem::path(test::kTestData) / "evaluation" / name;
    return predictionsFromTable(base::readCsv(file), {patientColumn, {}}).predictions;
}

}  // namespace lightbox::evaluation
