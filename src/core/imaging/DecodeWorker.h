// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "base/Error.h"
#include "imaging/DicomFrame.h"

namespace lightbox::imaging {

/// What one frame may take of a decoder process.
struct WorkerLimits {
    std::uint32_t cpuSeconds = 10;
    std::chrono::milliseconds wall{60'000};
    std::uint64_t memoryBytes = std::uint64_t{1} << 30U;
};

/// A decoder process (lightbox-decode), the socket to it and the memory shared with it. One request
/// at a time.
class DecodeWorker {
public:
    /// nullptr when the program cannot be started.
    [[nodiscard]] static std::unique_ptr<DecodeWorker>
    start(const std::filesystem::path& executable);
    ~DecodeWorker();  ///< ends the process
    DecodeWorker(const DecodeWorker&) = delete;
    DecodeWorker& operator=(const DecodeWorker&) = delete;

    /// readFrame() of `file` over there. Throws Error as readFrame() does, and Error (hostile) when
    /// the decoder crashes or takes more than `limits`; then it is of no more use.
    [[nodiscard]] DicomFrame decode(const std::filesystem::path& file, const DicomLayout& layout,
                                    int frame, const DecodeLimits& decodeLimits,
                                    const WorkerLimits& limits);
    /// False once it has crashed, hung or spoken nonsense.
    [[nodiscard]] bool usable() const { return m_usable; }
    [[nodiscard]] bool hasServed() const { return m_hasServed; }
    /// True when the last request failed because the process had ended, not because it took too
    /// long.
    [[nodiscard]] bool ended() const { return m_ended; }

private:
    using Clock = std::chrono::steady_clock;
    DecodeWorker(pid_t process, int socket, int memory)
        : m_process(process),
          m_socket(socket),
          m_memory(memory) {}
    bool send(std::span<const std::byte> bytes, Clock::time_point until);
    bool receive(std::span<std::byte> bytes, Clock::time_point until);
    /// False when the memory holds fewer bytes.
    [[nodiscard]] bool fetch(std::span<std::byte> bytes) const;
    bool awaitSocket(short events, Clock::time_point until);
    [[nodiscard]] base::Error fault(const std::filesystem::path& file, const WorkerLimits& limits);

    pid_t m_process;
    int m_socket;
    int m_memory;
    bool m_usable = true;
    bool m_hasServed = false;
    bool m_late = false;
    bool m_ended = false;
};

/// The decoder's program: lightbox-decode beside the running program; nullopt where there is none.
[[nodiscard]] std::optional<std::filesystem::path> decoderProgram();

/// readFrame(), by a decoder process where the syntax has a decoder that hostile files are known to
/// crash (JPEG, JPEG-LS, JPEG 2000) and the process can be started; else here. Processes are kept
/// for the next call. Thread-safe. Errors as readFrame(), and Error (hostile).
[[nodiscard]] DicomFrame readFrameApart(DicomFile& file, const DicomLayout& layout, int frame,
                                        const DecodeLimits& limits);

/// The samples of a JPEG 2000 file that is no DICOM, by a decoder process as above; `photometric` is
/// YBR_FULL where the file says so. `layout` has its size, samples and bits. Errors as
/// decodeJpeg2000(), and Error (hostile).
[[nodiscard]] DicomFrame readJpeg2000Apart(const std::filesystem::path& file,
                                           const DicomLayout& layout, const DecodeLimits& limits);
/// The same in this process.
[[nodiscard]] DicomFrame readJpeg2000File(const std::filesystem::path& file,
                                          const DecodeLimits& limits);

}  // namespace lightbox::imaging
