// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "base/Error.h"
#include "evaluation/Evaluate.h"
#include "evaluation/Labels.h"
#include "evaluation/PairedCalls.h"
#include "evaluation/PatientUnit.h"
#include "evaluation/Roc.h"
#include "statistics/Holm.h"

namespace lightbox::evaluation {

namespace {

using spec::Predictions;

/// Image id -> row; empty where no row has an id. Every row has one of its own, or none has.
std::unordered_map<std::string, std::size_t> rowsByImage(const Predictions& predictions) {
    std::unordered_map<std::string, std::size_t> rows;
    for (std::size_t i = 0; i < predictions.rows.size(); ++i) {
        const auto& image = predictions.rows[i].image;
        if (!image.empty() && !rows.try_emplace(image.str(), i).second)
            throw base::refused("image_repeated", {{"image", image.str()}});
    }
    if (!rows.empty() && rows.size() != predictions.rows.size())
        throw base::refused("tables_differ.some_named",
                            {{"rows", predictions.rows.size() - rows.size()}});
    return rows;
}

/// `b` with its classes in the order of `a`. Throws where they are others.
Predictions alike(const Predictions& a, const Predictions& b) {
    std::vector<std::size_t> from;  // class of a -> class of b
    for (const auto& name : a.classes)
        if (const auto found = b.indexOf(name))
            from.push_back(*found);
    if (a.task != b.task || from.size() != a.classes.size() || a.classes.size() != b.classes.size())
        throw base::refused("tables_differ.classes", {{"first", a.classes}, {"second", b.classes}});
    Predictions result = b;
    const auto placeOf = [&](int own) {
        const auto found = std::find(from.begin(), from.end(), static_cast<std::size_t>(own));
        return own < 0 ? own : static_cast<int>(found - from.begin());
    };
    result.classes = a.classes;
    // Whichever of two it assumed: a row has the probabilities of both.
    result.positive = a.positive;
    for (std::size_t i = 0; i < b.rows.size(); ++i) {
        const auto& row = b.rows[i];
        auto& own = result.rows[i];
        own.yTrue = placeOf(row.yTrue);
        for (std::size_t c = 0; c < from.size(); ++c) {
            own.p[c] = row.p[from[c]];
            if (!row.yTrueMulti.empty())
                own.yTrueMulti[c] = row.yTrueMulti[from[c]];
        }
    }
    return result;
}

/// `b` with its classes and rows in the order of `a`.
Predictions matched(const Predictions& a, const Predictions& b) {
    Predictions result = alike(a, b);
    const auto inA = rowsByImage(a);
    const auto inB = rowsByImage(b);
    if (a.rows.size() != b.rows.size())
        throw base::refused("tables_differ.count",
                            {{"first", a.rows.size()}, {"second", b.rows.size()}});
    if (inA.empty() != inB.empty())
        throw base::refused("tables_differ.one_named");
    if (!inB.empty()) {
        std::vector<spec::PredictionRow> ordered;
        ordered.reserve(a.rows.size());
        for (const auto& row : a.rows) {
            const auto found = inB.find(row.image.str());
            if (found == inB.end())
                throw base::refused("tables_differ.image", {{"image", row.image.str()}});
            ordered.push_back(result.rows[found->second]);
        }
        result.rows = std::move(ordered);
    }
    for (std::size_t i = 0; i < a.rows.size(); ++i)
        if (a.rows[i].yTrue != result.rows[i].yTrue ||
            a.rows[i].yTrueMulti != result.rows[i].yTrueMulti)
            throw base::refused("tables_differ.truth", {{"case", i + 1}});
    return result;
}

/// The patients of both: those of the table that names them. Throws where both do and put the cases together differently.
std::vector<std::string> patientsOf(const Predictions& a, const Predictions& b) {
    const bool isFirst = namesPatients(a);
    std::vector<std::string> patients;
    // What the one calls a patient, the other may call by another name, but always by the same.
    std::unordered_map<std::string, std::string> others[2];
    for (std::size_t i = 0; i < a.rows.size(); ++i) {
        const std::string& first = a.rows[i].patient;
        const std::string& second = b.rows[i].patient;
        patients.push_back(isFirst ? first : second);
        if (first.empty() || second.empty())
            continue;
        if (others[0].try_emplace(first, second).first->second != second ||
            others[1].try_emplace(second, first).first->second != first)
            throw base::refused(
                "tables_differ.patient",
                {{"case", a.rows[i].image.empty() ? std::to_string(i + 1) : a.rows[i].image.str()},
                 {"first", first},
                 {"second", second}});
    }
    return patients;
}

/// Those of which both have an AUROC; all where there is none.
std::vector<std::size_t> rankedClasses(const Predictions& a, const Predictions& b) {
    std::vector<std::size_t> all(a.classes.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<std::size_t> ranked;
    for (const auto c : all) {
        const auto positive = rankingScores(a, c).positive;
        const bool both = std::find(positive.begin(), positive.end(), 1) != positive.end() &&
                          std::find(positive.begin(), positive.end(), 0) != positive.end();
        if (both && !isUntrained(a, c) && !isUntrained(b, c))
            ranked.push_back(c);
    }
    return ranked.empty() ? all : ranked;
}

/// McNemar's test on the rows in which it is known whether they are of `cls`: who calls that class rightly.
spec::McNemar pairedCalls(const Predictions& a, const Predictions& b, const Decision& decision,
                          std::size_t cls) {
    std::vector<std::uint8_t> first;
    std::vector<std::uint8_t> second;
    std::vector<std::string> patients;
    for (std::size_t i = 0; i < a.rows.size(); ++i) {
        const auto is = hasClass(a, a.rows[i], cls);
        if (!is)
            continue;
        first.push_back(decision.calls(a.rows[i].p, cls) == *is ? 1 : 0);
        second.push_back(decision.calls(b.rows[i].p, cls) == *is ? 1 : 0);
        patients.push_back(a.rows[i].patient);
    }
    auto result = mcnemar(first, second, clustersOf(patients, patients.size()));
    result.cls = a.classes[cls];
    return result;
}

/// The same of every class at once: who calls the whole row rightly.
spec::McNemar pairedCalls(const Predictions& a, const Predictions& b, const Decision& decision) {
    const auto ofA = decide(a, decision);
    const auto ofB = decide(b, decision);
    std::vector<std::string> patients;
    for (const auto row : ofA.rows)
        patients.push_back(a.rows[row].patient);
    return mcnemar(ofA.right, ofB.right, clustersOf(patients, patients.size()));
}

}  // namespace

spec::Comparison compare(const Predictions& first, const Predictions& second,
                         const EvaluateOptions& options) {
    Predictions a = first;
    Predictions other = matched(first, second);
    const auto named = patientsOf(a, other);
    for (std::size_t i = 0; i < named.size(); ++i)
        a.rows[i].patient = other.rows[i].patient = named[i];
    if (options.patients) {
        a = byPatient(a, *options.patients).predictions;
        other = byPatient(other, *options.patients).predictions;
    }
    std::vector<std::size_t> classes;
    if (a.task == spec::Task::Binary || !options.cls.empty()) {
        classes.push_back(classIndex(a, options.cls));
    } else {
        classes = rankedClasses(a, other);
    }
    std::vector<ClassScores> scoresA;
    std::vector<ClassScores> scoresB;
    for (const auto c : classes) {
        scoresA.push_back(rankingScores(a, c));
        scoresB.push_back(rankingScores(other, c));
    }
    std::vector<std::string> patients;
    for (const auto& row : a.rows)
        patients.push_back(row.patient);
    const auto clusters = clustersOf(patients, patients.size());
    std::vector<std::vector<std::uint32_t>> ofRow;
    std::vector<PairedScores> tasks;
    for (std::size_t c = 0; c < classes.size(); ++c) {
        auto& own = ofRow.emplace_back();
        for (const auto row : scoresA[c].row)
            own.push_back(clusters.of[row]);
    }
    for (std::size_t c = 0; c < classes.size(); ++c)
        tasks.push_back({scoresA[c].score, scoresB[c].score, scoresA[c].positive, ofRow[c]});
    auto result = pairedTest(tasks, clusters.count);
    const auto decision = decisionOf(a, options);
    if (a.task == spec::Task::Binary || !options.cls.empty()) {
        result.cls = a.classes[classes.front()];
        result.mcnemar = pairedCalls(a, other, decision, classes.front());
    } else
        result.mcnemar = pairedCalls(a, other, decision);
    return result;
}

std::vector<spec::Comparison> compare(const Predictions& a, std::span<const Predictions> others,
                                      const EvaluateOptions& options) {
    std::vector<spec::Comparison> all;
    for (const auto& other : others)
        all.push_back(compare(a, other, options));
    if (all.size() < 2)
        return all;
    std::vector<double> p;
    std::vector<std::optional<double>*> adjusted;
    for (auto& one : all)
        if (one.p) {
            p.push_back(*one.p);
            adjusted.push_back(&one.pHolm);
        }
    const auto ofAuroc = statistics::holm(p);
    for (std::size_t i = 0; i < adjusted.size(); ++i)
        *adjusted[i] = ofAuroc[i];
    p.clear();
    for (const auto& one : all)
        p.push_back(one.mcnemar->p.value_or(1));
    const auto ofCalls = statistics::holm(p);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].mcnemar->pHolm = ofCalls[i];
    return all;
}

}  // namespace lightbox::evaluation
