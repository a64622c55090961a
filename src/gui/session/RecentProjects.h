// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QObject>
#include <QString>
#include <vector>

#include "session/ProjectSession.h"

namespace lightbox::gui {

/// What the start screen shows of a project without opening it.
struct RecentProject {
    QString folder;
    QString name;
    QString openedAt;       ///< UTC, ISO 8601
    int patients = 0;       ///< 0: unknown
    QString patientSource;  ///< what they are: spec::DatasetInfo::patientSource
    int images = 0;
    int classes = 0;
    SealState seal = SealState::NoTest;
    int reveals = 0;
    QString bestRun;  ///< or study; empty: no run has a validation AUROC
    bool bestIsStudy = false;
    double bestAuroc = 0;              ///< of a study: the mean of its folds
    double bestSd = 0;                 ///< of a study's folds; 0: unknown
    double bestLow = 0, bestHigh = 0;  ///< a run's 95 % interval; equal: none
    QString sourceRoot;
    qint64 written = 0;  ///< writtenAt() when it was described
    QImage mosaic;       ///< 2 x 2 thumbnails, 88 px; null where there is none
};

/// The last twelve projects, newest first, kept in the settings.
class RecentProjects : public QObject {
    Q_OBJECT

public:
    explicit RecentProjects(QObject* parent = nullptr);
    [[nodiscard]] const std::vector<RecentProject>& projects() const { return m_projects; }
    /// Moves it to the front; an empty mosaic keeps the one there was.
    void remember(RecentProject project);
    /// What is told of a project that is listed already; its place, time and mosaic stay.
    void update(RecentProject project);
    void forget(const QString& folder);
    /// Its folder, where another listed project has the same name; else empty.
    [[nodiscard]] QString placeOf(const RecentProject& project) const;

Q_SIGNALS:
    void changed();

private:
    void load();
    void save() const;
    [[nodiscard]] std::vector<RecentProject>::iterator find(const QString& canonicalFolder);

    std::vector<RecentProject> m_projects;
};

/// Two by two, 88 px, each cut to a square; null without images.
[[nodiscard]] QImage mosaicOf(const std::vector<QImage>& images);

/// The open project as the start screen will show it.
[[nodiscard]] RecentProject describe(const ProjectSession& session);
/// Any project, likewise.
[[nodiscard]] RecentProject describe(const ProjectSnapshot& snapshot);
/// When the project or one of its runs was last written to, in ms; 0: it is not there.
[[nodiscard]] qint64 writtenAt(const std::filesystem::path& folder);

}  // namespace lightbox::gui
