// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/Text.h"
#include "base/Unicode.h"
#include "data/sources/SetNames.h"
#include "data/tables/ColumnContents.h"
#include "data/tables/Headings.h"
#include "data/tables/TableMapping.h"
#include "data/tables/TableText.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

/// Without a header: the first cell of the first row is the name of a file that is here, as those
/// below it are, and no heading.
bool beginsWithImage(const base::CsvTable& table, TableFiles& files) {
    const auto first = std::find_if(table.header.begin(), table.header.end(), [](const auto& cell) {
        return !base::withoutBlanks(cell).empty();
    });
    if (first == table.header.end() || table.rows.empty())
        return false;
    const std::vector<UsualNames>& usual = usualNames();
    const bool isHeading =
        isPlainMetadata(*first) || std::any_of(usual.begin(), usual.end(), [&](const auto& field) {
            return std::find(field.names.begin(), field.names.end(), squeezed(*first)) !=
                   field.names.end();
        });
    const TableFiles::Found found = files.look(*first);
    const auto column = static_cast<std::size_t>(first - table.header.begin());
    if (isHeading || (!(found.file && holdsImages(found.file->kind)) && found.places.empty()))
        return false;
    return found.isAlike() ? namesAnImageEach(table, column, files)
                           : imagesNamed(table, column, files, NamedAs::Written) > 0;
}

}  // namespace

base::CsvTable readImageTable(const fs::path& file, std::vector<spec::Warning>* warnings,
                              TableFiles* files) {
    base::CsvTable table = readTable(file, warnings);
    const auto path = std::find_if(table.header.begin(), table.header.end(), namesImage);
    // "set/train/patient1/study1/" names a folder, and is no heading either.
    const bool beginsWithFolder =
        std::any_of(table.header.begin(), table.header.end(), [](const std::string& cell) {
            return std::count(cell.begin(), cell.end(), '/') > 1 &&
                   cell.find(' ') == std::string::npos;
        });
    if (path == table.header.end() && !beginsWithFolder &&
        !(files != nullptr && beginsWithImage(table, *files))) {
        for (std::string& name : table.header)
            name = base::withoutBlanks(name);
        return table;
    }
    std::vector<std::string> first = std::move(table.header);
    table.header.assign(first.size(), {});
    const bool hasSplit =
        first.size() >= 3 && namesImage(first[1]) && setOfName(first[0]).has_value();
    // "patientid filename class source": the lists of COVIDx (Wang et al. 2020).
    static const std::vector<std::string> ofList{"patient_id", "path", "label", "source"};
    const bool isList = base::lower(file.extension().string()) == ".txt" && first.size() > 2 &&
                        first.size() <= ofList.size() && namesImage(first[1]);
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (isList)
            table.header[i] = ofList[i];
        else if (!hasSplit)
            table.header[i] = "column_" + std::to_string(i + 1);
        else if (i < 2)
            table.header[i] = i == 0 ? "split" : "path";
        else
            table.header[i] = first.size() == 3 ? "label" : "label_" + std::to_string(i - 2);
    }
    table.rows.insert(table.rows.begin(), std::move(first));
    table.lines.insert(table.lines.begin(), 1);
    return table;
}

}  // namespace lightbox::data
