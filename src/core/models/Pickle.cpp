// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Pickle.h"

#include <algorithm>
#include <array>
#include <bit>

#include "models/WeightErrors.h"

// Opcodes, their arguments and their effect: Python's Lib/pickletools.py.
namespace lightbox::models {

namespace {

// A state dict of 10,000 tensors needs about 150,000 values; each takes about 200 bytes.
constexpr std::size_t kMaxValues = 2'000'000;
constexpr std::size_t kMaxStack = 2'000'000;
constexpr std::size_t kMaxText = 4096;
constexpr std::size_t kMaxDimensions = 16;

enum Opcode : std::uint8_t {
    kProto = 0x80,
    kStop = '.',
    kMark = '(',
    kPop = '0',
    kEmptyDict = '}',
    kEmptyList = ']',
    kEmptyTuple = ')',
    kTuple = 't',
    kTuple1 = 0x85,
    kTuple2 = 0x86,
    kTuple3 = 0x87,
    kBinPut = 'q',
    kLongBinPut = 'r',
    kBinGet = 'h',
    kLongBinGet = 'j',
    kBinUnicode = 'X',
    kShortBinString = 'U',
    kBinString = 'T',
    kBinInt = 'J',
    kBinInt1 = 'K',
    kBinInt2 = 'M',
    kLong1 = 0x8a,
    kBinFloat = 'G',
    kNone = 'N',
    kNewTrue = 0x88,
    kNewFalse = 0x89,
    kGlobal = 'c',
    kReduce = 'R',
    kBuild = 'b',
    kSetItem = 's',
    kSetItems = 'u',
    kAppend = 'a',
    kAppends = 'e',
    kBinPersId = 'Q'
};

constexpr std::array<std::string_view, 13> kKnownGlobals{"collections.OrderedDict",
                                                         "torch._utils._rebuild_tensor",
                                                         "torch._utils._rebuild_tensor_v2",
                                                         "torch._utils._rebuild_parameter",
                                                         "torch.FloatStorage",
                                                         "torch.DoubleStorage",
                                                         "torch.HalfStorage",
                                                         "torch.BFloat16Storage",
                                                         "torch.LongStorage",
                                                         "torch.IntStorage",
                                                         "torch.ByteStorage",
                                                         "torch.BoolStorage",
                                                         "torch.storage._UntypedStorage"};

std::string hexOf(std::uint8_t value) {
    constexpr std::string_view digits = "0123456789abcdef";
    return {'0', 'x', digits[value >> 4U], digits[value & 15U]};
}

/// Only what is printable, so that a file cannot write to a terminal through an error.
std::string printable(std::string_view text) {
    std::string result(text.substr(0, 120));
    std::replace_if(
        result.begin(), result.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return result;
}

}  // namespace

PickleReader::PickleReader(std::span<const std::byte> bytes, std::filesystem::path file)
    : m_bytes(bytes),
      m_file(std::move(file)) {}

std::string_view PickleReader::take(std::size_t bytes) {
    if (bytes > m_bytes.size() - m_position)
        throw corruptWeights("weights_corrupt.pickle_early", {{"byte", m_bytes.size()}}, m_file);
    const auto* begin = reinterpret_cast<const char*>(m_bytes.data()) + m_position;
    m_position += bytes;
    return {begin, bytes};
}

std::uint8_t PickleReader::byte() {
    return static_cast<std::uint8_t>(take(1)[0]);
}

std::uint64_t PickleReader::unsignedNumber(std::size_t bytes) {
    std::uint64_t result = 0;
    const auto raw = take(bytes);
    for (std::size_t i = 0; i < bytes; ++i)
        result |= std::uint64_t{static_cast<std::uint8_t>(raw[i])} << (8 * i);
    return result;
}

std::string_view PickleReader::line() {
    const auto rest = m_bytes.subspan(m_position, std::min(kMaxText, m_bytes.size() - m_position));
    const auto end = std::find(rest.begin(), rest.end(), std::byte{'\n'});
    if (end == rest.end())
        throw corruptWeights("weights_corrupt.name_open", {}, m_file);
    const auto text = take(static_cast<std::size_t>(end - rest.begin()));
    m_position += 1;
    return text;
}

PickleValue& PickleReader::make(Kind kind) {
    if (m_values.size() >= kMaxValues)
        throw hostileWeights("weights_hostile.values", {{"most", kMaxValues}}, m_file);
    m_values.emplace_back().kind = kind;
    return m_values.back();
}

void PickleReader::push(PickleValue& value) {
    if (m_stack.size() >= kMaxStack)
        throw hostileWeights("weights_hostile.stack", {}, m_file);
    m_stack.push_back(&value);
}

PickleValue& PickleReader::top() {
    const std::size_t floor = m_marks.empty() ? 0 : m_marks.back();
    if (m_stack.size() <= floor)
        throw corruptWeights("weights_corrupt.stack_empty", {}, m_file);
    return *m_stack.back();
}

PickleValue& PickleReader::pop() {
    auto& value = top();
    m_stack.pop_back();
    return value;
}

std::vector<PickleValue*> PickleReader::popToMark() {
    if (m_marks.empty())
        throw corruptWeights("weights_corrupt.no_mark", {}, m_file);
    const auto begin = m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back());
    std::vector<PickleValue*> items(begin, m_stack.end());
    m_stack.erase(begin, m_stack.end());
    m_marks.pop_back();
    return items;
}

const PickleValue& PickleReader::next() {
    m_stack.clear();
    m_marks.clear();
    m_memo.clear();
    while (true) {
        const auto opcode = byte();
        if (opcode == kStop)
            return pop();
        if (!constant(opcode) && !construction(opcode) && !memo(opcode))
            throw hostileWeights("weights_hostile.opcode", {{"opcode", hexOf(opcode)}}, m_file);
    }
}

bool PickleReader::constant(std::uint8_t opcode) {
    const auto integer = [this](std::int64_t number) {
        auto& value = make(Kind::Integer);
        value.number = number;
        push(value);
    };
    switch (opcode) {
    case kProto:
        if (const auto protocol = byte(); protocol > 2)
            throw corruptWeights("weights_corrupt.protocol", {{"protocol", protocol}}, m_file);
        return true;
    case kNone:
        push(make(Kind::None));
        return true;
    case kNewTrue:
    case kNewFalse: {
        auto& value = make(Kind::Boolean);
        value.number = opcode == kNewTrue ? 1 : 0;
        push(value);
        return true;
    }
    case kBinInt:
        integer(static_cast<std::int32_t>(unsignedNumber(4)));
        return true;
    case kBinInt1:
        integer(static_cast<std::int64_t>(unsignedNumber(1)));
        return true;
    case kBinInt2:
        integer(static_cast<std::int64_t>(unsignedNumber(2)));
        return true;
    case kLong1:
        longInteger();
        return true;
    case kBinFloat: {
        auto& value = make(Kind::Real);
        std::uint64_t bits = 0;
        for (const char c : take(8))  // big-endian, unlike all else
            bits = bits << 8U | static_cast<std::uint8_t>(c);
        value.real = std::bit_cast<double>(bits);
        push(value);
        return true;
    }
    case kBinUnicode:
    case kBinString:
        text(unsignedNumber(4));
        return true;
    case kShortBinString:
        text(byte());
        return true;
    default:
        return false;
    }
}

bool PickleReader::construction(std::uint8_t opcode) {
    switch (opcode) {
    case kMark:
        if (m_marks.size() >= kMaxStack)
            throw hostileWeights("weights_hostile.marks", {}, m_file);
        m_marks.push_back(m_stack.size());
        return true;
    case kPop:
        pop();
        return true;
    case kEmptyDict:
        push(make(Kind::Dict));
        return true;
    case kEmptyList:
        push(make(Kind::List));
        return true;
    case kEmptyTuple:
        tuple({});
        return true;
    case kTuple:
        tuple(popToMark());
        return true;
    case kTuple1:
    case kTuple2:
    case kTuple3: {
        std::array<PickleValue*, 3> items{};
        const std::size_t count = opcode - kTuple1 + 1U;
        for (std::size_t i = count; i > 0; --i)
            items[i - 1] = &pop();
        tuple(std::span(items).first(count));
        return true;
    }
    case kGlobal:
        global();
        return true;
    case kBinPersId:
        persistent();
        return true;
    case kReduce:
        reduce();
        return true;
    case kBuild:
        // Attributes of an OrderedDict, "_metadata": versions of layers, of no use here.
        pop();
        if (top().kind != Kind::Dict)
            throw hostileWeights("weights_hostile.state", {}, m_file);
        return true;
    case kSetItem: {
        std::array<PickleValue*, 2> pair{};
        pair[1] = &pop();
        pair[0] = &pop();
        setItems(top(), pair);
        return true;
    }
    case kSetItems: {
        const auto items = popToMark();
        setItems(top(), items);
        return true;
    }
    case kAppend:
    case kAppends: {
        const auto items = opcode == kAppend ? std::vector<PickleValue*>{&pop()} : popToMark();
        auto& list = top();
        if (list.kind != Kind::List)
            throw corruptWeights("weights_corrupt.no_list", {}, m_file);
        list.items.insert(list.items.end(), items.begin(), items.end());
        return true;
    }
    default:
        return false;
    }
}

bool PickleReader::memo(std::uint8_t opcode) {
    const bool isShort = opcode == kBinPut || opcode == kBinGet;
    const bool isLong = opcode == kLongBinPut || opcode == kLongBinGet;
    if (!isShort && !isLong)
        return false;
    const auto index = static_cast<std::uint32_t>(unsignedNumber(isShort ? 1 : 4));
    if (opcode == kBinPut || opcode == kLongBinPut) {
        if (m_memo.size() >= kMaxValues)
            throw hostileWeights("weights_hostile.memo", {}, m_file);
        m_memo[index] = &top();
        return true;
    }
    const auto found = m_memo.find(index);
    if (found == m_memo.end())
        throw corruptWeights("weights_corrupt.memo", {}, m_file);
    push(*found->second);
    return true;
}

void PickleReader::tuple(std::span<PickleValue* const> items) {
    auto& value = make(Kind::Tuple);
    value.items.assign(items.begin(), items.end());
    push(value);
}

void PickleReader::longInteger() {
    const auto raw = take(byte());
    if (raw.size() > 8) {
        auto& value = make(Kind::BigInteger);
        value.text = raw;
        push(value);
        return;
    }
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < raw.size(); ++i)
        bits |= std::uint64_t{static_cast<std::uint8_t>(raw[i])} << (8 * i);
    const bool isNegative = !raw.empty() && (static_cast<std::uint8_t>(raw.back()) & 0x80U) != 0;
    if (isNegative && raw.size() < 8)
        bits |= ~std::uint64_t{0} << (8 * raw.size());
    auto& value = make(Kind::Integer);
    value.number = static_cast<std::int64_t>(bits);
    push(value);
}

void PickleReader::text(std::size_t bytes) {
    if (bytes > kMaxText)
        throw hostileWeights("weights_hostile.name_long", {{"bytes", bytes}}, m_file);
    auto& value = make(Kind::Text);
    value.text = take(bytes);
    push(value);
}

void PickleReader::global() {
    std::string name(line());
    name += '.';
    name += line();
    if (std::find(kKnownGlobals.begin(), kKnownGlobals.end(), name) == kKnownGlobals.end())
        throw hostileWeights("weights_hostile.name", {{"name", printable(name)}}, m_file);
    auto& value = make(Kind::Global);
    value.text = name;
    push(value);
}

void PickleReader::persistent() {
    // ("storage", torch.FloatStorage, key, device, elements[, view])
    const auto& id = pop();
    const auto& items = id.items;
    const bool isStorage = id.kind == Kind::Tuple && (items.size() == 5 || items.size() == 6) &&
                           items[0]->kind == Kind::Text && items[0]->text == "storage" &&
                           items[1]->kind == Kind::Global && items[1]->text.ends_with("Storage") &&
                           items[2]->kind == Kind::Text && items[4]->kind == Kind::Integer &&
                           items[4]->number >= 0 &&
                           (items.size() == 5 || items[5]->kind == Kind::None);
    if (!isStorage)
        throw corruptWeights("weights_corrupt.storage_unknown", {}, m_file);
    auto& storage = make(Kind::Storage);
    storage.text = items[2]->text;
    storage.name = items[1]->text.substr(items[1]->text.rfind('.') + 1);
    storage.number = items[4]->number;
    push(storage);
}

void PickleReader::reduce() {
    const auto& arguments = pop();
    const auto& callable = pop();
    if (callable.kind != Kind::Global || arguments.kind != Kind::Tuple)
        throw hostileWeights("weights_hostile.function", {}, m_file);
    const auto& items = arguments.items;
    if (callable.text == "collections.OrderedDict") {
        auto& dict = make(Kind::Dict);
        // Python 2 gave the pairs as a list of lists.
        if (items.size() > 1 || (items.size() == 1 && items[0]->kind != Kind::List))
            throw corruptWeights("weights_corrupt.dict_unknown", {}, m_file);
        if (items.size() == 1) {
            for (const auto* pair : items[0]->items) {
                if (pair->items.size() != 2)
                    throw corruptWeights("weights_corrupt.dict_pairs", {}, m_file);
                dict.entries.emplace_back(pair->items[0], pair->items[1]);
            }
        }
        push(dict);
    } else if (callable.text == "torch._utils._rebuild_parameter") {
        if (items.empty() || items[0]->kind != Kind::Tensor)
            throw corruptWeights("weights_corrupt.parameter", {}, m_file);
        auto& tensor = make(Kind::Tensor);
        tensor = *items[0];
        push(tensor);
    } else if (callable.text.starts_with("torch._utils._rebuild_tensor")) {
        rebuildTensor(arguments);
    } else {
        throw hostileWeights("weights_hostile.call", {{"name", callable.text}}, m_file);
    }
}

void PickleReader::rebuildTensor(const PickleValue& arguments) {
    const auto& items = arguments.items;
    const bool hasParts = items.size() >= 4 && items[0]->kind == Kind::Storage &&
                          items[1]->kind == Kind::Integer && items[2]->kind == Kind::Tuple &&
                          items[3]->kind == Kind::Tuple &&
                          items[2]->items.size() == items[3]->items.size() &&
                          items[2]->items.size() <= kMaxDimensions;
    if (!hasParts)
        throw corruptWeights("weights_corrupt.tensor_unknown", {}, m_file);
    auto& tensor = make(Kind::Tensor);
    tensor.items = {items[0]};
    tensor.number = items[1]->number;
    const auto numbers = [this](const PickleValue& from) {
        std::vector<std::int64_t> result;
        for (const auto* item : from.items) {
            if (item->kind != Kind::Integer || item->number < 0)
                throw corruptWeights("weights_corrupt.tensor_shape", {}, m_file);
            result.push_back(item->number);
        }
        return result;
    };
    tensor.sizes = numbers(*items[2]);
    tensor.strides = numbers(*items[3]);
    push(tensor);
}

void PickleReader::setItems(PickleValue& target, std::span<PickleValue* const> items) {
    if (target.kind != Kind::Dict || items.size() % 2 != 0)
        throw corruptWeights("weights_corrupt.no_dict", {}, m_file);
    for (std::size_t i = 0; i < items.size(); i += 2)
        target.entries.emplace_back(items[i], items[i + 1]);
}

}  // namespace lightbox::models
