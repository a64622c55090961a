// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Checklists.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <set>
#include <sstream>

#include "base/Csv.h"
#include "base/Text.h"
#include "report/Html.h"
#include "report/ItemFacts.h"

namespace lightbox::report {

namespace {

constexpr std::string_view kTripod = "TRIPOD+AI";
constexpr std::string_view kClaim = "CLAIM 2024";

struct ItemRow {
    std::string_view list, number, topic, asks;
    Fact fact;
    std::string_view field;
    bool answers = true;  ///< the fact alone; else it helps whoever writes the field
};

constexpr ItemRow row(std::string_view list, std::string_view number, std::string_view topic,
                      std::string_view asks, Fact fact, std::string_view field) {
    return {list, number, topic, asks, fact, field};
}

/// An item that a person answers; what the project knows of it stands beside.
constexpr ItemRow helped(std::string_view list, std::string_view number, std::string_view topic,
                         std::string_view asks, Fact fact, std::string_view field) {
    return {list, number, topic, asks, fact, field, false};
}

constexpr std::array kItems{
// clang-format off
#include "report/ChecklistItems.inc"
    // clang-format on
};

constexpr std::array<Field, 40> kFields{{
    {"title", "kind of study, for whom, which outcome"},
    {"abstract", "a structured summary"},
    {"background", "health context and reason for the model"},
    {"intended_use", "for whom, for which question, by whom, and what follows a call"},
    {"inequalities", "known inequalities in health between groups"},
    {"objectives", "aims: development, evaluation or both; hypotheses"},
    {"design", "prospective or retrospective"},
    {"data_sources", "where the data come from and whom they represent"},
    {"dates", "first and last date of collection"},
    {"setting", "kind, number and place of centres"},
    {"eligibility", "who was included and excluded"},
    {"treatments", "treatments, and how they were dealt with"},
    {"deidentification", "how the data were de-identified"},
    {"acquisition", "how the images were taken"},
    {"reference_standard", "what the label means, who set it, from what, when, and why so"},
    {"annotators", "who read, how many, with which experience"},
    {"blinding", "what readers did not know"},
    {"agreement", "agreement between and within readers"},
    {"sample_size", "why so many"},
    {"missing_data", "how what is missing was dealt with"},
    {"characteristics", "age, sex and what else describes the patients"},
    {"differences", "how data of development and evaluation differ"},
    {"fairness", "how fairness was judged"},
    {"updating", "whether the model was updated or recalibrated"},
    {"robustness", "how it bears poorer images"},
    {"external", "figures on another site's images"},
    {"ethics", "committee, number, consent or waiver"},
    {"funding", "who paid, and what part they had"},
    {"interests", "conflicts of interest"},
    {"protocol", "where the protocol is, or that there is none"},
    {"registration", "register and number, or that there is none"},
    {"data_sharing", "whether and how the data can be had"},
    {"code_sharing", "whether and how the code can be had"},
    {"model_sharing", "whether and how the model can be had"},
    {"involvement", "how patients and the public were involved"},
    {"interpretation", "what the results mean, and for practice"},
    {"limitations", "what limits the study"},
    {"input_quality", "what happens with poor or missing images"},
    {"user_expertise", "what users must do and know"},
    {"next_steps", "what is to be studied next"},
}};

std::string asksOf(std::string_view key) {
    const auto found = std::find_if(kFields.begin(), kFields.end(),
                                    [&](const Field& field) { return field.key == key; });
    return found == kFields.end() ? std::string() : std::string(found->asks);
}

/// Where what a fact says is seen, and why it may say nothing.
struct FactRow {
    Fact fact;
    ItemPlace place;
    std::string_view lacking;
};

constexpr std::string_view kNoSplit = "the split of the run is no longer in the project";
constexpr std::string_view kNotEvaluated = "nothing was evaluated";
constexpr std::array kFacts{
    FactRow{dataFact, ItemPlace::Cases, "the data set has no name"},
    FactRow{preparedFact, ItemPlace::Training, {}},
    FactRow{preparationFact, ItemPlace::Cases, {}},
    FactRow{classFact, ItemPlace::Cases, "the data set has no classes"},
    FactRow{predictorFact, ItemPlace::Training, {}},
    FactRow{sizeFact, ItemPlace::Split, kNoSplit},
    FactRow{missingFact, ItemPlace::Cases, {}},
    FactRow{levelFact, ItemPlace::Split, kNoSplit},
    FactRow{splitFact, ItemPlace::Split, kNoSplit},
    FactRow{startFact, ItemPlace::Training, {}},
    FactRow{modelFact, ItemPlace::Training, {}},
    FactRow{subgroupFact, ItemPlace::Evaluation,
            "no subgroups: the evaluated images have no field such as sex, age or site"},
    FactRow{measureFact, ItemPlace::Evaluation, kNotEvaluated},
    FactRow{updatingFact, ItemPlace::Evaluation, "the model was not recalibrated"},
    FactRow{intervalFact, ItemPlace::Evaluation, kNotEvaluated},
    FactRow{commandFact, ItemPlace::Training, "no command trains this run again"},
    FactRow{thresholdFact, ItemPlace::Evaluation, "no threshold is locked"},
    FactRow{predictionFact, ItemPlace::Evaluation, {}},
    FactRow{selectionFact, ItemPlace::Training, "the run has no best epoch"},
    FactRow{ensembleFact, ItemPlace::Training, {}},
    FactRow{imbalanceFact, ItemPlace::Training, {}},
    FactRow{softwareFact, ItemPlace::Training, "the run does not say what trained it"},
    FactRow{flowFact, ItemPlace::Split, kNoSplit},
    FactRow{exclusionFact, ItemPlace::Cases, kNoSplit},
    FactRow{prevalenceFact, ItemPlace::Split, kNoSplit},
    FactRow{performanceFact, ItemPlace::Evaluation, kNotEvaluated},
    FactRow{thresholdFigureFact, ItemPlace::Evaluation, "no threshold is locked"},
    FactRow{externalFact, ItemPlace::Evaluation, "no cohort of another site was judged"},
    FactRow{explanationFact, ItemPlace::Review,
            "no heat maps: nothing was called wrongly, or the weights of the run are gone"},
    FactRow{missFact, ItemPlace::Review,
            "no misses: nothing was called wrongly, or the weights of the run are gone"},
};

FactRow factRow(Fact fact) {
    const auto found = std::find_if(kFacts.begin(), kFacts.end(),
                                    [&](const FactRow& row) { return row.fact == fact; });
    return found == kFacts.end() ? FactRow{fact, ItemPlace::Nowhere, {}} : *found;
}

/// The chapters of the published lists, and the item that each begins with.
struct Chapter {
    std::string_view list;
    int first;
    std::string_view title;
};
constexpr std::array kChapters{
    Chapter{kTripod, 1, "Title and abstract"},
    Chapter{kTripod, 3, "Introduction"},
    Chapter{kTripod, 5, "Methods"},
    Chapter{kTripod, 18, "Open science"},
    Chapter{kTripod, 19, "Patient and public involvement"},
    Chapter{kTripod, 20, "Results"},
    Chapter{kTripod, 25, "Discussion"},
    Chapter{kClaim, 1, "Title and abstract"},
    Chapter{kClaim, 3, "Introduction"},
    Chapter{kClaim, 5, "Methods"},
    Chapter{kClaim, 35, "Results"},
    Chapter{kClaim, 40, "Discussion"},
    Chapter{kClaim, 42, "Other information"},
};

std::string chapterOf(const ItemRow& item) {
    int number = 0;
    std::from_chars(item.number.data(), item.number.data() + item.number.size(), number);
    std::string_view title;
    for (const Chapter& chapter : kChapters)
        if (chapter.list == item.list && chapter.first <= number)
            title = chapter.title;
    return std::string(title);
}

ChecklistItem answered(const ItemRow& asked, const ReportInput& input) {
    ChecklistItem item{.list = std::string(asked.list),
                       .number = std::string(asked.number),
                       .topic = std::string(asked.topic),
                       .chapter = chapterOf(asked),
                       .asks = std::string(asked.asks),
                       .field = std::string(asked.field),
                       .said = asked.fact ? asked.fact(input) : Said(),
                       .wants = asksOf(asked.field)};
    item.known = plain(item.said);
    const FactRow fact = factRow(asked.fact);
    item.place = fact.place;
    const auto own = input.written.find(item.field);
    if (own != input.written.end()) {
        item.state = ItemState::Written;
        item.text = own->second.text;
        item.by = own->second.by;
        item.at = own->second.at;
        const auto then = own->second.facts.find(input.run.id.str());
        item.changed =
            then != own->second.facts.end() && then->second != fieldFacts(input, item.field);
        item.words = item.text + (item.known.empty() ? "" : " (" + item.known + ")");
    } else if (!item.known.empty() && asked.answers) {
        item.state = ItemState::Filled;
        item.words = item.known;
    } else if (!item.field.empty()) {
        item.state = ItemState::ToBeWritten;
        item.words = item.wants;
        if (!item.known.empty())
            item.words += " (the project knows: " + item.known + ")";
    } else {
        item.words = fact.lacking;
    }
    return item;
}

}  // namespace

std::span<const Field> fields() {
    return kFields;
}

std::string toString(ItemState state) {
    switch (state) {
    case ItemState::Filled:
        return "filled from the project";
    case ItemState::Missing:
        return "checked: missing";
    case ItemState::ToBeWritten:
        return "to be written by you";
    case ItemState::Written:
        break;
    }
    return "written";
}

std::string stateText(const ChecklistItem& item) {
    return toString(item.state) + (item.changed ? ", changed since" : "");
}

std::vector<ChecklistItem> checklists(const ReportInput& input) {
    std::vector<ChecklistItem> items;
    items.reserve(std::size(kItems));
    for (const ItemRow& asked : kItems)
        items.push_back(answered(asked, input));
    return items;
}

std::vector<std::string_view> checklistTexts() {
    std::set<std::string_view> texts;
    for (const ItemRow& item : kItems)
        texts.insert({item.topic, item.asks});
    for (const Field& field : kFields)
        texts.insert(field.asks);
    for (const FactRow& fact : kFacts)
        texts.insert(fact.lacking);
    for (const Chapter& chapter : kChapters)
        texts.insert(chapter.title);
    texts.erase("");
    return {texts.begin(), texts.end()};
}

std::string fieldFacts(const ReportInput& input, std::string_view field) {
    std::vector<std::string> facts;
    for (const ItemRow& asked : kItems) {
        if (asked.field != field || asked.fact == nullptr)
            continue;
        std::string said =
            plain(asked.fact == externalFact ? numberedExternalFact(input) : asked.fact(input));
        if (!said.empty() && std::find(facts.begin(), facts.end(), said) == facts.end())
            facts.push_back(std::move(said));
    }
    return base::joined(facts, "; ");
}

std::string checklistTable(const std::vector<ChecklistItem>& items) {
    std::ostringstream out;
    base::CsvWriter csv(out);
    for (const char* name : {"list", "item", "topic", "asks", "state", "words", "field"})
        csv.field(name);
    csv.endRow();
    for (const ChecklistItem& item : items) {
        for (const std::string& cell : {item.list, item.number, item.topic, item.asks,
                                        stateText(item), validText(item.words), item.field})
            csv.field(cell);
        csv.endRow();
    }
    return out.str();
}

}  // namespace lightbox::report
