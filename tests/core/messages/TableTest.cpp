// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the table and the sources together: every id that a source names is a row, every row is
// named somewhere, and what a call gives is what its texts have places for.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "messages/Render.h"
#include "messages/Table.h"
#include "support/Places.h"

namespace lightbox::messages {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

constexpr Part kParts[] = {Part::What,   Part::Why,    Part::Message, Part::Measure,
                           Part::Effect, Part::Remedy, Part::Command};

struct Call {
    std::string where;     ///< file:line
    std::string function;  ///< "refused"
    std::string id;
    bool listed = false;  ///< its arguments stand there, not in a variable
    Names args;
};

/// Functions whose first text is an id of the table, with the arguments that they add on their own;
/// after "FILE:" where only those of one file do.
const std::map<std::string, Names>& functionsWithIds() {
    static const std::map<std::string, Names> functions = {
        {"failed", {}},
        {"usage", {}},
        {"refused", {}},
        {"warning", {}},
        {"finding", {}},
        {"importIssue", {}},
        {"Message", {}},
        {"core/base/Csv.cpp:invalid", {"line"}},
        {"core/base/Npy.cpp:bad", {}},
        {"throwInvalid", {"key"}},
        {"badImage", {}},
        {"wordsOf", {}},
        {"corruptWeights", {}},
        {"hostileWeights", {}},
        {"refuseNewer", {}},
        {"core/net/Transfer.cpp:notFetched", {"host"}},
    };
    return functions;
}

/// Where the bracket at `open` closes; texts in quotes are passed over.
std::size_t closing(const std::string& text, std::size_t open) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = open; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '(' || c == '{') {
            ++depth;
        } else if (c == ')' || c == '}') {
            if (--depth == 0)
                return at;
        }
    }
    return text.size();
}

/// Names in the list "{{"a", x}, {"b", y}}" that begins at `open`: those of its own level.
Names namesOf(const std::string& text, std::size_t open) {
    static const std::regex name(R"rx(^\{\s*"(\w+)"\s*,)rx");
    Names names;
    const std::size_t end = closing(text, open);
    for (std::size_t at = open + 1; at < end; ++at)
        if (text[at] == '{') {
            const std::size_t close = closing(text, at);
            std::smatch found;
            const std::string item = text.substr(at, close - at);
            if (std::regex_search(item, found, name))
                names.insert(found[1]);
            at = close;
        }
    return names;
}

std::string withoutComments(const std::string& text) {
    std::string plain;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!quoted && text.compare(at, 2, "//") == 0)
            at = std::min(text.find('\n', at), text.size() - 1);
        const char c = text[at];
        if (c == '\'' && text.compare(at, 3, "'\"'") == 0) {
            at += 2;
            continue;
        }
        if (c == '"')
            quoted = !quoted;
        plain += c;
        if (quoted && c == '\\' && at + 1 < text.size())
            plain += text[++at];
    }
    return plain;
}

/// "f(is ? "a" : "b", …" as two calls of f.
std::string withoutChoices(const std::string& text) {
    static const std::regex choice(
        R"rx((\w+)\s*\(\s*[^"();{}?]*(?:\([^"();{}?]*\)[^"();{}?]*)?\?\s*("[a-z0-9_.]+")\s*:\s*("[a-z0-9_.]+"))rx");
    return std::regex_replace(text, choice, "$1($2, x) $1($3");
}

std::vector<Call> callsIn(const std::string& text, const std::string& file) {
    static const std::regex call(
        R"rx((\w+)\s*[({]\s*(?:(?:[\w.:>()*-]+|"\w+"),\s*)?"([a-z0-9_]+(?:\.[a-z0-9_]+)*)"\s*(,\s*\{|[,)}]))rx");
    std::vector<Call> calls;
    for (std::sregex_iterator at(text.begin(), text.end(), call), end; at != end; ++at) {
        const std::smatch& found = *at;
        auto function = functionsWithIds().find(file + ":" + found[1].str());
        if (function == functionsWithIds().end())
            function = functionsWithIds().find(found[1]);
        if (function == functionsWithIds().end())
            continue;
        const bool qualified = found.position() > 1 && text[found.position() - 1U] == ':';
        if (file.starts_with("gui/") && !qualified)
            continue;  // a function of the window's own
        Call one{.function = found[1], .id = found[2]};
        const auto line = std::count(text.begin(), text.begin() + found.position(), '\n') + 1;
        one.where = file + ":" + std::to_string(line);
        const std::string tail = found[3];
        one.listed = tail == ")" || tail == "}" || tail.ends_with('{');
        one.args = function->second;
        if (tail.ends_with('{'))
            one.args.merge(
                namesOf(text, static_cast<std::size_t>(found.position(3)) + tail.size() - 1));
        calls.push_back(std::move(one));
    }
    return calls;
}

struct Sources {
    std::vector<Call> calls;
    Names texts;  ///< every quoted text that could be an id
};

const Sources& sources() {
    static const Sources all = [] {
        Sources found;
        const fs::path root = test::kSource;
        static const std::regex quoted(R"rx("([a-z0-9_]+(?:\.[a-z0-9_]+)*)")rx");
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
            const std::string kind = entry.path().extension().string();
            if (kind != ".cpp" && kind != ".h")
                continue;
            std::ostringstream text;
            text << std::ifstream(entry.path()).rdbuf();
            const std::string plain = withoutComments(text.str());
            const std::string name = fs::relative(entry.path(), root).string();
            std::ranges::move(callsIn(withoutChoices(plain), name),
                              std::back_inserter(found.calls));
            for (std::sregex_iterator at(plain.begin(), plain.end(), quoted), end; at != end; ++at)
                found.texts.insert((*at)[1]);
        }
        return found;
    }();
    return all;
}

Names placesOf(const Row& row) {
    Names names;
    for (const Part part : kParts)
        for (const std::string& name : placeholders(row.text(part)))
            names.insert(name);
    return names;
}

std::string listed(const Names& names) {
    std::string text;
    for (const std::string& name : names)
        text += name + " ";
    return text;
}

TEST(Table, IdsAreUniqueAndWellFormed) {
    const std::regex form(R"([a-z0-9_]+(\.[a-z0-9_]+)?)");
    Names ids;
    for (const Row& row : table()) {
        const std::string id(row.id);
        EXPECT_TRUE(std::regex_match(id, form)) << id;
        EXPECT_TRUE(ids.insert(id).second) << id << " stands there twice";
        EXPECT_EQ(messages::row(id), &row);
    }
    EXPECT_FALSE(ids.empty());
    EXPECT_EQ(messages::row("no_such_id"), nullptr);
}

TEST(Table, TextsAreWellFormed) {
    for (const Row& row : table()) {
        bool any = false;
        for (const Part part : kParts) {
            const std::string text = row.text(part);
            any = any || !text.empty();
            std::size_t counted = 0;
            for (std::size_t at = text.find("{#"); at != std::string::npos;
                 at = text.find("{#", at + 1))
                ++counted;
            EXPECT_LE(counted, 1U) << row.id << ": " << text;
            EXPECT_TRUE(counted == 1 || text.find('|') == std::string::npos)
                << row.id << " has forms and nothing to count: " << text;
            const std::string open = english(text, {});
            EXPECT_EQ(open.find_first_of("{}"), std::string::npos) << row.id << ": " << text;
            EXPECT_EQ(text.find("+-"), std::string::npos) << row.id << ": " << text;
            EXPECT_EQ(text.find("(s)"), std::string::npos) << row.id << ": " << text;
            const bool hasOption = std::regex_search(text, std::regex("(^|[^-\\w])--[a-z]"));
            EXPECT_TRUE(part == Part::Command || row.kind == Kind::CommandLine || !hasOption)
                << row.id << " tells the window of an option: " << text;
        }
        EXPECT_TRUE(any) << row.id << " says nothing";
        EXPECT_FALSE(std::string(row.what).ends_with('.')) << row.id;
    }
}

TEST(Table, EveryIdInTheSourcesIsARow) {
    EXPECT_FALSE(sources().calls.empty());
    for (const Call& call : sources().calls)
        EXPECT_NE(row(call.id), nullptr)
            << call.where << ": " << call.function << " names " << call.id;
}

TEST(Table, EveryRowIsUsed) {
    for (const Row& row : table())
        EXPECT_TRUE(sources().texts.contains(std::string(row.id)))
            << row.id << " is named by no source";
}

TEST(Table, CallsGiveWhatTheTextsHavePlacesFor) {
    for (const Call& call : sources().calls) {
        const Row* found = row(call.id);
        if (found == nullptr || !call.listed)
            continue;
        EXPECT_EQ(listed(call.args), listed(placesOf(*found))) << call.where << ": " << call.id;
    }
}

/// The checks above would find a fault.
TEST(Table, TheScanSeesCalls) {
    const std::vector<Call> calls = callsIn("throw base::refused(\"a_b.c\", {{\"x\", f({1, 2})}, "
                                            "{\"y\",\n Message{\"in\", {{\"z\", 1}}}}}, file);",
                                            "F");
    ASSERT_EQ(calls.size(), 2U);
    EXPECT_EQ(calls[0].id, "a_b.c");
    EXPECT_TRUE(calls[0].listed);
    EXPECT_EQ(calls[0].args, (Names{"x", "y"}));
    EXPECT_EQ(calls[1].id, "in");
    EXPECT_EQ(calls[1].args, Names{"z"});
    EXPECT_FALSE(callsIn("warning(\"a\", args)", "F").front().listed);
    EXPECT_TRUE(callsIn("failed(\"a\")", "F").front().listed);
    const std::string choice = "failed(x.empty() ? \"a\" : \"b\", {{\"n\", 1}})";
    EXPECT_EQ(callsIn(withoutChoices(choice), "F").size(), 2U);
}

}  // namespace
}  // namespace lightbox::messages
