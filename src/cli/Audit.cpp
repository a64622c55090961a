// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "base/Text.h"
#include "engine/AuditAugmentation.h"
#include "engine/AuditMaps.h"
#include "engine/AuditRobustness.h"
#include "spec/Json.h"
#include "spec/JsonRobustness.h"

namespace lightbox::cli {

namespace {

struct AuditOptions {
    std::string run;
    bool augmentation = false;
    bool robustness = false;
    bool maps = false;
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

int runRobustnessAudit(const Session& session, const AuditOptions& options) {
    ConsoleObserver progress(session);
    const spec::RobustnessAudit audit =
        engine::auditRobustness(session.project(), options.run, progress, session.stopToken());
    progress.clear();
    std::vector<std::vector<std::string>> rows{
        {"corruption", "strength", "AUROC", "sensitivity", "specificity", "calls turned"}};
    const auto add = [&](const spec::CorruptionAudit& one) {
        const auto share = [](const spec::Interval& interval) {
            return interval.method.empty() ? "-" : figure(interval);
        };
        rows.push_back({one.name.empty() ? "none" : one.name, std::to_string(one.severity),
                        figure(one.auroc), share(one.sensitivity), share(one.specificity),
                        figure(one.turned)});
    };
    add(audit.plain);
    for (const spec::CorruptionAudit& one : audit.corruptions)
        add(one);
    base::Json document = spec::toJson(audit);
    document["plain"].erase("turned");
    document["plain"].erase("images");
    session.show(document, std::to_string(audit.n) + " validation images\n" + table(rows));
    return kDone;
}

int runMapAudit(const Session& session, const AuditOptions& options) {
    ConsoleObserver progress(session);
    const engine::MapAudit audit =
        engine::auditMaps(session.project(), options.run, progress, session.stopToken());
    progress.clear();
    session.warn(audit.warnings);
    base::Json warnings = base::Json::array();
    for (const spec::Warning& warning : audit.warnings)
        warnings.push_back(spec::toJson(warning));
    std::string text = std::to_string(audit.images) + " validation images";
    if (audit.empty > 0)
        text += ", " + std::to_string(audit.empty) + " more without a map";
    text += audit.randomised.value ? "\nrank correlation with the maps of random weights: " +
                                         fixed(*audit.randomised.value, 2) + " [" +
                                         fixed(audit.randomised.low.value_or(-1), 2) + " to " +
                                         fixed(audit.randomised.high.value_or(1), 2) +
                                         "]\nnear 1 the maps show the image, whatever was learnt\n"
                                   : "\nno correlation: " + audit.randomised.undefined + "\n";
    session.show({{"run", audit.run},
                  {"method", audit.method},
                  {"layer", base::joined(audit.layers, "+")},
                  {"cells", audit.cells},
                  {"images", audit.images},
                  {"empty", audit.empty},
                  {"randomised", spec::toJson(audit.randomised)},
                  {"warnings", warnings}},
                 text);
    return kDone;
}

}  // namespace

void addAudit(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<AuditOptions>();
    CLI::App& command =
        *app.add_subcommand("audit", "Measure how a trained model takes what should not matter");
    command.add_option("--run", options->run, "RUN: an id, a unique name, or last")->required();
    CLI::Option_group& what = *command.add_option_group("What is measured");
    what.add_flag("--augmentation", options->augmentation,
                  "How often a call changes under each augmentation");
    what.add_flag("--robustness", options->robustness,
                  "How noise, blur, exposure and other faults of images, at five strengths, change "
                  "the figures");
    what.add_flag(
        "--maps", options->maps,
        "Whether the maps show what was learnt: their likeness to those of random weights");
    what.require_option(1);
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli audit --run last --augmentation");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) {
            return options->maps         ? runMapAudit(session, *options)
                   : options->robustness ? runRobustnessAudit(session, *options)
                                         : runAudit(session, *options);
        };
    });
}

}  // namespace lightbox::cli
