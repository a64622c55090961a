// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportOptions.h"

#include <algorithm>

#include "base/Error.h"

namespace lightbox::cli {

namespace {

/// Issues printed without -v.
constexpr std::size_t kIssuesShown = 10;

/// "FOLDER=train": what a folder is, whatever its name.
void addSetFolders(ImportOptions& options) {
    for (const std::string& text : options.setFolders) {
        const std::size_t equals = text.rfind('=');
        if (equals == std::string::npos || equals == 0)
            throw base::usage("set_folder_invalid", {{"folder", text}, {"set", ""}});
        options.request.setFolders[text.substr(0, equals)] = text.substr(equals + 1);
    }
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

}  // namespace

void ImportOptions::addTo(CLI::App& command) {
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
    command.add_option("--map", maps,
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
    command.add_option("--uncertain", uncertain,
                       "What uncertain findings are in training: ignore, zeros or ones, for all or "
                       "CLASS=…");
    command
        .add_option("--include", request.include,
                    "Take in what is left out otherwise: masks beside the images, derived DICOM "
                    "objects (segmentation, dose, maps); both: masks,derived")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        .add_option("--set-folder", setFolders,
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

void ImportOptions::resolve() {
    addColumns(*this);
    addUncertain(*this);
    addSetFolders(*this);
}

}  // namespace lightbox::cli
