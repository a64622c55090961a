// SPDX-License-Identifier: GPL-3.0-or-later
#include "EvaluateFixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "engine/PickThreshold.h"
#include "gui/Patience.h"
#include "pages/evaluate/OperatingPointPanel.h"
#include "pages/evaluate/ProtocolWords.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/Figures.h"
#include "widgets/ProtocolStrip.h"
#include "widgets/plots/RocPlot.h"
#include "widgets/plots/ScoreHistogram.h"

using namespace lightbox;
using gui::EvaluatePage;

using Fixture = test::EvaluateFixture;
using test::kPatience;

class EvaluatePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesAThresholdByTheObjective() {
        Fixture f;
        const double guaranteed = f.bench.session().runView().threshold();
        QVERIFY(guaranteed > 0 && guaranteed < 1);
        auto* objective = f.child<QComboBox>("objective");
        objective->setCurrentIndex(objective->findText(QStringLiteral("Youden's J")));
        Q_EMIT objective->activated(objective->currentIndex());
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        spec::ThresholdRequest request;
        request.run = f.data.run;
        request.objective = spec::Objective::Youden;
        QCOMPARE(f.bench.session().runView().threshold(),
                 engine::pickThreshold(f.data.project, request).threshold);
    }

    void theNamesOfTheOutcomesAreWhole() {
        Fixture f;
        const QFontMetrics metrics(gui::Theme::font(gui::TextSize::Small));
        const int words = metrics.horizontalAdvance(QStringLiteral("false negative"));
        for (const int width : {940, 1040, 1328, 1800}) {
            f.page.resize(width, 820);
            QTRY_VERIFY2_WITH_TIMEOUT(f.cell(1, 0)->width() >= words + 12,
                                      qPrintable(QString::number(width)), kPatience);
        }
    }

    void anUndefinedFigureTakesNoMoreRoom() {
        Fixture f;
        f.page.resize(1024, 700);
        f.bench.session().runView().setPoint(f.bench.session().runView().point()->cls, 0);
        auto* panel = f.child<gui::OperatingPointPanel>();
        QTRY_VERIFY_WITH_TIMEOUT(
            [panel] {
                for (const QLabel* label : panel->findChildren<QLabel*>())
                    if (label->text().contains(QStringLiteral("called negative")))
                        return true;
                return false;
            }(),
            kPatience);
        auto* scroll = panel->findChild<QScrollArea*>();
        QTRY_VERIFY2_WITH_TIMEOUT(scroll->widget()->width() <= scroll->viewport()->width(),
                                  qPrintable(QString::number(scroll->widget()->width())),
                                  kPatience);
    }

    void aRatioWithoutAFigureStillHasItsBound() {
        Fixture f;
        const auto data = f.dataOf([](const auto&) { return true; });
        double highest = 0;
        for (std::size_t i = 0; i < data->scores->score.size(); ++i)
            if (data->scores->positive[i] == 0)
                highest = std::max(highest, data->scores->score[i]);
        const double threshold = std::nextafter(highest, 1.0);
        f.bench.session().runView().setPoint(static_cast<std::size_t>(data->cls), threshold);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        const spec::Interval& ratio = data->curve->at(threshold).lrPositive;
        QVERIFY(!ratio.value && ratio.low);
        const QString text = f.child<gui::MetricRow>("ratioPositive")->figure().text();
        QVERIFY2(text.contains(QStringLiteral("from ")), qPrintable(text));
    }

    void followsTheDraggedPointAndEscapeRestores() {
        Fixture f;
        const double before = f.bench.session().runView().threshold();
        auto* roc = f.child<gui::RocPlot>();
        QWidget* canvas = roc->findChild<QWidget*>();
        const auto at = [&](double fpr, double tpr) {
            return canvas->mapFrom(roc, roc->positionOf(fpr, tpr).toPoint());
        };
        const QString count = f.cell(1, 1)->accessibleName();
        QTest::mousePress(canvas, Qt::LeftButton, {}, at(0.3, 0.4));
        QTest::mouseMove(canvas, at(0.02, 0.2));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, at(0.02, 0.2));
        QVERIFY(f.bench.session().runView().threshold() != before);
        QVERIFY(f.cell(1, 1)->accessibleName() != count);
        f.page.setFocus();
        QTest::keyClick(&f.page, Qt::Key_Escape);
        QCOMPARE(f.bench.session().runView().threshold(), before);
        QCOMPARE(f.cell(1, 1)->accessibleName(), count);
    }

    void arrowsMoveByOneCase() {
        // Cuts lie midway between two scores: back where it was means the same calls of every case.
        Fixture f;
        const auto calls = [&] {
            return QStringList{f.cell(0, 0)->accessibleName(), f.cell(0, 1)->accessibleName(),
                               f.cell(1, 0)->accessibleName(), f.cell(1, 1)->accessibleName()};
        };
        const double before = f.bench.session().runView().threshold();
        const QStringList called = calls();
        QTest::keyClick(&f.page, Qt::Key_Right);
        const double one = f.bench.session().runView().threshold();
        QVERIFY(one > before);
        QVERIFY(calls() != called);
        QTest::keyClick(&f.page, Qt::Key_Left);
        QVERIFY(f.bench.session().runView().threshold() < one);
        QCOMPARE(calls(), called);
        QTest::keyClick(&f.page, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(f.bench.session().runView().threshold() < before);
    }

    void aThresholdIsTakenBackAndGivenAgain() {
        Fixture f;
        const double first = f.bench.session().runView().threshold();
        auto* objective = f.child<QComboBox>("objective");
        objective->setCurrentIndex(objective->findText(QStringLiteral("Youden's J")));
        Q_EMIT objective->activated(objective->currentIndex());
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        const double youden = f.bench.session().runView().threshold();
        QVERIFY(youden != first);
        // A drag is one entry, however many steps it has.
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&f.page, Qt::Key_Right);
        const double moved = f.bench.session().runView().threshold();
        QVERIFY(moved > youden);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.bench.session().runView().threshold(), youden);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.bench.session().runView().threshold(), first);
        QCOMPARE(objective->currentText(), QStringLiteral("Target sensitivity"));
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.bench.session().runView().threshold(), moved);
    }

    void saysThatAThresholdIsChosenOutOfFold() {
        Fixture f;
        auto* panel = f.child<gui::OperatingPointPanel>();
        const auto notes = [&] {
            QStringList texts;
            for (const QLabel* label : panel->findChildren<QLabel*>())
                texts << label->text();
            return texts;
        };
        QVERIFY(notes().contains(QStringLiteral("chosen on validation")));
        const spec::RunId ensemble = f.addFoldEnsemble();
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().run(ensemble) != nullptr, kPatience);
        f.bench.session().setCurrentRun(ensemble);
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().runView().data() &&
                                     f.bench.session().runView().data()->run == ensemble,
                                 kPatience);
        f.settle();
        QVERIFY2(notes().contains(QStringLiteral("chosen out of fold")),
                 qPrintable(notes().join(QLatin1Char('|'))));
        const QString step =
            f.child<gui::ProtocolStrip>()->step(gui::ProtocolWords::Choose).accessibleName();
        QVERIFY2(step.contains(QStringLiteral("out of fold")), qPrintable(step));
    }

    void aCellLeadsToItsCases() {
        Fixture f;
        QSignalSpy spy(&f.bench.session(), &gui::ProjectSession::worklistRequested);
        QTest::mouseClick(f.cell(1, 1), Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        const gui::WorklistRequest& request = f.bench.session().worklist();
        QCOMPARE(request.run.str(), f.data.run.str());
        QCOMPARE(request.title, QStringLiteral("true positives, validation"));
        QVERIFY(!request.images.empty());
        const QString count = f.cell(1, 1)->accessibleName().section(QStringLiteral(": "), 1);
        QCOMPARE(QString::number(request.images.size()), count);
        for (const spec::ImageId& image : request.images)
            QVERIFY(image.str().find("ILL") != std::string::npos);
    }

    void locksRevealsOnceAndStaysFixed() {
        Fixture f;
        auto* strip = f.child<gui::ProtocolStrip>();
        auto* sets = f.child<gui::Segments>("sets");
        QVERIFY(!sets->findChildren<QPushButton*>().at(1)->isEnabled());
        // Nothing is revealed before a lock: a notice asks for one.
        QTest::mouseClick(&strip->step(gui::ProtocolWords::Reveal), Qt::LeftButton);
        QVERIFY(f.confirm() == nullptr);
        QCOMPARE(f.page.banners().banners().size(), 1);

        const double threshold = f.bench.session().runView().threshold();
        QTest::mouseClick(&strip->step(gui::ProtocolWords::Lock), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.confirm() != nullptr, kPatience);
        QVERIFY2(!f.confirm()->isEnabled(), "a lock needs a reason");
        QTest::keyClicks(f.page.findChild<QLineEdit*>(QStringLiteral("reason")),
                         QStringLiteral("screening"));
        QTest::mouseClick(f.confirm(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(strip->step(gui::ProtocolWords::Lock).state() ==
                                     gui::ProtocolStep::State::Done,
                                 kPatience);
        const auto locked = engine::lockedThreshold(f.data.project, f.data.run.str());
        QVERIFY(locked.has_value());
        QCOMPARE(locked->threshold, threshold);
        QCOMPARE(locked->reason, std::string("screening"));
        QTest::keyClick(&f.page, Qt::Key_Right);
        QCOMPARE(f.bench.session().runView().threshold(), threshold);

        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(f.confirm() == nullptr, kPatience);
        QTest::mouseClick(&strip->step(gui::ProtocolWords::Reveal), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.confirm() != nullptr, kPatience);
        QTest::mouseClick(f.confirm(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(strip->step(gui::ProtocolWords::Reveal).state() ==
                                     gui::ProtocolStep::State::Done,
                                 kPatience);
        QCOMPARE(sets->current(), 1);
        QCOMPARE(f.bench.session().reveals(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        QTest::keyClick(&f.page, Qt::Key_Left);
        QCOMPARE(f.bench.session().runView().threshold(), threshold);
    }

    void aLockedThresholdIsNotTakenBack() {
        Fixture f;
        QTest::keyClick(&f.page, Qt::Key_Right);
        spec::ThresholdRequest request;
        request.run = f.data.run;
        request.objective = spec::Objective::At;
        request.value = f.bench.session().runView().threshold();
        request.lock = true;
        request.reason = "test";
        const spec::OperatingPoint point = engine::pickThreshold(f.data.project, request);
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().runView().data() &&
                                     f.bench.session().runView().data()->locked && f.page.settled(),
                                 kPatience);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.bench.session().runView().threshold(), point.threshold);
        const QString said =
            f.child<gui::ProtocolStrip>()->step(gui::ProtocolWords::Lock).accessibleName();
        QVERIFY2(said.contains(QString::fromStdString(point.atThreshold.text)), qPrintable(said));
    }

    void aRunWithoutPredictionsSaysSo() {
        Fixture f;
        auto writer = project::Project::open(f.data.project, project::Access::Write);
        spec::RunRecord record = writer.runRecord(f.data.run);
        record.id = writer.newRun("unfinished");
        record.name = "unfinished";
        record.result.outcome = spec::Outcome::Interrupted;
        writer.saveRunRecord(record);
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().run(record.id) != nullptr, kPatience);
        f.bench.session().setCurrentRun(record.id);
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().runView().state(),
                                  gui::RunView::State::NotPredicted, kPatience);
        QVERIFY(!f.child<gui::ConfusionMatrix>()->isVisible());
        QVERIFY(f.page.banners().banners().isEmpty());
        f.bench.session().setCurrentRun(f.data.run);
        QTRY_VERIFY_WITH_TIMEOUT(f.child<gui::ConfusionMatrix>()->isVisible() && f.page.settled(),
                                 kPatience);
    }

    void saysWhatToDoWithoutAProject() {
        gui::Workbench bench;
        EvaluatePage page(bench.context());
        page.resize(800, 600);
        page.show();
        page.activate();
        QSignalSpy spy(&bench.session(), &gui::ProjectSession::importRequested);
        QPushButton* import = nullptr;
        for (QPushButton* button : page.findChildren<QPushButton*>())
            if (button->isVisible())
                import = button;
        QVERIFY(import != nullptr);
        QTest::mouseClick(import, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
    }

    void anObjectiveThatCannotBeMetIsNotLocked() {
        Fixture f;
        auto* panel = f.child<gui::OperatingPointPanel>();
        auto* lock = f.child<QPushButton>("lock");
        QVERIFY(lock->isEnabled());
        panel->setProblem(QStringLiteral("too few cases"));
        QVERIFY(!lock->isEnabled());
        QTest::keyClick(&f.page, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(f.confirm() == nullptr);
        panel->setProblem({});
        QVERIFY(lock->isEnabled());
    }
};

QTEST_MAIN(EvaluatePageTest)
#include "EvaluatePageTest.moc"
