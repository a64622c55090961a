// SPDX-License-Identifier: GPL-3.0-or-later
// No text is cut on any page or dialog, in any language, in the narrowest window.
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest>

#include "gui/Patience.h"
#include "import/DownloadDialog.h"
#include "import/ImportDialog.h"
#include "look/Language.h"
#include "pages/evaluate/OperatingPointPanel.h"
#include "pages/review/CasePanels.h"
#include "session/FileDialogs.h"
#include "session/Settings.h"
#include "shell/Dialogs.h"
#include "shell/MainWindow.h"
#include "shell/Rail.h"
#include "shell/Workbench.h"
#include "spec/OptionTable.h"
#include "support/PredictedProject.h"
#include "widgets/ClassMark.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/Menus.h"
#include "widgets/NameBox.h"
#include "widgets/OptionRow.h"
#include "widgets/PageColumns.h"
#include "widgets/Pills.h"
#include "widgets/film/ImageViewer.h"
#include "widgets/plots/RocPlot.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {

constexpr int kTurns = 2'000;

/// "QLabel 'text': 80 px of 96"
QString told(const QWidget& widget, const QString& text, int given, int needed) {
    return QStringLiteral("%1 %2 '%3': %4 px of %5")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), text)
        .arg(given)
        .arg(needed);
}

bool scrolls(const QWidget& widget) {
    for (const QWidget* above = widget.parentWidget(); above != nullptr;
         above = above->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(above) != nullptr)
            return true;
    return false;
}

void checkLabel(const QLabel& label, QStringList& cut) {
    // What ends in an ellipsis by design tells the whole by its tool tip.
    if (label.text().isEmpty() || qobject_cast<const ElidedLabel*>(&label) != nullptr)
        return;
    if (label.wordWrap()) {
        if (const int needed = label.heightForWidth(label.width()); needed > label.height() + 1)
            cut << told(label, label.text(), label.height(), needed);
    } else if (label.sizeHint().width() > label.width()) {
        cut << told(label, label.text(), label.width(), label.sizeHint().width());
    }
}

void checkButton(const QAbstractButton& button, QStringList& cut) {
    if (button.text().isEmpty())
        return;
    const bool hinted = qobject_cast<const QPushButton*>(&button) != nullptr ||
                        qobject_cast<const QCheckBox*>(&button) != nullptr ||
                        qobject_cast<const Pill*>(&button) != nullptr;
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    if (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return;
    const int needed = qobject_cast<const RailButton*>(&button) != nullptr
                           ? QFontMetrics(Theme::font(TextSize::Small, QFont::DemiBold))
                                     .horizontalAdvance(button.text()) +
                                 12
                       : hinted ? button.sizeHint().width()
                                : std::max(button.minimumSizeHint().width(),
                                           button.fontMetrics().horizontalAdvance(button.text()));
    if (needed > button.width())
        cut << told(button, button.text(), button.width(), needed);
}

void checkHeader(const QHeaderView& header, QStringList& cut) {
    if (header.orientation() != Qt::Horizontal)
        return;
    for (int i = 0; i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
        const QString tip =
            header.model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString();
        if (header.isSectionHidden(i) || text.isEmpty() || !tip.isEmpty())
            continue;
        const int needed = header.sectionSizeHint(i);
        if (needed > header.sectionSize(i))
            cut << told(header, text, header.sectionSize(i), needed);
    }
}

/// Every visible text below `root` that has not the room it needs.
QStringList cutTexts(const QWidget& root) {
    QStringList cut;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            checkLabel(*label, cut);
        else if (const auto* cls = qobject_cast<const ClassLabel*>(widget);
                 cls != nullptr && cls->sizeHint().width() > cls->width() &&
                 // one whose middle gives way tells the whole by its tool tip
                 (cls->minimumSizeHint() == cls->sizeHint() || cls->toolTip().isEmpty()))
            cut << told(*cls, QStringLiteral("class"), cls->width(), cls->sizeHint().width());
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            checkButton(*button, cut);
        else if (const auto* header = qobject_cast<const QHeaderView*>(widget))
            checkHeader(*header, cut);
        else if (const auto* figure = qobject_cast<const FigureLabel*>(widget);
                 figure != nullptr && figure->sizeHint().width() > figure->width())
            cut << told(*figure, figure->text(), figure->width(), figure->sizeHint().width());
        else if (const auto* box = qobject_cast<const QComboBox*>(widget);
                 box != nullptr && !box->isEditable() &&
                 qobject_cast<const NameBox*>(widget) == nullptr &&
                 box->fontMetrics().horizontalAdvance(box->currentText()) + 30 > box->width())
            cut << told(*box, box->currentText(), box->width(),
                        box->fontMetrics().horizontalAdvance(box->currentText()) + 30);
        else
            continue;
    }
    // Columns scroll down, never sideways.
    for (const ColumnScroll* column : root.findChildren<ColumnScroll*>())
        if (column->isVisible() && column->widget()->width() > column->viewport()->width())
            cut << told(*column, QStringLiteral("column"), column->viewport()->width(),
                        column->widget()->width());
    // Where nothing scrolls sideways, what is wider than its place is cut.
    constexpr int kMargin = 4;  // px at the edge of what a column holds
    for (const QScrollArea* area : root.findChildren<QScrollArea*>())
        if (area->isVisible() && area->widget() != nullptr &&
            area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            area->widget()->width() > area->viewport()->width() + kMargin)
            cut << told(*area, QStringLiteral("area"), area->viewport()->width(),
                        area->widget()->width());
    // What stands beyond the edge is cut, too, unless it can be scrolled to.
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible() || scrolls(*widget) || widget->isWindow())
            continue;
        const QRect place(widget->mapTo(&root, QPoint(0, 0)), widget->size());
        if (place.right() > root.width())
            cut << told(*widget, QStringLiteral("beyond the edge"), root.width(), place.right());
    }
    cut.removeDuplicates();
    return cut;
}

}  // namespace

class LayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        m_data.emplace();
        m_several.emplace(std::vector<std::string>{"effusion", "normal", "pneumothorax"});
    }
    void pages_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("several");
        for (const QString& code : Language::codes())
            for (const int width : {1024, 1120, 1440})
                for (const bool several : {false, true})
                    QTest::addRow("%s at %d, %s", qPrintable(code), width,
                                  several ? "three classes" : "two classes")
                        << code << width << several;
    }
    void pages() {
        QFETCH(QString, language);
        QFETCH(int, width);
        QFETCH(bool, several);
        const std::filesystem::path& project = (several ? m_several : m_data)->project;
        Workbench bench(language);
        bench.theme().apply(*qApp);
        MainWindow window(bench.context());
        window.resize(width, width == 1024 ? 700 : 800);
        QCOMPARE(window.width(), width);
        window.show();
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
        QStringList cut;
        const auto look = [&](const QString& name) {
            // A layout within layouts takes a few turns of the event loop to give a changed text its room.
            QStringList found;
            (void)QTest::qWaitFor(
                [&] {
                    found = cutTexts(window);
                    return found.isEmpty();
                },
                kTurns);
            for (const QString& one : found)
                cut << name + QStringLiteral(": ") + one;
        };
        look(QStringLiteral("start"));
        window.openProject(QString::fromStdString(project.string()));
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen() && window.settled(), test::kPatience);
        for (const PageId page : allPages) {
            window.showPage(page);
            QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
            look(pageKey(page));
            if (page == PageId::Split) {
                // Folds ask for more than ratios do.
                auto* folds = window.findChild<QAbstractButton*>(QStringLiteral("methodFolds"));
                folds->click();
                const auto* table = window.findChild<QTableWidget*>(QStringLiteral("countsTable"));
                const int foldRows = 5;
                QTRY_VERIFY_WITH_TIMEOUT(table->rowCount() > foldRows && window.settled(),
                                         test::kPatience);
                look(QStringLiteral("folds"));
            }
            // The column that is folded on a narrow page has to be readable, too.
            for (PageColumns* columns : window.findChildren<PageColumns*>())
                if (columns->isVisible() && !columns->isSideShown()) {
                    columns->unfold();
                    QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
                    look(pageKey(page) + QStringLiteral(", unfolded"));
                }
        }
        QVERIFY2(cut.isEmpty(), qPrintable(QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
    }
    void choicesOfOptionsFit_data() {
        QTest::addColumn<QString>("language");
        for (const QString& code : Language::codes())
            QTest::addRow("%s", qPrintable(code)) << code;
    }
    void choicesOfOptionsFit() {
        QFETCH(QString, language);
        Workbench bench(language);
        bench.theme().apply(*qApp);
        QStringList cut;
        for (const spec::OptionInfo& info : spec::trainingOptions()) {
            if (info.type != spec::OptionType::Choice)
                continue;
            OptionRow row(bench.theme(), info);
            row.show();
            const auto* box = row.findChild<QComboBox*>();
            QVERIFY(box != nullptr);
            for (int i = 0; i < box->count(); ++i) {
                const int needed = box->fontMetrics().horizontalAdvance(box->itemText(i)) + 30;
                if (needed > box->width())
                    cut << told(*box, box->itemText(i), box->width(), needed);
            }
        }
        QVERIFY2(cut.isEmpty(), qPrintable(QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
    }
    void whatAPageIsForIsInSight_data() {
        QTest::addColumn<QSize>("size");
        // The last is a screen of 1920 x 1200 at twice the size, less a title bar.
        for (const QSize size : {QSize(1440, 900), QSize(1280, 800), QSize(1120, 700),
                                 QSize(1024, 700), QSize(960, 560)})
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
    }
    void whatAPageIsForIsInSight() {
        QFETCH(QSize, size);
        Workbench bench(QStringLiteral("en"));
        bench.theme().apply(*qApp);
        MainWindow window(bench.context());
        window.resize(size);
        window.show();
        QCOMPARE(window.size(), size);
        window.openProject(QString::fromStdString(m_data->project.string()));
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen() && window.settled(), test::kPatience);
        const auto placeOf = [&](const QWidget* widget) {
            return QRect(widget->mapTo(&window, QPoint(0, 0)), widget->size());
        };
        window.showPage(PageId::Cases);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
        const auto* cases = window.findChild<QWidget*>(QStringLiteral("casesPage"));
        cases->findChild<PageColumns*>()->unfold();
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
        const auto* grid = cases->findChild<QWidget*>(QStringLiteral("grid"));
        const auto* shown = cases->findChild<ImageViewer*>(QStringLiteral("film"));
        QVERIFY(grid->isVisible() && shown->isVisible());
        // What opens makes others step aside in a further pass.
        QTRY_VERIFY2_WITH_TIMEOUT(!placeOf(grid).intersects(placeOf(shown)),
                                  "the image lies over the grid", test::kPatience);
        QVERIFY2(grid->width() >= 200, qPrintable(QString::number(grid->width())));
        window.showPage(PageId::Evaluate);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
        const auto* point = window.findChild<OperatingPointPanel*>();
        QVERIFY(point->isVisible());
        QVERIFY(window.rect().contains(placeOf(point)));
        for (const char* name : {"lock", "threshold"})
            if (const auto* part = point->findChild<QWidget*>(QLatin1String(name));
                part->isVisible())
                QVERIFY2(window.rect().contains(placeOf(part)), name);
        const auto* roc = window.findChild<RocPlot*>();
        QVERIFY(roc->width() >= 220 && roc->height() >= 150);
        QVERIFY(!placeOf(roc).intersects(placeOf(point)));
        window.showPage(PageId::Review);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
        const auto* reading = window.findChild<ReadingPanel*>();
        QVERIFY(reading->isVisible());
        QVERIFY(window.rect().contains(placeOf(reading->findChild<QWidget*>("agree"))));
        const auto* page = window.findChild<QWidget*>(QStringLiteral("reviewPage"));
        const auto* film = page->findChild<ImageViewer*>(QStringLiteral("film"));
        QVERIFY2(film->width() >= 200 && film->height() >= 200,
                 qPrintable(QStringLiteral("%1 x %2").arg(film->width()).arg(film->height())));
        QVERIFY(!placeOf(film).intersects(placeOf(reading)));
        QVERIFY(window.rect().contains(placeOf(film)));
    }
    void menusStayInsideTheWindow() {
        QWidget window;
        window.resize(500, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QPushButton button(QStringLiteral("menu"), &window);
        button.setGeometry(440, 260, 60, 28);
        button.show();
        QMenu menu;
        for (int i = 0; i < 4; ++i)
            menu.addAction(QString(QStringLiteral("a run with a long name ")).repeated(8) +
                           QString::number(i));
        QTimer::singleShot(0, &menu, [&] {
            const QRect room(window.mapToGlobal(QPoint(0, 0)), window.size());
            QVERIFY(room.contains(menu.geometry()));
            QVERIFY(menu.actions().front()->text().endsWith(QStringLiteral("0")));
            QVERIFY(menu.actions().front()->toolTip().size() >
                    menu.actions().front()->text().size());
            menu.close();
        });
        QVERIFY(showMenu(menu, button) == nullptr);
    }
    void fileDialogsOpenWhereTheLastOneWas() {
        const QString before = Settings().lastFolder();
        Settings().setLastFolder({});
        const QString documents =
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        QCOMPARE(FileDialogs::place(), QFileInfo(documents).isDir() ? documents : QDir::homePath());
        const QString folder = QString::fromStdString(m_data->project.parent_path().string());
        FileDialogs::note(folder + QStringLiteral("/report.html"));
        QCOMPARE(FileDialogs::place(), folder);
        FileDialogs::note({});
        QCOMPARE(FileDialogs::place(), folder);
        Settings().setLastFolder(folder + QStringLiteral("/gone"));
        QVERIFY(FileDialogs::place() != folder + QStringLiteral("/gone"));
        Settings().setLastFolder(before);
    }
    void dialogs_data() {
        QTest::addColumn<QString>("language");
        for (const QString& code : Language::codes())
            QTest::newRow(qPrintable(code)) << code;
    }
    void dialogs() {
        QFETCH(QString, language);
        Workbench bench(language);
        bench.theme().apply(*qApp);
        bench.session().open(m_data->project);
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen() && !bench.session().isLoading(),
                                 test::kPatience);
        QStringList cut;
        const auto look = [&](QDialog& dialog) {
            dialog.show();
            QTRY_VERIFY_WITH_TIMEOUT(!bench.jobs().busy(), test::kPatience);
            QApplication::processEvents();
            for (const QString& one : cutTexts(dialog))
                cut << dialog.objectName() + QStringLiteral(": ") + one;
        };
        for (const auto topic : {HelpDialog::Topic::Tour, HelpDialog::Topic::Shortcuts,
                                 HelpDialog::Topic::CommandLine, HelpDialog::Topic::Licences}) {
            HelpDialog help(bench.theme(), topic);
            look(help);
        }
        SettingsDialog settings(bench.theme());
        look(settings);
        AuditDialog audit(bench.context());
        look(audit);
        ImportDialog import(bench.context(), {});
        look(import);
        DownloadDialog download(bench.context());
        look(download);
        QVERIFY2(cut.isEmpty(), qPrintable(QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
    }

private:
    std::optional<test::PredictedProject> m_data;
    std::optional<test::PredictedProject> m_several;  ///< of three classes, with longer names
};

QTEST_MAIN(LayoutTest)
#include "LayoutTest.moc"
