// SPDX-License-Identifier: GPL-3.0-or-later
// Two thresholds, rule out below a and rule in from b: chosen, dragged and locked in the page, and shown as the two that they are.
#include "EvaluateFixture.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <cmath>

#include "engine/Evaluate.h"
#include "engine/PickThreshold.h"
#include "evaluation/Evaluate.h"
#include "evaluation/TwoThresholds.h"
#include "gui/Patience.h"
#include "look/Format.h"
#include "pages/evaluate/BookmarkList.h"
#include "pages/evaluate/CurvePanels.h"
#include "pages/evaluate/PlotPanels.h"
#include "pages/evaluate/ProtocolWords.h"
#include "pages/evaluate/ZonesBar.h"
#include "pages/evaluate/ZonesView.h"
#include "widgets/Figures.h"
#include "widgets/ProtocolStrip.h"
#include "widgets/plots/ScoreHistogram.h"

using namespace lightbox;
using gui::Format;
using Fixture = test::EvaluateFixture;
using test::kPatience;

namespace {

gui::RunView& viewOf(Fixture& f) {
    return f.bench.session().runView();
}

/// What the core says of the two in force, at the prevalence that is stated.
spec::TwoThresholds expected(Fixture& f, std::optional<double> prevalence = {}) {
    const evaluation::OperatingCurve curve = evaluation::operatingCurve(
        engine::predictionsOf(f.data.project, f.data.run.str(), spec::Set::Val));
    return evaluation::twoThresholds(curve, f.inForce(), *viewOf(f).ruleIn(), prevalence);
}

std::size_t countIn(Fixture& f, int truth, gui::ZonesView::Zone zone) {
    return f.child<gui::ZonesView>("zones")
        ->cell(truth, zone)
        ->accessibleName()
        .section(QStringLiteral(": "), 1)
        .toULongLong();
}

void compareZones(Fixture& f) {
    const spec::TwoThresholds two = expected(f);
    using gui::ZonesView;
    QCOMPARE(countIn(f, 0, ZonesView::Out), two.out.negatives);
    QCOMPARE(countIn(f, 1, ZonesView::Out), two.out.positives);
    QCOMPARE(countIn(f, 0, ZonesView::Referred), two.referred.negatives);
    QCOMPARE(countIn(f, 1, ZonesView::Referred), two.referred.positives);
    QCOMPARE(countIn(f, 0, ZonesView::In), two.in.negatives);
    QCOMPARE(countIn(f, 1, ZonesView::In), two.in.positives);
    gui::FigureLabel label(f.bench.theme());
    label.setPercent(two.share);
    QCOMPARE(f.child<gui::FigureLabel>("referredStudy")->text(), label.text());
    label.setPercent(expected(f, 0.1).share);
    QCOMPARE(f.child<gui::FigureLabel>("referredStated")->text(), label.text());
    label.setInterval(two.ppv);
    QCOMPARE(f.child<gui::FigureLabel>("ppvStudy")->text(), label.text());
}

void chooseTwo(Fixture& f) {
    f.chooseObjective("Two-sided");
    f.child<QDoubleSpinBox>("ruleOutTarget")->setValue(0.9);
    f.child<QDoubleSpinBox>("ruleInTarget")->setValue(0.9);
    QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
    if (!viewOf(f).ruleIn()) {
        f.child<QAbstractButton>("confident")->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
    }
    QVERIFY(viewOf(f).ruleIn().has_value());
}

}  // namespace

class TwoThresholdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLockOfTwoIsShownAsTwo() {
        Fixture f;
        spec::ThresholdRequest request;
        request.run = f.data.run;
        request.objective = spec::Objective::TwoTargets;
        request.value = 0.9;
        request.ruleIn = 0.9;
        request.prevalence = 0.1;
        request.lock = true;
        request.reason = "two";
        const spec::OperatingPoint point = engine::pickThreshold(f.data.project, request);
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(viewOf(f).data() && viewOf(f).data()->locked && f.page.settled(),
                                 kPatience);
        QCOMPARE(f.inForce(), point.twoThresholds->ruleOut);
        QCOMPARE(*viewOf(f).ruleIn(), point.twoThresholds->ruleIn);
        QVERIFY(f.child<gui::ZonesView>("zones")->isVisible());
        QVERIFY(!f.child<gui::ConfusionMatrix>()->isVisible());
        compareZones(f);
        const QString both = Format::thresholds(point);
        QVERIFY(both != Format::threshold(point));
        const QString step =
            f.child<gui::ProtocolStrip>()->step(gui::ProtocolWords::Lock).accessibleName();
        QVERIFY2(step.contains(both), qPrintable(step));
        const QString standing = f.child<QLabel>("standing")->text();
        QVERIFY2(standing.contains(Format::objective(point.objective)), qPrintable(standing));
        // Nothing of it moves.
        QTest::keyClick(&f.page, Qt::Key_Right);
        auto& plot = f.child<gui::CalibrationPanel>()->plot();
        test::dragLine(plot, *viewOf(f).ruleIn(), 0.99);
        QCOMPARE(f.inForce(), point.twoThresholds->ruleOut);
        QCOMPARE(*viewOf(f).ruleIn(), point.twoThresholds->ruleIn);
    }

    void eachOfTwoIsDraggedAndTheyNeverCross() {
        Fixture f;
        chooseTwo(f);
        compareZones(f);
        const double a = f.inForce();
        const double b = *viewOf(f).ruleIn();
        auto& plot = f.child<gui::CalibrationPanel>()->plot();
        test::dragLine(plot, b, b + 0.05);
        QCOMPARE(f.inForce(), a);
        QVERIFY(std::abs(*viewOf(f).ruleIn() - b - 0.05) < 0.01);
        compareZones(f);
        test::dragLine(plot, a, a - 0.05);
        QVERIFY(std::abs(f.inForce() - a + 0.05) < 0.01);
        QVERIFY(std::abs(*viewOf(f).ruleIn() - b - 0.05) < 0.01);
        compareZones(f);
        test::dragLine(plot, *viewOf(f).ruleIn(), 0.02);
        QVERIFY(f.inForce() < *viewOf(f).ruleIn());
        QVERIFY(expected(f).referred.positives + expected(f).referred.negatives > 0);
        QCOMPARE(f.child<QComboBox>("objective")->currentText(),
                 QStringLiteral("At two thresholds"));
        // Esc: what the objective gave.
        QTest::keyClick(&f.page, Qt::Key_Escape);
        QCOMPARE(f.inForce(), a);
        QCOMPARE(*viewOf(f).ruleIn(), b);
        QCOMPARE(f.child<QComboBox>("objective")->currentText(), QStringLiteral("Two-sided"));
    }

    void bothStandOnEveryPlot() {
        Fixture f;
        const auto picture = [&] {
            QCoreApplication::processEvents();
            return f.child<gui::ScoresPanel>()->plot().grab().toImage();
        };
        chooseTwo(f);
        f.child<QComboBox>("objective");
        const QImage before = picture();
        const double a = f.inForce();
        QTest::keyClick(f.child<QWidget>("ruleIn")->findChild<QSlider*>(), Qt::Key_Right,
                        Qt::ShiftModifier);
        QCOMPARE(f.inForce(), a);
        QVERIFY2(picture() != before, "the upper of the two moved");
        // Along the ROC curve the nearer point is taken hold of.
        auto& roc = f.child<gui::RocPanel>()->plot();
        QWidget* canvas = roc.findChild<QWidget*>();
        const spec::TwoThresholds two = expected(f);
        const evaluation::OperatingCurve curve = evaluation::operatingCurve(
            engine::predictionsOf(f.data.project, f.data.run.str(), spec::Set::Val));
        const spec::AtThreshold upper = curve.at(two.ruleIn);
        const QPoint at = canvas->mapFrom(
            &roc, roc.positionOf(1 - *upper.specificity.value, *upper.sensitivity.value).toPoint());
        QTest::mousePress(canvas, Qt::LeftButton, {}, at);
        QTest::mouseMove(canvas, at + QPoint(0, 12));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, at + QPoint(0, 12));
        QCOMPARE(f.inForce(), a);
    }

    void zonesAreTintedAndNamedHoweverNarrow() {
        Fixture f;
        auto* scores = f.child<gui::ScoreHistogram>();
        QVERIFY(scores->zonesSeen().isEmpty());
        chooseTwo(f);
        const spec::TwoThresholds two = expected(f);
        const auto countOf = [](const spec::TwoThresholds::Zone& zone) {
            return Format::count(static_cast<std::int64_t>(zone.positives + zone.negatives));
        };
        // Three zones with their counts, the middle one as the rule has it.
        const auto named = [&] {
            const QStringList seen = scores->zonesSeen();
            return seen.size() == 3 && seen[1].startsWith(countOf(two.referred));
        };
        QTRY_VERIFY_WITH_TIMEOUT(named(), kPatience);
        f.page.resize(900, 700);  // less than its words need
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(named(), kPatience);
    }

    void aThousandAtTheStatedPrevalenceStandUnderTheZones() {
        Fixture f;
        f.page.resize(1500, 1000);
        chooseTwo(f);
        auto* bar = f.child<gui::ZonesBar>("zonesBar");
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), kPatience);
        f.child<QDoubleSpinBox>("statedPrevalence")->setValue(20);
        QVERIFY2(bar->title().contains(QStringLiteral("20.0 %")), qPrintable(bar->title()));
        const spec::TwoThresholds two = expected(f);
        const double ill =
            static_cast<double>(two.out.positives + two.referred.positives + two.in.positives);
        const double well =
            static_cast<double>(two.out.negatives + two.referred.negatives + two.in.negatives);
        const double found = 200 * static_cast<double>(two.in.positives) / ill;
        const double alarms = 800 * static_cast<double>(two.in.negatives) / well;
        const auto words = bar->words();
        QCOMPARE(words[2][0],
                 QStringLiteral("%1 ruled in").arg(Format::count(std::llround(found + alarms))));
        QCOMPARE(words[0][1].section(QLatin1Char(' '), 1),
                 QStringLiteral("of them %1")
                     .arg(QString::fromStdString(viewOf(f).data()->predictions->classes[0])));
        // One threshold needs no such bar, and no tints.
        f.chooseObjective("Target sensitivity");
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), kPatience);
        QVERIFY(f.child<gui::ScoreHistogram>()->zonesSeen().isEmpty());
    }

    void aZoneListsItsCases() {
        Fixture f;
        chooseTwo(f);
        QSignalSpy spy(&f.bench.session(), &gui::ProjectSession::worklistRequested);
        auto* zones = f.child<gui::ZonesView>("zones");
        QTest::mouseClick(zones->cell(1, gui::ZonesView::Referred), Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        const spec::TwoThresholds two = expected(f);
        QCOMPARE(f.bench.session().worklist().images.size(), two.referred.positives);
        for (const spec::ImageId& image : f.bench.session().worklist().images)
            QVERIFY(image.str().find("ILL") != std::string::npos);
    }

    void bothAreLockedAsTheDialogShowsThem() {
        Fixture f;
        chooseTwo(f);
        const double a = f.inForce();
        const double b = *viewOf(f).ruleIn();
        QTest::keyClick(&f.page, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(f.child<gui::BookmarkList>("bookmarks")->thresholds(),
                 (std::vector<double>{a, b}));
        QTest::keyClick(&f.page, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(f.confirm() != nullptr, kPatience);
        QTest::keyClicks(f.page.findChild<QLineEdit*>(QStringLiteral("reason")),
                         QStringLiteral("two"));
        QTest::mouseClick(f.confirm(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            engine::lockedThreshold(f.data.project, f.data.run.str()).has_value(), kPatience);
        const auto locked = engine::lockedThreshold(f.data.project, f.data.run.str());
        QVERIFY(locked->twoThresholds.has_value());
        QCOMPARE(locked->twoThresholds->ruleOut, a);
        QCOMPARE(locked->twoThresholds->ruleIn, b);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
    }

    void oneThresholdComesBackWhole() {
        Fixture f;
        chooseTwo(f);
        f.chooseObjective("Youden's J");
        QVERIFY(!viewOf(f).ruleIn());
        QVERIFY(!f.child<gui::ZonesView>("zones")->isVisible());
        QVERIFY(f.child<gui::ConfusionMatrix>()->isVisible());
        QVERIFY(!f.child<QWidget>("ruleIn")->isVisible());
        // Undone, there are two again.
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(viewOf(f).ruleIn().has_value());
        compareZones(f);
    }
};

QTEST_MAIN(TwoThresholdsTest)
#include "TwoThresholdsTest.moc"
