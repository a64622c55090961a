// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/RunModel.h"

#include <algorithm>

#include "base/Error.h"
#include "base/Json.h"
#include "spec/Json.h"
#include "training/Trainer.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

RunModel::RunModel(const spec::RunRecord& record, const fs::path& folder) {
    if (record.ensemble.empty()) {
        m_parts.push_back({record, folder / "model.safetensors"});
        return;
    }
    for (const spec::RunId& member : record.ensemble) {
        // What a run.json names is a name below the folder, whoever wrote it.
        const fs::path own = folder / "members" / fs::path(member.str()).filename();
        if (!fs::is_regular_file(own / "run.json"))
            throw base::refused("model_missing.member", {{"member", member.str()}}, own);
        spec::RunRecord part = spec::runRecordFromJson(base::readJsonFile(own / "run.json"));
        if (part.dataset.classes != record.dataset.classes ||
            part.dataset.task != record.dataset.task || !part.ensemble.empty())
            throw base::refused("model_missing.member", {{"member", member.str()}}, own);
        m_parts.push_back({std::move(part), own / "model.safetensors"});
    }
}

bool RunModel::isThere() const {
    return std::all_of(m_parts.begin(), m_parts.end(),
                       [](const ModelPart& part) { return fs::exists(part.weights); });
}

void RunModel::require(const char* id) const {
    for (const ModelPart& part : m_parts)
        if (!fs::exists(part.weights))
            throw base::refused(id, {{"run", part.record.id.str()}}, part.weights);
}

std::vector<InputShape> RunModel::inputs() const {
    std::vector<InputShape> shapes;
    for (const ModelPart& part : m_parts)
        if (const InputShape shape = shapeOf(part.record.spec.data);
            std::find(shapes.begin(), shapes.end(), shape) == shapes.end())
            shapes.push_back(shape);
    return shapes;
}

void RunModel::useThreads(int threads) {
    if (threads > 0)
        for (ModelPart& part : m_parts)
            part.record.spec.threads = threads;
}

std::vector<std::vector<double>>
RunModel::predict(const std::map<InputShape, std::vector<std::vector<std::uint8_t>>>& samples,
                  std::stop_token stop) const {
    MeanProbabilities mean;
    for (const ModelPart& part : m_parts) {
        mean.add(training::predict(part.record, part.weights,
                                   samples.at(shapeOf(part.record.spec.data)), stop));
        if (stop.stop_requested())
            throw base::cancelled();
    }
    return std::move(mean).mean();
}

void MeanProbabilities::add(std::vector<std::vector<double>> probabilities) {
    if (m_count++ == 0) {
        m_sum = std::move(probabilities);
        return;
    }
    for (std::size_t i = 0; i < m_sum.size(); ++i)
        for (std::size_t c = 0; c < m_sum[i].size(); ++c)
            m_sum[i][c] += probabilities.at(i).at(c);
}

std::vector<std::vector<double>> MeanProbabilities::mean() && {
    if (m_count > 1)
        for (std::vector<double>& row : m_sum)
            for (double& p : row)
                p /= static_cast<double>(m_count);
    return std::move(m_sum);
}

}  // namespace lightbox::engine
