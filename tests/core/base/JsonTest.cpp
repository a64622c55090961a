// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Json.h"

#include <gtest/gtest.h>
#include <limits>

#include "base/Files.h"
#include "support/ErrorCode.h"
#include "support/TemporaryFolder.h"

namespace lightbox::base {
namespace {

using test::errorCode;
using test::errorText;

std::string nested(std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
}

TEST(Json, NestingIsBounded) {
    EXPECT_EQ(errorCode([] { (void)parseJson(nested(64)); }), "");
    EXPECT_EQ(errorCode([] { (void)parseJson(nested(65)); }), "json_invalid");
    EXPECT_EQ(errorCode([] { (void)parseJson(std::string(10'000'000, '[')); }), "json_invalid");
    // Brackets within strings do not nest.
    EXPECT_EQ(parseJson("\"\\\"" + std::string(100, '[') + "\"").get<std::string>().size(), 101U);
}

TEST(Json, ErrorsNameLineAndColumn) {
    const std::string text = errorText([] { (void)parseJson("{\n  \"a\": 1,\n  b\n}", "x.json"); });
    EXPECT_NE(text.find("x.json: line 3, column 3"), std::string::npos) << text;
    EXPECT_EQ(text.find("json.exception"), std::string::npos) << text;
    for (const char* bad : {"", "{", "[1,]", "nul", "1 2", "\"\xff\"", "1e999", "{\"a\":NaN}"})
        EXPECT_EQ(errorCode([&] { (void)parseJson(bad); }), "json_invalid") << bad;
}

TEST(Json, SizeIsBounded) {
    EXPECT_EQ(errorCode([] { (void)parseJson("[1, 2, 3]", {}, 5); }), "json_invalid");
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "a.json", "[1, 2, 3]");
    EXPECT_EQ(readJsonFile(folder / "a.json").size(), 3U);
    EXPECT_EQ(errorCode([&] { (void)readJsonFile(folder / "a.json", 5); }), "too_large");
}

TEST(Json, TextKeepsOrderAndValues) {
    const Json json{{"z", 0.1}, {"a", std::numeric_limits<double>::quiet_NaN()}, {"m", "\xff"}};
    EXPECT_EQ(toLine(json), "{\"z\":0.1,\"a\":null,\"m\":\"\xEF\xBF\xBD\"}");
    EXPECT_EQ(toText(Json{{"a", 1}}), "{\n  \"a\": 1\n}\n");
    for (const double value : {0.1, 1.0 / 3, 5e-324, 1.7976931348623157e308, -0.0, 123456789.123})
        EXPECT_EQ(parseJson(toLine(Json(value))).get<double>(), value);
}

}  // namespace
}  // namespace lightbox::base
