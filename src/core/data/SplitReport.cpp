// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "data/Splitter.h"
#include "spec/Wilson.h"

namespace lightbox::data {

namespace {

using spec::Set;

/// Below this a set of its own says too little to choose a model or a threshold by.
constexpr std::size_t fewImages = 100;

bool hasClass(const spec::ImageRecord& image, std::size_t cls) {
    return image.labels.empty() ? image.label == static_cast<int>(cls)
                                : cls < image.labels.size() && image.labels[cls] == 1;
}

using Images = std::vector<const spec::ImageRecord*>;

spec::SetCounts countsOf(Set set, const Images& images, const spec::DatasetInfo& info) {
    spec::SetCounts counts;
    counts.set = set;
    counts.images = images.size();
    std::set<std::string_view> patients;
    std::size_t labelled = 0;
    for (const spec::ImageRecord* image : images) {
        if (image->patient)
            patients.insert(*image->patient);
        else
            ++counts.withoutPatient;
        labelled += spec::isLabelled(*image) ? 1 : 0;
    }
    if (!patients.empty())
        counts.patients = patients.size();
    for (std::size_t c = 0; c < info.classes.size(); ++c) {
        std::set<std::string_view> withClass;
        std::size_t number = 0;
        for (const spec::ImageRecord* image : images)
            if (hasClass(*image, c)) {
                ++number;
                if (image->patient)
                    withClass.insert(*image->patient);
            }
        counts.perClass.push_back(number);
        counts.patientsPerClass.push_back(withClass.size());
    }
    if (info.task == spec::Task::Binary && info.positive >= 0)
        counts.prevalence =
            spec::wilson95(counts.perClass[static_cast<std::size_t>(info.positive)], labelled);
    else
        counts.prevalence.undefined = "there is no positive class";
    return counts;
}

struct Leakage {
    std::size_t patientsStraddling = 0;
    std::size_t patientsTwoLabels = 0;
    std::size_t duplicatesAcross = 0;
    std::size_t labelConflicts = 0;
};

struct Seen {
    std::set<Set> sets;
    std::set<int> labels;
    std::set<std::vector<std::int8_t>> findings;
    void add(const spec::ImageRecord& image, Set set) {
        if (set != Set::None)
            sets.insert(set);
        if (image.label >= 0)
            labels.insert(image.label);
        if (!image.labels.empty())
            findings.insert(image.labels);
    }
};

Leakage leakageOf(const spec::Dataset& dataset, const spec::Split& split) {
    std::unordered_map<std::string_view, Seen> patients;
    std::unordered_map<std::string_view, Seen> pixels;
    for (const spec::ImageRecord& image : dataset.images) {
        const auto member = split.members.find(image.key);
        const Set set = member == split.members.end() ? Set::None : member->second;
        if (image.patient)
            patients[*image.patient].add(image, set);
        if (!image.pixelHash.empty())
            pixels[image.pixelHash].add(image, set);
    }
    Leakage leakage;
    for (const auto& [patient, seen] : patients) {
        leakage.patientsStraddling += seen.sets.size() > 1 ? 1 : 0;
        leakage.patientsTwoLabels += seen.labels.size() > 1 ? 1 : 0;
    }
    for (const auto& [hash, seen] : pixels) {
        leakage.duplicatesAcross += seen.sets.size() > 1 ? 1 : 0;
        leakage.labelConflicts += seen.labels.size() > 1 || seen.findings.size() > 1 ? 1 : 0;
    }
    return leakage;
}

std::string plural(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// What a reader of the table should be told; facts first, then what follows from them.
void warn(const spec::Dataset& dataset, const spec::Split& split, spec::SplitReport& report) {
    const auto add = [&](const char* code, std::string message) {
        report.warnings.push_back({code, std::move(message)});
    };
    std::size_t foundVal = 0;
    std::size_t unlabelled = 0;
    for (const spec::ImageRecord& image : dataset.images) {
        foundVal += image.foundIn == "val" ? 1 : 0;
        unlabelled += !spec::isLabelled(image) && !split.members.contains(image.key) ? 1 : 0;
    }
    const bool keepsVal = split.spec.method == spec::SplitMethod::Predefined ||
                          std::find(split.spec.keep.begin(), split.spec.keep.end(), Set::Val) !=
                              split.spec.keep.end();
    if (!keepsVal && foundVal > 0 && foundVal < fewImages)
        add("predefined_validation_replaced",
            "the validation set that came with the images has " +
                plural(foundVal, "image", "images") +
                ", too few to choose a model or a threshold by: it was divided anew");
    for (const spec::SetCounts& counts : report.sets) {
        const std::string name = spec::toString(counts.set);
        if (counts.set != Set::Train && counts.images < fewImages)
            add("set_too_small", name + " has " + plural(counts.images, "image", "images") +
                                     ": its figures will have wide intervals");
        if (split.sealed && counts.set == Set::Test)
            continue;  // its labels are not to be known
        for (std::size_t c = 0; c < counts.perClass.size(); ++c)
            if (counts.perClass[c] == 0)
                add("class_absent", name + " has no image of '" + dataset.info.classes[c] + "'");
    }
    const auto has = [&](Set set) {
        return std::any_of(report.sets.begin(), report.sets.end(),
                           [&](const auto& counts) { return counts.set == set; });
    };
    if (!has(Set::Val))
        add("validation_missing", "there is no validation set: no model can be chosen without one");
    if (!has(Set::Test))
        add("test_missing",
            "there is no test set: nothing will show how the model does on new cases");
    if (report.patientsStraddling > 0)
        add("patients_straddle",
            plural(report.patientsStraddling, "patient stands", "patients stand") +
                " in more than one set: figures will look better than they are");
    if (report.duplicatesAcross > 0)
        add("duplicates_across",
            plural(report.duplicatesAcross, "image stands", "images stand") +
                " in more than one set: figures will look better than they are");
    if (report.whole.withoutPatient > 0)
        add("patients_unknown", plural(report.whole.withoutPatient, "image has", "images have") +
                                    " no patient id: each counts as a patient of its own");
    if (split.spec.byImage)
        add("split_by_image",
            "patients were left out of account: the images were declared independent");
    if (unlabelled > 0)
        add("unlabelled_left_out",
            plural(unlabelled, "image has", "images have") + " no label and stand in no set");
    if (report.dropped > 0)
        add("dropped", plural(report.dropped, "image was", "images were") +
                           " left out: the patient or the same picture stands in a kept set");
}

}  // namespace

spec::SplitReport describe(const spec::Dataset& dataset, const spec::Split& split,
                           std::size_t dropped) {
    spec::SplitReport report;
    report.id = split.id;
    report.byImage = split.spec.byImage;
    report.seed = split.spec.seed;
    report.sealed = split.sealed;
    report.dropped = dropped;
    std::map<Set, Images> images;
    Images all;
    for (const spec::ImageRecord& image : dataset.images) {
        all.push_back(&image);
        const auto member = split.members.find(image.key);
        if (member != split.members.end() && member->second != Set::None)
            images[member->second].push_back(&image);
    }
    for (const auto& [set, members] : images)
        report.sets.push_back(countsOf(set, members, dataset.info));
    report.whole = countsOf(Set::None, all, dataset.info);
    const Leakage leakage = leakageOf(dataset, split);
    report.patientsStraddling = leakage.patientsStraddling;
    report.patientsTwoLabels = leakage.patientsTwoLabels;
    report.duplicatesAcross = leakage.duplicatesAcross;
    report.labelConflicts = leakage.labelConflicts;
    warn(dataset, split, report);
    return report;
}

}  // namespace lightbox::data
