// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

#include "demo/Film.h"

namespace lightbox::demo {

/// What a film's DICOM header says beside the pixels.
struct FilmTags {
    std::string patientId;  ///< empty: the element is left out
    std::string age;        ///< DICOM's age string, "056Y"
    std::string sex;        ///< "F" or "M"
    std::string studyDate;  ///< YYYYMMDD
    std::string view;       ///< "PA" or "AP"
    std::string studyUid;
    std::string seriesUid;
    std::string instanceUid;
    double spacing = 0.9;  ///< mm per pixel
    double windowCentre = 2048;
    double windowWidth = 4096;
    bool monochrome1 = false;
};

/// Writes computed radiography, explicit VR little endian, 12 bits stored in 16. Throws Error (file_unwritable).
void writeFilm(const std::filesystem::path& file, const Film& film, const FilmTags& tags);

}  // namespace lightbox::demo
