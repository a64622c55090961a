// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/User.h"

#include <pwd.h>
#include <unistd.h>

#include <array>

namespace lightbox::base {

std::string userName() {
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return found->pw_name;
    return "unknown";
}

}  // namespace lightbox::base
