// SPDX-License-Identifier: GPL-3.0-or-later
// Labels and patients as other people's tables write them.
#include <algorithm>

#include "base/FieldText.h"
#include "core/data/DataFixture.h"
#include "data/sources/FieldValues.h"

using namespace lightbox;
using Names = std::vector<std::string>;
using Counts = std::vector<std::size_t>;

namespace {

class LabelKinds : public DataTest {
protected:
    /// A table of `path` and these columns, an image for each row.
    data::Imported importRows(const std::string& header, const Names& rows) {
        std::string table = "path," + header + "\n";
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string name = std::to_string(i) + ".png";
            png("s/" + name, static_cast<int>(i) + 1);
            table += name + "," + rows[i] + "\n";
        }
        request.sources = {text("s/t.csv", table)};
        return import(request);
    }
    static bool warns(const data::Imported& imported, const std::string& id) {
        const auto& all = imported.report.warnings;
        return std::any_of(all.begin(), all.end(), [&](const spec::Warning& warning) {
            return warning.text.id == id || warning.code == id;
        });
    }
    spec::ImportRequest request;
};

}  // namespace

TEST(PatientTexts, AreOneWhateverStandsAround) {
    for (const char* text : {"A1", " A1 ", "A1\xC2\xA0",
                             "\xE3\x80\x80"
                             "A1",
                             "A1\xE2\x80\x8B"})
        EXPECT_EQ(base::patientText(text), "A1") << text;
    EXPECT_EQ(base::patientText(std::string("A1\0 ", 4)), "A1");
    EXPECT_EQ(base::patientText("Mu\xCC\x88ller"), "M\xC3\xBCller");
}

TEST(PatientTexts, NameNobodyWhereNobodyEnteredOne) {
    for (const char* text : {"", "NA", "N/A", "nan", "NaN", "None", "NULL", "<NA>", "#N/A", "-",
                             "?", "unknown", "ANON", "Anonymous", "anonymized", "\xC2\xA0"})
        EXPECT_FALSE(base::patientText(text)) << text;
    for (const char* text : {"0", "007", "Nan Li", "test", "A-1"})
        EXPECT_TRUE(base::patientText(text)) << text;
    EXPECT_TRUE(data::mayNameNobody("0")) << "the health report asks";
}

TEST_F(LabelKinds, PatientsThatAreNobodyCountAsWithout) {
    const data::Imported imported = importRows(
        "patient_id,label", {"P1,a", "P1 ,b", "NA,a", "nan,b", "ANON,a", "?,b", ",a", "P2,b"});
    EXPECT_EQ(imported.report.patients, 2U);
    EXPECT_EQ(imported.report.withoutPatient, 5U);
}

TEST_F(LabelKinds, AMissingValueIsNoClass) {
    const data::Imported imported =
        importRows("label", {"benign", "nan", "NA", "None", "#N/A", "null", "malignant", "benign"});
    EXPECT_EQ(imported.report.classes, (Names{"benign", "malignant"}));
    EXPECT_EQ(imported.report.perClass, (Counts{2, 1}));
}

TEST_F(LabelKinds, NoneIsTheLowestOfItsScale) {
    request.task = "ordinal";
    const data::Imported imported =
        importRows("label", {"severe", "none", "mild", "moderate", "none"});
    EXPECT_EQ(imported.report.classes, (Names{"none", "mild", "moderate", "severe"}));
}

TEST_F(LabelKinds, OneNumberIsOneClassHoweverItIsSpelled) {
    EXPECT_EQ(importRows("label", {"0", "0.0", "1", "1.0", "00", "1e0"}).report.classes,
              (Names{"0", "1"}));
    request.sources = {text("s/d.csv", "path;label\n0.png;0,0\n1.png;1,0\n2.png;0\n3.png;1\n")};
    EXPECT_EQ(import(request).report.classes, (Names{"0", "1"}));
    EXPECT_EQ(importRows("label", {"0.5", "1.5", "0.5"}).report.classes, (Names{"0.5", "1.5"}));
}

TEST_F(LabelKinds, MinusOneAndOneAloneAreTwoClasses) {
    EXPECT_EQ(importRows("label", {"-1", "1", "1", "-1"}).report.perClass, (Counts{2, 2}));
    for (const Names& uncertain : {Names{"-1", "1", "0", "1"}, Names{"-1", "1", "", "1"}})
        EXPECT_TRUE(warns(importRows("label", uncertain), "uncertain_label"));
}

TEST_F(LabelKinds, WordsForYesAndNoAreTwoClasses) {
    EXPECT_EQ(importRows("label", {"TRUE", "False", "true", "FALSE"}).report.classes,
              (Names{"False", "True"}));
    EXPECT_EQ(importRows("label", {"Y", "no", "yes", "N"}).report.classes, (Names{"no", "yes"}));
    EXPECT_EQ(importRows("label", {"pos", "Positive", "neg"}).report.classes,
              (Names{"negative", "positive"}));
    EXPECT_EQ(importRows("label", {"Y", "N", "Y"}).report.classes, (Names{"N", "Y"}))
        << "one spelling each: as it is written";
    EXPECT_EQ(importRows("label", {"yes", "no", "maybe"}).report.classes.size(), 3U);
}

TEST_F(LabelKinds, AnyListIsSeveralLabels) {
    for (const Names& rows :
         {Names{"\"['a', 'b']\"", "\"['b']\"", "[]", "\"['c']\""},
          Names{"a;b", "b", "No Finding", "c"}, Names{"a|b", "b", "No Finding", "c"},
          Names{"\"[\"\"a\"\", \"\"b\"\"]\"", "b", "[]", "c"},
          Names{"\"{'a', 'b'}\"", "{'b'}", "{}", "{'c'}"}}) {
        const data::Imported imported = importRows("label", rows);
        EXPECT_EQ(imported.report.task, spec::Task::Multilabel) << rows[0];
        EXPECT_EQ(imported.report.classes, (Names{"a", "b", "c"})) << rows[0];
        EXPECT_EQ(imported.report.perClass, (Counts{1, 2, 1})) << rows[0];
    }
    request.task = "multiclass";
    EXPECT_EQ(importRows("label", {"a;b", "b", "c", "c"}).report.classes.size(), 3U);
}

TEST_F(LabelKinds, ACommaDividesWhereEachPartStandsAlone) {
    EXPECT_EQ(importRows("label", {"\"a, b\"", "a", "b", "\"b,a\""}).report.task,
              spec::Task::Multilabel);
    EXPECT_EQ(importRows("label", {"\"cyst, benign\"", "cancer", "cancer"}).report.classes.size(),
              2U);
    const Names doubtful{"\"a, b\"", "b", "\"a, c\"", "No Finding"};
    const data::Imported asked = importRows("label", doubtful);
    EXPECT_EQ(asked.report.task, spec::Task::Multiclass);
    EXPECT_TRUE(warns(asked, "labels_may_be_lists"));
    request.task = "multilabel";
    const data::Imported told = importRows("label", doubtful);
    EXPECT_EQ(told.report.classes, (Names{"a", "b", "c"}));
    EXPECT_FALSE(warns(told, "labels_may_be_lists"));
}

TEST_F(LabelKinds, FindingsAreKnownByTheirNames) {
    const data::Imported imported =
        importRows("Edema,Pneumonia,age", {"1.0,0.0,40", "1.0,1.0,41", ",-1.0,42"});
    EXPECT_EQ(imported.report.classes, (Names{"Edema", "Pneumonia"}));
    EXPECT_EQ(imported.report.task, spec::Task::Multilabel);
    EXPECT_TRUE(warns(imported, "findings_assumed"));
}

TEST_F(LabelKinds, FindingsMayBeWords) {
    request.labelColumns = {"edema", "nodule", "mass"};
    const data::Imported imported =
        importRows("edema,nodule,mass", {"Y,pos,x", "no,NEG,", "True,absent,", "n,present,x"});
    EXPECT_EQ(imported.report.perClass, (Counts{2, 2, 2}));
    EXPECT_TRUE(imported.report.issues.empty());
    EXPECT_EQ(imported.dataset.images[1].labels, (std::vector<std::int8_t>{0, 0, 0}))
        << "an empty cell of a ticked column is a no";
}

TEST_F(LabelKinds, AFindingThatIsNoWordIsOneIssueAColumn) {
    request.labelColumns = {"edema", "nodule"};
    const data::Imported imported =
        importRows("edema,nodule", {"1,1", "perhaps,0", "perhaps,1", "0,0"});
    ASSERT_EQ(imported.report.issues.size(), 1U);
    EXPECT_EQ(imported.report.issues[0].detail,
              "'perhaps' in column 'edema' is not 1, 0, -1, yes, no or empty (2 rows)");
    EXPECT_EQ(imported.report.unusable, 0U) << "all files are images";
}

TEST_F(LabelKinds, ZeroAndOneAreCalledByTheFinding) {
    const data::Imported imported = importRows("melanoma", {"0.0", "1.0", "0.0", "1.0"});
    EXPECT_EQ(imported.report.classes, (Names{"melanoma", "not melanoma"}));
    EXPECT_EQ(imported.report.positive, 0);
    EXPECT_TRUE(warns(imported, "label_column_assumed")) << "it is the only other column";
    EXPECT_EQ(importRows("target", {"0", "1", "0", "1"}).report.classes, (Names{"0", "1"}))
        << "a heading that names nothing";
}

TEST_F(LabelKinds, OnlyTheOnlyOtherColumnIsTakenAsTheLabel) {
    EXPECT_EQ(importRows("age,sex,grade_x", {"3,F,a", "4,M,b", "5,F,a"}).report.classes,
              (Names{"a", "b"}));
    const data::Imported two = importRows("hue,shape", {"red,round", "blue,square", "red,round"});
    EXPECT_TRUE(two.report.classes.empty());
    EXPECT_TRUE(warns(two, "no_labels.choose")) << "it names both";
    EXPECT_TRUE(importRows("remark", {"one", "two", "three"}).report.classes.empty())
        << "each its own: no classes";
}

TEST_F(LabelKinds, OneColumnEachWithExactlyOneOneAreClasses) {
    const data::Imported imported =
        importRows("MEL,NV,BCC,score_weight", {"1,0,0,1", "0,1,0,1", "0,0,1,2", "0,1,0,1"});
    EXPECT_EQ(imported.report.task, spec::Task::Multiclass);
    EXPECT_EQ(imported.report.classes, (Names{"MEL", "NV", "BCC"}));
    EXPECT_EQ(imported.report.perClass, (Counts{1, 2, 1}));
    EXPECT_TRUE(warns(imported, "one_hot_assumed"));
    EXPECT_EQ(importRows("MEL,NV,BCC", {"True,False,False", "False,True,False", "False,False,True",
                                        "False,True,False"})
                  .report.perClass,
              (Counts{1, 2, 1}));
    request.labelColumns = {"MEL", "NV", "BCC"};
    request.task = "multilabel";
    EXPECT_EQ(importRows("MEL,NV,BCC", {"1,0,0", "0,1,0", "0,0,1", "0,1,0"}).report.task,
              spec::Task::Multilabel)
        << "as asked";
    request.task = "auto";
    EXPECT_EQ(importRows("MEL,NV,BCC", {"1,1,0", "0,1,0", "0,0,1", "0,1,0"}).report.task,
              spec::Task::Multilabel);
}

TEST_F(LabelKinds, ClassesStandInTheirOrder) {
    request.task = "ordinal";
    const auto order = [&](const Names& rows) { return importRows("label", rows).report.classes; };
    EXPECT_EQ(order({"high", "low", "medium"}), (Names{"low", "medium", "high"}));
    EXPECT_EQ(order({"Stage IX", "Stage V", "Stage II", "Stage I"}),
              (Names{"Stage I", "Stage II", "Stage V", "Stage IX"}));
    EXPECT_EQ(order({"Grade 10", "Grade 2", "Grade 1"}), (Names{"Grade 1", "Grade 2", "Grade 10"}));
    EXPECT_EQ(order({"10", "2", "1"}), (Names{"1", "2", "10"}));
    EXPECT_EQ(order({"BI-RADS 5", "BI-RADS 4b", "BI-RADS 4a"}),
              (Names{"BI-RADS 4a", "BI-RADS 4b", "BI-RADS 5"}));
    EXPECT_EQ(order({"Proliferative DR", "No DR", "Moderate", "Mild", "Severe"}),
              (Names{"No DR", "Mild", "Moderate", "Severe", "Proliferative DR"}));
    EXPECT_EQ(order({"+++", "-", "++", "+"}), (Names{"-", "+", "++", "+++"}));
    EXPECT_FALSE(
        warns(importRows("label", {"Grade 10", "Grade 2", "Grade 1"}), "class_order_assumed"));
    EXPECT_TRUE(warns(importRows("label", {"foo", "bar", "baz"}), "class_order_assumed"));
}

TEST_F(LabelKinds, TwentyOddNumbersAreAskedAbout) {
    Names rows;
    for (int i = 0; i < 48; ++i)
        rows.push_back(std::to_string(20 + i % 24));
    EXPECT_TRUE(warns(importRows("label", rows), "label_looks_measured"));
    EXPECT_FALSE(warns(importRows("label", {"0", "1", "2", "3"}), "label_looks_measured"));
}

TEST_F(LabelKinds, ComeFromANameByThePatternsGroup) {
    png("n/all/CHNCXR_0001_0.png", 1);
    png("n/all/CHNCXR_0002_1.png", 2);
    png("n/all/CHNCXR_0003_1.png", 3);
    request.sources = {folder() / "n"};
    request.patientPattern = "(?P<patient>\\d{4})_(?P<label>[01])\\.png";
    const data::Imported imported = import(request);
    EXPECT_EQ(imported.report.classes, (Names{"0", "1"})) << "not the folder";
    EXPECT_EQ(imported.report.perClass, (Counts{1, 2}));
    EXPECT_EQ(imported.report.patients, 3U);
    EXPECT_EQ(imported.dataset.info.labelsFromPath, true);
    request.patientPattern = "_(?P<label>[01])\\.png";
    EXPECT_FALSE(import(request).report.patients) << "the label is no patient";
}

TEST_F(LabelKinds, APatternGivesSetAndStudyAsWell) {
    png("m/valid/XR/patient1/study1_positive/a.png", 1);
    png("m/train/XR/patient2/study1_negative/a.png", 2);
    request.sources = {folder() / "m"};
    request.patientPattern =
        "(?P<split>train|valid)/.*(?P<patient>patient\\d+)/(?P<study>study\\d)_(?P<label>\\w+)/";
    const data::Imported imported = import(request);
    EXPECT_EQ(imported.report.classes, (Names{"negative", "positive"}));
    EXPECT_EQ(imported.report.splitsFound,
              (std::map<std::string, std::size_t>{{"train", 1}, {"val", 1}}));
    EXPECT_EQ(imported.dataset.images[0].study, "study1");
}

TEST_F(LabelKinds, OfMuraAreSuggestedWithThePatients) {
    int film = 0;
    for (const char* part : {"XR_ELBOW", "XR_HAND"})
        for (int i = 0; i < 8; ++i)
            png(std::string("mura/") + part + "/patient0000" + std::to_string(i) + "/study1_" +
                    (i % 4 == 0 ? "positive" : "negative") + "/image1.png",
                ++film);
    request.sources = {folder() / "mura"};
    const data::Imported plain = import(request);
    EXPECT_EQ(plain.report.classes, (Names{"XR_ELBOW", "XR_HAND"}));
    const auto said = std::find_if(
        plain.report.warnings.begin(), plain.report.warnings.end(),
        [](const auto& one) { return one.text.id == "patient_pattern_suggested.label"; });
    ASSERT_TRUE(said != plain.report.warnings.end()) << [&] {
        std::string ids;
        for (const spec::Warning& one : plain.report.warnings)
            ids += one.text.id + " ";
        return ids;
    }();
    request.patientPattern = *messages::textIn(said->text.args, "pattern");
    const data::Imported taken = import(request);
    EXPECT_EQ(taken.report.classes, (Names{"negative", "positive"}));
    EXPECT_EQ(taken.report.perClass, (Counts{12, 4}));
    EXPECT_EQ(taken.report.patients, 8U);
    EXPECT_EQ(taken.dataset.images[0].study, "study1");
}

TEST_F(LabelKinds, SeveralRowsAreSettledAsAsked) {
    png("r/a.png", 1);
    png("r/b.png", 2);
    png("r/c.png", 3);
    request.sources = {text("r/t.csv", "path,label\na.png,ill\na.png,normal\na.png,ill\n"
                                       "b.png,normal\nb.png,normal\nc.png,ill\nc.png,normal\n")};
    data::Imported imported = import(request);
    EXPECT_EQ(imported.report.issues.size(), 2U) << "one an image";
    EXPECT_EQ(imported.report.unusable, 0U);
    EXPECT_TRUE(warns(imported, "several_rows"));
    request.severalRows = "majority";
    imported = import(request);
    EXPECT_EQ(imported.report.perClass, (Counts{1, 1})) << "c is a tie";
    EXPECT_EQ(imported.report.images, 3U);
    request.severalRows = "any";
    EXPECT_EQ(import(request).report.perClass, (Counts{2, 1}));
    request.severalRows = "multilabel";
    imported = import(request);
    EXPECT_EQ(imported.report.task, spec::Task::Multilabel);
    EXPECT_EQ(imported.report.perClass, (Counts{2, 3}));
    // Boxes of cells, as BCCD has them: what any row finds are several things.
    text("r/t.csv", "path,label\na.png,WBC\na.png,RBC\na.png,RBC\nb.png,RBC\nc.png,RBC\n");
    request.severalRows = "any";
    imported = import(request);
    EXPECT_EQ(imported.report.task, spec::Task::Multilabel);
    EXPECT_EQ(imported.report.classes, (Names{"RBC", "WBC"}));
    EXPECT_EQ(imported.report.perClass, (Counts{3, 1}));
    EXPECT_TRUE(imported.report.issues.empty());
    request.task = "multiclass";
    EXPECT_EQ(import(request).report.issues.size(), 1U) << "one class an image was asked for";
    request.task = "auto";
    request.severalRows = "some";
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "several_rows_unknown");
}

TEST_F(LabelKinds, SeveralRowsOfFindingsAreSettledAsAsked) {
    png("f/a.png", 1);
    png("f/b.png", 2);
    request.labelColumns = {"e", "n"};
    request.sources = {text("f/t.csv", "path,e,n\na.png,1,0\na.png,0,0\na.png,1,\nb.png,0,1\n")};
    EXPECT_EQ(import(request).report.perClass, (Counts{0, 1}));
    request.severalRows = "majority";
    EXPECT_EQ(import(request).report.perClass, (Counts{1, 1}));
    request.severalRows = "any";
    EXPECT_EQ(import(request).report.perClass, (Counts{1, 1}));
}

TEST_F(LabelKinds, APreviewSaysWhatTheImportDoes) {
    for (const auto& [header, rows] :
         {std::pair<std::string, Names>{"melanoma", {"0.0", "1.0", "0.0", "1.0"}},
          {"label", {"a;b", "b", "c", "c"}},
          {"label", {"nan", "Y", "no", "yes"}},
          {"A,B,C", {"1,0,0", "0,1,0", "0,0,1", "0,1,0"}},
          {"grade", {"severe", "none", "mild", "moderate", "mild"}}}) {
        const data::Imported imported = importRows(header, rows);
        const spec::TablePreview preview = data::previewTable(request.sources.front(), request, 4);
        EXPECT_EQ(preview.classes, imported.report.classes) << header;
        EXPECT_EQ(preview.task, imported.report.task) << header;
        EXPECT_EQ(preview.perClass, imported.report.perClass) << header;
        EXPECT_EQ(preview.positive, imported.report.positive) << header;
    }
}
