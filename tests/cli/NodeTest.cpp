// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <csignal>
#include <cstring>
#include <fstream>
#include <limits>
#include <set>

#include "Fixture.h"
#include "base/Files.h"
#include "engine/Runs.h"
#include "project/Project.h"
#include "spec/Json.h"
#include "store/Bundle.h"

namespace lightbox::test {

namespace fs = std::filesystem;

namespace {

constexpr int kEpochs = 6;

/// 60 patients with two films each, the test set sealed.
class Node : public CliTest {
protected:
    Node() {
        EXPECT_EQ(
            runOn(project, {"import", writeFolder().string(), "--patient-pattern", "(p\\d+)"}).code,
            0);
        EXPECT_EQ(runOn(project, {"split", "--ratio", "60/20/20", "--seal-test"}).code, 0);
    }
    /// The bundle of what training() trains.
    [[nodiscard]] fs::path exported(const std::string& name = "films.bundle",
                                    std::vector<std::string> more = {}) const {
        std::vector<std::string> words = training(project, kEpochs, "same");
        words.front() = "export";
        words.insert(words.end(), {"--to", "bundle", "--out", (folder / name).string(), "--set",
                                   "loss.sampler=patient", "--set", "augment.rotation=5"});
        words.insert(words.end(), more.begin(), more.end());
        const Result result = run(words);
        EXPECT_EQ(result.code, 0) << result.err;
        return folder / name;
    }
    /// The same, trained here.
    [[nodiscard]] fs::path trainedHere() const {
        std::vector<std::string> words = training(project, kEpochs, "here");
        words.insert(words.end(), {"--set", "loss.sampler=patient", "--set", "augment.rotation=5"});
        const Result result = run(words);
        EXPECT_EQ(result.code, 0) << result.err;
        return runFolder(project, "here");
    }
    [[nodiscard]] Result importRun(const fs::path& from, std::vector<std::string> more = {}) const {
        std::vector<std::string> words{"import-run", from.string(), "--json"};
        words.insert(words.end(), more.begin(), more.end());
        return runOn(project, words);
    }
    /// files.json as the files are now: what somebody would do who forges a run.
    static void describeAgain(const fs::path& runOfBundle) {
        spec::BundleRun files = store::readBundleRun(runOfBundle);
        for (spec::BundleFile& file : files.files)
            file = store::describeFile(runOfBundle, file.path);
        writeText(runOfBundle / store::bundleRunFile, base::toText(spec::toJson(files)));
    }
    const fs::path project = folder / "films.lightbox";
};

std::vector<fs::path> filesOf(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// One of several ways to damage a file of `text`.
std::string damaged(std::string text, int way) {
    if (way == 0)
        return text.substr(0, text.size() - 1);
    if (way == 1)
        return text + "\n";
    text[text.size() / 2] = static_cast<char>(text[text.size() / 2] ^ 1);
    return text;
}

}  // namespace

TEST_F(Node, ABundleGivesTheSameBitsAndBecomesARunLikeAnyOther) {
    const fs::path here = trainedHere();
    const fs::path bundle = exported();
    const Result trained = runNode({"train", bundle.string(), "--json"});
    ASSERT_EQ(trained.code, 0) << trained.err;
    EXPECT_EQ(trained.out.find("node_other_environment"), std::string::npos) << trained.out;
    const Result imported = importRun(bundle);
    ASSERT_EQ(imported.code, 0) << imported.err;
    EXPECT_EQ(imported.json()["exact"], true);
    EXPECT_EQ(imported.json()["name"], "same");
    const fs::path there = runFolder(project, "same");
    EXPECT_TRUE(weightsOf(there / "model.safetensors") == weightsOf(here / "model.safetensors"));
    EXPECT_EQ(base::readTextFile(there / "predictions.csv"),
              base::readTextFile(here / "predictions.csv"));
    base::Json ours = base::readJsonFile(here / "evaluation.json");
    base::Json theirs = base::readJsonFile(there / "evaluation.json");
    ours["val"].erase("run");
    theirs["val"].erase("run");
    EXPECT_EQ(ours, theirs);
    const base::Json record = base::readJsonFile(there / "run.json");
    const base::Json before = base::readJsonFile(here / "run.json");
    for (const char* key : {"members", "fingerprint", "split", "environment", "dataset", "images",
                            "parameters", "warnings"})
        EXPECT_EQ(record[key], before[key]) << key;

    const Result threshold = runOn(project, {"threshold", "--run", "same", "--sensitivity", "0.9",
                                             "--lock", "--reason", "rule", "--json"});
    EXPECT_EQ(threshold.code, 0) << threshold.err;
    EXPECT_EQ(runOn(project, {"evaluate", "--run", "same", "--split", "test"}).code, 3);
    const Result opened =
        runOn(project, {"evaluate", "--run", "same", "--split", "test", "--reveal", "--json"});
    EXPECT_EQ(opened.code, 0) << opened.err;

    const Result twice = importRun(bundle / "run");
    EXPECT_EQ(twice.code, 3);
    EXPECT_NE(twice.err.find(there.filename().string()), std::string::npos) << twice.err;
    EXPECT_EQ(runNode({"train", bundle.string()}).code, 3) << "a run stands there already";
    EXPECT_EQ(runNode({"train", bundle.string(), "--resume"}).code, 3) << "it is finished";
}

TEST_F(Node, ABundleHoldsTrainingAndValidationAloneAndNamesNobody) {
    const fs::path bundle = exported();
    const spec::Bundle read = store::readBundle(bundle);
    const store::BundleSamples data = store::openSamples(bundle, read);
    const project::Project open = project::Project::open(project, project::Access::Read);
    const spec::Split split = *open.currentSplit();
    std::size_t given = 0;
    std::size_t sealed = 0;
    std::set<std::string> pixelsGiven;
    for (std::size_t i = 0; i < data.samples.size(); ++i) {
        const auto pixels = data.samples.sample(i);
        pixelsGiven.emplace(pixels.begin(), pixels.end());
    }
    for (const auto& [key, set] : split.members) {
        if (set == spec::Set::Train || set == spec::Set::Val) {
            ++given;
            EXPECT_TRUE(data.samples.position(key).has_value());
        } else {
            ++sealed;
            EXPECT_FALSE(data.samples.position(key).has_value()) << key;
        }
    }
    EXPECT_EQ(data.samples.size(), given);
    EXPECT_EQ(pixelsGiven.size(), given);
    EXPECT_EQ(read.train + read.val, given);
    EXPECT_GT(sealed, 20U);
    std::set<std::string> names;
    std::set<std::string> patients;
    const spec::Dataset dataset = open.dataset();
    for (const spec::ImageRecord& image : dataset.images) {
        patients.insert(image.patient.value());
        names.insert(fs::path(image.id.str()).stem().string());
        names.insert(image.id.str());
    }
    names.insert({project.string(), folder.string(), "films/", "lightbox/", "squares"});
    for (const fs::path& file : filesOf(bundle)) {
        const std::string text = base::readTextFile(file, 1U << 30U);
        for (const std::string& name : names)
            EXPECT_EQ(text.find(name), std::string::npos) << file << " names " << name;
        if (file.extension() == ".bin")
            continue;  // any four bytes may stand among pixels
        for (const std::string& patient : patients)
            EXPECT_EQ(text.find(patient), std::string::npos) << file;
    }
    // What the node writes names nobody either.
    ASSERT_EQ(runNode({"train", bundle.string()}).code, 0);
    for (const char* file : {"run.json", "predictions.csv", "history.csv", "files.json"}) {
        const std::string text = base::readTextFile(bundle / "run" / file);
        for (const std::string& patient : patients)
            EXPECT_EQ(text.find(patient), std::string::npos) << file;
        EXPECT_EQ(text.find(folder.string()), std::string::npos) << file;
    }
}

TEST_F(Node, KilledAndStoppedItGoesOnToTheSameBits) {
    const std::string undisturbed = weightsOf(trainedHere() / "model.safetensors");
    const fs::path bundle = exported();
    const std::unique_ptr<Process> killed = startNode({"train", bundle.string(), "--json"});
    ASSERT_TRUE(killed->waitForEvent("epoch"));
    killed->send(SIGKILL);
    EXPECT_EQ(killed->finish().code, -SIGKILL);
    EXPECT_EQ(importRun(bundle).code, 3) << "it has not ended";
    const std::unique_ptr<Process> stopped =
        startNode({"train", bundle.string(), "--json", "--resume"});
    ASSERT_TRUE(stopped->waitForEvent("epoch"));
    stopped->send(SIGINT);
    EXPECT_EQ(stopped->finish().code, 130);
    const Result resumed = runNode({"train", bundle.string(), "--resume"});
    ASSERT_EQ(resumed.code, 0) << resumed.err;
    EXPECT_TRUE(weightsOf(bundle / "run" / "model.safetensors") == undisturbed);
    EXPECT_EQ(importRun(bundle).code, 0);
}

TEST_F(Node, WhatWasStoppedThereGoesOnHere) {
    const std::string undisturbed = weightsOf(trainedHere() / "model.safetensors");
    const fs::path bundle = exported();
    const std::unique_ptr<Process> stopped = startNode({"train", bundle.string(), "--json"});
    ASSERT_TRUE(stopped->waitForEvent("epoch"));
    stopped->send(SIGTERM);
    EXPECT_EQ(stopped->finish().code, 130);
    const Result imported = importRun(bundle);
    ASSERT_EQ(imported.code, 0) << imported.err;
    EXPECT_EQ(imported.json()["outcome"], "cancelled");
    const Result resumed = runOn(project, {"train", "--resume", "same", "--threads", "1"});
    ASSERT_EQ(resumed.code, 0) << resumed.err;
    EXPECT_TRUE(weightsOf(runFolder(project, "same") / "model.safetensors") == undisturbed);
}

TEST_F(Node, ADamagedBundleIsRefusedByTheNameOfTheFile) {
    const fs::path bundle = exported();
    for (const fs::path& file : filesOf(bundle)) {
        const std::string whole = base::readTextFile(file, 1U << 30U);
        for (int way = 0; way < 3; ++way) {
            if (way < 2 && file.filename() == store::bundleFile)
                continue;  // a line break at its end is nothing that it says
            writeText(file, damaged(whole, way));
            const Result result = runNode({"train", bundle.string()});
            EXPECT_EQ(result.code, 3) << file << way << result.err;
            EXPECT_NE(result.err.find(file.filename().string()), std::string::npos) << result.err;
        }
        fs::remove(file);
        EXPECT_EQ(runNode({"train", bundle.string()}).code, 3) << file;
        writeText(file, whole);
    }
    EXPECT_FALSE(fs::exists(bundle / "run" / "run.json"));
    // Every bit of what the bundle says of itself counts.
    const fs::path manifest = bundle / store::bundleFile;
    const std::string whole = base::readTextFile(manifest);
    for (std::size_t at = 0; at < whole.size(); at += 7) {
        std::string text = whole;
        text[at] = static_cast<char>(text[at] ^ (1 << (at % 7)));
        writeText(manifest, text);
        EXPECT_THROW((void)store::readBundle(bundle), base::Error) << at;
    }
    writeText(manifest, whole);
    EXPECT_EQ(runNode({"train", bundle.string()}).code, 0);
}

TEST_F(Node, ARunIsTakenInForWhatItIs) {
    const fs::path bundle = exported();
    const fs::path run = bundle / "run";
    ASSERT_EQ(runNode({"train", bundle.string()}).code, 0);
    for (const fs::path& file : filesOf(run)) {
        const std::string whole = base::readTextFile(file, 1U << 30U);
        if (file.filename() == "lock")
            continue;
        writeText(file, damaged(whole, 2));
        const Result result = importRun(bundle);
        EXPECT_EQ(result.code, 3) << file << result.err;
        EXPECT_NE(result.err.find(file.filename().string()), std::string::npos) << result.err;
        writeText(file, whole);
    }
    const auto forged = [&](const char* name, const std::string& text) {
        const std::string whole = base::readTextFile(run / name, 1U << 30U);
        writeText(run / name, text);
        describeAgain(run);
        const Result result = importRun(bundle);
        writeText(run / name, whole);
        describeAgain(run);
        return result;
    };
    base::Json record = base::readJsonFile(run / "run.json");
    const project::Project open = project::Project::open(project, project::Access::Read);
    const spec::Split split = *open.currentSplit();
    for (const auto& [key, set] : split.members)
        if (set == spec::Set::Test)
            record["members"]["test"] = std::to_string(key);
    const Result claims = forged("run.json", base::toText(record));
    EXPECT_EQ(claims.code, 3);
    EXPECT_NE(claims.err.find("not given"), std::string::npos) << claims.err;

    const std::string rows = base::readTextFile(run / "predictions.csv");
    const std::size_t line = rows.rfind('\n', rows.size() - 2) + 1;
    EXPECT_EQ(forged("predictions.csv", rows.substr(0, line)).code, 3) << "a row is missing";
    std::string test = rows;
    test.replace(test.find(",val,"), 5, ",test,");
    EXPECT_EQ(forged("predictions.csv", test).code, 3);
    const spec::Predictions predictions =
        spec::readPredictions(run / "predictions.csv", store::readBundle(bundle).scheme);
    spec::Predictions exchanged = predictions;
    for (spec::PredictionRow& row : exchanged.rows)
        row.p = {row.p[0] > 0.5 ? 0.01 : 0.99, row.p[0] > 0.5 ? 0.99 : 0.01};
    const Result lies = forged("predictions.csv", spec::predictionsText(exchanged));
    EXPECT_EQ(lies.code, 3);
    EXPECT_NE(lies.err.find("model"), std::string::npos) << lies.err;
    // Weights that are no numbers, after a safetensors file's header of as many bytes as its first 8 say.
    std::string weights = base::readTextFile(run / "model.safetensors", 1U << 30U);
    std::uint64_t header = 0;
    std::memcpy(&header, weights.data(), sizeof header);
    const float none = std::numeric_limits<float>::quiet_NaN();
    for (std::size_t at = sizeof header + header; at + sizeof none <= weights.size();
         at += sizeof none)
        std::memcpy(weights.data() + at, &none, sizeof none);
    const Result nothing = forged("model.safetensors", weights);
    EXPECT_EQ(nothing.code, 3);
    EXPECT_NE(nothing.err.find("model"), std::string::npos) << nothing.err;
    EXPECT_TRUE(engine::listRuns(project).empty()) << "nothing of it stays";
    EXPECT_EQ(importRun(bundle).code, 0) << "as it was, it is taken";
}

TEST_F(Node, OtherBitsAreNamedAndTakenOnlyAsInexact) {
    const fs::path bundle = exported();
    const Result trained = runNode({"train", bundle.string(), "--threads", "2", "--json"});
    ASSERT_EQ(trained.code, 0) << trained.err;
    EXPECT_NE(trained.out.find("node_other_environment"), std::string::npos) << trained.out;
    const Result refused = importRun(bundle);
    EXPECT_EQ(refused.code, 3);
    EXPECT_NE(refused.err.find("threads: 2, here 1"), std::string::npos) << refused.err;
    const Result taken = importRun(bundle, {"--allow-inexact"});
    ASSERT_EQ(taken.code, 0) << taken.err;
    EXPECT_EQ(taken.json()["exact"], false);
    const base::Json record = base::readJsonFile(runFolder(project, "same") / "run.json");
    EXPECT_NE(base::toText(record["warnings"]).find("imported_inexactly"), std::string::npos);
    EXPECT_EQ(record["environment"]["threads"], 2);
}

TEST_F(Node, AnotherProjectOrChangedDataIsRefused) {
    const fs::path bundle = exported();
    ASSERT_EQ(runNode({"train", bundle.string()}).code, 0);
    const fs::path other = folder / "other.lightbox";
    ASSERT_EQ(runOn(other, {"import", (folder / "films").string()}).code, 0);
    EXPECT_EQ(runOn(other, {"import-run", bundle.string()}).code, 3) << "it has no such split";
    ASSERT_EQ(runOn(other, {"split", "--ratio", "50/30/20"}).code, 0);
    const Result elsewhere = runOn(other, {"import-run", bundle.string()});
    EXPECT_EQ(elsewhere.code, 3);
    EXPECT_NE(elsewhere.err.find("not those"), std::string::npos) << elsewhere.err;

    const project::Project open = project::Project::open(project, project::Access::Read);
    std::string trained;
    const spec::Dataset dataset = open.dataset();
    const spec::Split split = *open.currentSplit();
    for (const spec::ImageRecord& image : dataset.images)
        if (split.members.at(image.key) == spec::Set::Train)
            trained = image.id.str();
    ASSERT_EQ(runOn(project, {"exclude", trained, "--reason", "motion"}).code, 0);
    EXPECT_EQ(importRun(bundle).code, 3);
    ASSERT_EQ(runOn(project, {"exclude", "--undo", trained}).code, 0);
    EXPECT_TRUE(engine::listRuns(project).empty());
    EXPECT_EQ(importRun(bundle).code, 0);
}

TEST_F(Node, ExportAsksForWhatItNeeds) {
    EXPECT_EQ(runOn(project, {"export", "--to", "report", "--out", "r.html"}).code, 2);
    EXPECT_EQ(runOn(project, {"export", "--to", "report", "--run", "last", "--preset", "laptop",
                              "--out", "r.html"})
                  .code,
              2);
    EXPECT_EQ(runOn(project, {"export", "--to", "bundle", "--with-identifiers", "--out",
                              (folder / "b").string()})
                  .code,
              2);
    const fs::path here = trainedHere();
    const Result asRun = runOn(project, {"export", "--to", "bundle", "--run", "here", "--out",
                                         (folder / "again.bundle").string(), "--json"});
    ASSERT_EQ(asRun.code, 0) << asRun.err;
    EXPECT_EQ(runOn(project, {"export", "--to", "bundle", "--run", "here", "--out",
                              (folder / "again.bundle").string()})
                  .code,
              3)
        << "the folder is taken";
    ASSERT_EQ(runNode({"train", (folder / "again.bundle").string()}).code, 0);
    EXPECT_TRUE(weightsOf(folder / "again.bundle/run/model.safetensors") ==
                weightsOf(here / "model.safetensors"));
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        EXPECT_FALSE(entry.path().filename().string().starts_with(".again")) << entry.path();
    EXPECT_EQ(runNode({"train", (folder / "nowhere").string()}).code, 3);
    EXPECT_EQ(runNode({"train"}).code, 2);
}

}  // namespace lightbox::test
