// SPDX-License-Identifier: GPL-3.0-or-later
// Where the maps of a run point: pointing PROJECT LESIONS.csv [RUN]. PROJECT and LESIONS.csv are what `lightbox-cli demo DIR --run`
// leaves. For each method and choice of layers: how often the largest value lies in a drawn lesion (the pointing game), with its
// Wilson interval, beside what a pointer that does not look would reach, over films of validation and the open test that show one.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>
#include <sstream>

#include "base/Csv.h"
#include "base/Error.h"
#include "data/samples/Pixels.h"
#include "explanation/GradCam.h"
#include "explanation/Pointing.h"
#include "project/Project.h"
#include "spec/Architectures.h"
#include "statistics/Wilson.h"

using namespace lightbox;

namespace {

struct Lesion {
    std::string cls;
    std::vector<std::pair<double, double>> corners;  ///< px of the film
};

/// path -> outlines; "x y;x y;…" of each polygon.
std::multimap<std::string, Lesion> lesionsOf(const std::filesystem::path& file) {
    std::multimap<std::string, Lesion> lesions;
    const base::CsvTable table = base::readCsv(file);
    for (const auto& row : table.rows) {
        Lesion lesion{row.at(1), {}};
        std::string text = row.at(2);
        std::replace_if(
            text.begin(), text.end(), [](char c) { return c == ';' || c == ','; }, ' ');
        std::istringstream numbers(text);
        for (double x = 0, y = 0; numbers >> x >> y;)
            lesion.corners.emplace_back(x, y);
        lesions.emplace(row.at(0), std::move(lesion));
    }
    return lesions;
}

struct Choice {
    const char* title;
    explanation::MapOptions options;
};

}  // namespace

int main(int argc, char** argv) try {
    if (argc < 3) {
        std::fprintf(stderr, "pointing PROJECT LESIONS.csv [RUN]\n");
        return 2;
    }
    const auto project = project::Project::open(argv[1], project::Access::Read);
    const spec::RunId id = project.resolveRun(argc > 3 ? argv[3] : "last");
    const spec::RunRecord record = project.runRecord(id);
    const spec::ArchitectureInfo& info = spec::architecture(record.spec.model.arch);
    const auto lesions = lesionsOf(argv[2]);
    explanation::Explainer explainer(record, project.runFolder(id) / "model.safetensors");

    const auto& stages = info.stages;
    const std::string last = stages.back();
    const std::string before = stages[stages.size() - 2];
    const std::string third = stages[stages.size() < 3 ? 0 : stages.size() - 3];
    const std::vector<Choice> choices{{"gradcam, last", {"gradcam", {last}}},
                                      {"gradcam, last but one", {"gradcam", {before}}},
                                      {"layercam, last", {"layercam", {last}}},
                                      {"layercam, last but one", {"layercam", {before}}},
                                      {"layercam, last two", {"layercam", {before, last}}},
                                      {"layercam, third last", {"layercam", {third}}},
                                      {"layercam, last three", {"layercam", {third, before, last}}},
                                      {"layercam, default", {"layercam", {}}}};
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    for (const Choice& choice : choices) {
        std::size_t films = 0;
        std::size_t hits = 0;
        double chance = 0;
        double inside = 0;
        double cell = 0;
        for (const spec::ImageRecord& image : project.dataset().images) {
            const auto member = record.members.find(image.key);
            if (member == record.members.end() || member->second == spec::Set::Train)
                continue;
            std::vector<explanation::ShareOutline> outlines;
            std::optional<std::size_t> cls;
            const auto [begin, end] = lesions.equal_range(image.id.str());
            for (auto lesion = begin; lesion != end; ++lesion) {
                cls = record.dataset.indexOf(lesion->second.cls);
                explanation::ShareOutline outline;
                for (const auto& [x, y] : lesion->second.corners)
                    outline.emplace_back(x / image.width, y / image.height);
                outlines.push_back(std::move(outline));
            }
            if (outlines.empty() || !cls)
                continue;
            const auto sample =
                data::readSample(image.source, record.spec.data.size, record.spec.data.channels);
            const auto map = explainer.map(sample, static_cast<int>(*cls), choice.options);
            const auto point = explanation::pointing(map, outlines);
            ++films;
            hits += point.hit ? 1 : 0;
            chance += point.chance;
            inside += point.inside;
            cell = map.cell;
        }
        if (films == 0) {
            std::fprintf(stderr, "no film outside training shows a lesion of LESIONS.csv\n");
            return 1;
        }
        const auto n = static_cast<double>(films);
        const auto interval = statistics::wilson(hits, films);
        std::printf(
            "%-24s cell %3.0f px  points into the lesion %5.1f %% [%.1f-%.1f] of %zu, chance "
            "%.1f %%, mass inside %.1f %%%s\n",
            choice.title, cell, 100.0 * static_cast<double>(hits) / n,
            100 * interval.low.value_or(0), 100 * interval.high.value_or(1), films,
            100 * chance / n, 100 * inside / n,
            interval.low.value_or(0) <= chance / n ? "  NO BETTER THAN CHANCE" : "");
    }
    return 0;
} catch (const base::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
