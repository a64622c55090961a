// SPDX-License-Identifier: GPL-3.0-or-later
#include "EngineFixture.h"
#include "base/Files.h"
#include "base/Json.h"
#include "engine/Evaluate.h"

namespace lightbox::test {

namespace {

class StoreValidation : public EngineTest {
protected:
    [[nodiscard]] std::filesystem::path storedOf(const spec::RunId& run) const {
        return project / "runs" / run.str() / "evaluation.json";
    }
};

}  // namespace

TEST_F(StoreValidation, KeepsValidationAloneAndSaysTheSameAgain) {
    (void)prepare(true);
    const spec::RunId run = addRun("first", {spec::Set::Val, spec::Set::Test});
    EXPECT_FALSE(std::filesystem::exists(storedOf(run)));
    engine::storeValidation(project, run.str());
    const std::string stored = base::readTextFile(storedOf(run));
    EXPECT_EQ(base::parseJson(stored).at("val").at("split"), "val");
    engine::storeValidation(project, run.str());
    EXPECT_EQ(base::readTextFile(storedOf(run)), stored);
}

TEST_F(StoreValidation, KeepsNothingOfARunWithoutPredictionsOfValidation) {
    (void)prepare(false);
    const spec::RunId run = addRun("first", {spec::Set::Test});
    engine::storeValidation(project, run.str());
    EXPECT_FALSE(std::filesystem::exists(storedOf(run)));
}

}  // namespace lightbox::test
