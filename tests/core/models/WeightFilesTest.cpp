// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <tuple>

#include "base/Error.h"
#include "base/Files.h"
#include "models/Registry.h"
#include "models/WeightFormats.h"
#include "models/WeightNames.h"
#include "models/Weights.h"
#include "support/Places.h"
#include "support/TemporaryFolder.h"

// The files are made by tests/reference/weights_files.py.
namespace lightbox::models {

namespace {

namespace fs = std::filesystem;

const fs::path kFiles = fs::path(test::kTestData) / "weights";

/// A folder of this test's own, gone with it.
class WeightFiles : public testing::Test {
protected:
    [[nodiscard]] fs::path write(const std::string& content) const {
        const auto file = m_folder / "file";
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }

    test::TemporaryFolder m_temporary;
    const fs::path m_folder = m_temporary.path();
};

std::string codeOf(const fs::path& file) {
    try {
        (void)readWeights(file);
    } catch (const base::Error& error) {
        EXPECT_EQ(error.facts().file, file);
        return error.facts().code;
    }
    return "none";
}

bool isEqual(const TensorMap& a, const TensorMap& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.first == y.first && torch::equal(x.second, y.second);
    });
}

std::string safetensors(const std::string& header, std::size_t bytes) {
    std::string content(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        content[i] = static_cast<char>(header.size() >> (8 * i));
    return content + header + std::string(bytes, '\1');
}

class GoodFiles : public testing::TestWithParam<const char*> {};

TEST_P(GoodFiles, HoldTheTensorsThatPythonWrote) {
    const auto tensors = readWeights(kFiles / GetParam());
    ASSERT_EQ(tensors.size(), 12U);
    const auto f32 = (torch::arange(12, torch::kFloat32) / 4 - 1).reshape({3, 4});
    const std::map<std::string, torch::Tensor> expected{
        {"f32", f32},
        {"view", f32.slice(0, 1).slice(1, 0, 2)},
        {"transposed", (torch::arange(6, torch::kFloat32) * 0.5).reshape({2, 3}).t()},
        {"f64", torch::tensor({1.5, -2.25}, torch::kFloat64)},
        {"f16", torch::tensor({0.5, 3.0}).to(torch::kFloat16)},
        {"bf16", torch::tensor({0.25, -8.0}).to(torch::kBFloat16)},
        {"i64", torch::tensor(7, torch::kInt64)},
        {"i32", torch::tensor({1, -2}, torch::kInt32).reshape({1, 2})},
        {"u8", torch::tensor({0, 255}, torch::kUInt8)},
        {"bool", torch::tensor({1, 0, 1}).to(torch::kBool)},
        {"empty", torch::zeros({0, 3})},
        {"parameter", torch::ones({2})}};
    for (const auto& [name, tensor] : expected) {
        ASSERT_TRUE(tensors.contains(name)) << name;
        EXPECT_EQ(tensors.at(name).scalar_type(), tensor.scalar_type()) << name;
        EXPECT_TRUE(torch::equal(tensors.at(name), tensor)) << name;
    }
}

/// Every file cut short, and every byte changed, ends in tensors or an Error; sanitizers watch.
TEST_P(GoodFiles, DamagedEndInAnError) {
    const auto content = base::readTextFile(kFiles / GetParam());
    const auto attempt = [](const std::string& text) {
        const auto bytes = std::as_bytes(std::span(text));
        try {
            if (isTorchZip(bytes))
                (void)readTorchZip(bytes, "file");
            else if (isTorchLegacy(bytes))
                (void)readTorchLegacy(bytes, "file");
            else if (isSafetensors(bytes))
                (void)readSafetensors(bytes, "file");
        } catch (const base::Error&) {
            return false;
        }
        return true;
    };
    ASSERT_TRUE(attempt(content));
    for (std::size_t size = 16; size < content.size(); size += 7)
        EXPECT_FALSE(attempt(content.substr(0, size))) << size << " bytes are accepted";
    auto changed = content;
    for (std::size_t i = 0; i < content.size(); ++i) {
        for (const char mask : {'\x01', '\x80', '\xff'}) {
            changed[i] = static_cast<char>(content[i] ^ mask);
            (void)attempt(changed);
        }
        changed[i] = content[i];
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, GoodFiles,
                         testing::Values("zip.pth", "legacy.pth", "plain.safetensors"));

TEST_F(WeightFiles, HostileOnesAreRefused) {
    const std::map<std::string, std::string> expected{
        {"runs_code.pth", "weights_hostile"},        {"runs_code_legacy.pth", "weights_hostile"},
        {"runs_code_global.pth", "weights_hostile"}, {"runs_code_by_key.pth", "weights_hostile"},
        {"unknown_opcode.pth", "weights_hostile"},   {"sets_state.pth", "weights_hostile"},
        {"huge_text.pth", "weights_hostile"},        {"script.pth", "weights_hostile"},
        {"not_weights.pth", "weights_unknown"},      {"empty.pth", "weights_unknown"}};
    std::size_t count = 0;
    const auto here = fs::current_path();
    fs::current_path(m_folder);
    for (const auto& entry : fs::directory_iterator(kFiles / "hostile")) {
        const auto name = entry.path().filename().string();
        const auto known = expected.find(name);
        EXPECT_EQ(codeOf(entry.path()), known == expected.end() ? "weights_corrupt" : known->second)
            << name;
        ++count;
    }
    EXPECT_FALSE(fs::exists("lightbox-was-here")) << "a pickle was executed";
    fs::current_path(here);
    EXPECT_EQ(count, 37U);
}

TEST_F(WeightFiles, RefusalNamesWhatThePickleWanted) {
    try {
        (void)readWeights(kFiles / "hostile" / "runs_code.pth");
        FAIL() << "a pickle that runs code was accepted";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.kind(), base::ErrorKind::Refused);
        EXPECT_NE(error.facts().why.find(".system"), std::string::npos) << error.what();
    }
}

TEST_F(WeightFiles, HostileSafetensorsAreRefused) {
    const std::string f4 = R"("dtype":"F32","shape":[1],"data_offsets":)";
    const std::map<std::string, std::string> files{
        {"header too long", std::string("\xff\xff\xff\0\0\0\0\0{}", 10)},
        {"header no JSON", safetensors("{nonsense", 0)},
        {"bytes left over", safetensors("{}", 4)},
        {"overlap", safetensors("{\"a\":{" + f4 + "[0,4]},\"b\":{" + f4 + "[2,6]}}", 6)},
        {"gap", safetensors("{\"a\":{" + f4 + "[0,4]},\"b\":{" + f4 + "[8,12]}}", 12)},
        {"beyond the end", safetensors("{\"a\":{" + f4 + "[0,4]}}", 3)},
        {"backwards", safetensors("{\"a\":{" + f4 + "[4,0]}}", 4)},
        {"negative", safetensors("{\"a\":{" + f4 + "[-4,0]}}", 4)},
        {"wrong size", safetensors("{\"a\":{" + f4 + "[0,8]}}", 8)},
        {"overflow", safetensors(R"({"a":{"dtype":"F32","shape":[4294967296,4294967296,4],)"
                                 R"("data_offsets":[0,4]}})",
                                 4)},
        {"huge and empty", safetensors(R"({"a":{"dtype":"F32","shape":[0,9223372036854775807],)"
                                       R"("data_offsets":[0,0]}})",
                                       0)},
        {"type", safetensors(R"({"a":{"dtype":"F4","shape":[1],"data_offsets":[0,4]}})", 4)},
        {"no offsets", safetensors(R"({"a":{"dtype":"F32","shape":[1]}})", 4)}};
    for (const auto& [name, content] : files) {
        const auto file = write(content);
        EXPECT_THROW((void)readWeights(file), base::Error) << name;
    }
    // Depth is bounded by the JSON reader.
    const auto deep = write(safetensors("{\"a\":" + std::string(100'000, '['), 0));
    EXPECT_THROW((void)readWeights(deep), base::Error);
}

TEST_F(WeightFiles, SafetensorsReadBack) {
    const auto file = m_folder / "w.safetensors";
    const auto tensors = readWeights(kFiles / "zip.pth");
    writeSafetensors(file, tensors, {{"arch", "none"}, {"seed", "42"}});
    const auto again = readWeights(file);
    ASSERT_EQ(again.size(), tensors.size());
    for (const auto& [name, tensor] : tensors)
        EXPECT_TRUE(torch::equal(again.at(name), tensor)) << name;
    EXPECT_EQ(safetensorsMetadata(file).at("seed"), "42");
    const auto bytes = base::readTextFile(file);
    EXPECT_EQ(static_cast<std::uint8_t>(bytes[0]) % 8, 0) << "values should lie on 8 bytes";
    writeSafetensors(file, {});
    EXPECT_TRUE(readWeights(file).empty());
    EXPECT_TRUE(safetensorsMetadata(file).empty());
}

TEST_F(WeightFiles, LoadingIsStrictByName) {
    const auto model = makePublished("small_cnn", 2);
    const auto state = stateOf(*model);
    EXPECT_TRUE(compare(*model, state).clean());
    auto other = state;
    other.erase("conv1.bias");
    other["conv3.bias"] = torch::zeros({2});
    other["fc.4.weight"] = torch::zeros({3, 64});
    other["conv2.bias"] = torch::zeros({32}, torch::kInt64);
    const auto report = compare(*model, other);
    EXPECT_EQ(report.missing, std::vector<std::string>{"conv1.bias"});
    EXPECT_EQ(report.unexpected, std::vector<std::string>{"conv3.bias"});
    EXPECT_EQ(report.misshapen, (std::vector<std::string>{"conv2.bias: file Long, model Float",
                                                          "fc.4.weight: file 3x64, model 2x64"}));
    try {
        loadAll(*model, other, "w.pth");
        FAIL() << "weights that do not fit were loaded";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.facts().code, "weights_mismatch");
        EXPECT_NE(error.facts().why.find("conv1.bias"), std::string::npos);
    }
    for (const auto& [name, tensor] : stateOf(*model))
        EXPECT_TRUE(torch::equal(tensor, state.at(name))) << name << " was touched";
}

TEST_F(WeightFiles, BackboneTakesThePublishedFileAndKeepsTheHead) {
    auto tensors = stateOf(*makePublished("resnet18"));
    std::erase_if(tensors, [](const auto& entry) {
        return entry.first.ends_with("num_batches_tracked");  // as torchvision's files
    });
    const spec::ModelSpec spec{"resnet18", false, "", 8, 0, 0};
    const auto model = makeClassifier(spec, {64, 3}, 1, 5);
    const auto before = stateOf(*model);
    const auto report = loadBackbone(*model, {tensors, {}}, "w.pth");
    EXPECT_EQ(report.unexpected, (std::vector<std::string>{"fc.bias", "fc.weight"}));
    const auto after = stateOf(*model);
    EXPECT_TRUE(
        torch::equal(after.at("layer4.1.conv2.weight"), tensors.at("layer4.1.conv2.weight")));
    EXPECT_TRUE(torch::equal(after.at("fc.1.weight"), before.at("fc.1.weight")));
    tensors.erase("layer3.0.bn1.running_var");
    EXPECT_THROW(loadBackbone(*model, {tensors, {}}, "w.pth"), base::Error);
}

std::vector<std::string> codesOf(const std::vector<spec::Warning>& notes) {
    std::vector<std::string> codes;
    for (const auto& note : notes)
        codes.push_back(note.code);
    return codes;
}

/// What torch.save wrote of {"epoch": 3, "lr": 0.5, "state_dict": …, "optimizer": …}.
TEST_F(WeightFiles, ACheckpointIsTakenForTheStateDictInIt) {
    for (const auto* name : {"checkpoint.pth", "checkpoint_legacy.pth"}) {
        const auto weights = readWeightFile(kFiles / name);
        EXPECT_EQ(weights.part, "state_dict") << name;
        ASSERT_EQ(weights.tensors.size(), 2U) << name;
        EXPECT_TRUE(torch::equal(weights.tensors.at("module.a.weight"),
                                 torch::arange(6, torch::kFloat32).reshape({2, 3})));
    }
    EXPECT_TRUE(readWeightFile(kFiles / "zip.pth").part.empty());
}

TEST_F(WeightFiles, WrappersAreTakenOffAndSaid) {
    const auto model = makePublished("small_cnn", 3);
    for (const std::string prefix : {"module.", "model.", "net.", "_orig_mod.module."}) {
        TensorMap wrapped;
        for (const auto& [name, tensor] : stateOf(*model))
            wrapped.emplace(prefix + name, tensor);
        wrapped.emplace("criterion.weight", torch::ones({3}));
        const auto own = adopted(*model, {wrapped, "state_dict"}, "w.ckpt");
        EXPECT_TRUE(isEqual(own.tensors, stateOf(*model))) << prefix;
        EXPECT_EQ(own.classes, 3);
        EXPECT_EQ(codesOf(own.notes),
                  (std::vector<std::string>{"weights_part", "weights_prefix", "weights_left_out"}));
    }
    EXPECT_TRUE(adopted(*model, {stateOf(*model), {}}, "w.pth").notes.empty());
}

TEST_F(WeightFiles, OfSeveralNetworksInAFileTheOneThatIsTakenIsSaid) {
    const auto model = makePublished("small_cnn", 3);
    TensorMap both;
    for (const auto& [name, tensor] : stateOf(*model)) {
        both.emplace("teacher." + name, torch::zeros_like(tensor));
        both.emplace("student." + name, tensor);
    }
    const auto own = adopted(*model, {both, {}}, "w.pth");
    EXPECT_TRUE(isEqual(own.tensors, stateOf(*model)));
    ASSERT_EQ(codesOf(own.notes),
              (std::vector<std::string>{"weights_prefix", "weights_several", "weights_left_out"}));
    EXPECT_NE(own.notes[1].message.find("student., teacher."), std::string::npos)
        << own.notes[1].message;
}

TEST_F(WeightFiles, OldNamesOfTorchvisionAreChanged) {
    const std::vector<std::tuple<std::string, std::string, std::string>> cases{
        {"densenet121", "norm1.", "norm.1."},
        {"densenet121", "conv2.", "conv.2."},
        {"vit_b_16", ".mlp.0.", ".mlp.linear_1."},
        {"vit_b_16", ".mlp.3.", ".mlp.linear_2."}};
    for (const auto& [arch, now, then] : cases) {
        const auto model = makePublishedEmpty(arch);
        TensorMap old;
        std::size_t changed = 0;
        for (const auto& [own, tensor] : stateOf(*model)) {
            std::string name = own;
            const auto at = name.find(now);
            if (at != std::string::npos && name.find("layer") != std::string::npos) {
                name.replace(at, now.size(), then);
                ++changed;
            }
            old.emplace(name, torch::zeros_like(tensor));
        }
        EXPECT_GT(changed, 20U) << arch;
        const auto own = adopted(*model, {old, {}}, "w.pth");
        EXPECT_TRUE(compare(*model, own.tensors).clean()) << arch << ' ' << now;
        EXPECT_EQ(codesOf(own.notes), std::vector<std::string>{"weights_renamed"}) << arch;
    }
}

TEST_F(WeightFiles, StemsGoBetweenGreyAndColour) {
    const auto colour = makePublished("resnet18");
    spec::ModelSpec spec{"resnet18", true, "", 8, 0, 0};
    spec.grey = "sum";
    const auto grey = makeClassifier(spec, {64, 1}, 1, 5);
    const auto own = adopted(*grey, {stateOf(*colour), {}}, "w.pth");
    EXPECT_TRUE(torch::equal(own.tensors.at("conv1.weight"),
                             stateOf(*colour).at("conv1.weight").sum(1, true)));
    EXPECT_EQ(codesOf(own.notes), std::vector<std::string>{"weights_grey"});
    const auto report = loadBackbone(*grey, {stateOf(*colour), {}}, "w.pth");
    EXPECT_EQ(report.classes, 1000);
    EXPECT_EQ(codesOf(report.notes),
              (std::vector<std::string>{"weights_grey", "weights_head_left"}));
    const auto back = adopted(*colour, {stateOf(*grey), {}}, "w.pth");
    EXPECT_TRUE(torch::allclose(back.tensors.at("conv1.weight").sum(1, true),
                                stateOf(*grey).at("conv1.weight")));
}

TEST_F(WeightFiles, PositionsOfAViTAreStretchedToTheImage) {
    auto state = stateOf(*makePublishedEmpty("vit_b_16"));
    for (auto& [name, tensor] : state)
        tensor.zero_();
    auto& positions = state.at("encoder.pos_embedding");
    for (std::int64_t cell = 0; cell < 196; ++cell)
        positions[0][cell + 1].fill_(static_cast<double>(cell % 14));
    const auto model = makeClassifier({"vit_b_16", true, "", 8, 0, 0}, {64, 3}, 1, 5);
    const auto own = adopted(*model, {state, {}}, "w.pth");
    const auto stretched = own.tensors.at("encoder.pos_embedding");
    ASSERT_EQ(stretched.sizes(), (std::vector<std::int64_t>{1, 17, 768}));
    // Corners stay where they were: the first and last cell of a row are the first and last.
    EXPECT_FLOAT_EQ(stretched[0][1][0].item<float>(), 0);
    EXPECT_NEAR(stretched[0][4][0].item<float>(), 13, 1e-4);
    EXPECT_EQ(codesOf(own.notes), std::vector<std::string>{"weights_positions"});
}

TEST_F(WeightFiles, OnesThatAreNoNumbersAreRefusedByName) {
    const auto model = makePublished("small_cnn", 3);
    for (const float bad : {NAN, INFINITY}) {
        auto state = stateOf(*model);
        state.at("conv2.weight")[3][1][0][2] = bad;
        try {
            loadBackbone(*model, {state, {}}, "w.pth");
            FAIL() << "weights with " << bad << " were taken";
        } catch (const base::Error& error) {
            EXPECT_EQ(error.facts().code, "weights_not_finite");
            EXPECT_NE(std::string(error.what()).find("conv2.weight"), std::string::npos);
        }
    }
}

/// Sets variables of the environment for one test.
class OfficialWeights : public WeightFiles {
protected:
    void SetUp() override {
        if (const char* home = std::getenv("XDG_DATA_HOME"))
            m_home = home;
        setenv("XDG_DATA_HOME", (m_folder / "home").c_str(), 1);
        setenv("LIGHTBOX_WEIGHTS",
               (m_folder / "a").string().append(":").append(m_folder / "b").c_str(), 1);
    }
    void TearDown() override {
        unsetenv("LIGHTBOX_WEIGHTS");
        if (m_home.empty())
            unsetenv("XDG_DATA_HOME");
        else
            setenv("XDG_DATA_HOME", m_home.c_str(), 1);
    }

    std::string m_home;
};

TEST_F(OfficialWeights, AreLookedForInEveryFolderAndChecked) {
    EXPECT_EQ(weightFolders(), (std::vector<fs::path>{m_folder / "home" / "lightbox" / "weights",
                                                      m_folder / "a", m_folder / "b"}));
    EXPECT_EQ(findOfficialWeights("resnet18"), std::nullopt);
    EXPECT_EQ(findOfficialWeights("small_cnn"), std::nullopt);
    fs::create_directories(m_folder / "b");
    std::ofstream(m_folder / "b" / spec::architecture("resnet18").weights.file)
        << "not the real one";
    try {
        (void)findOfficialWeights("resnet18");
        FAIL() << "a file with the wrong checksum was accepted";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.facts().code, "weights_corrupt");
    }
}

}  // namespace

}  // namespace lightbox::models
