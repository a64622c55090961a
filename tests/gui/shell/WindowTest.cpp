// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QtTest>
#include <algorithm>
#include <atomic>

#include "engine/Exclude.h"
#include "gui/Patience.h"
#include "import/ImportDialog.h"
#include "import/ProgressDialog.h"
#include "session/History.h"
#include "session/LeaveOut.h"
#include "session/Page.h"
#include "session/ProjectSession.h"
#include "session/Settings.h"
#include "shell/Dialogs.h"
#include "shell/MainWindow.h"
#include "shell/Rail.h"
#include "shell/StartScreen.h"
#include "shell/Workbench.h"
#include "support/Films.h"
#include "support/PredictedProject.h"
#include "support/TemporaryFolder.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/Pills.h"

#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

using namespace lightbox;
using namespace lightbox::gui;

class WindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void opensOnTheStartScreen() {
        Workbench workbench;
        workbench.theme().apply(*qApp);
        MainWindow window(workbench.context());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const PageId page : allPages) {
            auto* button = window.findChild<RailButton*>(QStringLiteral("rail-") + pageKey(page));
            QVERIFY(button != nullptr);
            QVERIFY(!button->isEnabled());
            QVERIFY(!button->accessibleName().isEmpty());
        }
        for (const char* name : {"newProject", "openProject", "demoProject"})
            QVERIFY(window.findChild<QAbstractButton*>(QLatin1String(name)) != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
        QVERIFY(!window.grab().isNull());
    }
    void themeToggleAppliesAtOnce() {
        Workbench workbench;
        workbench.theme().setPreference(Theme::Preference::Light);
        workbench.theme().apply(*qApp);
        MainWindow window(workbench.context());
        window.show();
        auto* toggle = window.findChild<QAbstractButton*>(QStringLiteral("themeToggle"));
        QVERIFY(toggle != nullptr);
        QTest::mouseClick(toggle, Qt::LeftButton);
        QVERIFY(workbench.theme().isDark());
    }
    void languageIsChosenInTheSettings() {
        Workbench workbench;
        workbench.theme().apply(*qApp);
        SettingsDialog dialog(workbench.theme());
        auto* language = dialog.findChild<QComboBox*>(QStringLiteral("language"));
        QVERIFY(language != nullptr);
        const int german = language->findText(QStringLiteral("Deutsch"));
        QVERIFY(german >= 0);
        language->setFocus();
        dialog.show();
        language->setCurrentIndex(german - 1);
        QTest::keyClick(language, Qt::Key_Down);
        QCOMPARE(Settings().language(), QStringLiteral("de"));
        const SettingsDialog again(workbench.theme());
        QCOMPARE(again.findChild<QComboBox*>(QStringLiteral("language"))->currentIndex(), german);
        Settings().setLanguage({});
    }
    void numbersAreTypedWithEitherPoint() {
        const Workbench workbench(QStringLiteral("de"));
        NumberBox box(0, 1);
        box.show();
        auto* line = box.findChild<QLineEdit*>();
        for (const QString& typed : {QStringLiteral("0,25"), QStringLiteral("0.5")}) {
            line->selectAll();
            QTest::keyClicks(line, typed);
            QCOMPARE(box.value(),
                     QString(typed).replace(QLatin1Char(','), QLatin1Char('.')).toDouble());
        }
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(line->text(), QStringLiteral("0,5"));
    }
    void aProjectThatIsNoneIsToldInABanner() {
        const test::TemporaryFolder folder;
        Workbench workbench;
        workbench.theme().apply(*qApp);
        MainWindow window(workbench.context());
        QSignalSpy failed(&workbench.session(), &ProjectSession::openFailed);
        window.openProject(QString::fromStdString((folder / "none.lightbox").string()));
        QVERIFY(failed.wait(test::kPatience));
        auto* start = window.findChild<StartScreen*>();
        QVERIFY(start != nullptr);
        QCOMPARE(start->banners().banners().size(), 1);
        QVERIFY(!workbench.session().isOpen());
    }
    void importDialogWantsASource() {
        const test::TemporaryFolder folder;
        Workbench workbench;
        workbench.theme().apply(*qApp);
        ImportDialog dialog(workbench.context(), {});
        auto* start = dialog.findChild<QPushButton*>(QStringLiteral("startImport"));
        QVERIFY(!start->isEnabled());
        dialog.setSources({QString::fromStdString(folder.path().string())});
        QTRY_VERIFY_WITH_TIMEOUT(dialog.settled(), test::kPatience);
        QVERIFY2(!start->isEnabled(), "there is nothing in it");
        test::writeFilm(folder / "set/normal/a.png", test::film(7));
        dialog.setSources({QString::fromStdString((folder / "set").string())});
        QVERIFY2(!start->isEnabled(), "it is being read");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), test::kPatience);
        QVERIFY(dialog.projectFolder().extension() == ".lightbox");
        QCOMPARE(dialog.request().sources.size(), std::size_t{1});
    }
    void lateResultsAreDropped() {
        JobRunner jobs;
        QObject owner;
        std::atomic<bool> release = false;
        int delivered = 0;
        const auto start = [&](int value) {
            jobs.start(
                {.key = QStringLiteral("k")}, &owner,
                [&release, value](std::stop_token stop, spec::ProgressObserver&) {
                    while (!release && !stop.stop_requested())
                        std::this_thread::yield();
                    return value;
                },
                [&delivered](int value) { delivered = value; }, [](const base::Error&) {});
        };
        start(1);
        start(2);  // of the same owner and key: drops the first
        release = true;
        QTRY_VERIFY_WITH_TIMEOUT(!jobs.busy(), test::kPatience);
        QCOMPARE(delivered, 2);
    }
    void errorsOfJobsReachTheGuiThread() {
        JobRunner jobs;
        QObject owner;
        std::string code;
        QThread* thread = nullptr;
        jobs.start(
            {}, &owner,
            [](std::stop_token, spec::ProgressObserver&) -> int {
                throw base::Error(base::ErrorKind::Refused,
                                  base::ErrorFacts{"some_code", "refused", {}, "", ""});
            },
            [](int) {},
            [&](const base::Error& error) {
                code = error.facts().code;
                thread = QThread::currentThread();
            });
        QTRY_VERIFY_WITH_TIMEOUT(!jobs.busy(), test::kPatience);
        QCOMPARE(code, std::string("some_code"));
        QCOMPARE(thread, QThread::currentThread());
    }
    void theChipCountsAndNamesAllThatRuns() {
        Workbench workbench;
        workbench.theme().apply(*qApp);
        MainWindow window(workbench.context());
        window.show();
        JobRunner& jobs = workbench.jobs();
        std::atomic<bool> release = false;
        for (const QString& title : {QStringLiteral("Importing"), QStringLiteral("Decoding")})
            jobs.start(
                {.title = title, .key = title}, &window,
                [&release](std::stop_token, spec::ProgressObserver&) {
                    while (!release)
                        std::this_thread::yield();
                },
                [] {}, [](const base::Error&) {});
        auto* chip = window.findChild<StatusChip*>(QStringLiteral("jobChip"));
        QTRY_COMPARE_WITH_TIMEOUT(chip->text(), QStringLiteral("Importing + 1 more"),
                                  test::kPatience);
        QVERIFY2(chip->toolTip().contains(QStringLiteral("Importing")) &&
                     chip->toolTip().contains(QStringLiteral("Decoding")),
                 qPrintable(chip->toolTip()));
        release = true;
        QTRY_COMPARE_WITH_TIMEOUT(chip->text(), QStringLiteral("No jobs"), test::kPatience);
    }
    void theDemonstrationIsDrawnOnce() {
        const test::TemporaryFolder data;
        qputenv("XDG_DATA_HOME", data.path().c_str());
        Workbench workbench;
        workbench.theme().apply(*qApp);
        MainWindow window(workbench.context());
        window.show();
        const auto drawing = [&] {
            QList<JobId> ids;
            for (const JobInfo& job : workbench.jobs().jobs())
                if (job.options.key == QStringLiteral("demo"))
                    ids << job.id;
            return ids;
        };
        window.startDemonstration();
        const QList<JobId> first = drawing();
        QCOMPARE(first.size(), 1);
        window.startDemonstration();
        QCOMPARE(drawing(), first);
        const auto dialogs = window.findChildren<ProgressDialog*>();
        QCOMPARE(dialogs.size(), 1);
        QVERIFY2(dialogs.front()->isVisible(), "what runs is shown");
        workbench.jobs().cancel(first.front());
        QTRY_VERIFY_WITH_TIMEOUT(!workbench.jobs().busy(), 30'000);
        qunsetenv("XDG_DATA_HOME");
    }
    void whatIsTakenBackOutOfSightIsSaid() {
        const test::PredictedProject data;
        Workbench workbench;
        workbench.theme().apply(*qApp);
        MainWindow window(workbench.context());
        window.show();
        window.openProject(QString::fromStdString(data.project.string()));
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session().isOpen() && window.settled(), 30'000);
        const auto excluded = [&] {
            return std::ranges::count_if(
                workbench.session().dataset()->images,
                [](const auto& image) { return image.excluded.has_value(); });
        };
        Page* cases = window.page(PageId::Cases);
        engine::ExcludeRequest request;
        for (const spec::ImageRecord& image : workbench.session().dataset()->images)
            if (workbench.session().setOf(image.key) == spec::Set::Train) {
                request.images = {image.id};
                break;
            }
        request.reason = "blurred";
        leaveOut(workbench.context(), cases->banners(), cases, request);
        QTRY_VERIFY_WITH_TIMEOUT(excluded() == 1 && window.settled(), 30'000);
        window.showPage(PageId::Evaluate);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), 30'000);
        Page* evaluate = window.page(PageId::Evaluate);
        const auto said = [&](Page* page) {
            QStringList said;
            for (const Banner* banner : page->banners().banners())
                for (const QLabel* label : banner->findChildren<QLabel*>())
                    said << banner->what() + QLatin1Char('|') + label->text();
            return said.join(QLatin1Char('\n'));
        };
        // Without a display no window takes the keys of its pages.
        const auto press = [](Page* page, const QKeySequence& keys) {
            for (QShortcut* one :
                 page->findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly))
                if (one->key() == keys)
                    Q_EMIT one->activated();
        };
        QCOMPARE(workbench.session().history().count(), std::size_t{1});
        press(evaluate, QKeySequence(Qt::CTRL | Qt::Key_Z));
        QCOMPARE(workbench.session().history().count(), std::size_t{0});
        QTRY_COMPARE_WITH_TIMEOUT(excluded(), 0, 30'000);
        QVERIFY2(said(evaluate).contains(QStringLiteral("Taken back on Cases|")) &&
                     said(evaluate).contains(QStringLiteral("The exclusion of 1 image")),
                 qPrintable(said(evaluate)));
        press(evaluate, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
        QTRY_COMPARE_WITH_TIMEOUT(excluded(), 1, 30'000);
        QVERIFY2(said(evaluate).contains(QStringLiteral("Done again on Cases|")),
                 qPrintable(said(evaluate)));
        // Where it is in view it speaks for itself.
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), 30'000);
        window.showPage(PageId::Cases);
        press(cases, QKeySequence(Qt::CTRL | Qt::Key_Z));
        QTRY_COMPARE_WITH_TIMEOUT(excluded(), 0, 30'000);
        QVERIFY(!said(cases).contains(QStringLiteral("Taken back on")));
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), 30'000);
    }
    void nothingIsDeliveredToTheDead() {
        JobRunner jobs;
        auto owner = std::make_unique<QObject>();
        std::atomic<bool> release = false;
        bool delivered = false;
        jobs.start(
            {}, owner.get(),
            [&release](std::stop_token, spec::ProgressObserver&) {
                while (!release)
                    std::this_thread::yield();
            },
            [&delivered] { delivered = true; }, [](const base::Error&) {});
        owner.reset();
        release = true;
        QTRY_VERIFY_WITH_TIMEOUT(!jobs.busy(), test::kPatience);
        QVERIFY(!delivered);
    }
};

QTEST_MAIN(WindowTest)
#include "WindowTest.moc"
