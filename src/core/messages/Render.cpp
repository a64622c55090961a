// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/Render.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "messages/Decimals.h"

namespace lightbox::messages {

namespace {

struct Placeholder {
    std::string_view name;
    bool counted = false;
    std::optional<int> digits;
    std::size_t end = 0;  ///< behind the closing brace
};

bool isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The placeholder that begins at `at`, where a '{' stands; nullopt: it is a brace and no more.
std::optional<Placeholder> placeholderAt(std::string_view text, std::size_t at) {
    Placeholder found;
    std::size_t next = at + 1;
    if (next < text.size() && text[next] == '#') {
        found.counted = true;
        ++next;
    }
    const std::size_t begin = next;
    while (next < text.size() && isNamePart(text[next]))
        ++next;
    found.name = text.substr(begin, next - begin);
    if (found.name.empty() || next == text.size())
        return std::nullopt;
    if (text[next] == ':' && next + 2 < text.size() && text[next + 1] >= '0' &&
        text[next + 1] <= '9') {
        found.digits = text[next + 1] - '0';
        next += 2;
    }
    if (text[next] != '}')
        return std::nullopt;
    found.end = next + 1;
    return found;
}

template <class Visit> void forEachPlaceholder(std::string_view text, Visit visit) {
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at)) {
        const std::optional<Placeholder> found = placeholderAt(text, at);
        if (found)
            visit(*found);
        at = found ? found->end : at + 1;
    }
}

std::optional<std::int64_t> countOf(std::string_view text, const Args& args) {
    const std::string name = countedName(text);
    return name.empty() ? std::nullopt : integerIn(args, name);
}

std::string fill(std::string_view text, const Args& args, std::optional<std::int64_t> count,
                 const Language& language);

/// What a text within another says: an error its fact, all others their message.
Part partWithin(const Message& message) {
    const Row* found = row(message.id);
    return found != nullptr && found->kind == Kind::Error ? Part::Why : Part::Message;
}

std::string valueText(const Value& value, std::optional<int> digits, const Language& language) {
    struct Writer {
        std::optional<int> digits;
        const Language& language;
        std::string operator()(std::int64_t number) const { return language.integer(number); }
        std::string operator()(double number) const { return language.real(number, digits); }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const Value::Texts& texts) const {
            std::string all;
            for (const std::string& each : texts)
                all += (all.empty() ? "" : ", ") + each;
            return all;
        }
        std::string operator()(const Value::Messages& messages) const {
            std::string all;
            for (const Message& each : messages)
                all += (all.empty() ? "" : ", ") + rendered(each, partWithin(each), language);
            return all;
        }
    };
    return std::visit(Writer{digits, language}, value.variant());
}

/// The form of "[one|other]" at `at`; nullopt: it is a bracket and no more.
std::optional<std::pair<std::string_view, std::size_t>>
pluralAt(std::string_view text, std::size_t at, std::optional<std::int64_t> count) {
    const std::size_t close = text.find(']', at);
    const std::size_t bar = text.find('|', at);
    if (!count || close == std::string_view::npos || bar == std::string_view::npos || bar > close)
        return std::nullopt;
    return std::pair{*count == 1 ? text.substr(at + 1, bar - at - 1)
                                 : text.substr(bar + 1, close - bar - 1),
                     close + 1};
}

std::string fill(std::string_view text, const Args& args, std::optional<std::int64_t> count,
                 const Language& language) {
    std::string result;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == '{') {
            if (const std::optional<Placeholder> found = placeholderAt(text, at)) {
                const Value* value = find(args, found->name);
                const std::string written =
                    value == nullptr ? std::string() : valueText(*value, found->digits, language);
                if (written.empty() && result.ends_with(' '))
                    result.pop_back();
                result += written;
                at = found->end;
                continue;
            }
        } else if (text[at] == '[') {
            if (const auto plural = pluralAt(text, at, count)) {
                result += fill(plural->first, args, count, language);
                at = plural->second;
                continue;
            }
        }
        result += text[at++];
    }
    return result;
}

const Language& englishLanguage() {
    static const Language language;
    return language;
}

}  // namespace

std::string Language::translated(const char* english, std::optional<std::int64_t> /*count*/) const {
    return english;
}

std::string Language::integer(std::int64_t number) const {
    std::string digits = std::to_string(number);
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;)
        digits.insert(at -= 3, 1, ',');
    return digits;
}

std::string Language::real(double number, std::optional<int> digits) const {
    if (std::isnan(number))
        return "nan";
    if (std::isinf(number))
        return number > 0 ? "inf" : "-inf";
    if (digits)
        return decimals(number, *digits);
    std::array<char, 64> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), written.ptr};
}

std::string rendered(const Message& message, Part part, const Language& language) {
    const Row* found = row(message.id);
    if (found == nullptr)
        return {};
    const char* text = found->text(part);
    if (*text == '\0')
        return {};
    const std::optional<std::int64_t> count = countOf(text, message.args);
    return fill(language.translated(text, count), message.args, count, language);
}

std::string english(const Message& message, Part part) {
    return rendered(message, part, englishLanguage());
}

std::string wordsOf(const char* id) {
    return english(Message{id});
}

std::string english(std::string_view text, const Args& args) {
    return fill(text, args, countOf(text, args), englishLanguage());
}

std::vector<std::string> placeholders(std::string_view text) {
    std::vector<std::string> names;
    forEachPlaceholder(text, [&](const Placeholder& found) {
        if (std::ranges::find(names, found.name) == names.end())
            names.emplace_back(found.name);
    });
    return names;
}

std::string countedName(std::string_view text) {
    std::string name;
    forEachPlaceholder(text, [&](const Placeholder& found) {
        if (found.counted)
            name = found.name;
    });
    return name;
}

}  // namespace lightbox::messages
