// SPDX-License-Identifier: GPL-3.0-or-later
// lightbox-decode: decodes compressed DICOM frames for the program that starts it, in a process of
// its own, so that a file that crashes or hangs a decoder takes nothing else with it.
#include <unistd.h>

#include "imaging/DecodeMessages.h"
#include "imaging/DecodeService.h"

int main() {
    return lightbox::imaging::serveDecodeRequests(STDIN_FILENO,
                                                  lightbox::imaging::kDecodeMemoryFile);
}
