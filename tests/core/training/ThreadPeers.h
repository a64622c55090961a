// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "base/Error.h"
#include "training/Peers.h"

namespace lightbox::training::tests {

/// What threads give each other, round by round.
class Table {
public:
    explicit Table(int count) : m_given(static_cast<std::size_t>(count)) {}
    [[nodiscard]] int count() const { return static_cast<int>(m_given.size()); }

    /// What all give in this round. Throws Error failed (peers_lost) where one has left.
    [[nodiscard]] std::vector<std::vector<std::byte>> gather(int own,
                                                             std::span<const std::byte> bytes) {
        std::unique_lock lock(m_mutex);
        const std::size_t round = m_round;
        m_given[static_cast<std::size_t>(own)].assign(bytes.begin(), bytes.end());
        if (++m_arrived == count()) {
            m_result = m_given;
            m_arrived = 0;
            ++m_round;
            m_changed.notify_all();
        }
        m_changed.wait(lock, [&] { return m_round != round || m_left; });
        if (m_round == round)
            throw base::failed("peers_lost", {{"process", *m_left}});
        return m_result;  // the next round ends when all have theirs
    }
    void leave(int own) {
        const std::lock_guard lock(m_mutex);
        if (!m_left)
            m_left = own;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::vector<std::byte>> m_given;
    std::vector<std::vector<std::byte>> m_result;
    std::size_t m_round = 0;
    int m_arrived = 0;
    std::optional<int> m_left;
};

/// A process of several, here a thread; when it is gone, the others are told.
class ThreadPeers : public Peers {
public:
    ThreadPeers(std::shared_ptr<Table> table, int own) : m_table(std::move(table)), m_own(own) {}
    ~ThreadPeers() override { m_table->leave(m_own); }
    ThreadPeers(const ThreadPeers&) = delete;
    ThreadPeers& operator=(const ThreadPeers&) = delete;
    [[nodiscard]] int count() const override { return m_table->count(); }
    [[nodiscard]] int own() const override { return m_own; }
    void sum(std::span<float> values) override {
        const auto all = gather(std::as_bytes(values));
        std::fill(values.begin(), values.end(), 0.0F);
        for (std::size_t process = 0; process < all.size(); ++process) {
            requireSize(all[process], values.size_bytes(), process);
            const auto* given = reinterpret_cast<const float*>(all[process].data());
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] += given[i];
        }
    }
    [[nodiscard]] std::vector<std::vector<std::byte>>
    gather(std::span<const std::byte> own) override {
        return m_table->gather(m_own, own);
    }

private:
    std::shared_ptr<Table> m_table;
    int m_own;
};

}  // namespace lightbox::training::tests
