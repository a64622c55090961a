// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Checklists.h"
#include "report/Words.h"
#include "report/sections/Sections.h"

namespace lightbox::report {

Section studySection(const ReportInput& input) {
    Section section{"The study, as its authors describe it", {}};
    Table table{{"Asked", "Written"}, {}, TableKind::Words};
    for (const Field& field : fields())
        if (const auto own = input.written.find(std::string(field.key)); own != input.written.end())
            table.add({sentence(std::string(field.asks)), own->second.text});
    if (table.rows.empty())
        return section;
    section.add(
        Paragraph{"Not computed: what persons wrote for the checklists of reporting.", true});
    return section.add(std::move(table));
}

}  // namespace lightbox::report
