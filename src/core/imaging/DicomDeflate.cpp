// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomDeflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "imaging/ByteReader.h"
#include "imaging/Errors.h"

namespace lightbox::imaging {

namespace {

constexpr std::size_t kPreambleAndMark = 132;
constexpr std::string_view kDeflatedSyntax = "1.2.840.10008.1.2.1.99";

/// Bytes that come of the raw deflate stream in the rest of `in`, counted to just above `most`.
std::uint64_t inflatedBytes(std::istream& in, std::uint64_t most) {
    z_stream stream{};
    if (::inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return 0;
    std::vector<unsigned char> input(1U << 16U);
    std::vector<unsigned char> output(1U << 16U);
    std::uint64_t count = 0;
    int status = Z_OK;
    while (status == Z_OK && count <= most) {
        if (stream.avail_in == 0) {
            in.read(reinterpret_cast<char*>(input.data()),
                    static_cast<std::streamsize>(input.size()));
            stream.avail_in = static_cast<uInt>(in.gcount());
            stream.next_in = input.data();
            if (stream.avail_in == 0)
                break;
        }
        stream.next_out = output.data();
        stream.avail_out = static_cast<uInt>(output.size());
        status = ::inflate(&stream, Z_NO_FLUSH);
        count += output.size() - stream.avail_out;
    }
    ::inflateEnd(&stream);
    return count;
}

}  // namespace

std::size_t metaHeaderEnd(std::span<const std::byte> bytes) {
    ByteReader reader(bytes);
    constexpr std::uint64_t kMark = 4;
    std::uint64_t at = reader.matches(kPreambleAndMark - kMark, "DICM") ? kPreambleAndMark
                       : reader.matches(0, "DICM")                      ? kMark
                                                                        : 0;
    const auto isCapital = [&reader](std::uint64_t at) {
        const std::uint64_t letter = reader.little(at, 1);
        return letter >= 'A' && letter <= 'Z';
    };
    while (at + 8 <= bytes.size() && reader.little(at, 2) == 0x0002) {
        if (!isCapital(at + 4) || !isCapital(at + 5))
            return 0;
        const bool isLong = reader.matches(at + 4, "OB") || reader.matches(at + 4, "UN");
        at += isLong ? 12 + reader.little(at + 8, 4) : 8 + reader.little(at + 6, 2);
    }
    return reader.complete() && at < bytes.size() ? static_cast<std::size_t>(at) : 0;
}

void requireInflatable(const std::filesystem::path& file, std::uint64_t most) {
    std::ifstream in(file, std::ios::binary);
    std::vector<std::byte> begin(1U << 16U);
    in.read(reinterpret_cast<char*>(begin.data()), static_cast<std::streamsize>(begin.size()));
    begin.resize(static_cast<std::size_t>(in.gcount()));
    const std::size_t end = metaHeaderEnd(begin);
    if (end == 0)
        return;
    const std::string_view meta(reinterpret_cast<const char*>(begin.data()), end);
    if (meta.find(kDeflatedSyntax) == std::string_view::npos)
        return;
    in.clear();
    in.seekg(static_cast<std::streamoff>(end));
    if (inflatedBytes(in, most) > most)
        throw badImage("too_large.deflated", {{"most", most}}, file);
}

std::vector<std::byte> inflated(std::span<const std::byte> stream, std::size_t count,
                                const std::filesystem::path& file) {
    z_stream inflating{};
    if (::inflateInit2(&inflating, -MAX_WBITS) != Z_OK)
        throw badImage("too_large.memory_short", {}, file);
    std::vector<std::byte> bytes(count);
    // inflate() only reads its input, and takes no more than 4 GiB at a time: a fragment's length.
    inflating.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(stream.data()));
    inflating.avail_in = static_cast<uInt>(std::min<std::size_t>(stream.size(), UINT32_MAX));
    inflating.next_out = reinterpret_cast<Bytef*>(bytes.data());
    inflating.avail_out = static_cast<uInt>(std::min<std::size_t>(count, UINT32_MAX));
    const int status = ::inflate(&inflating, Z_SYNC_FLUSH);
    const bool isWhole = inflating.avail_out == 0 && count <= UINT32_MAX;
    ::inflateEnd(&inflating);
    if (isWhole)
        return bytes;
    if (status == Z_DATA_ERROR)
        throw badImage("unreadable.packed_damaged", {}, file);
    throw badImage("truncated.packed", {}, file);
}

}  // namespace lightbox::imaging
