// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "base/Error.h"
#include "base/Text.h"
#include "engine/ImportCases.h"
#include "spec/Json.h"
#include "spec/PatientSource.h"

namespace lightbox::cli {

namespace {

/// Issues printed without -v.
constexpr std::size_t kIssuesShown = 10;

struct ImportOptions {
    spec::ImportRequest request;
    std::vector<std::string> maps;
    std::vector<std::string> uncertain;
    std::vector<std::string> setFolders;
};

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
    return groups.empty() ? count + " patients by " + report.patientSource
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

/// "FOLDER=train": what a folder is, whatever its name.
void addSetFolders(ImportOptions& options) {
    for (const std::string& text : options.setFolders) {
        const std::size_t equals = text.rfind('=');
        if (equals == std::string::npos || equals == 0)
            throw base::usage("set_folder_invalid", {{"folder", text}, {"set", ""}});
        options.request.setFolders[text.substr(0, equals)] = text.substr(equals + 1);
    }
}

std::string importText(const spec::ImportReport& report) {
    std::vector<std::vector<std::string>> rows{{"class", "images"}};
    for (std::size_t i = 0; i < report.classes.size(); ++i)
        rows.push_back(
            {report.classes[i] + (static_cast<int>(i) == report.positive ? " (positive)" : ""),
             grouped(static_cast<std::int64_t>(report.perClass.at(i)))});
    std::string text =
        grouped(static_cast<std::int64_t>(report.images)) + " images (" + report.format + ", " +
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

void noteIssues(const Session& session, const std::vector<spec::ImportIssue>& issues) {
    const std::size_t shown =
        session.options().verbose ? issues.size() : std::min(issues.size(), kIssuesShown);
    for (std::size_t i = 0; i < shown; ++i)
        session.note("issue: " + issues[i].path + ": " + issues[i].reason + ": " +
                     issues[i].detail);
    if (shown < issues.size())
        session.note("issue: " + std::to_string(issues.size() - shown) +
                     " more; -v or --json names them");
}

void addColumns(ImportOptions& options) {
    for (const std::string& map : options.maps) {
        const std::size_t equals = map.find('=');
        if (equals == std::string::npos || equals == 0)
            throw base::usage("map_invalid", {{"text", map}});
        const std::string field = map.substr(0, equals);
        const std::string column = map.substr(equals + 1);
        spec::ImportRequest& request = options.request;
        // A second column of labels makes a column for each class of both.
        const auto first = request.columns.find("label");
        if (field != "label" || (first == request.columns.end() && request.labelColumns.empty())) {
            request.columns[field] = column;
            continue;
        }
        if (first != request.columns.end())
            request.labelColumns.push_back(first->second);
        request.columns.erase("label");
        request.labelColumns.push_back(column);
    }
}

/// "ones" for every class, or "Edema=ones" for one.
void addUncertain(ImportOptions& options) {
    for (const std::string& text : options.uncertain) {
        const std::size_t equals = text.rfind('=');
        const bool namesClass = equals != std::string::npos;
        const auto rule = spec::uncertainFromString(namesClass ? text.substr(equals + 1) : text);
        if (!rule || equals == 0)
            throw base::usage("uncertain_invalid", {{"text", text}});
        options.request.uncertain[namesClass ? text.substr(0, equals) : ""] = *rule;
    }
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
    addColumns(options);
    addUncertain(options);
    addSetFolders(options);
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
    command.add_option("--format", request.format, "What the source is")
        ->check(CLI::IsMember({"auto", "folder", "csv", "medmnist", "dicom", "nifti", "cifar10"}));
    command.add_option("--task", request.task, "What is to be told apart")
        ->check(CLI::IsMember({"auto", "binary", "multiclass", "multilabel", "ordinal"}));
    command.add_option("--label", request.label,
                       "DICOM: tag that holds the label, folder for class folders, or a CSV with "
                       "a path, patient, study or SOP instance in each row; "
                       "csv: column of the label");
    command
        .add_option("--class-names", request.classNames,
                    "Names for numbered classes, in order: A,B…")
        ->delimiter(',');
    command.add_option("--positive", request.positive,
                       "Class that counts as positive (two classes)");
    command.add_option("--patient-pattern", request.patientPattern,
                       "RE2 pattern whose group finds the patient in a path; groups label, split, "
                       "study and study_date give those");
    command.add_option("--map", options->maps,
                       "FIELD=COLUMN of the table: path, label (again for a column per class), "
                       "patient, study, study_date, split, sex, age, site, view or any other; "
                       "FIELD= takes a guess back");
    command.add_option("--skip-column", request.skippedColumns,
                       "Column of the table that is not read, not even as metadata");
    command
        .add_option(
            "--several-rows", request.severalRows,
            "What several rows of a table make of one image: its label where they agree, all "
            "that they say, what any finds, or what most say")
        ->check(CLI::IsMember({"agree", "multilabel", "any", "majority"}));
    command.add_option("--uncertain", options->uncertain,
                       "What uncertain findings are in training: ignore, zeros or ones, for all or "
                       "CLASS=…");
    command
        .add_option("--include", request.include,
                    "Take in what is left out otherwise: masks beside the images, derived DICOM "
                    "objects (segmentation, dose, maps); both: masks,derived")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        .add_option("--set-folder", options->setFolders,
                    "FOLDER=train|val|test|none: what a folder is, whatever its name; may be "
                    "given several times")
        ->allow_extra_args(false);
    command
        .add_option("--patient-from", request.patientFrom,
                    "What keeps images together where patients are unknown: series, video or "
                    "near-duplicates")
        ->transform(CLI::Transformer({{"duplicates", "near-duplicates"}}))
        ->check(CLI::IsMember({"series", "video", "near-duplicates"}));
    command.add_option("--slice-axis", request.sliceAxis, "NIfTI: plane of the slices")
        ->check(CLI::IsMember({"axial", "coronal", "sagittal"}));
    command
        .add_option("--middle", request.middleSlices,
                    "Only the middle N slices of a volume, or frames of a file")
        ->check(CLI::PositiveNumber);
    command.add_flag("--dry-run", request.dryRun, "Say what would be imported, store nothing");
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli import chest_xray --project chest.lightbox --patient-pattern "
                      "'(person\\d+)'");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runImport(session, *options); };
    });
}

}  // namespace lightbox::cli
