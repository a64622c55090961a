// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Stack.h"

#include "EngineFixture.h"
#include "core/NiftiBytes.h"
#include "engine/Images.h"

namespace lightbox::test {

namespace {

using Kind = engine::ImageStack::Kind;

class Stacks : public EngineTest {
protected:
    spec::Dataset imported(int middleSlices) {
        spec::ImportRequest request;
        request.sources = {folder / "set"};
        request.middleSlices = middleSlices;
        (void)engine::importCases(project, request, progress, {});
        return project::Project::open(project, project::Access::Read).dataset();
    }
    NoProgress progress;
};

/// An image of a series, of which only index and fields matter.
spec::ImageRecord ofSeries(const std::string& name, const std::string& series,
                           const std::string& instance) {
    spec::ImageRecord image;
    image.id = spec::ImageId(name);
    image.source.file = "/data/" + name;
    image.patient = "A";
    image.fields["series"] = series;
    if (!instance.empty())
        image.fields["instance"] = instance;
    return image;
}

std::vector<std::string> namesOf(const engine::ImageStack& stack) {
    std::vector<std::string> names;
    for (const engine::StackImage& image : stack.images)
        names.push_back(image.source.file.filename().string());
    return names;
}

TEST_F(Stacks, AVolumeHasAllItsSlicesThoughTheProjectHasOnlySome) {
    NiftiBytes bytes;
    bytes.write(folder / "set/ill/a.nii");
    bytes.write(folder / "set/well/b.nii");
    const spec::Dataset dataset = imported(2);
    ASSERT_EQ(dataset.images.size(), 4U);
    const engine::ImageStack stack = engine::stackOf(dataset, 3);
    EXPECT_EQ(stack.kind, Kind::Slices);
    ASSERT_EQ(stack.images.size(), 5U);
    std::size_t known = 0;
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(stack.images[i].source.index, static_cast<std::int64_t>(i));
        EXPECT_EQ(stack.images[i].source.file, dataset.images[3].source.file);
        EXPECT_EQ(engine::loadImage(stack.images[i].source).width,
                  engine::loadImage(dataset.images[3].source).width);
        known += stack.images[i].image ? 1 : 0;
    }
    EXPECT_EQ(known, 2U);
    EXPECT_EQ(stack.images[stack.current].image, 3U);
    EXPECT_EQ(dataset.images[3].source.index, static_cast<std::int64_t>(stack.current));
}

TEST_F(Stacks, AVolumeWhoseFileIsGoneHasWhatTheProjectKnows) {
    NiftiBytes bytes;
    bytes.write(folder / "set/ill/a.nii");
    const spec::Dataset dataset = imported(2);
    std::filesystem::remove(folder / "set/ill/a.nii");
    EXPECT_EQ(engine::stackOf(dataset, 1).images.size(), 2U);
}

TEST_F(Stacks, ASeriesIsInTheOrderOfItsInstances) {
    spec::Dataset dataset;
    dataset.images = {ofSeries("ten", "1.2", "10"), ofSeries("other", "1.3", "3"),
                      ofSeries("two", "1.2", "2"), ofSeries("none", "1.2", ""),
                      ofSeries("nine", "1.2", "9")};
    const engine::ImageStack stack = engine::stackOf(dataset, 4);
    EXPECT_EQ(stack.kind, Kind::Series);
    EXPECT_EQ(namesOf(stack), (std::vector<std::string>{"two", "nine", "ten", "none"}));
    EXPECT_EQ(stack.current, 1U);
    EXPECT_EQ(engine::stackOf(dataset, 1).kind, Kind::Single);
    EXPECT_EQ(engine::stackOf(dataset, 1).images.size(), 1U);
}

TEST_F(Stacks, TheSameSeriesOfAnotherPatientIsAnother) {
    // Numbers of one series in two patients are a fault of anonymising; they are not mixed here.
    spec::Dataset dataset;
    dataset.images = {ofSeries("a", "1.2", "1"), ofSeries("b", "1.2", "2")};
    dataset.images[1].patient = "B";
    EXPECT_EQ(engine::stackOf(dataset, 0).kind, Kind::Single);
}

TEST_F(Stacks, FramesOfAFileLieBehindOneAnother) {
    spec::Dataset dataset;
    for (const int frame : {2, 0, 1}) {
        spec::ImageRecord image = ofSeries("cine", "1.2", "1");
        image.source.index = frame;
        image.id = spec::ImageId("cine#frame=" + std::to_string(frame));
        dataset.images.push_back(image);
    }
    const engine::ImageStack stack = engine::stackOf(dataset, 0);
    EXPECT_EQ(stack.kind, Kind::Frames);
    EXPECT_EQ(stack.current, 2U);
    EXPECT_EQ(stack.images.front().image, 1U);
}

}  // namespace

}  // namespace lightbox::test
