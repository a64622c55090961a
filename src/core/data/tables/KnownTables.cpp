// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/KnownTables.h"

#include <optional>

#include "data/sources/KnownSets.h"
#include "data/tables/Headings.h"

namespace lightbox::data {

namespace {

void recogniseChexpert(const std::map<std::string, std::string>& columns, TableMapping& mapping) {
    std::vector<std::string> findings;
    for (const std::string& name : chexpertFindings())
        if (const auto found = columns.find(name); found != columns.end())
            findings.push_back(found->second);
    const bool namesImages =
        columns.contains("path") || columns.contains("study_id") || columns.contains("dicom_id");
    if (!namesImages || findings.size() != chexpertFindings().size())
        return;
    mapping.kind = "chexpert";
    mapping.labelColumns = std::move(findings);
    mapping.fields.erase("label");
    mapping.task = "multilabel";
}

void recogniseMedMnist(const base::CsvTable& table, TableMapping& mapping) {
    const bool asWritten = table.header.size() >= 3 && table.header[0] == "split" &&
                           table.header[1] == "path" && table.header[2].starts_with("label");
    const std::optional<KnownSet> set = knownSet(table.file.stem().string());
    if (!asWritten || !set)
        return;
    mapping.kind = "medmnist";
    mapping.task = spec::toString(set->task);
    const std::size_t labels = table.header.size() - 2;
    if (labels == 1 || labels == set->classes.size())
        mapping.classNames = set->classes;
    if (labels == 1 && set->positive >= 0)
        mapping.positive = set->classes[static_cast<std::size_t>(set->positive)];
}

void recogniseOthers(const std::map<std::string, std::string>& columns, TableMapping& mapping) {
    if (columns.contains("finding_labels") && columns.contains("patient_id")) {
        mapping.kind = "nih";
        mapping.fields["label"] = columns.at("finding_labels");
        mapping.task = "multilabel";
    } else if (columns.contains("image_name") && columns.contains("target") &&
               columns.contains("patient_id")) {
        mapping.kind = "isic";
        mapping.fields["label"] = columns.at("target");
        mapping.classNames = {"benign", "malignant"};
    }
}

}  // namespace

void recogniseTable(const base::CsvTable& table, const std::map<std::string, std::string>& columns,
                    TableMapping& mapping) {
    recogniseChexpert(columns, mapping);
    if (mapping.kind.empty())
        recogniseOthers(columns, mapping);
    if (mapping.kind.empty())
        recogniseMedMnist(table, mapping);
}

}  // namespace lightbox::data
