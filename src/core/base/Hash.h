// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace lightbox::base {

/// Streaming SHA-256.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    void update(std::span<const std::byte> bytes);
    void update(std::string_view text);
    /// 64 lower-case hexadecimal digits; the object must not be used afterwards.
    [[nodiscard]] std::string hex();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

[[nodiscard]] std::string sha256Hex(std::string_view text);
/// Throws Error (file_unreadable).
[[nodiscard]] std::string sha256OfFile(const std::filesystem::path& file);
/// 32 lower-case hexadecimal digits: to compare with a published checksum, no defence against
/// forgery. Throws Error (file_unreadable; hash_failed where the system forbids MD5).
[[nodiscard]] std::string md5OfFile(const std::filesystem::path& file);

/// Streaming XXH3 of 128 bits: identity of pixels, not a defence against forgery.
class Xxh128 {
public:
    Xxh128();
    ~Xxh128();
    Xxh128(Xxh128&&) noexcept;
    Xxh128& operator=(Xxh128&&) noexcept;
    void update(std::span<const std::byte> bytes);
    [[nodiscard]] std::string hex() const;  ///< 32 lower-case digits

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

[[nodiscard]] std::uint64_t xxh64(std::string_view text, std::uint64_t seed = 0);

}  // namespace lightbox::base
