// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
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

enum class SplitMethod { Ratio, Predefined };

/// What was asked.
struct SplitSpec {
    SplitMethod method = SplitMethod::Ratio;
    std::vector<double> ratios{
        70, 15, 15};        ///< train/val[/test] in any unit; two numbers with keep {"test"}
    std::vector<Set> keep;  ///< predefined sets left as they are
    bool byImage = false;   ///< "these images are independent", recorded
    std::uint64_t seed = 42;
    bool sealTest = false;
};

/// What came of it, stored and named; a run keeps the id and the members.
struct Split {
    SplitId id;
    SplitSpec spec;
    std::string createdAt;
    bool current = false;
    bool sealed = false;
    int reveals = 0;
    std::map<std::int64_t, Set> members;  ///< image key -> set
};

struct SetCounts {
    Set set = Set::None;
    std::optional<std::size_t> patients;
    std::size_t images = 0;
    std::vector<std::size_t> perClass;  ///< images
    std::vector<std::size_t> patientsPerClass;
    std::size_t withoutPatient = 0;
    Interval
        prevalence;  ///< share of images of the positive class, Wilson (binary only, else value absent)
};

struct SplitReport {
    SplitId id;
    bool byImage = false;
    std::uint64_t seed = 0;
    std::vector<SetCounts> sets;  ///< train, val, test as present
    SetCounts whole;
    std::size_t patientsStraddling = 0;
    std::size_t duplicatesAcross = 0;  ///< groups of identical pixels that stand in several sets
    std::size_t labelConflicts = 0;    ///< groups of identical pixels with different labels
    std::size_t patientsTwoLabels = 0;
    std::size_t dropped = 0;  ///< images left out because their patient stands in a kept set
    bool sealed = false;
    std::vector<Warning> warnings;
};

}  // namespace lightbox::spec
