// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QString>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/Error.h"
#include "engine/OpenProject.h"
#include "models/PatientOrder.h"
#include "models/ShownImages.h"
#include "session/PageId.h"
#include "spec/Dataset.h"
#include "spec/Evaluation.h"
#include "spec/External.h"
#include "spec/Health.h"
#include "spec/Queue.h"
#include "spec/Run.h"
#include "spec/Split.h"
#include "spec/Study.h"

namespace lightbox::engine {
struct CohortFigures;
}

namespace lightbox::gui {

class History;
class JobRunner;
class RunView;
class WriteAccess;

/// What the badge of the top bar says of the test set.
enum class SealState { NoTest, NotSealed, Sealed, Revealed };

/// The cases somebody clicked through to: a cell, a bar, a point, a finding.
struct WorklistRequest {
    QString title;                      ///< "false negatives of validation"
    std::vector<spec::ImageId> images;  ///< in the order to be shown
    spec::RunId run;                    ///< empty: of no run
    spec::Set set = spec::Set::None;
};

/// Cases of an external cohort that somebody clicked through to: images, but none of the project's.
struct CohortWorklist {
    QString title;                                         ///< "14 missed cases of PNEUMONIA"
    spec::RunId run;                                       ///< that has judged the cohort
    std::shared_ptr<const engine::CohortFigures> figures;  ///< never null
    std::size_t cls = 0;                                   ///< class under discussion
    std::vector<std::size_t> rows;  ///< of figures->rows, in the order to be shown
    std::size_t first = 0;          ///< place in `rows` to begin at
};

/// Metadata worth choosing by: field -> its values, the most frequent first, with how many images have each.
using FieldValues = std::map<std::string, std::vector<std::pair<std::string, std::size_t>>>;

/// Runs, studies and the queue as they were read together.
struct RunsRead {
    std::vector<spec::RunSummary> runs;      ///< oldest first
    std::vector<spec::StudyReport> studies;  ///< oldest first
    std::vector<spec::QueueEntry> queue;     ///< what waits to be trained
    bool queueAlive = false;                 ///< some process works through it
    std::optional<base::Error> queueFault;   ///< why it cannot be read
    std::uint64_t files = 0;                 ///< RunsWatch::stateOf() before they were read
};

/// All that is read from a project at once; made by a worker, never changed afterwards.
struct ProjectSnapshot {
    engine::OpenProject open{{}};
    std::shared_ptr<const spec::Dataset>
        dataset;  ///< labels of a sealed, unrevealed test are taken out (-1)
    std::shared_ptr<const spec::Dataset> stored;  ///< what `dataset` was made of
    std::vector<spec::Split> splits;
    int currentSplit = -1;           ///< index into splits, -1: none
    RunsRead runs;                   ///< at the same moment
    std::set<std::string> readRuns;  ///< ids of those of which cases have been read
    std::size_t patients = 0;        ///< 0 where no image has a patient id
    std::vector<std::size_t> perClass;
    std::unordered_set<std::int64_t> hidden;  ///< images whose labels a seal closes, by key
    std::shared_ptr<const ImageNames::Pseudonyms> pseudonyms;
    FieldValues fieldValues;
    std::vector<std::string> fieldNames;  ///< of all metadata, by name
    using IndexById = std::unordered_map<std::string, std::size_t>;
    using IndexByKey = std::unordered_map<std::int64_t, std::size_t>;
    std::shared_ptr<const IndexById> byId;  ///< index into dataset->images
    std::shared_ptr<const IndexByKey> byKey;

    /// All images by patient, as Cases has them; never null.
    std::shared_ptr<const std::vector<PatientImages>> byPatient;

    [[nodiscard]] QString name() const;
    [[nodiscard]] const spec::Split* split() const;  ///< the current one; null: none yet
    [[nodiscard]] SealState sealState() const;
    [[nodiscard]] int reveals() const;
};

/// Reads it; throws base::Error. Runs on a worker thread. What is as it was in `before` (may be null)
/// is taken from there.
[[nodiscard]] ProjectSnapshot readSnapshot(const engine::OpenProject& open,
                                           const ProjectSnapshot* before = nullptr,
                                           const spec::RunId& ownRun = {});
/// Runs, studies and queue of it. A damaged queue is a fault among them.
[[nodiscard]] RunsRead readRuns(const engine::OpenProject& open, const spec::RunId& ownRun = {});

/// The open project as all pages see it: signals out, commands in. Lives on the GUI thread; reads and writes happen in
/// workers. Pages that write (split, seal, lock, review) do so in a job of their own and then call reload().
class ProjectSession : public QObject, public ShownImages {
    Q_OBJECT

public:
    explicit ProjectSession(JobRunner& jobs, QObject* parent = nullptr);
    ~ProjectSession() override;

    [[nodiscard]] bool isOpen() const { return m_snapshot != nullptr; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Another project is being read; isOpen() goes on being about the one before.
    [[nodiscard]] bool isOpening() const { return m_opening; }
    /// What jobs give to the use cases.
    [[nodiscard]] engine::OpenProject project() const {
        return m_snapshot ? m_snapshot->open : engine::OpenProject({});
    }
    [[nodiscard]] std::filesystem::path folder() const;
    [[nodiscard]] QString name() const;
    /// Grows with each reading of the project, opening and closing included.
    [[nodiscard]] int revision() const { return m_revision; }

    /// Never null; empty while no project is open. Hold the pointer as long as you need it: it does not change.
    [[nodiscard]] std::shared_ptr<const spec::Dataset> dataset() const override;
    [[nodiscard]] const spec::ImageRecord* image(const spec::ImageId& id) const;
    [[nodiscard]] const spec::ImageRecord* image(std::int64_t key) const override;
    [[nodiscard]] std::size_t patients() const;
    [[nodiscard]] std::vector<std::size_t> imagesPerClass() const;  ///< visible labels only
    [[nodiscard]] QString className(int index) const;               ///< "—" for -1
    [[nodiscard]] QString labelText(const spec::ImageRecord& image) const override;

    [[nodiscard]] const std::vector<spec::Split>& splits() const;  ///< oldest first
    /// All images by patient, in natural order; null: no project.
    [[nodiscard]] std::shared_ptr<const std::vector<PatientImages>> byPatient() const;
    [[nodiscard]] const spec::Split* currentSplit() const;  ///< null: none yet
    [[nodiscard]] spec::Set setOf(std::int64_t imageKey) const;
    [[nodiscard]] SealState sealState() const;
    [[nodiscard]] int reveals() const;
    /// The label of this image must not be shown: it is in the sealed test.
    [[nodiscard]] bool labelHidden(std::int64_t imageKey) const override;
    /// What images and patients are called on every page.
    [[nodiscard]] const ImageNames& names() const override { return m_names; }
    /// See ProjectSnapshot; empty while no project is open.
    [[nodiscard]] const FieldValues& fieldValues() const;
    /// Of all metadata that any image has.
    [[nodiscard]] const std::vector<std::string>& fieldNames() const;

    [[nodiscard]] const std::vector<spec::RunSummary>& runs() const;  ///< oldest first
    [[nodiscard]] const spec::RunSummary* run(const spec::RunId& id) const;
    [[nodiscard]] const std::vector<spec::StudyReport>& studies() const;  ///< oldest first
    [[nodiscard]] const spec::StudyReport* study(const spec::StudyId& id) const;
    /// What waits to be trained, in its order.
    [[nodiscard]] const std::vector<spec::QueueEntry>& queue() const;
    /// Some process, this one included, works through it, as far as was read.
    [[nodiscard]] bool queueAlive() const { return m_runsRead.queueAlive; }
    /// What RunsWatch::stateOf() said before the runs were read.
    [[nodiscard]] std::uint64_t filesState() const { return m_runsRead.files; }
    /// The run that this process trains, which tells of itself; empty: none.
    [[nodiscard]] const spec::RunId& ownRun() const { return m_ownRun; }
    void setOwnRun(const spec::RunId& run) { m_ownRun = run; }
    /// Somebody has read a case of this run.
    [[nodiscard]] bool isRead(const spec::RunId& run) const;
    /// The run Evaluate, Review and Monitor show; the latest unless somebody chose.
    [[nodiscard]] spec::RunId currentRun() const { return m_currentRun; }

    /// Null until inspect() has come back for this dataset.
    [[nodiscard]] std::shared_ptr<const spec::HealthReport> health() const { return m_health; }
    [[nodiscard]] spec::ImageId selectedImage() const { return m_selected; }
    /// Selected on Cases, at most some two dozen of them; the selected image alone where they are not several.
    [[nodiscard]] std::vector<spec::ImageId> chosenImages() const;
    /// The run and set in view, with its predictions and the threshold in force.
    [[nodiscard]] RunView& runView() const { return *m_runView; }
    /// Whether the project can be written.
    [[nodiscard]] WriteAccess& writeAccess() const { return *m_writeAccess; }
    /// What can be taken back with Ctrl+Z.
    [[nodiscard]] History& history() const { return *m_history; }
    /// The last worklist asked for; empty images: the page's own choice.
    [[nodiscard]] const WorklistRequest& worklist() const { return m_worklist; }

    // --- commands
    void open(const std::filesystem::path& folder);
    /// Back to what was open before.
    void cancelOpening();
    void close();
    /// Reads everything anew and emits what changed.
    void reload();
    /// Runs, studies and the queue alone, where somebody else may have changed them.
    void reloadRuns();
    /// Health report as a job; health() and healthChanged() when done.
    void inspect();
    /// The same with all that must see the pixels again, which takes up to minutes.
    void inspectFully();
    /// Looks up anew which findings are accepted; healthChanged() when done.
    void markAccepted();
    void setCurrentRun(const spec::RunId& run);
    /// A case of it has been read just now; runs go on being told from the project at the next reload.
    void markRead(const spec::RunId& run) { m_readRuns.insert(run.str()); }
    void select(const spec::ImageId& image);
    /// Several are selected beside the selected one; none: they are no more.
    void chooseImages(std::vector<spec::ImageId> images);
    /// Shows these images on Review (with a run) or on Cases (without one).
    void requestWorklist(const WorklistRequest& request);
    /// Shows them on Review, apart from the project's own.
    void requestCohortCases(const CohortWorklist& request);
    void goTo(PageId page);
    void requestImport();
    /// Asks for images of another place, on which `run` is to be judged.
    void requestCohort(const spec::RunId& run);
    /// A cohort of this project has been read in, and is closed.
    void tellCohort(const spec::ClosedCohort& cohort);
    /// Shows pseudonyms in place of patient ids and file names, on every page.
    void hideIdentifiers(bool hide);
    /// Adds to the run's history what training just reported, without reading the disk.
    void updateRun(const spec::RunSummary& run);

Q_SIGNALS:
    /// Another project is being read: nothing of the one that is still open is to be seen or used, until projectOpened(),
    /// openFailed() or openCancelled().
    void opening(const std::filesystem::path& folder);
    void projectOpened();
    void projectClosed();
    void openFailed(const std::filesystem::path& folder, const base::Error& error);
    void openCancelled();
    void datasetChanged();
    void namesChanged();
    void healthChanged();
    void splitChanged();  ///< split, seal or reveals
    void runsChanged();   ///< the list, or any field of a run; studies and the queue too
    void runUpdated(const spec::RunId& run);
    void currentRunChanged(const spec::RunId& run);
    void selectionChanged(const spec::ImageId& image);
    void worklistRequested(const WorklistRequest& request);
    void cohortCasesRequested(const lightbox::gui::CohortWorklist& request);
    void pageRequested(lightbox::gui::PageId page);
    void importRequested();
    void cohortRequested(const lightbox::spec::RunId& run);
    void cohortImported(const lightbox::spec::ClosedCohort& cohort);
    /// A job of the session failed; the main window shows it in the current page's banners.
    void failed(const base::Error& error);

private:
    void load(const engine::OpenProject& open, bool opening);
    /// No other project is being read any more; what changed in this one meanwhile is.
    void endOpening();
    void startInspection(bool full);
    void adopt(std::shared_ptr<const ProjectSnapshot> snapshot, bool opening);
    /// Tells of a queue that cannot be read, once.
    void takeRuns(RunsRead read);

    JobRunner& m_jobs;
    std::shared_ptr<const ProjectSnapshot> m_snapshot;
    std::shared_ptr<const spec::Dataset> m_empty;
    ImageNames m_names;
    std::shared_ptr<const spec::HealthReport> m_health;
    RunsRead m_runsRead;
    spec::RunId m_ownRun;
    std::set<std::string> m_readRuns;
    spec::RunId m_currentRun;
    spec::ImageId m_selected;
    std::vector<spec::ImageId> m_chosen;
    WorklistRequest m_worklist;
    int m_revision = 0;
    bool m_loading = false;
    bool m_opening = false;
    bool m_reloadAsked = false;  ///< while another project was being read
    std::unique_ptr<History> m_history;
    std::unique_ptr<RunView> m_runView;
    WriteAccess* m_writeAccess;
};

}  // namespace lightbox::gui
