// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace lightbox::base {

/// The program `name` beside the running one; nullopt where there is none.
[[nodiscard]] std::optional<std::filesystem::path> programBeside(std::string_view name);

struct ProgramLimits {
    std::chrono::milliseconds wall{120'000};
    std::size_t outputBytes = std::size_t{256} << 20U;
};

struct ProgramEnd {
    bool exited =
        false;           ///< else it crashed, took too long, wrote too much or could not be started
    int code = -1;       ///< where it exited
    std::string output;  ///< its standard output
    std::string said;    ///< the first 4 KiB of its standard error
};

/// Runs `program` with `input` on its standard input until it ends; it shares no other file and does not see Ctrl+C at the
/// terminal. Throws Error cancelled when `stop` asks for it; then the program is ended.
[[nodiscard]] ProgramEnd runProgram(const std::filesystem::path& program,
                                    std::vector<std::string> arguments, std::string_view input,
                                    const ProgramLimits& limits = {}, std::stop_token stop = {});

}  // namespace lightbox::base
