// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QObject>
#include <string>

#include "base/Error.h"
#include "session/AppContext.h"
#include "widgets/print/FigureFile.h"

class QAbstractItemView;
class QMenu;

namespace lightbox::gui {

class Button;
class Segments;

/// How a plot is to be saved: which format, for which column of a journal, how fine.
class FigureDialog : public QDialog {
    Q_OBJECT

public:
    FigureDialog(const Theme& theme, const QString& name, QWidget* parent = nullptr);
    [[nodiscard]] FigurePrint choice() const;

private:
    void showResolution();

    Segments* m_formats;
    Segments* m_widths;
    Segments* m_resolutions;
    QWidget* m_resolutionRow;
};

/// Saves plots and tables of results: by a right click on one, or by ask(), which takes the one with the focus, or lists those in view.
class FigureExport : public QObject {
    Q_OBJECT

public:
    FigureExport(AppContext& context, QWidget& window);
    void ask();
    /// Of the window, those in view, by name.
    void fill(QMenu& menu);

Q_SIGNALS:
    void saved(const QString& file);
    void failed(const lightbox::base::Error& error);

protected:
    /// Of the application: a right click, or the menu key, on one of them.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A right click on it opens another menu.
    [[nodiscard]] static bool hasOwnMenu(const QWidget* widget);
    /// What `widget` is part of, as an entry of `menu`; false: nothing that can be saved.
    bool offer(QMenu& menu, QWidget* widget, const QString& words);
    void saveFigure(QWidget& figure);
    void saveTable(QAbstractItemView& table);
    /// Beside the window: what stands there may be a pipe that nobody reads yet.
    void write(const QString& file, std::string content);

    AppContext& m_context;
    QWidget& m_window;
};

}  // namespace lightbox::gui
