// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Peers.h"

#include <algorithm>
#include <cstring>

namespace lightbox::training {

std::vector<double> gatherNumbers(Peers& peers, double own) {
    std::vector<double> numbers;
    for (const std::vector<std::byte>& given : peers.gather(std::as_bytes(std::span(&own, 1)))) {
        double number = 0;
        std::memcpy(&number, given.data(), std::min(given.size(), sizeof number));
        numbers.push_back(number);
    }
    return numbers;
}

bool anyOf(Peers& peers, bool own) {
    if (peers.count() == 1)
        return own;
    const std::vector<double> numbers = gatherNumbers(peers, own ? 1 : 0);
    return std::any_of(numbers.begin(), numbers.end(), [](double number) { return number > 0; });
}

}  // namespace lightbox::training
