// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Peers.h"

#include <algorithm>
#include <cstring>

#include "base/Error.h"

namespace lightbox::training {

std::vector<std::vector<std::byte>>
gatherUnlessStopped(Peers& peers, const std::function<std::vector<std::byte>()>& make) {
    constexpr std::byte going{0};
    std::vector<std::byte> own;
    std::byte stopped = going;
    try {
        own = make();
    } catch (const StopRequested&) {
        own.clear();
        stopped = std::byte{1};
    }
    own.push_back(stopped);
    std::vector<std::vector<std::byte>> given = peers.gather(own);
    bool anyStopped = false;
    for (std::size_t process = 0; process < given.size(); ++process) {
        if (given[process].empty())
            requireSize(given[process], 1, process);
        anyStopped = anyStopped || given[process].back() != going;
        given[process].pop_back();
    }
    if (anyStopped)
        throw StopRequested{};
    return given;
}

void requireSize(std::span<const std::byte> given, std::size_t expected, std::size_t from) {
    if (given.size() != expected)
        throw base::failed("peers_differ.size",
                           {{"process", from}, {"found", given.size()}, {"expected", expected}});
}

std::vector<double> gatherNumbers(Peers& peers, double own) {
    const std::vector<std::vector<std::byte>> given =
        peers.gather(std::as_bytes(std::span(&own, 1)));
    std::vector<double> numbers(given.size());
    for (std::size_t process = 0; process < given.size(); ++process) {
        requireSize(given[process], sizeof(double), process);
        std::memcpy(&numbers[process], given[process].data(), sizeof(double));
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
