// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <stdexcept>
#include <string>

#include "messages/Message.h"

namespace lightbox::base {

/// What a caller can do about an error; the command line's exit code follows it.
enum class ErrorKind {
    Failed,     ///< exit 1: something broke
    Usage,      ///< exit 2: the request itself is wrong
    Refused,    ///< exit 3: input data, a sealed test, a project in use
    Cancelled,  ///< exit 130: somebody asked to stop
};

/// The facts of an error. `code` is stable and machine-readable ("weights_missing"); the others are
/// its message in English.
struct ErrorFacts {
    std::string code;
    std::string what;            ///< what happened, no full stop: "weights cannot be read"
    std::filesystem::path file;  ///< the file concerned; empty when there is none
    std::string why;     ///< the fact: "tensor fc.weight has shape 1000x512, expected 2x512"
    std::string remedy;  ///< what to do: "choose weights for resnet18"
};

/// The one exception type of the core. what() is "WHAT: FILE: WHY; REMEDY" without the empty parts.
class Error : public std::runtime_error {
public:
    /// Facts of the message's row, in English.
    Error(ErrorKind kind, const messages::Message& message, std::filesystem::path file = {});
    /// Facts that are already written; `message`, where there is one, is what they were written from.
    Error(ErrorKind kind, ErrorFacts facts, messages::Message message = {});
    [[nodiscard]] ErrorKind kind() const noexcept { return m_kind; }
    [[nodiscard]] const ErrorFacts& facts() const noexcept { return m_facts; }
    /// Id and arguments, from which the window makes its own words.
    [[nodiscard]] const messages::Message& message() const noexcept { return m_message; }

private:
    ErrorKind m_kind;
    ErrorFacts m_facts;
    messages::Message m_message;
};

/// "WHAT: FILE: WHY; REMEDY" without the empty parts.
[[nodiscard]] std::string sentence(const ErrorFacts& facts);

/// Shorthands: throw refused("patient_two_labels", {{"patient", p}, {"images", n}}, file);
/// `id` is a row of core/messages: the code, and behind a dot what tells rows of one code apart.
[[nodiscard]] Error failed(const char* id, messages::Args args = {},
                           std::filesystem::path file = {});
[[nodiscard]] Error usage(const char* id, messages::Args args = {},
                          std::filesystem::path file = {});
[[nodiscard]] Error refused(const char* id, messages::Args args = {},
                            std::filesystem::path file = {});
[[nodiscard]] Error cancelled();

}  // namespace lightbox::base
