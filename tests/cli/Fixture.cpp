// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"

#include <unistd.h>

#include <array>
#include <cstring>
#include <fstream>

#include "base/Files.h"
#include "base/Random.h"
#include "engine/Images.h"
#include "engine/Runs.h"

namespace lightbox::test {

namespace fs = std::filesystem;

namespace {

constexpr int kSide = 28;

/// Noise; positives have a bright square somewhere. `number` decides every pixel.
std::vector<std::uint8_t> film(std::uint64_t number, bool positive) {
    base::Random random{number, 7};
    std::vector<std::uint8_t> pixels(kSide * kSide);
    for (std::uint8_t& pixel : pixels)
        pixel = static_cast<std::uint8_t>(40 + random.below(80));
    if (positive) {
        const auto left = static_cast<int>(random.below(kSide - 8));
        const auto top = static_cast<int>(random.below(kSide - 8));
        for (int y = top; y < top + 8; ++y)
            for (int x = left; x < left + 8; ++x)
                pixels[static_cast<std::size_t>(y * kSide + x)] =
                    static_cast<std::uint8_t>(150 + random.below(60));
    }
    return pixels;
}

std::uint32_t crc32(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

std::string little(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i) & 0xFFU);
    return text;
}

std::string npy(const std::string& shape, const std::vector<std::uint8_t>& values) {
    std::string header = "{'descr': '|u1', 'fortran_order': False, 'shape': (" + shape + "), }";
    header += std::string(64 - (10 + header.size() + 1) % 64, ' ') + "\n";
    return std::string("\x93NUMPY\x01\x00", 8) + little(header.size(), 2) + header +
           std::string(values.begin(), values.end());
}

/// A zip of uncompressed members, as numpy.savez writes it.
class StoredZip {
public:
    void add(const std::string& name, const std::string& content) {
        const std::string facts = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) +
                                  little(33, 2) + little(crc32(content), 4) +
                                  little(content.size(), 4) + little(content.size(), 4) +
                                  little(name.size(), 2) + little(0, 2);
        m_directory += "PK\x01\x02" + little(20, 2) + facts + little(0, 2) + little(0, 2) +
                       little(0, 2) + little(0, 4) + little(m_members.size(), 4) + name;
        m_members += "PK\x03\x04" + facts + name + content;
        ++m_count;
    }
    [[nodiscard]] std::string bytes() const {
        return m_members + m_directory + "PK\x05\x06" + little(0, 4) + little(m_count, 2) +
               little(m_count, 2) + little(m_directory.size(), 4) + little(m_members.size(), 4) +
               little(0, 2);
    }

private:
    std::string m_members;
    std::string m_directory;
    std::uint64_t m_count = 0;
};

}  // namespace

CliTest::CliTest() {
    const ::testing::TestInfo* info = ::testing::UnitTest::GetInstance()->current_test_info();
    folder = fs::temp_directory_path() /
             ("lightbox-cli-" + std::to_string(getpid()) + "-" + info->name());
    fs::remove_all(folder);
    fs::create_directories(folder / "home");
}

CliTest::~CliTest() {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

std::map<std::string, std::string> CliTest::environment() const {
    return {{"XDG_DATA_HOME", (folder / "home").string()},
            {"XDG_CONFIG_HOME", (folder / "home").string()},
            {"LIGHTBOX_WEIGHTS", ""}};
}

std::unique_ptr<Process> CliTest::start(std::vector<std::string> arguments) const {
    return std::make_unique<Process>(arguments, folder / "stderr.txt", environment());
}

Result CliTest::run(std::vector<std::string> arguments, const fs::path& workingFolder,
                    const std::map<std::string, std::string>& more) const {
    std::map<std::string, std::string> variables = environment();
    variables.insert(more.begin(), more.end());
    Process process(arguments, folder / "stderr.txt", variables, workingFolder);
    return process.finish();
}

Result CliTest::runOn(const fs::path& project, std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--project", project.string()});
    return run(std::move(arguments));
}

fs::path CliTest::writeNpz(const std::string& name) const {
    StoredZip zip;
    std::uint64_t number = 0;
    for (const auto& [set, count] : {std::pair{"train", 120}, {"val", 40}, {"test", 40}}) {
        std::vector<std::uint8_t> images;
        std::vector<std::uint8_t> labels;
        for (int i = 0; i < count; ++i, ++number) {
            const bool positive = i % 3 != 0;
            const std::vector<std::uint8_t> pixels = film(number, positive);
            images.insert(images.end(), pixels.begin(), pixels.end());
            labels.push_back(positive ? 1 : 0);
        }
        zip.add(std::string(set) + "_images.npy", npy(std::to_string(count) + ", 28, 28", images));
        zip.add(std::string(set) + "_labels.npy", npy(std::to_string(count) + ", 1", labels));
    }
    writeText(folder / name, zip.bytes());
    return folder / name;
}

fs::path CliTest::writeFolder(const std::string& name) const {
    for (int patient = 0; patient < 60; ++patient) {
        const bool positive = patient % 3 == 0;
        const fs::path place = folder / name / (positive ? "pneumonia" : "normal");
        fs::create_directories(place);
        for (int image = 0; image < 2; ++image) {
            char file[32];
            std::snprintf(file, sizeof file, "p%03d_%d.png", patient, image);
            engine::writePng(place / file, {kSide, kSide, 1,
                                            film(1000 + static_cast<std::uint64_t>(patient) * 2 +
                                                     static_cast<std::uint64_t>(image),
                                                 positive)});
        }
    }
    return folder / name;
}

std::vector<std::string> CliTest::training(const fs::path& project, int epochs,
                                           const std::string& name) {
    return {"train",          "--project",
            project.string(), "--json",
            "--preset",       "screening-baseline",
            "--set",          "phase2.epochs=" + std::to_string(epochs),
            "--set",          "early_stopping.patience=0",
            "--threads",      "1",
            "--name",         name};
}

fs::path CliTest::trainedProject(int epochs) const {
    const fs::path project = folder / "squares.lightbox";
    const Result imported = runOn(project, {"import", writeNpz().string()});
    EXPECT_EQ(imported.code, 0) << imported.err;
    const Result trained = run(training(project, epochs, "first"));
    EXPECT_EQ(trained.code, 0) << trained.err;
    return project;
}

std::string weightsOf(const fs::path& file) {
    const std::string bytes = base::readTextFile(file);
    std::uint64_t header = 0;
    std::memcpy(&header, bytes.data(), sizeof header);
    return bytes.substr(sizeof header + header);
}

fs::path runFolder(const fs::path& project, const std::string& run) {
    for (const spec::RunSummary& summary : engine::listRuns(project))
        if (summary.name == run || summary.id.str() == run)
            return project / "runs" / summary.id.str();
    throw std::runtime_error("no run " + run);
}

void writeText(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

}  // namespace lightbox::test
