// SPDX-License-Identifier: GPL-3.0-or-later
// What a closed image is called.
#include "SealFixture.h"

#include <mutex>

#include "base/Files.h"
#include "base/Json.h"
#include "engine/Evaluate.h"
#include "engine/Exclude.h"
#include "engine/Inspect.h"
#include "engine/Relocate.h"
#include "engine/seal/Closed.h"
#include "messages/Render.h"
#include "spec/ImportStep.h"
#include "spec/Json.h"

namespace lightbox::test {

TEST_F(EngineSeal, AClosedImageWhosePathTellsItsClassIsCalledByItsPseudonym) {
    (void)prepare(true);
    std::vector<std::pair<std::string, std::string>> closed;  // path, pseudonym
    {
        const auto open = project::Project::open(project, project::Access::Read);
        const std::set<std::int64_t> keys = open.sealedImages();
        for (const spec::ImageRecord& image : open.dataset().images)
            if (keys.contains(image.key))
                closed.emplace_back(image.id.str(), open.pseudonymOfImage(image.id));
    }
    ASSERT_FALSE(closed.empty());
    std::string said;
    engine::writeSplitCsv(project, folder / "split.csv");
    said += base::readTextFile(folder / "split.csv");
    EXPECT_NE(said.find(closed[0].second + ","), std::string::npos);
    const spec::SplitReport report = engine::describeSplit(project);
    EXPECT_TRUE(std::any_of(report.warnings.begin(), report.warnings.end(),
                            [](const auto& w) { return w.code == "seal_nominal"; }));
    // A copy beside each closed image: findings name images.
    {
        const auto open = project::Project::open(project, project::Access::Read);
        std::filesystem::create_directories(folder / "copies");
        for (const auto& [id, name] : closed) {
            const auto image = open.image(spec::ImageId(id));
            std::filesystem::copy_file(image->source.file,
                                       folder / "copies" / image->source.file.filename());
        }
    }
    (void)importFolder("copies");
    const spec::HealthReport health = engine::inspect(project, progress, {});
    said += base::toText(spec::toJson(health));
    EXPECT_NE(said.find("exact_duplicates"), std::string::npos);
    const engine::ExcludeRequest request{{spec::ImageId(closed[0].second)}, {}, "why"};
    try {
        engine::exclude(project, request);
        ADD_FAILURE() << "a closed image was left out";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.facts().code, "test_sealed");
        said += error.what();
    }
    for (const project::AuditEntry& entry :
         project::Project::open(project, project::Access::Read).auditLog())
        said += entry.detail;
    // A split's report names the images that are nearly alike.
    {
        const auto open = project::Project::open(project, project::Access::Read);
        spec::SplitReport near;
        near.nearDuplicates.pairs = {{spec::ImageId("open.png"), spec::ImageId(closed[0].first)}};
        near.nearDuplicates.images = near.nearDuplicates.pairs.front();
        engine::Closed(open, open.dataset()).rename(near);
        const std::string text = base::toText(spec::toJson(near, {}));
        EXPECT_NE(text.find(closed[0].second), std::string::npos);
        said += text;
    }
    for (const auto& [id, name] : closed)
        EXPECT_EQ(said.find(id), std::string::npos) << id;
}

TEST_F(EngineSeal, AClosedImageThatCannotBeReadIsNamedByItsPseudonymWhereverItIsReadAnew) {
    class Heard : public spec::ProgressObserver {
    public:
        void progressed(const spec::Progress& progress) override {
            const std::lock_guard lock(mutex);
            all += progress.current + "\n";
        }
        std::mutex mutex;
        std::string all;
    } heard;
    (void)prepare(true);
    const spec::RunId run = addRun("r", {spec::Set::Val});
    (void)lock("r", "an exercise");
    std::vector<std::pair<std::filesystem::path, std::string>> closed;  // file, pseudonym
    {
        const auto open = project::Project::open(project, project::Access::Read);
        base::writeFileAtomically(open.runFolder(run) / "model.safetensors", "no weights");
        const std::set<std::int64_t> keys = open.sealedImages();
        for (const spec::ImageRecord& image : open.dataset().images)
            if (keys.contains(image.key))
                closed.emplace_back(image.source.file, open.pseudonymOfImage(image.id));
    }
    ASSERT_GT(closed.size(), 1U);
    std::vector<base::Error> said;
    const auto reveal = [&] {
        engine::EvaluateRequest request;
        request.run = "r";
        request.set = spec::Set::Test;
        request.reveal = true;
        (void)engine::evaluate(project, request, heard, {});
    };
    const auto keep = [&](auto&& act) {
        try {
            act();
            ADD_FAILURE() << "nothing was missed";
        } catch (const base::Error& error) {
            said.push_back(error);
        }
    };
    std::filesystem::remove(closed[0].first);
    keep(reveal);
    ASSERT_EQ(said.size(), 1U);
    EXPECT_EQ(said[0].facts().code, "images_unreadable");
    EXPECT_EQ(said[0].facts().file, closed[0].second);
    EXPECT_TRUE(std::ranges::any_of(closed, [&](const auto& image) {
        return heard.all.find(image.second + "\n") != std::string::npos;
    })) << heard.all;
    // Where none can be read it is another error.
    std::filesystem::remove_all(project / "cache");
    std::filesystem::remove_all(folder / "films");
    keep(reveal);
    keep([&] { (void)engine::inspect(project, {.full = true}, heard, {}); });
    keep([&] {
        (void)engine::relocate(project, folder / "films", folder / "elsewhere", heard, {});
    });
    std::string all = heard.all;
    for (const base::Error& error : said)
        all += error.what() + std::string("\n") +
               messages::english(error.message(), messages::Part::Why);
    for (const auto& [file, name] : closed)
        EXPECT_EQ(all.find(file.filename().string()), std::string::npos) << all;
    EXPECT_EQ(project::Project::open(project, project::Access::Read).currentSplit()->reveals, 0);
}

namespace {

/// What an import tells as it goes.
class ToldSteps : public NoProgress {
public:
    void stepped(const spec::ImportStep& step) override {
        const std::lock_guard lock(m_mutex);
        text += std::string(step.id) + " " + (step.issue == nullptr ? "" : step.issue->path) + "\n";
        labels += step.label.empty() ? 0 : 1;
    }
    std::string text;
    std::size_t labels = 0;

private:
    std::mutex m_mutex;
};

}  // namespace

TEST_F(EngineSeal, AClosedFileThatIsGoneOrChangedIsCalledByItsPseudonym) {
    (void)prepare(true);
    (void)addRun("r", {spec::Set::Val});
    (void)lock("r", "an exercise");
    std::vector<spec::ImageRecord> closed;
    std::size_t images = 0;
    {
        const auto open = project::Project::open(project, project::Access::Read);
        const std::set<std::int64_t> keys = open.sealedImages();
        images = open.dataset().images.size();
        for (const spec::ImageRecord& image : open.dataset().images)
            if (keys.contains(image.key))
                closed.push_back(image);
    }
    ASSERT_GT(closed.size(), 3U);
    std::string said;
    ToldSteps steps;
    spec::ImportRequest request;
    request.sources = {folder / "films"};
    request.patientPattern = "(p\\d+)";
    request.dryRun = true;
    writeFilm(closed[0].source.file, 200);
    base::writeFileAtomically(closed[1].source.file, "no image");
    said += base::toText(spec::toJson(engine::importCases(project, request, steps, {})));
    EXPECT_NE(said.find("duplicate_path"), std::string::npos);
    said += steps.text;
    EXPECT_LE(steps.labels, images - closed.size()) << "the class of a closed image was told";
    request.dryRun = false;
    said += base::toText(spec::toJson(engine::importCases(project, request, steps, {})));
    said += base::toText(spec::toJson(engine::inspect(project, progress, {})));
    const auto saidBy = [&](const auto& act) {
        try {
            act();
        } catch (const base::Error& error) {
            said += error.what();
        }
    };
    std::filesystem::create_directories(folder / "empty");
    saidBy(
        [&] { (void)engine::relocate(project, folder / "films", folder / "empty", progress, {}); });
    EXPECT_NE(said.find("not the images"), std::string::npos) << said;
    for (const spec::ImageRecord& image : closed) {
        EXPECT_EQ(said.find(image.id.str()), std::string::npos) << image.id.str() << "\n" << said;
        EXPECT_EQ(said.find(image.source.file.string()), std::string::npos);
    }
}

TEST_F(EngineSeal, AFolderThatNamesTheClassIsHiddenWhereATableGaveTheLabels) {
    writeClass("films", "normal", 0, 40);
    writeClass("films", "pneumonia", 40, 20);
    std::string rows = "path,label\n";
    for (int i = 0; i < 60; ++i)
        rows += std::string(i < 40 ? "normal" : "pneumonia") + "/p" + std::to_string(1000 + i) +
                ".png," + (i < 40 ? "normal" : "pneumonia") + "\n";
    base::writeFileAtomically(folder / "films" / "labels.csv", rows);
    spec::ImportRequest request;
    request.sources = {folder / "films" / "labels.csv"};
    request.patientPattern = "(p\\d+)";
    (void)engine::importCases(project, request, progress, {});
    spec::SplitSpec split;
    split.ratios = {60, 20, 20};
    split.sealTest = true;
    (void)engine::makeSplit(project, split);
    const auto open = project::Project::open(project, project::Access::Read);
    ASSERT_EQ(open.dataset().info.labelsFromPath, false) << "the table has the labels";
    engine::writeSplitCsv(project, folder / "split.csv");
    const std::string table = base::readTextFile(folder / "split.csv");
    const std::set<std::int64_t> keys = open.sealedImages();
    ASSERT_FALSE(keys.empty());
    for (const spec::ImageRecord& image : open.dataset().images)
        if (keys.contains(image.key)) {
            EXPECT_EQ(table.find(image.id.str()), std::string::npos) << image.id.str();
            EXPECT_NE(table.find(open.pseudonymOfImage(image.id)), std::string::npos);
        }
    const spec::SplitReport report = engine::describeSplit(project);
    EXPECT_TRUE(std::ranges::any_of(report.warnings,
                                    [](const auto& w) { return w.code == "seal_nominal"; }));
}

}  // namespace lightbox::test
