// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/EvaluationData.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/Error.h"
#include "engine/Evaluate.h"
#include "engine/PickThreshold.h"
#include "project/Project.h"

namespace lightbox::gui {

namespace {

TestState testStateOf(const std::filesystem::path& project, const spec::RunId& run,
                      std::size_t images) {
    if (images == 0)
        return TestState::Absent;
    try {
        (void)engine::predictionsOf(project, run.str(), spec::Set::Test);
        return TestState::Open;
    } catch (const base::Error& error) {
        return error.facts().code == "not_predicted" ? TestState::Unpredicted : TestState::Sealed;
    }
}

int chosenClass(const spec::Predictions& predictions,
                const std::optional<spec::OperatingPoint>& locked, int wanted) {
    const auto count = static_cast<int>(predictions.classes.size());
    if (wanted >= 0 && wanted < count)
        return wanted;
    if (locked) {
        const auto found =
            std::find(predictions.classes.begin(), predictions.classes.end(), locked->cls);
        if (found != predictions.classes.end())
            return static_cast<int>(found - predictions.classes.begin());
    }
    return std::max(0, predictions.positive);
}

}  // namespace

EvaluationData loadEvaluation(const std::filesystem::path& folder, const spec::RunId& run,
                              spec::Set set, int cls) {
    EvaluationData data;
    data.run = run;
    data.set = set;
    data.predictions =
        std::make_shared<const spec::Predictions>(engine::predictionsOf(folder, run.str(), set));
    data.locked = engine::lockedThreshold(folder, run.str());
    data.cls = chosenClass(*data.predictions, data.locked, cls);
    auto scores = std::make_shared<evaluation::ClassScores>(
        evaluation::classScores(*data.predictions, static_cast<std::size_t>(data.cls)));
    data.curve = std::make_shared<const evaluation::OperatingCurve>(
        data.className(), scores->score, scores->positive, scores->patients);
    data.scores = std::move(scores);

    const project::Project project = project::Project::open(folder, project::Access::Read);
    const spec::RunRecord record = project.runRecord(run);
    std::unordered_map<std::int64_t, std::string> patientOf;
    std::set<std::int64_t> leftOut;
    for (const spec::ImageRecord& image : project.dataset().images) {
        if (image.patient)
            patientOf.emplace(image.key, *image.patient);
        if (image.excluded)
            leftOut.insert(image.key);
    }
    std::set<std::string> valPatients;
    std::set<std::string> testPatients;
    for (const auto& [key, member] : record.members) {
        if ((member != spec::Set::Val && member != spec::Set::Test) || leftOut.contains(key))
            continue;
        const bool test = member == spec::Set::Test;
        ++(test ? data.testImages : data.valImages);
        if (const auto found = patientOf.find(key); found != patientOf.end())
            (test ? testPatients : valPatients).insert(found->second);
    }
    if (!valPatients.empty())
        data.valPatients = valPatients.size();
    if (!testPatients.empty())
        data.testPatients = testPatients.size();
    data.test =
        set == spec::Set::Test ? TestState::Open : testStateOf(folder, run, data.testImages);
    const std::vector<project::LedgerEntry> ledger = project.ledger();
    data.lockFinal =
        data.locked && data.test == TestState::Open &&
        std::any_of(ledger.begin(), ledger.end(), [&](const project::LedgerEntry& entry) {
            return entry.kind == project::LedgerKind::Opening && entry.run == run.str();
        });
    return data;
}

Decisions decide(const EvaluationData& data, double threshold) {
    const spec::Predictions& predictions = *data.predictions;
    const auto cls = static_cast<std::size_t>(data.cls);
    Decisions result;
    const std::size_t n = predictions.rows.size();
    result.truth.assign(n, -1);
    std::size_t classes = 2;
    if (data.twoByTwo()) {
        result.called.assign(n, -1);
        for (std::size_t i = 0; i < data.scores->row.size(); ++i) {
            const std::size_t row = data.scores->row[i];
            result.truth[row] = data.scores->positive[i];
            result.called[row] = predictions.rows[row].p[cls] >= threshold ? 1 : 0;
        }
    } else {
        classes = predictions.classes.size();
        evaluation::EvaluateOptions options;
        options.threshold = threshold;
        options.cls = data.className();
        result.called = evaluation::predictedClasses(predictions, options);
        for (std::size_t i = 0; i < n; ++i)
            result.truth[i] = predictions.rows[i].yTrue;
    }
    result.confusion.assign(classes, std::vector<std::size_t>(classes, 0));
    for (std::size_t i = 0; i < n; ++i)
        if (result.truth[i] >= 0 && result.called[i] >= 0)
            ++result.confusion[static_cast<std::size_t>(result.truth[i])]
                              [static_cast<std::size_t>(result.called[i])];
    return result;
}

std::vector<spec::ImageId> imagesIn(const EvaluationData& data, const Decisions& decisions,
                                    int truth, int called) {
    const auto& rows = data.predictions->rows;
    std::vector<std::pair<double, std::size_t>> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (decisions.truth[i] != truth || decisions.called[i] != called)
            continue;
        const double p = data.twoByTwo() ? rows[i].p[static_cast<std::size_t>(data.cls)]
                                         : rows[i].p[static_cast<std::size_t>(called)];
        found.emplace_back(data.twoByTwo() && called == 0 ? p : -p, i);
    }
    std::sort(found.begin(), found.end());
    std::vector<spec::ImageId> images;
    images.reserve(found.size());
    for (const auto& [order, row] : found)
        images.push_back(rows[row].image);
    return images;
}

}  // namespace lightbox::gui
