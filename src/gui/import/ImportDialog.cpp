// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ImportDialog.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "engine/ImportCases.h"
#include "import/DownloadDialog.h"
#include "import/DropVeil.h"
#include "import/PatternPanel.h"
#include "import/RowPreview.h"
#include "import/SourceForm.h"
#include "import/TablePanel.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/MessageText.h"
#include "look/Theme.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/Panel.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {
namespace {

constexpr int lookAfterMs = 250;
constexpr QSize preferredSize(1200, 780);
constexpr int leftWidth = 392;

QString capital(QString words) {
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

}  // namespace

ImportDialog::ImportDialog(AppContext& context, const std::filesystem::path& project,
                           QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_banners(new BannerStack(context.theme)) {
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(project.empty() ? tr("New project") : tr("Import"));
    setModal(true);
    setAcceptDrops(true);
    resize(parent == nullptr ? preferredSize
                             : preferredSize.boundedTo(parent->size() - QSize(48, 48)));
    m_form = new SourceForm(context.theme, project);
    m_form->setObjectName(QStringLiteral("sourceForm"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    m_title = makeLabel(project.empty() ? tr("New project") : tr("Import into this project"),
                        TextRole::Title);
    m_sentence = makeLabel(tr("Images stay where they are. Files that cannot be read are listed, "
                              "and never stop an import."),
                           TextRole::Label);
    head->addWidget(m_title);
    head->addWidget(m_sentence);
    head->addStretch(1);
    m_views = new Segments(context.theme);
    m_views->setObjectName(QStringLiteral("importViews"));
    m_views->addSegment(tr("Columns"), {}, tr("What the columns of the table hold"));
    m_views->addSegment(tr("Patients from the path"), {},
                        tr("A pattern that finds the patient in a path"));
    m_views->hide();
    head->addWidget(m_views);
    column->addLayout(head);
    column->addWidget(m_banners);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(16);
    halves->addWidget(makeLeft());
    halves->addWidget(makeRight(), 1);
    column->addLayout(halves, 1);
    column->addWidget(makeFoot());

    connect(m_views, &Segments::chosen, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_form, &SourceForm::sourcesChanged, this, &ImportDialog::lookSoon);
    connect(m_form, &SourceForm::downloadWanted, this, [this] {
        DownloadDialog dialog(m_context, this);
        if (dialog.exec() == QDialog::Accepted)
            setSources({dialog.file()});
    });
    connect(m_form, &SourceForm::changed, this, &ImportDialog::showTable);
    connect(m_form, &SourceForm::nameChanged, this, &ImportDialog::refresh);
    m_delay.setSingleShot(true);
    m_delay.setInterval(lookAfterMs);
    connect(&m_delay, &QTimer::timeout, this, &ImportDialog::look);
    m_stack->setCurrentIndex(Patients);
    refresh();
}

QWidget* ImportDialog::makeLeft() {
    auto* side = new QWidget;
    side->setFixedWidth(leftWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_form);
    m_classes = new Panel(tr("Classes"));
    m_classes->setBodyMargins({});
    auto* counts = new ClassCounts(m_context.theme);
    m_classes->body()->addWidget(counts);
    m_classes->hide();
    column->addWidget(m_classes, 1);
    column->addStretch();
    m_table = new TablePanel(m_context, *counts);
    return side;
}

QWidget* ImportDialog::makeRight() {
    m_pattern = new PatternPanel(m_context);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_pattern);
    connect(m_table, &TablePanel::previewed, this, [this] {
        m_form->showClasses(m_table->preview());
        showClasses();
        refresh();
    });
    connect(m_table, &TablePanel::folderWanted, m_form, &SourceForm::chooseFolder);
    connect(m_pattern, &PatternPanel::previewed, this, &ImportDialog::refresh);
    connect(m_pattern, &PatternPanel::failed, this, [this](const base::Error& error) {
        m_banners->showError(error, QStringLiteral("source"));
    });
    return m_stack;
}

QWidget* ImportDialog::makeFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_faultIcon = new QLabel;
    row->addWidget(m_faultIcon);
    m_whyNot = makeLabel({}, TextRole::Label);
    m_whyNot->setObjectName(QStringLiteral("whyNotImport"));
    m_whyNot->setTextFormat(Qt::PlainText);
    m_whyNot->setWordWrap(true);
    row->addWidget(m_whyNot, 1);
    auto* cancel = new Button(m_context.theme, tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, [this] { done(Rejected); });
    row->addWidget(cancel);
    m_import =
        new Button(m_context.theme, tr("Import"), QStringLiteral("import"), ButtonKind::Primary);
    m_import->setObjectName(QStringLiteral("startImport"));
    m_import->setToolTip(tr("Reads the images in the background (Enter)"));
    m_import->setDefault(true);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(m_import);
    return foot;
}

void ImportDialog::setCohort(const QStringList& taken) {
    m_isCohort = true;
    setWindowTitle(tr("Add a cohort"));
    m_title->setText(tr("Add a cohort"));
    m_sentence->setText(tr("Images of another place. They are read in and stay closed until you "
                           "reveal them."));
    m_form->askForName(taken);
}

QString ImportDialog::name() const {
    return m_form->name();
}

void ImportDialog::setSources(const QStringList& paths) {
    m_form->setSources(paths);
}

std::filesystem::path ImportDialog::projectFolder() const {
    return m_form->projectFolder();
}

spec::ImportRequest ImportDialog::request() const {
    spec::ImportRequest request = m_form->request();
    request.patientPattern = m_pattern->pattern();
    request.patientFrom = m_pattern->groups();
    if (m_table->hasTable())
        m_table->apply(request);
    return request;
}

QString ImportDialog::note() const {
    QStringList words;
    const std::string chosen = m_form->request().format;
    if (const QString format = chosen == "auto" ? m_format : formatName(chosen); !format.isEmpty())
        words << format;
    if (!m_pattern->pattern().empty())
        words << tr("patient by pattern");
    else if (m_table->hasTable() && m_table->preview().patients)
        words << tr("patient from the table");
    return words.join(QStringLiteral("; "));
}

bool ImportDialog::settled() const {
    return !m_isLooking && !m_table->isReading() && !m_context.jobs.busy();
}

void ImportDialog::lookSoon() {
    m_isLooking = true;
    m_delay.start();
    refresh();
}

void ImportDialog::look() {
    const auto sources = m_form->sources();
    m_sourceFault.clear();
    if (sources.empty()) {
        m_context.jobs.drop(this, QStringLiteral("guess"));
        m_isLooking = false;
        m_pattern->setSources({});
        m_form->clearGuess();
        return;
    }
    m_context.jobs.start(
        {.key = QStringLiteral("guess")}, this,
        [sources](std::stop_token, spec::ProgressObserver&) {
            return engine::guessSource(sources);
        },
        [this, sources](const engine::SourceGuess& guess) {
            m_isLooking = false;
            m_banners->clearAll();
            m_pattern->setSources(sources, guess.foldersArePatients);
            suggestPattern(guess);
            for (const engine::SourceGuess::Doubt& doubt : guess.doubts)
                ask(doubt);
            m_format = formatName(guess.format);
            if (m_format.isEmpty())
                m_sourceFault = tr("Nothing in the source is of a known format.");
            m_form->setGuess(guess);
        },
        [this](const base::Error& error) {
            m_isLooking = false;
            m_pattern->setSources({});
            m_sourceFault = ErrorText::of(error).what + QLatin1Char('.');
            m_form->clearGuess();
            m_banners->showError(error, QStringLiteral("source"));
        });
}

void ImportDialog::ask(const engine::SourceGuess::Doubt& doubt) {
    const QString key = QStringLiteral("doubt.") + QString::fromStdString(doubt.warning.code);
    const auto answer = [this, key](const QString& text, const std::function<void()>& take) {
        return BannerAction{text, [this, key, take] {
                                take();
                                m_banners->clear(key);
                            }};
    };
    const QString pattern = QString::fromStdString(doubt.pattern);
    const auto takePattern = [this, pattern] { m_pattern->take(pattern); };
    const BannerAction chooseTable{tr("Choose a table…"), [this] { m_form->chooseLabelTable(); }};
    std::vector<BannerAction> answers;
    if (!doubt.setFolders.empty()) {
        const auto take = [this, folders = doubt.setFolders](bool areSets) {
            return [this, folders, areSets] { m_form->takeSets(folders, areSets); };
        };
        answers = {answer(tr("These are sets"), take(true)),
                   answer(tr("These are classes"), take(false))};
    } else if (doubt.warning.text.id == "folders_may_be_exams.ids") {
        answers = {answer(tr("Take these as patients"), takePattern), chooseTable};
    } else if (pattern.isEmpty()) {
        answers = {chooseTable};
    } else {
        answers = {answer(tr("Take this pattern"), takePattern)};
    }
    m_banners->show(BannerKind::Notice, MessageText::of(doubt.warning), {}, key,
                    std::move(answers));
}

void ImportDialog::suggestPattern(const engine::SourceGuess& guess) {
    if (!guess.pattern) {
        m_pattern->suggest({}, {});
        return;
    }
    if (guess.pattern->sets > 0) {
        m_pattern->suggest(QString::fromStdString(guess.pattern->pattern),
                           tr("Take the %n set(s) that names say", nullptr,
                              static_cast<int>(guess.pattern->sets)));
        return;
    }
    const QString patients =
        tr("%n patient(s)", nullptr, static_cast<int>(guess.pattern->patients));
    m_pattern->suggest(QString::fromStdString(guess.pattern->pattern),
                       guess.pattern->scheme.empty()
                           ? tr("Take the part that names repeat: %1").arg(patients)
                           : tr("Take the pattern of %1: %2")
                                 .arg(QString::fromStdString(guess.pattern->scheme), patients));
}

void ImportDialog::showTable() {
    const std::filesystem::path table = m_form->table();
    const bool wasTable = m_table->hasTable();
    if (!table.empty())
        m_table->setTable(table, m_form->request());
    else if (wasTable)
        m_table->clear();
    if (wasTable != m_table->hasTable()) {
        const View view = wasTable ? Patients : Columns;
        m_views->setVisible(!wasTable);
        m_views->setCurrent(view);
        m_stack->setCurrentIndex(view);
        if (wasTable) {
            m_classes->hide();
            m_form->showClasses({});
        }
    }
    refresh();
}

void ImportDialog::showClasses() {
    const spec::TablePreview& preview = m_table->preview();
    const bool hasUncertain = !preview.uncertain.empty();
    // How common a class is belongs to what a cohort keeps closed.
    m_classes->setVisible(!m_isCohort && !preview.classes.empty());
    m_classes->setSubtitle(Format::taskName(preview.task));
    m_classes->setNote(hasUncertain ? tr("uncertain stays uncertain") : tr("of all rows"));
    m_classes->setToolTip(
        hasUncertain ? tr("How an uncertain label counts is chosen for each class at training")
                     : QString());
}

QString ImportDialog::whyNot() const {
    if (const QString missing = m_form->missing(); !missing.isEmpty())
        return missing;
    if (m_isLooking || m_table->isReading())
        return tr("The source is still being read.");
    if (!m_sourceFault.isEmpty() && !m_table->hasTable())
        return m_sourceFault;
    if (const QString fault = m_pattern->fault(); !fault.isEmpty())
        return tr("The patient pattern is not valid: %1.").arg(fault);
    const spec::TablePreview& preview = m_table->preview();
    if (m_table->hasTable() && preview.error) {
        const auto part = [&](messages::Part which, const std::string& english) {
            return MessageText::of(preview.error->message(), which, english);
        };
        const base::ErrorFacts& facts = preview.error->facts();
        return tr("%1: %2.").arg(capital(part(messages::Part::What, facts.what)),
                                 part(messages::Part::Why, facts.why));
    }
    return {};
}

void ImportDialog::refresh() {
    const QString reason = whyNot();
    const bool isFault =
        !reason.isEmpty() && m_form->missing().isEmpty() && !m_isLooking && !m_table->isReading();
    m_whyNot->setText(reason);
    m_whyNot->setAccessibleName(reason);
    m_faultIcon->setPixmap(isFault ? Theme::iconPixmap(QStringLiteral("err"),
                                                       m_context.theme.color(Role::Error), 16,
                                                       devicePixelRatioF())
                                   : QPixmap());
    m_faultIcon->setVisible(isFault);
    m_import->setEnabled(reason.isEmpty());
    if (reason.isEmpty() && m_table->hasTable() && !m_pattern->pattern().empty()) {
        const QString word = tr("Patients come from the pattern, not from the table.");
        m_whyNot->setText(word);
        m_whyNot->setAccessibleName(word);
    }
}

void ImportDialog::reject() {
    if (!m_form->sources().empty()) {
        DecisionDialog dialog(m_context.theme, tr("Close without importing?"),
                              tr("The source and what was chosen for it are forgotten."), this);
        dialog.setObjectName(QStringLiteral("closeImport"));
        dialog.addCancel(tr("Go on"));
        dialog.addChoice(tr("Close"), 1, ButtonKind::Danger);
        if (dialog.exec() != 1)
            return;
    }
    QDialog::reject();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event) {
    m_form->addSources(droppedPaths(*event->mimeData()));
    event->acceptProposedAction();
}

}  // namespace lightbox::gui
