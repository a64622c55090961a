// SPDX-License-Identifier: GPL-3.0-or-later
// What of weight files is parsed before LibTorch sees any of it: torch.save's zip and its pickles.
#include <span>

#include "Fuzz.h"
#include "models/Pickle.h"
#include "models/ZipArchive.h"

namespace {

void readPickles(std::span<const std::byte> bytes) {
    using namespace lightbox;
    fuzz::readOrRefuse([&] {
        models::PickleReader reader(bytes, "fuzz.pth");
        // A legacy file is a stream of five: magic number, protocol, system, state, storage keys.
        for (int i = 0; i < 5 && reader.position() < bytes.size(); ++i)
            (void)reader.next();
        if (reader.position() > bytes.size())
            std::abort();
    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    const std::span bytes(reinterpret_cast<const std::byte*>(data), size);
    readPickles(bytes);
    return fuzz::readOrRefuse([&] {
        for (const auto& [name, entry] : models::storedEntries(bytes, "fuzz.pth")) {
            if (entry.data() < bytes.data() || entry.data() + entry.size() > bytes.data() + size)
                std::abort();
            if (name.ends_with("data.pkl"))
                readPickles(entry);
        }
    });
}
