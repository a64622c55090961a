// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Subject.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "base/Text.h"

namespace lightbox::engine {

namespace {

std::optional<Subject> byModality(const std::string& modality, const std::string& part) {
    const bool chest =
        part.find("chest") != std::string::npos || part.find("thorax") != std::string::npos;
    if (modality == "cr" || modality == "dx" || modality == "rg" || modality == "rf")
        return chest ? Subject::ChestFilm : Subject::Film;
    if (modality == "mg" || modality == "io" || modality == "px")
        return Subject::Film;
    if (modality == "ct" || modality == "mr" || modality == "pt" || modality == "nm")
        return Subject::CrossSection;
    if (modality == "us" || modality == "ivus")
        return Subject::Ultrasound;
    if (modality == "sm" || modality == "gm")
        return Subject::Slide;
    if (modality == "op")
        return Subject::Retina;
    if (modality == "opt" || modality == "oct")
        return Subject::Oct;
    return std::nullopt;
}

std::optional<SubjectFound> byDicom(const spec::Dataset& dataset) {
    std::map<std::pair<std::string, std::string>, std::size_t> counts;
    for (const spec::ImageRecord& image : dataset.images) {
        const auto modality = image.fields.find("modality");
        if (modality == image.fields.end())
            continue;
        const auto part = image.fields.find("body_part");
        ++counts[{base::lower(modality->second),
                  part == image.fields.end() ? "" : base::lower(part->second)}];
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](auto& a, auto& b) { return a.second < b.second; });
    if (most == counts.end() || 2 * most->second <= dataset.images.size())
        return std::nullopt;
    const auto& [modality, part] = most->first;
    const std::optional<Subject> subject = byModality(modality, part);
    if (!subject)
        return std::nullopt;
    return SubjectFound{
        *subject,
        {"subject_by.dicom", {{"fields", part.empty() ? modality : modality + ", " + part}}}};
}

struct SubjectWord {
    const char* word;
    Subject subject;
};

/// Published sets, by how their names begin.
constexpr std::array<SubjectWord, 12> knownSets{{
    {"pathmnist", Subject::Slide},
    {"bloodmnist", Subject::Slide},
    {"tissuemnist", Subject::Slide},
    {"chestmnist", Subject::ChestFilm},
    {"pneumoniamnist", Subject::ChestFilm},
    {"breastmnist", Subject::Ultrasound},
    {"dermamnist", Subject::Skin},
    {"retinamnist", Subject::Retina},
    {"octmnist", Subject::Oct},
    {"organamnist", Subject::CrossSection},
    {"organcmnist", Subject::CrossSection},
    {"organsmnist", Subject::CrossSection},
}};

/// Words that are of one subject alone, wherever they stand in a name; the first that is found.
constexpr std::array<SubjectWord, 42> subjectWords{{
    {"histo", Subject::Slide},
    {"patholog", Subject::Slide},
    {"h&e", Subject::Slide},
    {"nct-crc", Subject::Slide},
    {"crc-val", Subject::Slide},
    {"pcam", Subject::Slide},
    {"camelyon", Subject::Slide},
    {"lc25000", Subject::Slide},
    {"breakhis", Subject::Slide},
    {"bach_icpr", Subject::Slide},
    {"stained", Subject::Slide},
    {"malaria", Subject::Slide},
    {"blood cell", Subject::Slide},
    {"blood_cell", Subject::Slide},
    {"smear", Subject::Slide},
    {"cytolog", Subject::Slide},
    {"microscop", Subject::Slide},
    {"chest ct", Subject::CrossSection},
    {"chest_ct", Subject::CrossSection},
    {"chest-ct", Subject::CrossSection},
    {"ct scan", Subject::CrossSection},
    {"ct_scan", Subject::CrossSection},
    {"brain tumor", Subject::CrossSection},
    {"brain_tumor", Subject::CrossSection},
    {"mri", Subject::CrossSection},
    {"ultraso", Subject::Ultrasound},
    {"echocardio", Subject::Ultrasound},
    {"chest", Subject::ChestFilm},
    {"cxr", Subject::ChestFilm},
    {"pneumonia", Subject::ChestFilm},
    {"mammo", Subject::Film},
    {"radiograph", Subject::Film},
    {"x-ray", Subject::Film},
    {"xray", Subject::Film},
    {"dermo", Subject::Skin},
    {"melanom", Subject::Skin},
    {"ham10000", Subject::Skin},
    {"isic", Subject::Skin},
    {"nevus", Subject::Skin},
    {"fundus", Subject::Retina},
    {"retinopath", Subject::Retina},
    {"optical coherence", Subject::Oct},
}};

}  // namespace

std::optional<SubjectFound> subjectOf(const spec::Dataset& dataset) {
    if (auto found = byDicom(dataset))
        return found;
    for (const auto& root : dataset.info.roots)
        for (const SubjectWord& set : knownSets)
            if (base::lower(root.stem().string()).starts_with(set.word))
                return SubjectFound{set.subject, {"subject_by.set", {{"name", set.word}}}};
    std::vector<std::string> names{dataset.info.name};
    for (const auto& root : dataset.info.roots)
        names.push_back(root.filename().string());
    names.insert(names.end(), dataset.info.classes.begin(), dataset.info.classes.end());
    for (const SubjectWord& one : subjectWords)
        for (const std::string& name : names)
            if (base::lower(name).find(one.word) != std::string::npos)
                return SubjectFound{one.subject, {"subject_by.name", {{"name", name}}}};
    return std::nullopt;
}

}  // namespace lightbox::engine
