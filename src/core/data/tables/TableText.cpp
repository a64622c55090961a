// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/TableText.h"

#include <algorithm>
#include <set>

#include "base/Encoding.h"
#include "base/Error.h"
#include "base/Files.h"
#include "base/Text.h"
#include "data/sources/ImageNames.h"

namespace lightbox::data {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

void warnOfColumnsTwice(const base::CsvTable& table, std::vector<spec::Warning>& warnings) {
    std::set<std::string> seen;
    std::set<std::string> twice;
    for (const std::string& column : table.header)
        if (const std::string name(base::trimmed(column));
            !name.empty() && !seen.insert(name).second)
            twice.insert(name);
    for (const std::string& name : twice)
        warnings.push_back(spec::warning(
            "column_twice", {{"table", table.file.filename().string()}, {"column", name}}));
}

/// What begins like a file of another kind, and what to do with it.
void refuseOtherKinds(std::string_view bytes, const std::filesystem::path& file) {
    const char* const why = bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")
                                ? "csv_invalid.workbook"
                            : bytes.starts_with("\x89HDF") || bytes.starts_with("PAR1")
                                ? "csv_invalid.binary"
                                : nullptr;
    if (why != nullptr)
        throw base::refused(why, {}, file);
}

/// Fields with blanks between as fields with tabs between.
std::string withTabs(std::string_view text) {
    std::string tabbed;
    for (const std::string& line : base::split(text, '\n')) {
        std::string fields;
        for (const std::string& field : base::split(line, ' '))
            if (const auto one = base::trimmed(field); !one.empty())
                fields += (fields.empty() ? "" : "\t") + std::string(one);
        tabbed += fields + '\n';
    }
    if (tabbed.ends_with("\n\n"))
        tabbed.pop_back();
    return tabbed;
}

}  // namespace

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80                   ? 1
                                   : lead >= 0xC2 && lead < 0xE0 ? 2
                                   : lead >= 0xE0 && lead < 0xF0 ? 3
                                   : lead >= 0xF0 && lead < 0xF5 ? 4
                                                                 : 0;
        if (length == 0 || i + length > text.size())
            return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U)
                return false;
        i += length;
    }
    return true;
}

std::string tableText(std::string bytes, const std::string& name,
                      std::vector<spec::Warning>* warnings) {
    bool isAssumed = false;
    const bool little = bytes.starts_with("\xFF\xFE");
    if (little || bytes.starts_with("\xFE\xFF")) {
        bytes = base::decodedText(std::string_view(bytes).substr(2),
                                  little ? "UTF-16LE" : "UTF-16BE", replacement, 2);
    } else if (!isUtf8(bytes)) {
        bytes = base::decodedText(bytes, "WINDOWS-1252", replacement);
        isAssumed = true;
    }
    if (bytes.find('\n') == std::string::npos)
        std::replace(bytes.begin(), bytes.end(), '\r', '\n');
    if (warnings != nullptr && isAssumed)
        warnings->push_back(spec::warning("table_encoding", {{"table", name}}));
    return bytes;
}

base::CsvTable readTable(const std::filesystem::path& file, std::vector<spec::Warning>* warnings) {
    const base::CsvLimits limits;
    std::string bytes;
    try {
        bytes = base::readTextFile(file, limits.maxBytes);
    } catch (const base::Error& error) {
        if (error.facts().code != "too_large")
            throw;
        throw base::refused("csv_invalid.too_large", {{"most", limits.maxBytes}}, file);
    }
    refuseOtherKinds(bytes, file);
    if (listsImages(std::string_view(bytes).substr(0, 4096)))
        bytes = withTabs(bytes);
    base::CsvTable table =
        base::parseCsv(tableText(std::move(bytes), file.filename().string(), warnings), file);
    if (warnings != nullptr)
        warnOfColumnsTwice(table, *warnings);
    return table;
}

}  // namespace lightbox::data
