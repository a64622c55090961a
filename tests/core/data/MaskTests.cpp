// SPDX-License-Identifier: GPL-3.0-or-later
// Masks beside the images, and folders that are only called like them.
#include "core/NiftiBytes.h"
#include "core/data/DataFixture.h"
#include "data/sources/MaskFiles.h"

using namespace lightbox;

namespace {

using Strings = std::vector<std::string>;

class Masks : public DataTest {
protected:
    void mask(const std::string& path, int seed) {
        spec::PixelBuffer picture{12, 10, 1, {}};
        for (int i = 0; i < 120; ++i)
            picture.values.push_back((i + seed) % 7 < 3 ? 255 : 0);
        test::writeFilm(folder() / path, picture);
    }
    void volume(const std::string& path) { m_bytes.write(folder() / path); }
    static bool warned(const data::Imported& imported, const std::string& code) {
        for (const spec::Warning& warning : imported.report.warnings)
            if (warning.code == code)
                return true;
        return false;
    }

private:
    test::NiftiBytes m_bytes;
};

TEST_F(Masks, AreLeftOutByTheirNamesAndCounted) {
    struct Case {
        const char* image;
        const char* mask;
    };
    const std::vector<Case> cases{
        {"%", "%_mask"}, {"%", "%_seg"},    {"%", "%_segmentation"}, {"%", "%_gt"},
        {"%", "gt_%"},   {"%", "%_mask_1"}, {"% (1)", "% (1)_mask"}, {"%", "% ground truth"},
        {"%", "%mask"},  {"%", "%_bin"},    {"%", "%-overlay"}};
    for (std::size_t c = 0; c < cases.size(); ++c) {
        const std::string source = "n" + std::to_string(c);
        for (const char* cls : {"ill", "well"})
            for (int i = 0; i < 3; ++i) {
                const auto named = [&](std::string form) {
                    form.replace(form.find('%'), 1, cls + std::to_string(i));
                    return source + "/" + cls + "/" + form + ".png";
                };
                png(named(cases[c].image), 10 * i + cls[0]);
                mask(named(cases[c].mask), i);
            }
        spec::ImportRequest request;
        request.sources = {folder() / source};
        const data::Imported imported = import(request);
        EXPECT_EQ(imported.report.images, 6U) << cases[c].mask;
        EXPECT_EQ(imported.report.masksLeftOut, 6U) << cases[c].mask;
        EXPECT_TRUE(warned(imported, "masks_left_out")) << cases[c].mask;
        request.include = {"masks"};
        EXPECT_EQ(import(request).report.images, 12U) << cases[c].mask;
    }
}

TEST_F(Masks, AreLeftOutByTheirFolders) {
    for (const char* cls : {"COVID", "Normal"})
        for (int i = 0; i < 4; ++i) {
            const std::string name = cls + ("-" + std::to_string(i)) + ".png";
            png(std::string("radiography/") + cls + "/images/" + name, 10 * i + cls[0]);
            mask(std::string("radiography/") + cls + "/masks/" + name, i);
            png(std::string("apart/images/") + cls + "/" + name, 10 * i + cls[0]);
            mask(std::string("apart/Ground Truth/") + cls + "/" + name, i);
            png(std::string("beside/") + cls + "/" + name, 10 * i + cls[0]);
            mask(std::string("beside/") + cls + "/annotations/" + name, i);
        }
    for (const char* source : {"radiography", "apart", "beside"}) {
        const data::Imported imported = import(folder() / source);
        EXPECT_EQ(imported.report.images, 8U) << source;
        EXPECT_EQ(imported.report.masksLeftOut, 8U) << source;
        EXPECT_EQ(imported.report.classes, (Strings{"COVID", "Normal"})) << source;
    }
}

TEST_F(Masks, OfAnotherWordAreLeftOutByTheirFolders) {
    for (int i = 21; i < 26; ++i) {
        const std::string number = std::to_string(i);
        png("drive/training/images/" + number + "_training.png", i);
        mask("drive/training/1st_manual/" + number + "_manual1.png", i);
    }
    EXPECT_EQ(import(folder() / "drive").report.masksLeftOut, 5U);
}

TEST_F(Masks, OfVolumesAreLeftOut) {
    for (int i = 1; i < 5; ++i) {
        const std::string name = "case_00" + std::to_string(i);
        volume("task/imagesTr/" + name + "_0000.nii");
        volume("task/labelsTr/" + name + ".nii");
        for (const char* kind : {"flair", "t1", "seg"})
            volume("brats/Scan_00" + std::to_string(i) + "/Scan_00" + std::to_string(i) + "_" +
                   kind + ".nii");
    }
    volume("task/imagesTs/case_009_0000.nii");
    const data::Imported task = import(folder() / "task");
    EXPECT_EQ(task.report.masksLeftOut, 4U);
    EXPECT_EQ(task.report.patients, 5U);
    EXPECT_TRUE(task.report.classes.empty());
    EXPECT_GT(task.report.splitsFound.at("train"), task.report.splitsFound.at("test"));
    const data::Imported brats = import(folder() / "brats");
    EXPECT_EQ(brats.report.masksLeftOut, 4U);
    EXPECT_EQ(brats.report.patients, 4U) << "the sequences of one patient";
    EXPECT_TRUE(brats.report.classes.empty());
}

TEST_F(Masks, ClassesThatAreCalledSoStay) {
    for (int i = 0; i < 4; ++i) {
        const std::string name = std::to_string(i) + ".png";
        png("faces/with_mask/" + name, 10 + i);
        png("faces/without_mask/" + name, 30 + i);
        png("label/label/" + name, 50 + i);
        png("label/unlabelled/" + name, 70 + i);
        png("alone/a/x" + std::to_string(i) + "_mask.png", 90 + i);
        png("alone/b/y" + std::to_string(i) + "_mask.png", 110 + i);
        png("roi/a/x" + std::to_string(i) + ".png", 130 + i);
        png("roi/a/x" + std::to_string(i) + "_roi.png", 150 + i);
        png("bin/a/x" + std::to_string(i) + ".png", 170 + i);
        png("bin/a/x" + std::to_string(i) + "_bin.png", 190 + i);
        png("bin/a/unmask" + std::to_string(i) + ".png", 210 + i);
    }
    EXPECT_EQ(import(folder() / "bin").report.images, 12U) << "grey levels, or no image beside";
    for (const char* source : {"faces", "label", "alone"}) {
        const data::Imported imported = import(folder() / source);
        EXPECT_EQ(imported.report.images, 8U) << source;
        EXPECT_EQ(imported.report.classes.size(), 2U) << source;
    }
    EXPECT_TRUE(warned(import(folder() / "label"), "masks_kept"));
    EXPECT_EQ(import(folder() / "roi").report.images, 8U) << "pieces cut out are pictures";
}

TEST_F(Masks, UnknownKindsCannotBeIncluded) {
    png("s/a.png", 1);
    spec::ImportRequest request;
    request.sources = {folder() / "s"};
    request.include = {"masks", "dreams"};
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "include_unknown");
}

TEST_F(Masks, DerivedObjectsAreKnownByTheirClass) {
    EXPECT_TRUE(data::isDerivedObject("1.2.840.10008.5.1.4.1.1.66.4", "SEG"));
    EXPECT_TRUE(data::isDerivedObject("1.2.840.10008.5.1.4.1.1.481.2", ""));
    EXPECT_TRUE(data::isDerivedObject("", "RTDOSE"));
    EXPECT_FALSE(data::isDerivedObject("1.2.840.10008.5.1.4.1.1.7", "SEG"))
        << "a secondary capture";
    EXPECT_FALSE(data::isDerivedObject("1.2.840.10008.5.1.4.1.1.2", "CT"));
}

TEST_F(Masks, OtherFilesAreCountedByKind) {
    png("s/a.png", 1);
    text("s/b.svs", "x");
    text("s/c.svs", "y");
    text("s/README", "z");
    const data::Imported imported = import(folder() / "s");
    EXPECT_EQ(imported.report.notImages, 3U);
    EXPECT_EQ(imported.report.notImagesByKind,
              (std::map<std::string, std::size_t>{{".svs", 2}, {"no extension", 1}}));
}

TEST_F(Masks, TheNearestFolderSaysWhatAFileIs) {
    // The set's own folder is called like one of masks, the folder of its images is not.
    for (int i = 0; i < 4; ++i) {
        const std::string name = std::to_string(i) + ".png";
        png("p/Polyp Segmentation/images/" + name, i + 1);
        mask("p/Polyp Segmentation/masks/" + name, i);
        for (const char* cls : {"COVID-19", "Normal"}) {
            const std::string place = std::string("q/Lung Segmentation Data/Train/") + cls;
            png(place + "/images/" + cls + name, 10 * i + cls[0]);
            mask(place + "/lung masks/" + cls + name, i + cls[0]);
        }
        // Masks in a folder of pictures, beside that of the images.
        png("n/images/images/" + name, 50 + i);
        mask("n/masks/images/" + name, i);
    }
    for (const auto& [source, images] :
         {std::pair("p", 4U), std::pair("q", 8U), std::pair("n", 4U)}) {
        spec::ImportRequest request;
        request.sources = {folder() / source};
        const data::Imported imported = import(request);
        EXPECT_EQ(imported.report.images, images) << source;
        EXPECT_EQ(imported.report.masksLeftOut, images) << source;
    }
}

TEST_F(Masks, OfVolumesAreFoundByTheirNumber) {
    for (int i = 0; i < 3; ++i) {
        const std::string n = std::to_string(i);
        volume("l/volume-" + n + ".nii");
        volume("l/segmentation-" + n + ".nii");
        volume("k/ct_scans/coronacases_org_00" + n + ".nii");
        volume("k/infection_mask/coronacases_00" + n + ".nii");
        volume("k/lung_mask/coronacases_00" + n + ".nii");
    }
    for (const auto& [source, masks] : {std::pair("l", 3U), std::pair("k", 6U)}) {
        spec::ImportRequest request;
        request.sources = {folder() / source};
        const data::Imported imported = import(request);
        EXPECT_EQ(imported.report.masksLeftOut, masks) << source;
        EXPECT_EQ(imported.report.patients, 3U) << source;
    }
}

TEST_F(Masks, DerivativesOfABidsSetAreLeftOut) {
    for (int i = 0; i < 4; ++i) {
        const std::string subject = "sub-0" + std::to_string(i);
        volume("b/" + subject + "/anat/" + subject + "_T1w.nii.gz");
        volume("b/derivatives/prep/" + subject + "/" + subject + "_desc-brain_mask.nii.gz");
        volume("b/derivatives/prep/" + subject + "/" + subject + "_desc-preproc_T1w.nii.gz");
    }
    spec::ImportRequest request;
    request.sources = {folder() / "b"};
    const data::Imported imported = import(request);
    EXPECT_TRUE(warned(imported, "derivatives_left_out"));
    EXPECT_EQ(imported.report.patients, 4U);
    for (const spec::ImageRecord& image : imported.dataset.images)
        EXPECT_EQ(image.id.str().find("derivatives"), std::string::npos) << image.id.str();
    request.include = {"derived"};
    EXPECT_GT(import(request).report.images, imported.report.images);
}

}  // namespace
