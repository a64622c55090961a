// SPDX-License-Identifier: GPL-3.0-or-later
#include "Process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "base/Files.h"

extern char** environ;

namespace lightbox::test {

const char* const kCli = LIGHTBOX_CLI;
const char* const kNode = LIGHTBOX_NODE;

namespace {

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (std::string& text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

}  // namespace

Process::Process(const std::vector<std::string>& arguments, const std::filesystem::path& errorFile,
                 const std::map<std::string, std::string>& environment,
                 const std::filesystem::path& workingFolder, std::string program)
    : m_errorFile(errorFile) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe2");
    m_output = ends[0];
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errorFile.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (!workingFolder.empty())
        posix_spawn_file_actions_addchdir_np(&actions, workingFolder.c_str());
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> variables;
    for (char** variable = environ; *variable; ++variable) {
        const std::string text = *variable;
        if (!environment.contains(text.substr(0, text.find('='))))
            variables.push_back(text);
    }
    for (const auto& [name, value] : environment)
        variables.push_back(name + "=" + value);
    const int failed = posix_spawn(&m_pid, program.c_str(), &actions, nullptr,
                                   pointers(words).data(), pointers(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (failed != 0)
        throw std::system_error(failed, std::generic_category(), program);
}

Process::~Process() {
    if (m_output >= 0)
        close(m_output);
    if (m_pid > 0) {
        kill(m_pid, SIGKILL);
        waitpid(m_pid, nullptr, 0);
    }
}

std::optional<std::string> Process::line() {
    for (;;) {
        if (const std::size_t end = m_buffer.find('\n'); end != std::string::npos) {
            std::string text = m_buffer.substr(0, end);
            m_buffer.erase(0, end + 1);
            m_seen += text + "\n";
            return text;
        }
        std::array<char, 4096> chunk{};
        const ssize_t got = read(m_output, chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            m_seen += m_buffer;
            m_buffer.clear();
            return std::nullopt;
        }
        m_buffer.append(chunk.data(), static_cast<std::size_t>(got));
    }
}

bool Process::waitForEvent(const std::string& event) {
    while (const std::optional<std::string> text = line())
        if (base::parseJson(*text).value("event", "") == event)
            return true;
    return false;
}

void Process::send(int signal) const {
    kill(m_pid, signal);
}

Result Process::finish() {
    while (line())
        continue;
    int status = 0;
    while (waitpid(m_pid, &status, 0) < 0 && errno == EINTR)
        continue;
    m_pid = -1;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), m_seen,
            base::readTextFile(m_errorFile)};
}

}  // namespace lightbox::test
