// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Interval.h"

namespace lightbox::spec {

/// Set names are "train", "val", "test"; an image outside every set is absent.
enum class Set : std::uint8_t { None, Train, Val, Test };
[[nodiscard]] std::string toString(Set set);  ///< "none", "train", "val", "test"
[[nodiscard]] std::optional<Set>
setFromString(std::string_view text);  ///< takes "valid", "validation", "dev" for val too

enum class SplitMethod { Ratio, Predefined, Folds, ByDate, BySite };
[[nodiscard]] std::string
toString(SplitMethod method);  ///< "ratio", "predefined", "folds", "by_date", "by_site"
[[nodiscard]] std::optional<SplitMethod> splitMethodFromString(std::string_view text);

/// What was asked.
struct SplitSpec {
    SplitMethod method = SplitMethod::Ratio;
    std::vector<double> ratios{
        70, 15, 15};        ///< train/val[/test] in any unit; two numbers with keep {"test"}
    std::vector<Set> keep;  ///< predefined sets left as they are
    bool byImage = false;   ///< "these images are independent", recorded
    std::uint64_t seed = 42;
    bool sealTest = false;
    std::string field;  ///< by date: the date's ("study_date"); by site: the one held out whole
    std::vector<std::string> stratify;  ///< fields besides the class; ratio and folds
    int folds = 5;                      ///< folds: how many, 2 or more
    int repeats = 1;                    ///< folds: how often drawn anew
    std::string reason;                 ///< why the images are independent, where somebody said so
};

/// What came of it, stored and named; a run keeps the id and the members.
struct Split {
    SplitId id;
    SplitSpec spec;
    std::string createdAt;
    bool current = false;
    bool sealed = false;
    int reveals = 0;
    std::map<std::int64_t, Set> members;  ///< image key -> set; folds: fold 1 is validation
    /// Folds only, one map a repetition: image key -> fold, from 0. A kept test is in none.
    std::vector<std::map<std::int64_t, int>> folds;
};
/// Folds of all repetitions together; 0 where the split has none.
[[nodiscard]] int foldCount(const Split& split);
/// Members when fold `number` (1 to foldCount, repetition after repetition) is validation and the
/// other folds of its repetition are training; test stays test.
[[nodiscard]] std::map<std::int64_t, Set> membersForFold(const Split& split, int number);

struct SetCounts {
    Set set = Set::None;
    std::optional<std::size_t> patients;
    std::size_t images = 0;
    std::vector<std::size_t> perClass;  ///< images
    /// Images of which it is known whether they show the class: what its share is of. An image that
    /// a seal closes counts only where the seal counted it.
    std::vector<std::size_t> known;
    std::vector<std::size_t> patientsPerClass;
    std::size_t withoutPatient = 0;
    Interval
        prevalence;  ///< share of images of the positive class, Wilson (binary only, else value absent)
    std::vector<std::string>
        fieldValues;  ///< by date: first and last first date of its patients; by site: its sites
};

/// One fold, as the validation set it is.
struct FoldCounts {
    int number = 1;  ///< as `train --fold` takes it
    int repeat = 1;
    int fold = 1;  ///< within its repetition
    SetCounts counts;
};

/// A field a split can be made by.
struct SplitField {
    std::string name;
    std::size_t values = 0;  ///< different ones
    std::size_t images = 0;  ///< that have one
    bool date = false;       ///< every value is a date
};

/// Images of different sets that show nearly the same picture.
struct NearDuplicatesAcross {
    std::vector<std::vector<ImageId>> pairs;  ///< the closest first
    std::vector<ImageId> images;              ///< of the pairs, each once
    std::size_t patients = 0;  ///< of those images; one without patient id counts as one
    /// The pixels of each pair were compared; else what the perceptual hashes alone say.
    bool confirmed = false;
};

/// What a seal keeps: of these images no class is read. A test set is counted as it was sealed.
struct ClosedLabels {
    std::set<std::int64_t> keys;
    std::vector<std::size_t> images;    ///< sealed images per class
    std::vector<std::size_t> patients;  ///< and their patients
};

/// An image or a patient that somebody left out.
struct Exclusion {
    std::optional<ImageId> image;        ///< one of the two
    std::optional<std::string> patient;  ///< all images, those imported later too
    std::string reason;
    std::string who;
    std::string at;          ///< UTC, ISO 8601
    std::size_t images = 0;  ///< that it leaves out
};

struct SplitReport {
    SplitId id;
    SplitMethod method = SplitMethod::Ratio;
    std::string field;  ///< by date, by site
    bool byImage = false;
    std::uint64_t seed = 0;
    std::vector<SetCounts> sets;  ///< train, val, test as present
    SetCounts whole;
    std::size_t patientsStraddling = 0;
    std::size_t duplicatesAcross = 0;  ///< groups of identical pixels that stand in several sets
    NearDuplicatesAcross nearDuplicates;
    std::size_t labelConflicts = 0;  ///< groups of identical pixels with different labels
    std::size_t patientsTwoLabels = 0;
    std::size_t dropped = 0;       ///< images left out because their patient stands in a kept set
    std::size_t crossing = 0;      ///< by date, by site: patients who would stand on both sides
    std::size_t withoutField = 0;  ///< images left out because the field says nothing of them
    std::vector<FoldCounts> folds;
    std::size_t excluded = 0;                        ///< images that somebody left out
    std::size_t excludedPatients = 0;                ///< patients of whom nothing is left
    std::map<std::string, std::size_t> excludedFor;  ///< reason -> images
    bool sealed = false;
    std::size_t joined = 0;  ///< images closed since the seal: of a sealed patient, or copies
    std::vector<Warning> warnings;
};

}  // namespace lightbox::spec
