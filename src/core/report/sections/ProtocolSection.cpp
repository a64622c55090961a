// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "report/Words.h"
#include "report/sections/Sections.h"
#include "spec/PatientSource.h"

namespace lightbox::report {

namespace {

/// What a split keeps together.
std::string unitText(const ReportInput& input, const spec::SplitReport& split) {
    if (split.byImage)
        return "image (declared independent)";
    if (const std::string group = spec::groupOf(input.run.dataset.patientSource); !group.empty())
        return group + " (patients unknown)";
    return split.whole.patients ? "patient" : "image (patients unknown)";
}

std::string methodText(const spec::SplitReport& split) {
    switch (split.method) {
    case spec::SplitMethod::Ratio:
        return "random by ratio, stratified";
    case spec::SplitMethod::Predefined:
        return "as the data bring it";
    case spec::SplitMethod::Folds:
        return grouped(split.folds.size()) + " folds, stratified";
    case spec::SplitMethod::ByDate:
        return "by date (" + split.field + "): training before, test after; " +
               grouped(split.crossing) + " patients had images on both sides";
    case spec::SplitMethod::BySite:
        return "by site (" + split.field + "): whole sites held out; " + grouped(split.crossing) +
               " patients were seen at sites of several sets";
    }
    return {};
}

std::string sealText(const ReportInput& input) {
    if (input.run.place.inner > 0)
        return "This run is of an inner fold of a nested search: the images that its outer fold "
               "holds out, and those of a test set, are in none of its sets.";
    if (!input.hasTestSet())
        return "The split has no test set.";
    if (!input.everSealed)
        return "The test set was never sealed: it could be looked at while models and thresholds "
               "were chosen.";
    return std::string("The test set was sealed; it was opened ") +
           (countsAreLeast(input) ? "at least " : "") +
           counted(static_cast<std::size_t>(std::max(0, input.reveals)), "time") + ".";
}

}  // namespace

Section protocolSection(const ReportInput& input) {
    Section section{"Split and seal", {}};
    section.add(Paragraph{sealText(input)});
    if (input.looksUnsealed > 0)
        section.add(Paragraph{std::string("Its results were seen ") +
                              (countsAreLeast(input) ? "at least " : "") +
                              counted(input.looksUnsealed, "time") + " while it was not sealed" +
                              (input.everSealed ? ", before or after it was." : ".")});
    for (const spec::Warning& warning : input.warnings)
        section.add(noteOf(warning));
    if (input.folds > 0)
        section.add(Paragraph{"This run is one of " +
                              grouped(static_cast<std::size_t>(input.folds)) +
                              " folds of a cross-validation: its figures are those of this fold "
                              "alone, not the result of the cross-validation."});
    if (input.sealBreaks > 0)
        section.add(Paragraph{"A seal was broken " + counted(input.sealBreaks, "time") +
                              " in this project."});
    if (!input.split)
        return section;
    const auto& split = *input.split;
    section.add(Facts{{
        {"Split", split.id.str()},
        {"Method", methodText(split)},
        {"Unit", unitText(input, split)},
        {"Seed", std::to_string(split.seed)},
        {"Patients in several sets", grouped(split.patientsStraddling)},
        {"Groups of identical images in several sets", grouped(split.duplicatesAcross)},
        {"Identical images under different labels", grouped(split.labelConflicts)},
        {"Patients under two labels", grouped(split.patientsTwoLabels)},
    }});
    for (const auto& warning : split.warnings)
        section.add(noteOf(warning));
    return section;
}

}  // namespace lightbox::report
