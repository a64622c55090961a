// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/AnyError.h"

#include <filesystem>
#include <new>
#include <string>

namespace lightbox::base {

Error errorFrom(const std::exception& exception) {
    if (const auto* error = dynamic_cast<const Error*>(&exception))
        return *error;
    if (const auto* error = dynamic_cast<const std::filesystem::filesystem_error*>(&exception))
        return failed("file_failed", {{"reason", error->code().message()}}, error->path1());
    if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr)
        return failed("memory_short");
    return failed("internal", {{"reason", std::string(exception.what())}});
}

}  // namespace lightbox::base
