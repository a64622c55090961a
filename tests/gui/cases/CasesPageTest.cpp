// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/CasesPage.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTreeView>

#include "gui/PageFixture.h"

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
};

QTEST_MAIN(CasesPageTest)
#include "CasesPageTest.moc"
