// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <memory>
#include <vector>

#include "engine/DicomOverlays.h"
#include "engine/Stack.h"
#include "session/AppContext.h"
#include "spec/Dataset.h"
#include "spec/Pixels.h"
#include "widgets/Panel.h"

class QComboBox;

namespace lightbox::gui {

class IconButton;
class ImageViewer;
class StackBar;

/// One image with its tools: window and level, zoom, pan, invert, fit, measure; and a way through
/// the slices, frames or series it belongs to.
class CaseViewer : public Panel {
    Q_OBJECT

public:
    explicit CaseViewer(AppContext& context, QWidget* parent = nullptr);
    /// Null: nothing.
    void showImage(const spec::ImageRecord* image);
    [[nodiscard]] bool busy() const;
    [[nodiscard]] ImageViewer& viewer() { return *m_viewer; }
    /// The keys of the tools act wherever the focus is on `page`, but in a field that takes text.
    void addKeysTo(QWidget* page);
    /// It has the whole page: the button that asks for that shows the way back.
    void setEnlarged(bool enlarged);

Q_SIGNALS:
    /// Somebody wants it on the whole page, or back in its place.
    void enlargeAsked();
    /// Stepped to another image of the project.
    void imageChosen(const lightbox::spec::ImageId& image);

private:
    struct Loaded;
    struct Asked;
    [[nodiscard]] QWidget* makeFoot();
    void makeTools();
    void load(const spec::ImageSource& source, const Asked& asked);
    void take(const Asked& asked, Loaded loaded);
    void goTo(std::size_t place);
    void showWords(const Asked& asked);
    void showBadges(const spec::ImageRecord& image,
                    const std::vector<engine::OverlayPlane>& overlays);
    void fillWindows(const spec::ModalityImage& image, bool isCt);
    void clearWindows();
    void chooseWindow(int index);
    void noteWindow(const spec::Window& window);
    void updateTools();

    AppContext& m_context;
    ImageViewer* m_viewer = nullptr;
    IconButton *m_windowTool = nullptr, *m_zoomTool = nullptr, *m_panTool = nullptr,
               *m_rulerTool = nullptr, *m_invert = nullptr, *m_enlarge = nullptr;
    QComboBox* m_windows = nullptr;
    QWidget* m_badges = nullptr;
    StackBar* m_bar = nullptr;
    std::vector<spec::Window> m_choices;
    spec::Window m_automatic, m_full;  ///< of the first image of the stack that was shown
    std::shared_ptr<const spec::Dataset> m_dataset;  ///< that m_stack points into
    engine::ImageStack m_stack;
    bool m_overlaysShown = true;
    bool m_busy = false;
};

}  // namespace lightbox::gui
