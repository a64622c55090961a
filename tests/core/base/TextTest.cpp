// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"

#include <bit>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

#include "base/Random.h"

namespace lightbox::base {
namespace {

TEST(Text, ExactTextReadsBack) {
    EXPECT_EQ(exactText(0.1), "0.1");
    EXPECT_EQ(exactText(224), "224");
    EXPECT_EQ(exactText(-std::numeric_limits<double>::quiet_NaN()), "nan");
    EXPECT_EQ(exactText(-std::numeric_limits<double>::infinity()), "-inf");
    Random random{3};
    for (int i = 0; i < 20'000; ++i) {
        const auto value = std::bit_cast<double>(random.next());
        if (!std::isfinite(value))
            continue;
        const std::optional<double> back = toDouble(exactText(value));
        ASSERT_TRUE(back) << exactText(value);
        ASSERT_EQ(std::bit_cast<std::uint64_t>(*back), std::bit_cast<std::uint64_t>(value));
    }
    EXPECT_EQ(toDouble(exactText(5e-324)), 5e-324);
}

TEST(Text, NumbersAreReadWholeOrNotAtAll) {
    EXPECT_EQ(toDouble("1e-3"), 0.001);
    EXPECT_EQ(toDouble("+2"), 2);
    EXPECT_TRUE(std::isnan(*toDouble("nan")));
    for (const char* bad : {"", " 1", "1 ", "1,5", "0x10", "1e999", "+-1", "++1", "1.2.3", "+"})
        EXPECT_FALSE(toDouble(bad)) << bad;
    EXPECT_EQ(toInteger("-12"), -12);
    EXPECT_EQ(toInteger("9223372036854775807"), std::numeric_limits<long long>::max());
    for (const char* bad : {"", "1.0", "9223372036854775808", "1e3"})
        EXPECT_FALSE(toInteger(bad)) << bad;
}

TEST(Text, SplitJoinTrimLower) {
    EXPECT_EQ(split("a,,b", ','), (std::vector<std::string>{"a", "", "b"}));
    EXPECT_EQ(split("", ','), std::vector<std::string>{""});
    EXPECT_EQ(joined(std::vector<std::string>{"a", "b"}, ", "), "a, b");
    EXPECT_EQ(trimmed(" \t a b\r\n"), "a b");
    EXPECT_EQ(trimmed(" \n"), "");
    EXPECT_EQ(lower("NORMAL \xC3\x84"), "normal \xC3\x84");
}

TEST(Text, NearestHasTheFewestEdits) {
    const std::vector<std::string> words{"phase1.lr", "phase2.lr", "batch"};
    EXPECT_EQ(nearest("phase1.rl", words), "phase1.lr");
    EXPECT_EQ(nearest("bacth", words), "batch");
    EXPECT_EQ(nearest("", words), "batch");
    EXPECT_EQ(nearest("x", std::vector<std::string>{}), "");
}

TEST(Text, NowIsIso8601InUtc) {
    const std::string now = utcNow();
    ASSERT_EQ(now.size(), 24U) << now;
    EXPECT_EQ(now[10], 'T');
    EXPECT_EQ(now[19], '.');
    EXPECT_EQ(now.back(), 'Z');
    EXPECT_LE(now, utcNow());
}

TEST(Text, PrintableIsValidUtf8WithoutControls) {
    EXPECT_EQ(printable("Größe 5 µm – 字 😀"), "Größe 5 µm – 字 😀");
    EXPECT_EQ(printable("a\x1b[31mb\nc\x7f"), "a [31mb c ");
    EXPECT_EQ(printable("a\xc2\x9b"
                        "31mb"),
              "a 31mb");  // CSI as one C1 character
    EXPECT_EQ(printable("x\xe2\x80\xae"
                        "gpj.exe"),
              "xgpj.exe");  // right-to-left override
    EXPECT_EQ(printable("\xff"
                        "a\xc3"),
              "\xef\xbf\xbd"
              "a\xef\xbf\xbd");
    EXPECT_EQ(printable("\xc0\xaf"), "\xef\xbf\xbd\xef\xbf\xbd");                  // overlong
    EXPECT_EQ(printable("\xed\xa0\x80"), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");  // surrogate
}

}  // namespace
}  // namespace lightbox::base
