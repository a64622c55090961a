// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reporting/WriteReport.h"

#include <utility>

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

}  // namespace

std::filesystem::path checklistsBeside(const std::filesystem::path& report) {
    return report.parent_path() / (report.stem().string() + "-checklists.csv");
}

MadeReport makeReport(const OpenProject& open, const project::Project& project,
                      const LoadedRun& run, const ExportRequest& request,
                      spec::ProgressObserver& progress, std::stop_token stop) {
    const bool pdf = request.kind == ExportKind::ReportPdf;
    // Asked for before anything is measured, or a look at test is noted.
    const std::filesystem::path program = pdf ? pdfProgram() : std::filesystem::path();
    requireFields(request.written);
    report::ReportInput input =
        gatherReport(project, run, {request.withIdentifiers, request.kind != ExportKind::ModelCard},
                     progress, stop);
    if (!request.written.empty()) {
        project::Project writer = open.writerSoon();
        writeFields(writer, request.written, run.record.id.str(),
                    [&](const std::string& key) { return report::fieldFacts(input, key); });
        input.written = writtenFields(writer);
    }
    if (request.kind == ExportKind::ModelCard)
        return {report::markdown(report::modelCard(input)), {}};
    std::string checklists = report::checklistTable(report::checklists(input));
    if (request.kind == ExportKind::Checklists)
        return {std::move(checklists), {}};
    return {pdf ? pdfOf(program, report::reportDocument(input), request.paper, stop)
                : report::html(report::reportDocument(input)),
            std::move(checklists)};
}

void writeReport(const MadeReport& made, const ExportRequest& request) {
    base::writeOutput(request.out, made.content);
    // Beside a pipe or a device nothing is laid.
    if (!made.checklists.empty() && !base::isStream(request.out))
        base::writeOutput(checklistsBeside(request.out), made.checklists);
}

}  // namespace lightbox::engine
