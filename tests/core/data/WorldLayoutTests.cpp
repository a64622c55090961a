// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts after published sets: what is beside the images, what is in them twice, and what names could
// mean otherwise.
#include "core/data/DataFixture.h"
#include "data/sources/ImageNames.h"
#include "data/sources/KnownNames.h"

using namespace lightbox;

namespace {

using Strings = std::vector<std::string>;
using Counts = std::map<std::string, std::size_t>;

class WorldLayouts : public DataTest {
protected:
    void films(const std::string& source, const Strings& paths) {
        for (const std::string& path : paths)
            png(source + "/" + path, ++m_films);
    }
    void again(const std::string& from, const std::string& to) {
        std::filesystem::create_directories((folder() / to).parent_path());
        std::filesystem::copy(folder() / from, folder() / to,
                              std::filesystem::copy_options::recursive);
    }
    data::Imported imported(const std::string& source) {
        request.sources = {folder() / source};
        return import(request);
    }
    static const spec::Warning* warning(const data::Imported& imported, const std::string& id) {
        for (const spec::Warning& one : imported.report.warnings)
            if (one.text.id == id)
                return &one;
        return nullptr;
    }
    static std::string said(const data::Imported& imported, const std::string& id) {
        const spec::Warning* const found = warning(imported, id);
        return found == nullptr ? "" : found->message;
    }
    spec::ImportRequest request;

private:
    int m_films = 0;
};

TEST_F(WorldLayouts, AnIdentifierIsNoLabel) {
    std::string rows = "image_id,study_id,series_id,lesion_type\n";
    for (int i = 0; i < 8; ++i) {
        const std::string name = "a" + std::to_string(i);
        films("s", {name + ".png"});
        const std::string pair = std::to_string(i / 2);
        rows += name + ",98dce83da57b0395e163467c9dae521" + pair +
                ",54229abfcfa5649e7003b83dd475529" + pair + "," +
                (i % 3 == 0 ? "Osteophytes" : "No finding") + "\n";
    }
    (void)text("s/train.csv", rows);
    EXPECT_EQ(imported("s").report.classes.size(), 2U);
    EXPECT_NE(said(imported("s"), "label_column_assumed").find("'lesion_type'"), std::string::npos);
    EXPECT_EQ(said(imported("s"), "patient_column_suspect").find("lesion_type"), std::string::npos);
}

TEST_F(WorldLayouts, AnAddressIsNoFile) {
    std::string rows = "md5hash,label,url\n";
    for (const char* name : {"0a1b2c", "1a1b2c", "2a1b2c", "3a1b2c"}) {
        films("f", {std::string("images/") + name + ".png"});
        rows += std::string(name) + "," + (name[0] < '2' ? "nevus" : "eczema") + ",http://x.org/" +
                name[0] + ".jpg\n";
    }
    (void)text("f/t.csv", rows);
    EXPECT_EQ(imported("f").report.classes, (Strings{"eczema", "nevus"}));
    EXPECT_NE(said(imported("f"), "path_column_assumed").find("md5hash"), std::string::npos);
}

TEST_F(WorldLayouts, LabelsOfEachTableAreNamed) {
    std::string train = "patient_id,image_id,cancer,implant\n";
    for (int i = 0; i < 6; ++i) {
        const std::string name = std::to_string(100 + i);
        films("b", {"train_images/" + name + ".png"});
        train += std::to_string(i / 2) + "," + name + "," + (i < 2 ? "1,1" : "0,0") + "\n";
    }
    films("b", {"test_images/200.png"});
    (void)text("b/train.csv", train);
    (void)text("b/test.csv", "patient_id,image_id,implant\n9,200,0\n");
    EXPECT_NE(said(imported("b"), "no_labels.choose").find("cancer"), std::string::npos);
    // A table that could say labels is read where folders say none.
    films("d", {"images/000001.png", "images/000002.png", "images/000003.png"});
    (void)text("d/m.csv", "DDI_file,malignant,disease\n000001.png,True,x\n000002.png,False,y\n"
                          "000003.png,True,x\n");
    EXPECT_NE(said(imported("d"), "no_labels.choose").find("malignant"), std::string::npos);
    EXPECT_TRUE(warning(imported("d"), "table_used"));
}

TEST_F(WorldLayouts, ChecksumsAreNoTable) {
    const std::string sum(64, 'a');
    EXPECT_FALSE(data::listsImages(sum + "  a.png\n" + sum + "  b.png\n" + sum + "  c.png\n"));
    EXPECT_TRUE(data::listsImages("1 a.png ill\n2 b.png well\n3 c.png ill\n"));
}

TEST_F(WorldLayouts, CovidIsNoVideoAndClassesAreNoPatients) {
    EXPECT_FALSE(data::suggestPattern(
        {"COVID/COVID-1.png", "COVID/COVID-2.png", "Normal/Normal-1.png", "Normal/Normal-2.png"}));
    Strings names;
    for (const char* cls : {"Tools", "Angiectasia", "Esophagus", "Stomach"})
        for (const char* name : {"56456190", "86545619", "af456190"})
            names.push_back("set/" + std::string(cls) + "/" + cls[0] + name + ".jpg");
    ASSERT_TRUE(data::suggestPattern(names)) << "folders of people look so as well";
    EXPECT_FALSE(data::suggestPattern(names, {"Tools", "Angiectasia", "Esophagus", "Stomach"}));
}

TEST_F(WorldLayouts, TablesThatNameNothingSayWhatIsNear) {
    films("h", {"train/ID_0a1b2c.png", "train/ID_1a1b2c.png"});
    (void)text("h/train.csv", "ID,Label\nID_0a1b2c_epidural,0\nID_1a1b2c_epidural,1\n");
    EXPECT_NE(said(imported("h"), "table_unmatched.near").find("ID_0a1b2c.png"), std::string::npos);
    films("o", {"raw/0_left.png", "raw/1_left.png", "cut/0_left.png", "cut/1_left.png"});
    (void)text("o/t.csv", "filename,label\n0_left.png,a\n1_left.png,b\n");
    const std::string several = said(imported("o"), "table_unmatched.several");
    EXPECT_NE(several.find("raw/0_left.png"), std::string::npos) << several;
}

TEST_F(WorldLayouts, ATableOfASetNamesTheFilesOfThatSet) {
    std::string train = "Image name,grade\n";
    std::string test = train;
    for (int i = 1; i <= 6; ++i) {
        const std::string name = "I_00" + std::to_string(i);
        films("i", {"images/a. Training Set/" + name + ".png",
                    "images/b. Testing Set/" + name + ".png"});
        train += name + (i < 4 ? ",1\n" : ",2\n");
        test += name + (i < 4 ? ",2\n" : ",1\n");
    }
    (void)text("i/truth/a. Grading_Training Labels.csv", train);
    (void)text("i/truth/b. Grading_Testing Labels.csv", test);
    const data::Imported found = imported("i");
    EXPECT_EQ(found.report.images, 12U);
    EXPECT_TRUE(warning(found, "table_by_set"));
    for (const spec::ImageRecord& image : found.dataset.images) {
        ASSERT_GE(image.label, 0) << image.id.str();
        const bool isTest = image.id.str().find("Testing") != std::string::npos;
        const bool isFirst = image.id.str().find("I_001") != std::string::npos;
        const std::string& cls = found.report.classes[static_cast<std::size_t>(image.label)];
        EXPECT_TRUE(!isFirst || cls == (isTest ? "2" : "1")) << image.id.str();
    }
}

TEST_F(WorldLayouts, ABeginningOfOneNameAloneNamesIt) {
    films("m", {"all/20586908_6c613a_MG_R.png", "all/20586934_6c613a_MG_L.png",
                "all/20586960_7d613a_MG_R.png", "all/20586960_7d613a_MG_L.png"});
    (void)text("m/t.csv", "File Name;Bi-Rads\n20586908;1\n20586934;2\n20586960;1\n");
    const data::Imported found = imported("m");
    EXPECT_EQ(found.report.images, 2U) << "two names begin with the third";
    EXPECT_NE(said(found, "table_by_beginning").find("20586908_6c613a_MG_R.png"),
              std::string::npos);
    // With an extension it is a name, and no beginning of one.
    (void)text("m/t.csv", "File Name;Bi-Rads\n20586908.png;1\n20586934.png;2\n20586960.png;1\n");
    EXPECT_FALSE(warning(imported("m"), "table_by_beginning"));
}

TEST_F(WorldLayouts, FoldersCalledImagesAreNoClasses) {
    films("p", {"FundusImages/1.png", "FundusImages/2.png"});
    EXPECT_TRUE(imported("p").report.classes.empty());
    films("k", {"labeled-images/polyp/1.png", "labeled-images/cecum/2.png",
                "unlabeled-images/images/3.png"});
    EXPECT_TRUE(imported("k").report.classes.empty());
    EXPECT_TRUE(warning(imported("k"), "folders_are_parts"));
    films("q", {"preprocessed_images/1.png", "ODIR/2.png"});
    EXPECT_NE(said(imported("q"), "class_says_images").find("preprocessed_images"),
              std::string::npos);
    request.label = "folder";
    EXPECT_EQ(imported("p").report.classes, (Strings{"FundusImages"})) << "as asked";
}

TEST_F(WorldLayouts, WhatLiesThereTwiceIsReadOnce) {
    films("c", {"cells/ill/1.png", "cells/ill/2.png", "cells/well/3.png"});
    again("c/cells", "copy/archive/set/more/cells");
    again("c/cells", "copy/archive/set/more/cells/cells");
    const data::Imported found = imported("copy");
    EXPECT_EQ(found.report.images, 3U);
    EXPECT_EQ(found.report.classes, (Strings{"ill", "well"}));
    EXPECT_NE(said(found, "repeated_left_out").find("more/cells/cells'"), std::string::npos);
    // Other pictures of the same names are others.
    films("n", {"1.png", "2.png", "train/1.png", "train/2.png"});
    EXPECT_EQ(imported("n").report.images, 4U);
    EXPECT_FALSE(warning(imported("n"), "repeated_left_out"));
    // A table's name in two places is no doubt where it is one file.
    films("t", {"a/1.png", "a/2.png"});
    again("t/a", "t/b");
    const data::Imported named = imported("t");
    (void)text("t/t.csv", "image,label\n1.png,x\n2.png,y\n");
    request.sources = {folder() / "t/t.csv"};
    EXPECT_EQ(import(request).report.images, 2U);
}

TEST_F(WorldLayouts, ListsOfNamesSaySets) {
    films("l",
          {"images_001/a_0.png", "images_001/a_1.png", "images_002/b_0.png", "images_002/b_1.png"});
    (void)text("l/train_val_list.txt", "a_0.png\na_1.png\n");
    (void)text("l/test_list.txt", "b_0.png\nb_1.png\n");
    (void)text("l/README", "Words\nof others\n");
    const data::Imported found = imported("l");
    EXPECT_EQ(found.report.splitsFound, (Counts{{"train", 2}, {"test", 2}}));
    EXPECT_NE(said(found, "set_lists_used").find("test_list = test"), std::string::npos);
    request.setFolders = {{"test_list", "none"}};
    EXPECT_EQ(imported("l").report.splitsFound, (Counts{{"train", 2}}));
    request = {};
    (void)text("l/test_list.txt", "a_1.png\nb_0.png\nb_1.png\n");
    EXPECT_TRUE(warning(imported("l"), "set_lists_contradict"));
    // What folders say stands.
    films("g", {"train/1.png", "test/2.png"});
    (void)text("g/test_list.txt", "1.png\n2.png\n");
    EXPECT_EQ(imported("g").report.splitsFound, (Counts{{"train", 1}, {"test", 1}}));
    EXPECT_FALSE(warning(imported("g"), "set_lists_used"));
    films("m", {"mdb001.png", "mdb002.png", "mdb003.png"});
    (void)text("m/Info.txt", "mdb001 G CIRC B 535 425\nmdb002 F NORM\nmdb003 D CALC M 1 2\n");
    EXPECT_NE(said(imported("m"), "text_names_images").find("Info.txt"), std::string::npos);
}

TEST_F(WorldLayouts, TablesOfFoldsContradictEachOther) {
    films("v", {"images/a.png", "images/b.png", "images/c.png", "images/d.png"});
    (void)text("v/p/Test/Train.csv", "image,label\na,x\nb,y\n");
    (void)text("v/p/Test/Test.csv", "image,label\nc,x\nd,y\n");
    EXPECT_FALSE(warning(imported("v"), "table_sets_contradict"));
    (void)text("v/p/Val1/Train.csv", "image,label\na,x\n");
    (void)text("v/p/Val1/Test.csv", "image,label\nb,y\n");
    const data::Imported found = imported("v");
    ASSERT_TRUE(warning(found, "table_sets_contradict"));
    EXPECT_EQ(messages::integerIn(warning(found, "table_sets_contradict")->text.args, "images"), 1);
    EXPECT_EQ(found.report.splitsFound, (Counts{{"train", 2}, {"test", 2}}));
}

TEST_F(WorldLayouts, IdsThatHoldThePatientAreSaid) {
    std::string rows = "path,PatientID,kind\n";
    for (int i = 0; i < 8; ++i) {
        const std::string name = "1.3.6." + std::to_string(i) + "/1-1.png";
        films("y", {name});
        rows += name + ",Mass-Training_P_0000" + std::to_string(i / 2) + "_LEFT_" +
                (i % 2 == 0 ? "CC" : "MLO") + "," + (i < 4 ? "a" : "b") + "\n";
    }
    (void)text("y/t.csv", rows);
    request.label = "kind";
    const data::Imported found = imported("y");
    EXPECT_EQ(found.report.patients, 8U);
    const spec::Warning* const asked = warning(found, "patient_column_suspect.ids");
    ASSERT_TRUE(asked);
    EXPECT_EQ(messages::integerIn(asked->text.args, "patients"), 4);
}

TEST_F(WorldLayouts, RowsThatSayTheyAreMasksAreSaid) {
    films("rm", {"a.png", "b.png", "c.png", "d.png"});
    (void)text("rm/t.csv", "image,label,series\na,x,full images\nb,y,ROI mask images\n"
                           "c,x,full images\nd,y,ROI mask images\n");
    EXPECT_NE(said(imported("rm/t.csv"), "table_says_masks").find("'ROI mask images'"),
              std::string::npos);
    (void)text("rm/t.csv", "image,label,series\na,x,full\nb,y,full\nc,x,full\nd,y,full\n");
    EXPECT_FALSE(warning(imported("rm/t.csv"), "table_says_masks"));
}

TEST_F(WorldLayouts, BoxesAreNoLabels) {
    films("z", {"a.png", "b.png", "c.png", "d.png"});
    (void)text("z/t.csv", "image,label,site\na,opacity 1 789.2 582.4 1815.9,x\nb,none 1 0 0 1 1,y\n"
                          "c,opacity 1 1 2 3 4,x\nd,none 1 0 0 1 1,y\n");
    const data::Imported found = imported("z/t.csv");
    EXPECT_TRUE(found.report.classes.empty());
    EXPECT_TRUE(warning(found, "label_column_unread"));
    request.label = "label";
    EXPECT_EQ(imported("z/t.csv").report.classes.size(), 3U);
}

TEST_F(WorldLayouts, FoldersBelowAChainAreAsked) {
    films("w", {"Challenge/Photos/Benign/1.png", "Challenge/Photos/Benign/2.png",
                "Challenge/Photos/Normal/3.png", "Challenge/Photos/Normal/4.png", "More/5.png"});
    EXPECT_NE(said(imported("w"), "classes_may_be_below.unlike").find("Benign"), std::string::npos);
}

TEST_F(WorldLayouts, ATableGoesOverDoubtfulFolders) {
    films("r", {"CT/abd/normal/1.png", "CT/lung/nodule/2.png", "CT/lung/nodule/3.png",
                "CT/abd/normal/4.png", "MR/knee/tear/5.png", "US/thyroid/nodule/6.png"});
    EXPECT_EQ(imported("r").report.classes, (Strings{"CT", "MR", "US"}));
    EXPECT_TRUE(warning(imported("r"), "classes_may_be_below.unlike"));
    (void)text("r/t.csv",
               "filename,label\nCT/abd/normal/1.png,normal\nCT/lung/nodule/2.png,nodule\n"
               "CT/lung/nodule/3.png,nodule\nCT/abd/normal/4.png,normal\n"
               "MR/knee/tear/5.png,tear\nUS/thyroid/nodule/6.png,nodule\n");
    EXPECT_EQ(imported("r").report.classes, (Strings{"nodule", "normal", "tear"}));
    EXPECT_TRUE(warning(imported("r"), "table_used"));
    request.label = "folder";
    EXPECT_EQ(imported("r").report.classes, (Strings{"CT", "MR", "US"}));
}

}  // namespace
