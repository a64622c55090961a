// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fuzz.h"
#include "imaging/Decode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    constexpr imaging::DecodeLimits kLimits{.maxPixels = 1U << 18U, .maxBytes = 1U << 22U};
    const fuzz::InputFile input(data, size, ".png");
    fuzz::readOrRefuse([&] { (void)imaging::decode(input.path(), 0, kLimits); });
    return fuzz::readOrRefuse([&] { (void)imaging::decodeReduced(input.path(), 16, kLimits); });
}
