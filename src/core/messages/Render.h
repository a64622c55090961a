// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "messages/Message.h"
#include "messages/Table.h"

namespace lightbox::messages {

/// How a language says what a text holds; English, unless another says otherwise.
class Language {
public:
    Language() = default;
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;
    virtual ~Language() = default;
    /// The template to use in place of the English one; `count` is that of its {#name}.
    [[nodiscard]] virtual std::string translated(const char* english,
                                                 std::optional<std::int64_t> count) const;
    [[nodiscard]] virtual std::string integer(std::int64_t number) const;  ///< 5,856
    /// Without `digits`: the shortest that reads back as the same number.
    [[nodiscard]] virtual std::string real(double number, std::optional<int> digits) const;
};

/// That part of the message's row. An id that is not in the table gives an empty text, an argument
/// that is missing an empty place.
[[nodiscard]] std::string rendered(const Message& message, Part part, const Language& language);
[[nodiscard]] std::string english(const Message& message, Part part = Part::Message);
/// The message of a row without places.
[[nodiscard]] std::string wordsOf(const char* id);
/// `text`, a template as in Table.h, in English.
[[nodiscard]] std::string english(std::string_view text, const Args& args);

/// Names of the placeholders of a template, each once, in their order.
[[nodiscard]] std::vector<std::string> placeholders(std::string_view text);
/// The name in {#name}, empty where the text counts nothing.
[[nodiscard]] std::string countedName(std::string_view text);

}  // namespace lightbox::messages
