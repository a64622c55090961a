// SPDX-License-Identifier: GPL-3.0-or-later
// External is a part of Evaluate: reached by its chooser of the set, and left the same way.
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

#include "gui/external/ExternalFixture.h"
#include "session/Settings.h"
#include "shell/MainWindow.h"
#include "shell/Rail.h"
#include "widgets/Controls.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {

struct Fixture {
    test::PredictedProject data;
    Workbench bench;
    MainWindow window{bench.context()};

    Fixture() {
        test::ExternalFixture::lock(data, test::schemes().front());
        bench.theme().apply(*qApp);
        window.show();
        window.openProject(QString::fromStdString(data.project.string()));
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen(), test::kPatience);
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience); }
    void click(PageId page, int segment) {
        auto* sets = window.page(page)->findChild<Segments*>(QStringLiteral("sets"));
        QTest::mouseClick(sets->findChildren<QPushButton*>().at(segment), Qt::LeftButton);
        settle();
    }
    bool isLit() {
        return window.findChild<RailButton*>(QStringLiteral("rail-evaluate"))->isChecked();
    }
};

}  // namespace

class ExternalWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { Settings().setRecentProjects({}); }

    void isReachedAndLeftByTheChooserOfTheSet() {
        Fixture f;
        f.window.showPage(PageId::Evaluate);
        f.settle();
        f.click(PageId::Evaluate, 2);
        QVERIFY(f.window.page(PageId::External)->isVisible());
        QVERIFY(f.isLit());
        auto* sets = f.window.page(PageId::External)->findChild<Segments*>(QStringLiteral("sets"));
        QCOMPARE(sets->current(), 2);
        QVERIFY(!sets->findChildren<QPushButton*>().at(1)->isEnabled());  // sealed
        f.click(PageId::External, 0);
        QVERIFY(f.window.page(PageId::Evaluate)->isVisible());
        QVERIFY(f.isLit());
        // Where Evaluate was left it is found again.
        QCOMPARE(f.window.page(PageId::Evaluate)
                     ->findChild<Segments*>(QStringLiteral("sets"))
                     ->current(),
                 0);
    }

    void theRailLeadsBackToWhereOneCameFrom() {
        Fixture f;
        const auto press = [&](const char* place) {
            f.window.findChild<RailButton*>(QLatin1String(place))->click();
            f.settle();
        };
        f.window.showPage(PageId::External);
        f.settle();
        press("rail-review");
        press("rail-evaluate");
        QVERIFY(f.window.page(PageId::External)->isVisible());
        press("rail-evaluate");
        QVERIFY2(f.window.page(PageId::Evaluate)->isVisible(), "from External itself");
        press("rail-review");
        press("rail-evaluate");
        QVERIFY(f.window.page(PageId::Evaluate)->isVisible());
    }

    void anotherProjectOpensOnEvaluate() {
        const test::PredictedProject other;
        Fixture f;
        f.window.showPage(PageId::External);
        f.settle();
        f.window.openProject(QString::fromStdString(other.project.string()));
        QTRY_VERIFY_WITH_TIMEOUT(f.window.page(PageId::Evaluate)->isVisible(), test::kPatience);
        f.settle();
    }
};

QTEST_MAIN(ExternalWindowTest)
#include "ExternalWindowTest.moc"
