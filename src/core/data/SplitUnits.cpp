// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/SplitUnits.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <span>
#include <string_view>
#include <unordered_map>

#include "base/Hash.h"
#include "base/Random.h"
#include "data/UnionFind.h"

namespace lightbox::data {

namespace {

std::string stratumName(const Unit& unit) {
    std::string name;
    for (const int cls : unit.classes)
        name += std::to_string(cls) + ",";
    for (const std::string& value : unit.strata)
        name += "|" + value;
    return name;
}

/// How many images of a unit carry each label; labels are numbered over the whole data set.
using LabelCounts = std::vector<std::pair<std::size_t, double>>;

std::vector<LabelCounts> labelCounts(const std::vector<Unit>& units, const spec::Dataset& dataset,
                                     std::size_t& labels) {
    std::map<std::string, std::size_t> numbers;
    std::vector<LabelCounts> counts;
    for (const Unit& unit : units) {
        std::map<std::size_t, double> own;
        for (const std::size_t image : unit.images)
            for (const int cls : classesOf(dataset.images[image]))
                own[numbers.try_emplace(std::to_string(cls), numbers.size()).first->second] += 1;
        for (const std::string& value : unit.strata)
            own[numbers.try_emplace("|" + value, numbers.size()).first->second] +=
                static_cast<double>(unit.images.size());
        counts.emplace_back(own.begin(), own.end());
    }
    labels = numbers.size();
    return counts;
}

/// What the sets still want of each label and of images; the state of iterative stratification.
class Wanted {
public:
    Wanted(const std::vector<LabelCounts>& counts, const std::vector<Unit>& units,
           const std::vector<double>& shares, std::size_t labels)
        : m_images(shares),
          m_labels(labels, shares) {
        std::vector<double> totals(labels, 0);
        for (const LabelCounts& unit : counts)
            for (const auto& [label, count] : unit)
                totals[label] += count;
        double images = 0;
        for (const Unit& unit : units)
            images += static_cast<double>(unit.images.size());
        for (double& wanted : m_images)
            wanted *= images;
        for (std::size_t l = 0; l < labels; ++l)
            for (double& wanted : m_labels[l])
                wanted *= totals[l];
    }
    /// The set that wants most of `label`, of those the one that wants most images, of those by lot.
    std::size_t forLabel(std::size_t label, base::Random& random) const {
        return most(&m_labels[label], random);
    }
    std::size_t forAny(base::Random& random) const { return most(nullptr, random); }
    void give(std::size_t set, const LabelCounts& unit, std::size_t images) {
        m_images[set] -= static_cast<double>(images);
        for (const auto& [label, count] : unit)
            m_labels[label][set] -= count;
    }

private:
    std::size_t most(const std::vector<double>* label, base::Random& random) const {
        constexpr double same = 1e-9;
        std::vector<std::size_t> best;
        const auto better = [&](std::size_t a, std::size_t b) {
            const double byLabel = label != nullptr ? (*label)[a] - (*label)[b] : 0;
            return byLabel > same || byLabel < -same ? byLabel : m_images[a] - m_images[b];
        };
        for (std::size_t set = 0; set < m_images.size(); ++set) {
            const double ahead = best.empty() ? 1 : better(set, best.front());
            if (ahead > same)
                best.clear();
            if (ahead >= -same)
                best.push_back(set);
        }
        return best.size() == 1 ? best.front() : best[random.below(best.size())];
    }

    std::vector<double> m_images;
    std::vector<std::vector<double>> m_labels;  ///< label, set
};

}  // namespace

std::vector<std::size_t> unitNumbers(const spec::Dataset& dataset, bool byPatient) {
    const std::vector<spec::ImageRecord>& images = dataset.images;
    UnionFind sets(images.size());
    std::unordered_map<std::string_view, std::size_t> patients;
    std::unordered_map<std::string, std::size_t> files;
    std::unordered_map<std::string_view, std::size_t> hashes;
    for (std::size_t i = 0; i < images.size(); ++i) {
        const spec::ImageSource& source = images[i].source;
        if (byPatient && images[i].patient)
            sets.join(i, patients.try_emplace(*images[i].patient, i).first->second);
        else if (byPatient && source.array.empty() && source.index >= 0)
            sets.join(i, files.try_emplace(source.file.string(), i).first->second);
        if (!images[i].pixelHash.empty())
            sets.join(i, hashes.try_emplace(images[i].pixelHash, i).first->second);
    }
    std::vector<std::size_t> numbers(images.size());
    std::unordered_map<std::size_t, std::size_t> numberOf;
    for (std::size_t i = 0; i < images.size(); ++i)
        numbers[i] = numberOf.try_emplace(sets.find(i), numberOf.size()).first->second;
    return numbers;
}

std::vector<int> classesOf(const spec::ImageRecord& image) {
    if (image.labels.empty())
        return image.label >= 0 ? std::vector{image.label} : std::vector<int>{};
    std::vector<int> classes;
    for (std::size_t i = 0; i < image.labels.size(); ++i)
        if (image.labels[i] == 1)
            classes.push_back(static_cast<int>(i));
    return classes;
}

void divideByStratum(std::vector<Unit>& units, const std::vector<double>& shares,
                     std::uint64_t seed) {
    std::map<std::string, std::vector<Unit*>> strata;
    for (Unit& unit : units)
        strata[stratumName(unit)].push_back(&unit);
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

void divideByLabels(std::vector<Unit>& units, const spec::Dataset& dataset,
                    const std::vector<double>& shares, std::uint64_t seed) {
    std::size_t labels = 0;
    const std::vector<LabelCounts> counts = labelCounts(units, dataset, labels);
    Wanted wanted(counts, units, shares, labels);
    base::Random random({seed, base::xxh64("iterative stratification")});
    std::vector<std::size_t> order(units.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    random.shuffle(std::span(order));
    std::vector<std::vector<std::size_t>> ofLabel(labels);
    for (const std::size_t u : order)
        for (const auto& [label, count] : counts[u])
            ofLabel[label].push_back(u);
    std::vector<std::size_t> left(labels);
    for (std::size_t l = 0; l < labels; ++l)
        left[l] = ofLabel[l].size();
    std::vector<bool> placed(units.size(), false);
    const auto place = [&](std::size_t u, std::size_t set) {
        units[u].set = set;
        placed[u] = true;
        wanted.give(set, counts[u], units[u].images.size());
        for (const auto& [label, count] : counts[u])
            --left[label];
    };
    for (;;) {
        // The rarest label first: later it could no longer be shared out.
        std::size_t rarest = labels;
        for (std::size_t l = 0; l < labels; ++l)
            if (left[l] > 0 && (rarest == labels || left[l] < left[rarest]))
                rarest = l;
        if (rarest == labels)
            break;
        for (const std::size_t u : ofLabel[rarest])
            if (!placed[u])
                place(u, wanted.forLabel(rarest, random));
    }
    for (const std::size_t u : order)
        if (!placed[u])
            place(u, wanted.forAny(random));
}

void coverClasses(std::vector<Unit>& units, std::size_t sets, std::size_t classes) {
    for (std::size_t c = 0; c < classes; ++c) {
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

}  // namespace lightbox::data
