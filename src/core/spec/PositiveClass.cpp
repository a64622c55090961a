// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/PositiveClass.h"

#include <algorithm>
#include <array>

#include "base/Text.h"

namespace lightbox::spec {

namespace {

bool namesTheNegative(const std::string& name) {
    static constexpr std::array<std::string_view, 7> kNegatives{
        "normal", "healthy", "negative", "benign", "control", "no finding", "0"};
    auto plain = base::lower(base::trimmed(name));
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
    return std::find(kNegatives.begin(), kNegatives.end(), plain) != kNegatives.end();
}

}  // namespace

std::size_t assumedPositive(std::span<const std::string> twoClasses) {
    if (twoClasses.size() < 2)
        return 0;
    const bool second = namesTheNegative(twoClasses[1]);
    return second && !namesTheNegative(twoClasses[0]) ? 0 : 1;
}

}  // namespace lightbox::spec
