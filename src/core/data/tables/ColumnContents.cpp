// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/ColumnContents.h"

#include "base/FieldText.h"
#include "base/Text.h"
#include "base/Unicode.h"
#include "data/sources/FieldValues.h"
#include "data/sources/ImageNames.h"
#include "data/sources/PatientFolders.h"
#include "data/sources/SourceFiles.h"
#include "data/tables/LabelTexts.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace lightbox::data {

namespace {

constexpr std::size_t rowsTried = 40;

/// Rows spread over the table.
std::vector<std::size_t> someRows(const base::CsvTable& table) {
    std::vector<std::size_t> rows;
    const std::size_t tried = std::min(rowsTried, table.rows.size());
    for (std::size_t i = 0; i < tried; ++i)
        rows.push_back(i * table.rows.size() / tried);
    return rows;
}

std::size_t different(const base::CsvTable& table, std::size_t column) {
    std::set<std::string_view> values;
    for (const std::vector<std::string>& cells : table.rows)
        values.insert(cells[column]);
    return values.size();
}

/// Images of each value of a column, a row of none counting for itself.
std::map<std::string, std::set<std::string>>
imagesOfValues(const base::CsvTable& table, std::size_t column, std::optional<std::size_t> path) {
    std::map<std::string, std::set<std::string>> images;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (const auto value = base::patientText(table.rows[i][column]))
            images[*value].insert(path ? table.rows[i][*path] : std::to_string(i));
    return images;
}

std::optional<double> flagIn(const std::string& text, FlagsAs as) {
    if (as == FlagsAs::Numbers)
        return base::toDouble(text);
    const auto finding = findingWord(text);
    return finding && *finding >= 0 ? std::optional<double>(*finding) : std::nullopt;
}

}  // namespace

bool namesImage(const std::string& cell) {
    return !imageStem(std::string(base::withoutBlanks(cell))).empty();
}

std::size_t imagesNamed(const base::CsvTable& table, std::size_t column, TableFiles& files,
                        NamedAs as) {
    std::size_t named = 0;
    for (const std::size_t row : someRows(table)) {
        const TableFiles::Found found = files.look(table.rows[row][column]);
        const bool isNamed = (found.file && holdsImages(found.file->kind)) || !found.places.empty();
        named += isNamed && (as == NamedAs::Alike || !found.isAlike()) ? 1 : 0;
    }
    return named;
}

bool namesAnImageEach(const base::CsvTable& table, std::size_t column, TableFiles& files) {
    return !table.rows.empty() && different(table, column) == table.rows.size() &&
           imagesNamed(table, column, files, NamedAs::Alike) ==
               std::min(rowsTried, table.rows.size());
}

bool namesOtherImages(const base::CsvTable& table, std::size_t column, std::size_t than) {
    const auto nameOf = [](const std::string& cell) {
        const std::string path(base::withoutBlanks(cell));
        return imageStem(path.substr(path.find_last_of("/\\") + 1));
    };
    const std::vector<std::size_t> rows = someRows(table);
    const auto named = std::count_if(rows.begin(), rows.end(), [&](std::size_t row) {
        const std::vector<std::string>& cells = table.rows[row];
        return namesImage(cells[column]) && nameOf(cells[column]) != nameOf(cells[than]);
    });
    return 2 * static_cast<std::size_t>(named) > rows.size();
}

std::string pathColumnByFiles(const base::CsvTable& table, TableFiles& files) {
    std::string best;
    std::pair<std::size_t, std::size_t> most{0, 0};
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        if (table.header[column].empty())
            continue;
        const std::size_t named = imagesNamed(table, column, files, NamedAs::Written);
        if (2 * named <= std::min(rowsTried, table.rows.size()))
            continue;
        const std::pair score{named, different(table, column)};
        if (score > most) {
            most = score;
            best = table.header[column];
        }
    }
    for (std::size_t column = 0; column < table.header.size() && best.empty(); ++column)
        if (namesAnImageEach(table, column, files))
            best = table.header[column];
    return best;
}

std::string pathColumnByContent(const base::CsvTable& table) {
    constexpr std::size_t looked = 50;
    const std::size_t rows = std::min(looked, table.rows.size());
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        std::size_t images = 0;
        for (std::size_t row = 0; row < rows; ++row)
            images += namesImage(table.rows[row][column]) ? 1 : 0;
        if (rows > 0 && 2 * images > rows && !table.header[column].empty())
            return table.header[column];
    }
    return {};
}

bool standsForSeveral(const base::CsvTable& table, std::size_t column,
                      std::optional<std::size_t> path) {
    const auto images = imagesOfValues(table, column, path);
    return images.size() > 1 && std::any_of(images.begin(), images.end(),
                                            [](const auto& one) { return one.second.size() > 1; });
}

bool valuesLookLikePatients(const base::CsvTable& table, std::size_t column,
                            std::optional<std::size_t> path) {
    if (table.rows.size() < 6)
        return false;
    const auto images = imagesOfValues(table, column, path);
    std::size_t all = 0;
    std::size_t idLike = 0;
    for (const auto& [value, of] : images) {
        all += of.size();
        const auto letters = static_cast<std::size_t>(
            std::count_if(value.begin(), value.end(), [](char c) { return c < '0' || c > '9'; }));
        const std::size_t digits = value.size() - letters;
        const bool isMeasure = base::toDouble(value) && (letters > 0 || digits < 4);
        idLike += digits > 0 && !isMeasure && !isoDate(value) &&
                          value.find(' ') == std::string::npos && imageStem(value).empty()
                      ? 1
                      : 0;
    }
    return images.size() >= 4 && 4 * images.size() >= all && 10 * images.size() <= 9 * all &&
           10 * idLike >= 9 * images.size();
}

bool valuesLookLikePeople(const base::CsvTable& table, std::size_t column,
                          std::optional<std::size_t> path) {
    constexpr std::size_t mostImages = 20;
    const auto images = imagesOfValues(table, column, path);
    std::size_t all = 0;
    for (const auto& [value, of] : images)
        all += of.size();
    return images.size() >= 4 && all <= mostImages * images.size();
}

bool holdsPlaces(const std::string& text) {
    constexpr std::ptrdiff_t fewest = 4;
    const std::vector<std::string> parts = base::split(text, ' ');
    return std::count_if(parts.begin(), parts.end(), [](const std::string& part) {
               return base::toDouble(part).has_value();
           }) >= fewest;
}

bool marksWhatIsFound(const base::CsvTable& table, std::size_t column) {
    bool anyBlank = false;
    bool anyFound = false;
    for (const std::vector<std::string>& cells : table.rows) {
        const std::string text(base::withoutBlanks(cells[column]));
        const bool isFound = isTick(text) || findingWord(text) == std::int8_t{1};
        if (!isFound && !base::isMissing(text))
            return false;
        anyFound = anyFound || isFound;
        anyBlank = anyBlank || text.empty();
    }
    return anyBlank && anyFound && namesFinding(table.header[column]);
}

bool isTick(const std::string& cell) {
    const std::string text = base::lower(base::withoutBlanks(cell));
    return text == "x" || text == "xx" || text == "\xE2\x9C\x93" || text == "\xE2\x9C\x94";
}

bool couldBeLabel(const base::CsvTable& table, std::size_t column) {
    if (marksWhatIsFound(table, column))
        return true;
    constexpr std::size_t mostClasses = 20;
    std::set<std::string> values;
    std::size_t rows = 0;
    bool hasFractions = false;
    for (const std::vector<std::string>& cells : table.rows) {
        const std::string value(base::withoutBlanks(cells[column]));
        if (base::isMissing(value))
            continue;
        ++rows;
        if (holdsPlaces(value))
            return false;
        const auto number = base::toDouble(value);
        hasFractions = hasFractions || (number && std::trunc(*number) != *number);
        values.insert(value);
        if (values.size() > mostClasses)
            return false;
    }
    // Nearly another value in each row: a name, not a class.
    constexpr std::size_t few = 3;
    const bool isName = values.size() > few && 2 * values.size() > rows;
    const bool areIdentifiers = std::all_of(values.begin(), values.end(), isIdentifier);
    return values.size() >= 2 && values.size() < rows && !isName && !hasFractions &&
           !areIdentifiers && !isoDate(*values.begin());
}

std::vector<std::size_t> zeroOneColumns(const base::CsvTable& table,
                                        const std::vector<std::size_t>& among, FlagsAs as) {
    std::vector<std::size_t> columns;
    for (const std::size_t column : among) {
        bool hasZero = false;
        bool hasOne = false;
        bool hasOther = false;
        for (const std::vector<std::string>& cells : table.rows) {
            const std::string text(base::withoutBlanks(cells[column]));
            const auto value = flagIn(text, as);
            hasZero = hasZero || value == 0.0;
            hasOne = hasOne || value == 1.0;
            hasOther = hasOther || (!text.empty() && value != 0.0 && value != 1.0);
        }
        if (hasZero && hasOne && !hasOther)
            columns.push_back(column);
    }
    return columns;
}

bool holdsFindings(const base::CsvTable& table, std::size_t column) {
    bool any = false;
    for (const std::vector<std::string>& cells : table.rows) {
        const std::string_view text = base::withoutBlanks(cells[column]);
        const auto value = base::toDouble(text);
        if (!base::isMissing(text) && value != 0.0 && value != 1.0 && value != -1.0)
            return false;
        any = any || value.has_value();
    }
    return any;
}

bool isOneHot(const base::CsvTable& table, const std::vector<std::size_t>& columns, FlagsAs as) {
    bool any = false;
    for (const std::vector<std::string>& cells : table.rows) {
        double sum = 0;
        bool isBlank = true;
        for (const std::size_t column : columns) {
            const std::string text(base::withoutBlanks(cells[column]));
            isBlank = isBlank && text.empty();
            sum += flagIn(text, as).value_or(0);
        }
        if (!isBlank && sum != 1)
            return false;
        any = any || !isBlank;
    }
    return any;
}

}  // namespace lightbox::data
