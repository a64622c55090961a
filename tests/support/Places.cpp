// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Places.h"

namespace lightbox::test {

const char* const kTestData = LIGHTBOX_ROOT "/tests/data";
const char* const kSharedData = LIGHTBOX_ROOT "/../shared/data";
const char* const kSource = LIGHTBOX_ROOT "/src";

}  // namespace lightbox::test
