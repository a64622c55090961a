// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"

#include <cstring>
#include <fstream>

#include "base/Files.h"
#include "base/Random.h"
#include "engine/Runs.h"
#include "support/Archives.h"
#include "support/Films.h"

namespace lightbox::test {

namespace fs = std::filesystem;

namespace {

constexpr int kSide = 28;

/// Noise; positives have a bright square somewhere. `number` decides every pixel.
std::vector<std::uint8_t> squareFilm(std::uint64_t number, bool positive) {
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

}  // namespace

CliTest::CliTest() {
    fs::create_directories(folder / "home");
}

std::map<std::string, std::string> CliTest::environment() const {
    return {{"XDG_DATA_HOME", (folder / "home").string()},
            {"XDG_CONFIG_HOME", (folder / "home").string()},
            {"LIGHTBOX_WEIGHTS", ""}};
}

std::unique_ptr<Process> CliTest::start(std::vector<std::string> arguments) const {
    return std::make_unique<Process>(arguments, folder / "stderr.txt", environment());
}

std::unique_ptr<Process> CliTest::startNode(std::vector<std::string> arguments) const {
    return std::make_unique<Process>(arguments, folder / "stderr.txt", environment(), fs::path(),
                                     kNode);
}

Result CliTest::runNode(std::vector<std::string> arguments) const {
    return startNode(std::move(arguments))->finish();
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
    std::vector<Array> arrays;
    std::uint64_t number = 0;
    for (const auto& [set, count] : {std::pair{"train", 120}, {"val", 40}, {"test", 40}}) {
        const auto images = static_cast<std::size_t>(count);
        Array pixels{std::string(set) + "_images", {images, kSide, kSide}, {}};
        Array labels{std::string(set) + "_labels", {images, 1}, {}};
        for (int i = 0; i < count; ++i, ++number) {
            const bool positive = i % 3 != 0;
            const std::vector<std::uint8_t> drawn = squareFilm(number, positive);
            pixels.values.insert(pixels.values.end(), drawn.begin(), drawn.end());
            labels.values.push_back(positive ? 1 : 0);
        }
        arrays.push_back(std::move(pixels));
        arrays.push_back(std::move(labels));
    }
    test::writeNpz(folder / name, arrays, false);
    return folder / name;
}

spec::PixelBuffer CliTest::filmOf(int patient, int image) {
    return {kSide, kSide, 1,
            squareFilm(1000 + static_cast<std::uint64_t>(patient) * 2 +
                           static_cast<std::uint64_t>(image),
                       patient % 3 == 0)};
}

fs::path CliTest::writeFolder(const std::string& name) const {
    for (int patient = 0; patient < 60; ++patient) {
        const bool positive = patient % 3 == 0;
        const fs::path place = folder / name / (positive ? "pneumonia" : "normal");
        for (int image = 0; image < 2; ++image) {
            char file[32];
            std::snprintf(file, sizeof file, "p%03d_%d.png", patient, image);
            writeFilm(place / file, filmOf(patient, image));
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
