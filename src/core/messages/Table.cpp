// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/Table.h"

#include <unordered_map>

namespace lightbox::messages {

namespace {

constexpr Row error(std::string_view id, const char* what, const char* why, const char* remedy,
                    const char* command = "") {
    return {.id = id,
            .kind = Kind::Error,
            .what = what,
            .why = why,
            .remedy = remedy,
            .command = command};
}

/// An error of the command line alone.
constexpr Row commandLine(std::string_view id, const char* what, const char* why,
                          const char* remedy) {
    return {.id = id, .kind = Kind::CommandLine, .what = what, .why = why, .remedy = remedy};
}

/// A file that cannot become an image; the code is one of ImportIssue::reason.
constexpr Row unread(std::string_view id, const char* why) {
    return error(id, "the image cannot be read", why, "");
}

/// A weight file that is damaged, or was never what it claims to be.
constexpr Row corrupt(std::string_view id, const char* why) {
    return error(id, "weights cannot be read", why, "get the file again from its source");
}

/// A weight file that asks for more than a weight file needs.
constexpr Row hostile(std::string_view id, const char* why) {
    return error(id, "weights refused", why,
                 "nothing was run; use a file that holds a plain state dict");
}

constexpr Row warning(std::string_view id, const char* message, const char* command = "") {
    return {.id = id, .kind = Kind::Warning, .message = message, .command = command};
}

constexpr Row finding(std::string_view id, const char* message, const char* measure,
                      const char* effect, const char* remedy, const char* command = "") {
    return {.id = id,
            .kind = Kind::Finding,
            .message = message,
            .measure = measure,
            .effect = effect,
            .remedy = remedy,
            .command = command};
}

/// Part of another text, or a note.
constexpr Row text(std::string_view id, const char* message) {
    return {.id = id, .message = message};
}

constexpr Row kRows[] = {
#include "messages/rows/Base.inc"
#include "messages/rows/Bundle.inc"
#include "messages/rows/Cli.inc"
#include "messages/rows/Data.inc"
#include "messages/rows/Demo.inc"
#include "messages/rows/Engine.inc"
#include "messages/rows/Evaluation.inc"
#include "messages/rows/Explanation.inc"
#include "messages/rows/External.inc"
#include "messages/rows/Findings.inc"
#include "messages/rows/Imaging.inc"
#include "messages/rows/Import.inc"
#include "messages/rows/Learning.inc"
#include "messages/rows/Models.inc"
#include "messages/rows/Net.inc"
#include "messages/rows/Project.inc"
#include "messages/rows/Report.inc"
#include "messages/rows/Seal.inc"
#include "messages/rows/Spec.inc"
#include "messages/rows/Splits.inc"
#include "messages/rows/Store.inc"
#include "messages/rows/Training.inc"
};

}  // namespace

const char* Row::text(Part part) const {
    switch (part) {
    case Part::What:
        return what;
    case Part::Why:
        return why;
    case Part::Message:
        return message;
    case Part::Measure:
        return measure;
    case Part::Effect:
        return effect;
    case Part::Remedy:
        return remedy;
    case Part::Command:
        return command;
    }
    return "";
}

std::span<const Row> table() {
    return kRows;
}

const Row* row(std::string_view id) {
    static const auto byId = [] {
        std::unordered_map<std::string_view, const Row*> map;
        for (const Row& each : kRows)
            map.emplace(each.id, &each);
        return map;
    }();
    const auto found = byId.find(id);
    return found == byId.end() ? nullptr : found->second;
}

}  // namespace lightbox::messages
