// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/Json.h"
#include "support/Places.h"

extern char** environ;

namespace lightbox::test {

/// tests/server/file_server.py as a child: serves a folder on a port of this machine, with manners
/// to choose by the path. Ends with the object.
class FileServer {
public:
    /// `options`: --redirect NAME=ADDRESS, --certificate FILE.
    explicit FileServer(std::filesystem::path root, std::vector<std::string> options = {})
        : m_log(root.string() + ".requests") {
        std::array<int, 2> in{};
        std::array<int, 2> out{};
        if (pipe2(in.data(), O_CLOEXEC) != 0 || pipe2(out.data(), O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
        m_https = !options.empty() && options.front() == "--certificate";
        std::vector<std::string> words{"/usr/bin/python3",
                                       std::string(test::kTestData) + "/../server/file_server.py",
                                       "--root",
                                       root.string(),
                                       "--log",
                                       m_log.string()};
        words.insert(words.end(), options.begin(), options.end());
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const int failed =
            posix_spawn(&m_pid, arguments[0], &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        close(in[0]);
        close(out[1]);
        m_input = in[1];
        char digit = 0;
        while (failed == 0 && read(out[0], &digit, 1) == 1 && digit != '\n')
            m_port += digit;
        close(out[0]);
        if (m_port.empty())
            throw std::runtime_error("the file server did not start");
    }
    ~FileServer() {
        close(m_input);
        waitpid(m_pid, nullptr, 0);
    }
    FileServer(const FileServer&) = delete;
    FileServer& operator=(const FileServer&) = delete;

    /// "http://127.0.0.1:PORT/MANNERS"
    [[nodiscard]] std::string address(const std::string& manners = "plain") const {
        return (m_https ? "https://127.0.0.1:" : "http://127.0.0.1:") + m_port + "/" + manners;
    }
    /// What was asked so far, oldest first: method, path, headers.
    [[nodiscard]] std::vector<base::Json> requests() const {
        std::vector<base::Json> result;
        std::ifstream in(m_log);
        for (std::string line; std::getline(in, line);)
            result.push_back(base::parseJson(line));
        return result;
    }

private:
    std::filesystem::path m_log;
    std::string m_port;
    bool m_https = false;
    int m_input = -1;
    pid_t m_pid = -1;
};

}  // namespace lightbox::test
