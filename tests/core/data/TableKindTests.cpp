// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that name their images otherwise than by a path: by other names, by patient or study, in
// several files.
#include <algorithm>

#include "core/data/DataFixture.h"
#include "core/data/TinyDicom.h"

using namespace lightbox;
using Names = std::vector<std::string>;
using Counts = std::vector<std::size_t>;

namespace {

class TableKinds : public DataTest {
protected:
    data::Imported importFrom(std::vector<std::filesystem::path> sources) {
        request.sources = std::move(sources);
        return import(request);
    }
    std::string refusal(std::vector<std::filesystem::path> sources) {
        request.sources = std::move(sources);
        return test::errorText([&] { (void)import(request); });
    }
    static std::optional<spec::Warning> warning(const data::Imported& imported,
                                                const std::string& id) {
        for (const spec::Warning& one : imported.report.warnings)
            if (one.text.id == id)
                return one;
        return std::nullopt;
    }
    static std::string details(const data::Imported& imported) {
        std::string all;
        for (const spec::ImportIssue& issue : imported.report.issues)
            all += issue.path + ": " + issue.detail + "\n";
        return all;
    }
    spec::ImportRequest request;
};

}  // namespace

TEST_F(TableKinds, FindFilesByTheirStem) {
    for (int i = 0; i < 4; ++i)
        png("e/1.2.840." + std::to_string(i) + ".png", i + 1);
    const data::Imported bare = importFrom(
        {text("e/t.csv", "image_id,label\n1.2.840.0,a\n1.2.840.1,b\n1.2.840.2,a\n1.2.840.3,b\n")});
    EXPECT_EQ(bare.report.images, 4U) << "a UID is no name with an extension";
    const data::Imported other = importFrom(
        {text("e/t.csv",
              "path,label\n1.2.840.0.dcm,a\n1.2.840.1.dcm,b\n1.2.840.2.dcm,a\n1.2.840.3.JPG,b\n")});
    EXPECT_EQ(other.report.images, 4U);
    ASSERT_TRUE(warning(other, "other_extension"));
    EXPECT_EQ(warning(other, "other_extension")->message,
              "4 rows of t.csv name a file of another extension: 1.2.840.0.dcm is taken to be "
              "1.2.840.0.png");
}

TEST_F(TableKinds, FindNamesWhoseLettersAreComposedOtherwise) {
    png("n/bo\xCC\x88se_1.png", 1);
    png("n/Gro\xCC\x88\xC3\x9F"
        "e/2.png",
        2);
    png("n/other/2.png", 3);
    const data::Imported imported =
        importFrom({text("n/t.csv", "path,label\nb\xC3\xB6se_1.png,b\xC3\xB6s\nGr\xC3\xB6\xC3\x9F"
                                    "e/2.png,gut\n")});
    EXPECT_EQ(imported.report.images, 2U) << details(imported);
}

TEST_F(TableKinds, SayWhereANameStandsTwice) {
    png("t/train/0.png", 1);
    png("t/test/0.png", 2);
    png("t/train/1.png", 3);
    const data::Imported imported = importFrom({text("t/t.csv", "path,label\n0.png,a\n1.png,b\n")});
    EXPECT_EQ(imported.report.images, 1U);
    EXPECT_NE(
        refusal({text("t/u.csv", "path,label\n0.png,a\n")}).find("several files are called so"),
        std::string::npos);
    EXPECT_NE(details(imported).find("several files are called so: test/0.png and train/0.png"),
              std::string::npos)
        << details(imported);
    EXPECT_EQ(
        importFrom({text("t/t.csv", "path,label\nold/test/0.jpg,a\n1.png,b\n")}).report.images, 2U)
        << "a stated folder tells them apart";
}

TEST_F(TableKinds, TakeNoPictureOfTheFolderAboveByChance) {
    png("up/set/a.png", 1);
    png("up/b.png", 2);
    const auto table = text("up/set/t.csv", "path,label\na.png,x\nb.png,y\n");
    const data::Imported chance = importFrom({table});
    EXPECT_EQ(chance.report.images, 1U);
    EXPECT_NE(details(chance).find("b.png: the table names it, but there is no such file"),
              std::string::npos);
    png("up2/a.png", 1);
    png("up2/b.png", 2);
    const data::Imported whole =
        importFrom({text("up2/tables/t.csv", "path,label\na.png,x\nb.png,y\n")});
    EXPECT_EQ(whole.report.images, 2U) << "every row lies there";
    EXPECT_TRUE(warning(whole, "table_elsewhere"));
    EXPECT_NE(refusal({text("up2/tables/t.csv", "path,label\na.png,x\nc.png,y\n")}), "");
}

TEST_F(TableKinds, KnowTheImagesColumnByItsValues) {
    for (int i = 0; i < 6; ++i)
        png("v/images/id" + std::to_string(i) + ".png", i + 1);
    std::string rows;
    for (int i = 0; i < 6; ++i)
        rows += "id" + std::to_string(i) + "," + std::to_string(i % 2) + "\n";
    const data::Imported imported = importFrom({text("v/train.csv", "id_code,diagnosis\n" + rows)});
    EXPECT_EQ(imported.report.images, 6U);
    EXPECT_EQ(imported.report.perClass, (Counts{3, 3}));
    EXPECT_TRUE(warning(imported, "path_column_assumed"));
    const data::Imported rsna = importFrom({text("v/rsna.csv", "patientId,Target\n" + rows)});
    EXPECT_EQ(rsna.report.images, 6U);
    EXPECT_EQ(rsna.report.patients, 6U) << "the column names both";
    const std::string refused = refusal({text("v/t.csv", "imge,lbl\nzz1,a\nzz2,b\n")});
    EXPECT_NE(refused.find("its columns are imge, lbl"), std::string::npos) << refused;
    EXPECT_NE(refused.find("is it 'imge'?"), std::string::npos) << refused;
}

TEST_F(TableKinds, NameTheColumnsThatLookLikePatients) {
    const auto table = [&](const std::string& heading, bool repeats) {
        std::string rows = "path," + heading + ",age,label\n";
        for (int i = 0; i < 12; ++i) {
            png("p/" + std::to_string(i) + ".png", i + 1);
            rows += std::to_string(i) + ".png,X" + std::to_string(repeats ? i / 2 : i) + "," +
                    std::to_string(40 + i % 5) + "," + (i % 4 < 2 ? "a" : "b") + "\n";
        }
        return importFrom({text("p/t.csv", rows)});
    };
    for (const char* heading : {"MRN", "ptid", "PatientNr", "Patient Number", "pat_id"}) {
        const data::Imported imported = table(heading, true);
        EXPECT_EQ(imported.report.patients, 6U) << heading;
        EXPECT_TRUE(warning(imported, "patient_column_assumed")) << heading;
    }
    for (const char* heading :
         {"eid", "anon_id", "lesion_id", "StudyInstanceUID", "empi_anon", "foo"}) {
        const data::Imported imported = table(heading, true);
        EXPECT_FALSE(imported.report.patients) << heading;
        ASSERT_TRUE(warning(imported, "patient_column_suspect")) << heading;
        EXPECT_NE(warning(imported, "patient_column_suspect")->message.find(heading),
                  std::string::npos);
        EXPECT_EQ(data::previewTable(request.sources.front(), request, 3).patientSuspects.front(),
                  heading);
    }
    EXPECT_TRUE(warning(table("Fallnummer", true), "patient_column_suspect"));
    std::string named = "path,Name,label\n";
    for (int i = 0; i < 12; ++i)
        named += std::to_string(i) + ".png,\"Doe, J" +
                 std::string(1, static_cast<char>('a' + i / 3)) + "\"," + (i % 4 < 2 ? "a" : "b") +
                 "\n";
    EXPECT_TRUE(warning(importFrom({text("p/t.csv", named)}), "patient_column_suspect"));
    EXPECT_FALSE(warning(table("foo", false), "patient_column_suspect")) << "one image each";
    EXPECT_FALSE(warning(table("patient_id", true), "patient_column_suspect"));
}

TEST_F(TableKinds, AreJoinedByThePatientsOfFolders) {
    for (const char* path : {"b/sub-01/anat/sub-01_T1w.png", "b/sub-01/anat/sub-01_T2w.png",
                             "b/sub-02/anat/sub-02_T1w.png", "b/sub-03/anat/sub-03_T1w.png"})
        png(path, static_cast<int>(std::hash<std::string>{}(path) % 200));
    text("b/participants.tsv", "participant_id\tgroup\tage\nsub-01\tcontrol\t31\nsub-02\tMDD\t40\n"
                               "sub-03\tMDD\tn/a\n");
    const data::Imported imported = importFrom({folder() / "b"});
    EXPECT_EQ(imported.report.classes, (Names{"MDD", "control"}));
    EXPECT_EQ(imported.report.perClass, (Counts{2, 2}));
    EXPECT_EQ(imported.report.patients, 3U);
    EXPECT_EQ(imported.report.patientSource, "column");
    EXPECT_EQ(imported.dataset.images[0].fields.at("age"), "31");
    EXPECT_TRUE(warning(imported, "table_used.keyed"));
    EXPECT_EQ(importFrom({folder() / "b" / "participants.tsv"}).report.perClass, (Counts{2, 2}))
        << "the table alone";
}

TEST_F(TableKinds, AreJoinedByPatientAndStudy) {
    for (const char* path :
         {"m/p10/s1/a.png", "m/p10/s2/b.png", "m/p11/s3/c.png", "m/p11/s4/d.png"})
        png(path, path[3] * 7 + path[7] * 3 + path[9]);
    request.label =
        text("m.csv", "subject_id,study_id,label\n10,1,ill\n10,2,well\n11,3,ill\n11,4,ill\n")
            .string();
    const data::Imported imported = importFrom({folder() / "m"});
    EXPECT_EQ(imported.report.perClass, (Counts{3, 1}));
    EXPECT_EQ(imported.report.patients, 2U);
}

TEST_F(TableKinds, AreJoinedByStudySeriesOrInstanceAlone) {
    // Six films of three studies, a study of two series, a series of one film; all of one patient.
    for (int i = 0; i < 6; ++i) {
        const std::string n = std::to_string(i);
        test::TinyDicom film{"", i + 1, "1", "1.9." + n};
        film.study = "1.7." + std::to_string(i / 2);
        film.series = "1.8." + n;
        text("u/IM" + n, film.bytes());
    }
    const auto classesBy = [&](const std::string& key, const std::string& stem, int keys) {
        std::string rows = key + ",label\n";
        for (int i = 0; i < keys; ++i)
            rows += stem + std::to_string(i) + "," + (i % 3 == 0 ? "ill" : "well") + "\n";
        const auto table = text("keys.csv", rows);
        request.label = table.string();
        const data::Imported imported = importFrom({folder() / "u"});
        EXPECT_EQ(imported.report.classes, (Names{"ill", "well"})) << key << details(imported);
        return imported.report.perClass;
    };
    EXPECT_EQ(classesBy("StudyInstanceUID", "1.7.", 3), (Counts{2, 4}));
    EXPECT_EQ(classesBy("SeriesInstanceUID", "1.8.", 6), (Counts{2, 4}));
    EXPECT_EQ(classesBy("SOPInstanceUID", "1.9.", 6), (Counts{2, 4}));
    EXPECT_EQ(classesBy("SOPInstanceUID", "1.9.", 4), (Counts{2, 2}))
        << "those in no row have none";
}

TEST_F(TableKinds, FoldersOfTheirPatientsAreNoClasses) {
    std::string rows = "subject_id,study_id,label\n";
    for (int i = 0; i < 8; ++i) {
        const std::string n = std::to_string(i);
        png("fp/p100" + n + "/s5" + n + "/a" + n + ".png", i + 1);
        rows += "100" + n + ",5" + n + "," + (i % 2 ? "ill" : "well") + "\n";
    }
    text("fp/labels.csv", rows);
    const data::Imported imported = importFrom({folder() / "fp"});
    EXPECT_EQ(imported.report.classes, (Names{"ill", "well"}));
    EXPECT_EQ(imported.report.patients, 8U);
}

TEST_F(TableKinds, ThatMatchNothingAreRefused) {
    png("x/a.png", 1);
    png("x/b.png", 2);
    request.label = text("none.csv", "path,label\nq.png,ill\nr.png,well\n").string();
    EXPECT_EQ(errorCode([&] { (void)importFrom({folder() / "x"}); }), "label_table_unmatched");
    request.label = text("none.csv", "patient_id,label\n7,ill\n8,well\n").string();
    EXPECT_EQ(errorCode([&] { (void)importFrom({folder() / "x"}); }), "label_table_unmatched");
    request.label = text("none.csv", "alpha,beta\n7,ill\n8,well\n").string();
    EXPECT_EQ(errorCode([&] { (void)importFrom({folder() / "x"}); }), "column_unknown");
}

TEST_F(TableKinds, OfOneSourceAreJoined) {
    for (int i = 0; i < 4; ++i)
        png("j/f" + std::to_string(i) + ".png", i + 1);
    const auto labels =
        text("j/labels.csv", "path,label\nf0.png,a\nf1.png,b\nf2.png,a\nf3.png,b\n");
    text("j/patients.csv", "path,patient_id\nf0.png,P1\nf1.png,P1\nf2.png,P2\nf3.png,P3\n");
    text("j/split.csv", "path,split\nf0.png,train\nf1.png,train\nf2.png,validate\nf3.png,test\n");
    const data::Imported imported = importFrom({folder() / "j"});
    EXPECT_EQ(imported.report.perClass, (Counts{2, 2})) << details(imported);
    EXPECT_EQ(imported.report.patients, 3U);
    EXPECT_EQ(imported.report.splitsFound.at("train"), 2U);
    EXPECT_EQ(imported.report.splitsFound.at("test"), 1U);
    EXPECT_EQ(importFrom({labels, folder() / "j" / "patients.csv"}).report.patients, 3U)
        << "named one by one";
}

TEST_F(TableKinds, ASecondColumnOfImagesIsSaid) {
    for (const char* name : {"1_cc", "2_cc", "1_mlo", "2_mlo", "1_m", "2_m"})
        png("v/" + std::string(name) + ".png", name[0] + name[2]);
    const auto views = text("v/t.csv", "cc_path,mlo_path,mask,thumb,label\n"
                                       "1_cc.png,1_mlo.png,1_m.png,small/1_cc.png,x\n"
                                       "2_cc.png,2_mlo.png,2_m.png,small/2_cc.png,y\n");
    const data::Imported one = importFrom({views});
    EXPECT_EQ(one.report.images, 2U);
    const auto said = warning(one, "path_columns_several");
    ASSERT_TRUE(said);
    EXPECT_NE(said->message.find("mlo_path"), std::string::npos) << said->message;
    EXPECT_EQ(said->message.find("mask"), std::string::npos) << said->message;
    EXPECT_EQ(said->message.find("thumb"), std::string::npos) << "the same image, smaller";
    request.columns["path"] = "mlo_path";
    EXPECT_FALSE(warning(importFrom({views}), "path_columns_several")) << "as asked";
}

TEST_F(TableKinds, SetsOfFoldersAreSaidAndCanBeSaidOtherwise) {
    png("f/ISIC_Training_Data/a.png", 1);
    png("f/ISIC_Training_Data/b.png", 2);
    png("f/ISIC_Validation_Data/c.png", 3);
    png("g/train/a.png", 4);
    const auto isic = text("f/t.csv", "path,label\na.png,x\nb.png,y\nc.png,x\n");
    const data::Imported guessed = importFrom({isic});
    EXPECT_EQ(guessed.report.splitsFound.at("val"), 1U);
    EXPECT_TRUE(warning(guessed, "set_folders_assumed"));
    request.setFolders = {{"ISIC_Validation_Data", "test"}};
    EXPECT_EQ(importFrom({isic}).report.splitsFound.at("test"), 1U);
    request.setFolders.clear();
    EXPECT_FALSE(warning(importFrom({text("g/t.csv", "path,label\ntrain/a.png,x\n")}),
                         "set_folders_assumed"))
        << "a plain name";
}

TEST_F(TableKinds, OfTrainAndValidAreReadTogether) {
    png("c/train/patient1/a.png", 1);
    png("c/train/patient2/b.png", 2);
    png("c/valid/patient3/c.png", 3);
    text("c/train.csv", "path,label\ntrain/patient1/a.png,x\ntrain/patient2/b.png,y\n");
    text("c/valid.csv", "path,label\nvalid/patient3/c.png,x\n");
    request.format = "auto";
    png("c/train/patient1/a2.png", 4);
    const data::Imported folderOnly =
        importFrom({folder() / "c" / "train.csv", folder() / "c" / "valid.csv"});
    EXPECT_EQ(folderOnly.report.perClass, (Counts{2, 1}));
    EXPECT_EQ(folderOnly.report.splitsFound,
              (std::map<std::string, std::size_t>{{"train", 2}, {"val", 1}}));
}

TEST_F(TableKinds, ThreeTablesOfMimicAreJoined) {
    std::string metadata = "dicom_id,subject_id,study_id,ViewPosition\n";
    std::string split = "dicom_id,study_id,subject_id,split\n";
    std::string labels = "subject_id,study_id,Atelectasis,Edema\n";
    for (int i = 0; i < 6; ++i) {
        const std::string n = std::to_string(i);
        const std::string subject = "1000000" + std::to_string(i / 2);
        png("mc/files/p10/p" + subject + "/s5000000" + n + "/aa" + n + "-bb.png", i + 1);
        metadata += "aa" + n + "-bb," + subject + ",5000000" + n + ",PA\n";
        split += "aa" + n + "-bb,5000000" + n + "," + subject + "," +
                 (i < 4 ? "train" : "validate") + "\n";
        labels += subject + ",5000000" + n + "," + (i % 2 ? "1.0,0.0" : "0.0,") + "\n";
    }
    text("mc/metadata.csv", metadata);
    text("mc/split.csv", split);
    request.labelColumns = {"Atelectasis", "Edema"};
    const auto chexpert = text("mc/chexpert.csv", labels);
    request.labelColumns.clear();
    request.columns = {};
    const data::Imported imported = importFrom(
        {folder() / "mc" / "metadata.csv", folder() / "mc" / "split.csv", folder() / "mc"});
    EXPECT_EQ(imported.report.images, 6U);
    EXPECT_EQ(imported.report.patients, 3U);
    EXPECT_EQ(imported.report.splitsFound.at("train"), 4U);
    (void)chexpert;
}

TEST_F(TableKinds, OfTextAreRead) {
    for (int i = 0; i < 4; ++i)
        png("cx/images/c" + std::to_string(i) + ".png", i + 1);
    const data::Imported imported =
        importFrom({text("cx/train.txt", "3 c0.png negative cohen\n3 c1.png positive cohen\n"
                                         "4 c2.png negative fig1\n5 c3.png positive fig1\n")});
    EXPECT_EQ(imported.report.perClass, (Counts{2, 2}));
    EXPECT_EQ(imported.report.patients, 3U);
    EXPECT_EQ(imported.dataset.images[0].fields.at("source"), "cohen");
    text("cx/README.txt", "see c0.png for an\nexample of all\n");
    EXPECT_EQ(importFrom({folder() / "cx"}).report.patients, 3U) << "and found beside the images";
}

TEST_F(TableKinds, ThatAreNoTextAreNamedWithTheWayOut) {
    const auto book = zip("k/labels.xlsx", {{"xl/workbook.xml", "<x/>"}}, true);
    EXPECT_NE(refusal({book}).find("save it as CSV"), std::string::npos) << refusal({book});
    request.format = "csv";
    EXPECT_NE(refusal({book}).find("save the sheet as CSV"), std::string::npos) << refusal({book});
    request.format = "auto";
    const auto packed = zip("k2/all.zip", {{"a.png", "x"}}, true);
    EXPECT_NE(refusal({packed}).find("unpack it"), std::string::npos);
    EXPECT_NE(refusal({text("k3/x.h5", "\x89HDF")}).find("PNG or TIFF"), std::string::npos);
    png("k/ill/a.png", 1);
    png("k/well/b.png", 2);
    EXPECT_TRUE(warning(importFrom({folder() / "k"}), "archive.workbook"));
}

// RSNA's haemorrhages: "ID_12ae_subdural,1".
TEST_F(TableKinds, WithARowForEachImageAndFindingAreTurned) {
    std::string rows = "ID,Label\n";
    for (int i = 0; i < 6; ++i) {
        const std::string name = "ID_0" + std::to_string(i) + "ae";
        png("rsna/train/" + name + ".png", i + 1);
        rows += name + "_epidural," + std::to_string(i % 2) + "\n" + name + "_subdural," +
                std::to_string(i % 3 == 0 ? 1 : 0) + "\n" + name + "_any," +
                std::to_string(i % 2 == 1 || i % 3 == 0 ? 1 : 0) + "\n";
    }
    rows += "ID_00ae_any,1\n";  // said twice, alike
    text("rsna/train.csv", rows);
    const data::Imported imported = importFrom({folder() / "rsna"});
    ASSERT_TRUE(warning(imported, "table_long"));
    EXPECT_EQ(imported.report.task, spec::Task::Multilabel);
    EXPECT_EQ(imported.report.classes, (Names{"epidural", "subdural", "any"}));
    EXPECT_EQ(imported.report.perClass, (Counts{3, 2, 4}));
    EXPECT_EQ(imported.report.images, 6U);
}

// EyePACS's names are of this form, and each is a file.
TEST_F(TableKinds, WhoseNamesAreFilesStayAsTheyAre) {
    std::string rows = "image,level\n";
    for (int i = 0; i < 4; ++i)
        for (const char* side : {"_left", "_right"}) {
            png("eyes/" + std::to_string(i) + side + ".png", 2 * i + (side[1] == 'l' ? 1 : 2));
            rows += std::to_string(i) + side + "," + std::to_string(i % 2) + "\n";
        }
    text("eyes/t.csv", rows);
    const data::Imported imported = importFrom({folder() / "eyes"});
    EXPECT_FALSE(warning(imported, "table_long"));
    EXPECT_EQ(imported.report.images, 8U);
    EXPECT_EQ(imported.report.task, spec::Task::Binary);
}

// SIIM's COVID-19: two tables whose ids end with what they are.
TEST_F(TableKinds, WithIdsThatBearWhatTheyNameAreJoined) {
    std::string studies = "id,Negative for Pneumonia,Typical Appearance,Atypical Appearance\n";
    for (int i = 0; i < 6; ++i) {
        const std::string study = "00086460a85" + std::to_string(i);
        png("siim/train/" + study + "/5fd1a" + std::to_string(i) + "/" + "000a312787f" +
                std::to_string(i) + ".png",
            i + 1);
        studies += study + "_study," +
                   (i % 3 == 0   ? "1,0,0"
                    : i % 3 == 1 ? "0,1,0"
                                 : "0,0,1") +
                   "\n";
    }
    text("siim/train_study_level.csv", studies);
    const data::Imported imported = importFrom({folder() / "siim"});
    ASSERT_TRUE(warning(imported, "table_id_suffix"));
    EXPECT_EQ(imported.report.classes,
              (Names{"Negative for Pneumonia", "Typical Appearance", "Atypical Appearance"}));
    EXPECT_EQ(imported.report.perClass, (Counts{2, 2, 2}));
}
