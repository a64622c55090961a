// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Dialogs.h"

#include <QComboBox>
#include <QFile>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>
#include <map>

#include "look/Format.h"
#include "look/Language.h"
#include "look/Theme.h"
#include "project/Project.h"
#include "session/ProjectSession.h"
#include "session/Settings.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/Panel.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {
namespace {

struct Shortcut {
    const char* keys;
    const char* what;
};

struct ShortcutGroup {
    const char* title;
    std::vector<Shortcut> shortcuts;
};

std::vector<ShortcutGroup> shortcutGroups() {
    return {
        {QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "Anywhere"),
         {{"Ctrl 1 … 6", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "the six pages")},
          {"Ctrl N, Ctrl O", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "new, open project")},
          {"Ctrl I", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "import")},
          {"Ctrl D",
           QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "demonstration cohort (start screen)")},
          {"Ctrl E",
           QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "save a plot or a table of this page")},
          {"Ctrl T", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "light or dark theme")},
          {"Ctrl Z, Ctrl Shift Z",
           QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "take back, give again")},
          {"F1", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "this help")}}},
        {QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "Split, Train, Monitor"),
         {{"Ctrl Return", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "use this split")},
          {"Ctrl Shift L", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "seal the test set")},
          {"F5", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "start training")},
          {"P", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "pause or resume")}}},
        {QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "Images"),
         {{"W Z H M", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "window, zoom, pan, measure")},
          {"I, 0, 1 … 4", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "invert, fit, windows")},
          {"F, Esc", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "the whole page, and back")},
          {"[ ], { }, Ctrl [ ]",
           QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "next image, study, patient")},
          {"← → ↑ ↓, Shift", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "images, several")},
          {"C", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "another of the patient beside it")},
          {"S, Delete",
           QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "sample sheet, leave out or take in")},
          {"Ctrl F", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "find")}}},
        {QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "Evaluate"),
         {{"← →, Shift",
           QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "threshold by one case, by ten")},
          {"Ctrl B",
           QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "keep the threshold as a candidate")},
          {"Ctrl L", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "lock the threshold")},
          {"Esc", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "restore while dragging")}}},
        {QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "Report"),
         {{"Ctrl PgUp, Ctrl PgDn",
           QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "items that are to be written")},
          {"Esc", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "leave the text, the page")}}},
        {QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "Review"),
         {{"J K", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "next, previous case")},
          {"A D U G",
           QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "agree, disagree, unsure, flag")},
          {"N, Esc", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "note, leave it")},
          {"O", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "overlay")},
          {"B", QT_TRANSLATE_NOOP("lightbox::gui::HelpDialog", "read blind")}}},
    };
}

QWidget* makeShortcuts(const Theme& theme) {
    auto* widget = new QWidget;
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    int row = 0;
    for (const ShortcutGroup& group : shortcutGroups()) {
        grid->addWidget(makeLabel(HelpDialog::tr(group.title), TextRole::SmallStrong), row++, 0, 1,
                        2);
        for (const Shortcut& shortcut : group.shortcuts) {
            grid->addWidget(new KeyHint(theme, QString::fromUtf8(shortcut.keys)), row, 0);
            grid->addWidget(makeLabel(HelpDialog::tr(shortcut.what), TextRole::Label), row++, 1);
        }
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(widget);
    return scroll;
}

QWidget* makeText(const QString& html) {
    auto* browser = new QTextBrowser;
    browser->setOpenExternalLinks(true);
    browser->setFrameShape(QFrame::NoFrame);
    browser->setHtml(html);
    return browser;
}

/// What was done, in words; what is not known here as it is written.
QString actionName(const std::string& action) {
    static const std::map<std::string, const char*, std::less<>> names{
        {"import", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "images imported")},
        {"update", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "images updated")},
        {"relocate", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "images located")},
        {"positive", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "positive class chosen")},
        {"split", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "split stored")},
        {"seal", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "test set sealed")},
        {"reveal", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "test set revealed")},
        {"break_seal", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "seal broken")},
        {"test_evaluated", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "test set evaluated")},
        {"test_seen", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "test set seen")},
        {"lock", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "threshold locked")},
        {"exclude", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "left out")},
        {"undo_exclude", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "included again")},
        {"accept_finding", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "finding accepted")},
        {"withdraw_acceptance",
         QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "acceptance withdrawn")},
        {"delete_run", QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "run deleted")},
        {"export_identifiers",
         QT_TRANSLATE_NOOP("lightbox::gui::AuditDialog", "identifiers exported")}};
    const auto found = names.find(action);
    return found == names.end()
               ? QString::fromStdString(action).replace(QLatin1Char('_'), QLatin1Char(' '))
               : AuditDialog::tr(found->second);
}

QString resourceText(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

HelpDialog::HelpDialog(const Theme& theme, Topic topic, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("helpDialog"));
    setWindowTitle(tr("Help"));
    resize(640, 680);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto* segments = new Segments(theme);
    auto* stack = new QStackedWidget;
    segments->addSegment(tr("Tour"));
    stack->addWidget(makeText(tr(
        "<p><b>Cases.</b> Start the demonstration cohort, or import a folder, DICOM or a MedMNIST "
        "file. Read the health report: each finding leads to its images.</p>"
        "<p><b>Split.</b> Divide the patients, not the images. Look at the prevalence of each set; "
        "seal the test set before you train.</p>"
        "<p><b>Train.</b> Take a preset. The right column says what your choices imply. Start.</p>"
        "<p><b>Monitor.</b> Watch validation, pause, stop, resume; nothing is lost.</p>"
        "<p><b>Evaluate.</b> Drag the point on the ROC curve, or ask for a sensitivity. Lock the "
        "threshold on validation; then open the test set once.</p>"
        "<p><b>Review.</b> Go through the misses with the map over the image; agree, disagree, "
        "flag, note. Export the report.</p>"
        "<p>Research use only. Not a medical device.</p>")));
    segments->addSegment(tr("Shortcuts"));
    stack->addWidget(makeShortcuts(theme));
    segments->addSegment(tr("Command line"));
    stack->addWidget(makeText(
        tr("<p>Everything here can also be done without a window; <code>lightbox-cli COMMAND "
           "--help</code> "
           "shows each command with an example.</p>") +
        QStringLiteral("<pre>lightbox-cli demo DIR\n"
                       "lightbox-cli download pneumoniamnist\n"
                       "lightbox-cli import SRC --project NAME.lightbox\n"
                       "lightbox-cli inspect --project NAME.lightbox\n"
                       "lightbox-cli split --ratio 70/15/15 --seal-test\n"
                       "lightbox-cli train --preset laptop\n"
                       "lightbox-cli evaluate --run last\n"
                       "lightbox-cli threshold --run last --sensitivity 0.95 --confident\n"
                       "lightbox-cli explain --run last --image ID --out map.png\n"
                       "lightbox-cli export --run last --to report --out report.html\n\n"
                       "lightbox --project NAME.lightbox --page evaluate --theme dark</pre>")));
    segments->addSegment(tr("Licences"));
    stack->addWidget(makeText(
        tr("<p>Lightbox %1 is free software under the GNU General Public License, version 3 or "
           "later. "
           "It comes with no warranty.</p><p>It stands on Qt (LGPL-3.0), QCustomPlot (GPL-3.0), "
           "LibTorch (BSD-3-Clause), OpenCV (Apache-2.0), DCMTK (BSD-3-Clause), OpenJPEG "
           "(BSD-2-Clause), "
           "SQLite (public domain), Boost (BSL-1.0), nlohmann/json (MIT), RE2 (BSD-3-Clause) and "
           "Inter (OFL-1.1), whose licence follows.</p>")
            .arg(QStringLiteral(LIGHTBOX_VERSION)) +
        QStringLiteral("<pre>%1</pre>")
            .arg(resourceText(QStringLiteral(":/fonts/OFL.txt")).toHtmlEscaped())));
    connect(segments, &Segments::chosen, stack, &QStackedWidget::setCurrentIndex);
    segments->setCurrent(static_cast<int>(topic));
    stack->setCurrentIndex(static_cast<int>(topic));
    segments->findChildren<QPushButton*>().at(static_cast<qsizetype>(topic))->setFocus();
    column->addWidget(segments);
    column->addWidget(stack, 1);
    auto* close = new Button(theme, tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
}

AuditDialog::AuditDialog(AppContext& context, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("auditDialog"));
    setWindowTitle(tr("Audit log"));
    resize(880, 560);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeLabel(tr("Audit log"), TextRole::Title));
    auto* banners = new BannerStack(context.theme);
    column->addWidget(banners);
    auto* panel = new Panel;
    panel->setBodyMargins({});
    auto* table = new QTableWidget(0, 4);
    table->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("Detail, as logged")});
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(30);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setAccessibleName(tr("Audit log"));
    panel->body()->addWidget(table);
    column->addWidget(panel, 1);
    auto* close = new Button(context.theme, tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);

    context.jobs.start(
        {.key = QStringLiteral("audit")}, this,
        [open = context.session.project()](std::stop_token, spec::ProgressObserver&) {
            return open.reader()->auditLog();
        },
        [table](const std::vector<project::AuditEntry>& entries) {
            table->setRowCount(static_cast<int>(entries.size()));
            int row = 0;
            for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry, ++row) {
                const QString at = QString::fromStdString(entry->at);
                const QStringList cells{
                    QStringLiteral("%1 %2").arg(Format::date(entry->at.substr(0, 10)),
                                                Format::clock(at)),
                    QString::fromStdString(entry->who), actionName(entry->action),
                    QString::fromStdString(entry->detail)};
                for (int i = 0; i < cells.size(); ++i) {
                    auto* item = new QTableWidgetItem(cells[i]);
                    item->setToolTip(cells[i]);
                    table->setItem(row, i, item);
                }
            }
            for (int i = 0; i < 3; ++i)
                table->resizeColumnToContents(i);
        },
        [banners](const base::Error& error) { banners->showError(error); });
}

SettingsDialog::SettingsDialog(Theme& theme, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    setMinimumWidth(420);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeLabel(tr("Settings"), TextRole::Title));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    auto* segments = new Segments(theme);
    segments->addSegment(tr("As the system"));
    segments->addSegment(tr("Light"));
    segments->addSegment(tr("Dark"));
    segments->setCurrent(static_cast<int>(theme.preference()));
    connect(segments, &Segments::chosen, this, [&theme](int index) {
        const auto preference = static_cast<Theme::Preference>(index);
        Settings().setTheme(preference);
        theme.setPreference(preference);
    });
    form->addRow(makeLabel(tr("Theme"), TextRole::Label), segments);
    auto* language = new QComboBox;
    language->setObjectName(QStringLiteral("language"));
    language->setAccessibleName(tr("Language"));
    language->addItem(tr("As the system"), QString());
    for (const QString& code : Language::codes())
        language->addItem(Language::name(code), code);
    language->setCurrentIndex(std::max(0, language->findData(Settings().language())));
    connect(language, &QComboBox::activated, this,
            [language] { Settings().setLanguage(language->currentData().toString()); });
    form->addRow(makeLabel(tr("Language"), TextRole::Label), language);
    auto* threads = new QSpinBox;
    threads->setRange(0, 1024);
    threads->setSpecialValueText(tr("physical cores"));
    threads->setValue(Settings().threads());
    threads->setFixedWidth(160);
    threads->setAccessibleName(tr("Threads"));
    connect(threads, &QSpinBox::valueChanged, this,
            [](int value) { Settings().setThreads(value); });
    form->addRow(makeLabel(tr("Threads"), TextRole::Label), threads);
    auto* notify = new Switch(theme, tr("when training ends in the background"));
    notify->setObjectName(QStringLiteral("notify"));
    notify->setAccessibleName(tr("Notify when training ends in the background"));
    notify->setChecked(Settings().notifies());
    connect(notify, &Switch::toggled, this, [](bool on) { Settings().setNotifies(on); });
    form->addRow(makeLabel(tr("Notify"), TextRole::Label), notify);
    column->addLayout(form);
    auto* note = makeLabel(
        tr("Threads are used when images are imported. The language changes when Lightbox is "
           "started again."),
        TextRole::Help);
    note->setWordWrap(true);
    column->addWidget(note);
    auto* foot = new QHBoxLayout;
    auto* weights = new Button(theme, tr("Weights…"), QStringLiteral("layers"), ButtonKind::Quiet);
    weights->setObjectName(QStringLiteral("weights"));
    weights->setToolTip(tr("Pretrained networks on this computer, and where others come from"));
    connect(weights, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT weightsRequested();
    });
    foot->addWidget(weights);
    foot->addStretch(1);
    auto* close = new Button(theme, tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(close);
    column->addLayout(foot);
}

}  // namespace lightbox::gui
