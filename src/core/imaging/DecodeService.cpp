// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DecodeService.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <new>
#include <span>
#include <string>
#include <vector>

#include "base/Json.h"
#include "base/Text.h"
#include "imaging/DecodeMessages.h"
#include "imaging/DecodeWorker.h"
#include "imaging/DicomFile.h"
#include "imaging/DicomFrame.h"
#include "imaging/Errors.h"
#include "imaging/RasterHeader.h"
#include "messages/Message.h"
#include "messages/Table.h"
#include "spec/Json.h"

// Some libraries' headers define __has_feature as 0 for GCC: it is asked last.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define LIGHTBOX_SHADOW_MEMORY 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define LIGHTBOX_SHADOW_MEMORY 1
#endif
#endif

namespace lightbox::imaging {

namespace {

/// All of `bytes` by read(2) or write(2), however many calls that takes.
template <class Byte, class Call> bool whole(Call call, int file, std::span<Byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = call(file, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

bool readWhole(int file, std::span<std::byte> bytes) {
    return whole(::read, file, bytes);
}

bool writeWhole(int file, std::span<const std::byte> bytes) {
    return whole(::write, file, bytes);
}

void limitTo(int resource, rlim_t most) {
    rlimit limit{};
    if (::getrlimit(resource, &limit) != 0)
        return;
    limit.rlim_cur = std::min(most, limit.rlim_max);
    ::setrlimit(resource, &limit);
}

void keepTo(const DecodeRequest& request) {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto used = static_cast<rlim_t>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec);
    limitTo(RLIMIT_CPU, used + 1 + request.cpuSeconds);
#ifndef LIGHTBOX_SHADOW_MEMORY
    // A sanitizer's shadow takes address space beyond every bound.
    limitTo(RLIMIT_AS, static_cast<rlim_t>(request.memoryBytes));
#endif
}

bool answerFailure(int socket, const messages::Message& message) {
    std::string args = base::toLine(spec::toJson(message.args));
    if (args.size() > kLongestDecodeText)
        args = "{}";
    DecodeReply reply;
    reply.failed = 1;
    reply.nameBytes = static_cast<std::uint32_t>(message.id.size());
    reply.textBytes = static_cast<std::uint32_t>(args.size());
    return writeWhole(socket, std::as_bytes(std::span(&reply, 1))) &&
           writeWhole(socket, std::as_bytes(std::span(message.id))) &&
           writeWhole(socket, std::as_bytes(std::span(args)));
}

template <typename Value> bool answerValues(int socket, int memory, const DicomFrame& frame) {
    const std::vector<Value> values(frame.values.begin(), frame.values.end());
    if (::lseek(memory, 0, SEEK_SET) != 0 || !writeWhole(memory, std::as_bytes(std::span(values))))
        return answerFailure(socket, {"too_large.memory_short"});
    const std::string notes = base::joined(frame.notes, "\n");
    DecodeReply reply;
    reply.nameBytes = static_cast<std::uint32_t>(frame.photometric.size());
    reply.textBytes = static_cast<std::uint32_t>(notes.size());
    reply.count = values.size();
    reply.valueBytes = sizeof(Value);
    return writeWhole(socket, std::as_bytes(std::span(&reply, 1))) &&
           writeWhole(socket, std::as_bytes(std::span(frame.photometric))) &&
           writeWhole(socket, std::as_bytes(std::span(notes)));
}

/// True of a file that is no DICOM around it.
bool isJpeg2000(const std::string& path) {
    std::array<std::byte, 12> begin{};
    std::ifstream in(path, std::ios::binary);
    in.read(reinterpret_cast<char*>(begin.data()), begin.size());
    return rasterFormat(begin) == RasterFormat::Jpeg2000;
}

bool answer(int socket, int memory, const std::string& path, const DecodeRequest& request) {
    try {
        const DecodeLimits limits{static_cast<std::size_t>(request.maxPixels),
                                  static_cast<std::size_t>(request.maxBytes)};
        if (isJpeg2000(path))
            return answerValues<std::int32_t>(socket, memory, readJpeg2000File(path, limits));
        DicomFile file(path, limits);
        const DicomLayout layout = readLayout(file, limits);
        if (request.frame < 0 || request.frame >= layout.frames)
            throw noSuchFrame(path, request.frame, layout.frames);
        const DicomFrame frame = readFrame(file, layout, request.frame);
        constexpr std::uint32_t kBitsOfShortValues = 16;
        return layout.bitsAllocated <= kBitsOfShortValues
                   ? answerValues<std::int32_t>(socket, memory, frame)
                   : answerValues<std::int64_t>(socket, memory, frame);
    } catch (const base::Error& error) {
        return answerFailure(socket, error.message());
    } catch (const std::bad_alloc&) {
        return answerFailure(socket, {"too_large.memory_short"});
    } catch (const std::logic_error&) {  // see readingDicom()
        return answerFailure(socket, {"unreadable.contradicts"});
    }
}

}  // namespace

int serveDecodeRequests(int socket, int memory) {
    limitTo(RLIMIT_CORE, 0);
    for (;;) {
        DecodeRequest request;
        if (!readWhole(socket, std::as_writable_bytes(std::span(&request, 1))))
            return 0;
        if (request.mark != DecodeRequest::kMark || request.pathBytes > kLongestDecodePath)
            return 1;
        std::string path(request.pathBytes, '\0');
        if (!readWhole(socket, std::as_writable_bytes(std::span(path))))
            return 1;
        keepTo(request);
        if (!answer(socket, memory, path, request))
            return 1;
    }
}

}  // namespace lightbox::imaging
