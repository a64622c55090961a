// SPDX-License-Identifier: GPL-3.0-or-later
// Panels of Split by themselves, without a project.
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QTest>

#include "pages/split/RatioBar.h"
#include "pages/split/SplitPanels.h"
#include "pages/split/SplitTable.h"
#include "shell/Workbench.h"
#include "widgets/ClassMark.h"

using namespace lightbox;

class SplitPanelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void casesAreCountedByPatient() {
        spec::DatasetInfo info;
        info.classes = {"WELL", "ILL"};
        info.positive = 1;
        spec::SetCounts set;
        set.images = 100;
        set.perClass = {60, 40};
        set.known = {100, 100};
        set.patientsPerClass = {0, 0};
        QCOMPARE(gui::casesOf(set, info, 1).with, std::size_t{40});
        QCOMPARE(gui::casesOf(set, info, 1).without, std::size_t{60});
        set.patients = 12;
        set.patientsPerClass = {9, 5};  // two patients have both
        QCOMPARE(gui::casesOf(set, info, 1).with, std::size_t{5});
        QCOMPARE(gui::casesOf(set, info, 1).without, std::size_t{9});
        info.task = spec::Task::Multilabel;
        QCOMPARE(gui::casesOf(set, info, 1).without, std::size_t{7});
    }

    void whatASetCanTellNamesItsClass() {
        gui::Workbench bench;
        gui::PowerPanel panel(bench.theme());
        spec::DatasetInfo info;
        info.classes = {"Edema", "Mass", "Hernia"};
        info.positive = -1;
        info.task = spec::Task::Multilabel;
        spec::SplitReport report;
        report.whole.patients = 50;
        spec::SetCounts val;
        val.set = spec::Set::Val;
        val.images = 40;
        val.patients = 20;
        val.perClass = {30, 9, 0};
        val.known = {39, 39, 39};
        val.patientsPerClass = {15, 4, 0};
        report.sets = {val};
        panel.setReport(report, info);
        QStringList texts;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            texts << label->text();
        QVERIFY(texts.contains(QStringLiteral("Mass: patients with it 4, without 16.")));
        QVERIFY(texts.contains(QStringLiteral("No cases of Hernia, so no estimate.")));
    }

    void ofSeveralClassesEachHasItsInterval() {
        gui::Workbench bench;
        gui::PrevalencePanel panel(bench.theme());
        spec::DatasetInfo info;
        info.classes = {"A", "B", "C"};
        info.positive = -1;
        info.task = spec::Task::Multiclass;
        spec::SplitReport report;
        report.whole.images = 100;
        report.whole.perClass = {30, 30, 40};
        report.whole.known = {100, 100, 100};
        spec::SetCounts test;
        test.set = spec::Set::Test;
        test.images = 40;
        test.perClass = {10, 10, 20};
        test.known = {40, 40, 40};
        report.sets = {test};
        panel.setReport(report, info);
        const auto* table = panel.findChild<QTableWidget*>(QStringLiteral("prevalenceTable"));
        // 100 (2 k + z^2 -+ z sqrt(z^2 + 4 k (n - k) / n)) / (2 (n + z^2)): 30 of 100, 10 of 40.
        const auto bounds = [&](int column) {
            return table->item(0, column)->data(gui::StackedFigureDelegate::BoundsRole).toString();
        };
        QCOMPARE(bounds(1), QStringLiteral("[21.9–39.6]"));
        QCOMPARE(bounds(2), QStringLiteral("[14.2–40.2]"));
    }

    void headsLeaveRoomForTheirWords() {
        gui::Workbench bench;
        bench.theme().apply(*qApp);
        QTableWidget table(1, 1);
        gui::setUpTable(&table, bench.theme(), QStringLiteral("heads"), 33);
        auto* head = new QTableWidgetItem(QStringLiteral("ill"));
        head->setIcon(gui::classMarkIcon(bench.theme(), 1));
        head->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table.setHorizontalHeaderItem(0, head);
        table.setItem(0, 0, new QTableWidgetItem(QStringLiteral("3")));
        const int width = gui::neededWidth(&table, 0);
        table.setColumnWidth(0, width);
        table.resize(400, 90);
        const QImage picture = table.horizontalHeader()->grab().toImage();
        // The strokes of i, l and l: three separate columns of ink right of the mark.
        int strokes = 0;
        bool inStroke = false;
        const QColor paper = bench.theme().color(gui::Role::Panel2);
        for (int x = 0; x < width; ++x) {
            const QColor ink = picture.pixelColor(x, 13);
            const bool dark = ink.lightness() < paper.lightness() - 30 && ink.hslSaturation() < 60;
            strokes += dark && !inStroke ? 1 : 0;
            inStroke = dark;
        }
        QCOMPARE(strokes, 3);
    }

    void theBarKeepsItsSumWhenABorderIsDragged() {
        gui::Workbench bench;
        gui::RatioBar bar(bench.theme());
        bar.resize(302, 52);
        bar.setShares(70, 15, 15, gui::RatioBar::Kept::None);
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

QTEST_MAIN(SplitPanelsTest)
#include "SplitPanelsTest.moc"
