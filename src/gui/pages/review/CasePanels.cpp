// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/CasePanels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "look/Format.h"
#include "look/MessageText.h"
#include "spec/MapDoubt.h"
#include "statistics/Wilson.h"
#include "widgets/ClassMark.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

namespace {

constexpr std::size_t kMostClasses = 6;
constexpr int kAutosaveMs = 700;
constexpr int kSetRoom = 240;  ///< px of a row for its name and what a tag says

struct OutcomeWords {
    QString text;
    QString icon;
    PillKind kind;
};

OutcomeWords wordsOf(CaseOutcome outcome) {
    const QString good = QStringLiteral("okc");
    const QString bad = QStringLiteral("x");
    switch (outcome) {
    case CaseOutcome::TruePositive:
        return {ModelPanel::tr("true positive"), good, PillKind::Accent};
    case CaseOutcome::TrueNegative:
        return {ModelPanel::tr("true negative"), good, PillKind::Accent};
    case CaseOutcome::FalsePositive:
        return {ModelPanel::tr("false positive"), bad, PillKind::Error};
    case CaseOutcome::FalseNegative:
        return {ModelPanel::tr("false negative"), bad, PillKind::Error};
    case CaseOutcome::Right:
        return {ModelPanel::tr("called right"), good, PillKind::Accent};
    case CaseOutcome::Wrong:
        return {ModelPanel::tr("called wrong"), bad, PillKind::Error};
    case CaseOutcome::Referred:
        return {ModelPanel::tr("left to a reader"), QStringLiteral("info"), PillKind::Neutral};
    case CaseOutcome::Unknown:
        break;
    }
    return {ModelPanel::tr("no label"), QStringLiteral("info"), PillKind::Neutral};
}

/// All that was entered has been taken back.
bool isBare(const project::Reading& reading) {
    return reading.verdict.empty() && !reading.flagged && reading.note.empty();
}

QWidget* labelled(QLabel* name, std::initializer_list<QWidget*> widgets) {
    auto* row = new QWidget;
    row->setFixedHeight(24);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(name);
    layout->addStretch(1);
    for (QWidget* widget : widgets)
        layout->addWidget(widget);
    return row;
}

}  // namespace

QString marginText(double distance) {
    constexpr int decimals = 3;
    if (distance == 0)
        return ModelPanel::tr("at it");
    const QString size = Format::number(std::abs(distance), decimals);
    if (size == Format::number(0, decimals))
        return distance < 0 ? ModelPanel::tr("just below") : ModelPanel::tr("just above");
    return distance < 0 ? ModelPanel::tr("%1 below").arg(size)
                        : ModelPanel::tr("%1 above").arg(size);
}

ModelPanel::ModelPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Model"), parent),
      m_theme(theme),
      m_content(new QWidget),
      m_threshold(makeLabel({}, TextRole::Help)),
      m_truth(new Tag(theme, 0, QString())),
      m_called(new Tag(theme, 0, QString())),
      m_unlabelled(makeLabel(tr("none"), TextRole::Muted)),
      m_margin(makeLabel({}, TextRole::Label)),
      m_setRow(new QWidget),
      m_set(new Tag(theme, QString())),
      m_setName(makeLabel({}, TextRole::Label)),
      m_calledName(makeLabel({}, TextRole::Label)),
      m_differ(makeLabel({}, TextRole::Help)),
      m_outcome(new Tag(theme, QString())),
      m_hidden(makeLabel(tr("Hidden until you have read this case."), TextRole::Label)) {
    addHeadAction(m_outcome);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (std::size_t i = 0; i < kMostClasses; ++i) {
        m_rows.push_back(makeRow());
        column->addWidget(m_rows.back().widget);
    }
    m_threshold->setAlignment(Qt::AlignCenter);
    m_threshold->setWordWrap(true);
    m_threshold->setObjectName(QStringLiteral("reviewScale"));
    column->addWidget(m_threshold);
    column->addWidget(makeRule(Qt::Horizontal));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_truthRow = labelled(makeLabel(tr("Label"), TextRole::Label), {m_truth, m_unlabelled});
    words->addWidget(m_truthRow);
    words->addWidget(labelled(m_calledName, {m_called, m_margin}));
    m_set->setObjectName(QStringLiteral("answers"));
    m_setRow->setFixedHeight(24);
    auto* set = new QHBoxLayout(m_setRow);
    set->setContentsMargins(0, 0, 0, 0);
    set->setSpacing(6);
    set->addWidget(m_setName);
    set->addStretch(1);
    set->addWidget(m_set);
    words->addWidget(m_setRow);
    m_differ->setObjectName(QStringLiteral("twoAnswers"));
    m_differ->setWordWrap(true);
    m_differ->hide();
    words->addWidget(m_differ);
    column->addLayout(words);
    body()->addWidget(m_content);
    m_hidden->setWordWrap(true);
    m_hidden->hide();
    body()->addWidget(m_hidden);
    setBodyMargins({12, 10, 12, 8});
}

ModelPanel::Row ModelPanel::makeRow() {
    Row row;
    row.widget = new QWidget;
    row.widget->setFixedHeight(24);
    auto* layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    row.name = new ClassLabel(m_theme, 0, QString());
    auto* holder = new QWidget;
    holder->setFixedWidth(104);
    auto* inner = new QHBoxLayout(holder);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(row.name);
    inner->addStretch(1);
    layout->addWidget(holder);
    row.bar = new ShareBar(m_theme);
    layout->addWidget(row.bar, 1);
    row.value = makeLabel({}, TextRole::Strong);
    row.value->setFixedWidth(56);
    row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(row.value);
    return row;
}

void ModelPanel::hideAnswer() {
    m_content->hide();
    m_outcome->hide();
    m_hidden->show();
}

void ModelPanel::show(const ReviewData& data, const ReviewCase& one) {
    m_hidden->hide();
    m_content->show();
    m_outcome->show();
    const OutcomeWords outcome = wordsOf(one.outcome);
    m_outcome->setText(outcome.text);
    m_outcome->setAccessibleName(outcome.text);
    m_outcome->setIconName(outcome.icon);
    m_outcome->setKind(outcome.kind);
    m_outcome->updateGeometry();

    std::vector<int> order(one.p.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        return one.p[static_cast<std::size_t>(a)] > one.p[static_cast<std::size_t>(b)];
    });
    // What the threshold is about is among them, and first where not all are shown.
    if (const auto judged = std::find(order.begin(), order.end(), data.cls);
        order.size() > m_rows.size() && judged != order.end())
        std::rotate(order.begin(), judged, judged + 1);
    const QFontMetrics metrics(Theme::font(TextSize::Body));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        row.widget->setVisible(i < order.size());
        if (i >= order.size())
            continue;
        const int cls = order[i];
        const QString name = data.className(cls);
        row.name->setClass(cls, metrics.elidedText(name, Qt::ElideRight, 88));
        row.name->setToolTip(name);
        row.bar->setClass(cls);
        row.bar->setShare(one.p[static_cast<std::size_t>(cls)]);
        row.bar->setTicks(cls == data.cls ? data.thresholds() : std::vector<double>());
        row.value->setText(Format::share(one.p[static_cast<std::size_t>(cls)]));
    }
    const QString scale = Format::scale(data.view->scale());
    const QString words =
        data.ruleIn ? tr("thresholds %1 on %2, %3", "two thresholds, class, of which scale")
                    : tr("threshold %1 on %2, %3", "threshold, class, of which scale");
    m_threshold->setText(
        data.threshold ? words.arg(data.thresholdText, data.className(data.cls), scale) : scale);

    const auto setTag = [&](Tag* tag, int cls) {
        tag->setText(cls >= 0 ? data.className(cls) : tr("not %1").arg(data.className(data.cls)));
        tag->setClass(cls);
        tag->updateGeometry();
    };
    const bool labelled = one.outcome != CaseOutcome::Unknown;
    m_truth->setVisible(labelled);
    m_unlabelled->setVisible(!labelled);
    setTag(m_truth, one.truth);
    setTag(m_called, one.called);
    if (one.isReferred) {
        m_called->setText(tr("referred"));
        m_called->updateGeometry();
    }
    m_calledName->setText(!data.threshold ? tr("Called")
                          : data.ruleIn   ? tr("At the thresholds")
                                          : tr("At the threshold"));
    showSet(data, one);
    m_margin->setVisible(data.threshold.has_value() && !one.isReferred);
    if (data.threshold) {
        // Of two thresholds: from the one that decided.
        const double distance =
            one.probability -
            (data.ruleIn && one.probability >= *data.ruleIn ? *data.ruleIn : *data.threshold);
        m_margin->setText(marginText(distance));
    }
}

void ModelPanel::showSet(const ReviewData& data, const ReviewCase& one) {
    m_setRow->setVisible(one.set.has_value());
    m_differ->hide();
    if (!one.set)
        return;
    const QString alpha =
        Format::percent(data.alpha, data.alpha * 100 == std::round(data.alpha * 100) ? 0 : 1);
    m_setName->setText(tr("At %1 error").arg(alpha));
    QStringList names;
    for (const std::string& name : *one.set)
        names << QString::fromStdString(name);
    const QString text =
        names.empty()       ? tr("unsure: none fits")
        : names.size() == 1 ? tr("only %1 fits").arg(names.front())
        : names.size() == 2 ? tr("unsure: %1 or %2").arg(names[0], names[1])
                            : tr("unsure: %n classes fit", nullptr, static_cast<int>(names.size()));
    const int room =
        kSetRoom - QFontMetrics(Theme::font(TextSize::Body)).horizontalAdvance(m_setName->text());
    m_set->setText(
        QFontMetrics(Theme::font(TextSize::Small)).elidedText(text, Qt::ElideRight, room));
    m_set->setAccessibleName(text);
    m_set->setIconName(one.isUnsure() ? QStringLiteral("unsure") : QStringLiteral("okc"));
    m_set->setKind(one.isUnsure() ? PillKind::Warning : PillKind::Neutral);
    m_set->updateGeometry();
    // Two rules may say two things of a case, and both are meant.
    const bool differs = names.size() == 1 && one.called >= 0 &&
                         names.front() != data.className(one.called) && !one.isReferred &&
                         !data.predictions().isMultilabel();
    if (differs)
        m_differ->setText(
            tr("Two rules, two answers: the call is %1, by the threshold that weighs misses "
               "against "
               "false alarms. At an error of %2 in each class, only %3 fits. Read this case with "
               "care.",
               "called class, error, class that fits")
                .arg(data.className(one.called), alpha, names.front()));
    m_differ->setVisible(differs);
    m_setRow->setToolTip(
        (names.empty() ? tr("It looks like no class that the model knows.")
                       : tr("At this error it may be: %1.").arg(Format::list(names))) +
        QLatin1Char(' ') +
        tr("Of new patients of each class, at most %1 get an answer without it, on average over "
           "fits on validation. The error is chosen on Evaluate, under Cannot tell.")
            .arg(alpha));
}

TrustPanel::TrustPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Trust in this map"), parent),
      m_border(new MetricRow(theme, tr("Share in the border"))),
      m_message(makeLabel({}, TextRole::Small)) {
    setBodyMargins({12, 8, 12, 8});
    body()->setSpacing(2);
    m_border->setToolTip(tr("Share of the map in the outer tenth on each side. Well over the share "
                            "of the area means that the model looks at the edge, where markers "
                            "and collimators are."));
    body()->addWidget(m_border);
    m_message->setWordWrap(true);
    body()->addWidget(m_message);
}

void TrustPanel::show(const spec::HeatMap& map, const QString& className) {
    // How fine it can be at all: one cell is all that the network tells apart there.
    const QString method =
        map.method == "layercam" ? QStringLiteral("LayerCAM") : QStringLiteral("Grad-CAM");
    setNote(tr("%1, %2 × %2 cells").arg(method, Format::count(map.cells)));
    m_border->setVisible(!map.empty);
    m_message->setVisible(true);
    if (map.empty) {
        m_message->setText(
            tr("The map is empty: nothing in the image speaks for %1.").arg(className));
        return;
    }
    // An even map has as much in the border as the border has area, and no map is quite even.
    constexpr double margin = 1.25;
    const bool doubtful = map.borderShare > margin * map.borderArea;
    m_border->setIconName(doubtful ? QStringLiteral("warn") : QStringLiteral("okc"),
                          doubtful ? Role::WarnIcon : Role::Accent);
    m_border->figure().setText(Format::percent(map.borderShare, 0),
                               tr("in %1 of area").arg(Format::percent(map.borderArea, 0)));
    QString message = doubtful
                          ? tr("Over a quarter more than an even map: check markers and edges.")
                          : tr("Not much more than in an even map.");
    if (const std::optional<spec::Warning> doubt = spec::doubtOf(map))
        message += QStringLiteral("\n%1.").arg(MessageText::of(*doubt));
    m_message->setText(message);
}

void TrustPanel::showMessage(const QString& message) {
    m_border->hide();
    m_message->setVisible(true);
    m_message->setText(message);
}

KeyButton::KeyButton(const Theme& theme, const QString& text, const QString& icon,
                     const QString& key, ButtonKind kind, QWidget* parent)
    : Button(theme, text, icon, kind, parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 8, 0);
    row->addStretch(1);
    auto* hint = new KeyHint(theme, key);
    hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    row->addWidget(hint);
    setStyleSheet(QStringLiteral("text-align: left;"));
    setToolTip(QStringLiteral("%1 (%2)").arg(text, key));
}

QSize KeyButton::sizeHint() const {
    return {QPushButton::sizeHint().width() + 28, 32};
}

ReadingPanel::ReadingPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Your reading"), parent),
      m_flag(new KeyButton(theme, tr("Flag"), QStringLiteral("flag"), QStringLiteral("G"))),
      m_note(new QPlainTextEdit),
      m_saved(makeLabel({}, TextRole::Help)),
      m_agreement(new MetricRow(theme, tr("Agreement with the model"))),
      m_previous(new KeyButton(theme, tr("Previous"), QStringLiteral("left"), QStringLiteral("K"))),
      m_next(new KeyButton(theme, tr("Next"), QStringLiteral("right"), QStringLiteral("J"),
                           ButtonKind::Primary)),
      m_autosave(new QTimer(this)) {
    m_verdicts = {Verdict{"agree", new KeyButton(theme, tr("Agree"), QStringLiteral("check"),
                                                 QStringLiteral("A"))},
                  Verdict{"disagree", new KeyButton(theme, tr("Disagree"), QStringLiteral("x"),
                                                    QStringLiteral("D"))},
                  Verdict{"unsure", new KeyButton(theme, tr("Unsure"), QStringLiteral("unsure"),
                                                  QStringLiteral("U"))}};
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    for (std::size_t i = 0; i < m_verdicts.size(); ++i) {
        KeyButton* button = m_verdicts[i].button;
        button->setObjectName(QLatin1String(m_verdicts[i].key));
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this,
                [this, key = QString::fromLatin1(m_verdicts[i].key)] { setVerdict(key); });
        grid->addWidget(button, static_cast<int>(i) / 2, static_cast<int>(i) % 2);
    }
    m_flag->setObjectName(QStringLiteral("flag"));
    m_flag->setCheckable(true);
    connect(m_flag, &QPushButton::clicked, this, &ReadingPanel::toggleFlag);
    grid->addWidget(m_flag, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
    m_saved->setObjectName(QStringLiteral("saveState"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Note (N)"));
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(64);
    m_note->installEventFilter(this);
    body()->addWidget(m_note, 1);
    body()->addWidget(m_saved);
    body()->addWidget(makeRule(Qt::Horizontal));
    m_agreement->setToolTip(
        tr("Cases of this set read as agree, of those read as agree or disagree, with Wilson's "
           "interval"));
    body()->addWidget(m_agreement);
    // Beside the panel, which may scroll.
    m_moves = new QWidget;
    auto* moves = new QHBoxLayout(m_moves);
    moves->setContentsMargins(0, 0, 0, 0);
    moves->setSpacing(8);
    moves->addWidget(m_previous, 1);
    moves->addWidget(m_next, 1);
    m_previous->setObjectName(QStringLiteral("previous"));
    m_next->setObjectName(QStringLiteral("next"));
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    m_autosave->setSingleShot(true);
    m_autosave->setInterval(kAutosaveMs);
    connect(m_autosave, &QTimer::timeout, this, &ReadingPanel::flush);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filled)
            m_autosave->start();
    });
    clear();
}

void ReadingPanel::show(const project::Reading& reading, SaveState state) {
    // Typed on since the reading was handed over: that stays. Otherwise the note is the stored one, also after an undo.
    const bool same = m_filled && reading.imageKey == m_reading.imageKey &&
                      m_note->toPlainText().toStdString() != m_reading.note;
    m_reading = reading;
    setEnabled(true);
    if (!same && m_note->toPlainText().toStdString() != reading.note) {
        const QSignalBlocker quiet(m_note);
        m_note->setPlainText(QString::fromStdString(reading.note));
    }
    m_filled = true;
    showButtons();
    setSaveState(state);
}

void ReadingPanel::setSaveState(SaveState state) {
    if (state == SaveState::Saving)
        m_saved->setText(tr("saving…"));
    else if (state == SaveState::Failed)
        m_saved->setText(tr("not saved: will try again"));
    else
        m_saved->setText(
            m_reading.at.empty() || isBare(m_reading)
                ? tr("not read yet")
                : tr("saved %1").arg(Format::when(QString::fromStdString(m_reading.at))));
}

void ReadingPanel::clear() {
    m_filled = false;
    m_autosave->stop();
    m_reading = {};
    const QSignalBlocker quiet(m_note);
    m_note->clear();
    m_saved->clear();
    showButtons();
    setEnabled(false);
}

void ReadingPanel::showButtons() {
    for (const Verdict& verdict : m_verdicts)
        verdict.button->setChecked(m_reading.verdict == verdict.key);
    m_flag->setChecked(m_reading.flagged);
}

void ReadingPanel::commit() {
    m_autosave->stop();
    m_reading.note = m_note->toPlainText().toStdString();
    showButtons();
    Q_EMIT readingChanged(m_reading);
}

void ReadingPanel::setQuestion(std::optional<Question> question) {
    if (m_question == question)
        return;
    m_question = std::move(question);
    const bool canAnswer = !m_question || m_question->isShown;
    const QString words[] = {m_question ? m_question->shows : tr("Agree"),
                             m_question ? m_question->showsNot : tr("Disagree")};
    const QString keys[] = {QStringLiteral("A"), QStringLiteral("D")};
    for (std::size_t i = 0; i < 2; ++i) {
        KeyButton* button = m_verdicts[i].button;
        button->setText(words[i]);
        button->setEnabled(canAnswer);
        button->setToolTip(
            !canAnswer   ? tr("Choose one class to read blind, or press U: the model's "
                                "answer is shown then")
            : m_question ? tr("Your reading (%1): the model's answer is shown then").arg(keys[i])
                         : QStringLiteral("%1 (%2)").arg(words[i], keys[i]));
    }
}

void ReadingPanel::setVerdict(const QString& verdict) {
    if (!m_filled)
        return;
    std::string wanted = verdict.toStdString();
    if (m_question && wanted != "unsure") {
        if (!m_question->isShown)
            return;
        wanted = (wanted == "agree") == *m_question->isShown ? "agree" : "disagree";
    }
    m_reading.verdict = m_reading.verdict == wanted ? std::string() : wanted;
    commit();
}

void ReadingPanel::toggleFlag() {
    if (!m_filled)
        return;
    m_reading.flagged = !m_reading.flagged;
    commit();
}

void ReadingPanel::focusNote() {
    if (m_filled)
        m_note->setFocus(Qt::ShortcutFocusReason);
}

void ReadingPanel::flush() {
    if (m_filled && m_note->toPlainText().toStdString() != m_reading.note)
        commit();
}

void ReadingPanel::setAgreement(std::size_t agreed, std::size_t disagreed) {
    if (agreed + disagreed == 0)
        m_agreement->figure().setText(QString(), tr("nothing read yet"));
    else
        m_agreement->figure().setInterval(statistics::wilson(agreed, agreed + disagreed), 2);
}

void ReadingPanel::setMoves(bool previous, bool next) {
    m_previous->setEnabled(previous);
    m_next->setEnabled(next);
}

bool ReadingPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_note) {
        if (event->type() == QEvent::FocusOut)
            flush();
        if (event->type() == QEvent::KeyPress &&
            static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            flush();
            Q_EMIT noteLeft();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

}  // namespace lightbox::gui
