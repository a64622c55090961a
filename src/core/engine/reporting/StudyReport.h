// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Checklist.h"
#include "spec/Progress.h"
#include "spec/Written.h"

namespace lightbox::engine {

struct StudyReportRequest {
    std::string run = "last";
    bool withIdentifiers = false;
    bool isNoted = false;  ///< a look at its unsealed test was kept before: once for a page
};

/// All that is exported of a run, as it would be written now. Gathered once; a value, safe from any thread.
class StudyReport {
public:
    /// Measures the run. Needs no more than a reader: nothing of the project changes, but that a look at an unsealed test is
    /// noted, as of a page. Throws as exportRun().
    StudyReport(const OpenProject& project, const StudyReportRequest& request,
                spec::ProgressObserver& progress, std::stop_token stop);

    /// The items of all checklists in their order.
    [[nodiscard]] std::vector<spec::ChecklistItem> items() const;
    /// The report as a document in JSON, as lightbox-pdf draws it.
    [[nodiscard]] std::string document() const;
    /// In Markdown.
    [[nodiscard]] std::string modelCard() const;
    /// What the project says of all that is written under a field, beside this run; names no person, patient or place.
    [[nodiscard]] spec::RunFacts factsOf(const std::string& field) const;
    /// The same, had these texts been written. Nothing is measured or plotted anew.
    [[nodiscard]] StudyReport withTexts(spec::WrittenTexts texts) const;

private:
    struct State;
    explicit StudyReport(std::shared_ptr<const State> state) : m_state(std::move(state)) {}
    std::shared_ptr<const State> m_state;
};

/// The fixed texts of the items, in English, for whoever translates them.
[[nodiscard]] std::vector<std::string_view> checklistTexts();

/// What persons wrote of the study. Throws Error data (json_invalid), refused (version_newer).
[[nodiscard]] spec::WrittenTexts writtenTexts(const OpenProject& project);

/// Keeps `text` under `field` with who, when and `facts`, what the project says of it now beside a run; what it said beside
/// others stays. An empty text takes back what was written. Returns all texts. Throws Error usage (report_field_unknown), refused (project_busy and as OpenProject::writerSoon()).
spec::WrittenTexts writeText(const OpenProject& project, const std::string& field,
                             const std::string& text, const spec::RunFacts& facts);

}  // namespace lightbox::engine
