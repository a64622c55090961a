// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/Message.h"

#include <algorithm>
#include <utility>

namespace lightbox::messages {

Value::Value(std::int64_t number, Whole) : m_value(number) {}
Value::Value(double number) : m_value(number) {}
Value::Value(std::string text) : m_value(std::move(text)) {}
Value::Value(std::string_view text) : m_value(std::string(text)) {}
Value::Value(const char* text) : m_value(std::string(text)) {}
Value::Value(const std::filesystem::path& path) : m_value(path.string()) {}
Value::Value(Texts texts) : m_value(std::move(texts)) {}
Value::Value(const Value& other) = default;
Value::Value(Value&& other) noexcept = default;
Value& Value::operator=(const Value& other) = default;
Value& Value::operator=(Value&& other) noexcept = default;
Value::~Value() = default;

Value::Value(Message message) : m_value(Messages{std::move(message)}) {}

Value::Value(std::optional<Message> message)
    : m_value(message ? Messages{*std::move(message)} : Messages{}) {}

Value::Value(Messages messages) : m_value(std::move(messages)) {}

bool Value::operator==(const Value& other) const {
    return m_value == other.m_value;
}

std::string codeOf(std::string_view id) {
    return std::string(id.substr(0, id.find('.')));
}

std::string variantOf(std::string_view id) {
    const std::size_t dot = id.find('.');
    return dot == std::string_view::npos ? std::string() : std::string(id.substr(dot + 1));
}

const Value* find(const Args& args, std::string_view name) {
    const auto found = std::ranges::find(args, name, &Arg::name);
    return found == args.end() ? nullptr : &found->value;
}

std::optional<std::int64_t> integerIn(const Args& args, std::string_view name) {
    const Value* value = find(args, name);
    const auto* number = value == nullptr ? nullptr : std::get_if<std::int64_t>(&value->variant());
    return number == nullptr ? std::nullopt : std::optional(*number);
}

std::optional<std::string> textIn(const Args& args, std::string_view name) {
    const Value* value = find(args, name);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(&value->variant());
    return text == nullptr ? std::nullopt : std::optional(*text);
}

Message withTexts(Message message, const std::function<std::string(const std::string&)>& change) {
    for (Arg& arg : message.args) {
        if (const auto* text = std::get_if<std::string>(&arg.value.variant())) {
            arg.value = change(*text);
        } else if (const auto* texts = std::get_if<Value::Texts>(&arg.value.variant())) {
            Value::Texts changed;
            for (const std::string& one : *texts)
                changed.push_back(change(one));
            arg.value = std::move(changed);
        } else if (const auto* nested = std::get_if<Value::Messages>(&arg.value.variant())) {
            Value::Messages changed;
            for (const Message& one : *nested)
                changed.push_back(withTexts(one, change));
            arg.value = std::move(changed);
        }
    }
    return message;
}

}  // namespace lightbox::messages
