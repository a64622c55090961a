// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/FileDialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include "session/Settings.h"

namespace lightbox::gui {

QString FileDialogs::place() {
    const QString last = Settings().lastFolder();
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void FileDialogs::note(const QString& path) {
    if (path.isEmpty())
        return;
    const QFileInfo info(path);
    Settings().setLastFolder(info.isDir() ? info.absoluteFilePath() : info.absolutePath());
}

QString FileDialogs::openFile(QWidget* parent, const QString& title, const QString& filter) {
    const QString file = QFileDialog::getOpenFileName(parent, title, place(), filter);
    note(file);
    return file;
}

QStringList FileDialogs::openFiles(QWidget* parent, const QString& title, const QString& filter) {
    const QStringList files = QFileDialog::getOpenFileNames(parent, title, place(), filter);
    note(files.value(0));
    return files;
}

QString FileDialogs::saveFile(QWidget* parent, const QString& title, const QString& name,
                              const QString& filter) {
    const QString file =
        QFileDialog::getSaveFileName(parent, title, QDir(place()).filePath(name), filter);
    note(file.isEmpty() ? file : QFileInfo(file).absolutePath());
    return file;
}

QString FileDialogs::folder(QWidget* parent, const QString& title, const QString& from) {
    const QString folder =
        QFileDialog::getExistingDirectory(parent, title, from.isEmpty() ? place() : from);
    // The next one begins beside it, not in it.
    note(folder.isEmpty() ? folder : QFileInfo(folder).absolutePath());
    return folder;
}

}  // namespace lightbox::gui
