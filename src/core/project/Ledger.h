// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "messages/Message.h"

namespace lightbox::project {

enum class LedgerKind {
    Seal,
    Break,
    Opening,
    Look,
    Lock,
    PatientChange,
    Accept,
    Cohort,
    Recalibration
};

/// One act on a test set. Entries are numbered from 1 and chained: the hash of each is SHA-256 over
/// the hash before it and its own content; an Accept hashes all that stands before it as it stands.
struct LedgerEntry {
    LedgerKind kind = LedgerKind::Look;
    std::string split;  ///< Seal, Opening, Look; may be empty
    std::string run;    ///< Opening, Look, Lock, Cohort, Recalibration
    std::optional<double>
        threshold;  ///< Opening, Lock, Cohort; Recalibration: what the locked one becomes
    /// PatientChange: images that got another patient. Cohort, Recalibration: its cases.
    std::int64_t count = 0;
    /// Break, Lock, Accept: the reason. Cohort: its name. Recalibration: "kept" or "withdrawn",
    /// its name and why. Look: "evaluation", "report", "predictions", "map", "page".
    std::string detail;
    std::vector<std::int64_t> images;  ///< Seal, Opening: keys, ascending
    std::int64_t number = 0;           ///< assigned
    std::string at;                    ///< UTC, ISO 8601; assigned
    std::string who;                   ///< user of the operating system; assigned
    std::string hash;                  ///< assigned
};

/// Whether the ledger is as the program wrote it. Shows carelessness and casual editing; no
/// protection against somebody who computes the chain and its copies anew.
struct LedgerState {
    bool changed = false;
    messages::Message why;  ///< one fact, where it was changed
};

}  // namespace lightbox::project
