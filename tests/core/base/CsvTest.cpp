// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Csv.h"

#include <gtest/gtest.h>
#include <limits>
#include <sstream>

#include "base/Files.h"
#include "support/ErrorCode.h"
#include "support/TemporaryFolder.h"

namespace lightbox::base {
namespace {

using test::errorCode;
using test::errorText;
using Rows = std::vector<std::vector<std::string>>;

TEST(CsvAsWritten, namesItsDelimiterAboveTheHeader) {
    for (const char* first : {"sep=;\n", "\"sep=;\"\r\n", "SEP=;;\n"}) {
        const CsvTable table = parseCsv(std::string(first) + "path;dose\na.png;0,5\n");
        EXPECT_EQ(table.header, (std::vector<std::string>{"path", "dose"})) << first;
        EXPECT_EQ(table.rows[0][1], "0,5");
        EXPECT_EQ(table.lines[0], 3U) << "lines are those of the file";
        EXPECT_EQ(table.delimiter, ';');
    }
    EXPECT_EQ(parseCsv("a|b\n1|2\n").rows[0], (std::vector<std::string>{"1", "2"}));
    EXPECT_EQ(parseCsv("a,b|c\n1,2\n").header.size(), 2U) << "| only where no other divides";
}

TEST(CsvAsWritten, hasBlanksAroundQuotes) {
    const CsvTable table = parseCsv("path, label\na.png, \"ill, x\" \nb.png, say \"no\"\n");
    EXPECT_EQ(table.rows[0][1], "ill, x");
    EXPECT_EQ(table.rows[1][1], " say \"no\"") << "a quote within a text quotes nothing";
    EXPECT_EQ(parseCsv("a,b\n1, \"open\n2,3\n").rows[0][1], " \"open");
}

TEST(CsvAsWritten, hasSingleQuotesAroundAllOfIt) {
    const CsvTable table = parseCsv("'path','label'\n'a.png','ill, x'\n");
    EXPECT_EQ(table.header, (std::vector<std::string>{"path", "label"}));
    EXPECT_EQ(table.rows[0][1], "ill, x");
    EXPECT_EQ(parseCsv("path,'label'\na,'b'\n").rows[0][1], "'b'") << "not around all";
}

TEST(CsvAsWritten, hasCommentsAboveTheHeader) {
    const CsvTable table = parseCsv("# written by X, 2024, v3\n#\npath,label\na.png,ill\n");
    EXPECT_EQ(table.header[0], "path");
    EXPECT_EQ(table.lines[0], 4U);
    EXPECT_EQ(parseCsv("#path,label\na.png,ill\n").header[0], "#path")
        << "as many fields: a header";
}

TEST(CsvAsWritten, mayPadWithNul) {
    EXPECT_EQ(parseCsv({"a,b\nP7\0 ,1\n", 11}).rows[0][0], "P7");
    EXPECT_EQ(errorCode([] { (void)parseCsv({"a,b\nP\0007,1\n", 10}); }), "csv_invalid");
}

TEST(CsvAsWritten, mayHaveOneEmptyFieldTooMany) {
    EXPECT_EQ(parseCsv("a,b\n1,2,\n").rows[0].size(), 2U);
    EXPECT_EQ(parseCsv("a,b,\n1,2\n").rows[0].size(), 3U);
    EXPECT_EQ(errorCode([] { (void)parseCsv("a,b\n1,2,3\n"); }), "csv_invalid");
    EXPECT_EQ(errorCode([] { (void)parseCsv("a,b\n1,2,,\n"); }), "csv_invalid");
}

TEST(Csv, QuotesLineEndsAndByteOrderMark) {
    const CsvTable table =
        parseCsv("\xEF\xBB\xBFpath,label\r\n\"a,b.png\",\"say \"\"no\"\"\"\r\n\"two\nlines\",x");
    EXPECT_EQ(table.header, (std::vector<std::string>{"path", "label"}));
    EXPECT_EQ(table.rows, (Rows{{"a,b.png", "say \"no\""}, {"two\nlines", "x"}}));
}

TEST(Csv, DelimiterIsToldFromTheHeaderOutsideQuotes) {
    EXPECT_EQ(parseCsv("a;b\n1,5;2\n").rows, (Rows{{"1,5", "2"}}));
    EXPECT_EQ(parseCsv("a\tb\n1\t2\n").rows, (Rows{{"1", "2"}}));
    EXPECT_EQ(parseCsv("\"x;y;z\",b\n1,2\n").header, (std::vector<std::string>{"x;y;z", "b"}));
}

TEST(Csv, EmptyFieldsAndBlankLines) {
    EXPECT_EQ(parseCsv("a,b\n,\n\n1,\n").rows, (Rows{{"", ""}, {"1", ""}}));
    EXPECT_EQ(parseCsv("a\n\nx\n").rows, (Rows{{""}, {"x"}}));
    EXPECT_TRUE(parseCsv("a,b").rows.empty());
}

TEST(Csv, ColumnPrefersTheExactName) {
    const CsvTable table = parseCsv("Label,label,Age\n1,2,3\n");
    EXPECT_EQ(table.column("label"), 1U);
    EXPECT_EQ(table.column("LABEL"), 0U);
    EXPECT_EQ(table.column("age"), 2U);
    EXPECT_FALSE(table.column("sex"));
}

TEST(Csv, FaultsNameTheLine) {
    EXPECT_NE(errorText([] { (void)parseCsv("a,b\n1,2\n1\n"); }).find("line 3: 1 field,"),
              std::string::npos);
    EXPECT_NE(errorText([] { (void)parseCsv("a,b\n1,2\n\"x,1\n"); }).find("line 3: a quote"),
              std::string::npos);
    // The quoted field spans two lines, the bad row begins on the fourth.
    EXPECT_NE(errorText([] { (void)parseCsv("a,b\n\"x\ny\",2\n1,2,3\n"); }).find("line 4"),
              std::string::npos);
    EXPECT_EQ(errorCode([] { (void)parseCsv("a,b\n\"x\"y,2\n"); }), "csv_invalid");
    EXPECT_EQ(errorCode([] { (void)parseCsv({"a,b\n\0,1\n", 8}); }), "csv_invalid");
    EXPECT_EQ(errorCode([] { (void)parseCsv(""); }), "csv_invalid");
    EXPECT_EQ(errorCode([] { (void)parseCsv("\r\na,b\n"); }), "csv_invalid");
}

TEST(Csv, LimitsHold) {
    const CsvLimits limits{.maxBytes = 40, .maxRows = 2, .maxColumns = 3, .maxFieldBytes = 5};
    EXPECT_EQ(parseCsv("a,b,c\n1,2,12345\n", {}, limits).rows.size(), 1U);
    EXPECT_EQ(errorCode([&] { (void)parseCsv("a,b,c,d\n", {}, limits); }), "csv_invalid");
    EXPECT_EQ(errorCode([&] { (void)parseCsv("a\n1\n2\n3\n", {}, limits); }), "csv_invalid");
    EXPECT_EQ(errorCode([&] { (void)parseCsv("a\n123456\n", {}, limits); }), "csv_invalid");
    EXPECT_EQ(errorCode([&] { (void)parseCsv("a\n\"123456\"\n", {}, limits); }), "csv_invalid");
    EXPECT_EQ(errorCode([&] { (void)parseCsv(std::string(41, 'a'), {}, limits); }), "csv_invalid");
}

TEST(Csv, AFileOverTheLimitIsRefusedUnread) {
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "t.csv", "a,b\n1,2\n");
    EXPECT_EQ(readCsv(folder / "t.csv").rows, (Rows{{"1", "2"}}));
    EXPECT_EQ(errorCode([&] { (void)readCsv(folder / "t.csv", {.maxBytes = 4}); }), "csv_invalid");
    EXPECT_EQ(errorCode([&] { (void)readCsv(folder / "none.csv"); }), "file_unreadable");
}

TEST(Csv, WhatIsWrittenReadsBack) {
    const std::vector<std::string> awkward{"plain", "a,b", "a;b;c", "q\"q",
                                           "n\nn",  "r\r", "",      " s "};
    std::ostringstream out;
    CsvWriter writer(out);
    for (const std::string& text : awkward)
        writer.field(std::string_view(text));
    writer.endRow();
    writer.field(0.1).field(std::numeric_limits<double>::quiet_NaN()).field(std::int64_t{-7});
    for (std::size_t i = 3; i < awkward.size(); ++i)
        writer.field(std::string_view("x"));
    writer.endRow();
    const CsvTable table = parseCsv(out.str());
    EXPECT_EQ(table.header, awkward);
    EXPECT_EQ(table.rows.at(0).at(0), "0.1");
    EXPECT_EQ(table.rows.at(0).at(1), "");
    EXPECT_EQ(table.rows.at(0).at(2), "-7");
    EXPECT_EQ(out.str().substr(0, 12), "plain,\"a,b\",");
}

TEST(Csv, NoPrefixOfATableCrashes) {
    const std::string text = "a,\"b\"\"c\",d\r\n1,\"x\ny\",3\r\n\"\",,\n";
    for (std::size_t length = 0; length <= text.size(); ++length) {
        const std::string code = errorCode([&] { (void)parseCsv(text.substr(0, length)); });
        EXPECT_TRUE(code.empty() || code == "csv_invalid") << length;
    }
}

}  // namespace
}  // namespace lightbox::base
