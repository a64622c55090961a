// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Npy.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>
#include <fstream>
#include <limits>
#include <optional>
#include <string_view>

#include "base/Error.h"
#include "base/Files.h"

namespace lightbox::base {

static_assert(std::endian::native == std::endian::little,
              "arrays are written and read as the memory holds them");

namespace {

constexpr std::string_view magic = "\x93NUMPY";
constexpr std::size_t maxHeaderBytes = std::size_t{64} << 10U;
constexpr std::size_t maxDimensions = 32;

/// a * b, or nullopt where it does not fit.
std::optional<std::size_t> product(std::size_t a, std::size_t b) {
    if (a != 0 && b > std::numeric_limits<std::size_t>::max() / a)
        return std::nullopt;
    return a * b;
}

std::optional<std::size_t> product(std::span<const std::size_t> shape) {
    std::optional<std::size_t> result = 1;
    for (const std::size_t extent : shape)
        if (result)
            result = product(*result, extent);
    return result;
}

/// Reads the Python literal of the header: a dictionary of exactly descr, fortran_order and shape.
class HeaderParser {
public:
    HeaderParser(std::string_view text, const std::filesystem::path& file)
        : m_text(text),
          m_file(file) {}

    NpyHeader parse() {
        NpyHeader header;
        bool descr = false;
        bool order = false;
        bool shape = false;
        expect('{');
        while (!accept('}')) {
            const std::string_view key = quoted();
            expect(':');
            if (key == "descr" && !descr) {
                descr = true;
                setType(header);
            } else if (key == "fortran_order" && !order) {
                order = true;
                header.fortranOrder = boolean();
            } else if (key == "shape" && !shape) {
                shape = true;
                header.shape = extents();
            } else {
                throw bad("npy_invalid.entry");
            }
            if (!accept(',')) {
                expect('}');
                break;
            }
        }
        skipBlank();
        if (m_at != m_text.size())
            throw bad("npy_invalid.tail");
        if (!descr || !order || !shape)
            throw bad("npy_invalid.missing");
        return header;
    }

private:
    [[nodiscard]] Error bad(const char* id, messages::Args args = {}) const {
        return refused(id, std::move(args), m_file);
    }

    void skipBlank() {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n'))
            ++m_at;
    }

    bool accept(char c) {
        skipBlank();
        if (m_at == m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    void expect(char c) {
        if (!accept(c))
            throw bad("npy_invalid.mark", {{"mark", std::string(1, c)}});
    }

    std::string_view quoted() {
        const char quote = accept('\'') ? '\'' : '"';
        if (quote == '"' && !accept('"'))
            throw bad("npy_invalid.string");
        const std::size_t end = m_text.find(quote, m_at);
        if (end == std::string_view::npos)
            throw bad("npy_invalid.open");
        const std::string_view value = m_text.substr(m_at, end - m_at);
        m_at = end + 1;
        return value;
    }

    bool boolean() {
        skipBlank();
        for (const std::string_view word : {"True", "False"})
            if (m_text.substr(m_at).starts_with(word)) {
                m_at += word.size();
                return word == "True";
            }
        throw bad("npy_invalid.order");
    }

    std::vector<std::size_t> extents() {
        std::vector<std::size_t> shape;
        expect('(');
        while (!accept(')')) {
            skipBlank();
            std::size_t extent = 0;
            const char* const begin = m_text.data() + m_at;
            const auto [stop, error] =
                std::from_chars(begin, m_text.data() + m_text.size(), extent);
            if (error != std::errc{} || shape.size() == maxDimensions)
                throw bad("npy_invalid.shape");
            m_at += static_cast<std::size_t>(stop - begin);
            shape.push_back(extent);
            accept('L');  // written by Python 2
            if (!accept(',')) {
                expect(')');
                break;
            }
        }
        return shape;
    }

    void setType(NpyHeader& header) {
        skipBlank();
        if (m_at < m_text.size() && m_text[m_at] == '[')
            throw bad("npy_invalid.structured");
        std::string_view type = quoted();
        if (!type.empty() &&
            std::string_view("<>|=").find(type.front()) != std::string_view::npos) {
            header.bigEndian = type.front() == '>';
            type.remove_prefix(1);
        }
        static constexpr std::string_view known[] = {"b1", "u1", "u2", "u4", "u8", "i1",
                                                     "i2", "i4", "i8", "f2", "f4", "f8"};
        if (std::find(std::begin(known), std::end(known), type) == std::end(known))
            throw bad("npy_invalid.type", {{"type", type.substr(0, 32)}});
        header.dtype = type;
    }

    std::string_view m_text;
    const std::filesystem::path& m_file;
    std::size_t m_at = 0;
};

void write(const std::filesystem::path& file, std::span<const std::size_t> shape,
           std::string_view descr, std::span<const std::byte> values, std::size_t itemBytes) {
    const std::optional<std::size_t> elements = product(shape);
    if (!elements || *elements != values.size() / itemBytes)
        throw failed("npy_invalid.unfilled", {{"values", values.size() / itemBytes}}, file);
    std::string header =
        "{'descr': '" + std::string(descr) + "', 'fortran_order': False, 'shape': (";
    for (const std::size_t extent : shape)
        header += std::to_string(extent) + ", ";
    if (!shape.empty())
        header.erase(header.size() - (shape.size() == 1 ? 1 : 2));
    header += "), }";
    // numpy aligns the data to 64 bytes: magic, version and length are 10, the newline is one more.
    header.append(63 - (10 + header.size()) % 64, ' ');
    header += '\n';
    std::string begin(magic);
    begin += {'\x01', '\x00', static_cast<char>(header.size() & 255U),
              static_cast<char>(header.size() >> 8U)};
    begin += header;

    const bool intoStream = isStream(file);
    const std::filesystem::path target = intoStream ? file : behindLinks(file);
    const std::filesystem::path written = intoStream ? target : temporaryBeside(target);
    std::ofstream out(written, std::ios::binary);
    out.write(begin.data(), static_cast<std::streamsize>(begin.size()));
    out.write(reinterpret_cast<const char*>(values.data()),
              static_cast<std::streamsize>(values.size()));
    out.close();
    if (!out) {
        std::error_code ignored;
        if (!intoStream)
            std::filesystem::remove(written, ignored);
        throw failed("file_unwritable.stopped", {}, file);
    }
    if (!intoStream)
        publishFile(written, target);
}

}  // namespace

std::size_t NpyHeader::elements() const {
    const std::optional<std::size_t> count = product(shape);
    if (!count)
        throw refused("npy_invalid.elements");
    return *count;
}

std::size_t NpyHeader::itemBytes() const {
    return dtype.size() == 2 ? static_cast<std::size_t>(dtype[1] - '0') : 0;
}

NpyHeader parseNpyHeader(std::span<const std::byte> begin, const std::filesystem::path& file) {
    const std::string_view text(reinterpret_cast<const char*>(begin.data()), begin.size());
    const auto byteAt = [&](std::size_t i) { return std::to_integer<std::size_t>(begin[i]); };
    if (text.size() < 10 || !text.starts_with(magic))
        throw refused("npy_invalid.magic", {}, file);
    const std::size_t version = byteAt(6);
    if (version < 1 || version > 3)
        throw refused("npy_invalid.version", {{"version", version}}, file);
    const std::size_t lengthBytes = version == 1 ? 2 : 4;
    const std::size_t start = 8 + lengthBytes;
    if (text.size() < start)
        throw refused("npy_invalid.ends", {}, file);
    std::size_t length = 0;
    for (std::size_t i = 0; i < lengthBytes; ++i)
        length |= byteAt(8 + i) << (8 * i);
    if (length > maxHeaderBytes)
        throw refused("npy_invalid.header", {{"bytes", length}}, file);
    if (text.size() - start < length)
        throw refused("npy_invalid.ends", {}, file);
    NpyHeader header = HeaderParser(text.substr(start, length), file).parse();
    header.dataOffset = start + length;
    const std::optional<std::size_t> elements = product(header.shape);
    if (!elements || !product(*elements, header.itemBytes()))
        throw refused("npy_invalid.elements", {}, file);
    return header;
}

FloatArray readNpyFloat(const std::filesystem::path& file, std::size_t maxBytes) {
    const std::vector<std::byte> content = readFile(file, maxBytes);
    const NpyHeader header = parseNpyHeader(content, file);
    if ((header.dtype != "f4" && header.dtype != "f8") || header.bigEndian)
        throw refused("npy_invalid.float", {}, file);
    if (header.fortranOrder && header.shape.size() > 1)
        throw refused("npy_invalid.fortran", {}, file);
    const std::span<const std::byte> data = std::span(content).subspan(header.dataOffset);
    const std::size_t wanted = header.elements() * header.itemBytes();
    if (data.size() != wanted)
        throw refused("npy_invalid.data", {{"found", data.size()}, {"expected", wanted}}, file);
    FloatArray array{header.shape, std::vector<float>(header.elements())};
    if (header.dtype == "f4") {
        if (!data.empty())
            std::memcpy(array.values.data(), data.data(), data.size());
        return array;
    }
    for (std::size_t i = 0; i < array.values.size(); ++i) {
        double value = 0;
        std::memcpy(&value, data.data() + i * sizeof value, sizeof value);
        array.values[i] = static_cast<float>(value);
    }
    return array;
}

void writeNpy(const std::filesystem::path& file, std::span<const std::size_t> shape,
              std::span<const float> values) {
    write(file, shape, "<f4", std::as_bytes(values), sizeof(float));
}

void writeNpy(const std::filesystem::path& file, std::span<const std::size_t> shape,
              std::span<const std::uint8_t> values) {
    write(file, shape, "|u1", std::as_bytes(values), 1);
}

}  // namespace lightbox::base
