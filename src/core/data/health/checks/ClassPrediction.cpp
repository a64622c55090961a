// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/ClassPrediction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <unordered_map>

#include "base/Random.h"
#include "base/Threads.h"
#include "data/splits/SplitUnits.h"
#include "statistics/Power.h"
#include "statistics/Ranks.h"

namespace lightbox::data {

namespace {

constexpr std::size_t kFewestImages = 20;    // of each answer
constexpr std::size_t kFewestPatients = 10;  // of each answer
constexpr std::size_t kMostImages = 6000;
constexpr std::size_t kMostClasses = 8;
constexpr std::size_t kShown = 25;

/// The images by unit (see unitNumbers()), in order of their first images.
std::vector<Positions> unitsOf(const std::vector<std::size_t>& numbers, const Positions& images) {
    std::unordered_map<std::size_t, std::size_t> places;
    std::vector<Positions> units;
    for (const std::size_t i : images) {
        const auto [entry, isNew] = places.try_emplace(numbers[i], units.size());
        if (isNew)
            units.emplace_back();
        units[entry->second].push_back(i);
    }
    return units;
}

void keepAtMost(std::size_t images, std::vector<Positions>& units) {
    const std::size_t all =
        std::accumulate(units.begin(), units.end(), std::size_t{0},
                        [](std::size_t sum, const Positions& unit) { return sum + unit.size(); });
    if (all <= images)
        return;
    base::Random random{42, 0x7E11U};
    random.shuffle(std::span(units));
    std::size_t kept = 0;
    std::erase_if(units, [&](const Positions& unit) {
        if (kept + unit.size() > images)
            return true;
        kept += unit.size();
        return false;
    });
}

std::optional<Question> questionFor(const CheckInput& input,
                                    const std::vector<std::size_t>& unitNumber, std::size_t cls) {
    Positions known;
    for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
        if (input.hasClass(i, cls) || input.lacksClass(i, cls))
            known.push_back(i);
    std::vector<Positions> units = unitsOf(unitNumber, known);
    keepAtMost(kMostImages, units);
    // The largest first, each into the fold that is the emptiest: folds of one size.
    std::stable_sort(units.begin(), units.end(),
                     [](const Positions& a, const Positions& b) { return a.size() > b.size(); });
    Question question;
    question.cls = cls;
    std::array<std::size_t, kFolds> sizes{};
    for (const Positions& unit : units) {
        const auto fold = std::min_element(sizes.begin(), sizes.end());
        *fold += unit.size();
        bool yes = false;
        bool no = false;
        for (const std::size_t i : unit) {
            const bool isYes = input.hasClass(i, cls);
            (isYes ? yes : no) = true;
            question.images.push_back(i);
            question.isYes.push_back(isYes ? 1 : 0);
            question.folds.push_back(static_cast<int>(fold - sizes.begin()));
        }
        question.patientsYes += yes ? 1 : 0;
        question.patientsNo += no ? 1 : 0;
    }
    const auto yes =
        static_cast<std::size_t>(std::count(question.isYes.begin(), question.isYes.end(), 1));
    const std::size_t no = question.isYes.size() - yes;
    if (std::min(yes, no) < kFewestImages ||
        std::min(question.patientsYes, question.patientsNo) < kFewestPatients)
        return std::nullopt;
    return question;
}

/// Brings columns to mean 0 and standard deviation 1 over the rows that are not of `fold`. False
/// when all are constant there.
bool standardise(const Question& question, int fold, Features& features) {
    const std::size_t columns = features.columns;
    std::vector<double> sums(columns, 0.0);
    std::vector<double> squares(columns, 0.0);
    double rows = 0;
    for (std::size_t i = 0; i < question.folds.size(); ++i) {
        if (question.folds[i] == fold)
            continue;
        ++rows;
        for (std::size_t j = 0; j < columns; ++j)
            sums[j] += static_cast<double>(features.values[i * columns + j]);
    }
    for (double& sum : sums)
        sum /= rows;
    for (std::size_t i = 0; i < question.folds.size(); ++i)
        for (std::size_t j = 0; j < columns; ++j) {
            const double distance = static_cast<double>(features.values[i * columns + j]) - sums[j];
            features.values[i * columns + j] = static_cast<float>(distance);
            squares[j] += question.folds[i] == fold ? 0.0 : distance * distance;
        }
    bool varies = false;
    for (double& square : squares) {
        square = std::sqrt(square / rows);
        varies = varies || square > 1e-9;
        square = square > 1e-9 ? 1 / square : 0.0;
    }
    for (std::size_t i = 0; i < question.folds.size(); ++i)
        for (std::size_t j = 0; j < columns; ++j)
            features.values[i * columns + j] *= static_cast<float>(squares[j]);
    return varies;
}

/// Scores of the images of `fold`, fitted on the others; false when that cannot be.
bool scoreFold(const Question& question, const Features& features, int fold,
               const std::stop_token& stop, std::vector<double>& scores) {
    Features standard = features;
    if (!standardise(question, fold, standard))
        return false;
    Features train{features.columns, {}};
    std::vector<std::uint8_t> isYes;
    for (std::size_t i = 0; i < question.folds.size(); ++i) {
        if (question.folds[i] == fold)
            continue;
        const auto row = standard.row(i);
        train.values.insert(train.values.end(), row.begin(), row.end());
        isYes.push_back(question.isYes[i]);
    }
    const auto yes = std::count(isYes.begin(), isYes.end(), 1);
    if (yes == 0 || yes == static_cast<std::ptrdiff_t>(isYes.size()))
        return false;
    const LogisticModel model = fitLogistic(train, isYes, stop);
    for (std::size_t i = 0; i < question.folds.size(); ++i)
        if (question.folds[i] == fold)
            scores[i] = model.score(standard.row(i));
    return true;
}

}  // namespace

std::vector<Question> questions(const CheckInput& input) {
    const spec::DatasetInfo& info = input.dataset.info;
    std::vector<std::size_t> classes(info.classes.size());
    std::iota(classes.begin(), classes.end(), std::size_t{0});
    if (classes.size() == 2 && info.task != spec::Task::Multilabel) {
        classes = {info.positiveIndex()};
    } else {
        std::stable_sort(classes.begin(), classes.end(), [&](std::size_t a, std::size_t b) {
            return input.perClass[a] > input.perClass[b];
        });
        classes.resize(std::min(classes.size(), kMostClasses));
    }
    const std::vector<std::size_t> unitNumber = unitNumbers(input.dataset, true);
    std::vector<Question> questions;
    for (const std::size_t cls : classes)
        if (auto question = questionFor(input, unitNumber, cls))
            questions.push_back(std::move(*question));
    return questions;
}

std::optional<Told> tell(const CheckInput& input, const Question& question,
                         const Features& features) {
    std::vector<double> scores(question.images.size(), 0.0);
    std::array<bool, kFolds> done{};
    base::parallelFor(kFolds, input.threads, input.stop, [&](std::size_t fold) {
        done[fold] = scoreFold(question, features, static_cast<int>(fold), input.stop, scores);
    });
    if (input.stop.stop_requested() || std::count(done.begin(), done.end(), true) != kFolds)
        return std::nullopt;
    Told told;
    told.cls = question.cls;
    told.auroc = statistics::rankAuroc(scores, question.isYes).value_or(0.5);
    const double truth = std::max(0.5, told.auroc);
    const double half =
        statistics::expectedAurocHalfWidth(truth, question.patientsYes, question.patientsNo)
            .value_or(0.5);
    told.low = std::max(0.0, told.auroc - half);
    told.high = std::min(1.0, told.auroc + half);
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    const auto surest = [&](std::size_t i, bool yes, std::vector<spec::ImageId>& images) {
        if (images.size() < kShown && (question.isYes[i] != 0) == yes)
            images.push_back(input.image(question.images[i]).id);
    };
    for (std::size_t k = 0; k < std::min(order.size(), 2 * kShown); ++k) {
        surest(order[k], true, told.surestYes);
        surest(order[order.size() - 1 - k], false, told.surestNo);
    }
    return told;
}

std::optional<spec::Severity> severityOf(const Told& told) {
    if (told.auroc < 0.65 || told.low < 0.55)
        return std::nullopt;
    if (told.auroc >= 0.85 && told.low >= 0.75)
        return spec::Severity::High;
    return told.auroc >= 0.75 ? spec::Severity::Medium : spec::Severity::Low;
}

messages::Message foldsOf(const CheckInput& input) {
    if (input.patients.empty())
        return messages::Message{"folds_by.image", {{"folds", kFolds}}};
    return messages::Message{"folds_by.patient", {{"folds", kFolds}}};
}

void takeSurest(const Told& told, spec::Finding& finding) {
    finding.auroc = spec::Interval{told.auroc, told.low, told.high, "newcombe", {}, {}, {}};
    for (const auto* group : {&told.surestYes, &told.surestNo}) {
        if (group->empty())
            continue;
        finding.groups.push_back(*group);
        finding.images.insert(finding.images.end(), group->begin(), group->end());
    }
}

}  // namespace lightbox::data
