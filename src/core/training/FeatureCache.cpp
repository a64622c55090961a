// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/FeatureCache.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <set>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "base/Json.h"
#include "models/Weights.h"
#include "spec/Json.h"
#include "spec/NetworkCosts.h"
#include "training/Augment.h"
#include "training/Forward.h"
#include "training/Seeds.h"

namespace lightbox::training {

namespace {

std::span<const std::byte> bytesOf(const torch::Tensor& tensor) {
    return {static_cast<const std::byte*>(tensor.data_ptr()),
            static_cast<std::size_t>(tensor.nbytes())};
}

std::string_view modulePath(std::string_view name) {
    return name.substr(0, name.rfind('.') + 1);
}

/// Every tensor of the stages below `stage`, the statistics of their batch norms too: names and
/// bytes.
std::string hashBelow(models::Classifier& model, std::size_t stage) {
    std::vector<torch::Tensor> parameters;
    for (std::size_t k = 0; k < stage; ++k)
        for (auto& parameter : model.stageParameters(k))
            parameters.push_back(std::move(parameter));
    std::set<std::string, std::less<>> paths;
    for (const auto& item : model.named_parameters())
        if (std::any_of(parameters.begin(), parameters.end(),
                        [&](const torch::Tensor& p) { return p.is_same(item.value()); }))
            paths.emplace(modulePath(item.key()));
    base::Sha256 hash;
    for (const auto& [name, tensor] : models::stateOf(model)) {
        if (!paths.contains(modulePath(name)))
            continue;
        hash.update(name);
        hash.update(bytesOf(tensor));
    }
    return hash.hex();
}

/// The shape that records have in memory: channels last, as the network computes.
torch::Tensor inMemoryOrder(const torch::Tensor& batch) {
    return batch.dim() == 4 ? batch.permute({0, 2, 3, 1}).contiguous() : batch.contiguous();
}

}  // namespace

FeatureCache::FeatureCache(const TrainingJob& job, const spec::Environment& environment,
                           const store::SampleStore& samples, const Batches& batches,
                           models::Classifier& model, std::size_t stage)
    : m_job(job),
      m_samples(samples),
      m_batches(batches),
      m_model(model),
      m_stage(stage),
      m_bf16(environment.precision == "bf16"),
      m_views(spec::cachedViews(job.record.spec)) {
    const spec::TrainingSpec& spec = job.record.spec;
    for (std::size_t view = 0; view < m_views; ++view)
        for (const Sample& sample : job.train)
            m_train.push_back(viewOfSample(sample, m_views > 1 ? static_cast<int>(view) : -1));
    for (const Sample& sample : job.val)
        m_val.push_back(viewOfSample(sample, -1));
    const View* first = &m_train.front();
    const auto one = computed(std::span(&first, 1), 1);
    m_shape.assign(one.sizes().begin() + 1, one.sizes().end());
    m_type = one.scalar_type();
    base::Json network = spec::toJson(spec).at("model");
    for (const char* key : {"weights", "pretrained", "head_hidden", "dropout1", "dropout2"})
        network.erase(key);
    spec::Environment alone = environment;
    alone.processes = 1;  // a record does not depend on who makes it
    const base::Json recipe{{"weights", hashBelow(model, stage)},
                            {"model", network},
                            {"stage", stage},
                            {"size", spec.data.size},
                            {"channels", spec.data.channels},
                            {"type", std::string(c10::toString(m_type))},
                            {"environment", spec::toJson(alone)}};
    m_store = std::make_unique<FeatureStore>(job.featureCache,
                                             base::sha256Hex(base::toLine(recipe)).substr(0, 32),
                                             recordBytes(), m_train.size() + m_val.size());
}

FeatureCache::View FeatureCache::viewOfSample(const Sample& sample, int view) const {
    const auto pixels = m_samples.sample(sample.position);
    base::Xxh128 hash;
    hash.update(std::as_bytes(pixels));
    if (view >= 0) {
        const spec::TrainingSpec& spec = m_job.record.spec;
        const base::Json drawn{{"augment", spec::toJson(spec).at("augment")},
                               {"seed", spec.seed},
                               {"image", sample.imageKey},
                               {"view", view}};
        const std::string text = base::toLine(drawn);
        hash.update(std::as_bytes(std::span(text)));
    }
    return {&sample, view, hash.hex()};
}

torch::Tensor FeatureCache::computed(std::span<const View* const> views,
                                     std::size_t filledTo) const {
    const torch::NoGradGuard noGrad;
    m_model.eval();
    std::vector<const View*> full(views.begin(), views.end());
    full.resize(filledTo, views.back());
    const auto result = m_below != nullptr ? fromBelow(full) : fromPixels(full);
    return result.narrow(0, 0, std::ssize(views)).to(torch::kCPU);
}

torch::Tensor FeatureCache::fromBelow(const std::vector<const View*>& views) const {
    return featuresFrom(m_model, m_below->gathered(views, m_batches.device()), m_below->m_stage,
                        m_bf16);
}

torch::Tensor FeatureCache::fromPixels(const std::vector<const View*>& views) const {
    const spec::TrainingSpec& spec = m_job.record.spec;
    std::vector<std::size_t> all(views.size());
    std::vector<AugmentDraw> draws;
    bool augmented = false;
    for (std::size_t i = 0; i < views.size(); ++i) {
        all[i] = i;
        augmented = augmented || views[i]->view >= 0;
        draws.push_back(views[i]->view < 0 ? AugmentDraw()
                                           : drawAugment(spec.augment, spec.seed, views[i]->view,
                                                         views[i]->sample->imageKey));
    }
    const SampleSource source = [&](std::size_t i) {
        return m_samples.sample(views[i]->sample->position);
    };
    auto pixels = m_batches.pixels(source, all);
    if (augmented)
        pixels = augment(pixels, spec.augment, draws);
    const auto images = m_batches.network(pixels);
    return m_stage < m_model.stageCount() ? stagesBelow(m_model, images, m_stage, m_bf16)
                                          : features(m_model, images, m_bf16);
}

void FeatureCache::startFrom(const FeatureCache& below) {
    assert(m_stage == m_model.stageCount());
    m_below = &below;
}

std::size_t FeatureCache::recordBytes() const {
    std::size_t count = torch::elementSize(m_type);
    for (const std::int64_t n : m_shape)
        count *= static_cast<std::size_t>(n);
    return count;
}

std::vector<const FeatureCache::View*> FeatureCache::wanted(Peers& peers) const {
    std::vector<const View*> views;
    std::set<std::string_view> keys;
    for (const std::vector<View>* set : {&m_train, &m_val})
        for (const View& view : *set)
            if (keys.insert(view.key).second)
                views.push_back(&view);
    // The same list in every process: what one lacks, all go through.
    std::vector<std::byte> lacking(views.size(), std::byte{0});
    for (std::size_t i = 0; i < views.size(); ++i)
        lacking[i] = std::byte{m_store->find(views[i]->key).empty()};
    const std::vector<std::vector<std::byte>> given = peers.gather(lacking);
    for (std::size_t process = 0; process < given.size(); ++process) {
        requireSize(given[process], lacking.size(), process);
        for (std::size_t i = 0; i < lacking.size(); ++i)
            lacking[i] |= given[process][i];
    }
    std::vector<const View*> result;
    for (std::size_t i = 0; i < views.size(); ++i)
        if (lacking[i] != std::byte{0})
            result.push_back(views[i]);
    std::stable_partition(result.begin(), result.end(),
                          [](const View* view) { return view->view >= 0; });
    return result;
}

std::size_t FeatureCache::missing(Peers& peers) const {
    return wanted(peers).size();
}

std::vector<std::byte> FeatureCache::recordsOf(std::span<const View* const> views) const {
    const auto kept = [&](const View* view) { return !m_store->find(view->key).empty(); };
    std::vector<std::byte> records;
    if (std::all_of(views.begin(), views.end(), kept)) {
        for (const View* view : views) {
            const auto record = m_store->find(view->key);
            records.insert(records.end(), record.begin(), record.end());
        }
        return records;
    }
    const auto batch = inMemoryOrder(computed(views, inferenceBatch));
    const std::span<const std::byte> bytes = bytesOf(batch);
    return {bytes.begin(), bytes.end()};
}

void FeatureCache::fill(const std::function<void(std::size_t)>& between, Peers& peers) {
    const std::vector<const View*> views = wanted(peers);
    if (views.empty())
        return;
    base::requireFreeSpace(m_job.featureCache, views.size() * recordBytes());
    const auto plain = std::partition_point(views.begin(), views.end(),
                                            [](const View* view) { return view->view >= 0; });
    std::vector<std::span<const View* const>> batches;
    for (auto kind : {std::span(views.begin(), plain), std::span(plain, views.end())})
        while (!kind.empty()) {
            batches.push_back(kind.first(std::min(inferenceBatch, kind.size())));
            kind = kind.subspan(batches.back().size());
        }
    std::size_t done = 0;
    const auto processes = static_cast<std::size_t>(peers.count());
    for (std::size_t first = 0; first < batches.size(); first += processes) {
        const std::size_t own = first + static_cast<std::size_t>(peers.own());
        const auto given = gatherUnlessStopped(peers, [&] {
            between(done);
            return own < batches.size() ? recordsOf(batches[own]) : std::vector<std::byte>();
        });
        for (std::size_t p = 0; p < given.size() && first + p < batches.size(); ++p) {
            const auto batch = batches[first + p];
            requireSize(given[p], batch.size() * recordBytes(), p);
            for (std::size_t i = 0; i < batch.size(); ++i)
                if (m_store->find(batch[i]->key).empty())
                    m_store->add(batch[i]->key,
                                 std::span(given[p]).subspan(i * recordBytes(), recordBytes()));
            done += batch.size();
        }
    }
}

torch::Tensor FeatureCache::gathered(const std::vector<const View*>& views,
                                     torch::Device device) const {
    std::vector<std::int64_t> shape{std::ssize(views)};
    shape.insert(shape.end(), m_shape.begin(), m_shape.end());
    const bool maps = shape.size() == 4;
    if (maps)
        std::rotate(shape.begin() + 1, shape.begin() + 2, shape.end());  // channels last
    auto batch = torch::empty(shape, torch::TensorOptions().dtype(m_type));
    auto* out = static_cast<std::byte*>(batch.data_ptr());
    for (const View* view : views) {
        const auto record = m_store->find(view->key);
        if (record.empty())
            throw base::failed("features_lost", {}, m_store->file());
        out = std::copy(record.begin(), record.end(), out);
    }
    return (maps ? batch.permute({0, 3, 1, 2}) : batch).to(device);
}

torch::Tensor FeatureCache::train(int epoch, std::span<const std::size_t> which,
                                  torch::Device device) const {
    std::vector<const View*> views;
    for (const std::size_t i : which) {
        const std::size_t view =
            viewOf(m_job.record.spec.seed, epoch, m_job.train[i].imageKey, m_views);
        views.push_back(&m_train[view * m_job.train.size() + i]);
    }
    return gathered(views, device);
}

torch::Tensor FeatureCache::val(std::span<const std::size_t> which, torch::Device device) const {
    std::vector<const View*> views;
    for (const std::size_t i : which)
        views.push_back(&m_val[i]);
    return gathered(views, device);
}

}  // namespace lightbox::training
