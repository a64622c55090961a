// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "project/Ledger.h"
#include "spec/Dataset.h"
#include "spec/Evaluation.h"
#include "spec/Health.h"
#include "spec/PatientMerge.h"
#include "spec/Queue.h"
#include "spec/Run.h"
#include "spec/Split.h"
#include "spec/Study.h"

namespace lightbox::project {

enum class Access {
    Read,
    Write,
    Look,  ///< Read, and looks may be added to the ledger beside another writer
};

/// One line of the audit log.
struct AuditEntry {
    std::int64_t id = 0;
    std::string at;      ///< UTC, ISO 8601
    std::string who;     ///< user of the operating system
    std::string action;  ///< "split", "seal", "break_seal", "lock", "reveal", "export_identifiers",
        ///< "import", "update", "relocate", "delete_run", "positive", "exclude", "undo_exclude",
        ///< "accept_finding", "withdraw_acceptance"
    std::string detail;
};

/// A line of the audit log that is to be written.
struct AuditNote {
    std::string action;
    std::string detail;
};

/// A source file as it was when its images were read.
struct FileState {
    std::string id;             ///< of its image; of several, what stands before the last '#'
    std::int64_t bytes = 0;     ///< its size
    std::int64_t modified = 0;  ///< time of its last change, nanoseconds since 1970
    bool operator==(const FileState&) const = default;
};

/// One person's reading of one image of one run.
struct Reading {
    std::int64_t imageKey = 0;
    spec::RunId run;
    std::string verdict;  ///< "agree", "disagree", "unsure", ""
    bool flagged = false;
    std::string note;
    std::string at;
};

/// A run whose run.json cannot be read.
struct DamagedRun {
    spec::RunId id;
    messages::Message problem;
};

/// What somebody wrote about a run.
struct RunNotes {
    std::vector<std::string> tags;
    std::string note;
};

struct Remembered;

/// A project folder NAME.lightbox: SQLite index, runs, cache. Writers take the project's one lock
/// (held by this process for as long as any of its writers lives; a lock whose owner died is taken
/// over); readers never wait. Not thread-safe: one object per thread.
class Project {
public:
    /// Creates the folder and opens it for writing; a project that stands there already is opened
    /// as it is. Throws Error (project_exists) where the folder holds something else.
    static Project create(const std::filesystem::path& folder, const std::string& name);
    /// Throws Error: project_missing, project_newer (made by a newer version), project_busy
    /// (another process writes; names its pid), project_corrupt. An older schema is backed up
    /// (project.sqlite.bak-N) and migrated, for which a reader too needs the writer's lock;
    /// project_old where nothing was made in it yet.
    static Project open(const std::filesystem::path& folder, Access access);
    /// The same for one of several readers that remember together what they have read.
    static Project open(const std::filesystem::path& folder, Access access,
                        std::shared_ptr<Remembered> remembered);
    [[nodiscard]] static std::shared_ptr<Remembered> memory();
    [[nodiscard]] static bool isProject(const std::filesystem::path& folder);
    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;
    ~Project();

    [[nodiscard]] const std::filesystem::path& folder() const;
    [[nodiscard]] std::filesystem::path cacheFolder() const;  ///< made when absent
    [[nodiscard]] std::filesystem::path runFolder(const spec::RunId& run) const;

    // --- images
    [[nodiscard]] spec::DatasetInfo info() const;
    void setInfo(const spec::DatasetInfo& info);
    [[nodiscard]] spec::Dataset
    dataset() const;  ///< all images, sorted by id; what is left out is marked
    [[nodiscard]] std::shared_ptr<const spec::Dataset> sharedDataset() const;  ///< the same
    [[nodiscard]] std::optional<spec::ImageRecord> image(const spec::ImageId& id) const;
    struct AddResult {
        std::size_t added = 0;
        std::size_t alreadyPresent = 0;
    };
    /// In one transaction; a record whose id is there already is left as it is. Keys and pseudonyms
    /// are assigned.
    AddResult addImages(std::span<const spec::ImageRecord> images);
    /// In one transaction: what these images (by key) say of patient, study, date, label, set, fields
    /// and source file goes in place of what is known. Logged with `detail`. An image of another
    /// patient gets another pseudonym.
    /// `patients`: how many get another patient, which the ledger keeps.
    void updateImages(std::span<const spec::ImageRecord> images, const std::string& detail,
                      std::size_t patients = 0);
    /// The images (by key) that were stored with tags, with all of them as lines "Keyword=value",
    /// until `take` answers false. Of a file of frames it is the first one stored.
    void eachWithTags(const std::function<bool(std::int64_t, std::string_view)>& take) const;
    /// The image and, of a file of frames, all others that are in.
    [[nodiscard]] std::vector<std::int64_t> framesOfFile(std::int64_t image) const;
    /// Files all of whose images are in, to be passed over while they stay as they are; replaces
    /// what was known of the same ids.
    void rememberFiles(std::span<const FileState> files);
    [[nodiscard]] std::vector<FileState> rememberedFiles() const;
    /// Keeps what a look at these pictures said, by their keys; those without it stay as they are.
    void setPictures(std::span<const spec::ImageRecord> images);
    void setIssues(std::span<const spec::ImportIssue> issues);  ///< all there are; replaces
    [[nodiscard]] std::vector<spec::ImportIssue> issues() const;
    /// Points all sources below `oldRoot`, and the roots, to `newRoot`. Logged.
    void relocate(const std::filesystem::path& oldRoot, const std::filesystem::path& newRoot);

    // --- splits
    spec::SplitId
    addSplit(spec::Split split);  ///< becomes the current one; id assigned ("split-1")
    [[nodiscard]] std::vector<spec::Split> splits() const;  ///< oldest first
    [[nodiscard]] std::shared_ptr<const std::vector<spec::Split>> sharedSplits() const;
    [[nodiscard]] std::optional<spec::Split> currentSplit() const;
    [[nodiscard]] std::optional<spec::Split> split(const spec::SplitId& id) const;
    void makeCurrent(const spec::SplitId& id);
    void seal(const spec::SplitId& id);          ///< logged
    void breakSeals(const std::string& reason);  ///< of all splits; one act, logged as one
    /// Logged; `images` are opened.
    void countReveal(const spec::SplitId& id, const spec::RunId& run, double threshold,
                     std::vector<std::int64_t> images);
    [[nodiscard]] std::size_t sealBreaks() const;  ///< ever, in this project

    // --- ledger
    /// Adds an act; a Lock or an Opening is marked in the run's run.json too. `logged`: with it, in
    /// the same transaction, a line of the audit log.
    void record(const LedgerEntry& entry, const std::optional<AuditNote>& logged = std::nullopt);
    /// Adds a Look, beside a process that writes to the project too. Throws Error
    /// (project_read_only) where nobody can write.
    static void recordLook(const std::filesystem::path& folder, const LedgerEntry& look);
    [[nodiscard]] std::vector<LedgerEntry> ledger() const;  ///< oldest first
    /// Reads the whole ledger, ledger.head and the runs' marks.
    [[nodiscard]] LedgerState ledgerState() const;
    /// Keys of the images of every seal that stands.
    [[nodiscard]] std::set<std::int64_t> sealedImages() const;
    /// How often each image was opened; those never opened are left out.
    [[nodiscard]] std::unordered_map<std::int64_t, int> openings() const;

    // --- exclusions: an overlay; no split and no run changes, dataset() marks what is left out
    /// Logged. Throws Error refused: image_unknown, already_excluded, reason_missing.
    void excludeImage(const spec::ImageId& image, const std::string& reason);
    /// All images of a patient, those imported later too. Throws Error refused: patient_unknown,
    /// already_excluded, reason_missing.
    void excludePatient(const std::string& patient, const std::string& reason);
    /// Logged. Both throw Error refused (not_excluded).
    void undoExcludeImage(const spec::ImageId& image);
    void undoExcludePatient(const std::string& patient);
    [[nodiscard]] std::vector<spec::Exclusion> exclusions() const;  ///< oldest first

    // --- patients that somebody said are one; the images' patients themselves are changed by
    // updateImages()
    /// `images` (keys) bore merge.source. Logged; id, who and at are assigned.
    void addPatientMerge(const spec::PatientMerge& merge, std::span<const std::int64_t> images);
    void removePatientMerge(std::int64_t id);                             ///< logged
    [[nodiscard]] std::vector<spec::PatientMerge> patientMerges() const;  ///< oldest first
    [[nodiscard]] std::vector<std::int64_t> imagesOfPatientMerge(std::int64_t id) const;

    // --- findings of the health report that somebody takes as they are
    /// Keeps it in place of what was accepted as `replaced` (fingerprints; may be empty); `by` and
    /// `at` are filled in. Logged. Throws Error: note_missing, already_accepted.
    spec::Acceptance acceptFinding(const spec::Acceptance& acceptance,
                                   const std::string& replaced = {});
    /// Logged. Throws Error refused (not_accepted).
    void withdrawAcceptance(const std::string& fingerprint);
    [[nodiscard]] std::vector<spec::Acceptance> acceptances() const;  ///< oldest first

    // --- audit
    void audit(const std::string& action, const std::string& detail);
    [[nodiscard]] std::vector<AuditEntry> auditLog() const;  ///< oldest first

    // --- pseudonyms: stable in a project, drawn by chance when a patient comes in, so that their
    // order tells nothing. Both throw Error (patient_unknown, image_unknown).
    [[nodiscard]] std::string pseudonymOfPatient(const std::string& patient) const;  ///< "P0001"
    /// "P0001_02"; images without patient: "I00017".
    [[nodiscard]] std::string pseudonymOfImage(const spec::ImageId& image) const;
    /// Of every image, by its key.
    [[nodiscard]] std::unordered_map<std::int64_t, std::string> imagePseudonyms() const;
    /// nullopt: no image is called so.
    [[nodiscard]] std::optional<spec::ImageId> imageOfPseudonym(const std::string& name) const;

    // --- readings (Review page)
    void saveReading(const Reading& reading);
    [[nodiscard]] std::vector<Reading> readings(const spec::RunId& run) const;

    // --- thumbnails, kept in cache/thumbnails.sqlite (JPEG)
    [[nodiscard]] std::optional<std::vector<std::byte>> thumbnail(std::int64_t imageKey) const;
    void saveThumbnails(
        std::span<const std::pair<std::int64_t, std::vector<std::byte>>> thumbnails) const;

    // --- runs
    [[nodiscard]] std::vector<spec::RunId>
    runs() const;  ///< oldest first; folders with a readable run.json
    /// Those with one that is damaged, or was written by a newer version.
    [[nodiscard]] std::vector<DamagedRun> damagedRuns() const;
    /// An id, a unique name, or "last". Throws Error (run_unknown, run_ambiguous).
    [[nodiscard]] spec::RunId resolveRun(const std::string& text) const;
    spec::RunId
    newRun(const std::string& name);  ///< makes the folder; id like "20261121-113000-laptop-1"
    [[nodiscard]] spec::RunRecord runRecord(const spec::RunId& run) const;
    [[nodiscard]] std::shared_ptr<const spec::RunRecord> sharedRecord(const spec::RunId& run) const;
    void saveRunRecord(const spec::RunRecord& record);  ///< atomically
    [[nodiscard]] std::vector<spec::EpochReport> history(const spec::RunId& run) const;
    void
    appendEpoch(const spec::RunId& run,
                const spec::EpochReport& report);  ///< in place of any row from its global epoch on
    [[nodiscard]] std::optional<spec::OperatingPoint> operatingPoint(const spec::RunId& run) const;
    void saveOperatingPoint(const spec::OperatingPoint& point);
    /// calibration.json of the run; nullopt: its probabilities stay as they are.
    [[nodiscard]] std::optional<spec::Calibrator> calibrator(const spec::RunId& run) const;
    void saveCalibrator(const spec::Calibrator& calibrator);
    void removeCalibrator(const spec::RunId& run);
    [[nodiscard]] std::optional<spec::Predictions> predictions(const spec::RunId& run) const;
    /// Null: nothing was predicted.
    [[nodiscard]] std::shared_ptr<const spec::Predictions>
    sharedPredictions(const spec::RunId& run) const;
    void savePredictions(const spec::RunId& run, const spec::Predictions& predictions);
    void deleteRun(const spec::RunId& run);  ///< logged
    /// Held by whoever trains the run, as long as it trains; the kernel lets go when the process
    /// dies. Throws Error (run_busy).
    [[nodiscard]] std::shared_ptr<void> holdRun(const spec::RunId& run);
    /// From here on this object, a reader too, may write the run's record, history and predictions:
    /// `held` is what holdRun() gave. Another process may write to the project meanwhile.
    void workOn(const spec::RunId& run, std::shared_ptr<void> held);
    /// Some process (this one included) holds the run. A run that says it is running and is not
    /// alive was interrupted.
    [[nodiscard]] bool runIsAlive(const spec::RunId& run) const;
    [[nodiscard]] RunNotes runNotes(const spec::RunId& run) const;
    void saveRunNotes(const spec::RunId& run, const RunNotes& notes);

    // --- studies: what they are to do; their runs say where they stand (RunRecord::place)
    /// Throws Error usage (study_name_invalid).
    [[nodiscard]] std::filesystem::path studyFolder(const spec::StudyId& study) const;
    [[nodiscard]] std::vector<spec::StudyId> studies() const;  ///< by name
    /// nullopt: there is none. Throws Error (json_invalid, version_newer).
    [[nodiscard]] std::optional<spec::StudyRecord> study(const spec::StudyId& study) const;
    /// A name, or "last". Throws Error usage (study_unknown).
    [[nodiscard]] spec::StudyRecord resolveStudy(const std::string& name) const;
    void saveStudy(const spec::StudyRecord& study);  ///< atomically
    /// Held by whoever trains the study. Throws Error refused (study_busy).
    [[nodiscard]] std::shared_ptr<void> holdStudy(const spec::StudyId& study) const;
    [[nodiscard]] bool studyIsAlive(const spec::StudyId& study) const;

    // --- what waits to be trained
    [[nodiscard]] spec::Queue queue() const;   ///< empty where there is none
    void saveQueue(const spec::Queue& queue);  ///< atomically
    /// Held by whoever works through it. Throws Error refused (queue_busy).
    [[nodiscard]] std::shared_ptr<void> holdQueue() const;
    [[nodiscard]] bool queueIsAlive() const;

private:
    [[nodiscard]] spec::Dataset readDataset() const;
    /// Why the record of a run cannot be read; empty where it can.
    [[nodiscard]] std::optional<messages::Message> faultOf(const spec::RunId& run) const;
    struct Impl;
    explicit Project(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// SHA-256 over sorted (image id, pixel hash, label, set): DESIGN.md section 3. Images that somebody
/// left out do not count.
[[nodiscard]] std::string dataFingerprint(const spec::Dataset& dataset,
                                          const std::map<std::int64_t, spec::Set>& members);

}  // namespace lightbox::project
