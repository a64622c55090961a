// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <cstdint>
#include <functional>

#include "engine/OpenProject.h"
#include "session/AppContext.h"
#include "spec/Run.h"

namespace lightbox::gui {

class BannerStack;
class FoldsTable;
class QueuePanel;
class RunsTable;
class Segments;
class StudyPanel;

/// The study of the run in view, its folds and mean, and what waits to be trained: shown, resumed, changed.
class StudyFlow : public QObject {
    Q_OBJECT

public:
    struct Parts {
        StudyPanel& study;
        FoldsTable& folds;
        RunsTable& runs;
        Segments& lists;  ///< folds of the study in view, or all runs
        QueuePanel& queue;
    };
    StudyFlow(AppContext& context, const Parts& parts, BannerStack& banners, QObject* page);

    /// `run`: in view; null: none.
    void show(const spec::RunSummary* run);
    /// Another project.
    void reset();
    [[nodiscard]] bool busy() const { return m_changing; }

private:
    void resume(const spec::StudyId& study);
    /// Runs `change` of the queue and shows what came of it; until then none other can be asked for.
    void change(std::function<void(const engine::OpenProject&)> change);
    void endChange();
    void showQueue();
    /// The entry that is trained now, here or elsewhere; 0: none.
    [[nodiscard]] std::int64_t trainingEntry() const;
    /// What is trained rests, here or in another process.
    [[nodiscard]] bool isPaused() const;
    /// Asks whether a study that trains now is to end with its run.
    [[nodiscard]] bool isTakenOut(std::int64_t entry) const;

    AppContext& m_context;
    Parts m_parts;
    BannerStack& m_banners;
    QObject* m_page;
    spec::StudyId m_shown;
    bool m_changing = false;
    bool m_changed = false;  ///< it is done, and being read
};

}  // namespace lightbox::gui
