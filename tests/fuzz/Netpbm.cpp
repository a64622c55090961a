// SPDX-License-Identifier: GPL-3.0-or-later
#include <span>

#include "Fuzz.h"
#include "imaging/Netpbm.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    const std::span bytes(reinterpret_cast<const std::byte*>(data), size);
    const imaging::NetpbmHeader header = imaging::readNetpbmHeader(bytes);
    constexpr std::uint64_t kMost = 1U << 18U;  // its callers hold it to their limits, too
    if (header.kind == 0 || header.width > kMost || header.height > kMost ||
        header.width * header.height > kMost)
        return 0;
    return fuzz::readOrRefuse([&] {
        const auto samples = imaging::readNetpbm(bytes, header, "a.pgm");
        const auto expected =
            header.width * header.height * static_cast<unsigned>(header.channels());
        if (samples.size() != expected)
            std::abort();
    });
}
