// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/IdSuffixes.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/Text.h"

namespace lightbox::data {

namespace {

struct Suffix {
    std::string_view ending;
    const char* heading;
};

constexpr std::array<Suffix, 2> kSuffixes{{{"_study", "StudyInstanceUID"}, {"_image", "image"}}};

bool allEndWith(const base::CsvTable& table, std::string_view ending) {
    return std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& cells) {
        return cells[0].size() > ending.size() && cells[0].ends_with(ending);
    });
}

}  // namespace

void leaveOutIdSuffix(base::CsvTable& table, std::vector<spec::Warning>* warnings) {
    if (table.header.empty() || table.rows.empty() || base::lower(table.header[0]) != "id")
        return;
    for (const Suffix& suffix : kSuffixes) {
        if (table.column(suffix.heading) || !allEndWith(table, suffix.ending))
            continue;
        const std::string stated = table.rows.front()[0];
        for (std::vector<std::string>& cells : table.rows)
            cells[0].resize(cells[0].size() - suffix.ending.size());
        table.header[0] = suffix.heading;
        if (warnings != nullptr)
            warnings->push_back(
                spec::warning("table_id_suffix", {{"table", table.file.filename().string()},
                                                  {"stated", stated},
                                                  {"id", table.rows.front()[0]},
                                                  {"column", std::string(suffix.heading)}}));
        return;
    }
}

}  // namespace lightbox::data
