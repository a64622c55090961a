// SPDX-License-Identifier: GPL-3.0-or-later
// Fetching a published set, from a server on this machine.
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTimer>
#include <QtTest>
#include <fstream>

#include "base/Hash.h"
#include "core/FileServer.h"
#include "gui/Patience.h"
#include "import/DownloadDialog.h"
#include "import/ImportDialog.h"
#include "shell/MainWindow.h"
#include "shell/Workbench.h"
#include "support/TemporaryFolder.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {

/// A dialog that fetches from a server of its own.
struct Fixture {
    test::TemporaryFolder folder;
    Workbench bench;
    std::unique_ptr<test::FileServer> server;
    engine::Publisher publisher;
    std::unique_ptr<DownloadDialog> dialog;

    explicit Fixture(const char* manners) {
        bench.theme().apply(*qApp);
        const std::filesystem::path served = path("served");
        std::filesystem::create_directories(served);
        const std::filesystem::path file = served / "pneumoniamnist.npz";
        std::ofstream(file) << std::string(400'000, 'x');
        server = std::make_unique<test::FileServer>(served);
        publisher = {.address = server->address(manners),
                     .md5 = {{"pneumoniamnist", base::md5OfFile(file)}}};
        open();
    }
    void open() {
        dialog = std::make_unique<DownloadDialog>(bench.context(), nullptr, publisher);
        dialog->setFolder(QString::fromStdString(path("here").string()));
        dialog->show();
    }
    [[nodiscard]] std::filesystem::path path(const char* name) const { return folder / name; }
    template <class T> T* child(const char* name) const {
        return dialog->findChild<T*>(QLatin1String(name));
    }
    void click(const char* name) const {
        QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton);
    }
};

}  // namespace

class DownloadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void saysWhatASetIsBeforeItIsFetched() {
        Fixture f("plain");
        QCOMPARE(f.child<QComboBox>("downloadSet")->count(), 12);
        QVERIFY(f.child<QLabel>("setDescription")->text().contains(QStringLiteral("children")));
        QVERIFY(f.child<QLabel>("setContents")->text().contains(QStringLiteral("5,856 images")));
        QCOMPARE(f.child<QLabel>("setLicence")->text(), QStringLiteral("CC BY 4.0"));
        QCOMPARE(f.child<QLabel>("downloadAmount")->text(), QStringLiteral("at most 4.6 MB"));
        auto* sets = f.child<QComboBox>("downloadSet");
        sets->setCurrentIndex(sets->findData(QStringLiteral("dermamnist")));
        QVERIFY(
            f.child<QLabel>("setLicence")->text().contains(QStringLiteral("not for commercial")));
        auto* largest = f.child<Segments>("downloadSize")->findChildren<QAbstractButton*>().last();
        QTest::mouseClick(largest, Qt::LeftButton);
        QVERIFY(f.child<QLabel>("setAddress")
                    ->text()
                    .endsWith(QStringLiteral("/dermamnist_224.npz?download=1")));
        QCOMPARE(f.child<QLabel>("downloadAmount")->text(), QStringLiteral("at most 1.5 GB"));
        f.dialog->setFolder({});
        QVERIFY(!f.child<QPushButton>("startDownload")->isEnabled());
        QVERIFY(f.server->requests().empty());
    }

    void fetchesAndEndsWithTheFile() {
        Fixture f("plain");
        QSignalSpy accepted(f.dialog.get(), &QDialog::accepted);
        f.click("startDownload");
        QVERIFY(!f.child<QComboBox>("downloadSet")->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 1, test::kPatience);
        QCOMPARE(QFile(f.dialog->file()).size(), 400'000);
        // Again: it is here, and is only checked.
        f.open();
        QCOMPARE(f.child<QPushButton>("startDownload")->text(), QStringLiteral("Check and use"));
        QSignalSpy again(f.dialog.get(), &QDialog::accepted);
        f.click("startDownload");
        QTRY_COMPARE_WITH_TIMEOUT(again.count(), 1, test::kPatience);
        QCOMPARE(f.server->requests().size(), std::size_t{1});
    }

    void cancelKeepsWhatIsHereAndResumeGoesOn() {
        Fixture f("stall");
        f.click("startDownload");
        const QString half = QStringLiteral("0.2 MB of 0.4 MB");
        QTRY_COMPARE_WITH_TIMEOUT(f.child<QLabel>("downloadAmount")->text(), half, test::kPatience);
        f.click("cancelDownload");
        auto* start = f.child<QPushButton>("startDownload");
        QTRY_VERIFY_WITH_TIMEOUT(start->isVisible(), test::kPatience);
        QCOMPARE(start->text(), QStringLiteral("Resume"));
        QVERIFY(f.child<QLabel>("downloadAmount")
                    ->text()
                    .startsWith(QStringLiteral("0.2 MB here from an earlier try")));
        QVERIFY(f.dialog->findChild<BannerStack*>()->banners().isEmpty());
        QSignalSpy accepted(f.dialog.get(), &QDialog::accepted);
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 1, test::kPatience);
        QCOMPARE(f.server->requests().back().at("headers").at("range"), "bytes=200000-");
    }

    void closingWhileItRunsKeepsWhatIsHere() {
        Fixture f("stall");
        f.click("startDownload");
        QTRY_COMPARE_WITH_TIMEOUT(f.child<QLabel>("downloadAmount")->text(),
                                  QStringLiteral("0.2 MB of 0.4 MB"), test::kPatience);
        QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
        QVERIFY(!f.dialog->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.jobs().busy(), test::kPatience);
        QVERIFY(f.dialog->file().isEmpty());
        QCOMPARE(std::filesystem::file_size(f.path("here") / "pneumoniamnist.npz.part"),
                 std::uintmax_t{200'000});
    }

    void aFailureIsSaidInABanner() {
        Fixture f("404");
        f.click("startDownload");
        auto* banners = f.dialog->findChild<BannerStack*>();
        QTRY_COMPARE_WITH_TIMEOUT(banners->banners().size(), 1, test::kPatience);
        QCOMPARE(banners->banners().front()->kind(), BannerKind::Error);
        QVERIFY(banners->banners().front()->accessibleDescription().contains(
            QStringLiteral("answered 404")));
        QVERIFY(f.child<QPushButton>("startDownload")->isVisible());
        QVERIFY(f.child<QComboBox>("downloadSet")->isEnabled());
    }

    void standsBesideFolderAndFilesAndOnTheStartScreen() {
        Workbench bench;
        bench.theme().apply(*qApp);
        ImportDialog import(bench.context(), {});
        MainWindow window(bench.context());
        window.show();
        for (QAbstractButton* button :
             {import.findChild<QAbstractButton*>(QStringLiteral("downloadSource")),
              window.findChild<QAbstractButton*>(QStringLiteral("downloadSet"))}) {
            QVERIFY(button != nullptr);
            bool seen = false;
            QTimer::singleShot(0, this, [&seen] {
                auto* dialog = qobject_cast<DownloadDialog*>(QApplication::activeModalWidget());
                seen = dialog != nullptr;
                if (dialog != nullptr)
                    dialog->reject();
            });
            button->click();
            QVERIFY(seen);
        }
    }
};

QTEST_MAIN(DownloadTest)
#include "DownloadTest.moc"
