// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <memory>

#include "base/Error.h"
#include "pages/report/ReportData.h"
#include "session/AppContext.h"

class QListWidget;

namespace lightbox::gui {

class EmptyState;
class PaperView;
class Panel;

/// The report on its pages, with its sections beside them.
class ReportView : public QWidget {
    Q_OBJECT

public:
    explicit ReportView(AppContext& context, QWidget* parent = nullptr);
    void setData(const std::shared_ptr<const ReportData>& data);
    /// All that is in view has been drawn.
    [[nodiscard]] bool settled() const;

Q_SIGNALS:
    /// A page could not be drawn.
    void failed(const lightbox::base::Error& error);

private:
    void showFault();
    void draw(int page, double scale);
    void open(int chapter);
    /// The section that is read now.
    void showChapter();

    AppContext& m_context;
    std::shared_ptr<const PrintedReport> m_pages;
    Panel* m_panel;
    QListWidget* m_chapters;
    PaperView* m_paper;
    EmptyState* m_fault;
    bool m_opening = false;
};

}  // namespace lightbox::gui
