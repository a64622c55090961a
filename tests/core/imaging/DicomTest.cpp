// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/Csv.h"
#include "base/Error.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "base/Random.h"
#include "base/Text.h"
#include "core/imaging/DicomArchive.h"
#include "imaging/Decode.h"
#include "support/ErrorCode.h"
#include "support/Places.h"

namespace lightbox::imaging {
namespace {

class DicomArchiveTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() { s_archive = std::make_unique<test::DicomArchive>(); }
    static void TearDownTestSuite() { s_archive.reset(); }
    void SetUp() override {
        if (!s_archive->present())
            GTEST_SKIP() << "dicom.tar.xz is not among the shared data";
    }
    static const test::DicomArchive& archive() { return *s_archive; }

private:
    static std::unique_ptr<test::DicomArchive> s_archive;
};

std::unique_ptr<test::DicomArchive> DicomArchiveTest::s_archive;

const std::set<std::string> kImportReasons{
    "unreadable", "truncated", "unsupported_syntax", "no_pixels", "empty", "too_large", "hostile"};

/// Refused although the reference makes pixels of them.
const std::set<std::string> kRefused{
    // Its JPEG 2000 header says 3,722,445,056 columns: GDCM gives what its memory held, other
    // values at each call.
    "pydicom/JPEG2000-embedded-sequence-delimiter.dcm"};

std::string shapeOf(const spec::ModalityImage& image) {
    return std::to_string(image.height) + "x" + std::to_string(image.width) +
           (image.channels == 3 ? "x3" : "");
}

std::string sha256Of(const std::vector<float>& values) {
    base::Sha256 hash;
    hash.update(std::as_bytes(std::span(values)));
    return hash.hex();
}

/// Pixels of the 8 x 8 grid that numpy's linspace(0, n - 1, 8).astype(int) picks.
std::vector<float> gridOf(const spec::ModalityImage& image) {
    std::vector<float> grid;
    const auto at = [](int index, int length) { return index * (length - 1) / 7; };
    for (int row = 0; row < 8; ++row)
        for (int column = 0; column < 8; ++column)
            for (int channel = 0; channel < image.channels; ++channel)
                grid.push_back(image.values[static_cast<std::size_t>(
                    (at(row, image.height) * image.width + at(column, image.width)) *
                        image.channels +
                    channel)]);
    return grid;
}

TEST_F(DicomArchiveTest, ValuesEqualThoseOfPydicom) {
    // tests/reference/dicom_pixels.py: pydicom 2.3.1, GDCM 3.0.21, Pillow 9.4, numpy 1.24.
    const base::CsvTable table =
        base::readCsv(std::string(test::kTestData) + "/imaging/dicom_pixels.csv");
    std::size_t decoded = 0;
    for (const auto& row : table.rows) {
        SCOPED_TRACE(row[0] + " frame " + row[1]);
        const auto file = archive() / row[0];
        ASSERT_TRUE(std::filesystem::exists(file));
        if (row[2].empty() || kRefused.contains(row[0])) {
            const std::string code = test::errorCode([&] { (void)decode(file); });
            EXPECT_TRUE(kImportReasons.contains(code)) << "'" << code << "'";
            continue;
        }
        try {
            const auto image = decode(file, static_cast<int>(*base::toInteger(row[1])));
            EXPECT_EQ(shapeOf(image), row[2]);
            ++decoded;
            if (row[3] == "0") {
                EXPECT_EQ(sha256Of(image.values), row[4]);
                continue;
            }
            double sum = 0;
            for (const float value : image.values)
                sum += value;
            EXPECT_NEAR(sum / static_cast<double>(image.values.size()),
                        *base::toDouble(row[5]) / static_cast<double>(image.values.size()), 0.5);
            const auto expected = base::split(row[6], ' ');
            const auto grid = gridOf(image);
            ASSERT_EQ(grid.size(), expected.size());
            for (std::size_t i = 0; i < grid.size(); ++i)
                EXPECT_NEAR(grid[i], *base::toDouble(expected[i]), 2) << "grid point " << i;
        } catch (const base::Error& error) {
            ADD_FAILURE() << error.what();
        }
    }
    EXPECT_GT(decoded, 100U);
}

TEST_F(DicomArchiveTest, OneImageInSevenSyntaxesHasOneHash) {
    std::set<std::string> hashes;
    for (int i = 1; i <= 9; ++i)
        hashes.insert(pixelHash(decode(archive() / ("dcm_qa_ts/" + std::to_string(i) + ".dcm"))));
    EXPECT_EQ(hashes.size(), 1U);
    EXPECT_NE(pixelHash(decode(archive() / "pydicom/CT_small.dcm")), *hashes.begin());
}

TEST_F(DicomArchiveTest, FieldsAreUtf8WithoutNames) {
    const auto fields = dicomFields(archive() / "pydicom/CT_small.dcm");
    EXPECT_EQ(fields.at("PatientID"), "1CT1");
    EXPECT_EQ(fields.at("Modality"), "CT");
    EXPECT_EQ(fields.at("Rows"), "128");
    EXPECT_EQ(fields.at("TransferSyntaxUID"), "1.2.840.10008.1.2.1");
    EXPECT_FALSE(fields.contains("PatientName"));
    EXPECT_FALSE(fields.contains("PixelData"));
    EXPECT_EQ(decode(archive() / "pydicom/CT_small.dcm").fields, fields);
    for (const auto& entry :
         std::filesystem::directory_iterator(archive() / "pydicom/charset_files"))
        for (const auto& [key, value] : dicomFields(entry.path()))
            for (const char c : key)
                EXPECT_LT(static_cast<unsigned char>(c), 0x80) << entry.path() << value;
}

TEST_F(DicomArchiveTest, WindowsFramesAndSpacingAreRead) {
    const auto j2k = decode(archive() / "pydicom/J2K_pixelrep_mismatch.dcm");
    ASSERT_EQ(j2k.windows.size(), 3U);
    EXPECT_EQ(j2k.windows[0].centre, 40);
    EXPECT_EQ(decode(archive() / "pydicom/rtdose.dcm").frames, 15);
    EXPECT_EQ(test::errorCode([&] { (void)decode(archive() / "pydicom/rtdose.dcm", 15); }),
              "bad_value");
    EXPECT_GT(decode(archive() / "pydicom/CT_small.dcm").spacingX, 0);
}

TEST_F(DicomArchiveTest, ReasonsAreTold) {
    const auto code = [](const std::filesystem::path& file) {
        return test::errorCode([&] { (void)decode(file); });
    };
    EXPECT_EQ(code(archive() / "pydicom/MR_truncated.dcm"), "truncated");
    EXPECT_EQ(code(archive() / "pydicom/reportsi.dcm"), "no_pixels");
    EXPECT_EQ(code(archive() / "pydicom/dicomdirtests/DICOMDIR"), "no_pixels");
    EXPECT_EQ(test::errorCode([&] {
                  (void)decode(archive() / "pydicom/CT_small.dcm", 0, {.maxPixels = 128 * 127});
              }),
              "too_large");
    EXPECT_EQ(test::errorCode(
                  [&] { (void)decode(archive() / "pydicom/CT_small.dcm", 0, {.maxBytes = 1000}); }),
              "too_large");
}

TEST_F(DicomArchiveTest, DamagedFilesEndInErrors) {
    const std::array<const char*, 10> names{
        "pydicom/CT_small.dcm",         "pydicom/JPEG2000.dcm",
        "pydicom/SC_rgb_rle_16bit.dcm", "pydicom/SC_rgb_jpeg_dcmtk.dcm",
        "pydicom/image_dfl.dcm",        "pydicom/SC_rgb_jls_lossy_line.dcm",
        "pydicom/rtdose_rle.dcm",       "pydicom/JPEG-lossy.dcm",
        "pydicom/SC_rgb_jpeg_gdcm.dcm", "pydicom/SC_ybr_full_422_uncompressed.dcm"};
    const test::TemporaryFolder folder;
    const auto damaged = folder / "damaged.dcm";
    base::Random random{2026};
    int failed = 0;
    for (const char* name : names) {
        const std::vector<std::byte> original = base::readFile(archive() / name);
        for (int round = 0; round < 60; ++round) {
            std::vector<std::byte> bytes = original;
            const auto flips = 1 + random.below(12);
            // Every other round hits the header, where lengths and sizes stand.
            const std::size_t reach =
                round % 2 == 0 ? std::min<std::size_t>(bytes.size(), 1500) : bytes.size();
            for (std::uint64_t i = 0; i < flips; ++i)
                bytes[random.below(reach)] = static_cast<std::byte>(random.below(256));
            if (round % 10 == 9)
                bytes.resize(1 + random.below(bytes.size()));
            std::ofstream(damaged, std::ios::binary)
                .write(reinterpret_cast<const char*>(bytes.data()),
                       static_cast<std::streamsize>(bytes.size()));
            try {
                const auto image = decode(damaged);
                EXPECT_EQ(image.values.size(),
                          static_cast<std::size_t>(image.width) *
                              static_cast<std::size_t>(image.height * image.channels));
            } catch (const base::Error& error) {
                ++failed;
                EXPECT_TRUE(kImportReasons.contains(error.facts().code)) << error.what();
            }
        }
    }
    EXPECT_GT(failed, 50);
}

}  // namespace
}  // namespace lightbox::imaging
