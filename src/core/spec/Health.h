// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Interval.h"

namespace lightbox::spec {

enum class Severity { High, Medium, Low };
[[nodiscard]] std::string toString(Severity severity);

/// That a person looked at a finding and takes it as it is, with the reason.
struct Acceptance {
    std::string code;
    std::string fingerprint;      ///< of the finding as it was then, see fingerprint()
    std::string message;          ///< as it was shown then
    messages::Message text = {};  ///< what `message` was written from; empty in older projects
    std::string note;
    std::string by;  ///< user of the operating system
    std::string at;  ///< UTC, ISO 8601
};

struct Finding {
    std::string code;  ///< CLI.md: exact_duplicates, label_conflict, patient_across_splits …
    Severity severity = Severity::Low;
    std::size_t count = 0;
    std::string message;
    std::string measure;  ///< short figure for a table: "30 groups", "2.7 to 1"
    std::string effect;   ///< what it does to a model
    std::string remedy;
    std::vector<ImageId> images;
    std::vector<std::vector<ImageId>> groups;
    std::optional<Acceptance> accepted;        ///< as it is now
    std::optional<Acceptance> acceptedBefore;  ///< when it had other images or another measure
    std::vector<ImportIssue> files = {};       ///< unreadable: which and why, at most 200
    messages::Message text = {};  ///< what message, measure, effect and remedy were written from
    std::optional<Interval> auroc =
        {};  ///< a shortcut's: how well it alone tells the classes apart
};

/// `id` is a row of core/messages, from which code, message, measure, effect and remedy are written.
[[nodiscard]] Finding finding(const char* id, messages::Args args = {});
/// Writes these five anew from `text`: what replaces an argument of a finding calls it.
void setText(Finding& finding, messages::Message text);

/// SHA-256 (64 hexadecimal digits) over what a person judges by: code, severity, count, measure,
/// images and groups, whatever their order. Words may be put differently by a later version.
[[nodiscard]] std::string fingerprint(const Finding& finding);
/// What a finding is called on the command line: its code and the first 8 digits of its
/// fingerprint, "exact_duplicates:1f0c9a3e".
[[nodiscard]] std::string findingId(const Finding& finding);

struct HealthReport {
    std::size_t images = 0;
    std::optional<std::size_t> patients;
    std::size_t patientsWithSeveral = 0;
    std::size_t maxImagesPerPatient = 0;
    std::vector<std::string> classes;
    std::vector<std::size_t> imagesPerClass;
    std::vector<std::size_t> patientsPerClass;
    std::optional<double>
        imbalanceRatio;          ///< largest class over smallest; nullopt when a class is empty
    std::string imbalanceLevel;  ///< mild, moderate, severe
    double meanIntensity = 0;  ///< over all pixels of the set (train where it is predefined), [0,1]
    double sdIntensity = 0;
    struct Size {
        int width = 0, height = 0, channels = 0;
        std::size_t count = 0;
    };
    std::vector<Size> sizes;
    std::size_t excluded = 0;          ///< images that somebody left out; `images` has them not
    std::size_t excludedPatients = 0;  ///< patients of whom nothing is left
    std::map<std::string, std::size_t> excludedFor;  ///< reason -> images
    /// A field of the metadata in which no shortcut was looked for.
    struct FieldLeftOut {
        std::string field;
        std::string why;
        messages::Message text = {};  ///< what `why` was written from
    };
    std::vector<FieldLeftOut> fieldsLeftOut;
    std::vector<Finding> findings;  ///< by severity, then code; accepted ones too
    double seconds = 0;
};

/// Of the largest class over the smallest: mild up to 3, moderate up to 10, else severe.
[[nodiscard]] std::string imbalanceLevel(double ratio);

}  // namespace lightbox::spec
