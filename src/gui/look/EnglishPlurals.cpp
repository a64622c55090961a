// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/EnglishPlurals.h"

namespace lightbox::gui {

QString EnglishPlurals::translate(const char*, const char* text, const char*, int number) const {
    if (number < 0)
        return {};
    return QString::fromUtf8(text).replace(QStringLiteral("(s)"),
                                           number == 1 ? QString() : QStringLiteral("s"));
}

}  // namespace lightbox::gui
