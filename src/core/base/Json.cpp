// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Json.h"

#include <algorithm>

#include "base/Error.h"
#include "base/Files.h"

namespace lightbox::base {

namespace {

constexpr int maxDepth = 64;

struct Position {
    std::size_t line;    ///< from 1
    std::size_t column;  ///< from 1, in bytes
};

/// Of the byte at `offset`.
Position position(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto breaks = std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.rfind('\n') + 1;  // npos + 1 is 0
    return {static_cast<std::size_t>(breaks) + 1, before.size() - lineStart + 1};
}

/// Refuses deep nesting before anything is built: a recursive visitor would run out of stack.
void checkDepth(std::string_view text, const std::filesystem::path& file) {
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > maxDepth) {
                const Position at = position(text, i);
                throw refused("json_invalid.nested",
                              {{"line", at.line}, {"column", at.column}, {"most", maxDepth}}, file);
            }
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
}

/// nlohmann's own words without its "[json.exception.…]" and position.
std::string reason(std::string_view message) {
    for (const std::string_view mark : {"] ", ": "}) {
        const std::size_t at = message.find(mark);
        const bool skips = mark == "] " || message.starts_with("parse error at ");
        if (at != std::string_view::npos && skips)
            message.remove_prefix(at + mark.size());
    }
    return std::string(message);
}

}  // namespace

Json parseJson(std::string_view text, const std::filesystem::path& file, std::size_t maxBytes) {
    if (text.size() > maxBytes)
        throw refused("json_invalid.too_large", {{"bytes", text.size()}, {"most", maxBytes}}, file);
    checkDepth(text, file);
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const Position at = position(text, error.byte == 0 ? 0 : error.byte - 1);
        throw refused("json_invalid.syntax",
                      {{"line", at.line}, {"column", at.column}, {"reason", reason(error.what())}},
                      file);
    } catch (const Json::exception& error) {
        // A number beyond a double: it is quoted.
        throw refused("json_invalid.number", {{"reason", reason(error.what())}}, file);
    }
}

Json readJsonFile(const std::filesystem::path& file, std::size_t maxBytes) {
    return parseJson(readTextFile(file, maxBytes), file, maxBytes);
}

std::string toText(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string toLine(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace lightbox::base
