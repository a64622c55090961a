// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/splits/SplitUnits.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <span>
#include <string_view>
#include <unordered_map>

#include "base/Hash.h"
#include "base/Random.h"
#include "data/splits/UnionFind.h"

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

/// Images without any finding count as a label of their own: so the sets' prevalences are alike too.
std::vector<LabelCounts> labelCounts(const std::vector<Unit>& units, const spec::Dataset& dataset,
                                     std::size_t& labels) {
    std::map<std::string, std::size_t> numbers;
    const auto numberOf = [&](const std::string& label) {
        return numbers.try_emplace(label, numbers.size()).first->second;
    };
    std::vector<LabelCounts> counts;
    for (const Unit& unit : units) {
        std::map<std::size_t, double> own;
        for (const std::size_t image : unit.images) {
            const std::vector<int> classes = classesOf(dataset.images[image]);
            for (const int cls : classes)
                own[numberOf(std::to_string(cls))] += 1;
            if (classes.empty())
                own[numberOf("none")] += 1;
        }
        for (const std::string& value : unit.strata)
            own[numberOf("|" + value)] += static_cast<double>(unit.images.size());
        counts.emplace_back(own.begin(), own.end());
    }
    labels = numbers.size();
    return counts;
}

/// Iterative stratification of units, to be drawn as often as one likes.
class LabelDraws {
public:
    /// `units` and `shares` must outlive it.
    LabelDraws(const std::vector<Unit>& units, const spec::Dataset& dataset,
               const std::vector<double>& shares)
        : m_shares(shares) {
        std::size_t labels = 0;
        m_counts = labelCounts(units, dataset, labels);
        m_totals.assign(labels, 0);
        m_holders.assign(labels, 0);
        for (const LabelCounts& unit : m_counts)
            for (const auto& [label, count] : unit) {
                m_totals[label] += count;
                ++m_holders[label];
            }
    }

    /// The set of each unit.
    [[nodiscard]] std::vector<std::size_t> draw(base::Random& random) const {
        std::vector<std::size_t> sets(m_counts.size(), noSet);
        std::vector<double> wantedUnits = m_shares;
        for (double& wanted : wantedUnits)
            wanted *= static_cast<double>(m_counts.size());
        std::vector<std::vector<double>> wanted(m_totals.size(), m_shares);  // label, set
        for (std::size_t l = 0; l < wanted.size(); ++l)
            for (double& images : wanted[l])
                images *= m_totals[l];
        std::vector<std::size_t> left = m_holders;
        const std::vector<std::vector<Holder>> holders = holdersByLot(random);
        for (;;) {
            // The rarest label first: later it could no longer be shared out.
            const std::size_t rarest = rarestOf(left);
            if (rarest == left.size())
                return sets;
            for (const auto& [unit, count] : holders[rarest]) {
                if (sets[unit] != noSet)
                    continue;
                const std::size_t set = neediest(wanted[rarest], wantedUnits, random);
                sets[unit] = set;
                wantedUnits[set] -= 1;
                for (const auto& [label, images] : m_counts[unit]) {
                    wanted[label][set] -= images;
                    --left[label];
                }
            }
        }
    }

    /// Moves single units, in an order by lot, as long as one of them brings the sets closer to the
    /// shares. Returns how far they still are: of the images of each label (the mean over labels of
    /// the distances summed over sets) and of the units (summed over sets).
    double settle(std::vector<std::size_t>& sets, base::Random& random) const {
        constexpr int passes = 5;
        Offs offs = offsOf(sets);
        std::vector<std::size_t> order(sets.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        random.shuffle(std::span(order));
        for (int pass = 0; pass < passes; ++pass) {
            bool moved = false;
            for (const std::size_t u : order) {
                const std::size_t to = betterSet(offs, u, sets[u]);
                if (to == sets[u])
                    continue;
                shift(offs, u, sets[u], -1);
                shift(offs, u, to, 1);
                sets[u] = to;
                moved = true;
            }
            if (!moved)
                break;
        }
        double distance = 0;
        for (std::size_t k = 0; k < m_shares.size(); ++k) {
            distance += std::abs(offs.ofUnits[k]);
            for (const std::vector<double>& label : offs.ofLabels)
                distance += std::abs(label[k]) / static_cast<double>(m_totals.size());
        }
        return distance;
    }

private:
    /// What each set has more than its share, as a part of all.
    struct Offs {
        std::vector<double> ofUnits;                ///< set
        std::vector<std::vector<double>> ofLabels;  ///< label, set
    };

    void shift(Offs& offs, std::size_t unit, std::size_t set, double sign) const {
        offs.ofUnits[set] += sign / static_cast<double>(m_counts.size());
        for (const auto& [label, images] : m_counts[unit])
            offs.ofLabels[label][set] += sign * images / m_totals[label];
    }

    [[nodiscard]] Offs offsOf(const std::vector<std::size_t>& sets) const {
        std::vector<double> none = m_shares;
        for (double& off : none)
            off = -off;
        Offs offs{none, std::vector<std::vector<double>>(m_totals.size(), none)};
        for (std::size_t u = 0; u < sets.size(); ++u)
            shift(offs, u, sets[u], 1);
        return offs;
    }

    /// The set in which the unit brings the division closest to the shares; `from` where none is
    /// better.
    [[nodiscard]] std::size_t betterSet(const Offs& offs, std::size_t unit,
                                        std::size_t from) const {
        constexpr double least = 1e-9;
        const auto change = [](double off, double step) {
            return std::abs(off + step) - std::abs(off);
        };
        // Of the distance, when the unit comes to the set (1) or leaves it (-1).
        const auto changeOf = [&](std::size_t set, double sign) {
            double ofLabels = 0;
            for (const auto& [label, images] : m_counts[unit])
                ofLabels += change(offs.ofLabels[label][set], sign * images / m_totals[label]);
            return ofLabels / static_cast<double>(m_totals.size()) +
                   change(offs.ofUnits[set], sign / static_cast<double>(m_counts.size()));
        };
        const double leaving = changeOf(from, -1);
        std::size_t best = from;
        double closest = -least;
        for (std::size_t set = 0; set < m_shares.size(); ++set) {
            if (set == from)
                continue;
            if (const double total = leaving + changeOf(set, 1); total < closest) {
                closest = total;
                best = set;
            }
        }
        return best;
    }

    using Holder = std::pair<std::size_t, double>;  ///< a unit, and its images of the label

    /// Of each label: those with most images of it first, for they fit nowhere later; else by lot.
    [[nodiscard]] std::vector<std::vector<Holder>> holdersByLot(base::Random& random) const {
        std::vector<std::size_t> order(m_counts.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        random.shuffle(std::span(order));
        std::vector<std::vector<Holder>> holders(m_totals.size());
        for (std::size_t l = 0; l < holders.size(); ++l)
            holders[l].reserve(m_holders[l]);
        for (const std::size_t u : order)
            for (const auto& [label, count] : m_counts[u])
                holders[label].emplace_back(u, count);
        for (std::vector<Holder>& own : holders)
            std::stable_sort(own.begin(), own.end(),
                             [](const Holder& a, const Holder& b) { return a.second > b.second; });
        return holders;
    }

    static std::size_t rarestOf(const std::vector<std::size_t>& left) {
        std::size_t rarest = left.size();
        for (std::size_t l = 0; l < left.size(); ++l)
            if (left[l] > 0 && (rarest == left.size() || left[l] < left[rarest]))
                rarest = l;
        return rarest;
    }

    /// The set that wants most of the label, of those the one that wants most units, of those by lot.
    static std::size_t neediest(const std::vector<double>& ofLabel,
                                const std::vector<double>& ofUnits, base::Random& random) {
        constexpr double same = 1e-9;
        std::vector<std::size_t> best;
        for (std::size_t set = 0; set < ofLabel.size(); ++set) {
            double ahead = 1;
            if (!best.empty()) {
                ahead = ofLabel[set] - ofLabel[best.front()];
                if (std::abs(ahead) <= same)
                    ahead = ofUnits[set] - ofUnits[best.front()];
            }
            if (ahead > same)
                best.clear();
            if (ahead >= -same)
                best.push_back(set);
        }
        return best.size() == 1 ? best.front() : best[random.below(best.size())];
    }

    const std::vector<double>& m_shares;
    std::vector<LabelCounts> m_counts;   ///< of each unit
    std::vector<double> m_totals;        ///< images of each label
    std::vector<std::size_t> m_holders;  ///< units of each label
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
    constexpr std::size_t most = 100;
    constexpr std::size_t fewest = 4;
    constexpr std::size_t work = 200'000;  // units placed: a large set needs fewer draws
    if (units.empty())
        return;
    const LabelDraws draws(units, dataset, shares);
    base::Random random({seed, base::xxh64("iterative stratification")});
    const std::size_t count = std::clamp(work / units.size(), fewest, most);
    std::vector<std::size_t> best = draws.draw(random);
    double least = draws.settle(best, random);
    for (std::size_t drawn = 1; drawn < count; ++drawn) {
        std::vector<std::size_t> sets = draws.draw(random);
        if (const double distance = draws.settle(sets, random); distance < least) {
            least = distance;
            best = std::move(sets);
        }
    }
    for (std::size_t u = 0; u < units.size(); ++u)
        units[u].set = best[u];
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
