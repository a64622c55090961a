// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/Csv.h"
#include "base/Error.h"
#include "base/Hash.h"
#include "base/Text.h"
#include "core/ErrorCode.h"
#include "core/imaging/DicomArchive.h"
#include "imaging/Decode.h"

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

/// What differs from the reference for a reason.
const std::set<std::string> kReadByUsOnly{
    "pydicom/no_meta.dcm",  // CT without meta header: pydicom must be told its syntax
};

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
        base::readCsv(std::string(LIGHTBOX_TEST_DATA) + "/imaging/dicom_pixels.csv");
    std::size_t decoded = 0;
    for (const auto& row : table.rows) {
        SCOPED_TRACE(row[0] + " frame " + row[1]);
        const auto file = archive() / row[0];
        ASSERT_TRUE(std::filesystem::exists(file));
        if (row[2].empty()) {
            const std::string code = test::errorCode([&] { (void)decode(file); });
            if (kReadByUsOnly.contains(row[0]))
                EXPECT_EQ(code, "");
            else
                EXPECT_TRUE(kImportReasons.contains(code)) << code;
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

}  // namespace
}  // namespace lightbox::imaging
