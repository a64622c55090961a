// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lightbox::gui {

class Theme;
class ProjectSession;
class JobRunner;
class ThumbnailLoader;
class TrainingWorker;

/// What every page is handed: owned by the application, alive as long as any page.
struct AppContext {
    Theme& theme;
    ProjectSession& session;
    JobRunner& jobs;
    ThumbnailLoader& thumbnails;
    TrainingWorker& training;
};

}  // namespace lightbox::gui
