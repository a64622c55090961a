// SPDX-License-Identifier: GPL-3.0-or-later
#include <span>

#include "Fuzz.h"
#include "imaging/DicomSalvage.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    const std::span bytes(reinterpret_cast<const std::byte*>(data), size);
    (void)imaging::contradictsItsSyntax(bytes);
    // It leaves out and writes anew; nothing makes it longer than what it came from and a header.
    constexpr std::size_t kHeader = 4096;
    const auto saved = imaging::salvagedDicom(bytes);
    if (saved && saved->bytes.size() > 2 * size + kHeader)
        std::abort();
    return 0;
}
