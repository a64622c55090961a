// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a report in the window: drawn once, said where they cannot be.
#include "pages/report/ReportView.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>

#include "engine/reporting/StudyReport.h"
#include "gui/PageFixture.h"
#include "widgets/paper/PaperView.h"
#include "widgets/paper/PrintedReport.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {

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
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("lightbox-report")},
                                     {QStringLiteral("version"), 1},
                                     {QStringLiteral("title"), QStringLiteral("first")},
                                     {QStringLiteral("sections"), parts}})
        .toJson();
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
        QTRY_VERIFY(!wanted.isEmpty());
        const double scale = wanted.back().at(1).toDouble();
        f.settle();
        f.paper->setFailed(0, scale);
        QVERIFY(f.paper->isDrawn());
        QVERIFY(f.view.settled());
    }
};

QTEST_MAIN(ReportViewTest)
#include "ReportViewTest.moc"
