// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <new>

#include "base/AnyError.h"

namespace lightbox::base {
namespace {

TEST(Error, IsWrittenFromItsMessage) {
    const Error error =
        refused("csv_invalid.fields", {{"line", 4}, {"fields", 1}, {"columns", 12345}}, "t.csv");
    EXPECT_EQ(error.kind(), ErrorKind::Refused);
    EXPECT_EQ(error.facts().code, "csv_invalid");
    EXPECT_EQ(error.facts().why, "line 4: 1 field, the header has 12,345");
    EXPECT_STREQ(error.what(),
                 "table cannot be read: t.csv: line 4: 1 field, the header has 12,345; correct "
                 "the line: a text that holds the delimiter needs quotes around it");
    EXPECT_EQ(error.message().id, "csv_invalid.fields");
    EXPECT_EQ(messages::integerIn(error.message().args, "columns"), 12345);
}

TEST(Error, RemedyFollowsTheFact) {
    EXPECT_STREQ(failed("disk_full.needed", {{"needed", 2048}, {"free", 7}}, "p").what(),
                 "the disk is full: p: 2,048 MiB are needed, 7 MiB are free; free some space and "
                 "try again");
    EXPECT_EQ(cancelled().kind(), ErrorKind::Cancelled);
    EXPECT_STREQ(cancelled().what(), "cancelled");
}

TEST(Error, AnyExceptionIsSaidInWords) {
    const Error own = refused("csv_invalid.fields", {{"line", 4}, {"fields", 1}, {"columns", 2}});
    EXPECT_EQ(errorFrom(own).kind(), ErrorKind::Refused);
    EXPECT_EQ(errorFrom(own).facts().code, "csv_invalid");
    const std::filesystem::filesystem_error file(
        "cannot create directories", "/a/b", std::make_error_code(std::errc::permission_denied));
    EXPECT_EQ(errorFrom(file).facts().file, "/a/b");
    EXPECT_EQ(errorFrom(file).facts().why, "Permission denied");
    EXPECT_EQ(errorFrom(std::bad_alloc()).facts().code, "memory_short");
    EXPECT_EQ(errorFrom(std::runtime_error("odd")).facts().why, "odd");
}

}  // namespace
}  // namespace lightbox::base
