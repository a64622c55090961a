// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Health.h"

#include <stdexcept>

namespace lightbox::spec {

std::string toString(Severity severity) {
    switch (severity) {
    case Severity::High:
        return "high";
    case Severity::Medium:
        return "medium";
    case Severity::Low:
        return "low";
    }
    throw std::logic_error("not a severity");
}

}  // namespace lightbox::spec
