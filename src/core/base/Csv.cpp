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

/// How often each delimiter stands in the first record, outside quotes.
std::array<std::size_t, 4> delimitersIn(std::string_view text, char quote) {
    static constexpr std::string_view candidates = ",;\t|";
    std::array<std::size_t, 4> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == quote)
            quoted = !quoted;
        else if (c == '\n' && !quoted)
            break;
        else if (const std::size_t which = candidates.find(c);
                 which != std::string_view::npos && !quoted)
            ++counts[which];
    }
    return counts;
}

/// The delimiter that stands most often in the first record, outside quotes; | where no other does;
/// a comma when in doubt.
char delimiterOf(std::string_view text, char quote) {
    const auto counts = delimitersIn(text, quote);
    const auto most = std::max_element(counts.begin(), counts.end() - 1);
    if (*most == 0 && counts.back() > 0)
        return '|';
    return ",;\t"[most - counts.begin()];
}

std::string_view firstLine(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// The delimiter that a line "sep=;" names, as spreadsheets write it above the header.
std::optional<char> namedDelimiter(std::string_view line) {
    if (line.size() > 1 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, line.size() - 2);
    if (line.size() < 5 || lower(line.substr(0, 4)) != "sep=")
        return std::nullopt;
    const char named = line[4];
    // "sep=,,": a program filled the line up to the columns of the others.
    const bool isFilledUp = line.substr(5).find_first_not_of(",;\t|") == std::string_view::npos;
    const bool isOne = named == ',' || named == ';' || named == '\t' || named == '|';
    return isOne && isFilledUp ? std::optional(named) : std::nullopt;
}

/// A line that begins with # and has another number of fields than what follows is no header.
bool isComment(std::string_view line, std::string_view rest) {
    if (!line.starts_with('#'))
        return false;
    if (rest.starts_with('#') || trimmed(line).size() == 1)
        return true;
    return !trimmed(rest).empty() && delimitersIn(line, '"') != delimitersIn(rest, '"');
}

/// True where each field of the first record stands in single quotes.
bool quotesSingly(std::string_view line, char delimiter) {
    const std::vector<std::string> fields = split(line, delimiter);
    return !line.empty() && std::all_of(fields.begin(), fields.end(), [](const std::string& field) {
        return field.size() > 1 && field.front() == '\'' && field.back() == '\'' &&
               field.find('\'', 1) == field.size() - 1;
    });
}

/// Reads records one after the other; knows the line it stands on.
class RecordReader {
public:
    RecordReader(std::string_view text, const std::filesystem::path& file, const CsvLimits& limits)
        : m_text(text),
          m_file(file),
          m_limits(limits) {
        while (isComment(firstLine(m_text), m_text.substr(nextLine())))
            skipLine();
        const auto named = namedDelimiter(firstLine(m_text));
        if (named)
            skipLine();
        m_delimiter = named.value_or(delimiterOf(m_text, '"'));
        if (quotesSingly(firstLine(m_text), delimiterOf(m_text, '\''))) {
            m_quote = '\'';
            m_delimiter = named.value_or(delimiterOf(m_text, m_quote));
        }
    }

    [[nodiscard]] char delimiter() const { return m_delimiter; }
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_at); }

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

    /// `expected`: how many fields it probably has.
    std::vector<std::string> record(std::size_t expected = 0) {
        std::vector<std::string> fields;
        fields.reserve(expected);
        while (true) {
            if (fields.size() == m_limits.maxColumns)
                throw invalid(m_line, "csv_invalid.columns", {{"most", m_limits.maxColumns}});
            if (const std::size_t quote = quoteAhead(); quote != std::string_view::npos) {
                m_at = quote;
                fields.push_back(quotedField());
            } else {
                fields.push_back(plainField());
            }
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
    [[nodiscard]] std::size_t nextLine() const {
        const std::size_t end = m_text.find('\n');
        return end == std::string_view::npos ? m_text.size() : end + 1;
    }

    /// Of the lines before the header.
    void skipLine() {
        m_text.remove_prefix(nextLine());
        ++m_line;
    }

    [[nodiscard]] bool isBlank(std::size_t at) const {
        return m_text[at] == ' ' || (m_text[at] == '\t' && m_delimiter != '\t');
    }

    /// Where the quote of the field ahead stands; after blanks only where it is closed on the same
    /// line, with nothing but blanks behind. npos: there is none.
    [[nodiscard]] std::size_t quoteAhead() const {
        std::size_t at = m_at;
        while (at < m_text.size() && isBlank(at))
            ++at;
        if (at >= m_text.size() || m_text[at] != m_quote)
            return std::string_view::npos;
        if (at == m_at)
            return at;
        std::size_t end = at + 1;
        for (; end < m_text.size() && m_text[end] != '\n'; ++end) {
            if (m_text[end] != m_quote)
                continue;
            if (end + 1 >= m_text.size() || m_text[end + 1] != m_quote)
                break;
            ++end;
        }
        if (end >= m_text.size() || m_text[end] != m_quote)
            return std::string_view::npos;
        for (++end; end < m_text.size() && isBlank(end); ++end) {
        }
        const bool isClosed = end >= m_text.size() || m_text[end] == m_delimiter ||
                              m_text[end] == '\n' || m_text[end] == '\r';
        return isClosed ? at : std::string_view::npos;
    }

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

    /// True, and past them, where nothing but NUL and blanks is left of a field that says something:
    /// some programs pad so.
    bool atPadding(const std::string& field) {
        if (m_text[m_at] != '\0' || trimmed(field).empty())
            return false;
        std::size_t end = m_at;
        while (end < m_text.size() && (m_text[end] == '\0' || isBlank(end)))
            ++end;
        const bool isEnd = end >= m_text.size() || m_text[end] == m_delimiter ||
                           m_text[end] == '\n' || m_text.substr(end).starts_with("\r\n");
        if (isEnd)
            m_at = end;
        return isEnd;
    }

    std::string plainField() {
        // Up to what may end it, at once.
        std::size_t end = m_at;
        while (end < m_text.size() && m_text[end] != m_delimiter && m_text[end] != '\n' &&
               m_text[end] != '\r' && m_text[end] != '\0')
            ++end;
        if (end - m_at > m_limits.maxFieldBytes)
            throw invalid(m_line, "csv_invalid.field", {{"most", m_limits.maxFieldBytes}});
        std::string field(m_text.substr(m_at, end - m_at));
        m_at = end;
        while (!atEnd() && m_text[m_at] != m_delimiter && !atRecordEnd() && !atPadding(field))
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
            if (c == m_quote) {
                if (atEnd() || m_text[m_at] != m_quote)
                    break;
                ++m_at;
            } else if (c == '\n') {
                ++m_line;
            }
            append(field, c);
        }
        while (!atEnd() && isBlank(m_at))
            ++m_at;
        if (!atEnd() && m_text[m_at] != m_delimiter && !atRecordEnd())
            throw invalid(m_line, "csv_invalid.quote_closed");
        return field;
    }

    std::string_view m_text;
    const std::filesystem::path& m_file;
    const CsvLimits& m_limits;
    char m_delimiter = ',';
    char m_quote = '"';
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
    if (text.size() > limits.maxBytes)
        throw refused("csv_invalid.too_large", {{"most", limits.maxBytes}}, file);
    RecordReader reader(text, file, limits);
    if (trimmed(firstLine(reader.rest())).empty())
        throw refused("csv_invalid.no_header", {}, file);
    CsvTable table;
    table.file = file;
    table.delimiter = reader.delimiter();
    table.header = reader.record();
    while (!reader.atEnd()) {
        // In a table of one column an empty line is an empty field, in any other it is nothing.
        if (table.header.size() > 1 && reader.skipBlankLine())
            continue;
        const std::size_t line = reader.line();
        if (table.rows.size() == limits.maxRows)
            throw reader.invalid(line, "csv_invalid.rows", {{"most", limits.maxRows}});
        std::vector<std::string>& row = table.rows.emplace_back(reader.record(table.header.size()));
        table.lines.push_back(line);
        const std::size_t columns = table.header.size();
        if (columns > 1 && row.size() == columns + 1 && row.back().empty())
            row.pop_back();
        else if (columns > 1 && row.size() + 1 == columns && table.header.back().empty())
            row.emplace_back();
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
    // ; | and tab too: they would mislead whoever tells the delimiter from the header.
    if (text.find_first_of(",;|\t\"\r\n") == std::string_view::npos) {
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
