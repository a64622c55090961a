// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <fstream>

#include "base/Hash.h"
#include "support/ErrorCode.h"
#include "support/TemporaryFolder.h"

namespace lightbox::base {
namespace {

TEST(Md5, IsThatOfRfc1321) {
    const test::TemporaryFolder folder;
    const auto md5 = [&](const std::string& text) {
        std::ofstream(folder / "f", std::ios::binary) << text;
        return md5OfFile(folder / "f");
    };
    EXPECT_EQ(md5(""), "d41d8cd98f00b204e9800998ecf8427e");
    EXPECT_EQ(md5("message digest"), "f96b697d7cb7938d525a2f31aaf161d0");
    EXPECT_EQ(md5(std::string(std::size_t{1} << 20U, 'a')), "7202826a7791073fe2787f0c94603278");
    EXPECT_EQ(test::errorCode([&] { (void)md5OfFile(folder / "absent"); }), "file_unreadable");
}

}  // namespace
}  // namespace lightbox::base
