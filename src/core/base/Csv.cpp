// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Csv.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Text.h"

namespace lightbox::base {

namespace {

/// The delimiter that stands most often in the first record, outside quotes; a comma when in doubt.
char delimiterOf(std::string_view text) {
    static constexpr std::string_view candidates = ",;\t";
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        else if (c == '\n' && !quoted)
            break;
        else if (const std::size_t which = candidates.find(c);
                 which != std::string_view::npos && !quoted)
            ++counts[which];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return candidates[static_cast<std::size_t>(most - counts.begin())];
}

/// Reads records one after the other; knows the line it stands on.
class RecordReader {
public:
    RecordReader(std::string_view text, const std::filesystem::path& file, const CsvLimits& limits)
        : m_text(text),
          m_file(file),
          m_limits(limits),
          m_delimiter(delimiterOf(text)) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] std::size_t line() const { return m_line; }

    /// True, and past it, when the next line holds nothing at all.
    bool skipBlankLine() {
        const std::string_view rest = m_text.substr(m_at);
        const std::size_t length = rest.starts_with("\n") ? 1 : rest.starts_with("\r\n") ? 2 : 0;
        m_at += length;
        m_line += length > 0 ? 1 : 0;
        return length > 0;
    }

    std::vector<std::string> record() {
        std::vector<std::string> fields;
        while (true) {
            if (fields.size() == m_limits.maxColumns)
                throw invalid(m_line, "csv_invalid.columns", {{"most", m_limits.maxColumns}});
            fields.push_back(m_at < m_text.size() && m_text[m_at] == '"' ? quotedField()
                                                                         : plainField());
            if (atEnd())
                return fields;
            const char stop = m_text[m_at];
            m_at += stop == '\r' ? 2 : 1;
            if (stop != m_delimiter) {
                ++m_line;
                return fields;
            }
        }
    }

    /// `args` are joined by the line.
    [[nodiscard]] Error invalid(std::size_t line, const char* id, messages::Args args = {}) const {
        args.push_back({"line", line});
        return refused(id, std::move(args), m_file);
    }

private:
    [[nodiscard]] bool atRecordEnd() const {
        return m_text[m_at] == '\n' ||
               (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n');
    }

    void append(std::string& field, char c) const {
        if (c == '\0')
            throw invalid(m_line, "csv_invalid.no_text");
        if (field.size() == m_limits.maxFieldBytes)
            throw invalid(m_line, "csv_invalid.field", {{"most", m_limits.maxFieldBytes}});
        field += c;
    }

    std::string plainField() {
        std::string field;
        while (!atEnd() && m_text[m_at] != m_delimiter && !atRecordEnd())
            append(field, m_text[m_at++]);
        return field;
    }

    std::string quotedField() {
        const std::size_t opened = m_line;
        std::string field;
        ++m_at;
        while (true) {
            if (atEnd())
                throw invalid(opened, "csv_invalid.quote_open");
            const char c = m_text[m_at++];
            if (c == '"') {
                if (atEnd() || m_text[m_at] != '"')
                    break;
                ++m_at;
            } else if (c == '\n') {
                ++m_line;
            }
            append(field, c);
        }
        if (!atEnd() && m_text[m_at] != m_delimiter && !atRecordEnd())
            throw invalid(m_line, "csv_invalid.quote_closed");
        return field;
    }

    std::string_view m_text;
    const std::filesystem::path& m_file;
    const CsvLimits& m_limits;
    char m_delimiter;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

}  // namespace

std::optional<std::size_t> CsvTable::column(std::string_view name) const {
    if (const auto exact = std::find(header.begin(), header.end(), name); exact != header.end())
        return static_cast<std::size_t>(exact - header.begin());
    const std::string wanted = lower(name);
    for (std::size_t i = 0; i < header.size(); ++i)
        if (lower(header[i]) == wanted)
            return i;
    return std::nullopt;
}

CsvTable readCsv(const std::filesystem::path& file, const CsvLimits& limits) {
    std::string text;
    try {
        text = readTextFile(file, limits.maxBytes);
    } catch (const Error& error) {
        if (error.facts().code != "too_large")
            throw;
        throw refused("csv_invalid.too_large", {{"most", limits.maxBytes}}, file);
    }
    return parseCsv(text, file, limits);
}

CsvTable parseCsv(std::string_view text, const std::filesystem::path& file,
                  const CsvLimits& limits) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    RecordReader reader(text, file, limits);
    if (text.size() > limits.maxBytes)
        throw refused("csv_invalid.too_large", {{"most", limits.maxBytes}}, file);
    if (trimmed(text.substr(0, text.find('\n'))).empty())
        throw refused("csv_invalid.no_header", {}, file);
    CsvTable table;
    table.file = file;
    table.header = reader.record();
    while (!reader.atEnd()) {
        // In a table of one column an empty line is an empty field, in any other it is nothing.
        if (table.header.size() > 1 && reader.skipBlankLine())
            continue;
        const std::size_t line = reader.line();
        if (table.rows.size() == limits.maxRows)
            throw reader.invalid(line, "csv_invalid.rows", {{"most", limits.maxRows}});
        table.rows.push_back(reader.record());
        table.lines.push_back(line);
        if (table.rows.back().size() != table.header.size())
            throw reader.invalid(
                line, "csv_invalid.fields",
                {{"fields", table.rows.back().size()}, {"columns", table.header.size()}});
    }
    return table;
}

CsvWriter& CsvWriter::field(std::string_view text) {
    if (!m_first)
        m_out << ',';
    m_first = false;
    // ; and tab too: they would mislead whoever tells the delimiter from the header.
    if (text.find_first_of(",;\t\"\r\n") == std::string_view::npos) {
        m_out << text;
        return *this;
    }
    m_out << '"';
    for (const char c : text) {
        if (c == '"')
            m_out << '"';
        m_out << c;
    }
    m_out << '"';
    return *this;
}

CsvWriter& CsvWriter::field(double value) {
    return field(std::string_view(std::isnan(value) ? std::string() : exactText(value)));
}

CsvWriter& CsvWriter::field(std::int64_t value) {
    return field(std::string_view(std::to_string(value)));
}

void CsvWriter::endRow() {
    m_out << '\n';
    m_first = true;
}

}  // namespace lightbox::base
