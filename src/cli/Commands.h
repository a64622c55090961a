// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "Session.h"

// One function per subcommand, each in the file of its name.
namespace lightbox::cli {

void addDownload(CLI::App& app, Invocation& invocation);
void addImport(CLI::App& app, Invocation& invocation);
void addRelocate(CLI::App& app, Invocation& invocation);
void addInspect(CLI::App& app, Invocation& invocation);
void addAccept(CLI::App& app, Invocation& invocation);
void addSplit(CLI::App& app, Invocation& invocation);
void addExclude(CLI::App& app, Invocation& invocation);
void addPatients(CLI::App& app, Invocation& invocation);
void addTrain(CLI::App& app, Invocation& invocation);
void addTune(CLI::App& app, Invocation& invocation);
void addEnsemble(CLI::App& app, Invocation& invocation);
void addLearningCurve(CLI::App& app, Invocation& invocation);
void addLrFind(CLI::App& app, Invocation& invocation);
void addAudit(CLI::App& app, Invocation& invocation);
void addRuns(CLI::App& app, Invocation& invocation);
void addEvaluate(CLI::App& app, Invocation& invocation);
void addCalibrate(CLI::App& app, Invocation& invocation);
void addThreshold(CLI::App& app, Invocation& invocation);
void addExternal(CLI::App& app, Invocation& invocation);
void addExplain(CLI::App& app, Invocation& invocation);
void addPredict(CLI::App& app, Invocation& invocation);
void addMetrics(CLI::App& app, Invocation& invocation);
void addExport(CLI::App& app, Invocation& invocation);
void addImportRun(CLI::App& app, Invocation& invocation);
void addModel(CLI::App& app, Invocation& invocation);
void addWeights(CLI::App& app, Invocation& invocation);
void addRender(CLI::App& app, Invocation& invocation);
void addDemo(CLI::App& app, Invocation& invocation);

}  // namespace lightbox::cli
