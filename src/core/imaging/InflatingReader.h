// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace lightbox::imaging {

/// The bytes of a file from its beginning, unpacked where it is gzip (told by its first bytes).
class InflatingReader {
public:
    /// Throws Error (unreadable, empty).
    explicit InflatingReader(const std::filesystem::path& file);
    ~InflatingReader();
    InflatingReader(const InflatingReader&) = delete;
    InflatingReader& operator=(const InflatingReader&) = delete;

    [[nodiscard]] bool isPacked() const noexcept;
    /// Fills `to`; returns fewer bytes only at the end. Throws Error (unreadable, truncated).
    std::size_t read(std::span<std::byte> to);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace lightbox::imaging
