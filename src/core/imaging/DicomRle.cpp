// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomRle.h"

#include <algorithm>
#include <string>

#include "imaging/ByteReader.h"
#include "imaging/Errors.h"

namespace lightbox::imaging {

namespace {

constexpr std::size_t kHeaderBytes = 64;  // the number of segments and 15 offsets, 32 bits each
constexpr std::size_t kMostSegments = 15;

/// PackBits into every `step`-th byte of `out`, from the first. Answers how many samples it made, at
/// most `wanted`.
std::size_t unpackRuns(std::span<const std::byte> packed, std::size_t wanted, std::size_t step,
                       std::byte* out) {
    std::size_t made = 0;
    std::size_t at = 0;
    while (made < wanted && at < packed.size()) {
        const auto control = std::to_integer<unsigned>(packed[at++]);
        if (control == 128)
            continue;  // says nothing
        if (control < 128) {
            const std::size_t copied =
                std::min({std::size_t{control} + 1, wanted - made, packed.size() - at});
            for (std::size_t i = 0; i < copied; ++i)
                out[(made + i) * step] = packed[at + i];
            made += copied;
            at += copied;
        } else if (at < packed.size()) {
            const std::size_t repeated = std::min(std::size_t{257} - control, wanted - made);
            for (std::size_t i = 0; i < repeated; ++i)
                out[(made + i) * step] = packed[at];
            made += repeated;
            ++at;
        }
    }
    return made;
}

}  // namespace

std::vector<std::byte> decodeRle(std::span<const std::byte> stream, std::size_t pixels,
                                 std::size_t samples, std::size_t sampleBytes,
                                 const std::filesystem::path& file) {
    ByteReader header(stream.first(std::min(stream.size(), kHeaderBytes)));
    const std::size_t segments = samples * sampleBytes;
    const std::uint64_t stated = header.little(0, 4);
    if (stream.size() < kHeaderBytes)
        throw badImage("truncated.rle_header", {}, file);
    if (stated != segments || segments > kMostSegments)
        throw badImage("unreadable.rle_segments", {{"stated", stated}, {"segments", segments}},
                       file);
    // A run makes at most 128 bytes of 2.
    if (stream.size() * 64 < pixels * segments)
        throw badImage("truncated.rle", {{"found", stream.size()}, {"expected", pixels * segments}},
                       file);
    std::vector<std::byte> bytes(pixels * segments);
    for (std::size_t segment = 0; segment < segments; ++segment) {
        const std::uint64_t begin = header.little(4 + 4 * segment, 4);
        const std::uint64_t end = segment + 1 < segments
                                      ? header.little(8 + 4 * segment, 4)
                                      : static_cast<std::uint64_t>(stream.size());
        if (begin < kHeaderBytes || begin > end || end > stream.size())
            throw badImage("unreadable.rle_outside", {}, file);
        // Segments hold the most significant byte of a sample first.
        const std::size_t sample = segment / sampleBytes;
        const std::size_t byte = sampleBytes - 1 - segment % sampleBytes;
        const std::size_t made = unpackRuns(stream.subspan(begin, end - begin), pixels, segments,
                                            bytes.data() + sample * sampleBytes + byte);
        if (made < pixels)
            throw badImage("truncated.rle_segment", {{"found", made}, {"expected", pixels}}, file);
    }
    return bytes;
}

}  // namespace lightbox::imaging
