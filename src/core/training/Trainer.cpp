// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Trainer.h"

#include <algorithm>

#include "base/Error.h"
#include "training/Augment.h"
#include "training/TwoPhaseTrainer.h"

namespace lightbox::training {

spec::RunOutcome train(const TrainingJob& job, const store::SampleStore& samples, RunSink& sink,
                       spec::TrainingObserver& observer, spec::TrainingControl& control,
                       const ResumeOptions& resume) {
    return trainTogether(job, samples, sink, observer, control, resume, std::make_shared<Alone>());
}

spec::RunOutcome trainTogether(const TrainingJob& job, const store::SampleStore& samples,
                               RunSink& sink, spec::TrainingObserver& observer,
                               spec::TrainingControl& control, const ResumeOptions& resume,
                               std::shared_ptr<Peers> peers) {
    return TwoPhaseTrainer(job, samples, sink, observer, control, resume, std::move(peers)).run();
}

std::vector<std::uint8_t> augmented(const spec::AugmentSpec& spec,
                                    const std::vector<std::uint8_t>& sample, int channels, int size,
                                    std::uint64_t seed, int epoch, std::int64_t imageKey) {
    const auto pixels = static_cast<std::size_t>(std::max(channels, 0)) *
                        static_cast<std::size_t>(std::max(size, 0)) *
                        static_cast<std::size_t>(std::max(size, 0));
    if (pixels == 0 || sample.size() != pixels)
        throw base::failed("sample_invalid.augmented",
                           {{"found", sample.size()}, {"expected", pixels}});
    const torch::NoGradGuard noGrad;
    auto image = torch::empty({1, channels, size, size}, torch::kUInt8);
    std::copy(sample.begin(), sample.end(), image.data_ptr<std::uint8_t>());
    const std::vector<AugmentDraw> draws{drawAugment(spec, seed, epoch, imageKey)};
    const auto result = augment(image.to(torch::kFloat32), spec, draws)
                            .round()
                            .clamp(0, 255)
                            .to(torch::kUInt8)
                            .contiguous();
    const auto* begin = result.data_ptr<std::uint8_t>();
    return {begin, begin + pixels};
}

}  // namespace lightbox::training
