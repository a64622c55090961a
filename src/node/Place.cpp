// SPDX-License-Identifier: GPL-3.0-or-later
#include "Place.h"

#include <cstdlib>
#include <optional>

#include "base/Error.h"
#include "base/Text.h"

namespace lightbox::node {

namespace {

std::string textOf(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

int numberOf(const char* name, std::optional<int> otherwise, int least, int most) {
    const std::string text = textOf(name);
    if (text.empty() && otherwise)
        return *otherwise;
    const auto number = base::toInteger(text);
    if (!number || *number < least || *number > most)
        throw base::usage("node_place_invalid", {{"variable", name},
                                                 {"value", text},
                                                 {"least", std::to_string(least)},
                                                 {"most", std::to_string(most)}});
    return static_cast<int>(*number);
}

}  // namespace

Place placeFromEnvironment() {
    constexpr int kMostProcesses = 1024;
    constexpr int kLastPort = 65535;
    Place place;
    place.count = numberOf("WORLD_SIZE", 1, 1, kMostProcesses);
    if (!place.several())
        return place;
    place.number = numberOf("RANK", std::nullopt, 0, place.count - 1);
    place.localCount = numberOf("LOCAL_WORLD_SIZE", 1, 1, place.count);
    place.localCountTold = !textOf("LOCAL_WORLD_SIZE").empty();
    // Which of several on one machine it is cannot be assumed.
    place.localNumber =
        place.localCount > 1
            ? numberOf("LOCAL_RANK", std::nullopt, 0, place.localCount - 1)
            : numberOf("LOCAL_RANK", 0, 0, place.localCountTold ? 0 : place.count - 1);
    place.address = textOf("MASTER_ADDR");
    if (place.address.empty())
        throw base::usage("node_place_invalid.address");
    const bool taken = base::lower(textOf("TORCHELASTIC_USE_AGENT_STORE")) == "true";
    place.port =
        numberOf("MASTER_PORT", std::nullopt, 1, kLastPort - (taken ? 1 : 0)) + (taken ? 1 : 0);
    return place;
}

}  // namespace lightbox::node
