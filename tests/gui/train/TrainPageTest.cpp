// SPDX-License-Identifier: GPL-3.0-or-later
// Train and Monitor together: what one starts the other shows.
#include "pages/train/TrainPage.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

#include "base/Json.h"
#include "engine/Train.h"
#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "look/Format.h"
#include "pages/monitor/MonitorPage.h"
#include "pages/train/OptionForm.h"
#include "pages/train/SettingsFlow.h"
#include "project/Project.h"
#include "spec/Json.h"
#include "widgets/OptionRow.h"
#include "workers/TrainingWorker.h"

using namespace lightbox;
using Fixture = test::PageFixture<gui::TrainPage>;

namespace {

/// Sixteen-pixel noise trains in a second: the small network, two epochs.
void chooseTinyRun(Fixture& f) {
    QTest::mouseClick(f.child<QAbstractButton>("preset-screening-baseline"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), test::kPatience);
    QCOMPARE(f.page.spec().model.arch, std::string("small_cnn"));
}

}  // namespace

class TrainPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsTrainableParametersOfBothPhases() {
        Fixture f;
        QTest::mouseClick(f.child<QAbstractButton>("preset-chest-x-ray"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), test::kPatience);
        // ResNet-18, head 512 -> 256 -> 1: (512 + 1) x 256 + 257.
        QCOMPARE(f.child<QLabel>("phase1Parameters")->text(), QStringLiteral("131,585"));
        QCOMPARE(f.child<QLabel>("phase2Parameters")->text(), QStringLiteral("11,308,097"));
    }

    void saysWhatFrozenStagesCostAndSave() {
        Fixture f;
        QTest::mouseClick(f.child<QAbstractButton>("preset-chest-x-ray"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), test::kPatience);
        auto* handle = f.child<QAbstractSlider>("stageHandle");
        const int side = f.page.spec().data.size;
        handle->setValue(0);
        QCOMPARE(handle->accessibleDescription(), QStringLiteral("all stages are trained"));
        handle->setValue(4);
        // ResNet-18's layer3 gives 256 maps of a sixteenth of the side; in bf16 or fp32.
        const auto values = static_cast<std::uint64_t>(256 * (side / 16) * (side / 16));
        const QString text = handle->accessibleDescription();
        const QString half = gui::Format::bytes(values * 2);
        const QString whole = gui::Format::bytes(values * 4);
        QVERIFY2(text.contains(half) || text.contains(whole), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("kept after layer3")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("in all")), qPrintable(text));
        // 1.814 x 10^9 products at 224 px, of which layer4 has 0.411, whatever the side.
        QVERIFY2(text.contains(QStringLiteral("4.4 times less")), qPrintable(text));
    }

    void startStaysInSightOnANarrowPage() {
        Fixture f;
        auto* folded = f.child<QAbstractButton>("startWhileFolded");
        QTRY_VERIFY_WITH_TIMEOUT(f.child<QAbstractButton>("startTraining")->isVisible(),
                                 test::kPatience);
        QVERIFY(!folded->isVisible());
        f.page.resize(980, 720);
        QTRY_VERIFY_WITH_TIMEOUT(folded->isVisible(), test::kPatience);
        QVERIFY(!f.child<QAbstractButton>("startTraining")->isVisible());
        f.page.resize(1328, 820);
        QTRY_VERIFY_WITH_TIMEOUT(!folded->isVisible(), test::kPatience);
    }

    void refusesWithoutWeights() {
        qputenv("XDG_DATA_HOME", "/nonexistent");
        qunsetenv("LIGHTBOX_WEIGHTS");
        Fixture f;
        QTest::mouseClick(f.child<QAbstractButton>("preset-chest-x-ray"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), test::kPatience);
        auto* start = f.child<QAbstractButton>("startTraining");
        QVERIFY(!start->isEnabled());
        QVERIFY2(start->toolTip().contains(QStringLiteral("resnet18")),
                 qPrintable(start->toolTip()));
        qunsetenv("XDG_DATA_HOME");
    }

    void trainsAndMonitorShowsIt() {
        Fixture f;
        gui::MonitorPage monitor(f.bench.context());
        monitor.resize(1328, 820);
        monitor.show();
        chooseTinyRun(f);
        QSignalSpy ended(&f.bench.context().training, &gui::TrainingWorker::ended);
        QSignalSpy failed(&f.bench.context().training, &gui::TrainingWorker::failed);
        QTest::mouseClick(f.child<QAbstractButton>("startTraining"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(ended.count() + failed.count() == 1, test::kPatience);
        QCOMPARE(failed.count(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.session().isLoading() && !f.bench.jobs().busy(),
                                 test::kPatience);
        const spec::RunSummary* run = f.bench.session().run(f.bench.session().currentRun());
        QVERIFY(run != nullptr);
        QVERIFY(run->outcome == spec::Outcome::Completed);
        QCOMPARE(run->history.size(), std::size_t{5});
        monitor.activate();
        QTRY_VERIFY_WITH_TIMEOUT(monitor.settled() && !f.bench.jobs().busy(), test::kPatience);
        QCOMPARE(monitor.findChild<QTableView*>(QStringLiteral("runsTable"))->model()->rowCount(),
                 2);
    }

    void whatWasMeasuredGoesWithTheSettingsAndTheProject() {
        Fixture f;
        chooseTinyRun(f);
        auto* measure = f.child<QAbstractButton>("measure");
        auto* find = f.child<QAbstractButton>("findRate");
        auto* note = f.child<QLabel>("rateNote");
        const auto wait = [&] {
            QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), test::kPatience);
        };
        const auto isMeasured = [&] { return measure->text() == QStringLiteral("Measure again"); };
        const auto take = [&] {
            QTest::mouseClick(measure, Qt::LeftButton);
            wait();
            QVERIFY(isMeasured());
            QTest::mouseClick(find, Qt::LeftButton);
            wait();
            QVERIFY(!note->text().isEmpty());
        };
        take();
        // A threshold that is locked, say, changes neither images nor sets.
        f.bench.session().reload();
        f.settle();
        QVERIFY(isMeasured());
        QVERIFY(!note->text().isEmpty());
        // Weight decay leaves the time to be measured again, and the search too.
        const auto enter = [&](const char* key, double value) {
            gui::OptionControl* control = f.page.findChild<gui::OptionForm*>()->control(key);
            control->setValue(value);
            Q_EMIT control->edited(QString::fromLatin1(key));
        };
        enter("phase2.weight_decay", 0.05);
        wait();
        QVERIFY(!isMeasured());
        QVERIFY2(note->text().isEmpty(), qPrintable(note->text()));
        take();
        // The rate that was found is entered: what found it holds.
        enter("phase2.lr", 2e-4);
        wait();
        QVERIFY(!note->text().isEmpty());
        // A project with the same settings is another to train on.
        QTest::mouseClick(measure, Qt::LeftButton);
        wait();
        QVERIFY(isMeasured());
        f.page.reset();
        QVERIFY(!isMeasured());
        QVERIFY(note->text().isEmpty());
        // While a search runs, the settings change: what it brings is of others.
        chooseTinyRun(f);
        QTest::mouseClick(find, Qt::LeftButton);
        enter("phase2.weight_decay", 0.07);
        wait();
        QVERIFY(note->text().isEmpty());
        QVERIFY(find->isEnabled());
        QCOMPARE(find->text(), QStringLiteral("Find…"));
    }

    void settingsAreWrittenWhereALinkLeads() {
        Fixture f;
        const std::filesystem::path file = f.data.root / "settings.json";
        const std::filesystem::path link = f.data.root / "link.json";
        std::filesystem::create_symlink(file, link);
        const spec::TrainingSpec spec = spec::presetSpec("screening-baseline");
        f.page.findChild<gui::SettingsFlow*>()->write(spec, QString::fromStdString(link.string()));
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(file), test::kPatience);
        QVERIFY(std::filesystem::is_symlink(link));
        QVERIFY(base::readJsonFile(file) == spec::toJson(spec));
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.jobs().busy(), test::kPatience);
    }

    void timeGoesOnAfterAResume() {
        Fixture f;
        gui::TrainingWorker& training = f.bench.context().training;
        QSignalSpy started(&training, &gui::TrainingWorker::started);
        QSignalSpy epochs(&training, &gui::TrainingWorker::epochDone);
        spec::TrainingSpec spec = spec::presetSpec("screening-baseline");
        spec.phase2.epochs = 1000;
        spec.earlyStopping.patience = 0;
        training.start(f.data.project, spec);
        QTRY_VERIFY_WITH_TIMEOUT(epochs.count() >= 2, 60'000);
        const spec::RunId run = training.startInfo()->run;
        const auto stop = [&] {
            training.stop(spec::TrainingControl::Stop::AfterEpoch);
            QTRY_VERIFY_WITH_TIMEOUT(!training.active(), 60'000);
            f.settle();
        };
        stop();
        // As of a run that spent most of its time before its epochs.
        {
            auto project = project::Project::open(f.data.project, project::Access::Write);
            spec::RunRecord record = project.runRecord(run);
            record.result.phaseSeconds = {0, 500};
            project.saveRunRecord(record);
        }
        f.bench.session().reload();
        f.settle();
        QCOMPARE(f.bench.session().run(run)->seconds, 500.0);
        training.resume(f.data.project, run, false);
        QTRY_COMPARE_WITH_TIMEOUT(started.count(), 2, 60'000);
        QVERIFY(training.elapsed() >= 500);
        QVERIFY(training.elapsed() < 560);
        QTRY_VERIFY_WITH_TIMEOUT(epochs.count() >= 4, 60'000);
        stop();
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().run(run)->outcome == spec::Outcome::Cancelled,
                                 test::kPatience);
        QVERIFY(f.bench.session().run(run)->seconds > 500);
        QVERIFY(f.bench.session().run(run)->seconds < 560);
    }

    void pausesAndGoesOn() {
        Fixture f;
        gui::MonitorPage monitor(f.bench.context());
        monitor.resize(1328, 820);
        monitor.show();
        chooseTinyRun(f);
        gui::TrainingWorker& training = f.bench.context().training;
        QSignalSpy started(&training, &gui::TrainingWorker::started);
        QSignalSpy ended(&training, &gui::TrainingWorker::ended);
        QTest::mouseClick(f.child<QAbstractButton>("startTraining"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(started.count() == 1, test::kPatience);
        auto* pause = monitor.findChild<QAbstractButton*>(QStringLiteral("pause"));
        if (ended.count() == 0 && pause->isVisible() && pause->isEnabled()) {
            QTest::mouseClick(pause, Qt::LeftButton);
            auto* resume = monitor.findChild<QAbstractButton*>(QStringLiteral("resume"));
            QTRY_VERIFY_WITH_TIMEOUT(resume->isVisible() || ended.count() == 1, test::kPatience);
            if (ended.count() == 0) {
                // Paused is paused everywhere, and time stands still.
                const spec::RunSummary* run = f.bench.session().run(training.startInfo()->run);
                QVERIFY(run != nullptr);
                QVERIFY(run->outcome == spec::Outcome::Paused);
                QVERIFY(monitor.railMark() != gui::RailMark::Running);
                const double elapsed = training.elapsed();
                // The clock it counts by goes on.
                const qint64 then = QDateTime::currentMSecsSinceEpoch();
                QTRY_VERIFY_WITH_TIMEOUT(QDateTime::currentMSecsSinceEpoch() > then,
                                         test::kPatience);
                QCOMPARE(training.elapsed(), elapsed);
                QTest::mouseClick(resume, Qt::LeftButton);
                QVERIFY(f.bench.session().run(training.startInfo()->run)->outcome ==
                        spec::Outcome::Running);
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, test::kPatience);
    }
};

QTEST_MAIN(TrainPageTest)
#include "TrainPageTest.moc"
