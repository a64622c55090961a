// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Figures.h"

#include <array>
#include <cmath>
#include <utility>

#include "base/Error.h"
#include "messages/Render.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

namespace {

/// Collects rows; a reason that the evaluation notes under a pointer of its document is the row's too.
class Rows {
public:
    explicit Rows(const Evaluation& evaluation) : m_evaluation(evaluation) {}

    void add(std::string key, std::string cls, Interval interval, const Pointer& pointer) {
        for (auto* number : {&interval.value, &interval.low, &interval.high})
            if (*number && !std::isfinite(**number)) {
                number->reset();
                if (number == &interval.value)
                    interval.undefined = messages::wordsOf("undefined.not_finite");
            }
        if (!interval.value && interval.undefined.empty()) {
            const auto noted = m_evaluation.undefined.find(pointer.to_string());
            interval.undefined = noted != m_evaluation.undefined.end()
                                     ? noted->second
                                     : messages::wordsOf("undefined.not_computed");
        }
        m_rows.push_back({std::move(key), std::move(cls), std::move(interval), m_evaluation.unit});
    }
    void add(std::string key, std::string cls, std::optional<double> value,
             const Pointer& pointer) {
        Interval interval;
        interval.value = value;
        add(std::move(key), std::move(cls), std::move(interval), pointer);
    }
    [[nodiscard]] std::vector<Figure> take() { return std::move(m_rows); }

private:
    const Evaluation& m_evaluation;
    std::vector<Figure> m_rows;
};

}  // namespace

const char* nameIdOf(std::string_view key) {
    // Written out, so that a search for an id finds who uses it.
    static constexpr std::string_view kBefore = "figure.";
    static constexpr std::array kIds{"figure.auroc_macro",
                                     "figure.auroc_weighted",
                                     "figure.auroc",
                                     "figure.average_precision",
                                     "figure.precision",
                                     "figure.recall",
                                     "figure.f1",
                                     "figure.precision_macro",
                                     "figure.precision_weighted",
                                     "figure.precision_pooled",
                                     "figure.recall_macro",
                                     "figure.recall_weighted",
                                     "figure.recall_pooled",
                                     "figure.f1_macro",
                                     "figure.f1_weighted",
                                     "figure.f1_pooled",
                                     "figure.balanced_accuracy",
                                     "figure.mcc",
                                     "figure.kappa",
                                     "figure.kappa_quadratic",
                                     "figure.accuracy",
                                     "figure.majority_baseline",
                                     "figure.brier",
                                     "figure.ece_equal_width",
                                     "figure.ece_equal_mass",
                                     "figure.sensitivity",
                                     "figure.specificity",
                                     "figure.ppv",
                                     "figure.npv",
                                     "figure.lr_positive",
                                     "figure.lr_negative",
                                     "figure.net_benefit",
                                     "figure.calibration_slope",
                                     "figure.calibration_intercept",
                                     "figure.partial_auroc",
                                     "figure.partial_auroc_corrected",
                                     "figure.auroc_difference"};
    for (const char* id : kIds)
        if (std::string_view(id).substr(kBefore.size()) == key)
            return id;
    throw base::failed("figure_unknown", {{"key", std::string(key)}});
}

std::vector<Figure> figuresOf(const Evaluation& evaluation) {
    Rows rows(evaluation);
    const Pointer top;
    rows.add("auroc_macro", "", evaluation.aurocMacro, top / "auroc" / "macro" / "value");
    rows.add("auroc_weighted", "", evaluation.aurocWeighted, top / "auroc" / "weighted" / "value");
    for (std::size_t c = 0; c < evaluation.classes.size(); ++c) {
        const auto& name = evaluation.classes[c];
        if (c < evaluation.aurocPerClass.size())
            rows.add("auroc", name, evaluation.aurocPerClass[c],
                     top / "auroc" / "per_class" / name / "value");
        if (c < evaluation.averagePrecision.size())
            rows.add("average_precision", name, evaluation.averagePrecision[c],
                     top / "average_precision" / name);
        if (c >= evaluation.report.size())
            continue;
        const auto& report = evaluation.report[c];
        const Pointer own = top / "report" / name;
        rows.add("precision", name, report.precision, own / "precision");
        rows.add("recall", name, report.recall, own / "recall");
        rows.add("f1", name, report.f1, own / "f1");
        // Of two classes they are those of the whole.
        if (evaluation.task == Task::Binary || report.mcc.method.empty())
            continue;
        rows.add("balanced_accuracy", name, report.balancedAccuracy, own / "balanced_accuracy");
        rows.add("mcc", name, report.mcc, own / "mcc");
        rows.add("kappa", name, report.kappa, own / "kappa");
    }
    const auto addMeans = [&](const ReportMeans& means, const std::string& of) {
        const Pointer own = top / "report_means" / of;
        rows.add("precision_" + of, "", means.precision, own / "precision");
        rows.add("recall_" + of, "", means.recall, own / "recall");
        rows.add("f1_" + of, "", means.f1, own / "f1");
    };
    if (evaluation.task != Task::Binary && !evaluation.report.empty()) {
        addMeans(evaluation.macro, "macro");
        addMeans(evaluation.weighted, "weighted");
        if (evaluation.pooled)
            addMeans(*evaluation.pooled, "pooled");
    }
    rows.add("balanced_accuracy", "", evaluation.balancedAccuracy, top / "balanced_accuracy");
    rows.add("mcc", "", evaluation.mcc, top / "mcc");
    rows.add("kappa", "", evaluation.kappa, top / "kappa");
    if (evaluation.task == Task::Ordinal)
        rows.add("kappa_quadratic", "", evaluation.kappaQuadratic, top / "kappa_quadratic");
    rows.add("accuracy", "", evaluation.accuracy, top / "accuracy");
    rows.add("majority_baseline", "", evaluation.majorityBaseline, top / "majority_baseline");
    rows.add("brier", "", evaluation.brier, top / "brier");
    rows.add("ece_equal_width", "", evaluation.eceEqualWidth, top / "ece" / "equal_width");
    rows.add("ece_equal_mass", "", evaluation.eceEqualMass, top / "ece" / "equal_mass");
    if (const auto& at = evaluation.atThreshold) {
        const Pointer own = top / "at_threshold";
        rows.add("sensitivity", at->cls, at->sensitivity, own / "sensitivity" / "value");
        rows.add("specificity", at->cls, at->specificity, own / "specificity" / "value");
        rows.add("ppv", at->cls, at->ppv, own / "ppv" / "value");
        rows.add("npv", at->cls, at->npv, own / "npv" / "value");
        if (!at->lrPositive.method.empty()) {
            rows.add("lr_positive", at->cls, at->lrPositive, own / "lr_positive" / "value");
            rows.add("lr_negative", at->cls, at->lrNegative, own / "lr_negative" / "value");
        }
        if (!at->netBenefit.method.empty())
            rows.add("net_benefit", at->cls, at->netBenefit, own / "net_benefit" / "value");
    }
    const bool several = evaluation.calibration.size() > 1;
    for (const auto& one : evaluation.calibration) {
        const Pointer own = several ? top / "calibration" / one.cls : top / "calibration";
        rows.add("calibration_slope", one.cls, one.slope, own / "slope");
        rows.add("calibration_intercept", one.cls, one.intercept, own / "intercept");
    }
    for (const auto& part : evaluation.partialAuroc) {
        const Pointer own = evaluation.partialAuroc.size() > 1 ? top / "partial_auroc" / part.cls
                                                               : top / "partial_auroc";
        rows.add("partial_auroc", part.cls, part.area, own / "value");
        rows.add("partial_auroc_corrected", part.cls, part.corrected, own / "corrected");
    }
    for (std::size_t i = 0; i < evaluation.compare.size(); ++i) {
        const auto& compare = evaluation.compare[i];
        Interval difference;
        difference.value = compare.difference;
        difference.low = compare.low;
        difference.high = compare.high;
        difference.method = compare.method;
        const Pointer own = evaluation.compare.size() > 1 ? top / "compare" / i : top / "compare";
        rows.add("auroc_difference", "", std::move(difference), own / "difference");
    }
    return rows.take();
}

}  // namespace lightbox::spec
