// SPDX-License-Identifier: GPL-3.0-or-later
// Cases of an external cohort in Review: apart from the project's own, which have the same keys.
#include "pages/review/CohortRoom.h"

#include <QAbstractButton>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <numeric>

#include "engine/PickThreshold.h"
#include "gui/PageFixture.h"
#include "models/WorklistModel.h"
#include "pages/review/ReviewPage.h"
#include "pages/review/WorklistPanel.h"
#include "support/JudgedCohort.h"
#include "widgets/Controls.h"
#include "widgets/film/ImageViewer.h"

using namespace lightbox;
using gui::ReviewPage;
using gui::WorklistModel;
using test::kPatience;

namespace {

struct Fixture : test::PageFixture<ReviewPage> {
    std::filesystem::path images;
    std::shared_ptr<const engine::CohortFigures> figures;

    Fixture() {
        spec::ThresholdRequest request;
        request.run = data.run;
        request.cls = test::schemes().front().classes.front();
        request.objective = spec::Objective::Sensitivity;
        request.value = 0.85;
        request.lock = true;
        request.reason = "screening";
        (void)engine::pickThreshold(data.project, request);
        images = test::addJudgedCohort(data.project, data.run, "st-anna");
        bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.session().isLoading(), kPatience);
        settle();
        figures = std::make_shared<const engine::CohortFigures>(
            engine::judgedCohort(data.project, {data.run.str(), "st-anna"}, {}));
        page.activateWindow();
    }
    /// As External asks for it: every fifth image was called wrongly.
    void ask(std::size_t first = 0) {
        gui::CohortWorklist list{QStringLiteral("8 mistakes"), data.run, figures, 0, {}, first};
        for (std::size_t row = 4; row < figures->rows.rows.size(); row += 5)
            list.rows.push_back(row);
        bench.session().requestCohortCases(list);
        settle();
    }
    gui::CohortRoom* room() { return page.findChild<gui::CohortRoom*>(); }
    QListView* list() { return child<QListView>("cohortWorklist"); }
    QString shown() { return list()->currentIndex().data().toString(); }
    gui::ImageViewer* film() {
        return room()->findChild<gui::ImageViewer*>(QStringLiteral("film"));
    }
    QString outcome() {
        return room()->findChild<QAbstractButton*>(QStringLiteral("outcome"))->text();
    }
    std::vector<project::Reading> readings() {
        return project::Project::open(data.project, project::Access::Read).readings(data.run);
    }
};

}  // namespace

class CohortRoomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheListOnFilmFromTheChosenCaseOn() {
        Fixture f;
        f.ask(2);
        QVERIFY(f.room()->isVisible());
        QCOMPARE(f.list()->model()->rowCount(), 9);  // and its head
        QCOMPARE(f.shown(), QString::fromStdString(f.figures->rows.rows[14].image.str())
                                .section(QLatin1Char('/'), -1)
                                .section(QLatin1Char('.'), 0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(f.film()->hasImage(), kPatience);
        QVERIFY2(f.film()->cornerTopLeft().contains(f.shown()),
                 qPrintable(f.film()->cornerTopLeft()));
        const bool isIll = f.figures->rows.rows[14].yTrue == 0;
        QCOMPARE(f.outcome(),
                 isIll ? QStringLiteral("false negative") : QStringLiteral("false positive"));
        QVERIFY(f.child<QLabel>("aboutCohort")->text().contains(QStringLiteral("st-anna")));
        // The run's own head is another's, and so is blind mode.
        QVERIFY(!f.child<gui::Switch>("blind")->isVisible());
        QVERIFY(!f.child<QAbstractButton>("badge")->isVisible());
        QVERIFY(f.child<QAbstractButton>("cohortBadge")->isVisible());
        const QString third = f.shown();
        QTest::keyClick(f.list(), Qt::Key_J);
        QVERIFY(f.shown() != third);
        QTest::keyClick(f.list(), Qt::Key_K);
        QCOMPARE(f.shown(), third);
    }

    /// Keys of images are numbers of their own in every project.
    void nothingOfItIsReadSelectedOrHidden() {
        Fixture f;
        f.page.findChild<gui::Switch*>(QStringLiteral("blind"))->setChecked(true);
        f.settle();
        const spec::ImageId selected = f.bench.session().selectedImage();
        QVERIFY(!selected.empty());
        f.ask();
        const std::int64_t key = f.list()->currentIndex().data(WorklistModel::KeyRole).toLongLong();
        QVERIFY2(f.bench.session().image(key) != nullptr, "the project has another of that key");
        for (const Qt::Key reading : {Qt::Key_A, Qt::Key_D, Qt::Key_U, Qt::Key_G, Qt::Key_N})
            QTest::keyClick(f.list(), reading);
        f.settle();
        QVERIFY(f.readings().empty());
        QCOMPARE(f.bench.session().selectedImage(), selected);
        // Blind mode is of readings: of a cohort that was judged nothing is hidden.
        QVERIFY(!f.outcome().isEmpty());
        QVERIFY(f.room()->findChild<QAbstractButton*>(QStringLiteral("outcome"))->isVisible());
        QVERIFY(f.list()->currentIndex().data(WorklistModel::ProbabilityRole).toDouble() > 0);
        QTest::mouseClick(f.child<QAbstractButton>("cohortList"), Qt::LeftButton);
        f.settle();
        QVERIFY(!f.room()->isVisible());
        QVERIFY(f.page.findChild<gui::Switch*>(QStringLiteral("blind"))->isChecked());
        QVERIFY(f.child<gui::Switch>("blind")->isVisible());
        QTest::keyClick(&f.page, Qt::Key_A);
        QTRY_COMPARE_WITH_TIMEOUT(f.readings().size(), std::size_t{1}, kPatience);
    }

    void leadsBackToTheCohort() {
        Fixture f;
        f.ask();
        QSignalSpy asked(&f.bench.session(), &gui::ProjectSession::pageRequested);
        QTest::mouseClick(f.child<QPushButton>("backToCohort"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().value<gui::PageId>(), gui::PageId::External);
        QVERIFY(!f.room()->isVisible());
        f.settle();
        QVERIFY(f.child<QAbstractButton>("badge")->isVisible());
    }

    void aWorklistOfTheRunTakesItsPlace() {
        Fixture f;
        f.ask();
        gui::WorklistRequest request;
        request.title = QStringLiteral("one");
        request.images = {f.bench.session().runView().data()->predictions->rows.front().image};
        request.run = f.data.run;
        request.set = spec::Set::Val;
        f.bench.session().requestWorklist(request);
        f.settle();
        QVERIFY(!f.room()->isVisible());
        QCOMPARE(f.page.findChild<gui::WorklistPanel*>()->items().size(), std::size_t{1});
    }

    void namesAreHiddenHereToo() {
        Fixture f;
        f.ask();
        QVERIFY(f.shown().startsWith(QLatin1Char('x')));
        const QModelIndex before = f.list()->currentIndex();
        f.bench.session().hideIdentifiers(true);
        f.settle();
        QVERIFY2(f.shown().startsWith(QLatin1Char('P')), qPrintable(f.shown()));
        QCOMPARE(f.list()->currentIndex().row(), before.row());
        QVERIFY(f.film()->cornerTopLeft().contains(f.shown()));
        f.bench.session().hideIdentifiers(false);
    }

    void nothingOfItShowsInTheNextProject() {
        Fixture f;
        f.ask();
        const test::PredictedProject other;
        QSignalSpy opened(&f.bench.session(), &gui::ProjectSession::projectOpened);
        QObject::connect(&f.bench.session(), &gui::ProjectSession::projectOpened, &f.page,
                         [&f] { f.page.reset(); });
        f.bench.session().open(other.project);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kPatience);
        f.settle();
        QVERIFY(!f.room()->isVisible());
        QCOMPARE(f.list()->model()->rowCount(), 0);
    }
};

QTEST_MAIN(CohortRoomTest)
#include "CohortRoomTest.moc"
