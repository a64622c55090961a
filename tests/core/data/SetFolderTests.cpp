// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of sets by the names that the world gives them.
#include "core/data/DataFixture.h"
#include "data/sources/SetNames.h"
#include "data/sources/SetsInNames.h"

using namespace lightbox;

namespace {

using Strings = std::vector<std::string>;
using Counts = std::map<std::string, std::size_t>;

class SetFolders : public DataTest {
protected:
    /// Two films of each class in each of the folders.
    std::filesystem::path layOut(const std::string& source, const Strings& folders,
                                 bool setBelowClass = false) {
        for (const std::string& folder : folders)
            for (const char* cls : {"glioma", "notumor"})
                for (int i = 0; i < 2; ++i)
                    png(source + "/" +
                            (setBelowClass ? cls + ("/" + folder)
                                           : folder + ("/" + std::string(cls))) +
                            "/" + std::to_string(i) + ".png",
                        ++m_films);
        return folder() / source;
    }
    static const spec::Warning* warning(const data::Imported& imported, const std::string& code) {
        for (const spec::Warning& one : imported.report.warnings)
            if (one.code == code)
                return &one;
        return nullptr;
    }
    static bool warned(const data::Imported& imported, const std::string& id) {
        for (const spec::Warning& warning : imported.report.warnings)
            if (warning.text.id == id)
                return true;
        return false;
    }

private:
    int m_films = 0;
};

TEST_F(SetFolders, AreFoundByAnyUsualName) {
    struct Case {
        Strings folders;
        Counts sets;
    };
    const std::vector<Case> cases{
        {{"Training", "Testing"}, {{"train", 4}, {"test", 4}}},
        {{"train_set", "test_set"}, {{"train", 4}, {"test", 4}}},
        {{"training-data", "validation-data"}, {{"train", 4}, {"val", 4}}},
        {{"trainval", "test"}, {{"train", 4}, {"test", 4}}},
        {{"train_images", "test_images"}, {{"train", 4}, {"test", 4}}},
        {{"train", "eval"}, {{"train", 4}, {"test", 4}}},
        {{"train", "eval", "test"}, {{"train", 4}, {"val", 4}, {"test", 4}}},
        {{"train", "validate"}, {{"train", 4}, {"val", 4}}},
        {{"train", "hold-out"}, {{"train", 4}, {"test", 4}}},
        {{"tr", "ts"}, {{"train", 4}, {"test", 4}}},
        {{"Training set", "Test set (1)"}, {{"train", 4}, {"test", 4}}},
        {{"ISIC-2017_Training_Data", "ISIC-2017_Validation_Data", "ISIC-2017_Test_v2_Data"},
         {{"train", 4}, {"val", 4}, {"test", 4}}},
        {{"training", "validation"}, {{"train", 4}, {"val", 4}}},
        {{"1_train", "2_val"}, {{"train", 4}, {"val", 4}}},
        {{"train_00", "train_01", "test_00"}, {{"train", 8}, {"test", 4}}},
        {{"TrainData", "TestData"}, {{"train", 4}, {"test", 4}}},
        {{"stage_1_train_images", "stage_1_test_images"}, {{"train", 4}, {"test", 4}}},
        {{"trainset", "valset"}, {{"train", 4}, {"val", 4}}},
        {{"TRAIN", "VAL"}, {{"train", 4}, {"val", 4}}},
        {{"Trainingsdaten", "Validierung", "Testdaten"}, {{"train", 4}, {"val", 4}, {"test", 4}}},
        {{"entrenamiento", "prueba"}, {{"train", 4}, {"test", 4}}},
        {{"treino", "valida\xC3\xA7\xC3\xA3o", "teste"}, {{"train", 4}, {"val", 4}, {"test", 4}}},
        {{"entra\xC3\xAEnement", "test"}, {{"train", 4}, {"test", 4}}},
    };
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const data::Imported imported = import(layOut("s" + std::to_string(i), cases[i].folders));
        EXPECT_EQ(imported.report.classes, (Strings{"glioma", "notumor"}))
            << cases[i].folders.front();
        EXPECT_EQ(imported.report.splitsFound, cases[i].sets) << cases[i].folders.front();
        EXPECT_TRUE(imported.report.issues.empty()) << cases[i].folders.front();
    }
}

TEST_F(SetFolders, AreFoundBelowTheClasses) {
    const data::Imported imported = import(layOut("below", {"Training", "Testing"}, true));
    EXPECT_EQ(imported.report.classes, (Strings{"glioma", "notumor"}));
    EXPECT_EQ(imported.report.splitsFound, (Counts{{"train", 4}, {"test", 4}}));
}

TEST_F(SetFolders, AreFoundBelowSites) {
    layOut("sites/hospA", {"train", "test"});
    layOut("sites/hospB", {"train", "test"});
    const data::Imported imported = import(folder() / "sites");
    EXPECT_EQ(imported.report.classes, (Strings{"glioma", "notumor"}));
    EXPECT_EQ(imported.report.splitsFound, (Counts{{"train", 8}, {"test", 8}}));
}

TEST_F(SetFolders, WhatWasGuessedIsSaidAndCanBeSaidOtherwise) {
    spec::ImportRequest request;
    request.sources = {layOut("s", {"Training", "Testing"})};
    EXPECT_TRUE(warned(import(request), "set_folders_assumed"));
    request.setFolders = {{"Testing", "val"}};
    EXPECT_EQ(import(request).report.splitsFound, (Counts{{"train", 4}, {"val", 4}}));
    request.setFolders = {{"Training", "none"}, {"Testing", "none"}};
    EXPECT_EQ(import(request).report.classes, (Strings{"Testing", "Training"}));
    request.setFolders = {{"Testing", "later"}};
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "set_folder_invalid");
    EXPECT_FALSE(warned(import(layOut("plain", {"train", "test"})), "set_folders_assumed"));
}

TEST_F(SetFolders, WhatLiesBesideThemKeepsItsClassesAndIsAsked) {
    const data::Imported imported = import(layOut("s", {"train", "external hospital"}));
    EXPECT_EQ(imported.report.classes, (Strings{"glioma", "notumor"}));
    EXPECT_EQ(imported.report.perClass, (std::vector<std::size_t>{4, 4}));
    EXPECT_EQ(imported.report.splitsFound, (Counts{{"train", 4}}));
    EXPECT_TRUE(imported.report.issues.empty());
    EXPECT_TRUE(warned(imported, "set_folders_assumed.beside"));
    spec::ImportRequest request;
    request.sources = {folder() / "s"};
    request.setFolders = {{"external hospital", "test"}};
    EXPECT_EQ(import(request).report.splitsFound, (Counts{{"train", 4}, {"test", 4}}));
}

TEST_F(SetFolders, ClassesThatAreCalledLikeASetStayClasses) {
    for (const char* cls : {"test", "control"})
        for (int i = 0; i < 2; ++i)
            png("one/" + std::string(cls) + "/" + std::to_string(i) + ".png", cls[0] + i);
    const data::Imported one = import(folder() / "one");
    EXPECT_EQ(one.report.classes, (Strings{"control", "test"}));
    EXPECT_TRUE(warned(one, "set_folders_assumed.class"));
    for (const char* cls : {"Test positive", "Test negative"})
        for (int i = 0; i < 2; ++i)
            png("two/" + std::string(cls) + "/" + std::to_string(i) + ".png", cls[5] + i);
    EXPECT_EQ(import(folder() / "two").report.classes, (Strings{"Test negative", "Test positive"}));
}

TEST_F(SetFolders, FoldersThatHoldTheSameFoldersAreAsked) {
    const data::Imported imported = import(layOut("s", {"opetus", "koe"}));
    EXPECT_EQ(imported.report.classes, (Strings{"koe", "opetus"}));
    const spec::Warning* const asked = warning(imported, "classes_may_be_below");
    ASSERT_NE(asked, nullptr);
    spec::ImportRequest request;
    request.sources = {folder() / "s"};
    request.patientPattern = messages::textIn(asked->text.args, "pattern").value_or("");
    const data::Imported below = import(request);
    EXPECT_EQ(below.report.classes, (Strings{"glioma", "notumor"}));
    EXPECT_FALSE(warned(below, "classes_may_be_below")) << "it was said";
    request.patientPattern.clear();
    request.setFolders = {{"opetus", "train"}, {"koe", "test"}};
    EXPECT_EQ(import(request).report.splitsFound, (Counts{{"train", 4}, {"test", 4}}));
    EXPECT_FALSE(warned(import(layOut("plain", {"train", "test"})), "classes_may_be_below"));
    for (const char* cls : {"ill", "well"})
        for (int i = 0; i < 4; ++i)
            png("p/" + std::string(cls) + "/patient" + std::to_string(i) + "/1.png", cls[0] + i);
    EXPECT_FALSE(warned(import(folder() / "p"), "classes_may_be_below")) << "patients";
}

TEST_F(SetFolders, SetsInNamesAreSuggestedAndNeverTaken) {
    struct Case {
        Strings paths;
        Counts sets;
        std::size_t classes;
    };
    const std::vector<Case> cases{
        {{"ill/train_1.png", "ill/test_1.png", "well/train_2.png", "well/test_2.png"},
         {{"train", 2}, {"test", 2}},
         2},
        {{"ill/1-Train.png", "ill/1-valid.png", "well/2-Train.png", "well/2-valid.png"},
         {{"train", 2}, {"val", 2}},
         2},
        {{"train_ill/1.png", "test_ill/2.png", "train_well/3.png", "test_well/4.png"},
         {{"train", 2}, {"test", 2}},
         2},
        {{"ill Training/1.png", "ill Testing/2.png", "well Training/3.png", "well Testing/4.png"},
         {{"train", 2}, {"test", 2}},
         2},
    };
    int seed = 0;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const std::string source = "n" + std::to_string(i);
        for (const std::string& path : cases[i].paths)
            png(source + "/" + path, ++seed);
        spec::ImportRequest request;
        request.sources = {folder() / source};
        const data::Imported before = import(request);
        EXPECT_TRUE(before.report.splitsFound.empty()) << cases[i].paths[0];
        const spec::Warning* const said = warning(before, "sets_in_names");
        ASSERT_NE(said, nullptr) << cases[i].paths[0];
        request.patientPattern = messages::textIn(said->text.args, "pattern").value_or("");
        EXPECT_EQ(data::detect(request.sources).setsInNames.value().pattern,
                  request.patientPattern);
        const data::Imported taken = import(request);
        EXPECT_EQ(taken.report.splitsFound, cases[i].sets) << request.patientPattern;
        EXPECT_EQ(taken.report.classes.size(), cases[i].classes) << request.patientPattern;
    }
    for (const Strings& others :
         {Strings{"ill/test_1.png", "ill/test_2.png", "well/test_3.png"},
          Strings{"TE_1.png", "TR_1.png", "TE_2.png", "TR_2.png"},
          Strings{"Test positive/1.png", "Test negative/2.png", "Training wheels/3.png"}})
        EXPECT_FALSE(data::setsInNames(others)) << others[0];
}

TEST_F(SetFolders, AFolderWithoutLabelsIsNoClass) {
    for (const char* cls : {"ill", "well", "un-labelled"})
        png("u/" + std::string(cls) + "/1.png", cls[0]);
    const data::Imported imported = import(folder() / "u");
    EXPECT_EQ(imported.report.classes, (Strings{"ill", "well"}));
    EXPECT_EQ(imported.report.images, 3U);
    EXPECT_TRUE(warned(imported, "folder_unlabelled"));
    spec::ImportRequest request;
    request.sources = {folder() / "u"};
    request.label = "folder";
    EXPECT_EQ(import(request).report.classes.size(), 3U);
}

TEST_F(SetFolders, ATablesColumnKnowsTheSameNames) {
    using spec::Set;
    for (const auto& [text, set] :
         std::vector<std::pair<std::string, Set>>{{"validate", Set::Val},
                                                  {"Training", Set::Train},
                                                  {"held out", Set::Test},
                                                  {"test set", Set::Test},
                                                  {"none", Set::None}})
        EXPECT_EQ(data::setOfName(text), set) << text;
    for (const char* other : {"positive", "train positive", "case 1", "", "tests and trains"})
        EXPECT_FALSE(data::setOfName(other)) << other;
    for (int i = 0; i < 3; ++i)
        png("t/" + std::to_string(i) + ".png", i + 1);
    text("t/t.csv", "path,label,split\n0.png,a,train\n1.png,b,validate\n2.png,a,Testing\n");
    EXPECT_EQ(import(folder() / "t/t.csv").report.splitsFound,
              (Counts{{"train", 1}, {"val", 1}, {"test", 1}}));
}

}  // namespace
