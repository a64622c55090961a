// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Notifier.h"

#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QtTest>
#include <algorithm>

#include "engine/Runs.h"
#include "engine/Train.h"
#include "engine/studies/Queue.h"
#include "gui/Patience.h"
#include "session/Settings.h"
#include "shell/Dialogs.h"
#include "shell/MainWindow.h"
#include "shell/Workbench.h"
#include "support/PredictedProject.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {

spec::TrainingSpec quick(const std::string& name) {
    spec::TrainingSpec spec =
        engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
    spec.phase2.epochs = 1;
    spec.precision = "fp32";
    spec.threads = 1;
    spec.name = name;
    return spec;
}

/// A notifier that writes down what it would tell the desktop.
struct News {
    Workbench bench;
    QWidget window;
    QStringList titles;
    Notifier notifier{bench.context(), window,
                      [this](const QString& title, const QString&) { titles << title; }};

    void start(const char* run, const char* study, int fold = 0) {
        spec::TrainingObserver::Start start;
        start.run = spec::RunId(run);
        start.name = run;
        if (*study != 0)
            start.place = {spec::StudyId(study), 1, fold, 2, 0, 0};
        Q_EMIT bench.context().training.started(start);
    }
    void end(const char* run, spec::Outcome outcome = spec::Outcome::Completed) {
        spec::RunOutcome ended;
        ended.run = spec::RunId(run);
        ended.outcome = outcome;
        Q_EMIT bench.context().training.ended(ended);
        Q_EMIT bench.context().training.idle();
    }
};

}  // namespace

class TrainingNewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aRunThatEndsInTheBackgroundIsTold() {
        News news;
        news.start("one", "");
        QVERIFY(news.titles.isEmpty());
        news.end("one");
        QCOMPARE(news.titles, QStringList{QStringLiteral("one has ended")});
        // Whoever stopped it knows.
        news.end("one", spec::Outcome::Cancelled);
        QCOMPARE(news.titles.size(), 1);
        news.end("one", spec::Outcome::Failed);
        QCOMPARE(news.titles.last(), QStringLiteral("one failed"));
        Settings().setNotifies(false);
        news.end("one");
        QCOMPARE(news.titles.size(), 2);
        Settings().setNotifies(true);
        news.end("one");
        QCOMPARE(news.titles.size(), 3);
    }

    void theLastFoldOfAStudyIsTheStudysEnd() {
        News news;
        news.start("cv-2", "cv", 2);
        news.end("cv-2");
        QCOMPARE(news.titles, QStringList{QStringLiteral("Study cv has ended")});
    }

    void whetherToTellIsASetting() {
        Workbench workbench;
        workbench.theme().apply(*qApp);
        Settings().setNotifies(true);
        SettingsDialog dialog(workbench.theme());
        dialog.show();
        auto* notify = dialog.findChild<Switch*>(QStringLiteral("notify"));
        QVERIFY(notify->isChecked());
        QTest::mouseClick(notify, Qt::LeftButton);
        QVERIFY(!Settings().notifies());
        Settings().setNotifies(true);
    }

    void aQueueThatNobodyWorksOnIsToldOnOpeningAndStarted() {
        test::PredictedProject data;
        (void)engine::enqueue(data.project, quick("one"));
        (void)engine::enqueue(data.project, quick("two"));
        Workbench bench;
        bench.theme().apply(*qApp);
        MainWindow window(bench.context());
        window.show();
        window.openProject(QString::fromStdString(data.project.string()));
        Banner* notice = nullptr;
        const auto find = [&] {
            for (Banner* banner : window.findChildren<Banner*>())
                if (banner->isVisible() && banner->what().contains(QStringLiteral("in the queue")))
                    notice = banner;
            return notice != nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(find(), test::kPatience);
        QVERIFY2(notice->what().startsWith(QStringLiteral("2 ")), qPrintable(notice->what()));
        for (auto* button : notice->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Start"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(window.currentPage(), PageId::Monitor);
        QTRY_VERIFY_WITH_TIMEOUT(engine::queued(data.project).empty() &&
                                     !bench.context().training.active(),
                                 test::kPatience);
        QCOMPARE(engine::listRuns(data.project).size(), std::size_t{3});
    }

    void aQueueThatSomebodyWorksOnIsNoNews() {
        test::PredictedProject data;
        (void)engine::enqueue(data.project, quick("one"));
        const auto held = engine::holdQueue(data.project);
        Workbench bench;
        bench.theme().apply(*qApp);
        MainWindow window(bench.context());
        window.show();
        window.openProject(QString::fromStdString(data.project.string()));
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen() && window.settled(), test::kPatience);
        for (const Banner* banner : window.findChildren<Banner*>())
            QVERIFY2(!banner->what().contains(QStringLiteral("in the queue")),
                     qPrintable(banner->what()));
    }
};

QTEST_MAIN(TrainingNewsTest)
#include "TrainingNewsTest.moc"
