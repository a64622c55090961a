// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/Splitter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string_view>
#include <unordered_map>

#include "base/Error.h"
#include "base/Hash.h"
#include "base/Random.h"

namespace lightbox::data {

namespace {

using spec::Set;

constexpr std::array allSets{Set::Train, Set::Val, Set::Test};

class UnionFind {
public:
    explicit UnionFind(std::size_t count) : m_parent(count) {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }
    std::size_t find(std::size_t i) {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parent;
};

/// Components in order of their first image, numbered from 0.
std::vector<std::size_t> components(const spec::Dataset& dataset, bool byPatient) {
    const std::vector<spec::ImageRecord>& images = dataset.images;
    UnionFind sets(images.size());
    std::unordered_map<std::string_view, std::size_t> patients;
    std::unordered_map<std::string_view, std::size_t> hashes;
    for (std::size_t i = 0; i < images.size(); ++i) {
        if (byPatient && images[i].patient)
            sets.join(i, patients.try_emplace(*images[i].patient, i).first->second);
        if (!images[i].pixelHash.empty())
            sets.join(i, hashes.try_emplace(images[i].pixelHash, i).first->second);
    }
    std::vector<std::size_t> numbers(images.size());
    std::unordered_map<std::size_t, std::size_t> numberOf;
    for (std::size_t i = 0; i < images.size(); ++i)
        numbers[i] = numberOf.try_emplace(sets.find(i), numberOf.size()).first->second;
    return numbers;
}

/// Classes an image stands for: its label, or (multi-label) every finding that is there.
std::vector<int> classesOf(const spec::ImageRecord& image) {
    if (image.labels.empty())
        return image.label >= 0 ? std::vector{image.label} : std::vector<int>{};
    std::vector<int> classes;
    for (std::size_t i = 0; i < image.labels.size(); ++i)
        if (image.labels[i] == 1)
            classes.push_back(static_cast<int>(i));
    return classes;
}

struct Unit {
    std::vector<std::size_t> images;  ///< positions in the data set, labelled ones only
    std::set<int> classes;
    std::size_t set = 0;  ///< index among the sets to be made
};

base::Error badRatio(const std::string& why) {
    return base::usage({"ratio_invalid",
                        "split cannot be made",
                        {},
                        why,
                        "give shares like 70/15/15, or 85/15 where test is kept"});
}

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
        throw badRatio("every set is kept: nothing is left to divide");
    std::vector<double> ratios = spec.ratios;
    if (ratios.size() == allSets.size() && open.size() < allSets.size()) {
        ratios.clear();
        for (const Set set : open)
            ratios.push_back(spec.ratios[static_cast<std::size_t>(set) - 1]);
    }
    if (ratios.size() == 2 && open.size() == 3)
        open.pop_back();  // train and validation only
    if (ratios.size() != open.size())
        throw badRatio(std::to_string(ratios.size()) + " shares for " +
                       std::to_string(open.size()) + " sets");
    Shares result;
    double sum = 0;
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (!std::isfinite(ratios[i]) || ratios[i] < 0 || (ratios[i] == 0 && open[i] == Set::Train))
            throw badRatio("a share is not above 0");
        if (ratios[i] == 0)
            continue;
        result.sets.push_back(open[i]);
        result.shares.push_back(ratios[i]);
        sum += ratios[i];
    }
    if (result.sets.empty())
        throw badRatio("a share is not above 0");
    for (double& share : result.shares)
        share /= sum;
    return result;
}

std::string stratumName(const std::set<int>& classes) {
    std::string name;
    for (const int cls : classes)
        name += std::to_string(cls) + ",";
    return name;
}

/// Divides each stratum by largest remainder. What one stratum gives a set too much or too little
/// is carried to the next, so that many small strata do not all round towards the largest share.
void divide(std::vector<Unit>& units, const std::vector<double>& shares, std::uint64_t seed) {
    std::map<std::string, std::vector<Unit*>> strata;
    for (Unit& unit : units)
        strata[stratumName(unit.classes)].push_back(&unit);
    std::vector<std::pair<std::string, std::vector<Unit*>>> order(strata.begin(), strata.end());
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.second.size() > b.second.size();
    });
    std::vector<double> carried(shares.size(), 0);
    for (auto& [name, members] : order) {
        base::Random random({seed, base::xxh64(name)});
        random.shuffle(std::span(members));
        std::vector<std::size_t> counts(shares.size());
        std::size_t given = 0;
        for (std::size_t k = 0; k < shares.size(); ++k) {
            const double quota = shares[k] * static_cast<double>(members.size());
            counts[k] = static_cast<std::size_t>(quota);
            carried[k] += quota - static_cast<double>(counts[k]);
            given += counts[k];
        }
        for (; given < members.size(); ++given) {
            const auto most = std::max_element(carried.begin(), carried.end());
            *most -= 1;
            ++counts[static_cast<std::size_t>(most - carried.begin())];
        }
        std::size_t next = 0;
        for (std::size_t k = 0; k < shares.size(); ++k)
            for (std::size_t n = 0; n < counts[k]; ++n)
                members[next++]->set = k;
    }
}

/// Sees to it that every set has a unit of every class, by moving one from the set that has most of
/// it.
void coverClasses(std::vector<Unit>& units, std::size_t sets,
                  const std::vector<std::string>& classes) {
    for (std::size_t c = 0; c < classes.size(); ++c) {
        std::vector<std::vector<Unit*>> holders(sets);
        for (Unit& unit : units)
            if (unit.classes.contains(static_cast<int>(c)))
                holders[unit.set].push_back(&unit);
        for (std::size_t k = 0; k < sets; ++k) {
            if (!holders[k].empty())
                continue;
            const auto donor =
                std::max_element(holders.begin(), holders.end(),
                                 [](const auto& a, const auto& b) { return a.size() < b.size(); });
            if (donor->size() < 2)
                continue;
            // The one with fewest classes: moving it takes least from the others.
            const auto moved =
                std::min_element(donor->begin(), donor->end(), [](const Unit* a, const Unit* b) {
                    return a->classes.size() < b->classes.size();
                });
            (*moved)->set = k;
            holders[k].push_back(*moved);
            donor->erase(moved);
        }
    }
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
        if (const Set set = foundSet(image); set != Set::None && spec::isLabelled(image)) {
            result.split.members.emplace(image.key, set);
            present.insert(set);
        }
    if (!present.contains(Set::Train) || present.size() < 2)
        throw base::refused({"split_missing",
                             "there are no predefined sets",
                             {},
                             "the images do not say which are for training and which for testing",
                             "divide them by ratio"});
    return result;
}

void requireEnough(const std::vector<Unit>& units, const spec::Dataset& dataset, std::size_t sets,
                   bool byImage) {
    if (units.size() < sets)
        throw base::refused({"too_few",
                             "split cannot be made",
                             {},
                             "there are " + std::to_string(units.size()) + " " +
                                 (byImage ? "images" : "patients") + " for " +
                                 std::to_string(sets) + " sets",
                             "import more, or make fewer sets"});
    if (dataset.info.task == spec::Task::Multilabel)
        return;  // rare findings are the rule there; describe() says where one is absent
    std::vector<std::size_t> counts(dataset.info.classes.size(), 0);
    for (const Unit& unit : units)
        for (const int cls : unit.classes)
            ++counts.at(static_cast<std::size_t>(cls));
    for (std::size_t c = 0; c < counts.size(); ++c)
        if (counts[c] < sets)
            throw base::refused(
                {"too_few",
                 "split cannot be made",
                 {},
                 "class '" + dataset.info.classes[c] + "' has " + std::to_string(counts[c]) + " " +
                     (byImage ? "images" : "patients") + " for " + std::to_string(sets) + " sets",
                 "import more of it, or make fewer sets"});
}

}  // namespace

std::vector<std::size_t> units(const spec::Dataset& dataset) {
    return components(dataset, true);
}

SplitResult makeSplit(const spec::Dataset& dataset, const spec::SplitSpec& spec) {
    if (spec.method == spec::SplitMethod::Predefined)
        return predefined(dataset, spec);
    const Shares shares = sharesOf(spec);
    SplitResult result;
    result.split.spec = spec;

    const std::vector<std::size_t> numbers = components(dataset, !spec.byImage);
    const std::size_t count =
        numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end()) + 1;
    std::vector<Unit> all(count);
    std::vector<bool> touchesKept(count, false);
    std::set<Set> found;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const spec::ImageRecord& image = dataset.images[i];
        const Set set = foundSet(image);
        if (!spec::isLabelled(image))
            continue;
        if (std::find(spec.keep.begin(), spec.keep.end(), set) != spec.keep.end()) {
            result.split.members.emplace(image.key, set);
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
            throw base::refused({"keep_absent",
                                 "set cannot be kept",
                                 {},
                                 "the images bring no predefined " + spec::toString(set) + " set",
                                 "leave out --keep " + spec::toString(set)});
    std::vector<Unit> free;
    for (std::size_t u = 0; u < count; ++u) {
        if (touchesKept[u])
            result.dropped += all[u].images.size();
        else if (!all[u].images.empty())
            free.push_back(std::move(all[u]));
    }
    requireEnough(free, dataset, shares.sets.size(), spec.byImage);
    divide(free, shares.shares, spec.seed);
    coverClasses(free, shares.sets.size(), dataset.info.classes);
    for (const Unit& unit : free)
        for (const std::size_t i : unit.images)
            result.split.members.emplace(dataset.images[i].key, shares.sets[unit.set]);
    return result;
}

}  // namespace lightbox::data
