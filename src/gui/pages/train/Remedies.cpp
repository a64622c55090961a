// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/Remedies.h"

#include <QCoreApplication>
#include <functional>
#include <map>

namespace lightbox::gui {

namespace {

struct Remedies {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::Remedies)
};

using Make = std::function<Remedy(const spec::TrainingSpec&)>;

Remedy set(std::string key, QString words, base::Json value) {
    return {{key}, std::move(words), key, std::move(value)};
}

Remedy lead(std::string key) {
    return {{std::move(key)}, {}, {}, {}};
}

const std::map<std::string, Make>& remedies() {
    static const std::map<std::string, Make> table{
        {"double_correction",
         [](const spec::TrainingSpec& spec) {
             return spec.loss.sampler == "balanced"
                        ? set("loss.sampler", Remedies::tr("See every image once"), "none")
                        : set("loss.class_weights", Remedies::tr("Leave class weights out"),
                              "none");
         }},
        {"imbalance_unhandled",
         [](const spec::TrainingSpec&) {
             return set("loss.class_weights", Remedies::tr("Weigh the classes"), "auto");
         }},
        {"flip_horizontal",
         [](const spec::TrainingSpec&) {
             return set("augment.horizontal_flip", Remedies::tr("Switch it off"), false);
         }},
        {"flip_vertical",
         [](const spec::TrainingSpec&) {
             return set("augment.vertical_flip", Remedies::tr("Switch it off"), false);
         }},
        {"rotation_oriented",
         [](const spec::TrainingSpec&) {
             return set("augment.rotation", Remedies::tr("Turn by 15° at most"), 15.0);
         }},
        {"crop_loses_lesion",
         [](const spec::TrainingSpec& spec) {
             return lead(spec.augment.crop > 0.25 ? "augment.crop" : "augment.cutout");
         }},
        {"colour_stain", [](const spec::TrainingSpec&) { return lead("augment.brightness"); }},
        {"colour_lesion", [](const spec::TrainingSpec&) { return lead("augment.hue"); }},
        {"augment_cached_plain",
         [](const spec::TrainingSpec&) {
             return set("phase1.views", Remedies::tr("Keep four views"), 4);
         }},
        {"batch_of_one",
         [](const spec::TrainingSpec&) {
             return set("phase2.batch_norm", Remedies::tr("Keep the statistics"), "frozen");
         }},
        {"batch_norm_moving",
         [](const spec::TrainingSpec&) {
             return set("phase2.batch_norm", Remedies::tr("Keep the statistics"), "frozen");
         }},
        {"backbone_random",
         [](const spec::TrainingSpec&) {
             return set("phase1.epochs", Remedies::tr("Skip phase 1"), 0);
         }},
        {"positive_weight_unbalanced",
         [](const spec::TrainingSpec&) {
             return set("loss.positive_weight", Remedies::tr("Let it follow the classes"), "auto");
         }},
    };
    return table;
}

}  // namespace

std::optional<Remedy> remedyOf(const std::string& code, const spec::TrainingSpec& spec) {
    const auto found = remedies().find(code);
    return found == remedies().end() ? std::nullopt : std::optional(found->second(spec));
}

std::vector<std::string> remediedCodes() {
    std::vector<std::string> codes;
    for (const auto& [code, make] : remedies())
        codes.push_back(code);
    return codes;
}

}  // namespace lightbox::gui
