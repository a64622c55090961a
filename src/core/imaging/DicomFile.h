// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dctk.h>

#include "imaging/Decode.h"

namespace lightbox::imaging {

/// A DICOM file read up to its pixels, which stay in the file until asked for.
class DicomFile {
public:
    /// With or without preamble and meta header. Throws Error (unreadable, truncated, empty,
    /// too_large).
    DicomFile(const std::filesystem::path& file, const DecodeLimits& limits);

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] DcmDataset& dataset() { return *m_format->getDataset(); }
    [[nodiscard]] E_TransferSyntax syntax() { return dataset().getOriginalXfer(); }
    /// The UID of its transfer syntax, of one that DCMTK does not know too; "" where it names none.
    [[nodiscard]] std::string syntaxUid();
    /// True when the file ends within its pixel data.
    [[nodiscard]] bool isCut() const { return m_isCut; }
    /// True when it could only be read after its form was mended.
    [[nodiscard]] bool isMended() const { return m_isMended; }

    /// The first value of an element of the data set; nullopt when absent, empty or not a number.
    [[nodiscard]] std::optional<std::uint16_t> number16(const DcmTagKey& tag);
    [[nodiscard]] std::string text(const DcmTagKey& tag);
    /// `raw` out of this file, trimmed, in UTF-8.
    [[nodiscard]] std::string utf8(std::string_view raw);

    /// The item that holds `tag` for this frame: that of the per-frame, then the shared functional
    /// group `group`, else the data set itself.
    [[nodiscard]] DcmItem& frameItem(const DcmTagKey& group, const DcmTagKey& tag, int frame);

    /// Textual and numeric elements of the data set by keyword (or gggg,eeee) in UTF-8, person
    /// names left out, and TransferSyntaxUID.
    [[nodiscard]] std::map<std::string, std::string> fields();

private:
    std::filesystem::path m_path;
    std::unique_ptr<DcmFileFormat> m_format;
    bool m_isCut = false;
    bool m_isMended = false;
};

/// All values of a numeric text or binary element, finite ones only.
[[nodiscard]] std::vector<double> numbers(DcmItem& item, const DcmTagKey& tag);
/// The tag holds something, but no number.
[[nodiscard]] bool hasUnreadNumber(DcmItem& item, const DcmTagKey& tag);

}  // namespace lightbox::imaging
