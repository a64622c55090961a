// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Sentences.h"

#include "data/sources/SetNames.h"

namespace lightbox::engine {

messages::Message setName(spec::Set set) {
    return data::setName(set);
}

messages::Value reasonOf(const spec::ImportIssue& issue) {
    return issue.text.id.empty() ? messages::Value(issue.detail) : messages::Value(issue.text);
}

messages::Value reasonOf(const base::Error& error) {
    return error.message().id.empty() ? messages::Value(error.facts().why)
                                      : messages::Value(error.message());
}

}  // namespace lightbox::engine
