// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <span>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "engine/Inspect.h"
#include "messages/Render.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

constexpr std::size_t kSizesShown = 5;

std::string byWhom(const spec::Acceptance& acceptance) {
    return "accepted by " + acceptance.by + ", " + acceptance.at + ": " + acceptance.note;
}

std::string healthText(const spec::HealthReport& report) {
    std::string text = grouped(static_cast<std::int64_t>(report.images)) + " images";
    if (report.patients)
        text += " of " + grouped(static_cast<std::int64_t>(*report.patients)) + " patients, " +
                grouped(static_cast<std::int64_t>(report.patientsWithSeveral)) +
                " with several (at most " + std::to_string(report.maxImagesPerPatient) + ")";
    std::vector<std::vector<std::string>> rows{{"class", "images", "patients"}};
    for (std::size_t i = 0; i < report.classes.size(); ++i)
        rows.push_back({report.classes[i],
                        grouped(static_cast<std::int64_t>(report.imagesPerClass.at(i))),
                        report.patients && i < report.patientsPerClass.size()
                            ? grouped(static_cast<std::int64_t>(report.patientsPerClass[i]))
                            : "unknown"});
    text += "\n" + table(rows) + "intensity: mean " + fixed(report.meanIntensity, 4) + ", sd " +
            fixed(report.sdIntensity, 4) + "\n";
    if (report.excluded > 0)
        text += "left out as excluded: " + grouped(static_cast<std::int64_t>(report.excluded)) +
                " images; patients of whom nothing is left: " +
                grouped(static_cast<std::int64_t>(report.excludedPatients)) + "\n";
    for (const spec::HealthReport::FieldLeftOut& field : report.fieldsLeftOut)
        text += "not looked at for shortcuts: '" + field.field + "', " + field.why + "\n";
    const std::size_t shown = std::min(report.sizes.size(), kSizesShown);
    for (const spec::HealthReport::Size& size : std::span(report.sizes).first(shown))
        text += std::to_string(size.width) + "x" + std::to_string(size.height) + ", " +
                std::to_string(size.channels) +
                " channel(s): " + grouped(static_cast<std::int64_t>(size.count)) + "\n";
    if (shown < report.sizes.size())
        text += "and " + std::to_string(report.sizes.size() - shown) + " more sizes\n";
    if (report.findings.empty())
        return text + "no findings\n";
    for (const spec::Finding& finding : report.findings) {
        if (finding.accepted)
            continue;
        std::string remedy = english(finding.text, messages::Part::Command);
        if (remedy.empty())
            remedy = finding.remedy;
        text += spec::toString(finding.severity) + ": " + finding.message + " (" + finding.code +
                ")\n    " + finding.effect + (remedy.empty() ? "" : " " + remedy) + "\n";
        if (finding.acceptedBefore)
            text += "    changed since " + byWhom(*finding.acceptedBefore) + "\n";
    }
    for (const spec::Finding& finding : report.findings)
        if (finding.accepted)
            text += "accepted (" + spec::toString(finding.severity) + "): " + finding.message +
                    " (" + finding.code + ")\n    " + byWhom(*finding.accepted) + "\n";
    return text;
}

}  // namespace

void addInspect(CLI::App& app, Invocation& invocation) {
    CLI::App& command = *app.add_subcommand("inspect", "Health report of the data");
    addCommonOptions(command, invocation, true);
    auto request = std::make_shared<engine::InspectRequest>();
    command.add_flag("--full", request->full,
                     "Also what must see all pixels: shortcuts in the border, all near duplicates");
    describe(command, "lightbox-cli inspect --full --project chest.lightbox --json");
    command.callback([&invocation, request] {
        invocation.run = [request](Session& session) -> int {
            ConsoleObserver progress(session);
            request->threads = session.options().threads;
            const spec::HealthReport report =
                engine::inspect(session.project(), *request, progress, session.stopToken());
            progress.clear();
            session.show(spec::toJson(report), healthText(report));
            return kDone;
        };
    });
}

}  // namespace lightbox::cli
