// SPDX-License-Identifier: GPL-3.0-or-later
// The form made of the option table, by keyboard and mouse.
#include "pages/train/OptionForm.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <set>

#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "look/OptionText.h"
#include "messages/Table.h"
#include "pages/train/AugmentationPanel.h"
#include "pages/train/CompareDialog.h"
#include "pages/train/OptionGroup.h"
#include "pages/train/Remedies.h"
#include "pages/train/StageHandle.h"
#include "pages/train/TrainPage.h"
#include "session/FileDialogs.h"
#include "spec/Architectures.h"
#include "widgets/Controls.h"
#include "widgets/OptionRow.h"

using namespace lightbox;
using Fixture = test::PageFixture<gui::TrainPage>;

namespace {

gui::OptionForm* formOf(Fixture& f) {
    return f.page.findChild<gui::OptionForm*>();
}

void waitFor(Fixture& f) {
    QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), test::kPatience);
}

}  // namespace

class OptionFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOptionHasItsControl() {
        Fixture f;
        for (const spec::OptionInfo& option : spec::trainingOptions()) {
            if (option.key == "preset")
                continue;  // the cards
            const auto found = f.page.findChildren<gui::OptionControl*>(
                QStringLiteral("option-") + QString::fromStdString(option.key));
            QVERIFY2(found.size() == 1, option.key.c_str());
            QVERIFY2(!gui::OptionText::label(option).isEmpty(), option.key.c_str());
            if (option.type == spec::OptionType::Choice)
                for (const std::string& choice : option.choices)
                    QVERIFY2(!gui::OptionText::choice(option, choice).isEmpty(), choice.c_str());
        }
    }

    void everyPresetIsACardAndFitsTheTable() {
        Fixture f;
        for (const spec::PresetInfo& preset : spec::presets()) {
            const QByteArray name = QByteArray::fromStdString("preset-" + preset.name);
            auto* card = f.child<QAbstractButton>(name.constData());
            QVERIFY2(card != nullptr, preset.name.c_str());
            QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(12, 12));
            QCOMPARE(f.page.spec().preset, preset.name);
            for (const spec::OptionInfo& option : spec::trainingOptions()) {
                spec::TrainingSpec spec;
                // Throws where a preset is out of an option's range.
                spec::setOption(spec, option.key, spec::optionValue(f.page.spec(), option.key));
            }
            QVERIFY(formOf(f)->valid());
            waitFor(f);
        }
    }

    void searchShowsWhatWordsAreAbout() {
        Fixture f;
        auto* find = f.child<QLineEdit>("findOption");
        f.page.activateWindow();
        QTest::keyClick(&f.page, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(find->hasFocus() || !f.page.isActiveWindow(), test::kPatience);
        QTest::keyClicks(find, QStringLiteral("warm"));
        QVERIFY(formOf(f)->control("phase2.warmup")->isVisible());
        QVERIFY(!formOf(f)->control("phase2.lr")->isVisible());
        QVERIFY(!formOf(f)->groupOf("augment.rotation")->isVisible());
        auto* list = f.child<QListWidget>("optionGroups");
        int shown = 0;
        for (int i = 0; i < list->count(); ++i)
            shown += list->item(i)->isHidden() ? 0 : 1;
        QCOMPARE(shown, 2);
        QTest::keyClick(find, Qt::Key_Escape);
        QVERIFY(formOf(f)->control("phase2.lr")->isVisible());
        QTest::keyClicks(find, QStringLiteral("nonesuch"));
        QCOMPARE(f.child<QLabel>("optionCount")->text().section(QLatin1Char(' '), 0, 0),
                 QStringLiteral("0"));
    }

    void changesAreMarkedFoundAndTakenBack() {
        Fixture f;
        auto* epochs = formOf(f)->control("phase2.epochs")->findChild<QSpinBox*>();
        auto* back = f.child<QAbstractButton>("reset-phase2.epochs");
        QVERIFY(back->isHidden());
        const int before = epochs->value();
        epochs->setFocus();
        QTest::keyClick(epochs, Qt::Key_Up);
        QCOMPARE(f.page.spec().phase2.epochs, before + 1);
        QVERIFY(!back->isHidden());
        QCOMPARE(formOf(f)->groupOf("phase2.epochs")->changes(), 1);
        QTest::mouseClick(f.child<QAbstractButton>("changedOnly"), Qt::LeftButton);
        QVERIFY(!formOf(f)->control("phase2.epochs")->isHidden());
        QVERIFY(formOf(f)->control("phase2.lr")->isHidden());
        QTest::mouseClick(f.child<QAbstractButton>("changedOnly"), Qt::LeftButton);
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(f.page.spec().phase2.epochs, before);
        QCOMPARE(epochs->value(), before);
        QVERIFY(back->isHidden());
        // A group goes back at once, everything too.
        QTest::keyClick(epochs, Qt::Key_Up);
        for (auto* button : formOf(f)->groupOf("phase2.epochs")->findChildren<QAbstractButton*>())
            if (button->accessibleName().startsWith(QStringLiteral("Reset group")))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(f.page.spec().phase2.epochs, before);
        QTest::keyClick(epochs, Qt::Key_Up);
        QTest::mouseClick(f.child<QAbstractButton>("resetAll"), Qt::LeftButton);
        QCOMPARE(f.page.spec().phase2.epochs, before);
        QVERIFY(!f.child<QWidget>("changes")->isVisible());
    }

    void clickingAGroupJumpsAndScrollingMovesTheSelection() {
        Fixture f;
        auto* list = f.child<QListWidget>("optionGroups");
        auto* scroll = f.child<QScrollArea>("optionScroll");
        const std::string last = formOf(f)->groupOf("augment.rotation")->name();
        for (int i = 0; i < list->count(); ++i)
            if (list->item(i)->text() == QString::fromStdString(last))
                list->setCurrentRow(i);
        const int y = formOf(f)->groupOf("augment.rotation")->y();
        QCOMPARE(scroll->verticalScrollBar()->value(),
                 std::min(y, scroll->verticalScrollBar()->maximum()));
        scroll->verticalScrollBar()->setValue(0);
        QCOMPARE(list->currentRow(), 0);
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        QCOMPARE(list->currentRow(), list->count() - 1);
    }

    void theWheelScrollsAndChangesNothing() {
        Fixture f;
        auto* epochs = formOf(f)->control("phase2.epochs")->findChild<QSpinBox*>();
        f.page.setFocus();
        const int before = epochs->value();
        QWheelEvent wheel(QPointF(5, 5), epochs->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(epochs, &wheel);
        QCOMPARE(epochs->value(), before);
    }

    void theHandleAndTheRowAreOneValue() {
        Fixture f;
        auto* handle = f.child<gui::StageHandle>("stageHandle");
        const auto stages =
            static_cast<int>(spec::architecture(f.page.spec().model.arch).stages.size());
        QCOMPARE(handle->maximum(), stages);
        handle->setFocus();
        QTest::keyClick(handle, Qt::Key_Right);
        QTest::keyClick(handle, Qt::Key_Right);
        QCOMPARE(f.page.spec().phase2.fromStage, 2);
        auto* row = formOf(f)->control("phase2.from_stage")->findChild<QComboBox*>();
        QCOMPARE(row->currentIndex(), 2);
        QTest::keyClick(row, Qt::Key_Down);
        QCOMPARE(f.page.spec().phase2.fromStage, 3);
        QCOMPARE(handle->value(), 3);
        waitFor(f);
        const QString open = f.child<QLabel>("phase2Parameters")->text();
        // Dragged to the left end, everything is open again.
        QTest::mousePress(handle, Qt::LeftButton, {}, handle->handlePosition().toPoint());
        QMouseEvent move(QEvent::MouseMove, QPointF(2, 40), handle->mapToGlobal(QPointF(2, 40)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(handle, &move);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, QPoint(2, 40));
        QCOMPARE(f.page.spec().phase2.fromStage, 0);
        QCOMPARE(row->currentIndex(), 0);
        waitFor(f);
        QVERIFY(f.child<QLabel>("phase2Parameters")->text() != open);
        QTest::keyClick(handle, Qt::Key_End);
        QCOMPARE(f.page.spec().phase2.fromStage, stages);
    }

    void anAmountThatIsOffKeepsItsValue() {
        Fixture f;
        auto* row = formOf(f)->control("augment.rotation");
        auto* on = f.child<QAbstractButton>("switch-augment.rotation");
        auto* box = row->findChild<gui::NumberBox*>();
        QVERIFY(on->isChecked());
        box->setValue(11);
        QCOMPARE(f.page.spec().augment.rotation, 11.0);
        QTest::mouseClick(on, Qt::LeftButton, {}, QPoint(8, 10));
        QCOMPARE(f.page.spec().augment.rotation, 0.0);
        QCOMPARE(box->value(), 11.0);
        QVERIFY(!box->isEnabled());
        QTest::mouseClick(on, Qt::LeftButton, {}, QPoint(8, 10));
        QCOMPARE(f.page.spec().augment.rotation, 11.0);
    }

    void switchesStandInLine() {
        Fixture f;
        for (const int width : {1120, 1440, 1920}) {
            f.page.resize(width, 900);
            f.page.show();
            QApplication::processEvents();
            std::set<int> lefts;
            std::set<int> boxes;
            for (const auto* one : f.page.findChildren<gui::SwitchedRow*>()) {
                lefts.insert(one->findChild<gui::Switch*>()->x());
                if (const auto* box = one->findChild<gui::NumberBox*>(); box != nullptr)
                    boxes.insert(box->x());
            }
            QCOMPARE(lefts, std::set<int>({0}));
            QCOMPARE(boxes.size(), 1U);
        }
    }

    void whatCannotApplySaysWhy() {
        Fixture f;
        auto* channels = formOf(f)->control("data.channels")->findChild<QComboBox*>();
        auto* hue = formOf(f)->control("augment.hue");
        QVERIFY(hue->applies());
        channels->setFocus();
        channels->setCurrentIndex(0);
        Q_EMIT channels->activated(0);
        QCOMPARE(f.page.spec().data.channels, 1);
        QVERIFY(!hue->applies());
        QVERIFY(!f.child<QAbstractButton>("switch-augment.hue")->isEnabled());
        bool said = false;
        for (const QLabel* label : hue->findChildren<QLabel*>())
            said = said || label->text() == QStringLiteral("not for grey images");
        QVERIFY(said);
    }

    void captionsAreTheDrawsMade() {
        Fixture f;
        waitFor(f);
        const QString original = f.child<QLabel>("caption-0")->text();
        const QString first = f.child<QLabel>("caption-1")->text();
        QCOMPARE(original, QStringLiteral("original"));
        QVERIFY2(first.contains(QStringLiteral("°")), qPrintable(first));
        QVERIFY(first != f.child<QLabel>("caption-2")->text());
        QTest::mouseClick(f.child<QAbstractButton>("shufflePreview"), Qt::LeftButton);
        waitFor(f);
        QVERIFY(f.child<QLabel>("caption-1")->text() != first);
        QCOMPARE(f.page.spec().seed, spec::presetSpec("laptop").seed);
        // Off, it is in no caption.
        QTest::mouseClick(f.child<QAbstractButton>("switch-augment.rotation"), Qt::LeftButton, {},
                          QPoint(8, 10));
        waitFor(f);
        QVERIFY(!f.child<QLabel>("caption-1")->text().contains(QStringLiteral("°")));
    }

    void theChooserOffersWhatIsSelectedOnCases() {
        Fixture f;
        const auto dataset = f.bench.session().dataset();
        std::vector<spec::ImageId> chosen;
        for (const spec::ImageRecord& image : dataset->images)
            if (f.bench.session().setOf(image.key) != spec::Set::Test && chosen.size() < 3)
                chosen.push_back(image.id);
        f.bench.session().chooseImages({chosen[2], chosen[1]});
        f.page.activate();
        waitFor(f);
        auto* cases = f.child<QComboBox>("previewCase");
        QCOMPARE(cases->itemData(0).toLongLong(), f.bench.session().image(chosen[2])->key);
        QCOMPARE(cases->itemData(1).toLongLong(), f.bench.session().image(chosen[1])->key);
        for (int i = 0; i < cases->count(); ++i)
            QVERIFY(f.bench.session().setOf(cases->itemData(i).toLongLong()) != spec::Set::Test);
    }

    void aWarningsLinkTakesItAway() {
        Fixture f;
        QTest::mouseClick(f.child<QAbstractButton>("switch-augment.vertical_flip"), Qt::LeftButton,
                          {}, QPoint(8, 10));
        QVERIFY(f.page.spec().augment.verticalFlip);
        waitFor(f);
        auto* link = f.child<QAbstractButton>("remedy-flip_vertical");
        QVERIFY(link != nullptr);
        QTest::mouseClick(link, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!f.page.spec().augment.verticalFlip, test::kPatience);
        waitFor(f);
        QTRY_VERIFY_WITH_TIMEOUT(f.child<QAbstractButton>("remedy-flip_vertical") == nullptr,
                                 test::kPatience);
    }

    void theCommandIsOnTheClipboard() {
        Fixture f;
        auto* epochs = formOf(f)->control("phase2.epochs")->findChild<QSpinBox*>();
        QTest::keyClick(epochs, Qt::Key_Up);
        QTest::mouseClick(f.child<QAbstractButton>("copyCommand"), Qt::LeftButton);
        const QString line = QGuiApplication::clipboard()->text();
        QVERIFY2(line.startsWith(QStringLiteral("lightbox-cli train --preset laptop")),
                 qPrintable(line));
        QVERIFY(line.contains(
            QStringLiteral("--set phase2.epochs=%1").arg(f.page.spec().phase2.epochs)));
        QVERIFY(line.contains(QStringLiteral("--project ")));
    }

    void differencesToARunAreTakenOver() {
        Fixture f;
        spec::TrainingSpec here = f.page.spec();
        gui::CompareDialog dialog(f.bench.context(), here);
        dialog.show();
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.jobs().busy(), test::kPatience);
        auto* table = dialog.findChild<QTableWidget*>(QStringLiteral("differences"));
        QCOMPARE(static_cast<std::size_t>(table->rowCount()),
                 gui::differences(here, dialog.chosen()).size());
        spec::TrainingSpec other = here;
        other.phase2.lr = 3e-5;
        other.name = "another";
        QCOMPARE(gui::differences(here, other), std::vector<std::string>{"phase2.lr"});
    }

    void remediesNameOptionsThatExist() {
        for (const std::string& code : gui::remediedCodes()) {
            const auto remedy = gui::remedyOf(code, {});
            QVERIFY2(remedy.has_value(), code.c_str());
            QVERIFY2(messages::row(code) != nullptr || messages::row(code + ".plan") != nullptr,
                     code.c_str());
            for (const std::string& key : remedy->keys)
                (void)spec::trainingOption(key);
            if (!remedy->words.isEmpty()) {
                spec::TrainingSpec spec;
                spec::setOption(spec, remedy->key, remedy->value);
            }
        }
        QVERIFY(!gui::remedyOf("split_missing", {}).has_value());
    }

    void wideGroupsUseTheirRoom() {
        Fixture f;
        f.page.resize(1808, 900);
        QTRY_VERIFY_WITH_TIMEOUT(formOf(f)->groupOf("data.size")->width() > 1000, test::kPatience);
        // Two columns: the second half of the rows stands right of the first.
        const auto& rows = formOf(f)->groupOf("loss.kind")->rows();
        QTRY_VERIFY_WITH_TIMEOUT(rows.back()->x() > rows.front()->x(), test::kPatience);
        f.page.resize(1328, 820);
        QTRY_COMPARE_WITH_TIMEOUT(rows.back()->x(), rows.front()->x(), test::kPatience);
    }
};

QTEST_MAIN(OptionFormTest)
#include "OptionFormTest.moc"
