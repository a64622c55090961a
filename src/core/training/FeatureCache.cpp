// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/FeatureCache.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "base/Error.h"
#include "base/Hash.h"
#include "base/Json.h"
#include "models/Weights.h"
#include "training/Augment.h"
#include "training/Environment.h"
#include "training/Forward.h"

namespace lightbox::training {

namespace {

constexpr std::size_t filesKept = 4;
constexpr const char* featuresKey = "lightbox_features";

std::span<const std::byte> bytesOf(const torch::Tensor& tensor) {
    return {static_cast<const std::byte*>(tensor.data_ptr()),
            static_cast<std::size_t>(tensor.nbytes())};
}

/// Every tensor of the model but the head's, names and bytes.
std::string backboneHash(models::Classifier& model) {
    const auto head = model.headParameters();
    std::vector<std::string> headNames;
    for (const auto& item : model.named_parameters())
        if (std::any_of(head.begin(), head.end(),
                        [&](const torch::Tensor& h) { return h.is_same(item.value()); }))
            headNames.push_back(item.key());
    base::Sha256 hash;
    for (const auto& [name, tensor] : models::stateOf(model)) {
        if (std::find(headNames.begin(), headNames.end(), name) != headNames.end())
            continue;
        hash.update(name);
        hash.update(bytesOf(tensor));
    }
    return hash.hex();
}

base::Json imageKeys(const std::vector<Sample>& samples) {
    base::Json keys = base::Json::array();
    for (const Sample& sample : samples)
        keys.push_back(sample.imageKey);
    return keys;
}

/// n x features of images 0 to n - 1 of `set`; a view other than the plain image is augmented.
torch::Tensor featuresOf(const std::vector<Sample>& set, const store::SampleStore& samples,
                         const Batches& batches, models::Classifier& model, bool bf16,
                         const std::function<torch::Tensor(torch::Tensor, std::size_t)>& prepare,
                         const std::function<void(std::size_t)>& between) {
    std::vector<std::size_t> all(set.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const SampleSource source = [&](std::size_t i) { return samples.sample(set[i].position); };
    std::vector<torch::Tensor> parts;
    for (std::size_t begin = 0; begin < all.size(); begin += inferenceBatch) {
        between(begin);
        const auto which =
            std::span(all).subspan(begin, std::min(inferenceBatch, all.size() - begin));
        const auto pixels = prepare(batches.pixels(source, which), begin);
        parts.push_back(features(model, batches.network(pixels), bf16).to(torch::kCPU));
    }
    return torch::cat(parts);
}

}  // namespace

std::string featureKey(const TrainingJob& job, const spec::Environment& environment,
                       const store::StoreKey& store, models::Classifier& model) {
    const spec::TrainingSpec& spec = job.record.spec;
    const auto views = viewCount(spec);
    const base::Json key{
        {"backbone", backboneHash(model)},
        {"arch", spec.model.arch},
        {"store", store.hex()},
        {"size", spec.data.size},
        {"channels", spec.data.channels},
        {"environment", environmentToJson(environment)},
        {"views", views},
        {"augment", views > 1 ? spec::toJson(spec).at("augment") : base::Json(nullptr)},
        {"seed", views > 1 ? base::Json(spec.seed) : base::Json(nullptr)},
        {"train", imageKeys(job.train)},
        {"val", imageKeys(job.val)}};
    return base::sha256Hex(base::toLine(key)).substr(0, 32);
}

std::size_t viewCount(const spec::TrainingSpec& spec) {
    return spec.augment.any() ? static_cast<std::size_t>(std::max(spec.phase1.views, 1)) : 1;
}

CachedFeatures computeFeatures(const TrainingJob& job, const store::SampleStore& samples,
                               const Batches& batches, models::Classifier& model, bool bf16,
                               const std::function<void(std::size_t)>& between) {
    const torch::NoGradGuard noGrad;
    model.eval();
    const spec::TrainingSpec& spec = job.record.spec;
    const std::size_t views = viewCount(spec);
    std::vector<torch::Tensor> train;
    for (std::size_t view = 0; view < views; ++view) {
        const auto prepare = [&](torch::Tensor pixels, std::size_t begin) {
            if (views == 1)
                return pixels;
            std::vector<AugmentDraw> draws;
            for (std::int64_t i = 0; i < pixels.size(0); ++i)
                draws.push_back(
                    drawAugment(spec.augment, spec.seed, static_cast<int>(view),
                                job.train[begin + static_cast<std::size_t>(i)].imageKey));
            return augment(pixels, spec.augment, draws);
        };
        const std::size_t before = view * job.train.size();
        train.push_back(featuresOf(job.train, samples, batches, model, bf16, prepare,
                                   [&](std::size_t done) { between(before + done); }));
    }
    const std::size_t before = views * job.train.size();
    const auto plain = [](torch::Tensor pixels, std::size_t) { return pixels; };
    return {torch::stack(train), featuresOf(job.val, samples, batches, model, bf16, plain,
                                            [&](std::size_t done) { between(before + done); })};
}

FeatureCache::FeatureCache(std::filesystem::path folder, std::string key)
    : m_folder(std::move(folder)),
      m_key(std::move(key)) {}

std::filesystem::path FeatureCache::file() const {
    return m_folder / (m_key + ".safetensors");
}

std::optional<CachedFeatures> FeatureCache::load(std::size_t views, std::size_t train,
                                                 std::size_t val, std::int64_t features) const {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file(), error))
        return std::nullopt;
    try {
        if (models::safetensorsMetadata(file()) !=
            std::map<std::string, std::string>{{featuresKey, m_key}})
            return std::nullopt;
        const auto tensors = models::readWeights(file());
        CachedFeatures cached{tensors.at("train"), tensors.at("val")};
        const std::vector<std::int64_t> trainShape{static_cast<std::int64_t>(views),
                                                   static_cast<std::int64_t>(train), features};
        const std::vector<std::int64_t> valShape{static_cast<std::int64_t>(val), features};
        const bool fits = cached.train.sizes() == trainShape && cached.val.sizes() == valShape &&
                          cached.train.scalar_type() == torch::kFloat32 &&
                          cached.val.scalar_type() == torch::kFloat32;
        return fits ? std::optional(std::move(cached)) : std::nullopt;
    } catch (const base::Error&) {
        return std::nullopt;  // a damaged cache is made anew
    } catch (const std::out_of_range&) {
        return std::nullopt;
    }
}

void FeatureCache::save(const CachedFeatures& features) const {
    std::filesystem::create_directories(m_folder);
    models::writeSafetensors(file(), {{"train", features.train}, {"val", features.val}},
                             {{featuresKey, m_key}});
    removeOldest();
}

void FeatureCache::removeOldest() const {
    std::vector<std::pair<std::filesystem::file_time_type, std::filesystem::path>> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, error))
        if (entry.path().extension() == ".safetensors")
            files.emplace_back(entry.last_write_time(error), entry.path());
    std::sort(files.rbegin(), files.rend());
    for (std::size_t i = filesKept; i < files.size(); ++i)
        std::filesystem::remove(files[i].second, error);
}

}  // namespace lightbox::training
