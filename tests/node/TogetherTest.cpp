// SPDX-License-Identifier: GPL-3.0-or-later
// What processes agree on before they train, when what another says is not what it should be.
#include "Together.h"

#include <gtest/gtest.h>

#include "Group.h"
#include "base/Json.h"
#include "spec/Json.h"
#include "support/TemporaryFolder.h"

namespace lightbox::node {
namespace {

using Answers = std::vector<std::vector<std::byte>>;

/// This process of two; what all give is made up by `given` of what this one gives.
class MadeUp : public training::Peers {
public:
    MadeUp(int own, std::function<Answers(std::string)> given)
        : m_own(own),
          m_given(std::move(given)) {}
    [[nodiscard]] int count() const override { return 2; }
    [[nodiscard]] int own() const override { return m_own; }
    void sum(std::span<float>) override {}
    [[nodiscard]] Answers gather(std::span<const std::byte> own) override {
        return m_given({reinterpret_cast<const char*>(own.data()), own.size()});
    }

private:
    int m_own;
    std::function<Answers(std::string)> m_given;
};

std::vector<std::byte> bytesOf(const std::string& text) {
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

TEST(Together, ABeginningThatIsNoneIsRefusedByItsCode) {
    const test::TemporaryFolder folder;
    for (const char* said : {"", "{", "[]", "{}", "7", R"({"record":{}})",
                             R"({"record":{},"resume":"yes","allow_inexact":1})"}) {
        MadeUp peers(1, [&](const std::string&) { return Answers{bytesOf(said), {}}; });
        Beginning beginning;
        EXPECT_NE(tests::toldBy([&] { shareBeginning(peers, folder.path(), beginning); }), "")
            << said;
    }
}

/// What process 0 tells when the environment of process 1 is its own, changed.
std::string toldOf(const std::function<void(base::Json&)>& change) {
    MadeUp peers(0, [&](const std::string& own) {
        base::Json other = base::parseJson(own, {});
        change(other);
        return Answers{bytesOf(own), bytesOf(base::toLine(other))};
    });
    spec::TrainingSpec spec;
    spec.device = "cpu";
    spec.threads = 1;
    return tests::toldBy([&] { requireOneEnvironment(peers, spec); });
}

TEST(Together, AnotherEnvironmentIsRefusedAndAMissingGpuByName) {
    EXPECT_EQ(toldOf([](base::Json&) {}), "");
    EXPECT_TRUE(tests::begins(toldOf([](base::Json& other) { other["threads"] = 3; }),
                              "peers_differ.environment: process 1 differs"));
    EXPECT_EQ(toldOf([](base::Json& other) { other["device"] = "cuda:0 NVIDIA X"; }),
              "peers_differ.gpu: process 0 has no GPU, and process 1 has one");
}

}  // namespace
}  // namespace lightbox::node
