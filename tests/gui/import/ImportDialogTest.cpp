// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest>
#include <memory>
#include <numeric>

#include "core/NiftiBytes.h"
#include "engine/ImportCases.h"
#include "gui/ImportFiles.h"
#include "gui/Patience.h"
#include "import/ColumnTable.h"
#include "import/ImportDialog.h"
#include "import/RowPreview.h"
#include "shell/Workbench.h"
#include "support/Films.h"
#include "support/NoProgress.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/Pills.h"

using namespace lightbox;
using namespace lightbox::gui;
using Meaning = ColumnMapping::Meaning;

class ImportDialogTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<ImportDialog> m_dialog;
    test::ImportFiles m_files;

    template <class T> T* child(const char* name) {
        return m_dialog->findChild<T*>(QLatin1String(name));
    }
    void open(const QStringList& sources) {
        m_dialog = std::make_unique<ImportDialog>(m_bench->context(), std::filesystem::path());
        m_dialog->setSources(sources);
        m_dialog->show();
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_dialog->settled(), test::kPatience); }
    void choose(int column, Meaning meaning) {
        child<ColumnTable>("columnTable")->choose(column, meaning);
        settle();
    }
    Meaning meaningOf(int column) {
        return child<ColumnTable>("columnTable")->mapping().meaning(column);
    }
    QString cell(const char* table, int row, int column) {
        return child<QTableWidget>(table)->item(row, column)->text();
    }
    QPushButton* answer(const QString& text) {
        for (auto* button : m_dialog->findChild<BannerStack*>()->findChildren<QPushButton*>())
            if (button->text() == text)
                return button;
        return nullptr;
    }
    bool canImport() { return child<QPushButton>("startImport")->isEnabled(); }
    QString whyNot() { return child<QLabel>("whyNotImport")->text(); }
    void keep(const char* name) {
        test::keepPictures(m_bench->theme(), *m_dialog,
                           QStringLiteral("import-") + QLatin1String(name));
    }

    void engineReadsItSo(const spec::ImportRequest& request) {
        test::NoProgress silent;
        const spec::ImportReport report =
            engine::importCases(m_files.root() / "unknown.lightbox", request, silent, {});
        QCOMPARE(report.images, std::size_t{9});
        QCOMPARE(report.patients, std::optional<std::size_t>(5));
        const std::vector<std::string> classes{"a", "b", "c"};
        QCOMPARE(report.classes, classes);
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() {
        m_bench = std::make_unique<Workbench>();
        m_bench->theme().setPreference(Theme::Preference::Light);
        m_bench->theme().apply(*qApp);
    }
    void cleanup() {
        m_dialog.reset();
        m_bench.reset();
    }

    void saysWhatIsMissing() {
        open({});
        QVERIFY(!canImport());
        QVERIFY(!whyNot().isEmpty());
        keep("empty");
        open({m_files.path("nowhere")});
        QVERIFY(!canImport());
        QVERIFY(whyNot().contains(QStringLiteral("Source cannot be found")));
    }

    void aCohortHasANameAndKeepsItsClassesClosed() {
        m_dialog =
            std::make_unique<ImportDialog>(m_bench->context(), m_files.root() / "p.lightbox");
        const QString stem = QFileInfo(m_files.chexpert()).completeBaseName();
        m_dialog->setCohort({stem});
        m_dialog->setSources({m_files.chexpert()});
        m_dialog->show();
        settle();
        QCOMPARE(m_dialog->name(), stem + QStringLiteral(" 2"));
        QVERIFY(canImport());
        QVERIFY(!m_dialog->findChild<ClassCounts*>()->isVisible());
        QVERIFY(!child<QPushButton>("downloadSource")->isVisible());
        auto* name = child<QLineEdit>("cohortName");
        name->selectAll();
        QTest::keyClicks(name, stem);
        QVERIFY(!canImport());
        QVERIFY2(whyNot().contains(QStringLiteral("cohort of that name")), qPrintable(whyNot()));
        name->clear();
        QVERIFY(!canImport());
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("St Anna"));
        QVERIFY(canImport());
        // The name stays as it was typed.
        m_dialog->setSources({m_files.unknown()});
        settle();
        QCOMPARE(m_dialog->name(), QStringLiteral("St Anna"));
    }

    void whatFoldersCouldBeIsTakenByOneClick() {
        int seed = 0;
        for (const char* place : {"ml/colon/aca/", "ml/colon/n/", "ml/lung/aca/", "ml/lung/n/"})
            for (const char* name : {"0.png", "1.png"})
                m_files.png(std::string(place) + name, ++seed);
        open({m_files.path("ml")});
        auto* banners = m_dialog->findChild<BannerStack*>();
        QCOMPARE(banners->banners().size(), 1);
        QPushButton* take = nullptr;
        for (auto* button : banners->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Take this pattern"))
                take = button;
        QVERIFY(take != nullptr);
        keep("doubt");
        take->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->request().patientPattern,
                                  std::string("^[^/]+/(?P<label>[^/]+)/"), test::kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(banners->banners().isEmpty(), test::kPatience);
        settle();
        test::NoProgress silent;
        const std::vector<std::string> classes{"aca", "n"};
        QCOMPARE(
            engine::importCases(m_files.root() / "ml.lightbox", m_dialog->request(), silent, {})
                .classes,
            classes);
    }

    void foldersThatMayBeSetsAreAnsweredByOneClick() {
        int seed = 0;
        for (const char* place : {"ps/train_balanced/", "ps/external/"})
            for (const char* name : {"0.png", "1.png"})
                m_files.png(std::string(place) + name, ++seed);
        open({m_files.path("ps")});
        auto* banners = m_dialog->findChild<BannerStack*>();
        QCOMPARE(banners->banners().size(), 1);
        QVERIFY(m_dialog->request().setFolders.empty());
        keep("sets");
        QPushButton* const sets = answer(QStringLiteral("These are sets"));
        QVERIFY(sets != nullptr);
        QVERIFY(answer(QStringLiteral("These are classes")) != nullptr);
        sets->click();
        const std::map<std::string, std::string> asSets{{"train_balanced", "train"}};
        QCOMPARE(m_dialog->request().setFolders, asSets);
        QTRY_VERIFY_WITH_TIMEOUT(banners->banners().isEmpty(), test::kPatience);
        auto* box = child<QCheckBox>("answeredSets");
        QVERIFY(box->isVisible() && box->isChecked());
        QVERIFY(box->text().contains(QStringLiteral("train_balanced")));
        test::NoProgress silent;
        const spec::ImportReport report =
            engine::importCases(m_files.root() / "ps.lightbox", m_dialog->request(), silent, {});
        QCOMPARE(report.splitsFound.at("train"), std::size_t{2});
        // What was answered can be changed, and is forgotten with its source.
        box->click();
        const std::map<std::string, std::string> asClasses{{"train_balanced", "none"}};
        QCOMPARE(m_dialog->request().setFolders, asClasses);
        open({m_files.path("ps")});
        answer(QStringLiteral("These are classes"))->click();
        QCOMPARE(m_dialog->request().setFolders, asClasses);
        const spec::ImportReport classes =
            engine::importCases(m_files.root() / "pc.lightbox", m_dialog->request(), silent, {});
        QCOMPARE(classes.classes.size(), std::size_t{2});
        for (const spec::Warning& warning : classes.warnings)
            QVERIFY2(warning.code != "set_folders_possible", "it has been answered");
        m_dialog->setSources({m_files.chexpert()});
        settle();
        QVERIFY(m_dialog->request().setFolders.empty());
        QVERIFY(!child<QCheckBox>("answeredSets")->isVisible());
    }

    void foldersOfIdentifiersAreTakenAsPatientsByOneClick() {
        int seed = 0;
        for (const char* place :
             {"id/0b1cdc9fe1f929e469c5a54ffe0b2ed5/", "id/437f57809f82b9e2947f70fd488eb536/"})
            for (const char* name : {"0.png", "1.png"})
                m_files.png(std::string(place) + name, ++seed);
        open({m_files.path("id")});
        keep("identifiers");
        QVERIFY(answer(QStringLiteral("Choose a table…")) != nullptr);
        // In the smallest window the answers and the way on are in sight.
        m_dialog->resize(976, 652);
        QCoreApplication::processEvents();
        for (QWidget* button : std::initializer_list<QWidget*>{
                 answer(QStringLiteral("Take these as patients")),
                 answer(QStringLiteral("Choose a table…")), child<QPushButton>("startImport")}) {
            const QRect place(button->mapTo(m_dialog.get(), QPoint()), button->size());
            QVERIFY(m_dialog->rect().contains(place));
        }
        keep("identifiers-narrow");
        QPushButton* const take = answer(QStringLiteral("Take these as patients"));
        QVERIFY(take != nullptr);
        take->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->request().patientPattern,
                                  std::string("^(?P<patient>[^/]+)/"), test::kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->findChild<BannerStack*>()->banners().isEmpty(),
                                 test::kPatience);
        settle();
        test::NoProgress silent;
        const spec::ImportReport report =
            engine::importCases(m_files.root() / "id.lightbox", m_dialog->request(), silent, {});
        QCOMPARE(report.patients, std::optional<std::size_t>(2));
        for (const spec::Warning& warning : report.warnings)
            QVERIFY2(warning.code != "folders_may_be_exams", "it has been answered");
    }

    void aPatternDoesNotOutliveItsSource() {
        open({m_files.unknown()});
        auto* pattern = child<QLineEdit>("patientPattern");
        pattern->setText(QStringLiteral("(person[0-9]+)_"));
        settle();
        m_dialog->setSources({m_files.chexpert()});
        settle();
        QVERIFY(pattern->text().isEmpty());
        QVERIFY(m_dialog->request().patientPattern.empty());
        QVERIFY(canImport());
        // With both, it is said which one counts.
        pattern->setText(QStringLiteral("(patient[0-9]+)"));
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->request().patientPattern,
                                  std::string("(patient[0-9]+)"), test::kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(whyNot().contains(QStringLiteral("from the pattern")),
                                 test::kPatience);
        QVERIFY(canImport());
    }

    void aNewProjectNeverJoinsAnOldOne() {
        open({m_files.chexpert()});
        QVERIFY(canImport());
        auto* folder = child<QLineEdit>("projectFolder");
        const std::filesystem::path first = m_dialog->projectFolder();
        std::filesystem::create_directories(first);
        open({m_files.chexpert()});
        folder = child<QLineEdit>("projectFolder");
        QCOMPARE(m_dialog->projectFolder().stem(), first.stem().string() + "-2");
        folder->setText(QString::fromStdString(first.string()));
        Q_EMIT folder->textEdited(folder->text());
        QTRY_VERIFY_WITH_TIMEOUT(!canImport(), test::kPatience);
        QVERIFY(whyNot().contains(QStringLiteral("already")));
        std::filesystem::remove_all(first);
    }

    void recognisesCheXpert() {
        open({m_files.chexpert()});
        QVERIFY(child<Tag>("recognisedSet")->isVisible());
        QVERIFY(child<Tag>("recognisedSet")->text().contains(QStringLiteral("CheXpert")));
        auto* columns = child<QTableWidget>("columnTable");
        QCOMPARE(columns->rowCount(), 19);
        QCOMPARE(meaningOf(0), Meaning::Path);
        QCOMPARE(meaningOf(3), Meaning::View);
        QCOMPARE(meaningOf(4), Meaning::Metadata);
        for (int i = 5; i < 19; ++i)
            QCOMPARE(meaningOf(i), Meaning::Label);
        QCOMPARE(cell("columnTable", 0, ColumnTable::GuessColumn), QStringLiteral("guess"));
        QCOMPARE(cell("columnTable", 4, ColumnTable::GuessColumn), QString());  // not guessed
        QCOMPARE(cell("columnTable", 4, ColumnTable::ValuesColumn),
                 QStringLiteral("AP · PA · blank"));

        QCOMPARE(child<QTableWidget>("rowPreview")->rowCount(), 6);
        QCOMPARE(cell("rowPreview", 0, 0), QStringLiteral("found"));
        QCOMPARE(cell("rowPreview", 5, 0), QStringLiteral("missing"));
        QCOMPARE(cell("rowPreview", 1, 2), QStringLiteral("patient00001"));
        QCOMPARE(cell("rowPreview", 1, 4), QStringLiteral("Lung Opacity, Fracture"));
        QCOMPARE(cell("rowPreview", 1, 5), QStringLiteral("Cardiomegaly, Edema, Consolidation, "
                                                          "Atelectasis, Pleural Effusion"));
        QCOMPARE(cell("rowPreview", 3, 4), QStringLiteral("none stated"));
        auto* counts = child<QTableWidget>("classCounts");
        QCOMPARE(counts->rowCount(), 14);
        QCOMPARE(cell("classCounts", 2, 0), QStringLiteral("Cardiomegaly"));
        QCOMPARE(cell("classCounts", 2, 1), QStringLiteral("2"));
        QCOMPARE(cell("classCounts", 2, 2), QStringLiteral("1"));
        QVERIFY(canImport());
        QVERIFY(m_dialog->request().labelColumns.empty());  // the guess says it all
        keep("chexpert");
    }

    void leavesOneOfManyLabelsOut() {
        open({m_files.chexpert()});
        choose(5, Meaning::Metadata);
        QCOMPARE(m_dialog->request().labelColumns.size(), std::size_t{13});
        QCOMPARE(child<QTableWidget>("classCounts")->rowCount(), 13);
        auto* reset = child<QToolButton>("resetMapping");
        QVERIFY(reset->isEnabled());
        reset->click();
        settle();
        QVERIFY(m_dialog->request().labelColumns.empty());
        QCOMPARE(child<QTableWidget>("classCounts")->rowCount(), 14);
    }

    void namesTheNumberedClassesOfIsic() {
        open({m_files.isic()});
        QVERIFY(child<Tag>("recognisedSet")->text().contains(QStringLiteral("ISIC")));
        QCOMPARE(cell("rowPreview", 3, 4), QStringLiteral("malignant (1)"));
        QCOMPARE(cell("rowPreview", 0, 2), QStringLiteral("IP_100"));
        QCOMPARE(cell("classCounts", 0, 1), QStringLiteral("6"));
        QCOMPARE(cell("classCounts", 1, 0), QStringLiteral("malignant (positive)"));
        auto* positive = child<QComboBox>("positiveClass");
        QCOMPARE(positive->count(), 2);
        QVERIFY(positive->lineEdit()->placeholderText().contains(QStringLiteral("malignant")));
        QVERIFY(canImport());
        keep("isic");

        child<QComboBox>("importTask")->setCurrentIndex(3);  // several labels an image
        settle();
        child<QComboBox>("importTask")->setCurrentIndex(1);  // binary
        settle();
        QVERIFY(canImport());
        positive->setEditText(QStringLiteral("benign"));
        settle();
        QCOMPARE(m_dialog->request().positive, std::string("benign"));
        QCOMPARE(cell("classCounts", 0, 0), QStringLiteral("benign (positive)"));
        positive->setEditText(QStringLiteral("melanoma"));
        settle();
        QVERIFY(!canImport());
        QVERIFY(whyNot().contains(QStringLiteral("there is no class 'melanoma'")));
    }

    void mapsATableNobodyKnows() {
        open({m_files.unknown()});
        QVERIFY(!child<Tag>("recognisedSet")->isVisible());
        QVERIFY2(canImport(), "what it calls 'what' are the names of the files beside it");
        keep("unknown-guessed");
        choose(1, Meaning::Path);
        QVERIFY(canImport());
        choose(2, Meaning::Patient);
        choose(3, Meaning::Label);
        choose(4, Meaning::Skipped);
        QCOMPARE(cell("rowPreview", 4, 0), QStringLiteral("found"));
        QCOMPARE(cell("rowPreview", 4, 2), QStringLiteral("K2"));
        QCOMPARE(cell("rowPreview", 4, 4), QStringLiteral("b"));
        QCOMPARE(child<QTableWidget>("classCounts")->rowCount(), 3);
        const spec::ImportRequest request = m_dialog->request();
        const std::map<std::string, std::string> expected{
            {"patient", "who"}, {"label", "verdict"}};  // the path was taken already
        QCOMPARE(request.columns, expected);
        QCOMPARE(request.skippedColumns, std::vector<std::string>{"doctor"});
        keep("unknown-mapped");

        child<QComboBox>("importTask")->setCurrentIndex(1);  // binary: there are three
        settle();
        QVERIFY(!canImport());
        QCOMPARE(whyNot(), QStringLiteral("Task does not fit the labels: binary needs 2 classes, "
                                          "there are 3."));
        QVERIFY(m_bench->jobs().jobs().isEmpty());  // previews are no jobs to look at

        child<QComboBox>("importTask")->setCurrentIndex(0);
        settle();
        engineReadsItSo(request);
    }

    void asksWhereTheFilesOfATableAre() {
        m_files.text("alone/t.csv", "path,label\nscan0.png,a\nscan1.png,b\n");
        open({m_files.path("alone/t.csv")});
        QVERIFY(child<QPushButton>("addImageFolder")->isVisible());
        QVERIFY(canImport());  // others may be there
        (void)m_files.unknown();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(m_files.path("unknown/pictures"))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(m_dialog.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_dialog.get(), &drop);
        settle();
        QVERIFY(!child<QPushButton>("addImageFolder")->isVisible());
        QCOMPARE(m_dialog->request().sources.size(), std::size_t{2});
        QCOMPARE(cell("rowPreview", 1, 0), QStringLiteral("found"));
    }

    void takesTheTableOfAFolder() {
        (void)m_files.isic();
        m_files.text("isic/other.csv", "a,b\n1,2\n");
        open({m_files.path("isic")});
        QVERIFY2(child<Segments>("importViews")->isVisible(), "it names the images beside it");
        QVERIFY(child<Tag>("recognisedSet")->isVisible());
        auto* format = child<QComboBox>("importFormat");
        format->setCurrentIndex(format->findData(QStringLiteral("folder")));
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(!child<Segments>("importViews")->isVisible(), test::kPatience);
        format->setCurrentIndex(format->findData(QStringLiteral("csv")));
        settle();
        auto* table = child<QComboBox>("importTable");
        QVERIFY(table->isVisible());
        QCOMPARE(table->count(), 2);
        table->setCurrentIndex(table->findText(QStringLiteral("train.csv")));
        settle();
        QVERIFY(child<Tag>("recognisedSet")->isVisible());
        QCOMPARE(m_dialog->request().sources.back(), m_files.root() / "isic/train.csv");
        QVERIFY(canImport());
    }

    void asksWhatSeveralRowsOfAnImageMean() {
        const int rows = 3;
        std::string table = "path,label\n";
        for (const char* readings : {"aab", "bbb", "bba"}) {
            const std::string name = std::string("scan-") + readings + ".png";
            m_files.png("readers/" + name, readings[0] + readings[2]);
            for (int i = 0; i < rows; ++i)
                table += name + "," + std::string(1, readings[i]) + "\n";
        }
        m_files.text("readers/t.csv", table);
        open({m_files.path("readers/t.csv")});
        auto* several = child<QComboBox>("severalRows");
        QVERIFY(several->isVisible());
        QVERIFY(m_dialog->request().severalRows.empty());
        const auto labelled = [&](const char* rule) {
            several->setCurrentIndex(several->findData(QString::fromLatin1(rule)));
            settle();
            spec::ImportRequest request = m_dialog->request();
            request.dryRun = true;
            test::NoProgress silent;
            const spec::ImportReport report =
                engine::importCases(m_files.root() / "never.lightbox", request, silent, {});
            return std::accumulate(report.perClass.begin(), report.perClass.end(), std::size_t{0});
        };
        QCOMPARE(labelled("agree"), std::size_t{1});
        QCOMPARE(labelled("majority"), std::size_t{3});
        QCOMPARE(labelled("multilabel"), std::size_t{5});
        open({m_files.classFolders(2)});
        QVERIFY2(!child<QComboBox>("severalRows")->isVisible(), "folders have no rows");
    }

    void offersWhatStandsForUnknownPatients() {
        open({m_files.classFolders(4)});
        auto* groups = child<QComboBox>("patientGroups");
        QVERIFY(groups->isVisible());
        QVERIFY2(m_dialog->request().patientFrom.empty(), "nothing is taken in silence");
        for (const char* from : {"series", "video", "near-duplicates"}) {
            groups->setCurrentIndex(groups->findData(QString::fromLatin1(from)));
            QCOMPARE(m_dialog->request().patientFrom, std::string(from));
        }
    }

    void keepsPatientsOfFoldersToAPattern() {
        open({m_files.classFolders(4)});
        auto* pattern = child<QLineEdit>("patientPattern");
        QVERIFY(pattern->isVisible());
        pattern->setText(QStringLiteral("(p\\d+)_"));
        QTRY_COMPARE_WITH_TIMEOUT(child<QTableWidget>("patternPreview")->rowCount(), 10,
                                  test::kPatience);
        QVERIFY(canImport());
        keep("folders");
        pattern->setText(QStringLiteral("(p"));
        QTRY_VERIFY_WITH_TIMEOUT(!canImport(), test::kPatience);
        QVERIFY(whyNot().contains(QStringLiteral("pattern")));
    }

    void whatWasAssumedIsTakenBackByAClick() {
        int number = 0;
        for (const char* set : {"Training", "Testing"})
            for (const char* cls : {"CNV", "NORMAL"})
                for (int i = 1; i < 3; ++i) {
                    ++number;
                    const std::string name = std::string("oct/") + set + "/" + cls + "/" + cls +
                                             (set[1] == 'r' ? "-1016" : "-2016") + "-" +
                                             std::to_string(i);
                    test::writeFilm(m_files.root() / (name + ".png"), test::film(number));
                    test::writeFilm(m_files.root() / (name + "_mask.png"), test::film(number + 99));
                }
        open({m_files.path("oct")});
        auto* masks = child<QCheckBox>("includeMasks");
        QVERIFY(masks->isVisible());
        QVERIFY(masks->text().contains(QLatin1Char('8')));
        QVERIFY(m_dialog->request().include.empty());
        masks->setChecked(true);
        QCOMPARE(m_dialog->request().include, std::vector<std::string>{"masks"});
        auto* sets = child<QCheckBox>("setFolders");
        QVERIFY(sets->isVisible());
        QVERIFY(m_dialog->request().setFolders.empty());
        sets->setChecked(false);
        QCOMPARE(m_dialog->request().setFolders.at("Training"), std::string("none"));
        QVERIFY(!child<QCheckBox>("patientFolders")->isVisible());
        auto* suggestion = child<QPushButton>("takeSuggestedPattern");
        QVERIFY(suggestion->isVisible());
        QVERIFY2(m_dialog->request().patientPattern.empty(), "nothing is taken in silence");
        suggestion->click();
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->request().patientPattern.find("(?P<patient>") !=
                                     std::string::npos,
                                 test::kPatience);
        keep("suggested");
        open({m_files.classFolders(4)});
        QVERIFY(!child<QPushButton>("takeSuggestedPattern")->isVisible() ||
                m_dialog->request().patientPattern.empty());
        QVERIFY(!child<QCheckBox>("includeMasks")->isVisible());
        QVERIFY(m_dialog->request().include.empty());
    }

    void setsThatNamesSayAreOneClickAway() {
        for (const char* name : {"ill/train_1", "ill/test_1", "well/train_2", "well/test_2"})
            m_files.png(std::string("named/") + name + ".png", name[0] + name[5]);
        open({m_files.path("named")});
        auto* suggestion = child<QPushButton>("takeSuggestedPattern");
        QTRY_VERIFY_WITH_TIMEOUT(suggestion->isVisible(), test::kPatience);
        QVERIFY2(suggestion->text().contains(QStringLiteral("2 set")),
                 qPrintable(suggestion->text()));
        suggestion->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->request().patientPattern.find("(?P<split>") !=
                                     std::string::npos,
                                 test::kPatience);
    }

    void foldersOfPatientsAreNotCalledUnknown() {
        for (int i = 0; i < 4; ++i)
            m_files.png("people/patient" + std::to_string(i) + "/1.png", i + 1);
        open({m_files.path("people")});
        QTRY_VERIFY_WITH_TIMEOUT(
            [this] {
                for (const QLabel* label : m_dialog->findChildren<QLabel*>())
                    if (label->isVisible() && label->text().contains(QStringLiteral("each folder")))
                        return true;
                return false;
            }(),
            test::kPatience);
    }

    void aMarkedPartOfANameBecomesThePattern() {
        open({m_files.classFolders(4)});
        auto* example = child<QLineEdit>("patternExample");
        QTRY_VERIFY_WITH_TIMEOUT(example->isVisible(), test::kPatience);
        auto* take = child<QPushButton>("takeMarkedPart");
        QVERIFY(!take->isVisible());
        const QString path = example->text();
        const int begin = static_cast<int>(path.lastIndexOf(QLatin1Char('/'))) + 1;
        example->setSelection(begin,
                              static_cast<int>(path.indexOf(QLatin1Char('_'), begin)) - begin);
        QVERIFY(take->isVisible());
        take->click();
        QTRY_COMPARE_WITH_TIMEOUT(child<QTableWidget>("patternPreview")->item(0, 1)->text(),
                                  path.mid(begin, path.indexOf(QLatin1Char('_'), begin) - begin),
                                  test::kPatience);
    }

    void foldersOfPatientsAreClassesWhereSomebodySaysSo() {
        for (int i = 1; i < 5; ++i)
            test::writeFilm(m_files.root() / ("bids/sub-0" + std::to_string(i)) / "a.png",
                            test::film(i));
        open({m_files.path("bids")});
        auto* folders = child<QCheckBox>("patientFolders");
        QVERIFY(folders->isVisible());
        QVERIFY(m_dialog->request().label.empty());
        folders->setChecked(true);
        QCOMPARE(m_dialog->request().label, std::string("folder"));
    }

    void asksWhichSlicesOfVolumes() {
        open({m_files.chexpert()});
        QVERIFY(!child<QSpinBox>("middleSlices")->isVisible());
        QCOMPARE(m_dialog->request().middleSlices, 0);
        test::NiftiBytes().write(m_files.root() / "volumes/a.nii");
        open({m_files.path("volumes")});
        QVERIFY(child<QSpinBox>("middleSlices")->isVisible());
        child<QSpinBox>("middleSlices")->setValue(3);
        auto* plane = child<QComboBox>("slicePlane");
        QVERIFY(plane->isVisible());
        plane->setCurrentIndex(plane->findData(QStringLiteral("coronal")));
        QCOMPARE(m_dialog->request().middleSlices, 3);
        QCOMPARE(m_dialog->request().sliceAxis, std::string("coronal"));
        keep("volumes");
        auto* format = child<QComboBox>("importFormat");
        format->setCurrentIndex(format->findData(QStringLiteral("dicom")));
        settle();
        QVERIFY2(!plane->isVisible(), "frames have no planes");
        QCOMPARE(m_dialog->request().sliceAxis, std::string("axial"));
        QCOMPARE(m_dialog->request().middleSlices, 3);
    }

    void saysEverythingToAScreenReader() {
        open({m_files.chexpert()});
        for (const QWidget* field : m_dialog->findChildren<QWidget*>()) {
            const bool isField = qobject_cast<const QComboBox*>(field) != nullptr ||
                                 qobject_cast<const QTableWidget*>(field) != nullptr;
            if (isField)
                QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
            if (const auto* combo = qobject_cast<const QComboBox*>(field))
                QVERIFY2(!combo->toolTip().isEmpty(), qPrintable(combo->accessibleName()));
        }
    }

    void isMappedByKeyboard() {
        open({m_files.unknown()});
        auto* columns = child<ColumnTable>("columnTable");
        columns->setFocus();
        QCOMPARE(columns->currentRow(), 0);
        QTest::keyClick(columns, Qt::Key_Down);
        QCOMPARE(columns->currentIndex(), columns->model()->index(1, ColumnTable::MeaningColumn));
        test::keepPicture(*m_dialog, QStringLiteral("import-keyboard"));
        QTest::keyClick(columns, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activePopupWidget() != nullptr, test::kPatience);
        auto* list = QApplication::activePopupWidget()->findChild<QAbstractItemView*>();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Return);
        settle();
        QCOMPARE(meaningOf(1), Meaning::Path);
        QVERIFY(canImport());
        const QVariant words = columns->model()->data(
            columns->model()->index(1, ColumnTable::MeaningColumn), Qt::AccessibleTextRole);
        QCOMPARE(words.toString(), QStringLiteral("Column what is taken as: Image path, a guess"));
    }

    void escapeAsksBeforeAFilledImportIsThrownAway() {
        open({m_files.unknown()});
        const auto answer = [&](bool close) {
            QTimer::singleShot(0, m_dialog.get(), [this, close] {
                auto* question = m_dialog->findChild<QDialog*>(QStringLiteral("closeImport"));
                QVERIFY2(question != nullptr, "Escape throws the import away unasked");
                if (close)
                    question->done(1);
                else
                    question->reject();
            });
            QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        };
        answer(false);
        QVERIFY(m_dialog->isVisible());
        answer(true);
        QVERIFY(!m_dialog->isVisible());
        // Nothing is lost of an empty one.
        open({});
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void aClickOpensTheChoice() {
        open({m_files.unknown()});
        auto* columns = child<ColumnTable>("columnTable");
        const QRect cell =
            columns->visualRect(columns->model()->index(2, ColumnTable::MeaningColumn));
        QTest::mouseClick(columns->viewport(), Qt::LeftButton, {}, cell.center());
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activePopupWidget() != nullptr, test::kPatience);
        auto* list = QApplication::activePopupWidget()->findChild<QAbstractItemView*>();
        QCOMPARE(list->model()->rowCount(), ColumnMapping::meanings);
        QTest::keyClick(list, Qt::Key_Escape);
        QCOMPARE(meaningOf(2), Meaning::Metadata);
    }
};

QTEST_MAIN(ImportDialogTest)
#include "ImportDialogTest.moc"
