// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "base/Error.h"

namespace lightbox::data {

/// Large values read from files, each read once and shared by whoever asks while it is in use or
/// among the last asked for. `Value` has `std::size_t memory() const`, in bytes. Thread-safe.
template <class Value> class SharedCache {
public:
    /// `part` of `file` as it is now, by `load()` unless it is there already. Throws Error
    /// (unreadable) when the file is gone, and what `load` throws.
    template <class Load>
    std::shared_ptr<const Value> get(const std::filesystem::path& file, const std::string& part,
                                     Load&& load) {
        std::error_code error;
        const auto changed = std::filesystem::last_write_time(file, error);
        if (error)
            throw base::refused({"unreadable", "file cannot be read", file, error.message(),
                                 "put it back, or tell the project where it is now"});
        const std::string key =
            file.string() + '\n' + part + '\n' + std::to_string(changed.time_since_epoch().count());
        const std::lock_guard guard(m_mutex);
        std::shared_ptr<const Value> found;
        for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry)
            if (entry->key == key) {
                found = entry->value.lock();
                m_entries.erase(entry);
                break;
            }
        if (!found)
            found = std::make_shared<const Value>(load());
        m_entries.push_front({key, found, found});
        if (m_entries.size() > maxEntries)
            m_entries.pop_back();
        std::size_t kept = 0;
        for (Entry& entry : m_entries)
            if (entry.kept && (kept += entry.kept->memory()) > maxKeptBytes)
                entry.kept.reset();
        return found;
    }

private:
    static constexpr std::size_t maxEntries = 16;
    static constexpr std::size_t maxKeptBytes = std::size_t{1} << 30U;
    struct Entry {
        std::string key;
        std::weak_ptr<const Value> value;
        /// Only of the last ones, and only while they are small.
        std::shared_ptr<const Value> kept;
    };
    std::mutex m_mutex;
    std::deque<Entry> m_entries;  ///< the last asked for first
};

}  // namespace lightbox::data
