// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <filesystem>

#include "base/Error.h"
#include "session/AppContext.h"
#include "spec/Dataset.h"

namespace lightbox::gui {

class BannerStack;
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
    /// Draws the demonstration cohort unless it is there.
    void drawDemonstration();
    [[nodiscard]] bool isRunning() const { return !m_progress.isNull(); }

    /// What came of an import, as banners.
    static void tell(const spec::ImportReport& report, BannerStack& banners);

Q_SIGNALS:
    /// `inBackground`: somebody went on with other work meanwhile.
    void imported(const std::filesystem::path& project, const lightbox::spec::ImportReport& report,
                  bool inBackground);
    void demonstrationDrawn(const std::filesystem::path& project);
    /// Of an import or the demonstration.
    void failed(const lightbox::base::Error& error);

private:
    AppContext& m_context;
    QWidget& m_window;
    QPointer<ProgressDialog> m_progress;
    bool m_inBackground = false;  ///< somebody went on with other work while it runs
};

}  // namespace lightbox::gui
