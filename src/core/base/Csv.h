// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace lightbox::base {

/// A table read whole. Every row has as many fields as the header.
struct CsvTable {
    std::filesystem::path file;
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> lines;  ///< parallel to rows: the line of the file each begins on
    char delimiter = ',';            ///< what divides the fields

    /// Exact name first, then ignoring case; nullopt when absent.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
};

struct CsvLimits {
    std::size_t maxBytes = std::size_t{1} << 30U;
    std::size_t maxRows = 20'000'000;
    std::size_t maxColumns = 4096;
    std::size_t maxFieldBytes = 1U << 20U;
};

/// RFC 4180 with quotes, CRLF or LF, optional UTF-8 byte-order mark; the delimiter (, ; tab, or | where
/// none of these is) is told from the header, or by a first line "sep=;" as spreadsheets write it.
/// Lines before the header that begin with # and have another number of fields are comments; blanks
/// around a quoted field are none of it; where all of the header stands in single quotes, these
/// quote; one empty field too many or too few at the end of a row is none. A row of the wrong length,
/// an unclosed quote, a NUL byte or a broken limit throws Error (csv_invalid) naming the line.
[[nodiscard]] CsvTable readCsv(const std::filesystem::path& file, const CsvLimits& limits = {});
[[nodiscard]] CsvTable parseCsv(std::string_view text, const std::filesystem::path& file = {},
                                const CsvLimits& limits = {});

/// Quotes only where needed; rows end with LF.
class CsvWriter {
public:
    explicit CsvWriter(std::ostream& out) : m_out(out) {}
    CsvWriter& field(std::string_view text);
    CsvWriter& field(double value);  ///< shortest text that reads back exactly; empty for NaN
    CsvWriter& field(std::int64_t value);
    void endRow();

private:
    std::ostream& m_out;
    bool m_first = true;
};

}  // namespace lightbox::base
