// SPDX-License-Identifier: GPL-3.0-or-later
// Patients in file names: what published sets put there, and what repeats in any others.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lightbox::data {

/// A patient pattern that fits most of some file names; never taken unless somebody says so.
struct SuggestedPattern {
    std::string scheme;   ///< "OCT2017", "CBIS-DDSM" …; "" where only a part of the names repeats
    std::string pattern;  ///< RE2, with a group `patient`
    std::string example;  ///< a name that it fits, and
    std::string patient;  ///< the patient in it
    std::size_t patients = 0;
    std::size_t matched = 0;  ///< names
    bool areCopies =
        false;  ///< "x - Copy.png" beside "x.png": what it finds are pictures and their copies
};

/// The first known scheme that fits four of five names; else the beginning of the file names where
/// it repeats over a few each ("img_001_a", "img_001_b") and is not the folder's own name. `paths`:
/// relative to the source. `classes`: folders called so are classes, and never patients. nullopt where
/// nothing fits.
[[nodiscard]] std::optional<SuggestedPattern>
suggestPattern(const std::vector<std::string>& paths, const std::set<std::string>& classes = {});

/// The patient that a published scheme, or a word such as "patient" with its number, finds in names of
/// folders; empty where none finds one in nine of ten.
[[nodiscard]] std::map<std::string, std::string>
patientsByScheme(const std::set<std::string>& folders);

/// The patient that a NIfTI file is by its path where nothing else says one: its BIDS subject, else the
/// path without what says which sequence or channel it is. "sub-01/anat/sub-01_T1w.nii" is sub-01,
/// "case_0001.nii.gz" and "case_flair.nii.gz" are case.
[[nodiscard]] std::string patientOfVolume(const std::string& id);

/// A pattern that finds the part [begin, end) of the file's name in names of its kind: what stands
/// around it is taken by kind (digits, letters, marks as they are), not by value. Throws Error usage
/// (pattern_invalid.no_part) where the part is empty, or not within the path.
[[nodiscard]] std::string patternForPart(const std::string& path, std::size_t begin,
                                         std::size_t end);

}  // namespace lightbox::data
