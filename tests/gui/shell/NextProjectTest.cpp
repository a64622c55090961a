// SPDX-License-Identifier: GPL-3.0-or-later
// A project opened after another looks as if it were the first.
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QWheelEvent>
#include <algorithm>

#include "gui/Patience.h"
#include "gui/SplitFixture.h"
#include "session/Page.h"
#include "session/ProjectSession.h"
#include "session/RecentProjects.h"
#include "session/Settings.h"
#include "shell/MainWindow.h"
#include "shell/Rail.h"
#include "shell/Workbench.h"
#include "support/PredictedProject.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/plots/RocPlot.h"
#include "workers/JobRunner.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {

struct Fixture {
    Workbench bench;
    MainWindow window{bench.context()};

    Fixture() {
        bench.theme().apply(*qApp);
        window.resize(1280, 720);
        window.show();
    }
    void open(const std::filesystem::path& folder) {
        QSignalSpy opened(&bench.session(), &ProjectSession::projectOpened);
        window.openProject(QString::fromStdString(folder.string()));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, test::kPatience);
        settle();
    }
    void show(PageId page) {
        window.showPage(page);
        settle();
    }
    void settle() {
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
        QCoreApplication::processEvents();
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
    }
};

bool isPartOf(const QWidget* widget, const char* parent) {
    for (const QWidget* at = widget; at != nullptr; at = at->parentWidget())
        if (at->inherits(parent))
            return true;
    return false;
}

/// Turns, types into, chooses from and scrolls all that can be on the page.
void disturb(Page& page) {
    const auto each = [&page](auto* kind, auto act) {
        using Widget = std::remove_pointer_t<decltype(kind)>;
        QList<QPointer<Widget>> all;
        for (Widget* one : page.findChildren<Widget*>())
            all << one;
        for (const QPointer<Widget>& one : all)
            if (one && one->isVisible() && one->isEnabled())
                act(*one);
    };
    each(static_cast<QAbstractButton*>(nullptr), [](QAbstractButton& button) {
        // How wide the columns are is the window's, not the project's; whether names are hidden stays.
        if (button.isCheckable() && !button.inherits("lightbox::gui::FoldTab") &&
            button.objectName() != QStringLiteral("hideIdentifiers") &&
            button.objectName() != QStringLiteral("subgroupsButton") &&     // over the plots
            button.parentWidget()->objectName() != QStringLiteral("sets"))  // leads elsewhere
            button.click();
    });
    each(static_cast<Segments*>(nullptr), [](Segments& segments) {
        if (segments.objectName() == QStringLiteral("sets"))
            return;
        segments.setFocus();
        QTest::keyClick(&segments, Qt::Key_End);
        QTest::keyClick(&segments, Qt::Key_Right);
    });
    each(static_cast<QComboBox*>(nullptr), [](QComboBox& combo) {
        const int last = combo.count() - 1;
        combo.setCurrentIndex(last);
        QMetaObject::invokeMethod(&combo, "activated", Q_ARG(int, last));
    });
    each(static_cast<QAbstractSpinBox*>(nullptr), [](QAbstractSpinBox& box) {
        if (box.objectName() != QStringLiteral("gainMargin"))  // a setting
            box.stepBy(1);
    });
    each(static_cast<QHeaderView*>(nullptr), [](QHeaderView& header) {
        if (header.sectionsClickable() && header.count() > 1 &&
            header.orientation() == Qt::Horizontal)
            QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
                              {header.sectionViewportPosition(1) + 10, header.height() / 2});
    });
    each(static_cast<QTreeView*>(nullptr), [](QTreeView& tree) { tree.expandAll(); });
    each(static_cast<QLineEdit*>(nullptr), [](QLineEdit& edit) {
        if (!edit.isReadOnly() && !isPartOf(&edit, "QAbstractSpinBox") &&
            !isPartOf(&edit, "QComboBox"))
            edit.setText(QStringLiteral("1"));
    });
    each(static_cast<QAbstractSlider*>(nullptr),
         [](QAbstractSlider& slider) { slider.setValue(slider.maximum()); });
}

/// What can be seen on it, a widget a line.
QStringList seen(const Page& page) {
    QStringList lines;
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->inherits("QLineEditIconButton"))
            continue;
        // Whether something has to scroll is a matter of room.
        if (const auto* bar = qobject_cast<const QScrollBar*>(widget);
            bar != nullptr && bar->value() == bar->minimum())
            continue;
        QString state;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            state = label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            state = button->text() + (button->isChecked() ? QStringLiteral(" [x]") : QString());
        else if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            state = edit->text();
        else if (const auto* combo = qobject_cast<const QComboBox*>(widget))
            state = combo->currentText();
        else if (const auto* slider = qobject_cast<const QAbstractSlider*>(widget))
            state = QString::number(slider->value());
        else if (const auto* segments = qobject_cast<const Segments*>(widget))
            state = QString::number(segments->current());
        else if (const auto* header = qobject_cast<const QHeaderView*>(widget))
            state = header->isSortIndicatorShown()
                        ? QStringLiteral("%1 %2")
                              .arg(header->sortIndicatorSection())
                              .arg(static_cast<int>(header->sortIndicatorOrder()))
                        : QString();
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
            state = QStringLiteral("%1 rows, at %2, %3 selected")
                        .arg(view->model() != nullptr ? view->model()->rowCount() : 0)
                        .arg(view->currentIndex().row())
                        .arg(view->selectionModel() != nullptr
                                 ? view->selectionModel()->selectedIndexes().size()
                                 : 0);
        else
            continue;
        lines << QStringLiteral("%1 %2: %3")
                     .arg(QString::fromLatin1(widget->metaObject()->className()),
                          widget->objectName().isEmpty() ? widget->accessibleName()
                                                         : widget->objectName(),
                          state);
    }
    return lines;
}

const std::vector<PageId> kProjectPages{PageId::Cases,   PageId::Split,    PageId::Train,
                                        PageId::Monitor, PageId::Evaluate, PageId::External,
                                        PageId::Review,  PageId::Report};

}  // namespace

class NextProjectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { Settings().setRecentProjects({}); }

    void everyPageIsAsInAFreshWindow_data() {
        QTest::addColumn<bool>("isSplit");
        QTest::newRow("with a run") << true;
        QTest::newRow("just imported") << false;
    }
    void everyPageIsAsInAFreshWindow() {
        QFETCH(bool, isSplit);
        const test::PredictedProject one{test::schemes()[1]};
        const test::PredictedProject predicted;
        const test::TemporaryFolder folder;
        const std::filesystem::path two = isSplit ? predicted.project : test::fieldProject(folder);
        std::map<PageId, QStringList> fresh;
        {
            Fixture f;
            f.open(two);
            for (const PageId id : kProjectPages) {
                f.show(id);
                fresh[id] = seen(*f.window.page(id));
            }
        }
        Fixture f;
        f.open(one.project);
        // What asks is answered with no.
        QTimer no;
        connect(&no, &QTimer::timeout, this, [] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
                dialog->reject();
            else if (QWidget* popup = QApplication::activePopupWidget())
                popup->close();
        });
        no.start(20);
        for (const PageId id : kProjectPages) {
            f.show(id);
            disturb(*f.window.page(id));
            f.show(id);  // some of it leads to another page
            if (id == PageId::Evaluate) {
                f.window.page(id)
                    ->findChild<QAbstractButton*>(QStringLiteral("subgroupsButton"))
                    ->click();
                disturb(*f.window.page(id));
                f.settle();
            }
        }
        no.stop();
        f.open(two);
        bool same = true;
        for (const PageId id : kProjectPages) {
            f.show(id);
            const QStringList now = seen(*f.window.page(id));
            for (const QString& line : now)
                if (now.count(line) != fresh[id].count(line)) {
                    same = false;
                    qWarning().noquote() << pageKey(id) << "now  " << line;
                }
            for (const QString& line : fresh[id])
                if (now.count(line) != fresh[id].count(line)) {
                    same = false;
                    qWarning().noquote() << pageKey(id) << "fresh" << line;
                }
        }
        QVERIFY(same);
    }

    void nothingOfTheProjectBeforeIsSeenWhileTheNextIsRead() {
        const test::PredictedProject one;
        const test::PredictedProject two{test::schemes()[1]};
        Fixture f;
        f.open(one.project);
        f.show(PageId::Evaluate);
        QSignalSpy opened(&f.bench.session(), &ProjectSession::projectOpened);
        f.window.openProject(QString::fromStdString(two.project.string()));
        const auto* opening = f.window.findChild<QWidget*>(QStringLiteral("opening"));
        const auto* menu = f.window.findChild<QAbstractButton*>(QStringLiteral("projectMenu"));
        const auto* seal = f.window.findChild<QAbstractButton*>(QStringLiteral("sealBadge"));
        QCOMPARE(opened.count(), 0);
        QVERIFY(opening->isVisible());
        QVERIFY(std::ranges::any_of(opening->findChildren<QLabel*>(), [](const QLabel* label) {
            return label->text() == QStringLiteral("Opening p…");
        }));
        for (const PageId id : kProjectPages)
            QVERIFY2(!f.window.page(id)->isVisible(), qPrintable(pageKey(id)));
        QVERIFY(!menu->isVisible() && !seal->isVisible());
        for (const auto* button : f.window.findChild<Rail*>()->findChildren<RailButton*>())
            QVERIFY(!button->isEnabled());
        f.window.showPage(PageId::Review);  // by its keys
        QVERIFY(opening->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, test::kPatience);
        f.settle();
        QVERIFY(!opening->isVisible() && menu->isVisible());
        QCOMPARE(f.window.currentPage(), PageId::Review);
    }

    void whatCannotBeOpenedLeavesTheProjectBefore() {
        const test::PredictedProject one;
        Fixture f;
        f.open(one.project);
        f.show(PageId::Split);
        const auto told = f.window.page(PageId::Split)->banners().banners().size();
        QSignalSpy failed(&f.bench.session(), &ProjectSession::openFailed);
        f.window.openProject(QStringLiteral("/nowhere/q.lightbox"));
        QVERIFY(!f.window.page(PageId::Split)->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, test::kPatience);
        QVERIFY(f.window.page(PageId::Split)->isVisible());
        QCOMPARE(f.window.page(PageId::Split)->banners().banners().size(), told + 1);

        f.window.openProject(QString::fromStdString(one.project.string()));
        auto* opening = f.window.findChild<QWidget*>(QStringLiteral("opening"));
        f.bench.session().reload();  // something was written into the one before meanwhile
        opening->findChild<QAbstractButton*>()->click();
        f.settle();
        QVERIFY(f.window.page(PageId::Split)->isVisible());
        QVERIFY(f.bench.session().isOpen() && !f.bench.session().isLoading());
    }

    void aPlotIsWholeAgain() {
        const test::PredictedProject one;
        const test::PredictedProject two;
        Fixture f;
        f.open(one.project);
        f.show(PageId::Evaluate);
        auto* roc = f.window.page(PageId::Evaluate)->findChild<RocPlot*>();
        const QPointF middle(roc->width() / 2.0, roc->height() / 2.0);
        QWidget* canvas = roc->childAt(middle.toPoint());
        const QPointF at = canvas->mapFrom(roc, middle.toPoint());
        QWheelEvent wheel(at, canvas->mapToGlobal(at.toPoint()), {}, {0, 240}, {}, {}, {}, false);
        QApplication::sendEvent(canvas, &wheel);
        QVERIFY(roc->isZoomed());
        f.open(two.project);
        QVERIFY(!roc->isZoomed());
    }
};

QTEST_MAIN(NextProjectTest)
#include "NextProjectTest.moc"
