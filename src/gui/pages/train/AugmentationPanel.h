// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

#include "pages/train/OptionGroup.h"
#include "spec/AugmentDraw.h"
#include "spec/Pixels.h"
#include "spec/Training.h"
#include "widgets/OptionRow.h"

class QComboBox;
class QLabel;

namespace lightbox::gui {

class NumberBox;
class Switch;
class Tag;

/// What one augmentation may do to a picture that no picture of the kind shows.
enum class Hazard { None, Situs, Anatomy, Lesion, Stain };
[[nodiscard]] Hazard hazardOf(const std::string& key);

/// An amount that is off at 0: switch, field, range, and the tag of what it may do. Off, it keeps its value, greyed.
class SwitchedRow : public OptionControl {
    Q_OBJECT

public:
    SwitchedRow(const Theme& theme, const spec::OptionInfo& info, QWidget* parent = nullptr);
    [[nodiscard]] bool isOn() const;

protected:
    void showValue() override;
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] double factor() const;
    [[nodiscard]] bool hasAmount() const { return m_box != nullptr; }

    double m_kept;  ///< the amount while it is off, as stored
    Switch* m_switch = nullptr;
    NumberBox* m_box = nullptr;
    QLabel* m_range = nullptr;
    QWidget* m_dot = nullptr;
    Tag* m_tag = nullptr;
};

/// What was drawn, in words: "−5.2°", "x +2 %, y −1 %", "× 1.03"; what is off or was drawn as nothing is left out.
[[nodiscard]] QStringList drawWords(const spec::AugmentDraw& draw, const spec::AugmentSpec& spec);

/// A picture as the network sees it, and what was drawn to make it so.
struct AugmentedPicture {
    spec::PixelBuffer pixels;
    QStringList draws;  ///< "+3.8°", "x −3 %"; of the original none
};

/// Switches and amounts of augmentation, what they do to a case of one's choice, and why some are wrong for medical images.
class AugmentationPanel : public OptionGroup {
    Q_OBJECT

public:
    AugmentationPanel(const Theme& theme, const std::string& name, const QString& title,
                      QWidget* parent = nullptr);

    static constexpr int previewViews = 5;
    /// Cases to choose from; `data` of an item is the image's key. Keeps the choice where it is still there.
    void setCases(const std::vector<std::pair<QString, qint64>>& cases);
    [[nodiscard]] std::optional<qint64> chosenCase() const;
    /// The image as the network sees it first, then augmented views.
    void setPreview(std::vector<AugmentedPicture> pictures);
    /// "5 of 15 on"
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void caseChosen();
    void shuffleAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makePreview();
    QWidget* makeReasons();
    void showPictures();

    const Theme& m_theme;
    QComboBox* m_case = nullptr;
    std::vector<QLabel*> m_pictures;
    std::vector<QLabel*> m_captions;
    std::vector<AugmentedPicture> m_views;
    int m_side;  ///< of a picture, px
};

}  // namespace lightbox::gui
