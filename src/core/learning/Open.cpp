// SPDX-License-Identifier: GPL-3.0-or-later
#include <dlfcn.h>

#include <array>
#include <system_error>

#include "base/Error.h"
#include "learning/Learning.h"

namespace lightbox::learning {

namespace fs = std::filesystem;

namespace {

constexpr const char* moduleName = "lightbox-learning.so";

/// Beside the program, or where an installation keeps it.
fs::path moduleFile() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path folder = error ? fs::current_path() : program.parent_path();
    const std::array<fs::path, 2> places{folder / moduleName,
                                         folder.parent_path() / "lib" / "lightbox" / moduleName};
    for (const fs::path& place : places)
        if (fs::is_regular_file(place, error))
            return place;
    return places.front();
}

const Table& open() {
    const fs::path file = moduleFile();
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        throw base::failed("learning_missing.absent", {}, file);
    // Local: the module keeps its own copies of what both sides link. Never closed: LibTorch's threads stay.
    void* const module = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (module == nullptr) {
        const char* const why = ::dlerror();
        throw base::failed("learning_missing.unloaded", {{"reason", why == nullptr ? "" : why}},
                           file);
    }
    using Entry = const Table* (*)();
    const auto entry = reinterpret_cast<Entry>(::dlsym(module, entryPoint));
    if (entry == nullptr || entry()->size != sizeof(Table))
        throw base::failed("learning_missing.version", {}, file);
    return *entry();
}

}  // namespace

const Table& table() {
    static const Table& opened = open();  // a throw leaves it to the next call
    return opened;
}

}  // namespace lightbox::learning
