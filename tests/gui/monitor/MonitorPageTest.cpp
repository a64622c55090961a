// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/MonitorPage.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <filesystem>
#include <limits>

#include "base/Files.h"
#include "engine/Evaluate.h"
#include "engine/Runs.h"
#include "engine/Train.h"
#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "look/Format.h"
#include "models/RunPlaceText.h"
#include "models/RunTableModel.h"
#include "pages/monitor/ProgressStrip.h"
#include "pages/monitor/QueuePanel.h"
#include "pages/monitor/RunChores.h"
#include "pages/monitor/RunCurves.h"
#include "pages/monitor/RunNotesDialog.h"
#include "pages/monitor/RunPanels.h"
#include "pages/monitor/RunProgress.h"
#include "pages/monitor/RunsTable.h"
#include "session/RunView.h"
#include "session/Settings.h"
#include "spec/Json.h"
#include "support/NoProgress.h"
#include "widgets/Banner.h"
#include "widgets/ClassMark.h"
#include "widgets/Figures.h"
#include "widgets/Legend.h"
#include "widgets/Pills.h"
#include "widgets/States.h"
#include "widgets/plots/CurvePlot.h"
#include "workers/TrainingWorker.h"

using namespace lightbox;
using gui::MonitorPage;
using test::kPatience;

namespace {

struct Fixture : test::PageFixture<MonitorPage> {
    spec::RunId second;
    Fixture() {
        second = data.addRun("second", 11);
        bench.session().reload();
        QTRY_COMPARE_WITH_TIMEOUT(bench.session().runs().size(), std::size_t{2}, kPatience);
        bench.session().setCurrentRun(data.run);
        settle();
    }
    QString best() {
        return page.findChild<gui::BestPanel*>()->findChild<gui::FigureLabel*>()->text();
    }
    QString figureOf(const spec::RunId& run) {
        test::NoProgress silent;
        engine::EvaluateRequest request;
        request.run = run.str();
        gui::FigureLabel label(bench.theme());
        const spec::Evaluation document = engine::evaluate(data.project, request, silent, {});
        label.setInterval(document.aurocPerClass.at(static_cast<std::size_t>(document.positive)));
        return label.text();
    }
    QTableView* table() { return page.findChild<gui::RunsTable*>()->findChild<QTableView*>(); }
    int rowOf(const QString& name) {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            for (int column = 0; column < table()->model()->columnCount(); ++column)
                if (table()->model()->index(row, column).data().toString() == name)
                    return row;
        return -1;
    }
};

}  // namespace

class MonitorPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheFigureOfTheDocument() {
        Fixture f;
        QCOMPARE(f.best(), f.figureOf(f.data.run));
        QVERIFY(f.best() != f.figureOf(f.second));
    }

    void theScaleOfTheFigureIsSaid() {
        Fixture f;
        const auto* note = f.child<QLabel>("bestNote");
        QVERIFY2(note->text().endsWith(QStringLiteral("raw probabilities")),
                 qPrintable(note->text()));
        test::showCalibrated(f);
        QTRY_VERIFY2_WITH_TIMEOUT(note->text().contains(QStringLiteral("calibrated probabilities")),
                                  qPrintable(note->text()), kPatience);
    }

    void aCancelledRunHasItsIntervalToo() {
        Fixture f;
        {
            auto project = project::Project::open(f.data.project, project::Access::Write);
            spec::RunRecord record = project.runRecord(f.second);
            record.result.outcome = spec::Outcome::Cancelled;
            project.saveRunRecord(record);
        }
        f.bench.session().reload();
        f.settle();
        f.bench.session().setCurrentRun(f.second);
        f.settle();
        QCOMPARE(f.best(), f.figureOf(f.second));
    }

    void batchesOfARunAreNotDrawnOverAnother() {
        Fixture f;
        auto* loss = f.child<gui::CurvePlot>("lossPlot");
        gui::TrainingWorker& training = f.bench.context().training;
        const auto hasBatches = [&] { return loss->names().contains(QStringLiteral("batches")); };
        QSignalSpy ended(&training, &gui::TrainingWorker::ended);
        spec::TrainingSpec spec =
            engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
        spec.phase2.epochs = 1;
        spec.precision = "fp32";
        spec.threads = 1;
        spec.name = "live";
        training.start(f.data.project, spec);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!training.active(), kPatience);
        f.bench.session().reload();
        f.settle();
        const spec::RunId live = training.startInfo()->run;
        f.bench.session().setCurrentRun(live);
        f.settle();
        // As the worker tells them: a small set is over before it tells of any.
        for (const std::size_t done : {20U, 30U})
            Q_EMIT training.batchDone({.phase = 2,
                                       .epoch = 1,
                                       .done = done,
                                       .total = 40,
                                       .loss = 0.7,
                                       .stage = "training"});
        QVERIFY(hasBatches());
        const auto legendWidth = [&] {
            const auto* curves = f.page.findChild<gui::RunCurves*>();
            return curves->findChild<gui::Legend*>()->sizeHint().width();  // of the loss
        };
        const int withBatches = legendWidth();
        f.bench.session().setCurrentRun(f.data.run);
        f.settle();
        QVERIFY(!hasBatches());
        QVERIFY2(withBatches > legendWidth(), "the line of the batches has a name");
        // They go on coming, and the run ends, while another is looked at.
        Q_EMIT training.batchDone(
            {.phase = 2, .epoch = 1, .done = 40, .total = 40, .loss = 0.6, .stage = "training"});
        QVERIFY(!hasBatches());
        spec::RunOutcome outcome;
        outcome.run = live;
        Q_EMIT training.ended(outcome);
        QVERIFY2(!hasBatches(), "the run in view has none");
        f.settle();
        f.bench.session().setCurrentRun(live);
        f.settle();
        QVERIFY(hasBatches());
    }

    void aPausedRunIsSaidToRest() {
        Fixture f;
        gui::TrainingWorker& training = f.bench.context().training;
        QSignalSpy epochs(&training, &gui::TrainingWorker::epochDone);
        spec::TrainingSpec spec = spec::presetSpec("screening-baseline");
        spec.phase2.epochs = 1000;
        spec.earlyStopping.patience = 0;
        training.start(f.data.project, spec);
        QTRY_VERIFY_WITH_TIMEOUT(epochs.count() >= 1, 60'000);
        const auto queue = [&] {
            QStringList said;
            for (const QLabel* label :
                 f.child<gui::QueuePanel>("queuePanel")->findChildren<QLabel*>())
                if (label->isVisible())
                    said << label->text();
            return said.join(QLatin1Char('|'));
        };
        QTRY_VERIFY2_WITH_TIMEOUT(queue().contains(QStringLiteral("training now")),
                                  qPrintable(queue()), kPatience);
        training.pause();
        QTRY_VERIFY2_WITH_TIMEOUT(queue().contains(QStringLiteral("paused")), qPrintable(queue()),
                                  kPatience);
        QVERIFY2(!queue().contains(QStringLiteral("training now")), qPrintable(queue()));
        training.stop(spec::TrainingControl::Stop::AtOnce);
        QTRY_VERIFY_WITH_TIMEOUT(!training.active(), 60'000);
    }

    void whatHasEndedIsNoNewsOnceTheNextTrains() {
        Fixture f;
        gui::TrainingWorker& training = f.bench.context().training;
        const auto said = [&] {
            QStringList said;
            for (const gui::Banner* banner : f.page.banners().banners())
                said << banner->what();
            return said.join(QLatin1Char('|'));
        };
        const auto end = [&](spec::Outcome how) {
            spec::RunOutcome outcome;
            outcome.run = f.data.run;
            outcome.outcome = how;
            Q_EMIT training.ended(outcome);
        };
        spec::TrainingObserver::Start next;
        next.run = f.second;
        next.name = "second";
        end(spec::Outcome::Completed);
        QVERIFY2(said().contains(QStringLiteral("training done")), qPrintable(said()));
        Q_EMIT training.started(next);
        QVERIFY2(!said().contains(QStringLiteral("training done")), qPrintable(said()));
        end(spec::Outcome::Failed);
        Q_EMIT training.started(next);
        QVERIFY2(said().contains(QStringLiteral("training failed")), "to be looked into");
    }

    void everyClassIsReachedAndItsEpochIsSaid() {
        gui::Workbench bench;
        gui::RunCurves curves(bench.theme());
        std::vector<std::string> classes;
        spec::RunSummary run;
        run.outcome = spec::Outcome::Completed;
        spec::EpochReport report;
        report.phase = 2;
        report.epoch = report.globalEpoch = 3;
        report.trainLoss = report.valLoss = 0.5;
        for (int cls = 1; cls <= 14; ++cls) {
            classes.push_back("finding " + std::to_string(cls));
            report.valAurocPerClass.push_back(0.5 + cls / 100.0);
        }
        run.history = {report};
        run.epochsPlanned = 3;
        curves.setRun(run, 0, classes, -1, {});
        curves.resize(1000, 600);
        curves.show();
        const auto said = [&] {
            QStringList said;
            for (const QLabel* label : curves.findChildren<QLabel*>())
                if (label->isVisible())
                    said << label->text();
            for (const gui::ClassLabel* label : curves.findChildren<gui::ClassLabel*>())
                if (label->isVisible())
                    said << label->accessibleName();
            return said.join(QLatin1Char('|'));
        };
        QVERIFY2(said().contains(QStringLiteral("0.510, epoch 3")), qPrintable(said()));
        QVERIFY2(said().contains(QStringLiteral("1 to 4 of 14")), qPrintable(said()));
        auto* after = curves.findChild<QAbstractButton*>(QStringLiteral("classesAfter"));
        auto* before = curves.findChild<QAbstractButton*>(QStringLiteral("classesBefore"));
        QVERIFY(!before->isEnabled());
        while (after->isEnabled())
            QTest::mouseClick(after, Qt::LeftButton);
        QTRY_VERIFY2(said().contains(QStringLiteral("finding 14")), qPrintable(said()));
        QVERIFY(said().contains(QStringLiteral("11 to 14 of 14")));
        QVERIFY(before->isEnabled());
        // Two classes have one multiple, and nothing to turn to.
        curves.setRun(run, 0, {"finding 1", "finding 2"}, 1, {});
        QVERIFY(!after->isVisible());
    }

    void anotherRunIsChosenInTheListAndInTheTable() {
        Fixture f;
        auto* chooser = f.child<QComboBox>("runChooser");
        QCOMPARE(chooser->count(), 2);
        const int wanted = chooser->findText(QStringLiteral("second"));
        chooser->setCurrentIndex(wanted);
        Q_EMIT chooser->activated(wanted);
        QCOMPARE(f.bench.session().currentRun().str(), f.second.str());
        f.settle();
        QCOMPARE(f.best(), f.figureOf(f.second));
        const int row = f.rowOf(QStringLiteral("first"));
        QVERIFY(row >= 0);
        const QRect cell = f.table()->visualRect(f.table()->model()->index(row, 1));
        QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, {}, cell.center());
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().currentRun().str(), f.data.run.str(),
                                  kPatience);
        f.settle();
        QCOMPARE(chooser->currentText(), QStringLiteral("first"));
    }

    void theOtherRunIsComparedOnTheSameCases() {
        Fixture f;
        const spec::Comparison comparison =
            engine::compareRuns(f.data.project, f.second.str(), f.data.run.str());
        QVERIFY(comparison.difference.has_value());
        const QString words = gui::Format::signedNumber(*comparison.difference);
        bool found = false;
        for (int column = 0; column < f.table()->model()->columnCount(); ++column)
            found = found || f.table()
                                 ->model()
                                 ->index(f.rowOf(QStringLiteral("second")), column)
                                 .data()
                                 .toString()
                                 .contains(words);
        QVERIFY2(found, qPrintable(words));
    }

    void aRunIsDeletedOnceThatIsSaidTwice() {
        Fixture f;
        QTimer::singleShot(0, &f.page, [&] {
            for (auto* dialog : f.page.findChildren<gui::DecisionDialog*>())
                dialog->reject();
        });
        Q_EMIT f.page.findChild<gui::RunsTable*>()->deleteAsked(f.second);
        QCOMPARE(engine::listRuns(f.data.project).size(), std::size_t{2});
        QTimer::singleShot(0, &f.page, [&] {
            for (auto* dialog : f.page.findChildren<gui::DecisionDialog*>())
                for (auto* button : dialog->findChildren<QPushButton*>())
                    if (button->text() == QStringLiteral("Delete run"))
                        QTest::mouseClick(button, Qt::LeftButton);
        });
        Q_EMIT f.page.findChild<gui::RunsTable*>()->deleteAsked(f.second);
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().runs().size(), std::size_t{1}, kPatience);
        QCOMPARE(engine::listRuns(f.data.project).size(), std::size_t{1});
        f.settle();
        QCOMPARE(f.rowOf(QStringLiteral("second")), -1);
    }

    void aRunThatHasEndedCannotBePausedNorResumed() {
        Fixture f;
        for (const char* name : {"pause", "stop", "resume"})
            QVERIFY2(!f.child<QPushButton>(name)->isVisible(), name);
        QCOMPARE(f.page.railMark(), gui::RailMark::Done);
    }

    void theLossOfABatchNeverStartsFromNothing() {
        gui::RunCurves::Raw raw;
        raw.add(0.0, 0.0);  // an epoch has no loss before its first batch
        raw.add(0.1, std::numeric_limits<double>::quiet_NaN());
        raw.add(0.2, 0.7);
        raw.add(0.2, 0.5);  // told twice
        raw.add(1.4, 0.4);
        QCOMPARE(raw.y, (std::vector<double>{0.7, 0.4}));
        // A run that is resumed after one epoch learns the rest again.
        raw.keepUpTo(1);
        QCOMPARE(raw.x, std::vector<double>{0.2});
        for (int i = 0; i < 9000; ++i)
            raw.add(1 + i * 1e-3, 0.3);
        QVERIFY(raw.x.size() <= 4001);
        QCOMPARE(raw.y.front(), 0.7);
        // The last batch that was told lies before the epoch's end.
        const double last = raw.smooth.back();
        raw.endAt(11);
        QCOMPARE(raw.x.back(), 11.0);
        QCOMPARE(raw.smooth.back(), last);
        raw.endAt(10);  // and is not drawn back
        QCOMPARE(raw.x.back(), 11.0);
    }

    void theAxisEndsWhereTrainingEnded() {
        gui::Workbench bench;
        gui::RunCurves curves(bench.theme());
        spec::RunSummary run;
        run.id = spec::RunId("early");
        run.epochsPlanned = 300;
        for (int epoch = 1; epoch <= 12; ++epoch) {
            spec::EpochReport report;
            report.globalEpoch = report.epoch = epoch;
            report.trainLoss = report.valLoss = 0.5;
            report.valAuroc = 0.9;
            run.history.push_back(report);
        }
        auto* loss = curves.findChild<gui::CurvePlot*>(QStringLiteral("lossPlot"));
        auto* auroc = curves.findChild<gui::CurvePlot*>(QStringLiteral("aurocPlot"));
        for (const spec::Outcome outcome :
             {spec::Outcome::StoppedEarly, spec::Outcome::Cancelled, spec::Outcome::Completed}) {
            run.outcome = outcome;
            curves.setRun(run, 300, {"A", "B"}, 1, {});
            QCOMPARE(loss->epochsShown(), 12);
            QCOMPARE(auroc->epochsShown(), 12);
        }
        // While it trains it grows into what is planned.
        run.outcome = spec::Outcome::Running;
        curves.setRun(run, 300, {"A", "B"}, 1, {});
        QCOMPARE(loss->epochsShown(), 300);
    }

    void aRunOfAnotherProcessHasItsTime() {
        spec::RunSummary run;
        run.outcome = spec::Outcome::Running;
        run.startedAt = "2026-01-02T10:00:00Z";
        const QDateTime now =
            QDateTime::fromString(QStringLiteral("2026-01-02T10:01:30Z"), Qt::ISODate);
        QCOMPARE(gui::secondsTrained(run, now), 90.0);
        spec::EpochReport epoch;
        epoch.seconds = 31;
        run.history = {epoch, epoch};
        QCOMPARE(gui::secondsTrained(run, now), 62.0);
        run.seconds = 70;
        QCOMPARE(gui::secondsTrained(run, now), 70.0);
        run.seconds = 0;
        run.history.clear();
        run.outcome = spec::Outcome::Interrupted;
        QCOMPARE(gui::secondsTrained(run, now), 0.0);
    }

    void aNestedPlaceIsBrief() {
        spec::RunSummary run;
        run.place = {spec::StudyId("nested"), 1, 2, 5, 3, 4};
        const QString brief = gui::RunPlaceText::brief(run);
        QVERIFY(brief.startsWith(QStringLiteral("nested, ")));
        QVERIFY(brief.contains(QStringLiteral("fold 2")));
        QVERIFY(!brief.contains(QStringLiteral(" of 5")));
        QVERIFY(brief.size() < 40);
    }

    void theStripSaysHowFarTheCacheIsAndThatItIsPaused() {
        gui::Workbench bench;
        gui::ProgressStrip strip(bench.theme());
        gui::ProgressStrip::State state;
        state.live = true;
        state.stage = QStringLiteral("Caching features");
        state.stageDone = 1234;
        state.stageTotal = 4708;
        strip.setState(state);
        const auto says = [&](const QString& words) {
            const auto labels = strip.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text() == words; });
        };
        QVERIFY(says(QStringLiteral("1,234 of 4,708 images")));
        QVERIFY(!says(QStringLiteral("paused")));
        state.paused = true;
        strip.setState(state);
        QVERIFY(says(QStringLiteral("paused")));
    }

    void namesOfRunsAreWholeOnANarrowPage() {
        Fixture f;
        f.page.resize(1008, 620);
        QApplication::processEvents();
        const int row = f.rowOf(QStringLiteral("second"));
        const QModelIndex name = f.table()->model()->index(row, gui::RunTableModel::Name);
        QVERIFY(f.table()->columnWidth(gui::RunTableModel::Name) >=
                f.table()->sizeHintForIndex(name).width());
        QVERIFY(!f.table()->horizontalScrollBar()->isVisible());
    }

    void theListIsSortedByAColumnAndUnsortedAgain() {
        Fixture f;
        const auto order = [&] {
            QStringList names;
            for (int row = 0; row < f.table()->model()->rowCount(); ++row)
                names << f.table()->model()->index(row, gui::RunTableModel::Name).data().toString();
            return names.join(QLatin1Char(' '));
        };
        QCOMPARE(order(), QStringLiteral("second first"));
        f.table()->sortByColumn(gui::RunTableModel::Name, Qt::AscendingOrder);
        QCOMPARE(order(), QStringLiteral("first second"));
        QCOMPARE(f.table()->currentIndex().row(), 0);
        // What is read anew stays sorted.
        f.bench.session().reload();
        f.settle();
        QCOMPARE(order(), QStringLiteral("first second"));
        f.table()->sortByColumn(gui::RunTableModel::BestAuroc, Qt::DescendingOrder);
        const auto best = [&](int row) {
            return f.bench.session()
                .run(f.page.findChild<gui::RunTableModel*>()->runAt(row))
                ->bestValAuroc;
        };
        QVERIFY(best(0) >= best(1));
        f.table()->sortByColumn(-1, Qt::AscendingOrder);
        QCOMPARE(order(), QStringLiteral("second first"));
    }

    void aRunIsTaggedAndNoted() {
        Fixture f;
        engine::tagRun(f.data.project, f.second.str(), "old");
        engine::tagRun(f.data.project, f.second.str(), "kept");
        f.bench.session().reload();
        f.settle();
        QTimer::singleShot(0, &f.page, [&] {
            auto* dialog = f.page.findChild<gui::RunNotesDialog*>();
            auto* tags = dialog->findChild<QLineEdit*>(QStringLiteral("runTags"));
            QCOMPARE(tags->text(), QStringLiteral("old, kept"));
            tags->setText(QStringLiteral("kept,  for the board ,, kept"));
            dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("trained on site B"));
            for (auto* button : dialog->findChildren<QPushButton*>())
                if (button->text() == QStringLiteral("Save"))
                    QTest::mouseClick(button, Qt::LeftButton);
        });
        Q_EMIT f.page.findChild<gui::RunsTable*>()->notesAsked(f.second);
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().run(f.second)->note,
                                  std::string("trained on site B"), kPatience);
        QCOMPARE(f.bench.session().run(f.second)->tags,
                 (std::vector<std::string>{"kept", "for the board"}));
        const QModelIndex cell =
            f.table()->model()->index(f.rowOf(QStringLiteral("second")), gui::RunTableModel::Notes);
        QVERIFY2(cell.data().toString().contains(QStringLiteral("for the board · trained on")),
                 qPrintable(cell.data().toString()));
        QVERIFY(!f.table()->isColumnHidden(gui::RunTableModel::Notes));
        QVERIFY(f.table()->isColumnHidden(gui::RunTableModel::Place));
    }

    void whetherARunGainsAsMuchAsIsAskedFollowsItsInterval() {
        using Model = gui::RunTableModel;
        spec::Comparison comparison;
        comparison.difference = 0.03;
        QCOMPARE(Model::verdictOf(comparison, 0.02), Model::Verdict::Unknown);
        comparison.low = 0.02;
        comparison.high = 0.04;
        QCOMPARE(Model::verdictOf(comparison, 0.02), Model::Verdict::Yes);
        QCOMPARE(Model::verdictOf(comparison, 0.03), Model::Verdict::CannotSay);
        QCOMPARE(Model::verdictOf(comparison, 0.05), Model::Verdict::No);
        comparison.p = 0.07;  // DeLong's test, which the interval contradicts
        QCOMPARE(Model::verdictOf(comparison, 0.02), Model::Verdict::CannotSay);
        comparison.p = 0.01;
        QCOMPARE(Model::verdictOf(comparison, 0.02), Model::Verdict::Yes);

        Fixture f;
        auto* foot = f.child<QLabel>("gainVerdict");
        QVERIFY(!foot->isVisible());
        const int row = f.rowOf(QStringLiteral("second"));
        const auto verdict = [&] {
            return f.table()
                ->model()
                ->index(f.rowOf(QStringLiteral("second")), Model::Gain)
                .data()
                .toString();
        };
        const spec::Comparison found =
            engine::compareRuns(f.data.project, f.second.str(), f.data.run.str());
        auto* margin = f.child<QDoubleSpinBox>("gainMargin");
        margin->setValue(0.5);
        QCOMPARE(verdict(), QStringLiteral("no"));
        QVERIFY(f.table()->model()->setData(f.table()->model()->index(row, Model::Overlay),
                                            Qt::Checked, Qt::CheckStateRole));
        QVERIFY(foot->isVisible());
        QVERIFY2(foot->text().startsWith(QStringLiteral("second does not gain 0.500 AUROC.")),
                 qPrintable(foot->text()));
        QVERIFY(foot->text().contains(gui::Format::signedNumber(*found.high)));
        // The margin is kept.
        gui::Settings().setGainMargin(0.125);
        MonitorPage again(f.bench.context());
        QCOMPARE(again.findChild<QDoubleSpinBox*>(QStringLiteral("gainMargin"))->value(), 0.125);
        gui::Settings().setGainMargin(0.02);
    }

    void aVerdictOverARunThatTheseImagesDidNotChooseSaysSo() {
        Fixture f;
        const spec::RunId third = f.data.addRun("third", 13);
        {
            // "second" averages a model that trained on the images: each was called by others.
            auto writer = project::Project::open(f.data.project, project::Access::Write);
            spec::RunRecord member = writer.runRecord(third);
            for (auto& [key, set] : member.members)
                set = spec::Set::Train;
            spec::RunRecord record = writer.runRecord(f.second);
            record.ensemble = {third};
            const auto own = writer.runFolder(f.second) / "members" / third.str();
            std::filesystem::create_directories(own);
            base::writeFileAtomically(own / "run.json", spec::toJson(member).dump());
            writer.saveRunRecord(record);
        }
        f.bench.session().reload();
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().runs().size(), std::size_t{3}, kPatience);
        f.settle();
        const auto* foot = f.child<QLabel>("gainVerdict");
        const auto words = [&](const QString& name) {
            auto* model = f.table()->model();
            for (int row = 0; row < model->rowCount(); ++row)
                if (model->flags(model->index(row, gui::RunTableModel::Overlay)) &
                    Qt::ItemIsUserCheckable)
                    model->setData(model->index(row, gui::RunTableModel::Overlay), Qt::Unchecked,
                                   Qt::CheckStateRole);
            model->setData(model->index(f.rowOf(name), gui::RunTableModel::Overlay), Qt::Checked,
                           Qt::CheckStateRole);
            return foot->text();
        };
        QTRY_VERIFY_WITH_TIMEOUT(
            words(QStringLiteral("second"))
                .contains(QStringLiteral("epoch of first was chosen by the very images")),
            kPatience);
        const QString alike = words(QStringLiteral("third"));
        QVERIFY2(alike.startsWith(QStringLiteral("third")) ||
                     alike.contains(QStringLiteral("third")),
                 qPrintable(alike));
        QVERIFY2(!alike.contains(QStringLiteral("was chosen by")), qPrintable(alike));
    }

    void anEnsembleLeadsWithTheMeanOfItsFolds() {
        Fixture f;
        auto* panel = f.page.findChild<gui::BestPanel*>();
        spec::RunSummary run;
        run.members = 3;
        spec::Evaluation figures;
        figures.aurocMacro.value = 0.614;
        figures.mean = 0.662;
        figures.sd = 0.037;
        panel->setRun(run, &figures, {});
        const QString value = panel->findChild<gui::FigureLabel*>()->text();
        QVERIFY2(value.contains(QStringLiteral("0.662 ± 0.037")), qPrintable(value));
        const auto labels = panel->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().contains(QStringLiteral("0.614"));
        }));
        // It stands on the page of a run that was never trained itself.
        {
            auto writer = project::Project::open(f.data.project, project::Access::Write);
            spec::RunRecord record = writer.runRecord(f.second);
            record.ensemble = {f.data.run};
            writer.saveRunRecord(record);
        }
        f.bench.session().reload();
        f.bench.session().setCurrentRun(f.second);
        QTRY_VERIFY_WITH_TIMEOUT(std::any_of(labels.begin(), labels.end(),
                                             [](const QLabel* label) {
                                                 return label->text().startsWith(
                                                     QStringLiteral("Ensemble of 1"));
                                             }),
                                 kPatience);
        QVERIFY(!panel->isHidden());
    }

    void theHistoryIsWrittenAsTheRunHasIt() {
        Fixture f;
        {
            auto project = project::Project::open(f.data.project, project::Access::Write);
            for (int epoch = 1; epoch <= 2; ++epoch) {
                spec::EpochReport report;
                report.epoch = report.globalEpoch = epoch;
                report.trainLoss = report.valLoss = 0.5 / epoch;
                report.valAuroc = 0.8;
                report.valAurocPerClass = {0.8, 0.8};
                project.appendEpoch(f.data.run, report);
            }
        }
        // Where a link stands, what it leads to is written.
        const std::filesystem::path out = f.data.root / "history copy.csv";
        const std::filesystem::path link = f.data.root / "history link.csv";
        std::filesystem::create_symlink(out, link);
        f.page.findChild<gui::RunChores*>()->writeHistory(f.data.run,
                                                          QString::fromStdString(link.string()));
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(out), kPatience);
        QVERIFY(std::filesystem::is_symlink(link));
        const auto project = project::Project::open(f.data.project, project::Access::Read);
        QCOMPARE(base::readTextFile(out),
                 base::readTextFile(project.runFolder(f.data.run) / "history.csv"));
        QVERIFY(QString::fromStdString(base::readTextFile(out)).count(QLatin1Char('\n')) >= 3);
        f.bench.session().reload();
        f.settle();
        auto* action = f.page.findChild<QAction*>(QStringLiteral("exportHistory"));
        QVERIFY(action->isVisible());
        f.bench.session().setCurrentRun(f.second);  // which has none
        QVERIFY(!action->isVisible());
    }

    void whileTheFirstRunIsPreparedThatIsSaid() {
        gui::Workbench bench;
        MonitorPage page(bench.context());
        page.resize(1000, 700);
        page.show();
        page.activate();
        const auto* waiting = page.findChild<gui::EmptyState*>(QStringLiteral("noRunShown"));
        QVERIFY(!waiting->isVisible());
        gui::TrainingWorker& training = bench.context().training;
        training.start("/nowhere.lightbox", spec::presetSpec("screening-baseline"));
        QVERIFY2(waiting->isVisible(), "the page is empty");
        const auto labels = waiting->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text() == QStringLiteral("Preparing");
        }));
        QTRY_VERIFY_WITH_TIMEOUT(!training.active(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!waiting->isVisible(), kPatience);
    }

    void withoutARunItLeadsToTrain() {
        gui::Workbench bench;
        MonitorPage page(bench.context());
        page.resize(1000, 700);
        page.show();
        page.activate();
        QSignalSpy spy(&bench.session(), &gui::ProjectSession::pageRequested);
        auto* empty = page.findChild<gui::EmptyState*>();
        QVERIFY(empty->isVisible());
        QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.front().front().value<gui::PageId>(), gui::PageId::Train);
    }
};

QTEST_MAIN(MonitorPageTest)
#include "MonitorPageTest.moc"
