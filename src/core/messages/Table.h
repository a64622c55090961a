// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string_view>

namespace lightbox::messages {

/// Which text of a row is meant.
enum class Part { What, Why, Message, Measure, Effect, Remedy, Command };

enum class Kind { Error, Warning, Finding, Text };

/// The texts of one id, in English, as templates:
///   {name}     the argument of that name; preceded by a blank that goes where it is empty
///   {name:2}   a number with so many digits after the point; without, as many as it takes
///   {#name}    the same, and it decides between singular and plural; at most one in a text
///   [is|are]   what stands for one and for any other count
struct Row {
    std::string_view id;  ///< "server_failed.busy": code, then a variant where there is one
    Kind kind = Kind::Text;
    const char* what = "";     ///< error: what happened, no full stop
    const char* why = "";      ///< error: the fact
    const char* message = "";  ///< warning, finding, text
    const char* measure = "";  ///< finding: a short figure for a table
    const char* effect = "";   ///< finding: what it does to a model
    const char* remedy = "";   ///< error, finding: what to do
    /// What to do, in words of the command line: there instead of `remedy`, and after a warning.
    const char* command = "";

    [[nodiscard]] const char* text(Part part) const;
};

/// All rows; the ids are unique.
[[nodiscard]] std::span<const Row> table();
/// nullptr where there is no such id.
[[nodiscard]] const Row* row(std::string_view id);

}  // namespace lightbox::messages
