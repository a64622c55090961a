// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is shown is of the run, class, unit, scale and threshold in view; what is locked is what was shown.
#include "EvaluateFixture.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "engine/Evaluate.h"
#include "engine/PickThreshold.h"
#include "evaluation/Threshold.h"
#include "gui/Patience.h"
#include "look/Format.h"
#include "pages/evaluate/BookmarkList.h"
#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/FigureJobs.h"
#include "pages/evaluate/OperatingPointPanel.h"
#include "session/History.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/Figures.h"
#include "widgets/States.h"
#include "widgets/plots/RocPlot.h"

using namespace lightbox;
using gui::Format;
using Fixture = test::EvaluateFixture;
using test::kPatience;

namespace {

void clickSegment(Fixture& f, const char* segments, int index) {
    QTest::mouseClick(f.child<gui::Segments>(segments)->findChildren<QPushButton*>().at(index),
                      Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
}

gui::RunView& viewOf(Fixture& f) {
    return f.bench.session().runView();
}

/// All that the dialog that is open says.
QString asked(Fixture& f) {
    QStringList words;
    for (const gui::DecisionDialog* dialog : f.page.findChildren<gui::DecisionDialog*>())
        if (dialog->isVisible())
            for (const QLabel* label : dialog->findChildren<QLabel*>())
                words << label->text();
    return words.join(QLatin1Char('\n'));
}

void giveReasonAndConfirm(Fixture& f) {
    QTest::keyClicks(f.page.findChild<QLineEdit*>(QStringLiteral("reason")),
                     QStringLiteral("because"));
    QTest::mouseClick(f.confirm(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(engine::lockedThreshold(f.data.project, f.data.run.str()).has_value(),
                             kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
}

/// A calibrator is there, and its switch is clicked.
void calibrateByHand(Fixture& f) {
    test::storeCalibrator(f.data);
    f.reload();
    QTest::mouseClick(f.child<gui::Switch>("calibrated"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(
        f.page.settled() && viewOf(f).data()->scale() == spec::Scale::Calibrated, kPatience);
}

}  // namespace

class EvaluateStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsLockedIsWhatTheDialogShowed() {
        Fixture f;
        QTest::keyClick(&f.page, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(f.confirm() != nullptr, kPatience);
        const double shown = f.inForce();
        // Something moves the threshold behind the dialog.
        viewOf(f).setPoint(viewOf(f).point()->cls, 0.91);
        giveReasonAndConfirm(f);
        const auto locked = engine::lockedThreshold(f.data.project, f.data.run.str());
        QCOMPARE(locked->threshold, shown);
        QVERIFY2(locked->objective.starts_with("sensitivity"), locked->objective.c_str());
    }

    void whatIsBeingTypedIsTakenBeforeItIsAsked() {
        Fixture f;
        auto* target = f.child<QDoubleSpinBox>("target");
        const double before = f.inForce();
        target->setFocus();
        target->selectAll();
        QTest::keyClicks(target, QStringLiteral("0.5"));
        QTest::keyClick(&f.page, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(f.confirm() != nullptr, kPatience);
        QVERIFY(f.inForce() != before);
        const double shown = f.inForce();
        const QString words = asked(f);
        giveReasonAndConfirm(f);
        const auto locked = engine::lockedThreshold(f.data.project, f.data.run.str());
        QCOMPARE(locked->threshold, shown);
        QVERIFY2(words.contains(Format::threshold(*locked)), qPrintable(words));
        QVERIFY2(words.contains(Format::objective(locked->objective), Qt::CaseInsensitive),
                 qPrintable(words));
    }

    void anObjectiveThatNowGivesAnotherThresholdIsNotLocked() {
        Fixture f;
        f.chooseObjective("Youden's J");
        QTest::keyClick(&f.page, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(f.confirm() != nullptr, kPatience);
        // The best cut is another one without the positive cases.
        auto writer = project::Project::open(f.data.project, project::Access::Write);
        spec::Predictions predictions = *writer.predictions(f.data.run);
        for (spec::PredictionRow& row : predictions.rows)
            row.p = {row.p[1], row.p[0]};
        writer.savePredictions(f.data.run, predictions);
        QTest::keyClicks(f.page.findChild<QLineEdit*>(QStringLiteral("reason")),
                         QStringLiteral("because"));
        QTest::mouseClick(f.confirm(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!f.page.banners().banners().isEmpty() && f.page.settled(),
                                 kPatience);
        QVERIFY(!engine::lockedThreshold(f.data.project, f.data.run.str()));
    }

    void anotherUnitPicksByTheObjectiveAnew() {
        Fixture f;
        f.chooseObjective("Youden's J");
        const double byImage = f.inForce();
        clickSegment(f, "units", 1);
        spec::ThresholdRequest request;
        request.objective = spec::Objective::Youden;
        gui::EvaluationChoice choice;
        choice.patients = spec::Aggregate::Max;
        const gui::EvaluationData patients = gui::evaluationOf(viewOf(f).data(), choice);
        const double byPatient = evaluation::pickThreshold(*patients.curve, request).threshold;
        QVERIFY(byPatient != byImage);
        QCOMPARE(f.inForce(), byPatient);
        // Esc goes back to what the objective gave here, not to what it gave on images.
        QTest::keyClick(&f.page, Qt::Key_Right);
        QTest::keyClick(&f.page, Qt::Key_Escape);
        QCOMPARE(f.inForce(), byPatient);
    }

    void netBenefitIsWeighedAsTheRuleWeighsIt() {
        Fixture f;
        const auto shown = [&](const char* name) {
            return f.child<gui::MetricRow>(name)->figure().text();
        };
        const test::Scheme& scheme = test::schemes().front();
        const std::string cls = scheme.classes.at(static_cast<std::size_t>(scheme.positive));
        spec::ThresholdRequest request;
        request.run = f.data.run;
        request.cls = cls;
        request.objective = spec::Objective::NetBenefit;
        request.value = 0.2;
        request.lock = true;
        request.reason = "screening";
        const spec::OperatingPoint point = engine::pickThreshold(f.data.project, request);
        QVERIFY2(std::abs(point.threshold - 0.2) > 1e-3, "else the two would be one");
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.session().isLoading(), kPatience);
        f.settle();
        const spec::Interval& benefit = point.atThreshold.netBenefit;
        QVERIFY(benefit.value.has_value());
        QCOMPARE(shown("netBenefit"), gui::Format::number(*benefit.value) + QLatin1Char(' ') +
                                          gui::Format::bounds(benefit));
        // Treating all is weighed by the same.
        const auto& at = point.atThreshold;
        const double n = static_cast<double>(at.tp + at.fp + at.fn + at.tn);
        const double positives = static_cast<double>(at.tp + at.fn) / n;
        QCOMPARE(shown("treatAll"), gui::Format::number(positives - (1 - positives) * 0.2 / 0.8));
    }

    void netBenefitAndCostFollowThePrevalence() {
        Fixture f;
        for (const auto& [name, objective] : {std::pair{"Net benefit", spec::Objective::NetBenefit},
                                              std::pair{"Expected cost", spec::Objective::Cost}}) {
            auto* stated = f.child<QDoubleSpinBox>("statedPrevalence");
            stated->setValue(10);
            f.chooseObjective(name);
            const double before = f.inForce();
            stated->setValue(70);
            QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
            spec::ThresholdRequest request = f.child<gui::OperatingPointPanel>()->request();
            QVERIFY(request.objective == objective);
            request.run = f.data.run;
            request.prevalence = 0.7;
            QCOMPARE(f.inForce(), engine::pickThreshold(f.data.project, request).threshold);
            QVERIFY(f.inForce() != before);
        }
    }

    void aLockKeepsThePrevalenceThatSomebodyStated() {
        for (const bool isStated : {false, true}) {
            Fixture f;
            auto* stated = f.child<QDoubleSpinBox>("statedPrevalence");
            QCOMPARE(f.child<QLabel>("statedHead")->text(), QStringLiteral("example"));
            if (isStated) {  // the example itself
                stated->selectAll();
                QTest::keyClicks(stated, QStringLiteral("10.0"));
            }
            QCOMPARE(f.child<QLabel>("statedHead")->text(),
                     isStated ? QStringLiteral("stated") : QStringLiteral("example"));
            QTest::mouseClick(f.child<QPushButton>("lock"), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(f.child<QPushButton>("confirm") != nullptr, kPatience);
            if (auto* reason = f.child<QLineEdit>("reason"))
                reason->setText(QStringLiteral("screening"));
            QTest::mouseClick(f.child<QPushButton>("confirm"), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(viewOf(f).data() && viewOf(f).data()->locked, kPatience);
            QCOMPARE(viewOf(f).data()->locked->atThreshold.prevalence,
                     isStated ? std::optional(0.1) : std::nullopt);
        }
    }

    void aPrevalenceTypedAfterTheLockIsATrial() {
        for (const std::optional<double> kept : {std::optional(0.07), std::optional<double>()}) {
            Fixture f;
            spec::ThresholdRequest request;
            request.run = f.data.run;
            request.objective = spec::Objective::Youden;
            request.prevalence = kept;
            request.lock = true;
            request.reason = "screening";
            (void)engine::pickThreshold(f.data.project, request);
            f.reload();
            auto* stated = f.child<QDoubleSpinBox>("statedPrevalence");
            const auto* head = f.child<QLabel>("statedHead");
            const auto* trial = f.child<QLabel>("trialPrevalence");
            const auto* back = f.child<QPushButton>("lockedPrevalence");
            QCOMPARE(head->text(), kept ? QStringLiteral("locked") : QStringLiteral("example"));
            QVERIFY(trial->isHidden() && back->isHidden());
            const auto netBenefit = [&f] {
                QString words;
                for (const auto* label :
                     f.child<gui::MetricRow>("netBenefit")->findChildren<QLabel*>())
                    words += label->text();
                return words;
            };
            const QString before = netBenefit();
            stated->setValue(33);
            QCOMPARE(head->text(), QStringLiteral("trial"));
            QVERIFY(!trial->isHidden());
            QVERIFY(trial->text().contains(QStringLiteral("33.0 % is a trial")));
            QVERIFY(trial->text().contains(kept ? QStringLiteral("7.0 % is locked")
                                                : QStringLiteral("No prevalence is locked")));
            QCOMPARE(back->isHidden(), !kept.has_value());
            QCOMPARE(netBenefit(), before);  // what is in force is of the lock
            // The report goes by the lock.
            QCOMPARE(viewOf(f).data()->locked->atThreshold.prevalence, kept);
            if (!kept)
                continue;
            QTest::mouseClick(f.child<QPushButton>("lockedPrevalence"), Qt::LeftButton);
            QCOMPARE(stated->value(), 7.0);
            QVERIFY(trial->isHidden());
            QCOMPARE(head->text(), QStringLiteral("locked"));
        }
    }

    void nothingIsAskedOfARunThatIsBeingRead() {
        Fixture f;
        const spec::RunId other = f.data.addRun("second", 3);
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().run(other) != nullptr && f.page.settled(),
                                 kPatience);
        QTest::keyClick(&f.page, Qt::Key_Right);
        f.bench.session().setCurrentRun(other);
        QVERIFY(!viewOf(f).data());
        f.child<QDoubleSpinBox>("statedPrevalence")->setValue(33);
        f.chooseObjective("Youden's J");
        for (const auto key : {Qt::Key_Right, Qt::Key_Escape})
            QTest::keyClick(&f.page, key);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        f.settle();
        QCOMPARE(viewOf(f).data()->run.str(), other.str());
    }

    void aLockStandsWhereTheRunIsReadAnew() {
        Fixture f;
        const spec::OperatingPoint point = f.lock(spec::Objective::Youden, 0);
        f.reload();
        QCOMPARE(f.inForce(), point.threshold);
        f.page.hide();  // no page puts it back
        viewOf(f).showAnew(true);
        QVERIFY(viewOf(f).point().has_value());
        QTRY_VERIFY_WITH_TIMEOUT(viewOf(f).state() == gui::RunView::State::Ready, kPatience);
        QVERIFY(viewOf(f).point().has_value());
        QCOMPARE(f.inForce(), point.threshold);
    }

    void calibratedIsShownOfTheRunItWasAskedOf() {
        Fixture f;
        calibrateByHand(f);
        const test::PredictedProject second;
        test::storeCalibrator(second);
        f.bench.session().open(second.project);
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().folder() == second.project, kPatience);
        f.settle();
        QVERIFY(viewOf(f).data()->calibrator.has_value());
        QVERIFY(viewOf(f).data()->scale() == spec::Scale::Raw);
    }

    void aBookmarkOfTheOtherScaleSaysSoAndBringsItIntoView() {
        Fixture f;
        calibrateByHand(f);
        QTest::keyClick(&f.page, Qt::Key_Right, Qt::ShiftModifier);
        const double calibrated = f.inForce();
        QTest::keyClick(&f.page, Qt::Key_B, Qt::ControlModifier);
        auto* list = f.child<gui::BookmarkList>("bookmarks");
        QCOMPARE(list->thresholds(), std::vector<double>{calibrated});
        QTest::mouseClick(f.child<gui::Switch>("calibrated"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && viewOf(f).data()->scale() == spec::Scale::Raw,
                                 kPatience);
        QVERIFY2(list->thresholds().empty(), "no plot marks it among raw probabilities");
        gui::BookmarkRow* row = nullptr;
        for (auto* one : list->findChildren<gui::BookmarkRow*>())
            if (one->isVisible())
                row = one;
        QVERIFY(row != nullptr);
        QStringList words;
        for (const QLabel* label : row->findChildren<QLabel*>())
            words << label->text();
        QVERIFY2(words.join(QLatin1Char('|')).contains(QStringLiteral("calibrated")),
                 qPrintable(words.join(QLatin1Char('|'))));
        // A threshold of calibrated probabilities is never put among raw ones, not by the history either.
        const double raw = f.inForce();
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.inForce(), raw);
        QTest::mouseClick(row->findChild<QToolButton*>(QStringLiteral("go")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() &&
                                     viewOf(f).data()->scale() == spec::Scale::Calibrated &&
                                     f.inForce() == calibrated,
                                 kPatience);
    }

    void whatWasAskedOfOlderDataReachesNoPanel() {
        Fixture f;
        gui::FigureJobs jobs(f.bench.context(), f.page.banners(), nullptr);
        QSignalSpy bands(&jobs, &gui::FigureJobs::bandMade);
        QSignalSpy groups(&jobs, &gui::FigureJobs::groupsMade);
        QSignalSpy curves(&jobs, &gui::FigureJobs::curvesMade);
        jobs.setData(f.dataOf([](const auto&) { return true; }));
        jobs.makeGroups(viewOf(f).decision());
        jobs.setData(f.dataOf([](const auto& row) { return row.yTrue != 0; }));
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.jobs().busy() && !jobs.busy(), kPatience);
        QCOMPARE(bands.count(), 0);  // without positive cases there is none
        QCOMPARE(groups.count(), 0);
        QCOMPARE(curves.count(), 1);
    }

    void intervalsAreOfTheLastThresholdAndPrevalence() {
        Fixture f;
        gui::FigureJobs jobs(f.bench.context(), f.page.banners(), nullptr);
        jobs.setData(f.dataOf([](const auto&) { return true; }));
        QSignalSpy refined(&jobs, &gui::FigureJobs::refined);
        jobs.refineSoon({0.4, {}}, 0.1, {});
        // While it is computed, or just after, another prevalence is stated.
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.jobs().busy() || refined.count() > 0, kPatience);
        jobs.refineSoon({0.4, {}}, 0.3, {});
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.jobs().busy() && !jobs.busy(), kPatience);
        QVERIFY(refined.count() >= 1);
        const auto figures = refined.last().first().value<gui::OperatingFigures>();
        QCOMPARE(*figures.stated.prevalence, 0.3);
    }

    void whatCannotBeComputedSaysSoAndIsTriedAgain() {
        Fixture f;
        f.page.banners().clearAll();
        gui::FigureJobs jobs(f.bench.context(), f.page.banners(), nullptr);
        auto broken =
            std::make_shared<gui::EvaluationData>(*f.dataOf([](const auto&) { return true; }));
        auto scores = std::make_shared<evaluation::ClassScores>(*broken->scores);
        scores->positive.pop_back();
        broken->scores = scores;
        QSignalSpy failed(&jobs, &gui::FigureJobs::failed);
        QSignalSpy begun(&jobs, &gui::FigureJobs::begun);
        jobs.setData(broken);
        QTRY_VERIFY_WITH_TIMEOUT(!jobs.busy(), kPatience);
        QVERIFY(failed.count() >= 1);
        const auto banners = f.page.banners().banners();
        QVERIFY(!banners.isEmpty());
        const auto before = begun.count();
        Q_EMIT banners.first()->acted(0);
        QCOMPARE(begun.count(), before + 1);
        QTRY_VERIFY_WITH_TIMEOUT(!jobs.busy(), kPatience);
    }

    void figuresThatCouldNotBeMeasuredAreTriedAgain() {
        Fixture f;
        const auto file = f.data.project / "runs" / f.data.run.str() / "predictions.csv";
        const auto kept = f.data.root / "kept.csv";
        std::filesystem::rename(file, kept);
        auto* brier = f.child<gui::MetricRow>("brierOfAll");
        QVERIFY(brier != nullptr);
        clickSegment(f, "units", 1);  // of patients nothing was measured yet
        QCOMPARE(brier->figure().text().trimmed(), QStringLiteral("not computed"));
        gui::Banner* banner = nullptr;
        for (gui::Banner* one : f.page.banners().banners())
            if (one->kind() == gui::BannerKind::Error)
                banner = one;
        QVERIFY(banner != nullptr);
        std::filesystem::rename(kept, file);
        Q_EMIT banner->acted(0);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        QVERIFY2(brier->figure().text().toDouble() > 0, qPrintable(brier->figure().text()));
    }

    void saysOfWhichClassTheLockIs() {
        Fixture f(test::schemes()[2]);
        auto* standing = f.child<QLabel>("standing");
        spec::ThresholdRequest request;
        request.run = f.data.run;
        request.cls = "B";
        request.objective = spec::Objective::Youden;
        request.lock = true;
        request.reason = "test";
        (void)engine::pickThreshold(f.data.project, request);
        f.reload();
        engine::EvaluateRequest reveal;
        reveal.run = f.data.run.str();
        reveal.set = spec::Set::Test;
        reveal.reveal = true;
        test::NoProgress silent;
        (void)engine::evaluate(f.data.project, reveal, silent, {});
        f.reload();
        clickSegment(f, "sets", 1);
        QVERIFY(viewOf(f).data()->set == spec::Set::Test);
        QVERIFY2(standing->text().contains(QStringLiteral("Locked by")),
                 qPrintable(standing->text()));
        auto* classes = f.child<QComboBox>("classes");
        classes->setCurrentIndex(0);
        Q_EMIT classes->activated(0);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        QVERIFY2(!standing->text().contains(QStringLiteral("No threshold is locked")),
                 qPrintable(standing->text()));
        QVERIFY2(standing->text().contains(QStringLiteral("of B")), qPrintable(standing->text()));
        QVERIFY2(standing->text().contains(QStringLiteral("0.5 is shown")),
                 qPrintable(standing->text()));
        // What is shown for want of another decides nothing: the lock does, in the matrix too, which says so.
        const spec::Predictions& rows = *viewOf(f).data()->predictions;
        const double locked = viewOf(f).data()->locked->threshold;
        const auto called = std::ranges::count_if(rows.rows, [locked](const auto& row) {
            return row.yTrue == 0 && row.p[1] < locked && row.p[0] >= row.p[2];
        });
        QCOMPARE(f.cell(0, 0)->accessibleName().section(QStringLiteral(": "), 1).toLongLong(),
                 static_cast<qlonglong>(called));
        QVERIFY(viewOf(f).decision().point().has_value());
        QCOMPARE(viewOf(f).decision().point()->threshold, locked);
        const auto* rule = f.child<QLabel>("callRule");
        QVERIFY2(rule->isVisible() && rule->text().startsWith(QStringLiteral("B is called from")),
                 qPrintable(rule->text()));
    }

    void whyTheTestSetCannotBeReadStays() {
        Fixture f;
        f.page.banners().clearAll();
        viewOf(f).showSet(spec::Set::Test);  // sealed
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
        QVERIFY(viewOf(f).data()->set == spec::Set::Val);
        QCOMPARE(f.page.banners().banners().size(), 1);
    }

    void whatWentWrongIsToldOfItsRun() {
        Fixture f;
        const spec::RunId other = f.data.addRun("second", 3);
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().run(other) != nullptr && f.page.settled(),
                                 kPatience);
        f.chooseObjective("Youden's J");
        QTest::keyClick(&f.page, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(f.confirm() != nullptr, kPatience);
        auto writer = project::Project::open(f.data.project, project::Access::Write);
        spec::Predictions predictions = *writer.predictions(f.data.run);
        for (spec::PredictionRow& row : predictions.rows)
            row.p = {row.p[1], row.p[0]};
        writer.savePredictions(f.data.run, predictions);
        QTest::keyClicks(f.page.findChild<QLineEdit*>(QStringLiteral("reason")),
                         QStringLiteral("because"));
        QTest::mouseClick(f.confirm(), Qt::LeftButton);
        f.bench.session().setCurrentRun(other);
        QTRY_VERIFY_WITH_TIMEOUT(!f.page.banners().banners().isEmpty() && f.page.settled(),
                                 kPatience);
        const QString what = f.page.banners().banners().first()->what();
        QVERIFY2(what.startsWith(QStringLiteral("Run first: ")), qPrintable(what));
    }

    void aCohortThatWasJudgedMakesTheLockFinal() {
        Fixture f;
        (void)f.lock(spec::Objective::Youden, 0);
        {
            auto writer = project::Project::open(f.data.project, project::Access::Write);
            project::LedgerEntry entry;
            entry.kind = project::LedgerKind::Cohort;
            entry.run = f.data.run.str();
            writer.record(entry, project::AuditNote{"cohort", "judged"});
        }
        f.reload();
        QVERIFY(!f.child<QPushButton>("changeThreshold")->isVisible());
        QTest::keyClick(&f.page, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(f.confirm() == nullptr);
        QVERIFY(!f.page.banners().banners().isEmpty());
    }

    void nothingOfTheRunBeforeStays() {
        Fixture f(test::schemes()[2]);
        const spec::RunId other = f.data.addRun("second", 3);
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().run(other) != nullptr && f.page.settled(),
                                 kPatience);
        auto* classes = f.child<QComboBox>("classes");
        classes->setCurrentIndex(2);
        Q_EMIT classes->activated(2);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        f.page.banners().show(gui::BannerKind::Notice, QStringLiteral("of the first"), {},
                              QStringLiteral("lock"));
        auto* panel = f.child<gui::OperatingPointPanel>();
        panel->setCaution(QStringLiteral("of the first"));
        // Past a run that has nothing to show.
        auto writer = project::Project::open(f.data.project, project::Access::Write);
        spec::RunRecord record = writer.runRecord(f.data.run);
        record.id = writer.newRun("unfinished");
        record.name = "unfinished";
        writer.saveRunRecord(record);
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().run(record.id) != nullptr, kPatience);
        f.bench.session().setCurrentRun(record.id);
        QTRY_COMPARE_WITH_TIMEOUT(viewOf(f).state(), gui::RunView::State::NotPredicted, kPatience);
        f.show(other);
        QCOMPARE(classes->currentIndex(), 0);
        for (const gui::Banner* banner : f.page.banners().banners())
            QVERIFY(banner->what() != QStringLiteral("of the first"));
        QVERIFY(f.child<QLabel>("caution")->isHidden());
    }

    void escapeDuringADragGoesBackToWhereItBegan() {
        Fixture f;
        QTest::keyClick(&f.page, Qt::Key_Right, Qt::ShiftModifier);  // away from the objective's
        const double begun = f.inForce();
        auto* roc = f.child<gui::RocPlot>();
        QWidget* canvas = roc->findChild<QWidget*>();
        const auto at = [&](double fpr, double tpr) {
            return canvas->mapFrom(roc, roc->positionOf(fpr, tpr).toPoint());
        };
        const auto entries = f.bench.session().history().count();
        QTest::mousePress(canvas, Qt::LeftButton, {}, at(0.3, 0.4));
        QTest::mouseMove(canvas, at(0.02, 0.2));
        QVERIFY(f.inForce() != begun);
        QTest::keyClick(canvas, Qt::Key_Escape);
        QCOMPARE(f.inForce(), begun);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, at(0.02, 0.2));
        QCOMPARE(f.inForce(), begun);
        QCOMPARE(f.bench.session().history().count(), entries);
        // A drag that ends is one entry, however long it takes.
        QTest::mousePress(canvas, Qt::LeftButton, {}, at(0.3, 0.4));
        QTest::mouseMove(canvas, at(0.1, 0.3));
        QTest::qWait(1100);
        QTest::mouseMove(canvas, at(0.02, 0.2));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, at(0.02, 0.2));
        QCOMPARE(f.bench.session().history().count(), entries + 1);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.inForce(), begun);
    }
};

QTEST_MAIN(EvaluateStateTest)
#include "EvaluateStateTest.moc"
