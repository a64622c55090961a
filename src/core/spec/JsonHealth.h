// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/Json.h"
#include "spec/Health.h"

namespace lightbox::spec {

/// Reads what toJson(HealthReport) writes. Throws Error refused (json_invalid), naming the member.
[[nodiscard]] HealthReport healthReportFromJson(const base::Json& json);

}  // namespace lightbox::spec
