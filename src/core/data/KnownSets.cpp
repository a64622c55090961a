// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/KnownSets.h"

#include <map>

#include "base/Text.h"

namespace lightbox::data {

namespace {

using spec::Task;

const std::vector<std::string>& organs() {
    static const std::vector<std::string> names{
        "bladder", "femur-left", "femur-right", "heart",    "kidney-left", "kidney-right",
        "liver",   "lung-left",  "lung-right",  "pancreas", "spleen"};
    return names;
}

const std::map<std::string, KnownSet, std::less<>>& sets() {
    static const std::map<std::string, KnownSet, std::less<>> known{
        {"pathmnist",
         {Task::Multiclass,
          {"adipose", "background", "debris", "lymphocytes", "mucus", "smooth muscle",
           "normal colon mucosa", "cancer-associated stroma",
           "colorectal adenocarcinoma epithelium"}}},
        {"chestmnist",
         {Task::Multilabel,
          {"atelectasis", "cardiomegaly", "effusion", "infiltration", "mass", "nodule", "pneumonia",
           "pneumothorax", "consolidation", "edema", "emphysema", "fibrosis", "pleural",
           "hernia"}}},
        {"dermamnist",
         {Task::Multiclass,
          {"actinic keratoses and intraepithelial carcinoma", "basal cell carcinoma",
           "benign keratosis-like lesions", "dermatofibroma", "melanoma", "melanocytic nevi",
           "vascular lesions"}}},
        {"octmnist",
         {Task::Multiclass,
          {"choroidal neovascularization", "diabetic macular edema", "drusen", "normal"}}},
        {"pneumoniamnist", {Task::Binary, {"normal", "pneumonia"}, 1}},
        {"retinamnist", {Task::Ordinal, {"0", "1", "2", "3", "4"}}},
        {"breastmnist", {Task::Binary, {"malignant", "normal, benign"}, 0}},
        {"bloodmnist",
         {Task::Multiclass,
          {"basophil", "eosinophil", "erythroblast", "immature granulocytes", "lymphocyte",
           "monocyte", "neutrophil", "platelet"}}},
        {"tissuemnist",
         {Task::Multiclass,
          {"collecting duct, connecting tubule", "distal convoluted tubule",
           "glomerular endothelial cells", "interstitial endothelial cells", "leukocytes",
           "podocytes", "proximal tubule segments", "thick ascending limb"}}},
        {"organamnist", {Task::Multiclass, organs()}},
        {"organcmnist", {Task::Multiclass, organs()}},
        {"organsmnist", {Task::Multiclass, organs()}},
    };
    return known;
}

}  // namespace

std::optional<KnownSet> knownSet(std::string_view fileStem) {
    std::string name = base::lower(fileStem);
    if (const std::size_t size = name.rfind('_');
        size != std::string::npos && base::toInteger(name.substr(size + 1)))
        name.resize(size);
    const auto found = sets().find(name);
    return found == sets().end() ? std::nullopt : std::optional(found->second);
}

}  // namespace lightbox::data
