// SPDX-License-Identifier: GPL-3.0-or-later
// The search for a threshold: what was chosen stays as it is, is taken back as it was, and ends where a person ends it.
#include "EvaluateFixture.h"

#include <QDoubleSpinBox>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTest>
#include <QToolButton>

#include "gui/Patience.h"
#include "pages/evaluate/BookmarkList.h"
#include "session/History.h"

using namespace lightbox;
using Fixture = test::EvaluateFixture;
using test::kPatience;

namespace {

gui::RunView& viewOf(Fixture& f) {
    return f.bench.session().runView();
}

}  // namespace

class ThresholdSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aThresholdWithManyDigitsStaysAsItIs() {
        Fixture f;
        const std::size_t cls = viewOf(f).point()->cls;
        for (const double exact : {0.22385, 0.00043, 2.5e-7}) {
            viewOf(f).setPoint(cls, exact);
            f.chooseObjective("At threshold");
            QCOMPARE(f.inForce(), exact);
            f.chooseObjective("Youden's J");
        }
        viewOf(f).setPoint(cls, 0.00043, 0.98765);
        f.chooseObjective("At two thresholds");
        QCOMPARE(f.inForce(), 0.00043);
        QCOMPARE(*viewOf(f).ruleIn(), 0.98765);
        // What is entered counts.
        f.child<QDoubleSpinBox>("ruleInTarget")->setValue(0.9);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        QCOMPARE(f.inForce(), 0.00043);
        QCOMPARE(*viewOf(f).ruleIn(), 0.9);
    }

    void undoGivesBackTheObjectiveThatWasThere() {
        Fixture f;
        auto* objective = f.child<QComboBox>("objective");
        QTest::keyClick(&f.page, Qt::Key_Right, Qt::ShiftModifier);
        const double byHand = f.inForce();
        f.chooseObjective("Youden's J");
        QVERIFY(f.inForce() != byHand);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.inForce(), byHand);
        QCOMPARE(objective->currentText(), QStringLiteral("At threshold"));
        // Esc drops it, and that is taken back as well.
        QTest::keyClick(&f.page, Qt::Key_Escape);
        const double picked = f.inForce();
        QVERIFY(picked != byHand);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.inForce(), byHand);
    }

    void aPickThatIsDroppedOpensNoDialog() {
        Fixture f;
        auto* target = f.child<QDoubleSpinBox>("target");
        target->setFocus();
        target->selectAll();
        QTest::keyClicks(target, QStringLiteral("0.5"));
        QTest::keyClick(&f.page, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!f.page.settled());
        QTest::keyClick(&f.page, Qt::Key_Right);  // by hand in its place
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
        QVERIFY(f.confirm() == nullptr);
    }

    void escapeEndsADragOfTheSlider() {
        Fixture f;
        QTest::keyClick(&f.page, Qt::Key_Right, Qt::ShiftModifier);
        const double begun = f.inForce();
        const auto entries = f.bench.session().history().count();
        auto* slider = f.child<QWidget>("ruleOut")->findChild<QSlider*>();
        QStyleOptionSlider option;
        option.initFrom(slider);
        option.minimum = slider->minimum();
        option.maximum = slider->maximum();
        option.sliderPosition = slider->value();
        option.sliderValue = slider->value();
        const QPoint handle =
            slider->style()
                ->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, slider)
                .center();
        QTest::mousePress(slider, Qt::LeftButton, {}, handle);
        QVERIFY(slider->isSliderDown());
        QTest::mouseMove(slider, handle + QPoint(30, 0));
        QVERIFY(f.inForce() != begun);
        QTest::keyClick(slider, Qt::Key_Escape);
        QCOMPARE(f.inForce(), begun);
        QTest::mouseMove(slider, handle + QPoint(60, 0));
        QCOMPARE(f.inForce(), begun);
        QTest::mouseRelease(slider, Qt::LeftButton, {}, handle + QPoint(60, 0));
        QCOMPARE(f.inForce(), begun);
        QCOMPARE(f.bench.session().history().count(), entries);
        // The next drag is one.
        QTest::mousePress(slider, Qt::LeftButton, {}, handle);
        QTest::mouseMove(slider, handle + QPoint(40, 0));
        QVERIFY(f.inForce() != begun);
        QTest::mouseRelease(slider, Qt::LeftButton, {}, handle + QPoint(40, 0));
    }

    void aBookmarkThatCannotBeGoneToSaysWhy() {
        Fixture f;
        QTest::keyClick(&f.page, Qt::Key_B, Qt::ControlModifier);
        auto* list = f.child<gui::BookmarkList>("bookmarks");
        const auto go = [&]() -> QToolButton* {
            for (auto* one : list->findChildren<gui::BookmarkRow*>())
                if (one->isVisible())
                    return one->findChild<QToolButton*>(QStringLiteral("go"));
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(go() != nullptr, kPatience);
        QVERIFY(go()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        (void)f.lock(spec::Objective::Youden, 0);
        f.reload();
        QVERIFY(!go()->isEnabled());
        QVERIFY2(go()->toolTip().contains(QStringLiteral("locked")), qPrintable(go()->toolTip()));
        f.child<QPushButton>("changeThreshold")->click();
        QVERIFY(go()->isEnabled());
        // Of the other scale there is nothing to see while a lock decides which one is shown.
        test::storeCalibrator(f.data);
        list->add({viewOf(f).data()->predictions->classes[viewOf(f).point()->cls],
                   0.25,
                   "at 0.25",
                   {},
                   spec::Scale::Calibrated});
        const auto isSaid = [&] {
            for (auto* one : list->findChildren<gui::BookmarkRow*>())
                if (one->isVisible() && one->threshold() == 0.25) {
                    auto* button = one->findChild<QToolButton*>(QStringLiteral("go"));
                    return !button->isEnabled() &&
                           button->toolTip().contains(QStringLiteral("raw probabilities"));
                }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
    }

    void aBookmarkThatIsBeingWrittenIsNotLost() {
        Fixture f;
        auto* list = f.child<gui::BookmarkList>("bookmarks");
        QTest::keyClick(&f.page, Qt::Key_B, Qt::ControlModifier);
        const std::vector<double> kept = list->thresholds();
        QCOMPARE(kept.size(), std::size_t{1});
        const auto data = f.dataOf([](const auto&) { return true; });
        list->leave();
        QVERIFY(list->thresholds().empty());
        list->setData(data);
        QCOMPARE(list->thresholds(), kept);
        QTRY_VERIFY_WITH_TIMEOUT(!list->busy(), kPatience);
        QCOMPARE(list->thresholds(), kept);
    }
};

QTEST_MAIN(ThresholdSessionTest)
#include "ThresholdSessionTest.moc"
