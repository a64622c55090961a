// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "spec/Calibrator.h"
#include "spec/Interval.h"
#include "spec/Measures.h"
#include "spec/Run.h"

namespace lightbox::spec {

struct ClassReport {
    std::optional<double> precision, recall, f1;
    std::size_t support = 0;
};
/// The same with intervals.
struct ClassFigures {
    Interval precision, recall, f1;
    std::size_t support = 0;
    /// Of the class against its absence; of two classes they are the whole's.
    Interval balancedAccuracy = {}, mcc = {}, kappa = {};
};
/// Means over the classes that have one (macro), weighted by their support, or of all labels' calls together (pooled).
struct ReportMeans {
    std::optional<double> precision, recall, f1;
};

struct RocPoint {
    double fpr = 0, tpr = 0;
    double threshold = 0;  ///< p >= threshold is positive; the first point has +infinity
};

/// Counts and derived figures where p >= threshold is called positive for class `cls`.
struct AtThreshold {
    std::string cls;
    double threshold = 0.5;
    Scale scale = Scale::Raw;
    std::optional<double> prevalence;  ///< stated; nullopt: the study's own
    std::size_t tp = 0, fp = 0, fn = 0, tn = 0;
    Interval sensitivity, specificity, ppv, npv;
    Interval lrPositive, lrNegative;  ///< likelihood ratios
    /// By which the rule chose, where it is one of net benefit; nullopt: the threshold itself.
    std::optional<double> thresholdProbability = {};
    /// True positives less false positives at the threshold probability's odds each, per case (Vickers 2006).
    Interval netBenefit = {};
    std::string
        text;  ///< the threshold with the digits that read back to these counts; empty: not told
};

/// Two thresholds of one class: ruled out below the lower, ruled in from the upper on, left to a reader between.
struct TwoThresholds {
    double ruleOut = 0, ruleIn = 1;
    std::string ruleOutText, ruleInText;  ///< with the digits that read back to these counts
    struct Zone {
        std::size_t positives = 0, negatives = 0;
    };
    Zone out, referred, in;
    Interval sensitivity;  ///< positives that are not ruled out
    Interval specificity;  ///< negatives that are not ruled in
    Interval
        share;  ///< of all cases that are referred; at the stated prevalence where there is one
    Interval sharePositives, shareNegatives;  ///< of each class
    Interval npv, ppv;                        ///< of what is ruled out, and in
};

struct Comparison {
    std::optional<double> difference, low, high, z, p;
    std::string method;                   ///< of the interval: "newcombe_difference"
    std::string test;                     ///< of z and p: "delong", "delong_patient"
    std::vector<Interval> also;           ///< the difference by other methods
    std::optional<double> pHolm = {};     ///< where several models are compared
    std::optional<McNemar> mcnemar = {};  ///< of the decisions
    std::string cls = {};                 ///< whose AUROC it is; empty: the mean over the classes
};

struct Evaluation : ClassScheme {
    std::size_t n = 0;
    std::optional<std::size_t> patients;
    messages::Message decision;  ///< as evaluation::Decision::text() says it
    Interval aurocMacro, aurocWeighted;
    std::vector<Interval> aurocPerClass;
    std::vector<Interval> averagePrecision;
    Interval accuracy, balancedAccuracy, mcc, kappa;
    Interval kappaQuadratic = {};  ///< ordinal tasks
    std::optional<double> majorityBaseline, brier, eceEqualWidth, eceEqualMass;
    std::vector<std::vector<std::size_t>> confusion;  ///< rows truth, columns predicted
    std::vector<std::array<std::size_t, 4>>
        confusionMulti;  ///< multi-label: tn, fp, fn, tp per class
    std::vector<ClassFigures> report;
    ReportMeans macro = {}, weighted = {};   ///< of `report`
    std::optional<ReportMeans> pooled = {};  ///< multi-label
    std::optional<AtThreshold> atThreshold;
    std::vector<Comparison> compare;                 ///< to each other table, in the order given
    std::string unit = "image";                      ///< what is counted: "image", "patient"
    std::string aggregate = {};                      ///< of a patient's images: "max", "mean"
    std::vector<Calibration> calibration = {};       ///< of the positive class, or of every class
    std::vector<DecisionCurve> decisionCurves = {};  ///< of the same classes
    std::optional<AlertsPerThousand> alerts = {};    ///< at the threshold
    std::vector<PartialAuroc> partialAuroc = {};     ///< of the same classes
    std::vector<Subgroup> subgroups = {};
    std::vector<WorstSubgroup> worstSubgroups = {};  ///< of the same classes
    std::vector<AddedValue> addedValue = {};         ///< of the same classes
    std::vector<SampleSize> sampleSizes = {};        ///< of the same classes
    std::vector<Conformal> conformal = {};           ///< multi-label: of every class
    std::map<std::string, std::string> undefined;    ///< JSON pointer -> why
    // evaluate adds
    Scale scale = Scale::Raw;                         ///< of every probability that is measured
    std::optional<CalibrationFacts> calibrator = {};  ///< of the run, whatever the scale
    std::vector<Calibration> scaled = {};  ///< raw scale: `calibration`, were the calibrator on
    std::optional<TwoThresholds> twoThresholds = {};
    RunId run;
    std::string split;
    /// Whose predictions these are: "validation", "test", "out_of_fold" (of an image, those of models
    /// that had held it out).
    std::string source;
    std::string study;               ///< of the fold models, instead of a run
    std::vector<StudyFold> folds;    ///< out_of_fold of a study
    std::optional<double> mean, sd;  ///< of the folds' AUROC
    int reveals = 0;                 ///< openings of the most-opened image of the set
    int looks = 0;                   ///< at the test set while it was not sealed
    std::vector<Warning> warnings;
};

enum class Objective {
    Sensitivity,
    Specificity,
    Youden,
    FBeta,
    Cost,
    At,
    NetBenefit,  ///< most of it at a threshold probability
    TwoAt,       ///< two thresholds as they are given
    TwoTargets,  ///< a sensitivity to rule out by, a specificity to rule in by
};
[[nodiscard]] std::string toString(Objective objective);

struct ThresholdRequest {
    RunId run;
    std::string cls;  ///< empty: the positive class
    Objective objective = Objective::Youden;
    /// Target, beta, threshold or threshold probability; of two thresholds the lower, or its sensitivity.
    double value = 0;
    double ruleIn = 1;         ///< of two thresholds the upper, or its specificity
    Scale scale = Scale::Raw;  ///< of the scores that are cut
    double costFn = 1, costFp = 1;
    bool confident = false;
    std::optional<double> prevalence;
    bool lock = false;
    std::string reason;
};

/// operating_point.json, and what `threshold` answers. The scale is that of `atThreshold`.
struct OperatingPoint {
    RunId run;
    std::string study = {};  ///< whose held-out images it was tried on, where it is no run's
    std::string cls;
    std::string objective;  ///< "sensitivity >= 0.95 (lower bound)"
    std::string chosenOn = "val";
    /// Of two thresholds the lower: where one alone is known, nothing is dismissed that would be referred.
    double threshold = 0.5;
    AtThreshold atThreshold;
    std::optional<TwoThresholds> twoThresholds = {};
    bool locked = false;
    std::string lockedAt;
    std::string lockedBy;
    std::string reason;
    std::vector<Warning> warnings;  ///< threshold_gap, locked_after_look, ledger_changed
};

/// What `calibrate` answers: how the probabilities of the rows it was fitted on fit before and after.
struct CalibrationReport {
    Calibrator calibrator;  ///< None: it was taken away
    struct Fit {
        std::optional<double> brier, eceEqualWidth, eceEqualMass;
        std::vector<Calibration> calibration;  ///< of the positive class, or of every class
    };
    Fit before;
    std::optional<Fit> after;
    std::vector<Warning> warnings;
};

}  // namespace lightbox::spec
