// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Job.h"

#include <algorithm>

#include "base/Error.h"
#include "base/Hash.h"
#include "base/Json.h"
#include "spec/Architectures.h"
#include "spec/TrainingChoices.h"

namespace lightbox::training {

namespace {

base::Json samplesToJson(const std::vector<Sample>& samples, const spec::ClassScheme& scheme) {
    base::Json list = base::Json::array();
    for (const Sample& sample : samples) {
        list.push_back(sample.imageKey);
        list.push_back(scheme.target(sample.label));
        for (const std::int8_t label : sample.labels)
            list.push_back(static_cast<int>(label));
    }
    return list;
}

void checkSamples(const std::vector<Sample>& set, const char* name,
                  const store::SampleStore& samples) {
    if (set.empty())
        throw base::refused("set_empty", {{"set", name}});
    for (const Sample& sample : set)
        if (sample.position >= samples.size() ||
            samples.imageKey(sample.position) != sample.imageKey)
            throw base::failed("sample_absent.moved", {{"image", std::to_string(sample.imageKey)}});
}

}  // namespace

std::vector<std::size_t> unlearnableClasses(const std::vector<Sample>& samples,
                                            const spec::ClassScheme& scheme) {
    std::vector<std::size_t> result;
    for (std::size_t c = 0; c < scheme.classes.size(); ++c) {
        const auto holds = [&](int wanted) {
            return std::any_of(samples.begin(), samples.end(), [&](const Sample& sample) {
                return scheme.truth(c, sample.label, sample.labels) == wanted;
            });
        };
        if (!holds(1) || !holds(0))
            result.push_back(c);
    }
    return result;
}

void requireLearnable(const std::vector<Sample>& train, const spec::ClassScheme& scheme) {
    if (unlearnableClasses(train, scheme).size() < scheme.classes.size())
        return;
    if (scheme.isMultilabel())
        throw base::refused("one_class_only.multilabel");
    std::vector<std::string> present;
    for (std::size_t c = 0; c < scheme.classes.size(); ++c)
        if (std::any_of(train.begin(), train.end(), [&](const Sample& sample) {
                return scheme.truth(c, sample.label, sample.labels) == 1;
            }))
            present.push_back(scheme.classes[c]);
    if (present.empty())
        throw base::refused("one_class_only.unlabelled");
    throw base::refused("one_class_only", {{"classes", present}});
}

std::string jobFingerprint(const TrainingJob& job, const store::StoreKey& store) {
    base::Json spec = spec::toJson(job.record.spec);
    spec.erase("name");
    const base::Json all{{"spec", spec},
                         {"task", spec::toString(job.record.dataset.task)},
                         {"classes", job.record.dataset.classes},
                         {"pretrained", !job.weights.empty()},
                         {"store", store.hex()},
                         {"train", samplesToJson(job.train, job.record.dataset)},
                         {"val", samplesToJson(job.val, job.record.dataset)}};
    return base::sha256Hex(base::toLine(all));
}

void checkJob(const TrainingJob& job, const store::SampleStore& samples) {
    const spec::TrainingSpec& spec = job.record.spec;
    checkSamples(job.train, "training", samples);
    checkSamples(job.val, "validation", samples);
    requireLearnable(job.train, job.record.dataset);
    if (spec.phase1.epochs <= 0 && spec.phase2.epochs <= 0)
        throw base::usage("option_invalid.no_epochs");
    if (spec.batch < 1)
        throw base::usage("option_invalid.batch", {{"given", spec.batch}});
    if (spec.batch == 1 && spec.phase2.epochs > 0 && !freezesBatchNorm(job) &&
        spec::architecture(spec.model.arch).batchNorm)
        throw base::usage("batch_of_one");
    if (samples.key().size != spec.data.size)
        throw base::failed("sample_invalid.store",
                           {{"found", samples.key().size}, {"expected", spec.data.size}});
}

void requireShareable(const TrainingJob& job) {
    const spec::TrainingSpec& spec = job.record.spec;
    if (spec.phase2.epochs > 0 && !freezesBatchNorm(job) &&
        spec::architecture(spec.model.arch).batchNorm)
        throw base::usage("batch_norm_shared");
}

bool freezesBatchNorm(const TrainingJob& job) {
    return spec::freezesBatchNorm(job.record.spec.phase2, !job.weights.empty());
}

std::map<std::string, std::string> modelMetadata(const spec::RunRecord& record) {
    const base::Json spec = spec::toJson(record.spec);
    const base::Json model{{"model", spec.at("model")},
                           {"data", spec.at("data")},
                           {"task", spec::toString(record.dataset.task)},
                           {"classes", record.dataset.classes},
                           {"positive", record.dataset.positive}};
    return {{"format", "pt"}, {"lightbox_model", base::toLine(model)}};
}

}  // namespace lightbox::training
