// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the weights: what is here, what a file is before it is taken, and what training then takes.
#include "pages/weights/WeightsPage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <memory>

#include "gui/PageFixture.h"
#include "pages/weights/ImportPanel.h"
#include "pages/weights/WeightsFetcher.h"
#include "pages/weights/WeightsModel.h"
#include "shell/MainWindow.h"
#include "spec/Architectures.h"
#include "widgets/Banner.h"

using namespace lightbox;

namespace {

/// The page without a project, with a weights folder of its own.
struct Fixture {
    QTemporaryDir data;
    gui::Workbench bench;
    std::unique_ptr<gui::WeightsPage> page;

    Fixture() {
        qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
        qunsetenv("LIGHTBOX_WEIGHTS");
        bench.theme().apply(*qApp);
        page = std::make_unique<gui::WeightsPage>(bench.context());
        page->resize(1328, 820);
        page->show();
        page->activate();
        settle();
    }
    ~Fixture() { qunsetenv("XDG_DATA_HOME"); }
    void settle() const {
        QTRY_VERIFY_WITH_TIMEOUT(
            page->settled() && !const_cast<gui::Workbench&>(bench).jobs().busy(), test::kPatience);
    }
    template <class T> T* child(const char* name) const {
        return page->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] const gui::WeightsModel* model() const {
        return page->findChild<gui::WeightsModel*>();
    }
    void choose(const QString& arch) const {
        auto* table = child<QTableView>("weightsTable");
        for (int i = 0; i < table->model()->rowCount(); ++i)
            if (model()->row(i)->arch == arch)
                table->setCurrentIndex(table->model()->index(i, 0));
    }
};

}  // namespace

class WeightsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsEveryOfficialFileWithItsFacts() {
        Fixture f;
        std::size_t official = 0;
        for (const spec::ArchitectureInfo& info : spec::architectures())
            official += info.weights.file.empty() ? 0 : 1;
        QCOMPARE(f.model()->rows().size(), official);
        for (const gui::WeightsRow& row : f.model()->rows()) {
            QVERIFY2(!row.origin.isEmpty() && !row.licence.isEmpty(), qPrintable(row.arch));
            QVERIFY2(row.sha256.size() >= 8 && row.bytes > 1'000'000, qPrintable(row.arch));
            QVERIFY2(row.address.startsWith(QStringLiteral("https://")), qPrintable(row.arch));
            QVERIFY2(!row.isHere(), qPrintable(row.arch));
        }
    }

    void packagesSayHowTheyCome() {
        Fixture f;
        f.choose(QStringLiteral("efficientnet_lite1"));
        QVERIFY2(f.child<QLabel>("weightsState")
                     ->text()
                     .contains(QStringLiteral("packaging/weights.sh efficientnet_lite1")),
                 qPrintable(f.child<QLabel>("weightsState")->text()));
        QVERIFY(f.child<QAbstractButton>("download")->isHidden());
        f.choose(QStringLiteral("resnet18"));
        QVERIFY(!f.child<QAbstractButton>("download")->isHidden());
        QVERIFY(f.child<QAbstractButton>("download")->isEnabled());
    }

    void filtersBySizeAndWords() {
        Fixture f;
        auto* table = f.child<QTableView>("weightsTable");
        const int all = table->model()->rowCount();
        QTest::mouseClick(f.child<QAbstractButton>("kind-3"), Qt::LeftButton);
        QVERIFY(table->model()->rowCount() > 0 && table->model()->rowCount() < all);
        QTest::mouseClick(f.child<QAbstractButton>("kind-1"), Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 0);
        QTest::mouseClick(f.child<QAbstractButton>("kind-0"), Qt::LeftButton);
        QTest::keyClicks(f.child<QLineEdit>("findWeights"), QStringLiteral("densenet"));
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void looksIntoAFileBeforeItTakesIt() {
        Fixture f;
        const QString file = f.data.filePath(QStringLiteral("resnet18-broken.pth"));
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no weights at all");
        broken.close();
        f.page->inspect(file);
        QCOMPARE(f.child<QComboBox>("importFor")->currentData().toString(),
                 QStringLiteral("resnet18"));
        f.settle();
        QVERIFY(!f.child<QAbstractButton>("importWeights")->isEnabled());
        const auto said = f.page->findChildren<QLabel*>(QStringLiteral("finding"));
        QVERIFY(!said.isEmpty() && !said.front()->text().isEmpty());
    }

    void aDownloadThatCannotBeIsSaid() {
        Fixture f;
        engine::WeightsPublisher nowhere;
        nowhere.address = "http://127.0.0.1:9";
        f.page->fetcher().setPublisher(nowhere);
        QSignalSpy failed(&f.page->fetcher(), &gui::WeightsFetcher::failed);
        f.choose(QStringLiteral("resnet18"));
        QTest::mouseClick(f.child<QAbstractButton>("download"), Qt::LeftButton);
        QVERIFY(f.page->fetcher().isRunning(QStringLiteral("resnet18")));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, test::kPatience);
        f.settle();
        QVERIFY(!f.page->banners().banners().isEmpty());
        QVERIFY(!f.child<QAbstractButton>("download")->isHidden());
    }

    void isReachedWithoutAProjectAndLeadsBack() {
        Fixture f;
        gui::MainWindow window(f.bench.context());
        window.show();
        window.showPage(gui::PageId::Weights);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
        auto* page = window.findChild<gui::WeightsPage*>();
        QVERIFY(page != nullptr && page->isVisible());
        QTest::mouseClick(page->findChild<QAbstractButton*>(QStringLiteral("back")),
                          Qt::LeftButton);
        QVERIFY(!page->isVisible());
        QVERIFY(window.currentPage() == gui::PageId::Cases);
    }
};

QTEST_MAIN(WeightsPageTest)
#include "WeightsPageTest.moc"
