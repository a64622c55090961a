// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/DataFixture.h"

using namespace lightbox;

namespace {

class TablePreviews : public DataTest {
protected:
    spec::TablePreview preview(const std::string& table) {
        return data::previewTable(text("t.csv", table), request, 12);
    }
    spec::ImportRequest request;
};

}  // namespace

TEST_F(TablePreviews, ReadRowsAsTheImportWould) {
    png("a.png", 1);
    const spec::TablePreview read = preview(
        "path,patient_id,label,split\na.png,7,ill,train\nb.png,,well,valid\nc.png,8,ill,\n");
    ASSERT_EQ(read.readRows.size(), 3U);
    EXPECT_TRUE(read.readRows[0].fileFound);
    EXPECT_EQ(read.readRows[0].patient, "7");
    EXPECT_EQ(read.readRows[0].label, "ill");
    EXPECT_EQ(read.readRows[0].set, "train");
    EXPECT_FALSE(read.readRows[1].fileFound);
    EXPECT_FALSE(read.readRows[1].patient.has_value());
    EXPECT_EQ(read.filesFound, 1U);
    EXPECT_EQ(read.patients, 2U);
    EXPECT_EQ(read.task, spec::Task::Binary);
    EXPECT_EQ(read.classes, (std::vector<std::string>{"ill", "well"}));
    EXPECT_EQ(read.perClass, (std::vector<std::size_t>{2, 1}));
    EXPECT_EQ(read.positive, 1) << "no name speaks for either: the second";
    EXPECT_TRUE(read.uncertain.empty());
}

TEST_F(TablePreviews, CountUncertainFindings) {
    request.labelColumns = {"A", "B"};
    const spec::TablePreview read = preview("path,A,B\n0.png,1,-1\n1.png,1,\n2.png,maybe,-1\n");
    EXPECT_EQ(read.task, spec::Task::Multilabel);
    EXPECT_EQ(read.perClass, (std::vector<std::size_t>{2, 0}));
    EXPECT_EQ(read.uncertain, (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(read.readRows[0].findings, (std::vector<std::int8_t>{1, -1}));
    ASSERT_TRUE(read.readRows[2].issue);
    EXPECT_EQ(read.readRows[2].issue->detail, "'maybe' in column 'A' is not 1, 0, -1 or empty");
    EXPECT_EQ(read.readRows[2].issue->text.id, "bad_value.finding");
    EXPECT_FALSE(read.patients.has_value());
}

TEST_F(TablePreviews, SayWhatTheImportWouldRefuse) {
    const std::string three = "path,label\n0.png,a\n1.png,b\n2.png,c\n";
    request.task = "binary";
    const auto why = [&](const std::string& table) {
        const std::optional<base::Error> error = preview(table).error;
        return error ? error->facts().why : "nothing";
    };
    EXPECT_EQ(why(three), "binary needs 2 classes, there are 3");
    EXPECT_EQ(preview(three).error->facts().what, "task does not fit the labels");
    EXPECT_EQ(preview(three).readRows.size(), 3U) << "the rows can be looked at all the same";
    request.task = "auto";
    request.positive = "z";
    EXPECT_EQ(why("path,label\n0.png,a\n1.png,b\n"), "there is no class 'z'");
    request.positive.clear();
    std::string many = "path,label\n";
    for (int i = 0; i < 1200; ++i)
        many += std::to_string(i) + ".png,x" + std::to_string(i) + "\n";
    EXPECT_EQ(why(many), "there are 1,200 different ones: these are no classes");
}

TEST_F(TablePreviews, SplitTextsOfSeveralFindings) {
    const spec::TablePreview read = preview(
        "Image Index,Finding Labels,Patient ID\n0.png,No Finding,1\n1.png,Mass|Edema,2\n2.png,Mass,"
        "2\n");
    EXPECT_EQ(read.kind, "nih");
    EXPECT_EQ(read.task, spec::Task::Multilabel);
    EXPECT_EQ(read.classes, (std::vector<std::string>{"Edema", "Mass"}));
    EXPECT_EQ(read.perClass, (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(read.patients, 2U);
}

TEST_F(TablePreviews, LeaveSkippedColumnsOut) {
    png("0.png", 1);
    text("t.csv", "path,label,name,note\n0.png,a,Doe,x\n");
    request.sources = {folder() / "t.csv"};
    request.skippedColumns = {"name"};
    Silent silent;
    const data::Imported imported = data::readSources(request, silent, {});
    ASSERT_EQ(imported.dataset.images.size(), 1U);
    EXPECT_EQ(imported.dataset.images[0].fields,
              (std::map<std::string, std::string>{{"note", "x"}}));
    request.skippedColumns = {"nmae"};
    const auto refused = data::previewTable(folder() / "t.csv", request, 1).error;
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->facts().why, "there is no 'nmae'");
}

TEST_F(TablePreviews, AreOfferedForEveryTableOfTheSources) {
    png("set/0.png", 1);
    const auto a = text("set/a.csv", "path\n0.png\n");
    const auto b = text("set/b.csv", "path\n0.png\n");
    EXPECT_EQ(data::detect({folder() / "set"}).tables, (std::vector<std::filesystem::path>{a, b}));
    EXPECT_EQ(data::detect({folder() / "set", b}).tables, std::vector<std::filesystem::path>{b});
}
