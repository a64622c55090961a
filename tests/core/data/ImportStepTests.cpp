// SPDX-License-Identifier: GPL-3.0-or-later
#include <mutex>

#include "core/data/DataFixture.h"
#include "spec/ImportStep.h"

using namespace lightbox;

namespace {

/// Keeps what it is told; wants a thumbnail of every image.
struct Watching : spec::ProgressObserver {
    struct Step {
        std::string label;
        std::string patient;
        std::vector<std::int8_t> findings;
        int thumbnailWidth = 0;
        int thumbnailHeight = 0;
        std::string reason;
    };
    void progressed(const spec::Progress& progress) override {
        const std::lock_guard guard(mutex);
        last = progress;
    }
    void classesExpected(const std::vector<std::string>& classes) override { expected = classes; }
    void stepped(const spec::ImportStep& step) override {
        const std::lock_guard guard(mutex);
        Step kept;
        kept.label = step.label;
        kept.patient = step.patient;
        kept.findings.assign(step.findings.begin(), step.findings.end());
        if (step.thumbnail != nullptr) {
            kept.thumbnailWidth = step.thumbnail->width;
            kept.thumbnailHeight = step.thumbnail->height;
        }
        if (step.issue != nullptr)
            kept.reason = step.issue->reason;
        EXPECT_EQ(step.pixelHash.empty(), step.issue != nullptr);
        steps[std::string(step.id)] = kept;
    }
    int wantedThumbnail() override { return side; }

    int side = 8;
    std::mutex mutex;
    spec::Progress last;
    std::vector<std::string> expected;
    std::map<std::string, Step> steps;
};

class ImportSteps : public DataTest {
protected:
    void import(const spec::ImportRequest& request) {
        (void)data::readSources(request, watching, {});
    }
    Watching watching;
};

}  // namespace

TEST_F(ImportSteps, TellOfEachFileWithItsThumbnail) {
    png("set/A/p1_0.png", 1, 12, 6);
    png("set/B/p2_0.png", 2);
    text("set/B/p3_0.png", "no picture");
    spec::ImportRequest request;
    request.sources = {folder() / "set"};
    request.patientPattern = "(p\\d)_";
    import(request);
    ASSERT_EQ(watching.steps.size(), 3U);
    const Watching::Step& first = watching.steps["A/p1_0.png"];
    EXPECT_EQ(first.label, "A");
    EXPECT_EQ(first.patient, "p1");
    EXPECT_EQ(first.thumbnailWidth, 8);
    EXPECT_EQ(first.thumbnailHeight, 4);
    EXPECT_EQ(watching.steps["B/p3_0.png"].reason, "unreadable");
    EXPECT_EQ(watching.last.done, 3U);
    EXPECT_TRUE(watching.expected.empty());
}

TEST_F(ImportSteps, BringNoThumbnailThatNobodyWants) {
    png("set/A/0.png", 1);
    watching.side = 0;
    spec::ImportRequest request;
    request.sources = {folder() / "set"};
    import(request);
    EXPECT_EQ(watching.steps["A/0.png"].thumbnailWidth, 0);
}

TEST_F(ImportSteps, NameTheClassesOfAnArrayFileAndCountItAsOne) {
    const auto images = [](std::size_t n) { return std::vector<std::uint8_t>(n * 28 * 28, 7); };
    npz("pneumoniamnist.npz", {{"train_images", {3, 28, 28}, images(3)},
                               {"train_labels", {3, 1}, {0, 1, 1}},
                               {"val_images", {1, 28, 28}, images(1)},
                               {"val_labels", {1, 1}, {0}}});
    spec::ImportRequest request;
    request.sources = {folder() / "pneumoniamnist.npz"};
    import(request);
    EXPECT_EQ(watching.expected, (std::vector<std::string>{"normal", "pneumonia"}));
    EXPECT_EQ(watching.steps["pneumoniamnist.npz#train/1"].label, "pneumonia");
    EXPECT_EQ(watching.steps["pneumoniamnist.npz#val/0"].label, "normal");
    EXPECT_EQ(watching.steps["pneumoniamnist.npz#val/0"].thumbnailWidth, 8);
    EXPECT_EQ(watching.last.total, 4U) << "all sets are one count";
    EXPECT_EQ(watching.last.done, 4U);
}

TEST_F(ImportSteps, BringTheFindingsOfTablesAndTheFilesTheyMiss) {
    png("0.png", 1);
    text("t.csv", "path,patient,Edema,Mass\n0.png,p9,1,-1\nabsent.png,p9,0,0\n");
    spec::ImportRequest request;
    request.sources = {folder() / "t.csv"};
    request.labelColumns = {"Edema", "Mass"};
    import(request);
    EXPECT_EQ(watching.expected, (std::vector<std::string>{"Edema", "Mass"}));
    EXPECT_EQ(watching.steps["0.png"].findings, (std::vector<std::int8_t>{1, -1}));
    EXPECT_EQ(watching.steps["0.png"].patient, "p9");
    EXPECT_EQ(watching.steps["absent.png"].reason, "unreadable");
}
