// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <memory>
#include <utility>
#include <vector>

#include "app/AppContext.h"
#include "spec/Dataset.h"
#include "spec/Pixels.h"
#include "widgets/Panel.h"

class QComboBox;
class QLineEdit;
class QTableWidget;

namespace lightbox::gui {

class IconButton;
class ImageViewer;

/// One image with its tools: window and level, zoom, pan, invert, fit.
class CaseViewer : public Panel {
    Q_OBJECT

public:
    explicit CaseViewer(AppContext& context, QWidget* parent = nullptr);
    /// Null: nothing.
    void showImage(const spec::ImageRecord* image);
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] ImageViewer& viewer() { return *m_viewer; }

private:
    struct Loaded;
    void take(const spec::ImageRecord& image, Loaded loaded);
    void fillWindows(const spec::ModalityImage& image, const spec::Window& automatic,
                     const spec::Window& full);
    void updateTools();

    AppContext& m_context;
    ImageViewer* m_viewer = nullptr;
    IconButton *m_windowTool = nullptr, *m_zoomTool = nullptr, *m_panTool = nullptr,
               *m_rulerTool = nullptr, *m_invert = nullptr;
    QComboBox* m_windows = nullptr;
    std::vector<spec::Window> m_choices;
    bool m_busy = false;
};

/// What is known of an image: index, tags, with search.
class MetadataPanel : public Panel {
    Q_OBJECT

public:
    explicit MetadataPanel(AppContext& context, QWidget* parent = nullptr);
    void showImage(const spec::ImageRecord* image);

private:
    void fill(const std::vector<std::pair<QString, QString>>& rows);
    void filter(const QString& text);

    AppContext& m_context;
    QLineEdit* m_search = nullptr;
    QTableWidget* m_table = nullptr;
};

}  // namespace lightbox::gui
