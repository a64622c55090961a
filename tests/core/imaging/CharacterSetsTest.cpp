// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/CharacterSets.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lightbox::imaging {
namespace {

using Sets = std::vector<std::string>;

// After the examples of PS3.5 annexes H, I and K; pydicom 2.3.1's decode_bytes() gives the same but
// for GB 2312.
TEST(CharacterSets, EscapesSwitchTheSet) {
    EXPECT_EQ(toUtf8("Yamada^Tarou=\x1B$B;3ED\x1B(B^\x1B$BB@O:\x1B(B=\x1B$B$d$^$@\x1B(B^\x1B$B$?$m"
                     "$&\x1B(B",
                     Sets{"", "ISO 2022 IR 87"}),
              "Yamada^Tarou=山田^太郎=やまだ^たろう");
    EXPECT_EQ(toUtf8("\xD4\xCF\xC0\xDE^\xC0\xDB\xB3=\x1B$B;3ED\x1B(J^\x1B$BB@O:\x1B(J",
                     Sets{"ISO 2022 IR 13", "ISO 2022 IR 87"}),
              "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎");
    EXPECT_EQ(
        toUtf8("Hong^Gildong=\x1B$)C\xFB\xF3^\x1B$)C\xD1\xCE\xD4\xD7", Sets{"", "ISO 2022 IR 149"}),
        "Hong^Gildong=洪^吉洞");
    EXPECT_EQ(toUtf8("Zhang^XiaoDong=\x1B$)A\xD5\xC5^\x1B$)A\xD0\xA1\xB6\xAB",
                     Sets{"", "ISO 2022 IR 58"}),
              "Zhang^XiaoDong=张^小东");
    EXPECT_EQ(toUtf8("Buc^J\xE9r\xF4me \x1B-F\xC4\xE9\xEF \x1B-L\xBB\xEE",
                     Sets{"ISO 2022 IR 100", "ISO 2022 IR 126", "ISO 2022 IR 144"}),
              "Buc^Jérôme Διο Лю");
}

TEST(CharacterSets, WhatDcmtkDoesNotConvertIsConverted) {
    // Kanji of JIS X 0212, a set declared alone or not at all, a second escape to one set, Latin-9.
    EXPECT_EQ(toUtf8("\x1B$(D\x30\x21\x1B(B", Sets{"", "ISO 2022 IR 159"}), "丂");
    EXPECT_EQ(toUtf8("\x1B$B;3\\;;3\x1B(B", Sets{}), "山椹山") << "half a character, no backslash";
    EXPECT_EQ(toUtf8("\xFB\xF3", Sets{"ISO 2022 IR 149"}), "洪");
    EXPECT_EQ(toUtf8("\xD5\xC5", Sets{"ISO 2022 IR 58"}), "张");
    EXPECT_EQ(
        toUtf8("\x1B$)A\xD5\xC5 a \x1B$)A\xD0\xA1\\\xC4", Sets{"ISO_IR 100", "ISO 2022 IR 58"}),
        "张 a 小\\Ä");
    EXPECT_EQ(toUtf8("\xA4", Sets{"ISO_IR 203"}), "€");
    EXPECT_EQ(toUtf8("\xD4\\\xCF", Sets{"ISO_IR 13"}), "ﾔ\\ﾏ") << "a backslash, no yen sign";
    EXPECT_EQ(toUtf8("\xC4", Sets{"ISO_IR_100"}), "Ä");
}

TEST(CharacterSets, ASetHoldsToTheEndOfTheValue) {
    EXPECT_EQ(toUtf8("\x1B-F\xC4\\\xC4", Sets{"ISO 2022 IR 100", "ISO 2022 IR 126"}), "Δ\\Ä");
}

TEST(CharacterSets, OneSetNeedsNoEscapes) {
    EXPECT_EQ(toUtf8("\xC4neas", Sets{"ISO_IR 100"}), "Äneas");
    EXPECT_EQ(toUtf8("\xBB\xEE", Sets{"ISO_IR 144"}), "Лю");
    EXPECT_EQ(toUtf8("\xCD\xF5", Sets{"GB18030"}), "王");
    EXPECT_EQ(toUtf8("\xCD\xF5", Sets{"GBK"}), "王");
    EXPECT_EQ(toUtf8("王", Sets{"ISO_IR 192"}), "王");
    EXPECT_EQ(toUtf8("\xA1\xD2", Sets{"ISO_IR 166"}), "กา");
}

TEST(CharacterSets, WhatIsUnknownBecomesAQuestionMark) {
    EXPECT_EQ(toUtf8("plain", Sets{"NONSENSE"}), "plain");
    EXPECT_EQ(toUtf8("\xC4x", Sets{"NONSENSE"}), "?x");
    EXPECT_EQ(toUtf8("\xC4x", Sets{}), "?x");
    EXPECT_EQ(toUtf8("a\xFF\xFE z", Sets{"ISO_IR 192"}), "a?? z");
    EXPECT_EQ(toUtf8("王\xE7\x8E", Sets{"ISO_IR 192"}), "王??") << "cut within a character";
    EXPECT_EQ(toUtf8("\xCD\xF5 \xFF \xCD\xF5", Sets{"GB18030"}), "王 ? 王");
    EXPECT_EQ(toUtf8("\x1B%Gx", Sets{""}), "?%Gx");
    EXPECT_EQ(toUtf8("\x1B", Sets{""}), "?");
    EXPECT_EQ(toUtf8("\x1B$B;", Sets{"", "ISO 2022 IR 87"}).find('\x1B'), std::string::npos);
}

}  // namespace
}  // namespace lightbox::imaging
