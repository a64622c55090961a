// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "data/sources/SourceFiles.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// Which predefined set, class and patient the folders above a file say.
struct Place {
    std::string set;          ///< "train", "val", "test" or ""
    std::string setFolder;    ///< the folder that says so
    std::string cls;          ///< "" when there is no class folder
    std::string possibleSet;  ///< that the class folder could be instead, "" none
    std::string
        patient;  ///< "" unless the folders that could be classes are one a patient, or exam
    std::string patientFolder;  ///< the folder that says so
};

/// What somebody said of the folders.
struct PlacesAsked {
    std::map<std::string, std::string> setFolders;  ///< as ImportRequest::setFolders
    bool areClasses = false;  ///< the folders are classes even where they look like patients
};

/// Parallel to `images` (those files that are images). Class folders as torchvision's ImageFolder
/// has them, with or without folders of sets above or below, by any usual name (setsOfFolders), and
/// with any number of single folders above those. Folders called as patients are ("sub-01",
/// "patient00005", "p10/p10000032", "1007", "1008" …) and pieces of one folder ("images_001",
/// "images_002") are no classes, nor is one called unlabelled. What was guessed, and what
/// looks like a set and was not taken for one, is warned of (set_folders_assumed), as are classes
/// that could be something else (classes_may_be_below, …_within, …_patients).
[[nodiscard]] std::vector<Place> placesOf(const std::vector<SourceFile>& images,
                                          const PlacesAsked& asked = {},
                                          std::vector<spec::Warning>* warnings = nullptr);

}  // namespace lightbox::data
