// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PatientOrder.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "models/ImageOrder.h"

namespace lightbox::gui {

namespace {

const std::string* fieldOf(const spec::ImageRecord& image, const char* name) {
    const auto found = image.fields.find(name);
    return found == image.fields.end() || found->second.empty() ? nullptr : &found->second;
}

/// A study that is not named is its date.
std::string studyKey(const spec::ImageRecord& image) {
    if (image.study && !image.study->empty())
        return *image.study;
    return image.studyDate ? '\n' + *image.studyDate : std::string();
}

/// `id` without the folders that are named like a class.
std::string withoutClassFolders(const spec::DatasetInfo& info, std::string_view id) {
    std::string rest;
    for (std::size_t slash = id.find('/'); slash != std::string_view::npos; slash = id.find('/')) {
        const std::string_view folder = id.substr(0, slash);
        if (std::find(info.classes.begin(), info.classes.end(), folder) == info.classes.end())
            rest += id.substr(0, slash + 1);
        id.remove_prefix(slash + 1);
    }
    return rest += id;
}

void sortStudies(const spec::Dataset& dataset, std::vector<StudyImages>& studies) {
    const auto record = [&](int image) -> const spec::ImageRecord& {
        return dataset.images[static_cast<std::size_t>(image)];
    };
    for (StudyImages& study : studies) {
        std::sort(study.images.begin(), study.images.end(),
                  [&](int a, int b) { return takenBefore(dataset.info, record(a), record(b)); });
        for (const int image : study.images)
            if (!study.date && record(image).studyDate)
                study.date = record(image).studyDate;
    }
    std::sort(studies.begin(), studies.end(), [](const StudyImages& a, const StudyImages& b) {
        if (a.date != b.date)
            return a.date && (!b.date || *a.date < *b.date);
        return NaturalLess()(a.study, b.study);
    });
}

std::vector<StudyImages> studiesOfAll(const spec::Dataset& dataset,
                                      const std::vector<int>& images) {
    std::map<std::string, StudyImages> found;
    for (const int image : images) {
        const spec::ImageRecord& record = dataset.images[static_cast<std::size_t>(image)];
        StudyImages& study = found[studyKey(record)];
        study.study = record.study.value_or("");
        study.images.push_back(image);
    }
    std::vector<StudyImages> studies;
    studies.reserve(found.size());
    for (auto& [key, study] : found)
        studies.push_back(std::move(study));
    sortStudies(dataset, studies);
    return studies;
}

/// Images of which no patient is known, under one last node.
PatientImages ofUnknown(std::vector<int> images) {
    return {std::nullopt, {{{}, std::nullopt, std::move(images)}}};
}

}  // namespace

bool takenBefore(const spec::DatasetInfo& info, const spec::ImageRecord& a,
                 const spec::ImageRecord& b) {
    if (a.studyDate != b.studyDate)
        return a.studyDate && (!b.studyDate || *a.studyDate < *b.studyDate);
    const NaturalLess before;
    for (const char* field : {"series", "instance"}) {
        const std::string* mine = fieldOf(a, field);
        const std::string* other = fieldOf(b, field);
        if ((mine == nullptr) != (other == nullptr))
            return mine != nullptr;
        if (mine != nullptr && *mine != *other)
            return before(*mine, *other);
    }
    const std::string name = withoutClassFolders(info, a.id.str());
    const std::string other = withoutClassFolders(info, b.id.str());
    return name != other ? before(name, other) : before(a.id.str(), b.id.str());
}

bool studyBefore(const spec::ImageRecord& a, const spec::ImageRecord& b) {
    if (a.studyDate != b.studyDate)
        return a.studyDate && (!b.studyDate || *a.studyDate < *b.studyDate);
    return NaturalLess()(a.study.value_or(""), b.study.value_or(""));
}

std::vector<PatientImages> byPatient(const spec::Dataset& dataset, const std::vector<int>& images) {
    std::unordered_map<std::string_view, std::vector<int>> known;
    std::vector<int> unknown;
    for (const int image : images) {
        const spec::ImageRecord& record = dataset.images[static_cast<std::size_t>(image)];
        (record.patient ? known[*record.patient] : unknown).push_back(image);
    }
    std::vector<std::string_view> names;
    names.reserve(known.size());
    for (const auto& [patient, own] : known)
        names.push_back(patient);
    std::sort(names.begin(), names.end(), NaturalLess());
    std::vector<PatientImages> patients;
    patients.reserve(names.size() + 1);
    for (const std::string_view name : names)
        patients.push_back({std::string(name), studiesOfAll(dataset, known.at(name))});
    if (!unknown.empty())
        patients.push_back(ofUnknown(std::move(unknown)));
    return patients;
}

std::vector<PatientImages> onlyOf(const std::vector<PatientImages>& patients,
                                  const spec::Dataset& dataset, const std::vector<int>& images) {
    std::vector<bool> wanted(dataset.images.size(), false);
    std::vector<int> unknown;
    for (const int image : images) {
        const auto i = static_cast<std::size_t>(image);
        if (dataset.images[i].patient)
            wanted[i] = true;
        else
            unknown.push_back(image);
    }
    std::vector<PatientImages> result;
    for (const PatientImages& patient : patients) {
        std::vector<StudyImages> studies;
        for (const StudyImages& study : patient.studies) {
            std::vector<int> own;
            std::copy_if(study.images.begin(), study.images.end(), std::back_inserter(own),
                         [&](int image) { return wanted[static_cast<std::size_t>(image)]; });
            if (!own.empty())
                studies.push_back({study.study, study.date, std::move(own)});
        }
        if (!studies.empty())
            result.push_back({patient.patient, std::move(studies)});
    }
    if (!unknown.empty())
        result.push_back(ofUnknown(std::move(unknown)));
    return result;
}

std::vector<int> imagesOf(const std::vector<PatientImages>& patients, bool descending) {
    std::vector<int> images;
    const auto add = [&images](const PatientImages& patient) {
        for (const StudyImages& study : patient.studies)
            images.insert(images.end(), study.images.begin(), study.images.end());
    };
    const auto known = std::find_if(patients.begin(), patients.end(),
                                    [](const PatientImages& one) { return !one.patient; });
    if (descending)
        std::for_each(std::make_reverse_iterator(known), patients.rend(), add);
    else
        std::for_each(patients.begin(), known, add);
    std::for_each(known, patients.end(), add);
    return images;
}

std::vector<PatientImages> patientsOf(const spec::Dataset& dataset,
                                      const std::vector<const spec::ImageRecord*>& listed) {
    std::unordered_map<std::string, std::vector<int>> images;
    for (const spec::ImageRecord* image : listed)
        if (image->patient)
            images.try_emplace(*image->patient);
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        if (const auto& patient = dataset.images[i].patient)
            if (const auto found = images.find(*patient); found != images.end())
                found->second.push_back(static_cast<int>(i));
    std::vector<PatientImages> patients;
    for (const spec::ImageRecord* image : listed) {
        if (!image->patient) {
            const int alone = static_cast<int>(image - dataset.images.data());
            patients.push_back({std::nullopt, {{{}, std::nullopt, {alone}}}});
        } else if (const auto found = images.find(*image->patient); found != images.end()) {
            for (PatientImages& patient : byPatient(dataset, found->second))
                patients.push_back(std::move(patient));
            images.erase(found);
        }
    }
    return patients;
}

std::vector<StudyImages> studiesOf(const spec::Dataset& dataset, int image) {
    const auto& patient = dataset.images[static_cast<std::size_t>(image)].patient;
    if (!patient)
        return {};
    std::vector<int> own;
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        if (dataset.images[i].patient == patient)
            own.push_back(static_cast<int>(i));
    return studiesOfAll(dataset, own);
}

}  // namespace lightbox::gui
