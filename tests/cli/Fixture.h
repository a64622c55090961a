// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "Process.h"
#include "spec/Pixels.h"
#include "support/TemporaryFolder.h"

namespace lightbox::test {

/// A folder of its own for each test, with commands run in an environment that knows no weights and
/// no settings.
class CliTest : public ::testing::Test {
    TemporaryFolder m_folder;

protected:
    CliTest();

    [[nodiscard]] Result run(std::vector<std::string> arguments,
                             const std::filesystem::path& workingFolder = {},
                             const std::map<std::string, std::string>& environment = {}) const;
    /// Adds --project.
    [[nodiscard]] Result runOn(const std::filesystem::path& project,
                               std::vector<std::string> arguments) const;
    [[nodiscard]] std::unique_ptr<Process> start(std::vector<std::string> arguments) const;
    /// lightbox-node.
    [[nodiscard]] std::unique_ptr<Process> startNode(std::vector<std::string> arguments) const;
    [[nodiscard]] Result runNode(std::vector<std::string> arguments) const;

    /// train/val/test arrays of 28 x 28 grey images, two classes told apart by a bright square; 120
    /// + 40 + 40 images.
    [[nodiscard]] std::filesystem::path writeNpz(const std::string& name = "squares.npz") const;
    /// FOLDER/{normal,pneumonia}/pNNN_K.png: 60 patients with two films each.
    [[nodiscard]] std::filesystem::path writeFolder(const std::string& name = "films") const;
    /// pNNN_K of that folder.
    [[nodiscard]] static spec::PixelBuffer filmOf(int patient, int image);
    /// Imports writeNpz() and trains screening-baseline for `epochs`; returns the project.
    [[nodiscard]] std::filesystem::path trainedProject(int epochs = 4) const;
    /// Arguments of a small training run on `project`.
    [[nodiscard]] static std::vector<std::string> training(const std::filesystem::path& project,
                                                           int epochs, const std::string& name);

    /// What every command is run with beside the caller's environment.
    [[nodiscard]] std::map<std::string, std::string> environment() const;

    const std::filesystem::path folder = m_folder.path();
};

/// Content of a safetensors file after its header: the weights themselves.
[[nodiscard]] std::string weightsOf(const std::filesystem::path& file);
/// Folder of the only run, or of the run with this name.
[[nodiscard]] std::filesystem::path runFolder(const std::filesystem::path& project,
                                              const std::string& run);
void writeText(const std::filesystem::path& file, const std::string& text);

}  // namespace lightbox::test
