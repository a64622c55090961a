// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <span>

#include "base/Error.h"
#include "base/Hash.h"
#include "base/Random.h"
#include "data/splits/SplitFields.h"
#include "data/splits/SplitUnits.h"

namespace lightbox::data {

namespace {

constexpr int siteDraws = 256;

/// What a site brings into the set it is put into.
struct Site {
    std::string name;
    double units = 0;
    std::map<int, double> classes;  ///< units of each
};

std::vector<Site> sitesOf(const std::vector<Unit>& units, const spec::Dataset& dataset,
                          const std::string& field) {
    std::map<std::string, Site> sites;
    for (const Unit& unit : units) {
        std::set<std::string> own;
        for (const std::size_t image : unit.images)
            if (const std::string_view value = fieldValue(dataset.images[image], field);
                !value.empty())
                own.emplace(value);
        for (const std::string& name : own) {
            Site& site = sites[name];
            site.name = name;
            site.units += 1.0 / static_cast<double>(own.size());
            for (const int cls : unit.classes)
                site.classes[cls] += 1.0 / static_cast<double>(own.size());
        }
    }
    std::vector<Site> list;
    for (auto& [name, site] : sites)
        list.push_back(std::move(site));
    return list;
}

/// One draw: sites in chance order, each into the set that lacks most, none being left empty.
std::vector<std::size_t> drawnSites(const std::vector<Site>& sites,
                                    const std::vector<double>& shares, double units,
                                    base::Random& random) {
    std::vector<std::size_t> order(sites.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    random.shuffle(std::span(order));
    std::vector<double> lacks(shares);
    for (double& lack : lacks)
        lack *= units;
    std::vector<bool> filled(shares.size(), false);
    std::size_t empty = shares.size();
    std::vector<std::size_t> setOf(sites.size());
    for (std::size_t n = 0; n < order.size(); ++n) {
        const bool mustFill = order.size() - n <= empty;
        std::size_t best = shares.size();
        for (std::size_t k = 0; k < shares.size(); ++k)
            if (!(mustFill && filled[k]) && (best == shares.size() || lacks[k] > lacks[best]))
                best = k;
        setOf[order[n]] = best;
        lacks[best] -= sites[order[n]].units;
        if (!filled[best]) {
            filled[best] = true;
            --empty;
        }
    }
    return setOf;
}

/// How far a draw is from the shares, of units and of each class; smaller is better.
double farFromShares(const std::vector<Site>& sites, const std::vector<std::size_t>& setOf,
                     const std::vector<double>& shares) {
    std::vector<double> units(shares.size(), 0);
    std::map<int, std::vector<double>> classes;
    double all = 0;
    for (std::size_t s = 0; s < sites.size(); ++s) {
        units[setOf[s]] += sites[s].units;
        all += sites[s].units;
        for (const auto& [cls, count] : sites[s].classes)
            classes.try_emplace(cls, shares.size(), 0.0).first->second[setOf[s]] += count;
    }
    const auto distance = [&](const std::vector<double>& counts, double total) {
        double sum = 0;
        for (std::size_t k = 0; k < shares.size() && total > 0; ++k)
            sum += std::abs(counts[k] / total - shares[k]);
        return sum;
    };
    double far = distance(units, all);
    for (const auto& [cls, counts] : classes) {
        double total = 0;
        for (const double count : counts)
            total += count;
        far += distance(counts, total) / static_cast<double>(classes.size());
    }
    return far;
}

}  // namespace

void divideByDate(std::vector<Unit>& units, const spec::Dataset& dataset, const std::string& field,
                  const std::vector<double>& shares) {
    std::map<int, std::vector<Unit*>> byDate;
    std::size_t dated = 0;
    for (Unit& unit : units) {
        unit.set = noSet;
        std::optional<int> first;
        for (const std::size_t image : unit.images)
            if (const auto date = dateNumber(fieldValue(dataset.images[image], field)))
                first = std::min(first.value_or(*date), *date);
        if (first) {
            byDate[*first].push_back(&unit);
            ++dated;
        }
    }
    if (dated == 0)
        throw base::refused("field_not_date", {{"field", field}});
    const std::size_t sets = shares.size();
    if (byDate.size() < sets)
        throw base::refused("field_too_few.dates",
                            {{"field", field}, {"dates", byDate.size()}, {"sets", sets}});
    std::size_t set = 0;
    std::size_t before = 0;  // units in front of this date
    std::size_t datesLeft = byDate.size();
    bool filled = false;        // the set has a date already
    double target = shares[0];  // share of the units up to the end of the set
    for (auto& [date, members] : byDate) {
        // The cut comes before this date where it is nearer to the share than behind it would be.
        const double goal = target * static_cast<double>(dated);
        const bool nearer = std::abs(static_cast<double>(before) - goal) <=
                            std::abs(static_cast<double>(before + members.size()) - goal);
        const bool last = set + 1 == sets;
        const bool mustCut = datesLeft <= sets - 1 - set;
        if (filled && !last && (nearer || mustCut)) {
            target += shares[++set];
            filled = false;
        }
        for (Unit* unit : members)
            unit->set = set;
        filled = true;
        before += members.size();
        --datesLeft;
    }
}

void divideBySite(std::vector<Unit>& units, const spec::Dataset& dataset, const std::string& field,
                  const std::vector<double>& shares, std::uint64_t seed) {
    const std::vector<Site> sites = sitesOf(units, dataset, field);
    if (sites.size() < shares.size())
        throw base::refused("field_too_few.sites",
                            {{"field", field}, {"values", sites.size()}, {"sets", shares.size()}});
    double placed = 0;
    for (const Site& site : sites)
        placed += site.units;
    base::Random random({seed, base::xxh64(field)});
    std::vector<std::size_t> best;
    double least = 0;
    for (int draw = 0; draw < siteDraws; ++draw) {
        std::vector<std::size_t> setOf = drawnSites(sites, shares, placed, random);
        const double far = farFromShares(sites, setOf, shares);
        if (best.empty() || far < least) {
            best = std::move(setOf);
            least = far;
        }
    }
    std::map<std::string_view, std::size_t> setOfSite;
    for (std::size_t s = 0; s < sites.size(); ++s)
        setOfSite.emplace(sites[s].name, best[s]);
    for (Unit& unit : units) {
        unit.set = noSet;
        for (const std::size_t image : unit.images)
            if (const auto found = setOfSite.find(fieldValue(dataset.images[image], field));
                found != setOfSite.end())
                unit.set = unit.set == noSet ? found->second : std::max(unit.set, found->second);
    }
}

}  // namespace lightbox::data
