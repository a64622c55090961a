// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QWidget>
#include <optional>
#include <vector>

#include "spec/Pixels.h"

class QComboBox;
class QHBoxLayout;

namespace lightbox::gui {

class FlowLayout;
class IconButton;
class ImageViewer;
class Theme;

/// The tools over a film, in rows as they fit: window and level, zoom, pan, invert, ruler, fit, reset, the whole page; and the
/// windows an image can be seen through. They act on the film and on the one beside it.
class FilmTools : public QWidget {
    Q_OBJECT

public:
    FilmTools(const Theme& theme, ImageViewer& film, ImageViewer& beside,
              QWidget* parent = nullptr);

    /// Further tools: behind the windows, and one like those that are there.
    void addTool(QWidget* tool);
    void addButton(IconButton* button);
    /// What the film's image can be seen through; `automatic` and `full` may be those of the first image of its stack. The
    /// window goes on being the full range, or a usual one of computed tomography, where it was that before.
    void setWindows(const spec::ModalityImage& image, bool isCt, const spec::Window& automatic,
                    const spec::Window& full);
    void clearWindows();
    /// Those of another image beside it; nullopt: it shows the same one.
    void setBeside(std::optional<std::pair<spec::Window, spec::Window>> automaticAndFull);
    /// Index of the window chosen; -1: set by hand.
    [[nodiscard]] int currentWindow() const;
    void chooseWindow(int index);
    /// The keys of the tools act wherever the focus is on `page`, but in a field that takes text.
    void addKeysTo(QWidget* page);
    void setEnlarged(bool enlarged);
    /// The tool, the window that later images are seen through and the polarity are as at first.
    void startAnew();

Q_SIGNALS:
    /// Somebody wants the film on the whole page, or back in its place.
    void enlargeAsked();

private:
    void makeTools();
    void noteWindow(const spec::Window& window);
    void updateTools();

    const Theme& m_theme;
    ImageViewer& m_film;
    ImageViewer& m_beside;
    FlowLayout* m_flow;
    QHBoxLayout* m_buttons = nullptr;
    IconButton *m_window = nullptr, *m_zoom = nullptr, *m_pan = nullptr, *m_ruler = nullptr,
               *m_invert = nullptr, *m_enlarge = nullptr;
    QComboBox* m_windows = nullptr;
    std::vector<spec::Window> m_choices;
    std::optional<std::pair<spec::Window, spec::Window>> m_besideWindows;
    QString m_kept;  ///< name of a window that later images are seen through, too
};

}  // namespace lightbox::gui
