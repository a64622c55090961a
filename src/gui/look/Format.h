// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <concepts>
#include <cstdint>
#include <optional>

#include "spec/Dataset.h"
#include "spec/Evaluation.h"
#include "spec/Interval.h"

namespace lightbox::gui {

class Theme;

/// Numbers as people read them, in the window's language: true minus, en dash, three decimals. Never for files.
class Format {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::Format)

public:
    /// 5856 -> "5,856"; −12 with a true minus.
    template <std::integral Number> [[nodiscard]] static QString count(Number value) {
        return whole(static_cast<std::int64_t>(value));
    }
    /// "0.964"; "> 0.999" where rounding would say 1 without being 1; "< 0.001" likewise; "—" for NaN.
    [[nodiscard]] static QString share(double value, int decimals = 3);
    /// Fixed decimals with a true minus, no such care at the ends.
    [[nodiscard]] static QString number(double value, int decimals = 3);
    /// "+0.012", "−0.004", "0.000".
    [[nodiscard]] static QString signedNumber(double value, int decimals = 3);
    /// "73.7 %" of a share in [0,1].
    [[nodiscard]] static QString percent(double value, int decimals = 1);
    /// Short: 1e-3, 0.05, 3.8e-6.
    [[nodiscard]] static QString scientific(double value);
    /// "0.964", or "— undefined: REASON".
    [[nodiscard]] static QString estimate(const spec::Interval& interval, int decimals = 3);
    /// "[0.949–0.976]", empty without bounds.
    [[nodiscard]] static QString bounds(const spec::Interval& interval, int decimals = 3);
    /// "[0.949–0.976]"; of differences (`isSigned`) "[−0.012, +0.034]", with a semicolon where a comma is the decimal mark.
    [[nodiscard]] static QString range(double low, double high, int decimals = 3,
                                       bool isSigned = false);
    /// "0.964 [0.949–0.976]".
    [[nodiscard]] static QString interval(const spec::Interval& interval, int decimals = 3);
    [[nodiscard]] static QString percentInterval(const spec::Interval& interval, int decimals = 1);
    /// The same for a rich-text label: estimate 600, interval in Text2. Build anew when the theme changes.
    [[nodiscard]] static QString html(const spec::Interval& interval, const Theme& theme,
                                      int decimals = 3);
    [[nodiscard]] static QString html(const QString& estimate, const QString& rest,
                                      const Theme& theme);
    [[nodiscard]] static QString orUndefined(const std::optional<double>& value,
                                             const QString& reason, int decimals = 3);
    /// A threshold with the digits that read back to the counts it was chosen by: "0.22385".
    [[nodiscard]] static QString threshold(const spec::AtThreshold& at);
    [[nodiscard]] static QString threshold(const spec::OperatingPoint& point);
    /// "a 0.284" of the lower (`which` 0) of two thresholds, "b 0.982" of the upper.
    [[nodiscard]] static QString ofTwo(int which, const QString& threshold);
    /// "0.284 and 0.982" where two are locked, else as threshold().
    [[nodiscard]] static QString thresholds(const spec::OperatingPoint& point);
    /// Each of them.
    [[nodiscard]] static QStringList thresholdDigits(const spec::OperatingPoint& point);
    /// "p" of a test: "0.08", "0.046", "< 0.001".
    [[nodiscard]] static QString pValue(double value);
    /// "41 s", "7 min 40 s", "2 h 05 min".
    [[nodiscard]] static QString duration(double seconds);
    /// "6,787 bytes", "18.8 MB", "2.1 GB".
    [[nodiscard]] static QString bytes(std::uint64_t value);
    /// "4.65 M", "328,193".
    [[nodiscard]] static QString parameters(std::int64_t value);
    /// Of an ISO 8601 UTC time: "today, 14:52", "yesterday", "12 Nov", local time.
    [[nodiscard]] static QString when(const QString& iso);
    /// "14:52"
    [[nodiscard]] static QString timeOfDay(const QTime& time);
    /// Of an image's date: "2019-05-03" in English; what is no date stays as it is.
    [[nodiscard]] static QString date(const std::string& iso);
    /// "a", "a and b", "a, b, and c"
    [[nodiscard]] static QString list(const QStringList& parts);
    /// "14:33:36", local time.
    [[nodiscard]] static QString clock(const QString& iso);
    /// What an option, a preset or a published set says of itself, in the window's language.
    [[nodiscard]] static QString coreText(const std::string& english);
    /// The title of the preset of this name; the name itself where no preset has it.
    [[nodiscard]] static QString preset(const std::string& name);
    /// "Reading" of the stage "reading" of a job; empty for a stage without a name.
    [[nodiscard]] static QString stageName(const std::string& stage);
    /// "Sensitivity ≥ 0.95, lower bound" of an operating point's objective; what has no such form as it is.
    /// `digits`: those that the thresholds in force are shown with, which an objective that states them by hand repeats.
    [[nodiscard]] static QString objective(const std::string& objective,
                                           const QStringList& digits = {});
    [[nodiscard]] static QString objective(const spec::OperatingPoint& point);
    /// Words of a label in the middle of a sentence: "sensitivity ≥ 0.95" for "Sensitivity ≥ 0.95" in English; names stay.
    [[nodiscard]] static QString withinSentence(const QString& words);
    /// Words of a sentence where a label or a line begins: "Fold 3 of 5".
    [[nodiscard]] static QString capitalised(const QString& words);
    /// "Newcombe, by patient" of an interval's method "newcombe_patient"; others as they are.
    [[nodiscard]] static QString methodName(const std::string& method);
    /// "raw probabilities", "calibrated probabilities": what a threshold or a figure stands on.
    [[nodiscard]] static QString scale(spec::Scale scale);
    /// What base::exactText(), or a curve's thresholdText(), wrote, with the decimal mark of the locale.
    [[nodiscard]] static QString exact(const std::string& text);
    /// "validation" for "val", "training" for "train", "test".
    [[nodiscard]] static QString setName(const std::string& set);
    /// "binary", "several classes", "several labels an image", "ordered classes".
    [[nodiscard]] static QString taskName(spec::Task task);

private:
    [[nodiscard]] static QString whole(std::int64_t value);
};

}  // namespace lightbox::gui
