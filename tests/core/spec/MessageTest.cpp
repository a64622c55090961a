// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "spec/Json.h"
#include "support/ErrorCode.h"

namespace lightbox::spec {
namespace {

using base::Json;

TEST(SpecMessages, WarningsKeepCodeArgumentsAndEnglish) {
    const Warning made =
        warning("classes_were_exchanged", {{"first", "normal"}, {"second", "abnormal"}});
    EXPECT_EQ(made.code, "classes_were_exchanged");
    EXPECT_NE(made.message.find("of normal under abnormal"), std::string::npos);
    const Json json = toJson(made);
    EXPECT_EQ(json["args"], (Json{{"first", "normal"}, {"second", "abnormal"}}));
    EXPECT_FALSE(json.contains("variant"));
    const Warning read = warningFromJson(Json::parse(json.dump()));
    EXPECT_EQ(read.message, made.message);
    EXPECT_EQ(read.text, made.text);
}

TEST(SpecMessages, WarningsOfOldDocumentsAreRead) {
    const Warning read = warningFromJson({{"code", "a"}, {"message", "As it was said."}});
    EXPECT_EQ(read.code, "a");
    EXPECT_EQ(read.message, "As it was said.");
    EXPECT_EQ(read.text, messages::Message());
    EXPECT_EQ(toJson(read), (Json{{"code", "a"}, {"message", "As it was said."}}));
}

TEST(SpecMessages, EveryKindOfArgumentComesBack) {
    const messages::Args args{
        {"images", 5856},
        {"share", 0.25},
        {"whole", 2.0},
        {"name", "a \"b\""},
        {"names", messages::Value::Texts{"x", "y"}},
        {"none", messages::Value::Messages{}},
        {"hint", messages::Message{"bytes_here", {{"here", 3}}}},
    };
    const Json json = toJson(args);
    EXPECT_EQ(argsFromJson(Json::parse(json.dump())), args);
    EXPECT_EQ(json["images"], 5856);
    EXPECT_EQ(json["hint"][0]["id"], "bytes_here");
}

TEST(SpecMessages, ArgumentsThatAreNoneAreRefused) {
    for (const char* text :
         {"[]", "3", R"({"a": {}})", R"({"a": [3]})", R"({"a": true})", R"({"a": [{"id": "x"}]})"})
        EXPECT_EQ(test::errorCode([&] { (void)argsFromJson(Json::parse(text)); }), "json_invalid")
            << text;
    Json deep = Json::object();
    for (int i = 0; i < 50; ++i)
        deep = Json{{"a", Json::array({Json{{"id", "x"}, {"args", deep}}})}};
    EXPECT_EQ(test::errorCode([&] { (void)argsFromJson(deep); }), "json_invalid");
}

TEST(SpecMessages, IssuesAndFailuresKeepTheirMessage) {
    const ImportIssue issue =
        importIssue("a.png", "truncated.pixel_data", {{"found", 1024}, {"expected", 524288}});
    EXPECT_EQ(issue.reason, "truncated");
    EXPECT_EQ(issue.detail, "its pixel data has 1,024 bytes, 524,288 are needed");
    const ImportIssue same =
        importIssue("a.png", base::refused(issue.text.id.c_str(), issue.text.args, "a.png"));
    EXPECT_EQ(same.reason, issue.reason);
    EXPECT_EQ(same.detail, issue.detail);
    EXPECT_EQ(same.text, issue.text);

    RunOutcome outcome;
    outcome.outcome = Outcome::Failed;
    outcome.text = {"diverged.validation", {{"phase", 2}, {"epoch", 1}}};
    outcome.message = base::failed("diverged.validation", outcome.text.args).what();
    const Json json = toJson(outcome);
    EXPECT_EQ(json["code"], "diverged");
    EXPECT_EQ(json["variant"], "validation");
}

}  // namespace
}  // namespace lightbox::spec
