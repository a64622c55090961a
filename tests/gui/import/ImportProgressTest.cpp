// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDropEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QtTest>
#include <atomic>
#include <thread>

#include "engine/ImportCases.h"
#include "gui/ImportFiles.h"
#include "gui/Patience.h"
#include "import/DropVeil.h"
#include "import/ImportDialog.h"
#include "import/ImportFlow.h"
#include "import/ImportProgress.h"
#include "import/ProgressDialog.h"
#include "look/Language.h"
#include "shell/MainWindow.h"
#include "shell/Workbench.h"
#include "support/NoProgress.h"
#include "widgets/Banner.h"
#include "widgets/Pills.h"
#include "workers/ImportWatch.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {}  // namespace

class ImportProgressTest : public QObject {
    Q_OBJECT

private:
    std::optional<test::ImportFiles> m_files;

    spec::ImportRequest foldersRequest(int each, int side = 64) {
        spec::ImportRequest request;
        request.sources = {m_files->classFolders(each, side).toStdString()};
        request.patientPattern = "(p\\d+)_";
        return request;
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { m_files.emplace(); }

    void watchCountsARealImport() {
        ImportWatch watch;
        test::NoProgress silent;
        ImportWatch::Observer observer(watch, silent);
        const spec::ImportReport report =
            engine::importCases(m_files->root() / "a.lightbox", foldersRequest(6), observer, {});
        const ImportWatch::Counts counts = watch.counts();
        QCOMPARE(counts.images, report.images);
        QCOMPARE(counts.images, std::size_t{13});
        QCOMPARE(counts.patients, *report.patients);
        QCOMPARE(counts.duplicates, std::size_t{1});
        QCOMPARE(counts.refused, std::size_t{1});
        QCOMPARE(counts.classes.size(), std::size_t{2});
        QCOMPARE(counts.classes[0].name, std::string("NORMAL"));
        QCOMPARE(counts.classes[0].images, report.perClass[0]);
        QCOMPARE(counts.classes[1].images, report.perClass[1]);
        // The file that ends early stands among the pictures; these come a few a second only.
        QVERIFY(counts.tiles.size() >= 2);
        const auto refused = std::find_if(counts.tiles.begin(), counts.tiles.end(),
                                          [](const auto& tile) { return !tile.reason.empty(); });
        QVERIFY(refused != counts.tiles.end());
        QCOMPARE(refused->id, std::string("PNEUMONIA/cut.png"));
        QVERIFY(!refused->detail.empty());
        const auto picture = std::find_if(counts.tiles.begin(), counts.tiles.end(),
                                          [](const auto& tile) { return !tile.picture.isNull(); });
        QVERIFY(picture != counts.tiles.end());
        QVERIFY(picture->picture.width() <= 144);
        ImportStrip strip;
        strip.setTiles(counts.tiles);
        QVERIFY(!strip.accessibleDescription().isEmpty());
        test::keepPicture(strip, QStringLiteral("import-strip"));
    }

    void watchOrdersClassesAsTheProjectWill() {
        ImportWatch watch;
        test::NoProgress silent;
        ImportWatch::Observer observer(watch, silent);
        const auto step = [&](const char* label) {
            spec::ImportStep one;
            one.id = "x";
            one.label = label;
            observer.stepped(one);
        };
        for (const char* label : {"10", "9", "10"})
            step(label);
        QCOMPARE(watch.counts().classes[0].name, std::string("9"));
        QCOMPARE(watch.counts().classes[1].images, std::size_t{2});
        std::vector<std::string> names;
        for (int i = 0; i < 11; ++i)
            names.push_back("class " + std::to_string(i));
        observer.classesExpected(names);  // numbers count the names
        QCOMPARE(watch.counts().classes[10].images, std::size_t{2});
        step("class 3|No Finding|class 4");
        step("No Finding");
        QCOMPARE(watch.counts().classes.size(), std::size_t{11});  // that is no finding
        QCOMPARE(watch.counts().classes[3].images, std::size_t{1});
        const std::vector<std::int8_t> findings{1, -1, 0, -2, 0, 0, 0, 0, 0, 0, 0};
        spec::ImportStep one;
        one.findings = findings;
        observer.stepped(one);
        QCOMPARE(watch.counts().classes[0].images, std::size_t{1});
        QCOMPARE(watch.counts().classes[1].images, std::size_t{0});  // uncertain is not present
    }

    void watchKeepsTheLastTilesOnly() {
        ImportWatch watch;
        test::NoProgress silent;
        ImportWatch::Observer observer(watch, silent);
        QVERIFY(observer.wantedThumbnail() > 0);
        QCOMPARE(observer.wantedThumbnail(), 0);  // not so soon again
        const spec::ImportIssue issue{"f.dcm", "no_pixels", "it has none"};
        for (std::size_t i = 0; i < 2 * ImportWatch::tiles; ++i) {
            spec::ImportStep one;
            one.issue = &issue;
            observer.stepped(one);
        }
        const ImportWatch::Counts counts = watch.counts();
        QCOMPARE(counts.tiles.size(), ImportWatch::tiles);
        QCOMPARE(counts.tiles.back().number, std::uint64_t{2 * ImportWatch::tiles});
        QCOMPARE(ImportStrip::reasonWord("no_pixels"), QStringLiteral("no pixels"));
    }

    void countsAreReadInOneLine() {
        const Language english;
        Theme theme;
        theme.apply(*qApp);
        ImportCounts counts(theme);
        ImportWatch::Counts now;
        now.images = 3640;
        now.patients = 2561;
        now.duplicates = 21;
        now.refused = 2;
        now.classes = {{"NORMAL", 984}, {"PNEUMONIA", 2656}};
        counts.setCounts(now);
        QCOMPARE(counts.text(), QStringLiteral("2,561 patients, 984 NORMAL, 2,656 PNEUMONIA, 21 "
                                               "duplicates, 2 unreadable"));
        QCOMPARE(counts.accessibleName(), counts.text());
        QVERIFY(counts.heightForWidth(200) > counts.heightForWidth(900));
        for (int i = 0; i < 12; ++i)
            now.classes.push_back({"c" + std::to_string(i), 1});
        now.patients = 0;
        counts.setCounts(now);
        QVERIFY(counts.text().startsWith(QStringLiteral("patients unknown")));
        QVERIFY(counts.text().contains(QStringLiteral("8 of 8 more classes")));
    }

    void windowShowsAnImportAndTheChipBringsItBack() {
        Workbench bench;
        bench.theme().setPreference(Theme::Preference::Light);
        bench.theme().apply(*qApp);
        MainWindow window(bench.context());
        window.resize(1440, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* flow = window.findChild<ImportFlow*>();
        QVERIFY(flow != nullptr);
        QSignalSpy imported(flow, &ImportFlow::imported);
        spec::ImportRequest request = foldersRequest(80, 900);
        request.threads = 1;
        flow->begin(m_files->root() / "chest.lightbox", request,
                    QStringLiteral("class folders; patient by pattern"));
        // Gone once the import is done: this machine may be quicker than a test can look.
        const QPointer<ProgressDialog> dialog = window.findChild<ProgressDialog*>();
        QVERIFY(dialog != nullptr);
        const auto isOver = [&] { return !dialog || imported.count() > 0; };
        QVERIFY(flow->isRunning());
        QVERIFY(!dialog->isVisible());  // not before half a second
        QTRY_VERIFY_WITH_TIMEOUT(isOver() || dialog->isVisible(), test::kPatience);
        if (isOver())
            QSKIP("the import took no half second");
        auto* strip = dialog->findChild<ImportStrip*>();
        auto* bar = dialog->findChild<QProgressBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(isOver() || bar->value() > 0, test::kPatience);
        if (isOver())
            QSKIP("the import was over too soon");
        QVERIFY(!strip->accessibleDescription().isEmpty());
        test::keepPicture(*dialog, QStringLiteral("import-running"));
        if (isOver())
            QSKIP("the import was over too soon");

        // Nothing below lets a result in before the last look at the dialog: clicks are sent, events
        // of other threads are not waited for.
        dialog->findChild<QPushButton*>(QStringLiteral("runInBackground"))->click();
        QVERIFY(!dialog->isVisible());
        QVERIFY(flow->isRunning());
        auto* chip = window.findChild<StatusChip*>(QStringLiteral("jobChip"));
        QCOMPARE(chip->text(), QStringLiteral("Importing"));
        Q_EMIT chip->clicked();
        QVERIFY(dialog->isVisible());
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(dialog, &escape);
        QVERIFY(!dialog->isVisible());
        flow->ask({}, {});  // one at a time: shows the one that runs
        QVERIFY(dialog->isVisible());

        QVERIFY(imported.count() > 0 || imported.wait(test::kPatience));
        const auto report = imported.front().at(1).value<spec::ImportReport>();
        QCOMPARE(report.images, std::size_t{161});
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen() && window.settled(), test::kPatience);
        QVERIFY(!flow->isRunning());
    }

    void whatRunsInTheBackgroundEndsThere() {
        Workbench bench;
        bench.theme().apply(*qApp);
        MainWindow window(bench.context());
        window.show();
        auto* flow = window.findChild<ImportFlow*>();
        QSignalSpy imported(flow, &ImportFlow::imported);
        spec::ImportRequest request = foldersRequest(4, 64);
        flow->begin(m_files->root() / "first.lightbox", request, {});
        QVERIFY(imported.count() > 0 || imported.wait(test::kPatience));
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen() && window.settled(), test::kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!flow->isRunning(), test::kPatience);

        flow->begin(m_files->root() / "second.lightbox", request, {});
        const QPointer<ProgressDialog> dialog = window.findChild<ProgressDialog*>();
        QVERIFY(dialog != nullptr);  // nothing of the job is let in before the next turn
        dialog->findChild<QPushButton*>(QStringLiteral("runInBackground"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 2, test::kPatience);
        QVERIFY(imported.back().at(2).toBool());
        QCOMPARE(bench.session().folder(), m_files->root() / "first.lightbox");
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
    }

    void cancelKeepsWhatIsIn() {
        Workbench bench;
        bench.theme().apply(*qApp);
        QWidget window;
        ImportFlow flow(bench.context(), window);
        QSignalSpy imported(&flow, &ImportFlow::imported);
        spec::ImportRequest request = foldersRequest(20, 900);
        request.threads = 1;
        flow.begin(m_files->root() / "cut.lightbox", request, {});
        auto* dialog = window.findChild<ProgressDialog*>();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QProgressBar*>()->value() > 0, test::kPatience);
        auto* cancel = dialog->findChild<QPushButton*>(QStringLiteral("cancelJob"));
        cancel->click();
        QVERIFY(!cancel->isEnabled());
        QVERIFY(imported.count() > 0 || imported.wait(test::kPatience));
        const auto report = imported.front().at(1).value<spec::ImportReport>();
        QVERIFY(report.cancelled);
        QVERIFY(report.added > 0 && report.added < 41);
        test::NoProgress silent;
        const spec::ImportReport again =
            engine::importCases(m_files->root() / "cut.lightbox", request, silent, {});
        QCOMPARE(again.added + again.alreadyPresent, std::size_t{41});
        QCOMPARE(again.alreadyPresent, report.added);
    }

    void aRefusedImportIsToldInABanner() {
        Workbench bench;
        bench.theme().apply(*qApp);
        QWidget window;
        ImportFlow flow(bench.context(), window);
        std::string code;
        connect(&flow, &ImportFlow::failed, &flow,
                [&](const base::Error& error) { code = error.facts().code; });
        spec::ImportRequest request;
        request.sources = {m_files->root() / "nowhere"};
        flow.begin(m_files->root() / "x.lightbox", request, {});
        QTRY_COMPARE_WITH_TIMEOUT(code, std::string("source_missing"), test::kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!flow.isRunning(), test::kPatience);
    }

    void dropsOnTheWindowAreTaken() {
        Theme theme;
        theme.apply(*qApp);
        QWidget window;
        window.resize(400, 300);
        auto* veil = new DropVeil(theme, window);
        veil->setWords(QStringLiteral("Drop to import"), QStringLiteral("anything"));
        window.show();
        QSignalSpy dropped(veil, &DropVeil::dropped);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(QStringLiteral("/data/set")),
                      QUrl(QStringLiteral("https://example.org/x"))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(veil->isVisible());
        QCOMPARE(veil->geometry(), window.rect());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        QVERIFY(!veil->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(dropped.count(), 1, test::kPatience);
        QCOMPARE(dropped.front().front().toStringList(), QStringList{QStringLiteral("/data/set")});

        QMimeData text;
        text.setText(QStringLiteral("words"));
        QDragEnterEvent other(QPoint(5, 5), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &other);
        QVERIFY(!veil->isVisible());
    }
};

QTEST_MAIN(ImportProgressTest)
#include "ImportProgressTest.moc"
