// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/CasesPage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include <filesystem>
#include <iterator>
#include <set>

#include "gui/PageFixture.h"
#include "models/ImageListModel.h"

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
        QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, 60000);
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
};

QTEST_MAIN(CasesPageTest)
#include "CasesPageTest.moc"
