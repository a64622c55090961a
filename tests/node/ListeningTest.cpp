// SPDX-License-Identifier: GPL-3.0-or-later
// Where process 0 listens: by what MASTER_ADDR means on its machine, and by where the others are.
#include "Listening.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "Connection.h"
#include "Group.h"

namespace lightbox::node {
namespace {

Place placeAt(const std::string& address, int count, std::optional<int> local) {
    Place place;
    place.count = count;
    place.localCount = local.value_or(1);
    place.localCountTold = local.has_value();
    place.address = address;
    place.port = tests::freePort();
    return place;
}

/// What a name would mean.
std::vector<Address> meant(const std::vector<std::string>& addresses, int port) {
    std::vector<Address> result;
    for (const std::string& one : addresses)
        result.push_back(addressesOf(one, port).front());
    return result;
}

std::vector<std::string> textsOf(const Listening& listening) {
    std::vector<std::string> texts;
    for (const Address& address : listening.at)
        texts.push_back(address.text);
    return texts;
}

TEST(Listening, AtAllThatTheNameMeans) {
    const Place place = placeAt("node1", 4, 2);
    const auto listening = listeningFor(place, meant({"10.1.2.3", "2001:db8::7"}, place.port));
    EXPECT_EQ(textsOf(listening), (std::vector<std::string>{"10.1.2.3", "2001:db8::7"}));
    EXPECT_EQ(listening.note, "");
}

TEST(Listening, NotAtThisMachinesOwnWhereOthersAreToCome) {
    for (const auto local : {std::optional(2), std::optional<int>()}) {
        const Place place = placeAt("node1", 4, local);
        const auto both = listeningFor(place, meant({"127.0.1.1", "10.1.2.3"}, place.port));
        EXPECT_EQ(textsOf(both), std::vector<std::string>{"10.1.2.3"});
        EXPECT_EQ(both.note, "");
        // Debian's /etc/hosts: nothing but 127.0.1.1.
        const auto all = listeningFor(place, meant({"127.0.1.1"}, place.port));
        const auto texts = textsOf(all);
        EXPECT_EQ(std::count(texts.begin(), texts.end(), "0.0.0.0"), 1);
        EXPECT_NE(all.note.find("node1 is 127.0.1.1 on this machine"), std::string::npos);
    }
}

TEST(Listening, AtLoopbackWhereAllAreHere) {
    const Place place = placeAt("node1", 2, 2);
    EXPECT_EQ(textsOf(listeningFor(place, meant({"127.0.1.1"}, place.port))),
              std::vector<std::string>{"127.0.1.1"});
    // Where it is not said, localhost says it.
    const Place untold = placeAt("localhost", 2, std::nullopt);
    EXPECT_EQ(textsOf(listeningFor(untold, meant({"127.0.0.1"}, untold.port))),
              std::vector<std::string>{"127.0.0.1"});
}

TEST(Listening, LocalhostIsRefusedWhereOthersAreElsewhere) {
    for (const char* host : {"localhost", "127.0.0.1", "127.0.1.1", "::1", "LOCALHOST"})
        EXPECT_TRUE(
            tests::begins(tests::toldBy([&] { requireReachable(placeAt(host, 4, 2)); }),
                          "node_place_invalid.loopback: MASTER_ADDR is " + std::string(host)))
            << host;
    EXPECT_NO_THROW(requireReachable(placeAt("localhost", 2, 2)));
    EXPECT_NO_THROW(requireReachable(placeAt("localhost", 2, std::nullopt)));
    EXPECT_NO_THROW(requireReachable(placeAt("10.1.2.3", 4, 2)));
}

TEST(Listening, TheMachineIsReachedByItsOtherAddresses) {
    // 127.0.0.2 is to 127.0.1.1 what the network's address is: another of this machine.
    const Place place = placeAt("node1", 2, 1);
    const Listening listening = listeningFor(place, meant({"127.0.1.1"}, place.port));
    const Listener listener(place.address, place.port, listening.at);
    EXPECT_TRUE(connectTo("127.0.0.2", place.port, {}));
}

TEST(Listening, NowhereElseThanNamed) {
    const Place place = placeAt("127.0.1.1", 2, 2);
    const Listening listening = listeningFor(place, addressesOf(place.address, place.port));
    const Listener listener(place.address, place.port, listening.at);
    EXPECT_TRUE(connectTo("127.0.1.1", place.port, {}));
    EXPECT_FALSE(connectTo("127.0.0.2", place.port, {}));
    EXPECT_TRUE(
        tests::begins(tests::toldBy([&] { Listener(place.address, place.port, listening.at); }),
                      "peers_unreachable.listen: 127.0.1.1"));
}

TEST(Listening, ANameThatIsNoneIsRefused) {
    EXPECT_TRUE(tests::begins(tests::toldBy([] { (void)addressesOf("256.1.2.3.example..", 1); }),
                              "peers_unreachable.host: 256.1.2.3.example.."));
}

}  // namespace
}  // namespace lightbox::node
