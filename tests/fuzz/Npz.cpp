// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fuzz.h"
#include "data/volumes/NpzFile.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    const fuzz::InputFile input(data, size, ".npz");
    return fuzz::readOrRefuse([&] {
        const data::NpzFile file(input.path(), {.maxMembers = 50, .maxArrayBytes = 1U << 24U});
        for (const std::string& name : file.arrays())
            fuzz::readOrRefuse([&] {
                data::requireImages(file.header(name), input.path(), name);
                const data::NpyArray array = file.read(name);
                const std::int64_t count = array.header.shape.empty()
                                               ? 0
                                               : static_cast<std::int64_t>(array.header.shape[0]);
                if (count > 0) {
                    (void)data::imageAt(array, 0, input.path(), name);
                    (void)data::imageAt(array, count - 1, input.path(), name);
                }
            });
    });
}
