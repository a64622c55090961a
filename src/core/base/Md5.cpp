// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Md5.h"

#include <openssl/evp.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <vector>

#include "base/Error.h"

namespace lightbox::base {

namespace {

void requireMd5(int ok) {
    if (ok != 1)
        throw failed({"hash_failed", "MD5 cannot be computed", {}, "libcrypto refused", ""});
}

}  // namespace

std::string md5OfFile(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw refused({"file_unreadable", "file cannot be read", file, "it cannot be opened",
                       "check that it exists and that you may read it"});
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(),
                                                                     EVP_MD_CTX_free);
    requireMd5(context ? EVP_DigestInit_ex(context.get(), EVP_md5(), nullptr) : 0);
    std::vector<char> buffer(std::size_t{1} << 20U);
    while (in) {
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        requireMd5(
            EVP_DigestUpdate(context.get(), buffer.data(), static_cast<std::size_t>(in.gcount())));
    }
    if (!in.eof())
        throw refused({"file_unreadable", "file cannot be read", file,
                       "reading stopped with an error", "check the disk"});
    std::array<unsigned char, 16> digest{};
    requireMd5(EVP_DigestFinal_ex(context.get(), digest.data(), nullptr));
    std::string text;
    for (const unsigned char byte : digest) {
        constexpr const char* digits = "0123456789abcdef";
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

}  // namespace lightbox::base
