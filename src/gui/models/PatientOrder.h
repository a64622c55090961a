// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "spec/Dataset.h"

namespace lightbox::gui {

/// Images of one study, in the order they were taken as far as that is stated, else by name.
struct StudyImages {
    std::string study;                ///< as in ImageRecord::study; "": not stated
    std::optional<std::string> date;  ///< the first that an image states
    std::vector<int> images;          ///< indices into Dataset::images; never empty
};

struct PatientImages {
    std::optional<std::string> patient;  ///< nullopt: those whose patient is unknown
    std::vector<StudyImages> studies;    ///< by date, those without one last; never empty
};

/// `images` (indices into dataset.images) by patient and study: patients in natural order, the unknown last, whose images
/// stay in the order given. Where no study is stated, images of one date are one.
[[nodiscard]] std::vector<PatientImages> byPatient(const spec::Dataset& dataset,
                                                   const std::vector<int>& images);

/// Of `patients`, as byPatient() gave them of more images, those of `images`: nothing is sorted again. Images of unknown patients
/// stay in the order given.
[[nodiscard]] std::vector<PatientImages> onlyOf(const std::vector<PatientImages>& patients,
                                                const spec::Dataset& dataset,
                                                const std::vector<int>& images);

/// All their images, in their order; `descending`: the last patient first, the unknown still last.
[[nodiscard]] std::vector<int> imagesOf(const std::vector<PatientImages>& patients,
                                        bool descending = false);

/// The patients of `listed`, images of `dataset`, in its order, each with all that the data set has of it; an image whose patient is
/// unknown stands alone.
[[nodiscard]] std::vector<PatientImages>
patientsOf(const spec::Dataset& dataset, const std::vector<const spec::ImageRecord*>& listed);

/// All images of the patient of `dataset.images[image]`, as byPatient() has them; empty where the patient is unknown.
[[nodiscard]] std::vector<StudyImages> studiesOf(const spec::Dataset& dataset, int image);

/// Whether `a` was taken before `b`, two images of one study: date, series and instance number, then their ids without
/// the folders named like a class: those say nothing of time.
[[nodiscard]] bool takenBefore(const spec::DatasetInfo& info, const spec::ImageRecord& a,
                               const spec::ImageRecord& b);

/// Whether the study of `a` comes before that of `b`, two images of one patient: by date, without one last.
[[nodiscard]] bool studyBefore(const spec::ImageRecord& a, const spec::ImageRecord& b);

}  // namespace lightbox::gui
