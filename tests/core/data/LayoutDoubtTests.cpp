// SPDX-License-Identifier: GPL-3.0-or-later
// What folders, names and tables leave open is said when they are imported.
#include "core/data/DataFixture.h"
#include "core/data/TinyDicom.h"
#include "data/sources/KnownNames.h"
#include "data/tables/TableMapping.h"

using namespace lightbox;

namespace {

using Strings = std::vector<std::string>;
using Counts = std::vector<std::size_t>;

class LayoutDoubts : public DataTest {
protected:
    static std::string said(const data::Imported& imported, const std::string& id) {
        for (const spec::Warning& one : imported.report.warnings)
            if (one.text.id == id)
                return one.message;
        return {};
    }
    void film(const std::string& path) { png(path, ++m_films, 14, 12); }
    data::Imported imported(const std::string& source) {
        request.sources = {folder() / source};
        return import(request);
    }
    static std::string n(int i) { return std::to_string(i); }
    spec::ImportRequest request;

private:
    int m_films = 0;
};

TEST_F(LayoutDoubts, PeopleInSeveralClassesAreOnePatientEach) {
    for (const char* cls : {"normal", "tumor"})
        for (int i = 0; i < 6; ++i)
            for (const char* name : {"/0.png", "/1.png"})
                film(std::string("c/") + cls + "/P00" + n(i) + name);
    const data::Imported found = imported("c");
    EXPECT_EQ(found.report.classes, (Strings{"normal", "tumor"}));
    EXPECT_EQ(found.report.patients, 6U);
    EXPECT_EQ(found.report.patientSource, "folder");
    EXPECT_NE(said(found, "folders_are_patients.shared"), "");
    EXPECT_EQ(said(found, "folders_are_patients.named"), "");
    request.patientPattern = "(?P<patient>[^/]+/[^/]+)/[^/]+$";
    EXPECT_EQ(imported("c").report.patients, 12U) << "as is said how to";
}

TEST_F(LayoutDoubts, NumberedFoldersAreNotOfferedAsClasses) {
    for (const char* cls : {"normal", "tumor"})
        for (int i = 1; i <= 8; ++i)
            for (const char* name : {"/0.png", "/1.png"})
                film(std::string("c/") + cls + "/" + n(i) + name);
    const data::Imported found = imported("c");
    EXPECT_EQ(said(found, "classes_may_be_below"), "");
    EXPECT_NE(said(found, "patients_may_be_below").find("(?P<patient>[^/]+)/"), std::string::npos);
}

TEST_F(LayoutDoubts, ClassesMayStandBelowSomeFoldersAlone) {
    for (int i = 0; i < 4; ++i) {
        for (const char* place : {"colon/colon_aca/", "colon/colon_n/", "lung/lung_aca/",
                                  "lung/lung_n/", "lung/lung_scc/"})
            film(std::string("l/") + place + n(i) + ".png");
        for (const char* place : {"yes/", "no/", "copy/yes/", "copy/no/"})
            film(std::string("b/") + place + n(i) + ".png");
    }
    for (const char* source : {"l", "b"})
        EXPECT_NE(said(imported(source), "classes_may_be_below.unlike"), "") << source;
    request.patientPattern = "(?P<label>[^/]+)/[^/]+$";
    EXPECT_EQ(imported("l").report.classes.size(), 5U);
    EXPECT_EQ(imported("b").report.classes, (Strings{"no", "yes"}));
}

TEST_F(LayoutDoubts, OneFolderOfImagesIsNoClass) {
    for (int i = 0; i < 3; ++i)
        film("i/set/Images/" + n(i) + ".png");
    const data::Imported found = imported("i");
    EXPECT_TRUE(found.report.classes.empty());
    EXPECT_NE(said(found, "no_labels"), "");
}

TEST_F(LayoutDoubts, ListsOfZeroesAndOnesAreAClass) {
    for (int i = 0; i < 6; ++i)
        film("o/" + n(i) + ".png");
    std::string rows = "path,target\n";
    for (int i = 0; i < 6; ++i)
        rows += n(i) + ".png,\"" +
                (i % 3 == 0   ? "[1, 0, 0]"
                 : i % 3 == 1 ? "[0, 1, 0]"
                              : "[0, 0, 1]") +
                "\"\n";
    text("o/t.csv", rows);
    const data::Imported found = imported("o/t.csv");
    EXPECT_EQ(found.report.task, spec::Task::Multiclass);
    EXPECT_EQ(found.report.classes, (Strings{"0", "1", "2"}));
    EXPECT_EQ(found.report.perClass, (Counts{2, 2, 2}));
    EXPECT_NE(said(found, "labels_one_hot"), "");
    // Names beside them are better.
    std::string named = "path,labels,target\n";
    for (int i = 0; i < 6; ++i)
        named += n(i) + ".png,['" + (i % 2 == 0 ? "N" : "D") + "'],\"" +
                 (i % 2 == 0 ? "[1, 0]" : "[0, 1]") + "\"\n";
    text("o/t.csv", named);
    EXPECT_EQ(imported("o/t.csv").report.classes, (Strings{"D", "N"}));
    // As numpy prints a list.
    text("o/t.csv", "path,label\n0.png,['a' 'b']\n1.png,['a']\n2.png,['b']\n3.png,['a' 'b']\n");
    EXPECT_EQ(imported("o/t.csv").report.classes, (Strings{"a", "b"}));
}

TEST_F(LayoutDoubts, ArraysOfOneHotLabelsAreAClassEach) {
    Array images{"train_images", {8, 5, 5}, {}};
    for (std::size_t i = 0; i < 200; ++i)
        images.values.push_back(static_cast<std::uint8_t>((i * 7 + i / 25 * 3) % 251));
    Array labels{"train_labels", {8, 3}, {}};
    for (int i = 0; i < 8; ++i)
        for (int k = 0; k < 3; ++k)
            labels.values.push_back(i % 3 == k ? 1 : 0);
    npz("own.npz", {images, labels});
    const data::Imported found = imported("own.npz");
    EXPECT_EQ(found.report.task, spec::Task::Multiclass);
    EXPECT_EQ(found.report.perClass, (Counts{3, 3, 2}));
    EXPECT_NE(said(found, "one_hot.places"), "");
    request.task = "multilabel";
    EXPECT_EQ(imported("own.npz").report.task, spec::Task::Multilabel);
}

TEST_F(LayoutDoubts, ClassesThatDifferFromSetToSetAreSaid) {
    for (int i = 0; i < 3; ++i)
        for (const char* place :
             {"train/adeno_left/", "train/normal/", "test/adeno/", "test/normal/"})
            film(std::string("d/") + place + n(i) + ".png");
    EXPECT_NE(said(imported("d"), "classes_differ").find("adeno_left"), std::string::npos);
    for (int i = 0; i < 3; ++i)
        for (const char* place : {"train/a/", "train/b/", "test/a/"})
            film(std::string("e/") + place + n(i) + ".png");
    EXPECT_EQ(said(imported("e"), "classes_differ"), "") << "a rare class";
}

TEST_F(LayoutDoubts, FindingsNotTakenAreNamedAndAreNoPatients) {
    std::string rows = "image_id,Cardiomegaly,Edema,Other lesion,Aortic enlargement\n";
    for (int i = 0; i < 8; ++i) {
        film("v/" + n(i) + ".png");
        rows += n(i) + "," + n(i % 2) + "," + n(i % 3 == 0 ? 1 : 0) + "," + n(i / 4) + "," +
                n(i % 4 == 0 ? 1 : 0) + "\n";
    }
    text("v/t.csv", rows);
    const data::Imported found = imported("v/t.csv");
    EXPECT_NE(said(found, "findings_assumed.beside").find("Aortic enlargement"), std::string::npos);
    EXPECT_EQ(said(found, "patient_column_suspect"), "");
}

TEST_F(LayoutDoubts, NearlyAnotherValueInEachRowIsNoLabel) {
    std::string rows = "path,report\n";
    for (int i = 0; i < 12; ++i) {
        film("u/" + n(i) + ".png");
        rows += n(i) + ".png," + n(i == 11 ? 0 : i) + "\n";
    }
    text("u/t.csv", rows);
    EXPECT_TRUE(imported("u/t.csv").report.classes.empty());
}

TEST_F(LayoutDoubts, AColumnOfSentencesNamesNoFiles) {
    std::string rows = "patient_id,image,label\n";
    for (int i = 0; i < 6; ++i) {
        film("s/P" + n(i) + "x/a.png");
        rows += "P" + n(i) + "x,Xray Chest PA and Lateral," + (i % 2 == 0 ? "ill" : "well") + "\n";
    }
    request.label = text("s.csv", rows).string();
    EXPECT_EQ(imported("s").report.perClass, (Counts{3, 3}));
}

TEST_F(LayoutDoubts, FoldsOfACrossValidationAreSaid) {
    for (int fold = 1; fold <= 2; ++fold)
        for (int i = 0; i < 4; ++i)
            png("f/fold_" + n(fold) + (i % 2 == fold % 2 ? "/train/" : "/val/") +
                    (i < 2 ? "a/" : "b/") + n(i) + ".png",
                i + 1);
    EXPECT_NE(said(imported("f"), "sets_share_images"), "");
}

TEST_F(LayoutDoubts, APreviewBesideADicomFileIsOfItsPatient) {
    for (int i = 0; i < 4; ++i) {
        const std::string place = "m/PA000" + n(i) + "/";
        text(place + "a.dcm", test::TinyDicom{"P" + n(i), i + 1, "1", "1.9." + n(i)}.bytes());
        film(place + "a.png");
        film(place + "b.png");
    }
    request.format = "folder";
    EXPECT_EQ(imported("m").report.patients, 4U);
}

TEST_F(LayoutDoubts, UsageAndNamesOfTablesAreSets) {
    std::string rows = "path,label,Usage\n";
    std::string train = "path,label\n";
    std::string test = "path,label\n";
    for (int i = 0; i < 8; ++i) {
        film("a/" + n(i) + ".png");
        film("t/" + n(i) + ".png");
        const std::string row = n(i) + ".png," + (i % 2 == 0 ? "x" : "y");
        rows += row + (i < 4 ? ",Train\n" : i < 6 ? ",TEST\n" : ",Valid\n");
        (i < 5 ? train : test) += row + "\n";
    }
    text("a/t.csv", rows);
    text("t/train.csv", train);
    text("t/test.csv", test);
    using Sets = std::map<std::string, std::size_t>;
    EXPECT_EQ(imported("a/t.csv").report.splitsFound,
              (Sets{{"train", 4}, {"test", 2}, {"val", 2}}));
    const data::Imported found = imported("t");
    EXPECT_EQ(found.report.splitsFound, (Sets{{"train", 5}, {"test", 3}}));
    EXPECT_NE(said(found, "table_sets_assumed"), "");
    request.setFolders = {{"train", "none"}, {"test", "none"}};
    EXPECT_TRUE(imported("t").report.splitsFound.empty());
}

TEST_F(LayoutDoubts, FoldersOfZeroAndOneWithinPatientsCouldBeClasses) {
    for (int i = 0; i < 6; ++i)
        for (const char* cls : {"0", "1"})
            film("z/886" + n(i) + "/" + cls + "/886" + n(i) + "_idx5_x1_y1_class" + cls + ".png");
    const data::Imported found = imported("z");
    EXPECT_EQ(found.report.patients, 6U);
    EXPECT_NE(said(found, "classes_may_be_within"), "");
    request.patientPattern = "^(?P<patient>[^/]+)/(?P<label>[^/]+)/";
    EXPECT_EQ(imported("z").report.classes, (Strings{"0", "1"}));
}

TEST_F(LayoutDoubts, RunsOfMasksAreNoLabel) {
    std::string rows = "ImageId,EncodedPixels\n";
    for (int i = 0; i < 12; ++i) {
        film("r/" + n(i) + ".png");
        rows += n(i) + ".png," + (i % 3 == 0 ? "10 5 20 6 30 7" : "-1") + "\n";
    }
    text("r/t.csv", rows);
    EXPECT_TRUE(imported("r/t.csv").report.classes.empty());
}

TEST_F(LayoutDoubts, EveryNameMaySayASetBesideOtherWords) {
    for (const char* set : {"development", "internal_test", "external_test"})
        for (const char* cls : {"/a/", "/b/"})
            for (int i = 0; i < 2; ++i)
                film(std::string("w/") + set + cls + n(i) + ".png");
    const data::Imported found = imported("w");
    EXPECT_EQ(found.report.classes, (Strings{"a", "b"}));
    EXPECT_EQ(found.report.splitsFound,
              (std::map<std::string, std::size_t>{{"train", 4}, {"test", 8}}));
    EXPECT_NE(said(found, "set_folders_assumed"), "");
}

TEST_F(LayoutDoubts, NearMissesOfNamesAreNamed) {
    for (int i = 0; i < 4; ++i)
        film("n/ID_00" + n(i) + "a.png");
    text("n/t.csv", "ID,label\nID_000a_epidural,0\nID_001a_epidural,1\nID_002a_epidural,0\n");
    request.columns["path"] = "ID";
    request.label = (folder() / "n/t.csv").string();
    try {
        (void)imported("n");
        FAIL() << "nothing was joined";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.message().id, "label_table_unmatched.near");
    }
    request.label.clear();
    try {
        (void)imported("n/t.csv");
        FAIL() << "nothing was found";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.message().id, "no_images.near");
    }
}

TEST_F(LayoutDoubts, RowsThatNameSeveralFilesAreCounted) {
    for (const char* set : {"a/", "b/"})
        for (int i = 0; i < 3; ++i)
            film(std::string("d/") + set + "IDRiD_0" + n(i) + ".png");
    film("d/a/IDRiD_09.png");
    text("d.csv", "Image name,grade,,\nIDRiD_00,1,,\nIDRiD_01,0,,\nIDRiD_09,1,,\n");
    request.columns["label"] = "grade";
    request.label = (folder() / "d.csv").string();
    EXPECT_NE(said(imported("d"), "label_table_several").find("2 rows"), std::string::npos);
}

TEST_F(LayoutDoubts, WhatIsNotReadIsNamedBesideATable) {
    text("h/camelyon.h5", "array");
    text("h/meta.csv", "coord_x,coord_y,tumor\n1,2,0\n3,4,1\n");
    EXPECT_EQ(errorCode([&] { (void)imported("h"); }), "archive_only");
}

TEST_F(LayoutDoubts, CopiesOfOnePictureAreSuggestedTogether) {
    Strings names;
    Strings augmented;
    for (int i = 0; i < 6; ++i)
        for (const char* copy : {"0a1b", "9f8e", "77c0"}) {
            names.push_back("train/a/Normal-" + n(i) + "_png.rf." + copy + ".jpg");
            augmented.push_back("a/aug_" + n(static_cast<int>(augmented.size()) % 3) + "_n00" +
                                n(i) + ".png");
        }
    for (const Strings& all : {names, augmented}) {
        const auto found = data::suggestPattern(all);
        ASSERT_TRUE(found) << all.front();
        EXPECT_EQ(found->patients, 6U) << found->pattern;
    }
}

TEST_F(LayoutDoubts, AFirstRowOfFoldersIsNoHeading) {
    text("m.csv", "MURA/train/XR_HAND/patient1/study1_positive/,1\n"
                  "MURA/train/XR_HAND/patient2/study1_negative/,0\n");
    const base::CsvTable table = data::readImageTable(folder() / "m.csv");
    EXPECT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.header.front(), "column_1");
}

TEST_F(LayoutDoubts, RowsOfWhichNoneIsSaidMostAreATie) {
    for (int i = 0; i < 3; ++i)
        film("m/" + n(i) + ".png");
    text("m/t.csv", "path,label\n0.png,a\n0.png,b\n1.png,a\n2.png,b\n");
    request.severalRows = "majority";
    EXPECT_NE(said(imported("m/t.csv"), "several_rows.tie"), "");
    request.severalRows = "agree";
    EXPECT_NE(said(imported("m/t.csv"), "several_rows"), "");
}

TEST_F(LayoutDoubts, AFolderOfPicturesToPredictHasNoLabel) {
    for (const char* place : {"p/yes/", "p/no/", "p/pred/"})
        for (int i = 0; i < 3; ++i)
            film(place + n(i) + ".png");
    const data::Imported found = imported("p");
    EXPECT_EQ(found.report.classes, (Strings{"no", "yes"}));
    EXPECT_NE(said(found, "folder_unlabelled"), "");
}

// "test" beside folders of classes: how the folders can be classes all the same is said.
TEST_F(LayoutDoubts, TheFolderThatIsTakenAsTheOnlySetIsNamed) {
    for (const char* place : {"health/", "sick/", "tb/", "test/", "extra/a/", "extra/b/"})
        for (int i = 0; i < 3; ++i)
            film(std::string("x/") + place + n(i) + ".png");
    const data::Imported found = imported("x");
    for (const spec::Warning& one : found.report.warnings) {
        const std::string way = messages::english(one.text, messages::Part::Command);
        EXPECT_TRUE(one.text.id != "set_folders_assumed.beside" ||
                    way.find("--set-folder 'test=none'") != std::string::npos)
            << way;
    }
    ASSERT_NE(said(found, "set_folders_assumed.beside"), "");
    request.setFolders = {{"test", "none"}};
    EXPECT_GE(imported("x").report.classes.size(), 4U);
}

TEST_F(LayoutDoubts, CopiesNameTheWayToKeepThemTogether) {
    for (const char* id : {"near_duplicates", "mirrored_duplicates"})
        EXPECT_NE(messages::english(messages::Message{id}, messages::Part::Command)
                      .find("--patient-from near-duplicates"),
                  std::string::npos)
            << id;
}

}  // namespace
