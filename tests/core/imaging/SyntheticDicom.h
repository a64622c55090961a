// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <dcmtk/config/osconfig.h>
#include <gtest/gtest.h>

#include <dcmtk/dcmdata/dctk.h>

#include <filesystem>
#include <string>
#include <vector>

#include "imaging/Decode.h"
#include "support/ErrorCode.h"
#include "support/TemporaryFolder.h"

namespace lightbox::test {

/// A small DICOM file whose every attribute the test chooses.
class SyntheticDicom : public ::testing::Test {
protected:
    SyntheticDicom() {
        set(DCM_SOPClassUID, UID_ComputedRadiographyImageStorage);
        set(DCM_SOPInstanceUID, "1.2.3.4");
        set(DCM_PhotometricInterpretation, "MONOCHROME2");
    }
    DcmDataset& dataset() { return *m_format.getDataset(); }
    void set(const DcmTagKey& tag, const char* text) {
        ASSERT_TRUE(dataset().putAndInsertString(tag, text).good());
    }
    void set(const DcmTagKey& tag, Uint16 value) {
        ASSERT_TRUE(dataset().putAndInsertUint16(tag, value).good());
    }
    void layout(Uint16 columns, Uint16 rows, Uint16 allocated, Uint16 stored, Uint16 high,
                Uint16 samples = 1) {
        set(DCM_Rows, rows);
        set(DCM_Columns, columns);
        set(DCM_BitsAllocated, allocated);
        set(DCM_BitsStored, stored);
        set(DCM_HighBit, high);
        set(DCM_PixelRepresentation, Uint16{0});
        set(DCM_SamplesPerPixel, samples);
    }
    void words(const std::vector<Uint16>& values) {
        ASSERT_TRUE(dataset()
                        .putAndInsertUint16Array(DCM_PixelData, values.data(),
                                                 static_cast<unsigned long>(values.size()))
                        .good());
    }
    void bytes(const std::vector<Uint8>& values) {
        ASSERT_TRUE(dataset()
                        .putAndInsertUint8Array(DCM_PixelData, values.data(),
                                                static_cast<unsigned long>(values.size()))
                        .good());
    }
    /// The file as it lies on the disk.
    std::filesystem::path saved(E_TransferSyntax syntax = EXS_LittleEndianExplicit) {
        const auto file = m_folder / "image.dcm";
        EXPECT_TRUE(m_format.saveFile(file.c_str(), syntax).good());
        return file;
    }
    spec::ModalityImage decoded(E_TransferSyntax syntax = EXS_LittleEndianExplicit) {
        return imaging::decode(saved(syntax));
    }
    [[nodiscard]] const TemporaryFolder& folder() const { return m_folder; }
    std::string code() {
        return errorCode([&] { (void)decoded(); });
    }

private:
    TemporaryFolder m_folder;
    DcmFileFormat m_format;
};

}  // namespace lightbox::test
