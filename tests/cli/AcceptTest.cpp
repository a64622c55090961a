// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "Fixture.h"

namespace lightbox::test {

namespace {

/// 120 + 40 + 40 images without patient ids: patients_unknown is found.
class AcceptCommand : public CliTest {
protected:
    AcceptCommand() { EXPECT_EQ(runOn(project, {"import", writeNpz().string()}).code, 0); }
    [[nodiscard]] base::Json finding(const std::string& code) const {
        const base::Json report = runOn(project, {"inspect", "--json"}).json();
        for (const base::Json& one : report.at("findings"))
            if (one.at("code") == code)
                return one;
        return nullptr;
    }
    std::filesystem::path project = folder / "squares.lightbox";
};

}  // namespace

TEST_F(AcceptCommand, AcceptsAndWithdraws) {
    const Result accepted =
        runOn(project, {"accept", "patients_unknown", "--note", "one image each", "--json"});
    ASSERT_EQ(accepted.code, 0) << accepted.err;
    EXPECT_EQ(accepted.json().at("finding"), "patients_unknown");
    EXPECT_EQ(accepted.json().at("accepted").at("note"), "one image each");
    const base::Json found = finding("patients_unknown");
    EXPECT_EQ(found.at("accepted").at("note"), "one image each");
    EXPECT_EQ(found.at("accepted"), accepted.json().at("accepted"));
    EXPECT_EQ(found.at("id"), accepted.json().at("id"));
    const std::string text = runOn(project, {"inspect"}).out;
    EXPECT_NE(text.find("accepted (" + found.at("severity").get<std::string>() + "): "),
              std::string::npos)
        << text;
    EXPECT_NE(text.find(": one image each\n"), std::string::npos) << text;

    // The project may also stand before the finding, and the finding be named by its id.
    const Result withdrawn = run(
        {"accept", project.string(), found.at("id").get<std::string>(), "--withdraw", "--json"});
    ASSERT_EQ(withdrawn.code, 0) << withdrawn.err;
    EXPECT_TRUE(withdrawn.json().at("accepted").is_null());
    EXPECT_FALSE(finding("patients_unknown").contains("accepted"));
}

TEST_F(AcceptCommand, SaysWhatIsWrong) {
    const auto refused = [&](std::vector<std::string> arguments, int code,
                             const std::string& word) {
        arguments.insert(arguments.begin(), "accept");
        const Result result = runOn(project, arguments);
        EXPECT_EQ(result.code, code) << result.err;
        EXPECT_NE(result.err.find(word), std::string::npos) << result.err;
    };
    refused({"patients_unknown"}, 2, "--note");
    refused({"patients_unknown", "--note", "x", "--withdraw"}, 2, "--withdraw");
    refused({"label_conflict", "--note", "x"}, 2, "patients_unknown");
    refused({"patients_unknown", "--withdraw"}, 3, "not accepted");
    EXPECT_EQ(run({"accept", "--note", "x"}).code, 2);
}

}  // namespace lightbox::test
