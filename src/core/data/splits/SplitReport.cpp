// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "data/sources/SetNames.h"
#include "data/splits/ExclusionCounts.h"
#include "data/splits/NearPairs.h"
#include "data/splits/SplitFields.h"
#include "data/splits/SplitUnits.h"
#include "data/splits/Splitter.h"
#include "messages/Render.h"
#include "statistics/Wilson.h"

namespace lightbox::data {

namespace {

using spec::Set;

/// Below this a set of its own says too little to choose a model or a threshold by.
constexpr std::size_t fewImages = 100;

using Images = std::vector<const spec::ImageRecord*>;

/// Whether it is known that the image shows class `cls`, or does not.
bool isKnown(const spec::ImageRecord& image, const spec::DatasetInfo& info, std::size_t cls) {
    return info.truth(cls, image.label, image.labels) >= 0;
}

spec::SetCounts countsOf(Set set, const Images& images, const spec::DatasetInfo& info,
                         const spec::Split& split, const spec::ClosedLabels& closed) {
    spec::SetCounts counts;
    counts.set = set;
    counts.images = images.size();
    std::set<std::string_view> patients;
    std::size_t sealed = 0;
    for (const spec::ImageRecord* image : images) {
        const auto member = split.members.find(image->key);
        sealed += closed.keys.contains(image->key) && member != split.members.end() &&
                          member->second == Set::Test
                      ? 1
                      : 0;
        if (image->patient)
            patients.insert(*image->patient);
        else
            ++counts.withoutPatient;
    }
    if (!patients.empty())
        counts.patients = patients.size();
    for (std::size_t c = 0; c < info.classes.size(); ++c) {
        std::set<std::string_view> withClass;
        std::size_t number = 0;
        std::size_t known = 0;
        for (const spec::ImageRecord* image : images) {
            if (closed.keys.contains(image->key))
                continue;
            known += isKnown(*image, info, c) ? 1 : 0;
            if (spec::shows(*image, c)) {
                ++number;
                if (image->patient)
                    withClass.insert(*image->patient);
            }
        }
        counts.perClass.push_back(number);
        counts.known.push_back(known);
        counts.patientsPerClass.push_back(withClass.size());
    }
    // The whole (None) holds the test set. Of one class an image, those that were counted are known; of several labels all of it.
    if (!info.isMultilabel())
        sealed = std::accumulate(closed.images.begin(), closed.images.end(), std::size_t{0});
    for (std::size_t c = 0; c < closed.images.size() && (set == Set::Test || set == Set::None);
         ++c) {
        counts.perClass[c] += closed.images[c];
        counts.patientsPerClass[c] += closed.patients[c];
        counts.known[c] += sealed;
    }
    if (info.task == spec::Task::Binary && info.positive >= 0)
        counts.prevalence =
            statistics::wilson(counts.perClass[static_cast<std::size_t>(info.positive)],
                               counts.known[static_cast<std::size_t>(info.positive)]);
    else
        counts.prevalence.undefined = messages::wordsOf("undefined.no_positive_class");
    return counts;
}

struct Leakage {
    std::size_t patientsStraddling = 0;
    std::size_t patientsTwoLabels = 0;
    std::size_t duplicatesAcross = 0;
    std::size_t labelConflicts = 0;
};

/// Where the images of a patient, or copies of one picture, stand.
struct Seen {
    /// (0, set), and (repetition from 1, fold).
    std::set<std::pair<std::size_t, int>> places;
    std::set<int> labels;
    std::set<std::vector<std::int8_t>> findings;

    void add(const spec::ImageRecord& image, const spec::Split& split, bool isClosed) {
        const auto member = split.members.find(image.key);
        if (member != split.members.end() && member->second != Set::None)
            places.emplace(0, static_cast<int>(member->second));
        for (std::size_t repeat = 0; repeat < split.folds.size(); ++repeat)
            if (const auto fold = split.folds[repeat].find(image.key);
                fold != split.folds[repeat].end())
                places.emplace(repeat + 1, fold->second);
        if (image.label >= 0 && !isClosed)
            labels.insert(image.label);
        if (!image.labels.empty() && !isClosed)
            findings.insert(image.labels);
    }
    [[nodiscard]] bool straddles() const {
        return std::adjacent_find(places.begin(), places.end(), [](const auto& a, const auto& b) {
                   return a.first == b.first;
               }) != places.end();
    }
};

Leakage leakageOf(const spec::Dataset& dataset, const spec::Split& split,
                  const spec::ClosedLabels& closed) {
    std::unordered_map<std::string_view, Seen> patients;
    std::unordered_map<std::string_view, Seen> pixels;
    for (const spec::ImageRecord& image : dataset.images) {
        if (image.excluded)
            continue;
        const bool isClosed = closed.keys.contains(image.key);
        if (image.patient)
            patients[*image.patient].add(image, split, isClosed);
        if (!image.pixelHash.empty())
            pixels[image.pixelHash].add(image, split, isClosed);
    }
    Leakage leakage;
    for (const auto& [patient, seen] : patients) {
        leakage.patientsStraddling += seen.straddles() ? 1 : 0;
        leakage.patientsTwoLabels += seen.labels.size() > 1 ? 1 : 0;
    }
    for (const auto& [hash, seen] : pixels) {
        leakage.duplicatesAcross += seen.straddles() ? 1 : 0;
        leakage.labelConflicts += seen.labels.size() > 1 || seen.findings.size() > 1 ? 1 : 0;
    }
    return leakage;
}

/// What a unit of images that stay together says about dates or sites, and where it stands.
struct Placed {
    Set set = Set::None;
    bool kept = false;
    std::optional<int> first, last;  ///< date
    std::string firstText;
    std::set<std::string_view> sites;
    std::size_t out = 0;  ///< images that take part and stand in no set
};

std::vector<Placed> placedUnits(const spec::Dataset& dataset, const spec::Split& split) {
    const std::vector<std::size_t> numbers = unitNumbers(dataset, !split.spec.byImage);
    std::vector<Placed> units;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const spec::ImageRecord& image = dataset.images[i];
        if (numbers[i] >= units.size())
            units.resize(numbers[i] + 1);
        if (!spec::takesPart(image))
            continue;
        Placed& unit = units[numbers[i]];
        const auto member = split.members.find(image.key);
        if (member == split.members.end() || member->second == Set::None) {
            ++unit.out;
        } else {
            unit.set = member->second;
            const std::vector<Set>& keep = split.spec.keep;
            unit.kept = unit.kept || std::find(keep.begin(), keep.end(), unit.set) != keep.end();
        }
        if (split.spec.field.empty())
            continue;
        const std::string_view value = fieldValue(image, split.spec.field);
        if (value.empty())
            continue;
        unit.sites.insert(value);
        const std::optional<int> date = dateNumber(value);
        if (!date)
            continue;
        if (!unit.first || *date < *unit.first) {
            unit.first = date;
            unit.firstText = value;
        }
        unit.last = std::max(unit.last.value_or(*date), *date);
    }
    return units;
}

/// Units with images dated when a later set had begun.
std::size_t crossingDates(const std::vector<Placed>& units) {
    std::map<Set, int> begins;
    for (const Placed& unit : units)
        if (unit.set != Set::None && !unit.kept && unit.first) {
            const auto [begin, isNew] = begins.try_emplace(unit.set, *unit.first);
            begin->second = std::min(begin->second, *unit.first);
        }
    return static_cast<std::size_t>(
        std::count_if(units.begin(), units.end(), [&](const Placed& unit) {
            if (unit.set == Set::None || unit.kept || !unit.last)
                return false;
            const auto later = begins.upper_bound(unit.set);
            return later != begins.end() && *unit.last >= later->second;
        }));
}

/// Units of several sites that do not all stand in one set.
std::size_t crossingSites(const std::vector<Placed>& units) {
    std::map<std::string_view, Set> home;
    for (const Placed& unit : units)
        if (unit.set != Set::None && !unit.kept && unit.sites.size() == 1)
            home.emplace(*unit.sites.begin(), unit.set);
    return static_cast<std::size_t>(
        std::count_if(units.begin(), units.end(), [&](const Placed& unit) {
            return unit.set != Set::None && !unit.kept && unit.sites.size() > 1 &&
                   std::any_of(unit.sites.begin(), unit.sites.end(), [&](std::string_view site) {
                       const auto at = home.find(site);
                       return at != home.end() && at->second != unit.set;
                   });
        }));
}

/// Fills what dates and sites, or kept sets, did to the split.
void placeReport(const spec::Dataset& dataset, const spec::Split& split,
                 spec::SplitReport& report) {
    const bool byDate = split.spec.method == spec::SplitMethod::ByDate;
    const bool bySite = split.spec.method == spec::SplitMethod::BySite;
    if (!byDate && !bySite && split.spec.keep.empty())
        return;
    const std::vector<Placed> units = placedUnits(dataset, split);
    for (const Placed& unit : units)
        if (unit.kept)
            report.dropped += unit.out;
        else if ((byDate && !unit.first) || (bySite && unit.sites.empty()))
            report.withoutField += unit.out;
    if (byDate)
        report.crossing = crossingDates(units);
    if (bySite)
        report.crossing = crossingSites(units);
    for (spec::SetCounts& counts : report.sets) {
        std::map<int, std::string> dates;
        std::set<std::string> sites;
        for (const Placed& unit : units) {
            if (unit.set != counts.set || unit.kept)
                continue;
            if (unit.first)
                dates.emplace(*unit.first, unit.firstText);
            sites.insert(unit.sites.begin(), unit.sites.end());
        }
        if (byDate && !dates.empty())
            counts.fieldValues = {dates.begin()->second, dates.rbegin()->second};
        if (bySite)
            counts.fieldValues.assign(sites.begin(), sites.end());
    }
}

void excludedReport(const spec::Dataset& dataset, spec::SplitReport& report) {
    ExcludedCounts counts = countExcluded(dataset);
    report.excluded = counts.images;
    report.excludedPatients = counts.patients;
    report.excludedFor = std::move(counts.reasons);
}

/// Percent of the images in each set beside what was asked, where patients of very different sizes pull them apart though
/// the patients are divided as asked.
std::optional<spec::Warning> offRatio(const spec::Split& split, const spec::SplitReport& report) {
    constexpr double farPoints = 0.05;
    if (split.spec.method != spec::SplitMethod::Ratio || split.spec.byImage)
        return std::nullopt;
    std::vector<const spec::SetCounts*> drawn;
    double images = 0;
    double patients = 0;
    for (const spec::SetCounts& counts : report.sets) {
        const auto& keep = split.spec.keep;
        if (std::find(keep.begin(), keep.end(), counts.set) != keep.end())
            continue;
        if (!counts.patients)
            return std::nullopt;
        drawn.push_back(&counts);
        images += static_cast<double>(counts.images);
        patients += static_cast<double>(*counts.patients);
    }
    std::vector<double> asked;
    for (const spec::SetCounts* counts : drawn) {
        const auto place = split.spec.ratios.size() == drawn.size()
                               ? asked.size()
                               : static_cast<std::size_t>(counts->set) - 1;
        if (place >= split.spec.ratios.size())
            return std::nullopt;
        asked.push_back(split.spec.ratios[place]);
    }
    const double whole = std::accumulate(asked.begin(), asked.end(), 0.0);
    if (drawn.size() < 2 || images <= 0 || patients <= 0 || whole <= 0)
        return std::nullopt;
    bool far = false;
    std::string actually;
    std::string wanted;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const double share = static_cast<double>(drawn[i]->images) / images;
        const double ofPatients = static_cast<double>(*drawn[i]->patients) / patients;
        far = far || (std::abs(share - asked[i] / whole) > farPoints &&
                      std::abs(share - ofPatients) > farPoints);
        const std::string slash = i == 0 ? "" : "/";
        actually += slash + std::to_string(std::lround(share * 100));
        wanted += slash + std::to_string(std::lround(asked[i] / whole * 100));
    }
    if (!far)
        return std::nullopt;
    return spec::warning("images_off_ratio", {{"actual", actually}, {"asked", wanted}});
}

/// What a reader of the table should be told; facts first, then what follows from them.
void warn(const spec::Dataset& dataset, const spec::Split& split, spec::SplitReport& report) {
    std::vector<spec::Warning>& warnings = report.warnings;
    std::size_t foundVal = 0;
    std::size_t unlabelled = 0;
    for (const spec::ImageRecord& image : dataset.images) {
        if (image.excluded)
            continue;
        foundVal += image.foundIn == "val" ? 1 : 0;
        unlabelled += !spec::isLabelled(image) && !split.members.contains(image.key) ? 1 : 0;
    }
    const bool keepsVal = split.spec.method == spec::SplitMethod::Predefined ||
                          std::find(split.spec.keep.begin(), split.spec.keep.end(), Set::Val) !=
                              split.spec.keep.end();
    if (!keepsVal && foundVal > 0 && foundVal < fewImages)
        warnings.push_back(spec::warning("predefined_validation_replaced", {{"images", foundVal}}));
    for (const spec::SetCounts& counts : report.sets) {
        const messages::Message set = setTitle(counts.set);
        if (counts.set != Set::Train && counts.images < fewImages)
            warnings.push_back(
                spec::warning("set_too_small", {{"set", set}, {"images", counts.images}}));
        if (split.sealed && counts.set == Set::Test)
            continue;  // its labels are not to be known
        for (std::size_t c = 0; c < counts.perClass.size(); ++c)
            if (counts.perClass[c] == 0)
                warnings.push_back(spec::warning(
                    "class_absent.split", {{"set", set}, {"class", dataset.info.classes[c]}}));
    }
    if (std::optional<spec::Warning> off = offRatio(split, report))
        warnings.push_back(std::move(*off));
    const auto has = [&](Set set) {
        return std::any_of(report.sets.begin(), report.sets.end(),
                           [&](const auto& counts) { return counts.set == set; });
    };
    if (!has(Set::Val))
        warnings.push_back(spec::warning("validation_missing"));
    if (!has(Set::Test))
        warnings.push_back(spec::warning("test_missing"));
    if (const std::size_t patients = report.patientsStraddling; patients > 0)
        warnings.push_back(spec::warning("patients_straddle", {{"patients", patients}}));
    if (const std::size_t images = report.duplicatesAcross; images > 0)
        warnings.push_back(spec::warning("duplicates_across", {{"images", images}}));
    if (const std::size_t pairs = report.nearDuplicates.pairs.size();
        pairs > 0 && report.nearDuplicates.confirmed)
        warnings.push_back(spec::warning("near_duplicates_across", {{"pairs", pairs}}));
    if (const std::size_t images = report.whole.withoutPatient; images > 0)
        warnings.push_back(spec::warning("patients_unknown.split", {{"images", images}}));
    if (split.spec.byImage && split.spec.reason.empty())
        warnings.push_back(spec::warning("split_by_image"));
    else if (split.spec.byImage)
        warnings.push_back(
            spec::warning("split_by_image.because", {{"reason", split.spec.reason}}));
    const bool byDate = report.method == spec::SplitMethod::ByDate;
    if (const std::size_t patients = report.crossing; patients > 0 && byDate)
        warnings.push_back(spec::warning("patients_on_both_sides", {{"patients", patients}}));
    else if (patients > 0 && report.method == spec::SplitMethod::BySite)
        warnings.push_back(spec::warning("patients_on_both_sides.sites",
                                         {{"patients", patients}, {"field", report.field}}));
    if (const std::size_t images = report.withoutField; images > 0 && byDate)
        warnings.push_back(
            spec::warning("field_missing.date", {{"images", images}, {"field", report.field}}));
    else if (images > 0)
        warnings.push_back(
            spec::warning("field_missing", {{"images", images}, {"field", report.field}}));
    if (unlabelled > 0)
        warnings.push_back(spec::warning("unlabelled_left_out", {{"images", unlabelled}}));
    if (report.dropped > 0)
        warnings.push_back(spec::warning("dropped", {{"images", report.dropped}}));
}

}  // namespace

spec::SplitReport describe(const spec::Dataset& dataset, const spec::Split& split,
                           const spec::ClosedLabels& closed, const store::SampleStore* miniatures) {
    spec::SplitReport report;
    report.id = split.id;
    report.method = split.spec.method;
    report.field = split.spec.field;
    report.byImage = split.spec.byImage;
    report.seed = split.spec.seed;
    report.sealed = split.sealed;
    std::map<Set, Images> images;
    Images all;
    std::vector<Images> folds(static_cast<std::size_t>(spec::foldCount(split)));
    for (const spec::ImageRecord& image : dataset.images) {
        if (image.excluded)
            continue;
        all.push_back(&image);
        const auto member = split.members.find(image.key);
        if (member != split.members.end() && member->second != Set::None)
            images[member->second].push_back(&image);
        for (std::size_t repeat = 0; repeat < split.folds.size(); ++repeat)
            if (const auto fold = split.folds[repeat].find(image.key);
                fold != split.folds[repeat].end())
                folds
                    .at(repeat * static_cast<std::size_t>(split.spec.folds) +
                        static_cast<std::size_t>(fold->second))
                    .push_back(&image);
    }
    for (const auto& [set, members] : images)
        report.sets.push_back(countsOf(set, members, dataset.info, split, closed));
    report.whole = countsOf(Set::None, all, dataset.info, split, closed);
    for (std::size_t f = 0; f < folds.size(); ++f) {
        const int index = static_cast<int>(f);
        report.folds.push_back({index + 1, index / split.spec.folds + 1,
                                index % split.spec.folds + 1,
                                countsOf(Set::Val, folds[f], dataset.info, split, closed)});
    }
    const Leakage leakage = leakageOf(dataset, split, closed);
    report.patientsStraddling = leakage.patientsStraddling;
    report.patientsTwoLabels = leakage.patientsTwoLabels;
    report.duplicatesAcross = leakage.duplicatesAcross;
    report.labelConflicts = leakage.labelConflicts;
    report.nearDuplicates = nearDuplicatesAcross(dataset, split, miniatures);
    placeReport(dataset, split, report);
    excludedReport(dataset, report);
    warn(dataset, split, report);
    return report;
}

}  // namespace lightbox::data
