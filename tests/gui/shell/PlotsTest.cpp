// SPDX-License-Identifier: GPL-3.0-or-later
// Plots whose threshold is dragged: what their bars count, what they say under the mouse, where a drag ends.
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include "gui/Patience.h"
#include "look/Theme.h"
#include "widgets/plots/CurvePlot.h"
#include "widgets/plots/PrecisionRecallPlot.h"
#include "widgets/plots/RocPlot.h"
#include "widgets/plots/ScoreHistogram.h"
#include "widgets/plots/ThresholdPlot.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {

QWidget* canvasOf(QWidget& plot) {
    return plot.childAt(plot.rect().center());
}

void moveTo(QWidget* canvas, const QPointF& at, Qt::MouseButtons buttons = Qt::NoButton) {
    QMouseEvent event(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton, buttons,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(canvas, &event);
}

}  // namespace

class PlotsTest : public QObject {
    Q_OBJECT

private:
    Theme m_theme;

    ThresholdPlot::Shown decisionCurves() {
        ThresholdPlot::Shown shown;
        shown.least = -0.2;
        shown.most = 0.6;
        shown.curves = {{3, Qt::DashLine, {0, 0.25, 0.5}, {0.5, 1.0 / 3, 0}, QStringLiteral("all")},
                        {-1, Qt::DotLine, {0, 1}, {0, 0}, QStringLiteral("none")},
                        {0,
                         Qt::SolidLine,
                         {0, 0.25, 0.5, 0.75},
                         {0.5, 0.4, 0.3, 0.1},
                         QStringLiteral("model")}};
        return shown;
    }

private Q_SLOTS:
    void theMagnifiedCornerCoversNoCurve() {
        RocPlot roc(m_theme);
        roc.setCurve({{0, 0, std::numeric_limits<double>::infinity()},
                      {0.02, 0.9, 0.8},
                      {0.06, 0.97, 0.6},
                      {1, 1, 0.1}});
        QVERIFY(roc.isMagnified());
        const std::vector<spec::RocPoint> high{{0, 0, 1}, {0.2, 0.8, 0.5}, {1, 1, 0}};
        roc.setOverlays({{QStringLiteral("good"), high}});
        QVERIFY(roc.isMagnified());
        const std::vector<spec::RocPoint> low{{0, 0, 1}, {0.2, 0.3, 0.5}, {1, 1, 0}};
        roc.setOverlays({{QStringLiteral("good"), high}, {QStringLiteral("poor"), low}});
        QVERIFY(!roc.isMagnified());
        roc.setOverlays({});
        QVERIFY(roc.isMagnified());
    }
    void initTestCase() {
        m_theme.setPreference(Theme::Preference::Light);
        m_theme.apply(*qApp);
    }

    void whatHasNoRoomBesideACurveIsNotWritten() {
        CurvePlot plot(m_theme, QStringLiteral("loss"), CurvePlot::Scale::Logarithmic,
                       CurvePlot::Look::Full);
        CurvePlot::Series series;
        series.x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        series.y = {1.5, 1.2, 0.9, 0.7, 0.5, 0.4, 0.33, 0.3, 0.28, 0.26};
        plot.setSeries({series});
        plot.setPhaseBoundary(6);
        plot.resize(900, 400);
        plot.show();
        QTRY_VERIFY_WITH_TIMEOUT(plot.phaseNames().value(1).contains(QStringLiteral("fine-tuning")),
                                 test::kPatience);
        plot.resize(330, 150);
        QTRY_COMPARE_WITH_TIMEOUT(plot.phaseNames().value(1), QStringLiteral("phase 2"),
                                  test::kPatience);
        const auto isRoom = [&plot] {
            const std::vector<double> ticks = plot.namedTicks();
            for (std::size_t i = 1; i < ticks.size(); ++i)
                if (ticks[i - 1] - ticks[i] < 11)
                    return false;
            return ticks.size() >= 2;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRoom(), test::kPatience);
    }

    void epochsAreNumberedAsFarAsThereIsRoom() {
        CurvePlot plot(m_theme, QStringLiteral("AUROC"), CurvePlot::Scale::Linear,
                       CurvePlot::Look::Spark);
        CurvePlot::Series series;
        for (int epoch = 1; epoch <= 400; ++epoch) {
            series.x.push_back(epoch);
            series.y.push_back(0.8);
        }
        plot.setSeries({series});
        plot.setEpochs(400);
        plot.resize(150, 90);
        plot.show();
        const auto gap = [&plot] {
            const std::vector<double> ticks = plot.namedEpochs();
            double least = ticks.size() < 2 ? 0 : 1e9;
            for (std::size_t i = 1; i < ticks.size(); ++i)
                least = std::min(least, ticks[i] - ticks[i - 1]);
            return least;
        };
        const int number =
            QFontMetrics(Theme::font(TextSize::Small)).horizontalAdvance(QStringLiteral("400"));
        QTRY_VERIFY2_WITH_TIMEOUT(gap() > number, "the numbers lie over one another",
                                  test::kPatience);
        plot.resize(700, 90);
        QTRY_VERIFY_WITH_TIMEOUT(plot.namedEpochs().size() >= 4, test::kPatience);
    }

    void theBarAtTheThresholdIsPartedThere() {
        ScoreHistogram plot(m_theme);
        // Bars of a fourth; 0.6 goes through the third.
        plot.setBins({0, 1, {7, 4, 5, 1}, {1, 2, 6, 9}});
        spec::AtThreshold at;
        at.threshold = 0.6;
        at.tn = 13;  // 7 + 4, and 2 of the 5
        at.fp = 4;
        at.fn = 7;  // 1 + 2, and 4 of the 6
        at.tp = 11;
        plot.setOperatingPoint(at, QStringLiteral("0.6"));
        std::size_t tn = 0, fp = 0, fn = 0, tp = 0;
        for (const ScoreHistogram::Bar& bar : plot.bars()) {
            QVERIFY(bar.high <= 0.6 || bar.low >= 0.6);
            const bool called = bar.low >= 0.6;
            QCOMPARE(bar.side == ScoreHistogram::Side::Wrong, called != bar.isPositive);
            (bar.isPositive ? (called ? tp : fn) : (called ? fp : tn)) += bar.count;
        }
        QCOMPARE(tn, at.tn);
        QCOMPARE(fp, at.fp);
        QCOMPARE(fn, at.fn);
        QCOMPARE(tp, at.tp);
        // On the edge of two bars none is parted.
        at.threshold = 0.5;
        at.tn = 11;
        at.fp = 6;
        at.fn = 3;
        at.tp = 15;
        plot.setOperatingPoint(at, QStringLiteral("0.5"));
        QCOMPARE(plot.bars().size(), std::size_t{8});
        // All of the bar on one side: that side alone has it.
        at.threshold = 0.7;
        at.tn = 16;
        at.fp = 1;
        at.fn = 9;
        at.tp = 9;
        plot.setOperatingPoint(at, QStringLiteral("0.7"));
        QCOMPARE(plot.bars().size(), std::size_t{8});
    }

    void aBarWithCasesOnOneSideAloneEndsAtTheThreshold() {
        ScoreHistogram plot(m_theme);
        plot.setBins({0, 1, {7, 4, 5, 1}, {1, 2, 6, 9}});
        spec::AtThreshold at;
        at.threshold = 0.6;  // within the third bar, all of whose cases lie under it
        at.tn = 16;
        at.fp = 1;
        at.fn = 9;
        at.tp = 9;
        plot.setOperatingPoint(at, QStringLiteral("0.6"));
        QCOMPARE(plot.bars().size(), std::size_t{8});
        int ending = 0;
        for (const ScoreHistogram::Bar& bar : plot.bars()) {
            QVERIFY(bar.high <= 0.6 || bar.low >= 0.6);
            ending += bar.high == 0.6 ? 1 : 0;
        }
        QCOMPARE(ending, 2);
    }

    void aValueOffTheAxisIsAnArrowAtItsEdge() {
        ThresholdPlot plot(m_theme, QStringLiteral("net benefit"), QStringLiteral("decision"));
        plot.setShown(decisionCurves());
        plot.resize(600, 300);
        plot.show();
        plot.setThreshold(0.5, QStringLiteral("0.5"), 0.3, QStringLiteral("0.300"));
        QTRY_VERIFY_WITH_TIMEOUT(plot.threshold().has_value() && !plot.isValueBeyond(),
                                 test::kPatience);
        plot.setThreshold(0.9, QStringLiteral("0.9"), -0.64, QStringLiteral("−0.640"));
        QTRY_VERIFY_WITH_TIMEOUT(plot.isValueBeyond(), test::kPatience);
        plot.setThreshold(0.1, QStringLiteral("0.1"), 0.2, QStringLiteral("0.200"));
        QTRY_VERIFY_WITH_TIMEOUT(!plot.isValueBeyond(), test::kPatience);
    }

    void whatIsOfNoClassHasNoClassColour() {
        for (int cls = 0; cls < 6; ++cls)
            QVERIFY(m_theme.classColor(-1) != m_theme.classColor(cls));
    }

    void whatLiesBetweenTwoThresholdsIsReferred() {
        ScoreHistogram plot(m_theme);
        plot.setBins({0, 1, {7, 4, 5, 1}, {1, 2, 6, 9}});
        spec::AtThreshold a;
        a.threshold = 0.3;
        a.tn = 8;  // 7, and 1 of the 4
        a.fn = 2;  // 1, and 1 of the 2
        spec::AtThreshold b;
        b.threshold = 0.6;
        b.tn = 13;
        b.fn = 7;
        plot.setRuleIn(b, QStringLiteral("0.6"));
        plot.setOperatingPoint(a, QStringLiteral("0.3"));
        std::size_t out = 0, referred = 0, in = 0;
        for (const ScoreHistogram::Bar& bar : plot.bars())
            (bar.side == ScoreHistogram::Side::Referred ? referred
             : bar.high <= 0.3                          ? out
                                                        : in) += bar.count;
        QCOMPARE(out, std::size_t{8 + 2});
        QCOMPARE(referred, std::size_t{5 + 5});
        QCOMPARE(in, std::size_t{4 + 11});
        plot.setRuleIn({});
        for (const ScoreHistogram::Bar& bar : plot.bars())
            QVERIFY(bar.side != ScoreHistogram::Side::Referred);
    }

    void curvesSayTheirValuesUnderTheMouse() {
        ThresholdPlot plot(m_theme, QStringLiteral("net benefit"),
                           QStringLiteral("Decision curve"));
        plot.resize(480, 320);
        plot.setShown(decisionCurves());
        plot.setThreshold(0.9, QStringLiteral("0.9"));
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QWidget* canvas = canvasOf(plot);
        moveTo(canvas, plot.positionOf(0.26, 0.2));
        QCOMPARE(plot.readOut(),
                 QStringLiteral("threshold 0.250\nall  0.333\nnone  0.000\nmodel  0.400"));
        // Where treating all is not drawn any more it has no value.
        moveTo(canvas, plot.positionOf(0.74, 0.2));
        QCOMPARE(plot.readOut(), QStringLiteral("threshold 0.750\nnone  0.000\nmodel  0.100"));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(canvas, &leave);
        QVERIFY(plot.readOut().isEmpty());
    }

    void rocAndPrecisionSayWhatIsNearest() {
        RocPlot roc(m_theme);
        roc.resize(400, 400);
        roc.setCurve({{0, 0, std::numeric_limits<double>::infinity()},
                      {0.2, 0.5, 0.8},
                      {0.6, 0.75, 0.3},
                      {1, 1, 0.1}});
        roc.show();
        QVERIFY(QTest::qWaitForWindowExposed(&roc));
        moveTo(canvasOf(roc), roc.positionOf(0.58, 0.72));
        QCOMPARE(roc.readOut(),
                 QStringLiteral("threshold 0.300\nsensitivity 0.750\nspecificity 0.400"));
        PrecisionRecallPlot precision(m_theme);
        precision.resize(400, 400);
        precision.setCurve({{0.25, 1, 0.8}, {0.75, 0.6, 0.4}, {1, 0.5, 0.1}}, 0.5);
        precision.show();
        QVERIFY(QTest::qWaitForWindowExposed(&precision));
        moveTo(canvasOf(precision), precision.positionOf(0.74, 0.62));
        QCOMPARE(precision.readOut(),
                 QStringLiteral("threshold 0.400\nprecision 0.600\nrecall 0.750"));
    }

    void aDragEndsWithItsPlotAndLeavesNothingToTheNext() {
        QWidget window;
        auto* first =
            new ThresholdPlot(m_theme, QStringLiteral("y"), QStringLiteral("first"), &window);
        auto* second =
            new ThresholdPlot(m_theme, QStringLiteral("y"), QStringLiteral("second"), &window);
        for (ThresholdPlot* plot : {first, second}) {
            plot->resize(480, 300);
            plot->setShown(decisionCurves());
            plot->setThreshold(0.5, QStringLiteral("0.5"));
        }
        second->move(0, 300);
        window.resize(480, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QWidget* canvas = canvasOf(*first);
        const QPoint held = first->positionOf(0.5, 0.2).toPoint();
        const QPoint there = first->positionOf(0.7, 0.2).toPoint();
        QSignalSpy dragged(first, &ThresholdPlot::thresholdDragged);
        QSignalSpy finished(first, &ThresholdPlot::dragFinished);
        // Another tab comes in front while the button is down.
        QTest::mousePress(canvas, Qt::LeftButton, {}, held);
        moveTo(canvas, there, Qt::LeftButton);
        const auto moves = dragged.count();
        QVERIFY(moves >= 2);
        first->hide();
        QCOMPARE(finished.count(), 1);
        first->show();
        moveTo(canvas, held);
        QCOMPARE(dragged.count(), moves);
        // The button was let go over another window.
        QTest::mousePress(canvas, Qt::LeftButton, {}, held);
        const auto pressed = dragged.count();
        moveTo(canvas, there);
        QCOMPARE(dragged.count(), pressed);
        QCOMPARE(finished.count(), 2);
        // A threshold that is locked meanwhile.
        QTest::mousePress(canvas, Qt::LeftButton, {}, held);
        first->setMovable(false);
        QCOMPARE(finished.count(), 3);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, held);
        QCOMPARE(finished.count(), 3);
        // The other plot has nothing of it.
        QSignalSpy others(second, &ThresholdPlot::thresholdDragged);
        moveTo(canvasOf(*second), there);
        QCOMPARE(others.count(), 0);
        QVERIFY(first->readOut().isEmpty() || !second->readOut().isEmpty());
    }
};

QTEST_MAIN(PlotsTest)
#include "PlotsTest.moc"
