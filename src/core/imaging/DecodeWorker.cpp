// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DecodeWorker.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <mutex>
#include <utility>
#include <vector>

#include "base/Files.h"
#include "base/Json.h"
#include "base/Program.h"
#include "base/Text.h"
#include "base/Threads.h"
#include "imaging/DecodeMessages.h"
#include "imaging/Errors.h"
#include "imaging/Jpeg2000.h"
#include "messages/Message.h"
#include "messages/Table.h"
#include "spec/Json.h"

extern char** environ;

namespace lightbox::imaging {

namespace fs = std::filesystem;

namespace {

/// The attributes and file actions of posix_spawn, released at the end of the scope.
struct SpawnPlan {
    SpawnPlan() {
        posix_spawn_file_actions_init(&actions);
        posix_spawnattr_init(&attributes);
    }
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};
};

/// The process speaks by its standard input, is silent, shares no other file, and is not hit by
/// Ctrl+C at the terminal.
pid_t spawned(const fs::path& executable, int socket, int memory) {
    SpawnPlan plan;
    posix_spawn_file_actions_adddup2(&plan.actions, socket, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&plan.actions, memory, kDecodeMemoryFile);
    posix_spawn_file_actions_addopen(&plan.actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&plan.actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
    posix_spawn_file_actions_addclosefrom_np(&plan.actions, kDecodeMemoryFile + 1);
#endif
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&plan.attributes, &none);
    posix_spawnattr_setsigdefault(&plan.attributes, &all);
    posix_spawnattr_setpgroup(&plan.attributes, 0);
    posix_spawnattr_setflags(&plan.attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
                                                   POSIX_SPAWN_SETPGROUP);
    std::string name = executable.string();
    std::array<char*, 2> arguments{name.data(), nullptr};
    pid_t process = -1;
    const int failed = posix_spawn(&process, name.c_str(), &plan.actions, &plan.attributes,
                                   arguments.data(), environ);
    return failed == 0 ? process : -1;
}

WorkerLimits limitsFor(const DicomLayout& layout, const fs::path& file) {
    const std::uint64_t samples = std::uint64_t{layout.pixels()} * layout.samples;
    std::error_code error;
    const std::uint64_t bytes = fs::file_size(file, error);
    WorkerLimits limits;
    // A slow machine decodes 20 million samples a second: ten times what an honest frame takes.
    constexpr std::uint64_t kSamplesPerSecond = 2'000'000;
    limits.cpuSeconds += static_cast<std::uint32_t>(samples / kSamplesPerSecond);
    limits.wall = std::chrono::seconds(30 + std::uint64_t{4} * limits.cpuSeconds);
    // The decoders' own copies of a sample, and those made of it here.
    constexpr std::uint64_t kBytesPerSample = 64;
    limits.memoryBytes += samples * kBytesPerSample + (error ? 0 : 3 * bytes);
    return limits;
}

/// Idle processes, kept because starting one takes longer than most frames.
class WorkerPool {
public:
    WorkerPool() : m_program(decoderProgram()) {}

    /// An idle process, or a new one when `fresh` or none is idle; nullptr when none can be had.
    std::unique_ptr<DecodeWorker> take(bool fresh) {
        if (!m_program)
            return nullptr;
        if (const std::lock_guard lock(m_mutex); !fresh && !m_idle.empty()) {
            auto worker = std::move(m_idle.back());
            m_idle.pop_back();
            return worker;
        }
        return DecodeWorker::start(*m_program);
    }

    void giveBack(std::unique_ptr<DecodeWorker> worker) {
        if (!worker->usable())
            return;
        const std::lock_guard lock(m_mutex);
        if (m_idle.size() < m_most)
            m_idle.push_back(std::move(worker));
    }

private:
    const std::optional<fs::path> m_program;
    const std::size_t m_most = static_cast<std::size_t>(base::physicalCores()) + 1;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<DecodeWorker>> m_idle;
};

WorkerPool& workerPool() {
    static WorkerPool pool;
    return pool;
}

/// What the decoder says of a failure; nothing where its words cannot be read.
messages::Args argsOf(const std::string& text) {
    try {
        return spec::argsFromJson(base::parseJson(text));
    } catch (const base::Error&) {
        return {};
    }
}

}  // namespace

std::optional<fs::path> decoderProgram() {
    return base::programBeside("lightbox-decode");
}

std::unique_ptr<DecodeWorker> DecodeWorker::start(const fs::path& executable) {
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return nullptr;
    const int memory = ::memfd_create("lightbox-decode", MFD_CLOEXEC);
    const pid_t process = memory < 0 ? -1 : spawned(executable, ends[1], memory);
    ::close(ends[1]);
    if (process < 0) {
        ::close(ends[0]);
        if (memory >= 0)
            ::close(memory);
        return nullptr;
    }
    return std::unique_ptr<DecodeWorker>(new DecodeWorker(process, ends[0], memory));
}

DecodeWorker::~DecodeWorker() {
    ::close(m_socket);
    ::close(m_memory);
    ::kill(m_process, SIGKILL);
    int status = 0;
    while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
}

bool DecodeWorker::awaitSocket(short events, Clock::time_point until) {
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) {
            m_late = true;
            return false;
        }
        pollfd waited{m_socket, events, 0};
        constexpr std::int64_t kLongestWait = 3'600'000;
        const int ready =
            ::poll(&waited, 1, static_cast<int>(std::min<std::int64_t>(left, kLongestWait)));
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
    }
}

bool DecodeWorker::send(std::span<const std::byte> bytes, Clock::time_point until) {
    while (!bytes.empty()) {
        const ssize_t count =
            ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count > 0)
            bytes = bytes.subspan(static_cast<std::size_t>(count));
        else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            if (!awaitSocket(POLLOUT, until))
                return false;
        } else if (errno != EINTR)
            return false;
    }
    return true;
}

bool DecodeWorker::receive(std::span<std::byte> bytes, Clock::time_point until) {
    while (!bytes.empty()) {
        const ssize_t count = ::recv(m_socket, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (count > 0)
            bytes = bytes.subspan(static_cast<std::size_t>(count));
        else if (count == 0)
            return false;
        else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            if (!awaitSocket(POLLIN, until))
                return false;
        } else if (errno != EINTR)
            return false;
    }
    return true;
}

bool DecodeWorker::fetch(std::span<std::byte> bytes) const {
    off_t at = 0;
    while (!bytes.empty()) {
        const ssize_t count = ::pread(m_memory, bytes.data(), bytes.size(), at);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        at += count;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    constexpr off_t kKept = off_t{64} << 20U;
    return at <= kKept || ::ftruncate(m_memory, 0) == 0;
}

base::Error DecodeWorker::fault(const fs::path& file, const WorkerLimits& limits) {
    m_usable = false;
    m_ended = !m_late;
    if (m_late)
        return badImage("hostile.endless", {}, file);
    // A process that ends on its own keeps its reason; the destructor reaps it.
    ::kill(m_process, SIGKILL);
    siginfo_t state{};
    const bool known =
        ::waitid(P_PID, static_cast<id_t>(m_process), &state, WEXITED | WNOWAIT) == 0;
    if (known && state.si_code != CLD_EXITED && state.si_status == SIGXCPU) {
        m_ended = false;
        return badImage("hostile.time", {{"seconds", limits.cpuSeconds}}, file);
    }
    return badImage("hostile.crash", {}, file);
}

DicomFrame DecodeWorker::decode(const fs::path& file, const DicomLayout& layout, int frame,
                                const DecodeLimits& decodeLimits, const WorkerLimits& limits) {
    const Clock::time_point until = Clock::now() + limits.wall;
    const std::string path = fs::absolute(file).string();
    DecodeRequest request;
    request.pathBytes = static_cast<std::uint32_t>(path.size());
    request.frame = frame;
    request.cpuSeconds = limits.cpuSeconds;
    request.memoryBytes = limits.memoryBytes;
    request.maxPixels = decodeLimits.maxPixels;
    request.maxBytes = decodeLimits.maxBytes;
    DecodeReply reply;
    if (!send(std::as_bytes(std::span(&request, 1)), until) ||
        !send(std::as_bytes(std::span(path)), until) ||
        !receive(std::as_writable_bytes(std::span(&reply, 1)), until))
        throw fault(file, limits);
    const std::uint64_t expected =
        reply.failed != 0 ? 0 : std::uint64_t{layout.pixels()} * layout.samples;
    if (reply.mark != DecodeReply::kMark || reply.nameBytes > kLongestDecodeText ||
        reply.textBytes > kLongestDecodeText || reply.count != expected ||
        (reply.valueBytes != sizeof(std::int32_t) && reply.valueBytes != sizeof(std::int64_t)))
        throw fault(file, limits);
    std::string name(reply.nameBytes, '\0');
    std::string text(reply.textBytes, '\0');
    if (!receive(std::as_writable_bytes(std::span(name)), until) ||
        !receive(std::as_writable_bytes(std::span(text)), until))
        throw fault(file, limits);
    m_hasServed = true;
    if (reply.failed != 0 && messages::row(name) == nullptr)
        throw fault(file, limits);
    if (reply.failed != 0)
        throw badImage(name.c_str(), argsOf(text), file);
    DicomFrame result;
    result.photometric = std::move(name);
    for (std::string& note : base::split(text, '\n')) {
        const messages::Row* const row = messages::row(note);
        if (!note.empty() && (row == nullptr || row->kind != messages::Kind::Warning))
            throw fault(file, limits);
        if (!note.empty())
            result.notes.push_back(std::move(note));
    }
    if (reply.valueBytes == sizeof(std::int64_t)) {
        result.values.resize(expected);
        if (!fetch(std::as_writable_bytes(std::span(result.values))))
            throw fault(file, limits);
        return result;
    }
    std::vector<std::int32_t> values(expected);
    if (!fetch(std::as_writable_bytes(std::span(values))))
        throw fault(file, limits);
    result.values.assign(values.begin(), values.end());
    return result;
}

namespace {

/// What a decoder process makes of a file, or `here` where none can be started.
template <class Here>
DicomFrame apart(const fs::path& file, const DicomLayout& layout, int frame,
                 const DecodeLimits& limits, Here here) {
    const WorkerLimits allowed = limitsFor(layout, file);
    WorkerPool& pool = workerPool();
    for (bool fresh : {false, true}) {
        std::unique_ptr<DecodeWorker> worker = pool.take(fresh);
        if (!worker)
            break;
        const bool hadServed = worker->hasServed();
        try {
            DicomFrame result = worker->decode(file, layout, frame, limits, allowed);
            pool.giveBack(std::move(worker));
            return result;
        } catch (const base::Error&) {
            // What ended since its last frame ended for a reason of its own: ask a new one.
            const bool again = !fresh && hadServed && worker->ended();
            pool.giveBack(std::move(worker));
            if (!again)
                throw;
        }
    }
    return here();
}

}  // namespace

DicomFrame readFrameApart(DicomFile& file, const DicomLayout& layout, int frame,
                          const DecodeLimits& limits) {
    const auto here = [&] { return readFrame(file, layout, frame); };
    return hasFragileDecoder(file) ? apart(file.path(), layout, frame, limits, here) : here();
}

DicomFrame readJpeg2000Apart(const fs::path& file, const DicomLayout& layout,
                             const DecodeLimits& limits) {
    return apart(file, layout, 0, limits, [&] { return readJpeg2000File(file, limits); });
}

DicomFrame readJpeg2000File(const fs::path& file, const DecodeLimits& limits) {
    const std::vector<std::byte> bytes = base::readFile(file, limits.maxBytes);
    const Jpeg2000Size size = readJpeg2000Size(bytes);
    if (size.width == 0 || size.height == 0 || size.width * size.height > limits.maxPixels)
        throw badImage("unreadable.size", {}, file);
    const Jpeg2000Image image = decodeJpeg2000(bytes, static_cast<std::uint32_t>(size.width),
                                               static_cast<std::uint32_t>(size.height),
                                               static_cast<std::uint32_t>(size.components), file);
    return {{image.samples.begin(), image.samples.end()}, image.isYcc ? "YBR_FULL" : ""};
}

}  // namespace lightbox::imaging
