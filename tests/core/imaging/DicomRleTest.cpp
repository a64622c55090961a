// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomRle.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Random.h"
#include "imaging/Decode.h"
#include "support/Places.h"

using namespace lightbox;

namespace {

using Bytes = std::vector<std::uint8_t>;

/// Header and segments as PS3.5 annex G lays them out.
std::vector<std::byte> streamOf(const std::vector<Bytes>& segments) {
    std::vector<std::byte> stream(64);
    stream[0] = static_cast<std::byte>(segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i) {
        for (std::size_t b = 0; b < 4; ++b)
            stream[4 + 4 * i + b] = static_cast<std::byte>(stream.size() >> (8 * b));
        for (const std::uint8_t byte : segments[i])
            stream.push_back(static_cast<std::byte>(byte));
    }
    return stream;
}

Bytes decoded(const std::vector<std::byte>& stream, std::size_t pixels, std::size_t samples,
              std::size_t sampleBytes) {
    Bytes bytes;
    for (const std::byte byte : imaging::decodeRle(stream, pixels, samples, sampleBytes, "f.dcm"))
        bytes.push_back(std::to_integer<std::uint8_t>(byte));
    return bytes;
}

std::string codeOf(const std::vector<std::byte>& stream, std::size_t pixels,
                   std::size_t samples = 1, std::size_t sampleBytes = 1) {
    try {
        (void)decoded(stream, pixels, samples, sampleBytes);
    } catch (const base::Error& error) {
        return error.facts().code;
    }
    return "";
}

TEST(DicomRle, CopiesAndRepeats) {
    // Three as they are, four times 9, nothing, one more; then what no pixel needs.
    EXPECT_EQ(decoded(streamOf({{2, 1, 2, 3, 253, 9, 128, 0, 7, 0, 0}}), 8, 1, 1),
              (Bytes{1, 2, 3, 9, 9, 9, 9, 7}));
    EXPECT_EQ(decoded(streamOf({{129, 5}}), 100, 1, 1), Bytes(100, 5));
}

TEST(DicomRle, SegmentsAreSamplesMostSignificantByteFirst) {
    EXPECT_EQ(decoded(streamOf({{1, 0x12, 0x56}, {1, 0x34, 0x78}}), 2, 1, 2),
              (Bytes{0x34, 0x12, 0x78, 0x56}));
    EXPECT_EQ(decoded(streamOf({{1, 1, 2}, {1, 3, 4}, {1, 5, 6}}), 2, 3, 1),
              (Bytes{1, 3, 5, 2, 4, 6}));
}

TEST(DicomRle, WhatIsDamagedIsRefused) {
    const std::vector<std::byte> good = streamOf({{1, 1, 2}});
    EXPECT_EQ(codeOf({good.begin(), good.begin() + 63}, 2), "truncated");
    EXPECT_EQ(codeOf(good, 3), "truncated") << "the segment is short";
    EXPECT_EQ(codeOf(good, 100'000), "truncated") << "so much cannot be in it";
    EXPECT_EQ(codeOf(good, 2, 3), "unreadable") << "one segment is not three";
    EXPECT_EQ(codeOf(streamOf(std::vector<Bytes>(16, Bytes{0, 1})), 1, 4, 4), "unreadable");
    for (const std::uint8_t offset : {0, 63, 68, 255}) {
        std::vector<std::byte> moved = good;
        moved[4] = static_cast<std::byte>(offset);
        EXPECT_NE(codeOf(moved, 2), "") << int{offset};
    }
    std::vector<std::byte> backwards = streamOf({{1, 1, 2}, {1, 3, 4}});
    std::swap(backwards[4], backwards[8]);
    EXPECT_EQ(codeOf(backwards, 2, 1, 2), "unreadable");
    // A run that is announced and not there.
    EXPECT_EQ(codeOf(streamOf({{200}}), 4), "truncated");
    EXPECT_EQ(codeOf(streamOf({{5, 1}}), 4), "truncated");
}

TEST(DicomRle, AnyBytesEndInPixelsOrARefusal) {
    base::Random random{4};
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::byte> stream(64 + random.below(64));
        for (std::byte& byte : stream)
            byte = static_cast<std::byte>(random.below(256));
        stream[0] = std::byte{2};
        stream[1] = stream[2] = stream[3] = std::byte{0};
        for (const std::size_t at : {5U, 6U, 7U, 9U, 10U, 11U})
            stream[at] = std::byte{0};
        const std::string code = codeOf(stream, 1 + random.below(200), 1, 2);
        EXPECT_TRUE(code.empty() || code == "unreadable" || code == "truncated") << code;
    }
}

TEST(DicomRle, AFileThatLedOtherDecodersAstrayIsRefused) {
    // Found by fuzzing; DCMTK 3.6.7 reads outside of its memory here.
    const std::filesystem::path file =
        std::filesystem::path(test::kTestData) / "../fuzz/seeds/dicom/rle-outside.dcm";
    EXPECT_THROW((void)imaging::decode(file), base::Error);
}

}  // namespace
