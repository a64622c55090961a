// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Sentences.h"

namespace lightbox::engine {

messages::Message setName(spec::Set set) {
    switch (set) {
    case spec::Set::Train:
        return {"set_name.train"};
    case spec::Set::Val:
        return {"set_name.val"};
    case spec::Set::Test:
        return {"set_name.test"};
    case spec::Set::None:
        break;
    }
    return {"set_name.none"};
}

messages::Value reasonOf(const spec::ImportIssue& issue) {
    return issue.text.id.empty() ? messages::Value(issue.detail) : messages::Value(issue.text);
}

messages::Value reasonOf(const base::Error& error) {
    return error.message().id.empty() ? messages::Value(error.facts().why)
                                      : messages::Value(error.message());
}

}  // namespace lightbox::engine
