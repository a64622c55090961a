// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Npy.h"

#include <gtest/gtest.h>

#include "base/Files.h"
#include "support/ErrorCode.h"
#include "support/TemporaryFolder.h"

namespace lightbox::base {
namespace {

using test::errorCode;

std::string npy(const std::string& dictionary, char version = 1) {
    std::string text = std::string("\x93NUMPY") + version + '\0';
    text += static_cast<char>(dictionary.size() & 255U);
    text += static_cast<char>(dictionary.size() >> 8U);
    if (version > 1)
        text.append(2, '\0');
    return text + dictionary;
}

NpyHeader parse(const std::string& text) {
    return parseNpyHeader(std::as_bytes(std::span(text.data(), text.size())));
}

std::string codeOf(const std::string& text) {
    return errorCode([&] { (void)parse(text); });
}

TEST(Npy, HeadersAsNumpyWritesThem) {
    const NpyHeader plain =
        parse(npy("{'descr': '|u1', 'fortran_order': False, 'shape': (4708, 28, 28), }    \n"));
    EXPECT_EQ(plain.dtype, "u1");
    EXPECT_EQ(plain.shape, (std::vector<std::size_t>{4708, 28, 28}));
    EXPECT_EQ(plain.elements(), 4708U * 28 * 28);
    EXPECT_EQ(plain.itemBytes(), 1U);
    EXPECT_FALSE(plain.fortranOrder);
    const NpyHeader other =
        parse(npy("{\"shape\": (3L,), \"fortran_order\": True, \"descr\": \">f8\"}", 3));
    EXPECT_TRUE(other.bigEndian);
    EXPECT_TRUE(other.fortranOrder);
    EXPECT_EQ(other.itemBytes(), 8U);
    EXPECT_EQ(other.dataOffset, 12 + 55U);
    const NpyHeader scalar = parse(npy("{'descr': '<i8', 'fortran_order': False, 'shape': ()}"));
    EXPECT_TRUE(scalar.shape.empty());
    EXPECT_EQ(scalar.elements(), 1U);
    const NpyHeader none = parse(npy("{'descr': '<i8', 'fortran_order': False, 'shape': (0, 5)}"));
    EXPECT_EQ(none.elements(), 0U);
}

TEST(Npy, HostileHeadersAreRefused) {
    const std::string good = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)}";
    ASSERT_EQ(codeOf(npy(good)), "");
    for (const std::string& bad : std::vector<std::string>{
             "", "{}", "{'descr': '<f4'}", "{'descr': '|O', 'fortran_order': False, 'shape': (2,)}",
             "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,)}",
             "{'descr': '<f4', 'fortran_order': Maybe, 'shape': (2,)}",
             "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,)}",
             "{'descr': '<f4', 'fortran_order': False, 'shape': (2 3)}",
             "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}",
             "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296)}",
             "{'descr': '<f8', 'fortran_order': False, 'shape': (4611686018427387904,)}",
             "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'shape': (3,)}",
             "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'more': 1}",
             "{'descr': '<f4, 'fortran_order': False, 'shape': (2,)}",
             "{'descr': '<f99', 'fortran_order': False, 'shape': (2,)}",
             "{'descr': '', 'fortran_order': False, 'shape': (2,)}", good + " import os"})
        EXPECT_EQ(codeOf(npy(bad)), "npy_invalid") << bad;
    std::string manyDimensions = "{'descr': '<f4', 'fortran_order': False, 'shape': (";
    for (int i = 0; i < 33; ++i)
        manyDimensions += "1, ";
    EXPECT_EQ(codeOf(npy(manyDimensions + ")}")), "npy_invalid");
    EXPECT_EQ(codeOf(npy(good, 4)), "npy_invalid");
    EXPECT_EQ(codeOf("PK\x03\x04 and no array"), "npy_invalid");
    // Version 2 with a header that claims four gigabytes.
    EXPECT_EQ(codeOf(std::string("\x93NUMPY\x02\x00\xff\xff\xff\xff", 12) + good), "npy_invalid");
    for (std::size_t length = 0; length < npy(good).size(); ++length)
        EXPECT_EQ(codeOf(npy(good).substr(0, length)), "npy_invalid") << length;
}

TEST(Npy, FloatsReadBackAndAreAlignedAsNumpyWants) {
    const test::TemporaryFolder folder;
    const std::vector<std::size_t> shape{2, 3};
    const std::vector<float> values{0.1F, -1, 2, 3e30F, 0, 5};
    writeNpy(folder / "a.npy", shape, values);
    const FloatArray read = readNpyFloat(folder / "a.npy");
    EXPECT_EQ(read.shape, shape);
    EXPECT_EQ(read.values, values);
    EXPECT_EQ(parse(readTextFile(folder / "a.npy")).dataOffset % 64, 0U);
    // No temporary file stays behind.
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(Npy, BytesAndOneDimensionAreWritten) {
    const test::TemporaryFolder folder;
    const std::vector<std::size_t> shape{3};
    const std::vector<std::uint8_t> values{1, 2, 255};
    writeNpy(folder / "b.npy", shape, values);
    const std::string text = readTextFile(folder / "b.npy");
    const NpyHeader header = parse(text);
    EXPECT_EQ(header.dtype, "u1");
    EXPECT_EQ(header.shape, shape);
    EXPECT_EQ(text.substr(header.dataOffset), "\x01\x02\xff");
    EXPECT_NE(text.find("(3,)"), std::string::npos);
    EXPECT_EQ(errorCode([&] { writeNpy(folder / "c.npy", std::vector<std::size_t>{4}, values); }),
              "npy_invalid");
}

TEST(Npy, DataOfTheWrongLengthIsRefused) {
    const test::TemporaryFolder folder;
    const std::string begin =
        npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1000000000,)}");
    writeFileAtomically(folder / "short.npy", begin + "1234");
    EXPECT_EQ(errorCode([&] { (void)readNpyFloat(folder / "short.npy"); }), "npy_invalid");
    writeFileAtomically(folder / "u1.npy",
                        npy("{'descr': '|u1', 'fortran_order': False, 'shape': (1,)}") + "1");
    EXPECT_EQ(errorCode([&] { (void)readNpyFloat(folder / "u1.npy"); }), "npy_invalid");
    EXPECT_EQ(errorCode([&] { (void)readNpyFloat(folder / "short.npy", 10); }), "too_large");
}

TEST(Npy, DoublesAreNarrowed) {
    const test::TemporaryFolder folder;
    const double value = 0.1;
    std::string text = npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1,)}");
    text.append(reinterpret_cast<const char*>(&value), sizeof value);
    writeFileAtomically(folder / "d.npy", text);
    EXPECT_EQ(readNpyFloat(folder / "d.npy").values, std::vector<float>{0.1F});
}

}  // namespace
}  // namespace lightbox::base
