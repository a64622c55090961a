// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightbox::spec {

enum class Task { Binary, Multiclass, Multilabel, Ordinal };
[[nodiscard]] std::string toString(Task task);  ///< "binary" …
[[nodiscard]] std::optional<Task> taskFromString(std::string_view text);

/// What there is to tell apart, and the only place that knows how classes, a network's outputs and
/// the columns of a table belong together. A network for two classes has one output, which speaks
/// of the positive class whatever its index; everywhere else values stand in the order of `classes`.
struct ClassScheme {
    Task task = Task::Binary;
    std::vector<std::string> classes;  ///< in index order
    int positive = -1;                 ///< index of the positive class (binary), else -1

    [[nodiscard]] bool isBinary() const { return task == Task::Binary; }
    [[nodiscard]] bool isMultilabel() const { return task == Task::Multilabel; }
    /// Three classes or more, of which a case has one.
    [[nodiscard]] bool isExclusive() const { return !isBinary() && !isMultilabel(); }

    /// Index of the positive of two classes: `positive`, or the second where it is not set.
    [[nodiscard]] std::size_t positiveIndex() const { return positive == 0 ? 0 : 1; }
    /// Index of the other of two classes.
    [[nodiscard]] std::size_t otherIndex() const { return 1 - positiveIndex(); }
    /// The class that figures of one class are about unless another is asked for: binary the
    /// positive one, else none.
    [[nodiscard]] std::optional<std::size_t> focus() const;
    /// Index of the class of this name.
    [[nodiscard]] std::optional<std::size_t> indexOf(std::string_view name) const;

    /// Outputs of a network: 1 for two classes, else one a class.
    [[nodiscard]] std::size_t outputs() const;
    /// What a network learns for a case of class `label`: binary 1 (positive) or 0, else the index
    /// itself; -1 for a label that is none of the classes.
    [[nodiscard]] int target(int label) const;
    /// 1 where a case is of class `cls`, 0 where it is not, -1 where that is not known. `label`:
    /// class index or -1; `labels`: multi-label only, 1, 0 or below 0 for unknown, one a class.
    [[nodiscard]] int truth(std::size_t cls, int label, std::span<const std::int8_t> labels) const;

    /// Probabilities in the order of the classes. `outputs`: what a network put out, after the
    /// sigmoid (binary, multi-label) or softmax. Throws std::invalid_argument for another length.
    [[nodiscard]] std::vector<double> probabilities(std::span<const double> outputs) const;
    /// The class that is called, of as many probabilities as there are classes: binary the positive
    /// one from 0.5 on, else the most probable (the first of equals).
    [[nodiscard]] std::size_t predicted(std::span<const double> p) const;
    /// The same where p >= threshold decides about class `cls`; below it the most probable other.
    [[nodiscard]] std::size_t predicted(std::span<const double> p, std::size_t cls,
                                        double threshold) const;

    /// Columns of a table of predictions: "y_true", or multi-label "y_C" for each class.
    [[nodiscard]] std::vector<std::string> truthColumns() const;
    /// "p_C" for each class.
    [[nodiscard]] std::vector<std::string> probabilityColumns() const;

    bool operator==(const ClassScheme&) const = default;
};

}  // namespace lightbox::spec
