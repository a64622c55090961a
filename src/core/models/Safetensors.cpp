// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>
#include <cstring>

#include "base/Files.h"
#include "base/Json.h"
#include "models/WeightErrors.h"
#include "models/WeightFormats.h"

// The format: 8 bytes length of the header (little-endian), the header (JSON: name -> dtype, shape,
// data_offsets; "__metadata__" -> texts), the values without gaps. huggingface.co/docs/safetensors.
namespace lightbox::models {

namespace {

static_assert(std::endian::native == std::endian::little,
              "values are written as they lie in memory");

constexpr std::uint64_t kMaxHeaderBytes = std::uint64_t{16} << 20U;
constexpr std::size_t kMaxShape = 16;
constexpr std::size_t kAlignment = 8;
constexpr const char* kMetadata = "__metadata__";

using Bytes = std::span<const std::byte>;

struct TypeName {
    torch::ScalarType type;
    const char* name;
};
constexpr std::array<TypeName, 8> kTypes{{{torch::kFloat64, "F64"},
                                          {torch::kFloat32, "F32"},
                                          {torch::kFloat16, "F16"},
                                          {torch::kBFloat16, "BF16"},
                                          {torch::kInt64, "I64"},
                                          {torch::kInt32, "I32"},
                                          {torch::kUInt8, "U8"},
                                          {torch::kBool, "BOOL"}}};

std::uint64_t headerBytes(Bytes bytes) {
    std::uint64_t result = 0;
    for (std::size_t i = 0; i < 8; ++i)
        result |= std::uint64_t{std::to_integer<std::uint8_t>(bytes[i])} << (8 * i);
    return result;
}

struct File {
    base::Json header;
    Bytes values;
};

File parsed(Bytes bytes, const std::filesystem::path& file) {
    const auto size = bytes.size() < 8 ? 0 : headerBytes(bytes);
    if (size < 2 || size > kMaxHeaderBytes || size > bytes.size() - 8)
        throw corruptWeights("weights_corrupt.header_size",
                             {{"header", size}, {"bytes", bytes.size()}}, file);
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()) + 8, size);
    File result{base::parseJson(text, file, kMaxHeaderBytes), bytes.subspan(8 + size)};
    if (!result.header.is_object())
        throw corruptWeights("weights_corrupt.header_object", {}, file);
    return result;
}

struct Entry {
    std::string name;
    torch::ScalarType type = torch::kFloat32;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// The natural numbers of `json`, an array of at most `most`.
std::vector<std::uint64_t> naturals(const base::Json& json, std::size_t most,
                                    const std::string& name, const std::filesystem::path& file) {
    std::vector<std::uint64_t> result;
    bool isFine = json.is_array() && json.size() <= most;
    for (std::size_t i = 0; isFine && i < json.size(); ++i) {
        isFine = json[i].is_number_unsigned();
        if (isFine)
            result.push_back(json[i].get<std::uint64_t>());
    }
    if (!isFine)
        throw corruptWeights("weights_corrupt.header_tensor", {{"tensor", name}}, file);
    return result;
}

Entry entryOf(const std::string& name, const base::Json& json, std::uint64_t available,
              const std::filesystem::path& file) {
    if (!json.is_object() || !json.contains("dtype") || !json["dtype"].is_string() ||
        !json.contains("shape") || !json.contains("data_offsets"))
        throw corruptWeights("weights_corrupt.header_tensor", {{"tensor", name}}, file);
    const auto typeName = json["dtype"].get<std::string>();
    const auto type = std::find_if(kTypes.begin(), kTypes.end(),
                                   [&](const auto& known) { return typeName == known.name; });
    if (type == kTypes.end())
        throw corruptWeights("weights_corrupt.type", {{"tensor", name}}, file);
    Entry entry{.name = name, .type = type->type};
    const auto offsets = naturals(json["data_offsets"], 2, name, file);
    if (offsets.size() != 2 || offsets[0] > offsets[1] || offsets[1] > available)
        throw corruptWeights("weights_corrupt.beyond_file", {{"tensor", name}}, file);
    entry.begin = offsets[0];
    entry.end = offsets[1];
    const auto shape = naturals(json["shape"], kMaxShape, name, file);
    const bool isEmpty = std::find(shape.begin(), shape.end(), 0U) != shape.end();
    const std::uint64_t itemBytes = torch::elementSize(entry.type);
    std::uint64_t elements = isEmpty ? 0 : 1;
    for (const auto size : shape) {
        // `available` bounds the product, and an empty tensor's other sizes alike.
        if (size > available || (!isEmpty && size > available / itemBytes / elements))
            throw corruptWeights("weights_corrupt.larger", {{"tensor", name}}, file);
        elements *= size;
        entry.shape.push_back(static_cast<std::int64_t>(size));
    }
    if (elements * itemBytes != entry.end - entry.begin)
        throw corruptWeights("weights_corrupt.bytes",
                             {{"tensor", name},
                              {"found", entry.end - entry.begin},
                              {"expected", elements * itemBytes}},
                             file);
    return entry;
}

torch::Tensor valuesOf(const Entry& entry, Bytes values) {
    const bool isBool = entry.type == torch::kBool;
    auto tensor = torch::empty(entry.shape, isBool ? torch::kUInt8 : entry.type);
    if (entry.end > entry.begin)
        std::memcpy(tensor.data_ptr(), values.data() + entry.begin, entry.end - entry.begin);
    return isBool ? tensor.ne(0) : tensor;
}

const char* typeName(const std::string& name, const torch::Tensor& tensor) {
    const auto found = std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& known) {
        return known.type == tensor.scalar_type();
    });
    if (found == kTypes.end())
        throw base::failed("weights_type", {{"tensor", name}});
    return found->name;
}

}  // namespace

bool isSafetensors(Bytes bytes) {
    return bytes.size() > 8 && headerBytes(bytes) <= kMaxHeaderBytes && bytes[8] == std::byte{'{'};
}

TensorMap readSafetensors(Bytes bytes, const std::filesystem::path& file) {
    const auto [header, values] = parsed(bytes, file);
    std::vector<Entry> entries;
    for (const auto& [name, json] : header.items())
        if (name != kMetadata)
            entries.push_back(entryOf(name, json, values.size(), file));
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    std::uint64_t expected = 0;
    TensorMap result;
    for (const auto& entry : entries) {
        if (entry.begin != expected)
            throw corruptWeights("weights_corrupt.gap", {{"tensor", entry.name}}, file);
        expected = entry.end;
        if (!result.emplace(entry.name, valuesOf(entry, values)).second)
            throw corruptWeights("weights_corrupt.tensor_twice", {{"tensor", entry.name}}, file);
    }
    if (expected != values.size())
        throw corruptWeights("weights_corrupt.rest", {}, file);
    return result;
}

std::string safetensorsFile(const TensorMap& tensors,
                            const std::map<std::string, std::string>& metadata) {
    auto header = base::Json::object();
    if (!metadata.empty())
        header[kMetadata] = metadata;
    std::uint64_t end = 0;
    for (const auto& [name, tensor] : tensors) {
        const auto begin = end;
        end += static_cast<std::uint64_t>(tensor.numel()) * tensor.element_size();
        header[name] = {{"dtype", typeName(name, tensor)},
                        {"shape", tensor.sizes().vec()},
                        {"data_offsets", {begin, end}}};
    }
    auto text = header.dump();
    text.append((kAlignment - text.size() % kAlignment) % kAlignment, ' ');
    std::string content(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        content[i] = static_cast<char>(text.size() >> (8 * i));
    content.reserve(content.size() + text.size() + end);
    content += text;
    for (const auto& [name, tensor] : tensors) {
        const auto plain = tensor.detach().to(torch::kCPU).contiguous();
        content.append(static_cast<const char*>(plain.data_ptr()), plain.nbytes());
    }
    return content;
}

void writeSafetensors(const std::filesystem::path& file, const TensorMap& tensors,
                      const std::map<std::string, std::string>& metadata) {
    base::writeFileAtomically(file, safetensorsFile(tensors, metadata));
}

std::map<std::string, std::string> safetensorsMetadata(const std::filesystem::path& file) {
    const base::MappedFile mapped(file);
    if (!isSafetensors(mapped.bytes()))
        throw corruptWeights("weights_corrupt.no_safetensors", {}, file);
    const auto header = parsed(mapped.bytes(), file).header;
    std::map<std::string, std::string> result;
    if (!header.contains(kMetadata))
        return result;
    for (const auto& [key, value] : header[kMetadata].items())
        if (value.is_string())
            result[key] = value.get<std::string>();
    return result;
}

}  // namespace lightbox::models
