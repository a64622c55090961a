// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "base/Error.h"

namespace lightbox::test {

/// The code of the Error that `action` throws, empty when it throws none.
template <class Action> std::string errorCode(Action action) {
    try {
        action();
    } catch (const base::Error& error) {
        return error.facts().code;
    }
    return {};
}

/// what() of the Error that `action` throws, empty when it throws none.
template <class Action> std::string errorText(Action action) {
    try {
        action();
    } catch (const base::Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace lightbox::test
