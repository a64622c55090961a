// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomSyntax.h"

#include <algorithm>
#include <array>

#include "imaging/ByteReader.h"
#include "imaging/DicomDeflate.h"

namespace lightbox::imaging {

namespace {

struct KnownSyntax {
    std::string_view uid;
    Coding coding;
    std::string_view name;
};

constexpr std::array kSyntaxes{
    KnownSyntax{"", Coding::Native, "implicit VR little endian"},
    KnownSyntax{"1.2.840.10008.1.2", Coding::Native, "implicit VR little endian"},
    KnownSyntax{"1.2.840.10008.1.2.1", Coding::Native, "explicit VR little endian"},
    KnownSyntax{"1.2.840.10008.1.2.1.98", Coding::Unsupported, "encapsulated uncompressed"},
    KnownSyntax{"1.2.840.10008.1.2.1.99", Coding::Native, "deflated explicit VR little endian"},
    KnownSyntax{"1.2.840.10008.1.2.2", Coding::Native, "explicit VR big endian"},
    KnownSyntax{"1.2.840.113619.5.2", Coding::Native, "GE private"},
    KnownSyntax{"1.2.840.10008.1.2.4.50", Coding::Jpeg, "JPEG baseline"},
    KnownSyntax{"1.2.840.10008.1.2.4.51", Coding::Jpeg, "JPEG extended"},
    KnownSyntax{"1.2.840.10008.1.2.4.53", Coding::Jpeg, "JPEG spectral selection"},
    KnownSyntax{"1.2.840.10008.1.2.4.55", Coding::Jpeg, "JPEG progressive"},
    KnownSyntax{"1.2.840.10008.1.2.4.57", Coding::Jpeg, "JPEG lossless"},
    KnownSyntax{"1.2.840.10008.1.2.4.70", Coding::Jpeg, "JPEG lossless, first order"},
    KnownSyntax{"1.2.840.10008.1.2.4.80", Coding::Jpeg, "JPEG-LS lossless"},
    KnownSyntax{"1.2.840.10008.1.2.4.81", Coding::Jpeg, "JPEG-LS"},
    KnownSyntax{"1.2.840.10008.1.2.4.90", Coding::Jpeg2000, "JPEG 2000 lossless"},
    KnownSyntax{"1.2.840.10008.1.2.4.91", Coding::Jpeg2000, "JPEG 2000"},
    KnownSyntax{"1.2.840.10008.1.2.4.92", Coding::Unsupported, "JPEG 2000 part 2 lossless"},
    KnownSyntax{"1.2.840.10008.1.2.4.93", Coding::Unsupported, "JPEG 2000 part 2"},
    KnownSyntax{"1.2.840.10008.1.2.4.94", Coding::Unsupported, "JPIP referenced"},
    KnownSyntax{"1.2.840.10008.1.2.4.95", Coding::Unsupported, "JPIP referenced deflate"},
    KnownSyntax{"1.2.840.10008.1.2.4.100", Coding::Unsupported, "MPEG-2 video, main level"},
    KnownSyntax{"1.2.840.10008.1.2.4.101", Coding::Unsupported, "MPEG-2 video, high level"},
    KnownSyntax{"1.2.840.10008.1.2.4.102", Coding::Unsupported, "H.264 video"},
    KnownSyntax{"1.2.840.10008.1.2.4.103", Coding::Unsupported, "H.264 video, Blu-ray"},
    KnownSyntax{"1.2.840.10008.1.2.4.104", Coding::Unsupported, "H.264 video, 2D"},
    KnownSyntax{"1.2.840.10008.1.2.4.105", Coding::Unsupported, "H.264 video, 3D"},
    KnownSyntax{"1.2.840.10008.1.2.4.106", Coding::Unsupported, "H.264 video, stereo"},
    KnownSyntax{"1.2.840.10008.1.2.4.107", Coding::Unsupported, "H.265 video"},
    KnownSyntax{"1.2.840.10008.1.2.4.108", Coding::Unsupported, "H.265 video, 10 bit"},
    KnownSyntax{"1.2.840.10008.1.2.4.110", Coding::Unsupported, "JPEG XL lossless"},
    KnownSyntax{"1.2.840.10008.1.2.4.111", Coding::Unsupported, "JPEG XL of JPEG"},
    KnownSyntax{"1.2.840.10008.1.2.4.112", Coding::Unsupported, "JPEG XL"},
    KnownSyntax{"1.2.840.10008.1.2.4.201", Coding::Jpeg2000, "HTJ2K lossless"},
    KnownSyntax{"1.2.840.10008.1.2.4.202", Coding::Jpeg2000, "HTJ2K lossless RPCL"},
    KnownSyntax{"1.2.840.10008.1.2.4.203", Coding::Jpeg2000, "HTJ2K"},
    KnownSyntax{"1.2.840.10008.1.2.4.204", Coding::Unsupported, "JPIP HTJ2K referenced"},
    KnownSyntax{"1.2.840.10008.1.2.4.205", Coding::Unsupported, "JPIP HTJ2K referenced deflate"},
    KnownSyntax{"1.2.840.10008.1.2.5", Coding::Rle, "RLE lossless"},
    KnownSyntax{"1.2.840.10008.1.2.7.1", Coding::Unsupported, "SMPTE ST 2110-20 video"},
    KnownSyntax{"1.2.840.10008.1.2.7.2", Coding::Unsupported, "SMPTE ST 2110-20 video, interlaced"},
    KnownSyntax{"1.2.840.10008.1.2.8.1", Coding::Deflated, "deflated image frames"},
};

const KnownSyntax* known(std::string_view uid) {
    const auto* const found = std::find_if(kSyntaxes.begin(), kSyntaxes.end(),
                                           [uid](const auto& one) { return one.uid == uid; });
    return found == kSyntaxes.end() ? nullptr : &*found;
}

/// The header of PS3.5 G.5: 1 to 15 segments, the first just behind it.
bool beginsRunLengths(std::span<const std::byte> stream) {
    constexpr std::uint64_t kHeaderBytes = 64;
    constexpr std::uint64_t kMostSegments = 15;
    ByteReader reader(stream);
    const std::uint64_t segments = reader.little(0, 4);
    return stream.size() > kHeaderBytes && segments >= 1 && segments <= kMostSegments &&
           reader.little(4, 4) == kHeaderBytes;
}

}  // namespace

std::optional<Coding> codingOf(std::string_view uid) {
    const KnownSyntax* const found = known(uid);
    return found == nullptr ? std::nullopt : std::optional(found->coding);
}

std::optional<Coding> codingOfStream(std::span<const std::byte> stream) {
    const ByteReader reader(stream);
    if (reader.matches(0, "\xFF\xD8\xFF"))
        return Coding::Jpeg;
    if (reader.matches(0, "\xFF\x4F\xFF\x51") || reader.matches(4, "jP  "))
        return Coding::Jpeg2000;
    return beginsRunLengths(stream) ? std::optional(Coding::Rle) : std::nullopt;
}

std::string syntaxName(std::string_view uid) {
    const KnownSyntax* const found = known(uid);
    return std::string(found == nullptr ? uid : found->name);
}

std::string statedSyntax(std::span<const std::byte> file) {
    const std::size_t end = metaHeaderEnd(file);
    const std::string_view meta(reinterpret_cast<const char*>(file.data()), end);
    constexpr std::string_view kElement("\x02\0\x10\0UI", 6);
    const std::size_t at = meta.find(kElement);
    if (at == std::string_view::npos)
        return {};
    ByteReader reader(file.first(end));
    const std::string_view value = meta.substr(std::min(meta.size(), at + 8),
                                               static_cast<std::size_t>(reader.little(at + 6, 2)));
    const std::size_t last = value.find_last_not_of(std::string_view("\0 ", 2));
    return std::string(value.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

}  // namespace lightbox::imaging
