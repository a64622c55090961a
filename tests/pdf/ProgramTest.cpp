// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <string>

#include "base/Json.h"
#include "base/Program.h"
#include "report/Renderers.h"

using namespace lightbox;
using namespace lightbox::report;

namespace {

base::ProgramEnd drawn(const std::string& input, std::vector<std::string> arguments = {}) {
    const auto program = base::programBeside("lightbox-pdf");
    if (!program)
        throw std::runtime_error("lightbox-pdf does not stand beside the test");
    return base::runProgram(*program, std::move(arguments), input);
}

std::size_t pagesOf(const std::string& pdf) {
    std::size_t pages = 0;
    for (auto at = pdf.find("/Type /Page\n"); at != std::string::npos;
         at = pdf.find("/Type /Page\n", at + 1))
        ++pages;
    return pages;
}

/// One of each kind of block.
Document sample() {
    Document document{"chest \u2264 <b>", "run 1", {"Research use.", "Not for patients."}, {}};
    Section section{"All", {}};
    section.add(Summary{"In one minute", {"It found 3 of 4.", Text("9", Tone::Strong) + " in 10"}});
    section.add(KeyFigures{{{"AUROC", Text("0.9", Tone::Estimate)}}});
    section.add(Heading{"Heading"});
    section.add(Paragraph{"Words", true});
    section.add(Banner{"Note.", "Something."});
    section.add(Facts{{{"Seed", "42"}, {"Code", Text("abc", Tone::Code)}}});
    section.add(List{{"one", "two"}});
    Table table{{"a", "b"}, {}, TableKind::Confusion};
    table.add({"x", "1"});
    section.add(table);
    section.add(Figures{{{"<svg viewBox=\"0 0 380 380\"><line class=\"s1\" x1=\"0\" y1=\"0\" "
                          "x2=\"9\" y2=\"9\"/></svg>",
                          380,
                          "a plot",
                          {{"line s1", "the model"}}}}});
    section.add(Flow{{{"Imported"}, {"Dropped", true}}});
    section.add(Cases{{{"P1", "p = 0.1", {std::byte{1}}}}});
    document.sections.push_back(section);
    return document;
}

}  // namespace

TEST(LightboxPdf, drawsEveryKindOfBlock) {
    const auto end = drawn(json(sample()));
    ASSERT_TRUE(end.exited);
    EXPECT_EQ(end.code, 0) << end.said;
    EXPECT_TRUE(end.output.starts_with("%PDF-"));
    EXPECT_GE(pagesOf(end.output), 1U);
    EXPECT_LE(pagesOf(end.output), 2U);
    EXPECT_NE(end.output.find("[0 0 595"), std::string::npos) << "A4";
    EXPECT_NE(drawn(json(sample()), {"--paper", "letter"}).output.find("[0 0 612"),
              std::string::npos);
}

TEST(LightboxPdf, breaksPagesAndRepeatsNothingForever) {
    Document document = sample();
    Table table{{"a", "b"}, {}, TableKind::Words};
    for (int i = 0; i < 200; ++i)
        table.add({std::to_string(i), "row"});
    // A cell higher than a page, and a word wider than one.
    table.add({"tall", std::string(15'000, 'w')});
    document.sections.front().add(table);
    document.sections.front().add(Paragraph{std::string(15'000, 'x')});
    const auto end = drawn(json(document));
    ASSERT_TRUE(end.exited);
    EXPECT_EQ(end.code, 0) << end.said;
    EXPECT_GT(pagesOf(end.output), 5U);
    EXPECT_LT(pagesOf(end.output), 60U);
}

TEST(LightboxPdf, goesOnBelowWhereATableIsTooWideAndCutsNoPlot) {
    Document narrow = sample();
    Document wide = narrow;
    Table table{{}, {}, TableKind::Figures};
    std::vector<Text> cells;
    for (int i = 0; i < 60; ++i) {
        table.head.emplace_back("class " + std::to_string(i));
        cells.emplace_back("0.123 [0.100\u20130.150]");
    }
    for (int i = 0; i < 12; ++i)
        table.add(cells);
    wide.sections.front().add(table);
    const std::size_t columns = pagesOf(drawn(json(wide)).output);
    // Four or five such columns stand beside each other.
    EXPECT_GE(columns, pagesOf(drawn(json(narrow)).output) + 3);
    Document high = narrow;
    high.sections.front().add(
        Figures{{{"<svg viewBox=\"0 0 300 3000\"><rect width=\"300\" height=\"3000\"/></svg>", 300,
                  "higher than a page"}}});
    const auto end = drawn(json(high));
    EXPECT_EQ(end.code, 0) << end.said;
    EXPECT_LE(pagesOf(end.output), pagesOf(drawn(json(narrow)).output) + 1);
}

TEST(LightboxPdf, refusesWhatIsNoReportAndSaysSo) {
    for (const std::string& input :
         {std::string(), std::string("nonsense"), std::string("[]"), std::string("{}"),
          std::string("{\"format\":\"lightbox-report\",\"version\":99}"),
          std::string(100'000, '[')}) {
        const auto end = drawn(input);
        EXPECT_TRUE(end.exited) << input.substr(0, 40);
        EXPECT_EQ(end.code, 1) << input.substr(0, 40);
        EXPECT_FALSE(end.said.empty());
        EXPECT_TRUE(end.output.empty());
    }
    EXPECT_EQ(drawn(json(sample()), {"--paper", "a3"}).code, 1);
}

TEST(LightboxPdf, survivesValuesOfOtherKinds) {
    auto document = base::parseJson(json(sample()));
    auto& blocks = document["sections"][0]["blocks"];
    const auto whole = blocks;
    for (auto& block : blocks)
        for (auto& [key, value] : block.items())
            if (key != "kind")
                value = 7;
    for (const auto& block : whole)
        for (const auto& [key, value] : block.items()) {
            auto other = block;
            if (key != "kind")
                other[key] = base::Json::array({base::Json::object(), -1, "words", nullptr});
            blocks.push_back(other);
        }
    const auto end = drawn(base::toText(document));
    ASSERT_TRUE(end.exited);
    EXPECT_EQ(end.code, 0) << end.said;
}
