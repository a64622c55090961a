// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "spec/Interval.h"

namespace lightbox::spec {

/// Cases of neighbouring probabilities: a point of the reliability diagram.
struct ReliabilityBin {
    double low = 0, high = 0;  ///< least and greatest probability in it
    std::size_t n = 0;
    double predicted = 0;  ///< mean probability
    Interval observed;     ///< share of outcomes
};

/// value = reliability - resolution + uncertainty + withinBin.
struct BrierParts {
    std::optional<double> value, reliability, resolution, uncertainty, withinBin;
};

/// How far the probabilities of one class are those of its cases.
struct Calibration {
    std::string cls;
    Interval slope;      ///< 1 is right; below, the probabilities are too extreme
    Interval intercept;  ///< calibration in the large: 0 is right, below, they are too high
    std::optional<double> interceptJoint;  ///< of the model that the slope is of
    std::vector<ReliabilityBin> bins;
    BrierParts brier;
};

/// Net benefit (per case) at one threshold of a decision curve; `none` is 0 everywhere.
struct DecisionCurvePoint {
    double threshold = 0;
    std::optional<double> model, all;
    double none = 0;
};
struct DecisionCurve {
    std::string cls;
    std::vector<DecisionCurvePoint> points;
};

/// What 1,000 people like these would bring at the threshold.
struct AlertsPerThousand {
    std::optional<double> prevalence;  ///< nullopt: a class is absent
    Interval alerts, hits, misses, falseAlerts;
};

/// What a patient's images together say of a class: the highest probability, or the mean.
enum class Aggregate { Max, Mean };

enum class Focus { Specificity, Sensitivity };
/// A part of the ROC curve: where specificity (sensitivity) is from `low` to `high`, 0 <= low < high <= 1.
struct PartialRange {
    double low = 0, high = 1;
    Focus focus = Focus::Specificity;
};

/// Area under a part of the ROC curve.
struct PartialAuroc {
    std::string cls;
    double low = 0, high = 1;
    std::string focus;                ///< "specificity", "sensitivity": what the range is of
    Interval area;                    ///< between the part of the curve and the axis
    std::optional<double> corrected;  ///< 0.5 for a useless score, 1 for a perfect one
};

/// Two models' decisions on the same cases.
struct McNemar {
    std::size_t onlyFirst = 0, onlySecond = 0;  ///< cases that only this one calls rightly
    std::string test;                           ///< "exact", "chi_square", "chi_square_patient"
    std::optional<double> statistic;            ///< chi-square; not of the exact test
    std::optional<double> p;
    std::optional<double> pHolm = {};  ///< where several models are compared
    std::string cls = {};              ///< whose calls they are; empty: all classes'
};

/// A rate of a group less that of the other cases of its field.
struct SubgroupDifference {
    Interval difference;
    std::optional<double> p;     ///< after Holm
    std::optional<double> pRaw;  ///< before
    std::size_t tests = 0;       ///< that Holm's method counts
    std::string reason;          ///< why it is not tested; empty: it is
};

/// One class's figures of the cases of which `field` is `value`, against the others of the field.
struct Subgroup {
    std::string field, value;
    std::string cls;
    std::size_t n = 0;
    std::optional<std::size_t> patients;
    Interval auroc, sensitivity, specificity;
    Interval difference;         ///< AUROC less that of the field's other values
    std::optional<double> p;     ///< of the difference, after Holm
    std::optional<double> pRaw;  ///< before
    std::size_t tests = 0;       ///< that Holm's method counts
    std::string reason;          ///< why it is not tested; empty: it is
    SubgroupDifference sensitivityDifference = {}, specificityDifference = {};
};

/// The group of cases, of one field's value or of two, in which the score ranks a class worst.
struct WorstSubgroup {
    std::string cls;
    std::vector<std::pair<std::string, std::string>> where;  ///< field and value, one or two
    std::size_t n = 0, positives = 0;
    std::optional<std::size_t> patients;
    Interval auroc;
    Interval
        difference;  ///< AUROC less that of all other cases; no bounds hold for the lowest of many
    std::optional<double>
        p;  ///< that the lowest of all groups comes out so low by chance, after Holm
    std::optional<double> pRaw;  ///< before
    std::size_t tests = 0;       ///< classes searched, that Holm's method counts
    std::size_t searched = 0;    ///< groups that were large enough
    std::size_t permutations = 0;
    std::vector<std::string> images;  ///< its cases, where they have ids
    std::string reason;               ///< why there is none; empty: there is one
};

/// What a model's score adds to what is known of the cases anyway.
struct AddedValue {
    std::string cls;
    std::vector<std::string> known;  ///< fields of both models
    std::size_t n = 0, positives = 0;
    std::size_t leftOut = 0;  ///< cases of which a field is not known
    std::string fit;          ///< "maximum_likelihood", "firth"
    Interval oddsRatio;       ///< of the score's logit, per unit, the fields being equal
    std::string test;         ///< "likelihood_ratio", "penalised_likelihood_ratio", "wald_patient"
    std::optional<double>
        statistic;  ///< chi-square of one degree of freedom (wald_patient: t squared)
    std::optional<double> p;
    Interval aurocKnown, aurocWith;  ///< of the fields alone, and with the score
    Interval difference;             ///< less what fitting on these very cases brings
    std::optional<double> optimism;  ///< that was taken off
    std::string reason;              ///< why there is none; empty: there is one
};

/// How many cases a study takes for an interval of one figure that is no wider than asked for.
struct SampleSize {
    std::string key;  ///< "auroc", "sensitivity", "specificity"
    std::string cls;
    double width = 0.1;             ///< of the 95 % interval to expect
    std::optional<double> assumed;  ///< what the figure is in truth: taken to be what it is here
    std::optional<double> prevalence;
    std::string method;  ///< whose interval: "newcombe", "wilson"
    std::optional<std::size_t> positives, negatives, cases;
    std::optional<std::size_t> patients;  ///< of as many cases each as here
    std::string reason;                   ///< why it is not known; empty: it is
};

/// Coverage of one class's cases by sets that are to miss a share of alpha of them.
struct ConformalClass {
    std::string cls;
    std::size_t fitted = 0;  ///< cases that the limit was fitted on, one a patient
    double limit = 0;        ///< the class is in the set where its probability is at least so high
    Interval coverage;       ///< of the class's own cases
};
/// Sets of classes with a stated error, and how they fare on cases they were not fitted on.
struct Conformal {
    std::string cls;  ///< multi-label: whose presence or absence is told; else empty
    double alpha = 0.1;
    std::string fittedOn, measuredOn;  ///< "val", "test"
    std::size_t n = 0;                 ///< measured on
    Interval coverage;                 ///< cases whose set holds the truth
    Interval single, both, none;       ///< sets of one class, of several, of none
    std::vector<ConformalClass> classes;
};

}  // namespace lightbox::spec
