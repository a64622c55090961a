// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QString>

#include "session/AppContext.h"
#include "spec/Run.h"

class QWidget;

namespace lightbox::gui {

class BannerStack;

/// What is done with runs that are there, each on demand: tags and note, the history as a file, deletion, the ensemble of a study.
/// Its jobs are the page's, which forgets them when another project is opened.
class RunChores : public QObject {
    Q_OBJECT

public:
    RunChores(AppContext& context, BannerStack& banners, QWidget* page);

    void askForNotes(const spec::RunId& run);
    /// Asks for the file.
    void exportHistory(const spec::RunId& run);
    /// One row an epoch, as history.csv of the run has it.
    void writeHistory(const spec::RunId& run, const QString& file);
    void askToDelete(const spec::RunId& run);
    /// The ensemble of the study's fold models becomes the current run; it is made where it is not there yet.
    void makeEnsemble(const spec::StudyId& study);
    /// Another project.
    void reset() { m_busy = false; }
    [[nodiscard]] bool busy() const { return m_busy; }

private:
    AppContext& m_context;
    BannerStack& m_banners;
    QWidget* m_page;
    bool m_busy = false;
};

}  // namespace lightbox::gui
