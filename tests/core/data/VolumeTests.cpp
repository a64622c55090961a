// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "core/NiftiBytes.h"
#include "core/data/DataFixture.h"
#include "data/samples/Pixels.h"
#include "data/volumes/Cifar.h"
#include "imaging/Nifti.h"

using namespace lightbox;

namespace {

using Volumes = DataTest;
using Cifar = DataTest;

std::vector<std::string> idsOf(const data::Imported& imported) {
    std::vector<std::string> ids;
    for (const spec::ImageRecord& image : imported.dataset.images)
        ids.push_back(image.id.str());
    return ids;
}

TEST_F(Volumes, BecomeSlicesOfOnePatientEach) {
    test::NiftiBytes bytes;
    bytes.write(folder() / "set/ill/sub-1.nii");
    bytes.slope = 2;
    bytes.write(folder() / "set/well/sub-2.nii");
    const data::Imported imported = import(folder() / "set");
    EXPECT_EQ(imported.report.format, "nifti");
    EXPECT_EQ(imported.report.images, 10U);
    EXPECT_EQ(imported.report.classes, (std::vector<std::string>{"ill", "well"}));
    EXPECT_EQ(imported.report.patientSource, "volume");
    EXPECT_EQ(imported.report.patients, 2U);
    EXPECT_EQ(imported.dataset.images[0].id.str(), "ill/sub-1.nii#slice=0");
    EXPECT_EQ(imported.dataset.images[0].patient, "sub-1");
    for (const spec::ImageRecord& image : imported.dataset.images) {
        const imaging::NiftiVolume volume(image.source.file);
        EXPECT_EQ(data::readPixels(image.source).values,
                  volume.slice(imaging::SliceAxis::Axial, 0, image.source.index).values);
        EXPECT_TRUE(image.meanIntensity > 0.2 && image.meanIntensity < 0.8) << "as it is seen";
        EXPECT_EQ(data::readSample(image.source, 8, 1).size(), 64U);
    }
}

TEST_F(Volumes, GiveTheMiddleSlicesOfAPlane) {
    test::NiftiBytes bytes;
    bytes.dimensions = 4;
    bytes.size[3] = 2;
    bytes.write(folder() / "scan.nii");
    spec::ImportRequest request;
    request.sources = {folder() / "scan.nii"};
    request.middleSlices = 2;
    EXPECT_EQ(idsOf(import(request)),
              (std::vector<std::string>{"scan.nii#volume=0,slice=1", "scan.nii#volume=0,slice=2",
                                        "scan.nii#volume=1,slice=1", "scan.nii#volume=1,slice=2"}));
    request.sliceAxis = "sagittal";
    request.middleSlices = 1;
    const data::Imported imported = import(request);
    EXPECT_EQ(idsOf(imported),
              (std::vector<std::string>{"scan.nii#axis=sagittal,volume=0,slice=1",
                                        "scan.nii#axis=sagittal,volume=1,slice=1"}));
    EXPECT_EQ(data::readPixels(imported.dataset.images[1].source).values.back(), 1 + 1000);
    request.sliceAxis = "oblique";
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "axis_unknown");
}

TEST_F(Volumes, TakePatientsAsTold) {
    test::NiftiBytes bytes;
    bytes.write(folder() / "s/sub-1_run-1.nii");
    bytes.write(folder() / "s/sub-1_run-2.nii");
    bytes.voxelBytesLeftOut = 1;
    bytes.write(folder() / "s/sub-2_run-1.nii");
    spec::ImportRequest request;
    request.sources = {folder() / "s"};
    request.patientPattern = "(sub-\\d)";
    request.middleSlices = 1;
    const data::Imported imported = import(request);
    EXPECT_EQ(imported.report.patients, 1U);
    EXPECT_EQ(imported.report.patientSource, "pattern");
    ASSERT_EQ(imported.report.issues.size(), 1U);
    EXPECT_EQ(imported.report.issues[0].reason, "truncated");
}

TEST_F(Volumes, OfTheSharedDataAreAllRead) {
    if (!unpack("nifti.tar.xz"))
        GTEST_SKIP() << "shared data is absent";
    spec::ImportRequest request;
    request.sources = {folder() / "nifti"};
    const data::Imported imported = import(request);
    EXPECT_EQ(imported.report.format, "nifti");
    EXPECT_EQ(imported.report.images, 25U + 2 * 24U + 2 * 12U);
    EXPECT_EQ(imported.report.patients, 3U);
    EXPECT_TRUE(imported.report.issues.empty());
    request.middleSlices = 3;
    request.sliceAxis = "coronal";
    EXPECT_EQ(import(request).report.images, 3U + 6U + 6U);
}

std::string cifarBatch(const std::vector<int>& labels) {
    std::string bytes;
    for (const int label : labels) {
        bytes += static_cast<char>(label);
        for (std::size_t i = 0; i < data::cifarRecordBytes - 1; ++i)
            bytes += static_cast<char>((i / 1024) * 50 + i % 32 + static_cast<std::size_t>(label));
    }
    return bytes;
}

TEST_F(Cifar, BatchesBecomeImages) {
    text("c/data_batch_1.bin", cifarBatch({6, 9, 9}));
    text("c/test_batch.bin", cifarBatch({0, 11, 3}) + "cut");
    text("c/readme.html", "x");
    const data::Imported imported = import(folder() / "c");
    EXPECT_EQ(imported.report.format, "cifar10");
    EXPECT_EQ(imported.report.task, spec::Task::Multiclass);
    EXPECT_EQ(imported.report.classes[6], "frog");
    EXPECT_EQ(imported.report.classes.size(), 10U);
    EXPECT_EQ(idsOf(imported), (std::vector<std::string>{"data_batch_1.bin#0", "data_batch_1.bin#1",
                                                         "data_batch_1.bin#2", "test_batch.bin#0",
                                                         "test_batch.bin#2"}));
    EXPECT_EQ(imported.dataset.images[1].label, 9);
    EXPECT_EQ(imported.report.splitsFound,
              (std::map<std::string, std::size_t>{{"train", 3}, {"test", 2}}));
    std::set<std::string> reasons;
    for (const spec::ImportIssue& issue : imported.report.issues)
        reasons.insert(issue.path + " " + issue.reason);
    EXPECT_EQ(reasons,
              (std::set<std::string>{"test_batch.bin#1 bad_value", "test_batch.bin truncated"}));
    const spec::ModalityImage image = data::readPixels(imported.dataset.images[4].source);
    EXPECT_EQ(image.channels, 3);
    EXPECT_EQ((std::vector<float>(image.values.begin(), image.values.begin() + 6)),
              (std::vector<float>{3, 53, 103, 4, 54, 104}));
    EXPECT_EQ(errorCode([&] { (void)data::cifarImage(folder() / "c/data_batch_1.bin", 3); }),
              "truncated");
    text("c/batches.meta.txt", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n");
    EXPECT_EQ(import(folder() / "c").report.classes[6], "g");
}

}  // namespace
