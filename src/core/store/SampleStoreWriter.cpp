// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <mutex>
#include <random>

#include "base/Error.h"
#include "base/Files.h"
#include "store/SampleStore.h"
#include "store/StoreLayout.h"

namespace lightbox::store {

namespace {

[[noreturn]] void throwWriteError(const std::filesystem::path& file, int code) {
    if (code == ENOSPC || code == EDQUOT)
        throw base::failed("disk_full.samples", {}, file);
    throw base::failed("file_unwritable.samples", {{"reason", std::strerror(code)}}, file);
}

void writeAt(int descriptor, const std::filesystem::path& file, std::span<const std::uint8_t> bytes,
             std::size_t offset) {
    while (!bytes.empty()) {
        const ssize_t written =
            ::pwrite(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            throwWriteError(file, errno);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        offset += static_cast<std::size_t>(written);
    }
}

void readAt(int descriptor, const std::filesystem::path& file, std::span<std::uint8_t> bytes,
            std::size_t offset) {
    while (!bytes.empty()) {
        const ssize_t count =
            ::pread(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            throwWriteError(file, count < 0 ? errno : EIO);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        offset += static_cast<std::size_t>(count);
    }
}

/// Of this process and moment alone, so that two writers of one store never share a folder.
std::filesystem::path temporaryFolder(const std::filesystem::path& cacheFolder,
                                      const StoreKey& key) {
    std::random_device entropy;
    return cacheFolder / "samples" /
           (".writing-" + key.hex() + "-" + std::to_string(::getpid()) + "-" +
            std::to_string(entropy()));
}

}  // namespace

struct SampleStoreWriter::Impl {
    std::filesystem::path cacheFolder;
    std::filesystem::path folder;
    StoreKey key;
    std::size_t capacity = 0;
    std::size_t sampleBytes = 0;
    int descriptor = -1;
    std::mutex mutex;                   ///< guards `written` and `imageKeys`
    std::vector<std::uint8_t> written;  ///< per slot
    std::vector<std::int64_t> imageKeys;

    void close() {
        if (descriptor >= 0)
            ::close(descriptor);
        descriptor = -1;
    }

    /// Moves the samples together over the slots that nobody wrote; returns the keys of those that
    /// are there.
    std::vector<std::int64_t> compact() {
        std::vector<std::int64_t> kept;
        std::vector<std::uint8_t> sample(sampleBytes);
        for (std::size_t slot = 0; slot < capacity; ++slot) {
            if (written[slot] == 0)
                continue;
            if (kept.size() != slot) {
                readAt(descriptor, samplesFile(folder), sample, slot * sampleBytes);
                writeAt(descriptor, samplesFile(folder), sample, kept.size() * sampleBytes);
            }
            kept.push_back(imageKeys[slot]);
        }
        return kept;
    }
};

SampleStoreWriter::SampleStoreWriter(std::filesystem::path cacheFolder, StoreKey key,
                                     std::size_t capacity)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->sampleBytes = bytesPerSample(key);
    if (capacity > (std::size_t{1} << 46U) / m_impl->sampleBytes)
        throw base::refused("too_large.samples",
                            {{"samples", capacity}, {"bytes", m_impl->sampleBytes}});
    m_impl->cacheFolder = std::move(cacheFolder);
    m_impl->key = std::move(key);
    m_impl->capacity = capacity;
    m_impl->written.resize(capacity);
    m_impl->imageKeys.resize(capacity);
    m_impl->folder = temporaryFolder(m_impl->cacheFolder, m_impl->key);

    std::error_code error;
    std::filesystem::create_directories(m_impl->folder, error);
    if (error)
        throwWriteError(m_impl->folder, error.value());
    try {
        base::requireFreeSpace(m_impl->folder, capacity * m_impl->sampleBytes);
        const std::filesystem::path file = samplesFile(m_impl->folder);
        m_impl->descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
        if (m_impl->descriptor < 0)
            throwWriteError(file, errno);
    } catch (...) {
        std::filesystem::remove_all(m_impl->folder, error);
        throw;
    }
}

SampleStoreWriter::~SampleStoreWriter() {
    m_impl->close();
    std::error_code error;
    std::filesystem::remove_all(m_impl->folder, error);
}

void SampleStoreWriter::write(std::size_t slot, std::int64_t imageKey,
                              std::span<const std::uint8_t> sample) {
    if (slot >= m_impl->capacity || sample.size() != m_impl->sampleBytes)
        throw base::failed("sample_invalid.size", {{"slot", slot},
                                                   {"slots", m_impl->capacity},
                                                   {"found", sample.size()},
                                                   {"expected", m_impl->sampleBytes}});
    {
        const std::scoped_lock lock(m_impl->mutex);
        if (m_impl->written[slot] != 0)
            throw base::failed("sample_invalid.twice", {{"slot", slot}});
        m_impl->written[slot] = 1;
        m_impl->imageKeys[slot] = imageKey;
    }
    try {
        writeAt(m_impl->descriptor, samplesFile(m_impl->folder), sample,
                slot * m_impl->sampleBytes);
    } catch (...) {
        const std::scoped_lock lock(m_impl->mutex);
        m_impl->written[slot] = 0;
        throw;
    }
}

void SampleStoreWriter::publish() {
    const std::scoped_lock lock(m_impl->mutex);
    const std::filesystem::path file = samplesFile(m_impl->folder);
    const std::vector<std::int64_t> kept = m_impl->compact();
    if (::ftruncate(m_impl->descriptor, static_cast<off_t>(kept.size() * m_impl->sampleBytes)) !=
            0 ||
        ::fsync(m_impl->descriptor) != 0)
        throwWriteError(file, errno);
    m_impl->close();
    writeIndex(m_impl->folder, m_impl->key, kept);
    if (!readIndex(m_impl->folder, m_impl->key))
        throw base::failed("sample_invalid.two_slots", {}, indexFile(m_impl->folder));

    // Somebody else may have published the same store meanwhile: a whole one is as good as ours,
    // the rest makes way.
    const auto present = SampleStore::open(m_impl->cacheFolder, m_impl->key);
    if (present && present->size() == kept.size())
        return;
    const std::filesystem::path target = storeFolder(m_impl->cacheFolder, m_impl->key);
    std::error_code error;
    std::filesystem::remove_all(target, error);
    std::filesystem::rename(m_impl->folder, target, error);
    if (error)
        throwWriteError(target, error.value());
    const int parent = ::open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (parent >= 0) {
        ::fsync(parent);
        ::close(parent);
    }
}

}  // namespace lightbox::store
