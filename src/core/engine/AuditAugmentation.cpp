// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AuditAugmentation.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/Error.h"
#include "data/samples/Pixels.h"
#include "engine/Access.h"
#include "engine/Scale.h"
#include "engine/Sentences.h"
#include "engine/TrainingData.h"
#include "evaluation/Bootstrap.h"
#include "evaluation/Calibrator.h"
#include "evaluation/Decision.h"
#include "project/Project.h"
#include "statistics/Intervals.h"
#include "training/Trainer.h"

namespace lightbox::engine {

namespace {

/// What is tried of an augmentation that the run did not use.
struct UsualStrength {
    const char* key;
    double value;
};
constexpr std::array<UsualStrength, 15> usual{{
    {"augment.horizontal_flip", 1},
    {"augment.vertical_flip", 1},
    {"augment.rotation", 10},
    {"augment.shift", 0.05},
    {"augment.scale", 0.1},
    {"augment.crop", 0.2},
    {"augment.elastic", 0.03},
    {"augment.brightness", 0.1},
    {"augment.contrast", 0.1},
    {"augment.gamma", 0.2},
    {"augment.hue", 10},
    {"augment.saturation", 0.2},
    {"augment.blur", 1},
    {"augment.noise", 0.05},
    {"augment.cutout", 0.2},
}};

double numberOf(const base::Json& value) {
    return value.is_boolean() ? (value.get<bool>() ? 1 : 0) : value.get<double>();
}

void setStrength(spec::TrainingSpec& spec, const std::string& key, double value) {
    spec::setOption(spec, key,
                    spec::trainingOption(key).type == spec::OptionType::Boolean
                        ? base::Json(value > 0)
                        : base::Json(value));
}

}  // namespace

std::vector<AugmentationAudit> auditAugmentation(const OpenProject& open, const std::string& run,
                                                 spec::ProgressObserver& progress,
                                                 std::stop_token stop) {
    const auto reader = open.reader();
    const project::Project& project = *reader;
    const LoadedRun loaded = loadRun(project, run);
    requireOneNetwork(loaded);
    const spec::RunRecord& record = loaded.record;
    const auto dataset = project.sharedDataset();
    std::vector<std::vector<std::uint8_t>> plain;
    std::vector<std::int64_t> keys;
    std::vector<std::string> patients;
    for (const spec::ImageRecord* image : validationImages(project, record, *dataset)) {
        if (stop.stop_requested())
            throw base::cancelled();
        plain.push_back(
            data::readSample(image->source, record.spec.data.size, record.spec.data.channels));
        keys.push_back(image->key);
        patients.push_back(image->patient.value_or(""));
    }
    const std::optional<spec::OperatingPoint> locked = lockOf(project, record.id);
    std::optional<spec::Calibrator> calibrator;
    if (scaleOf(locked) == spec::Scale::Calibrated)
        calibrator = calibratorOf(project, record.id);
    const evaluation::Clusters clusters = evaluation::clustersOf(patients, plain.size());
    const std::vector<std::uint8_t> all(plain.size(), 1);
    const evaluation::Decision decision = evaluation::decisionAt(record.dataset, locked);
    // On the scale that the lock decides on.
    const auto predicted = [&](const std::vector<std::vector<std::uint8_t>>& samples) {
        auto probabilities = training::predict(record, loaded.model, samples, stop);
        for (std::vector<double>& p : probabilities)
            if (calibrator)
                p = evaluation::calibrated(*calibrator, record.dataset, p);
        return probabilities;
    };
    const auto before = predicted(plain);

    std::vector<AugmentationAudit> audits;
    const bool colour = record.spec.data.channels == 3;
    for (const UsualStrength& one : usual) {
        if (stop.stop_requested())
            throw base::cancelled();
        const std::string key = one.key;
        if (!colour && (key == "augment.hue" || key == "augment.saturation"))
            continue;
        progress.progressed({"augmentations", audits.size(), usual.size(), key});
        AugmentationAudit audit;
        audit.key = key;
        audit.strength = numberOf(spec::optionValue(record.spec, key));
        audit.trained = audit.strength > 0;
        if (!audit.trained)
            audit.strength = one.value;
        spec::TrainingSpec alone;
        alone.augment = {};
        setStrength(alone, key, audit.strength);
        std::vector<std::vector<std::uint8_t>> changed;
        for (std::size_t i = 0; i < plain.size(); ++i) {
            const auto draw = [&](int epoch) {
                return training::augmented(alone.augment, plain[i], record.spec.data.channels,
                                           record.spec.data.size, record.spec.seed, epoch, keys[i]);
            };
            // A flip is drawn for every other image only: it is tried until it is.
            const bool isSwitch = spec::trainingOption(key).type == spec::OptionType::Boolean;
            std::vector<std::uint8_t> image = draw(0);
            for (int epoch = 1; isSwitch && image == plain[i] && epoch < 16; ++epoch)
                image = draw(epoch);
            changed.push_back(std::move(image));
        }
        const auto after = predicted(changed);
        std::vector<std::uint8_t> flipped;
        double change = 0;
        double values = 0;
        for (std::size_t i = 0; i < plain.size(); ++i) {
            flipped.push_back(decision.differs(before[i], after[i]) ? 1 : 0);
            for (std::size_t c = 0; c < before[i].size(); ++c) {
                change += std::abs(before[i][c] - after[i][c]);
                ++values;
            }
        }
        audit.flips = statistics::shareInterval(
            statistics::clusteredShare(all, flipped, clusters.of, clusters.count));
        audit.meanChange = change / values;
        audits.push_back(std::move(audit));
    }
    return audits;
}

}  // namespace lightbox::engine
