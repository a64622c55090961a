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
#include "pages/review/ReviewPage.h"
#include "session/History.h"
#include "widgets/Pills.h"

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

    void whateverPageIsLookedAtFirstTheCallsAreTheSame() {
        for (const test::Scheme& scheme : test::schemes()) {
            test::PageFixture<gui::ReviewPage> f(scheme);
            const gui::RunView& view = f.bench.session().runView();
            const auto calls = [&] {
                std::vector<std::vector<bool>> all;
                const evaluation::Decision decision = view.decision();
                for (const spec::PredictionRow& row : view.data()->predictions->rows)
                    for (std::size_t c = 0; c < row.p.size(); ++c)
                        all.push_back({decision.calls(row.p, c)});
                return all;
            };
            const auto before = view.decision().point();
            const auto called = calls();
            const QString badge = f.child<gui::Badge>("badge")->text();
            // Where one class is the matter, by the objective that stands first on Evaluate.
            const spec::Task task = view.data()->predictions->task;
            QCOMPARE(before.has_value(), task != spec::Task::Multiclass);
            if (before) {
                QVERIFY(before->threshold != 0.5);
                spec::ThresholdRequest first = gui::RunView::firstObjective();
                first.run = f.data.run;
                first.cls = view.data()->predictions->classes[before->cls];
                first.confident = view.data()->proposal->request.confident;
                QCOMPARE(before->threshold, engine::pickThreshold(f.data.project, first).threshold);
            }
            gui::EvaluatePage page(f.bench.context());
            page.resize(1328, 820);
            page.show();
            page.activate();
            QTRY_VERIFY_WITH_TIMEOUT(page.settled() && !f.bench.jobs().busy(), kPatience);
            QVERIFY(view.point().has_value());
            QVERIFY(view.decision().point() == before);
            QVERIFY(calls() == called);
            QCOMPARE(f.child<gui::Badge>("badge")->text(), badge);
            // What a person chooses decides on both.
            QTest::keyClick(&page, Qt::Key_Right, Qt::ShiftModifier);
            QVERIFY(view.decision().point() != before);
            f.settle();
            const QString chosen = f.child<gui::Badge>("badge")->text();
            QVERIFY(chosen != badge);
            if (task == spec::Task::Multiclass)
                QVERIFY2(chosen.contains(QStringLiteral(", A at ")), qPrintable(chosen));
            // Taken back, nothing is chosen.
            QTest::keyClick(&page, Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(view.decision().point() == before);
        }
    }

    void theNextRunIsProposedByTheObjectiveInHand() {
        Fixture f;
        f.chooseObjective("Youden's J");
        const spec::RunId other = f.data.addRun("other", 31);
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().run(other) != nullptr, kPatience);
        f.page.hide();
        f.bench.session().setCurrentRun(other);
        viewOf(f).refresh();  // as Review does
        QTRY_VERIFY_WITH_TIMEOUT(viewOf(f).settled() && !f.bench.jobs().busy(), kPatience);
        spec::ThresholdRequest youden;
        youden.run = other;
        youden.objective = spec::Objective::Youden;
        QCOMPARE(f.inForce(), engine::pickThreshold(f.data.project, youden).threshold);
        const double reviewed = f.inForce();
        f.page.show();
        f.settle();
        QCOMPARE(f.inForce(), reviewed);
        QCOMPARE(f.child<QComboBox>("objective")->currentText(), QStringLiteral("Youden's J"));
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
