// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Run.h"

#include <stdexcept>

namespace lightbox::spec {

std::string toString(Outcome outcome) {
    switch (outcome) {
    case Outcome::Running:
        return "running";
    case Outcome::Paused:
        return "paused";
    case Outcome::Interrupted:
        return "interrupted";
    case Outcome::Failed:
        return "failed";
    case Outcome::Completed:
        return "completed";
    case Outcome::StoppedEarly:
        return "stopped_early";
    case Outcome::Cancelled:
        return "cancelled";
    }
    throw std::logic_error("not an outcome");
}

std::optional<Outcome> outcomeFromString(std::string_view text) {
    for (const Outcome outcome :
         {Outcome::Running, Outcome::Paused, Outcome::Interrupted, Outcome::Failed,
          Outcome::Completed, Outcome::StoppedEarly, Outcome::Cancelled})
        if (toString(outcome) == text)
            return outcome;
    return std::nullopt;
}

}  // namespace lightbox::spec
