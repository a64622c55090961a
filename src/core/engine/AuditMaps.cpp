// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AuditMaps.h"

#include <algorithm>

#include "base/Error.h"
#include "data/samples/Pixels.h"
#include "engine/Access.h"
#include "evaluation/Bootstrap.h"
#include "explanation/GradCam.h"
#include "messages/Render.h"
#include "project/Project.h"
#include "spec/Architectures.h"
#include "spec/MapDoubt.h"
#include "statistics/RankCorrelation.h"

namespace lightbox::engine {

namespace {

constexpr std::size_t mostMaps = 100;

/// Mean over images with an interval over patients.
spec::Interval meanOver(const std::vector<double>& values,
                        const std::vector<std::string>& patients) {
    const evaluation::Clusters clusters = evaluation::clustersOf(patients, values.size());
    const auto mean = [&](std::span<const std::uint32_t> weight, std::span<double> out) {
        double sum = 0;
        double count = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            sum += weight[i] * values[i];
            count += weight[i];
        }
        out[0] = sum / count;
    };
    double estimate = 0;
    mean(std::vector<std::uint32_t>(values.size(), 1), std::span(&estimate, 1));
    return evaluation::percentileInterval(
        estimate, evaluation::bootstrap(clusters, {}, 1, mean).front(), clusters);
}

}  // namespace

MapAudit auditMaps(const OpenProject& open, const std::string& run,
                   spec::ProgressObserver& progress, std::stop_token stop) {
    const auto reader = open.reader();
    const project::Project& project = *reader;
    const LoadedRun loaded = loadRun(project, run);
    requireOneNetwork(loaded);
    const spec::RunRecord& record = loaded.record;
    const auto dataset = project.sharedDataset();
    const auto images = validationImages(project, record, *dataset);
    explanation::Explainer learnt(record, loaded.model);
    spec::RunRecord other = record;
    ++other.spec.seed;  // not the weights that this run began with
    explanation::Explainer random(other, {});
    const spec::ClassScheme& scheme = record.dataset;

    MapAudit audit;
    audit.run = record.id.str();
    std::vector<double> correlations;
    std::vector<std::string> patients;
    const std::size_t count = std::min(mostMaps, images.size());
    for (std::size_t n = 0; n < count; ++n) {
        if (stop.stop_requested())
            throw base::cancelled();
        progress.progressed({"explaining", n, count, ""});
        const spec::ImageRecord& image = *images[n * images.size() / count];
        const auto sample =
            data::readSample(image.source, record.spec.data.size, record.spec.data.channels);
        std::size_t cls = scheme.focus().value_or(0);
        spec::HeatMap map = learnt.map(sample, static_cast<int>(cls));
        if (!scheme.focus() && scheme.predicted(map.probabilities) != cls) {
            cls = scheme.predicted(map.probabilities);
            map = learnt.map(sample, static_cast<int>(cls));
        }
        audit.method = map.method;
        audit.layers = map.layers;
        audit.cells = map.cells;
        const spec::HeatMap blind = random.map(sample, static_cast<int>(cls));
        const auto correlation = statistics::rankCorrelation(map.values, blind.values);
        if (map.empty || blind.empty || !correlation) {
            ++audit.empty;
            continue;
        }
        if (const auto doubt = spec::doubtOf(map); doubt && audit.warnings.empty())
            audit.warnings.push_back(*doubt);
        correlations.push_back(*correlation);
        patients.push_back(image.patient.value_or(""));
    }
    audit.images = correlations.size();
    if (correlations.empty())
        audit.randomised.undefined = messages::wordsOf("undefined.maps_empty");
    else
        audit.randomised = meanOver(correlations, patients);
    return audit;
}

}  // namespace lightbox::engine
