// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <zlib.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <limits>

#include "base/Random.h"
#include "core/NiftiBytes.h"
#include "imaging/Decode.h"
#include "imaging/Nifti.h"
#include "imaging/Render.h"
#include "support/ErrorCode.h"
#include "support/Places.h"
#include "support/TemporaryFolder.h"

namespace lightbox::imaging {
namespace {

class Nifti : public ::testing::Test {
protected:
    std::filesystem::path written(const std::string& name, const std::string& bytes) {
        std::ofstream(m_folder / name, std::ios::binary) << bytes;
        return m_folder / name;
    }
    static std::string packed(const std::string& bytes) {
        z_stream stream{};
        EXPECT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY),
                  Z_OK);
        std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream.avail_in = static_cast<uInt>(bytes.size());
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
        out.resize(stream.total_out);
        deflateEnd(&stream);
        return out;
    }
    std::string codeOf(const std::string& bytes, const std::string& name = "a.nii") {
        const auto file = written(name, bytes);
        return test::errorCode([&] { (void)NiftiVolume(file); });
    }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }

private:
    test::TemporaryFolder m_folder;
};

TEST_F(Nifti, EveryVersionOrderAndPackingGivesTheSameVoxels) {
    for (const int version : {1, 2})
        for (const bool bigEndian : {false, true})
            for (const bool isPacked : {false, true}) {
                SCOPED_TRACE(std::to_string(version) + (bigEndian ? " big" : " little") +
                             (isPacked ? " gz" : ""));
                test::NiftiBytes bytes;
                bytes.version = version;
                bytes.bigEndian = bigEndian;
                bytes.dimensions = 4;
                bytes.size[3] = 2;
                const auto file = written(isPacked ? "a.nii.gz" : "a.nii",
                                          isPacked ? packed(bytes.text()) : bytes.text());
                const NiftiVolume volume(file);
                EXPECT_EQ(volume.header().version, version);
                EXPECT_EQ(volume.header().volumes, 2);
                const auto slice = volume.slice(SliceAxis::Axial, 1, 3);
                // No orientation: x runs to the right of the patient, who is seen from the feet.
                ASSERT_EQ(slice.width, 3);
                ASSERT_EQ(slice.height, 4);
                EXPECT_EQ(slice.values.front(), 2 + 30 + 300 + 1000);
                EXPECT_EQ(slice.values[2], 0 + 30 + 300 + 1000);
                EXPECT_EQ(slice.values.back(), 0 + 0 + 300 + 1000);
                EXPECT_DOUBLE_EQ(slice.spacingX, 1);
                EXPECT_DOUBLE_EQ(slice.spacingY, 2);
                EXPECT_EQ(decode(file, 8).values, slice.values) << "5 slices of volume 0, then 3";
            }
}

TEST_F(Nifti, SlicesLieAsTheAffineSays) {
    // i runs from head to feet, j to the left, k to the front.
    test::NiftiBytes bytes;
    bytes.sform = {{{0, -2, 0, 0}, {0, 0, 3, 0}, {-1, 0, 0, 0}}};
    const NiftiVolume volume(written("a.nii", bytes.text()));
    const NiftiHeader& header = volume.header();
    EXPECT_EQ(header.slices(SliceAxis::Axial), 3);
    EXPECT_EQ(header.slices(SliceAxis::Coronal), 5);
    EXPECT_EQ(header.slices(SliceAxis::Sagittal), 4);
    const auto axial = volume.slice(SliceAxis::Axial, 0, 2);
    ASSERT_EQ(axial.width, 4);
    ASSERT_EQ(axial.height, 5);
    EXPECT_EQ(axial.values[0], 2 + 0 + 400) << "right and front at the top left";
    EXPECT_EQ(axial.values[3], 2 + 30 + 400) << "left at the right";
    EXPECT_EQ(axial.values[16], 2 + 0 + 0) << "the back at the bottom";
    const auto coronal = volume.slice(SliceAxis::Coronal, 0, 1);
    ASSERT_EQ(coronal.width, 4);
    ASSERT_EQ(coronal.height, 3);
    EXPECT_EQ(coronal.values[0], 0 + 0 + 100) << "the head at the top";
    EXPECT_EQ(coronal.values[8], 2 + 0 + 100);
    const auto sagittal = volume.slice(SliceAxis::Sagittal, 0, 1);
    ASSERT_EQ(sagittal.width, 5);
    ASSERT_EQ(sagittal.height, 3);
    EXPECT_EQ(sagittal.values[0], 0 + 10 + 400) << "the front at the left";
    EXPECT_EQ(sagittal.values[4], 0 + 10 + 0);
}

TEST_F(Nifti, ScalesAndShowsByPercentile) {
    test::NiftiBytes bytes;
    bytes.slope = 0.5;
    bytes.intercept = -1000;
    const auto image = decode(written("a.nii", bytes.text()));
    EXPECT_EQ(image.values.front(), 0.5F * (2 + 30) - 1000);
    EXPECT_EQ(image.frames, 5);
    const spec::PixelBuffer shown = render(image);
    EXPECT_EQ(shown.values.front(), 255);
    EXPECT_EQ(shown.values.back(), 0);
    bytes.slope = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(decode(written("b.nii", bytes.text())).values.front(), 32) << "no scale";
}

TEST_F(Nifti, WhatIsMissingOrClaimedTooMuchIsRefused) {
    test::NiftiBytes bytes;
    const std::string whole = bytes.text();
    EXPECT_EQ(codeOf(whole), "");
    EXPECT_EQ(codeOf(""), "empty");
    EXPECT_EQ(codeOf("hello"), "unreadable");
    EXPECT_EQ(codeOf(whole.substr(0, 200)), "truncated");
    EXPECT_EQ(codeOf(whole.substr(0, whole.size() - 1)), "truncated");
    EXPECT_EQ(codeOf(packed(whole.substr(0, whole.size() - 1)), "a.nii.gz"), "truncated");
    const std::string gz = packed(whole);
    EXPECT_EQ(codeOf(gz.substr(0, gz.size() / 2), "a.nii.gz"), "truncated");
    std::string damaged = gz;
    damaged[12] = static_cast<char>(damaged[12] ^ 0x7F);
    EXPECT_NE(codeOf(damaged, "a.nii.gz"), "");
    const auto with = [&](std::size_t at, std::int64_t value, unsigned count) {
        std::string changed = whole;
        bytes.put(changed, at, value, count);
        return changed;
    };
    EXPECT_EQ(codeOf(with(40, 9, 2)), "hostile") << "nine dimensions";
    EXPECT_EQ(codeOf(with(42, -3, 2)), "hostile");
    EXPECT_EQ(codeOf(with(70, 32, 2)), "unsupported_syntax") << "complex numbers";
    EXPECT_EQ(codeOf(with(46, 30000, 2)), "truncated");
    EXPECT_EQ(codeOf(packed(with(46, 30000, 2)), "a.nii.gz"), "hostile") << "720,000 in 100 bytes";
    std::string huge = with(42, 32767, 2);
    bytes.put(huge, 44, 32767, 2);
    bytes.put(huge, 46, 32767, 2);
    EXPECT_EQ(codeOf(huge), "too_large");
    std::string far = whole;
    bytes.putReal(far, 108, 1e30F);
    EXPECT_EQ(codeOf(far), "hostile");
    std::string pair = whole;
    pair[345] = 'i';
    EXPECT_EQ(codeOf(pair), "unsupported_syntax");
    const NiftiVolume volume(written("a.nii", whole));
    EXPECT_EQ(test::errorCode([&] { (void)volume.slice(SliceAxis::Axial, 0, 5); }), "bad_value");
    EXPECT_EQ(test::errorCode([&] { (void)volume.slice(SliceAxis::Axial, 1, 0); }), "bad_value");
    EXPECT_EQ(test::errorCode([&] { (void)decode(folder() / "a.nii", 5); }), "bad_value");
}

TEST_F(Nifti, DamagedHeadersEndInErrors) {
    base::Random random{11};
    for (const int version : {1, 2}) {
        test::NiftiBytes bytes;
        bytes.version = version;
        const std::string whole = bytes.text();
        for (int round = 0; round < 400; ++round) {
            std::string damaged = whole;
            for (std::uint64_t i = 0; i <= random.below(6); ++i)
                damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
            const auto file = written("damaged.nii", damaged);
            try {
                EXPECT_FALSE(decode(file).values.empty());
            } catch (const base::Error& error) {
                EXPECT_FALSE(error.facts().code.empty());
            }
        }
    }
}

// Expectations: tests/reference/nifti_slices.py.
TEST_F(Nifti, VolumesOfTheSharedDataAreReadAsByNumpy) {
    const std::filesystem::path archive = std::filesystem::path(test::kSharedData) / "nifti.tar.xz";
    if (!std::filesystem::exists(archive))
        GTEST_SKIP() << "shared data is absent";
    const std::string command = "tar -xf '" + archive.string() + "' -C '" + folder().string() + "'";
    ASSERT_EQ(std::system(command.c_str()), 0);
    struct Expected {
        const char* file;
        SliceAxis axis;
        int volume, index, width, height;
        double mean, sd;
        float a, b, c;
    };
    const Expected all[] = {
        {"anatomical.nii", SliceAxis::Axial, 0, 12, 33, 41, 8540.669623, 2332.645661, 8562, 7979,
         9795},
        {"anatomical.nii", SliceAxis::Coronal, 0, 20, 33, 25, 8717.678788, 2793.779344, 10770, 9766,
         9227},
        {"anatomical.nii", SliceAxis::Sagittal, 0, 16, 41, 25, 6969.823415, 3541.674816, 9444, 3567,
         11024},
        {"example4d.nii.gz", SliceAxis::Axial, 0, 12, 128, 96, 185.391602, 245.709693, 238, 0, 54},
        {"example4d.nii.gz", SliceAxis::Axial, 1, 12, 128, 96, 185.072266, 245.363346, 221, 0, 41},
        {"example4d.nii.gz", SliceAxis::Sagittal, 1, 60, 96, 24, 420.355903, 197.473264, 502, 531,
         526},
        {"example_nifti2.nii.gz", SliceAxis::Axial, 0, 5, 32, 20, 441.421875, 66.473398, 442, 359,
         374},
        {"example_nifti2.nii.gz", SliceAxis::Axial, 1, 11, 32, 20, 506.534375, 93.753260, 498, 479,
         428}};
    for (const Expected& expected : all) {
        SCOPED_TRACE(std::string(expected.file) + " " + std::to_string(expected.index));
        const auto image = NiftiVolume(folder() / "nifti" / expected.file)
                               .slice(expected.axis, expected.volume, expected.index);
        ASSERT_EQ(image.width, expected.width);
        ASSERT_EQ(image.height, expected.height);
        double sum = 0;
        double squares = 0;
        for (const float value : image.values) {
            sum += value;
            squares += static_cast<double>(value) * value;
        }
        const auto count = static_cast<double>(image.values.size());
        EXPECT_NEAR(sum / count, expected.mean, 1e-6);
        EXPECT_NEAR(std::sqrt(squares / count - sum / count * (sum / count)), expected.sd, 1e-5);
        const auto at = [&](int row, int column) {
            return image.values[static_cast<std::size_t>(row * image.width + column)];
        };
        EXPECT_EQ(at(image.height / 3, image.width / 4), expected.a);
        EXPECT_EQ(at(image.height / 3, 3 * image.width / 4), expected.b);
        EXPECT_EQ(at(2 * image.height / 3, image.width / 4), expected.c);
    }
}

}  // namespace
}  // namespace lightbox::imaging
