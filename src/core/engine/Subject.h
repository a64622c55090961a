// SPDX-License-Identifier: GPL-3.0-or-later
// Within engine only: what the images of a project show, as far as the data set says so.
#pragma once
#include <optional>

#include "messages/Message.h"
#include "spec/Dataset.h"

namespace lightbox::engine {

enum class Subject {
    ChestFilm,
    Film,          ///< another radiograph
    CrossSection,  ///< CT, MR, PET
    Ultrasound,
    Slide,   ///< stained tissue or cells under a microscope
    Skin,    ///< photographs and dermoscopy
    Retina,  ///< photographs of the fundus
    Oct
};

struct SubjectFound {
    Subject subject;
    messages::Message by;  ///< what says so: "the DICOM files: CR, CHEST"
};

/// By modality and body part of most DICOM files, by the name of a published set, or by a word in a
/// folder's, the project's or a class's name, in this order; nullopt where none of them tells.
/// Nobody looks at pixels.
[[nodiscard]] std::optional<SubjectFound> subjectOf(const spec::Dataset& dataset);

}  // namespace lightbox::engine
