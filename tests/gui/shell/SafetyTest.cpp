// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost: closing while a run trains, and images whose folder has moved.
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTimer>
#include <QtTest>
#include <functional>
#include <memory>

#include "engine/Train.h"
#include "engine/reporting/StudyReport.h"
#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "pages/report/ChecklistModel.h"
#include "pages/report/ReportPage.h"
#include "shell/MainWindow.h"
#include "shell/Workbench.h"
#include "support/HeldElsewhere.h"
#include "widgets/Banner.h"
#include "widgets/States.h"
#include "workers/TrainingWorker.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {

spec::TrainingSpec longRun() {
    spec::TrainingSpec spec = spec::presetSpec("screening-baseline");
    spec.phase2.epochs = 1000;
    spec.earlyStopping.patience = 0;
    return spec;
}

/// Answers the next question of the window by the button whose text begins so.
class Answer : public QObject {
public:
    /// `before`: just before it is pressed.
    explicit Answer(
        const QString& begin, std::function<void()> before = [] {})
        : m_begin(begin),
          m_before(std::move(before)) {
        connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
        m_timer.start(5);
    }
    int given = 0;

private:
    void look() {
        auto* dialog = qobject_cast<DecisionDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->text().startsWith(m_begin)) {
                ++given;
                m_before();
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
    }
    QString m_begin;
    std::function<void()> m_before;
    QTimer m_timer;
};

}  // namespace

class SafetyTest : public QObject {
    Q_OBJECT

    /// A window on the project, in which a long run has reported `epochs` epochs.
    void train(MainWindow& window, Workbench& bench, const std::filesystem::path& project,
               QSignalSpy& reported, int epochs) {
        open(window, bench, project);
        bench.context().training.start(project, longRun());
        QTRY_VERIFY_WITH_TIMEOUT(reported.count() >= epochs, test::kPatience);
    }

    /// Types a text into the checklists' item of the ethics committee.
    void typeOfEthics(MainWindow& window, Workbench& bench, const test::PredictedProject& data) {
        open(window, bench, data.project);
        auto* page = qobject_cast<ReportPage*>(window.page(PageId::Report));
        page->showPart(ReportPage::Checklists);
        window.showPage(PageId::Report);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
        auto* model = page->findChild<ChecklistModel*>();
        page->findChild<QTableView*>(QStringLiteral("items"))
            ->setCurrentIndex(model->index(model->rowOf("17"), 0));
        page->findChild<QPlainTextEdit*>(QStringLiteral("itemText"))
            ->insertPlainText(QStringLiteral("committee 7"));
    }

    void open(MainWindow& window, Workbench& bench, const std::filesystem::path& project) {
        window.show();
        window.openProject(QString::fromStdString(project.string()));
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen() && !bench.session().isLoading(),
                                 test::kPatience);
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void cancelKeepsTheWindowAndTheRun() {
        test::PredictedProject data;
        Workbench bench;
        bench.theme().apply(*qApp);
        MainWindow window(bench.context());
        TrainingWorker& training = bench.context().training;
        QSignalSpy epochs(&training, &TrainingWorker::epochDone);
        train(window, bench, data.project, epochs, 1);
        Answer answer(QStringLiteral("Cancel"));
        QVERIFY(!window.close());
        QCOMPARE(answer.given, 1);
        QVERIFY(window.isVisible());
        QVERIFY(training.active());
        const auto before = epochs.count();
        QTRY_VERIFY_WITH_TIMEOUT(epochs.count() > before, test::kPatience);
    }

    void aProjectIsNotLeftWhileItTrainsAndThatIsSaidNoLonger() {
        test::PredictedProject data;
        test::PredictedProject other;
        Workbench bench;
        bench.theme().apply(*qApp);
        MainWindow window(bench.context());
        TrainingWorker& training = bench.context().training;
        QSignalSpy epochs(&training, &TrainingWorker::epochDone);
        train(window, bench, data.project, epochs, 1);
        const auto told = [&window] {
            for (const PageId id : allPages)
                for (const Banner* banner : window.page(id)->banners().banners())
                    if (banner->what() == QStringLiteral("A run is training in this project"))
                        return true;
            return false;
        };
        window.openProject(QString::fromStdString(other.project.string()));
        QVERIFY(told());
        QCOMPARE(bench.session().folder(), data.project);
        window.showPage(PageId::Split);
        training.stop(spec::TrainingControl::Stop::AtOnce);
        QTRY_VERIFY_WITH_TIMEOUT(!training.active(), test::kPatience);
        QVERIFY2(!told(), "the run has ended");
    }

    void whatKeepsAProjectOpenIsSaidAsItIs() {
        test::PredictedProject data;
        test::PredictedProject other;
        Workbench bench;
        bench.theme().apply(*qApp);
        MainWindow window(bench.context());
        TrainingWorker& training = bench.context().training;
        QSignalSpy epochs(&training, &TrainingWorker::epochDone);
        train(window, bench, data.project, epochs, 1);
        training.pause();
        const auto leave = [&](PageId page) -> const Banner* {
            window.showPage(page);
            window.openProject(QString::fromStdString(other.project.string()));
            for (const Banner* banner : window.page(page)->banners().banners())
                if (banner->what() == QStringLiteral("A run of this project is paused"))
                    return banner;
            return nullptr;
        };
        const auto links = [](const Banner& banner) {
            QStringList texts;
            for (const QPushButton* button : banner.findChildren<QPushButton*>())
                texts << button->text();
            return texts;
        };
        const Banner* onSplit = leave(PageId::Split);
        QVERIFY(onSplit != nullptr);
        QVERIFY(links(*onSplit).contains(QStringLiteral("Monitor")));
        const Banner* onMonitor = leave(PageId::Monitor);
        QVERIFY(onMonitor != nullptr);
        QVERIFY2(!links(*onMonitor).contains(QStringLiteral("Monitor")), "it is in view");
        training.continueTraining();
        for (const Banner* banner : window.page(PageId::Monitor)->banners().banners())
            QVERIFY2(banner->what() != QStringLiteral("A run of this project is paused"),
                     "it goes on");
        training.stop(spec::TrainingControl::Stop::AtOnce);
        QTRY_VERIFY_WITH_TIMEOUT(!training.active(), 60'000);
    }

    void aTextTypedAMomentBeforeClosingIsKept() {
        const test::PredictedProject data;
        Workbench bench;
        bench.theme().apply(*qApp);
        MainWindow window(bench.context());
        typeOfEthics(window, bench, data);
        window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), test::kPatience);
        QCOMPARE(engine::writtenTexts(data.project).at("ethics").text, std::string("committee 7"));
    }

    void aTextThatCannotBeSavedKeepsTheWindowUnlessSomebodyGivesItUp() {
        const test::PredictedProject data;
        Workbench bench;
        bench.theme().apply(*qApp);
        MainWindow window(bench.context());
        typeOfEthics(window, bench, data);
        const test::HeldElsewhere held(data.project);
        {
            Answer answer(QStringLiteral("Cancel"));
            QVERIFY(!window.close());
            QTRY_COMPARE_WITH_TIMEOUT(answer.given, 1, test::kPatience);
            QVERIFY(window.isVisible());
        }
        Answer answer(QStringLiteral("Close without saving"));
        QVERIFY(!window.close());
        QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), test::kPatience);
        QCOMPARE(answer.given, 1);
    }

    void aTextThatCanBeSavedAtTheNextTryIsKept() {
        const test::PredictedProject data;
        Workbench bench;
        bench.theme().apply(*qApp);
        MainWindow window(bench.context());
        typeOfEthics(window, bench, data);
        auto held = std::make_unique<test::HeldElsewhere>(data.project);
        Answer answer(QStringLiteral("Try again"), [&held] { held.reset(); });
        QVERIFY(!window.close());
        QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), test::kPatience);
        QCOMPARE(engine::writtenTexts(data.project).at("ethics").text, std::string("committee 7"));
    }

    void closingWhileTrainingLosesNothing_data() {
        QTest::addColumn<QString>("choice");
        QTest::newRow("at once") << QStringLiteral("Stop at once");
        QTest::newRow("after the epoch") << QStringLiteral("Finish epoch");
    }
    void closingWhileTrainingLosesNothing() {
        QFETCH(const QString, choice);
        test::PredictedProject data;
        std::size_t epochsShown = 0;
        spec::RunId run;
        {
            Workbench bench;
            bench.theme().apply(*qApp);
            MainWindow window(bench.context());
            TrainingWorker& training = bench.context().training;
            QSignalSpy epochs(&training, &TrainingWorker::epochDone);
            train(window, bench, data.project, epochs, 2);
            Answer answer(choice);
            window.close();
            QCOMPARE(answer.given, 1);
            QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), test::kPatience);
            QVERIFY(!training.active());
            epochsShown = static_cast<std::size_t>(epochs.count());
            run = training.startInfo()->run;
        }
        const auto project = project::Project::open(data.project, project::Access::Read);
        const spec::RunRecord record = project.runRecord(run);
        QVERIFY(spec::canResume(record.result.outcome));
        QVERIFY(project.history(run).size() >= epochsShown);
        // Every epoch shown was kept, and the run goes on where it stood.
        struct OneMore : spec::TrainingObserver {
            explicit OneMore(spec::TrainingControl& reins) : control(reins) {}
            void started(const Start&) override {}
            void batch(const Batch&) override {}
            void epoch(const spec::EpochReport& report) override {
                if (first == 0)
                    first = report.globalEpoch;
                control.stop(spec::TrainingControl::Stop::AfterEpoch);
            }
            void ended(const spec::RunOutcome&) override {}
            spec::TrainingControl& control;
            int first = 0;
        };
        const auto kept = project.history(run).size();
        spec::TrainingControl control;
        OneMore observer(control);
        (void)engine::resumeTraining(data.project, run.str(), false, observer, control);
        QCOMPARE(observer.first, static_cast<int>(kept) + 1);
    }

    void imagesAreFoundWhereTheyWereMovedTo() {
        test::PredictedProject data;
        const auto root = data.project.parent_path();
        std::filesystem::rename(root / "images", root / "elsewhere");
        Workbench bench;
        bench.theme().apply(*qApp);
        MainWindow window(bench.context());
        window.show();
        // Opened as it is, the project says what is missing, and where to say it.
        window.openProject(QString::fromStdString(data.project.string()));
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen() && window.settled(), test::kPatience);
        const auto saysMoved = [&] {
            const QList<Banner*> shown = window.findChildren<Banner*>();
            return std::any_of(shown.begin(), shown.end(), [](const Banner* banner) {
                return banner->what().contains(QStringLiteral("have moved"));
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(saysMoved(), test::kPatience);
        window.relocateImages(QString::fromStdString(data.project.string()),
                              QString::fromStdString((root / "images").string()),
                              QString::fromStdString((root / "elsewhere").string()));
        const auto areThere = [&] {
            const auto dataset = bench.session().dataset();
            return std::all_of(
                dataset->images.begin(), dataset->images.end(),
                [](const auto& image) { return std::filesystem::exists(image.source.file); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(areThere(), test::kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!saysMoved(), test::kPatience);
    }
};

QTEST_MAIN(SafetyTest)
#include "SafetyTest.moc"
