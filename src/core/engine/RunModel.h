// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <stop_token>
#include <utility>
#include <vector>

#include "spec/Run.h"

// Within engine only: what a run predicts and explains with.
namespace lightbox::engine {

/// What a network takes: side in px, and channels.
using InputShape = std::pair<int, int>;
[[nodiscard]] inline InputShape shapeOf(const spec::DataSpec& data) {
    return {data.size, data.channels};
}

/// One network and the run that trained it.
struct ModelPart {
    spec::RunRecord record;
    std::filesystem::path weights;  ///< model.safetensors; may not exist yet
};

/// A run's own network, or those of an ensemble's members, whose probabilities are averaged.
class RunModel {
public:
    explicit RunModel(std::vector<ModelPart> parts) : m_parts(std::move(parts)) {}
    /// `record` in its `folder`; an ensemble keeps its members in folder/members. Throws Error as
    /// reading a member's run.json does.
    RunModel(const spec::RunRecord& record, const std::filesystem::path& folder);

    [[nodiscard]] const std::vector<ModelPart>& parts() const { return m_parts; }
    /// Weights of every part are there.
    [[nodiscard]] bool isThere() const;
    /// Throws Error refused (model_missing, or `id` of it).
    void require(const char* id = "model_missing") const;
    /// What its networks take, each shape once.
    [[nodiscard]] std::vector<InputShape> inputs() const;
    void useThreads(int threads);  ///< 0: as each run had

    /// n x classes. `samples`: for each shape of inputs(), the same n images in it.
    [[nodiscard]] std::vector<std::vector<double>>
    predict(const std::map<InputShape, std::vector<std::vector<std::uint8_t>>>& samples,
            std::stop_token stop) const;

private:
    std::vector<ModelPart> m_parts;
};

/// The mean of several predictions, n x classes each, all of the same images; one alone stays as it
/// is to the last bit.
class MeanProbabilities {
public:
    void add(std::vector<std::vector<double>> probabilities);
    [[nodiscard]] std::vector<std::vector<double>> mean() &&;

private:
    std::vector<std::vector<double>> m_sum;
    std::size_t m_count = 0;
};

}  // namespace lightbox::engine
