// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/PatientForms.h"

#include <algorithm>
#include <cctype>

#include "base/Text.h"
#include "base/Unicode.h"

namespace lightbox::data {

namespace {

bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// "7.0" and "7.00" without their end: a number that went through a table.
std::string_view withoutZeroFraction(std::string_view id) {
    const std::size_t point = id.find('.');
    if (point == std::string_view::npos || point == 0 || point + 1 == id.size())
        return id;
    const bool isWhole =
        std::all_of(id.begin(), id.begin() + static_cast<std::ptrdiff_t>(point), isDigit);
    const bool isZero = id.find_first_not_of('0', point + 1) == std::string_view::npos;
    return isWhole && isZero ? id.substr(0, point) : id;
}

}  // namespace

std::string patientForm(std::string_view id) {
    const std::string composed = base::composed(base::withoutBlanks(id));
    std::string form;
    bool isInNumber = false;
    const std::string_view text = withoutZeroFraction(composed);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        // A zero that leads a number says nothing, unless it is the number.
        if (c == '0' && !isInNumber && i + 1 < text.size() && isDigit(text[i + 1]))
            continue;
        isInNumber = isDigit(c);
        const bool isBetween = c == '-' || c == '_' || c == ' ';
        if (isBetween &&
            (i == 0 || i + 1 == text.size() || !isDigit(text[i - 1]) || !isDigit(text[i + 1])))
            continue;
        form += isBetween ? ' ' : c;
    }
    return base::lower(form);
}

}  // namespace lightbox::data
