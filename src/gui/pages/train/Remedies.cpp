// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/Remedies.h"

#include <QCoreApplication>

namespace lightbox::gui {

namespace {

struct Remedies {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::Remedies)
};

}  // namespace

std::optional<Remedy> remedyOf(const std::string& code) {
    if (code == "double_correction")
        return Remedy{{"loss.sampler", "loss.class_weights", "loss.positive_weight"},
                      Remedies::tr("See every image once"),
                      "loss.sampler",
                      "none"};
    if (code == "flip_horizontal")
        return Remedy{{"augment.horizontal_flip"},
                      Remedies::tr("Switch it off"),
                      "augment.horizontal_flip",
                      false};
    if (code == "flip_vertical")
        return Remedy{{"augment.vertical_flip"},
                      Remedies::tr("Switch it off"),
                      "augment.vertical_flip",
                      false};
    if (code == "rotation_anatomy")
        return Remedy{
            {"augment.rotation"}, Remedies::tr("Turn by 10° at most"), "augment.rotation", 10.0};
    if (code == "crop_lesion")
        return Remedy{{"augment.crop"}, Remedies::tr("Switch it off"), "augment.crop", 0.0};
    if (code == "cutout_lesion")
        return Remedy{{"augment.cutout"}, Remedies::tr("Switch it off"), "augment.cutout", 0.0};
    if (code == "batch_norm_moving")
        return Remedy{{"phase2.batch_norm"},
                      Remedies::tr("Keep the statistics"),
                      "phase2.batch_norm",
                      "frozen"};
    if (code == "backbone_random")
        return Remedy{{"phase1.epochs"}, Remedies::tr("Skip phase 1"), "phase1.epochs", 0};
    if (code == "positive_weight_unbalanced")
        return Remedy{{"loss.positive_weight"},
                      Remedies::tr("Let it follow the classes"),
                      "loss.positive_weight",
                      "auto"};
    if (code == "colour_stain")
        return Remedy{
            {"augment.brightness", "augment.contrast", "augment.hue", "augment.saturation"},
            {},
            {},
            {}};
    return std::nullopt;
}

}  // namespace lightbox::gui
