// SPDX-License-Identifier: GPL-3.0-or-later
// One meaning for every probability: what training reports, and every room that shows it afterwards.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include "EngineFixture.h"
#include "base/Csv.h"
#include "base/Files.h"
#include "base/Json.h"
#include "base/Text.h"
#include "engine/Evaluate.h"
#include "engine/Explain.h"
#include "engine/ExportRun.h"
#include "engine/Images.h"
#include "engine/PickThreshold.h"
#include "engine/Predict.h"
#include "engine/Runs.h"
#include "engine/Train.h"
#include "support/Scheme.h"

namespace lightbox::test {

namespace {

/// Keeps the epochs that a run reports.
class Epochs : public spec::TrainingObserver {
public:
    void started(const Start&) override {}
    void batch(const Batch&) override {}
    void epoch(const spec::EpochReport& report) override {
        if (report.best)
            best = report;
    }
    void ended(const spec::RunOutcome&) override {}
    spec::EpochReport best;
};

class Join : public EngineTest, public ::testing::WithParamInterface<Scheme> {
protected:
    /// 28 x 28, noisy; class c lights its own quarter.
    void draw(const std::string& file, int number, const std::vector<bool>& has) const {
        std::filesystem::create_directories((folder / file).parent_path());
        spec::PixelBuffer film{28, 28, 1, std::vector<std::uint8_t>(std::size_t{28} * 28)};
        for (int y = 0; y < 28; ++y)
            for (int x = 0; x < 28; ++x) {
                const auto quarter = static_cast<std::size_t>((y / 14) * 2 + x / 14);
                const int noise = (number * 7919 + (y * 28 + x) * 104'729) % 61;
                const int light = quarter < has.size() && has[quarter] ? 120 : 40;
                film.values[static_cast<std::size_t>(y * 28 + x)] =
                    static_cast<std::uint8_t>(light + noise);
            }
        engine::writePng(folder / file, film);
    }

    void import() {
        const Scheme& scheme = GetParam();
        const std::size_t classes = scheme.classes.size();
        const bool multilabel = scheme.task == spec::Task::Multilabel;
        std::ofstream table;
        std::string head = "path,patient";
        for (const std::string& name : scheme.classes)
            head += "," + name;
        std::string rows;
        for (int i = 0; i < 90; ++i) {
            const std::string patient = "p" + std::to_string(1000 + i);
            std::vector<bool> has(classes, false);
            const std::size_t cls = static_cast<std::size_t>(i) % classes;
            if (multilabel)
                for (std::size_t c = 0; c < classes; ++c)
                    has[c] = (i >> c) % 2 == 1;
            else
                has[cls] = true;
            const std::string file =
                multilabel ? patient + ".png" : scheme.classes[cls] + "/" + patient + ".png";
            draw("films/" + file, i, has);
            rows += file + "," + patient;
            for (const bool one : has)
                rows += one ? ",1" : ",0";
            rows += "\n";
        }
        if (multilabel) {
            std::ofstream(folder / "films" / "labels.csv") << head << "\n" << rows;
            spec::ImportRequest request;
            request.sources = {folder / "films" / "labels.csv"};
            request.format = "csv";
            request.labelColumns = scheme.classes;
            (void)engine::importCases(project, request, progress, {});
        } else {
            (void)importFolder("films",
                               scheme.positive < 0
                                   ? ""
                                   : scheme.classes.at(static_cast<std::size_t>(scheme.positive)));
        }
        spec::SplitSpec split;
        split.ratios = {60, 20, 20};
        (void)engine::makeSplit(project, split);
    }

    static spec::TrainingSpec training() {
        spec::TrainingSpec spec =
            engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
        spec.phase2.epochs = 4;
        spec.batch = 8;
        spec.precision = "fp32";
        spec.threads = 1;
        return spec;
    }

    /// The figure of two classes is the positive one's, else the macro average.
    [[nodiscard]] double headFigure(const spec::Evaluation& evaluation) const {
        return GetParam().positive >= 0
                   ? *evaluation.aurocPerClass.at(static_cast<std::size_t>(GetParam().positive))
                          .value
                   : *evaluation.aurocMacro.value;
    }
};

}  // namespace

TEST_P(Join, EveryRoomMeansTheSameProbability) {
    const Scheme& scheme = GetParam();
    import();
    Epochs epochs;
    spec::TrainingControl control;
    const spec::RunOutcome outcome = engine::train(project, training(), epochs, control);
    ASSERT_EQ(outcome.outcome, spec::Outcome::Completed) << outcome.message;
    const auto open = project::Project::open(project, project::Access::Read);
    const spec::RunRecord record = open.runRecord(outcome.run);
    ASSERT_EQ(record.dataset.task, scheme.task);
    ASSERT_EQ(record.dataset.classes, scheme.classes);
    ASSERT_EQ(record.dataset.positive, scheme.positive);

    // Training.
    ASSERT_TRUE(outcome.bestValAuroc);
    EXPECT_GT(*outcome.bestValAuroc, 0.8) << "the images are easy: below, it learnt the opposite";
    EXPECT_EQ(epochs.best.valAuroc, outcome.bestValAuroc);
    ASSERT_TRUE(record.result.bestValInterval);
    EXPECT_GT(record.result.bestValInterval->second, *outcome.bestValAuroc - 1e-9);

    // evaluate.
    engine::EvaluateRequest request;
    request.bootstrap = 50;
    const spec::Evaluation evaluation = engine::evaluate(project, request, progress, {});
    EXPECT_NEAR(headFigure(evaluation), *outcome.bestValAuroc, 1e-6);
    ASSERT_EQ(epochs.best.valAurocPerClass.size(), scheme.classes.size());
    for (std::size_t c = 0; c < scheme.classes.size(); ++c)
        EXPECT_NEAR(*evaluation.aurocPerClass.at(c).value, *epochs.best.valAurocPerClass[c], 1e-6)
            << scheme.classes[c];

    // predictions.csv, and metrics on it.
    const std::filesystem::path table = open.runFolder(outcome.run) / "predictions.csv";
    engine::MeasureRequest measure;
    measure.table = table;
    measure.bootstrap = 50;
    const spec::Evaluation measured = engine::measureTable(measure);
    ASSERT_EQ(measured.classes, scheme.classes);
    EXPECT_EQ(measured.positive, scheme.positive);
    for (std::size_t c = 0; c < scheme.classes.size(); ++c)
        EXPECT_NEAR(*measured.aurocPerClass.at(c).value, *evaluation.aurocPerClass.at(c).value,
                    1e-12);
    EXPECT_NEAR(*measured.accuracy.value, *evaluation.accuracy.value, 1e-12);

    // The columns as anybody reads them.
    const base::CsvTable csv = base::readCsv(table);
    std::map<std::string, std::vector<double>> p;
    for (const std::vector<std::string>& row : csv.rows)
        for (const std::string& name : scheme.classes)
            p[row.at(*csv.column("image"))].push_back(
                base::toDouble(row.at(*csv.column("p_" + name))).value());
    const std::size_t cls = scheme.positive >= 0 ? static_cast<std::size_t>(scheme.positive) : 0;
    const auto isOf = [&](const std::vector<std::string>& row) {
        return scheme.task == spec::Task::Multilabel
                   ? row.at(*csv.column("y_" + scheme.classes[cls])) == "1"
                   : row.at(*csv.column("y_true")) == scheme.classes[cls];
    };

    // A threshold counts what stands in the table.
    spec::ThresholdRequest wanted;
    wanted.run = outcome.run;
    wanted.cls = scheme.classes[cls];
    wanted.objective = spec::Objective::Sensitivity;
    wanted.value = 0.9;
    wanted.lock = true;
    wanted.reason = "test";
    const spec::OperatingPoint point = engine::pickThreshold(project, wanted);
    spec::AtThreshold counted;
    for (const std::vector<std::string>& row : csv.rows) {
        const bool called = p.at(row.at(*csv.column("image")))[cls] >= point.threshold;
        ++(isOf(row) ? (called ? counted.tp : counted.fn) : (called ? counted.fp : counted.tn));
    }
    EXPECT_EQ(point.atThreshold.tp, counted.tp);
    EXPECT_EQ(point.atThreshold.fp, counted.fp);
    EXPECT_EQ(point.atThreshold.fn, counted.fn);
    EXPECT_EQ(point.atThreshold.tn, counted.tn);
    EXPECT_GE(*point.atThreshold.sensitivity.value, 0.9);

    // predict and explain.
    engine::PredictRequest asked;
    asked.project = project;
    engine::ExplainRequest explain;
    explain.cls = scheme.classes[cls];
    std::map<std::string, std::string> idOf;
    for (const auto& [image, values] : p) {
        const auto found = open.image(spec::ImageId(image));
        ASSERT_TRUE(found);
        asked.paths.push_back(found->source.file);
        idOf[found->source.file.string()] = image;
        explain.images.push_back(image);
    }
    const engine::PredictReport predicted = engine::predict(asked, progress, {});
    ASSERT_EQ(predicted.predictions.size(), p.size());
    EXPECT_EQ(predicted.classes, scheme.classes);
    for (const engine::PathPrediction& prediction : predicted.predictions) {
        const std::vector<double>& stored = p.at(idOf.at(prediction.path));
        for (std::size_t c = 0; c < stored.size(); ++c)
            EXPECT_NEAR(prediction.probabilities.at(c), stored[c], 1e-5) << prediction.path;
        if (std::abs(stored[cls] - point.threshold) > 1e-5) {
            EXPECT_EQ(prediction.positive, stored[cls] >= point.threshold) << prediction.path;
            EXPECT_EQ(prediction.predicted == static_cast<int>(cls), *prediction.positive);
        }
    }
    for (const engine::ExplainedImage& one : engine::explain(project, explain, progress, {})) {
        EXPECT_EQ(one.map.cls, static_cast<int>(cls));
        for (std::size_t c = 0; c < scheme.classes.size(); ++c)
            EXPECT_NEAR(one.map.probabilities.at(c), p.at(one.image)[c], 1e-5) << one.image;
    }
    explain.images.resize(1);

    // The window's explainer, which keeps the model loaded, shows the same map.
    engine::CaseExplainer explainer(project, outcome.run.str());
    EXPECT_EQ(explainer.info().classes, scheme.classes);
    const spec::ImageRecord shown = *open.image(spec::ImageId(explain.images.front()));
    const spec::HeatMap map = explainer.explain(shown, static_cast<int>(cls));
    EXPECT_EQ(map.values, engine::explain(project, explain, progress, {}).at(0).map.values);
    const spec::PixelBuffer picture =
        engine::renderImage(engine::loadImage(shown.source), {128, 256, ""});
    const spec::PixelBuffer bare = engine::overlay(picture, map, 0, 0);
    ASSERT_EQ(bare.channels, 3);
    ASSERT_EQ(bare.values.size(), 3 * picture.values.size());
    for (std::size_t i = 0; i < picture.values.size(); ++i)
        ASSERT_EQ(bare.values[3 * i], picture.values[i]) << "of no opacity";
    EXPECT_EQ(engine::overlay(picture, map, 1, 0).values == bare.values, map.empty);

    if (scheme.positive >= 0) {
        explain.cls.clear();
        EXPECT_EQ(engine::explain(project, explain, progress, {}).at(0).map.cls, scheme.positive)
            << "unasked, the positive class is explained";
    }

    // The report's first figure.
    engine::ExportRequest report;
    report.out = folder / "report.html";
    engine::exportRun(project, report, progress, {});
    const std::string html = base::readTextFile(report.out);
    std::ostringstream figure;
    figure.precision(3);
    figure << std::fixed << *evaluation.aurocPerClass.at(cls).value;
    const std::size_t at = html.find("AUROC, " + scheme.classes[cls] + ", on validation");
    ASSERT_NE(at, std::string::npos);
    EXPECT_NE(html.substr(at, 300).find(figure.str()), std::string::npos) << html.substr(at, 300);
}

/// A run as the first version left it, whose positive class has index 0.
class OldRun : public EngineTest {};

TEST_F(OldRun, WithExchangedClassesIsListedEvaluatedAndPutRight) {
    writeClass("films", "abnormal", 0, 30);
    writeClass("films", "normal", 30, 30);
    (void)importFolder("films", "abnormal");
    spec::SplitSpec split;
    split.ratios = {60, 20, 20};
    (void)engine::makeSplit(project, split);
    const spec::RunId run = addRun("old", {spec::Set::Val});
    const auto folderOf = [&] {
        return project::Project::open(project, project::Access::Read).runFolder(run);
    };
    // addRun() gives label 1 the second column, nine times in ten: the right way round.
    engine::EvaluateRequest request;
    request.bootstrap = 50;
    const double right =
        *engine::evaluate(project, request, progress, {}).aurocPerClass.at(0).value;
    EXPECT_GT(right, 0.8);
    base::CsvTable table = base::readCsv(folderOf() / "predictions.csv");
    std::string text = "image,patient,split,y_true,p_abnormal,p_normal\n";
    for (const std::vector<std::string>& row : table.rows)
        text += row[0] + "," + row[1] + "," + row[2] + "," + row[3] + "," + row[5] + "," + row[4] +
                "\n";
    base::writeFileAtomically(folderOf() / "predictions.csv", text);
    base::Json record = base::readJsonFile(folderOf() / "run.json");
    record.erase("version");
    record["dataset"]["positive"] = 0;
    base::writeFileAtomically(folderOf() / "run.json", base::toText(record));
    base::writeFileAtomically(folderOf() / "evaluation.json",
                              std::string_view(R"({"test":{"auroc":{"macro":{"value":0.0625}}}})"));

    EXPECT_EQ(engine::listRuns(project).at(0).testAuroc, std::nullopt)
        << "measured on the exchanged classes";
    for (int i = 0; i < 2; ++i)
        EXPECT_NEAR(*engine::evaluate(project, request, progress, {}).aurocPerClass.at(0).value,
                    right, 1e-12);
    EXPECT_EQ(base::readJsonFile(folderOf() / "run.json").at("version"), 2);
    engine::MeasureRequest measure;
    measure.table = folderOf() / "predictions.csv";
    measure.bootstrap = 50;
    EXPECT_NEAR(*engine::measureTable(measure).aurocPerClass.at(0).value, right, 1e-12);
}

INSTANTIATE_TEST_SUITE_P(
    Schemes, Join,
    ::testing::Values(Scheme{"positiveFirst", spec::Task::Binary, {"abnormal", "normal"}, 0},
                      Scheme{"positiveSecond", spec::Task::Binary, {"normal", "pneumonia"}, 1},
                      Scheme{"threeClasses", spec::Task::Multiclass, {"a", "b", "c"}, -1},
                      Scheme{"multilabel", spec::Task::Multilabel, {"mass", "nodule"}, -1}),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace lightbox::test
