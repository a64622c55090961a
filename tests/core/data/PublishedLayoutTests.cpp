// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts as published sets have them: what is no label, no class, no patient and no film, and what
// is said where that cannot be told.
#include "core/data/DataFixture.h"
#include "core/data/TinyDicom.h"
#include "data/sources/KnownNames.h"
#include "data/sources/SetNames.h"

using namespace lightbox;

namespace {

using Strings = std::vector<std::string>;
using Counts = std::map<std::string, std::size_t>;

class PublishedLayouts : public DataTest {
protected:
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
    data::Imported imported(const std::string& source) {
        request.sources = {folder() / source};
        return import(request);
    }
    /// A film at each path below the source.
    void films(const std::string& source, const Strings& paths) {
        for (const std::string& path : paths)
            png(source + "/" + path, ++m_films);
    }
    void mask(const std::string& path) {
        spec::PixelBuffer picture{12, 10, 1, {}};
        for (int i = 0; i < 120; ++i)
            picture.values.push_back((i + m_films) % 7 < 3 ? 255 : 0);
        ++m_films;
        test::writeFilm(folder() / path, picture);
    }
    static data::SuggestedPattern suggested(const Strings& names) {
        return data::suggestPattern(names).value_or(data::SuggestedPattern{});
    }
    spec::ImportRequest request;

private:
    int m_films = 0;
};

TEST_F(PublishedLayouts, ASubmissionIsNoTruth) {
    for (int i = 0; i < 6; ++i)
        films("s", {(i < 4 ? "train/" : "test/") + std::to_string(i) + ".png"});
    text("s/train.csv", "id,label\n0,cat\n1,dog\n2,cat\n3,dog\n");
    text("s/sample_submission.csv", "id,label\n4,cat\n5,cat\n");
    const data::Imported kept = imported("s");
    EXPECT_EQ(kept.report.perClass, (std::vector<std::size_t>{2, 2}));
    EXPECT_NE(said(kept, "table_left_out.answers").find("sample_submission.csv"),
              std::string::npos);
    EXPECT_FALSE(warning(kept, "table_beside"));
    request.sources = {folder() / "s/train.csv", folder() / "s/sample_submission.csv"};
    EXPECT_EQ(import(request).report.perClass, (std::vector<std::size_t>{4, 2})) << "as named";
}

TEST_F(PublishedLayouts, ATableToBeFilledInIsNoTruth) {
    for (int i = 0; i < 6; ++i)
        films("s", {std::to_string(i) + ".png"});
    text("s/labels.csv", "image,label\n0.png,cat\n1.png,dog\n2.png,cat\n3.png,dog\n");
    text("s/blank.csv", "image,label\n4.png,cat\n5.png,cat\n");
    EXPECT_EQ(imported("s").report.perClass, (std::vector<std::size_t>{2, 2}));
    EXPECT_NE(said(imported("s"), "table_left_out.constant").find("'cat'"), std::string::npos);
    // One table a class is a way to write them.
    text("s/labels.csv", "image,label\n0.png,dog\n1.png,dog\n2.png,dog\n3.png,dog\n");
    EXPECT_EQ(imported("s").report.perClass, (std::vector<std::size_t>{2, 4}));
    // So is a table that says more of its images.
    text("s/labels.csv", "image,label,age\n0.png,cat,4\n1.png,dog,5\n2.png,cat,6\n3.png,dog,7\n");
    text("s/blank.csv", "image,label,age\n4.png,cat,7\n5.png,cat,9\n");
    EXPECT_EQ(imported("s").report.perClass, (std::vector<std::size_t>{4, 2}));
}

TEST_F(PublishedLayouts, LabelsOfOtherWordsAreNotJoined) {
    for (int i = 0; i < 6; ++i)
        films("s", {std::to_string(i) + ".png"});
    text("s/train.csv", "image,label\n0.png,benign\n1.png,malignant\n2.png,benign\n");
    text("s/test.csv", "image,label\n3.png,0.0\n4.png,1.0\n5.png,0.0\n");
    const data::Imported both = imported("s");
    EXPECT_TRUE(both.report.classes.empty());
    EXPECT_TRUE(warning(both, "table_beside"));
}

TEST_F(PublishedLayouts, FoldersOfExamsArePatients) {
    const std::vector<std::pair<Strings, std::size_t>> layouts{
        {{"000001_01_01", "000001_02_01", "000002_01_01", "000002_01_02"}, 2},
        {{"patient_000_node_0", "patient_000_node_1", "patient_001_node_0"}, 2},
        {{"OAS1_0001_MR1", "OAS1_0001_MR2", "OAS1_0002_MR1"}, 2},
        {{"sub01_tp1", "sub01_tp2", "sub02_tp1", "sub02_tp2"}, 2},
        {{"UCSF-PDGM-0001_nifti", "UCSF-PDGM-0001_FU001d_nifti", "UCSF-PDGM-0002_nifti",
          "UCSF-PDGM-0003_nifti", "UCSF-PDGM-0004_nifti", "UCSF-PDGM-0005_nifti",
          "UCSF-PDGM-0006_nifti", "UCSF-PDGM-0007_nifti"},
         7}};
    for (std::size_t i = 0; i < layouts.size(); ++i) {
        const std::string source = "e" + std::to_string(i);
        for (const std::string& exam : layouts[i].first)
            films(source, {exam + "/a.png", exam + "/b.png"});
        const data::Imported found = imported(source);
        EXPECT_EQ(found.report.patients, layouts[i].second) << layouts[i].first.front();
        EXPECT_TRUE(found.report.classes.empty()) << layouts[i].first.front();
        EXPECT_TRUE(warning(found, "folders_are_patients.exams")) << layouts[i].first.front();
    }
}

TEST_F(PublishedLayouts, FoldersThatMayBeExamsAreSaid) {
    for (const char* exam : {"Q0001_1", "Q0001_2", "Q0002_1", "Q0002_2", "Q0003_1"})
        films("v", {std::string(exam) + "/a.png", std::string(exam) + "/b.png"});
    const data::Imported before = imported("v");
    EXPECT_EQ(before.report.patients, 5U);
    const spec::Warning* const asked = warning(before, "folders_may_be_exams");
    ASSERT_NE(asked, nullptr);
    EXPECT_EQ(messages::integerIn(asked->text.args, "patients"), 3);
    request.patientPattern = messages::textIn(asked->text.args, "pattern").value_or("");
    const data::Imported after = imported("v");
    EXPECT_EQ(after.report.patients, 3U);
    EXPECT_EQ(after.report.patientSource, "pattern");
    EXPECT_TRUE(warning(after, "folders_are_patients.pattern"));
    EXPECT_FALSE(warning(after, "folders_are_patients.named")) << "what the pattern says counts";
    request = {};
    for (const char* patient : {"Q0001", "Q0002", "Q0003", "Q0004"})
        films("w", {std::string(patient) + "/a.png"});
    EXPECT_FALSE(warning(imported("w"), "folders_may_be_exams"));
}

TEST_F(PublishedLayouts, IdentifiersAndNumberedCasesAreNoClasses) {
    for (const char* study :
         {"0b1cdc9fe1f929e469c5a54ffe0b2ed5", "437f57809f82b9e2947f70fd488eb536"})
        films("hex", {std::string(study) + "/a.png", std::string(study) + "/b.png"});
    EXPECT_TRUE(imported("hex").report.classes.empty());
    EXPECT_TRUE(warning(imported("hex"), "folders_may_be_exams.ids"));
    for (int i = 10; i < 22; ++i)
        films("few", {"A" + std::to_string(i) + "l/a.png", "A" + std::to_string(i) + "l/b.png"});
    EXPECT_TRUE(imported("few").report.classes.empty());
    // Words behind a number are classes with a number.
    for (const char* cls : {"001_melanoma", "002_nevus", "003_keratosis", "004_vascular"})
        films("words", {std::string(cls) + "/a.png", std::string(cls) + "/b.png"});
    EXPECT_EQ(imported("words").report.classes.size(), 4U);
}

TEST_F(PublishedLayouts, ClassesThatDifferInANumberAreAsked) {
    for (const char* who : {"AMD1", "AMD2", "DME1", "DME2"})
        films("duke", {std::string(who) + "/001.png", std::string(who) + "/002.png"});
    const data::Imported before = imported("duke");
    const spec::Warning* const asked = warning(before, "classes_may_be_numbered");
    ASSERT_NE(asked, nullptr);
    request.patientPattern = messages::textIn(asked->text.args, "pattern").value_or("");
    const data::Imported taken = imported("duke");
    EXPECT_EQ(taken.report.classes, (Strings{"AMD", "DME"}));
    EXPECT_EQ(taken.report.patients, 4U);
    request = {};
    for (const char* grade : {"grade1", "grade2", "grade3"})
        films("grades", {std::string(grade) + "/1.png"});
    EXPECT_FALSE(warning(imported("grades"), "classes_may_be_numbered"));
}

TEST_F(PublishedLayouts, SetsWithOtherWordsAreSets) {
    const std::vector<std::pair<Strings, Counts>> layouts{
        {{"a. Training Set", "b. Testing Set"}, {{"train", 2}, {"test", 2}}},
        {{"Training400", "REFUGE-Validation400"}, {{"train", 2}, {"val", 2}}},
        {{"Training_x", "Testing_y"}, {{"train", 2}, {"test", 2}}},
        {{"a) Train", "b) Test"}, {{"train", 2}, {"test", 2}}},
        {{"Training set A", "Test set B"}, {{"train", 2}, {"test", 2}}},
        {{"cxr_training", "cxr_internal_validation", "cxr_external_test"},
         {{"train", 2}, {"val", 2}, {"test", 2}}}};
    for (std::size_t i = 0; i < layouts.size(); ++i)
        for (const bool withClasses : {false, true}) {
            const std::string source = (withClasses ? "c" : "f") + std::to_string(i);
            for (const std::string& set : layouts[i].first)
                films(source, {set + (withClasses ? "/ill/1.png" : "/1.png"),
                               set + (withClasses ? "/well/2.png" : "/2.png")});
            const data::Imported found = imported(source);
            EXPECT_EQ(found.report.splitsFound, layouts[i].second) << layouts[i].first.front();
            EXPECT_EQ(found.report.classes, withClasses ? (Strings{"ill", "well"}) : Strings{})
                << layouts[i].first.front();
            EXPECT_TRUE(warning(found, "set_folders_assumed")) << layouts[i].first.front();
        }
}

TEST_F(PublishedLayouts, AFolderOfASetBelowASetIsNoClass) {
    films("r", {"Training_Set/Training_Set/Training/1.png", "Test_Set/Test_Set/Test/2.png",
                "Evaluation_Set/Evaluation_Set/Validation/3.png"});
    const data::Imported found = imported("r");
    EXPECT_TRUE(found.report.classes.empty());
    EXPECT_EQ(found.report.splitsFound, (Counts{{"train", 1}, {"val", 1}, {"test", 1}}));
    // A class that is called like a set lies beside one that is not.
    films("t", {"train/control/1.png", "train/test/2.png", "val/control/3.png", "val/test/4.png"});
    EXPECT_EQ(imported("t").report.classes, (Strings{"control", "test"}));
}

TEST_F(PublishedLayouts, OneSetBesideAnotherFolderIsAsked) {
    films("x", {"train_balanced/1.png", "external/2.png"});
    EXPECT_EQ(imported("x").report.classes, (Strings{"external", "train_balanced"}));
    EXPECT_EQ(
        said(imported("x"), "set_folders_possible"),
        "1 folder names a set beside other words (train_balanced) and is taken as a class, for "
        "others beside it name none");
    request.setFolders = {{"train_balanced", "train"}, {"external", "test"}};
    EXPECT_EQ(imported("x").report.splitsFound, (Counts{{"train", 1}, {"test", 1}}));
    request.setFolders = {{"train_balanced", "train"}};
    EXPECT_EQ(imported("x").report.splitsFound, (Counts{{"train", 1}})) << "said of one alone";
    request.setFolders = {{"nope", "train"}};
    EXPECT_EQ(errorCode([&] { (void)imported("x"); }), "set_folder_invalid");
    // Two domains with both sets each: the letters are the classes.
    request = {};
    films("ab", {"trainA/1.png", "trainB/2.png", "testA/3.png", "testB/4.png"});
    EXPECT_EQ(imported("ab").report.classes.size(), 4U);
    EXPECT_FALSE(warning(imported("ab"), "set_folders_possible"));
}

TEST_F(PublishedLayouts, AColumnNamedForTheLabelIsRead) {
    for (int i = 0; i < 4; ++i)
        films("s", {std::string(i < 2 ? "a/" : "b/") + std::to_string(i) + ".png"});
    text("s/t.csv",
         "image, Risk ,patient_id\n0.png,lo,P0\n1.png,hi,P0\n2.png,lo,P1\n3.png,hi,P1\n");
    request.label = "Risk";
    const data::Imported risk = imported("s");
    EXPECT_EQ(risk.report.classes, (Strings{"hi", "lo"}));
    EXPECT_EQ(risk.report.patients, 2U);
    EXPECT_TRUE(warning(risk, "table_used"));
    request.label = "folder";
    EXPECT_EQ(imported("s").report.classes, (Strings{"a", "b"}));
    request.label = "nope";
    const std::string refusal = test::errorText([&] { (void)imported("s"); });
    EXPECT_NE(refusal.find("Risk"), std::string::npos) << refusal;
    films("bare", {"1.png"});
    EXPECT_EQ(errorCode([&] { (void)imported("bare"); }), "column_unknown");
}

TEST_F(PublishedLayouts, AColumnOfPatientsThatDicomAlsoSaysIsNoLoss) {
    std::string rows = "study_id,image_id,birads\n";
    for (int i = 0; i < 8; ++i) {
        const std::string name = std::to_string(i) + "a";
        text("m/images/" + name + ".dicom",
             test::TinyDicom{"P" + std::to_string(i / 2), i + 1, "1", "1.2." + name}.bytes());
        rows += "st" + std::to_string(i / 4) + "," + name + "," + std::to_string(1 + i % 2) + "\n";
    }
    text("m/b.csv", rows);
    const data::Imported found = imported("m");
    EXPECT_EQ(found.report.patients, 4U);
    EXPECT_TRUE(warning(found, "patient_column_suspect.known"));
    EXPECT_FALSE(warning(found, "patient_column_suspect"));
}

TEST_F(PublishedLayouts, ATableWithoutAHeaderKeepsItsFirstRow) {
    for (int i = 0; i < 4; ++i)
        films("s", {"000" + std::to_string(i) + ".png"});
    text("s/acl.csv", "0000,0\n0001,1\n0002,0\n0003,1\n");
    EXPECT_EQ(imported("s").report.perClass, (std::vector<std::size_t>{2, 2}));
    // A heading is one, even where a file is called so.
    films("h", {"image.png", "a.png", "b.png"});
    text("h/t.csv", "image,label\na,x\nb,y\n");
    EXPECT_EQ(imported("h").report.classes, (Strings{"x", "y"}));
}

TEST_F(PublishedLayouts, MasksOfManyNamesAreNoFilms) {
    const std::vector<std::pair<const char*, const char*>> ways{
        {"case#/image.png", "case#/mask.png"},
        {"case#/img.png", "case#/lesion.png"},
        {"Images/bus_#-l.png", "Masks/mask_#-l.png"},
        {"stare-images/im#.png", "labels-ah/im#.ah.png"},
        {"IMD#/film/IMD#.png", "IMD#/IMD#_lesion/IMD#_lesion.png"},
        {"nev/IMD#.png", "nev/IMD#_R1_Label2.png"},
        {"img/a#.png", "lbl/a#.png"},
        {"Original/a#.png", "Segmented/a#.png"},
        {"scan_#.png", "scan_#_lungmask.png"},
        {"x#.png", "x#_left_lung_mask.png"}};
    const auto at = [](std::string form, int i) {
        const std::string number = std::to_string(100 + i);
        for (std::size_t place = form.find('#'); place != std::string::npos; place = form.find('#'))
            form.replace(place, 1, number);
        return form;
    };
    for (std::size_t w = 0; w < ways.size(); ++w) {
        const std::string source = "m" + std::to_string(w);
        for (int i = 0; i < 4; ++i) {
            films(source, {at(ways[w].first, i)});
            mask(source + "/" + at(ways[w].second, i));
        }
        EXPECT_EQ(imported(source).report.masksLeftOut, 4U) << ways[w].second;
        EXPECT_EQ(imported(source).report.images, 4U) << ways[w].second;
    }
    // Films with a word behind, and what was segmented, stay.
    for (int i = 0; i < 3; ++i) {
        films("views", {at("x#.png", i), at("x#_lateral.png", i)});
        films("hyper", {at("labeled-images/z/a#.png", i), at("segmented-images/images/b#.png", i)});
        mask(at("hyper/segmented-images/masks/b#.png", i));
    }
    EXPECT_EQ(imported("views").report.images, 6U);
    EXPECT_EQ(imported("hyper").report.masksLeftOut, 3U);
}

TEST_F(PublishedLayouts, WhatRepeatsInNamesIsSaid) {
    const auto names = [](const Strings& forms) {
        Strings all;
        for (int i = 0; i < 6; ++i)
            for (std::string form : forms) {
                for (std::size_t at = form.find('#'); at != std::string::npos; at = form.find('#'))
                    form.replace(at, 1, std::to_string(4000 + i));
                all.push_back((i % 2 ? "ill/" : "well/") + form);
            }
        return all;
    };
    const std::vector<std::pair<Strings, std::string>> cases{
        {{"#L.png", "#R.png"}, "4000"},
        {{"Pt#CC.png", "Pt#MLO.png"}, "Pt4000"},
        {{"B#a.png", "B#b.png"}, "B4000"},
        {{"L#.png", "R#.png"}, "4000"},
        {{"1_#.png", "2_#.png"}, "4000"},
        {{"2019-01-12_#_benign.png", "2019-02-12_#_benign.png"}, "4000"},
        {{"B#_1/scan.png", "B#_2/scan.png"}, "B4000"},
        {{"P#/v1/scan.png", "P#/v2/scan.png"}, "P4000"},
        {{"3ada4222967f#_1010.jpg", "3ada4222967f#_1011.jpg"}, "3ada4222967f4000"}};
    for (const auto& [forms, patient] : cases) {
        const data::SuggestedPattern found = suggested(names(forms));
        EXPECT_EQ(found.patients, 6U) << forms.front() << " " << found.pattern;
        EXPECT_EQ(found.patient, patient) << forms.front() << " " << found.pattern;
    }
    EXPECT_EQ(suggested(names({"a/RET#OD.png", "a/cont_RET#OD.png"})).patient, "RET4000");
    // A year is no patient.
    Strings dated;
    for (int i = 0; i < 6; ++i) {
        dated.push_back("ct/2020.01.24.9191" + std::to_string(i) + "-p27.png");
        dated.push_back("no/" + std::to_string(i) + ".png");
    }
    EXPECT_EQ(suggested(dated).patients, 0U);
}

TEST_F(PublishedLayouts, SeveralRowsKnowShortWords) {
    films("s", {"a.png", "b.png"});
    for (const auto& [no, yes] : std::vector<std::pair<std::string, std::string>>{
             {"neg", "pos"}, {"N", "Y"}, {"False", "True"}}) {
        text("s/t.csv", "image,label\na.png," + no + "\na.png," + yes + "\nb.png," + no +
                            "\nb.png," + no + "\n");
        request.severalRows = "any";
        const data::Imported found = imported("s");
        EXPECT_EQ(found.report.perClass, (std::vector<std::size_t>{1, 1})) << no;
    }
}

TEST_F(PublishedLayouts, TheBeginningThatBothClassesHaveIsLeftOut) {
    films("s", {"CT_COVID/1.png", "CT_NonCOVID/2.png"});
    EXPECT_EQ(imported("s").report.positive, 0);
    EXPECT_TRUE(warning(imported("s"), "positive_class_assumed.name"));
    films("t", {"neg/1.png", "pos/2.png"});
    EXPECT_EQ(imported("t").report.positive, 1);
    EXPECT_TRUE(warning(imported("t"), "positive_class_assumed.name"));
}

TEST_F(PublishedLayouts, WhatLiesBesideATableIsCounted) {
    films("s", {"a.png", "b.png"});
    text("s/t.csv", "image,label\na.png,x\nb.png,y\n");
    text("s/q.mhd", "ObjectType = Image");
    text("s/v.mp4", "x");
    const data::Imported found = imported("s");
    EXPECT_EQ(found.report.format, "csv");
    EXPECT_EQ(found.report.notImagesByKind, (Counts{{".mhd", 1}, {".mp4", 1}}));
    EXPECT_NE(said(found, "archive.volume").find("q.mhd"), std::string::npos);
    EXPECT_NE(said(found, "archive.video").find("v.mp4"), std::string::npos);
    text("v/w.nrrd", "NRRD0004");
    std::filesystem::create_directories(folder() / "none");
    EXPECT_NE(test::errorText([&] { (void)imported("none"); }).find("it holds no file"),
              std::string::npos);
    EXPECT_NE(test::errorText([&] { (void)imported("v"); }).find("NIfTI"), std::string::npos);
}

TEST_F(PublishedLayouts, AColumnOfOtherSetsIsNoSplit) {
    films("s", {"a.png", "b.png", "c.png"});
    text("s/t.csv", "image,label,Set\na.png,x,A\nb.png,y,B\nc.png,x,A\n");
    const data::Imported found = imported("s");
    EXPECT_TRUE(found.report.issues.empty());
    EXPECT_EQ(found.report.classes, (Strings{"x", "y"}));
    EXPECT_TRUE(warning(found, "split_column_unread"));
    EXPECT_EQ(found.dataset.images.front().fields.at("Set"), "A");
}

TEST_F(PublishedLayouts, ATableOfPatientsIsToldTheWayIn) {
    films("s", {"x1.png", "x2.png"});
    request.columns["path"] = "";
    const std::string refusal = test::errorText([&] {
        request.sources = {text("t/t.csv", "Case,grade\nK1,a\nK2,b\nK3,a\n")};
        (void)import(request);
    });
    EXPECT_NE(refusal.find("Case"), std::string::npos) << refusal;
}

TEST_F(PublishedLayouts, RowsWithoutAFileAreSaid) {
    films("s", {"a.png", "b.png"});
    request.label = text("t.csv", "image,label\na.png,x\nb.png,y\nc.png,x\nd.png,y\n").string();
    const data::Imported found = imported("s");
    EXPECT_EQ(said(found, "label_table_partial"),
              "2 rows of t.csv name no image that is here, for example 'c.png'");
}

}  // namespace
