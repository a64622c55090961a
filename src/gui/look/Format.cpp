// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Format.h"

#include <QDateTime>
#include <QLocale>
#include <cmath>

#include "base/Text.h"
#include "look/MessageText.h"
#include "look/Theme.h"
#include "messages/Decimals.h"
#include "spec/ThresholdRule.h"
#include "spec/Training.h"

namespace lightbox::gui {
namespace {

const QChar minusSign(0x2212);
const QChar enDash(0x2013);
const QChar emDash(0x2014);

QString trueMinus(QString text) {
    return text.replace(QLatin1Char('-'), minusSign);
}

/// Whether nothing but zeros is left at so many decimals.
bool roundsToZero(double value, int decimals) {
    return QByteArray::fromStdString(messages::decimals(value, decimals)).toDouble() == 0.0;
}

QString undefinedText(const std::string& reason) {
    const QString why = MessageText::reason(reason);
    return why.isEmpty()
               ? QString(emDash)
               : QStringLiteral("%1 %2").arg(emDash).arg(Format::tr("undefined: %1").arg(why));
}

}  // namespace

QString Format::whole(std::int64_t value) {
    return trueMinus(QLocale().toString(static_cast<qlonglong>(value)));
}

QString Format::number(double value, int decimals) {
    if (std::isnan(value))
        return emDash;
    // No groups, which shares and measures never need.
    return trueMinus(exact(messages::decimals(value, decimals)));
}

QString Format::share(double value, int decimals) {
    if (std::isnan(value))
        return emDash;
    const double step = std::pow(10.0, -decimals);
    if (value < 1.0 && value > 1.0 - step / 2)
        return QStringLiteral("> %1").arg(number(1.0 - step, decimals));
    if (value > 0.0 && value < step / 2)
        return QStringLiteral("< %1").arg(number(step, decimals));
    return number(value, decimals);
}

QString Format::signedNumber(double value, int decimals) {
    const QString text = number(value, decimals);
    return value > 0 && !roundsToZero(value, decimals) ? QStringLiteral("+%1").arg(text) : text;
}

QString Format::percent(double value, int decimals) {
    return std::isnan(value) ? QString(emDash)
                             : QStringLiteral("%1 %").arg(number(value * 100, decimals));
}

QString Format::scientific(double value) {
    if (value == 0)
        return QStringLiteral("0");
    const double size = std::abs(value);
    const QString point = QLocale().decimalPoint();
    QString text = QString::number(value, 'g', 3);
    if (size < 0.01 || size >= 1e5) {
        text = QString::number(value, 'e', 1);
        const qsizetype e = text.indexOf(QLatin1Char('e'));
        QString mantissa = text.left(e);
        if (mantissa.endsWith(QStringLiteral(".0")))
            mantissa.chop(2);
        // A hyphen, so that the number can be pasted where numbers are typed.
        text = QStringLiteral("%1e%2").arg(mantissa).arg(text.mid(e + 1).toInt());
    }
    return text.replace(QLatin1Char('.'), point);
}

QString Format::estimate(const spec::Interval& interval, int decimals) {
    return interval.value ? share(*interval.value, decimals) : undefinedText(interval.undefined);
}

QString Format::bounds(const spec::Interval& interval, int decimals) {
    if (!interval.value || !interval.low || !interval.high)
        return {};
    return range(*interval.low, *interval.high, decimals);
}

QString Format::range(double low, double high, int decimals, bool isSigned) {
    // A dash before a sign would be two of them; a comma is a decimal point in some languages.
    const QString comma = QLocale().decimalPoint() == QLatin1String(",") ? QStringLiteral("; ")
                                                                         : QStringLiteral(", ");
    const auto text = [&](double value) {
        return isSigned ? signedNumber(value, decimals) : number(value, decimals);
    };
    return QStringLiteral("[%1%2%3]")
        .arg(text(low), isSigned || low < 0 ? comma : QString(enDash), text(high));
}

QString Format::interval(const spec::Interval& interval, int decimals) {
    const QString range = bounds(interval, decimals);
    return range.isEmpty() ? estimate(interval, decimals)
                           : QStringLiteral("%1 %2").arg(estimate(interval, decimals), range);
}

QString Format::percentInterval(const spec::Interval& interval, int decimals) {
    if (!interval.value)
        return undefinedText(interval.undefined);
    if (!interval.low || !interval.high)
        return percent(*interval.value, decimals);
    return QStringLiteral("%1 [%2%3%4]")
        .arg(percent(*interval.value, decimals), number(*interval.low * 100, decimals))
        .arg(enDash)
        .arg(number(*interval.high * 100, decimals));
}

QString Format::html(const QString& estimate, const QString& rest, const Theme& theme) {
    return QStringLiteral("<span style=\"font-weight:600\">%1</span>"
                          "<span style=\"color:%2\"> %3</span>")
        .arg(estimate.toHtmlEscaped(), theme.color(Role::Text2).name(), rest.toHtmlEscaped());
}

QString Format::html(const spec::Interval& interval, const Theme& theme, int decimals) {
    if (!interval.value)
        return QStringLiteral("<span style=\"color:%1\">%2</span>")
            .arg(theme.color(Role::Text2).name(),
                 undefinedText(interval.undefined).toHtmlEscaped());
    return html(estimate(interval, decimals), bounds(interval, decimals), theme);
}

QString Format::orUndefined(const std::optional<double>& value, const QString& reason,
                            int decimals) {
    return value ? share(*value, decimals) : undefinedText(reason.toStdString());
}

QString Format::exact(const std::string& text) {
    return QString::fromStdString(text).replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QString Format::scale(spec::Scale scale) {
    return scale == spec::Scale::Calibrated ? tr("calibrated probabilities")
                                            : tr("raw probabilities");
}

QString Format::threshold(const spec::AtThreshold& at) {
    return exact(at.text.empty() ? base::exactText(at.threshold) : at.text);
}

QString Format::threshold(const spec::OperatingPoint& point) {
    return point.atThreshold.text.empty() ? exact(base::exactText(point.threshold))
                                          : threshold(point.atThreshold);
}

QString Format::ofTwo(int which, const QString& threshold) {
    return which == 0 ? tr("a %1", "the lower of two thresholds").arg(threshold)
                      : tr("b %1", "the upper of two thresholds").arg(threshold);
}

QString Format::thresholds(const spec::OperatingPoint& point) {
    return list(thresholdDigits(point));
}

QStringList Format::thresholdDigits(const spec::OperatingPoint& point) {
    if (!point.twoThresholds)
        return {threshold(point)};
    const auto digits = [](double value, const std::string& text) {
        return exact(text.empty() ? base::exactText(value) : text);
    };
    const spec::TwoThresholds& two = *point.twoThresholds;
    return {digits(two.ruleOut, two.ruleOutText), digits(two.ruleIn, two.ruleInText)};
}

QString Format::pValue(double value) {
    if (std::isnan(value))
        return emDash;
    if (value < 0.001)
        return QStringLiteral("< %1").arg(number(0.001));
    // Beside 0.05 two digits would not say on which side it lies.
    const bool isNearLevel = value >= 0.045 && value < 0.055;
    return number(value, value < 0.01 || isNearLevel ? 3 : 2);
}

QString Format::duration(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0)
        return emDash;
    const auto whole = static_cast<std::int64_t>(std::llround(seconds));
    if (whole < 60)
        return seconds < 10 && seconds != std::floor(seconds) ? tr("%1 s").arg(number(seconds, 1))
                                                              : tr("%1 s").arg(whole);
    if (whole < 3600)
        return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    return tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60, 2, 10, QLatin1Char('0'));
}

QString Format::bytes(std::uint64_t value) {
    if (value < 100'000)
        return tr("%1 bytes").arg(count(static_cast<std::int64_t>(value)));
    const auto size = static_cast<double>(value);
    if (size < 1e9)
        return tr("%1 MB").arg(number(size / 1e6, 1));
    return tr("%1 GB").arg(number(size / 1e9, 1));
}

QString Format::parameters(std::int64_t value) {
    if (value < 1'000'000)
        return count(value);
    return tr("%1 M").arg(number(static_cast<double>(value) / 1e6, value < 10'000'000 ? 2 : 1));
}

QString Format::when(const QString& iso) {
    const QDateTime at = QDateTime::fromString(iso, Qt::ISODateWithMs).toLocalTime();
    if (!at.isValid())
        return iso;
    const qint64 days = at.date().daysTo(QDate::currentDate());
    if (days == 0)
        return tr("today, %1").arg(timeOfDay(at.time()));
    if (days == 1)
        return tr("yesterday");
    return QLocale().toString(at.date(), at.date().year() == QDate::currentDate().year()
                                             ? tr("d MMM", "form of a date without its year")
                                             : tr("d MMM yyyy", "form of a date"));
}

QString Format::timeOfDay(const QTime& time) {
    return time.toString(QStringLiteral("HH:mm"));
}

QString Format::date(const std::string& iso) {
    const QString text = QString::fromStdString(iso);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? date.toString(tr("yyyy-MM-dd", "form of a study's date")) : text;
}

QString Format::list(const QStringList& parts) {
    return QLocale().createSeparatedList(parts);
}

QString Format::clock(const QString& iso) {
    const QDateTime at = QDateTime::fromString(iso, Qt::ISODateWithMs).toLocalTime();
    return at.isValid() ? at.toString(QStringLiteral("HH:mm:ss")) : iso;
}

QString Format::coreText(const std::string& english) {
    return english.empty() ? QString()
                           : QCoreApplication::translate("lightbox::core", english.c_str());
}

QString Format::preset(const std::string& name) {
    for (const spec::PresetInfo& preset : spec::presets())
        if (preset.name == name)
            return coreText(preset.title);
    return QString::fromStdString(name);
}

QString Format::stageName(const std::string& stage) {
    if (stage == "reading")
        return tr("reading");
    if (stage == "decoding")
        return tr("decoding images");
    if (stage == "caching features")
        return tr("caching features");
    if (stage == "checking")
        return tr("checking");
    if (stage == "looking at pictures")
        return tr("comparing images");
    if (stage == "drawing films")
        return tr("drawing images");
    if (stage == "predicting")
        return tr("predicting");
    if (stage == "measuring")
        return tr("measuring");
    if (stage == "comparing")
        return tr("comparing");
    if (stage == "learning curve")
        return tr("training heads");
    if (stage == "explaining")
        return tr("explaining");
    return {};
}

QString Format::withinSentence(const QString& words) {
    // German nouns keep their capital, and so do names: Youden's J, F1.
    const bool isPlain = words.size() > 1 && words[0].isUpper() && words[1].isLower() &&
                         !words.startsWith(QStringLiteral("Youden"));
    if (!isPlain || QLocale().language() != QLocale::English)
        return words;
    return words[0].toLower() + words.mid(1);
}

QString Format::capitalised(const QString& words) {
    return words.isEmpty() ? words : words[0].toUpper() + words.mid(1);
}

QString Format::objective(const spec::OperatingPoint& point) {
    return objective(point.objective, thresholdDigits(point));
}

QString Format::objective(const std::string& objective, const QStringList& digits) {
    const auto rule = spec::ruleFrom(objective);
    if (!rule)
        return QString::fromStdString(objective);
    const auto local = [](double value) { return exact(base::exactText(value)); };
    switch (rule->objective) {
    case spec::Objective::Sensitivity:
        return (rule->confident ? tr("Sensitivity ≥ %1, lower bound") : tr("Sensitivity ≥ %1"))
            .arg(local(rule->value));
    case spec::Objective::Specificity:
        return (rule->confident ? tr("Specificity ≥ %1, lower bound") : tr("Specificity ≥ %1"))
            .arg(local(rule->value));
    case spec::Objective::Youden:
        return tr("Youden's J");
    case spec::Objective::FBeta:
        return tr("F-beta, beta %1").arg(local(rule->value));
    case spec::Objective::Cost:
        return tr("Costs, missed to false alarm %1:%2")
            .arg(local(rule->costFn), local(rule->costFp));
    case spec::Objective::At:
        return tr("At %1").arg(digits.size() == 1 ? digits.first() : local(rule->value));
    case spec::Objective::NetBenefit:
        return tr("Net benefit at a threshold probability of %1").arg(local(rule->value));
    case spec::Objective::TwoAt:
        return digits.size() == 2
                   ? tr("Rule out below %1, rule in from %2").arg(digits.first(), digits.last())
                   : tr("Rule out below %1, rule in from %2")
                         .arg(local(rule->value), local(rule->ruleIn));
    case spec::Objective::TwoTargets:
        return (rule->confident
                    ? tr("Rule out by sensitivity ≥ %1, rule in by specificity ≥ %2, lower bounds")
                    : tr("Rule out by sensitivity ≥ %1, rule in by specificity ≥ %2"))
            .arg(local(rule->value), local(rule->ruleIn));
    }
    Q_UNREACHABLE();
}

QString Format::methodName(const std::string& method) {
    if (method == "newcombe")
        return tr("Newcombe");
    if (method == "newcombe_patient")
        return tr("Newcombe, by patient");
    if (method == "wilson")
        return tr("Wilson");
    if (method == "wilson_patient")
        return tr("Wilson, by patient");
    if (method == "delong")
        return tr("DeLong");
    if (method == "mover")
        return tr("MOVER");
    if (method == "bootstrap_patient")
        return tr("bootstrap by patient");
    if (method == "bootstrap_image")
        return tr("bootstrap by image");
    if (method == "mercaldo_logit")
        return tr("Mercaldo, logit");
    return QString::fromStdString(method);
}

QString Format::setName(const std::string& set) {
    if (set == "train")
        return tr("training");
    if (set == "val")
        return tr("validation");
    if (set == "test")
        return tr("test");
    return QString::fromStdString(set);
}

QString Format::taskName(spec::Task task) {
    switch (task) {
    case spec::Task::Binary:
        return tr("binary");
    case spec::Task::Multiclass:
        return tr("several classes");
    case spec::Task::Multilabel:
        return tr("several labels an image");
    case spec::Task::Ordinal:
        return tr("ordered classes");
    }
    Q_UNREACHABLE();
}

}  // namespace lightbox::gui
