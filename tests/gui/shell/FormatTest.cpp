// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <array>
#include <cstdio>
#include <optional>

#include "base/Json.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/Language.h"
#include "look/MessageText.h"
#include "messages/Render.h"
#include "shell/CommandLine.h"

using namespace lightbox;
using namespace lightbox::gui;

class FormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noDashStandsBeforeAMinus() {
        spec::Interval interval;
        interval.value = -0.5;
        interval.low = -0.75;
        interval.high = -0.25;
        QCOMPARE(Format::bounds(interval, 2), QStringLiteral("[−0.75, −0.25]"));
        interval.low = 0.25;
        interval.high = 0.75;
        QCOMPARE(Format::bounds(interval, 2), QStringLiteral("[0.25–0.75]"));
    }
    void init() { m_english.emplace(); }
    void cleanup() { m_english.reset(); }
    void counts() {
        QCOMPARE(Format::count(5856), QStringLiteral("5,856"));
        QCOMPARE(Format::count(0), QStringLiteral("0"));
        QCOMPARE(Format::count(-1234567), QStringLiteral("−1,234,567"));
    }
    void shares() {
        QCOMPARE(Format::share(0.9641), QStringLiteral("0.964"));
        QCOMPARE(Format::share(0.99996), QStringLiteral("> 0.999"));
        QCOMPARE(Format::share(1.0), QStringLiteral("1.000"));
        QCOMPARE(Format::share(0.0001), QStringLiteral("< 0.001"));
        QCOMPARE(Format::share(0.0), QStringLiteral("0.000"));
        QCOMPARE(Format::signedNumber(-0.0041), QStringLiteral("−0.004"));
        QCOMPARE(Format::signedNumber(0.0122), QStringLiteral("+0.012"));
        QCOMPARE(Format::number(-0.0001), QStringLiteral("0.000"));
        // A tie is rounded as the command line and the report round it.
        QCOMPARE(Format::number(13.0 / 16), QStringLiteral("0.812"));
        QCOMPARE(Format::number(-70.25, 1), QStringLiteral("−70.2"));
    }
    void intervals() {
        spec::Interval interval;
        interval.value = 0.9641;
        interval.low = 0.9489;
        interval.high = 0.9762;
        QCOMPARE(Format::interval(interval), QStringLiteral("0.964 [0.949–0.976]"));
        QCOMPARE(Format::percentInterval(interval), QStringLiteral("96.4 % [94.9–97.6]"));
        QVERIFY(Format::bounds({}).isEmpty());
    }
    void undefinedSaysWhyAndIsNeverZero() {
        spec::Interval interval;
        interval.undefined = "no NORMAL image";
        QCOMPARE(Format::interval(interval), QStringLiteral("— undefined: no NORMAL image"));
        QCOMPARE(Format::orUndefined(std::nullopt, QStringLiteral("one class absent")),
                 QStringLiteral("— undefined: one class absent"));
    }
    void smallNumbers() {
        QCOMPARE(Format::scientific(1e-3), QStringLiteral("1e-3"));
        QCOMPARE(Format::scientific(3.8e-6), QStringLiteral("3.8e-6"));
        QCOMPARE(Format::scientific(0.05), QStringLiteral("0.05"));
        QCOMPARE(Format::pValue(0.0002), QStringLiteral("< 0.001"));
        QCOMPARE(Format::pValue(0.084), QStringLiteral("0.08"));
        QCOMPARE(Format::pValue(0.0458), QStringLiteral("0.046"));
        QCOMPARE(Format::range(-0.02, 0.034, 3, true), QStringLiteral("[−0.020, +0.034]"));
    }
    void times() {
        QCOMPARE(Format::duration(41), QStringLiteral("41 s"));
        QCOMPARE(Format::duration(460), QStringLiteral("7 min 40 s"));
        QCOMPARE(Format::duration(7500), QStringLiteral("2 h 05 min"));
        QCOMPARE(Format::duration(-1), QStringLiteral("—"));
    }
    void errorsSayWhatWhyAndRemedy() {
        const ErrorText text = ErrorText::of(base::Error(
            base::ErrorKind::Failed,
            base::ErrorFacts{"weights_bad", "weights cannot be read", "/w/a.pth",
                             "tensor fc.weight is missing", "choose weights for resnet18"}));
        QCOMPARE(text.what, QStringLiteral("Weights cannot be read"));
        QCOMPARE(
            text.why,
            QStringLiteral("/w/a.pth: tensor fc.weight is missing. Choose weights for resnet18."));
    }
    void messagesAreTranslated() {
        struct German : QTranslator {
            [[nodiscard]] QString translate(const char* context, const char* text, const char*,
                                            int n) const override {
                if (qstrcmp(context, "lightbox::core") != 0)
                    return {};
                if (qstrcmp(text, "there are no positive cases") == 0)
                    return QStringLiteral("es gibt keine positiven Fälle");
                if (qstrcmp(text, "table cannot be read") == 0)
                    return QStringLiteral("Tabelle nicht lesbar");
                if (qstrcmp(text, "line {line}: {#fields} [field|fields], the header has "
                                  "{columns}") == 0)
                    return n == 1
                               ? QStringLiteral("Zeile {line}: ein Feld statt {columns}")
                               : QStringLiteral("Zeile {line}: {#fields} Felder statt {columns}");
                return {};
            }
            [[nodiscard]] bool isEmpty() const override { return false; }
        };
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        German german;
        QCoreApplication::installTranslator(&german);
        const auto text = [](int fields) {
            return ErrorText::of(base::refused("csv_invalid.fields",
                                               {{"line", 1234}, {"fields", fields}, {"columns", 5}},
                                               "t.csv"));
        };
        const ErrorText one = text(1);
        const ErrorText many = text(3);
        const QString untranslated =
            MessageText::of({"bytes_here", {{"here", 5856}}}, std::string("old"));
        const QString reason = MessageText::reason(messages::wordsOf("undefined.no_positive"));
        QCoreApplication::removeTranslator(&german);
        QLocale::setDefault(before);
        QCOMPARE(reason, QStringLiteral("es gibt keine positiven Fälle"));
        QCOMPARE(one.what, QStringLiteral("Tabelle nicht lesbar"));
        const QString remedy = QStringLiteral(
            " Correct the line: a text that holds the delimiter needs quotes around it.");
        QCOMPARE(one.why, QStringLiteral("t.csv: Zeile 1.234: ein Feld statt 5.") + remedy);
        QCOMPARE(many.why, QStringLiteral("t.csv: Zeile 1.234: 3 Felder statt 5.") + remedy);
        QCOMPARE(untranslated, QStringLiteral("5.856 bytes are here"));
        QCOMPARE(MessageText::of({}, std::string("As an old run says.")),
                 QStringLiteral("As an old run says."));
        QCOMPARE(text(3).why,
                 QStringLiteral("t.csv: line 1,234: 3 fields, the header has 5.") + remedy);
    }
    void pluralsAreEnglish() {
        const auto groups = [](int count) {
            return QCoreApplication::translate("lightbox::gui::LeakagePanel", "%n group(s)",
                                               nullptr, count);
        };
        QCOMPARE(groups(1), QStringLiteral("1 group"));
        QCOMPARE(groups(5856), QStringLiteral("5856 groups"));
    }
    void germanWritesNumbersItsOwnWay() {
        const Language german(QStringLiteral("de"));
        QCOMPARE(Format::count(-5856), QStringLiteral("−5.856"));
        QCOMPARE(Format::number(5856.25, 2), QStringLiteral("5856,25"));
        QCOMPARE(Format::share(0.99996), QStringLiteral("> 0,999"));
        QCOMPARE(Format::signedNumber(0.0122), QStringLiteral("+0,012"));
        QCOMPARE(Format::signedNumber(0.0001), QStringLiteral("0,000"));
        QCOMPARE(Format::scientific(3.8e-6), QStringLiteral("3,8e-6"));
        QCOMPARE(Format::pValue(0.0002), QStringLiteral("< 0,001"));
        QCOMPARE(Format::date("2019-05-03"), QStringLiteral("03.05.2019"));
        QCOMPARE(Format::date("2019"), QStringLiteral("2019"));
        QCOMPARE(Format::list({QStringLiteral("a"), QStringLiteral("b")}),
                 QStringLiteral("a und b"));
        QCOMPARE(Format::setName("test"), QStringLiteral("Test"));
    }
    void whatIsWrittenToFilesKeepsItsPoint() {
        const Language german(QStringLiteral("de"));
        QCOMPARE(base::toText(base::Json(0.25)), std::string("0.25\n"));
        std::array<char, 8> text{};
        std::snprintf(text.data(), text.size(), "%.2f", 0.25);
        QCOMPARE(std::string(text.data()), std::string("0.25"));
    }
    void aThresholdHasTheDecimalMarkOfTheLanguage() {
        const QLocale before;
        const auto back = qScopeGuard([&] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(Format::exact("0.100"), QStringLiteral("0,100"));
        spec::AtThreshold at;
        at.threshold = 0.325;
        QCOMPARE(Format::threshold(at), QStringLiteral("0,325"));
    }
    void labelsAndSentencesBeginAsTheyShould() {
        const QLocale before;
        QLocale::setDefault(QLocale::English);
        QCOMPARE(Format::withinSentence(QStringLiteral("Sensitivity ≥ 0.95")),
                 QStringLiteral("sensitivity ≥ 0.95"));
        QCOMPARE(Format::withinSentence(QStringLiteral("Youden's J")),
                 QStringLiteral("Youden's J"));
        QCOMPARE(Format::withinSentence(QStringLiteral("F1")), QStringLiteral("F1"));
        QLocale::setDefault(QLocale::German);
        QCOMPARE(Format::withinSentence(QStringLiteral("Sensitivität ≥ 0,95")),
                 QStringLiteral("Sensitivität ≥ 0,95"));
        QLocale::setDefault(before);
        QCOMPARE(Format::capitalised(QStringLiteral("fold 3 of 5")), QStringLiteral("Fold 3 of 5"));
        QCOMPARE(Format::capitalised({}), QString());
    }

    void aPresetHasItsTitleAndAnUnknownOneItsName() {
        QCOMPARE(Format::preset("screening-baseline"), QStringLiteral("Screening baseline"));
        QCOMPARE(Format::preset("of-another-version"), QStringLiteral("of-another-version"));
    }
    void anUnknownLanguageIsEnglish() {
        const Language none(QStringLiteral("xx"));
        QCOMPARE(Format::count(5856), QStringLiteral("5,856"));
        QCOMPARE(Language::name(QStringLiteral("de")), QStringLiteral("Deutsch"));
        QVERIFY(parseCommandLine({QStringLiteral("--language"), QStringLiteral("xx")}).fault !=
                QString());
        QCOMPARE(parseCommandLine({QStringLiteral("--language"), QStringLiteral("de")}).language,
                 QStringLiteral("de"));
    }
    void aThresholdGivenByHandHasTheDigitsItIsShownWith() {
        spec::OperatingPoint point;
        point.objective = "at 0.2998545454545455";
        point.threshold = point.atThreshold.threshold = 0.2998545454545455;
        point.atThreshold.text = "0.300";
        QCOMPARE(Format::objective(point), QStringLiteral("At 0.300"));
        point.objective = "rule out below 0.2998545454545455, rule in from 0.8123412341234123";
        point.twoThresholds = spec::TwoThresholds{};
        point.twoThresholds->ruleOut = 0.2998545454545455;
        point.twoThresholds->ruleIn = 0.8123412341234123;
        point.twoThresholds->ruleOutText = "0.300";
        point.twoThresholds->ruleInText = "0.8123";
        QCOMPARE(Format::objective(point),
                 QStringLiteral("Rule out below 0.300, rule in from 0.8123"));
        // What was aimed at is stated as it was asked for.
        point.twoThresholds.reset();
        point.objective = "sensitivity >= 0.955 (lower bound)";
        QCOMPARE(Format::objective(point), QStringLiteral("Sensitivity ≥ 0.955, lower bound"));
    }
    void commandLine() {
        const CommandLine line = parseCommandLine(
            {QStringLiteral("--project"), QStringLiteral("/p.lightbox"),
             QStringLiteral("--page=evaluate"), QStringLiteral("--theme"), QStringLiteral("dark"),
             QStringLiteral("--size"), QStringLiteral("1280x800"), QStringLiteral("--grab"),
             QStringLiteral("a.png")});
        QVERIFY2(line.fault.isEmpty(), qPrintable(line.fault));
        QCOMPARE(line.project, QStringLiteral("/p.lightbox"));
        QVERIFY(line.page == PageId::Evaluate);
        QVERIFY(line.theme == Theme::Preference::Dark);
        QCOMPARE(line.size, QSize(1280, 800));
        QCOMPARE(line.grab, QStringLiteral("a.png"));
    }
    void commandLineFaults_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("page") << QStringList{QStringLiteral("--project"), QStringLiteral("x"),
                                             QStringLiteral("--page"), QStringLiteral("cellar")};
        QTest::newRow("size") << QStringList{QStringLiteral("--size"), QStringLiteral("-1x9")};
        QTest::newRow("theme") << QStringList{QStringLiteral("--theme"), QStringLiteral("blue")};
        QTest::newRow("missing") << QStringList{QStringLiteral("--grab")};
        QTest::newRow("unknown") << QStringList{QStringLiteral("--frobnicate"),
                                                QStringLiteral("1")};
        QTest::newRow("page without project")
            << QStringList{QStringLiteral("--page"), QStringLiteral("cases")};
    }
    void commandLineFaults() {
        QFETCH(QStringList, words);
        QVERIFY(!parseCommandLine(words).fault.isEmpty());
    }

private:
    std::optional<Language> m_english;
};

QTEST_GUILESS_MAIN(FormatTest)
#include "FormatTest.moc"
