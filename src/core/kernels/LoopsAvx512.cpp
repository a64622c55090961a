// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/LoopSets.h"

#define LIGHTBOX_LOOP_SET avx512
#include "kernels/LoopBodies.inc"
