// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/Error.h"
#include "messages/Message.h"
#include "spec/Dataset.h"
#include "spec/Split.h"

// Within engine only: what several sentences are filled with.
namespace lightbox::engine {

/// "validation", within a sentence.
[[nodiscard]] messages::Message setName(spec::Set set);

/// Why it is one, to stand in another sentence; in English where it came without its message.
[[nodiscard]] messages::Value reasonOf(const spec::ImportIssue& issue);
[[nodiscard]] messages::Value reasonOf(const base::Error& error);

}  // namespace lightbox::engine
