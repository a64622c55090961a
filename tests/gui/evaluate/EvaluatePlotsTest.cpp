// SPDX-License-Identifier: GPL-3.0-or-later
// The plots of Evaluate with a real mouse: one handle moves in all of them, and what is clicked leads to its cases.
#include "EvaluateFixture.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/Evaluate.h"
#include "engine/PickThreshold.h"
#include "evaluation/Calibration.h"
#include "evaluation/Evaluate.h"
#include "gui/Patience.h"
#include "look/Format.h"
#include "pages/evaluate/ConfusionMatrix.h"
#include "pages/evaluate/CurvePanels.h"
#include "pages/evaluate/EvaluateHead.h"
#include "pages/evaluate/OperatingPointPanel.h"
#include "pages/evaluate/PlotPanels.h"
#include "pages/evaluate/SubgroupData.h"
#include "pages/evaluate/ThresholdCurves.h"
#include "spec/Figures.h"
#include "support/NoProgress.h"
#include "widgets/Banner.h"
#include "widgets/ClassMark.h"
#include "widgets/Figures.h"
#include "widgets/plots/HandleDrag.h"

using namespace lightbox;
using gui::Format;
using Fixture = test::EvaluateFixture;
using test::kPatience;

namespace {

QString shown(Fixture& f, const char* name) {
    return f.child<gui::MetricRow>(name)->figure().text();
}

/// nullptr: none is seen.
gui::MetricRow* shownRow(Fixture& f, const char* name) {
    for (auto* row : f.page.findChildren<gui::MetricRow*>(QString::fromLatin1(name)))
        if (row->isVisible())
            return row;
    return nullptr;
}

QStringList cells(Fixture& f) {
    return {f.cell(0, 0)->accessibleName(), f.cell(0, 1)->accessibleName(),
            f.cell(1, 0)->accessibleName(), f.cell(1, 1)->accessibleName()};
}

double inForce(Fixture& f) {
    return f.bench.session().runView().threshold();
}

}  // namespace

class EvaluatePlotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMeanOfAStudysFoldsLeadsBeforeThePooledAuroc() {
        Fixture f;
        gui::RocPanel panel(f.bench.theme());
        spec::Interval auroc;
        auroc.value = 0.78;
        auroc.low = 0.7;
        auroc.high = 0.85;
        panel.setAuroc(auroc);
        panel.setStudy({});
        const QString alone = panel.auroc();
        auto* pooled = panel.findChild<gui::MetricRow*>(QStringLiteral("pooledAuroc"));
        QVERIFY(alone.startsWith(QStringLiteral("0.780")));
        QVERIFY(pooled->isHidden());
        spec::Evaluation study;
        study.mean = 0.812;
        study.sd = 0.034;
        study.folds.resize(3);
        panel.setAuroc(auroc);
        panel.setStudy(study);
        QVERIFY2(panel.auroc().contains(QStringLiteral("0.812")) &&
                     panel.auroc().contains(QStringLiteral("± 0.034")),
                 qPrintable(panel.auroc()));
        QVERIFY(!pooled->isHidden());
        QCOMPARE(pooled->figure().text(), alone);
        // Of a run of its own there is none again.
        panel.setAuroc(auroc);
        panel.setStudy({});
        QCOMPARE(panel.auroc(), alone);
        QVERIFY(pooled->isHidden());
    }

    void theAurocIsOfRawScoresOnEitherScale() {
        Fixture f;
        const auto rawData = gui::evaluationOf(f.bench.session().runView().data(), {});
        const spec::Interval raw = rawData.auroc;
        {
            // As an isotonic fit makes them: whatever is low or high becomes one.
            auto writer = project::Project::open(f.data.project, project::Access::Write);
            spec::Calibrator calibrator;
            calibrator.run = f.data.run;
            calibrator.method = spec::CalibrationMethod::Isotonic;
            calibrator.fittedOn = "val";
            spec::ClassCalibrator ill;
            ill.cls = "ILL";
            ill.from = {0.45, 0.55};
            ill.to = {0.1, 0.9};
            calibrator.classes = {ill};
            writer.saveCalibrator(calibrator);
        }
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.session().isLoading(), kPatience);
        f.settle();
        f.bench.session().runView().showCalibrated(true);
        f.settle();
        const auto view = f.bench.session().runView().data();
        QVERIFY(view->scale() == spec::Scale::Calibrated);
        QVERIFY(*evaluation::evaluate(*view->predictions).aurocMacro.value != *raw.value);
        const auto data = gui::evaluationOf(view, {});
        QCOMPARE(*data.auroc.value, *raw.value);
        QCOMPARE(*data.auroc.low, *raw.low);
        const auto byPatient = gui::evaluationOf(view, {-1, spec::Aggregate::Max});
        QCOMPARE(byPatient.ranked->rows.size(), byPatient.counted->rows.size());
        const spec::Dataset dataset =
            project::Project::open(f.data.project, project::Access::Read).dataset();
        QCOMPARE(*gui::subgroupData(data, dataset, evaluation::decisionOf(data.predictions()))
                      .whole.value,
                 *raw.value);
    }

    void longNamesOfClassesNeedNoScrollBar() {
        gui::Workbench bench;
        gui::ConfusionMatrix matrix(bench.theme());
        matrix.setClasses({{QStringLiteral("adenocarcinoma in situ of the lung"), 0},
                           {QStringLiteral("squamous cell carcinoma of the lung"), 1},
                           {QStringLiteral("benign tissue beside a tumour"), 2}},
                          false);
        constexpr int kRoom = 262;  // px of the panel in a window of 1440
        QVERIFY2(matrix.minimumSizeHint().width() <= kRoom,
                 qPrintable(QString::number(matrix.minimumSizeHint().width())));
        bool isTold = false;
        for (const gui::ClassLabel* label : matrix.findChildren<gui::ClassLabel*>())
            isTold = isTold || label->toolTip().contains(QStringLiteral("carcinoma of the lung"));
        QVERIFY(isTold);
    }

    void aDragOnTheCalibrationMovesTheMatrixAndAllElse() {
        Fixture f;
        auto* calibration = f.child<gui::CalibrationPanel>();
        const QStringList before = cells(f);
        const QString benefit = shown(f, "netBenefit");
        test::dragLine(calibration->plot(), inForce(f), 0.8);
        QVERIFY2(std::abs(inForce(f) - 0.8) < 0.01, qPrintable(QString::number(inForce(f))));
        QVERIFY(cells(f) != before);
        QVERIFY(shown(f, "netBenefit") != benefit);
        test::NoProgress silent;
        engine::EvaluateRequest request;
        request.run = f.data.run.str();
        request.bootstrap = 50;
        request.threshold = inForce(f);
        const spec::Evaluation document = engine::evaluate(f.data.project, request, silent, {});
        const spec::AtThreshold& at = *document.atThreshold;
        QCOMPARE(cells(f).at(3).section(QStringLiteral(": "), 1), QString::number(at.tp));
        QCOMPARE(shown(f, "netBenefit"), Format::number(*at.netBenefit.value) + QLatin1Char(' ') +
                                             Format::bounds(at.netBenefit));
        QTest::keyClick(&f.page, Qt::Key_Escape);
        QCOMPARE(cells(f), before);
    }

    void netBenefitIsOfThePrevalenceInForce() {
        Fixture f;
        engine::EvaluateRequest request;
        request.run = f.data.run.str();
        request.bootstrap = 50;
        request.threshold = inForce(f);
        const auto expected = [&] {
            test::NoProgress silent;
            const spec::Evaluation document = engine::evaluate(f.data.project, request, silent, {});
            const spec::Interval& benefit = document.atThreshold->netBenefit;
            return Format::number(*benefit.value) + QLatin1Char(' ') + Format::bounds(benefit);
        };
        const QString own = shown(f, "netBenefit");
        QCOMPARE(own, expected());
        // The example beside it is nobody's statement; what is typed is.
        auto* stated = f.child<QDoubleSpinBox>("statedPrevalence");
        stated->selectAll();
        QTest::keyClicks(stated, QStringLiteral("7.0"));
        QTest::keyClick(stated, Qt::Key_Return);
        request.prevalence = 0.07;
        QCOMPARE(shown(f, "netBenefit"), expected());
        QVERIFY(shown(f, "netBenefit") != own);
        const auto labels = f.child<gui::MetricRow>("netBenefit")->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().contains(Format::percent(0.07));
        }));
    }

    void whatTheMatrixAmountsToHasTheDocumentsIntervals() {
        Fixture f;
        QTest::keyClick(&f.page, Qt::Key_Right, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        test::NoProgress silent;
        engine::EvaluateRequest request;
        request.run = f.data.run.str();
        request.bootstrap = 50;
        request.threshold = inForce(f);
        const spec::Evaluation document = engine::evaluate(f.data.project, request, silent, {});
        const std::pair<const char*, const char*> rows[] = {
            {"balancedAccuracy", "balanced_accuracy"}, {"mcc", "mcc"}, {"kappa", "kappa"}};
        for (const auto& [name, key] : rows) {
            spec::Interval stated;
            for (const spec::Figure& one : spec::figuresOf(document))
                if (one.key == key)
                    stated = one.interval;
            QVERIFY2(stated.low && stated.high, key);
            QCOMPARE(shown(f, name),
                     Format::number(*stated.value) + QLatin1Char(' ') + Format::bounds(stated));
        }
    }

    void theDecisionCurveHasTheBandOfThePrevalenceInForce() {
        Fixture f;
        const auto& plot = f.child<gui::DecisionPanel>()->decisionPlot();
        const auto data = f.dataOf([](const auto&) { return true; });
        const auto check = [&](std::optional<double> prevalence) {
            const gui::ThresholdPlot::Band& band = plot.band();
            QVERIFY(band.x.size() > 50);
            for (std::size_t i = 0; i < band.x.size(); ++i) {
                const spec::Interval benefit =
                    data->curve->at(band.x[i], prevalence, band.x[i]).netBenefit;
                QCOMPARE(band.low[i], *benefit.low);
                QCOMPARE(band.high[i], *benefit.high);
                QVERIFY(band.low[i] <= *benefit.value && *benefit.value <= band.high[i]);
            }
        };
        check({});
        const std::vector<double> own = plot.band().low;
        auto* stated = f.child<QDoubleSpinBox>("statedPrevalence");
        stated->selectAll();
        QTest::keyClicks(stated, QStringLiteral("7.0"));
        QTest::keyClick(stated, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        check(0.07);
        QVERIFY(plot.band().low != own);
    }

    void theHeadShortensTheLeastImportantFirst() {
        Fixture f;
        auto* head = f.child<gui::EvaluateHead>();
        const auto isShort = [&f](const char* name) {
            return f.child<QPushButton>(name)->text().isEmpty();
        };
        const auto* units = f.child<QWidget>("units")->findChild<QPushButton*>();
        bool isBetween = false;
        for (int room = 1600; room > 400; room -= 4) {
            head->fit(room);
            const bool areUnitsShort = units->text() == QStringLiteral("Image");
            if (room == 1600)
                QVERIFY(!isShort("exportButton") && !isShort("subgroupsButton") && !areUnitsShort);
            QVERIFY(isShort("exportButton") || !isShort("subgroupsButton"));
            QVERIFY(isShort("subgroupsButton") || !areUnitsShort);
            isBetween = isBetween || (isShort("exportButton") && !isShort("subgroupsButton"));
        }
        QVERIFY(isBetween);
        QVERIFY(units->text() == QStringLiteral("Image"));
    }

    void everyPlotWithAThresholdDragsIt() {
        Fixture f;
        auto* scores = f.child<gui::ScoresPanel>();
        auto* decision = f.child<gui::DecisionPanel>();
        double wanted = 0.3;
        const auto check = [&](gui::PlotPanel& panel, int tab, gui::ThresholdPlot& plot) {
            panel.setTab(tab);
            QTRY_VERIFY_WITH_TIMEOUT(plot.isVisible(), kPatience);
            test::dragLine(plot, inForce(f), wanted);
            QVERIFY2(std::abs(inForce(f) - wanted) < 0.015,
                     qPrintable(QStringLiteral("%1, wanted %2").arg(inForce(f)).arg(wanted)));
            wanted += 0.1;
        };
        check(*scores, 1, scores->f1Plot());
        check(*scores, 2, scores->costPlot());
        check(*decision, 0, decision->decisionPlot());
        check(*decision, 1, decision->alertsPlot());
        // Along precision and recall, to where half of the cases are found.
        auto* roc = f.child<gui::RocPanel>();
        roc->setTab(1);
        QTRY_VERIFY_WITH_TIMEOUT(roc->precisionPlot().isVisible(), kPatience);
        auto* canvas = roc->precisionPlot().findChild<QWidget*>();
        const QPoint at = canvas->mapFrom(&roc->precisionPlot(),
                                          roc->precisionPlot().positionOf(0.5, 1).toPoint());
        const double before = inForce(f);
        QTest::mousePress(canvas, Qt::LeftButton, {}, at);
        QTest::mouseMove(canvas, at + QPoint(2, 0));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, at + QPoint(2, 0));
        QVERIFY(inForce(f) > before);
    }

    void arrowKeysMoveTheHandleFromAnyPlot() {
        Fixture f;
        auto* canvas = f.child<gui::DecisionPanel>()->decisionPlot().findChild<QWidget*>();
        canvas->setFocus();
        const double before = inForce(f);
        QTest::keyClick(canvas, Qt::Key_Right);
        QVERIFY(inForce(f) > before);
    }

    void aBinListsItsCases() {
        Fixture f;
        auto* calibration = f.child<gui::CalibrationPanel>();
        const spec::Predictions rows =
            engine::predictionsOf(f.data.project, f.data.run.str(), spec::Set::Val);
        const evaluation::ClassScores scores = evaluation::classScores(rows, 0);
        const evaluation::OperatingCurve curve = evaluation::operatingCurve(rows);
        const spec::Calibration expected = evaluation::calibration(
            rows.classes[0], scores.score, scores.positive, curve.clusters());
        // One that lies away from the grip.
        const spec::ReliabilityBin* bin = nullptr;
        for (const spec::ReliabilityBin& one : expected.bins)
            if (std::abs(one.predicted - inForce(f)) > 0.1)
                bin = &one;
        QVERIFY(bin != nullptr);
        QSignalSpy spy(&f.bench.session(), &gui::ProjectSession::worklistRequested);
        gui::ThresholdPlot& plot = calibration->plot();
        auto* canvas = plot.findChild<QWidget*>();
        QTest::mouseClick(
            canvas, Qt::LeftButton, {},
            canvas->mapFrom(&plot,
                            plot.positionOf(bin->predicted, *bin->observed.value).toPoint()));
        QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 1, kPatience);
        const auto& images = f.bench.session().worklist().images;
        QCOMPARE(images.size(), bin->n);
        for (const spec::PredictionRow& row : rows.rows)
            if (row.p[0] > bin->low && row.p[0] < bin->high)
                QVERIFY(std::find(images.begin(), images.end(), row.image) != images.end());
    }

    void aMovedThresholdDrawsNoPlotAnew() {
        Fixture f;
        auto* calibration = f.child<gui::CalibrationPanel>();
        auto* decision = f.child<gui::DecisionPanel>();
        const auto draws = [&] {
            return calibration->plot().fullDraws() + decision->decisionPlot().fullDraws() +
                   decision->alertsPlot().fullDraws();
        };
        int drawn = 0;
        const auto isStill = [&] {
            const int before = std::exchange(drawn, draws());
            return drawn > 0 && before == drawn;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isStill(), kPatience);
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(&f.page, Qt::Key_Right);
            QCoreApplication::processEvents();
        }
        QCOMPARE(draws(), drawn);
    }

    void choosesByExpectedCostAndNetBenefit() {
        Fixture f;
        auto* objective = f.child<QComboBox>("objective");
        auto* target = f.child<QDoubleSpinBox>("target");
        const auto choose = [&](const QString& name) {
            objective->setCurrentIndex(objective->findText(name));
            Q_EMIT objective->activated(objective->currentIndex());
            QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        };
        spec::ThresholdRequest request;
        request.run = f.data.run;
        request.objective = spec::Objective::Cost;
        request.prevalence = f.child<gui::OperatingPointPanel>()->statedPrevalence();
        choose(QStringLiteral("Expected cost"));
        target->setValue(12);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        const auto* hint = f.child<QLabel>("objectiveHint");
        QVERIFY2(hint->isVisible() && hint->text().contains(QStringLiteral("weighs 12 times")),
                 qPrintable(hint->text()));
        request.costFn = 12;
        request.costFp = 1;
        QCOMPARE(inForce(f), engine::pickThreshold(f.data.project, request).threshold);
        choose(QStringLiteral("Net benefit"));
        target->setValue(0.2);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        QVERIFY2(hint->text().contains(QStringLiteral("weighs 4 times")), qPrintable(hint->text()));
        request.costFn = 0.8;
        request.costFp = 0.2;
        QCOMPARE(inForce(f), engine::pickThreshold(f.data.project, request).threshold);
        // No threshold has a greater net benefit at a risk of 0.2 and the stated prevalence.
        const evaluation::OperatingCurve curve = evaluation::operatingCurve(
            engine::predictionsOf(f.data.project, f.data.run.str(), spec::Set::Val));
        const auto benefit = [&](double threshold) {
            const spec::AtThreshold at = curve.at(threshold);
            const double prevalence = *request.prevalence;
            return *at.sensitivity.value * prevalence -
                   (1 - *at.specificity.value) * (1 - prevalence) * 0.2 / 0.8;
        };
        for (const double threshold : curve.thresholds())
            QVERIFY(benefit(threshold) <= benefit(inForce(f)) + 1e-12);
    }

    void chosenCasesAreMarkedInEveryPlot() {
        Fixture f;
        auto* roc = f.child<gui::RocPanel>();
        auto* scores = f.child<gui::ScoresPanel>();
        auto* calibration = f.child<gui::CalibrationPanel>();
        auto* decision = f.child<gui::DecisionPanel>();
        const std::vector<QWidget*> plots{&roc->plot(), &scores->plot(), &calibration->plot(),
                                          &decision->decisionPlot()};
        const auto pictures = [&] {
            std::vector<QImage> all;
            for (QWidget* plot : plots)
                all.push_back(plot->grab().toImage());
            return all;
        };
        auto* chosen = f.child<QPushButton>("chosen");
        QVERIFY(!chosen->isVisible());
        const std::vector<QImage> before = pictures();
        QTest::mouseClick(f.cell(1, 1), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(chosen->isVisible() && f.page.settled(), kPatience);
        const QString count = cells(f).at(3).section(QStringLiteral(": "), 1);
        QVERIFY2(chosen->text().startsWith(count), qPrintable(chosen->text()));
        std::vector<QImage> after;
        QTRY_VERIFY_WITH_TIMEOUT((after = pictures()).front() != before.front(), kPatience);
        for (std::size_t i = 0; i < plots.size(); ++i)
            QVERIFY2(after[i] != before[i], qPrintable(QString::number(i)));
        // In the matrix it is the cell that was clicked.
        QCOMPARE(QString::number(f.cell(1, 1)->marked()), count);
        QCOMPARE(f.cell(1, 0)->marked(), std::size_t{0});
        // At another threshold they are called otherwise.
        QTest::keyClick(&f.page, Qt::Key_Right, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        QVERIFY(f.cell(1, 0)->marked() > 0);
        QCOMPARE(QString::number(f.cell(1, 0)->marked() + f.cell(1, 1)->marked()), count);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QTest::mouseClick(chosen, Qt::LeftButton);
        QVERIFY(!chosen->isVisible());
        QCOMPARE(f.cell(1, 1)->marked(), std::size_t{0});
        QTRY_VERIFY_WITH_TIMEOUT(pictures() == before, kPatience);
    }

    void whatIsNotTheClassHasTheMarkOfNone() {
        gui::EvaluationData data;
        auto predictions = std::make_shared<spec::Predictions>();
        predictions->classes = {"A", "B", "C"};
        predictions->task = spec::Task::Multiclass;
        data.counted = predictions;
        data.cls = 1;
        QCOMPARE(data.others(), -1);
        predictions->task = spec::Task::Multilabel;
        QCOMPARE(data.others(), -1);
        predictions->classes = {"A", "B"};
        predictions->task = spec::Task::Binary;
        QCOMPARE(data.others(), 0);
    }

    void everyThresholdAtAScoreLiesOnTheDecisionCurve() {
        Fixture f;
        const auto data = f.dataOf([](const auto&) { return true; });
        const gui::ThresholdCurves curves = gui::thresholdCurves(*data);
        const auto& scores = *data->scores;
        for (const double threshold : scores.score) {
            if (threshold <= 0 || threshold >= 1)
                continue;
            double tp = 0;
            double fp = 0;
            for (std::size_t i = 0; i < scores.score.size(); ++i)
                if (scores.score[i] >= threshold)
                    (scores.positive[i] != 0 ? tp : fp) += 1;
            const auto all = static_cast<double>(scores.score.size());
            const double benefit = tp / all - fp / all * threshold / (1 - threshold);
            const auto found = std::ranges::find(curves.decision.points, threshold,
                                                 &spec::DecisionCurvePoint::threshold);
            QVERIFY(found != curves.decision.points.end());
            QVERIFY(std::abs(found->model.value() - benefit) < 1e-12);
        }
        QVERIFY(std::ranges::is_sorted(curves.decision.points, {},
                                       &spec::DecisionCurvePoint::threshold));
    }

    void ofManyChosenCasesEachPlaceIsMarkedOnce() {
        Fixture f;
        auto view = std::make_shared<gui::RunData>(*f.bench.session().runView().data());
        auto many = std::make_shared<spec::Predictions>(*view->predictions);
        const spec::PredictionRow kind = many->rows.front();
        many->rows.clear();
        std::vector<spec::ImageId> images;
        for (int i = 0; i < 20'000; ++i) {
            spec::PredictionRow row = kind;
            row.image = spec::ImageId("image" + std::to_string(i));
            row.patient.clear();
            row.yTrue = i % 2;
            const double p = (i + 0.5) / 20'000;
            row.p = {p, 1 - p};
            many->rows.push_back(row);
            images.push_back(row.image);
        }
        view->predictions = many;
        const gui::EvaluationData data = gui::evaluationOf(view, {});
        const gui::ChosenCases chosen = gui::chosenOf(data, images);
        QCOMPARE(chosen.cases.size(), std::size_t{20'000});
        QVERIFY2(chosen.marks.size() < 6000, qPrintable(QString::number(chosen.marks.size())));
        QVERIFY(chosen.marks.size() > 900);
        QCOMPARE(gui::chosenOf(data, {images.front()}).marks.size(), std::size_t{1});
    }

    void anotherRunIsLaidOverWithThePairedDifference() {
        Fixture f;
        const spec::RunId other = f.data.addRun("second", 3);
        f.bench.session().reload();
        auto* button = f.child<QPushButton>("overlayButton");
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && button->isVisible(), kPatience);
        auto* roc = f.child<gui::RocPanel>();
        const QImage before = roc->plot().grab().toImage();
        QTest::mouseClick(button, Qt::LeftButton);
        QMenu* menu = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) != nullptr, kPatience);
        QCOMPARE(menu->actions().size(), 1);
        QAction* second = menu->actions().constFirst();
        QCOMPARE(second->text(), QStringLiteral("second"));
        menu->close();
        second->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && shownRow(f, "overlayDifference") != nullptr,
                                 kPatience);
        const spec::Comparison expected = evaluation::compare(
            engine::predictionsOf(f.data.project, f.data.run.str(), spec::Set::Val),
            engine::predictionsOf(f.data.project, other.str(), spec::Set::Val));
        const QString words = shownRow(f, "overlayDifference")->figure().text();
        QVERIFY2(words.contains(Format::signedNumber(*expected.difference)), qPrintable(words));
        QVERIFY2(words.contains(Format::pValue(*expected.p)), qPrintable(words));
        QVERIFY(roc->plot().grab().toImage() != before);
        // It goes with the run in view.
        f.show(other);
        QVERIFY(shownRow(f, "overlayDifference") == nullptr);
    }

    void severalRunsAreComparedAfterHolmAndOneThatFailsStopsNone() {
        Fixture f;
        const spec::RunId second = f.data.addRun("second", 3);
        const spec::RunId third = f.data.addRun("third", 5);
        const spec::RunId fourth = f.data.addRun("fourth", 6);
        {
            auto writer = project::Project::open(f.data.project, project::Access::Write);
            spec::RunRecord early = writer.runRecord(third);
            early.result.outcome = spec::Outcome::StoppedEarly;
            writer.saveRunRecord(early);
            spec::Predictions fewer = *writer.predictions(fourth);
            fewer.rows.pop_back();
            std::erase_if(fewer.rows, [n = 0](const auto& row) mutable {
                return row.split == "val" && n++ < 3;
            });
            writer.savePredictions(fourth, fewer);
        }
        f.reload();
        f.page.banners().clearAll();
        auto* head = f.child<gui::EvaluateHead>();
        Q_EMIT head->overlaysChosen({second, third, fourth});
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        const auto rowsOf = [&](const spec::RunId& run) {
            return engine::predictionsOf(f.data.project, run.str(), spec::Set::Val);
        };
        const std::vector<spec::Predictions> others{rowsOf(second), rowsOf(third)};
        const std::vector<spec::Comparison> expected =
            evaluation::compare(rowsOf(f.data.run), others);
        const auto differences = [&] {
            QStringList texts;
            for (auto* row :
                 f.page.findChildren<gui::MetricRow*>(QStringLiteral("overlayDifference")))
                if (row->isVisible())
                    texts << row->figure().text();
            return texts;
        };
        QTRY_COMPARE_WITH_TIMEOUT(differences().size(), 2, kPatience);
        const QStringList shownTexts = differences();
        for (qsizetype i = 0; i < 2; ++i) {
            const spec::Comparison& one = expected[static_cast<std::size_t>(i)];
            QVERIFY2(shownTexts[i].contains(Format::signedNumber(*one.difference)),
                     qPrintable(shownTexts[i]));
            QVERIFY2(shownTexts[i].contains(Format::pValue(*one.pHolm)), qPrintable(shownTexts[i]));
        }
        const auto banners = f.page.banners().banners();
        QCOMPARE(banners.size(), 1);
        QVERIFY2(banners.front()->what().startsWith(QStringLiteral("Run fourth")),
                 qPrintable(banners.front()->what()));
        Q_EMIT head->overlaysChosen({second, third});
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && f.page.banners().banners().isEmpty(),
                                 kPatience);
        // The read-out names each of them.
        auto* roc = f.child<gui::RocPanel>();
        auto* canvas = roc->plot().findChild<QWidget*>();
        QTest::mouseMove(canvas,
                         canvas->mapFrom(&roc->plot(), roc->plot().positionOf(0.3, 0.8).toPoint()));
        const QString words = roc->plot().findChild<gui::HandleDrag*>()->readOut();
        QVERIFY2(words.contains(QStringLiteral("second: sensitivity")) &&
                     words.contains(QStringLiteral("third: sensitivity")),
                 qPrintable(words));
    }

    void theMatrixShowsSharesOfTruthOrOfCalls() {
        Fixture f;
        const auto number = [&](int truth, int called) {
            return f.cell(truth, called)
                ->accessibleName()
                .section(QStringLiteral(": "), 1)
                .toDouble();
        };
        const double tp = number(1, 1);
        const QString described = f.cell(1, 1)->accessibleDescription();
        QVERIFY2(described.contains(Format::percent(tp / (tp + number(1, 0)))),
                 qPrintable(described));
        QVERIFY2(described.contains(Format::percent(tp / (tp + number(0, 1)))),
                 qPrintable(described));
        const QImage before = f.cell(1, 1)->grab().toImage();
        const auto buttons = f.child<QWidget>("shares")->findChildren<QPushButton*>();
        QTest::mouseClick(buttons.at(1), Qt::LeftButton);
        QVERIFY(f.cell(1, 1)->grab().toImage() != before);
    }

    void ofThreeClassesTheMatrixShowsSharesToo() {
        Fixture f(test::schemes()[2]);
        auto* shares = f.child<QWidget>("shares");
        QVERIFY(shares->isVisible());
        auto* matrix = f.child<gui::ConfusionMatrix>();
        const QImage before = matrix->grab().toImage();
        QTest::mouseClick(shares->findChildren<QPushButton*>().at(1), Qt::LeftButton);
        QVERIFY(matrix->grab().toImage() != before);
    }
};

QTEST_MAIN(EvaluatePlotsTest)
#include "EvaluatePlotsTest.moc"
