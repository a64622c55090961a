// SPDX-License-Identifier: GPL-3.0-or-later
// What the environment says of a process's place.
#include "Place.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

#include "Group.h"

namespace lightbox::node {
namespace {

Place placeIn(const std::map<std::string, std::string>& variables) {
    for (const char* name : {"WORLD_SIZE", "RANK", "LOCAL_WORLD_SIZE", "LOCAL_RANK", "MASTER_ADDR",
                             "MASTER_PORT", "TORCHELASTIC_USE_AGENT_STORE"})
        ::unsetenv(name);
    for (const auto& [name, value] : variables)
        ::setenv(name.c_str(), value.c_str(), 1);
    return placeFromEnvironment();
}

const std::map<std::string, std::string> second{
    {"WORLD_SIZE", "4"},       {"RANK", "3"},
    {"LOCAL_WORLD_SIZE", "2"}, {"LOCAL_RANK", "1"},
    {"MASTER_ADDR", "node1"},  {"MASTER_PORT", "29500"}};

std::map<std::string, std::string> with(const std::string& name, const std::string& value) {
    auto changed = second;
    changed[name] = value;
    return changed;
}

TEST(Place, IsWhatTorchrunSays) {
    const Place place = placeIn(second);
    EXPECT_EQ(place.number, 3);
    EXPECT_EQ(place.count, 4);
    EXPECT_EQ(place.localNumber, 1);
    EXPECT_EQ(place.localCount, 2);
    EXPECT_EQ(place.machines(), Machines::Several);
    EXPECT_EQ(place.port, 29500);
    EXPECT_EQ(placeIn(with("TORCHELASTIC_USE_AGENT_STORE", "True")).port, 29501);
    EXPECT_EQ(placeIn(with("LOCAL_WORLD_SIZE", "4")).machines(), Machines::One);
    EXPECT_FALSE(placeIn({}).several());
}

TEST(Place, WithoutLocalWorldSizeIsNotSaidToBeOnSeveralMachines) {
    EXPECT_EQ(placeIn(with("LOCAL_WORLD_SIZE", "")).machines(), Machines::Untold);
}

TEST(Place, WhatCannotBeIsRefusedByName) {
    for (const auto& [name, value] : std::map<std::string, std::string>{{"RANK", "4"},
                                                                        {"WORLD_SIZE", "many"},
                                                                        {"LOCAL_WORLD_SIZE", "5"},
                                                                        {"LOCAL_RANK", "2"},
                                                                        {"MASTER_PORT", "0"}})
        EXPECT_TRUE(tests::begins(tests::toldBy([&] { (void)placeIn(with(name, value)); }),
                                  "node_place_invalid: " + name + " is '" + value + "'"));
    // Two processes of one machine would take the same GPU.
    EXPECT_TRUE(tests::begins(tests::toldBy([] { (void)placeIn(with("LOCAL_RANK", "")); }),
                              "node_place_invalid: LOCAL_RANK"));
    EXPECT_TRUE(tests::begins(tests::toldBy([] { (void)placeIn(with("MASTER_ADDR", "")); }),
                              "node_place_invalid.address"));
}

}  // namespace
}  // namespace lightbox::node
