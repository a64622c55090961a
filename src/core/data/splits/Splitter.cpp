// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/splits/Splitter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "base/Error.h"
#include "base/Random.h"
#include "data/sources/SetNames.h"
#include "data/splits/SplitFields.h"
#include "data/splits/SplitUnits.h"

namespace lightbox::data {

namespace {

using spec::Set;
using spec::SplitMethod;

constexpr std::array allSets{Set::Train, Set::Val, Set::Test};
constexpr int mostFolds = 100;
constexpr int mostRepeats = 100;

/// The sets to be made and their shares, which add up to 1.
struct Shares {
    std::vector<Set> sets;
    std::vector<double> shares;
};

Shares sharesOf(const spec::SplitSpec& spec) {
    std::vector<Set> open;
    for (const Set set : allSets)
        if (std::find(spec.keep.begin(), spec.keep.end(), set) == spec.keep.end())
            open.push_back(set);
    if (open.empty())
        throw base::usage("ratio_invalid.kept");
    std::vector<double> ratios = spec.ratios;
    if (ratios.size() == allSets.size() && open.size() < allSets.size()) {
        ratios.clear();
        for (const Set set : open)
            ratios.push_back(spec.ratios[static_cast<std::size_t>(set) - 1]);
    }
    if (ratios.size() == 2 && open.size() == 3)
        open.pop_back();  // train and validation only
    if (ratios.size() != open.size())
        throw base::usage("ratio_invalid.count",
                          {{"shares", ratios.size()}, {"sets", open.size()}});
    Shares result;
    double sum = 0;
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (!std::isfinite(ratios[i]) || ratios[i] < 0 || (ratios[i] == 0 && open[i] == Set::Train))
            throw base::usage("ratio_invalid.share");
        if (ratios[i] == 0)
            continue;
        result.sets.push_back(open[i]);
        result.shares.push_back(ratios[i]);
        sum += ratios[i];
    }
    if (result.sets.empty())
        throw base::usage("ratio_invalid.share");
    for (double& share : result.shares)
        share /= sum;
    return result;
}

Set foundSet(const spec::ImageRecord& image) {
    return image.foundIn.empty() ? Set::None
                                 : spec::setFromString(image.foundIn).value_or(Set::None);
}

SplitResult predefined(const spec::Dataset& dataset, const spec::SplitSpec& spec) {
    SplitResult result;
    result.split.spec = spec;
    std::set<Set> present;
    for (const spec::ImageRecord& image : dataset.images)
        if (const Set set = foundSet(image); set != Set::None && spec::takesPart(image)) {
            result.split.members.emplace(image.key, set);
            present.insert(set);
        }
    if (present.contains(Set::Train) && present.size() > 1)
        return result;
    const auto found = static_cast<std::size_t>(
        std::count_if(dataset.images.begin(), dataset.images.end(), [](const auto& image) {
            return foundSet(image) != Set::None && !image.excluded;
        }));
    if (found == 0)
        throw base::refused("split_missing.predefined");
    if (present.size() == 1 && found == result.split.members.size())
        throw base::refused("split_missing.predefined_one",
                            {{"images", found}, {"set", spec::toString(*present.begin())}});
    throw base::refused("split_missing.predefined_unlabelled", {{"images", found}});
}

/// How many units the sets or folds to be made need.
void requireEnough(const std::vector<Unit>& units, const spec::Dataset& dataset, std::size_t parts,
                   const spec::SplitSpec& spec) {
    const auto counted = [&](std::size_t count) {
        if (spec.byImage)
            return messages::Message{"count.images", {{"count", count}}};
        return messages::Message{"count.patients", {{"count", count}}};
    };
    messages::Message wanted{"count.sets", {{"count", parts}}};
    if (spec.method == SplitMethod::Folds)
        wanted = messages::Message{"count.folds", {{"count", parts}}};
    if (units.empty() && !dataset.images.empty() &&
        std::none_of(dataset.images.begin(), dataset.images.end(), spec::isLabelled))
        throw base::refused("too_few.unlabelled");
    if (units.size() < parts)
        throw base::refused("too_few", {{"units", counted(units.size())}, {"parts", wanted}});
    if (dataset.info.task == spec::Task::Multilabel)
        return;  // rare findings are the rule there; describe() says where one is absent
    std::vector<std::size_t> counts(dataset.info.classes.size(), 0);
    for (const Unit& unit : units)
        for (const int cls : unit.classes)
            ++counts.at(static_cast<std::size_t>(cls));
    for (std::size_t c = 0; c < counts.size(); ++c)
        if (counts[c] < parts)
            throw base::refused("too_few.of_class", {{"class", dataset.info.classes[c]},
                                                     {"units", counted(counts[c])},
                                                     {"parts", wanted}});
}

/// `spec` with its fields named as the data name them, after a look at what does not go together.
spec::SplitSpec resolved(const spec::Dataset& dataset, spec::SplitSpec spec) {
    const bool placed = spec.method == SplitMethod::ByDate || spec.method == SplitMethod::BySite;
    const bool folds = spec.method == SplitMethod::Folds;
    if (!spec.stratify.empty() && spec.method != SplitMethod::Ratio && !folds)
        throw base::usage("stratify_invalid");
    for (std::string& field : spec.stratify)
        field = resolvedField(dataset, field);
    if (placed)
        spec.field = resolvedField(dataset, spec.field);
    if (!folds)
        return spec;
    if (spec.folds < 2 || spec.folds > mostFolds)
        throw base::usage("folds_invalid", {{"folds", spec.folds}, {"most", mostFolds}});
    if (spec.repeats < 1 || spec.repeats > mostRepeats)
        throw base::usage("folds_invalid.repeats",
                          {{"repeats", spec.repeats}, {"most", mostRepeats}});
    for (const Set set : spec.keep)
        if (set != Set::Test)
            throw base::usage("keep_invalid");
    // A test set that comes with the images stays out of all folds, asked for or not.
    const bool hasTest =
        std::any_of(dataset.images.begin(), dataset.images.end(), [](const auto& image) {
            return spec::takesPart(image) && foundSet(image) == Set::Test;
        });
    if (hasTest)
        spec.keep = {Set::Test};
    return spec;
}

/// What is kept, and what is left to divide.
struct Gathered {
    std::map<std::int64_t, Set> kept;
    std::vector<Unit> units;
    std::size_t dropped = 0;
};

Gathered gather(const spec::Dataset& dataset, const spec::SplitSpec& spec) {
    Gathered result;
    const std::vector<std::size_t> numbers = unitNumbers(dataset, !spec.byImage);
    const std::size_t count =
        numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end()) + 1;
    std::vector<Unit> all(count);
    std::vector<bool> touchesKept(count, false);
    std::set<Set> found;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const spec::ImageRecord& image = dataset.images[i];
        const Set set = foundSet(image);
        if (!spec::takesPart(image))
            continue;
        if (std::find(spec.keep.begin(), spec.keep.end(), set) != spec.keep.end()) {
            result.kept.emplace(image.key, set);
            touchesKept[numbers[i]] = true;
            found.insert(set);
        } else {
            all[numbers[i]].images.push_back(i);
            for (const int cls : classesOf(image))
                all[numbers[i]].classes.insert(cls);
        }
    }
    for (const Set set : spec.keep)
        if (!found.contains(set))
            throw base::refused("keep_absent",
                                {{"set", setName(set)}, {"name", spec::toString(set)}});
    for (std::size_t u = 0; u < count; ++u) {
        if (touchesKept[u])
            result.dropped += all[u].images.size();
        else if (!all[u].images.empty())
            result.units.push_back(std::move(all[u]));
    }
    for (const std::string& field : spec.stratify) {
        const std::vector<std::string> strata = fieldStrata(dataset, field);
        for (Unit& unit : result.units)
            for (const std::size_t image : unit.images)
                unit.strata.insert(field + "=" + strata[image]);
    }
    return result;
}

/// Stratified, with every class in every set where there are enough of it.
void divide(std::vector<Unit>& units, const spec::Dataset& dataset,
            const std::vector<double>& shares, std::uint64_t seed) {
    if (dataset.info.task == spec::Task::Multilabel)
        divideByLabels(units, dataset, shares, seed);
    else
        divideByStratum(units, shares, seed);
    coverClasses(units, shares.size(), dataset.info.classes.size());
}

void divideIntoFolds(Gathered& gathered, const spec::Dataset& dataset, spec::Split& split) {
    const spec::SplitSpec& spec = split.spec;
    const std::vector<double> shares(static_cast<std::size_t>(spec.folds), 1.0 / spec.folds);
    requireEnough(gathered.units, dataset, shares.size(), spec);
    for (int repeat = 0; repeat < spec.repeats; ++repeat) {
        const std::uint64_t seed =
            repeat == 0 ? spec.seed
                        : base::Random({spec.seed, static_cast<std::uint64_t>(repeat)}).next();
        divide(gathered.units, dataset, shares, seed);
        std::map<std::int64_t, int>& folds = split.folds.emplace_back();
        for (const Unit& unit : gathered.units)
            for (const std::size_t i : unit.images)
                folds.emplace(dataset.images[i].key, static_cast<int>(unit.set));
    }
    split.members = spec::membersForFold(split, 1);
}

void divideIntoSets(Gathered& gathered, const spec::Dataset& dataset, spec::Split& split) {
    const spec::SplitSpec& spec = split.spec;
    const Shares shares = sharesOf(spec);
    const bool placed = spec.method == SplitMethod::ByDate || spec.method == SplitMethod::BySite;
    // Where dates or sites decide, describe() says which class is absent where.
    if (!placed)
        requireEnough(gathered.units, dataset, shares.sets.size(), spec);
    if (spec.method == SplitMethod::ByDate)
        divideByDate(gathered.units, dataset, spec.field, shares.shares);
    else if (spec.method == SplitMethod::BySite)
        divideBySite(gathered.units, dataset, spec.field, shares.shares, spec.seed);
    else
        divide(gathered.units, dataset, shares.shares, spec.seed);
    for (const Unit& unit : gathered.units)
        for (const std::size_t i : unit.images)
            if (unit.set != noSet)
                split.members.emplace(dataset.images[i].key, shares.sets[unit.set]);
}

}  // namespace

std::vector<std::size_t> units(const spec::Dataset& dataset) {
    return unitNumbers(dataset, true);
}

SplitResult makeSplit(const spec::Dataset& dataset, const spec::SplitSpec& spec) {
    if (spec.method == SplitMethod::Predefined && spec.stratify.empty())
        return predefined(dataset, spec);
    SplitResult result;
    result.split.spec = resolved(dataset, spec);
    if (spec.method != SplitMethod::Folds)
        (void)sharesOf(result.split.spec);  // the request is judged before the data
    Gathered gathered = gather(dataset, result.split.spec);
    result.dropped = gathered.dropped;
    result.split.members = gathered.kept;
    if (spec.method == SplitMethod::Folds)
        divideIntoFolds(gathered, dataset, result.split);
    else
        divideIntoSets(gathered, dataset, result.split);
    return result;
}

}  // namespace lightbox::data
