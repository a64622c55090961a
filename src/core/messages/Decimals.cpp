// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/Decimals.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace lightbox::messages {

std::string decimals(double value, int places) {
    std::array<char, 400> text{};
    std::snprintf(text.data(), text.size(), "%.*f", places, std::abs(value));
    std::string digits = text.data();
    const bool isZero = digits.find_first_not_of("0.") == std::string::npos;
    return (value < 0 && !isZero ? "-" : "") + digits;
}

}  // namespace lightbox::messages
