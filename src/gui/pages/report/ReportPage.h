// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>

#include "base/Error.h"
#include "session/Page.h"

class QLabel;
class QStackedWidget;
class QTextBrowser;
class QTextDocument;

namespace lightbox::gui {

class Button;
class ChecklistsView;
class EmptyState;
class ExportFlow;
class NameBox;
class ReportSource;
class ReportView;
class Segments;
class Switch;
class TextFlow;

/// What is handed on of a run: its report as it is printed, the published checklists, the model card. Belongs to Evaluate.
class ReportPage : public Page {
    Q_OBJECT

public:
    enum View { Report, Checklists, ModelCard };

    explicit ReportPage(AppContext& context, QWidget* parent = nullptr);
    ~ReportPage() override;

    void activate() override;
    void reset() override;
    [[nodiscard]] bool settled() const override;
    [[nodiscard]] Entered entered() const override;
    void saveEntered() override;
    void showPart(View view);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHead();
    void makeBody();
    void connectSession();
    void fillRuns();
    void showData();
    void showModelCard();
    void showEmpty();
    void showState();
    void showActions();
    void showWriteAccess();
    void tellFailure(const base::Error& error);
    void tellUnsaved(const base::Error& error, const std::filesystem::path& project);

    ReportSource* m_source;
    TextFlow* m_texts;
    ExportFlow* m_export;
    NameBox* m_runs = nullptr;
    Segments* m_parts = nullptr;
    Switch* m_names = nullptr;
    Button* m_table = nullptr;
    Button* m_card = nullptr;
    Button* m_save = nullptr;
    QLabel* m_english = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    Button* m_emptyAction = nullptr;
    ReportView* m_report = nullptr;
    ChecklistsView* m_checklists = nullptr;
    QTextBrowser* m_modelCard = nullptr;
    std::shared_ptr<QTextDocument> m_cardInView;
    bool m_failed = false;
};

}  // namespace lightbox::gui
