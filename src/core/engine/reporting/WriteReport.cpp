// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reporting/WriteReport.h"

#include "base/Error.h"
#include "base/Files.h"
#include "base/Program.h"
#include "base/Text.h"
#include "engine/reporting/GatherReport.h"
#include "engine/reporting/WrittenFields.h"
#include "report/Checklists.h"
#include "report/Renderers.h"
#include "report/Report.h"

namespace lightbox::engine {

namespace {

/// The program that draws PDF. Throws Error failed (pdf_program_missing).
std::filesystem::path pdfProgram() {
    if (auto program = base::programBeside("lightbox-pdf"))
        return *program;
    throw base::failed("pdf_program_missing");
}

std::string pdfOf(const std::filesystem::path& program, const report::Document& document,
                  Paper paper, std::stop_token stop) {
    base::ProgramEnd end =
        base::runProgram(program, {"--paper", paper == Paper::Letter ? "letter" : "a4"},
                         report::json(document), {}, stop);
    if (!end.exited)
        throw base::failed("pdf_failed.crashed");
    if (end.code != 0 || !end.output.starts_with("%PDF"))
        throw base::failed("pdf_failed", {{"reason", base::printable(base::trimmed(end.said))}});
    return std::move(end.output);
}

/// "report-checklists.csv" beside "report.html".
std::filesystem::path checklistsBeside(const std::filesystem::path& out) {
    return out.parent_path() / (out.stem().string() + "-checklists.csv");
}

}  // namespace

void writeReport(project::Project& project, const LoadedRun& run, const ExportRequest& request,
                 spec::ProgressObserver& progress, std::stop_token stop) {
    const bool pdf = request.kind == ExportKind::ReportPdf;
    // Asked for before anything is measured, or a look at test is noted.
    const std::filesystem::path program = pdf ? pdfProgram() : std::filesystem::path();
    requireFields(request.written);
    report::ReportInput input =
        gatherReport(project, run, {request.withIdentifiers, request.kind != ExportKind::ModelCard},
                     progress, stop);
    if (!request.written.empty()) {
        writeFields(project, request.written, run.record.id.str(),
                    [&](const std::string& key) { return report::fieldFacts(input, key); });
        input.written = writtenFields(project);
    }
    std::string content;
    if (request.kind == ExportKind::ModelCard)
        content = report::markdown(report::modelCard(input));
    else if (request.kind == ExportKind::Checklists)
        content = report::checklistTable(report::checklists(input));
    else if (pdf)
        content = pdfOf(program, report::reportDocument(input), request.paper, stop);
    else
        content = report::html(report::reportDocument(input));
    base::writeFileAtomically(request.out, content);
    if (request.kind == ExportKind::Report || pdf)
        base::writeFileAtomically(checklistsBeside(request.out),
                                  report::checklistTable(report::checklists(input)));
}

}  // namespace lightbox::engine
