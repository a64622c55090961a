// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Program.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>

#include "base/Error.h"

using namespace lightbox;

TEST(Program, givesInputAndTakesOutputOfAnySize) {
    const std::string much(5'000'000, 'x');
    const auto end = base::runProgram("/bin/cat", {}, much);
    EXPECT_TRUE(end.exited);
    EXPECT_EQ(end.code, 0);
    EXPECT_EQ(end.output, much);
}

TEST(Program, tellsHowItEnded) {
    const auto said = base::runProgram("/bin/sh", {"-c", "echo sorry >&2; exit 3"}, "");
    EXPECT_TRUE(said.exited);
    EXPECT_EQ(said.code, 3);
    EXPECT_EQ(said.said, "sorry\n");
    EXPECT_FALSE(base::runProgram("/bin/sh", {"-c", "kill -9 $$"}, "").exited);
    EXPECT_FALSE(base::runProgram("/nowhere/at/all", {}, "").exited);
    // One that never reads what it is given ends all the same.
    EXPECT_TRUE(base::runProgram("/bin/true", {}, std::string(5'000'000, 'x')).exited);
}

TEST(Program, isEndedWhenItTakesTooLongOrWritesTooMuch) {
    using namespace std::chrono_literals;
    EXPECT_FALSE(base::runProgram("/bin/sleep", {"60"}, "", {.wall = 200ms}).exited);
    EXPECT_FALSE(base::runProgram("/bin/sh", {"-c", "yes"}, "", {.outputBytes = 1000}).exited);
    std::stop_source source;
    std::jthread stopper([&] { source.request_stop(); });
    EXPECT_THROW((void)base::runProgram("/bin/sleep", {"60"}, "", {}, source.get_token()),
                 base::Error);
}

TEST(Program, isLookedForBesideThisOne) {
    EXPECT_TRUE(base::programBeside("test_base"));
    EXPECT_FALSE(base::programBeside("no such program"));
}
