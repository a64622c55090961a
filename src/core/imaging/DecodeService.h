// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lightbox::imaging {

/// The loop of the decoder process: answers one DecodeRequest after another on `socket`, with the
/// values in `memory` (a file), until its other end is closed. Keeps each to the processor time and
/// memory that it names; the kernel ends the process that takes more time. Returns the exit code.
[[nodiscard]] int serveDecodeRequests(int socket, int memory);

}  // namespace lightbox::imaging
