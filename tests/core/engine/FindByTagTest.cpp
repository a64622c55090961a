// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/FindByTag.h"

#include "engine/FieldNames.h"

#include "EngineFixture.h"
#include "support/Places.h"

namespace lightbox::test {

namespace {

class FindByTag : public EngineTest {
protected:
    /// Two films of patient A (modality OT, study "x", windows 100 and 200) in classes ot and other,
    /// and a PNG.
    FindByTag() {
        const std::filesystem::path seeds =
            std::filesystem::path(test::kTestData) / "../fuzz/seeds/dicom";
        for (const auto& [file, cls] : {std::pair("grey16.dcm", "ot"), {"colour.dcm", "other"}}) {
            std::filesystem::create_directories(folder / "set" / cls);
            std::filesystem::copy_file(seeds / file, folder / "set" / cls / file);
        }
        spec::ImportRequest request;
        request.sources = {folder / "set"};
        (void)engine::importCases(project, request, progress, {});
    }
    std::size_t found(const engine::TagQuery& query) const {
        return engine::findByTag(project, query, {}).size();
    }
    NoProgress progress;
};

TEST_F(FindByTag, LooksIntoEveryTag) {
    EXPECT_EQ(found({.text = "monochrome2"}), 1U) << "no column of the window holds it";
    EXPECT_EQ(found({.text = "RGB"}), 1U);
    EXPECT_EQ(found({.text = "1.2.840.10008.1.2.1"}), 2U);
    EXPECT_EQ(found({.text = "o%t"}), 0U) << "no wildcards";
    EXPECT_EQ(found({.text = "photometric"}), 0U) << "values, not names";
    EXPECT_EQ(found({.text = "rgb", .keyword = "photometricinterpretation"}), 1U);
    EXPECT_EQ(found({.text = "rgb", .keyword = "Modality"}), 0U);
}

TEST_F(FindByTag, LeavesIdentifiersAlone) {
    EXPECT_EQ(found({.text = "1.2.1", .keyword = "SeriesInstanceUID"}), 2U);
    EXPECT_EQ(found({.text = "1.2.1", .keyword = "SeriesInstanceUID", .withIdentifiers = false}),
              0U);
}

TEST_F(FindByTag, TellsNoClassOfASealedImage) {
    EXPECT_EQ(found({.text = "OT", .keyword = "Modality"}), 2U);
    project::Project writer = project::Project::open(project, project::Access::Write);
    spec::Split split;
    const spec::Dataset dataset = writer.dataset();
    split.members = {{dataset.images[0].key, spec::Set::Train},
                     {dataset.images[1].key, spec::Set::Test}};
    writer.seal(writer.addSplit(split));
    EXPECT_EQ(engine::findByTag(project, {.text = "OT", .keyword = "Modality"}, {}),
              std::vector<std::int64_t>{dataset.images[0].key});
    EXPECT_EQ(found({.text = "RGB"}) + found({.text = "MONOCHROME2"}), 2U);
}

TEST_F(FindByTag, FindsEveryFrameOfAFile) {
    std::filesystem::copy_file(std::filesystem::path(test::kTestData) /
                                   "../fuzz/seeds/dicom/frames.dcm",
                               folder / "set/ot/frames.dcm");
    spec::ImportRequest request;
    request.sources = {folder / "set"};
    (void)engine::importCases(project, request, progress, {});
    EXPECT_EQ(found({.text = "3", .keyword = "NumberOfFrames"}), 3U);
}

TEST(FieldNames, IdentifiersAreKnownHoweverTheyAreWritten) {
    for (const char* name : {"PatientID", "patient_id", "Patient Name", "MRN", "Accession Number",
                             "InstitutionName", "site", "station", "series", "0009,1010"})
        EXPECT_TRUE(engine::identifies(name)) << name;
    for (const char* name : {"age", "sex", "Modality", "KVP", "0028,0010", "view"})
        EXPECT_FALSE(engine::identifies(name)) << name;
}

TEST(FieldNames, OnlyWhatCannotTellTheOutcomeIsOpenUnderSeal) {
    const std::vector<std::string> classes{"normal", "pneumonia"};
    EXPECT_TRUE(engine::isOpenUnderSeal("age", "56", classes));
    EXPECT_TRUE(engine::isOpenUnderSeal("Rows", "512", classes));
    EXPECT_TRUE(engine::isOpenUnderSeal("ViewPosition", "PA", classes));
    EXPECT_FALSE(engine::isOpenUnderSeal("ViewPosition", "PA, Pneumonia follow-up", classes));
    for (const char* name : {"folder_label", "diagnosis", "benign_malignant", "StudyDescription",
                             "ImageComments", "0019,1001", "Finding Labels"})
        EXPECT_FALSE(engine::isOpenUnderSeal(name, "1", classes)) << name;
    EXPECT_FALSE(engine::isOpenUnderSeal("sex", "F", {"f", "m"})) << "the class itself";
    EXPECT_TRUE(engine::isOpenUnderSeal("site", "Fulda", {"f", "m"}));
}

TEST_F(FindByTag, CanBeStopped) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(codeOf([&] { (void)engine::findByTag(project, {.text = "OT"}, stop.get_token()); }),
              "cancelled");
}

}  // namespace

}  // namespace lightbox::test
