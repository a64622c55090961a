// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <map>
#include <optional>
#include <string_view>

#include "models/Pickle.h"
#include "models/WeightErrors.h"
#include "models/WeightFormats.h"
#include "models/ZipArchive.h"

namespace lightbox::models {

namespace {

constexpr std::size_t kMaxPickleBytes = std::size_t{32} << 20U;
/// LONG1 of torch.serialization.MAGIC_NUMBER, as a pickle of protocol 2.
constexpr std::string_view kLegacyStart("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.",
                                        15);
constexpr std::string_view kZipStart("PK\x03\x04", 4);

using Bytes = std::span<const std::byte>;
using Kind = PickleValue::Kind;

bool startsWith(Bytes bytes, std::string_view start) {
    return bytes.size() >= start.size() &&
           std::memcmp(bytes.data(), start.data(), start.size()) == 0;
}

std::string_view textOf(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::optional<torch::ScalarType> typeOf(std::string_view storage) {
    static const std::map<std::string_view, torch::ScalarType> types{
        {"FloatStorage", torch::kFloat32}, {"DoubleStorage", torch::kFloat64},
        {"HalfStorage", torch::kFloat16},  {"BFloat16Storage", torch::kBFloat16},
        {"LongStorage", torch::kInt64},    {"IntStorage", torch::kInt32},
        {"ByteStorage", torch::kUInt8},    {"BoolStorage", torch::kBool}};
    const auto found = types.find(storage);
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

/// Where training scripts put the weights within a checkpoint, the surest first.
constexpr std::array<const char*, 7> kStateDictKeys{
    "state_dict", "model_state_dict", "model_state", "model", "net", "weights", "params"};

/// Bytes of a storage by its key, or nothing where the file has none.
using FindStorage = std::function<std::optional<Bytes>(const PickleValue& storage)>;

/// Turns the description of a state dict into tensors. One copy of each storage is made.
class Assembler {
public:
    Assembler(FindStorage find, const std::filesystem::path& file)
        : m_find(std::move(find)),
          m_file(file) {}

    WeightFile assemble(const PickleValue& root) {
        if (root.kind != Kind::Dict)
            throw corruptWeights("weights_corrupt.no_state_dict", {}, m_file);
        WeightFile result;
        const PickleValue& dict = stateDict(root, result.part);
        for (const auto& [key, value] : dict.entries) {
            if (key->kind != Kind::Text || value->kind != Kind::Tensor)
                throw corruptWeights("weights_corrupt.not_only_tensors", {}, m_file);
            result.tensors.insert_or_assign(key->text, tensor(*value, key->text));
        }
        return result;
    }

private:
    /// The root itself, or the state dict that a checkpoint holds under one of the usual keys.
    static const PickleValue& stateDict(const PickleValue& root, std::string& part) {
        for (const char* wanted : kStateDictKeys)
            for (const auto& [key, value] : root.entries)
                if (key->kind == Kind::Text && key->text == wanted && value->kind == Kind::Dict) {
                    part = wanted;
                    return *value;
                }
        return root;
    }

    torch::Tensor tensor(const PickleValue& value, const std::string& name) {
        const auto& storage = *value.items[0];
        const auto flat = flatStorage(storage, name);
        const auto outside = [&] {
            return corruptWeights("weights_corrupt.beyond_storage",
                                  {{"tensor", name}, {"elements", storage.number}}, m_file);
        };
        // Every count is compared with what is left before it is used: no product can overflow. A
        // stride of 0 could make a huge tensor of a small storage: its elements are counted too.
        const std::int64_t elements = flat.numel();
        std::int64_t count = 1;
        std::int64_t last = value.number;
        if (last < 0 || last > elements)
            throw outside();
        const bool isEmpty =
            std::find(value.sizes.begin(), value.sizes.end(), 0) != value.sizes.end();
        for (std::size_t i = 0; i < value.sizes.size() && !isEmpty; ++i) {
            const auto size = value.sizes[i];
            const auto stride = value.strides[i];
            if (size > elements / count)
                throw outside();
            count *= size;
            if (size > 1 && stride > (elements - last) / (size - 1))
                throw outside();
            if (size > 1)
                last += stride * (size - 1);
        }
        if (isEmpty)
            return emptyTensor(value, flat, outside);
        if (last >= elements)
            throw outside();
        return flat.as_strided(value.sizes, value.strides, value.number);
    }

    template <class Outside>
    torch::Tensor emptyTensor(const PickleValue& value, const torch::Tensor& flat,
                              const Outside& outside) {
        constexpr std::int64_t reasonable = std::int64_t{1} << 31;
        if (std::any_of(value.sizes.begin(), value.sizes.end(),
                        [](std::int64_t size) { return size > reasonable; }) ||
            std::count_if(value.sizes.begin(), value.sizes.end(),
                          [](std::int64_t size) { return size > 1; }) > 1)
            throw outside();
        return torch::empty(value.sizes, flat.options());
    }

    torch::Tensor flatStorage(const PickleValue& storage, const std::string& name) {
        const auto known = m_storages.find(&storage);
        if (known != m_storages.end())
            return known->second;
        const auto type = typeOf(storage.name);
        if (!type)
            throw corruptWeights("weights_corrupt.storage_type",
                                 {{"tensor", name}, {"type", storage.name}}, m_file);
        const auto byKey = m_byKey.find(storage.text);
        if (byKey != m_byKey.end()) {
            if (byKey->second.scalar_type() != *type || byKey->second.numel() != storage.number)
                throw corruptWeights("weights_corrupt.storage_twice", {{"storage", storage.text}},
                                     m_file);
            return m_storages.emplace(&storage, byKey->second).first->second;
        }
        const auto bytes = m_find(storage);
        const auto itemBytes = static_cast<std::int64_t>(torch::elementSize(*type));
        if (!bytes || storage.number > static_cast<std::int64_t>(bytes->size()) / itemBytes)
            throw corruptWeights(
                "weights_corrupt.values_absent",
                {{"tensor", name},
                 {"expected", storage.number},
                 {"found", bytes ? bytes->size() / static_cast<std::size_t>(itemBytes) : 0}},
                m_file);
        auto flat = torch::empty({storage.number}, *type == torch::kBool ? torch::kUInt8 : *type);
        if (storage.number > 0)
            std::memcpy(flat.data_ptr(), bytes->data(),
                        static_cast<std::size_t>(storage.number * itemBytes));
        if (*type == torch::kBool)
            flat = flat.ne(0);  // a bool of neither 0 nor 1 is undefined behaviour
        m_byKey.emplace(storage.text, flat);
        return m_storages.emplace(&storage, flat).first->second;
    }

    FindStorage m_find;
    const std::filesystem::path& m_file;
    std::map<const PickleValue*, torch::Tensor> m_storages;
    std::map<std::string, torch::Tensor> m_byKey;
};

std::uint64_t littleEndian64(Bytes bytes) {
    std::uint64_t result = 0;
    for (std::size_t i = 0; i < 8; ++i)
        result |= std::uint64_t{std::to_integer<std::uint8_t>(bytes[i])} << (8 * i);
    return result;
}

/// Names and elements of the storages that tensors anywhere in the pickle refer to.
std::map<std::string, const PickleValue*> storagesOf(const PickleReader& reader) {
    std::map<std::string, const PickleValue*> result;
    for (const auto& value : reader.values())
        if (value.kind == Kind::Tensor)
            result.emplace(value.items[0]->text, value.items[0]);
    return result;
}

void requireLittleEndian(const PickleValue& systemInfo, const std::filesystem::path& file) {
    for (const auto& [key, value] : systemInfo.entries)
        if (key->kind == Kind::Text && key->text == "little_endian" && value->number == 0)
            throw corruptWeights("weights_corrupt.big_endian", {}, file);
}

}  // namespace

bool isTorchZip(Bytes bytes) {
    return startsWith(bytes, kZipStart);
}

bool isTorchLegacy(Bytes bytes) {
    return startsWith(bytes, kLegacyStart);
}

WeightFile readTorchZip(Bytes bytes, const std::filesystem::path& file) {
    const auto entries = storedEntries(bytes, file);
    const auto pickle = std::find_if(entries.begin(), entries.end(), [](const auto& entry) {
        return entry.first.ends_with("/data.pkl");
    });
    if (pickle == entries.end())
        throw corruptWeights("weights_corrupt.no_pickle", {}, file);
    if (pickle->second.size() > kMaxPickleBytes)
        throw hostileWeights("weights_hostile.pickle", {{"bytes", pickle->second.size()}}, file);
    const auto folder = pickle->first.substr(0, pickle->first.rfind('/') + 1);
    const auto order = entries.find(folder + "byteorder");
    if (order != entries.end() && textOf(order->second) != "little")
        throw corruptWeights("weights_corrupt.big_endian", {}, file);
    PickleReader reader(pickle->second, file);
    const auto find = [&](const PickleValue& storage) -> std::optional<Bytes> {
        const auto entry = entries.find(folder + "data/" + storage.text);
        return entry == entries.end() ? std::nullopt : std::optional(entry->second);
    };
    return Assembler(find, file).assemble(reader.next());
}

WeightFile readTorchLegacy(Bytes bytes, const std::filesystem::path& file) {
    // Five pickles (magic number, protocol, system, the state dict, keys of storages in order),
    // then each storage: its elements as a 64-bit number and its values.
    PickleReader reader(bytes.first(std::min(bytes.size(), kMaxPickleBytes)), file);
    (void)reader.next();
    const auto& protocol = reader.next();
    if (protocol.kind != Kind::Integer || protocol.number != 1001)
        throw corruptWeights("weights_corrupt.legacy_protocol", {}, file);
    requireLittleEndian(reader.next(), file);
    const auto& root = reader.next();
    const auto& keys = reader.next();
    const auto described = storagesOf(reader);
    std::map<std::string, Bytes> storages;
    auto rest = bytes.subspan(reader.position());
    for (const auto* key : keys.items) {
        const auto known = described.find(key->text);
        if (known == described.end())
            throw corruptWeights("weights_corrupt.storage_unused", {}, file);
        const auto type = typeOf(known->second->name);
        const auto elements = known->second->number;
        if (!type || rest.size() < 8 ||
            littleEndian64(rest) != static_cast<std::uint64_t>(elements))
            throw corruptWeights("weights_corrupt.storage_differs", {{"storage", key->text}}, file);
        rest = rest.subspan(8);
        const auto itemBytes = static_cast<std::int64_t>(torch::elementSize(*type));
        if (elements > static_cast<std::int64_t>(rest.size()) / itemBytes)
            throw corruptWeights("weights_corrupt.values_missing",
                                 {{"expected", elements}, {"bytes", rest.size()}}, file);
        const auto size = static_cast<std::size_t>(elements * itemBytes);
        storages.emplace(key->text, rest.first(size));
        rest = rest.subspan(size);
    }
    const auto find = [&](const PickleValue& storage) -> std::optional<Bytes> {
        const auto found = storages.find(storage.text);
        return found == storages.end() ? std::nullopt : std::optional(found->second);
    };
    return Assembler(find, file).assemble(root);
}

}  // namespace lightbox::models
