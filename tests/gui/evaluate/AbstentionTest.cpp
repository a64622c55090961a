// SPDX-License-Identifier: GPL-3.0-or-later
// "Cannot tell" in the page: the core's figures, and a way to the cases.
#include "EvaluateFixture.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "engine/Evaluate.h"
#include "engine/PickThreshold.h"
#include "evaluation/Conformal.h"
#include "pages/evaluate/AbstentionView.h"
#include "pages/evaluate/CurvePanels.h"
#include "widgets/Controls.h"
#include "widgets/Figures.h"

using namespace lightbox;
using Fixture = test::EvaluateFixture;
using test::kPatience;

class AbstentionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowOftenItCannotTellAndOfWhichCases() {
        Fixture f;
        f.child<gui::DecisionPanel>()->setTab(2);
        auto* view = f.child<gui::AbstentionView>("abstention");
        QVERIFY(view->isVisible());
        f.child<QDoubleSpinBox>("alpha")->setValue(20);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        const spec::Predictions rows =
            engine::predictionsOf(f.data.project, f.data.run.str(), spec::Set::Val);
        const spec::Conformal sets = evaluation::conformal(rows, rows, 0.2).front();
        gui::FigureLabel label(f.bench.theme());
        label.setPercent(sets.both);
        QCOMPARE(f.child<gui::MetricRow>("abstentionBoth")->figure().text(), label.text());
        // Of the images it was fitted on it promises nothing that could be read off them.
        QVERIFY(!f.child<gui::MetricRow>("abstentionCoverage")
                     ->figure()
                     .text()
                     .contains(QLatin1Char('%')));
        std::size_t unsure = 0;
        for (const spec::PredictionRow& row : rows.rows) {
            std::size_t held = 0;
            for (std::size_t c = 0; c < 2; ++c)
                held += row.p[c] >= sets.classes[c].limit ? 1 : 0;
            unsure += held != 1 ? 1 : 0;
        }
        QVERIFY(unsure > 0);
        QSignalSpy spy(&f.bench.session(), &gui::ProjectSession::worklistRequested);
        QTest::mouseClick(f.child<QPushButton>("unsureCases"), Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(f.bench.session().worklist().images.size(), unsure);
        // Fewer cases than so small an error needs.
        f.child<QDoubleSpinBox>("alpha")->setValue(0.5);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        QVERIFY(!f.child<QPushButton>("unsureCases")->isVisible());
    }

    void coverageIsThatOfTheTestSet() {
        Fixture f;
        spec::ThresholdRequest request;
        request.run = f.data.run;
        request.objective = spec::Objective::Youden;
        request.lock = true;
        request.reason = "test";
        (void)engine::pickThreshold(f.data.project, request);
        engine::EvaluateRequest reveal;
        reveal.run = f.data.run.str();
        reveal.set = spec::Set::Test;
        reveal.reveal = true;
        reveal.abstain = 0.2;
        test::NoProgress silent;
        const spec::Evaluation document = engine::evaluate(f.data.project, reveal, silent, {});
        f.show(f.data.run);
        QTest::mouseClick(f.child<gui::Segments>("sets")->findChildren<QPushButton*>().at(1),
                          Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
        f.child<QDoubleSpinBox>("alpha")->setValue(20);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        gui::FigureLabel label(f.bench.theme());
        label.setPercent(document.conformal.front().coverage);
        QCOMPARE(f.child<gui::MetricRow>("abstentionCoverage")->figure().text(), label.text());
    }

    void ofALabelWithFewCasesItSaysWhy() {
        Fixture f(test::schemes()[3]);
        f.child<gui::DecisionPanel>()->setTab(2);
        f.child<QDoubleSpinBox>("alpha")->setValue(0.5);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        const QString note = f.child<QLabel>("abstentionNote")->text();
        QVERIFY2(!note.isEmpty() && !note.contains(QStringLiteral("Promised")), qPrintable(note));
        f.child<QDoubleSpinBox>("alpha")->setValue(20);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        QVERIFY2(f.child<QLabel>("abstentionNote")->text().contains(QStringLiteral("images")),
                 qPrintable(f.child<QLabel>("abstentionNote")->text()));
        f.page.reset();
        QCOMPARE(f.child<QDoubleSpinBox>("alpha")->value(), 10.0);
    }

    void ofPatientsItSpeaksOfPatients() {
        Fixture f;
        f.child<gui::DecisionPanel>()->setTab(2);
        f.child<QDoubleSpinBox>("alpha")->setValue(30);
        QTest::mouseClick(f.child<gui::Segments>("units")->findChildren<QPushButton*>().at(1),
                          Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
        const QString note = f.child<QLabel>("abstentionNote")->text();
        QVERIFY2(note.contains(QStringLiteral("patients that it is fitted on")), qPrintable(note));
    }
};

QTEST_MAIN(AbstentionTest)
#include "AbstentionTest.moc"
