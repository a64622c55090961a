// SPDX-License-Identifier: GPL-3.0-or-later
// The film on the Cases page: its keys, the whole page for it, steps, what stands beside it.
#include "pages/cases/CasesPage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QListView>

#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "widgets/film/ImageViewer.h"

using namespace lightbox;
using Fixture = test::PageFixture<gui::CasesPage>;

class CasesViewerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKeysOfTheViewerActWhileTheGridHasTheFocus() {
        Fixture f;
        f.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.page));
        auto* grid = f.child<QListView>("grid");
        auto* viewer = f.page.findChild<gui::ImageViewer*>();
        grid->setFocus();
        using Tool = gui::ImageViewer::Tool;
        for (const auto& [key, tool] :
             {std::pair(Qt::Key_Z, Tool::Zoom), std::pair(Qt::Key_H, Tool::Pan),
              std::pair(Qt::Key_M, Tool::Ruler), std::pair(Qt::Key_W, Tool::WindowLevel),
              std::pair(Qt::Key_R, Tool::Ruler)}) {
            QTest::keyClick(grid, key);
            QCOMPARE(viewer->tool(), tool);
        }
        QTest::keyClick(grid, Qt::Key_I);
        QVERIFY(viewer->inverted());
        auto* windows = f.child<QComboBox>("windows");
        QTest::keyClick(grid, Qt::Key_2);
        QCOMPARE(windows->currentIndex(), 1);
        QTest::keyClick(grid, Qt::Key_1);
        QCOMPARE(windows->currentIndex(), 0);
        QTest::keyClick(grid, Qt::Key_4);  // there is no fourth
        QCOMPARE(windows->currentIndex(), 0);
    }

    void theViewerTakesThePageAndGivesItBack() {
        Fixture f;
        f.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.page));
        auto* grid = f.child<QListView>("grid");
        auto* viewer = f.page.findChild<gui::ImageViewer*>();
        // On a page too narrow for both columns it comes out of the fold, and goes back.
        f.page.resize(1180, 820);
        QTRY_VERIFY_WITH_TIMEOUT(!viewer->isVisible(), test::kPatience);
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_F);
        QTRY_VERIFY_WITH_TIMEOUT(viewer->isVisible() && viewer->width() > 1000, test::kPatience);
        QTest::keyClick(viewer, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!viewer->isVisible(), test::kPatience);
        f.page.resize(1400, 860);
        QTRY_VERIFY_WITH_TIMEOUT(viewer->isVisible() && viewer->width() < 500, test::kPatience);
        const int before = viewer->width();
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_F);
        QTRY_VERIFY_WITH_TIMEOUT(viewer->width() > 2 * before, test::kPatience);
        QVERIFY(!grid->isVisible());
        QTest::keyClick(viewer, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(viewer->width(), before, test::kPatience);
        QVERIFY(grid->isVisible());
        QTest::mouseDClick(viewer, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(viewer->width() > 2 * before, test::kPatience);
        QTest::mouseClick(f.child<QAbstractButton>("enlarge"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(viewer->width(), before, test::kPatience);
    }

    void bracketsStepThroughImagesAndPatientsWhetherEnlargedOrNot() {
        Fixture f;
        f.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.page));
        const auto& images = f.bench.session().dataset()->images;
        const auto of = [&](const char* patient) {
            std::vector<spec::ImageId> own;
            for (const spec::ImageRecord& image : images)
                if (image.patient == std::string(patient))
                    own.push_back(image.id);
            return own;
        };
        const auto first = of("100");
        const auto second = of("101");
        QCOMPARE(first.size(), std::size_t{2});
        auto* viewer = f.page.findChild<gui::ImageViewer*>();
        const auto shown = [&] { return f.bench.session().selectedImage(); };
        for (const bool enlarged : {false, true}) {
            f.bench.session().select(first[0]);
            f.settle();
            QWidget* focus = f.child<QListView>("grid");
            if (enlarged) {
                focus->setFocus();
                QTest::keyClick(focus, Qt::Key_F);
                focus = viewer;
            }
            focus->setFocus();
            QTest::keyClick(focus, Qt::Key_BracketRight);
            QCOMPARE(shown(), first[1]);
            QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), test::kPatience);
            QVERIFY(viewer->cornerTopLeft().contains(QStringLiteral("image 2 of 2")));
            QTest::keyClick(focus, Qt::Key_BracketRight);
            QCOMPARE(shown(), second[0]);
            QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), test::kPatience);
            QTest::keyClick(focus, Qt::Key_BracketLeft);
            QCOMPARE(shown(), first[1]);
            QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), test::kPatience);
            QTest::keyClick(focus, Qt::Key_BracketRight, Qt::ControlModifier);
            QCOMPARE(shown(), second[0]);
            QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), test::kPatience);
            QTest::keyClick(focus, Qt::Key_BracketLeft, Qt::ControlModifier);
            QCOMPARE(shown(), first[0]);
            QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), test::kPatience);
            // Before the first there is nothing.
            QTest::keyClick(focus, Qt::Key_BracketLeft);
            QCOMPARE(shown(), first[0]);
            QCOMPARE(!f.child<QListView>("grid")->isVisible(), enlarged);
        }
    }

    void anotherImageOfThePatientStandsBesideIt() {
        Fixture f;
        f.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.page));
        auto* beside = f.child<gui::ImageViewer>("beside");
        QVERIFY(!beside->isVisible());
        QTest::mouseClick(f.child<QAbstractButton>("compare"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(beside->isVisible() && f.page.settled() && beside->hasImage(),
                                 test::kPatience);
        auto* others = f.child<QComboBox>("others");
        QVERIFY(others->isVisible());
        QCOMPARE(others->count(), 1);
        QVERIFY(beside->cornerTopLeft().contains(others->currentText()));
        QVERIFY(beside->cornerTopLeft() != f.child<gui::ImageViewer>("film")->cornerTopLeft());
        QTest::keyClick(f.child<QListView>("grid"), Qt::Key_C);
        QVERIFY(!beside->isVisible());
    }
};

QTEST_MAIN(CasesViewerTest)
#include "CasesViewerTest.moc"
