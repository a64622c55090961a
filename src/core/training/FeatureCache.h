// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "models/Classifier.h"
#include "store/SampleStore.h"
#include "training/Batches.h"
#include "training/Trainer.h"

namespace lightbox::training {

/// What a frozen backbone makes of the images.
struct CachedFeatures {
    torch::Tensor train;  ///< views x n x features, float32
    torch::Tensor val;    ///< n x features, float32, of the plain images
};

/// Names the content: whatever changes a bit of the features changes the key. 32 hexadecimal
/// digits.
[[nodiscard]] std::string featureKey(const TrainingJob& job, const spec::Environment& environment,
                                     const store::StoreKey& store, models::Classifier& model);

/// Cached views of each training image: `phase1.views`, and 1 (the plain image) without
/// augmentation. With one view the image is plain.
[[nodiscard]] std::size_t viewCount(const spec::TrainingSpec& spec);

/// Runs the backbone in evaluation mode over every view, in batches of inferenceBatch in the order
/// of the samples. `between` as in inferLogits(), counting images over all views and then
/// validation's.
[[nodiscard]] CachedFeatures computeFeatures(const TrainingJob& job,
                                             const store::SampleStore& samples,
                                             const Batches& batches, models::Classifier& model,
                                             bool bf16,
                                             const std::function<void(std::size_t)>& between);

/// Feature files in a folder, KEY.safetensors each: whole or not at all. The four latest stay.
class FeatureCache {
public:
    FeatureCache(std::filesystem::path folder, std::string key);
    /// nullopt when absent, damaged or of other shapes.
    [[nodiscard]] std::optional<CachedFeatures> load(std::size_t views, std::size_t train,
                                                     std::size_t val, std::int64_t features) const;
    void save(const CachedFeatures& features) const;
    [[nodiscard]] std::filesystem::path file() const;

private:
    void removeOldest() const;
    std::filesystem::path m_folder;
    std::string m_key;
};

}  // namespace lightbox::training
