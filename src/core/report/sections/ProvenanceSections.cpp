// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Words.h"
#include "report/sections/Sections.h"

namespace lightbox::report {

Section warningSection(const ReportInput& input) {
    Section section{"Warnings shown when training began", {}};
    for (const auto& warning : input.run.warnings)
        section.add(noteOf(warning));
    return section;
}

Section acceptedSection(const ReportInput& input) {
    Section section{"Findings of the health report that were accepted", {}};
    if (input.accepted.empty())
        return section;
    section.add(
        Paragraph{"Somebody looked at these faults of the data and took them as they were.", true});
    Table table{{"Finding", "Note", "By", "When"}, {}, TableKind::Words};
    for (const spec::Acceptance& one : input.accepted)
        table.add({one.message.empty() ? codeText(one.code) : one.message, one.note, one.by,
                   localTime(one.at)});
    return section.add(std::move(table));
}

Section missesSection(const ReportInput& input) {
    Section section{"Worst mistakes", {}};
    if (input.misses.empty())
        return section;
    section.add(Paragraph{"The images the model was surest about and wrong. A heat map shows "
                          "where the score comes from, not why.",
                          true});
    return section.add(Cases{input.misses});
}

Section provenanceSection(const ReportInput& input) {
    const auto& run = input.run;
    const auto& machine = run.environment;
    Section section{"Environment and data", {}};
    section.add(Facts{{
        {"Lightbox", machine.lightbox},
        {"LibTorch", machine.torch},
        {"Device", machine.device},
        {"CPU capability", machine.cpuCapability},
        {"Threads", std::to_string(machine.threads) +
                        (machine.processes > 1
                             ? " in each of " + std::to_string(machine.processes) + " processes"
                             : "")},
        {"Precision", machine.precision},
        {"Data", run.dataset.name + " (" + run.dataset.format + ")"},
        {"Patients told by", run.dataset.patientSource},
        {"Data fingerprint (SHA-256)", Text(run.fingerprint, Tone::Code)},
    }});
    if (input.dataChangedSince)
        section.add(Banner{"The data changed since.",
                           "The project no longer holds exactly what this run was trained on."});
    return section;
}

Section logSection(const ReportInput& input) {
    Section section{"Log of splits, thresholds and reveals", {}};
    if (input.audit.empty())
        return section;
    Table table{{"When", "Who", "What", "Detail"}, {}, TableKind::Words};
    for (const auto& entry : input.audit)
        table.add({localTime(entry.at), entry.who, codeText(entry.action), entry.detail});
    return section.add(std::move(table));
}

}  // namespace lightbox::report
