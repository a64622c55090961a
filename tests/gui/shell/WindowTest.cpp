// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <atomic>

#include "import/ImportDialog.h"
#include "shell/MainWindow.h"
#include "shell/Rail.h"
#include "shell/StartScreen.h"
#include "shell/Workbench.h"
#include "widgets/Banner.h"

#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>

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
        QTRY_VERIFY(window.settled());
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
    void aProjectThatIsNoneIsToldInABanner() {
        QTemporaryDir folder;
        Workbench workbench;
        workbench.theme().apply(*qApp);
        MainWindow window(workbench.context());
        QSignalSpy failed(&workbench.session(), &ProjectSession::openFailed);
        window.openProject(folder.filePath(QStringLiteral("none.lightbox")));
        QVERIFY(failed.wait(20000));
        auto* start = window.findChild<StartScreen*>();
        QVERIFY(start != nullptr);
        QCOMPARE(start->banners().banners().size(), 1);
        QVERIFY(!workbench.session().isOpen());
    }
    void importDialogWantsASource() {
        QTemporaryDir folder;
        Workbench workbench;
        workbench.theme().apply(*qApp);
        ImportDialog dialog(workbench.context(), {});
        auto* start = dialog.findChild<QPushButton*>(QStringLiteral("startImport"));
        QVERIFY(!start->isEnabled());
        dialog.setSources({folder.path()});
        QTRY_VERIFY_WITH_TIMEOUT(dialog.settled(), 20000);
        QVERIFY2(!start->isEnabled(), "there is nothing in it");
        QImage film(8, 8, QImage::Format_Grayscale8);
        film.fill(7);
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("set/normal")));
        QVERIFY(film.save(folder.filePath(QStringLiteral("set/normal/a.png"))));
        dialog.setSources({folder.filePath(QStringLiteral("set"))});
        QVERIFY2(!start->isEnabled(), "it is being read");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 20000);
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
        QTRY_VERIFY(!jobs.busy());
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
        QTRY_VERIFY(!jobs.busy());
        QCOMPARE(code, std::string("some_code"));
        QCOMPARE(thread, QThread::currentThread());
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
        QTRY_VERIFY(!jobs.busy());
        QVERIFY(!delivered);
    }
};

QTEST_MAIN(WindowTest)
#include "WindowTest.moc"
