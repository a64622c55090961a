// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <compare>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "base/Error.h"
#include "engine/OpenProject.h"
#include "evaluation/Decision.h"
#include "project/Project.h"
#include "spec/Calibrator.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"
#include "spec/Split.h"

namespace lightbox::gui {

class JobRunner;
class PredictionSets;
class ProjectSession;
class ReadingStore;

/// What can be done with the test set of a run.
enum class TestState {
    Absent,       ///< the run has none
    Sealed,       ///< opens once, with a locked threshold
    Unpredicted,  ///< not sealed, nothing computed yet
    Open,         ///< may be looked at
};

/// One set of a run, read in a job, never changed afterwards.
struct RunData {
    spec::RunId run;
    spec::Set set = spec::Set::Val;
    std::shared_ptr<const spec::Predictions> predictions;  ///< null unless the view is Ready
    /// The same rows as the model gave them, where `predictions` are calibrated: these rank. Else null.
    std::shared_ptr<const spec::Predictions> raw = nullptr;
    std::optional<spec::OperatingPoint> locked;
    TestState test = TestState::Absent;
    std::size_t valImages = 0, testImages = 0;
    std::optional<std::size_t> valPatients, testPatients;  ///< nullopt: no patients are known
    bool lockFinal = false;  ///< test or an external cohort was judged at the lock: it stays
    int epochsPhase1 = 0;    ///< planned
    /// Whose predictions validation has: "validation", or "out_of_fold" (those of models that had held each image out).
    std::string source;

    /// Index of the locked class; -1: nothing is locked.
    [[nodiscard]] int lockedClass() const;
    /// What the objective in hand gives on validation, before anything is locked.
    struct Proposal {
        spec::ThresholdRequest request;  ///< a guarantee that too few cases allow is not among it
        evaluation::DecisionPoint point;
    };
    std::optional<Proposal>
        proposal;  ///< nullopt: locked, of several classes none asked for, or it cannot be met
    std::optional<spec::Calibrator> calibrator;  ///< nullopt: the run was not calibrated
    bool wantsCalibrated = false;                ///< where nothing is locked
    /// Of `predictions`: that of the lock; without one, what is wanted.
    [[nodiscard]] spec::Scale scale() const {
        return locked                          ? locked->atThreshold.scale
               : calibrator && wantsCalibrated ? spec::Scale::Calibrated
                                               : spec::Scale::Raw;
    }
};

/// The run and the set that Evaluate, Review and Monitor show: read once, for all of them. It is read when a page asks
/// (refresh()), and again when the run, the set or the project has changed.
class RunView : public QObject {
    Q_OBJECT

public:
    enum class State {
        None,          ///< no project, or no run
        Loading,       ///< data() is what was read before of the same run, or null
        Closed,        ///< a seal covers images of the set
        NotPredicted,  ///< the run has no predictions of the set
        Ready,
    };

    RunView(ProjectSession& session, JobRunner& jobs);
    ~RunView() override;

    [[nodiscard]] State state() const { return m_state; }
    /// The set that is wanted.
    [[nodiscard]] spec::Set set() const { return m_set; }
    /// With predictions where the view is Ready; null where nothing could be read.
    [[nodiscard]] std::shared_ptr<const RunData> data() const { return m_data; }
    /// The set has been read and nothing is on its way.
    [[nodiscard]] bool settled() const;
    /// Reads what has changed; does nothing where nothing has.
    void refresh();
    void showSet(spec::Set set);
    /// Calibrated probabilities in place of raw ones, where the run has a calibrator and no lock decides.
    void showCalibrated(bool wanted);
    /// The same where the calibrator has changed.
    void showAnew(bool calibrated);
    /// The set that is read the next time, where `run` is in view still.
    void wantSet(const spec::RunId& run, spec::Set set);

    /// The threshold under discussion, on the scale of data(): the locked one, the one chosen, or the one proposed; nullopt: none
    /// yet. decision() says what is in force.
    [[nodiscard]] const std::optional<evaluation::DecisionPoint>& point() const { return m_point; }
    [[nodiscard]] double threshold() const { return m_point ? m_point->threshold : 0.5; }
    /// Of two thresholds the upper: from it on a case is ruled in, below point() ruled out, between referred. nullopt: there is one.
    [[nodiscard]] std::optional<double> ruleIn() const {
        return m_point ? m_point->ruleIn : std::nullopt;
    }
    /// Where a point comes from.
    enum class Origin {
        Proposed,  ///< nobody has chosen it: of several classes it does not decide
        Objective,  ///< chosen by the objective in hand, which is met anew where the cases are others
        Hand,       ///< chosen as a number
    };
    /// Needs data().
    void setPoint(std::size_t cls, double threshold, std::optional<double> ruleIn = {},
                  Origin origin = Origin::Hand);
    /// None is under discussion.
    void clearPoint();
    /// Somebody has chosen or locked the point.
    [[nodiscard]] bool isChosen() const { return m_point && m_origin != Origin::Proposed; }
    /// The objective by which a threshold is proposed where none was chosen, of the next run in view too; at first, a sensitivity of
    /// 0.95 that the interval's lower end reaches. Where a guarantee needs more cases than there are, the estimate is to reach it.
    [[nodiscard]] const spec::ThresholdRequest& objective() const { return m_objective; }
    void setObjective(const spec::ThresholdRequest& objective) { m_objective = objective; }
    [[nodiscard]] static spec::ThresholdRequest firstObjective();
    /// What every image is called in the window, whatever page was looked at first: by the lock, else by what was chosen, else, of two
    /// classes and of labels, by what is proposed; of several classes the most probable one is called. Needs predictions.
    [[nodiscard]] evaluation::Decision decision() const;

    /// What is measured: a set, of images or of patients.
    struct Measured {
        spec::Set set = spec::Set::Val;
        std::optional<spec::Aggregate> patients = {};  ///< nullopt: images
        auto operator<=>(const Measured&) const = default;
    };
    /// What engine::evaluate gives of it: null until measure() has come back. Nothing is measured while the view is Loading.
    [[nodiscard]] std::shared_ptr<const spec::Evaluation> figures(const Measured& of) const;
    [[nodiscard]] std::shared_ptr<const spec::Evaluation> figures(spec::Set set) const {
        return figures(Measured{set});
    }
    void measure(const Measured& of);
    /// It has not come back, and has not failed.
    [[nodiscard]] bool isMeasuring(const Measured& of) const { return m_measuring.contains(of); }
    void measure(spec::Set set) { measure(Measured{set}); }

    [[nodiscard]] ReadingStore& readings() const { return *m_readings; }
    [[nodiscard]] PredictionSets& sets() const { return *m_sets; }

Q_SIGNALS:
    /// What is shown no longer holds: a page in view answers with refresh().
    void stale();
    void changed();  ///< state or data
    void pointChanged();
    void figuresChanged();
    void failed(const lightbox::base::Error& error);

private:
    struct Read {
        RunData data;
        std::map<std::int64_t, project::Reading> readings;
        State state = State::Ready;
    };
    /// `isFirst`: the set was not in view before, so that a look at an unsealed test set is kept.
    struct Asked {
        spec::RunId run;
        spec::Set set = spec::Set::Val;
        bool isFirst = false;
        bool wantsCalibrated = false;
        spec::ThresholdRequest objective;
        std::optional<std::size_t> cls;  ///< that the point is of
    };
    [[nodiscard]] static Read read(const engine::OpenProject& open, const spec::Dataset& dataset,
                                   const Asked& asked);
    static void propose(RunData& data, const engine::OpenProject& open, const Asked& asked);
    /// The point of the lock, of the proposal, or the one there was.
    void adoptPoint(bool isNewLock);
    void markStale();
    void forget();
    /// Nothing of the run that was in view holds for another: its set, scale, threshold and figures go.
    void leaveRun();
    void load();
    void adopt(Read read);

    ProjectSession& m_session;
    JobRunner& m_jobs;
    std::unique_ptr<ReadingStore> m_readings;
    std::unique_ptr<PredictionSets> m_sets;
    State m_state = State::None;
    spec::RunId m_run;  ///< the one in view: what follows is its own
    spec::Set m_set = spec::Set::Val;
    bool m_calibrated = false;  ///< wanted
    std::shared_ptr<const RunData> m_data;
    std::optional<evaluation::DecisionPoint> m_point;
    Origin m_origin = Origin::Proposed;
    spec::ThresholdRequest m_objective = firstObjective();
    std::map<Measured, std::shared_ptr<const spec::Evaluation>> m_figures;
    std::set<Measured> m_measuring;
    bool m_stale = true;
};

}  // namespace lightbox::gui
