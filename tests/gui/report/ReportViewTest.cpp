// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a report in the window: drawn once, said where they cannot be.
#include "pages/report/ReportView.h"

#include <QAccessible>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <map>

#include "engine/reporting/StudyReport.h"
#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "widgets/paper/PaperView.h"
#include "widgets/paper/PrintedReport.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {

QByteArray reportOf(const QJsonArray& sections) {
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("lightbox-report")},
                                     {QStringLiteral("version"), 1},
                                     {QStringLiteral("title"), QStringLiteral("first")},
                                     {QStringLiteral("sections"), sections}})
        .toJson();
}

/// A document of as many sections, each with as many paragraphs of 2,500 words.
QByteArray documentOf(int sections, int paragraphs) {
    const QJsonArray words{
        QJsonArray{QStringLiteral("word ").repeated(2500), QStringLiteral("plain")}};
    QJsonArray parts;
    for (int section = 0; section < sections; ++section) {
        QJsonArray blocks;
        for (int i = 0; i < paragraphs; ++i)
            blocks.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("paragraph")},
                                      {QStringLiteral("text"), words}});
        parts.append(
            QJsonObject{{QStringLiteral("title"), QStringLiteral("Section %1").arg(section)},
                        {QStringLiteral("blocks"), blocks}});
    }
    return reportOf(parts);
}

/// Six sections, each of a table and half a page of words.
QByteArray sectionsOnAPage() {
    const auto text = [](const QString& words) {
        return QJsonArray{QJsonArray{words, QStringLiteral("plain")}};
    };
    QJsonArray parts;
    for (int section = 0; section < 6; ++section) {
        QJsonArray blocks;
        blocks.append(
            QJsonObject{{QStringLiteral("kind"), QStringLiteral("paragraph")},
                        {QStringLiteral("text"), text(QStringLiteral("word ").repeated(500))}});
        blocks.append(QJsonObject{
            {QStringLiteral("kind"), QStringLiteral("table")},
            {QStringLiteral("rows"),
             QJsonArray{QJsonArray{
                 QJsonObject{{QStringLiteral("text"), text(QStringLiteral("sensitivity"))}},
                 QJsonObject{{QStringLiteral("text"), text(QStringLiteral("0.9"))}}}}}});
        parts.append(
            QJsonObject{{QStringLiteral("title"), QStringLiteral("Section %1").arg(section)},
                        {QStringLiteral("blocks"), blocks}});
    }
    return reportOf(parts);
}

struct Fixture {
    test::PredictedProject data;
    Workbench bench;
    ReportView view{bench.context()};
    PaperView* paper = view.findChild<PaperView*>();
    QListWidget* chapters = view.findChild<QListWidget*>(QStringLiteral("chapters"));

    Fixture() {
        bench.theme().apply(*qApp);
        view.resize(1100, 700);
        view.show();
    }
    void show(const QByteArray& document) {
        test::NoProgress silent;
        engine::StudyReportRequest request;
        request.run = data.run.str();
        ReportData shown{data.run,
                         false,
                         engine::StudyReport(data.project, request, silent, {}),
                         {},
                         std::make_shared<const PrintedReport>(document),
                         {},
                         nullptr};
        view.setData(std::make_shared<const ReportData>(std::move(shown)));
        settle();
    }
    void settle() {
        QTRY_VERIFY_WITH_TIMEOUT(view.settled() && !bench.jobs().busy(), test::kPatience);
    }
};

}  // namespace

class ReportViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReportThatHasNoPagesSaysWhy() {
        Fixture f;
        f.show(documentOf(1, 300));
        auto* fault = f.view.findChild<QWidget*>(QStringLiteral("fault"));
        QVERIFY(fault->isVisible());
        QVERIFY(!f.paper->isVisible());
        const auto says = [&](const char* words) {
            for (const QLabel* label : fault->findChildren<QLabel*>())
                if (label->text().contains(QLatin1String(words)))
                    return true;
            return false;
        };
        QVERIFY(says("longer than 500 pages"));
        f.show("{}");
        QVERIFY(says("cannot be shown on pages"));
        f.show(documentOf(2, 1));
        QVERIFY(!fault->isVisible());
        QVERIFY(f.paper->isVisible());
        QCOMPARE(f.chapters->count(), 2);
    }

    void aPageThatCannotBeDrawnIsSaidAndWaitedForNoLonger() {
        Fixture f;
        f.show(documentOf(1, 4));
        QSignalSpy failed(&f.view, &ReportView::failed);
        Q_EMIT f.paper->pageWanted(0, 1e5);
        f.settle();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, test::kPatience);
        QSignalSpy wanted(f.paper, &PaperView::pageWanted);
        f.view.resize(900, 640);
        QTRY_VERIFY_WITH_TIMEOUT(!wanted.isEmpty(), test::kPatience);
        const double scale = wanted.back().at(1).toDouble();
        f.settle();
        f.paper->setFailed(0, scale);
        QVERIFY(f.paper->isDrawn());
        QVERIFY(f.view.settled());
    }

    void aSectionLeadsToItsPlaceAndStaysChosen() {
        Fixture f;
        f.show(sectionsOnAPage());
        QCOMPARE(f.chapters->count(), 6);
        QCOMPARE(f.chapters->currentRow(), 0);
        // The second section begins within the first page.
        QTest::mouseClick(f.chapters->viewport(), Qt::LeftButton, {},
                          f.chapters->visualItemRect(f.chapters->item(1)).center());
        QCOMPARE(f.chapters->currentRow(), 1);
        const PaperView::Place second = f.paper->place();
        QCOMPARE(second.page, 0);
        QVERIFY2(second.y > 200, qPrintable(QString::number(second.y)));
        QVERIFY(f.paper->verticalScrollBar()->value() > 0);
        // The keyboard leads as the mouse does.
        f.chapters->setFocus();
        QTest::keyClick(f.chapters, Qt::Key_Down);
        QCOMPARE(f.chapters->currentRow(), 2);
        QVERIFY(f.paper->place().page > 0 || f.paper->place().y > second.y);
        QTest::keyClick(f.chapters, Qt::Key_End);
        QCOMPARE(f.chapters->currentRow(), 5);
        // Who scrolls sees where that is.
        f.paper->verticalScrollBar()->setValue(0);
        QCOMPARE(f.chapters->currentRow(), 0);
        f.settle();
    }

    void aPageIsAskedForOnce() {
        Theme theme;
        PaperView paper(theme);
        QSignalSpy wanted(&paper, &PaperView::pageWanted);
        paper.resize(800, 600);
        paper.show();
        paper.setReport(std::make_shared<const PrintedReport>(documentOf(1, 8)));
        for (int tick = 0; tick < 60; ++tick)
            paper.verticalScrollBar()->setValue(tick * 20);
        std::map<int, int> asked;
        for (const QList<QVariant>& one : wanted)
            if (one.at(1) == wanted.back().at(1))
                ++asked[one.at(0).toInt()];
        QVERIFY(asked.size() >= 2);
        for (const auto& [page, times] : asked)
            QCOMPARE(times, 1);
    }

    void aScreenReaderGetsTheTextOfThePage() {
        Fixture f;
        f.show(sectionsOnAPage());
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(f.paper);
        QVERIFY(access != nullptr);
        QAccessibleTextInterface* text = access->textInterface();
        QVERIFY(text != nullptr);
        const QString said = text->text(0, text->characterCount());
        QVERIFY2(said.contains(QStringLiteral("Section 0\nword word")), qPrintable(said.left(200)));
        QVERIFY(said.contains(QStringLiteral("sensitivity\t0.9")));
        QVERIFY(access->state().readOnly);
        f.paper->goTo(2);
        QVERIFY(access->text(QAccessible::Value) != said);
    }
};

QTEST_MAIN(ReportViewTest)
#include "ReportViewTest.moc"
