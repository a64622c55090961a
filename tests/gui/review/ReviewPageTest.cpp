// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/ReviewPage.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <set>

#include "engine/PickThreshold.h"
#include "evaluation/Conformal.h"
#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "look/Format.h"
#include "models/WorklistModel.h"
#include "pages/review/CasePanels.h"
#include "pages/review/ReviewData.h"
#include "pages/review/ReviewHead.h"
#include "pages/review/WorklistPanel.h"
#include "session/PredictionSets.h"
#include "widgets/Banner.h"
#include "widgets/ClassMark.h"
#include "widgets/Controls.h"
#include "widgets/Pills.h"
#include "widgets/film/ImageViewer.h"
#include "widgets/film/MapBar.h"

using namespace lightbox;
using gui::ReviewPage;
using gui::WorklistModel;
using test::kPatience;

namespace {

struct Fixture : test::PageFixture<ReviewPage> {
    Fixture() {
        settle();
        page.activateWindow();
        list()->setFocus();
    }
    void settle() {
        PageFixture::settle();
        QTRY_VERIFY_WITH_TIMEOUT(list()->model()->rowCount() > 0, kPatience);
    }
    QListView* list() { return page.findChild<gui::WorklistPanel*>()->list(); }
    const gui::WorkItem* current() { return page.findChild<gui::WorklistPanel*>()->current(); }
    project::Reading stored(std::int64_t key) {
        const auto project = project::Project::open(data.project, project::Access::Read);
        for (const project::Reading& reading : project.readings(data.run))
            if (reading.imageKey == key)
                return reading;
        return {};
    }
};

}  // namespace

class ReviewPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPooledAurocStandsBehindTheMeanOfItsFolds() {
        Fixture f;
        const gui::ReviewHead head(f.bench.theme(), f.bench.session(), nullptr);
        gui::ReviewData data;
        data.view = f.bench.session().runView().data();
        spec::Evaluation figures;
        figures.aurocMacro.value = 0.78;
        const QString alone = head.figuresText(data, &figures, 4000).whole;
        QVERIFY2(!alone.contains(QStringLiteral("mean")) &&
                     !alone.contains(QStringLiteral("pooled")),
                 qPrintable(alone));
        figures.mean = 0.812;
        figures.sd = 0.034;
        const QString study = head.figuresText(data, &figures, 4000).whole;
        const qsizetype mean = study.indexOf(QStringLiteral("0.812"));
        const qsizetype pooled = study.indexOf(QStringLiteral("pooled AUROC"));
        QVERIFY2(mean > 0 && pooled > mean && study.contains(QStringLiteral("± 0.034")),
                 qPrintable(study));
        // However little room there is, it is the mean that stays.
        const QString narrow = head.figuresText(data, &figures, 1).shown;
        QVERIFY2(narrow.contains(QStringLiteral("0.812")) &&
                     !narrow.contains(QStringLiteral("pooled")),
                 qPrintable(narrow));
    }

    void theScaleOfProbabilitiesAndThresholdIsSaid() {
        Fixture f;
        const auto* words = f.child<QLabel>("reviewScale");
        QVERIFY2(words->text().contains(QStringLiteral("raw probabilities")),
                 qPrintable(words->text()));
        test::showCalibrated(f);
        QVERIFY(f.bench.session().runView().data()->scale() == spec::Scale::Calibrated);
        QTRY_VERIFY2_WITH_TIMEOUT(
            words->text().contains(QStringLiteral("calibrated probabilities")),
            qPrintable(words->text()), kPatience);
        QVERIFY2(words->text().contains(QStringLiteral("threshold")), qPrintable(words->text()));
    }

    void ofSeveralClassesTheOneThatAScoreIsOfIsNamed() {
        test::PageFixture<gui::ReviewPage> f(test::schemes().at(2));
        const auto* list = f.page.findChild<gui::WorklistPanel*>();
        QVERIFY(list != nullptr && !list->items().empty());
        for (const gui::WorkItem& item : list->items()) {
            QCOMPARE(item.shown, item.predicted);
            QCOMPARE(item.shownName, QString(QChar('A' + item.shown)));
        }
        QVERIFY2(f.child<gui::Badge>("badge")->text().contains(QStringLiteral("most probable")),
                 qPrintable(f.child<gui::Badge>("badge")->text()));
        // Chosen: of that class.
        auto* classes = f.child<QComboBox>("classes");
        classes->setCurrentIndex(classes->findText(QStringLiteral("B")));
        Q_EMIT classes->activated(classes->currentIndex());
        f.settle();
        for (const gui::WorkItem& item : list->items())
            QCOMPARE(item.shownName, QStringLiteral("B"));
        // The badge names the threshold that decides with its class, whichever is under review.
        f.bench.session().runView().setPoint(2, 0.4);
        f.settle();
        QVERIFY2(f.child<gui::Badge>("badge")->text().contains(QStringLiteral(", C at 0.4")),
                 qPrintable(f.child<gui::Badge>("badge")->text()));
        // Of two classes there is no other.
        test::PageFixture<gui::ReviewPage> two;
        for (const gui::WorkItem& item : two.page.findChild<gui::WorklistPanel*>()->items())
            QCOMPARE(item.shown, -1);
    }

    void aMapNoBetterThanChanceIsCalledThat() {
        gui::Workbench bench;
        gui::TrustPanel panel(bench.theme());
        const auto says = [&panel](const QString& text) {
            const auto labels = panel.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text().contains(text); });
        };
        spec::HeatMap map;
        map.cells = 4;
        panel.show(map, QStringLiteral("edema"));
        QVERIFY(says(QStringLiteral("4 by 4 cells")));
        QVERIFY(says(QStringLiteral("no more often than chance")));
        map.cells = 14;
        panel.show(map, QStringLiteral("edema"));
        QVERIFY(!says(QStringLiteral("no more often than chance")));
    }

    void listsTheMostCertainMistakesFirst() {
        Fixture f;
        gui::RunView& view = f.bench.session().runView();
        view.setPoint(view.point()->cls, 0.5);
        f.settle();
        const QAbstractItemModel* model = f.list()->model();
        QVERIFY(model->index(0, 0).data(WorklistModel::HeaderRole).toBool());
        double last = -1;
        int misses = 0;
        for (int row = 1; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            if (index.data(WorklistModel::HeaderRole).toBool())
                break;
            const double p = index.data(WorklistModel::ProbabilityRole).toDouble();
            QVERIFY2(p < 0.5, "a false negative lies below the threshold");
            QVERIFY(p >= last);
            last = p;
            ++misses;
        }
        QVERIFY(misses > 0);
        f.list()->setCurrentIndex(model->index(1, 0));
        f.settle();
        QVERIFY(f.page.findChild<gui::ImageViewer*>()->hasImage());
        QCOMPARE(f.child<QAbstractButton>("outcome")->text(), QStringLiteral("false negative"));
    }

    void keysMoveAndStoreAReading() {
        Fixture f;
        const std::int64_t first = f.current()->key;
        QTest::keyClick(&f.page, Qt::Key_J);
        QVERIFY(f.current()->key != first);
        QTest::keyClick(&f.page, Qt::Key_K);
        QCOMPARE(f.current()->key, first);
        QTest::keyClick(&f.page, Qt::Key_D);
        QTest::keyClick(&f.page, Qt::Key_G);
        QTRY_COMPARE_WITH_TIMEOUT(f.stored(first).verdict, std::string("disagree"), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(f.stored(first).flagged, kPatience);
        QCOMPARE(f.current()->verdict, QStringLiteral("disagree"));
        QVERIFY(f.child<QPushButton>("disagree")->isChecked());
        // The same key again takes it back.
        QTest::mouseClick(f.child<QPushButton>("disagree"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(f.stored(first).verdict, std::string(), kPatience);
    }

    void aNoteRestsTheKeysAndIsSavedWhenLeft() {
        Fixture f;
        const std::int64_t first = f.current()->key;
        QTest::keyClick(&f.page, Qt::Key_N);
        auto* note = f.child<QPlainTextEdit>("note");
        QTRY_VERIFY_WITH_TIMEOUT(note->hasFocus(), kPatience);
        QTest::keyClicks(note, QStringLiteral("jkad"));
        QCOMPARE(f.current()->key, first);
        QTest::keyClick(note, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(f.stored(first).note, std::string("jkad"), kPatience);
        QVERIFY(f.stored(first).verdict.empty());
        QVERIFY(f.list()->hasFocus());
    }

    void blindModeHidesTheAnswerUntilRead() {
        Fixture f;
        QTest::keyClick(&f.page, Qt::Key_B);
        QVERIFY(f.child<gui::Switch>("blind")->isChecked());
        QVERIFY(!f.child<QAbstractButton>("outcome")->isVisible());
        // Nor does the class of the map tell it.
        QVERIFY(!f.page.findChild<gui::MapBar*>()->isVisible());
        QCOMPARE(f.list()->model()->index(0, 0).data().toString(),
                 QStringLiteral("Cases in random order"));
        // Nobody agrees with what they do not see: asked is what the case shows.
        QVERIFY(f.child<QPushButton>("disagree")->text().startsWith(QStringLiteral("not ")));
        const gui::WorkItem read = *f.current();
        QTest::keyClick(&f.page, Qt::Key_A);
        QVERIFY(f.child<QAbstractButton>("outcome")->isVisible());
        QVERIFY(f.page.findChild<gui::MapBar*>()->isVisible());
        const auto& view = f.bench.session().runView();
        const auto& rows = view.data()->predictions->rows;
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const auto& one) { return one.image == read.image; });
        QVERIFY(row != rows.end());
        QCOMPARE(view.readings().reading(read.key).verdict,
                 std::string(row->p[static_cast<std::size_t>(view.data()->predictions->positive)] >=
                                     view.threshold()
                                 ? "agree"
                                 : "disagree"));
        QCOMPARE(f.child<QPushButton>("disagree")->text(), QStringLiteral("Disagree"));
        QTest::keyClick(&f.page, Qt::Key_J);
        QVERIFY(!f.child<QAbstractButton>("outcome")->isVisible());
    }

    void chipsChooseWhatIsListed() {
        Fixture f;
        const int before = f.list()->model()->rowCount();
        QTest::mouseClick(f.child<QAbstractButton>("section1"), Qt::LeftButton);
        QVERIFY(f.list()->model()->rowCount() < before);
        QTest::mouseClick(f.child<QAbstractButton>("section3"), Qt::LeftButton);
        QVERIFY(f.list()->model()->rowCount() > before);
    }

    void keysWorkWhereverTheFocusIs() {
        Fixture f;
        const std::int64_t first = f.current()->key;
        QWidget* elsewhere = f.child<QWidget>("next");
        elsewhere->setFocus();
        QTest::keyClick(elsewhere, Qt::Key_J);
        QVERIFY(f.current()->key != first);
        if (QWidget* focused = QApplication::focusWidget())
            focused->clearFocus();
        QVERIFY2(QApplication::focusWidget() == nullptr, "as after a click on the rail");
        QTest::keyClick(&f.page, Qt::Key_K);
        QCOMPARE(f.current()->key, first);
    }

    void aReadingIsTakenBackAndGivenAgain() {
        Fixture f;
        const std::int64_t first = f.current()->key;
        QTest::keyClick(&f.page, Qt::Key_A);
        QTest::keyClick(&f.page, Qt::Key_D);
        QTest::keyClick(&f.page, Qt::Key_J);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.current()->key, first);
        QVERIFY(f.child<QPushButton>("agree")->isChecked());
        QTRY_COMPARE_WITH_TIMEOUT(f.stored(first).verdict, std::string("agree"), kPatience);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(f.stored(first).verdict, std::string("disagree"), kPatience);
    }

    void whatCannotBeWrittenIsNotCalledSaved() {
        Fixture f;
        const std::int64_t first = f.current()->key;
        auto* state = f.child<QLabel>("saveState");
        const std::filesystem::path away = f.data.project.string() + ".away";
        std::filesystem::rename(f.data.project, away);
        QTest::keyClick(&f.page, Qt::Key_A);
        QVERIFY2(!state->text().startsWith(QStringLiteral("saved")), qPrintable(state->text()));
        QTRY_COMPARE_WITH_TIMEOUT(state->text(), QStringLiteral("not saved: will try again"),
                                  kPatience);
        std::filesystem::rename(away, f.data.project);
        QTRY_VERIFY_WITH_TIMEOUT(state->text().startsWith(QStringLiteral("saved")), kPatience);
        QCOMPARE(f.stored(first).verdict, std::string("agree"));
    }

    void blindModeHidesTheFilters() {
        Fixture f;
        QVERIFY(f.child<QAbstractButton>("section0")->isVisible());
        const int before = f.list()->model()->rowCount();
        QTest::keyClick(&f.page, Qt::Key_B);
        QVERIFY(!f.child<QAbstractButton>("section0")->isVisible());
        QVERIFY2(f.list()->model()->rowCount() > before, "a list of mistakes tells the answer");
    }

    void theWorklistFollowsALock() {
        Fixture f;
        gui::WorklistRequest wanted{
            QStringLiteral("one of validation"), {f.current()->image}, f.data.run, spec::Set::Val};
        f.bench.session().requestWorklist(wanted);
        f.settle();
        QCOMPARE(f.list()->model()->rowCount(), 2);
        spec::ThresholdRequest request;
        request.run = f.data.run;
        request.objective = spec::Objective::At;
        request.value = 0.9;
        request.lock = true;
        request.reason = "test";
        const spec::OperatingPoint point = engine::pickThreshold(f.data.project, request);
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().runView().threshold() == 0.9 &&
                                     f.page.settled() && !f.bench.session().isLoading(),
                                 kPatience);
        // What was listed at another threshold is gone, and the mistakes are those at the lock.
        QVERIFY(!f.child<QAbstractButton>("requested")->isVisible());
        std::size_t listed = 0;
        for (int row = 0; row < f.list()->model()->rowCount(); ++row)
            listed +=
                f.list()->model()->index(row, 0).data(WorklistModel::HeaderRole).toBool() ? 0 : 1;
        QCOMPARE(listed, point.atThreshold.fp + point.atThreshold.fn);
        QVERIFY(f.child<gui::Badge>("badge")->text().contains(QStringLiteral("locked")));
    }

    void twoThresholdsReferWhatLiesBetween() {
        Fixture f;
        spec::ThresholdRequest request;
        request.run = f.data.run;
        request.objective = spec::Objective::TwoAt;
        request.value = 0.35;
        request.ruleIn = 0.75;
        request.lock = true;
        request.reason = "two";
        const spec::OperatingPoint point = engine::pickThreshold(f.data.project, request);
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().runView().data() &&
                                     f.bench.session().runView().data()->locked && f.page.settled(),
                                 kPatience);
        f.settle();
        QVERIFY2(f.child<gui::Badge>("badge")->text().contains(gui::Format::thresholds(point)),
                 qPrintable(f.child<gui::Badge>("badge")->text()));
        const gui::RunView& view = f.bench.session().runView();
        const auto data = gui::reviewOf(view.data(), view.decision(), -1);
        std::size_t referred = 0;
        for (const gui::ReviewCase& one : data.cases) {
            const double p = one.p[static_cast<std::size_t>(data.cls)];
            const bool isReferred = p >= 0.35 && p < 0.75;
            referred += isReferred ? 1 : 0;
            QCOMPARE(one.isReferred, isReferred);
            QCOMPARE(gui::isMistake(one.outcome), one.truth == data.cls ? p < 0.35 : p >= 0.75);
            QCOMPARE(gui::isRight(one.outcome), one.truth == data.cls ? p >= 0.75 : p < 0.35);
        }
        QVERIFY(referred > 0);
        // As the lock has it: sensitivity by the lower, specificity by the upper.
        QCOMPARE(*data.sensitivity->value, *point.twoThresholds->sensitivity.value);
        QCOMPARE(*data.specificity->value, *point.twoThresholds->specificity.value);
        auto* chip = f.child<QAbstractButton>("section5");
        QVERIFY(chip->isVisible());
        QVERIFY2(chip->text().endsWith(QString::number(referred)), qPrintable(chip->text()));
        for (const char* other : {"section0", "section1"})
            QTest::mouseClick(f.child<QAbstractButton>(other), Qt::LeftButton);
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(f.page.findChild<gui::WorklistPanel*>()->items().size(), referred);
        QCOMPARE(f.child<QAbstractButton>("outcome")->text(), QStringLiteral("left to a reader"));
    }

    void aCaseThatTheModelCannotTellIsCalledUnsure() {
        Fixture f;
        gui::RunView& view = f.bench.session().runView();
        const spec::Predictions& rows = *view.data()->predictions;
        const auto unsureAt = [&](double alpha) {
            const auto limits = evaluation::conformal(rows, rows, alpha).at(0).classes;
            std::set<std::string> unsure;
            for (const spec::PredictionRow& row : rows.rows) {
                int held = 0;
                for (std::size_t c = 0; c < limits.size(); ++c)
                    held += row.p[c] >= limits[c].limit ? 1 : 0;
                if (held != 1)
                    unsure.insert(row.image.str());
            }
            return unsure;
        };
        auto* chip = f.child<QAbstractButton>("section6");
        for (const double alpha : {0.2, 0.4}) {
            view.sets().setAlpha(alpha);
            view.sets().ask();
            f.settle();
            const std::set<std::string> unsure = unsureAt(alpha);
            QVERIFY2(unsure.empty() ||
                         chip->text().endsWith(QStringLiteral(" %1").arg(unsure.size())),
                     qPrintable(chip->text()));
            const std::string shown =
                f.page.findChild<gui::WorklistPanel*>()->currentCase()->image.str();
            const QString answers = f.child<QAbstractButton>("answers")->accessibleName();
            QVERIFY2(answers.startsWith(unsure.contains(shown) ? QStringLiteral("unsure: ")
                                                               : QStringLiteral("only ")),
                     qPrintable(answers));
        }
        QVERIFY(unsureAt(0.2) != unsureAt(0.4));
        for (const char* other : {"section0", "section1"})
            QTest::mouseClick(f.child<QAbstractButton>(other), Qt::LeftButton);
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(f.page.findChild<gui::WorklistPanel*>()->items().size(), unsureAt(0.4).size());
    }

    void whyTheTestSetCannotBeReadStays() {
        Fixture f;
        f.bench.session().runView().showSet(spec::Set::Test);  // sealed
        f.settle();
        QVERIFY(f.bench.session().runView().data()->set == spec::Set::Val);
        QCOMPARE(f.page.banners().banners().size(), 1);
    }

    void theFilmTakesThePageAndHasTheToolsOfCases() {
        Fixture f;
        auto* film = f.child<gui::ImageViewer>("film");
        const int before = film->width();
        QTest::keyClick(f.list(), Qt::Key_F);
        QTRY_VERIFY_WITH_TIMEOUT(film->width() > before + 300, kPatience);
        QVERIFY(!f.list()->isVisible());
        // Cases go on being read there.
        const std::int64_t first = f.current()->key;
        QTest::keyClick(film, Qt::Key_J);
        QVERIFY(f.current()->key != first);
        QTest::keyClick(film, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(film->width(), before, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
        auto* windows = f.child<QComboBox>("windows");
        QTest::keyClick(f.list(), Qt::Key_2);
        QCOMPARE(windows->currentIndex(), 1);
        QTest::keyClick(f.list(), Qt::Key_J);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
        QVERIFY2(windows->currentIndex() == 1, "who wants to see everything wants it of the next");
        QVERIFY(f.child<QAbstractButton>("ruler")->isVisible());
        QTest::keyClick(f.list(), Qt::Key_M);
        QCOMPARE(film->tool(), gui::ImageViewer::Tool::Ruler);
        QTest::keyClick(f.list(), Qt::Key_I);
        QVERIFY(film->inverted());
    }

    void bracketsShowThePatientsOtherImagesAndComeBack() {
        Fixture f;
        auto* film = f.child<gui::ImageViewer>("film");
        const auto& images = f.bench.session().dataset()->images;
        const spec::ImageRecord* one = f.bench.session().image(f.current()->image);
        const auto other = std::find_if(images.begin(), images.end(), [&](const auto& image) {
            return image.patient == one->patient && image.id != one->id;
        });
        QVERIFY(other != images.end());
        const bool later = one->id.str() < other->id.str();
        const std::int64_t atHand = f.current()->key;
        QTest::keyClick(f.list(), later ? Qt::Key_BracketRight : Qt::Key_BracketLeft);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
        QCOMPARE(f.bench.session().selectedImage(), other->id);
        const bool listed = f.current()->image == other->id;
        QVERIFY(listed || f.current()->key == atHand);
        QCOMPARE(film->cornerTopLeft().contains(QStringLiteral("not the case at hand")), !listed);
        QTest::keyClick(f.list(), later ? Qt::Key_BracketLeft : Qt::Key_BracketRight);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
        QCOMPARE(f.current()->key, atHand);
        QCOMPARE(f.bench.session().selectedImage(), one->id);
        QVERIFY(!film->cornerTopLeft().contains(QStringLiteral("not the case at hand")));
    }

    void sideBySideShowsTheBareImageOrAnotherOfThePatient() {
        Fixture f;
        auto* film = f.child<gui::ImageViewer>("film");
        auto* beside = f.child<gui::ImageViewer>("beside");
        const auto views = f.child<QWidget>("views")->findChildren<QAbstractButton*>();
        QTest::mouseClick(views[2], Qt::LeftButton);
        QVERIFY(beside->isVisible());
        QCOMPARE(beside->cornerTopLeft(), film->cornerTopLeft());
        // The two are seen alike.
        spec::Window window = film->window();
        window.width = 55;
        film->setWindow(window);
        QCOMPARE(beside->window().width, 55.0);
        auto* others = f.child<QComboBox>("others");
        QCOMPARE(others->count(), 2);
        others->setCurrentIndex(1);
        Q_EMIT others->activated(1);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
        QVERIFY(beside->cornerTopLeft() != film->cornerTopLeft());
        QVERIFY(beside->window().width != 55.0);
        // Blind, the label of the other image is hidden like the case's own.
        QTest::keyClick(f.list(), Qt::Key_B);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
        QVERIFY(film->cornerTopRight().isEmpty());
        QVERIFY(beside->cornerTopRight().isEmpty());
    }

    void twoRulesThatSayTwoThingsAreExplained() {
        Fixture f;
        gui::ModelPanel panel(f.bench.theme());
        gui::ReviewData data;
        data.view = f.bench.session().runView().data();
        data.cls = 0;
        data.threshold = 0.3;
        data.alpha = 0.1;
        gui::ReviewCase one;
        one.p = {0.35, 0.65};
        one.probability = 0.35;
        one.called = 0;
        one.set = std::vector<std::string>{data.predictions().classes[1]};
        panel.show(data, one);
        const auto* words = panel.findChild<QLabel*>(QStringLiteral("twoAnswers"));
        QVERIFY(!words->isHidden());
        QVERIFY2(words->text().contains(data.className(0)) &&
                     words->text().contains(data.className(1)),
                 qPrintable(words->text()));
        one.set = std::vector<std::string>{data.predictions().classes[0]};
        panel.show(data, one);
        QVERIFY(words->isHidden());
    }

    void aMarginIsNeverZerosAlone() {
        QCOMPARE(gui::marginText(-0.0214), QStringLiteral("0.021 below"));
        QCOMPARE(gui::marginText(0.5), QStringLiteral("0.500 above"));
        QCOMPARE(gui::marginText(-0.0002), QStringLiteral("just below"));
        QCOMPARE(gui::marginText(1e-9), QStringLiteral("just above"));
        QCOMPARE(gui::marginText(0), QStringLiteral("at it"));
    }

    void theJudgedClassStandsFirstOfMany() {
        const test::Scheme many{
            "labels", spec::Task::Multilabel, {"A", "B", "C", "D", "E", "F", "G", "H"}, -1};
        test::PageFixture<ReviewPage> f(many);
        gui::ModelPanel panel(f.bench.theme());
        gui::ReviewData data;
        data.view = f.bench.session().runView().data();
        data.cls = 7;
        data.threshold = 0.5;
        gui::ReviewCase one;
        one.p = {0.3, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.1};
        one.probability = 0.1;
        panel.show(data, one);
        QStringList names;
        for (const gui::ClassLabel* label : panel.findChildren<gui::ClassLabel*>())
            names << label->toolTip();
        const QStringList wanted{QStringLiteral("H"), QStringLiteral("B"), QStringLiteral("C"),
                                 QStringLiteral("D"), QStringLiteral("E"), QStringLiteral("F")};
        QCOMPARE(names, wanted);
    }

    void whatIsTakenBackWholeIsNotCalledSaved() {
        Fixture f;
        auto* panel = f.child<gui::ReadingPanel>();
        const auto* state = f.child<QLabel>("saveState");
        QTest::keyClick(f.list(), Qt::Key_A);
        QTRY_VERIFY_WITH_TIMEOUT(state->text().contains(QStringLiteral("saved ")), kPatience);
        QVERIFY(panel != nullptr);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(state->text(), QStringLiteral("not read yet"), kPatience);
    }

    void showsTheCasesSomebodyClickedThroughTo() {
        Fixture f;
        const spec::ImageId wanted = f.current()->image;
        gui::WorklistRequest request{
            QStringLiteral("two of validation"), {wanted}, f.data.run, spec::Set::Val};
        f.bench.session().requestWorklist(request);
        f.settle();
        QCOMPARE(f.list()->model()->rowCount(), 2);
        auto* chip = f.child<QAbstractButton>("requested");
        QVERIFY(chip->isVisible());
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(f.list()->model()->rowCount() > 2);
        QVERIFY(!chip->isVisible());
    }
};

QTEST_MAIN(ReviewPageTest)
#include "ReviewPageTest.moc"
