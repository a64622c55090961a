// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/LongTable.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/Text.h"

namespace lightbox::data {

namespace {

constexpr std::size_t kMostFindings = 64;
/// So many names are looked for among the files.
constexpr std::size_t kLooked = 20;

/// What a row is about.
struct Row {
    std::string image;
    std::string finding;
    bool isPresent = false;
};

/// "ID_12ae_subdural" is the finding "subdural" of "ID_12ae": what follows the last "_" begins with a letter and is one word.
std::optional<Row> rowOf(const std::vector<std::string>& cells) {
    const std::string_view name = base::trimmed(cells[0]);
    const std::size_t at = name.rfind('_');
    if (at == std::string_view::npos || at == 0 || at + 1 == name.size() ||
        std::isalpha(static_cast<unsigned char>(name[at + 1])) == 0 ||
        name.find('.', at) != std::string_view::npos)
        return std::nullopt;
    const std::optional<double> value = base::toDouble(base::trimmed(cells[1]));
    if (!value || (*value != 0 && *value != 1))
        return std::nullopt;
    return Row{std::string(name.substr(0, at)), std::string(name.substr(at + 1)), *value == 1};
}

/// The rows of each image together; nullopt: the table is another one.
class Collected {
public:
    struct Image {
        std::string name;
        std::size_t line = 0;
        std::map<std::size_t, bool> present;  ///< by finding
    };

    bool add(const Row& row, std::size_t line) {
        const auto finding = std::find(m_findings.begin(), m_findings.end(), row.finding);
        const auto number = static_cast<std::size_t>(finding - m_findings.begin());
        if (finding == m_findings.end()) {
            if (m_findings.size() == kMostFindings)
                return false;
            m_findings.push_back(row.finding);
        }
        const auto [place, isNew] = m_placeOf.emplace(row.image, m_images.size());
        if (isNew)
            m_images.push_back({row.image, line, {}});
        const auto [said, isFirst] = m_images[place->second].present.emplace(number, row.isPresent);
        return isFirst || said->second == row.isPresent;
    }
    [[nodiscard]] bool isWhole() const {
        return m_findings.size() > 1 && m_images.size() > 1 &&
               std::all_of(m_images.begin(), m_images.end(), [this](const Image& image) {
                   return image.present.size() == m_findings.size();
               });
    }
    [[nodiscard]] const std::vector<std::string>& findings() const { return m_findings; }
    [[nodiscard]] const std::vector<Image>& images() const { return m_images; }

private:
    std::vector<std::string> m_findings;
    std::vector<Image> m_images;
    std::unordered_map<std::string, std::size_t> m_placeOf;
};

bool isHere(TableFiles& files, const std::string& name) {
    const TableFiles::Found found = files.look(name);
    return found.file.has_value() || !found.places.empty();
}

}  // namespace

bool widen(base::CsvTable& table, TableFiles& files, std::vector<spec::Warning>* warnings) {
    if (table.header.size() != 2 || table.rows.size() < 4)
        return false;
    Collected collected;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const std::optional<Row> row = rowOf(table.rows[i]);
        if (!row || !collected.add(*row, table.lines[i]))
            return false;
    }
    if (!collected.isWhole())
        return false;
    bool anyHere = false;
    for (std::size_t i = 0; i < std::min(kLooked, collected.images().size()); ++i) {
        const std::string& image = collected.images()[i].name;
        if (isHere(files, image + "_" + collected.findings().front()))
            return false;
        anyHere = anyHere || isHere(files, image);
    }
    if (!anyHere)
        return false;
    if (warnings != nullptr)
        warnings->push_back(spec::warning(
            "table_long", {{"table", table.file.filename().string()},
                           {"stated", std::string(base::trimmed(table.rows.front()[0]))},
                           {"finding", collected.findings().front()},
                           {"image", collected.images().front().name},
                           {"findings", collected.findings()}}));
    table.header.resize(1);
    table.header.insert(table.header.end(), collected.findings().begin(),
                        collected.findings().end());
    table.rows.clear();
    table.lines.clear();
    for (const Collected::Image& image : collected.images()) {
        std::vector<std::string>& cells = table.rows.emplace_back();
        cells.push_back(image.name);
        for (const auto& [finding, present] : image.present)
            cells.emplace_back(present ? "1" : "0");
        table.lines.push_back(image.line);
    }
    return true;
}

}  // namespace lightbox::data
