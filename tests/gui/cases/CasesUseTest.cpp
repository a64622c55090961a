// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody does on the Cases page: filters, keys, several images at once, groups, exports.
#include "pages/cases/CasesPage.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>
#include <QTreeView>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/Json.h"
#include "engine/Exclude.h"
#include "engine/ImportCases.h"
#include "engine/Inspect.h"
#include "engine/KeptFindings.h"
#include "gui/ImportFiles.h"
#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "models/ImageListModel.h"
#include "models/NamelessError.h"
#include "pages/cases/Evidence.h"
#include "pages/cases/HealthDocument.h"
#include "pages/cases/HealthPanel.h"
#include "session/LeaveOut.h"
#include "support/NoProgress.h"
#include "widgets/film/ImageViewer.h"

using namespace lightbox;
using Fixture = test::PageFixture<gui::CasesPage>;

namespace {

/// What is done in a menu once it is open.
template <class Act> void inMenu(Act act) {
    QTimer::singleShot(0, [act] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        act(menu);
    });
}

void pick(QMenu* menu, int entry) {
    for (int i = 0; i <= entry; ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
}

QString emptyWords(Fixture& f) {
    QStringList words;
    const auto labels = f.child<QWidget>("noMatch")->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        words << label->text();
    return words.join(QLatin1Char(' '));
}

}  // namespace

class CasesUseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatALongCheckFoundIsThereAfterOpeningAgain() {
        test::PredictedProject data;
        {
            const auto open = project::Project::open(data.project, project::Access::Read);
            test::NoProgress silent;
            spec::HealthReport report = engine::inspect(data.project, silent, {});
            spec::Finding finding;
            finding.code = "mixed_polarity";
            finding.severity = spec::Severity::High;
            finding.message = "Two films are negatives";
            finding.images = {open.dataset().images[0].id, open.dataset().images[1].id};
            report.findings.insert(report.findings.begin(), finding);
            engine::keepFindings(open, engine::findingsBasis(open), report);
        }
        gui::Workbench bench;
        gui::CasesPage page(bench.context());
        page.resize(1328, 820);
        page.show();
        bench.session().open(data.project);
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().health() != nullptr, test::kPatience);
        const auto found = [&] {
            const auto& findings = bench.session().health()->findings;
            return std::any_of(findings.begin(), findings.end(),
                               [](const auto& one) { return one.code == "mixed_polarity"; });
        };
        QVERIFY(found());
        QCOMPARE(page.railMark(), gui::RailMark::Attention);
        // An image is left out: nobody has looked at the pixels again, and the warning does not turn into a tick.
        spec::ImageId other;
        for (const spec::ImageRecord& image : bench.session().dataset()->images)
            if (!bench.session().labelHidden(image.key))
                other = image.id;
        engine::exclude(data.project, {{other}, {}, "blurred"});
        bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().health() != nullptr &&
                                     bench.session().health()->excluded == 1,
                                 test::kPatience);
        QVERIFY(found());
        QCOMPARE(page.railMark(), gui::RailMark::Attention);
    }

    void idsThatDifferInFormAreMergedByAClick() {
        const test::ImportFiles files;
        int number = 0;
        for (const char* name : {"ill/007_a", "well/7_b", "ill/12_c", "well/15_d", "ill/16_e"})
            files.png(std::string("d/") + name + ".png", ++number);
        const std::filesystem::path project = files.root() / "p.lightbox";
        spec::ImportRequest request;
        request.sources = {files.root() / "d"};
        request.patientPattern = "/([0-9]+)_";
        test::NoProgress silent;
        (void)engine::importCases(project, request, silent, {});
        gui::Workbench bench;
        gui::CasesPage page(bench.context());
        page.resize(1328, 820);
        page.show();
        bench.session().open(project);
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().health() != nullptr, test::kPatience);
        QCOMPARE(bench.session().patients(), std::size_t{5});
        auto* findings = page.findChild<QTableWidget*>(QStringLiteral("findings"));
        auto* merge = page.findChild<QAbstractButton*>(QStringLiteral("mergePatients"));
        for (int row = 0; row < findings->rowCount() && !merge->isVisible(); ++row)
            findings->setCurrentCell(row, 0);
        QVERIFY2(merge->isVisible(), "the ids 007 and 7 are no finding");
        QTest::mouseClick(merge, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(bench.session().patients(), std::size_t{4}, test::kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.jobs().busy() && bench.session().health() != nullptr &&
                                     !merge->isVisible(),
                                 test::kPatience);
        QTest::keyClick(&page, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(bench.session().patients(), std::size_t{5}, test::kPatience);
    }

    void anExclusionIsTakenBackAndGivenAgain() {
        Fixture f;
        const auto left = [&] { return engine::listExclusions(f.data.project).size(); };
        spec::ImageId image;
        for (const spec::ImageRecord& one : f.bench.session().dataset()->images)
            if (!f.bench.session().labelHidden(one.key))
                image = one.id;
        gui::leaveOut(f.bench.context(), f.page.banners(), &f.page, {{image}, {}, "blurred"});
        QTRY_VERIFY_WITH_TIMEOUT(left() == 1 && !f.bench.jobs().busy(), test::kPatience);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(left() == 0 && !f.bench.jobs().busy(), test::kPatience);
        QVERIFY(!f.bench.session().image(image)->excluded);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(left() == 1 && !f.bench.jobs().busy(), test::kPatience);
        QCOMPARE(engine::listExclusions(f.data.project).front().reason, std::string("blurred"));
        // Taking in again is an entry too, and its reason comes back with it.
        gui::takeInAgain(f.bench.context(), f.page.banners(), &f.page,
                         std::vector{*f.bench.session().image(image)});
        QTRY_VERIFY_WITH_TIMEOUT(left() == 0 && !f.bench.jobs().busy(), test::kPatience);
        QTest::keyClick(&f.page, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(left() == 1 && !f.bench.jobs().busy(), test::kPatience);
        QCOMPARE(engine::listExclusions(f.data.project).front().reason, std::string("blurred"));
    }

    void aMissingFileOfASealedImageIsNotNamedByItsPath() {
        Fixture f;
        spec::ImageRecord sealed;
        for (const spec::ImageRecord& image : f.bench.session().dataset()->images)
            if (f.bench.session().labelHidden(image.key))
                sealed = image;
        std::filesystem::remove(sealed.source.file);
        f.bench.session().select(sealed.id);
        f.settle();
        const QString shown = f.page.findChild<gui::ImageViewer*>()->message();
        QVERIFY2(shown.contains(gui::imageTitle(sealed)), qPrintable(shown));
        QVERIFY2(!shown.contains(QStringLiteral("ILL")) && !shown.contains(QStringLiteral("WELL")),
                 qPrintable(shown));
    }

    void aMissingFileIsNotNamedWhileIdentifiersAreHidden() {
        Fixture f;
        const spec::ImageRecord* found = nullptr;
        for (const spec::ImageRecord& image : f.bench.session().dataset()->images)
            if (!f.bench.session().labelHidden(image.key))
                found = &image;
        const spec::ImageRecord open = *found;
        std::filesystem::remove(open.source.file);
        QTest::mouseClick(f.child<QAbstractButton>("hideIdentifiers"), Qt::LeftButton);
        f.bench.session().select(open.id);
        f.settle();
        const QString shown = f.page.findChild<gui::ImageViewer*>()->message();
        QVERIFY2(!shown.contains(gui::imageTitle(open)) && !shown.contains(QLatin1Char('/')),
                 qPrintable(shown));
        QVERIFY(shown.contains(f.bench.session().names().pseudonym(open)));
    }

    void anErrorAboutAnyImageLosesItsPath() {
        Fixture f;
        const spec::Dataset& dataset = *f.bench.session().dataset();
        const auto& names = f.bench.session().names();
        for (const spec::ImageRecord& image : dataset.images) {
            const std::string path = image.source.file.string();
            const base::Error error = base::Error(
                base::ErrorKind::Failed,
                base::ErrorFacts{"x", "cannot read " + path, image.source.file, path + " is gone",
                                 "bring " + image.source.file.filename().string() + " back"});
            const base::Error shown = gui::nameless(error, names, dataset);
            if (!f.bench.session().labelHidden(image.key)) {
                QCOMPARE(shown.facts().file, image.source.file);
                continue;
            }
            const std::string all = shown.facts().what + shown.facts().file.string() +
                                    shown.facts().why + shown.facts().remedy;
            QVERIFY(all.find("LL") == std::string::npos);
            QVERIFY(all.find('/') == std::string::npos);
        }
    }

    void lookingDeeperAtMissingFilesNamesNone() {
        Fixture f;
        QTest::mouseClick(f.child<QAbstractButton>("hideIdentifiers"), Qt::LeftButton);
        for (const spec::ImageRecord& image : f.bench.session().dataset()->images)
            std::filesystem::remove(image.source.file);
        QString told;
        connect(&f.bench.session(), &gui::ProjectSession::failed, this,
                [&told](const base::Error& error) {
                    told = QString::fromLatin1(error.what());
                    told += QString::fromStdString(error.facts().file.string());
                });
        QTest::mouseClick(f.child<QAbstractButton>("lookDeeper"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), test::kPatience);
        QVERIFY2(!told.contains(QLatin1Char('/')), qPrintable(told));
        QVERIFY2(told.contains(QRegularExpression(QStringLiteral("P\\d{4}"))), qPrintable(told));
    }

    void theChipsOfClassAndSetTellWhetherTheyFilter() {
        Fixture f;
        auto* grid = f.child<QListView>("grid")->model();
        for (const char* name : {"setChip", "classChip"}) {
            auto* chip = f.child<QAbstractButton>(name);
            QVERIFY(!chip->isChecked());
            inMenu([](QMenu* menu) { pick(menu, 1); });
            QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(10, 10));
            QVERIFY(chip->isChecked());
            const int filtered = grid->rowCount();
            QVERIFY(filtered < 120);
            // Leaving the menu without a choice changes nothing.
            inMenu([](QMenu* menu) { QTest::keyClick(menu, Qt::Key_Escape); });
            QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(10, 10));
            QVERIFY(chip->isChecked());
            QCOMPARE(grid->rowCount(), filtered);
            // The cross clears, without a menu.
            bool opened = false;
            QTimer::singleShot(0, [&opened] {
                if (QWidget* popup = QApplication::activePopupWidget()) {
                    opened = true;
                    popup->close();
                }
            });
            QTest::mouseClick(chip, Qt::LeftButton, {},
                              QPoint(chip->width() - 14, chip->height() / 2));
            QApplication::processEvents();
            QVERIFY(!opened);
            QVERIFY(!chip->isChecked());
            QCOMPARE(grid->rowCount(), 120);
            inMenu([](QMenu* menu) { pick(menu, 1); });
            QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(10, 10));
            QVERIFY(chip->isChecked());
            QTest::keyClick(chip, Qt::Key_Backspace);
            QVERIFY(!chip->isChecked());
        }
    }

    void aLongFindingLeavesTheSearchFieldItsRoom() {
        Fixture f;
        auto* panel = f.page.findChild<gui::HealthPanel*>();
        spec::Finding finding;
        finding.images = {f.bench.session().dataset()->images[3].id};
        const QString title(120, QLatin1Char('m'));
        panel->imagesAsked(title, finding);
        QApplication::processEvents();
        auto* chip = f.child<QAbstractButton>("onlyChip");
        auto* search = f.child<QLineEdit>("search");
        const auto where = [&](QWidget* widget) {
            return QRect(widget->mapTo(&f.page, QPoint()), widget->size());
        };
        QTRY_VERIFY_WITH_TIMEOUT(chip->isVisible(), test::kPatience);
        QVERIFY(chip->text().size() <= 24);
        QCOMPARE(chip->toolTip(), title);
        QVERIFY(!where(chip).intersects(where(search)));
        QVERIFY(search->width() >= 160);
    }

    void lettersInTheSearchFieldAreNoShortcuts() {
        Fixture f;
        f.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.page));
        auto* search = f.child<QLineEdit>("search");
        search->setFocus();
        auto* viewer = f.page.findChild<gui::ImageViewer*>();
        QTest::keyClicks(search, QStringLiteral("szmif012"));
        QCOMPARE(search->text(), QStringLiteral("szmif012"));
        QCOMPARE(viewer->tool(), gui::ImageViewer::Tool::WindowLevel);
        QVERIFY(!viewer->inverted());
        QVERIFY(!f.child<QAbstractButton>("sampleSheet")->isChecked());
    }

    void aChipGrowsWithItsCross() {
        Fixture f;
        for (const char* name : {"several", "marked"}) {
            auto* chip = f.child<QAbstractButton>(name);
            const int before = chip->width();
            QTest::mouseClick(chip, Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(chip->width(), chip->sizeHint().width(), test::kPatience);
            QVERIFY(chip->width() > before);
        }
    }

    void anEmptyResultNamesItsFiltersAndLetsTheLastGo() {
        Fixture f;
        auto* grid = f.child<QListView>("grid")->model();
        auto* viewer = f.page.findChild<gui::ImageViewer*>();
        QVERIFY(viewer->hasImage());
        QTest::mouseClick(f.child<QAbstractButton>("several"), Qt::LeftButton);
        QTest::keyClicks(f.child<QLineEdit>("search"), QStringLiteral("nowhere"));
        QCOMPARE(grid->rowCount(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(f.child<QWidget>("noMatch")->isVisible(), test::kPatience);
        QVERIFY2(emptyWords(f).contains(
                     QStringLiteral("2 images or more per patient, search “nowhere”.")),
                 qPrintable(emptyWords(f)));
        QVERIFY(!viewer->hasImage());
        QCOMPARE(f.child<QTableWidget>("metadata")->rowCount(), 0);
        QVERIFY(!f.child<QAbstractButton>("leaveOutOfSets")->isEnabled());
        auto* windows = f.child<QComboBox>("windows");
        QVERIFY(windows->placeholderText().isEmpty() && windows->count() == 0);
        QTest::mouseClick(f.child<QAbstractButton>("dropLast"), Qt::LeftButton);
        QVERIFY(f.child<QLineEdit>("search")->text().isEmpty());
        QVERIFY(f.child<QAbstractButton>("several")->isChecked());
        QCOMPARE(grid->rowCount(), 120);
        f.settle();
        QVERIFY(viewer->hasImage());
    }

    void theSearchFieldKnowsThatItWasCleared() {
        // Its own clear button goes by its signal.
        Fixture f;
        auto* search = f.child<QLineEdit>("search");
        QTest::keyClicks(search, QStringLiteral("p117_"));
        QSignalSpy changed(search, &QLineEdit::textChanged);
        QTest::mouseClick(f.child<QAbstractButton>("clearFilters"), Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(f.child<QListView>("grid")->model()->rowCount(), 120);
        QTest::keyClicks(search, QStringLiteral("p117_"));
        f.bench.session().open(f.data.project);
        f.settle();
        QCOMPARE(changed.last().first().toString(), QString());
        QCOMPARE(f.child<QListView>("grid")->model()->rowCount(), 120);
    }

    void tabLeavesTheTablesAndTheFocusIsSeen() {
        Fixture f;
        for (const char* name : {"findings", "metadata", "imageTable"})
            QVERIFY(!f.child<QTableView>(name)->tabKeyNavigation());
        f.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.page));
        for (const char* name : {"findings", "metadata", "tree", "grid"}) {
            auto* view = f.child<QAbstractItemView>(name);
            auto* ring = view->findChild<QWidget*>("focusRing");
            QVERIFY(ring != nullptr && !ring->isVisible());
            view->setFocus(Qt::TabFocusReason);
            QVERIFY(ring->isVisible());
            QCOMPARE(ring->size(), view->size());
        }
    }

    void severalClassesAreTickedInOneMenu() {
        Fixture f;
        auto* grid = f.child<QListView>("grid")->model();
        auto* chip = f.child<QAbstractButton>("classChip");
        inMenu([](QMenu* menu) {
            for (const int entry : {1, 2}) {
                QAction* action = menu->actions().at(entry);
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                QVERIFY2(menu->isVisible(), "it stays open for the next tick");
                QVERIFY(action->isChecked());
            }
            menu->close();
        });
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(10, 10));
        const auto& classes = f.bench.session().dataset()->info.classes;
        QCOMPARE(chip->accessibleName(),
                 QStringLiteral("Class: %1 or %2")
                     .arg(QString::fromStdString(classes[0]), QString::fromStdString(classes[1])));
        QVERIFY(chip->isChecked());
        int labelled = 0;
        for (const spec::ImageRecord& image : f.bench.session().dataset()->images)
            labelled += image.label >= 0 ? 1 : 0;
        QCOMPARE(grid->rowCount(), labelled);
    }

    void aLongFindingWrapsInsteadOfEnding() {
        Fixture f;
        auto* findings = f.child<QTableWidget>("findings");
        QVERIFY(findings->rowCount() > 0);
        findings->item(0, 0)->setText(QString(QStringLiteral("a long finding ")).repeated(20));
        findings->resizeRowsToContents();
        QVERIFY(findings->rowHeight(0) > 2 * findings->verticalHeader()->minimumSectionSize());
    }

    void whatWasLeftOutIsListedWithItsReasonAndTakenInAgain() {
        Fixture f;
        (void)engine::breakSeal(f.data.project, "test");
        engine::ExcludeRequest request;
        request.patients = {"100"};
        request.reason = "consent withdrawn";
        engine::exclude(f.data.project, request);
        f.bench.session().reload();
        f.settle();
        auto* link = f.child<QPushButton>("leftOutList");
        QVERIFY(link->isVisible());
        QCOMPARE(link->text(), QStringLiteral("2 left out"));
        QTimer::singleShot(0, &f.page, [&] {
            auto* dialog = f.page.findChild<QDialog*>(QStringLiteral("leftOutDialog"));
            QVERIFY(dialog != nullptr);
            auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("leftOut"));
            QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 1, test::kPatience);
            QVERIFY(table->item(0, 0)->text().contains(QStringLiteral("100")));
            QCOMPARE(table->item(0, 1)->text(), QStringLiteral("2"));
            QCOMPARE(table->item(0, 2)->text(), QStringLiteral("consent withdrawn"));
            QTest::mouseClick(table->findChild<QPushButton*>(QStringLiteral("takeInAgain")),
                              Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 0, test::kPatience);
            dialog->accept();
        });
        QTest::mouseClick(link, Qt::LeftButton);
        f.settle();
        QVERIFY(engine::listExclusions(f.bench.session().folder()).empty());
        QVERIFY(!link->isVisible());
    }

    void severalImagesAreLeftOutForOneReason() {
        Fixture f;
        (void)engine::breakSeal(f.data.project, "test");
        f.bench.session().reload();
        f.settle();
        auto* grid = f.child<QListView>("grid");
        auto* button = f.child<QPushButton>("leaveOutOfSets");
        const auto selectThree = [&] {
            grid->setCurrentIndex(grid->model()->index(4, 0));
            for (const int row : {6, 9})
                grid->selectionModel()->select(grid->model()->index(row, 0),
                                               QItemSelectionModel::Select);
        };
        const auto out = [&] {
            const auto& images = f.bench.session().dataset()->images;
            return std::count_if(images.begin(), images.end(),
                                 [](const auto& image) { return image.excluded.has_value(); });
        };
        selectThree();
        const auto labels = f.page.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text() == QStringLiteral("120 · 3 selected");
        }));
        QVERIFY2(button->text().contains(QLatin1Char('3')), qPrintable(button->text()));
        QTimer::singleShot(0, [] {
            QWidget* dialog = QApplication::activeModalWidget();
            QVERIFY(dialog != nullptr);
            auto* yes = dialog->findChild<QPushButton*>("leaveOut");
            QVERIFY(!yes->isEnabled());
            QTest::keyClicks(dialog->findChild<QLineEdit*>("excludeReason"),
                             QStringLiteral("rotated"));
            QTest::mouseClick(yes, Qt::LeftButton);
        });
        QTest::mouseClick(button, Qt::LeftButton);
        f.settle();
        QTRY_COMPARE_WITH_TIMEOUT(out(), 3, test::kPatience);
        for (const spec::Exclusion& one : engine::listExclusions(f.data.project))
            QCOMPARE(one.reason, std::string("rotated"));
        selectThree();
        QVERIFY2(button->text().contains(QStringLiteral("again")), qPrintable(button->text()));
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(out(), 0, test::kPatience);
    }

    void membersOfAGroupStandBesideEachOther() {
        Fixture f;
        const auto& images = f.bench.session().dataset()->images;
        spec::Finding finding;
        // The third shares an image with the first: they are one group.
        finding.groups = {{images[5].id, images[100].id},
                          {images[7].id, images[60].id},
                          {images[100].id, images[2].id}};
        for (const int i : {2, 5, 7, 60, 100})
            finding.images.push_back(images[static_cast<std::size_t>(i)].id);
        f.page.findChild<gui::HealthPanel*>()->imagesAsked(QStringLiteral("twins"), finding);
        auto* grid = f.child<QListView>("grid")->model();
        QCOMPARE(grid->rowCount(), 5);
        QList<int> groups;
        QSet<int> first;
        for (int row = 0; row < 5; ++row) {
            groups << grid->index(row, 0).data(gui::ImageListModel::GroupRole).toInt();
            if (groups.last() == 0)
                first << grid->index(row, 0).data(gui::ImageListModel::ImageIndexRole).toInt();
        }
        QCOMPARE(groups, (QList<int>{0, 0, 0, 1, 1}));
        QCOMPARE(first, (QSet<int>{2, 5, 100}));
        QTest::mouseClick(f.child<QAbstractButton>("onlyChip"), Qt::LeftButton);
        QCOMPARE(grid->rowCount(), 120);
        QCOMPARE(grid->index(0, 0).data(gui::ImageListModel::GroupRole).toInt(), -1);
    }

    void evidenceIsTheFindingsOwnFiguresAndTheOthers() {
        spec::HealthReport report;
        const messages::Message folds{"folds_by.patient", {{"folds", 5}}};
        const messages::Message size{"field_name.file_size"};
        const messages::Message subject{"told_by.field", {{"field", size}}};
        report.findings = {
            spec::finding(
                "shortcut_border",
                {{"class", "ILL"}, {"auroc", 0.929}, {"miniature", 0.979}, {"folds", folds}}),
            spec::finding(
                "shortcut_metadata",
                {{"subject", subject}, {"class", "ILL"}, {"auroc", 0.89}, {"folds", folds}}),
            spec::finding("blank", {{"images", 30}})};
        // Figures come from the arguments, whatever the sentence.
        report.findings[0].message = "AUROC 0.1, a miniature of 16 x 16 pixels with 0.2";
        const auto rows = gui::evidenceFor(
            report, report.findings[1], gui::Evidence{"Whole image", 0.99, {{0.98, 0.995}}, false});
        QCOMPARE(rows.size(), std::size_t{4});
        QCOMPARE(rows[0].auroc, 0.979);
        QCOMPARE(rows[1].auroc, 0.929);
        QCOMPARE(rows[2].name, QStringLiteral("file size"));
        QVERIFY(rows[2].isChosen && !rows[0].isChosen && !rows[2].bounds);
        QVERIFY(rows[3].bounds);
        QVERIFY(gui::evidenceFor(report, report.findings[2], {}).empty());
    }

    void anExportedHealthReportNamesNobodyUnlessAsked() {
        Fixture f;
        const auto health = f.bench.session().health();
        const auto& session = f.bench.session();
        const auto named = [](const base::Json& document) {
            std::set<std::string> names;
            for (const base::Json& finding : document.at("findings"))
                for (const base::Json& image : finding.at("images"))
                    names.insert(image.get<std::string>());
            return names;
        };
        const base::Json closed = base::Json::parse(gui::healthDocument(*health, session, false));
        QVERIFY(!named(closed).empty());
        for (const std::string& name : named(closed))
            QVERIFY(name.find('/') == std::string::npos && name.starts_with('P'));
        const base::Json own = base::Json::parse(gui::healthDocument(*health, session, true));
        bool seen = false;
        for (const spec::ImageRecord& image : session.dataset()->images) {
            const bool is = named(own).contains(image.id.str());
            seen = seen || is;
            QVERIFY(!is || !session.labelHidden(image.key));
        }
        QVERIFY(seen);
        QCOMPARE(own.at("findings").at(0).at("id").get<std::string>(),
                 closed.at("findings").at(0).at("id").get<std::string>());
    }

    void metadataIsCopiedAndSaysThatNothingMatches() {
        Fixture f;
        f.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.page));
        auto* table = f.child<QTableWidget>("metadata");
        QVERIFY(table->columnWidth(0) <= 130);
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), table->item(0, 1)->text());
        auto* search = f.child<QLineEdit>("tagSearch");
        QTest::keyClicks(search, QStringLiteral("nowhere"));
        auto* none = f.child<QLabel>("noTag");
        QTRY_VERIFY_WITH_TIMEOUT(none->isVisible(), test::kPatience);
        QVERIFY(none->text().contains(QStringLiteral("nowhere")));
        search->clear();
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && !none->isVisible(), test::kPatience);
        const QColor before = table->item(0, 0)->foreground().color();
        f.bench.theme().toggle();
        QVERIFY(table->item(0, 0)->foreground().color() != before);
        f.bench.theme().toggle();
    }
};

QTEST_MAIN(CasesUseTest)
#include "CasesUseTest.moc"
