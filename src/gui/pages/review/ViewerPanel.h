// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <memory>
#include <optional>

#include "base/Error.h"
#include "session/AppContext.h"
#include "spec/Dataset.h"
#include "spec/Explanation.h"
#include "spec/Pixels.h"
#include "widgets/Panel.h"

class QComboBox;
class QLabel;
class QSlider;

namespace lightbox::gui {

class IconButton;
class ImageViewer;
class Segments;
class Switch;

/// The image on film with its tools, the map over it, and the map's controls below.
class ViewerPanel : public Panel {
    Q_OBJECT

public:
    enum class View { Image, Overlay, SideBySide, Blink };

    explicit ViewerPanel(AppContext& context, QWidget* parent = nullptr);

    /// Loads the image in the background; the map goes with setMap().
    void setImage(const spec::ImageRecord& image, const QString& words);
    void clear(const QString& message);
    /// The label, in the corner; nullopt hides it.
    void setLabel(std::optional<int> cls, const QString& name);
    void setMap(std::optional<spec::HeatMap> map);
    /// Nothing of the map is shown, nor its controls.
    void setMapHidden(bool hidden);
    void setClasses(const QStringList& names, int current);
    void setView(View view);
    [[nodiscard]] View view() const { return m_view; }
    /// Space: the bare image while held.
    void peek(bool held);
    void toggleOverlay();
    [[nodiscard]] bool busy() const { return m_loading; }
    [[nodiscard]] ImageViewer* viewer() { return m_main; }
    [[nodiscard]] ImageViewer* second() { return m_second; }

Q_SIGNALS:
    /// The map of this class is wanted.
    void classChosen(int cls);
    void failed(const lightbox::base::Error& error);

private:
    QWidget* makeTools();
    QWidget* makeControls();
    void adopt(std::shared_ptr<const spec::ModalityImage> image);
    void fillWindows();
    void showMap();
    void setToolEverywhere(int tool);

    AppContext& m_context;
    ImageViewer* m_main;    ///< carries the map
    ImageViewer* m_second;  ///< the bare image, side by side
    Segments* m_views;
    QComboBox* m_windows;
    QComboBox* m_classes;
    QSlider* m_opacity;
    QLabel* m_opacityText;
    Switch* m_contour;
    QWidget* m_controls;
    IconButton* m_invert;
    std::vector<IconButton*> m_tools;
    std::shared_ptr<const spec::ModalityImage> m_image;
    std::vector<spec::Window> m_windowValues;
    QString m_words;
    View m_view = View::Overlay;
    bool m_hidden = false;
    bool m_peeking = false;
    bool m_blinkOn = true;
    bool m_loading = false;
    QTimer m_blink;
};

}  // namespace lightbox::gui
