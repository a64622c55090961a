// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "models/PatientOrder.h"

namespace lightbox::gui {

/// Steps through images in the order of their patients and studies. Images are indices into Dataset::images; a step that
/// leads beyond either end, or from an image that is not among them, is none.
class PatientSteps {
public:
    PatientSteps() = default;
    explicit PatientSteps(const std::vector<PatientImages>& patients);

    [[nodiscard]] std::optional<int> byImages(int from, int by) const;
    /// To the first image of the study so many before or after.
    [[nodiscard]] std::optional<int> byStudies(int from, int by) const;
    /// To the first image of the patient so many before or after.
    [[nodiscard]] std::optional<int> byPatients(int from, int by) const;

    struct Place {
        int number = 0;  ///< from 1
        int of = 0;
    };
    /// Where the image stands among those of its patient.
    [[nodiscard]] std::optional<Place> amongPatients(int image) const;

private:
    [[nodiscard]] std::optional<std::size_t> placeOf(int image) const;
    [[nodiscard]] std::optional<int> byGroups(const std::vector<int>& groups, int from,
                                              int by) const;

    std::vector<int> m_images;
    std::vector<int> m_studyAt;    ///< of each image the number of its study
    std::vector<int> m_patientAt;  ///< and of its patient
};

}  // namespace lightbox::gui
