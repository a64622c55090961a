// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of a process beside a bundle: nobody else's is touched.
#include <gtest/gtest.h>

#include <fstream>

#include "Group.h"
#include "Together.h"
#include "support/TemporaryFolder.h"

namespace lightbox::node {
namespace {

namespace fs = std::filesystem;

Place placeOf(int number) {
    Place place;
    place.number = number;
    place.count = 3;
    return place;
}

void leave(const fs::path& file) {
    std::ofstream(file) << "something";
}

TEST(OwnFolder, IsEmptyWhileItIsHeldAndGoneAfterwards) {
    const test::TemporaryFolder bundle;
    const fs::path folder = bundle.path() / "process-2";
    fs::create_directories(folder / "checkpoints");
    leave(folder / "checkpoints/last.ckpt");  // of a process that was killed
    {
        const OwnFolder own(bundle.path(), placeOf(2));
        EXPECT_EQ(own.path(), folder);
        EXPECT_FALSE(fs::exists(folder / "checkpoints"));
        EXPECT_TRUE(fs::is_directory(folder));
    }
    EXPECT_FALSE(fs::exists(folder));
}

TEST(OwnFolder, OfAnotherJobIsLeftAlone) {
    const test::TemporaryFolder bundle;
    for (const int number : {0, 1}) {
        const OwnFolder first(bundle.path(), placeOf(number));
        leave(first.path() / "last.ckpt");
        EXPECT_TRUE(tests::begins(
            tests::toldBy([&] { const OwnFolder second(bundle.path(), placeOf(number)); }),
            "run_busy.node: process " + std::to_string(::getpid())));
        EXPECT_TRUE(fs::exists(first.path() / "last.ckpt")) << number;
        EXPECT_TRUE(fs::exists(first.path() / "lock")) << number;
    }
    // A run stays.
    EXPECT_TRUE(fs::exists(bundle.path() / "run" / "last.ckpt"));
    EXPECT_FALSE(fs::exists(bundle.path() / "process-1"));
}

}  // namespace
}  // namespace lightbox::node
