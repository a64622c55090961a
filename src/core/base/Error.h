// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <stdexcept>
#include <string>

namespace lightbox::base {

/// What a caller can do about an error; the command line's exit code follows it.
enum class ErrorKind {
    Failed,     ///< exit 1: something broke
    Usage,      ///< exit 2: the request itself is wrong
    Refused,    ///< exit 3: input data, a sealed test, a project in use
    Cancelled,  ///< exit 130: somebody asked to stop
};

/// The facts of an error. `code` is stable and machine-readable ("weights_missing"); the others are
/// the English words from which the edges (cli, gui/app/ErrorText) make, and translate, what a
/// person reads.
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
    Error(ErrorKind kind, ErrorFacts facts);
    [[nodiscard]] ErrorKind kind() const noexcept { return m_kind; }
    [[nodiscard]] const ErrorFacts& facts() const noexcept { return m_facts; }

private:
    ErrorKind m_kind;
    ErrorFacts m_facts;
};

/// Shorthands: throw failed({"code", "what", file, "why", "remedy"});
[[nodiscard]] Error failed(ErrorFacts facts);
[[nodiscard]] Error usage(ErrorFacts facts);
[[nodiscard]] Error refused(ErrorFacts facts);
[[nodiscard]] Error cancelled();

}  // namespace lightbox::base
