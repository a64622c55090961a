// SPDX-License-Identifier: GPL-3.0-or-later
#include <span>

#include "Fuzz.h"
#include "imaging/Gif.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    const std::span bytes(reinterpret_cast<const std::byte*>(data), size);
    const imaging::GifHeader header = imaging::readGifHeader(bytes);
    constexpr std::uint64_t kPixels = 1U << 18U;  // its callers hold it to their limits, too
    if (header.width > kPixels || header.width * header.height > kPixels)
        return 0;
    return fuzz::readOrRefuse([&] { (void)imaging::readGif(bytes, "a.gif"); });
}
