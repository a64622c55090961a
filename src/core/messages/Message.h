// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <concepts>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lightbox::messages {

struct Message;

/// What a placeholder of a text stands for. Whole numbers are written with separators of thousands:
/// years, identifiers and codes are given as text. A message, or none, fills an optional clause.
class Value {
public:
    using Texts = std::vector<std::string>;
    using Messages = std::vector<Message>;
    using Variant = std::variant<std::int64_t, double, std::string, Texts, Messages>;

    template <std::integral Integer>
    requires(!std::same_as<Integer, bool> && !std::same_as<Integer, char>) Value(Integer number)
        : Value(static_cast<std::int64_t>(number), Whole{}) {}
    Value(double number);
    Value(std::string text);
    Value(std::string_view text);
    Value(const char* text);
    Value(const std::filesystem::path& path);
    Value(Texts texts);
    Value(Message message);
    Value(std::optional<Message> message);
    Value(Messages messages);
    // Where a message is complete: none of these can be written before it is.
    Value(const Value& other);
    Value(Value&& other) noexcept;
    Value& operator=(const Value& other);
    Value& operator=(Value&& other) noexcept;
    ~Value();

    [[nodiscard]] const Variant& variant() const noexcept { return m_value; }
    [[nodiscard]] bool operator==(const Value& other) const;

private:
    struct Whole {};
    Value(std::int64_t number, Whole);

    Variant m_value;
};

struct Arg {
    std::string name;
    Value value;

    bool operator==(const Arg&) const = default;
};
using Args = std::vector<Arg>;

/// A text by its id in the table (Table.h) and what its placeholders stand for.
struct Message {
    std::string id;
    Args args = {};

    bool operator==(const Message&) const = default;
};

/// The stable, machine-readable code of an id: what stands before its first dot.
[[nodiscard]] std::string codeOf(std::string_view id);
/// The variant of an id: what follows the first dot; mostly empty.
[[nodiscard]] std::string variantOf(std::string_view id);

/// The argument of that name; nullptr where there is none.
[[nodiscard]] const Value* find(const Args& args, std::string_view name);
[[nodiscard]] std::optional<std::int64_t> integerIn(const Args& args, std::string_view name);
[[nodiscard]] std::optional<std::string> textIn(const Args& args, std::string_view name);

/// `message` with every text in its arguments, nested ones included, as `change` returns it.
[[nodiscard]] Message withTexts(Message message,
                                const std::function<std::string(const std::string&)>& change);

}  // namespace lightbox::messages
