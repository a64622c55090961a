// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace lightbox::net {

/// The parts of an address that decide what is done with it.
struct Address {
    std::string scheme;  ///< lower case
    std::string host;    ///< without brackets
    bool loopback = false;
};

/// Throws Error usage: address_invalid (no address, or one with a user name in it),
/// address_insecure (neither https nor http to this machine).
[[nodiscard]] Address checkedAddress(const std::string& url);

}  // namespace lightbox::net
