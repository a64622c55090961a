// SPDX-License-Identifier: GPL-3.0-or-later
// A table of images as import reads it: header or none, the guess of what its columns mean, and the
// rows as they would be imported.
#include "Fuzz.h"
#include "data/import/Import.h"
#include "data/tables/LabelTable.h"
#include "data/tables/TableMapping.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    const fuzz::InputFile input(data, size, ".csv");
    (void)data::previewTable(input.path(), {}, 20);  // refuses by its `error`, never by throwing
    fuzz::readOrRefuse([&] {
        std::vector<spec::Warning> warnings;
        data::LabelTable table(input.path(), {}, {}, {}, &warnings);
        if (table.isKeyed())
            (void)table.join({data::keysOfPath("p1/s1/a.png")}, {false}, warnings);
        else
            (void)table.row("/data/a.png");
    });
    return fuzz::readOrRefuse([&] {
        const base::CsvTable table = data::readImageTable(input.path());
        const data::TableMapping mapping = data::guessMapping(table, nullptr);
        for (const data::FieldColumn& column : data::fieldColumns(table, mapping))
            if (column.column >= table.header.size())
                std::abort();
        for (const auto& row : table.rows)
            if (row.size() != table.header.size())
                std::abort();
    });
}
