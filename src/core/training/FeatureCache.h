// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "models/Classifier.h"
#include "store/SampleStore.h"
#include "training/Batches.h"
#include "training/FeatureStore.h"
#include "training/Peers.h"
#include "training/Trainer.h"

namespace lightbox::training {

/// What the frozen part of a network makes of the images of a job: of the stages below `stage`, or,
/// where that is their number, the features. Kept image by image, by the hash of its pixels and the
/// recipe (weights, network, environment; of an augmented view its draw): another split, or one
/// image less, computes nothing again. Batches are always of inferenceBatch images, filled up where
/// need be, so that a record does not depend on what else was missing.
class FeatureCache {
public:
    FeatureCache(const TrainingJob& job, const spec::Environment& environment,
                 const store::SampleStore& samples, const Batches& batches,
                 models::Classifier& model, std::size_t stage);

    /// Of a cache of features: from here on what is missing is computed from what `below`, of the same
    /// job and model, holds of a lower stage: the same bits. It must be filled and outlive this.
    void startFrom(const FeatureCache& below);

    /// Images, over all views and sets, of which nothing is kept yet, here or with one of `peers`.
    [[nodiscard]] std::size_t missing(Peers& peers) const;
    /// Computes them, each process its part, and gives every process all of them. `between` as in
    /// inBatches(), counting those missing.
    void fill(const std::function<void(std::size_t)>& between, Peers& peers);

    /// Of training images `which`, each in the view `epoch` sees; on `device`. Features are float32,
    /// outputs of stages in the precision they were computed in.
    [[nodiscard]] torch::Tensor train(int epoch, std::span<const std::size_t> which,
                                      torch::Device device) const;
    /// Of validation images `which`, plain.
    [[nodiscard]] torch::Tensor val(std::span<const std::size_t> which, torch::Device device) const;

    [[nodiscard]] std::size_t recordBytes() const;
    [[nodiscard]] const std::filesystem::path& file() const { return m_store->file(); }

private:
    /// One view of one image.
    struct View {
        const Sample* sample;
        int view;  ///< -1: plain
        std::string key;
    };
    /// Those missing(), each once: augmented views, then plain images. These are then never resampled
    /// by a draw that changes nothing.
    [[nodiscard]] std::vector<const View*> wanted(Peers& peers) const;
    /// Records of views of one kind, kept or computed; one after another.
    [[nodiscard]] std::vector<std::byte> recordsOf(std::span<const View* const> views) const;
    /// In a batch of `filledTo` images, the last one repeated.
    [[nodiscard]] torch::Tensor computed(std::span<const View* const> views,
                                         std::size_t filledTo) const;
    [[nodiscard]] torch::Tensor gathered(const std::vector<const View*>& views,
                                         torch::Device device) const;
    /// What stage `m_stage` takes, or the features, of batches of pixels or from `m_below`.
    [[nodiscard]] torch::Tensor fromPixels(const std::vector<const View*>& views) const;
    [[nodiscard]] torch::Tensor fromBelow(const std::vector<const View*>& views) const;
    [[nodiscard]] View viewOfSample(const Sample& sample, int view) const;

    const TrainingJob& m_job;
    const store::SampleStore& m_samples;
    const Batches& m_batches;
    models::Classifier& m_model;
    std::size_t m_stage;
    const FeatureCache* m_below = nullptr;
    bool m_bf16;
    std::vector<std::int64_t> m_shape;  ///< of one record
    torch::ScalarType m_type = torch::kFloat32;
    std::size_t m_views;
    std::vector<View> m_train;  ///< view by view
    std::vector<View> m_val;
    std::unique_ptr<FeatureStore> m_store;
};

}  // namespace lightbox::training
