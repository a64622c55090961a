// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Unicode.h"

#include <gtest/gtest.h>

using namespace lightbox::base;
using namespace std::string_view_literals;

TEST(Unicode, BlanksOfAnyKindAreTakenOffTheEnds) {
    EXPECT_EQ(withoutBlanks(" \t\xC2\xA0P1\xE2\x80\x83\xE2\x80\x8B\xEF\xBB\xBF\r\n"), "P1");
    EXPECT_EQ(withoutBlanks("P70\0 \0"sv), "P70") << "padding of old scanners";
    EXPECT_EQ(withoutBlanks("\xE3\x80\x80"), "");
    EXPECT_EQ(withoutBlanks("a\xC2\xA0z"), "a\xC2\xA0z") << "within a text they stay";
    EXPECT_EQ(withoutBlanks("\xA0x"), "\xA0x") << "what is no UTF-8 stays";
}

TEST(Unicode, LettersAreComposed) {
    EXPECT_EQ(composed("bo\xCC\x88sartig"), "b\xC3\xB6sartig");
    EXPECT_EQ(composed("O\xCC\xA3\xCC\x82"), "\xE1\xBB\x98") << "two marks, one letter";
    EXPECT_EQ(composed("\xCE\xB1\xCC\x81"), "\xCE\xAC") << "Greek";
    EXPECT_EQ(composed("\xD0\xB8\xCC\x86"), "\xD0\xB9") << "Cyrillic";
    EXPECT_EQ(composed("\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8"), "\xEA\xB0\x81") << "Hangul";
    EXPECT_EQ(composed("\xE3\x81\x8B\xE3\x82\x99"), "\xE3\x81\x8C") << "kana";
    EXPECT_EQ(composed("q\xCC\x88"), "q\xCC\x88") << "there is no such letter";
    EXPECT_EQ(composed("\xFF\xCC\x88z"), "\xFF\xCC\x88z");
    EXPECT_EQ(composed(""), "");
}
