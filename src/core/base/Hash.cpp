// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Hash.h"

#include <cstdio>
#include <openssl/evp.h>
#include <vector>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/Error.h"

namespace lightbox::base {

namespace {

std::string hexText(std::span<const unsigned char> bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const unsigned char byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::string hexText(XXH128_hash_t hash) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, hash);
    return hexText(canonical.digest);
}

}  // namespace

using Digest = std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)>;

/// A digest of libcrypto, `name` as a person knows it.
class LibcryptoHash {
public:
    LibcryptoHash(const EVP_MD* kind, const char* name)
        : m_name(name),
          m_digest(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
        require(m_digest ? EVP_DigestInit_ex(m_digest.get(), kind, nullptr) : 0);
    }
    void update(std::span<const std::byte> bytes) {
        require(EVP_DigestUpdate(m_digest.get(), bytes.data(), bytes.size()));
    }
    std::string hex() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned int length = 0;
        require(EVP_DigestFinal_ex(m_digest.get(), digest.data(), &length));
        return hexText(std::span(digest).first(length));
    }

private:
    void require(int ok) const {
        if (ok != 1)
            throw failed("hash_failed", {{"hash", m_name}});
    }

    std::string m_name;
    Digest m_digest;
};

namespace {

std::string hexOfFile(LibcryptoHash hash, const std::filesystem::path& file) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(
        std::fopen(file.c_str(), "rb"), [](std::FILE* f) { return std::fclose(f); });
    if (!stream)
        throw refused("file_unreadable.unopened", {}, file);
    std::vector<std::byte> buffer(std::size_t{1} << 20U);
    while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), stream.get()))
        hash.update(std::span(buffer).first(got));
    if (std::ferror(stream.get()) != 0)
        throw refused("file_unreadable.stopped", {}, file);
    return hash.hex();
}

}  // namespace

struct Sha256::Impl {
    LibcryptoHash hash{EVP_sha256(), "SHA-256"};
};

Sha256::Sha256() : m_impl(std::make_unique<Impl>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::span<const std::byte> bytes) {
    m_impl->hash.update(bytes);
}

void Sha256::update(std::string_view text) {
    update(std::as_bytes(std::span(text.data(), text.size())));
}

std::string Sha256::hex() {
    return m_impl->hash.hex();
}

std::string sha256Hex(std::string_view text) {
    Sha256 hash;
    hash.update(text);
    return hash.hex();
}

std::string sha256OfFile(const std::filesystem::path& file) {
    return hexOfFile({EVP_sha256(), "SHA-256"}, file);
}

std::string md5OfFile(const std::filesystem::path& file) {
    return hexOfFile({EVP_md5(), "MD5"}, file);
}

struct Xxh128::Impl {
    XXH3_state_t state;
};

Xxh128::Xxh128() : m_impl(std::make_unique<Impl>()) {
    XXH3_128bits_reset(&m_impl->state);
}

Xxh128::~Xxh128() = default;
Xxh128::Xxh128(Xxh128&&) noexcept = default;
Xxh128& Xxh128::operator=(Xxh128&&) noexcept = default;

void Xxh128::update(std::span<const std::byte> bytes) {
    XXH3_128bits_update(&m_impl->state, bytes.data(), bytes.size());
}

std::string Xxh128::hex() const {
    return hexText(XXH3_128bits_digest(&m_impl->state));
}

std::uint64_t xxh64(std::string_view text, std::uint64_t seed) {
    return XXH64(text.data(), text.size(), seed);
}

}  // namespace lightbox::base
