// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/Json.h"
#include "spec/Robustness.h"

namespace lightbox::spec {

[[nodiscard]] base::Json toJson(const RobustnessAudit& audit);
/// Reads what toJson(RobustnessAudit) writes. Throws Error refused (json_invalid), naming the member.
[[nodiscard]] RobustnessAudit robustnessAuditFromJson(const base::Json& json);

}  // namespace lightbox::spec
