// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/PredictSet.h"

#include <algorithm>
#include <set>

#include "base/Error.h"
#include "data/samples/Pixels.h"
#include "engine/Access.h"
#include "engine/Sentences.h"
#include "engine/TrainingData.h"
#include "engine/seal/Closed.h"
#include "engine/seal/Nameless.h"
#include "project/Project.h"
#include "store/SampleStore.h"
#include "training/Trainer.h"

namespace lightbox::engine {

namespace {

/// The images as a network takes them. Throws Error refused (images_unreadable) unless all
/// can be read; a closed image is not named by its path.
store::SampleStore samplesOf(const project::Project& project, const spec::TrainingSpec& spec,
                             const spec::Dataset& images, const Closed& closed,
                             spec::ProgressObserver& progress, std::stop_token stop) {
    NamelessProgress nameless(progress, closed);
    try {
        std::vector<spec::ImportIssue> issues;
        store::SampleStore store =
            data::fillStore(project.cacheFolder(), images, spec.data.size, spec.data.channels,
                            spec.threads, issues, nameless, stop);
        if (!issues.empty())
            throw base::refused("images_unreadable.evaluate",
                                {{"images", issues.size()}, {"reason", reasonOf(issues.front())}},
                                issues.front().path);
        return store;
    } catch (const base::Error& error) {
        throw engine::nameless(error, closed, images);
    }
}

}  // namespace

std::vector<spec::PredictionRow> predictSet(const project::Project& project, const RunModel& model,
                                            const std::map<std::int64_t, spec::Set>& members,
                                            spec::Set set, const std::string& run,
                                            spec::ProgressObserver& progress,
                                            std::stop_token stop) {
    model.require();
    const spec::Dataset dataset = project.dataset();
    std::set<std::int64_t> keys;
    for (const spec::ImageRecord& image : dataset.images) {
        const auto member = members.find(image.key);
        if (member != members.end() && member->second == set && hasTruth(image) && !image.excluded)
            keys.insert(image.key);
    }
    if (keys.empty())
        throw base::refused("set_empty.evaluate", {{"run", run}, {"set", setName(set)}},
                            project.folder());
    const spec::Dataset images = withKeys(dataset, keys);
    const Closed closed(project, dataset);
    std::map<InputShape, store::SampleStore> stores;
    for (const ModelPart& part : model.parts())
        if (const InputShape shape = shapeOf(part.record.spec.data); !stores.contains(shape))
            stores.emplace(shape,
                           samplesOf(project, part.record.spec, images, closed, progress, stop));
    std::vector<std::int64_t> ordered;
    for (const std::int64_t key : keys)
        if (std::all_of(stores.begin(), stores.end(),
                        [key](const auto& store) { return store.second.position(key); }))
            ordered.push_back(key);
    const std::size_t total = ordered.size() * model.parts().size();
    progress.progressed({"predicting", 0, total, ""});
    MeanProbabilities mean;
    std::size_t done = 0;
    for (const ModelPart& part : model.parts()) {
        const store::SampleStore& store = stores.at(shapeOf(part.record.spec.data));
        std::vector<std::size_t> positions;
        for (const std::int64_t key : ordered)
            positions.push_back(*store.position(key));
        mean.add(training::predict(part.record, part.weights, store, positions, stop));
        if (stop.stop_requested())
            throw base::cancelled();
        done += ordered.size();
        progress.progressed({"predicting", done, total, ""});
    }
    return predictionRows(dataset, ordered, std::move(mean).mean(), set);
}

}  // namespace lightbox::engine
