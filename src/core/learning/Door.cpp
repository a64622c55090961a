// SPDX-License-Identifier: GPL-3.0-or-later
// The torch-free functions of models/, training/ and explanation/, passed on to the module that
// defines them: whoever links this library runs without LibTorch until it asks for one of them.
#include <utility>

#include "learning/Learning.h"

namespace lightbox::models {

spec::NetworkCosts networkCosts(const spec::ModelSpec& model, const spec::DataSpec& data,
                                std::int64_t outputs, std::size_t stage, bool bf16) {
    return learning::table().networkCosts(model, data, outputs, stage, bf16);
}

std::vector<std::filesystem::path> weightFolders() {
    return learning::table().weightFolders();
}

std::optional<std::filesystem::path> findOfficialWeights(std::string_view arch) {
    return learning::table().findOfficialWeights(arch);
}

std::filesystem::path importedWeightsFile(std::string_view arch) {
    return learning::table().importedWeightsFile(arch);
}

std::optional<std::filesystem::path> findWeights(std::string_view arch) {
    return learning::table().findWeights(arch);
}

LoadReport importBackbone(std::string_view arch, const std::filesystem::path& file) {
    return learning::table().importBackbone(arch, file);
}

std::map<std::string, std::string> safetensorsMetadata(const std::filesystem::path& file) {
    return learning::table().safetensorsMetadata(file);
}

LoadReport checkBackbone(std::string_view arch, const std::filesystem::path& file) {
    return learning::table().checkBackbone(arch, file);
}

void exportModel(const spec::ModelSpec& model, const spec::DataSpec& data, std::int64_t outputs,
                 const std::filesystem::path& weights, const std::filesystem::path& out,
                 ModelFormat format, std::map<std::string, std::string> metadata) {
    learning::table().exportModel(model, data, outputs, weights, out, format, std::move(metadata));
}

PublishedSize publishedSize(std::string_view arch) {
    return learning::table().publishedSize(arch);
}

void forwardPublished(std::string_view arch, const std::filesystem::path& weights,
                      const std::filesystem::path& input, const std::filesystem::path& output,
                      bool features, bool transformInput) {
    learning::table().forwardPublished(arch, weights, input, output, features, transformInput);
}

}  // namespace lightbox::models

namespace lightbox::training {

spec::Environment resolveEnvironment(const spec::TrainingSpec& spec) {
    return learning::table().resolveEnvironment(spec);
}

std::vector<std::size_t> unlearnableClasses(const std::vector<Sample>& samples,
                                            const spec::ClassScheme& scheme) {
    return learning::table().unlearnableClasses(samples, scheme);
}

void requireLearnable(const std::vector<Sample>& train, const spec::ClassScheme& scheme) {
    learning::table().requireLearnable(train, scheme);
}

spec::RunOutcome train(const TrainingJob& job, const store::SampleStore& samples, RunSink& sink,
                       spec::TrainingObserver& observer, spec::TrainingControl& control,
                       const ResumeOptions& resume) {
    return learning::table().train(job, samples, sink, observer, control, resume);
}

std::vector<std::vector<double>> predict(const spec::RunRecord& record,
                                         const std::filesystem::path& model,
                                         const store::SampleStore& samples,
                                         const std::vector<std::size_t>& positions,
                                         std::stop_token stop) {
    return learning::table().predictStored(record, model, samples, positions, std::move(stop));
}

std::vector<std::vector<double>> predict(const spec::RunRecord& record,
                                         const std::filesystem::path& model,
                                         const std::vector<std::vector<std::uint8_t>>& samples,
                                         std::stop_token stop) {
    return learning::table().predictLoose(record, model, samples, std::move(stop));
}

std::vector<std::uint8_t> augmented(const spec::AugmentSpec& augment,
                                    const std::vector<std::uint8_t>& sample, int channels, int size,
                                    std::uint64_t seed, int epoch, std::int64_t imageKey) {
    return learning::table().augmented(augment, sample, channels, size, seed, epoch, imageKey);
}

AugmentDraw drawAugment(const spec::AugmentSpec& spec, std::uint64_t seed, int epoch,
                        std::int64_t imageKey) {
    return learning::table().drawAugment(spec, seed, epoch, imageKey);
}

std::vector<double> plannedRates(const spec::PhaseSpec& phase, std::size_t perEpoch) {
    return learning::table().plannedRates(phase, perEpoch);
}

Rehearsal rehearse(const spec::RunRecord& record, std::size_t trainImages, std::size_t valImages,
                   std::stop_token stop) {
    return learning::table().rehearse(record, trainImages, valImages, std::move(stop));
}

spec::RateCurve findLearningRate(const TrainingJob& job, const store::SampleStore& samples,
                                 int phase, int steps,
                                 const std::function<void(const spec::RateCurve&)>& told,
                                 std::stop_token stop) {
    return learning::table().findLearningRate(job, samples, phase, steps, told, std::move(stop));
}

std::vector<std::vector<std::vector<double>>>
headsOnDraws(const TrainingJob& job, const store::SampleStore& samples,
             const std::vector<std::vector<std::size_t>>& draws,
             const std::function<void(std::size_t, std::size_t)>& told, std::stop_token stop) {
    return learning::table().headsOnDraws(job, samples, draws, told, std::move(stop));
}

}  // namespace lightbox::training

namespace lightbox::explanation {

/// On this side an explainer is a handle to the module's.
struct Explainer::Impl {
    std::shared_ptr<Explainer> theirs;
};

Explainer::Explainer(const spec::RunRecord& record, const std::filesystem::path& model)
    : m_impl(std::make_unique<Impl>(Impl{learning::table().makeExplainer(record, model)})) {}

Explainer::~Explainer() = default;

std::vector<std::string> mapMethods() {
    return learning::table().mapMethods();
}

spec::HeatMap Explainer::map(std::span<const std::uint8_t> sample, int cls,
                             const MapOptions& options) {
    return learning::table().map(*m_impl->theirs, sample, cls, options);
}

}  // namespace lightbox::explanation
