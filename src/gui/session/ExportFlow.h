// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "engine/ExportRun.h"
#include "session/AppContext.h"

class QWidget;

namespace lightbox::gui {

class BannerStack;

/// Writes the report, the checklists, the model card or the predictions of the run in view to a file that is asked for.
class ExportFlow : public QObject {
    Q_OBJECT

public:
    ExportFlow(AppContext& context, BannerStack& banners, QWidget* page);
    /// What is written from now on: real names in place of pseudonyms.
    void setWithIdentifiers(bool with) { m_withIdentifiers = with; }
    /// As HTML or PDF, with the checklists beside it.
    void exportReport();
    void exportChecklists();
    void exportModelCard();
    void exportPredictions();
    [[nodiscard]] bool busy() const { return m_busy; }
    /// Another project: what is being written is written to its end, and not told.
    void reset();

private:
    /// "report-20261130-0912.html"
    [[nodiscard]] QString nameOf(const QString& pattern) const;
    void write(engine::ExportKind kind, const QString& file, const QString& written);

    AppContext& m_context;
    BannerStack& m_banners;
    QWidget* m_page;
    bool m_withIdentifiers = false;
    bool m_busy = false;
};

}  // namespace lightbox::gui
