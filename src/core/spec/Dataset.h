// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/Id.h"

namespace lightbox::spec {

/// Path relative to the import root, as given ("train/NORMAL/IM-0001-0001.jpeg", "x.npz#train/17", "ct.dcm#frame=3").
using ImageId = base::Id<struct ImageTag>;
using RunId = base::Id<struct RunTag>;
using SplitId = base::Id<struct SplitTag>;

enum class Task { Binary, Multiclass, Multilabel, Ordinal };
[[nodiscard]] std::string toString(Task task);  ///< "binary" …
[[nodiscard]] std::optional<Task> taskFromString(std::string_view text);

/// Where the pixels of an image are: a file, or one element of an array file, or one frame of a multi-frame file.
struct ImageSource {
    std::filesystem::path file;  ///< absolute
    std::string array;  ///< npz member without .npy ("train_images"), empty for a file of its own
    std::int64_t index = -1;  ///< index in the array, or frame number; -1: the whole file
};

struct ImageRecord {
    std::int64_t key = 0;  ///< row in the project, stable
    ImageId id;
    ImageSource source;
    std::optional<std::string> patient;    ///< as found; nullopt: unknown
    std::optional<std::string> study;      ///< study instance UID or what stands for it
    std::optional<std::string> studyDate;  ///< YYYY-MM-DD
    int label = -1;  ///< index into DatasetInfo::classes; -1: none (multi-label: see labels)
    std::vector<std::int8_t>
        labels;           ///< multi-label only: 1, 0, -1 uncertain, -2 blank; one per class
    std::string foundIn;  ///< predefined set: "train", "val", "test" or ""
    int width = 0;
    int height = 0;
    int channels = 1;
    int bits = 8;
    bool inverted = false;  ///< MONOCHROME1
    std::int64_t fileBytes = 0;
    std::string
        pixelHash;  ///< 32 hex digits of the decoded pixels with their size; equal pixels, equal hash
    double meanIntensity = 0;  ///< of the decoded grey values scaled to [0,1]
    double sdIntensity = 0;
    std::map<std::string, std::string>
        fields;  ///< any further column or tag ("age", "sex", "view", "site", …)
    std::optional<std::string> excluded;  ///< why somebody left it, or its patient, out
};

/// False where neither a class nor (multi-label) any finding is stated.
[[nodiscard]] inline bool isLabelled(const ImageRecord& image) {
    return image.label >= 0 || !image.labels.empty();
}
/// Labelled, and nobody left it out: what splits, training and evaluation work with.
[[nodiscard]] inline bool takesPart(const ImageRecord& image) {
    return isLabelled(image) && !image.excluded;
}

struct DatasetInfo {
    std::string name;    ///< shown in the top bar
    std::string format;  ///< "folder", "medmnist", "dicom"
    Task task = Task::Binary;
    std::vector<std::string> classes;    ///< in index order
    int positive = -1;                   ///< index of the positive class (binary), else -1
    std::string patientSource = "none";  ///< "dicom", "pattern", "column", "none"
    std::string patientPattern;
    std::vector<std::filesystem::path> roots;
};

/// All a project knows of its images, sorted by id; a value, copied to workers.
struct Dataset {
    DatasetInfo info;
    std::vector<ImageRecord> images;
};

/// A file that could not become an image, or a label that could not be used.
struct ImportIssue {
    std::string path;
    std::string
        reason;  ///< unreadable, truncated, unsupported_syntax, no_pixels, empty, too_large, hostile, no_label, bad_value, duplicate_path
    std::string detail;
};

struct Warning {
    std::string code;
    std::string message;
};

struct ImportRequest {
    std::vector<std::filesystem::path> sources;
    std::string format = "auto";  ///< auto, folder, medmnist, dicom
    std::string task = "auto";    ///< auto, binary, multiclass, multilabel, ordinal
    std::string
        label;  ///< DICOM: a tag keyword or gggg,eeee; or path of a CSV with path and label; empty: class folder
    std::vector<std::string> classNames;
    std::string positive;
    std::string patientPattern;                  ///< RE2
    std::map<std::string, std::string> columns;  ///< field -> column of the label CSV (--map)
    bool dryRun = false;
    int threads = 0;
};

struct ImportReport {
    std::string format;
    Task task = Task::Binary;
    std::vector<std::string> classes;
    int positive = -1;
    std::size_t images = 0;
    std::optional<std::size_t> patients;
    std::optional<std::size_t> studies;
    std::size_t added = 0;
    std::size_t alreadyPresent = 0;
    std::size_t notImages = 0;
    std::vector<std::size_t> perClass;  ///< parallel to classes
    std::string patientSource = "none";
    std::size_t withoutPatient = 0;
    std::map<std::string, std::size_t> splitsFound;
    std::vector<ImportIssue> issues;
    std::vector<Warning> warnings;
    bool cancelled = false;
};

/// What a patient pattern captures on the paths at hand.
struct PatternPreview {
    struct Row {
        std::string path;
        std::optional<std::string> patient;
    };
    std::vector<Row> rows;  ///< the first paths, spread over the set
    std::size_t matched = 0;
    std::size_t unmatched = 0;
    std::size_t patients = 0;
    std::map<std::size_t, std::size_t>
        patientsByImageCount;  ///< how many patients would have n images
    std::string error;         ///< the pattern's fault, empty when it compiles
};

}  // namespace lightbox::spec
