// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/SetNames.h"

namespace lightbox::data {

messages::Message setName(spec::Set set) {
    switch (set) {
    case spec::Set::Train:
        return {"data_set.train"};
    case spec::Set::Val:
        return {"data_set.val"};
    case spec::Set::Test:
        return {"data_set.test"};
    case spec::Set::None:
        break;
    }
    return {"data_set.none"};
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
