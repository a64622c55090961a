// SPDX-License-Identifier: GPL-3.0-or-later
// Plots as files for print, tables as CSV, and the ways to them.
#include "widgets/print/FigureFile.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>

#include "base/Error.h"
#include "base/Files.h"
#include "gui/Patience.h"
#include "look/Theme.h"
#include "shell/FigureExport.h"
#include "shell/Workbench.h"
#include "support/TemporaryFolder.h"
#include "widgets/Controls.h"
#include "widgets/Legend.h"
#include "widgets/Panel.h"
#include "widgets/plots/ScoreHistogram.h"
#include "widgets/plots/ThresholdPlot.h"
#include "widgets/print/PrintedFigure.h"
#include "widgets/print/TableFile.h"

#include <QVBoxLayout>

using namespace lightbox;
using namespace lightbox::gui;

namespace {

QByteArray contentOf(const std::filesystem::path& file) {
    QFile read(QString::fromStdString(file.string()));
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

/// A decision curve in its panel, in the dark theme.
struct Fixture {
    Theme theme;
    Panel panel;
    Legend* legend = new Legend(theme);
    ThresholdPlot* plot = new ThresholdPlot(theme, QStringLiteral("net benefit"),
                                            QStringLiteral("Decision curve; drag the threshold"));
    test::TemporaryFolder folder;

    Fixture() {
        theme.apply(*qApp);
        theme.setPreference(Theme::Preference::Dark);
        panel.addHeadAction(legend);
        panel.body()->addWidget(plot, 1);
        legend->addLine(QStringLiteral("the model"), 0);
        legend->addLine(QStringLiteral("treat all"), 3, Qt::DashLine);
        plot->setXLabel(QStringLiteral("threshold probability"));
        ThresholdPlot::Shown shown;
        shown.least = -0.1;
        shown.most = 0.5;
        // Far below what is shown: clipped.
        shown.curves = {{0, Qt::SolidLine, {0, 0.5, 1}, {0.4, 0.2, -40}, QStringLiteral("model")}};
        plot->setShown(std::move(shown));
        plot->setThreshold(0.3, QStringLiteral("0.300"), 0.28, QStringLiteral("0.280"));
        panel.resize(420, 320);
        panel.show();
        if (!QTest::qWaitForWindowExposed(&panel))
            qFatal("not shown");
    }
    PrintedFigure& figure() { return *FigureFile::at(plot->childAt(plot->rect().center())); }
    std::filesystem::path write(const FigurePrint& print, const char* name) {
        const auto file = folder.path() / name;
        base::writeOutput(file, FigureFile::contentOf(figure(), theme, print));
        return file;
    }
};

}  // namespace

class FigureFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anSvgHasTheSizeTheWordsAndTheColoursOfPrint() {
        Fixture f;
        const QByteArray svg =
            contentOf(f.write({FigurePrint::Format::Svg, FigurePrint::kOneAndAHalf}, "plot.svg"));
        QXmlStreamReader reader(svg);
        QStringList words;
        QStringList fills;
        int clips = 0;
        QString width;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == QStringLiteral("svg"))
                width = reader.attributes().value(QStringLiteral("width")).toString();
            clips += reader.name() == QStringLiteral("clipPath");
            if (reader.name() == QStringLiteral("path"))
                fills << reader.attributes().value(QStringLiteral("fill")).toString();
            if (reader.name() == QStringLiteral("text")) {
                // 11 px of the window are 7.5 points: 114 mm are 474 such px.
                QVERIFY(reader.attributes().value(QStringLiteral("font-size")).toDouble() >= 11);
                words << reader.readElementText();
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(width, QStringLiteral("114mm"));
        for (const char* word :
             {"the model", "treat all", "threshold probability", "net benefit", "0.300", "0.280"})
            QVERIFY2(words.contains(QLatin1String(word)), qPrintable(words.join(QLatin1Char('|'))));
        QVERIFY(clips > 0);
        QVERIFY2(!svg.contains("<image"), "lines and letters, no pixels");
        // The paper is white though the window is dark.
        QCOMPARE(fills.front(), QStringLiteral("#ffffff"));
        QVERIFY(!svg.contains(f.theme.color(Role::Panel).name().toLatin1()));
        // And the window is dark still.
        QVERIFY(f.theme.isDark());
        QTRY_COMPARE_WITH_TIMEOUT(f.plot->grab().toImage().pixelColor(2, 2),
                                  f.theme.color(Role::Panel), test::kPatience);
    }

    void aPdfHasTheSizeOfItsColumn() {
        Fixture f;
        const QByteArray pdf =
            contentOf(f.write({FigurePrint::Format::Pdf, FigurePrint::kSingleColumn}, "plot.pdf"));
        QVERIFY(pdf.startsWith("%PDF"));
        const auto box =
            QRegularExpression(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"))
                .match(QString::fromLatin1(pdf));
        QVERIFY(box.hasMatch());
        QVERIFY2(std::abs(box.captured(1).toDouble() - 85 / 25.4 * 72) < 1,
                 qPrintable(box.captured(1)));
        QVERIFY2(!pdf.contains("/Subtype /Image"), "lines and letters, no pixels");
        QVERIFY(pdf.contains("/FontFile") || pdf.contains("/FontFile3") ||
                pdf.contains("/FontFile2"));
    }

    void aPngHasItsResolution() {
        Fixture f;
        for (const int dpi : {300, 600}) {
            const QImage image(QString::fromStdString(
                f.write({FigurePrint::Format::Png, FigurePrint::kDoubleColumn, dpi}, "plot.png")
                    .string()));
            QCOMPARE(image.width(), static_cast<int>(std::lround(174 / 25.4 * dpi)));
            QCOMPARE(std::lround(image.dotsPerMeterX() * 0.0254), static_cast<long>(dpi));
            QCOMPARE(image.pixelColor(1, 1), QColor(Qt::white));
            // The curve stands there in its colour of print.
            Theme light;
            light.setPreference(Theme::Preference::Light);
            int blue = 0;
            for (int y = 0; y < image.height(); y += 2)
                for (int x = 0; x < image.width(); x += 2)
                    blue += image.pixelColor(x, y) == light.series(0);
            QVERIFY(blue > dpi);
        }
    }

    void whatTheWindowExplainsElsewhereIsNamedInPrint() {
        Fixture f;
        const int before = f.legend->sizeHint().width();
        const QByteArray without = contentOf(f.write({FigurePrint::Format::Svg}, "without.svg"));
        QVERIFY(!without.contains("bookmark"));
        f.legend->addBookmark(QStringLiteral("bookmark"));
        f.legend->addChosen(QStringLiteral("marked"), true);
        f.legend->addReferred(QStringLiteral("referred"), 0, 1);
        QCOMPARE(f.legend->sizeHint().width(), before);
        const QByteArray printed = contentOf(f.write({FigurePrint::Format::Svg}, "with.svg"));
        for (const char* name : {"bookmark", "marked", "referred"})
            QVERIFY2(printed.contains(name), name);
    }

    void aHatchIsLines() {
        Fixture f;
        auto* histogram = new ScoreHistogram(f.theme);
        f.panel.body()->addWidget(histogram);
        histogram->setBins({0, 1, {7, 4, 5, 1}, {1, 2, 6, 9}});
        spec::AtThreshold at;
        at.threshold = 0.5;
        at.tn = 11;
        at.fp = 6;
        at.fn = 3;
        at.tp = 15;
        histogram->setOperatingPoint(at, QStringLiteral("0.5"));
        QApplication::processEvents();
        const auto file = f.folder.path() / "scores.svg";
        base::writeOutput(
            file,
            FigureFile::contentOf(*FigureFile::at(histogram->childAt(histogram->rect().center())),
                                  f.theme, {FigurePrint::Format::Svg, FigurePrint::kSingleColumn}));
        const QByteArray svg = contentOf(file);
        QVERIFY(!svg.contains("<image"));
        QVERIFY(svg.count("<path") > 40);
    }

    void aFolderThatCannotBeWrittenToIsNamed() {
        Fixture f;
        try {
            f.write({FigurePrint::Format::Svg}, "missing/plot.svg");
            QFAIL("written");
        } catch (const base::Error& error) {
            QCOMPARE(error.kind(), base::ErrorKind::Failed);
        }
    }

    void aTableIsWrittenAsItIsInView() {
        QStandardItemModel model(2, 3);
        model.setHorizontalHeaderLabels(
            {QStringLiteral("Run"), QString(), QStringLiteral("AUROC")});
        model.setItem(0, 0, new QStandardItem(QStringLiteral("first, of two")));
        model.setItem(0, 2, new QStandardItem(QStringLiteral("0.964 [0.949–0.976]")));
        model.setItem(1, 0, new QStandardItem(QStringLiteral("second")));
        QTableView view;
        view.setModel(&model);
        QVERIFY(TableFile::at(&view) == nullptr);
        TableFile::offer(view);
        QVERIFY(TableFile::at(view.viewport()) == &view);
        QCOMPARE(TableFile::csv(view), std::string("Run,AUROC\n\"first, of two\",0.964 "
                                                   "[0.949–0.976]\nsecond,\n"));
        view.setColumnHidden(0, true);
        QCOMPARE(TableFile::csv(view), std::string("AUROC\n0.964 [0.949–0.976]\n\n"));
    }

    void theMenuOfAPlotLeadsToItsFileAndTheKeyboardToAllInView() {
        Fixture f;
        Workbench bench;
        FigureExport figures(bench.context(), f.panel);
        QMenu menu;
        figures.fill(menu);
        QCOMPARE(menu.actions().size(), 1);
        QCOMPARE(menu.actions().front()->text(), QStringLiteral("Save Decision curve…"));
        QWidget* canvas = f.plot->childAt(f.plot->rect().center());
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(10, 10),
                                canvas->mapToGlobal(QPoint(10, 10)));
        QCoreApplication::sendEvent(canvas, &event);
        auto* shown = f.panel.findChild<QMenu*>(QStringLiteral("figureMenu"));
        QVERIFY(shown != nullptr);
        QCOMPARE(shown->actions().size(), 1);
        shown->close();
        // A table with a menu of its own keeps it.
        QTableView table(&f.panel);
        table.setAccessibleName(QStringLiteral("Runs"));
        TableFile::offer(table);
        table.setContextMenuPolicy(Qt::CustomContextMenu);
        f.panel.body()->addWidget(&table);
        table.show();
        QSignalSpy own(&table, &QWidget::customContextMenuRequested);
        const auto rightClick = [&] {
            QContextMenuEvent click(QContextMenuEvent::Mouse, QPoint(5, 5),
                                    table.viewport()->mapToGlobal(QPoint(5, 5)));
            QCoreApplication::sendEvent(table.viewport(), &click);
        };
        rightClick();
        QCOMPARE(own.size(), 1);
        table.setContextMenuPolicy(Qt::DefaultContextMenu);
        rightClick();
        QCOMPARE(own.size(), 1);
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        // Its headers are views too, and no tables.
        QMenu both;
        figures.fill(both);
        QCOMPARE(both.actions().size(), 2);
        FigureDialog dialog(f.theme, QStringLiteral("Decision curve"));
        dialog.show();
        auto* formats = dialog.findChild<Segments*>(QStringLiteral("figureFormat"));
        auto* resolutions = dialog.findChild<Segments*>(QStringLiteral("figureResolution"));
        QVERIFY(!resolutions->isVisible());
        QCOMPARE(formats->accessibleName(), QStringLiteral("Format"));
        Q_EMIT formats->chosen((formats->setCurrent(2), 2));
        QVERIFY(resolutions->isVisible());
        resolutions->setCurrent(1);
        dialog.findChild<Segments*>(QStringLiteral("figureWidth"))->setCurrent(2);
        QCOMPARE(dialog.choice().format, FigurePrint::Format::Png);
        QCOMPARE(dialog.choice().dpi, 600);
        QCOMPARE(dialog.choice().width, FigurePrint::kDoubleColumn);
    }
};

QTEST_MAIN(FigureFileTest)
#include "FigureFileTest.moc"
