// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SplitPage.h"

#include <QAbstractButton>
#include <QSpinBox>
#include <QTableWidget>

#include "engine/MakeSplit.h"
#include "gui/PageFixture.h"
#include "pages/split/RatioBar.h"

using namespace lightbox;
using Fixture = test::PageFixture<gui::SplitPage>;

class SplitPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheCurrentSplit() {
        Fixture f;
        QVERIFY(!f.child<QAbstractButton>("useSplit")->isVisible());
        QVERIFY(f.child<QAbstractButton>("breakSeal")->isVisible());
        QVERIFY(!f.child<QAbstractButton>("seal")->isVisible());
    }

    void aSealedPatientCannotChangeSet() {
        Fixture f;
        f.child<QSpinBox>("seed")->setValue(7);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), test::kPatience);
        const std::size_t before = f.bench.session().splits().size();
        auto* use = f.child<QAbstractButton>("useSplit");
        if (use->isVisible())
            QTest::mouseClick(use, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.jobs().busy(), test::kPatience);
        QCOMPARE(f.bench.session().splits().size(), before);
    }

    void storesADraftAndSealsIt() {
        Fixture f;
        (void)engine::breakSeal(f.data.project, "test");
        f.bench.session().reload();
        f.settle();
        f.child<QSpinBox>("seed")->setValue(99);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), test::kPatience);
        auto* use = f.child<QAbstractButton>("useSplit");
        QVERIFY(use->isVisible());
        QTest::mouseClick(use, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().splits().size(), std::size_t{2},
                                  test::kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), test::kPatience);
        auto* seal = f.child<QAbstractButton>("seal");
        QVERIFY(seal->isVisible());
        QTest::mouseClick(seal, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().sealState(), gui::SealState::Sealed,
                                  test::kPatience);
    }

    void theBarKeepsItsSumWhenABorderIsDragged() {
        gui::Workbench bench;
        gui::RatioBar bar(bench.theme());
        bar.resize(302, 52);
        bar.setShares(70, 15, 15, false);
        bar.show();
        QTest::mousePress(&bar, Qt::LeftButton, Qt::NoModifier, QPoint(211, 16));
        QTest::mouseMove(&bar, QPoint(181, 16));
        QTest::mouseRelease(&bar, Qt::LeftButton, Qt::NoModifier, QPoint(181, 16));
        QCOMPARE(bar.train(), 60.0);
        QCOMPARE(bar.val(), 25.0);
        QCOMPARE(bar.test(), 15.0);
        QTest::keyClick(&bar, Qt::Key_Right);
        QCOMPARE(bar.train(), 61.0);
        QCOMPARE(bar.train() + bar.val() + bar.test(), 100.0);
    }
};

QTEST_MAIN(SplitPageTest)
#include "SplitPageTest.moc"
