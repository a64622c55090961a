// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SampleStore.h"

#include "base/Error.h"
#include "store/StoreLayout.h"

namespace lightbox::store {

SampleStore::SampleStore(StoreKey key, std::vector<std::int64_t> keys, base::MappedFile file)
    : m_key(std::move(key)),
      m_keys(std::move(keys)),
      m_file(std::make_shared<base::MappedFile>(std::move(file))) {
    m_positions.reserve(m_keys.size());
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        m_positions.emplace(m_keys[i], i);
}

std::optional<SampleStore> SampleStore::open(const std::filesystem::path& cacheFolder,
                                             const StoreKey& key) {
    const std::size_t bytes = bytesPerSample(key);
    const std::filesystem::path folder = storeFolder(cacheFolder, key);
    auto keys = readIndex(folder, key);
    std::error_code error;
    if (!keys || !std::filesystem::is_regular_file(samplesFile(folder), error))
        return std::nullopt;
    base::MappedFile file(samplesFile(folder));
    // Divided rather than multiplied: the number of keys comes from a file.
    if (file.bytes().size() % bytes != 0 || file.bytes().size() / bytes != keys->size())
        return std::nullopt;
    return SampleStore(key, std::move(*keys), std::move(file));
}

std::size_t SampleStore::sampleBytes() const noexcept {
    return static_cast<std::size_t>(m_key.channels) * static_cast<std::size_t>(m_key.size) *
           static_cast<std::size_t>(m_key.size);
}

std::optional<std::size_t> SampleStore::position(std::int64_t imageKey) const {
    const auto found = m_positions.find(imageKey);
    return found == m_positions.end() ? std::nullopt : std::optional(found->second);
}

std::span<const std::uint8_t> SampleStore::sample(std::size_t position) const {
    if (position >= m_keys.size())
        throw base::failed("sample_absent.position",
                           {{"position", position}, {"samples", m_keys.size()}});
    return all().subspan(position * sampleBytes(), sampleBytes());
}

std::span<const std::uint8_t> SampleStore::all() const noexcept {
    const std::span<const std::byte> bytes = m_file->bytes();
    return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

}  // namespace lightbox::store
