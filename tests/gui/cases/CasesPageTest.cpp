// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/CasesPage.h"

#include <QAbstractButton>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QWheelEvent>

#include <cmath>
#include <filesystem>
#include <iterator>
#include <set>

#include "core/NiftiBytes.h"
#include "engine/Exclude.h"
#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "models/ImageListModel.h"
#include "support/NoProgress.h"
#include "support/Places.h"
#include "support/TemporaryFolder.h"
#include "widgets/film/ImageViewer.h"

using namespace lightbox;
using Fixture = test::PageFixture<gui::CasesPage>;

class CasesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryPatientAndImage() {
        Fixture f;
        QCOMPARE(f.child<QTreeView>("tree")->model()->rowCount(), 60);
        QCOMPARE(f.child<QListView>("grid")->model()->rowCount(), 120);
    }

    void searchLeavesOnePatient() {
        Fixture f;
        auto* search = f.child<QLineEdit>("search");
        QTest::keyClicks(search, QStringLiteral("p117_"));
        QCOMPARE(f.child<QListView>("grid")->model()->rowCount(), 2);
        QCOMPARE(f.child<QTreeView>("tree")->model()->rowCount(), 1);
        search->clear();
        QCOMPARE(f.child<QListView>("grid")->model()->rowCount(), 120);
    }

    void selectionIsSharedByTreeGridAndSession() {
        Fixture f;
        auto* grid = f.child<QListView>("grid");
        const QModelIndex third = grid->model()->index(2, 0);
        grid->scrollTo(third);
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, Qt::NoModifier,
                          grid->visualRect(third).center());
        const spec::ImageId selected = f.bench.session().selectedImage();
        QVERIFY(!selected.empty());
        const QString shown = f.child<QTreeView>("tree")->currentIndex().data().toString();
        QVERIFY2(QString::fromStdString(selected.str()).contains(shown), qPrintable(shown));
    }

    void severalPerPatientFilterKeepsAll() {
        Fixture f;
        auto* chip = f.child<QAbstractButton>("several");
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(f.child<QListView>("grid")->model()->rowCount(), 120);
        QVERIFY(chip->isChecked());
    }

    void aFindingLeadsToItsImages() {
        Fixture f;
        QVERIFY(f.bench.session().health());
        auto* findings = f.child<QTableWidget>("findings");
        QVERIFY(findings->rowCount() > 0);
        const auto& all = f.bench.session().health()->findings;
        for (int row = 0; row < findings->rowCount(); ++row) {
            const spec::Finding& finding = all[static_cast<std::size_t>(row)];
            if (finding.images.empty())
                continue;
            findings->setCurrentCell(row, 0);
            QTest::mouseClick(f.child<QAbstractButton>("showImages"), Qt::LeftButton);
            QCOMPARE(f.child<QListView>("grid")->model()->rowCount(),
                     static_cast<int>(finding.images.size()));
            return;
        }
    }

    void aFindingIsAcceptedWithANoteAndWithdrawn() {
        Fixture f;
        auto* findings = f.child<QTableWidget>("findings");
        auto* count = f.child<QAbstractButton>("acceptedCount");
        auto* accept = f.child<QAbstractButton>("acceptFinding");
        auto* withdraw = f.child<QAbstractButton>("withdrawAcceptance");
        const int rows = findings->rowCount();
        QVERIFY(rows > 1);
        findings->setCurrentCell(0, 0);
        const QString message = findings->item(0, 0)->text();
        QVERIFY(!count->isVisible());
        QVERIFY(accept->isVisible() && !withdraw->isVisible());

        QSignalSpy changed(&f.bench.session(), &gui::ProjectSession::healthChanged);
        bool asked = false;
        QTimer::singleShot(0, this, [&asked] {
            QWidget* dialog = QApplication::activeModalWidget();
            auto* note = dialog->findChild<QPlainTextEdit*>(QStringLiteral("acceptNote"));
            auto* yes = dialog->findChild<QPushButton*>(QStringLiteral("acceptIt"));
            asked = !yes->isEnabled();
            note->setPlainText(QStringLiteral("as in\nthe clinic"));
            yes->click();
        });
        accept->click();
        QVERIFY2(asked, "without a note nothing is accepted");
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, test::kPatience);
        // At the end of the list, still chosen, with the note; in no count but its own.
        QCOMPARE(findings->rowCount(), rows);
        QCOMPARE(findings->item(rows - 1, 0)->text(), message);
        QCOMPARE(findings->currentRow(), rows - 1);
        QCOMPARE(count->text(), QStringLiteral("1 accepted"));
        QVERIFY(count->isVisible());
        QVERIFY(!accept->isVisible() && withdraw->isVisible());
        QVERIFY(
            f.child<QLabel>("findingText")->text().contains(QStringLiteral("as in the clinic")));
        f.bench.session().inspect();
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, test::kPatience);
        QCOMPARE(count->text(), QStringLiteral("1 accepted"));

        QTest::mouseClick(withdraw, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 3, test::kPatience);
        QVERIFY(!count->isVisible());
        QCOMPARE(findings->item(0, 0)->text(), message);
        const auto log = project::Project::open(f.data.project, project::Access::Read).auditLog();
        QCOMPARE(log[log.size() - 2].action, std::string("accept_finding"));
        QCOMPARE(log.back().action, std::string("withdraw_acceptance"));
    }

    void lookingDeeperReadsAllPixels() {
        Fixture f;
        const auto stores = [&] {
            std::error_code absent;
            const std::filesystem::directory_iterator samples(
                f.bench.session().folder() / "cache" / "samples", absent);
            return absent ? 0 : std::distance(begin(samples), end(samples));
        };
        const auto before = stores();
        QSignalSpy changed(&f.bench.session(), &gui::ProjectSession::healthChanged);
        QTest::mouseClick(f.child<QAbstractButton>("lookDeeper"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, test::kPatience);
        QVERIFY(f.bench.session().health());
        QCOMPARE(stores(), before + 1);
    }

    void labelsOfASealedTestStayHidden() {
        Fixture f;
        std::size_t hidden = 0;
        for (const spec::ImageRecord& image : f.bench.session().dataset()->images) {
            const bool test = f.bench.session().setOf(image.key) == spec::Set::Test;
            QCOMPARE(f.bench.session().labelHidden(image.key), test);
            if (test) {
                QCOMPARE(image.label, -1);
                ++hidden;
            }
        }
        QVERIFY(hidden > 0);
    }

    void noPathTellsTheClassOfASealedImage() {
        // Folders name the class here: neither a search nor a tool tip may use them.
        Fixture f;
        auto* grid = f.child<QListView>("grid")->model();
        const auto sealedShown = [&] {
            int count = 0;
            for (int row = 0; row < grid->rowCount(); ++row) {
                const auto key = grid->index(row, 0).data(gui::ImageListModel::KeyRole);
                count += f.bench.session().labelHidden(key.toLongLong()) ? 1 : 0;
            }
            return count;
        };
        QVERIFY(sealedShown() > 0);
        for (int row = 0; row < grid->rowCount(); ++row) {
            const QModelIndex index = grid->index(row, 0);
            if (f.bench.session().labelHidden(
                    index.data(gui::ImageListModel::KeyRole).toLongLong()))
                QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(QLatin1Char('/')));
        }
        QTest::keyClicks(f.child<QLineEdit>("search"), QStringLiteral("ILL/"));
        QVERIFY(grid->rowCount() > 0);
        QCOMPARE(sealedShown(), 0);
    }

    void theSampleSheetShowsEveryClassAndLeadsToItsImages() {
        Fixture f;
        auto* sheet = f.child<QWidget>("sheet");
        QVERIFY(!sheet->isVisible());
        QTest::mouseClick(f.child<QAbstractButton>("sampleSheet"), Qt::LeftButton);
        QVERIFY(sheet->isVisible());
        QVERIFY(!f.child<QListView>("grid")->isVisible());
        std::set<int> classes;
        const auto samples = sheet->findChildren<QToolButton*>();
        for (QToolButton* sample : samples) {
            QTest::mouseClick(sample, Qt::LeftButton);
            const spec::ImageRecord* image =
                f.bench.session().image(f.bench.session().selectedImage());
            QVERIFY(image != nullptr);
            QVERIFY(sample->toolTip().contains(gui::imageTitle(*image)));
            classes.insert(image->label);
        }
        QCOMPARE(classes, (std::set<int>{-1, 0, 1}));  // a sealed test: a row without class
    }

    void hiddenIdentifiersAreNowhere() {
        Fixture f;
        QTest::mouseClick(f.child<QAbstractButton>("hideIdentifiers"), Qt::LeftButton);
        static const QRegularExpression pseudonym(QStringLiteral("^P\\d{4}(_\\d\\d)?$"));
        auto* grid = f.child<QListView>("grid")->model();
        for (int row = 0; row < grid->rowCount(); ++row)
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole),
                                   int(gui::ImageListModel::PatientRole)}) {
                const QString text = grid->index(row, 0).data(role).toString();
                QVERIFY2(pseudonym.match(text).hasMatch(), qPrintable(text));
            }
        auto* tree = f.child<QTreeView>("tree")->model();
        for (int row = 0; row < tree->rowCount(); ++row)
            QVERIFY(pseudonym.match(tree->index(row, 0).data().toString()).hasMatch());
        QTest::keyClicks(f.child<QLineEdit>("search"), QStringLiteral("p117_"));
        QCOMPARE(grid->rowCount(), 0);
        f.child<QLineEdit>("search")->clear();
        QTest::mouseClick(f.child<QAbstractButton>("hideIdentifiers"), Qt::LeftButton);
        QTest::keyClicks(f.child<QLineEdit>("search"), QStringLiteral("p117_"));
        QCOMPARE(grid->rowCount(), 2);
    }

    void theWheelGoesThroughTheSlicesOfAVolume() {
        Fixture f;
        const test::TemporaryFolder folder;
        const std::filesystem::path root = folder.path();
        test::NiftiBytes bytes;
        bytes.write(root / "set/ill/a.nii");
        bytes.write(root / "set/well/b.nii");
        spec::ImportRequest request;
        request.sources = {root / "set"};
        request.middleSlices = 3;  // 1 to 3 of 0 to 4
        test::NoProgress silent;
        (void)engine::importCases(root / "v.lightbox", request, silent, {});
        f.bench.session().open(root / "v.lightbox");
        f.settle();
        f.bench.session().select(spec::ImageId("ill/a.nii#slice=1"));
        f.settle();
        auto* bar = f.child<QSlider>("stack");
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->maximum(), 4);
        QCOMPARE(bar->value(), 1);
        auto* viewer = f.page.findChild<gui::ImageViewer*>();
        spec::Window window = viewer->window();
        window.width = 77;
        viewer->setWindow(window);
        const auto turn = [&](int notches) {
            const QPointF middle(viewer->rect().center());
            QWheelEvent wheel(middle, viewer->mapToGlobal(middle), {}, QPoint(0, 120 * notches),
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(viewer, &wheel);
            QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), test::kPatience);
        };
        turn(-1);
        QCOMPARE(f.bench.session().selectedImage().str(), std::string("ill/a.nii#slice=2"));
        QCOMPARE(bar->value(), 2);
        QCOMPARE(viewer->window().width, 77.0);
        // Beyond what was imported the selection stays, and the slice is shown all the same.
        turn(-1);
        turn(-1);
        QCOMPARE(bar->value(), 4);
        QCOMPARE(f.bench.session().selectedImage().str(), std::string("ill/a.nii#slice=3"));
        QVERIFY(viewer->hasImage());
        turn(-1);
        QCOMPARE(bar->value(), 4);
        turn(1);
        QCOMPARE(bar->value(), 3);
        f.bench.session().select(spec::ImageId("well/b.nii#slice=1"));
        f.settle();
        QCOMPARE(bar->value(), 1);
        QVERIFY(viewer->window().width != 77.0);
    }

    void theTableSortsByTheColumnClickedAndSharesTheSelection() {
        Fixture f;
        const auto segments = f.child<QWidget>("viewKind")->findChildren<QAbstractButton*>();
        QTest::mouseClick(segments[1], Qt::LeftButton);
        auto* table = f.child<QTableView>("imageTable");
        QVERIFY(table->isVisible());
        QVERIFY(!f.child<QListView>("grid")->isVisible());
        QCOMPARE(table->model()->rowCount(), 120);
        const auto clickHead = [&](int column) {
            const int x = table->horizontalHeader()->sectionViewportPosition(column) + 8;
            QTest::mouseClick(table->horizontalHeader()->viewport(), Qt::LeftButton, Qt::NoModifier,
                              QPoint(x, 8));
        };
        const auto patient = [&](int row) {
            return table->model()->index(row, 1).data().toString();
        };
        QCOMPARE(patient(0), QStringLiteral("100"));
        clickHead(1);
        QCOMPARE(patient(0), QStringLiteral("159"));
        clickHead(1);
        QCOMPARE(patient(0), QStringLiteral("100"));
        table->selectRow(5);
        QCOMPARE(f.bench.session().selectedImage().str(), f.child<QListView>("grid")
                                                              ->model()
                                                              ->index(5, 0)
                                                              .data(Qt::ToolTipRole)
                                                              .toString()
                                                              .toStdString());
        int sealed = 0;
        for (int row = 0; row < 120; ++row)
            sealed += table->model()->index(row, 2).data().toString() == QStringLiteral("sealed");
        QVERIFY(sealed > 0);
    }

    void tagsAreSearchedAndOverlaysShown() {
        Fixture f;
        const test::TemporaryFolder folder;
        const std::filesystem::path root = folder.path();
        const std::filesystem::path seeds =
            std::filesystem::path(lightbox::test::kTestData) / "../fuzz/seeds/dicom";
        for (const auto& [file, cls] : {std::pair("tables.dcm", "ill"), {"colour.dcm", "well"}}) {
            std::filesystem::create_directories(root / "set" / cls);
            std::filesystem::copy_file(seeds / file, root / "set" / cls / file);
        }
        spec::ImportRequest request;
        request.sources = {root / "set"};
        test::NoProgress silent;
        (void)engine::importCases(root / "d.lightbox", request, silent, {});
        f.bench.session().open(root / "d.lightbox");
        f.settle();
        // No field of the index holds it.
        auto* search = f.child<QLineEdit>("search");
        QTest::keyClicks(search, QStringLiteral("PhotometricInterpretation:monochrome2"));
        auto* grid = f.child<QListView>("grid")->model();
        QTRY_COMPARE_WITH_TIMEOUT(grid->rowCount(), 1, test::kPatience);
        search->clear();
        QTRY_COMPARE_WITH_TIMEOUT(grid->rowCount(), 2, test::kPatience);
        f.bench.session().select(spec::ImageId("ill/tables.dcm"));
        f.settle();
        auto* badge = f.child<QAbstractButton>("overlays");
        QVERIFY(badge != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(badge->isVisible(), test::kPatience);
        auto* viewer = f.page.findChild<gui::ImageViewer*>();
        const QImage with = viewer->grab().toImage();
        QTest::mouseClick(badge, Qt::LeftButton);
        QVERIFY(viewer->grab().toImage() != with);
        QTest::mouseClick(badge, Qt::LeftButton);
        QCOMPARE(viewer->grab().toImage(), with);
        f.bench.session().select(spec::ImageId("well/colour.dcm"));
        f.settle();
        QVERIFY(f.child<QAbstractButton>("overlays") == nullptr);
    }

    void aLargeFilmIsShownCoarselyWhileItsWindowMoves() {
        Fixture f;
        auto film = std::make_shared<spec::ModalityImage>();
        film->width = 1500;
        film->height = 1201;
        film->bits = 8;
        film->values.resize(1500 * 1201);
        for (std::size_t i = 0; i < film->values.size(); ++i)
            film->values[i] = static_cast<float>((i % 1500) / 6);
        auto* viewer = f.page.findChild<gui::ImageViewer*>();
        viewer->setImage(film, {128, 256, {}});
        const QImage coarse = viewer->grab().toImage();
        QVERIFY(!viewer->settled());
        QTRY_VERIFY_WITH_TIMEOUT(viewer->settled(), test::kPatience);
        const QImage sharp = viewer->grab().toImage();
        // A ramp from left to right: coarse and sharp, the same brightness at the same place.
        for (const double share : {0.2, 0.5, 0.8}) {
            const QPoint at(static_cast<int>(viewer->width() * share), viewer->height() / 2);
            const qreal ratio = viewer->devicePixelRatioF();
            const QPoint pixel(qRound(at.x() * ratio), qRound(at.y() * ratio));
            QVERIFY(std::abs(qGray(coarse.pixel(pixel)) - qGray(sharp.pixel(pixel))) < 8);
        }
        QVERIFY(qGray(sharp.pixel(sharp.width() / 5, sharp.height() / 2)) <
                qGray(sharp.pixel(sharp.width() * 4 / 5, sharp.height() / 2)));
    }

    void aWindowOfTheFileIsShownByItsOwnFunction() {
        Fixture f;
        auto film = std::make_shared<spec::ModalityImage>();
        film->width = film->height = 4;
        film->bits = 8;
        film->values.assign(16, 60);
        auto* viewer = f.page.findChild<gui::ImageViewer*>();
        const auto brightness = [&](const spec::Window& window) {
            viewer->setImage(film, window);
            const QImage shown = viewer->grab().toImage();
            return qGray(shown.pixel(shown.width() / 2, shown.height() / 2));
        };
        spec::Window sigmoid{100, 40, {}, spec::WindowFunction::Sigmoid, {}};
        // PS3.3 C.11.2.1.3.1: 255 / (1 + exp(-4 (60 - 100) / 40)) = 4.6; the linear function gives 0.
        QVERIFY(std::abs(brightness(sigmoid) - 5) <= 1);
        QCOMPARE(brightness({100, 40, {}}), 0);
        auto table = std::make_shared<spec::VoiTable>();
        table->first = 60;
        table->bits = 8;
        table->entries = {200, 10};
        QCOMPARE(brightness({61, 2, {}, spec::WindowFunction::Linear, table}), 200);
    }

    void aPatientIsLeftOutFromHereAndTakenInAgain() {
        Fixture f;
        (void)engine::breakSeal(f.data.project, "test");
        f.bench.session().reload();
        f.settle();
        const spec::ImageRecord first = f.bench.session().dataset()->images.front();
        f.bench.session().select(first.id);
        QTimer::singleShot(0, [] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            const auto segments =
                dialog->findChild<QWidget*>("excludeKind")->findChildren<QAbstractButton*>();
            QVERIFY(segments[1]->text().contains(QStringLiteral("2 image")));
            QTest::mouseClick(segments[1], Qt::LeftButton);
            QTest::keyClicks(dialog->findChild<QLineEdit*>("excludeReason"),
                             QStringLiteral("consent withdrawn"));
            QTest::mouseClick(dialog->findChild<QPushButton*>("leaveOut"), Qt::LeftButton);
        });
        auto* button = f.child<QPushButton>("leaveOutOfSets");
        QTest::mouseClick(button, Qt::LeftButton);
        f.settle();
        int out = 0;
        for (const spec::ImageRecord& image : f.bench.session().dataset()->images) {
            QCOMPARE(image.excluded.has_value(), image.patient == first.patient);
            out += image.excluded ? 1 : 0;
        }
        QCOMPARE(out, 2);
        QVERIFY(button->text().contains(QStringLiteral("again")));
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(engine::listExclusions(f.bench.session().folder()).empty() &&
                                     !f.bench.jobs().busy(),
                                 test::kPatience);
        f.settle();
        QVERIFY(!f.bench.session().image(first.id)->excluded);
    }
};

QTEST_MAIN(CasesPageTest)
#include "CasesPageTest.moc"
