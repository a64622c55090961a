// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Progress.h"

namespace lightbox::engine {

enum class ExportKind { Safetensors, Pth, Report, ReportPdf, ModelCard, Checklists, Predictions };
enum class Paper { A4, Letter };

struct ExportRequest {
    std::string run = "last";
    ExportKind kind = ExportKind::Report;
    std::filesystem::path out;
    bool withIdentifiers = false;  ///< logged
    Paper paper = Paper::A4;       ///< of a PDF
    /// What a person says of the study, by the keys of report::fields(): kept with the project; an empty text takes one back.
    std::vector<std::pair<std::string, std::string>> written = {};
};
/// Pseudonyms instead of ids unless asked otherwise. A report never shows an unrevealed sealed
/// test. A PDF is drawn by the program lightbox-pdf beside this one; without it Error failed (pdf_program_missing).
/// Beside a report OUT.html or OUT.pdf stands OUT-checklists.csv, which is also written alone. Others may
/// write to the project meanwhile; its writer is needed for a moment by what a person says, and by the log where names are given.
/// Throws Error usage (report_field_unknown), refused (project_busy).
void exportRun(const OpenProject& project, const ExportRequest& request,
               spec::ProgressObserver& progress, std::stop_token stop);
/// "report-checklists.csv", which is written beside "report.html".
[[nodiscard]] std::filesystem::path checklistsBeside(const std::filesystem::path& report);

}  // namespace lightbox::engine
