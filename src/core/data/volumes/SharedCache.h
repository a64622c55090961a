// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <deque>
#include <exception>
#include <filesystem>
#include <future>
#include <map>
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
    /// (unreadable) when the file is gone, and what `load` throws, to all who wait for it.
    template <class Load>
    std::shared_ptr<const Value> get(const std::filesystem::path& file, const std::string& part,
                                     Load&& load) {
        std::error_code error;
        const auto changed = std::filesystem::last_write_time(file, error);
        if (error)
            throw base::refused("unreadable.gone", {{"reason", error.message()}}, file);
        const std::string key =
            file.string() + '\n' + part + '\n' + std::to_string(changed.time_since_epoch().count());
        std::promise<std::shared_ptr<const Value>> promise;
        std::shared_future<std::shared_ptr<const Value>> other;
        {
            const std::lock_guard guard(m_mutex);
            if (auto found = take(key)) {
                keep(key, found);
                return found;
            }
            const auto loading = m_loading.find(key);
            if (loading == m_loading.end())
                m_loading.emplace(key, promise.get_future().share());
            else
                other = loading->second;
        }
        if (other.valid())
            return other.get();  // what that load throws, this throws too
        // Loaded outside the lock: who asks for another file does not wait for this one.
        try {
            const auto loaded = std::make_shared<const Value>(load());
            const std::lock_guard guard(m_mutex);
            m_loading.erase(key);
            keep(key, loaded);
            promise.set_value(loaded);
            return loaded;
        } catch (...) {
            const std::lock_guard guard(m_mutex);
            m_loading.erase(key);
            promise.set_exception(std::current_exception());
            throw;
        }
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

    /// The value of `key` where it is still in use or kept; its entry is taken out. Under the lock.
    std::shared_ptr<const Value> take(const std::string& key) {
        for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry)
            if (entry->key == key) {
                auto found = entry->value.lock();
                m_entries.erase(entry);
                return found;
            }
        return nullptr;
    }

    /// Makes `value` the last asked for. Under the lock.
    void keep(const std::string& key, const std::shared_ptr<const Value>& value) {
        m_entries.push_front({key, value, value});
        if (m_entries.size() > maxEntries)
            m_entries.pop_back();
        std::size_t kept = 0;
        for (Entry& entry : m_entries)
            if (entry.kept && (kept += entry.kept->memory()) > maxKeptBytes)
                entry.kept.reset();
    }

    std::mutex m_mutex;
    std::map<std::string, std::shared_future<std::shared_ptr<const Value>>> m_loading;
    std::deque<Entry> m_entries;  ///< the last asked for first
};

}  // namespace lightbox::data
