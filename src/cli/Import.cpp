// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "ImportOptions.h"
#include "Text.h"
#include "base/Error.h"
#include "base/Text.h"
#include "engine/ImportCases.h"
#include "spec/Json.h"
#include "spec/PatientSource.h"

namespace lightbox::cli {

namespace {

/// What the import says otherwise of images that were there.
std::string updateText(const spec::ImportReport& report) {
    std::string text;
    const auto line = [&](std::size_t images, const char* what) {
        if (images > 0)
            text += grouped(static_cast<std::int64_t>(images)) + " images " + what + "\n";
    };
    line(report.updatedPatients, "got another patient");
    line(report.updatedLabels, "got another label");
    line(report.updatedFields, "got other fields");
    line(report.relocated, "were gone and are found here again");
    return text;
}

std::string groupsText(const spec::ImportReport& report) {
    const std::string count = grouped(static_cast<std::int64_t>(*report.patients));
    const std::string groups = spec::groupsOf(report.patientSource);
    static const std::map<std::string, std::string> sources{{"dicom", "the DICOM files"},
                                                            {"column", "a column of the table"},
                                                            {"folder", "folders"},
                                                            {"pattern", "the pattern"},
                                                            {"volume", "volumes"}};
    const auto source = sources.find(report.patientSource);
    const std::string by = source == sources.end() ? report.patientSource : source->second;
    return groups.empty() ? count + (*report.patients == 1 ? " patient by " : " patients by ") + by
                          : count + " " + groups + " (patients are unknown)";
}

/// Files that became no images, by what they are.
std::string leftOutText(const spec::ImportReport& report) {
    std::string text;
    if (report.notImages > 0) {
        std::vector<std::string> kinds;
        for (const auto& [kind, files] : report.notImagesByKind)
            kinds.push_back(kind + " " + grouped(static_cast<std::int64_t>(files)));
        text += grouped(static_cast<std::int64_t>(report.notImages)) +
                (report.notImages == 1 ? " other file was passed over"
                                       : " other files were passed over") +
                (kinds.empty() ? "" : ": " + base::joined(kinds, ", ")) + "\n";
    }
    if (report.masksLeftOut > 0)
        text += grouped(static_cast<std::int64_t>(report.masksLeftOut)) +
                (report.masksLeftOut == 1 ? " mask was" : " masks were") +
                " left out (--include masks)\n";
    if (report.derivedLeftOut > 0)
        text +=
            grouped(static_cast<std::int64_t>(report.derivedLeftOut)) +
            (report.derivedLeftOut == 1 ? " derived DICOM file was" : " derived DICOM files were") +
            " left out (--include derived)\n";
    return text;
}

std::string importText(const spec::ImportReport& report) {
    std::vector<std::vector<std::string>> rows{{"class", "images"}};
    for (std::size_t i = 0; i < report.classes.size(); ++i)
        rows.push_back(
            {report.classes[i] + (static_cast<int>(i) == report.positive ? " (positive)" : ""),
             grouped(static_cast<std::int64_t>(report.perClass.at(i)))});
    std::string text = report.cancelled
                           ? "Interrupted: what follows is of the files that were read "
                             "until then; the same command goes on\n"
                           : "";
    text += grouped(static_cast<std::int64_t>(report.images)) + " images (" + report.format + ", " +
            (report.classes.empty() ? "no labels" : spec::toString(report.task)) +
            "): " + grouped(static_cast<std::int64_t>(report.added)) + " added, " +
            grouped(static_cast<std::int64_t>(report.alreadyPresent)) + " already present";
    if (report.patients)
        text += "; " + groupsText(report);
    if (report.withoutPatient > 0)
        text += "; " + grouped(static_cast<std::int64_t>(report.withoutPatient)) +
                " without patient id";
    text += "\n";
    if (rows.size() > 1)
        text += table(rows);
    for (const auto& [set, count] : report.splitsFound)
        text += "predefined " + set + ": " + grouped(static_cast<std::int64_t>(count)) + "\n";
    text += updateText(report);
    text += leftOutText(report);
    if (report.unusable > 0)
        text += grouped(static_cast<std::int64_t>(report.unusable)) +
                (report.unusable == 1 ? " file" : " files") + " could not be used\n";
    return text;
}

int runImport(const Session& session, ImportOptions options) {
    if (options.request.sources.empty()) {
        if (options.request.positive.empty())
            throw base::usage("source_missing");
        engine::setPositiveClass(session.project(), options.request.positive);
        session.show({{"positive", options.request.positive}},
                     "The positive class is " + options.request.positive + "\n");
        return kDone;
    }
    options.resolve();
    options.request.threads = session.options().threads;
    ConsoleObserver progress(session);
    const spec::ImportReport report =
        engine::importCases(session.project(), options.request, progress, session.stopToken());
    progress.clear();
    session.warn(report.warnings);
    noteIssues(session, report.issues);
    session.show(spec::toJson(report), importText(report));
    if (report.images == 0 && !report.cancelled) {
        session.error("there is nothing to import: none of the files became an image; the "
                      "lines above say why");
        return kRefused;
    }
    return report.cancelled ? kCancelled : kDone;
}

}  // namespace

void addImport(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<ImportOptions>();
    CLI::App& command = *app.add_subcommand("import", "Read images into a project");
    spec::ImportRequest& request = options->request;
    command.add_option("SRC", request.sources,
                       "Folders or files to read; they stay where they are");
    options->addTo(command);
    command.add_flag("--dry-run", request.dryRun, "Say what would be imported, store nothing");
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli import chest_xray --project chest.lightbox --patient-pattern "
                      "'(person\\d+)'");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runImport(session, *options); };
    });
}

}  // namespace lightbox::cli
