// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/SettingsFlow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>
#include <filesystem>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Json.h"
#include "pages/train/CompareDialog.h"
#include "session/FileDialogs.h"
#include "session/ProjectSession.h"
#include "spec/TrainingCommand.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

SettingsFlow::SettingsFlow(AppContext& context, BannerStack& banners, QWidget* page)
    : QObject(page),
      m_context(context),
      m_banners(banners),
      m_page(page) {}

void SettingsFlow::save(const spec::TrainingSpec& spec) {
    if (!m_context.session.isOpen())
        return;
    const QString file = FileDialogs::saveFile(
        m_page, tr("Save settings"), QStringLiteral("training.json"), tr("Settings (*.json)"));
    if (file.isEmpty())
        return;
    write(spec, file);
}

void SettingsFlow::write(const spec::TrainingSpec& spec, const QString& file) {
    m_context.jobs.start(
        {.key = QStringLiteral("settings")}, m_page,
        [path = std::filesystem::path(file.toStdString()), text = base::toText(spec::toJson(spec))](
            std::stop_token, spec::ProgressObserver&) { base::writeOutput(path, text); },
        [this, file] {
            m_banners.show(BannerKind::Done, tr("Settings saved"), file, QStringLiteral("saved"));
        },
        [this](const base::Error& error) { m_banners.showError(error, QStringLiteral("saved")); });
}

void SettingsFlow::load() {
    const QString file =
        FileDialogs::openFile(m_page, tr("Load settings"), tr("Settings or run (*.json)"));
    if (file.isEmpty())
        return;
    try {
        const base::Json json = base::readJsonFile(file.toStdString());
        Q_EMIT taken(spec::trainingSpecFromJson(json.contains("spec") ? json.at("spec") : json));
        m_banners.clear(QStringLiteral("load"));
    } catch (const base::Error& error) {
        m_banners.showError(error, QStringLiteral("load"));
    }
}

void SettingsFlow::compare(const spec::TrainingSpec& spec) {
    CompareDialog dialog(m_context, spec, m_page);
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT taken(dialog.chosen());
}

void SettingsFlow::copyCommand(const spec::TrainingSpec& spec, bool allFolds) {
    std::vector<std::string> words{"lightbox-cli"};
    const std::vector<std::string> arguments = spec::trainArguments(spec);
    words.insert(words.end(), arguments.begin(), arguments.end());
    if (allFolds)
        words.emplace_back("--folds");
    if (m_context.session.isOpen())
        words.insert(words.end(),  // as it stands from any folder
                     {"--project", std::filesystem::absolute(m_context.session.folder()).string()});
    QGuiApplication::clipboard()->setText(QString::fromStdString(spec::shellLine(words)));
    m_banners.show(BannerKind::Done, tr("Copied"),
                   tr("A line for a terminal or a script is on the clipboard: it trains with these "
                      "settings."),
                   QStringLiteral("copied"));
}

}  // namespace lightbox::gui
