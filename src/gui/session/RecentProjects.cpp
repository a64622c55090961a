// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/RecentProjects.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <algorithm>
#include <filesystem>
#include <set>

#include "look/Theme.h"
#include "session/Settings.h"

namespace lightbox::gui {
namespace {

constexpr std::size_t most = 12;
constexpr int mosaicSide = 88;

QJsonObject toJson(const RecentProject& project) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!project.mosaic.isNull())
        project.mosaic.save(&buffer, "PNG");
    return {{QStringLiteral("folder"), project.folder},
            {QStringLiteral("name"), project.name},
            {QStringLiteral("opened"), project.openedAt},
            {QStringLiteral("patients"), project.patients},
            {QStringLiteral("patient_source"), project.patientSource},
            {QStringLiteral("images"), project.images},
            {QStringLiteral("classes"), project.classes},
            {QStringLiteral("seal"), static_cast<int>(project.seal)},
            {QStringLiteral("reveals"), project.reveals},
            {QStringLiteral("run"), project.bestRun},
            {QStringLiteral("auroc"), project.bestAuroc},
            {QStringLiteral("auroc_low"), project.bestLow},
            {QStringLiteral("auroc_high"), project.bestHigh},
            {QStringLiteral("study"), project.bestIsStudy},
            {QStringLiteral("auroc_sd"), project.bestSd},
            {QStringLiteral("root"), project.sourceRoot},
            {QStringLiteral("written"), project.written},
            {QStringLiteral("mosaic"), QString::fromLatin1(png.toBase64())}};
}

RecentProject fromJson(const QJsonObject& json) {
    RecentProject project;
    project.folder = json[QStringLiteral("folder")].toString();
    project.name = json[QStringLiteral("name")].toString();
    project.openedAt = json[QStringLiteral("opened")].toString();
    project.patients = json[QStringLiteral("patients")].toInt();
    project.patientSource = json[QStringLiteral("patient_source")].toString();
    project.images = json[QStringLiteral("images")].toInt();
    project.classes = json[QStringLiteral("classes")].toInt();
    project.seal = static_cast<SealState>(std::clamp(json[QStringLiteral("seal")].toInt(), 0, 3));
    project.reveals = json[QStringLiteral("reveals")].toInt();
    project.bestRun = json[QStringLiteral("run")].toString();
    project.bestAuroc = json[QStringLiteral("auroc")].toDouble();
    project.bestLow = json[QStringLiteral("auroc_low")].toDouble();
    project.bestHigh = json[QStringLiteral("auroc_high")].toDouble();
    project.sourceRoot = json[QStringLiteral("root")].toString();
    project.bestIsStudy = json[QStringLiteral("study")].toBool();
    project.bestSd = json[QStringLiteral("auroc_sd")].toDouble();
    // What an earlier version wrote may be the best of several folds: it is read anew.
    if (json.contains(QStringLiteral("study")))
        project.written = json[QStringLiteral("written")].toInteger();
    project.mosaic.loadFromData(
        QByteArray::fromBase64(json[QStringLiteral("mosaic")].toString().toLatin1()), "PNG");
    return project;
}

/// One project has one path, by whatever way it was opened.
QString canonical(const QString& folder) {
    std::error_code error;
    const auto path = std::filesystem::weakly_canonical(folder.toStdString(), error);
    if (error)
        return folder;
    // A slash at the end is no other folder.
    return QString::fromStdString((path.has_filename() ? path : path.parent_path()).string());
}

}  // namespace

RecentProjects::RecentProjects(QObject* parent) : QObject(parent) {
    load();
}

void RecentProjects::load() {
    const QJsonDocument document = QJsonDocument::fromJson(Settings().recentProjects());
    for (const QJsonValue& value : document.array()) {
        RecentProject project = fromJson(value.toObject());
        if (project.folder.isEmpty() || m_projects.size() >= most)
            continue;
        project.folder = canonical(project.folder);
        if (find(project.folder) == m_projects.end())
            m_projects.push_back(std::move(project));
    }
}

void RecentProjects::save() const {
    QJsonArray array;
    for (const RecentProject& project : m_projects)
        array.append(toJson(project));
    Settings().setRecentProjects(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<RecentProject>::iterator RecentProjects::find(const QString& canonicalFolder) {
    return std::find_if(m_projects.begin(), m_projects.end(),
                        [&](const RecentProject& one) { return one.folder == canonicalFolder; });
}

void RecentProjects::update(RecentProject project) {
    project.folder = canonical(project.folder);
    const auto found = find(project.folder);
    if (found == m_projects.end())
        return;
    project.openedAt = found->openedAt;
    project.mosaic = found->mosaic;
    *found = std::move(project);
    save();
    Q_EMIT changed();
}

void RecentProjects::remember(RecentProject project) {
    project.folder = canonical(project.folder);
    const auto found = find(project.folder);
    if (found != m_projects.end()) {
        if (project.mosaic.isNull())
            project.mosaic = found->mosaic;
        m_projects.erase(found);
    }
    m_projects.insert(m_projects.begin(), std::move(project));
    if (m_projects.size() > most)
        m_projects.resize(most);
    save();
    Q_EMIT changed();
}

void RecentProjects::forget(const QString& folder) {
    std::erase_if(m_projects, [project = canonical(folder)](const RecentProject& one) {
        return one.folder == project;
    });
    save();
    Q_EMIT changed();
}

QString RecentProjects::placeOf(const RecentProject& project) const {
    const auto same =
        std::count_if(m_projects.begin(), m_projects.end(), [&project](const RecentProject& one) {
            return one.name.compare(project.name, Qt::CaseInsensitive) == 0;
        });
    if (same < 2)
        return {};
    const QString home = QDir::homePath();
    return QDir::toNativeSeparators(project.folder.startsWith(home + QLatin1Char('/'))
                                        ? QLatin1Char('~') + project.folder.mid(home.size())
                                        : project.folder);
}

QImage mosaicOf(const std::vector<QImage>& images) {
    if (images.empty())
        return {};
    QImage mosaic(mosaicSide, mosaicSide, QImage::Format_RGB32);
    mosaic.fill(Theme::film(FilmRole::Background));
    QPainter painter(&mosaic);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    constexpr int cell = mosaicSide / 2 - 1;
    for (std::size_t i = 0; i < std::min<std::size_t>(images.size(), 4); ++i) {
        const QImage& image = images[i];
        const int side = std::min(image.width(), image.height());
        const QRect source((image.width() - side) / 2, (image.height() - side) / 2, side, side);
        const int column = static_cast<int>(i % 2);
        const int row = static_cast<int>(i / 2);
        painter.drawImage(QRect(column * (cell + 2), row * (cell + 2), cell, cell), image, source);
    }
    return mosaic;
}

namespace {

/// The best run of its own, or the best study by the mean of its folds: the best of several folds or trials is no result.
void describeBest(RecentProject& project, const std::vector<spec::RunSummary>& runs,
                  const std::vector<spec::StudyReport>& studies) {
    const auto isBetter = [&project](double auroc) {
        return project.bestRun.isEmpty() || auroc > project.bestAuroc;
    };
    std::set<spec::StudyId> told;
    for (const spec::StudyReport& study : studies) {
        const bool isOfFolds = study.record.kind == spec::StudyKind::Folds || study.record.nested;
        if (!isOfFolds || !study.metric.mean)
            continue;
        told.insert(study.record.id);
        if (!isBetter(*study.metric.mean))
            continue;
        project.bestRun = QString::fromStdString(study.record.id.str());
        project.bestAuroc = *study.metric.mean;
        project.bestLow = project.bestHigh = 0;
        project.bestSd = study.metric.sd.value_or(0);
        project.bestIsStudy = true;
    }
    for (const spec::RunSummary& run : runs) {
        // A study's ensemble is measured on the folds' held-out images together: its mean is told.
        if (run.place.isPart() || told.contains(run.place.study) || !run.bestValAuroc ||
            !isBetter(*run.bestValAuroc))
            continue;
        project.bestRun = QString::fromStdString(run.name);
        project.bestAuroc = *run.bestValAuroc;
        const auto interval = run.bestValInterval.value_or(std::pair(0.0, 0.0));
        project.bestLow = interval.first;
        project.bestHigh = interval.second;
        project.bestSd = 0;
        project.bestIsStudy = false;
    }
}

RecentProject describe(const std::filesystem::path& folder, const QString& name,
                       const spec::Dataset& dataset, const std::vector<spec::RunSummary>& runs,
                       const std::vector<spec::StudyReport>& studies) {
    RecentProject project;
    project.folder = QString::fromStdString(folder.string());
    project.name = name;
    project.openedAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    project.images = static_cast<int>(dataset.images.size());
    project.classes = static_cast<int>(dataset.info.classes.size());
    describeBest(project, runs, studies);
    if (!dataset.info.roots.empty())
        project.sourceRoot = QString::fromStdString(dataset.info.roots.front().string());
    project.patientSource = QString::fromStdString(dataset.info.patientSource);
    project.written = writtenAt(folder);
    return project;
}

}  // namespace

RecentProject describe(const ProjectSession& session) {
    RecentProject project = describe(session.folder(), session.name(), *session.dataset(),
                                     session.runs(), session.studies());
    project.patients = static_cast<int>(session.patients());
    project.seal = session.sealState();
    project.reveals = session.reveals();
    return project;
}

RecentProject describe(const ProjectSnapshot& snapshot) {
    RecentProject project = describe(snapshot.open.folder(), snapshot.name(), *snapshot.dataset,
                                     snapshot.runs.runs, snapshot.runs.studies);
    project.patients = static_cast<int>(snapshot.patients);
    project.seal = snapshot.sealState();
    project.reveals = snapshot.reveals();
    return project;
}

qint64 writtenAt(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    qint64 latest = 0;
    const auto look = [&latest](const fs::path& path) {
        const QFileInfo file(QString::fromStdString(path.string()));
        if (file.exists())
            latest = std::max(latest, file.lastModified().toMSecsSinceEpoch());
    };
    look(folder / "project.sqlite");
    std::error_code error;
    // It is there, and empty, while a project is open that nobody changed.
    if (const fs::path log = folder / "project.sqlite-wal"; fs::file_size(log, error) > 0 && !error)
        look(log);
    for (const fs::directory_entry& run : fs::directory_iterator(folder / "runs", error))
        look(run.path());
    return latest;
}

}  // namespace lightbox::gui
