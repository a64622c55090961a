// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/FieldNumbers.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "base/Text.h"

namespace lightbox::evaluation {

namespace {

constexpr std::size_t kDicomAge = 4;

bool areDigits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> dayOf(std::string_view year, std::string_view month, std::string_view day) {
    if (!areDigits(year) || !areDigits(month) || !areDigits(day))
        return std::nullopt;
    const auto number = [](std::string_view digits) {
        return static_cast<int>(base::toInteger(std::string(digits)).value_or(0));
    };
    const std::chrono::year_month_day date{std::chrono::year(number(year)),
                                           std::chrono::month(static_cast<unsigned>(number(month))),
                                           std::chrono::day(static_cast<unsigned>(number(day)))};
    if (!date.ok())
        return std::nullopt;
    return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count());
}

}  // namespace

std::optional<double> ageIn(std::string_view text, bool isAge) {
    if (text.size() < 2 || text.size() > kDicomAge)
        return std::nullopt;
    const std::string_view digits = text.substr(0, text.size() - 1);
    const char unit = text.back();
    if (!areDigits(digits) || std::string_view("YMWD").find(unit) == std::string_view::npos)
        return std::nullopt;
    if (unit != 'Y' && text.size() != kDicomAge && !isAge)
        return std::nullopt;
    const double perYear = unit == 'Y' ? 1 : unit == 'M' ? 12 : unit == 'W' ? 52 : 365;
    return static_cast<double>(base::toInteger(std::string(digits)).value_or(0)) / perYear;
}

std::optional<int> dayIn(std::string_view text, bool isDate) {
    if (text.size() == 8 && isDate)
        return dayOf(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
    if (text.size() < 10 || text[4] != '-' || text[7] != '-' ||
        (text.size() > 10 && text[10] != 'T' && text[10] != ' '))
        return std::nullopt;
    return dayOf(text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
}

std::string dayText(int day) {
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    std::array<char, 32> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {text.data(), static_cast<std::size_t>(length)};
}

bool isDateName(std::string_view field) {
    return base::lower(std::string(field)).find("date") != std::string::npos;
}

}  // namespace lightbox::evaluation
