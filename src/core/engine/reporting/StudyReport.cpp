// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reporting/StudyReport.h"

#include <utility>

#include "base/Error.h"
#include "engine/Access.h"
#include "engine/reporting/GatherReport.h"
#include "engine/reporting/WrittenFields.h"
#include "project/Project.h"
#include "report/Checklists.h"
#include "report/Renderers.h"
#include "report/Report.h"

namespace lightbox::engine {

struct StudyReport::State {
    report::ReportInput input;  ///< without rows: it is copied for each text
    std::shared_ptr<const report::FixedReport> fixed;
};

StudyReport::StudyReport(const OpenProject& open, const StudyReportRequest& request,
                         spec::ProgressObserver& progress, std::stop_token stop) {
    const auto project = open.reader();
    Shown shown{.identifiers = request.withIdentifiers};
    shown.look = request.isNoted ? nullptr : "page";
    report::ReportInput input =
        gatherReport(*project, loadRun(*project, request.run), shown, progress, stop);
    if (stop.stop_requested())
        throw base::cancelled();
    auto fixed = std::make_shared<const report::FixedReport>(report::fixedReport(input));
    m_state = std::make_shared<const State>(
        State{report::withoutRows(std::move(input)), std::move(fixed)});
}

std::vector<spec::ChecklistItem> StudyReport::items() const {
    return report::checklists(m_state->input);
}

std::string StudyReport::document() const {
    return report::json(report::reportDocument(*m_state->fixed, m_state->input));
}

std::string StudyReport::modelCard() const {
    return report::markdown(report::modelCard(*m_state->fixed, m_state->input));
}

spec::RunFacts StudyReport::factsOf(const std::string& field) const {
    return {m_state->input.run.id.str(), report::fieldFacts(m_state->input, field)};
}

StudyReport StudyReport::withTexts(spec::WrittenTexts texts) const {
    auto state = std::make_shared<State>(*m_state);
    state->input.written = std::move(texts);
    return StudyReport(std::shared_ptr<const State>(std::move(state)));
}

std::vector<std::string_view> checklistTexts() {
    return report::checklistTexts();
}

spec::WrittenTexts writtenTexts(const OpenProject& project) {
    return writtenFields(*project.reader());
}

spec::WrittenTexts writeText(const OpenProject& open, const std::string& field,
                             const std::string& text, const spec::RunFacts& facts) {
    project::Project project = open.writerSoon();
    const std::pair<std::string, std::string> one{field, text};
    writeFields(project, {&one, 1}, facts.run, [&](const std::string&) { return facts.said; });
    return writtenFields(project);
}

}  // namespace lightbox::engine
