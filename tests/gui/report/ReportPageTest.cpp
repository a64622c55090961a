// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the report: what is exported stands in it, what is written in it is exported.
#include "pages/report/ReportPage.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTextBrowser>
#include <QTimer>
#include <QTranslator>

#include "base/Files.h"
#include "engine/ExportRun.h"
#include "engine/reporting/StudyReport.h"
#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "pages/report/ChecklistCard.h"
#include "pages/report/ChecklistModel.h"
#include "session/History.h"
#include "session/WriteAccess.h"
#include "shell/MainWindow.h"
#include "shell/Rail.h"
#include "support/HeldElsewhere.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/paper/PaperView.h"

using namespace lightbox;

namespace {

struct Fixture : test::PageFixture<gui::ReportPage> {
    explicit Fixture(gui::ReportPage::View part = gui::ReportPage::Checklists) {
        page.showPart(part);
        settle();
    }
    gui::ChecklistModel* model() { return page.findChild<gui::ChecklistModel*>(); }
    QTableView* table() { return child<QTableView>("items"); }
    QPlainTextEdit* field() { return child<QPlainTextEdit>("itemText"); }
    QString saved() { return child<QLabel>("saved")->text(); }
    void choose(const char* number) {
        const int row = model()->rowOf(number);
        QVERIFY2(row >= 0, number);
        table()->setCurrentIndex(model()->index(row, 0));
    }
    [[nodiscard]] spec::ItemState stateOf(const char* number) {
        return model()->item(model()->rowOf(number))->state;
    }
    /// As somebody types it.
    void type(const QString& text) {
        field()->setFocus();
        field()->insertPlainText(text);
    }
    void leave() {
        table()->setFocus();
        settleOnly();
    }
    void settleOnly() {
        QTRY_VERIFY_WITH_TIMEOUT(page.settled() && !bench.jobs().busy(), test::kPatience);
    }
    std::string exported(engine::ExportKind kind, const char* name) {
        engine::ExportRequest request;
        request.run = data.run.str();
        request.kind = kind;
        request.out = data.root / name;
        test::NoProgress silent;
        engine::exportRun(data.project, request, silent, {});
        return base::readTextFile(request.out);
    }
};

/// The core's texts in a language that puts all in brackets.
class Marked : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* text, const char*,
                                    int) const override {
        if (qstrcmp(context, "lightbox::core") != 0)
            return {};
        const QString words = QString::fromUtf8(text);
        return words.startsWith(QLatin1Char('{')) && words.endsWith(QLatin1Char('}'))
                   ? words
                   : QStringLiteral("<%1>").arg(words);
    }
};

int countOf(const std::string& text, const std::string& part) {
    int count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

/// Presses the button and answers the file that it asks for; false: it asked for none.
bool saveAs(Fixture& f, const char* button, const std::filesystem::path& file) {
    bool isAnswered = false;
    QTimer answer;
    QObject::connect(&answer, &QTimer::timeout, &answer, [&] {
        if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
            dialog->selectFile(QString::fromStdString(file.string()));
            isAnswered = QMetaObject::invokeMethod(dialog, "accept");
        }
    });
    answer.start(5);
    f.child<gui::Button>(button)->click();
    return isAnswered;
}

}  // namespace

class ReportPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAreThoseOfTheExport() {
        Fixture f;
        QAbstractItemModelTester tester(f.model());
        const std::string table = f.exported(engine::ExportKind::Checklists, "all.csv");
        int all = 0;
        int missing = 0;
        for (const gui::ChecklistCard* card : f.page.findChildren<gui::ChecklistCard*>()) {
            const std::string list = card->text().toStdString();
            QCOMPARE(countOf(table, "\n" + list + ","), card->counts().all());
            all += card->counts().all();
            missing += card->counts().missing;
        }
        QCOMPARE(all, 96);
        QCOMPARE(countOf(table, ",checked: missing,"), missing);
        QVERIFY(missing > 0);
        // The filters hold what their counts say.
        auto* filters = f.child<gui::Segments>("itemFilter");
        const auto rows = [&] {
            int items = 0;
            for (int row = 0; row < f.model()->rowCount(); ++row)
                items += f.model()->item(row) != nullptr ? 1 : 0;
            return items;
        };
        QCOMPARE(rows(), 52);
        for (int part = 1; part < 3; ++part) {
            filters->setCurrent(part);
            Q_EMIT filters->chosen(part);
            const auto counts = f.child<gui::ChecklistCard>("list-0")->counts();
            QCOMPARE(rows(), part == 1 ? counts.missing : counts.toBeWritten);
            QVERIFY(f.table()->currentIndex().isValid());
        }
    }

    void aTextIsKeptAsTypedAndExported() {
        Fixture f;
        f.choose("8a");
        QCOMPARE(f.stateOf("8a"), spec::ItemState::ToBeWritten);
        f.type(QStringLiteral("Two readers, <blinded>"));
        QCOMPARE(f.saved(), QStringLiteral("saving"));
        // Nobody leaves the field: a moment after the last key it is kept.
        QTRY_VERIFY_WITH_TIMEOUT(f.saved().startsWith(QStringLiteral("saved ")), test::kPatience);
        f.settleOnly();
        QCOMPARE(f.stateOf("8a"), spec::ItemState::Written);
        QCOMPARE(f.field()->toPlainText(), QStringLiteral("Two readers, <blinded>"));
        const std::string table = f.exported(engine::ExportKind::Checklists, "t.csv");
        QCOMPARE(countOf(table, "Two readers, <blinded>"), 3);
        QVERIFY(
            f.exported(engine::ExportKind::Report, "t.html").find("Two readers, &lt;blinded&gt;") !=
            std::string::npos);
        QCOMPARE(f.child<gui::ChecklistCard>("list-1")->counts().written, 2);
    }

    void aTextWrittenElsewhereStandsHere() {
        Fixture f;
        f.choose("17");
        (void)engine::writeText(f.data.project, "ethics", "committee 7", {});
        f.page.activate();
        f.settleOnly();
        QCOMPARE(f.field()->toPlainText(), QStringLiteral("committee 7"));
        QCOMPARE(f.stateOf("17"), spec::ItemState::Written);
    }

    void aTextIsTakenBackAndGivenAgain() {
        Fixture f;
        f.choose("17");
        f.type(QStringLiteral("committee 7"));
        f.leave();
        QCOMPARE(f.stateOf("17"), spec::ItemState::Written);
        f.choose("5b");
        f.bench.session().history().takeBack();
        f.settleOnly();
        QCOMPARE(f.stateOf("17"), spec::ItemState::ToBeWritten);
        QCOMPARE(f.table()->currentIndex().row(), f.model()->rowOf("17"));
        QVERIFY(f.field()->toPlainText().isEmpty());
        QVERIFY(!engine::writtenTexts(f.data.project).contains("ethics"));
        f.bench.session().history().giveAgain();
        f.settleOnly();
        QCOMPARE(engine::writtenTexts(f.data.project).at("ethics").text,
                 std::string("committee 7"));
    }

    void whatTheProjectKnowsIsPutIn() {
        Fixture f;
        f.choose("8a");
        f.type(QStringLiteral("Readers."));
        QTest::mouseClick(f.child<QPushButton>("putIn"), Qt::LeftButton);
        QVERIFY(f.field()->toPlainText().startsWith(QStringLiteral("Readers.\nclasses: ")));
        f.leave();
        QCOMPARE(engine::writtenTexts(f.data.project).at("reference_standard").text,
                 f.field()->toPlainText().toStdString());
        f.choose("17");
        QVERIFY2(f.child<QPushButton>("putIn")->isHidden(), "nothing is known of it");
    }

    void aTextWhoseFactsChangedIsToBeCheckedAgain() {
        Fixture f;
        (void)engine::writeText(f.data.project, "data_sources", "One hospital.",
                                {f.data.run.str(), "what was known"});
        f.page.activate();
        f.settleOnly();
        f.choose("5a");
        QCOMPARE(f.model()
                     ->index(f.model()->rowOf("5a"), gui::ChecklistModel::StateColumn)
                     .data()
                     .toString(),
                 QStringLiteral("check again"));
        auto* holds = f.child<QPushButton>("stillHolds");
        QVERIFY(holds->isVisible());
        QTest::mouseClick(holds, Qt::LeftButton);
        f.settleOnly();
        QVERIFY(!holds->isVisible());
        QCOMPARE(f.field()->toPlainText(), QStringLiteral("One hospital."));
    }

    void theKeyboardWalksWritesAndLeads() {
        Fixture f;
        f.table()->setFocus();
        f.choose("2");
        const int before = f.table()->currentIndex().row();
        QTest::keyClick(f.table(), Qt::Key_Down);
        const int after = f.table()->currentIndex().row();
        QVERIFY2(after > before + 1, "the chapter between is passed by");
        QCOMPARE(f.model()->item(after)->number, std::string("3a"));
        QTest::keyClick(f.table(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(f.field()->hasFocus(), test::kPatience);
        QTest::keyClick(f.field(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(f.table()->hasFocus(), test::kPatience);
        // Next leads to what is to be written, past what is filled.
        f.choose("7");
        QTest::mouseClick(f.child<QPushButton>("nextItem"), Qt::LeftButton);
        QCOMPARE(f.model()->item(f.table()->currentIndex().row())->number, std::string("8a"));
        QTest::mouseClick(f.child<QPushButton>("previousItem"), Qt::LeftButton);
        QCOMPARE(f.model()->item(f.table()->currentIndex().row())->state,
                 spec::ItemState::ToBeWritten);
        f.choose("7");
        f.table()->setFocus();
        QTest::keyClick(f.table(), Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(f.model()->item(f.table()->currentIndex().row())->number,
                                  std::string("8a"), test::kPatience);
        QSignalSpy asked(&f.bench.session(), &gui::ProjectSession::pageRequested);
        f.choose("12a");
        f.table()->setFocus();
        QTest::keyClick(f.table(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().value<gui::PageId>(), gui::PageId::Split);
    }

    void aProjectThatCannotBeWrittenSaysSoAndShowsItsTexts() {
        Fixture f;
        (void)engine::writeText(f.data.project, "ethics", "committee 7", {});
        {
            const test::HeldElsewhere held(f.data.project);
            f.bench.session().open(f.data.project);
            f.settle();
            f.page.showPart(gui::ReportPage::Checklists);  // opened anew it begins with the report
            f.settle();
            f.choose("17");
            QCOMPARE(f.field()->toPlainText(), QStringLiteral("committee 7"));
            QVERIFY(f.field()->isReadOnly());
            QVERIFY(f.child<QLabel>("whyReadOnly")->isVisible());
        }
        // It is asked again.
        QTRY_VERIFY_WITH_TIMEOUT(!f.field()->isReadOnly(), test::kPatience);
        QVERIFY(!f.child<QLabel>("whyReadOnly")->isVisible());
        // Whoever comes back to the page takes nobody's turn to write.
        f.page.activate();
        QVERIFY(!f.bench.session().writeAccess().isAsking());
    }

    void aTextThatCannotBeSavedIsTriedAgain() {
        Fixture f;
        f.choose("17");
        {
            const test::HeldElsewhere held(f.data.project);
            f.type(QStringLiteral("committee 7"));
            QTRY_COMPARE_WITH_TIMEOUT(f.saved(), QStringLiteral("not saved: will try again"),
                                      test::kPatience);
            QCOMPARE(f.field()->toPlainText(), QStringLiteral("committee 7"));
            QVERIFY(!f.page.banners().banners().isEmpty());
        }
        QTRY_VERIFY_WITH_TIMEOUT(f.saved().startsWith(QStringLiteral("saved ")), test::kPatience);
        QCOMPARE(engine::writtenTexts(f.data.project).at("ethics").text,
                 std::string("committee 7"));
        QVERIFY(f.page.banners().banners().isEmpty());
    }

    void aNarrowPageKeepsWhatIsAskedAndTheField() {
        Fixture f;
        QVERIFY(!f.table()->isColumnHidden(gui::ChecklistModel::Words));
        f.page.setMinimumWidth(900);  // as the window has it
        f.page.resize(1040, 640);
        QTRY_VERIFY_WITH_TIMEOUT(f.table()->isColumnHidden(gui::ChecklistModel::Words),
                                 test::kPatience);
        f.choose("17");
        QVERIFY(f.field()->isVisible());
        QVERIFY(f.table()->columnWidth(gui::ChecklistModel::Asks) > 160);
    }

    void theReportIsShownAsItIsPrinted() {
        Fixture f(gui::ReportPage::Report);
        auto* paper = f.page.findChild<gui::PaperView*>();
        QVERIFY(paper->isDrawn());
        auto* chapters = f.child<QListWidget>("chapters");
        QStringList titles;
        for (int i = 0; i < chapters->count(); ++i)
            titles << chapters->item(i)->text();
        QVERIFY2(titles.contains(QStringLiteral("Results on validation")),
                 qPrintable(titles.join(QLatin1Char('\n'))));
        QVERIFY2(titles.filter(QStringLiteral("on test")).isEmpty(), "the test set is sealed");
        // Every chapter of the page that is saved.
        const QString html =
            QString::fromStdString(f.exported(engine::ExportKind::Report, "report.html"));
        for (const QString& title : titles)
            QVERIFY2(html.contains(title.toHtmlEscaped()), qPrintable(title));
        const QImage page = paper->viewport()->grab().toImage();
        QVERIFY2(page.pixelColor(page.width() / 2, 30) == QColor(Qt::white), "paper is white");
        chapters->setCurrentRow(chapters->count() - 1);
        Q_EMIT chapters->itemActivated(chapters->currentItem());
        f.settleOnly();
        QVERIFY(paper->currentPage() > 0);
    }

    void theModelCardIsTheOneThatIsSaved() {
        Fixture f(gui::ReportPage::ModelCard);
        auto* card = f.child<QTextBrowser>("modelCard");
        const QString shown = card->toPlainText();
        QVERIFY(shown.startsWith(QStringLiteral("Model card: first")));
        QVERIFY(shown.contains(QStringLiteral("Intended use")));
        QVERIFY(f.exported(engine::ExportKind::ModelCard, "card.md")
                    .starts_with("# Model card: first"));
    }

    void aRunWithoutEvaluationSaysWhatIsMissing() {
        Fixture f;
        {
            auto writer = project::Project::open(f.data.project, project::Access::Write);
            std::filesystem::remove(writer.runFolder(f.data.run) / "predictions.csv");
        }
        f.bench.session().reload();
        f.settle();
        QCOMPARE(f.stateOf("23a"), spec::ItemState::Missing);
        QVERIFY(f.page.findChild<QWidget*>(QStringLiteral("missingList"))->isVisible());
    }

    void nothingOfAProjectShowsInTheNext() {
        Fixture f;
        f.choose("17");
        f.type(QStringLiteral("committee 7"));
        const test::PredictedProject other;
        f.bench.session().open(other.project);
        f.settle();
        f.choose("17");
        QVERIFY(f.field()->toPlainText().isEmpty());
        QCOMPARE(f.stateOf("17"), spec::ItemState::ToBeWritten);
        // What was typed a moment before is not lost, and is where it was typed.
        QCOMPARE(engine::writtenTexts(f.data.project).at("ethics").text,
                 std::string("committee 7"));
        QVERIFY(engine::writtenTexts(other.project).empty());
    }

    void itemsSpeakTheLanguageOfTheWindow() {
        Marked marked;
        QCoreApplication::installTranslator(&marked);
        Fixture f;
        // Again after the window's own, which has the English plurals: it is asked first.
        QCoreApplication::removeTranslator(&marked);
        QCoreApplication::installTranslator(&marked);
        f.choose("8a");
        const auto cell = [&](const char* number, int column) {
            return f.model()->index(f.model()->rowOf(number), column).data().toString();
        };
        QCOMPARE(cell("8a", gui::ChecklistModel::Asks),
                 QStringLiteral("<What the label means, how and when it was established>"));
        QVERIFY(cell("8a", gui::ChecklistModel::Words).startsWith(QStringLiteral("<what the")));
        QVERIFY(f.child<QLabel>("known")->text().startsWith(QStringLiteral("<classes: ")));
        for (int row = 0; row < f.model()->rowCount(); ++row) {
            const QString words =
                f.model()
                    ->index(row, f.model()->isChapter(row) ? gui::ChecklistModel::Number
                                                           : gui::ChecklistModel::Words)
                    .data()
                    .toString();
            QVERIFY2(words.contains(QLatin1Char('<')), qPrintable(words));
        }
        // What is missing, too.
        std::filesystem::remove(
            project::Project::open(f.data.project, project::Access::Read).runFolder(f.data.run) /
            "predictions.csv");
        f.bench.session().reload();
        f.settle();
        QCOMPARE(cell("23a", gui::ChecklistModel::Words),
                 QStringLiteral("<nothing was evaluated>"));
        QCoreApplication::removeTranslator(&marked);
    }

    void whereTheWindowSpeaksAnotherLanguageTheReportSaysThatItIsEnglish() {
        Fixture f(gui::ReportPage::Report);
        auto* english = f.child<QLabel>("english");
        QVERIFY(!english->isVisible());
        QLocale::setDefault(QLocale(QLocale::German));
        f.page.showPart(gui::ReportPage::ModelCard);
        QVERIFY(english->isVisible());
        f.page.showPart(gui::ReportPage::Checklists);
        QVERIFY2(!english->isVisible(), "the checklists are in the window's language");
    }

    void aTextIsCheckedOnlyBesideTheRunItWasWrittenFor() {
        Fixture f;
        (void)engine::writeText(f.data.project, "data_sources", "One hospital.",
                                {"another-run", "what was known of it"});
        f.page.activate();
        f.settleOnly();
        f.choose("5a");
        QCOMPARE(f.stateOf("5a"), spec::ItemState::Written);
        QVERIFY(!f.child<QPushButton>("stillHolds")->isVisible());
    }

    void namesAreOutOfViewAsSoonAsTheyAreHidden() {
        Fixture f(gui::ReportPage::Report);
        auto* paper = f.page.findChild<gui::PaperView*>();
        f.child<gui::Switch>("realNames")->setChecked(true);
        f.settleOnly();
        QVERIFY(paper->currentPage() >= 0);
        f.bench.session().hideIdentifiers(true);
        QCOMPARE(paper->currentPage(), -1);
        f.settleOnly();
        QVERIFY2(paper->currentPage() >= 0, "with pseudonyms it is gathered again");
        QVERIFY(!f.child<gui::Switch>("realNames")->isChecked());
    }

    void aProjectOpenedWhileAReportIsSavedIsNotWaitedForLonger() {
        Fixture f;
        const test::PredictedProject other;
        QVERIFY(saveAs(f, "tableAsCsv", f.data.root / "saved.csv"));
        QVERIFY(!f.page.settled());
        f.page.reset();  // as the window does before it tells of the next project
        f.bench.session().open(other.project);
        f.settle();
    }

    void aSavedReportNamesBothItsFiles() {
        Fixture f;
        QVERIFY(saveAs(f, "saveReport", f.data.root / "own.html"));
        f.settleOnly();
        QVERIFY(std::filesystem::exists(f.data.root / "own-checklists.csv"));
        QStringList words;
        for (const gui::Banner* banner : f.page.banners().banners())
            for (const QLabel* label : banner->findChildren<QLabel*>())
                words << label->text();
        QVERIFY2(words.filter(QStringLiteral("own.html and own-checklists.csv")).size() == 1,
                 qPrintable(words.join(QLatin1Char('\n'))));
    }

    void theWindowShowsItBelowEvaluate() {
        const test::PredictedProject data;
        gui::Workbench bench;
        bench.theme().apply(*qApp);
        gui::MainWindow window(bench.context());
        window.show();
        window.openProject(QString::fromStdString(data.project.string()));
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen() && window.settled(), test::kPatience);
        bench.session().goTo(gui::PageId::Report);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
        auto* rail = window.findChild<gui::Rail*>();
        QVERIFY(rail->button(gui::PageId::Evaluate)->isChecked());
        QVERIFY(window.page(gui::PageId::Report)->isVisible());
        Q_EMIT window.page(gui::PageId::Report)->left();
        QVERIFY(window.page(gui::PageId::Evaluate)->isVisible());
    }
};

QTEST_MAIN(ReportPageTest)
#include "ReportPageTest.moc"
