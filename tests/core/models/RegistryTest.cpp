// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "base/Error.h"
#include "core/models/Pattern.h"
#include "models/Classifier.h"
#include "models/Precision.h"
#include "models/Registry.h"
#include "models/Weights.h"
#include "spec/Architectures.h"

namespace lightbox::models {

namespace {

spec::ModelSpec scratch(const std::string& arch, int hidden = 256, double dropout = 0.2) {
    return {arch, false, "", hidden, dropout, dropout};
}

/// The smallest images that `info` takes, of a side of 64 px or more where any is.
spec::DataSpec smallData(const spec::ArchitectureInfo& info) {
    const int step = info.sizeStep;
    const int size = info.fixedSize ? info.defaultSize
                                    : (std::max(info.minimumSize, 64) + step - 1) / step * step;
    return {size, info.channels.back()};
}

/// Networks that are built and filled in a moment; the larger ones are made of the same layers.
std::vector<spec::ArchitectureInfo> smallNetworks() {
    std::vector<spec::ArchitectureInfo> result;
    for (const auto& info : spec::architectures())
        if (networkCosts(scratch(info.name, 8), smallData(info), 1).parameters.total < 20'000'000)
            result.push_back(info);
    return result;
}

bool isEqual(const TensorMap& a, const TensorMap& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.first == y.first && torch::equal(x.second, y.second);
    });
}

std::string codeOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const base::Error& error) {
        return error.facts().code;
    }
    return "none";
}

TEST(Registry, CostsOfStagesAreThoseOfTheNetworkThatRuns) {
    const torch::NoGradGuard noGrad;
    for (const auto& info : smallNetworks()) {
        const auto data = smallData(info);
        for (const bool bf16 : {false, true}) {
            const auto costs = networkCosts(scratch(info.name, 8), data, 1, 0, bf16);
            const auto network = makeClassifier(scratch(info.name, 8), data, 1, 1);
            network->eval();
            ASSERT_EQ(costs.stages.size(), network->stageCount() + 1);
            const AutocastScope precision(torch::kCPU, bf16);
            auto x = torch::zeros({1, data.channels, data.size, data.size});
            std::int64_t parameters = 0;
            for (std::size_t k = 0; k + 1 < network->stageCount(); ++k) {
                x = network->runStage(k, x);
                EXPECT_EQ(costs.stages[k].outputBytes, static_cast<std::int64_t>(x.nbytes()))
                    << info.name << ' ' << k << (bf16 ? " bf16" : " fp32");
                EXPECT_GT(costs.stages[k].multiplyAdds, 0) << info.name << ' ' << k;
            }
            for (const auto& stage : costs.stages)
                parameters += stage.parameters;
            EXPECT_EQ(parameters, costs.parameters.total) << info.name;
            EXPECT_EQ(costs.stages[network->stageCount() - 1].outputBytes,
                      network->featureCount() * 4)
                << info.name;
        }
    }
}

TEST(Registry, MultiplyAddsAreThosePublished) {
    // torchvision 0.29.2, its published weights' "_ops", in 10^9; tests/reference/official_weights.py.
    const std::map<std::string, double> published{
        {"resnet18", 1.814},        {"resnet50", 4.089},     {"densenet121", 2.834},
        {"efficientnet_b0", 0.386}, {"mobilenet_v2", 0.301}, {"mobilenet_v3_small", 0.057},
        {"vgg16", 15.47},           {"inception_v3", 5.713}, {"vit_b_16", 17.564},
        {"convnext_tiny", 4.456}};
    for (const auto& [arch, billions] : published) {
        const auto costs =
            networkCosts(scratch(arch, 0), {spec::architecture(arch).defaultSize, 3}, 1000);
        std::int64_t sum = 0;
        for (const auto& stage : costs.stages)
            sum += stage.multiplyAdds;
        EXPECT_NEAR(static_cast<double>(sum) / 1e9, billions, std::max(0.01 * billions, 0.001))
            << arch;
    }
}

TEST(Registry, AStepFromAStageMultipliesLess) {
    const auto costs = networkCosts(scratch("resnet50"), {224, 3}, 1);
    EXPECT_EQ(costs.stepRatio(0), 1);
    // layer4 alone, by hand: 0.81 of 4.09 x 10^9 products.
    EXPECT_NEAR(costs.stepRatio(4), 4.09 / 0.81, 0.05);
    EXPECT_GT(costs.stepRatio(5), 1000);
}

TEST(Registry, CountsOfParameters) {
    // torchvision: sum(p.numel() for p in resnet18().parameters()) = 11,689,512, of which fc 513,000.
    const auto resnet = networkCosts(scratch("resnet18"), {128, 3}, 1).parameters;
    EXPECT_EQ(resnet.phase1, 131'585);
    EXPECT_EQ(resnet.total, 11'689'512 - 513'000 + 131'585);
    EXPECT_EQ(resnet.phase2, resnet.total);
    const auto small = networkCosts(scratch("small_cnn", 64, 0), {28, 1}, 1).parameters;
    EXPECT_EQ(small.total, 160 + 4'640 + 1568 * 64 + 64 + 65);
    EXPECT_EQ(makePublished("small_cnn", 1)->parameterCounts().total, small.total);
    // torchvision's pages of its models (num_params); Inception with its auxiliary output, as the
    // sum over parameters() of torchvision's has it. Lite: tests/reference/lite_logits.py.
    const std::map<std::string, std::int64_t> published{{"resnet34", 21'797'672},
                                                        {"resnet50", 25'557'032},
                                                        {"resnet101", 44'549'160},
                                                        {"densenet121", 7'978'856},
                                                        {"efficientnet_b0", 5'288'548},
                                                        {"efficientnet_lite0", 4'652'008},
                                                        {"efficientnet_lite1", 5'416'680},
                                                        {"efficientnet_lite2", 6'092'072},
                                                        {"mobilenet_v2", 3'504'872},
                                                        {"mobilenet_v3_small", 2'542'856},
                                                        {"vgg16", 138'357'544},
                                                        {"vgg16_bn", 138'365'992},
                                                        {"inception_v3", 27'161'264},
                                                        {"vit_b_16", 86'567'656},
                                                        {"convnext_tiny", 28'589'128}};
    for (const auto& [arch, count] : published)
        EXPECT_EQ(makePublishedEmpty(arch)->parameterCounts().total, count) << arch;
    // Weights and biases of 5x5x3x6, 5x5x6x16, 400x120, 120x84 and 84x10.
    EXPECT_EQ(makePublishedEmpty("lenet5", 10)->parameterCounts().total, 62'006);
}

TEST(Registry, CountsAgreeWithTheNetworkBuilt) {
    for (const auto& info : smallNetworks()) {
        const spec::DataSpec data = smallData(info);
        for (const int hidden : {0, 32}) {
            const auto model = makeClassifier(scratch(info.name, hidden), data, 3, 1);
            const auto counts = networkCosts(scratch(info.name, hidden), data, 3).parameters;
            EXPECT_EQ(counts.total, model->parameterCounts().total) << info.name;
            EXPECT_EQ(counts.phase1, model->parameterCounts().phase1) << info.name;
        }
    }
}

TEST(Registry, PiecesFitTogether) {
    for (const auto& info : spec::architectures()) {
        const auto [size, channels] = smallData(info);
        const auto model = makeClassifier(scratch(info.name), {size, channels}, 4, 7);
        model->eval();
        const torch::NoGradGuard noGrad;
        const auto images = tests::patternImage(channels, size, 2);
        const auto maps = model->featureMaps(images);
        ASSERT_EQ(model->asMaps(maps).dim(), 4) << info.name;
        // After an activation that is never negative, or hardly (SiLU, hard swish); layer norms,
        // and sums that no activation follows, are.
        const bool isActivated = info.batchNorm || info.weights.file.empty();
        EXPECT_TRUE(!isActivated || maps.min().item<float>() >= -0.375F) << info.name;
        const auto features = model->features(maps);
        EXPECT_EQ(features.sizes(), (std::vector<std::int64_t>{2, model->featureCount()}));
        const auto logits = model->head(features);
        EXPECT_EQ(logits.sizes(), (std::vector<std::int64_t>{2, 4})) << info.name;
        EXPECT_TRUE(torch::equal(logits, model->forward(images))) << info.name;
        EXPECT_EQ(model->normalisation().mean.size(), static_cast<std::size_t>(channels));
        EXPECT_EQ(model->normalisation().sd.size(), static_cast<std::size_t>(channels));
    }
}

TEST(Registry, SameSeedSameBitsAndNoTraceInTheProcessWideGenerator) {
    for (const auto& info : smallNetworks()) {
        const spec::DataSpec data = smallData(info);
        torch::manual_seed(11);
        const auto untouched = torch::rand({4});
        torch::manual_seed(11);
        const auto first = stateOf(*makeClassifier(scratch(info.name), data, 1, 5));
        EXPECT_TRUE(torch::equal(torch::rand({4}), untouched)) << info.name;
        const auto second = stateOf(*makeClassifier(scratch(info.name), data, 1, 5));
        const auto other = stateOf(*makeClassifier(scratch(info.name), data, 1, 6));
        EXPECT_TRUE(isEqual(first, second)) << info.name;
        EXPECT_FALSE(isEqual(first, other)) << info.name;
    }
}

TEST(Registry, HeadIsNamedAsTorchvisionsReplacement) {
    const auto state = stateOf(*makeClassifier(scratch("resnet18"), {64, 3}, 2, 1));
    EXPECT_EQ(state.at("fc.1.weight").sizes(), (std::vector<std::int64_t>{256, 512}));
    EXPECT_EQ(state.at("fc.4.weight").sizes(), (std::vector<std::int64_t>{2, 256}));
    const auto plain = stateOf(*makeClassifier(scratch("efficientnet_lite0", 0), {64, 3}, 2, 1));
    EXPECT_EQ(plain.at("_fc.1.weight").sizes(), (std::vector<std::int64_t>{2, 1280}));
    EXPECT_FALSE(plain.contains("_fc.4.weight"));
}

TEST(Registry, RefusesWhatDoesNotFit) {
    const auto codeFor = [](const spec::ModelSpec& model, const spec::DataSpec& data) {
        return codeOf([&] { (void)makeClassifier(model, data, 1, 1); });
    };
    spec::ModelSpec pretrained;
    pretrained.arch = "resnet18";
    EXPECT_EQ(codeFor(pretrained, {64, 1}), "none");
    EXPECT_EQ(codeFor(scratch("resnet18"), {64, 1}), "none");
    EXPECT_EQ(codeFor(scratch("resnet18"), {64, 2}), "model_unsuitable");
    EXPECT_EQ(codeFor(scratch("resnet18"), {16, 3}), "model_unsuitable");
    EXPECT_EQ(codeFor(scratch("small_cnn"), {28, 3}), "model_unsuitable");
    EXPECT_EQ(codeFor(scratch("small_cnn"), {32, 1}), "model_unsuitable");
    EXPECT_EQ(codeFor(scratch("resnet18", 8, 1.0), {64, 3}), "model_unsuitable");
    try {
        (void)spec::architecture("resnet81");
        FAIL() << "an unknown architecture was accepted";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.kind(), base::ErrorKind::Usage);
        EXPECT_NE(error.facts().remedy.find("resnet18"), std::string::npos);
    }
}

TEST(Classifier, FrozenBatchNormKeepsItsStatisticsWhileDropoutWorks) {
    const auto model = makeClassifier(scratch("resnet18", 16, 0.5), {32, 3}, 1, 3);
    const auto images = tests::patternImage(3, 32, 4);
    model->train();
    model->freezeBatchNorm();
    const auto before = stateOf(*model);
    const auto a = model->forward(images);
    const auto b = model->forward(images);
    EXPECT_TRUE(isEqual(before, stateOf(*model)));
    EXPECT_FALSE(torch::equal(a, b)) << "dropout should differ from call to call";
    model->train();
    (void)model->forward(images);
    EXPECT_FALSE(isEqual(before, stateOf(*model))) << "train() should thaw batch norm";
}

TEST(Registry, DescribesWhatItBuilds) {
    std::vector<std::string> described;
    for (const auto& info : spec::architectures()) {
        described.push_back(info.name);
        const auto model = makeClassifier(scratch(info.name, 8), smallData(info), 1, 1);
        EXPECT_EQ(model->stageCount(), info.stages.size()) << info.name;
        for (const auto& stage : info.mapStages)
            EXPECT_LT(info.stage(stage), info.stages.size()) << info.name;
        EXPECT_FALSE(info.mapStages.empty()) << info.name;
        const auto all = model->modules();
        const bool hasNorm = std::any_of(all.begin(), all.end(), [](const auto& module) {
            return dynamic_cast<torch::nn::BatchNorm2dImpl*>(module.get()) != nullptr;
        });
        EXPECT_EQ(hasNorm, info.batchNorm) << info.name;
        EXPECT_EQ(info.weights.file.empty(), info.weights.licence.empty()) << info.name;
    }
    auto built = registeredNames();
    std::sort(built.begin(), built.end());
    std::sort(described.begin(), described.end());
    EXPECT_EQ(built, described);
}

TEST(Classifier, StagesFollowOneAnotherAndHoldTheWholeBackbone) {
    for (const auto& info : smallNetworks()) {
        const spec::DataSpec data = smallData(info);
        const auto model = makeClassifier(scratch(info.name, 8), data, 2, 3);
        model->eval();
        const torch::NoGradGuard noGrad;
        const auto images = tests::patternImage(data.channels, data.size, 2);
        const auto maps = model->featureMaps(images);
        auto x = images;
        for (std::size_t k = 0; k < model->stageCount(); ++k) {
            EXPECT_TRUE(torch::equal(model->mapsFrom(k, x), maps)) << info.name << ' ' << k;
            x = model->runStage(k, x);
        }
        std::int64_t inStages = 0;
        for (std::size_t k = 0; k < model->stageCount(); ++k)
            for (const auto& parameter : model->stageParameters(k))
                inStages += parameter.numel();
        const auto counts = model->parameterCounts();
        EXPECT_EQ(inStages, counts.total - counts.phase1) << info.name;
    }
}

TEST(Classifier, LearnsFromAStageUpwards) {
    for (const auto& info : smallNetworks()) {
        const auto model = makeClassifier(scratch(info.name, 8), smallData(info), 1, 3);
        for (std::size_t from = 0; from <= model->stageCount(); ++from) {
            model->train();
            model->setTrainableFrom(from);
            std::int64_t trainable = 0;
            for (const auto& parameter : model->parameters())
                trainable += parameter.requires_grad() ? parameter.numel() : 0;
            EXPECT_EQ(trainable, model->parameterCounts(from).phase2) << info.name << ' ' << from;
            EXPECT_EQ(
                networkCosts(scratch(info.name, 8), smallData(info), 1, from).parameters.phase2,
                trainable)
                << info.name;
        }
    }
    const auto model = makeClassifier(scratch("resnet18", 8), {64, 3}, 1, 3);
    model->train();
    model->setTrainableFrom(3);
    const auto before = stateOf(*model);
    (void)model->forward(tests::patternImage(3, 64, 2));
    const auto after = stateOf(*model);
    const auto isKept = [&](const std::string& name) {
        return torch::equal(before.at(name), after.at(name));
    };
    EXPECT_TRUE(isKept("bn1.running_mean"));
    EXPECT_TRUE(isKept("layer2.1.bn2.running_var"));
    EXPECT_FALSE(isKept("layer3.0.bn1.running_mean")) << "an open stage's statistics should move";
    EXPECT_EQ(codeOf([&] { model->setTrainableFrom(6); }), "stage_unknown");
}

TEST(Classifier, GreyRepeatedIsColourOfThreeAlikePlanes) {
    auto colour = scratch("resnet18", 0, 0);
    auto grey = colour;
    grey.pretrained = true;
    const auto three = makeClassifier(colour, {64, 3}, 1, 3);
    const auto one = makeClassifier(grey, {64, 1}, 1, 3);
    three->eval();
    one->eval();
    const torch::NoGradGuard noGrad;
    const auto pixels = (tests::patternImage(1, 64, 2) + 1) * 127.5;
    const auto normalised = [](const torch::Tensor& x, const Normalisation& by) {
        std::vector<torch::Tensor> planes;
        for (std::size_t c = 0; c < by.mean.size(); ++c)
            planes.push_back((x - by.mean[c]) / by.sd[c]);
        return torch::cat(planes, 1);
    };
    const auto expected = three->forward(normalised(pixels, three->normalisation()));
    const auto found = one->forward(normalised(pixels, one->normalisation()));
    EXPECT_LT((found - expected).abs().max().item<double>(), 1e-5);
}

TEST(Classifier, SmallStemKeepsTheSizeOfTheImage) {
    auto spec = scratch("resnet18", 0);
    const auto cells = [&](int size) {
        const auto model = makeClassifier(spec, {size, 1}, 1, 3);
        return model->runStage(0, tests::patternImage(1, size)).size(2);
    };
    EXPECT_EQ(cells(28), 28);
    EXPECT_EQ(cells(64), 16);
    spec.stem = "standard";
    EXPECT_EQ(cells(28), 7);
    spec.stem = "small";
    EXPECT_EQ(cells(64), 64);
}

TEST(Classifier, DropoutFollowsItsOwnSeed) {
    const auto model = makeClassifier(scratch("small_cnn", 64, 0.5), {28, 1}, 1, 3);
    const auto images = tests::patternImage(1, 28, 4);
    model->train();
    model->seedDropout(9);
    const auto first = model->forward(images);
    torch::manual_seed(1);
    const auto untouched = torch::rand({2});
    torch::manual_seed(1);
    model->seedDropout(9);
    EXPECT_TRUE(torch::equal(model->forward(images), first));
    EXPECT_TRUE(torch::equal(torch::rand({2}), untouched));
    model->seedDropout(10);
    EXPECT_FALSE(torch::equal(model->forward(images), first));
    // Inverted dropout: the expectation of a feature does not change.
    model->eval();
    const auto plain = model->forward(images);
    model->train();
    auto sum = torch::zeros_like(plain);
    const torch::NoGradGuard noGrad;
    for (int i = 0; i < 400; ++i)
        sum += model->forward(images);
    EXPECT_LT((sum / 400 - plain).abs().max().item<double>(), 0.05);
}

TEST(Classifier, BackboneCanBeFrozen) {
    const auto model = makeClassifier(scratch("resnet18", 8), {32, 3}, 1, 3);
    model->setTrainableFrom(model->stageCount());
    std::int64_t trainable = 0;
    for (const auto& parameter : model->parameters())
        trainable += parameter.requires_grad() ? parameter.numel() : 0;
    EXPECT_EQ(trainable, model->parameterCounts().phase1);
    EXPECT_EQ(model->backboneParameters().size() + model->headParameters().size(),
              model->parameters().size());
    model->setTrainableFrom(0);
    for (const auto& parameter : model->parameters())
        EXPECT_TRUE(parameter.requires_grad());
}

TEST(Precision, TrainsInBf16AndRestoresWhatWas) {
    for (const auto& info : smallNetworks()) {
        const auto& arch = info.name;
        const auto data = smallData(info);
        const auto model = makeClassifier(scratch(arch, 8, 0), data, 1, 3);
        model->train();
        {
            const AutocastScope outer(torch::kCPU, true);
            const auto logits = model->forward(tests::patternImage(data.channels, data.size, 2));
            EXPECT_EQ(logits.scalar_type(), torch::kBFloat16) << arch;
            logits.to(torch::kFloat32).sum().backward();
            const AutocastScope inner(torch::kCPU, false);
            const auto product = torch::matmul(torch::ones({2, 2}), torch::ones({2, 2}));
            EXPECT_EQ(product.scalar_type(), torch::kFloat32);
        }
        for (const auto& parameter : model->parameters()) {
            ASSERT_TRUE(parameter.grad().defined()) << arch;
            EXPECT_TRUE(parameter.grad().isfinite().all().item<bool>()) << arch;
        }
        const auto product = torch::matmul(torch::ones({2, 2}), torch::ones({2, 2}));
        EXPECT_EQ(product.scalar_type(), torch::kFloat32);
    }
}

}  // namespace

}  // namespace lightbox::models
