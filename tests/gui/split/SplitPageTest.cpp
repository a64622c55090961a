// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SplitPage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "base/Hash.h"
#include "engine/Exclude.h"
#include "engine/MakeSplit.h"
#include "gui/Patience.h"
#include "gui/SplitFixture.h"
#include "pages/split/RatioBar.h"
#include "pages/split/SplitHistory.h"
#include "pages/split/SplitOptions.h"
#include "pages/split/SplitTable.h"
#include "support/TemporaryFolder.h"
#include "widgets/Banner.h"
#include "widgets/ClassMark.h"
#include "widgets/Pills.h"

using namespace lightbox;
using test::answer;
using test::FieldFixture;
using test::fieldProject;
using Fixture = test::SplitFixture;

class SplitPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheCurrentSplit() {
        Fixture f;
        QVERIFY(!f.child<QAbstractButton>("useSplit")->isVisible());
        QVERIFY(f.child<QAbstractButton>("breakSeal")->isVisible());
        QVERIFY(!f.child<QAbstractButton>("seal")->isVisible());
    }

    void aRevealedSplitIsNotCalledSealed() {
        Fixture f;
        auto* history = f.page.findChild<gui::HistoryPanel*>();
        const auto said = [history](const QString& word) {
            for (const gui::Tag* tag : history->findChildren<gui::Tag*>())
                if (tag->text() == word)
                    return true;
            return false;
        };
        QVERIFY(said(QStringLiteral("sealed")));
        auto entries = gui::entriesOf(f.bench.session().splits());
        history->setSplits(entries, QStringLiteral("by patient"), true);
        QVERIFY(said(QStringLiteral("revealed")));
        QTRY_VERIFY_WITH_TIMEOUT(!said(QStringLiteral("sealed")), test::kPatience);
    }

    void theHistoryNamesTheSetOfEachShare() {
        spec::SplitSpec spec;
        spec.seed = 1;
        spec.ratios = {70, 15, 15};
        QVERIFY2(gui::splitWords(spec, QStringLiteral("by patient"))
                     .startsWith(QStringLiteral("training 70 %, validation 15 %, test 15 %;")),
                 qPrintable(gui::splitWords(spec, QStringLiteral("by patient"))));
        spec.ratios = {85, 15};
        QVERIFY(gui::splitWords(spec, {}).startsWith(
            QStringLiteral("training 85 %, validation 15 %;")));
        // Of what is left beside a set that is kept, whatever the numbers were.
        spec.keep = {spec::Set::Test};
        spec.ratios = {66, 22};
        QVERIFY2(gui::splitWords(spec, {}).startsWith(
                     QStringLiteral("test kept; of the rest training 75 %, validation 25 %;")),
                 qPrintable(gui::splitWords(spec, {})));
        spec.ratios = {66, 22, 12};
        QVERIFY(gui::splitWords(spec, {}).contains(
            QStringLiteral("of the rest training 75 %, validation 25 %")));
    }

    void aSealedPatientCannotChangeSet() {
        Fixture f;
        const spec::Split sealed = *f.bench.session().currentSplit();
        f.child<QSpinBox>("seed")->setValue(7);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), test::kPatience);
        auto* use = f.child<QAbstractButton>("useSplit");
        QVERIFY2(use->isVisible(), "the rest can be divided anew");
        QVERIFY(!f.child<QAbstractButton>("methodPredefined")->isEnabled());
        QTest::mouseClick(use, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().splits().size(), std::size_t{2},
                                  test::kPatience);
        const spec::Split& now = *f.bench.session().currentSplit();
        QVERIFY(now.sealed);
        for (const auto& [key, set] : sealed.members)
            QCOMPARE(now.members.at(key) == spec::Set::Test, set == spec::Set::Test);
    }

    void foldsAreShownAndStored() {
        FieldFixture f;
        f.click("methodFolds");
        QCOMPARE(f.cell(0, 0), QStringLiteral("Fold 1"));
        QCOMPARE(f.cell(4, 1), QStringLiteral("18"));
        QCOMPARE(f.cell(5, 0), QStringLiteral("Whole"));
        f.child<QSpinBox>("foldCount")->setValue(3);
        f.child<QSpinBox>("repeats")->setValue(2);
        f.wait();
        QCOMPARE(f.cell(5, 0), QStringLiteral("Fold 6 (2.3)"));
        f.click("useSplit");
        QVERIFY(f.current().spec.method == spec::SplitMethod::Folds);
        QCOMPARE(spec::foldCount(f.current()), 6);
        QVERIFY(!f.child<QAbstractButton>("useSplit")->isVisible());
    }

    void datesAndSitesDivide() {
        FieldFixture f;
        f.click("methodDate");
        f.click("useSplit");
        QCOMPARE(f.current().spec.field, std::string("study_date"));
        f.click("methodSite");
        f.click("useSplit");
        QCOMPARE(f.current().spec.field, std::string("site"));
        std::map<std::string, std::set<spec::Set>> sets;
        for (const spec::ImageRecord& image : f.bench.session().dataset()->images)
            sets[image.fields.at("site")].insert(f.current().members.at(image.key));
        QCOMPARE(sets.size(), std::size_t{5});
        for (const auto& [site, in] : sets)
            QCOMPARE(in.size(), std::size_t{1});
    }

    void nearDuplicatesAreAmongTheLeaks() {
        FieldFixture f;
        f.click("useSplit");
        const spec::NearDuplicatesAcross near =
            engine::describeSplit(*f.bench.session().dataset(), f.current()).nearDuplicates;
        QVERIFY(!near.pairs.empty());
        const QString figure =
            QStringList{
                gui::LeakagePanel::tr("%n pair(s)", nullptr, static_cast<int>(near.pairs.size())),
                gui::LeakagePanel::tr("%n patient(s)", nullptr, static_cast<int>(near.patients))}
                .join(QStringLiteral(", "));
        QVERIFY2(!figure.contains(QLatin1Char('(')), qPrintable(figure));
        const QList<QAbstractButton*> links = f.page.findChildren<QAbstractButton*>();
        const auto link =
            std::find_if(links.begin(), links.end(),
                         [&](const QAbstractButton* button) { return button->text() == figure; });
        QVERIFY(link != links.end());
        // The figure leads to its images.
        QSignalSpy pages(&f.bench.session(), &gui::ProjectSession::pageRequested);
        QTest::mouseClick(*link, Qt::LeftButton);
        QCOMPARE(pages.count(), 1);
        QVERIFY(f.bench.session().worklist().images == near.images);
    }

    void withoutDatesOrSitesTheyCannotBeChosen() {
        Fixture f;
        QVERIFY(!f.child<QAbstractButton>("methodDate")->isEnabled());
        QVERIFY(!f.child<QAbstractButton>("methodSite")->isEnabled());
    }

    void fieldsAreAddedAndTakenAway() {
        FieldFixture f;
        f.click("addStratum");
        QMenu* menu = nullptr;
        for (QMenu* one : f.page.findChildren<QMenu*>())
            menu = one->isVisible() ? one : menu;
        QVERIFY(menu != nullptr);
        const QList<QAction*> actions = menu->actions();
        QCOMPARE(actions.size(), 3);
        QCOMPARE(actions[0]->text(), QStringLiteral("Sex"));  // as Cases calls it
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(actions[0]).center());
        f.wait();
        f.click("useSplit");
        QCOMPARE(f.current().spec.stratify, std::vector<std::string>{"sex"});
        f.click("stratum:sex");
        f.click("useSplit");
        QVERIFY(f.current().spec.stratify.empty());
    }

    void independentImagesNeedAReason() {
        FieldFixture f;
        f.click("independent");
        auto* use = f.child<QAbstractButton>("useSplit");
        QVERIFY(use->isVisible());
        QVERIFY(!use->isEnabled());
        QTest::keyClicks(f.child<QLineEdit>("unitReason"), QStringLiteral("phantoms"));
        QVERIFY(use->isEnabled());
        f.click("useSplit");
        QVERIFY(f.current().spec.byImage);
        QCOMPARE(f.current().spec.reason, std::string("phantoms"));
    }

    void aPageMadeAfterOpeningStepsBackToo() {
        FieldFixture f;
        f.click("useSplit");
        f.child<QSpinBox>("seed")->setValue(5);
        f.wait();
        f.click("useSplit");
        gui::SplitPage late(f.bench.context());
        late.resize(1328, 820);
        late.show();
        late.activate();
        QTRY_VERIFY_WITH_TIMEOUT(late.settled() && !f.bench.jobs().busy(), test::kPatience);
        auto* undo = late.findChild<QAbstractButton*>(QStringLiteral("undoSplit"));
        QVERIFY(undo->isEnabled());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(f.current().id.str(), std::string("split-1"), test::kPatience);
    }

    void keysGoBackAndForth() {
        FieldFixture f;
        f.click("useSplit");
        f.child<QSpinBox>("seed")->setValue(5);
        f.wait();
        f.click("useSplit");
        const std::string second = f.current().id.str();
        QVERIFY(second != "split-1");
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(f.current().id.str(), std::string("split-1"), test::kPatience);
        f.wait();
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(f.current().id.str(), second, test::kPatience);
    }

    void onANarrowPageNothingIsCut_data() {
        QTest::addColumn<int>("width");
        // The smallest window and 1280, without rail and margins of the window.
        QTest::newRow("1120") << 1040;
        QTest::newRow("1280") << 1200;
        QTest::newRow("1440") << 1360;
    }
    void onANarrowPageNothingIsCut() {
        QFETCH(int, width);
        FieldFixture f;
        f.click("useSplit");
        f.page.resize(width, 700);
        auto* tab = f.child<QAbstractButton>("foldTab");
        QTRY_COMPARE_WITH_TIMEOUT(tab->isVisible(), width < 1280, test::kPatience);
        QCOMPARE(f.child<QAbstractButton>("seal")->isVisible(), !tab->isVisible());
        auto* table = f.child<QTableWidget>("countsTable");
        const auto fits = [&] {
            const QWidget* above = table;
            while (qobject_cast<const QScrollArea*>(above) == nullptr)
                above = above->parentWidget();
            return table->horizontalHeader()->length() <= table->viewport()->width() &&
                   static_cast<const QScrollArea*>(above)->horizontalScrollBar()->maximum() == 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(fits(), test::kPatience);
        if (!tab->isVisible())
            return;
        QVERIFY(!tab->accessibleName().isEmpty());
        QVERIFY(tab->focusPolicy() & Qt::TabFocus);
        tab->setFocus();
        QTest::keyClick(tab, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(f.child<QAbstractButton>("seal")->isVisible(), test::kPatience);
        QVERIFY2(fits(), "the open column lies over the tables, it does not cut them");
        QTest::keyClick(tab, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!f.child<QAbstractButton>("seal")->isVisible(), test::kPatience);
    }

    void aSplitThatLeaksIsSealedOnlyOnPurpose() {
        FieldFixture f;
        f.click("useSplit");
        QCOMPARE(f.child<QAbstractButton>("seal")->text(), QStringLiteral("Seal the test set"));
        QVERIFY(f.says(QStringLiteral("No patient in more than one set")));
        f.click("independent");
        QTest::keyClicks(f.child<QLineEdit>("unitReason"), QStringLiteral("phantoms"));
        f.click("useSplit");
        QVERIFY(!f.says(QStringLiteral("No patient in more than one set")));
        QCOMPARE(f.child<QAbstractButton>("seal")->text(), QStringLiteral("Seal despite leaks…"));
        answer([](QDialog& dialog) { dialog.reject(); });
        f.click("seal");
        QVERIFY(f.bench.session().sealState() == gui::SealState::NotSealed);
        answer([](QDialog& dialog) { dialog.done(1); });
        f.click("seal");
        QTRY_COMPARE_WITH_TIMEOUT(f.bench.session().sealState(), gui::SealState::Sealed,
                                  test::kPatience);
    }

    void datesTellWhetherImagesAreInOrderOfTime() {
        FieldFixture f;
        f.click("useSplit");
        QVERIFY(f.says(QStringLiteral("0 patients out of order")));
        f.click("independent");
        QTest::keyClicks(f.child<QLineEdit>("unitReason"), QStringLiteral("phantoms"));
        f.wait();
        QVERIFY(f.says(QStringLiteral("not checked: not stored yet")));
        f.click("useSplit");
        // Of each patient image 0 is a day older than image 1.
        std::map<std::string, std::map<char, spec::Set>> places;
        for (const spec::ImageRecord& image : f.bench.session().dataset()->images)
            places[*image.patient][image.id.str().back()] = f.current().members.at(image.key);
        const auto against = std::count_if(places.begin(), places.end(), [](const auto& patient) {
            return patient.second.at('1') < patient.second.at('0');
        });
        QVERIFY(against > 0);
        QVERIFY(f.says(gui::LeakagePanel::tr("%n patient(s) out of order", nullptr,
                                             static_cast<int>(against))));
    }

    void warningsAreGatheredTheWorstFirst() {
        FieldFixture f;
        f.click("independent");
        QTest::keyClicks(f.child<QLineEdit>("unitReason"), QStringLiteral("phantoms"));
        f.click("useSplit");
        const QList<gui::Banner*> banners = f.page.banners().banners();
        QVERIFY(banners.size() > 2);
        const auto inSight = [&] {
            return std::count_if(banners.begin(), banners.end(),
                                 [](const gui::Banner* banner) { return banner->isVisible(); });
        };
        QTRY_COMPARE_WITH_TIMEOUT(inSight(), 1, test::kPatience);
        QVERIFY(banners.front()->kind() == gui::BannerKind::Error);
        for (const gui::Banner* banner : banners)
            QVERIFY2(!banner->what().startsWith(QStringLiteral("Val ")),
                     "the page says validation");
        auto* more = banners.front()->findChild<QAbstractButton*>(QStringLiteral("moreBanners"));
        QCOMPARE(more->text(), QStringLiteral("%1 more").arg(banners.size() - 1));
        QTest::mouseClick(more, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(inSight(), banners.size(), test::kPatience);
    }

    void stepsGoBackAndForth() {
        FieldFixture f;
        QVERIFY(!f.child<QAbstractButton>("undoSplit")->isEnabled());
        f.click("useSplit");
        f.child<QSpinBox>("seed")->setValue(5);
        f.wait();
        f.click("useSplit");
        QCOMPARE(f.current().id.str(), std::string("split-2"));
        f.click("undoSplit");
        QCOMPARE(f.current().id.str(), std::string("split-1"));
        QVERIFY(!f.child<QAbstractButton>("undoSplit")->isEnabled());
        f.click("redoSplit");
        QCOMPARE(f.current().id.str(), std::string("split-2"));
        f.click("restore:split-1");
        QCOMPARE(f.current().id.str(), std::string("split-1"));
        f.click("undoSplit");
        QCOMPARE(f.current().id.str(), std::string("split-2"));
        // A draft is the last step.
        f.child<QSpinBox>("seed")->setValue(6);
        f.wait();
        QVERIFY(f.child<QAbstractButton>("useSplit")->isVisible());
        f.click("undoSplit");
        QVERIFY(!f.child<QAbstractButton>("useSplit")->isVisible());
        QCOMPARE(f.child<QSpinBox>("seed")->value(), 5);
    }

    void anImageIsLeftOutWithAReasonAndTakenInAgain() {
        FieldFixture f;
        f.click("useSplit");
        f.bench.session().select(spec::ImageId("p100_0"));
        answer([](QDialog& dialog) {
            QVERIFY(!dialog.findChild<QLineEdit*>("excludeName")->isVisible());
            auto* accept = dialog.findChild<QPushButton*>("leaveOut");
            QVERIFY(!accept->isEnabled());
            QTest::keyClicks(dialog.findChild<QLineEdit*>("excludeReason"),
                             QStringLiteral("blurred"));
            QVERIFY(accept->isEnabled());
            QTest::mouseClick(accept, Qt::LeftButton);
        });
        f.click("exclude");
        QCOMPARE(f.bench.session().image(spec::ImageId("p100_0"))->excluded.value_or(""),
                 std::string("blurred"));
        QCOMPARE(f.cell(3, 2), QStringLiteral("179"));
        f.click("undoExclude");
        QVERIFY(!f.bench.session().image(spec::ImageId("p100_0"))->excluded);
        QCOMPARE(f.cell(3, 2), QStringLiteral("180"));
        answer([](QDialog& dialog) { dialog.reject(); });
        f.click("exclude");
        QVERIFY(engine::listExclusions(f.bench.session().folder()).empty());
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

    void aKeptValidationSetIsNotCalledTest() {
        FieldFixture f;
        f.bench.session().open(fieldProject(f.folder, true));
        f.settle();
        auto* source = f.child<QComboBox>("valSource");
        QVERIFY(source->isVisible());
        source->setCurrentIndex(source->findData(QStringLiteral("keep")));
        Q_EMIT source->activated(source->currentIndex());
        f.wait();
        const auto spec = f.page.findChild<gui::SplitOptions*>()->spec();
        QCOMPARE(spec.keep, std::vector<spec::Set>{spec::Set::Val});
        QCOMPARE(spec.ratios.size(), std::size_t{2});
        // A fifth of the images is kept; what is left is divided.
        auto* bar = f.page.findChild<gui::RatioBar*>();
        QCOMPARE(std::lround(bar->val()), 20L);
        QTest::keyClick(bar, Qt::Key_Right);
        QCOMPARE(std::lround(bar->val()), 20L);
        QCOMPARE(std::lround(bar->train() + bar->val() + bar->test()), 100L);
        f.click("useSplit");
        f.page.activate();
        f.wait();
        QStringList words;
        for (const QLabel* label : f.page.findChildren<QLabel*>())
            words << label->text();
        const QString all = words.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("validation kept")), qPrintable(all));
        QVERIFY(!all.contains(QStringLiteral("test kept")));
    }

    void theShareOfAKeptSetIsThatOfItsPatients() {
        gui::Theme theme;
        gui::SplitOptions options(theme);
        gui::SplitOptions::Found found;
        found.images = 100;
        found.allPatients = 40;
        found.sets["test"] = 50;     // half the images
        found.patients["test"] = 8;  // of a fifth of the patients
        options.setDataset(found);
        auto* bar = options.findChild<gui::RatioBar*>();
        QCOMPARE(std::lround(bar->test()), 20L);
        options.findChild<QAbstractButton*>(QStringLiteral("independent"))->click();
        QCOMPARE(std::lround(bar->test()), 50L);
    }

    void aTestWhoseSealWasOpenedIsKeptAndNotSealed() {
        gui::Theme theme;
        gui::SplitOptions options(theme);
        gui::SplitOptions::Found found;
        found.images = 100;
        found.allPatients = 40;
        found.sets["test"] = 30;
        found.patients["test"] = 12;
        found.testSealed = true;
        const auto told = [&options] {
            QStringList all{
                options.findChild<QComboBox*>(QStringLiteral("testSource"))->currentText()};
            for (const QLabel* label : options.findChildren<QLabel*>())
                all << label->text();
            return all.join(QLatin1Char('\n'));
        };
        options.setDataset(found);
        QVERIFY(told().contains(QStringLiteral("Sealed, 30")));
        QVERIFY(told().contains(QStringLiteral("while the test set is sealed")));
        found.testRevealed = true;
        options.setDataset(found);
        QVERIFY(told().contains(QStringLiteral("Kept, 30")));
        QVERIFY(!told().contains(QStringLiteral("Sealed")));
        QVERIFY(!told().contains(QStringLiteral("is sealed")));
    }

    void sitesAreOfferedBeforeOtherFields() {
        FieldFixture f;
        auto* box = f.child<QComboBox>("siteField");
        QCOMPARE(box->itemText(0), QStringLiteral("Site"));
        QCOMPARE(box->itemData(0).toString(), QStringLiteral("site"));
        QCOMPARE(box->currentIndex(), 0);
    }

    void aDraftGoesOnSayingThatTheTestIsSealed() {
        Fixture f;
        f.child<QSpinBox>("seed")->setValue(43);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), test::kPatience);
        QVERIFY(f.child<QAbstractButton>("useSplit")->isVisible());
        QVERIFY2(f.child<QAbstractButton>("breakSeal")->isVisible(),
                 "the panel forgets the seal while a draft is shown");
    }
};

QTEST_MAIN(SplitPageTest)
#include "SplitPageTest.moc"
