// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "base/Error.h"
#include "evaluation/Evaluate.h"
#include "evaluation/Roc.h"

namespace lightbox::evaluation {

namespace {

using spec::Predictions;

base::Error differ(const std::string& why) {
    return base::refused({"tables_differ",
                          "two models cannot be compared",
                          {},
                          why,
                          "compare predictions on the same cases"});
}

/// Image id -> row; empty where no row has an id. Every row has one of its own, or none has.
std::unordered_map<std::string, std::size_t> rowsByImage(const Predictions& predictions) {
    std::unordered_map<std::string, std::size_t> rows;
    for (std::size_t i = 0; i < predictions.rows.size(); ++i) {
        const auto& image = predictions.rows[i].image;
        if (!image.empty() && !rows.try_emplace(image.str(), i).second)
            throw base::refused({"image_repeated",
                                 "two models cannot be compared",
                                 {},
                                 "image " + image.str() + " stands there twice",
                                 "give every row an id of its own"});
    }
    if (!rows.empty() && rows.size() != predictions.rows.size())
        throw differ(std::to_string(predictions.rows.size() - rows.size()) +
                     " rows have no image id, the others have");
    return rows;
}

/// `b` with its rows in the order of `a`.
Predictions matched(const Predictions& a, const Predictions& b) {
    if (a.task != b.task || a.classes != b.classes || a.positive != b.positive)
        throw differ("their classes differ");
    const auto inA = rowsByImage(a);
    const auto inB = rowsByImage(b);
    if (a.rows.size() != b.rows.size())
        throw differ("one has " + std::to_string(a.rows.size()) + " cases, the other " +
                     std::to_string(b.rows.size()));
    if (inA.empty() != inB.empty())
        throw differ("only one of them names its images");
    Predictions result = b;
    if (!inB.empty())
        for (std::size_t i = 0; i < a.rows.size(); ++i) {
            const auto found = inB.find(a.rows[i].image.str());
            if (found == inB.end())
                throw differ("image " + a.rows[i].image.str() + " stands in one of them only");
            result.rows[i] = b.rows[found->second];
        }
    for (std::size_t i = 0; i < a.rows.size(); ++i)
        if (a.rows[i].yTrue != result.rows[i].yTrue ||
            a.rows[i].yTrueMulti != result.rows[i].yTrueMulti)
            throw differ("case " + std::to_string(i + 1) + " has another truth in each");
    return result;
}

}  // namespace

spec::Comparison compare(const Predictions& a, const Predictions& b,
                         const EvaluateOptions& options) {
    const auto other = matched(a, b);
    std::vector<std::size_t> classes;
    if (a.task == spec::Task::Binary || !options.cls.empty()) {
        classes.push_back(classIndex(a, options.cls));
    } else {
        classes.resize(a.classes.size());
        std::iota(classes.begin(), classes.end(), std::size_t{0});
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
    return pairedTest(tasks, clusters.count);
}

}  // namespace lightbox::evaluation
