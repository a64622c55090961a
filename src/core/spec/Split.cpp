// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Split.h"

#include <stdexcept>

namespace lightbox::spec {

std::string toString(Set set) {
    switch (set) {
    case Set::None:
        return "none";
    case Set::Train:
        return "train";
    case Set::Val:
        return "val";
    case Set::Test:
        return "test";
    }
    throw std::logic_error("not a set");
}

std::optional<Set> setFromString(std::string_view text) {
    for (const Set set : {Set::None, Set::Train, Set::Val, Set::Test})
        if (toString(set) == text)
            return set;
    if (text == "valid" || text == "validation" || text == "dev")
        return Set::Val;
    return std::nullopt;
}

}  // namespace lightbox::spec
