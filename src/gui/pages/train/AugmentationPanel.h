// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <vector>

#include "spec/Pixels.h"
#include "spec/Training.h"
#include "widgets/Panel.h"

class QGridLayout;
class QLabel;

namespace lightbox::gui {

class IconButton;
class NumberBox;
class Switch;
class Theme;

/// Switches and amounts of augmentation, with what they do to one image beside them.
class AugmentationPanel : public Panel {
    Q_OBJECT

public:
    explicit AugmentationPanel(const Theme& theme, QWidget* parent = nullptr);

    void setSpec(const spec::TrainingSpec& spec);
    /// The image as the network sees it, then augmented views.
    void setPreview(const QString& imageName, const std::vector<spec::PixelBuffer>& views);
    static constexpr int previewViews = 4;

Q_SIGNALS:
    void edited(const QString& key, double value);
    void flipEdited(const QString& key, bool on);
    void anotherImageAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPictures();
    void addAmount(QGridLayout* grid, int row, const std::string& key, const QString& label,
                   double usual, double factor, const QString& unit);
    void addFlip(QGridLayout* grid, int row, const std::string& key, const QString& label,
                 const QString& why);

    struct Amount {
        Switch* on = nullptr;
        NumberBox* box = nullptr;
        double usual = 0;
        double factor = 1;  ///< shown = stored x factor
    };
    const Theme& m_theme;
    std::map<std::string, Amount> m_amounts;
    std::map<std::string, Switch*> m_flips;
    QLabel* m_name = nullptr;
    QGridLayout* m_place = nullptr;
    QGridLayout* m_look = nullptr;
    std::vector<QLabel*> m_pictures;
    std::vector<QLabel*> m_captions;
    std::vector<spec::PixelBuffer> m_views;
    int m_side;  ///< of a picture, px
};

}  // namespace lightbox::gui
