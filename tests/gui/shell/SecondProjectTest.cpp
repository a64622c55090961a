// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing of one project shows in the next that the same window opens.
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <thread>

#include "gui/Patience.h"
#include "import/ImportFlow.h"
#include "pages/evaluate/OperatingPointPanel.h"
#include "session/Page.h"
#include "session/ProjectSession.h"
#include "session/RecentProjects.h"
#include "session/Settings.h"
#include "shell/MainWindow.h"
#include "shell/StartScreen.h"
#include "shell/Workbench.h"
#include "support/PredictedProject.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/Figures.h"
#include "workers/JobRunner.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {

struct Fixture {
    Workbench bench;
    MainWindow window{bench.context()};

    Fixture() {
        bench.theme().apply(*qApp);
        window.show();
    }
    void open(const std::filesystem::path& folder) {
        QSignalSpy opened(&bench.session(), &ProjectSession::projectOpened);
        window.openProject(QString::fromStdString(folder.string()));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, test::kPatience);
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience); }
    template <class T> T* on(PageId page, const char* name) {
        return window.page(page)->findChild<T*>(QString::fromLatin1(name));
    }
};

}  // namespace

class SecondProjectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { Settings().setRecentProjects({}); }

    void bannersAndMarksAreThoseOfTheProject() {
        const test::PredictedProject one;
        const test::PredictedProject two;
        Fixture f;
        f.open(one.project);
        for (const PageId id : allPages) {
            f.window.page(id)->banners().show(BannerKind::Done, QStringLiteral("1,000 images"), {},
                                              QStringLiteral("imported"));
            f.window.page(id)->setRailMark(RailMark::Running);
        }
        f.open(two.project);
        for (const PageId id : allPages) {
            QVERIFY2(f.window.page(id)->banners().banners().isEmpty(), qPrintable(pageKey(id)));
            QVERIFY2(f.window.page(id)->railMark() != RailMark::Running, qPrintable(pageKey(id)));
        }
        QCOMPARE(f.window.page(PageId::Split)->railMark(), RailMark::Done);
        QCOMPARE(f.window.page(PageId::Evaluate)->railMark(), RailMark::ToDo);
    }

    void anotherWindowOnTheProjectIsSaidInBoth() {
        const test::PredictedProject one;
        const auto told = [](Fixture& f) {
            int count = 0;
            for (const PageId id : allPages)
                for (const Banner* banner : f.window.page(id)->banners().banners())
                    for (const auto* label : banner->findChildren<QLabel*>())
                        count += label->text().contains(QStringLiteral("Another window")) ? 1 : 0;
            return count;
        };
        Fixture first;
        first.open(one.project);
        QCOMPARE(told(first), 0);
        const int all = static_cast<int>(allPages.size());
        {
            Fixture second;
            second.open(one.project);
            QTRY_COMPARE_WITH_TIMEOUT(told(second), all, test::kPatience);
            QTRY_COMPARE_WITH_TIMEOUT(told(first), all, test::kPatience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(told(first), 0, test::kPatience);
    }

    void whatAnImportBroughtIsToldInTheProjectItMade() {
        const test::PredictedProject one;
        const test::PredictedProject two;
        Fixture f;
        f.open(one.project);
        QSignalSpy opened(&f.bench.session(), &ProjectSession::projectOpened);
        spec::ImportReport report;
        report.added = 84;
        Q_EMIT f.window.findChild<ImportFlow*>()->imported(two.project, report, false);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, test::kPatience);
        f.settle();
        const auto isTold = [&] {
            const auto told = f.window.page(PageId::Cases)->banners().banners();
            return std::any_of(told.begin(), told.end(), [](const Banner* banner) {
                const auto labels = banner->findChildren<QLabel*>();
                return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                    return label->text().contains(QStringLiteral("84 images imported"));
                });
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isTold(), test::kPatience);
        QTest::qWait(50);
        QVERIFY2(isTold(), "and it stays");
    }

    void casesIsMarkedWhileAnotherPageIsInView() {
        const test::PredictedProject one;
        const test::PredictedProject two;
        Fixture f;
        f.open(one.project);
        const RailMark found = f.window.page(PageId::Cases)->railMark();
        QVERIFY(found != RailMark::ToDo);
        f.window.showPage(PageId::Evaluate);
        f.open(two.project);
        QTRY_COMPARE_WITH_TIMEOUT(f.window.page(PageId::Cases)->railMark(), found, test::kPatience);
    }

    void whatWasEnteredStaysInItsProject() {
        const test::PredictedProject one;
        const test::PredictedProject two;
        Fixture f;
        f.open(one.project);
        f.window.showPage(PageId::Evaluate);
        f.settle();
        f.on<QDoubleSpinBox>(PageId::Evaluate, "target")->setValue(0.7);
        auto* panel = f.window.page(PageId::Evaluate)->findChild<OperatingPointPanel*>();
        panel->setStatedPrevalence(0.33);
        f.window.showPage(PageId::Review);
        f.settle();
        f.on<Switch>(PageId::Review, "blind")->setChecked(true);
        f.open(two.project);
        QCOMPARE(f.on<QDoubleSpinBox>(PageId::Evaluate, "target")->value(), 0.95);
        QCOMPARE(panel->statedPrevalence(), 0.1);
        QVERIFY(!f.on<Switch>(PageId::Review, "blind")->isChecked());
    }

    void aJobOfTheProjectBeforeIsNotTold() {
        const test::PredictedProject one;
        const test::PredictedProject two;
        Fixture f;
        f.open(one.project);
        std::atomic<bool> release = false;
        bool delivered = false;
        f.bench.jobs().start(
            {.title = QStringLiteral("Exporting")}, f.window.page(PageId::Evaluate),
            [&release](std::stop_token, spec::ProgressObserver&) {
                while (!release)
                    std::this_thread::yield();
            },
            [&delivered] { delivered = true; }, [](const base::Error&) {});
        QSignalSpy opened(&f.bench.session(), &ProjectSession::projectOpened);
        f.window.openProject(QString::fromStdString(two.project.string()));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, test::kPatience);
        for (const JobInfo& job : f.bench.jobs().jobs())
            QVERIFY(job.options.title != QStringLiteral("Exporting"));
        release = true;
        f.settle();
        QVERIFY(!delivered);
    }

    void aCardFollowsWhatIsWrittenOutside() {
        test::PredictedProject one;
        Fixture f;
        f.open(one.project);
        f.bench.session().close();
        RecentProjects recent;
        QVERIFY(recent.projects().front().bestRun.isEmpty());
        // Another program trains and finishes a run.
        auto writer = project::Project::open(one.project, project::Access::Write);
        spec::RunRecord record = writer.runRecord(one.run);
        record.result.bestValAuroc = 0.875;
        writer.saveRunRecord(record);
        QEvent back(QEvent::WindowActivate);
        auto* start = f.window.findChild<StartScreen*>();
        QApplication::sendEvent(start, &back);
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.jobs().busy(), test::kPatience);
        const RecentProjects now;
        QCOMPARE(now.projects().front().bestRun, QStringLiteral("first"));
        bool shown = false;
        for (const QLabel* label : start->findChildren<QLabel*>())
            shown = shown || label->text().contains(QStringLiteral("0.875"));
        for (const FigureLabel* label : start->findChildren<FigureLabel*>())
            shown = shown || label->text().contains(QStringLiteral("0.875"));
        QVERIFY(shown);
    }

    void aCardTellsAStudysMeanAndNeverItsBestFold() {
        ProjectSnapshot snapshot;
        snapshot.dataset = std::make_shared<const spec::Dataset>();
        const auto run = [](const char* name, double auroc) {
            spec::RunSummary summary;
            summary.id = spec::RunId(name);
            summary.name = name;
            summary.bestValAuroc = auroc;
            return summary;
        };
        spec::RunSummary alone = run("alone", 0.88);
        alone.bestValInterval = std::pair(0.8, 0.93);
        spec::RunSummary trial = run("trial", 0.99);
        trial.place.trial = 2;
        snapshot.runs.runs = {alone, trial};
        RecentProject card = describe(snapshot);
        QCOMPARE(card.bestRun, QStringLiteral("alone"));
        QCOMPARE(card.bestHigh, 0.93);
        QVERIFY(!card.bestIsStudy);

        spec::StudyReport study;
        study.record.id = spec::StudyId("cv");
        study.metric.mean = 0.914;
        study.metric.sd = 0.079;
        for (const double auroc : {0.98, 0.85}) {
            spec::RunSummary fold = run("fold", auroc);
            fold.place = {.study = study.record.id, .repeat = 1, .fold = 1, .folds = 2};
            snapshot.runs.runs.push_back(fold);
        }
        // Its ensemble is measured on the same images, pooled.
        spec::RunSummary ensemble = run("ensemble", 0.95);
        ensemble.place.study = study.record.id;
        ensemble.members = 2;
        snapshot.runs.runs.push_back(ensemble);
        snapshot.runs.studies = {study};
        card = describe(snapshot);
        QCOMPARE(card.bestRun, QStringLiteral("cv"));
        QVERIFY(card.bestIsStudy);
        QCOMPARE(card.bestAuroc, 0.914);
        QCOMPARE(card.bestSd, 0.079);
        QCOMPARE(card.bestHigh, 0.0);
    }

    void projectsOfOneNameAreToldApartByTheirFolder() {
        const test::PredictedProject one;
        const test::PredictedProject two;
        RecentProjects recent;
        RecentProject project;
        project.name = QStringLiteral("Chest");
        for (const auto& folder : {one.project, two.project}) {
            project.folder = QString::fromStdString(folder.string());
            recent.remember(project);
        }
        project.name = QStringLiteral("Skin");
        project.folder = QStringLiteral("/nowhere/skin.lightbox");
        recent.remember(project);
        Fixture f;
        auto* start = f.window.findChild<StartScreen*>();
        QStringList places;
        for (const auto* label : start->findChildren<QLabel*>(QStringLiteral("place")))
            places << label->toolTip();
        places.sort();
        QStringList folders{QString::fromStdString(one.project.string()),
                            QString::fromStdString(two.project.string())};
        folders.sort();
        QCOMPARE(places, folders);
        recent.forget(folders.front());
        QCOMPARE(recent.placeOf(recent.projects().back()), QString());
    }

    void aProjectStandsOnceByWhateverPath() {
        const test::PredictedProject one;
        const QString folder = QString::fromStdString(one.project.string());
        RecentProjects recent;
        RecentProject project;
        project.name = QStringLiteral("p");
        project.folder = folder;
        recent.remember(project);
        project.folder = QDir(folder).filePath(QStringLiteral("../p.lightbox/"));
        recent.remember(project);
        QCOMPARE(recent.projects().size(), std::size_t{1});
        project.reveals = 2;
        recent.update(project);
        QCOMPARE(recent.projects().front().reveals, 2);
        recent.forget(project.folder);
        QVERIFY(recent.projects().empty());
    }
};

QTEST_MAIN(SecondProjectTest)
#include "SecondProjectTest.moc"
