// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

class QWidget;

namespace lightbox::gui {

/// Asking for files and folders. Each dialog opens where the last one was left, in this project or another; the first one, and
/// one whose folder is gone, in the person's documents. Empty: nothing was chosen.
class FileDialogs {
public:
    [[nodiscard]] static QString openFile(QWidget* parent, const QString& title,
                                          const QString& filter);
    [[nodiscard]] static QStringList openFiles(QWidget* parent, const QString& title,
                                               const QString& filter);
    /// `name`: of the file, without a folder.
    [[nodiscard]] static QString saveFile(QWidget* parent, const QString& title,
                                          const QString& name, const QString& filter);
    /// `from`: where to begin instead; empty: as above.
    [[nodiscard]] static QString folder(QWidget* parent, const QString& title,
                                        const QString& from = {});
    /// Where the next dialog opens.
    [[nodiscard]] static QString place();
    /// The next dialog opens in the folder that holds `path`; in it, where it is a folder itself.
    static void note(const QString& path);
};

}  // namespace lightbox::gui
