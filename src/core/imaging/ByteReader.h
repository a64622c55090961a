// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

namespace lightbox::imaging {

/// Unsigned integers out of untrusted bytes. Reading beyond the end gives 0 and is remembered.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes) : m_bytes(bytes) {}
    [[nodiscard]] std::size_t size() const noexcept { return m_bytes.size(); }
    /// False once anything beyond the end was asked for.
    [[nodiscard]] bool complete() const noexcept { return m_complete; }

    /// The `count` (1-8) bytes at `offset`, most significant first.
    [[nodiscard]] std::uint64_t big(std::uint64_t offset, unsigned count) {
        if (!has(offset, count))
            return 0;
        std::uint64_t value = 0;
        for (unsigned i = 0; i < count; ++i)
            value = value << 8U | std::to_integer<std::uint64_t>(m_bytes[offset + i]);
        return value;
    }
    /// The `count` (1-8) bytes at `offset`, least significant first.
    [[nodiscard]] std::uint64_t little(std::uint64_t offset, unsigned count) {
        if (!has(offset, count))
            return 0;
        std::uint64_t value = 0;
        for (unsigned i = count; i > 0; --i)
            value = value << 8U | std::to_integer<std::uint64_t>(m_bytes[offset + i - 1]);
        return value;
    }
    /// True when the bytes at `offset` are those of `text` (without its final zero).
    template <std::size_t N>
    [[nodiscard]] bool matches(std::uint64_t offset, const char (&text)[N]) const {
        if (offset > m_bytes.size() || m_bytes.size() - offset < N - 1)
            return false;
        for (std::size_t i = 0; i + 1 < N; ++i)
            if (m_bytes[offset + i] != static_cast<std::byte>(text[i]))
                return false;
        return true;
    }

private:
    bool has(std::uint64_t offset, unsigned count) {
        if (offset <= m_bytes.size() && m_bytes.size() - offset >= count)
            return true;
        m_complete = false;
        return false;
    }

    std::span<const std::byte> m_bytes;
    bool m_complete = true;
};

}  // namespace lightbox::imaging
