// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "spec/Run.h"
#include "widgets/States.h"

class QLineEdit;
class QPlainTextEdit;

namespace lightbox::gui {

/// Somebody's words on a run: tags, set apart by commas, and a note.
class RunNotesDialog : public DecisionDialog {
    Q_OBJECT

public:
    RunNotesDialog(const Theme& theme, const spec::RunSummary& run, QWidget* parent = nullptr);
    /// Without doubles and empty ones, in the order they were written.
    [[nodiscard]] std::vector<std::string> tags() const;
    [[nodiscard]] std::string note() const;
    /// Answer of exec() to "Save".
    static constexpr int kSave = 1;

private:
    QLineEdit* m_tags;
    QPlainTextEdit* m_note;
};

}  // namespace lightbox::gui
