// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <new>
#include <stdexcept>
#include <utility>

#include "base/Error.h"

namespace lightbox::imaging {

/// The Error of a file that cannot become an image; the code of `id` is one of ImportIssue::reason.
[[nodiscard]] inline base::Error badImage(const char* id, messages::Args args,
                                          const std::filesystem::path& file) {
    return base::refused(id, std::move(args), file);
}

/// The Error of a request for frame `frame` (from 0) of a file that has `frames`.
[[nodiscard]] inline base::Error noSuchFrame(const std::filesystem::path& file, int frame,
                                             int frames) {
    return base::usage("bad_value.frame", {{"frame", frame}, {"frames", frames}}, file);
}

/// What `read` gives. Its want of memory, and what DCMTK throws over elements that contradict their lengths (it documents no exceptions,
/// but its strings are the standard library's), become the Error of a file that cannot become an image.
template <typename Read>
auto readingDicom(const std::filesystem::path& file, Read read) -> decltype(read()) {
    try {
        return read();
    } catch (const std::bad_alloc&) {
        throw badImage("too_large.memory_short", {}, file);
    } catch (const std::logic_error&) {
        throw badImage("unreadable.contradicts", {}, file);
    }
}

}  // namespace lightbox::imaging
