// SPDX-License-Identifier: GPL-3.0-or-later
#include <span>

#include "Fuzz.h"
#include "imaging/TiffImage.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    constexpr imaging::DecodeLimits kLimits{.maxPixels = 1U << 18U, .maxBytes = 1U << 22U};
    constexpr int kPages = 4;
    const std::span bytes(reinterpret_cast<const std::byte*>(data), size);
    return fuzz::readOrRefuse([&] {
        for (const std::uint64_t at : imaging::tiffPages(bytes, kPages)) {
            const imaging::TiffPage page = imaging::tiffPage(bytes, at);
            if (page.width > kLimits.maxPixels || page.height > kLimits.maxPixels ||
                page.width * page.height > kLimits.maxPixels || !imaging::isReadBySamples(page))
                continue;
            fuzz::readOrRefuse(
                [&] { (void)imaging::readTiffSamples(bytes, at, "a.tif", kLimits); });
        }
    });
}
