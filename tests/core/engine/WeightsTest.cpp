// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Weights.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>

#include "EngineFixture.h"
#include "base/Hash.h"
#include "base/Npy.h"
#include "base/Text.h"
#include "core/FileServer.h"
#include "engine/Train.h"
#include "support/NoProgress.h"
#include "support/Places.h"

namespace lightbox::test {

namespace {

/// Sets a variable of the environment for as long as it lives.
class Variable {
public:
    Variable(const char* name, const std::string& value) : m_name(name) {
        if (const char* before = std::getenv(name))
            m_before = before;
        ::setenv(name, value.c_str(), 1);
    }
    ~Variable() {
        if (m_before)
            ::setenv(m_name, m_before->c_str(), 1);
        else
            ::unsetenv(m_name);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* m_name;
    std::optional<std::string> m_before;
};

/// With no weights but those that the test brings.
class Weights : public EngineTest {
protected:
    template <class Entries> static auto of(const Entries& entries, const std::string& arch) {
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&](const auto& entry) { return entry.arch == arch; });
        EXPECT_NE(found, entries.end()) << arch;
        return *found;
    }

    const std::filesystem::path own = folder / "home" / "lightbox" / "weights";
    const std::filesystem::path shared = folder / "shared";

private:
    const Variable m_home{"XDG_DATA_HOME", (folder / "home").string()};
    const Variable m_more{"LIGHTBOX_WEIGHTS", shared.string()};
};

}  // namespace

TEST_F(Weights, AreLookedForInTheUsersFolderThenInThoseNamed) {
    EXPECT_EQ(engine::weightsFolders(), (std::vector<std::filesystem::path>{own, shared}));
}

TEST_F(Weights, ThatLieInAFolderAreListedAsPresent) {
    const engine::WeightsEntry absent = of(engine::listWeights(), "resnet18");
    EXPECT_FALSE(absent.present);
    ASSERT_FALSE(absent.fileName.empty());
    EXPECT_FALSE(of(engine::listModels(), "resnet18").pretrainedHere);
    std::filesystem::create_directories(shared);
    std::ofstream(shared / absent.fileName) << "four";
    const engine::WeightsEntry present = of(engine::listWeights(), "resnet18");
    EXPECT_TRUE(present.present);
    EXPECT_EQ(present.file, shared / absent.fileName);
    EXPECT_EQ(present.bytes, 4U);
    EXPECT_TRUE(of(engine::listModels(), "resnet18").pretrainedHere);
    EXPECT_FALSE(of(engine::listWeights(), "resnet34").present);
    EXPECT_TRUE(of(engine::listWeights(), "small_cnn").fileName.empty()) << "none are published";
}

TEST_F(Weights, OfEveryModelAreListedWithItsPublishedSize) {
    const std::vector<engine::ModelInfo> models = engine::listModels();
    EXPECT_EQ(models.size(), engine::listWeights().size());
    // He et al. 2016; torchvision's page of resnet18 and resnet50 gives the same.
    EXPECT_EQ(of(models, "resnet18").parameters, 11'689'512);
    EXPECT_EQ(of(models, "resnet18").features, 512);
    EXPECT_EQ(of(models, "resnet50").parameters, 25'557'032);
    EXPECT_EQ(of(models, "resnet50").features, 2048);
}

TEST_F(Weights, OfAnotherNetworkAreRefusedAndNotKept) {
    const std::filesystem::path other =
        std::filesystem::path(test::kTestData) / "weights" / "plain.safetensors";
    EXPECT_EQ(codeOf([&] { (void)engine::importWeights("resnet18", other); }), "weights_mismatch");
    EXPECT_FALSE(std::filesystem::exists(own));
    EXPECT_EQ(codeOf([&] { (void)engine::importWeights("resnet1", other); }),
              "architecture_unknown");
    const std::vector<std::size_t> shape{1, 3, 64, 64};
    base::writeNpy(folder / "x.npy", shape, std::vector<float>(std::size_t{3} * 64 * 64));
    EXPECT_EQ(codeOf([&] {
                  engine::modelForward("resnet18", other, folder / "x.npy", folder / "y.npy",
                                       false);
              }),
              "weights_mismatch");
    EXPECT_FALSE(std::filesystem::exists(folder / "y.npy"));
}

TEST_F(Weights, OfARunThatFitAreWhatTrainingTakesOnceImported) {
    (void)prepare(false);
    spec::TrainingSpec spec =
        engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
    spec.phase2.epochs = 1;
    spec.precision = "fp32";
    spec.threads = 1;
    struct Nobody : spec::TrainingObserver {
        void started(const Start&) override {}
        void batch(const Batch&) override {}
        void epoch(const spec::EpochReport&) override {}
        void ended(const spec::RunOutcome&) override {}
    } nobody;
    spec::TrainingControl control;
    const spec::RunOutcome outcome = engine::train(project, spec, nobody, control);
    ASSERT_EQ(outcome.outcome, spec::Outcome::Completed) << outcome.message;
    const auto trained = project / "runs" / outcome.run.str() / "model.safetensors";
    EXPECT_EQ(of(engine::listModels(), "small_cnn").pretrainedHere, false);
    const engine::WeightsFindings looked = engine::inspectWeights(spec.model.arch, trained);
    EXPECT_FALSE(looked.official);
    EXPECT_EQ(looked.classes, 1);
    EXPECT_FALSE(std::filesystem::exists(own)) << "looking keeps nothing";
    const engine::WeightsImport imported = engine::importWeights(spec.model.arch, trained);
    EXPECT_EQ(imported.file, own / "small_cnn-imported.safetensors");
    const engine::WeightsEntry entry = of(engine::listWeights(), "small_cnn");
    EXPECT_EQ(entry.imported, imported.file);
    EXPECT_EQ(entry.importedFrom, "model.safetensors");
    EXPECT_TRUE(of(engine::listModels(), "small_cnn").pretrainedHere);

    // Training takes it, though nothing is published for the network.
    spec::TrainingSpec again = spec;
    again.model.pretrained = true;
    again.seed = 7;
    const engine::TrainingPlan plan = engine::planTraining(project, again);
    EXPECT_TRUE(plan.weightsNeeded);
    EXPECT_TRUE(plan.weightsFound) << plan.weightsWanted;
    const spec::RunOutcome second = engine::train(project, again, nobody, control);
    EXPECT_EQ(second.outcome, spec::Outcome::Completed) << second.message;

    EXPECT_TRUE(engine::forgetImportedWeights("small_cnn"));
    EXPECT_FALSE(engine::forgetImportedWeights("small_cnn"));
    EXPECT_FALSE(engine::planTraining(project, again).weightsFound);
    EXPECT_EQ(codeOf([&] { (void)engine::importWeights("resnet18", trained); }),
              "weights_mismatch");
}

TEST_F(Weights, AreFetchedOnlyWhereTheirChecksumHolds) {
    const std::string name = of(engine::listWeights(), "mobilenet_v2").fileName;
    std::filesystem::create_directories(folder / "www");
    std::ofstream(folder / "www" / name) << "weights";
    const FileServer server(folder / "www");
    NoProgress progress;
    engine::WeightsPublisher publisher{server.address(), {}};
    EXPECT_NE(codeOf([&] { (void)engine::getWeights("mobilenet_v2", progress, {}, publisher); }),
              "none")
        << "the content is another";
    EXPECT_FALSE(of(engine::listWeights(), "mobilenet_v2").present);
    // SHA-256 of "weights" begins so.
    publisher.sha256["mobilenet_v2"] = base::sha256OfFile(folder / "www" / name).substr(0, 8);
    const engine::WeightsDownload got = engine::getWeights("mobilenet_v2", progress, {}, publisher);
    EXPECT_EQ(got.file, own / name);
    EXPECT_EQ(got.bytes, 7U);
    EXPECT_TRUE(of(engine::listWeights(), "mobilenet_v2").present);
    EXPECT_EQ(
        codeOf([&] { (void)engine::getWeights("efficientnet_lite1", progress, {}, publisher); }),
        "weights_by_package");
    EXPECT_EQ(codeOf([&] { (void)engine::getWeights("small_cnn", progress, {}, publisher); }),
              "weights_none");
    EXPECT_EQ(codeOf([&] {
                  (void)engine::getWeights("resnet18", progress, {}, {"https://example.org", {}});
              }),
              "address_invalid");
}

TEST_F(Weights, ThatPipBringsAreThoseOfTheTable) {
    std::ifstream list(std::filesystem::path(test::kTestData).parent_path().parent_path() /
                       "packaging" / "linux" / "weights.sha256");
    std::map<std::string, std::string> packaged;
    for (std::string sha256, file; list >> sha256 >> file;)
        packaged[file] = sha256;
    std::map<std::string, std::string> described;
    for (const engine::WeightsEntry& entry : engine::listWeights())
        if (!entry.package.empty())
            described[entry.fileName] = entry.sha256;
    EXPECT_EQ(packaged, described);
}

TEST_F(Weights, DeviceIsWhatAPlanNames) {
    (void)prepare(false);
    const engine::DeviceInfo device = engine::deviceInfo();
    EXPECT_TRUE(device.name == "CPU" || device.name == "CUDA");
    EXPECT_GE(device.threads, 1);
    spec::TrainingSpec spec =
        engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
    spec.precision = "auto";
    const engine::TrainingPlan plan = engine::planTraining(project, spec);
    EXPECT_TRUE(base::lower(plan.device).starts_with(base::lower(device.name))) << plan.device;
    EXPECT_EQ(plan.precision, device.precision);
}

}  // namespace lightbox::test
