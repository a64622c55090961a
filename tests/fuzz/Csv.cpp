// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Csv.h"

#include <string_view>

#include "Fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    return fuzz::readOrRefuse([&] {
        const base::CsvTable table =
            base::parseCsv(std::string_view(reinterpret_cast<const char*>(data), size));
        for (const auto& row : table.rows)
            if (row.size() != table.header.size())
                std::abort();
    });
}
