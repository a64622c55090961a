// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "messages/Decimals.h"
#include "messages/Render.h"

namespace lightbox::messages {
namespace {

TEST(Render, NumbersTextsAndDigits) {
    EXPECT_EQ(english("{images} of {all} in {where}",
                      {{"images", 5856}, {"all", std::size_t{1234567}}, {"where", "a b"}}),
              "5,856 of 1,234,567 in a b");
    EXPECT_EQ(english("{p:3} {p} {n}", {{"p", 0.06250}, {"n", -1000}}), "0.062 0.0625 -1,000");
    EXPECT_EQ(english("{all}", {{"all", Value::Texts{"normal", "abnormal"}}}), "normal, abnormal");
}

TEST(Render, OneFunctionRoundsToDigits) {
    EXPECT_EQ(decimals(13.0 / 16, 3), "0.812");
    EXPECT_EQ(decimals(-0.0004, 3), "0.000");
    EXPECT_EQ(decimals(-0.1235, 3), "-0.123");
    EXPECT_EQ(english("{p:3} {q:3}", {{"p", 13.0 / 16}, {"q", -0.0001}}), "0.812 0.000");
}

TEST(Render, PluralFollowsTheMarkedCount) {
    const char* text = "{#images} [image|images] of {patients} [is|are] unread";
    EXPECT_EQ(english(text, {{"images", 1}, {"patients", 3}}), "1 image of 3 is unread");
    EXPECT_EQ(english(text, {{"images", 0}, {"patients", 1}}), "0 images of 1 are unread");
    EXPECT_EQ(countedName(text), "images");
    EXPECT_EQ(placeholders(text), (std::vector<std::string>{"images", "patients"}));
}

TEST(Render, BracesAndBracketsThatAreNoPlaceholdersStay) {
    EXPECT_EQ(english("{} {a b} [0.4|0.6] {", {}), "{} {a b} [0.4|0.6] {");
    EXPECT_EQ(english("[0.4-0.6] {#n} [x", {{"n", 2}}), "[0.4-0.6] 2 [x");
    EXPECT_EQ(english("{value}", {{"value", "{other} [a|b]"}, {"other", "no"}}), "{other} [a|b]");
}

TEST(Render, MissingArgumentLeavesItsPlaceEmpty) {
    EXPECT_EQ(english("it has {#rows} [row|rows] {hint}.", {}), "it has [row|rows].");
    EXPECT_EQ(english(Message{"no_such_id", {{"a", 1}}}), "");
}

TEST(Render, NestedMessagesFillClauses) {
    EXPECT_EQ(english("a {clause}.", {{"clause", std::optional<Message>()}}), "a.");
    EXPECT_EQ(english("a {clause}.", {{"clause", Message{"no_such_id"}}}), "a.");
}

TEST(Message, IdsArgumentsAndChangedTexts) {
    EXPECT_EQ(codeOf("server_failed.busy"), "server_failed");
    EXPECT_EQ(variantOf("server_failed.busy"), "busy");
    EXPECT_EQ(variantOf("server_failed"), "");
    const Args args{{"n", 3}, {"file", std::filesystem::path("a/b.png")}};
    EXPECT_EQ(integerIn(args, "n"), 3);
    EXPECT_EQ(integerIn(args, "file"), std::nullopt);
    EXPECT_EQ(textIn(args, "file"), "a/b.png");
    const Message changed = withTexts({"outer", {{"n", 3}, {"in", Message{"inner", args}}}},
                                      [](const std::string&) { return std::string("x"); });
    const Message inner{"inner", {{"n", 3}, {"file", "x"}}};
    EXPECT_EQ(changed, (Message{"outer", {{"n", 3}, {"in", inner}}}));
}

}  // namespace
}  // namespace lightbox::messages
