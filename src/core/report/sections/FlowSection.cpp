// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Words.h"
#include "report/sections/Sections.h"
#include "spec/PatientSource.h"

namespace lightbox::report {

namespace {

Text boxTitle(const std::string& name) {
    return Text(name, Tone::Strong) + "\n";
}

Text lineBelow(const std::string& words) {
    return Text("\n") + Text(words, Tone::Small);
}

void addSplit(Flow& flow, const spec::SplitReport& split, const ReportInput& input) {
    if (split.excluded > 0) {
        Text left = boxTitle("Excluded") + counted(split.excluded, "image") + "\n" +
                    counted(split.excludedPatients, "patient") + " whole";
        for (const auto& [reason, images] : split.excludedFor)
            left += lineBelow(reason + ": " + grouped(images));
        flow.boxes.push_back({left, true});
    }
    flow.boxes.push_back({boxTitle("Dropped") + counted(split.dropped, "image") +
                              lineBelow("their patient stands in a kept set"),
                          true});
    if (split.withoutField > 0)
        flow.boxes.push_back({boxTitle("Not placed") + counted(split.withoutField, "image") +
                                  lineBelow(split.field + " unknown"),
                              true});
    const auto& classes = input.run.dataset.classes;
    for (const auto& set : split.sets) {
        Text text = boxTitle(setTitle(input, set.set)) + counted(set.images, "image") + "\n" +
                    patientsText(set.patients, input.run.dataset.patientSource);
        for (std::size_t c = 0; c < set.perClass.size() && c < classes.size(); ++c)
            text += lineBelow(classes[c] + " " + grouped(set.perClass[c]));
        if (set.prevalence.value)
            text += lineBelow("prevalence " + percent(*set.prevalence.value));
        if (set.set == spec::Set::Val && isOutOfFold(input))
            text += lineBelow("each held out by some models, trained on by the others");
        flow.boxes.push_back({text});
    }
}

}  // namespace

bool isOutOfFold(const ReportInput& input) {
    return !input.run.ensemble.empty() && input.val &&
           input.val->evaluation.source == "out_of_fold";
}

std::string setTitle(const ReportInput& input, spec::Set set) {
    return set == spec::Set::Val && isOutOfFold(input) ? "Training and validation in turn"
                                                       : setName(set);
}

Section flowSection(const ReportInput& input) {
    Section section{"Flow of images and patients", {}};
    const std::string& source = input.run.dataset.patientSource;
    if (const std::string groups = spec::groupsOf(source); !groups.empty())
        section.add(Banner{"Patients are unknown.",
                           "What this report counts as patients are " + groups +
                               ": one patient may be in several of them, and so in training "
                               "and in test; intervals come out too narrow."});
    Flow flow;
    flow.boxes.push_back({boxTitle("Imported") + counted(input.imagesImported, "image") + "\n" +
                          patientsText(input.patients, source)});
    flow.boxes.push_back({boxTitle("Unreadable") + counted(input.unreadable, "file"), true});
    if (input.split)
        addSplit(flow, *input.split, input);
    else
        for (const auto& [name, images] : input.run.images)
            flow.boxes.push_back({boxTitle(name) + counted(images, "image")});
    return section.add(std::move(flow));
}

}  // namespace lightbox::report
