// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <filesystem>
#include <memory>

#include "base/Error.h"
#include "engine/external/External.h"
#include "session/AppContext.h"
#include "spec/Dataset.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

class BannerStack;
class ImportWatch;
class ProgressDialog;

/// From the question what to import to the report of what came of it; one import at a time.
class ImportFlow : public QObject {
    Q_OBJECT

public:
    /// Dialogs stand before `window`.
    ImportFlow(AppContext& context, QWidget& window);

    /// Asks how `sources` (may be empty) are read, and begins where that is accepted. Empty
    /// `project`: a new one. While an import runs its window is shown instead.
    void ask(const std::filesystem::path& project, const QStringList& sources);
    /// `note` says in words how the sources are read.
    void begin(const std::filesystem::path& project, const spec::ImportRequest& request,
               const QString& note);
    /// Asks for images of another place and reads them in as a closed cohort of `project`, on which `run` is to be judged. `taken`:
    /// names of the cohorts that it has.
    void askForCohort(const engine::OpenProject& project, const spec::RunId& run,
                      const QStringList& taken);
    void beginCohort(const engine::OpenProject& project, const engine::ExternalRequest& request,
                     const QString& note);
    /// Draws the demonstration cohort unless it is there. While it is drawn its window is shown instead.
    void drawDemonstration();
    [[nodiscard]] bool isRunning() const { return !m_progress.isNull(); }

    /// What came of an import, as banners.
    static void tell(const spec::ImportReport& report, BannerStack& banners);

Q_SIGNALS:
    /// `inBackground`: somebody went on with other work meanwhile.
    void imported(const std::filesystem::path& project, const lightbox::spec::ImportReport& report,
                  bool inBackground);
    void cohortImported(const std::filesystem::path& project,
                        const lightbox::spec::ClosedCohort& cohort);
    void demonstrationDrawn(const std::filesystem::path& project);
    /// Of an import or the demonstration.
    void failed(const lightbox::base::Error& error);

private:
    /// Of the import's window; `job` also of its chip.
    struct Words {
        QString job, title, note, foot;
    };
    /// `work(observer, stop)` beside the window, then `done` with what it gave.
    template <typename Work, typename Done> void start(const Words& words, Work work, Done done);
    /// Its counts and tiles as the import's window shows them.
    void showProgress(JobId job, const std::shared_ptr<ImportWatch>& watch, const Words& words);

    AppContext& m_context;
    QWidget& m_window;
    QPointer<ProgressDialog> m_progress;
    QPointer<ProgressDialog> m_drawing;  ///< of the demonstration
    bool m_inBackground = false;         ///< somebody went on with other work while it runs
};

}  // namespace lightbox::gui
