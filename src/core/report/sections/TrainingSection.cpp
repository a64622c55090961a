// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include "base/Json.h"
#include "base/Text.h"
#include "report/Svg.h"
#include "report/Words.h"
#include "report/sections/Sections.h"
#include "spec/TrainingCommand.h"

namespace lightbox::report {

namespace {

/// As it may be shown to anybody: weights by their file's name, without somebody's words.
spec::TrainingSpec shownSpec(const spec::TrainingSpec& spec) {
    spec::TrainingSpec shown = spec;
    shown.model.weights = std::filesystem::path(spec.model.weights).filename().string();
    shown.name.clear();
    return shown;
}

std::string optionText(const spec::TrainingSpec& spec, const spec::OptionInfo& option) {
    const base::Json value = spec::optionValue(spec, option.key);
    return (value.is_string() ? value.get<std::string>() : base::toLine(value)) +
           (option.unit.empty() ? "" : " " + option.unit);
}

Table optionTable(const spec::TrainingSpec& spec) {
    const auto changed = spec::changesFromPreset(spec);
    Table table{{}, {}, TableKind::Words, "Every option"};
    for (const auto& option : spec::trainingOptions()) {
        const bool differs = std::find(changed.begin(), changed.end(), option.key) != changed.end();
        table.add({Text(option.key, Tone::Code), optionText(spec, option),
                   differs ? "differs from the preset" : ""});
    }
    return table;
}

Table epochTable(const std::vector<spec::EpochReport>& history) {
    Table table{
        {"Phase", "Epoch", "Training loss", "Validation loss", "Validation AUROC", "Seconds", ""},
        {},
        TableKind::Figures,
        "Every epoch"};
    for (const auto& epoch : history)
        table.add({std::to_string(epoch.phase), std::to_string(epoch.epoch),
                   decimals(epoch.trainLoss, 4), decimals(epoch.valLoss, 4), figure(epoch.valAuroc),
                   decimals(epoch.seconds, 1), epoch.best ? "best so far" : ""});
    return table;
}

std::string outcomeText(spec::Outcome outcome) {
    std::string text = spec::toString(outcome);
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::string parameters(std::int64_t count) {
    return grouped(static_cast<std::size_t>(std::max<std::int64_t>(0, count)));
}

std::string imagesText(const spec::RunRecord& run) {
    std::vector<std::string> sets;
    for (const auto& [set, images] : run.images)
        sets.push_back(set + " " + grouped(images));
    return base::joined(sets, ", ");
}

/// What an ensemble averages.
Table memberTable(const std::vector<spec::RunRecord>& members) {
    Table table{
        {"Model", "Place", "Architecture", "Parameters", "Images", "Seed"}, {}, TableKind::Words};
    for (const spec::RunRecord& member : members)
        table.add({member.id.str(), member.place.isPart() ? placeText(member.place) : std::string(),
                   member.spec.model.arch, parameters(member.parameters.total), imagesText(member),
                   std::to_string(member.spec.seed)});
    return table;
}

}  // namespace

std::string trainingCommand(const spec::RunRecord& run) {
    if (!run.ensemble.empty() || run.place.inner > 0)
        return {};
    std::vector<std::string> words = spec::trainArguments(shownSpec(run.spec));
    if (const int fold = run.place.number(); fold > 0)
        words.insert(words.end(), {"--fold", std::to_string(fold)});
    return spec::shellLine(words);
}

Section trainingSection(const ReportInput& input) {
    const auto& run = input.run;
    const spec::TrainingSpec spec = shownSpec(run.spec);
    Section section{"Model and training", {}};
    const bool one = run.ensemble.empty();
    if (!one)
        section.add(Paragraph{"The average of " + counted(run.ensemble.size(), "model") +
                              ", the first of which was trained as follows."});
    if (!input.members.empty())
        section.add(memberTable(input.members));
    const spec::ParameterCounts& learnt =
        input.members.empty() ? run.parameters : input.members.front().parameters;
    section.add(Facts{{
        {"Architecture", spec.model.arch},
        {"Starts from", spec.model.pretrained ? "pretrained weights" : "random weights"},
        {"Input",
         std::to_string(spec.data.size) + " \u00d7 " + std::to_string(spec.data.size) + " px, " +
             counted(static_cast<std::size_t>(std::max(0, spec.data.channels)), "channel")},
        {"Pixels", base::joined(run.normalisation, "; ")},
        {"Images", one ? imagesText(run) : std::string()},
        {one ? "Parameters" : "Parameters of all", parameters(run.parameters.total)},
        {"trained in phase 1 (head)",
         spec.phase1.epochs > 0 ? parameters(learnt.phase1) : "none: no epochs"},
        {"trained in phase 2",
         spec.phase2.epochs > 0 ? parameters(learnt.phase2) : "none: no epochs"},
        {"Preset", spec.preset},
        {"Outcome", one ? outcomeText(run.result.outcome) : std::string()},
        {"Best epoch", one && run.result.bestEpoch > 0
                           ? "phase " + std::to_string(run.result.bestPhase) + ", epoch " +
                                 std::to_string(run.result.bestEpoch)
                           : std::string()},
        {"Seed", std::to_string(spec.seed)},
        {"Command", Text(trainingCommand(run), Tone::Code)},
    }});
    Figures curves;
    for (const auto curve : {Curve::Loss, Curve::Auroc})
        if (auto plot = trainingPlot(input.history, curve); !plot.empty())
            curves.plots.push_back(
                {std::move(plot), kWidePlot,
                 curve == Curve::Loss
                     ? "Loss: training solid, validation dashed; phase 1 shaded, ring: best epoch"
                     : "AUROC on validation"});
    if (!curves.plots.empty())
        section.add(std::move(curves));
    section.add(optionTable(spec));
    if (!input.history.empty())
        section.add(epochTable(input.history));
    return section;
}

}  // namespace lightbox::report
