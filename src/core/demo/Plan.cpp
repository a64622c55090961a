// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Plan.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>

#include "base/Random.h"
#include "demo/Anatomy.h"

namespace lightbox::demo {

namespace {

/// Streams of draws that belong to no film; films have numbers from 1 as their third word.
constexpr std::uint64_t kPlanStream = 0x504C414EU;

std::string numbered(const char* format, int first, int second = 0) {
    char text[40];
    std::snprintf(text, sizeof text, format, first, second);
    return text;
}

std::string dateText(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    char text[24];
    std::snprintf(text, sizeof text, "%04d%02u%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

/// A UID below 2.25, the root of those without an owner.
std::string makeUid(base::Random& random) {
    return "2.25." + std::to_string(random.next());
}

std::vector<Finding> shuffledFindings(std::uint64_t seed, int patients) {
    const auto share = [patients](double part) {
        return static_cast<std::size_t>(std::lround(part * patients));
    };
    std::vector<Finding> findings(static_cast<std::size_t>(patients), Finding::Normal);
    const std::size_t pneumonia = share(0.28);
    const std::size_t effusion = share(0.17);
    std::fill_n(findings.begin(), pneumonia, Finding::Pneumonia);
    std::fill_n(findings.begin() + static_cast<std::ptrdiff_t>(pneumonia),
                std::min(effusion, findings.size() - pneumonia), Finding::Effusion);
    base::Random random{seed, kPlanStream};
    random.shuffle(std::span(findings));
    return findings;
}

int filmCount(base::Random& random) {
    const double draw = random.uniform();
    return draw < 0.50 ? 1 : draw < 0.78 ? 2 : draw < 0.93 ? 3 : 4;
}

void addPatient(Plan& plan, std::uint64_t seed, int patient, Finding finding) {
    const auto number = static_cast<std::uint64_t>(patient);
    base::Random random{seed, kPlanStream, number};
    const Anatomy anatomy = makeAnatomy(seed, number);
    auto day = std::chrono::sys_days(std::chrono::year(2016) / 1 / 4) +
               std::chrono::days(random.below(3000));
    const int films = filmCount(random);
    for (int index = 1; index <= films; ++index) {
        PlannedFilm film;
        film.path = numbered("P%04d/P%04d_", patient, patient) + numbered("%02d.dcm", index);
        film.drawn = {seed, number, static_cast<std::uint64_t>(index), finding, false};
        film.label = finding;
        film.tags.patientId = numbered("D%04d", patient);
        film.tags.age = numbered("%03dY", anatomy.age);
        film.tags.sex = anatomy.female ? "F" : "M";
        film.tags.studyDate = dateText(day);
        const double sick = finding == Finding::Normal ? 0.20 : 0.35;
        film.tags.view = random.uniform() < sick ? "AP" : "PA";
        film.tags.studyUid = makeUid(random);
        film.tags.seriesUid = makeUid(random);
        film.tags.instanceUid = makeUid(random);
        film.tags.spacing = std::round(random.uniform(0.88, 0.98) * 1000) / 1000;
        film.tags.windowCentre = std::round(random.uniform(1950, 2150));
        film.tags.windowWidth = std::round(random.uniform(3500, 4096));
        film.tags.monochrome1 = random.uniform() < 0.04;
        if (film.tags.monochrome1)
            film.tags.windowCentre = kWhite - film.tags.windowCentre;
        plan.films.push_back(film);
        day += std::chrono::days(2 + random.below(90));
    }
}

void plantMarkers(Plan& plan, std::uint64_t seed) {
    base::Random random{seed, kPlanStream, 0, 1};
    std::size_t marked = 0;
    std::size_t effusions = 0;
    std::size_t others = 0;
    for (PlannedFilm& film : plan.films) {
        const bool effusion = film.drawn.finding == Finding::Effusion;
        film.drawn.marked = random.uniform() < (effusion ? 0.35 : 0.01);
        effusions += effusion ? 1 : 0;
        marked += effusion && film.drawn.marked ? 1 : 0;
        others += !effusion && film.drawn.marked ? 1 : 0;
    }
    if (marked > 0)
        plan.faults.push_back("the word PORT is burnt into the top left corner of " +
                              std::to_string(marked) + " of " + std::to_string(effusions) +
                              " effusion films and " + std::to_string(others) +
                              " of all others: a model can read it instead of the lungs");
}

/// Films that no other fault has touched: indices into plan.films, shuffled.
std::vector<std::size_t> untouched(const Plan& plan, base::Random& random) {
    std::vector<std::size_t> indices(plan.films.size());
    for (std::size_t i = 0; i < indices.size(); ++i)
        indices[i] = i;
    random.shuffle(std::span(indices));
    return indices;
}

void plantFaults(Plan& plan, std::uint64_t seed) {
    base::Random random{seed, kPlanStream, 0, 2};
    std::vector<std::size_t> free = untouched(plan, random);
    const auto taken = [&free](std::size_t index) { std::erase(free, index); };
    const auto filmsOf = [&plan](const PlannedFilm& film) {
        return std::count_if(plan.films.begin(), plan.films.end(), [&](const PlannedFilm& other) {
            return other.tags.patientId == film.tags.patientId;
        });
    };
    constexpr int kPairs = 3;
    for (int pair = 0; pair < kPairs; ++pair) {
        const auto findPair = [&]() -> std::pair<std::size_t, std::size_t> {
            for (const std::size_t first : free)
                for (const std::size_t second : free)
                    if (plan.films[first].drawn.patient != plan.films[second].drawn.patient &&
                        plan.films[first].label == plan.films[second].label)
                        return {first, second};
            return {0, 0};
        };
        const auto [first, second] = findPair();
        if (first == second)
            break;
        PlannedFilm& copy = plan.films[second];
        copy.drawn = plan.films[first].drawn;
        copy.tags.monochrome1 = plan.films[first].tags.monochrome1;
        copy.tags.windowCentre = plan.films[first].tags.windowCentre;
        copy.tags.windowWidth = plan.films[first].tags.windowWidth;
        plan.faults.push_back("exact duplicate across patients: " + copy.path +
                              " has the pixels of " + plan.films[first].path);
        taken(first);
        taken(second);
    }
    const auto several = std::find_if(free.begin(), free.end(), [&](std::size_t index) {
        return plan.films[index].label == Finding::Normal && filmsOf(plan.films[index]) > 1;
    });
    if (several != free.end()) {
        PlannedFilm& film = plan.films[*several];
        film.label = Finding::Pneumonia;
        plan.faults.push_back("one patient under two labels: " + film.path +
                              " is labelled pneumonia, the other films of " + film.tags.patientId +
                              " normal (and so it is drawn)");
        taken(*several);
    }
    if (free.size() > 1) {
        PlannedFilm& film = plan.films[free.front()];
        film.truncated = true;
        plan.faults.push_back("truncated file: " + film.path);
        taken(free.front());
    }
    if (free.size() > 1) {
        PlannedFilm& film = plan.films[free.front()];
        film.tags.patientId.clear();
        plan.faults.push_back("no patient id: " + film.path);
    }
}

}  // namespace

std::string toString(Finding finding) {
    switch (finding) {
    case Finding::Pneumonia:
        return "pneumonia";
    case Finding::Effusion:
        return "effusion";
    case Finding::Normal:
        break;
    }
    return "normal";
}

Plan makePlan(std::uint64_t seed, int patients) {
    Plan plan;
    const std::vector<Finding> findings = shuffledFindings(seed, patients);
    for (int patient = 1; patient <= patients; ++patient)
        addPatient(plan, seed, patient, findings[static_cast<std::size_t>(patient - 1)]);
    plantMarkers(plan, seed);
    plantFaults(plan, seed);
    return plan;
}

}  // namespace lightbox::demo
