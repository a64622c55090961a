// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Interval.h"

#include "messages/Render.h"

namespace lightbox::spec {

std::string noteOf(const Interval& interval) {
    std::string text;
    for (const messages::Message& note : interval.notes)
        text += (text.empty() ? "" : "; ") + english(note);
    return text;
}

}  // namespace lightbox::spec
