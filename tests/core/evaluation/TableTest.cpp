// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "Tables.h"
#include "base/Error.h"
#include "spec/PositiveClass.h"

using namespace lightbox;
using namespace lightbox::evaluation;

namespace {

TablePredictions read(const std::string& text, const TableOptions& options = {}) {
    return predictionsFromTable(base::parseCsv(text, "table.csv"), options);
}

/// "" when the table is taken, else what is said about it.
std::string refusal(const std::string& text, const TableOptions& options = {}) {
    try {
        static_cast<void>(read(text, options));
    } catch (const base::Error& error) {
        return error.what();
    }
    return {};
}

bool warned(const TablePredictions& table, const std::string& code) {
    return std::any_of(table.warnings.begin(), table.warnings.end(),
                       [&](const auto& warning) { return warning.code == code; });
}

}  // namespace

TEST(Table, probabilityAloneWithNumbers) {
    const auto table = read("y_true,p\n0,0.2\n1,0.9\n1.0,0.5\n");
    EXPECT_EQ(table.predictions.task, spec::Task::Binary);
    EXPECT_EQ(table.predictions.classes, (std::vector<std::string>{"0", "1"}));
    EXPECT_EQ(table.predictions.positive, 1);
    EXPECT_EQ(table.predictions.rows[1].p, (std::vector<double>{1 - 0.9, 0.9}));
    EXPECT_EQ(table.predictions.rows[2].yTrue, 1);
}

TEST(Table, probabilityAloneWithNames) {
    auto table = read("y_true,p\nill,0.9\nhealthy,0.2\n");
    EXPECT_EQ(table.predictions.classes, (std::vector<std::string>{"healthy", "ill"}));
    EXPECT_EQ(table.predictions.positive, 1);
    EXPECT_TRUE(warned(table, "positive_class_assumed"));
    table = read("y_true,p\nnormal,0.2\nabnormal,0.9\n");
    EXPECT_EQ(table.predictions.positive, 0);  // abnormal comes first by name
    EXPECT_EQ(table.predictions.rows[1].p[0], 0.9);
    table = read("y_true,p\nm,0.2\nb,0.9\n", {"", "b"});
    EXPECT_EQ(table.predictions.positive, 0);
    EXPECT_FALSE(warned(table, "positive_class_assumed"));
    EXPECT_NE(refusal("y_true,p\na,0.1\nb,0.2\nc,0.3\n"), "");
    EXPECT_NE(refusal("y_true,p\na,0.1\nb,0.2\n", {"", "c"}).find("no class c"), std::string::npos);
}

TEST(Table, AThirdValueOfTheTruthIsNamedWithItsRow) {
    const auto rows = [](const std::string& header, const std::string& bad,
                         const std::string& second) {
        return header + "\n" + second + ",0.9\n0,0.1\n" + bad + ",0.8\n" + second + ",0.7\n0,0.2\n";
    };
    for (const char* bad : {"yes", "01", "2", "-1"}) {
        const auto text = refusal(rows("y_true,p", bad, "1"));
        EXPECT_NE(
            text.find("row 3, column y_true: '" + std::string(bad) + "' stands beside '0' and '1'"),
            std::string::npos)
            << text;
        EXPECT_NE(text.find("write '0', '1', or nothing for unknown"), std::string::npos) << text;
    }
    // By name: the two most frequent, or the class of the column and the most frequent other.
    const std::string names = "y_true,p\nill,0.9\nwell,0.1\nwel,0.2\nwell,0.3\nill,0.8\n";
    EXPECT_NE(refusal(names).find("row 3, column y_true: 'wel' stands beside"), std::string::npos)
        << refusal(names);
    const std::string named = "y_true,p_ill\nwell,0.1\nwel,0.2\nwel,0.3\nill,0.8\n";
    EXPECT_NE(refusal(named).find("row 1, column y_true: 'well' stands beside 'ill' and 'wel'"),
              std::string::npos)
        << refusal(named);
    EXPECT_EQ(refusal("y_true,p\n1,0.9\n0,0.1\n,0.5\nNA,0.4\n"), "");
}

TEST(Table, AScoreOrATruthIsNoFieldOfTheCases) {
    const auto of = [](const std::string& text, const std::string& field) {
        TableOptions options;
        options.fields = {field};
        return refusal(text, options);
    };
    const std::string one = "y_true,p,age\n1,0.9,50\n0,0.1,60\n";
    const std::string classes = "y_true,p_a,p_b,age\na,0.9,0.1,50\nb,0.1,0.9,60\n";
    const std::string labels = "y_a,p_a,y_b,p_b,age\n1,0.9,0,0.1,50\n0,0.1,1,0.9,60\n";
    for (const auto& [table, field] :
         {std::pair(one, "p"), std::pair(classes, "p_b"), std::pair(labels, "P_A")})
        EXPECT_NE(of(table, field).find("it is the score that is measured"), std::string::npos)
            << field << ": " << of(table, field);
    for (const auto& [table, field] :
         {std::pair(one, "y_true"), std::pair(classes, "Y_True"), std::pair(labels, "y_b")})
        EXPECT_NE(of(table, field).find("it is the truth that the score is measured by"),
                  std::string::npos)
            << field << ": " << of(table, field);
    for (const auto& table : {one, classes, labels})
        EXPECT_EQ(of(table, "age"), "");
}

TEST(Table, oneNamedColumnIsThePositiveClass) {
    auto table = read("y_true,p_ill\nill,0.9\nwell,0.2\n");
    EXPECT_EQ(table.predictions.classes[1], "well");
    EXPECT_EQ(table.predictions.positive, 0);
    EXPECT_EQ(table.predictions.rows[0].yTrue, 0);
    table = read("y_true,p_ill\n1,0.9\n0,0.2\n");
    EXPECT_EQ(table.predictions.classes[1], "ill");
    EXPECT_EQ(table.predictions.positive, 1);
    EXPECT_EQ(table.predictions.rows[0].yTrue, 1);
}

TEST(Table, truthByNameOrIndex) {
    const auto table = read("y_true,p_a,p_b,p_c\nb,0.1,0.8,0.1\n2,0.1,0.1,0.8\nA,0.8,0.1,0.1\n");
    EXPECT_EQ(table.predictions.task, spec::Task::Multiclass);
    EXPECT_EQ(table.predictions.rows[0].yTrue, 1);
    EXPECT_EQ(table.predictions.rows[1].yTrue, 2);
    EXPECT_EQ(table.predictions.rows[2].yTrue, 0);
    // Classes called by numbers: a number is a name.
    const auto numbered = read("y_true,p_1,p_2,p_3\n1,0.8,0.1,0.1\n3,0.1,0.1,0.8\n");
    EXPECT_EQ(numbered.predictions.rows[0].yTrue, 0);
    EXPECT_EQ(numbered.predictions.rows[1].yTrue, 2);
    EXPECT_NE(refusal("y_true,p_1,p_2,p_3\n0,0.8,0.1,0.1\n").find("none of the classes"),
              std::string::npos);
}

TEST(Table, patientColumn) {
    const std::string text = "p_id,patient,y_true,p_a,p_b\nx,q,a,0.6,0.4\n";
    EXPECT_EQ(read("patient,y_true,p_a,p_b\nq,a,0.6,0.4\n").predictions.rows[0].patient, "q");
    // A patient column may begin like a probability.
    const auto table = read(text, {"p_id", ""});
    EXPECT_EQ(table.predictions.rows[0].patient, "x");
    EXPECT_EQ(table.predictions.classes.size(), 2U);
    EXPECT_NE(refusal(text, {"subject", ""}).find("no column subject"), std::string::npos);
}

TEST(Table, warnsOfWhatIsOdd) {
    const auto table = read("y_true,split,p_a,p_b\na,val,0.5,0.507\n,test,0.4,0.6\n");
    EXPECT_TRUE(warned(table, "probabilities_sum"));
    EXPECT_TRUE(warned(table, "labels_unknown"));
    EXPECT_TRUE(warned(table, "several_splits"));
    EXPECT_EQ(table.predictions.rows[1].yTrue, -1);
}

TEST(Table, imageIdsOfSomeRowsOnlyAreRefusedWithTheRow) {
    const auto some = refusal("image,y_true,p\na,0,0.1\n,1,0.2\nc,1,0.9\n");
    EXPECT_NE(some.find("row 2, column image: no image id, which row 1 has"), std::string::npos)
        << some;
    const auto later = refusal("image,y_true,p\nNA,0,0.1\n,1,0.2\nc,1,0.9\n");
    EXPECT_NE(later.find("row 1, column image: no image id, which row 3 has"), std::string::npos)
        << later;
    EXPECT_NE(later.find("or none any"), std::string::npos) << later;
    EXPECT_EQ(read("image,y_true,p\n,0,0.1\n,1,0.2\n").predictions.rows.size(), 2U);
}

TEST(Table, otherColumnsAreThoseThatNoRuleReads) {
    const auto table = base::parseCsv("image,patient,y_true,p,sex,Age\na,1,0,0.1,F,30\n", "t.csv");
    EXPECT_EQ(furtherColumns(table), (std::vector<std::string>{"sex", "Age"}));
}

TEST(Table, refusalsNameRowAndColumn) {
    EXPECT_NE(refusal("y_true,p\n0,0.5\n1,1.5\n").find("row 2, column p: 1.5 is not between"),
              std::string::npos);
    EXPECT_NE(refusal("y_true,p\n0,nan\n1,1\n").find("row 1, column p"), std::string::npos);
    EXPECT_NE(refusal("y_true,p\n0,\n1,1\n").find("there is no value"), std::string::npos);
    EXPECT_NE(refusal("y_true,p\n0,x\n1,1\n").find("'x' is not a number"), std::string::npos);
    EXPECT_NE(refusal("y_true,p\n0,-1e-4\n1,1\n").find("between 0 and 1"), std::string::npos);
    EXPECT_NE(refusal("y_true,p\n0,1.00002\n1,1\n").find("row 1, column p: 1.00002"),
              std::string::npos);
    EXPECT_TRUE(warned(read("y_true,p\n0,-0.000009\n1,1\n"), "probabilities_rounded"));
    EXPECT_NE(refusal("y_true,p_a,p_b\na,0.5,0.5\nb,0.9,0.9\n")
                  .find("row 2, columns p_a, p_b: they sum to 1.8"),
              std::string::npos);
    EXPECT_NE(refusal("image,y_true,p\nx,0,0.1\ny,1,0.5\nx,1,0.2\n")
                  .find("row 3, column image: image x stands in row 1 too"),
              std::string::npos);
    EXPECT_EQ(read("image,y_true,p\n,0,0.1\nNA,1,0.5\n").predictions.rows.size(), 2U);
    EXPECT_NE(refusal("y_true,p\n0,inf\n1,1\n").find("between 0 and 1"), std::string::npos);
    EXPECT_NE(refusal("y_true,p,p\n0,0.1,0.2\n").find("column p stands there twice"),
              std::string::npos);
    EXPECT_NE(refusal("y_true,p\na,0.1\nb,0.2\nc,0.3\n")
                  .find("row 3, column y_true: 'c' stands beside 'a' and 'b'"),
              std::string::npos);
    EXPECT_NE(refusal("y_true,p_ill,p_well\nil,0.5,0.5\n").find("did you mean 'ill'"),
              std::string::npos);
    EXPECT_NE(refusal("y_true,p_ill,p_well\n7,0.5,0.5\n").find("'7' is none of"),
              std::string::npos);
    EXPECT_NE(refusal("y_true,score\n1,0.5\n").find("neither p nor"), std::string::npos);
    EXPECT_NE(refusal("truth,p\n1,0.5\n").find("no column y_true"), std::string::npos);
    EXPECT_NE(refusal("y_true,p\n").find("no rows"), std::string::npos);
    EXPECT_NE(refusal("y_true,p_a,p_a\na,0.5,0.5\n").find("twice"), std::string::npos);
    EXPECT_NE(refusal("y_a,p_a,p_b\n1,0.5,0.5\n").find("no y_CLASS"), std::string::npos);
    EXPECT_NE(refusal("y_a,p_a\n2,0.5\n").find("'2' is no label"), std::string::npos);
}

TEST(Table, severalLabels) {
    const auto table = read("y_a,y_b,p_a,p_b\n1,,0.5,0.9\n0,-1,0.9,0.9\n1.0,0,0.1,0.9\n");
    EXPECT_EQ(table.predictions.task, spec::Task::Multilabel);
    EXPECT_EQ(table.predictions.rows[0].yTrueMulti, (std::vector<std::int8_t>{1, -1}));
    EXPECT_EQ(table.predictions.rows[2].yTrueMulti, (std::vector<std::int8_t>{1, 0}));
    EXPECT_FALSE(warned(table, "probabilities_sum"));
}

// Cases train-09: True means the positive class, whichever column comes first.
TEST(Table, truthOfTrueAndFalse) {
    for (const char* text : {"y_true,p_disease\nTrue,0.9\nFalse,0.2\nTrue,0.4\nFalse,0.6\n",
                             "y_true,p_normal,p_disease\nTrue,0.1,0.9\nfalse,0.8,0.2\n",
                             "y_true,p_disease,p_normal\nTRUE,0.9,0.1\nFALSE,0.2,0.8\n"}) {
        const auto table = read(text).predictions;
        ASSERT_EQ(table.task, spec::Task::Binary);
        EXPECT_EQ(table.classes[static_cast<std::size_t>(table.positive)], "disease");
        EXPECT_EQ(table.rows[0].yTrue, table.positive);
        EXPECT_EQ(table.rows[1].yTrue, 1 - table.positive);
        EXPECT_EQ(table.rows[0].p[static_cast<std::size_t>(table.positive)], 0.9);
    }
    const auto alone = read("y_true,p\nTrue,0.9\nTrue,0.2\n").predictions;
    EXPECT_EQ(alone.classes, (std::vector<std::string>{"False", "True"}));
    EXPECT_EQ(read("y_a,p_a\nTrue,0.5\nFalse,0.5\n").predictions.rows[1].yTrueMulti[0], 0);
}

// Cases train-11 and data-04: what data frames and spreadsheets of other languages write.
TEST(Table, missingIsWhateverDataFramesAndPeopleWriteForIt) {
    const auto table = read("patient,y_true,p\nunknown,1,0.5\n#N/A,n/a,0.5\n?,?,0.5\n"
                            "ANON,-,0.5\nq\xC2\xA0,0,0.1\nq,0,0.1\n")
                           .predictions;
    EXPECT_EQ(table.classes, (std::vector<std::string>{"0", "1"}));
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(table.rows[i].patient, "") << i;
    EXPECT_EQ(table.rows[4].patient, "q") << "blanks that no break may follow are blanks";
    for (std::size_t i = 1; i < 4; ++i)
        EXPECT_EQ(table.rows[i].yTrue, -1) << i;
    const auto signs = read("y_true,p\n+,0.9\n-,0.1\n+,0.8\n").predictions;
    EXPECT_EQ(signs.classes.size(), 2U) << "beside + it is a class";
    EXPECT_NE(signs.rows[1].yTrue, -1);
}

TEST(Table, valuesAsProgramsWriteThem) {
    const auto german = read("y_true;p\n1;0,9\n0,0;0,2\n").predictions;
    EXPECT_EQ(german.rows[0].p[1], 0.9);
    EXPECT_EQ(german.rows[1].yTrue, 0);
    const auto rounded = read("y_true,p\n1,1.0000001192092896\n0,-1e-17\n");
    EXPECT_TRUE(warned(rounded, "probabilities_rounded"));
    EXPECT_EQ(rounded.predictions.rows[0].p[1], 1.0);
    EXPECT_EQ(rounded.predictions.rows[1].p[1], 0.0);
    const auto spaced = read("Image, Y_True, P_ill, P_well\nnan, ill, 0.5, 0.5\n").predictions;
    EXPECT_EQ(spaced.classes, (std::vector<std::string>{"ill", "well"}));
    EXPECT_TRUE(spaced.rows[0].image.empty());
    const auto missing =
        read("patient,y_true,p\nNA,1,0.5\nnan,NaN,0.5\nNone,None,0.5\nq,0,0.1\n").predictions;
    EXPECT_EQ(missing.classes, (std::vector<std::string>{"0", "1"}));
    EXPECT_EQ(missing.rows[0].patient, "");
    EXPECT_EQ(missing.rows[2].patient, "");
    EXPECT_EQ(missing.rows[1].yTrue, -1);
    EXPECT_EQ(missing.rows[2].yTrue, -1);
    EXPECT_EQ(read("y_a,p_a\nNaN,0.5\n1,0.5\n").predictions.rows[0].yTrueMulti[0], -1);
    // A class may be called None.
    EXPECT_EQ(read("y_true,p_None,p_ill\nNone,0.5,0.5\n,0.5,0.5\n").predictions.rows[0].yTrue, 0);
}

TEST(Table, onlyTheClassThatHasAColumnCanBePositive) {
    EXPECT_NE(refusal("y_true,p_ill\nill,0.9\nwell,0.2\n", {"", "well"}).find("of ill"),
              std::string::npos);
    EXPECT_EQ(refusal("y_true,p_ill\nill,0.9\nwell,0.2\n", {"", "ill"}), "");
}

TEST(Table, readsBackWhatItWrites) {
    for (const char* name : {"binary.csv", "multiclass.csv", "multilabel.csv"}) {
        const auto before = tableOf(name);
        std::ostringstream text;
        writePredictions(text, before);
        const auto after = read(text.str()).predictions;
        EXPECT_EQ(after.task, before.task);
        EXPECT_EQ(after.classes, before.classes);
        EXPECT_EQ(after.positive, before.positive);
        ASSERT_EQ(after.rows.size(), before.rows.size());
        for (std::size_t i = 0; i < before.rows.size(); ++i) {
            EXPECT_EQ(after.rows[i].image, before.rows[i].image);
            EXPECT_EQ(after.rows[i].yTrue, before.rows[i].yTrue);
            EXPECT_EQ(after.rows[i].yTrueMulti, before.rows[i].yTrueMulti);
            EXPECT_EQ(after.rows[i].p, before.rows[i].p);
        }
    }
}

TEST(PositiveClass, isTheOneWhoseCounterpartIsHarmless) {
    const auto assumed = [](const std::string& a, const std::string& b) {
        return spec::assumedPositive(std::vector<std::string>{a, b});
    };
    EXPECT_EQ(assumed("NORMAL", "PNEUMONIA"), 1U);
    EXPECT_EQ(assumed("abnormal", "normal"), 0U);
    EXPECT_EQ(assumed("mass", "No_Finding"), 0U);
    EXPECT_EQ(assumed("cats", "dogs"), 1U);
    EXPECT_EQ(assumed("1", "0"), 0U);
    EXPECT_EQ(assumed("cancer", "no_cancer"), 0U);
    EXPECT_EQ(assumed("cancer", "not cancer"), 0U);
    EXPECT_EQ(assumed("Parasitized", "Uninfected"), 0U);
    EXPECT_EQ(assumed("COVID", "non-COVID"), 0U);
    EXPECT_EQ(assumed("COVID", "nonCOVID"), 0U);
    EXPECT_EQ(assumed("disease", "disease_free"), 0U);
    EXPECT_EQ(assumed("Tumor", "healthy_tissue"), 0U);
    EXPECT_EQ(assumed("glioma", "notumor"), 0U);
    EXPECT_EQ(assumed("AD", "CN"), 0U);
    EXPECT_EQ(assumed("case", "controls"), 0U);
    EXPECT_EQ(assumed("present", "absent"), 0U);
    EXPECT_EQ(assumed("Pneumonia", "no pneumonia"), 0U);
    EXPECT_EQ(assumed("pneumothorax", "nopneumothorax"), 0U);
    EXPECT_EQ(assumed("no", "yes"), 1U);
    // Both are such names: the earlier of the list.
    EXPECT_EQ(assumed("unaffected relative", "control"), 0U);
    EXPECT_EQ(assumed("0_normal", "1_disease free"), 1U);
    // A finding that only begins like a negation.
    EXPECT_EQ(assumed("clear", "nodule"), 1U);
    EXPECT_EQ(assumed("nodule", "normal"), 0U);
}
