// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "Text.h"
#include "engine/Exclude.h"

namespace lightbox::cli {

namespace {

struct ExcludeOptions {
    std::vector<std::string> images;
    std::vector<std::string> patients;
    std::string reason;
    bool undo = false;
    bool list = false;
};

base::Json exclusionsJson(const std::vector<spec::Exclusion>& exclusions) {
    base::Json list = base::Json::array();
    for (const spec::Exclusion& exclusion : exclusions)
        list.push_back(
            {{"image", exclusion.image ? base::Json(exclusion.image->str()) : base::Json(nullptr)},
             {"patient", exclusion.patient ? base::Json(*exclusion.patient) : base::Json(nullptr)},
             {"reason", exclusion.reason},
             {"by", exclusion.who},
             {"at", exclusion.at},
             {"images", exclusion.images}});
    return {{"exclusions", std::move(list)}};
}

std::string exclusionsText(const std::vector<spec::Exclusion>& exclusions) {
    if (exclusions.empty())
        return "nothing is excluded\n";
    std::vector<std::vector<std::string>> rows{{"what", "images", "when", "by", "reason"}};
    for (const spec::Exclusion& exclusion : exclusions)
        rows.push_back(
            {exclusion.image ? exclusion.image->str() : "patient " + exclusion.patient.value_or(""),
             grouped(static_cast<std::int64_t>(exclusion.images)), exclusion.at, exclusion.who,
             exclusion.reason});
    return table(rows);
}

int runExclude(const Session& session, const ExcludeOptions& options) {
    const std::filesystem::path project = session.project();
    engine::ExcludeRequest request;
    for (const std::string& image : options.images)
        request.images.emplace_back(image);
    request.patients = options.patients;
    request.reason = options.reason;
    if (options.undo)
        engine::undoExclude(project, request);
    else if (!options.list)
        engine::exclude(project, request);
    const std::vector<spec::Exclusion> exclusions = engine::listExclusions(project);
    session.show(exclusionsJson(exclusions), exclusionsText(exclusions));
    return kDone;
}

}  // namespace

void addExclude(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<ExcludeOptions>();
    CLI::App& command = *app.add_subcommand(
        "exclude", "Leave images or patients out of splits, training and evaluation");
    CLI::Option* images = command.add_option("IMAGE", options->images, "Image ids");
    CLI::Option* patients =
        command.add_option("--patient", options->patients, "All images of this patient");
    CLI::Option* reason = command.add_option("--reason", options->reason, "Why (logged)");
    CLI::Option* undo =
        command.add_flag("--undo", options->undo, "Take them in again (logged)")->excludes(reason);
    command.add_flag("--list", options->list, "Say what is left out, and why")
        ->excludes(images)
        ->excludes(patients)
        ->excludes(reason)
        ->excludes(undo);
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli exclude --patient P0042 --reason 'consent withdrawn'");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runExclude(session, *options); };
    });
}

}  // namespace lightbox::cli
