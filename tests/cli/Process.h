// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <sys/types.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/Json.h"

namespace lightbox::test {

extern const char* const kCli;   ///< path of lightbox-cli
extern const char* const kNode;  ///< path of lightbox-node

/// What a finished command left behind.
struct Result {
    int code = -1;  ///< exit code; -signal when a signal ended it
    std::string out;
    std::string err;
    [[nodiscard]] base::Json json() const { return base::parseJson(out); }
};

/// lightbox-cli, or another program of ours, as a child process, its standard output read line by
/// line.
class Process {
public:
    /// `environment` is added to the caller's.
    Process(const std::vector<std::string>& arguments, const std::filesystem::path& errorFile,
            const std::map<std::string, std::string>& environment,
            const std::filesystem::path& workingFolder = {}, std::string program = kCli);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    /// The next line without its newline; nullopt at the end. Blocks.
    [[nodiscard]] std::optional<std::string> line();
    /// Reads lines until one is an event of this kind; false at the end.
    bool waitForEvent(const std::string& event);
    void send(int signal) const;
    /// Reads the rest and waits for the end.
    [[nodiscard]] Result finish();

private:
    pid_t m_pid = -1;
    int m_output = -1;
    std::string m_buffer;
    std::string m_seen;
    std::filesystem::path m_errorFile;
};

}  // namespace lightbox::test
