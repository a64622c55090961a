// SPDX-License-Identifier: GPL-3.0-or-later
// The window's column of the join: Evaluate and Review show the figures of the engine's document, whatever the classes are.
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QTest>
#include <QTextDocumentFragment>
#include <algorithm>

#include "engine/Evaluate.h"
#include "engine/PickThreshold.h"
#include "evaluation/Evaluate.h"
#include "gui/Patience.h"
#include "look/Format.h"
#include "models/WorklistModel.h"
#include "pages/evaluate/ConfusionMatrix.h"
#include "pages/evaluate/EvaluatePage.h"
#include "pages/evaluate/OperatingPointPanel.h"
#include "pages/evaluate/PlotPanels.h"
#include "pages/review/ReviewPage.h"
#include "pages/review/WorklistPanel.h"
#include "session/ProjectSession.h"
#include "shell/Workbench.h"
#include "support/NoProgress.h"
#include "support/PredictedProject.h"
#include "widgets/Figures.h"

using namespace lightbox;
using gui::Format;

namespace {

std::size_t countIn(const gui::MatrixCell* cell) {
    return cell->accessibleName().section(QStringLiteral(": "), -1).toULongLong();
}

}  // namespace

class WindowFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalTheDocument_data() {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<bool>("locked");
        for (int i = 0; i < static_cast<int>(test::schemes().size()); ++i)
            for (const bool locked : {true, false})
                QTest::addRow("%s, %s", test::schemes()[static_cast<std::size_t>(i)].name,
                              locked ? "locked" : "nothing locked")
                    << i << locked;
    }

    void equalTheDocument() {
        QFETCH(int, scheme);
        QFETCH(bool, locked);
        const test::Scheme& of = test::schemes()[static_cast<std::size_t>(scheme)];
        const test::PredictedProject data(of);
        const std::size_t cls = of.positive >= 0 ? static_cast<std::size_t>(of.positive) : 1;
        spec::ThresholdRequest wanted;
        wanted.run = data.run;
        wanted.cls = of.classes[cls];
        wanted.objective = spec::Objective::Sensitivity;
        wanted.value = 0.85;
        wanted.lock = locked;
        wanted.reason = "test";
        const spec::OperatingPoint point = engine::pickThreshold(data.project, wanted);
        test::NoProgress silent;
        engine::EvaluateRequest request;
        request.run = data.run.str();
        request.bootstrap = 50;
        request.threshold = point.threshold;
        request.cls = point.cls;
        const spec::Evaluation document = engine::evaluate(data.project, request, silent, {});

        gui::Workbench bench;
        bench.theme().apply(*qApp);
        gui::EvaluatePage evaluate(bench.context());
        evaluate.resize(1328, 820);
        evaluate.show();
        bench.session().open(data.project);
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen(), test::kPatience);
        evaluate.activate();
        QTRY_VERIFY_WITH_TIMEOUT(evaluate.settled() && !bench.jobs().busy(), test::kPatience);
        if (!locked) {
            auto* classes = evaluate.findChild<QComboBox*>(QStringLiteral("classes"));
            if (of.positive < 0) {
                classes->setCurrentIndex(static_cast<int>(cls));
                Q_EMIT classes->activated(static_cast<int>(cls));
                QTRY_VERIFY_WITH_TIMEOUT(evaluate.settled(), test::kPatience);
            }
            bench.session().runView().setPoint(cls, point.threshold);
            QTRY_VERIFY_WITH_TIMEOUT(evaluate.settled(), test::kPatience);
        }
        QCOMPARE(bench.session().runView().threshold(), point.threshold);

        // The matrix.
        const auto* matrix = evaluate.findChild<gui::ConfusionMatrix*>();
        const spec::AtThreshold& at = *document.atThreshold;
        std::size_t mistakes = 0;
        if (of.task == spec::Task::Multiclass) {
            for (int truth = 0; truth < 3; ++truth)
                for (int called = 0; called < 3; ++called)
                    QCOMPARE(countIn(matrix->cell(truth, called)),
                             document.confusion[static_cast<std::size_t>(truth)]
                                               [static_cast<std::size_t>(called)]);
        } else {
            QCOMPARE(countIn(matrix->cell(0, 0)), at.tn);
            QCOMPARE(countIn(matrix->cell(0, 1)), at.fp);
            QCOMPARE(countIn(matrix->cell(1, 0)), at.fn);
            QCOMPARE(countIn(matrix->cell(1, 1)), at.tp);
        }
        mistakes = at.fp + at.fn;
        QVERIFY(mistakes > 0);

        // One figure, one interval.
        const auto shown = [&](const char* name) {
            return evaluate.findChild<gui::MetricRow*>(QString::fromLatin1(name))->figure().text();
        };
        const auto expected = [&](const spec::Interval& interval) {
            gui::FigureLabel label(bench.theme());
            label.setInterval(interval);
            return label.text();
        };
        QCOMPARE(shown("accuracy"), expected(document.accuracy));
        QCOMPARE(shown("sensitivity"), expected(at.sensitivity));
        QCOMPARE(shown("specificity"), expected(at.specificity));
        QCOMPARE(evaluate.findChild<gui::RocPanel*>()->auroc(),
                 expected(document.aurocPerClass.at(cls)));
        if (of.task != spec::Task::Multilabel) {
            QCOMPARE(shown("mcc"), expected(document.mcc));
            QCOMPARE(shown("balancedAccuracy"), expected(document.balancedAccuracy));
            QCOMPARE(shown("kappa"), expected(document.kappa));
        }

        // Calibration and net benefit.
        const auto calibration =
            std::find_if(document.calibration.begin(), document.calibration.end(),
                         [&](const spec::Calibration& one) { return one.cls == of.classes[cls]; });
        QVERIFY(calibration != document.calibration.end());
        QCOMPARE(shown("brier"), Format::share(*calibration->brier.value));
        for (const auto& [name, interval] :
             {std::pair{"slope", calibration->slope}, {"intercept", calibration->intercept}})
            QCOMPARE(shown(name), Format::number(*interval.value, 2) + QLatin1Char(' ') +
                                      Format::bounds(interval, 2));
        QCOMPARE(shown("netBenefit"), Format::number(*at.netBenefit.value) + QLatin1Char(' ') +
                                          Format::bounds(at.netBenefit));

        // The threshold is printed with digits that give these counts.
        const QString printed = evaluate.findChild<QLabel*>(QStringLiteral("threshold"))->text();
        QCOMPARE(printed, QString::fromStdString(point.atThreshold.text));
        const spec::Predictions rows =
            engine::predictionsOf(data.project, data.run.str(), spec::Set::Val);
        const auto counts =
            evaluation::operatingCurve(rows, of.classes[cls]).counts(printed.toDouble());
        QCOMPARE(counts.tp, at.tp);
        QCOMPARE(counts.fp, at.fp);

        // Review counts the same mistakes and shows the same intervals.
        evaluate.hide();
        gui::ReviewPage review(bench.context());
        review.resize(1800, 820);
        review.show();
        review.activate();
        if (of.positive < 0) {
            auto* classes = review.findChild<QComboBox*>(QStringLiteral("classes"));
            classes->setCurrentIndex(classes->findData(static_cast<int>(cls)));
            Q_EMIT classes->activated(classes->currentIndex());
        }
        QTRY_VERIFY_WITH_TIMEOUT(review.settled(), test::kPatience);
        const QAbstractItemModel* list = review.findChild<gui::WorklistPanel*>()->list()->model();
        std::size_t listed = 0;
        for (int row = 0; row < list->rowCount(); ++row)
            listed += list->index(row, 0).data(gui::WorklistModel::HeaderRole).toBool() ? 0 : 1;
        QCOMPARE(listed, mistakes);
        const QString head = QTextDocumentFragment::fromHtml(
                                 review.findChild<QLabel*>(QStringLiteral("pageState"))->text())
                                 .toPlainText();
        QVERIFY2(head.contains(QStringLiteral("sensitivity ") + Format::interval(at.sensitivity)),
                 qPrintable(head + Format::interval(at.sensitivity)));
        QVERIFY2(head.contains(QStringLiteral("specificity ") + Format::interval(at.specificity)),
                 qPrintable(head));
        QVERIFY2(head.contains(QStringLiteral("AUROC ") +
                               Format::interval(document.aurocPerClass.at(cls))),
                 qPrintable(head));
    }
};

QTEST_MAIN(WindowFiguresTest)
#include "WindowFiguresTest.moc"
