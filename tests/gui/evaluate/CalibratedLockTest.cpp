// SPDX-License-Identifier: GPL-3.0-or-later
// A threshold of calibrated probabilities decides among those in the window too, never among raw ones; where nothing is locked
// the window shows either.
#include "EvaluateFixture.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include "engine/Evaluate.h"
#include "engine/PickThreshold.h"
#include "pages/evaluate/EvaluatePage.h"
#include "project/Project.h"
#include "session/ProjectSession.h"
#include "session/RunView.h"
#include "shell/Workbench.h"
#include "support/CalibratedRun.h"
#include "support/NoProgress.h"
#include "support/PredictedProject.h"
#include "widgets/Controls.h"
#include "widgets/Figures.h"

using namespace lightbox;

namespace {

constexpr int kWait = 20'000;

}  // namespace

class CalibratedLockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decidesAmongCalibratedScores() {
        const test::PredictedProject data;
        const test::Scheme& scheme = test::schemes().front();
        test::storeCalibrator(data);
        spec::ThresholdRequest request;
        request.run = data.run;
        request.objective = spec::Objective::Sensitivity;
        request.value = 0.8;
        request.scale = spec::Scale::Calibrated;
        request.lock = true;
        request.reason = "test";
        const spec::OperatingPoint point = engine::pickThreshold(data.project, request);
        QVERIFY(point.atThreshold.tp > 0);

        gui::Workbench bench;
        bench.theme().apply(*qApp);
        gui::EvaluatePage page(bench.context());
        page.resize(1328, 820);
        page.show();
        bench.session().open(data.project);
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen(), kWait);
        page.activate();
        QTRY_VERIFY_WITH_TIMEOUT(page.settled() && !bench.jobs().busy(), kWait);
        const gui::RunView& view = bench.session().runView();
        QVERIFY(view.data());
        QVERIFY(view.data()->scale() == spec::Scale::Calibrated);
        QCOMPARE(view.threshold(), point.threshold);
        std::size_t hits = 0;
        for (const spec::PredictionRow& row : view.data()->predictions->rows)
            hits += row.yTrue == scheme.positive && view.decision().called(row.p) == scheme.positive
                        ? 1
                        : 0;
        QCOMPARE(hits, point.atThreshold.tp);
        // Raw scores at this threshold would be others: the test can tell them apart.
        const spec::Predictions raw =
            engine::predictionsOf(data.project, data.run.str(), spec::Set::Val);
        std::size_t rawHits = 0;
        for (const spec::PredictionRow& row : raw.rows)
            rawHits +=
                row.yTrue == scheme.positive &&
                        row.p.at(static_cast<std::size_t>(scheme.positive)) >= point.threshold
                    ? 1
                    : 0;
        QVERIFY(rawHits != hits);
        gui::FigureLabel expected(bench.theme());
        expected.setInterval(point.atThreshold.sensitivity);
        QCOMPARE(page.findChild<gui::MetricRow*>(QStringLiteral("sensitivity"))->figure().text(),
                 expected.text());
    }

    void whereNothingIsLockedASwitchShowsEitherScale() {
        const test::PredictedProject data;
        test::storeCalibrator(data);
        gui::Workbench bench;
        bench.theme().apply(*qApp);
        gui::EvaluatePage page(bench.context());
        page.resize(1328, 820);
        page.show();
        bench.session().open(data.project);
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen(), kWait);
        page.activate();
        const auto settled = [&] { return page.settled() && !bench.jobs().busy(); };
        QTRY_VERIFY_WITH_TIMEOUT(settled(), kWait);
        const gui::RunView& view = bench.session().runView();
        auto* scale = page.findChild<gui::Switch*>(QStringLiteral("calibrated"));
        QVERIFY(scale->isVisible());
        QVERIFY(!scale->isChecked());
        const std::vector<double> raw = view.data()->predictions->rows.front().p;
        QTest::mouseClick(scale, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            settled() && view.data() && view.data()->scale() == spec::Scale::Calibrated, kWait);
        QVERIFY(view.data()->predictions->rows.front().p != raw);
        engine::EvaluateRequest request;
        request.run = data.run.str();
        request.calibrated = true;
        test::NoProgress progress;
        const spec::Evaluation expected = engine::evaluate(data.project, request, progress, {});
        QTRY_VERIFY_WITH_TIMEOUT(view.figures(spec::Set::Val) != nullptr, kWait);
        QCOMPARE(view.figures(spec::Set::Val)->brier, expected.brier);
        // Taken away from the menu, it is raw again, and there is nothing to choose from.
        QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("calibrate")),
                          Qt::LeftButton);
        QMenu* menu = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) != nullptr, kWait);
        QAction* last = menu->actions().constLast();
        menu->close();
        last->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            settled() && view.data() && view.data()->scale() == spec::Scale::Raw, kWait);
        QCOMPARE(view.data()->predictions->rows.front().p, raw);
        QVERIFY(!scale->isVisible());
    }
};

QTEST_MAIN(CalibratedLockTest)
#include "CalibratedLockTest.moc"
