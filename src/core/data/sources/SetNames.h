// SPDX-License-Identifier: GPL-3.0-or-later
// Training, validation and test as texts name them.
#pragma once
#include "messages/Message.h"
#include "spec/Split.h"

namespace lightbox::data {

/// "validation", within a sentence.
[[nodiscard]] messages::Message setName(spec::Set set);
/// "Validation", where a sentence begins.
[[nodiscard]] messages::Message setTitle(spec::Set set);

}  // namespace lightbox::data
