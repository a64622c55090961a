// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Id.h"
#include "messages/Message.h"
#include "spec/ClassScheme.h"

namespace lightbox::spec {

/// Path relative to the import root, as given ("train/NORMAL/IM-0001-0001.jpeg", "x.npz#train/17", "ct.dcm#frame=3").
using ImageId = base::Id<struct ImageTag>;
using RunId = base::Id<struct RunTag>;
using SplitId = base::Id<struct SplitTag>;

/// Where the pixels of an image are: a file, or one element of an array file, one slice of a volume,
/// or one frame of a multi-frame file.
struct ImageSource {
    std::filesystem::path file;  ///< absolute
    /// npz member without .npy ("train_images"), "nifti:AXIS:VOLUME", "cifar10"; empty for a file of
    /// its own.
    std::string array;
    std::int64_t index = -1;  ///< index in the array, slice or frame number; -1: the whole file
};

/// What a look at the picture itself says, in grey and as it is shown at first (default window).
struct PictureFacts {
    std::uint64_t perceptualHash = 0;  ///< signs of its coarse shape: alike pictures differ in few
    double sharpness = 0;   ///< variance of the Laplacian at 128 px or less and unit variance
    double blackShare = 0;  ///< of its pixels at the darkest level, in [0,1]
    double whiteShare = 0;  ///< of its pixels at the brightest level, in [0,1]
    int borderLetters = 0;  ///< in the longest row of letter-like strokes near the border
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
    /// Every tag of a DICOM file as lines "Keyword=value"; only on the way from import into a project,
    /// which keeps them for searching and does not give them back here.
    std::string tags = {};
    std::optional<PictureFacts> picture;  ///< absent where import did not look for it yet
    std::optional<std::string> excluded;  ///< why somebody left it, or its patient, out
};

/// False where neither a class nor (multi-label) any finding is stated.
[[nodiscard]] inline bool isLabelled(const ImageRecord& image) {
    return image.label >= 0 || !image.labels.empty();
}
/// The image is stated to be of class (multi-label: to show finding) `cls`.
[[nodiscard]] inline bool shows(const ImageRecord& image, std::size_t cls) {
    return (image.label >= 0 && static_cast<std::size_t>(image.label) == cls) ||
           (cls < image.labels.size() && image.labels[cls] == 1);
}
/// Labelled, and nobody left it out: what splits, training and evaluation work with.
[[nodiscard]] inline bool takesPart(const ImageRecord& image) {
    return isLabelled(image) && !image.excluded;
}

/// What an uncertain finding (-1) counts as in training: nothing at all, absent, or present.
enum class Uncertain { Ignore, Zeros, Ones };
[[nodiscard]] std::string toString(Uncertain rule);  ///< "ignore" …
[[nodiscard]] std::optional<Uncertain> uncertainFromString(std::string_view text);
/// Class -> rule; "" stands for every class not named. Without any: Ignore.
using UncertainRules = std::map<std::string, Uncertain>;
[[nodiscard]] Uncertain ruleOf(const UncertainRules& rules, const std::string& cls);

struct DatasetInfo : ClassScheme {
    std::string name;    ///< shown in the top bar
    std::string format;  ///< "folder", "csv", "medmnist", "dicom", "nifti", "cifar10"
    /// "dicom", "pattern", "column", "volume" (each NIfTI file is one), "folder" (each is one), "none";
    /// groups that stand for unknown patients: "series", "video", "near-duplicates"
    std::string patientSource = "none";
    std::string patientPattern;
    std::vector<std::filesystem::path> roots;
    UncertainRules uncertain = {};  ///< multi-label only
    /// A folder of the path, or the pattern's group `label`, gave labels: whoever reads an id knows
    /// the class. nullopt: not known, of a project that an older version made.
    std::optional<bool> labelsFromPath = {};
};

/// The findings of an image as training takes them: uncertain ones (-1) by `info.uncertain`; -1 and
/// -2 that stay are left out of the loss. Validation and test never guess: they take them as stated.
[[nodiscard]] std::vector<std::int8_t> taughtLabels(const DatasetInfo& info,
                                                    const std::vector<std::int8_t>& labels);

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
    std::filesystem::path root = {};  ///< the source that it was found by: a folder or a file
    messages::Message text = {};      ///< what `detail` was written from
};

/// `id` is that of an error in core/messages: its code is the reason, its "why" the detail.
[[nodiscard]] ImportIssue importIssue(std::string path, const char* id, messages::Args args = {});
/// What an error says of the file at `path`.
[[nodiscard]] ImportIssue importIssue(std::string path, const base::Error& error);

struct Warning {
    std::string code;
    std::string message;          ///< in English
    messages::Message text = {};  ///< what `message` was written from; empty in old documents
};

/// `id` is a row of core/messages: warning("patient_across_splits", {{"patients", n}}).
[[nodiscard]] Warning warning(const char* id, messages::Args args = {});

struct ImportRequest {
    std::vector<std::filesystem::path> sources;
    std::string format = "auto";  ///< auto, folder, csv, medmnist, dicom, nifti, cifar10
    std::string task = "auto";    ///< auto, binary, multiclass, multilabel, ordinal
    std::string
        label;  ///< DICOM: a tag keyword or gggg,eeee; or path of a CSV with path and label; format csv: its column; empty: class folder
    std::vector<std::string> classNames;
    std::string positive;
    std::string patientPattern;  ///< RE2
    /// Field -> column of the table (--map): path, label, patient, study, study_date, split, sex, age,
    /// site, view or any other name. Format csv: over its own guess; an empty column takes the field
    /// back.
    std::map<std::string, std::string> columns;
    /// Format csv: one column per class, of 1, 0, -1 (uncertain) or nothing; with them the task is
    /// multi-label, or one class a row where another task is asked for.
    std::vector<std::string> labelColumns;
    std::vector<std::string> skippedColumns;  ///< Format csv: not even kept as metadata
    /// What several rows of a table make of one image: "agree" (rows that differ leave it without a
    /// label), "multilabel" (all that is said), "any" (what is found, where a row finds something),
    /// "majority"; "": agree, and all that is said where the task is multi-label.
    std::string severalRows = {};
    std::string sliceAxis = "axial";  ///< NIfTI: axial, coronal, sagittal
    int middleSlices = 0;  ///< of a volume or file of frames only so many in the middle; 0: all
    /// What is left out otherwise and is to be read as images: "masks" (segmentations beside the
    /// images), "derived" (DICOM objects computed from images: SEG, dose, label and parametric maps).
    std::vector<std::string> include = {};
    /// Folder -> "train", "val", "test" or "none" (it is no set), over what its name says.
    std::map<std::string, std::string> setFolders = {};
    /// What stands for patients that are not known: "series", "video", "near-duplicates"; "" nothing.
    std::string patientFrom = {};
    UncertainRules uncertain = {};  ///< replaces the project's where there are any
    bool dryRun = false;
    int threads = 0;
};

struct ImportReport : ClassScheme {
    std::string format;
    std::size_t images = 0;
    std::optional<std::size_t> patients;
    std::optional<std::size_t> studies;
    std::size_t added = 0;
    std::size_t alreadyPresent = 0;
    std::size_t notReadAgain = 0;  ///< of those: their files are as they were, nothing was decoded
    std::size_t updated = 0;       ///< of those: the import says something else of them
    std::size_t updatedPatients = 0;  ///< of those updated: another patient
    std::size_t updatedLabels = 0;    ///< of those updated: another label
    std::size_t updatedFields = 0;    ///< of those updated: study, date, set or further columns
    std::size_t closedRows = 0;       ///< of a sealed test set: their labels were not read
    std::size_t relocated = 0;  ///< already present, but their files were gone: found again here
    std::size_t notImages = 0;  ///< files of other kinds, DICOM without pixels among them
    /// Those by kind: ".svs", "DICOM without pixels", or "no extension" -> files.
    std::map<std::string, std::size_t> notImagesByKind = {};
    std::size_t masksLeftOut = 0;       ///< files; see ImportRequest::include
    std::size_t derivedLeftOut = 0;     ///< files; see ImportRequest::include
    std::vector<std::size_t> perClass;  ///< parallel to classes
    std::string patientSource = "none";
    std::size_t withoutPatient = 0;
    std::map<std::string, std::size_t> splitsFound;
    std::vector<ImportIssue> issues;  ///< there may be several for one file
    std::size_t unusable = 0;         ///< files or rows of tables that became no image
    std::vector<Warning> warnings;
    bool cancelled = false;
};

/// What a table of images would be imported as.
struct TablePreview : ClassScheme {
    /// A row as it would be read.
    struct ReadRow {
        bool fileFound = false;
        std::optional<std::string> patient;
        std::string set;
        std::string label;                      ///< as the table states it; empty: none
        std::vector<std::int8_t> findings;      ///< parallel to labelColumns: 1, 0, -1 or -2
        std::optional<ImportIssue> issue = {};  ///< what of the row cannot be used
    };
    std::string kind;  ///< "chexpert", "nih", "isic", "medmnist" where recognised, else ""
    std::vector<std::string> columns;
    std::map<std::string, std::string> fields;   ///< field -> column, as ImportRequest::columns
    std::vector<std::string> labelColumns;       ///< as ImportRequest::labelColumns
    std::vector<std::vector<std::string>> rows;  ///< the first, parallel to columns
    std::vector<ReadRow> readRows;               ///< parallel to rows
    std::size_t rowCount = 0;
    std::size_t filesFound = 0;    ///< of the first rows
    std::size_t filesMissing = 0;  ///< of the first rows
    std::string firstMissing;      ///< as the table states it
    // Of all rows, whether or not their files are there:
    std::optional<std::size_t> patients;  ///< nullopt: no column says
    std::vector<std::size_t> perClass;    ///< rows, parallel to classes
    std::vector<std::size_t> uncertain;   ///< rows, parallel to classes; empty without labelColumns
    std::vector<std::string> patientSuspects;  ///< columns that look like patients; no column says
    std::vector<Warning> warnings;             ///< what was assumed of the table
    std::optional<base::Error> error;          ///< why the table cannot be imported like this
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
        patientsByImageCount;          ///< how many patients would have n images
    std::optional<base::Error> error;  ///< the pattern's fault
};

}  // namespace lightbox::spec
