// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that are not called so, findings that are marked or blank, and images named by their numbers.
#include "core/data/DataFixture.h"
#include "data/sources/ImageNames.h"
#include "data/sources/SourceFiles.h"

using namespace lightbox;
using Names = std::vector<std::string>;
using Counts = std::vector<std::size_t>;

namespace {

class TableLooks : public DataTest {
protected:
    void films(const std::string& source, const Names& names) {
        for (const std::string& name : names)
            png(source + "/" + name, ++m_films);
    }
    data::Imported imported(const std::filesystem::path& source) {
        request.sources = {source};
        return import(request);
    }
    static const spec::Warning* warning(const data::Imported& imported, const std::string& id) {
        for (const spec::Warning& one : imported.report.warnings)
            if (one.text.id == id)
                return &one;
        return nullptr;
    }
    spec::ImportRequest request;

private:
    int m_films = 0;
};

TEST_F(TableLooks, TablesOfAnyNameAreRead) {
    const std::string rows = "image_id,dx\na,nv\nb,mel\nc,nv\nd,mel\n";
    std::string tabs = rows;
    std::replace(tabs.begin(), tabs.end(), ',', '\t');
    const std::map<std::string, std::string> tables{{"HAM10000_metadata", rows},
                                                    {"x.tab", tabs},
                                                    {"x.data", rows},
                                                    {"x.list", rows},
                                                    {"x.dat", tabs},
                                                    {"x.txt", tabs}};
    int number = 0;
    for (const auto& [name, content] : tables) {
        const std::string source = "s" + std::to_string(++number);
        films(source, {"images/a.png", "images/b.png", "images/c.png", "images/d.png"});
        (void)text(source + "/" + name, content);
        const data::Imported found = imported(folder() / source);
        EXPECT_EQ(found.report.format, "csv") << name;
        EXPECT_EQ(found.report.classes, (Names{"mel", "nv"})) << name;
        EXPECT_TRUE(warning(found, "table_used")) << name;
        EXPECT_EQ(imported(folder() / source / name).report.images, 4U) << name << ", named itself";
    }
}

TEST_F(TableLooks, OtherTextsAreNoTables) {
    EXPECT_FALSE(data::beginsTable("Title\nSome words, and more of them.\nAnd others, too.\n"));
    EXPECT_FALSE(
        data::beginsTable("This is a sentence of words, and then it goes on\na, b\nc, d\n"));
    EXPECT_FALSE(data::beginsTable("a,b\n1,2\n")) << "too short to tell";
    EXPECT_FALSE(data::beginsTable(std::string("a,b\n1,2\n3,\0\n", 11)));
    EXPECT_FALSE(data::beginsTable("a,b\n1,2,3\n4,5\n"));
    EXPECT_TRUE(data::beginsTable("a,b\n1,\"x, y\"\n4,5\n"));
    const auto readme = text("README", "Images\nFolder one, with films\nFolder two\n");
    EXPECT_EQ(data::kindOf(readme), data::FileKind::Other);
}

TEST_F(TableLooks, WhatIsMarkedOrBlankIsAFindingAndItsAbsence) {
    films("g", {"a.png", "b.png", "c.png", "d.png", "e.png"});
    for (const char* mark : {"1", "x", "yes", "1.0"}) {
        const auto table = text("g/t.csv", std::string("filestem,fracture_visible\na,") + mark +
                                               "\nb,\nc," + mark + "\nd,\ne,NA\n");
        const data::Imported found = imported(table);
        EXPECT_EQ(found.report.classes, (Names{"fracture_visible", "not fracture_visible"}))
            << mark;
        EXPECT_EQ(found.report.perClass, (Counts{2, 2})) << mark;
        ASSERT_TRUE(warning(found, "label_blank_is_no")) << mark;
        EXPECT_NE(warning(found, "label_blank_is_no")->message.find("'not fracture_visible'"),
                  std::string::npos);
    }
    // Under a heading that says nothing, a blank is no label.
    const data::Imported plain =
        imported(text("g/t.csv", "filestem,label\na,1\nb,\nc,1\nd,\ne,1\n"));
    EXPECT_EQ(plain.report.perClass, (Counts{3}));
    EXPECT_FALSE(warning(plain, "label_blank_is_no"));
    // Several such columns: none is the label, and each is named as what could be.
    const data::Imported several =
        imported(text("g/t.csv", "filestem,fracture_visible,metal\na,1,\nb,,1\nc,1,\nd,,\ne,,1\n"));
    ASSERT_TRUE(warning(several, "no_labels.choose"));
    EXPECT_NE(warning(several, "no_labels.choose")->message.find("fracture_visible"),
              std::string::npos);
}

TEST_F(TableLooks, NumbersNameFilesWithOtherZeros) {
    films("n", {"train/001.png", "train/002.png", "train/010.png"});
    const Names tables{"id,diagnosis\n1,a\n2,b\n10,a\n", "id,diagnosis\n1.0,a\n2.0,b\n10.0,a\n",
                       "image,diagnosis\n1,a\n2,b\n10,a\n", "1,a\n2,b\n10,a\n"};
    for (const std::string& rows : tables) {
        request = {};
        if (!rows.starts_with("i"))
            request.columns["label"] = "column_2";
        const data::Imported found = imported(text("n/t.csv", rows));
        EXPECT_EQ(found.report.perClass, (Counts{2, 1})) << rows;
        ASSERT_TRUE(warning(found, "table_by_number")) << rows;
        EXPECT_NE(warning(found, "table_by_number")->message.find("'train/001.png'"),
                  std::string::npos);
    }
    // As it is written goes first; and a number that two files have is neither's.
    request = {};
    films("n", {"train/1.png"});
    EXPECT_FALSE(warning(imported(text("n/t.csv", "image,diagnosis\n1,a\n002,b\n010,a\n")),
                         "table_by_number"));
    films("m", {"01.png", "001.png", "2.png"});
    const data::Imported two = imported(text("m/t.csv", "image,diagnosis\n1,a\n2,b\n"));
    EXPECT_EQ(two.report.images, 1U);
    ASSERT_EQ(two.report.issues.size(), 1U);
    EXPECT_NE(two.report.issues.front().detail.find("001.png"), std::string::npos);
}

TEST_F(TableLooks, MeasurementsAreNoNamesOfFiles) {
    // Ages are numbers of files by chance; the names are the names.
    Names names;
    std::string rows = "scan,age,diagnosis\n";
    for (int i = 0; i < 12; ++i) {
        names.push_back("0" + std::to_string(40 + i) + ".png");
        rows += "0" + std::to_string(40 + i) + "," + std::to_string(51 - i) + "," +
                (i % 2 == 0 ? "a" : "b") + "\n";
    }
    films("a", names);
    const data::Imported found = imported(text("a/t.csv", rows));
    EXPECT_EQ(found.report.images, 12U);
    EXPECT_FALSE(warning(found, "table_by_number"));
    EXPECT_EQ(found.dataset.images.front().fields.at("age"), "51");
}

}  // namespace
