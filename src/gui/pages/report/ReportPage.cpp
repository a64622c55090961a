// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/ReportPage.h"

#include <QComboBox>
#include <QFontMetrics>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "look/ErrorText.h"
#include "pages/report/ChecklistsView.h"
#include "pages/report/ReportSource.h"
#include "pages/report/ReportView.h"
#include "pages/report/TextFlow.h"
#include "session/ExportFlow.h"
#include "session/ProjectSession.h"
#include "session/WriteAccess.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/NameBox.h"
#include "widgets/Panel.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr int kNarrow = 1180;  ///< px; the head has shorter words below
const QString kDraw = QStringLiteral("draw");
const QString kLoad = QStringLiteral("load");

QString unsavedKey(const std::filesystem::path& project) {
    return QStringLiteral("unsaved ") + QString::fromStdString(project.string());
}

}  // namespace

ReportPage::ReportPage(AppContext& appContext, QWidget* parent)
    : Page(appContext, PageId::Report, parent),
      m_source(new ReportSource(appContext, this)),
      m_texts(new TextFlow(appContext, *m_source, this)),
      m_export(new ExportFlow(appContext, banners(), this)) {
    setRailMark(RailMark::None);
    addBack();
    makeHead();
    makeBody();
    connectSession();
    connect(m_source, &ReportSource::changed, this, &ReportPage::showData);
    connect(m_source, &ReportSource::failed, this, &ReportPage::tellFailure);
    connect(m_texts, &TextFlow::failed, this, &ReportPage::tellUnsaved);
    connect(m_texts, &TextFlow::allSaved, this,
            [this](const std::filesystem::path& project) { banners().clear(unsavedKey(project)); });
    connect(m_texts, &TextFlow::rests, this, &Page::enteredChanged);
    showData();
}

ReportPage::~ReportPage() = default;

void ReportPage::makeHead() {
    const Theme& theme = context().theme;
    m_runs = new NameBox;
    m_runs->setObjectName(QStringLiteral("runs"));
    m_runs->setAccessibleName(tr("Run"));
    m_runs->setMinimumWidth(120);
    m_runs->setMaximumWidth(240);
    connect(m_runs, &QComboBox::activated, this, [this](int index) {
        context().session.setCurrentRun(
            spec::RunId(m_runs->itemData(index).toString().toStdString()));
    });
    addHeadWidget(m_runs);
    m_parts = new Segments(theme);
    m_parts->setObjectName(QStringLiteral("parts"));
    m_parts->addSegment(tr("Report"));
    m_parts->addSegment(tr("Checklists"));
    m_parts->addSegment(tr("Model card"));
    m_parts->setCurrent(Report);
    connect(m_parts, &Segments::chosen, this,
            [this](int part) { showPart(static_cast<View>(part)); });
    addHeadWidget(m_parts);
    m_names = new Switch(theme, tr("Real names"));
    m_names->setObjectName(QStringLiteral("realNames"));
    connect(m_names, &QAbstractButton::toggled, this, [this](bool on) {
        m_export->setWithIdentifiers(on);
        m_source->setWithIdentifiers(on);
    });
    addAction(m_names);
    m_table = new Button(theme, tr("Table as CSV"), QStringLiteral("export"), ButtonKind::Quiet);
    m_table->setObjectName(QStringLiteral("tableAsCsv"));
    m_table->setToolTip(tr("Saves all checklists as one table"));
    connect(m_table, &QPushButton::clicked, m_export, &ExportFlow::exportChecklists);
    addAction(m_table);
    m_card = new Button(theme, tr("Save as Markdown…"), QStringLiteral("export"));
    m_card->setObjectName(QStringLiteral("saveCard"));
    m_card->setToolTip(
        tr("Saves the model card as text with Markdown, for whoever gets the model"));
    connect(m_card, &QPushButton::clicked, m_export, &ExportFlow::exportModelCard);
    addAction(m_card);
    m_save = new Button(theme, tr("Save the report…"), QStringLiteral("export"));
    m_save->setObjectName(QStringLiteral("saveReport"));
    m_save->setToolTip(tr("As HTML or PDF, with the checklists beside it as a table"));
    connect(m_save, &QPushButton::clicked, m_export, &ExportFlow::exportReport);
    addAction(m_save);
}

void ReportPage::makeBody() {
    const Theme& theme = context().theme;
    m_stack = new QStackedWidget;
    m_report = new ReportView(context());
    connect(m_report, &ReportView::failed, this, [this](const base::Error& error) {
        banners().show(BannerKind::Error, tr("A page of the report could not be drawn"),
                       ErrorText::of(error).why, kDraw);
    });
    m_checklists = new ChecklistsView(context(), *m_texts);
    auto* card = new Panel;
    card->setBodyMargins({});
    m_modelCard = new QTextBrowser;
    m_modelCard->setObjectName(QStringLiteral("modelCard"));
    m_modelCard->setAccessibleName(tr("Model card"));
    m_modelCard->setFrameShape(QFrame::NoFrame);
    m_modelCard->setOpenLinks(false);
    card->body()->addWidget(m_modelCard);
    m_empty = new EmptyState(theme, QStringLiteral("report"), {}, {});
    m_emptyAction = m_empty->addButton({}, {}, ButtonKind::Primary);
    connect(m_emptyAction, &QPushButton::clicked, this, [this] {
        if (m_failed) {
            banners().clear(kLoad);
            m_failed = false;
            m_source->tryAgain();
        } else {
            context().session.goTo(PageId::Train);
        }
    });
    for (QWidget* part : std::initializer_list<QWidget*>{m_report, m_checklists, card, m_empty})
        m_stack->addWidget(part);
    // What is handed on is read in many places.
    m_english = makeLabel(tr("The report and the model card are in English."), TextRole::Help);
    m_english->setObjectName(QStringLiteral("english"));
    body()->addWidget(m_english);
    body()->addWidget(m_stack, 1);
}

void ReportPage::connectSession() {
    ProjectSession& session = context().session;
    const auto follow = [this] {
        if (!isVisible())
            return;
        fillRuns();
        m_source->refresh();
    };
    for (const auto signal : {&ProjectSession::datasetChanged, &ProjectSession::splitChanged,
                              &ProjectSession::runsChanged})
        connect(&session, signal, this, follow);
    connect(&session, &ProjectSession::currentRunChanged, this, follow);
    connect(&session.writeAccess(), &WriteAccess::changed, this, &ReportPage::showWriteAccess);
    showWriteAccess();
    connect(&session, &ProjectSession::namesChanged, this, &ReportPage::showActions);
}

void ReportPage::activate() {
    fillRuns();
    showActions();
    m_failed = false;
    m_source->refresh();
    showData();
}

void ReportPage::reset() {
    m_failed = false;
    m_parts->setCurrent(Report);
    m_checklists->reset();
    m_texts->reset();
    const QSignalBlocker quiet(m_names);
    m_names->setChecked(false);
    m_export->reset();
    context().jobs.forget(m_report);
    m_source->reset();
    setRailMark(RailMark::None);
}

bool ReportPage::settled() const {
    return !m_source->busy() && !m_texts->keeper().busy() &&
           !context().session.writeAccess().isAsking() && !m_export->busy() &&
           (m_stack->currentWidget() != m_report || m_report->settled());
}

Page::Entered ReportPage::entered() const {
    const TextKeeper& keeper = m_texts->keeper();
    if (keeper.left() == 0)
        return {};
    const std::optional<TextKeeper::Refusal> refusal = keeper.refusal();
    if (keeper.busy() || !refusal)
        return {Entered::State::Saving, {}, {}};
    return {Entered::State::Refused, tr("%n text(s) of the report", nullptr, keeper.left()),
            tr("%1 cannot be written: %2")
                .arg(QString::fromStdString(refusal->project.stem().string()),
                     ErrorText::of(refusal->error).why)};
}

void ReportPage::saveEntered() {
    m_texts->writeAll();
}

void ReportPage::tellUnsaved(const base::Error& error, const std::filesystem::path& project) {
    const bool isInView = project == context().session.folder();
    banners().show(
        BannerKind::Warning,
        isInView ? tr("Your text is not saved yet")
                 : tr("Your text in %1 is not saved yet")
                       .arg(QString::fromStdString(project.stem().string())),
        tr("%1 It is tried again for as long as the window is open.").arg(ErrorText::of(error).why),
        unsavedKey(project));
    if (isInView)
        context().session.writeAccess().ask();
}

void ReportPage::showPart(View view) {
    m_parts->setCurrent(view);
    showData();
    if (view == Checklists && m_source->data())
        m_checklists->focusTable();
}

void ReportPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool narrow = width() < kNarrow;
    m_save->setText(narrow ? tr("Save…") : tr("Save the report…"));
    m_card->setText(narrow ? tr("Save…") : tr("Save as Markdown…"));
    m_table->setText(narrow ? tr("CSV") : tr("Table as CSV"));
    showState();
}

void ReportPage::fillRuns() {
    const ProjectSession& session = context().session;
    const auto& runs = session.runs();
    std::vector<NameBox::Entry> entries;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        entries.push_back({QString::fromStdString(run->name.empty() ? run->id.str() : run->name),
                           QString::fromStdString(run->id.str()),
                           run->locked ? context().theme.icon(QStringLiteral("lock")) : QIcon()});
    m_runs->setEntries(entries, QString::fromStdString(session.currentRun().str()));
    m_runs->setVisible(!runs.empty());
}

void ReportPage::showData() {
    const auto data = m_source->data();
    if (data) {
        banners().clear(kLoad);
        m_failed = false;
    } else {
        banners().clear(kDraw);
    }
    m_report->setData(data);
    m_checklists->setData(data);
    showModelCard();
    if (data)
        m_stack->setCurrentIndex(m_parts->current());
    else
        showEmpty();
    showActions();
    showState();
}

void ReportPage::showModelCard() {
    // Only what is looked at is laid out.
    const auto data = m_source->data();
    const auto wanted =
        data && m_parts->current() == ModelCard ? data->shown : std::shared_ptr<QTextDocument>();
    if (wanted == m_cardInView)
        return;
    m_modelCard->setDocument(wanted.get());
    m_cardInView = wanted;
}

void ReportPage::showEmpty() {
    const ProjectSession& session = context().session;
    m_stack->setCurrentWidget(m_empty);
    m_emptyAction->hide();
    if (m_source->isGathering()) {
        m_empty->setText(tr("Gathering the report"),
                         tr("The figures of the run are computed as they are exported."));
    } else if (session.isOpen() && session.currentRun().empty()) {
        m_empty->setText(tr("Nothing to report yet"),
                         tr("Train a model: its report, checklists and model card stand here."));
        m_emptyAction->setText(tr("Go to Train"));
        m_emptyAction->show();
    } else if (m_failed) {
        m_empty->setText(tr("The report could not be made"), tr("What failed is said above."));
        m_emptyAction->setText(tr("Try again"));
        m_emptyAction->show();
    } else {
        m_empty->setText(tr("No project is open"), {});
    }
}

void ReportPage::showState() {
    QString words;
    if (m_source->data())
        words = m_source->isGathering()
                    ? tr("gathered anew")
                    : tr("figures and checklists follow the project; your own texts are kept");
    const bool room =
        QFontMetrics(Theme::font(TextSize::Body)).horizontalAdvance(words) < roomForState();
    setState(room ? words : QString(), words);
}

void ReportPage::showActions() {
    const bool isThere = m_source->data() != nullptr;
    const int part = m_parts->current();
    m_parts->setVisible(!context().session.currentRun().empty());
    m_english->setVisible(isThere && part != Checklists &&
                          QLocale().language() != QLocale::English);
    m_table->setVisible(isThere && part == Checklists);
    m_card->setVisible(isThere && part == ModelCard);
    m_save->setVisible(isThere && part != ModelCard);
    m_names->setVisible(isThere);
    const bool hidden = context().session.names().hidden;
    if (hidden)
        m_names->setChecked(false);
    m_names->setEnabled(!hidden);
    m_names->setToolTip(
        hidden ? tr("Names are hidden in the window")
               : tr("Shows and saves names of patients, files and persons in place of pseudonyms; "
                    "what is saved so stands in the log"));
}

void ReportPage::showWriteAccess() {
    const std::optional<base::Error>& refusal = context().session.writeAccess().refusal();
    m_checklists->setReadOnly(
        refusal ? tr("Nothing can be written: %1").arg(ErrorText::of(*refusal).why) : QString());
}

void ReportPage::tellFailure(const base::Error& error) {
    if (error.kind() == base::ErrorKind::Cancelled)
        return;
    m_failed = m_source->data() == nullptr;
    const ErrorText text = ErrorText::of(error);
    banners().show(BannerKind::Error, text.what, text.why, kLoad);
    showData();
}

}  // namespace lightbox::gui
