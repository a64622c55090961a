// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON in which a project keeps specs and records; for this folder, and for reading a run's files outside a project.
// Every reader throws Error refused (json_invalid) for what does not fit.
#pragma once
#include <filesystem>

#include "base/Json.h"
#include "spec/Dataset.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"
#include "spec/Split.h"

namespace lightbox::project {

[[nodiscard]] base::Json toJson(const spec::DatasetInfo& info);
[[nodiscard]] spec::DatasetInfo datasetInfoFromJson(const base::Json& json);

[[nodiscard]] base::Json toJson(const spec::SplitSpec& split);
[[nodiscard]] spec::SplitSpec splitSpecFromJson(const base::Json& json);

/// run.json. Members are kept as ranges of image keys: "1-4708,4711".
[[nodiscard]] base::Json toJson(const spec::RunRecord& record);
[[nodiscard]] spec::RunRecord runRecordFromJson(const base::Json& json);

/// operating_point.json, with the keys of the `threshold` document.
[[nodiscard]] base::Json toJson(const spec::OperatingPoint& point);
[[nodiscard]] spec::OperatingPoint operatingPointFromJson(const base::Json& json);

}  // namespace lightbox::project
