// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/Files.h"

namespace lightbox::store {

/// What decides the bytes of a store: the data and how it is prepared.
struct StoreKey {
    std::string data;  ///< hash over the sorted (image key, pixel hash)
    int size = 0;      ///< side in pixels
    int channels = 1;
    std::string recipe;                     ///< version of the decode-resize chain, e.g. "area-v1"
    [[nodiscard]] std::string hex() const;  ///< names the folder
};

/// Decoded uint8 samples, one after the other (channels x size x size each, channel planes), in one
/// memory-mapped file. Immutable once published; whoever holds it may read from any thread.
class SampleStore {
public:
    /// Opens cache/samples/KEY/; nullopt when it is absent or incomplete.
    [[nodiscard]] static std::optional<SampleStore> open(const std::filesystem::path& cacheFolder,
                                                         const StoreKey& key);
    [[nodiscard]] const StoreKey& key() const noexcept { return m_key; }
    [[nodiscard]] std::size_t size() const noexcept { return m_keys.size(); }
    [[nodiscard]] std::size_t sampleBytes() const noexcept;
    /// Position of an image, nullopt when it could not be decoded.
    [[nodiscard]] std::optional<std::size_t> position(std::int64_t imageKey) const;
    [[nodiscard]] std::int64_t imageKey(std::size_t position) const { return m_keys.at(position); }
    [[nodiscard]] std::span<const std::uint8_t> sample(std::size_t position) const;
    [[nodiscard]] std::span<const std::uint8_t> all() const noexcept;

private:
    SampleStore(StoreKey key, std::vector<std::int64_t> keys, base::MappedFile file);
    StoreKey m_key;
    std::vector<std::int64_t> m_keys;
    std::unordered_map<std::int64_t, std::size_t> m_positions;
    std::shared_ptr<base::MappedFile> m_file;
};

/// Writes a store; samples may come from several threads in any order. Nothing is visible until
/// publish(); a writer destroyed before that removes what it wrote. Checks free space first (Error
/// disk_full).
class SampleStoreWriter {
public:
    SampleStoreWriter(std::filesystem::path cacheFolder, StoreKey key, std::size_t capacity);
    ~SampleStoreWriter();
    SampleStoreWriter(const SampleStoreWriter&) = delete;
    SampleStoreWriter& operator=(const SampleStoreWriter&) = delete;
    /// Thread-safe. `slot` in [0, capacity), each at most once; unwritten slots are left out on
    /// publish.
    void write(std::size_t slot, std::int64_t imageKey, std::span<const std::uint8_t> sample);
    void publish();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::store
