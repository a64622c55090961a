// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <algorithm>

#include "base/Files.h"
#include "engine/PickThreshold.h"
#include "engine/Runs.h"
#include "engine/Train.h"
#include "engine/studies/Queue.h"
#include "engine/studies/Study.h"
#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "look/Format.h"
#include "models/RunTableModel.h"
#include "pages/evaluate/EvaluatePage.h"
#include "pages/monitor/FoldsTable.h"
#include "pages/monitor/MonitorPage.h"
#include "pages/monitor/QueuePanel.h"
#include "pages/monitor/RunCurves.h"
#include "pages/monitor/StudyPanel.h"
#include "pages/monitor/StudyProgress.h"
#include "pages/review/ReviewPage.h"
#include "project/Project.h"
#include "session/RunsWatch.h"
#include "spec/Json.h"
#include "widgets/Banner.h"
#include "widgets/Figures.h"
#include "widgets/Grip.h"
#include "widgets/Pills.h"
#include "widgets/plots/CurvePlot.h"
#include "workers/TrainingWorker.h"

using namespace lightbox;
using gui::MonitorPage;
using test::kPatience;

namespace {

/// Three runs that are the folds of a study, on one split whose folds are their validation sets.
struct Fixture : test::PageFixture<MonitorPage> {
    std::vector<spec::RunId> folds;

    void makeStudy(int ended) {
        spec::SplitSpec wanted;
        wanted.method = spec::SplitMethod::Folds;
        wanted.folds = 3;
        wanted.keep = {spec::Set::Test};
        (void)engine::makeSplit(data.project, wanted);
        for (int fold = 1; fold <= ended; ++fold)
            folds.push_back(
                data.addRun("cv-" + std::to_string(fold), static_cast<std::uint64_t>(20 + fold)));
        auto project = project::Project::open(data.project, project::Access::Write);
        spec::StudyRecord study;
        study.id = spec::StudyId("cv");
        study.startedAt = "2026-11-21T10:00:00.000Z";
        study.split = project.currentSplit()->id;
        study.folds = 3;
        study.repeats = 1;
        project.saveStudy(study);
        for (int fold = 1; fold <= ended; ++fold) {
            spec::RunRecord record = project.runRecord(folds[static_cast<std::size_t>(fold - 1)]);
            record.place = {study.id, 1, fold, 3, 0, 0};
            project.saveRunRecord(record);
        }
    }
    void show(const spec::RunId& run) {
        bench.session().reload();
        settle();
        bench.session().setCurrentRun(run);
        settle();
    }
    static spec::TrainingSpec quick(const std::string& name) {
        spec::TrainingSpec spec =
            engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
        spec.phase2.epochs = 1;
        spec.precision = "fp32";
        spec.threads = 1;
        spec.name = name;
        return spec;
    }
};

}  // namespace

class MonitorStudyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStudyStandsAmongTheRunsOfEvaluate() {
        Fixture f;
        f.makeStudy(3);
        f.show(f.folds.front());
        gui::EvaluatePage page(f.bench.context());
        page.resize(1328, 820);
        page.show();
        const auto settle = [&] {
            page.activate();
            QTRY_VERIFY_WITH_TIMEOUT(page.settled() && !f.bench.jobs().busy(), kPatience);
        };
        settle();
        auto* runs = page.findChild<QComboBox*>(QStringLiteral("runs"));
        const QString before = runs->currentText();
        const int study = runs->findText(QStringLiteral("Study cv"));
        QVERIFY(study >= 0);
        // These models have no weights to average: it is said, and the run in view stays.
        runs->setCurrentIndex(study);
        Q_EMIT runs->activated(study);
        const auto saysWhy = [&page] {
            return std::ranges::any_of(page.banners().banners(), [](const gui::Banner* banner) {
                return banner->property("key").toString() == QStringLiteral("study");
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(saysWhy(), kPatience);
        QCOMPARE(runs->currentText(), before);
        // Once there is an ensemble of its models, the study is that run.
        const spec::RunId made = f.data.addRun("mean", 9);
        {
            auto project = project::Project::open(f.data.project, project::Access::Write);
            spec::RunRecord record = project.runRecord(made);
            record.ensemble = f.folds;
            for (const spec::RunId& fold : f.folds) {
                const auto folder = project.runFolder(made) / "members" / fold.str();
                std::filesystem::create_directories(folder);
                base::writeFileAtomically(folder / "run.json",
                                          spec::toJson(project.runRecord(fold)).dump());
            }
            project.saveRunRecord(record);
        }
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(runs->findText(QStringLiteral("mean, study cv")) >= 0, kPatience);
        QCOMPARE(runs->findText(QStringLiteral("Study cv")), -1);
    }

    void aFoldStandsAmongTheOthersUnderTheirMean() {
        Fixture f;
        f.makeStudy(3);
        f.show(f.folds[1]);
        const spec::StudyReport report = engine::studyReport(f.data.project, "cv");
        QVERIFY(report.isFinished());
        auto* mean = f.child<gui::FigureLabel>("studyMean");
        QVERIFY(mean->isVisible());
        QVERIFY2(mean->text().contains(gui::Format::share(*report.metric.mean)),
                 qPrintable(mean->text()));
        QVERIFY2(mean->text().contains(gui::Format::number(*report.metric.sd)),
                 qPrintable(mean->text()));
        auto* table = f.child<QTableWidget>("foldsTable");
        QCOMPARE(table->rowCount(), 4);
        QCOMPARE(table->currentRow(), 1);
        for (int row = 0; row < 3; ++row)
            QCOMPARE(table->item(row, 3)->text(),
                     gui::Format::interval(report.folds[static_cast<std::size_t>(row)].auroc95));
        QVERIFY(table->item(3, 3)->text().contains(gui::Format::share(*report.metric.mean)));
        QVERIFY(!f.child<QPushButton>("resumeStudy")->isVisible());

        const QRect third = table->visualItemRect(table->item(2, 0));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, third.center());
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().currentRun().str(), f.folds[2].str(),
                                  kPatience);

        // A run of its own has no study beside it.
        f.bench.session().setCurrentRun(f.data.run);
        f.settle();
        QVERIFY(!mean->isVisible());
        QVERIFY(!table->isVisible());
    }

    void theBundleHasAStarForEachFoldAndTheMeanOfThoseThatEnded() {
        gui::Workbench bench;
        gui::RunCurves curves(bench.theme());
        curves.resize(1000, 500);
        std::vector<spec::RunSummary> runs(3);
        for (int fold = 1; fold <= 3; ++fold) {
            spec::RunSummary& run = runs[static_cast<std::size_t>(fold - 1)];
            run.id = spec::RunId("r" + std::to_string(fold));
            run.place = {spec::StudyId("cv"), 1, fold, 3, 0, 0};
            run.outcome = fold == 3 ? spec::Outcome::Running : spec::Outcome::Completed;
            run.epochsPlanned = 3;
            for (int epoch = 1; epoch <= (fold == 2 ? 2 : 3); ++epoch) {
                spec::EpochReport report;
                report.phase = 2;
                report.epoch = report.globalEpoch = epoch;
                report.trainLoss = report.valLoss = 1.0 / epoch;
                report.valAuroc = fold == 3 ? 0.5 : 0.9 + 0.02 * fold;
                report.best = epoch == fold;
                run.history.push_back(report);
            }
        }
        curves.setRun(runs[1], 0, {"A", "B"}, 1, {&runs[2], &runs[0]});
        curves.show();
        QVERIFY(QTest::qWaitForWindowExposed(&curves));
        auto* plot = curves.findChild<gui::CurvePlot*>(QStringLiteral("aurocPlot"));
        std::vector<double> stars = plot->stars();
        std::sort(stars.begin(), stars.end());
        QCOMPARE(stars, (std::vector<double>{1, 2, 3}));
        QWidget* canvas = plot->childAt(plot->rect().center());
        const auto readAt = [&](double share) {
            const QPointF at(canvas->width() * share, canvas->height() * 0.4);
            QMouseEvent move(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton,
                             Qt::NoButton, Qt::NoModifier);
            QApplication::sendEvent(canvas, &move);
            return plot->readOut();
        };
        // One read-out for all: the third fold has not ended, and is not in the mean of 0.92 and 0.94.
        QString words;
        QTRY_VERIFY_WITH_TIMEOUT((words = readAt(0.65)).startsWith(QStringLiteral("epoch 2")),
                                 kPatience);
        for (const char* part :
             {"fold 1 of 3  0.9200", "fold 2 of 3  0.9400", "fold 3 of 3  0.5000", "  0.9300"})
            QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
        // Where the second has stopped there is no mean of the same folds.
        QVERIFY2(!readAt(0.97).contains(QStringLiteral("mean")), qPrintable(readAt(0.97)));
    }

    void theStripHasAStretchForEachRunOfAStudy() {
        spec::StudyReport study;
        study.record.id = spec::StudyId("cv");
        study.record.folds = 4;
        study.record.repeats = 1;
        study.alive = true;
        std::vector<spec::RunSummary> runs(3);
        for (int fold = 1; fold <= 3; ++fold) {
            spec::RunSummary& run = runs[static_cast<std::size_t>(fold - 1)];
            run.id = spec::RunId("r" + std::to_string(fold));
            run.place = {study.record.id, 1, fold, 4, 0, 0};
            run.outcome = fold < 3 ? spec::Outcome::Completed : spec::Outcome::Running;
            run.seconds = 100;
            run.epochs = fold < 3 ? 8 : 2;
            run.epochsPlanned = 8;
        }
        const gui::ProgressStrip::State here = gui::StudyProgress::of(
            study, runs, gui::LiveRun{spec::RunId("r3"), 0.3, 40, 60, false});
        QCOMPARE(here.stretches.size(), std::size_t{4});
        QCOMPARE(here.stretches[1].share, 1.0);
        QVERIFY(here.stretches[1].words.contains(gui::Format::duration(100)));
        QCOMPARE(here.stretches[2].share, 0.3);
        QVERIFY(here.stretches[2].current);
        QVERIFY(here.stretches[2].words.contains(gui::Format::duration(60)));
        QVERIFY(here.stretches[3].words.contains(QStringLiteral("queued")));
        QCOMPARE(here.title, QStringLiteral("Fold 3 of 4"));
        QCOMPARE(here.elapsed, 240.0);
        QCOMPARE(here.left, 160.0);  // and a fold that takes as long as the first two did
        // Another process trains it: how far it is, but not when it ends.
        const gui::ProgressStrip::State there = gui::StudyProgress::of(study, runs, std::nullopt);
        QCOMPARE(there.stretches[2].share, 0.25);
        QVERIFY(there.stretches[2].words.contains(QStringLiteral("epoch 2 of 8")));
        QVERIFY(!there.live);
        QCOMPARE(there.elapsed, 300.0);

        Fixture f;
        f.makeStudy(2);
        f.show(f.folds[0]);
        auto* bar = f.child<gui::StretchBar>("stretches");
        QCOMPARE(bar->stretches().size(), std::size_t{3});
        QVERIFY(bar->stretches()[2].words.contains(QStringLiteral("not trained")));
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->rect().center());
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().currentRun().str(), f.folds[1].str(),
                                  kPatience);
    }

    void whatIsMissingIsSaidAndCanBeTrained() {
        Fixture f;
        f.makeStudy(2);
        f.show(f.folds[0]);
        auto* table = f.child<QTableWidget>("foldsTable");
        QCOMPARE(table->rowCount(), 4);
        QVERIFY(table->item(3, 4)->text().contains(QLatin1Char('2')));
        QVERIFY(f.child<QPushButton>("resumeStudy")->isVisible());
        // Nobody trains it: what is missing waits for nothing.
        QCOMPARE(table->item(2, 5)->text() + table->item(2, 4)->text(),
                 QStringLiteral("not trained"));
    }

    void theQueueIsShownChangedAndTrained() {
        Fixture f;
        auto* panel = f.child<gui::QueuePanel>("queuePanel");
        QVERIFY(!panel->isVisible());
        (void)engine::enqueue(f.data.project, Fixture::quick("one"));
        (void)engine::enqueue(f.data.project, Fixture::quick("two"));
        (void)engine::enqueue(f.data.project, Fixture::quick("three"));
        f.bench.session().reload();
        f.settle();
        QVERIFY(panel->isVisible());
        const auto buttons = [&](const char* tip) {
            QList<QToolButton*> found;
            for (QToolButton* button : panel->findChildren<QToolButton*>())
                if (button->isVisible() && button->toolTip() == QLatin1String(tip))
                    found << button;
            return found;
        };
        const auto press = [&](const char* tip, int number) {
            // Rows are made anew where the queue has changed.
            QTRY_VERIFY2_WITH_TIMEOUT(number < buttons(tip).size(), tip, kPatience);
            QTest::mouseClick(buttons(tip)[number], Qt::LeftButton);
        };
        const auto names = [&] {
            QStringList names;
            for (const spec::QueueEntry& entry : engine::queued(f.data.project))
                names << QString::fromStdString(entry.spec.name);
            return names.join(QLatin1Char(' '));
        };
        const QList<gui::Grip*> grips = panel->findChildren<gui::Grip*>();
        QCOMPARE(grips.size(), 3);
        // The third is dragged between the first and the second.
        const QPoint above = grips[1]->mapToGlobal(QPoint(14, -2));
        QTest::mousePress(grips[2], Qt::LeftButton);
        QTest::mouseMove(grips[2], grips[2]->mapFromGlobal(above));
        QVERIFY(panel->findChild<QFrame*>(QStringLiteral("queueGap"))->isVisible());
        QTest::mouseRelease(grips[2], Qt::LeftButton, {}, grips[2]->mapFromGlobal(above));
        QVERIFY(!panel->findChild<QFrame*>(QStringLiteral("queueGap"))->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringLiteral("one three two"), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().queue()[1].spec.name, std::string("three"),
                                  kPatience);
        f.settle();
        // By the keyboard the same entry goes on from where it is.
        const auto gripOf = [&](const char* name) {
            gui::Grip* found = nullptr;
            for (gui::Grip* grip : panel->findChildren<gui::Grip*>())
                if (grip->isVisible() && grip->accessibleName().contains(QLatin1String(name)))
                    found = grip;
            return found;
        };
        QTest::keyClick(gripOf("three"), Qt::Key_Down);
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringLiteral("one two three"), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().queue()[1].spec.name, std::string("two"),
                                  kPatience);
        f.settle();
        QTest::keyClick(gripOf("three"), Qt::Key_Up);
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringLiteral("one three two"), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().queue()[1].spec.name, std::string("three"),
                                  kPatience);
        f.settle();
        press("Take out of the queue", 0);
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringLiteral("three two"), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().queue().size(), std::size_t{2}, kPatience);

        QSignalSpy ended(&f.bench.context().training, &gui::TrainingWorker::ended);
        QTest::mouseClick(f.child<QPushButton>("startQueue"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.context().training.active(), kPatience);
        QVERIFY(engine::queued(f.data.project).empty());
        const auto runs = engine::listRuns(f.data.project);
        QCOMPARE(std::count_if(runs.begin(), runs.end(),
                               [](const spec::RunSummary& run) {
                                   return (run.name == "two" || run.name == "three") &&
                                          run.outcome == spec::Outcome::Completed;
                               }),
                 2);
    }

    void aDraggedRowGoesWhereItWasDroppedThoughTheQueueHasChanged() {
        Fixture f;
        auto* panel = f.child<gui::QueuePanel>("queuePanel");
        for (const char* name : {"one", "two", "three"})
            (void)engine::enqueue(f.data.project, Fixture::quick(name));
        f.bench.session().reload();
        f.settle();
        const QList<gui::Grip*> grips = panel->findChildren<gui::Grip*>();
        QCOMPARE(grips.size(), 3);
        const QPointer<gui::Grip> third = grips[2];
        const QPoint above = grips[1]->mapToGlobal(QPoint(14, -2));
        QTest::mousePress(third, Qt::LeftButton);
        QTest::mouseMove(third, third->mapFromGlobal(above));
        // Another process has trained the first meanwhile.
        engine::dequeue(f.data.project, engine::queued(f.data.project).front().id);
        f.bench.session().reload();
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().queue().size(), std::size_t{2}, kPatience);
        f.settle();
        QVERIFY2(third, "what is dragged stays under the mouse");
        auto* gap = panel->findChild<QFrame*>(QStringLiteral("queueGap"));
        QVERIFY(gap->isVisible());
        QTest::mouseRelease(third, Qt::LeftButton, {}, third->mapFromGlobal(above));
        QVERIFY(!gap->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().queue()[0].spec.name, std::string("three"),
                                  kPatience);
        f.settle();
        QTRY_COMPARE_WITH_TIMEOUT(panel->findChildren<gui::Grip*>().size(), 2, kPatience);
        // A project that closes takes the drag with it.
        gui::Grip* grip = panel->findChildren<gui::Grip*>().front();
        QTest::mousePress(grip, Qt::LeftButton);
        QTest::mouseMove(grip, QPoint(14, 60));
        QVERIFY(gap->isVisible());
        f.page.reset();
        QVERIFY(gap->isHidden());
    }

    void whatWaitsWithoutANameHasItsPresetsTitle() {
        Fixture f;
        (void)engine::enqueue(f.data.project, Fixture::quick(""));
        f.bench.session().reload();
        f.settle();
        const auto* grip = f.child<gui::QueuePanel>("queuePanel")->findChild<gui::Grip*>();
        QVERIFY2(grip->accessibleName().contains(QStringLiteral("Screening baseline")),
                 qPrintable(grip->accessibleName()));
    }

    void aStudyIsTrainedAndBecomesAnEnsemble() {
        Fixture f;
        spec::SplitSpec wanted;
        wanted.method = spec::SplitMethod::Folds;
        wanted.folds = 2;
        wanted.keep = {spec::Set::Test};
        (void)engine::makeSplit(f.data.project, wanted);
        engine::StudyRequest request;
        request.name = "cv";
        request.spec = Fixture::quick("");
        gui::TrainingWorker& training = f.bench.context().training;
        QSignalSpy ended(&training, &gui::TrainingWorker::ended);
        training.startStudy(f.data.project, request);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, 2 * kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!training.active(), kPatience);
        f.bench.session().reload();
        f.settle();
        auto* make = f.child<QPushButton>("makeEnsemble");
        QVERIFY(make->isVisible());
        QTest::mouseClick(make, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            f.bench.session().run(f.bench.session().currentRun())->members == 2, kPatience);
        const spec::RunId made = f.bench.session().currentRun();
        f.settle();
        QVERIFY(!make->isVisible());  // it is a run of its own
        auto* model = f.page.findChild<gui::RunTableModel*>();
        QVERIFY(model->index(model->rowOf(made), gui::RunTableModel::Epochs)
                    .data()
                    .toString()
                    .startsWith(QStringLiteral("2 model")));
        QSignalSpy pages(&f.bench.session(), &gui::ProjectSession::pageRequested);
        for (auto* button : f.page.banners().findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Evaluate") && button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(pages.size() >= 1);
        QCOMPARE(pages.back().front().value<gui::PageId>(), gui::PageId::Evaluate);

        // Asked for again, it is the same.
        const std::size_t runs = engine::listRuns(f.data.project).size();
        Q_EMIT f.page.findChild<gui::StudyPanel*>()->ensembleAsked(spec::StudyId("cv"));
        f.settle();
        QCOMPARE(engine::listRuns(f.data.project).size(), runs);

        // Evaluate says what it is, and what its threshold was chosen on; of a fold, that it is no result.
        gui::EvaluatePage evaluate(f.bench.context());
        evaluate.resize(1328, 820);
        evaluate.show();
        evaluate.activate();
        auto* place = evaluate.findChild<gui::Badge*>(QStringLiteral("place"));
        auto* caution = evaluate.findChild<QLabel*>(QStringLiteral("caution"));
        QTRY_VERIFY_WITH_TIMEOUT(evaluate.settled() && place->isVisible(), kPatience);
        QVERIFY2(!caution->isVisible(), "there is no threshold yet");
        spec::ThresholdRequest lock;
        lock.run = f.bench.session().currentRun();
        lock.objective = spec::Objective::Youden;
        lock.lock = true;
        lock.reason = "screening";
        (void)engine::pickThreshold(f.data.project, lock);
        f.bench.session().reload();
        f.settle();
        evaluate.activate();
        QTRY_VERIFY_WITH_TIMEOUT(caution->isVisible(), kPatience);
        QVERIFY2(place->accessibleName().startsWith(QStringLiteral("ensemble of 2 model")) &&
                     place->accessibleName().contains(QStringLiteral("out-of-fold")),
                 qPrintable(place->text()));
        QVERIFY(caution->text().contains(QStringLiteral("not verified")));
        QTRY_VERIFY_WITH_TIMEOUT(evaluate.settled(), kPatience);
        for (const spec::RunSummary& run : f.bench.session().runs())
            if (run.place.fold == 2)
                f.bench.session().setCurrentRun(run.id);
        QTRY_COMPARE_WITH_TIMEOUT(
            place->text(), QStringLiteral("fold 2 of 2 of cv: no result of its own"), kPatience);
        QCOMPARE(place->kind(), gui::PillKind::Warning);
        QTRY_VERIFY_WITH_TIMEOUT(!caution->isVisible(), kPatience);
        gui::ReviewPage review(f.bench.context());
        review.resize(1328, 820);
        review.show();
        review.activate();
        auto* beside = review.findChild<gui::Badge*>(QStringLiteral("place"));
        QTRY_COMPARE_WITH_TIMEOUT(beside->text(), place->text(), kPatience);
        QVERIFY(beside->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(review.settled() && !f.bench.jobs().busy(), kPatience);
    }

    void stoppedByHandARunLeavesTheQueueAndTheRestWaits() {
        Fixture f;
        spec::TrainingSpec endless = Fixture::quick("endless");
        endless.phase2.epochs = 900;
        endless.earlyStopping.patience = 0;
        (void)engine::enqueue(f.data.project, endless);
        (void)engine::enqueue(f.data.project, Fixture::quick("next"));
        gui::TrainingWorker& training = f.bench.context().training;
        QSignalSpy epochs(&training, &gui::TrainingWorker::epochDone);
        QSignalSpy ended(&training, &gui::TrainingWorker::ended);
        training.workThrough(f.data.project);
        QTRY_VERIFY_WITH_TIMEOUT(!epochs.isEmpty(), kPatience);
        training.stop(spec::TrainingControl::Stop::AtOnce);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!training.active(), kPatience);
        const auto waiting = engine::queued(f.data.project);
        QCOMPARE(waiting.size(), std::size_t{1});
        QCOMPARE(waiting[0].spec.name, std::string("next"));
    }

    void whatAnotherProcessTrainsIsSeen() {
        Fixture f;
        const std::size_t before = f.bench.session().runs().size();
        const std::uint64_t state = gui::RunsWatch::stateOf(f.data.project);
        const spec::RunId run = f.data.addRun("elsewhere", 31);
        QVERIFY(gui::RunsWatch::stateOf(f.data.project) != state);
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().runs().size(), before + 1, kPatience);
        QVERIFY(f.bench.session().run(run) != nullptr);
    }
};

QTEST_MAIN(MonitorStudyTest)
#include "MonitorStudyTest.moc"
