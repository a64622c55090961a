// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lightbox::imaging {

/// Registers DCMTK's decoders, silences the libraries' own logs (their findings become Errors) and keeps OpenCV to the
/// calling thread, because callers decode many images at once. Cheap after the first call; safe from any thread.
void prepareLibraries();

}  // namespace lightbox::imaging
