// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/SetNames.h"

namespace lightbox::data {

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

messages::Message setTitle(spec::Set set) {
    switch (set) {
    case spec::Set::Train:
        return {"set_title.train"};
    case spec::Set::Val:
        return {"set_title.val"};
    case spec::Set::Test:
        return {"set_title.test"};
    case spec::Set::None:
        break;
    }
    return {"set_title.none"};
}

}  // namespace lightbox::data
