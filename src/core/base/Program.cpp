// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/Error.h"

extern char** environ;

namespace lightbox::base {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostSaid = 4096;

/// A file descriptor, closed at the end of the scope.
class PipeEnd {
public:
    explicit PipeEnd(int number = -1) : m_number(number) {}
    ~PipeEnd() { close(); }
    PipeEnd(const PipeEnd&) = delete;
    PipeEnd& operator=(const PipeEnd&) = delete;
    [[nodiscard]] int number() const { return m_number; }
    void take(int number) {
        close();
        m_number = number;
    }
    void close() {
        if (m_number >= 0)
            ::close(m_number);
        m_number = -1;
    }

private:
    int m_number;
};

/// Both ends of a socket, of which writing to a closed one is an error and no signal.
struct Channel {
    PipeEnd here, there;
    [[nodiscard]] bool open() {
        std::array<int, 2> ends{-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            return false;
        here.take(ends[0]);
        there.take(ends[1]);
        return ::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
    }
};

pid_t startProgram(const fs::path& program, std::vector<std::string>& arguments,
                   const Channel& input, const Channel& output, const Channel& errors) {
    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, input.there.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output.there.number(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors.there.number(), STDERR_FILENO);
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
#endif
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
                                              POSIX_SPAWN_SETPGROUP);
    std::string name = program.string();
    std::vector<char*> words{name.data()};
    for (std::string& argument : arguments)
        words.push_back(argument.data());
    words.push_back(nullptr);
    pid_t process = -1;
    const int failed =
        posix_spawn(&process, name.c_str(), &actions, &attributes, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failed == 0 ? process : -1;
}

/// Takes what is there; false once the other end has closed.
bool receive(const PipeEnd& from, std::string& into) {
    std::array<char, 65536> buffer;
    const ssize_t got = ::recv(from.number(), buffer.data(), buffer.size(), 0);
    if (got > 0)
        into.append(buffer.data(), static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

/// Gives what is taken; false once nothing more can be given.
bool give(const PipeEnd& to, std::string_view& input) {
    const ssize_t sent = ::send(to.number(), input.data(), input.size(), MSG_NOSIGNAL);
    if (sent > 0)
        input.remove_prefix(static_cast<std::size_t>(sent));
    return !input.empty() && (sent >= 0 || errno == EAGAIN || errno == EINTR);
}

}  // namespace

std::optional<fs::path> programBeside(std::string_view name) {
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    if (error)
        return std::nullopt;
    fs::path program = self.parent_path() / name;
    if (!fs::is_regular_file(program, error))
        return std::nullopt;
    return program;
}

ProgramEnd runProgram(const fs::path& program, std::vector<std::string> arguments,
                      std::string_view input, const ProgramLimits& limits, std::stop_token stop) {
    ProgramEnd end;
    Channel in;
    Channel out;
    Channel errors;
    if (!in.open() || !out.open() || !errors.open())
        return end;
    const pid_t process = startProgram(program, arguments, in, out, errors);
    if (process < 0)
        return end;
    for (Channel* channel : {&in, &out, &errors})
        channel->there.close();
    const auto until = std::chrono::steady_clock::now() + limits.wall;
    bool reading = true;
    bool saying = true;
    bool tooMuch = false;
    bool inTime = true;
    if (input.empty())
        in.here.close();
    while ((reading || saying) && !tooMuch && inTime && !stop.stop_requested()) {
        std::array<pollfd, 3> waits{{{in.here.number(), POLLOUT, 0},
                                     {reading ? out.here.number() : -1, POLLIN, 0},
                                     {saying ? errors.here.number() : -1, POLLIN, 0}}};
        constexpr int kLookUp = 100;  // ms, to see whether somebody asked to stop
        if (::poll(waits.data(), waits.size(), kLookUp) < 0 && errno != EINTR)
            break;
        if (waits[0].revents != 0 && !give(in.here, input))
            in.here.close();
        if (waits[1].revents != 0)
            reading = receive(out.here, end.output);
        if (waits[2].revents != 0)
            saying = receive(errors.here, end.said);
        if (end.said.size() > kMostSaid)
            end.said.resize(kMostSaid);
        tooMuch = end.output.size() > limits.outputBytes;
        inTime = std::chrono::steady_clock::now() < until;
    }
    int status = 0;
    pid_t ended = 0;
    // Both ends are closed: it is about to end, or has its time to do so.
    while (!reading && !saying && !stop.stop_requested() && ended == 0 &&
           std::chrono::steady_clock::now() < until) {
        ended = ::waitpid(process, &status, WNOHANG);
        if (ended == 0)
            ::poll(nullptr, 0, 1);
    }
    if (ended == 0) {
        ::kill(process, SIGKILL);
        while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
        }
    }
    if (stop.stop_requested())
        throw cancelled();
    if (ended == process && WIFEXITED(status)) {
        end.exited = true;
        end.code = WEXITSTATUS(status);
    }
    return end;
}

}  // namespace lightbox::base
