// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>

namespace lightbox::base {

std::string decodedText(std::string_view bytes, const char* encoding, std::string_view unknown,
                        std::size_t unit) {
    const auto converter = ::iconv_open("UTF-8", encoding);
    const bool isKnown = reinterpret_cast<std::intptr_t>(converter) != -1;
    char* at = const_cast<char*>(bytes.data());  // iconv only reads there
    std::size_t left = bytes.size();
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    std::array<char, 4096> buffer;
    while (left > 0) {
        char* out = buffer.data();
        std::size_t room = buffer.size();
        const bool isRead = isKnown && (::iconv(converter, &at, &left, &out, &room) !=
                                            static_cast<std::size_t>(-1) ||
                                        errno == E2BIG);
        text.append(buffer.data(), buffer.size() - room);
        if (isRead)
            continue;
        text += unknown;
        const std::size_t passed = std::min(unit, left);
        at += passed;
        left -= passed;
    }
    if (isKnown)
        ::iconv_close(converter);
    return text;
}

}  // namespace lightbox::base
