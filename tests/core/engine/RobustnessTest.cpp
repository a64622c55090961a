// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "EngineFixture.h"
#include "base/Files.h"
#include "engine/AuditRobustness.h"
#include "engine/Evaluate.h"
#include "engine/ExportRun.h"
#include "engine/PickThreshold.h"
#include "engine/Train.h"
#include "spec/JsonRobustness.h"

namespace lightbox::test {

namespace {

class Unheard : public spec::TrainingObserver {
public:
    void started(const Start&) override {}
    void batch(const Batch&) override {}
    void epoch(const spec::EpochReport&) override {}
    void ended(const spec::RunOutcome&) override {}
};

class Robustness : public EngineTest {
protected:
    spec::RobustnessAudit audited() {
        return engine::auditRobustness(project, "last", progress, {});
    }
    void trainOne() {
        // Bright films are of one class, dark ones of the other: exposure turns calls.
        for (int i = 0; i < 40; ++i) {
            const bool isBright = i % 2 == 0;
            spec::PixelBuffer pixels{28, 28, 1, std::vector<std::uint8_t>(28 * 28)};
            for (std::size_t k = 0; k < pixels.values.size(); ++k)
                pixels.values[k] =
                    static_cast<std::uint8_t>((isBright ? 150 : 90) + (i * 7 + k * 13) % 30);
            writeFilm(isBright ? "bright" : "dark", i, pixels);
        }
        (void)importFolder("films", "bright");
        spec::SplitSpec split;
        split.ratios = {50, 40, 10};
        (void)engine::makeSplit(project, split);
        spec::TrainingSpec spec =
            engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
        spec.phase2.epochs = 12;
        spec.phase2.lr = 3e-3;
        spec.earlyStopping.patience = 50;
        spec.threads = 1;
        Unheard observer;
        spec::TrainingControl control;
        ASSERT_EQ(engine::train(project, spec, observer, control).outcome,
                  spec::Outcome::Completed);
    }

private:
    void writeFilm(const std::string& cls, int number, const spec::PixelBuffer& pixels) const {
        test::writeFilm(folder / "films" / cls / ("p" + std::to_string(1000 + number) + ".png"),
                        pixels);
    }
};

}  // namespace

TEST_F(Robustness, TellsFiguresAndTurnedImagesOfEveryCorruptionAtFiveStrengths) {
    trainOne();
    const spec::RobustnessAudit audit = audited();
    ASSERT_EQ(audit.corruptions.size(), 45U);
    engine::EvaluateRequest request;
    request.bootstrap = 1;
    const spec::Evaluation whole = engine::evaluate(project, request, progress, {});
    EXPECT_EQ(audit.n, whole.n);
    EXPECT_NEAR(*audit.plain.auroc.value, *whole.aurocPerClass.at(whole.focus().value()).value,
                1e-9);
    EXPECT_EQ(audit.plain.auroc.low, whole.aurocPerClass.at(whole.focus().value()).low);
    EXPECT_EQ(*audit.plain.turned.value, 0);
    std::set<std::string> names;
    std::size_t turned = 0;
    for (const spec::CorruptionAudit& one : audit.corruptions) {
        names.insert(one.name);
        ASSERT_TRUE(one.auroc.value && one.auroc.low) << one.name;
        for (const spec::Interval& other : one.auroc.also)
            EXPECT_FALSE(other.method.starts_with("bootstrap")) << one.name;
        ASSERT_TRUE(one.sensitivity.value && one.specificity.value) << one.name;
        EXPECT_NEAR(*one.turned.value * static_cast<double>(audit.n),
                    static_cast<double>(one.images.size()), 1e-9)
            << one.name;
        turned += one.images.size();
    }
    EXPECT_EQ(names.size(), 9U);
    EXPECT_GT(turned, 0U) << "half the exposure makes a bright film a dark one";
    // The same again, to the last bit.
    const spec::RobustnessAudit again = audited();
    for (std::size_t i = 0; i < audit.corruptions.size(); ++i) {
        EXPECT_EQ(again.corruptions[i].auroc.value, audit.corruptions[i].auroc.value);
        EXPECT_EQ(again.corruptions[i].images, audit.corruptions[i].images);
    }
}

TEST_F(Robustness, CallsAreMadeAtTheLockedThreshold) {
    trainOne();
    spec::ThresholdRequest lock;
    lock.run = spec::RunId("last");
    lock.objective = spec::Objective::At;
    lock.value = 0;
    lock.lock = true;
    lock.reason = "everything is called";
    (void)engine::pickThreshold(project, lock);
    for (const spec::CorruptionAudit& one : audited().corruptions) {
        EXPECT_EQ(*one.sensitivity.value, 1) << one.name;
        EXPECT_EQ(*one.specificity.value, 0) << one.name;
        EXPECT_TRUE(one.images.empty());
    }
}

TEST_F(Robustness, IsKeptWithTheRunAndStandsInItsReport) {
    trainOne();
    const auto exported = [this](engine::ExportKind kind, const std::string& name) {
        engine::ExportRequest request;
        request.kind = kind;
        request.out = folder / name;
        engine::exportRun(project, request, progress, {});
        return base::readTextFile(request.out);
    };
    EXPECT_EQ(exported(engine::ExportKind::Report, "before.html").find("Robustness on validation"),
              std::string::npos)
        << "nobody has asked";
    const spec::RobustnessAudit audit = audited();
    const auto kept = [this] {
        const auto open = project::Project::open(project, project::Access::Read);
        return engine::keptRobustness(open, open.resolveRun("last"));
    };
    ASSERT_TRUE(kept());
    EXPECT_EQ(spec::toJson(*kept()), spec::toJson(audit));
    const std::string page = exported(engine::ExportKind::Report, "report.html");
    const std::string card = exported(engine::ExportKind::ModelCard, "card.md");
    for (const std::string& text : {page, card}) {
        EXPECT_NE(text.find("Robustness on validation"), std::string::npos);
        EXPECT_NE(text.find("rotation"), std::string::npos);
        EXPECT_EQ(text.find("another threshold"), std::string::npos);
    }
    // What a threshold decides is of the one that was in force then.
    spec::ThresholdRequest lock;
    lock.objective = spec::Objective::Sensitivity;
    lock.value = 0.8;
    lock.lock = true;
    lock.reason = "screening";
    lock.run = spec::RunId("last");
    (void)engine::pickThreshold(project, lock);
    EXPECT_NE(exported(engine::ExportKind::Report, "locked.html").find("another threshold"),
              std::string::npos);
    (void)audited();
    EXPECT_EQ(exported(engine::ExportKind::Report, "anew.html").find("another threshold"),
              std::string::npos);
}

}  // namespace lightbox::test
