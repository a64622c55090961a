// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "engine/AuditAugmentation.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct AuditOptions {
    std::string run;
    bool augmentation = false;
};

int runAudit(const Session& session, const AuditOptions& options) {
    ConsoleObserver progress(session);
    const auto audits =
        engine::auditAugmentation(session.project(), options.run, progress, session.stopToken());
    progress.clear();
    base::Json list = base::Json::array();
    std::string text =
        "augmentation              strength  calls changed  95 %          p moves by\n";
    for (const engine::AugmentationAudit& audit : audits) {
        list.push_back({{"key", audit.key},
                        {"strength", audit.strength},
                        {"trained", audit.trained},
                        {"flips", spec::toJson(audit.flips)},
                        {"mean_change", audit.meanChange}});
        char row[128];
        std::snprintf(row, sizeof row, "%-26s %7.3g%s  %11.1f %%  %4.1f-%4.1f %%  %12.4f\n",
                      audit.key.c_str(), audit.strength, audit.trained ? "*" : " ",
                      100 * audit.flips.value.value_or(0), 100 * audit.flips.low.value_or(0),
                      100 * audit.flips.high.value_or(0), audit.meanChange);
        text += row;
    }
    session.show({{"run", options.run}, {"augmentations", list}}, text + "* as it was trained\n");
    return kDone;
}

}  // namespace

void addAudit(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<AuditOptions>();
    CLI::App& command =
        *app.add_subcommand("audit", "Measure how a trained model takes what should not matter");
    command.add_option("--run", options->run, "RUN: an id, a unique name, or last")->required();
    command
        .add_flag("--augmentation", options->augmentation,
                  "How often a call changes under each augmentation")
        ->required();
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli audit --run last --augmentation");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runAudit(session, *options); };
    });
}

}  // namespace lightbox::cli
