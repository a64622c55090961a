// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

#include "imaging/DicomFile.h"

namespace lightbox::imaging {

/// A look-up table of PS3.3 C.11.1.1, C.11.2.1.1 or C.7.6.3.1.5.
struct DicomTable {
    std::int64_t first = 0;  ///< value that the first entry is for
    int bits = 16;
    std::vector<std::uint16_t> entries;  ///< never empty
    /// Values outside the table take its first or last entry.
    [[nodiscard]] std::uint16_t at(std::int64_t value) const {
        const auto last = static_cast<std::int64_t>(entries.size()) - 1;
        return entries[static_cast<std::size_t>(std::clamp<std::int64_t>(value - first, 0, last))];
    }
};

/// The table of `item`; `isSigned` says how its first value is to be read. Throws Error
/// (unreadable, truncated).
[[nodiscard]] DicomTable readTable(const DicomFile& file, DcmItem& item,
                                   const DcmTagKey& descriptorTag, const DcmTagKey& dataTag,
                                   bool isSigned);

/// True when the red palette is stored in segments (PS3.3 C.7.9.2).
[[nodiscard]] bool hasSegmentedPalette(DcmItem& item);

/// A palette of one colour whose data is stored in segments: discrete, linear and indirect ones,
/// expanded. Throws Error (unreadable, truncated, hostile).
[[nodiscard]] DicomTable readSegmentedTable(const DicomFile& file, DcmItem& item,
                                            const DcmTagKey& descriptorTag,
                                            const DcmTagKey& dataTag, bool isSigned);

}  // namespace lightbox::imaging
