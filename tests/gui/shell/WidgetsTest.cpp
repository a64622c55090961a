// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QtTest>

#include "gui/Patience.h"
#include "look/Theme.h"
#include "widgets/Banner.h"
#include "widgets/ClassMark.h"
#include "widgets/Controls.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/NameBox.h"
#include "widgets/OptionRow.h"
#include "widgets/PageColumns.h"
#include "widgets/Panel.h"
#include "widgets/Pills.h"
#include "widgets/film/ImageViewer.h"
#include "widgets/plots/CurvePlot.h"
#include "widgets/plots/RocPlot.h"
#include "widgets/plots/ScoreHistogram.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

using namespace lightbox;
using namespace lightbox::gui;

class WidgetsTest : public QObject {
    Q_OBJECT

private:
    Theme m_theme;

private Q_SLOTS:
    void initTestCase() {
        m_theme.setPreference(Theme::Preference::Light);
        m_theme.apply(*qApp);
    }
    void anAxisHasRoundNumbersThatHaveRoom() {
        const auto near = [](const std::vector<double>& found, const std::vector<double>& wanted) {
            return std::ranges::equal(found, wanted,
                                      [](double a, double b) { return std::abs(a - b) < 1e-9; });
        };
        QVERIFY(near(AxisHeader::ticks(0.6, 1, 200), {0.6, 0.7, 0.8, 0.9, 1}));
        QVERIFY(near(AxisHeader::ticks(0.6, 1, 90), {0.6, 0.8, 1}));
        QVERIFY(near(AxisHeader::ticks(-0.2, 0.3, 110), {-0.2, 0, 0.2}));
        QVERIFY(AxisHeader::ticks(0.6, 0.6, 200).empty());
        QVERIFY(AxisHeader::ticks(0.6, 1, 20).empty());
    }
    void bannersOfOneMatterTakeTheRoomOfOne() {
        BannerStack stack(m_theme);
        stack.resize(900, 300);
        stack.showGroup(QStringLiteral("group"), {{BannerKind::Warning, QStringLiteral("small")},
                                                  {BannerKind::Error, QStringLiteral("leak")},
                                                  {BannerKind::Warning, QStringLiteral("shift")}});
        stack.show(BannerKind::Done, QStringLiteral("exported"), {}, QStringLiteral("csv"));
        const auto inSight = [&] {
            QStringList texts;
            for (const Banner* banner : stack.banners())
                if (!banner->isHidden())
                    texts << banner->what();
            return texts;
        };
        // What somebody just did is not hidden behind what has long been known.
        QTRY_COMPARE_WITH_TIMEOUT(inSight(),
                                  QStringList({QStringLiteral("Leak"), QStringLiteral("Exported")}),
                                  test::kPatience);
        // The worst is closed: the next one takes its place.
        Q_EMIT stack.banners().front()->closed();
        QCOMPARE(inSight(), QStringList({QStringLiteral("Small"), QStringLiteral("Exported")}));
        Q_EMIT stack.banners().front()->moreAsked();
        QCOMPARE(inSight().size(), 3);
        Q_EMIT stack.banners().front()->moreAsked();
        QCOMPARE(inSight().size(), 2);
        stack.showGroup(QStringLiteral("group"), {});
        QCOMPARE(inSight(), QStringList{QStringLiteral("Exported")});
    }
    void aFigureThatIsUndefinedSaysWhyWhereThereIsNoRoomForIt() {
        spec::Interval none;
        none.undefined = "no cases called positive";
        FigureLabel narrow(m_theme);
        narrow.setStacked();
        narrow.setInterval(none);
        QCOMPARE(narrow.text(), QString(QChar(0x2014)));
        QVERIFY2(narrow.toolTip().contains(QStringLiteral("called positive")),
                 qPrintable(narrow.toolTip()));
        FigureLabel wide(m_theme);
        wide.setInterval(none);
        QVERIFY(wide.text().contains(QStringLiteral("called positive")));
    }
    void theMiddleOfANameGivesWay() {
        const QString name = QStringLiteral("adenocarcinoma in situ of the lung");
        ClassLabel whole(m_theme, 1, name);
        ClassLabel elided(m_theme, 1, name);
        elided.setElided();
        QCOMPARE(elided.sizeHint(), whole.sizeHint());
        QCOMPARE(whole.minimumSizeHint(), whole.sizeHint());
        QVERIFY(elided.minimumSizeHint().width() <= 40);
        QCOMPARE(elided.accessibleName(), name);
    }
    void theRightColumnFoldsWhereThereIsNoRoom() {
        auto* main = new QVBoxLayout;
        auto* wide = new QWidget;
        wide->setMinimumWidth(700);
        main->addWidget(wide);
        auto* side = new QVBoxLayout;
        auto* field = new QLineEdit;
        side->addWidget(field);
        PageColumns columns(m_theme, main, side, QStringLiteral("Seal"), 300);
        columns.resize(1400, 500);
        columns.show();
        QVERIFY(QTest::qWaitForWindowExposed(&columns));
        auto* tab = columns.findChild<FoldTab*>();
        QVERIFY(!columns.isFolded());
        QVERIFY(field->isVisible());
        QVERIFY(!tab->isVisible());
        columns.resize(1100, 500);
        QVERIFY(columns.isFolded());
        QVERIFY(!field->isVisible());
        QVERIFY(tab->isVisible());
        QCOMPARE(tab->accessibleName(), QStringLiteral("Seal"));
        // Room for both: the rest moves aside.
        QTest::mouseClick(tab, Qt::LeftButton);
        QVERIFY(field->isVisible());
        QVERIFY(wide->width() >= 700);
        QVERIFY(wide->mapTo(&columns, QPoint(wide->width(), 0)).x() <=
                field->mapTo(&columns, QPoint()).x());
        // No room for both: it lies over the rest, which keeps its width.
        columns.resize(900, 500);
        QVERIFY(field->isVisible());
        QVERIFY(wide->width() >= 700);
        // What was chosen stays.
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        columns.resize(1400, 500);
        QVERIFY(field->isVisible());
        columns.resize(1100, 500);
        QVERIFY(!field->isVisible());
        columns.unfold();
        QVERIFY(field->isVisible());
    }
    void themeSwitches() {
        QSignalSpy changed(&m_theme, &Theme::changed);
        QCOMPARE(m_theme.color(Role::Panel), QColor(0xFF, 0xFF, 0xFF));
        m_theme.toggle();
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_theme.isDark());
        QCOMPARE(m_theme.color(Role::Panel), QColor(0x1A, 0x1D, 0x22));
        QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(0x1A, 0x1D, 0x22));
        QVERIFY(!m_theme.styleSheet().contains(QLatin1Char('@')));
        m_theme.toggle();
        QVERIFY(!m_theme.isDark());
    }
    void iconsFollowTheTheme() {
        const QIcon icon = m_theme.icon(QStringLiteral("folder"), Role::Text);
        const auto ink = [&] {
            const QImage image = icon.pixmap(32, 32).toImage();
            QColor darkest = Qt::transparent;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y).alpha() == 255)
                        darkest = image.pixelColor(x, y);
            return darkest;
        };
        QCOMPARE(ink().name(), m_theme.color(Role::Text).name());
        m_theme.toggle();
        QCOMPARE(ink().name(), m_theme.color(Role::Text).name());
        m_theme.toggle();
        QVERIFY(Theme::iconPixmap(QStringLiteral("no-such"), Qt::black, 16, 1).isNull());
    }
    void digitsAreEquallyWide() {
        const QFontMetricsF metrics(Theme::font(TextSize::Body));
        for (char c = '1'; c <= '9'; ++c)
            QCOMPARE(metrics.horizontalAdvance(QLatin1Char(c)),
                     metrics.horizontalAdvance(QLatin1Char('0')));
        QCOMPARE(QFontInfo(Theme::font(TextSize::Body)).family(), QStringLiteral("Lightbox Sans"));
    }
    void everyClassHasAShapeOfItsOwn() {
        QSet<QByteArray> seen;
        for (int i = -1; i < 6; ++i) {
            const QImage image = classMarkPixmap(i, Qt::black, 24).toImage();
            seen.insert(
                QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(seen.size(), 7);
    }
    void optionRowTellsOfEditsAndOfThePreset() {
        spec::OptionInfo info;
        info.key = "phase1.lr";
        info.type = spec::OptionType::Real;
        info.low = 1e-7;
        info.high = 1;
        info.label = "Learning rate";
        OptionRow row(m_theme, info);
        row.setValue(1e-3);
        row.setPreset(1e-3);
        QVERIFY(!row.differs());
        QSignalSpy edited(&row, &OptionRow::edited);
        QSignalSpy validity(&row, &OptionRow::validityChanged);
        auto* field = row.findChild<QLineEdit*>();
        QVERIFY(field != nullptr);
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("5e-4"));
        QCOMPARE(row.value().get<double>(), 5e-4);
        QVERIFY(row.differs());
        QVERIFY(edited.count() >= 1);
        QVERIFY(row.valid());
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("-1e-3"));
        QVERIFY(!row.valid());
        QVERIFY(validity.count() >= 1);
        QCOMPARE(row.value().get<double>() > 0, true);  // what is out of range is never taken
    }
    void optionRowOfAChoice() {
        spec::OptionInfo info;
        info.key = "phase1.optimizer";
        info.type = spec::OptionType::Choice;
        info.choices = {"adamw", "adam", "sgd"};
        info.choiceLabels = {"AdamW", "Adam", "SGD"};
        OptionRow row(m_theme, info);
        row.setValue("adamw");
        auto* combo = row.findChild<QComboBox*>();
        QCOMPARE(combo->currentText(), QStringLiteral("AdamW"));
        QSignalSpy edited(&row, &OptionRow::edited);
        QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(row.value().get<std::string>(), std::string("adam"));
        QCOMPARE(edited.count(), 1);
    }
    void numberBoxStepsByDecades() {
        NumberBox box(1e-7, 1);
        box.setValue(1e-3);
        box.stepBy(1);
        QCOMPARE(box.value(), 2e-3);
        box.stepBy(-2);
        QCOMPARE(box.value(), 5e-4);
        box.setValue(7);
        QCOMPARE(box.value(), 1.0);
    }
    void segmentsTellOfChoicesOnly() {
        Segments segments(m_theme);
        segments.addSegment(QStringLiteral("ROC"));
        segments.addSegment(QStringLiteral("PR"));
        QSignalSpy chosen(&segments, &Segments::chosen);
        segments.setCurrent(1);
        QCOMPARE(chosen.count(), 0);
        QTest::mouseClick(segments.findChildren<QAbstractButton*>().front(), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(segments.current(), 0);
    }
    void figuresShowUndefinedWithItsReason() {
        FigureLabel figure(m_theme);
        spec::Interval interval;
        interval.undefined = "one class absent";
        figure.setInterval(interval);
        QCOMPARE(figure.text(), QStringLiteral("— undefined: one class absent"));
    }
    void bannersStayUntilClosed() {
        BannerStack stack(m_theme);
        QVERIFY(stack.isHidden());
        stack.show(BannerKind::Warning, QStringLiteral("first"), {}, QStringLiteral("a"));
        stack.show(BannerKind::Warning, QStringLiteral("second"), {}, QStringLiteral("a"));
        QCOMPARE(stack.banners().size(), 1);
        QCOMPARE(stack.banners().front()->what(), QStringLiteral("Second"));
        stack.showError(base::cancelled());
        QCOMPARE(stack.banners().size(), 1);
        stack.showError(base::Error(base::ErrorKind::Failed,
                                    base::ErrorFacts{"x", "it broke", {}, "a fact", "do this"}));
        QCOMPARE(stack.banners().size(), 2);
        QTest::mouseClick(stack.banners().front()->findChild<QToolButton*>(), Qt::LeftButton);
        QCOMPARE(stack.banners().size(), 1);
        stack.clearAll();
        QVERIFY(stack.isHidden());
    }
    void theRulerMeasuresMillimetresWhereSpacingIsKnown() {
        auto image = std::make_shared<spec::ModalityImage>();
        image->width = 200;
        image->height = 100;
        image->values.assign(20'000, 1.0F);
        image->spacingX = 0.5;
        image->spacingY = 0.25;
        ImageViewer viewer(m_theme);
        viewer.resize(400, 200);  // two widget pixels to one of the image
        viewer.show();
        viewer.setImage(image, {});
        viewer.setTool(ImageViewer::Tool::Ruler);
        const auto drag = [&](const QPoint& from, const QPoint& to) {
            QTest::mousePress(&viewer, Qt::LeftButton, {}, from);
            QTest::mouseMove(&viewer, to);
            QTest::mouseRelease(&viewer, Qt::LeftButton, {}, to);
        };
        drag({100, 50}, {260, 50});
        QCOMPARE(viewer.measured().dx(), 80.0);
        QCOMPARE(viewer.measuredText(), QStringLiteral("40.0 mm"));
        drag({100, 50}, {100, 170});
        QCOMPARE(viewer.measuredText(), QStringLiteral("15.0 mm"));
        auto unknown = std::make_shared<spec::ModalityImage>(*image);
        unknown->spacingX = unknown->spacingY = 0;
        viewer.setImage(unknown, {});
        QVERIFY(viewer.measuredText().isEmpty());
        drag({100, 50}, {260, 50});
        QCOMPARE(viewer.measuredText(), QStringLiteral("80 px"));
    }
    void wordsInTheCornersNeverRunIntoEachOther() {
        auto image = std::make_shared<spec::ModalityImage>();
        image->width = image->height = 4;
        image->bits = 8;
        image->values.assign(16, 255);
        ImageViewer viewer(m_theme);
        viewer.resize(300, 300);
        viewer.setImage(image, {127, 255, {}});
        viewer.setCornerTopLeft(QStringLiteral("patient00002, study 1, a frontal view"));
        viewer.setCornerTopRight(
            QStringLiteral("No Finding?, Lung Opacity, Pneumothorax, Pleural Other, Fracture"), 1);
        viewer.show();
        QVERIFY(QTest::qWaitForWindowExposed(&viewer));
        viewer.clearFocus();
        const QImage shown = viewer.grab().toImage();
        const int middle = shown.width() / 2;
        for (int y = 12; y < shown.height() / 2; ++y)
            QCOMPARE(qGray(shown.pixel(middle, y)), 255);
        // Both are there, and more than one line high.
        const int line = 40 * shown.height() / 300;
        QVERIFY(qGray(shown.pixel(shown.width() / 15, line)) < 255);
        QVERIFY(qGray(shown.pixel(shown.width() * 14 / 15, line)) < 255);
    }
    void draggingTheRocPointTellsThresholds() {
        RocPlot plot(m_theme);
        plot.resize(440, 340);
        plot.setCurve({{0, 0, std::numeric_limits<double>::infinity()},
                       {0.1, 0.5, 0.8},
                       {0.4, 0.8, 0.5},
                       {1, 1, 0}});
        spec::AtThreshold at;
        at.threshold = 0.8;
        at.sensitivity.value = 0.5;
        at.specificity.value = 0.9;
        plot.setOperatingPoint(at);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QSignalSpy dragged(&plot, &RocPlot::thresholdDragged);
        QSignalSpy finished(&plot, &RocPlot::dragFinished);
        const auto at2 = [&](double fpr, double tpr) {
            return plot.positionOf(fpr, tpr).toPoint();
        };
        QWidget* canvas = plot.childAt(at2(0.1, 0.5));
        QVERIFY(canvas != nullptr);
        const auto on = [&](double fpr, double tpr) {
            return canvas->mapFrom(&plot, at2(fpr, tpr));
        };
        QTest::mousePress(canvas, Qt::LeftButton, {}, on(0.1, 0.5));
        QTest::mouseMove(canvas, on(0.3, 0.7));
        QTest::mouseMove(canvas, on(0.4, 0.8));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, on(0.4, 0.8));
        QVERIFY(dragged.count() >= 1);
        QCOMPARE(dragged.last().first().toDouble(), 0.5);
        QCOMPARE(finished.count(), 1);
    }
    void theWheelZoomsTheRocAndADoubleClickShowsItWhole() {
        RocPlot plot(m_theme);
        plot.resize(440, 340);
        plot.setCurve({{0, 0, std::numeric_limits<double>::infinity()},
                       {0.1, 0.5, 0.8},
                       {0.4, 0.8, 0.5},
                       {1, 1, 0}});
        spec::AtThreshold at;
        at.threshold = 0.8;
        at.sensitivity.value = 0.5;
        at.specificity.value = 0.9;
        plot.setOperatingPoint(at);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QWidget* canvas = plot.childAt(plot.positionOf(0.1, 0.5).toPoint());
        const QPoint cursor = canvas->mapFrom(&plot, plot.positionOf(0.2, 0.6).toPoint());
        const double apart = plot.positionOf(0.4, 0.6).x() - plot.positionOf(0.2, 0.6).x();
        QWheelEvent in(QPointF(cursor), canvas->mapToGlobal(QPointF(cursor)), {}, QPoint(0, 240),
                       Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas, &in);
        QVERIFY(plot.isZoomed());
        // What lies under the cursor stays there.
        QVERIFY(QLineF(plot.positionOf(0.2, 0.6), canvas->mapToParent(cursor)).length() < 2);
        QVERIFY(plot.positionOf(0.4, 0.6).x() - plot.positionOf(0.2, 0.6).x() > 1.2 * apart);
        QSignalSpy cancelled(&plot, &RocPlot::dragCancelled);
        QTest::mouseClick(canvas, Qt::LeftButton, {}, cursor);
        QTest::mouseDClick(canvas, Qt::LeftButton, {}, cursor);
        QVERIFY(!plot.isZoomed());
        QCOMPARE(cancelled.count(), 1);  // what its first press moved goes back
        // Out again there is nothing beyond the whole.
        QWheelEvent out(QPointF(cursor), canvas->mapToGlobal(QPointF(cursor)), {}, QPoint(0, -960),
                        Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas, &out);
        QVERIFY(!plot.isZoomed());
    }
    static void turnWheel(QWidget* canvas, const QPoint& at, int turn) {
        QWheelEvent wheel(QPointF(at), canvas->mapToGlobal(QPointF(at)), {}, QPoint(0, turn),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas, &wheel);
    }
    void theWheelZoomsCurvesAndADoubleClickShowsThemWhole() {
        for (const auto scale : {CurvePlot::Scale::Linear, CurvePlot::Scale::Logarithmic}) {
            CurvePlot plot(m_theme, QStringLiteral("loss"), scale, CurvePlot::Look::Full);
            plot.resize(480, 300);
            plot.setSeries({{QStringLiteral("training"), 0, 0, true, false, {1, 2, 3}, {3, 2, 1}}});
            plot.setEpochs(4);
            plot.setBest(3, 1);
            plot.show();
            QVERIFY(QTest::qWaitForWindowExposed(&plot));
            QWidget* canvas = plot.childAt(plot.rect().center());
            const QPointF best = *plot.bestPosition();
            turnWheel(canvas, canvas->mapFrom(&plot, best.toPoint()), 480);
            QVERIFY(plot.isZoomed());
            QVERIFY2(QLineF(best, *plot.bestPosition()).length() < 3,
                     "what lies under the pointer stays there");
            plot.setEpochs(40);  // an epoch came in: what is looked at stays
            QVERIFY(plot.isZoomed());
            QVERIFY(QLineF(best, *plot.bestPosition()).length() < 3);
            plot.setEpochs(4);
            QTest::mouseDClick(canvas, Qt::LeftButton, {}, canvas->rect().center());
            QVERIFY(!plot.isZoomed());
            QVERIFY(QLineF(best, *plot.bestPosition()).length() < 1);
            turnWheel(canvas, canvas->rect().center(), -960);
            QVERIFY2(!plot.isZoomed(), "there is nothing beyond the whole");
        }
    }
    void aColumnGivesTextThatWrapsAllItsLines() {
        auto* side = new QVBoxLayout;
        side->setSpacing(8);
        QList<QLabel*> labels;
        for (int i = 0; i < 3; ++i) {
            auto* panel = new Panel(QStringLiteral("Panel"));
            panel->setFixedWidth(296);
            auto* label =
                makeLabel(QString(QStringLiteral("as many words as need lines, ")).repeated(6),
                          TextRole::Help);
            label->setWordWrap(true);
            panel->body()->addWidget(label);
            panel->body()->addWidget(new QPushButton(QStringLiteral("below")));
            side->addWidget(panel);
            labels << label;
        }
        side->addStretch(0);
        auto* main = new QHBoxLayout;
        main->addWidget(new QWidget);
        PageColumns columns(m_theme, main, side, QStringLiteral("Side"), 296);
        // High enough for a line of each, not for all lines.
        columns.resize(1400, 420);
        columns.show();
        QVERIFY(QTest::qWaitForWindowExposed(&columns));
        QApplication::processEvents();
        for (const QLabel* label : std::as_const(labels))
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qPrintable(QStringLiteral("%1 of %2")
                                    .arg(label->height())
                                    .arg(label->heightForWidth(label->width()))));
    }
    void theWheelZoomsScoresAndADoubleClickShowsAll() {
        QApplication::setDoubleClickInterval(100);
        ScoreHistogram plot(m_theme);
        plot.resize(480, 300);
        plot.setBins({0, 1, {9, 5, 2, 1}, {1, 2, 5, 9}});
        spec::AtThreshold at;
        at.threshold = 0.5;
        plot.setOperatingPoint(at, QStringLiteral("0.5"));
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QWidget* canvas = plot.childAt(plot.rect().center());
        QSignalSpy bars(&plot, &ScoreHistogram::barClicked);
        const QPoint bar(canvas->width() * 3 / 4, canvas->height() / 4);
        QTest::mouseClick(canvas, Qt::LeftButton, {}, bar);
        QTRY_COMPARE_WITH_TIMEOUT(bars.count(), 1, test::kPatience);
        turnWheel(canvas, bar, 480);
        QVERIFY(plot.isZoomed());
        at.threshold = 0.1;
        plot.setOperatingPoint(at, QStringLiteral("0.1"));  // beyond what is shown
        QVERIFY2(plot.isZoomed(), "a moved threshold leaves the zoom as it is");
        QTest::mouseClick(canvas, Qt::LeftButton, {}, bar);
        // Ends after the click would have counted.
        QTimer later;
        later.setSingleShot(true);
        later.start(2 * QApplication::doubleClickInterval());
        QTest::mouseDClick(canvas, Qt::LeftButton, {}, bar);
        QVERIFY(!plot.isZoomed());
        QTRY_VERIFY_WITH_TIMEOUT(!later.isActive(), test::kPatience);
        QCOMPARE(bars.count(), 1);  // a double click lists no cases
    }
    void aBinWithoutScoresDrawsNoBar() {
        ScoreHistogram plot(m_theme);
        plot.resize(480, 300);
        plot.setClasses(QStringLiteral("normal"), 0, QStringLiteral("ill"), 1);
        plot.setBins({0, 1, {0, 0, 0, 9}, {0, 0, 0, 9}});
        spec::AtThreshold at;
        at.threshold = 0.9;
        plot.setOperatingPoint(at, QStringLiteral("0.9"));
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        const QColor positive = m_theme.classColor(1);
        const auto coloured = [&](const QImage& image, int from, int to) {
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = from; x < to; ++x) {
                    const QColor at = image.pixelColor(x, y);
                    count += std::abs(at.hue() - positive.hue()) < 20 && at.saturation() > 120;
                }
            return count;
        };
        QImage image;
        QTRY_VERIFY_WITH_TIMEOUT(
            (image = plot.grab().toImage(), coloured(image, image.width() / 2, image.width()) > 0),
            test::kPatience);
        QCOMPARE(coloured(image, 0, image.width() / 2), 0);
    }
    void aReadOutLeavesWithTheMouseAndTheBestEpochIsSeen() {
        CurvePlot plot(m_theme, QStringLiteral("loss"), CurvePlot::Scale::Linear,
                       CurvePlot::Look::Full);
        plot.resize(480, 300);
        plot.setSeries({{QStringLiteral("training"), 0, 0, true, false, {1, 2, 3}, {3, 2, 1}}});
        plot.setEpochs(4);
        plot.setBest(3, 1);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QWidget* canvas = plot.childAt(plot.rect().center());
        QVERIFY(plot.readOut().isEmpty());
        const QPointF middle(canvas->rect().center());
        QMouseEvent move(QEvent::MouseMove, middle, canvas->mapToGlobal(middle), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(canvas, &move);
        QVERIFY(plot.readOut().contains(QStringLiteral("training")));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(canvas, &leave);
        QVERIFY(plot.readOut().isEmpty());
        // The star lies over the curve's last point, and there is a grid behind.
        QTRY_VERIFY_WITH_TIMEOUT(plot.bestPosition().has_value(), test::kPatience);
        QImage picture;
        const auto starColour = [&] {
            picture = plot.grab().toImage();
            return picture.pixelColor(
                (plot.bestPosition()->toPoint() * picture.devicePixelRatio()));
        };
        QTRY_COMPARE_WITH_TIMEOUT(starColour(), m_theme.color(Role::Text), test::kPatience);
        int grid = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                grid += picture.pixelColor(x, y) == m_theme.color(Role::Grid) ? 1 : 0;
        QVERIFY(grid > picture.width());
    }
    void aNameWithoutRoomLosesItsMiddle() {
        NameBox box;
        box.addItem(QStringLiteral("lite0-chest-xray-five-folds-seed-17-repeat-3"));
        box.setMaximumWidth(200);
        box.resize(200, 28);
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        QVERIFY(box.shownText().startsWith(QStringLiteral("lite0")));
        QVERIFY(box.shownText().endsWith(QStringLiteral("-3")));
        QVERIFY(box.shownText().contains(QChar(0x2026)));
        QCOMPARE(box.toolTip(), box.currentText());
        box.setMaximumWidth(600);
        box.resize(500, 28);
        QCOMPARE(box.shownText(), box.currentText());
    }
    void theJobChipKeepsItsWordsApart() {
        StatusChip chip(m_theme, QString(), QStringLiteral("monitor"));
        chip.setText(QStringLiteral("a run with a name that goes on and on and on"));
        chip.setProgress(0.3, QStringLiteral("12 min 30 s"));
        chip.resize(chip.sizeHint());
        QVERIFY(chip.width() <= 240);
        const QImage both = chip.grab().toImage();
        chip.setText(QStringLiteral("a run"));
        chip.resize(both.size() / both.devicePixelRatio());
        const QImage brief = chip.grab().toImage();
        // At the right the time alone is drawn, however long the name.
        const int from = both.width() -
                         QFontMetrics(Theme::font(TextSize::Small, QFont::Medium))
                             .horizontalAdvance(QStringLiteral("12 min 30 s")) -
                         10;
        QCOMPARE(both.copy(from, 0, both.width() - from, both.height()),
                 brief.copy(from, 0, both.width() - from, both.height()));
        QVERIFY(both != brief);
    }
    void aLongTextBreaksBeforeItIsCut() {
        ElidedLabel label(QStringLiteral("Share of features hidden at random while it trains"));
        const int whole = label.fontMetrics().horizontalAdvance(label.text());
        label.resize(whole * 2 / 3, 40);
        QVERIFY(!label.isWhole());
        label.setLines(2);
        QVERIFY(label.isWhole());
        label.resize(whole / 3, 40);
        QVERIFY(!label.isWhole());
    }
    void aReasonThatHasNoRoomIsCutAndAnIntervalIsNot() {
        FigureLabel figure(m_theme);
        figure.setText({}, QStringLiteral("undefined: no image of this set is of the class"));
        QVERIFY(figure.minimumSizeHint().width() < 120);
        figure.setText(QStringLiteral("0.964"), QStringLiteral("[0.949–0.976]"));
        QCOMPARE(figure.minimumSizeHint(), figure.sizeHint());
    }
};

QTEST_MAIN(WidgetsTest)
#include "WidgetsTest.moc"
