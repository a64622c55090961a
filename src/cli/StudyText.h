// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "Session.h"
#include "engine/studies/Study.h"
#include "spec/Study.h"

namespace lightbox::cli {

/// "0.9312 ± 0.0104"
[[nodiscard]] std::string meanAndSd(const spec::StudyMetric& metric);
/// What a study's held-out images say, fold by fold and trial by trial.
[[nodiscard]] std::string textOf(const spec::StudyReport& report);
/// The "study" line, or its text.
void showStudy(const Session& session, const spec::StudyReport& report);
/// Trains it with its runs told on the console, then the "study" line or its text. The exit code.
[[nodiscard]] int runStudy(const Session& session, const engine::StudyRequest& request);

}  // namespace lightbox::cli
