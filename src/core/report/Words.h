// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "report/Document.h"
#include "spec/Evaluation.h"
#include "spec/Interval.h"
#include "spec/Split.h"

/// How a report writes what it says; plain text throughout.
namespace lightbox::report {

struct ReportInput;

/// Fixed decimals with a true minus sign.
[[nodiscard]] std::string decimals(double value, int places = 3);
/// With thousands separated: 4,097.
[[nodiscard]] std::string grouped(std::size_t value);
/// "1 image", "4,097 images"; `noun` in the singular, its plural by an s.
[[nodiscard]] std::string counted(std::size_t value, std::string_view noun);
/// "12.3 %"
[[nodiscard]] std::string percent(double share, int places = 1);
/// A time in UTC (ISO 8601, as base::utcNow() writes it) by the clock of this machine: "2026-11-21 12:20 UTC+01:00".
/// Anything else stays.
[[nodiscard]] std::string localTime(const std::string& utc);
/// What chose the classes (spec::Evaluation::decision), in words.
[[nodiscard]] std::string decisionText(const messages::Message& decision);
/// Numbers below 0 in an English text with the minus sign of print.
[[nodiscard]] std::string withMinus(const std::string& text);
/// A message of the core as a sentence of its own.
[[nodiscard]] std::string sentence(std::string text);
/// A code in words, where its sentence may not be shown: "patient_two_labels" is "Patient two labels".
[[nodiscard]] std::string codeText(const std::string& code);

/// Three decimals, or a dash.
[[nodiscard]] Text figure(const std::optional<double>& value, int places = 3);
/// "0.964 [0.949–0.976]"; "— undefined: reason" where there is no value.
[[nodiscard]] Text figure(const spec::Interval& interval, int places = 3);
/// "DeLong", "bootstrap by patient" …
[[nodiscard]] std::string methodName(std::string_view method);

/// "4,097 patients", or what stands for them; `source` as spec::DatasetInfo has it.
[[nodiscard]] std::string patientsText(const std::optional<std::size_t>& patients,
                                       const std::string& source);
/// "Training", "Validation", "Test"
[[nodiscard]] std::string setName(spec::Set set);
/// With the digits that read back to its counts.
[[nodiscard]] std::string thresholdText(const spec::AtThreshold& at);
/// What rows a figure or a threshold rests on: of an evaluation, or a lock's chosen_on.
[[nodiscard]] std::string sourceText(const std::string& source);
/// The ledger was changed and accepted (ledger_accepted): there may have been more openings and looks than it counts.
[[nodiscard]] bool countsAreLeast(const ReportInput& input);
/// The rule of a threshold as it was stated, with the signs of print; one that states thresholds by hand has the digits that they
/// are printed with.
[[nodiscard]] std::string objectiveText(const std::string& objective);
[[nodiscard]] std::string objectiveText(const spec::OperatingPoint& point);

}  // namespace lightbox::report
