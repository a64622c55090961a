// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>

#include "Fixture.h"
#include "base/Files.h"

namespace lightbox::test {

namespace fs = std::filesystem;

namespace {

using WholeWay = CliTest;

void expectFields(const base::Json& json, const std::vector<const char*>& fields) {
    for (const char* field : fields)
        EXPECT_TRUE(json.contains(field))
            << field << " is missing in " << json.dump().substr(0, 400);
}

const std::vector<const char*> kMetricsFields{"n",
                                              "patients",
                                              "task",
                                              "classes",
                                              "positive",
                                              "decision",
                                              "auroc",
                                              "accuracy",
                                              "average_precision",
                                              "majority_baseline",
                                              "mcc",
                                              "balanced_accuracy",
                                              "kappa",
                                              "brier",
                                              "ece",
                                              "report",
                                              "confusion",
                                              "at_threshold"};

}  // namespace

TEST_F(WholeWay, DocumentsHaveTheFieldsOfTheContract) {
    const fs::path project = folder / "squares.lightbox";
    const base::Json import = runOn(project, {"import", writeNpz().string(), "--class-names",
                                              "normal,pneumonia", "--json"})
                                  .json();
    expectFields(import, {"format", "task", "positive", "images", "patients", "studies", "added",
                          "already_present", "not_images", "classes", "patient_source",
                          "without_patient", "splits_found", "issues", "warnings"});
    EXPECT_EQ(import["format"], "medmnist");
    EXPECT_EQ(import["positive"], "pneumonia");
    EXPECT_EQ(import["images"], 200);
    EXPECT_EQ(import["added"], 200);
    EXPECT_TRUE(import["patients"].is_null());
    EXPECT_EQ(import["splits_found"]["train"], 120);
    EXPECT_EQ(import["warnings"][0]["code"], "positive_class_assumed");

    const base::Json again = runOn(project, {"import", (folder / "squares.npz").string(),
                                             "--class-names", "normal,pneumonia", "--json"})
                                 .json();
    EXPECT_EQ(again["added"], 0);
    EXPECT_EQ(again["already_present"], 200);

    const base::Json health = runOn(project, {"inspect", "--json"}).json();
    expectFields(health, {"images", "patients", "patients_with_several", "max_images_per_patient",
                          "classes", "imbalance", "intensity", "sizes", "findings"});
    EXPECT_EQ(health["sizes"][0]["width"], 28);

    const fs::path csv = folder / "split.csv";
    const base::Json split =
        runOn(project, {"split", "--predefined", "--csv", csv.string(), "--json"}).json();
    expectFields(split, {"split", "unit", "seed", "splits", "patients_straddling",
                         "duplicates_across", "dropped", "sealed", "warnings"});
    EXPECT_EQ(split["splits"]["val"]["images"], 40);
    EXPECT_TRUE(base::readTextFile(csv).starts_with("image,patient,label,split\n"));

    std::unique_ptr<Process> process = start(training(project, 4, "first"));
    std::vector<base::Json> events;
    while (const std::optional<std::string> text = process->line())
        events.push_back(base::parseJson(*text));
    ASSERT_EQ(process->finish().code, 0);
    ASSERT_EQ(events.size(), 6U);
    expectFields(events.front(), {"event", "run", "device", "threads", "precision", "parameters",
                                  "images", "warnings"});
    EXPECT_EQ(events.front()["images"]["train"], 120);
    EXPECT_FALSE(events.front()["images"].contains("test"));
    expectFields(events[1],
                 {"event", "phase", "epoch", "global_epoch", "lr", "train_loss", "val_loss",
                  "val_auroc", "val_auroc_per_class", "seconds", "images_per_second", "best"});
    expectFields(events.back(), {"event", "outcome", "run", "best_phase", "best_epoch",
                                 "best_val_auroc", "phase_seconds", "peak_memory_mb"});
    EXPECT_EQ(events.back()["outcome"], "completed");
    for (std::size_t i = 1; i + 1 < events.size(); ++i)
        EXPECT_EQ(events[i]["event"], "epoch") << "what is warned of stands in an event's warnings";

    const base::Json val = runOn(project, {"evaluate", "--run", "first", "--json"}).json();
    expectFields(val, kMetricsFields);
    expectFields(val, {"run", "split", "reveals"});
    EXPECT_EQ(val["n"], 40);
    EXPECT_TRUE(val["at_threshold"].is_null());
    const base::Json before = runOn(project, {"runs", "--json"}).json()["runs"][0];
    expectFields(before, {"run", "name", "arch", "started", "outcome", "epochs", "best_val_auroc",
                          "test_auroc", "data_changed_since"});
    EXPECT_TRUE(before["test_auroc"].is_null());
    EXPECT_EQ(before["data_changed_since"], false);

    const base::Json test = runOn(project, {"evaluate", "--run", "last", "--split", "test",
                                            "--threshold", "0.1", "--json"})
                                .json();
    EXPECT_EQ(test["n"], 40);
    expectFields(test["at_threshold"], {"class", "threshold", "scale", "prevalence", "tp", "fp",
                                        "fn", "tn", "sensitivity", "specificity", "ppv", "npv"});
    EXPECT_EQ(runOn(project, {"runs", "--json"}).json()["runs"][0]["test_auroc"],
              test["auroc"]["macro"]["value"]);

    const base::Json point =
        runOn(project, {"threshold", "--run", "first", "--sensitivity", "0.9", "--json"}).json();
    expectFields(point,
                 {"run", "class", "objective", "chosen_on", "threshold", "at_threshold", "locked"});
    EXPECT_EQ(point["locked"], false);
    EXPECT_GE(point["at_threshold"]["sensitivity"]["value"].get<double>(), 0.9);

    // predictions.csv can be fed straight back.
    const fs::path predictions = runFolder(project, "first") / "predictions.csv";
    const base::Json metrics = run({"metrics", predictions.string(), "--json"}).json();
    expectFields(metrics, kMetricsFields);
    EXPECT_EQ(metrics["n"], 80);
    EXPECT_FALSE(metrics.contains("run"));
}

TEST_F(WholeWay, ExportsExplainsAndPredicts) {
    const fs::path project = trainedProject();
    EXPECT_EQ(runOn(project, {"evaluate", "--run", "last", "--split", "test"}).code, 0);
    const fs::path report = folder / "report.html";
    ASSERT_EQ(
        runOn(project, {"export", "--run", "last", "--to", "report", "--out", report.string()})
            .code,
        0);
    const std::string html = base::readTextFile(report);
    EXPECT_NE(html.find("<html"), std::string::npos);
    EXPECT_EQ(html.find("squares.npz#"), std::string::npos) << "a real id left the project";

    // Where the program that draws PDF is not beside it, it says so, and the rest works.
    fs::create_directories(folder / "alone");
    fs::copy_file(kCli, folder / "alone" / "lightbox-cli");
    const Result alone = Process({"export", "--project", project.string(), "--run", "last", "--to",
                                  "report-pdf", "--out", (folder / "report.pdf").string()},
                                 folder / "stderr.txt", environment(), fs::path(),
                                 (folder / "alone" / "lightbox-cli").string())
                             .finish();
    EXPECT_EQ(alone.code, 1);
    EXPECT_NE(alone.err.find("lightbox-pdf"), std::string::npos) << alone.err;
    EXPECT_FALSE(fs::exists(folder / "report.pdf"));
    EXPECT_EQ(runOn(project, {"export", "--run", "last", "--to", "report", "--paper", "letter",
                              "--out", "r.html"})
                  .code,
              2);

    const fs::path table = folder / "p.csv";
    ASSERT_EQ(
        runOn(project, {"export", "--run", "last", "--to", "predictions", "--out", table.string()})
            .code,
        0);
    EXPECT_EQ(base::readTextFile(table).find("squares.npz"), std::string::npos);
    ASSERT_EQ(runOn(project, {"export", "--run", "last", "--to", "predictions", "--out",
                              table.string(), "--with-identifiers"})
                  .code,
              0);
    EXPECT_NE(base::readTextFile(table).find("squares.npz#test/3"), std::string::npos);

    const fs::path weights = folder / "m.safetensors";
    ASSERT_EQ(runOn(project,
                    {"export", "--run", "last", "--to", "safetensors", "--out", weights.string()})
                  .code,
              0);
    EXPECT_EQ(weightsOf(weights), weightsOf(runFolder(project, "first") / "model.safetensors"));

    const fs::path map = folder / "map.png";
    const fs::path raw = folder / "map.npy";
    const Result explained =
        runOn(project, {"explain", "--run", "last", "--image", "squares.npz#test/1", "--out",
                        map.string(), "--raw", raw.string(), "--json"});
    ASSERT_EQ(explained.code, 0) << explained.err;
    EXPECT_TRUE(fs::exists(map));
    EXPECT_TRUE(fs::exists(raw));
    EXPECT_EQ(runOn(project,
                    {"explain", "--run", "last", "--image", "nothing.png", "--out", map.string()})
                  .code,
              2);

    // An image gets from the command what it got as a member of the project.
    const fs::path films = writeFolder();
    const fs::path other = folder / "films.lightbox";
    ASSERT_EQ(runOn(other, {"import", films.string(), "--patient-pattern", "(p\\d+)"}).code, 0);
    ASSERT_EQ(runOn(other, {"split", "--ratio", "60/20/20"}).code, 0);
    ASSERT_EQ(run(training(other, 3, "films")).code, 0);
    const Result predicted = runOn(other, {"predict", "--model", "last", films.string(), "--json"});
    ASSERT_EQ(predicted.code, 0) << predicted.err;
    const base::Json document = predicted.json();
    expectFields(document, {"model", "classes", "threshold", "predictions"});
    ASSERT_EQ(document["predictions"].size(), 120U);
    expectFields(document["predictions"][0],
                 {"path", "frame", "probabilities", "predicted", "positive", "warnings"});
    const std::string rows = base::readTextFile(runFolder(other, "films") / "predictions.csv");
    const std::string id =
        rows.substr(rows.find('\n') + 1, rows.find(',', rows.find('\n')) - rows.find('\n') - 1);
    const std::size_t line = rows.find(id);
    const std::string row = rows.substr(line, rows.find('\n', line) - line);
    const double stored = std::stod(row.substr(row.rfind(',') + 1));
    bool found = false;
    for (const base::Json& prediction : document["predictions"])
        if (prediction["path"].get<std::string>().ends_with(id)) {
            EXPECT_NEAR(prediction["probabilities"]["pneumonia"].get<double>(), stored, 1e-4);
            found = true;
        }
    EXPECT_TRUE(found) << id;
    const fs::path model = runFolder(other, "films");
    EXPECT_EQ(run({"predict", "--model", model.string(), (films / "normal").string(), "--json"})
                  .json()["predictions"]
                  .size(),
              80U);
}

TEST_F(WholeWay, AnExportedFilePredictsOnItsOwn) {
    const fs::path films = writeFolder();
    const fs::path project = folder / "films.lightbox";
    ASSERT_EQ(runOn(project, {"import", films.string(), "--patient-pattern", "(p\\d+)"}).code, 0);
    ASSERT_EQ(runOn(project, {"split", "--ratio", "60/20/20"}).code, 0);
    ASSERT_EQ(run(training(project, 2, "films")).code, 0);
    const base::Json locked = runOn(project, {"threshold", "--run", "films", "--at", "0.625",
                                              "--lock", "--reason", "chosen before", "--json"})
                                  .json();
    EXPECT_EQ(locked["threshold"], 0.625);
    fs::create_directories(folder / "elsewhere");
    const fs::path alone = folder / "elsewhere" / "given.safetensors";
    ASSERT_EQ(
        runOn(project, {"export", "--run", "films", "--to", "safetensors", "--out", alone.string()})
            .code,
        0);
    const base::Json before =
        runOn(project, {"predict", "--model", "films", films.string(), "--json"}).json();
    fs::remove_all(project);

    const std::string bytes = base::readTextFile(alone);
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), sizeof length);
    const base::Json facts = base::Json::parse(bytes.substr(8, length))["__metadata__"];
    expectFields(facts, {"arch", "classes", "positive", "mean", "sd", "size", "resize", "threshold",
                         "threshold_class"});
    EXPECT_EQ(facts["classes"], R"(["normal","pneumonia"])");
    EXPECT_EQ(facts["size"], "28");
    EXPECT_EQ(std::stod(facts["threshold"].get<std::string>()), 0.625);
    EXPECT_EQ(bytes.find("chosen before"), std::string::npos) << "what only the project may know";

    const Result result =
        run({"predict", "--model", alone.string(), films.string(), "--json"}, folder / "elsewhere");
    ASSERT_EQ(result.code, 0) << result.err;
    const base::Json after = result.json();
    EXPECT_EQ(after["classes"], base::Json({"normal", "pneumonia"}));
    EXPECT_EQ(after["threshold"], 0.625);
    ASSERT_EQ(after["predictions"].size(), 120U);
    for (std::size_t i = 0; i < 120; ++i) {
        EXPECT_EQ(after["predictions"][i]["path"], before["predictions"][i]["path"]);
        EXPECT_EQ(after["predictions"][i]["probabilities"],
                  before["predictions"][i]["probabilities"]);
        const double p = after["predictions"][i]["probabilities"]["pneumonia"];
        EXPECT_EQ(after["predictions"][i]["positive"], p >= 0.625);
    }
}

TEST_F(WholeWay, AMapOfTooFewCellsIsCalledNoBetterThanChance) {
    const fs::path project = folder / "squares.lightbox";
    ASSERT_EQ(runOn(project, {"import", writeNpz().string()}).code, 0);
    std::vector<std::string> arguments = training(project, 1, "coarse");
    for (const char* setting : {"model.arch=resnet18", "phase1.epochs=0", "data.size=28"})
        arguments.insert(arguments.end(), {"--set", setting});
    ASSERT_EQ(run(arguments).code, 0);
    const auto explained = [&](const std::vector<std::string>& more) {
        std::vector<std::string> command{"explain",
                                         "--run",
                                         "coarse",
                                         "--image",
                                         "squares.npz#test/1",
                                         "--out",
                                         (folder / "map.png").string(),
                                         "--json"};
        command.insert(command.end(), more.begin(), more.end());
        return runOn(project, command);
    };
    const Result coarse = explained({"--layer", "layer4"});
    ASSERT_EQ(coarse.code, 0) << coarse.err;
    const base::Json image = coarse.json()["images"][0];
    ASSERT_LE(image["cells"], 4);
    ASSERT_EQ(image["warnings"].size(), 1U);
    EXPECT_EQ(image["warnings"][0]["code"], "map_at_chance");
    EXPECT_EQ(image["warnings"][0]["args"]["cells"], image["cells"]);
    EXPECT_NE(coarse.err.find("no more often than chance"), std::string::npos) << coarse.err;
    const Result fine = explained({});
    ASSERT_EQ(fine.code, 0) << fine.err;
    EXPECT_GT(fine.json()["images"][0]["cells"], 4);
    EXPECT_TRUE(fine.json()["images"][0]["warnings"].empty());
    EXPECT_EQ(fine.err.find("map_at_chance"), std::string::npos);
    const base::Json early = explained({"--layer", "layer1"}).json()["images"][0];
    EXPECT_GT(early["cells"], 7);
    ASSERT_EQ(early["warnings"].size(), 1U);
    EXPECT_EQ(early["warnings"][0]["args"]["layers"], base::Json({"layer1"}));
}

TEST_F(WholeWay, MapsAreComparedWithThoseOfRandomWeights) {
    const fs::path project = trainedProject();
    EXPECT_EQ(runOn(project, {"audit", "--run", "last"}).code, 2);
    EXPECT_EQ(runOn(project, {"audit", "--run", "last", "--maps", "--augmentation"}).code, 2);
    const Result result = runOn(project, {"audit", "--run", "last", "--maps", "--json"});
    ASSERT_EQ(result.code, 0) << result.err;
    const base::Json audit = result.json();
    expectFields(audit,
                 {"run", "method", "layer", "cells", "images", "empty", "randomised", "warnings"});
    EXPECT_EQ(audit["images"].get<int>() + audit["empty"].get<int>(), 40);
    ASSERT_GT(audit["images"], 1);
    EXPECT_EQ(audit["cells"], 14);
    const base::Json& correlation = audit["randomised"];
    EXPECT_GE(correlation["low"], -1);
    EXPECT_LE(correlation["low"], correlation["value"]);
    EXPECT_LT(correlation["low"], correlation["high"]);
    EXPECT_LT(correlation["high"], 0.999) << "maps of other weights cannot be the same";
    EXPECT_EQ(runOn(project, {"audit", "--run", "last", "--maps", "--json"}).json(), audit);
}

TEST_F(WholeWay, ThePositiveClassCanBeChanged) {
    const fs::path project = trainedProject();
    const base::Json before = runOn(project, {"evaluate", "--run", "last", "--json"}).json();
    EXPECT_EQ(before["positive"], "1");
    ASSERT_EQ(runOn(project, {"import", "--positive", "0"}).code, 0);
    const base::Json after = runOn(project, {"evaluate", "--run", "last", "--json"}).json();
    EXPECT_EQ(after["positive"], "0");
    EXPECT_EQ(after["auroc"]["per_class"], before["auroc"]["per_class"]);
    EXPECT_EQ(runOn(project, {"import", "--positive", "2"}).code, 2);
    ASSERT_EQ(
        runOn(project, {"threshold", "--run", "last", "--youden", "--lock", "--reason", "t"}).code,
        0);
    EXPECT_EQ(runOn(project, {"import", "--positive", "1"}).code, 3);
}

TEST_F(WholeWay, ModelsAndWeightsAreListed) {
    const base::Json models = run({"model", "list", "--json"}).json()["models"];
    EXPECT_GE(models.size(), 5U);
    const base::Json resnet = run({"model", "show", "resnet18", "--json"}).json();
    EXPECT_EQ(resnet["parameters"], 11689512);
    EXPECT_EQ(resnet["features"], 512);
    EXPECT_EQ(run({"model", "show", "resnet19"}).code, 2);
    EXPECT_EQ(run({"weights", "where", "--json"}).json()["folders"][0],
              (folder / "home/lightbox/weights").string());
    const base::Json weights = run({"weights", "list", "--json"}).json();
    for (const base::Json& entry : weights["weights"])
        EXPECT_EQ(entry["present"], false);
}

}  // namespace lightbox::test
