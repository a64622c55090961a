// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lightbox::models {

/// What a state dict is made of. Values refer to others by pointer into the reader that made them:
/// sharing and cycles, which a pickle may hold, then cost neither copies nor recursion.
struct PickleValue {
    enum class Kind {
        None,
        Boolean,
        Integer,
        BigInteger,  ///< text: little-endian two's complement
        Real,
        Text,
        Tuple,
        List,
        Dict,
        Global,   ///< text: "collections.OrderedDict"
        Storage,  ///< text: its key, name: "FloatStorage", number: its elements
        Tensor    ///< items: its storage; number: offset; sizes, strides
    };
    Kind kind = Kind::None;
    std::int64_t number = 0;
    double real = 0;
    std::string text;
    std::string name;
    std::vector<const PickleValue*> items;
    std::vector<std::pair<const PickleValue*, const PickleValue*>> entries;
    std::vector<std::int64_t> sizes;
    std::vector<std::int64_t> strides;
};

/// Reads pickles of protocol 2 and below that hold state dicts: plain values, OrderedDict, tensors
/// and storages. Nothing is ever called or imported: the few known names are recognised, any other
/// is refused (Error weights_hostile, naming it), as is any other opcode. What is malformed ends in
/// Error (weights_corrupt). Memory is bounded by a constant.
class PickleReader {
public:
    /// `bytes` must stay alive while reading; `file` names the source in errors.
    PickleReader(std::span<const std::byte> bytes, std::filesystem::path file);
    /// The next pickle. It lives as long as the reader.
    [[nodiscard]] const PickleValue& next();
    /// Bytes read so far: where whatever follows the last pickle begins.
    [[nodiscard]] std::size_t position() const noexcept { return m_position; }

    /// Every value of the pickles read so far.
    [[nodiscard]] const std::deque<PickleValue>& values() const noexcept { return m_values; }

private:
    using Kind = PickleValue::Kind;

    [[nodiscard]] std::uint8_t byte();
    [[nodiscard]] std::uint64_t unsignedNumber(std::size_t bytes);
    [[nodiscard]] std::string_view take(std::size_t bytes);
    [[nodiscard]] std::string_view line();
    PickleValue& make(Kind kind);
    void push(PickleValue& value);
    PickleValue& pop();
    PickleValue& top();
    [[nodiscard]] std::vector<PickleValue*> popToMark();
    /// Handles one opcode that pushes a constant; false: it is another.
    bool constant(std::uint8_t opcode);
    /// Handles one opcode that builds from the stack; false: it is another.
    bool construction(std::uint8_t opcode);
    /// Handles one opcode of the memo; false: it is another.
    bool memo(std::uint8_t opcode);
    void tuple(std::span<PickleValue* const> items);
    void longInteger();
    void text(std::size_t bytes);
    void global();
    void persistent();
    void reduce();
    void rebuildTensor(const PickleValue& arguments);
    void setItems(PickleValue& target, std::span<PickleValue* const> items);

    std::span<const std::byte> m_bytes;
    std::filesystem::path m_file;
    std::size_t m_position = 0;
    std::deque<PickleValue> m_values;
    std::vector<PickleValue*> m_stack;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint32_t, PickleValue*> m_memo;
};

}  // namespace lightbox::models
