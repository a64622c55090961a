// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SplitPage.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "base/Hash.h"
#include "engine/Exclude.h"
#include "engine/MakeSplit.h"
#include "gui/PageFixture.h"
#include "pages/split/RatioBar.h"

using namespace lightbox;
using Fixture = test::PageFixture<gui::SplitPage>;

namespace {

/// 90 patients of five sites, two images each, with dates, sex and three sets of their own.
std::filesystem::path fieldProject(const QTemporaryDir& folder) {
    const std::filesystem::path path =
        std::filesystem::path(folder.path().toStdString()) / "fields.lightbox";
    project::Project writer = project::Project::create(path, "fields");
    spec::DatasetInfo info;
    info.name = "fields";
    info.classes = {"WELL", "ILL"};
    info.positive = 1;
    writer.setInfo(info);
    std::vector<spec::ImageRecord> images;
    for (int patient = 0; patient < 90; ++patient)
        for (int n = 0; n < 2; ++n) {
            spec::ImageRecord image;
            image.id = spec::ImageId("p" + std::to_string(100 + patient) + "_" + std::to_string(n));
            image.source.file = "/nowhere/" + image.id.str();
            image.patient = "p" + std::to_string(100 + patient);
            image.label = patient % 3 == 0 ? 1 : 0;
            image.pixelHash = image.id.str();
            image.sdIntensity = 0.2;
            // Twelve patients whose first pictures can hardly be told apart.
            image.picture = spec::PictureFacts{};
            image.picture->perceptualHash =
                n == 0 && patient < 12 ? 0x0F0F0F0FU : base::xxh64(image.id.str());
            image.studyDate = "20" + std::to_string(10 + patient / 9) + "-03-1" + std::to_string(n);
            image.fields = {{"site", "S" + std::to_string(patient % 5)},
                            {"sex", patient % 2 == 0 ? "F" : "M"}};
            images.push_back(image);
        }
    (void)writer.addImages(images);
    return path;
}

/// The page on that project, with what a person does on it.
struct FieldFixture : Fixture {
    QTemporaryDir folder;

    FieldFixture() {
        bench.session().open(fieldProject(folder));
        settle();
    }
    void wait() {
        QTRY_VERIFY_WITH_TIMEOUT(page.settled() && !bench.jobs().busy() &&
                                     !bench.session().isLoading(),
                                 test::kPatience);
    }
    void click(const char* name) {
        // What was laid out just now is shown by the next turn of the event loop.
        const auto ready = [&] {
            const auto* there = child<QAbstractButton>(name);
            return there != nullptr && there->isVisible() && there->isEnabled();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(ready(), name, test::kPatience);
        auto* button = child<QAbstractButton>(name);
        QTest::mouseClick(button, Qt::LeftButton);
        wait();
    }
    [[nodiscard]] const spec::Split& current() { return *bench.session().currentSplit(); }
    [[nodiscard]] QString cell(int row, int column) {
        return page.findChild<QTableWidget*>()->item(row, column)->text();
    }
};

/// What a person does in the dialog that the next click opens.
void answer(const std::function<void(QDialog&)>& act) {
    QTimer::singleShot(0, [act] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        act(*dialog);
    });
}

}  // namespace

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
            QStringLiteral("%1 pair(s), %2 patient(s)").arg(near.pairs.size()).arg(near.patients);
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
        QCOMPARE(actions[0]->text(), QStringLiteral("sex"));
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
