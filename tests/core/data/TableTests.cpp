// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/data/DataFixture.h"

using namespace lightbox;

namespace {

class Tables : public DataTest {
protected:
    data::Imported importTable(const std::filesystem::path& file) {
        spec::ImportRequest whole = request;
        whole.sources.insert(whole.sources.begin(), file);
        return import(whole);
    }
    static const spec::ImageRecord* find(const data::Imported& imported, const std::string& id) {
        for (const spec::ImageRecord& image : imported.dataset.images)
            if (image.id.str() == id)
                return &image;
        return nullptr;
    }
    static std::vector<std::string> reasons(const data::Imported& imported) {
        std::vector<std::string> all;
        for (const spec::ImportIssue& issue : imported.report.issues)
            all.push_back(issue.path + ": " + issue.reason);
        std::sort(all.begin(), all.end());
        return all;
    }
    spec::ImportRequest request;
};

const std::string chexpertHeader =
    "Path,Sex,Age,Frontal/Lateral,AP/PA,No Finding,Enlarged Cardiomediastinum,Cardiomegaly,"
    "Lung Opacity,Lung Lesion,Edema,Consolidation,Pneumonia,Atelectasis,Pneumothorax,"
    "Pleural Effusion,Pleural Other,Fracture,Support Devices\n";

TEST_F(Tables, GuessTheirColumnsAndKeepTheOthers) {
    png("set/films/a.png", 1);
    png("set/films/b.png", 2);
    png("set/films/c.png", 3);
    const auto table =
        text("set/cases.tsv", "\tfile_name\tdiagnosis\tpatient_id\tstudy_date\tset\tgender\tage\t"
                              "Scanner Model\n"
                              "0\tfilms/a.png\tflu\tP1\t20240131\ttrain\tF\t040Y\tX9\n"
                              "1\tfilms/b.png\thealthy\tP1\t2024-02-01\tvalidation\tF\t41\t\n"
                              "2\tfilms/c.png\tflu\t\t\tbench\t\t\tX9\n"
                              "3\tfilms/absent.png\tflu\tP3\t\ttest\t\t\t\n");
    const data::Imported imported = importTable(table);
    EXPECT_EQ(imported.report.format, "csv");
    EXPECT_EQ(imported.report.images, 3U);
    EXPECT_EQ(imported.report.classes, (std::vector<std::string>{"flu", "healthy"}));
    EXPECT_EQ(imported.report.positive, 0);
    EXPECT_EQ(imported.report.patientSource, "column");
    EXPECT_EQ(imported.report.patients, 1U);
    EXPECT_EQ(imported.report.withoutPatient, 1U);
    EXPECT_EQ(reasons(imported),
              (std::vector<std::string>{"films/absent.png: unreadable", "films/c.png: bad_value"}));
    const spec::ImageRecord* const a = find(imported, "films/a.png");
    ASSERT_NE(a, nullptr);
    EXPECT_EQ(a->studyDate, "2024-01-31");
    EXPECT_EQ(a->foundIn, "train");
    EXPECT_EQ(a->fields, (std::map<std::string, std::string>{
                             {"sex", "F"}, {"age", "40"}, {"Scanner Model", "X9"}}));
    EXPECT_EQ(find(imported, "films/b.png")->foundIn, "val");
    ASSERT_EQ(imported.dataset.info.roots.size(), 1U);
    EXPECT_EQ(imported.dataset.info.roots[0], folder() / "set") << "what moves is the folder";
}

TEST_F(Tables, TakeAMappingOverTheirGuess) {
    png("a.png", 1);
    png("b.png", 2);
    const auto table = text("t.csv", "image,grade,label,who,hospital\n"
                                     "a.png,1,x,p1,North\nb.png,2,y,p2,South\n");
    request.columns = {{"label", "grade"}, {"patient", "WHO"}, {"site", ""}, {"reader", "label"}};
    const data::Imported imported = importTable(table);
    EXPECT_EQ(imported.report.classes, (std::vector<std::string>{"1", "2"}));
    EXPECT_EQ(imported.report.patients, 2U);
    const spec::ImageRecord* const a = find(imported, "a.png");
    EXPECT_EQ(a->fields,
              (std::map<std::string, std::string>{{"reader", "x"}, {"hospital", "North"}}));
    request.columns = {{"patient", "whom"}};
    EXPECT_EQ(errorCode([&] { (void)importTable(table); }), "column_unknown");
    request.columns.clear();
    request.label = "grade";
    const data::Imported byGrade = importTable(table);
    EXPECT_EQ(byGrade.report.classes, (std::vector<std::string>{"1", "2"}));
    EXPECT_EQ(find(byGrade, "a.png")->fields.at("label"), "x") << "kept, but no label any more";
}

TEST_F(Tables, FindFilesWhereverTheyWerePut) {
    png("data/images_001/images/one.png", 1);
    png("data/images_002/images/two.png", 2);
    png("data/images_002/images/twin.png", 3);
    png("data/images_001/images/twin.png", 4);
    png("elsewhere/deep/ISIC_7.jpg.png", 5);
    const auto table =
        text("tables/t.csv", "Image Index,label\none.png,a\ntwo.png,b\ntwin.png,a\n"
                             "/old/disk/elsewhere/deep/ISIC_7.jpg.png,b\nISIC_7,b\n");
    request.sources = {folder() / "data"};
    const data::Imported imported = importTable(table);
    EXPECT_NE(find(imported, "images_001/images/one.png"), nullptr);
    EXPECT_NE(find(imported, "images_002/images/two.png"), nullptr);
    EXPECT_EQ(reasons(imported),
              (std::vector<std::string>{"/old/disk/elsewhere/deep/ISIC_7.jpg.png: unreadable",
                                        "ISIC_7: unreadable", "twin.png: unreadable"}))
        << "two files have the name; and the folder above the table is nobody's source";
    request.sources.push_back(folder() / "elsewhere");
    EXPECT_NE(find(importTable(table), "deep/ISIC_7.jpg.png"), nullptr);
    EXPECT_EQ(reasons(importTable(table)), std::vector<std::string>{"twin.png: unreadable"});
}

TEST_F(Tables, RecogniseCheXpert) {
    const std::string root = "CheXpert-v1.0-small/";
    png(root + "train/patient00001/study1/view1_frontal.png", 1);
    png(root + "train/patient00001/study2/view1_frontal.png", 2);
    png(root + "valid/patient00002/study1/view1_frontal.png", 3);
    const auto train = text(root + "train.csv",
                            chexpertHeader + root +
                                "train/patient00001/study1/view1_frontal.png,Female,68,Frontal,AP,"
                                "1.0,,,,,,,,,0.0,,,,1.0\n" +
                                root +
                                "train/patient00001/study2/view1_frontal.png,Female,69,Lateral,,"
                                ",,-1.0,1.0,,-1.0,-1.0,,-1.0,0.0,-1.0,,1.0,2.0\n");
    text(root + "valid.csv", chexpertHeader + root +
                                 "valid/patient00002/study1/view1_frontal.png,Male,70,Frontal,PA,"
                                 "0.0,0.0,1.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0\n");
    const spec::TablePreview preview = data::previewTable(train, request, 12);
    EXPECT_EQ(preview.kind, "chexpert");
    EXPECT_EQ(preview.labelColumns.size(), 14U);
    EXPECT_EQ(preview.fields,
              (std::map<std::string, std::string>{
                  {"path", "Path"}, {"sex", "Sex"}, {"age", "Age"}, {"view", "Frontal/Lateral"}}));
    EXPECT_EQ(preview.filesFound, 2U);

    request.sources = {folder() / root / "valid.csv"};
    const data::Imported imported = importTable(train);
    EXPECT_EQ(imported.report.task, spec::Task::Multilabel);
    ASSERT_EQ(imported.report.classes.size(), 14U);
    EXPECT_EQ(imported.report.classes[0], "No Finding");
    EXPECT_EQ(imported.report.patients, 2U);
    EXPECT_EQ(imported.report.studies, 3U);
    EXPECT_EQ(imported.report.splitsFound,
              (std::map<std::string, std::size_t>{{"train", 2}, {"val", 1}}));
    const spec::ImageRecord* const second =
        find(imported, "train/patient00001/study2/view1_frontal.png");
    ASSERT_NE(second, nullptr);
    EXPECT_EQ(second->labels,
              (std::vector<std::int8_t>{-2, -2, -1, 1, -2, -1, -1, -2, -1, 0, -1, -2, 1, -2}));
    EXPECT_EQ(second->patient, "patient00001");
    EXPECT_EQ(second->study, "patient00001/study2");
    EXPECT_EQ(reasons(imported), std::vector<std::string>{"train.csv: bad_value"})
        << "2.0 is no finding: said once for its column";
}

TEST_F(Tables, RecogniseNihIsicAndMedMnist) {
    for (int i = 0; i < 3; ++i)
        png("f/" + std::to_string(i) + ".png", i);
    const data::Imported nih = importTable(
        text("f/nih.csv", "Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,Patient "
                          "Gender,View Position,\n0.png,Mass|Effusion,0,7,58,M,PA,\n1.png,No "
                          "Finding,1,7,59,M,AP,\n2.png,Mass,0,8,60,F,PA,\n"));
    EXPECT_EQ(nih.report.task, spec::Task::Multilabel);
    EXPECT_EQ(nih.report.classes, (std::vector<std::string>{"Effusion", "Mass"}));
    EXPECT_EQ(nih.report.patients, 2U);
    EXPECT_EQ(find(nih, "1.png")->labels, (std::vector<std::int8_t>{0, 0}));
    EXPECT_EQ(find(nih, "0.png")->fields,
              (std::map<std::string, std::string>{
                  {"age", "58"}, {"sex", "M"}, {"view", "PA"}, {"Follow-up #", "0"}}));

    const data::Imported isic =
        importTable(text("f/isic.csv", "image_name,patient_id,sex,age_approx,diagnosis,target\n"
                                       "0,IP_1,male,45,nevus,0\n1,IP_2,female,50,melanoma,1\n"));
    EXPECT_EQ(isic.report.task, spec::Task::Binary);
    EXPECT_EQ(isic.report.classes, (std::vector<std::string>{"benign", "malignant"}));
    EXPECT_EQ(isic.report.positive, 1);
    EXPECT_EQ(find(isic, "1.png")->label, 1);
    EXPECT_EQ(find(isic, "1.png")->fields.at("diagnosis"), "melanoma");

    const data::Imported retina =
        importTable(text("f/retinamnist.csv", "TRAIN,0.png,4\nVALIDATION,1.png,0\nTEST,2.png,2\n"));
    EXPECT_EQ(retina.report.task, spec::Task::Ordinal);
    EXPECT_EQ(retina.report.classes.size(), 5U);
    EXPECT_EQ(find(retina, "0.png")->label, 4);
    EXPECT_EQ(retina.report.splitsFound,
              (std::map<std::string, std::size_t>{{"train", 1}, {"val", 1}, {"test", 1}}));
    const data::Imported breast =
        importTable(text("f/breastmnist.csv", "TRAIN,0.png,1\nTEST,1.png,0\n"));
    EXPECT_EQ(breast.report.positive, 0) << "malignant";
    const data::Imported chest =
        importTable(text("f/chestmnist.csv", "TRAIN,0.png,0,1,0,0,0,0,0,0,0,0,0,0,0,1\n"));
    EXPECT_EQ(chest.report.task, spec::Task::Multilabel);
    EXPECT_EQ(chest.report.classes[1], "cardiomegaly");
    EXPECT_EQ(find(chest, "0.png")->labels[13], 1);
}

TEST_F(Tables, WithAColumnForEachClassMayMeanOneClassEach) {
    png("0.png", 1);
    png("1.png", 2);
    png("2.png", 3);
    const auto table = text("t.csv", "image,MEL,NV\n0.png,1.0,0.0\n1.png,0,1\n2.png,1,1\n");
    request.labelColumns = {"MEL", "NV"};
    EXPECT_EQ(importTable(table).report.task, spec::Task::Multilabel);
    request.task = "binary";
    request.positive = "MEL";
    const data::Imported imported = importTable(table);
    EXPECT_EQ(imported.report.positive, 0);
    EXPECT_EQ(find(imported, "0.png")->label, 0);
    EXPECT_EQ(find(imported, "2.png")->label, -1) << "it has two";
    request.labelColumns.push_back("BCC");
    EXPECT_EQ(errorCode([&] { (void)importTable(table); }), "column_unknown");
}

TEST_F(Tables, RowsOfTheSameFileAgreeOrAreListed) {
    png("0.png", 1);
    png("1.png", 2);
    const auto table =
        text("t.csv", "path,label,box\n0.png,a,1\n0.png,a,2\n1.png,a,3\n1.png,b,4\n");
    const data::Imported imported = importTable(table);
    EXPECT_EQ(find(imported, "0.png")->label, 0);
    EXPECT_EQ(find(imported, "1.png")->label, -1);
    EXPECT_EQ(reasons(imported), std::vector<std::string>{"1.png: bad_value"}) << "once an image";
    request.task = "multilabel";
    EXPECT_EQ(find(importTable(table), "1.png")->labels, (std::vector<std::int8_t>{1, 1}));
}

TEST_F(Tables, ThatCannotBeUsedSayWhy) {
    png("0.png", 1);
    EXPECT_EQ(errorCode([&] { (void)importTable(text("a.csv", "x,y\n1,2\n")); }), "column_unknown");
    EXPECT_EQ(errorCode([&] { (void)importTable(text("b.csv", "path,label\nabsent.png,a\n")); }),
              "no_images");
    EXPECT_EQ(errorCode([&] { (void)importTable(text("c.csv", "path,label\n0.png\n")); }),
              "csv_invalid");
    request.format = "csv";
    request.sources = {folder()};
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "table_ambiguous");
    const auto refused = data::previewTable(folder() / "c.csv", {}, 5).error;
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->facts().why, "line 2: 1 field, the header has 2");
    const spec::TablePreview preview = data::previewTable(folder() / "a.csv", {}, 5);
    EXPECT_TRUE(preview.error);
    EXPECT_EQ(preview.columns, (std::vector<std::string>{"x", "y"}));
    EXPECT_EQ(preview.rows.size(), 1U);
    const spec::TablePreview missing = data::previewTable(folder() / "b.csv", {}, 5);
    EXPECT_EQ(missing.filesMissing, 1U);
    EXPECT_EQ(missing.firstMissing, "absent.png");
}

TEST_F(Tables, AFolderWithOneTableIsImportedByIt) {
    png("set/x/0.png", 1);
    text("set/t.csv", "path,label\nx/0.png,a\n");
    request.format = "csv";
    request.sources = {folder() / "set"};
    const data::Imported imported = import(request);
    EXPECT_EQ(imported.report.images, 1U);
    EXPECT_EQ(imported.dataset.images[0].id.str(), "x/0.png");
    EXPECT_EQ(data::detect({folder() / "set" / "t.csv"}).format, "csv");
    EXPECT_EQ(data::detect({folder() / "set"}).format, "csv");
    png("set/x/1.png", 2);
    png("set/y/2.png", 3);
    EXPECT_EQ(data::detect({folder() / "set"}).format, "folder")
        << "the table names few of the images, and the folders are classes";
    EXPECT_EQ(data::previewPattern({folder() / "set" / "t.csv"}, "(\\d)", 5).patients, 1U);
}

TEST_F(Tables, NihOfTheSharedDataIsMultilabelByPatient) {
    if (!unpack("nih-1000.tar"))
        GTEST_SKIP() << "shared data is absent";
    const data::Imported imported = importTable(folder() / "nih-1000" / "metadata.csv");
    EXPECT_EQ(imported.report.format, "csv");
    EXPECT_EQ(imported.report.images, 1000U);
    EXPECT_EQ(imported.report.patients, 264U);
    EXPECT_EQ(imported.report.patientSource, "column");
    EXPECT_EQ(imported.report.task, spec::Task::Multilabel);
    EXPECT_EQ(imported.report.classes.size(), 14U);
    EXPECT_TRUE(imported.report.issues.empty());
    EXPECT_EQ(imported.report.splitsFound.size(), 3U);
    const spec::ImageRecord* const image = find(imported, "test/0_normal/00000231_013.png");
    ASSERT_NE(image, nullptr);
    EXPECT_EQ(image->patient, "231");
    EXPECT_EQ(image->fields.at("age"), "56");
    EXPECT_EQ(image->fields.at("view"), "PA");
    EXPECT_EQ(image->fields.at("folder_label"), "0_normal");
}

}  // namespace
