// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "look/Theme.h"

class QMimeData;

namespace lightbox::gui {

/// The local files among what is dragged.
[[nodiscard]] QStringList droppedPaths(const QMimeData& data);

/// Lets a whole window take files that are dropped on it, and says over it what a drop will do.
class DropVeil : public QWidget {
    Q_OBJECT

public:
    /// Covers `window`, which takes drops from now on.
    DropVeil(const Theme& theme, QWidget& window);
    void setWords(const QString& title, const QString& sentence);

Q_SIGNALS:
    void dropped(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QWidget& m_window;
    QString m_title;
    QString m_sentence;
};

}  // namespace lightbox::gui
