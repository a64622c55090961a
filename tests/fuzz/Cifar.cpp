// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/volumes/Cifar.h"
#include "Fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    const fuzz::InputFile input(data, size, ".bin");
    return fuzz::readOrRefuse([&] {
        const std::vector<std::int64_t> labels = data::cifarLabels(input.path());
        if (labels.size() != size / data::cifarRecordBytes)
            std::abort();
        for (const std::size_t index : {std::size_t{0}, labels.size() - 1}) {
            const spec::ModalityImage image =
                data::cifarImage(input.path(), static_cast<std::int64_t>(index));
            if (image.values.size() != 3 * data::cifarSide * data::cifarSide)
                std::abort();
        }
        fuzz::readOrRefuse([&] {
            (void)data::cifarImage(input.path(), static_cast<std::int64_t>(labels.size()));
            std::abort();  // there is no such record
        });
    });
}
