// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/studies/Grid.h"

#include <algorithm>
#include <set>

#include "base/Error.h"
#include "base/Random.h"
#include "base/Text.h"

namespace lightbox::engine {

namespace {

/// More trials than anybody waits for.
constexpr std::size_t maxTrials = 10'000;

/// The first `count` of all, drawn without putting back, ascending.
std::vector<spec::Trial> drawn(std::vector<spec::Trial> all, std::size_t count,
                               std::uint64_t seed) {
    base::Random random{seed, 0x74756e65};  // of the draw of trials alone
    std::vector<std::size_t> order(all.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    for (std::size_t i = 0; i < count; ++i)
        std::swap(order[i], order[i + random.below(order.size() - i)]);
    order.resize(count);
    std::sort(order.begin(), order.end());
    std::vector<spec::Trial> result;
    for (const std::size_t i : order)
        result.push_back(std::move(all[i]));
    return result;
}

}  // namespace

std::vector<spec::Trial> trialsOfGrid(const std::vector<std::string>& grid,
                                      const spec::TrainingSpec& spec, std::size_t random) {
    std::vector<spec::Trial> trials{{}};
    std::set<std::string> keys;
    for (const std::string& text : grid) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == text.size())
            throw base::usage("trials_missing.grid", {{"text", text}});
        const std::string key = text.substr(0, equals);
        if (!keys.insert(key).second)
            throw base::usage("trials_missing.twice", {{"key", key}});
        std::vector<spec::Trial> next;
        // What changes no network is no setting to search.
        if (key == "name" || key == "device" || key == "threads")
            throw base::usage("trials_missing.grid", {{"text", text}});
        std::vector<std::string> values;
        std::vector<base::Json> meant;  // "1e-3" and "0.001" are one
        for (const std::string& part : base::split(text.substr(equals + 1), ',')) {
            const std::string value(base::trimmed(part));
            spec::TrainingSpec tried = spec;
            spec::setOptionText(tried, key, value);
            const base::Json one = spec::optionValue(tried, key);
            if (std::find(meant.begin(), meant.end(), one) != meant.end())
                continue;
            meant.push_back(one);
            values.push_back(value);
        }
        for (const spec::Trial& trial : trials)
            for (const std::string& value : values) {
                next.push_back(trial);
                next.back().settings.emplace_back(key, value);
            }
        if (next.size() > maxTrials)
            throw base::usage("trials_missing.many", {{"trials", next.size()}});
        trials = std::move(next);
    }
    if (trials.size() < 2)
        throw base::usage("trials_missing");
    if (random > 0 && random < trials.size())
        trials = drawn(std::move(trials), random, spec.seed);
    return trials;
}

}  // namespace lightbox::engine
