// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/OperatingPointPanel.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "look/Format.h"
#include "pages/evaluate/ObjectiveBox.h"
#include "pages/evaluate/PointFigures.h"
#include "pages/evaluate/ThresholdRow.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

OperatingPointPanel::OperatingPointPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Operating point"), parent),
      m_rows{new ThresholdRow(theme), new ThresholdRow(theme)},
      m_objective(new ObjectiveBox),
      m_problem(makeLabel({}, TextRole::Error)),
      m_caution(makeLabel({}, TextRole::Warn)),
      m_lockText(makeLabel({}, TextRole::Small)),
      m_figures(new PointFigures(theme)),
      m_bookmark(new IconButton(theme, QStringLiteral("bookmark"),
                                tr("Keep this threshold as a candidate (Ctrl B)"))),
      m_lock(new Button(theme, {}, QStringLiteral("lock"), ButtonKind::Primary)),
      m_change(new Button(theme, tr("Change the threshold…"), QStringLiteral("unlock"))) {
    setHeadCompact();
    addHeadAction(new WhyButton(theme, {Why::Topic::Objective}));
    setBodyMargins({0, 0, 0, 0});
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(12, 8, 12, 0);
    m_column->setSpacing(7);
    m_column->addWidget(makeChooser());
    m_caution->setObjectName(QStringLiteral("caution"));
    m_lockText->setObjectName(QStringLiteral("standing"));
    for (QLabel* words : {m_caution, m_lockText}) {
        words->setWordWrap(true);
        m_column->addWidget(words);
    }
    m_caution->hide();
    m_column->addWidget(makeRule(Qt::Horizontal));
    m_column->addWidget(m_figures);
    connect(m_figures, &PointFigures::prevalenceChanged, this, [this] {
        Q_EMIT prevalenceChanged();
        // What least cost and most benefit are hangs on it.
        const spec::Objective objective = request().objective;
        if (m_mode == Mode::Choosing &&
            (objective == spec::Objective::Cost || objective == spec::Objective::NetBenefit))
            Q_EMIT bestChanged();
    });
    m_column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    body()->addWidget(scroll, 1);
    body()->addWidget(makeFoot());
    showControls();
}

QWidget* OperatingPointPanel::makeFoot() {
    auto* box = new QWidget;
    auto* foot = new QVBoxLayout(box);
    foot->setContentsMargins(12, 4, 12, 12);
    auto* last = new QHBoxLayout;
    last->setSpacing(8);
    m_bookmark->setOutlined();
    m_bookmark->setObjectName(QStringLiteral("bookmark"));
    connect(m_bookmark, &QToolButton::clicked, this, &OperatingPointPanel::bookmarkClicked);
    last->addWidget(m_bookmark);
    last->addWidget(m_lock, 1);
    foot->addLayout(last);
    foot->addWidget(m_change);
    m_lock->setObjectName(QStringLiteral("lock"));
    m_lock->setToolTip(tr("Fix this threshold before the test set is opened (Ctrl L)"));
    connect(m_lock, &QPushButton::clicked, this, &OperatingPointPanel::lockClicked);
    m_change->setObjectName(QStringLiteral("changeThreshold"));
    connect(m_change, &QPushButton::clicked, this, &OperatingPointPanel::changeClicked);
    return box;
}

QWidget* OperatingPointPanel::makeChooser() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (int handle = 0; handle < 2; ++handle) {
        ThresholdRow* row = m_rows[static_cast<std::size_t>(handle)];
        row->setObjectName(handle == 0 ? QStringLiteral("ruleOut") : QStringLiteral("ruleIn"));
        column->addWidget(row);
        connect(row, &ThresholdRow::dragged, this,
                [this, handle](double threshold) { Q_EMIT thresholdDragged(threshold, handle); });
        connect(row, &ThresholdRow::dragFinished, this, &OperatingPointPanel::dragFinished);
        connect(row, &ThresholdRow::dragCancelled, this, &OperatingPointPanel::dragCancelled);
        connect(row, &ThresholdRow::stepped, this,
                [this, handle](int cases) { Q_EMIT stepped(cases, handle); });
    }
    m_rows[1]->hide();
    column->addWidget(m_objective);
    connect(m_objective, &ObjectiveBox::chosen, this, &OperatingPointPanel::objectiveChanged);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    return box;
}

QString OperatingPointPanel::standingText(const Standing& standing) {
    if (standing.lock && standing.isOfThisClass)
        return tr("%1. Locked by %2, %3: %4", "objective, person, time, reason")
            .arg(Format::objective(*standing.lock), QString::fromStdString(standing.lock->lockedBy),
                 Format::when(QString::fromStdString(standing.lock->lockedAt)),
                 QString::fromStdString(standing.lock->reason));
    const QString lock =
        standing.lock
            ? tr("The locked threshold is of %1.").arg(QString::fromStdString(standing.lock->cls))
            : tr("No threshold is locked.");
    const QString shown = !standing.isChosen ? tr("None was chosen for this class: 0.5 is shown.")
                          : standing.isOutOfFold ? tr("The one chosen out of fold is shown.")
                                                 : tr("The one chosen on validation is shown.");
    return lock + QLatin1Char(' ') + shown;
}

void OperatingPointPanel::setMode(Mode mode, const Standing& standing) {
    m_mode = mode;
    m_lockText->setText(mode == Mode::Choosing ? QString() : standingText(standing));
    showControls();
}

void OperatingPointPanel::showControls() {
    const bool choosing = m_mode == Mode::Choosing;
    for (ThresholdRow* row : m_rows)
        row->setMovable(choosing);
    m_objective->setVisible(choosing);
    m_lockText->setVisible(!choosing);
    m_lock->setVisible(choosing);
    m_bookmark->setVisible(choosing);
    m_change->setVisible(m_mode == Mode::Locked);
}

void OperatingPointPanel::show(const OperatingFigures& figures) {
    const QString lower = Format::threshold(figures.study);
    const auto& upper = figures.upper;
    m_rows[0]->setName(upper ? tr("a: rule out below") : QString());
    m_rows[0]->setThreshold(figures.study.threshold, lower);
    m_rows[1]->setVisible(upper.has_value());
    if (upper) {
        m_rows[1]->setName(tr("b: rule in from"));
        m_rows[1]->setThreshold(upper->study.threshold, Format::threshold(upper->study));
    }
    m_lock->setText(upper ? tr("Lock %1 and %2…").arg(lower, Format::threshold(upper->study))
                          : tr("Lock %1…").arg(lower));
    m_objective->setThresholds({figures.study.threshold, lower},
                               upper ? std::optional(ObjectiveBox::Number{
                                           upper->study.threshold, Format::threshold(upper->study)})
                                     : std::nullopt);
    m_figures->show(figures);
}

void OperatingPointPanel::refine(const OperatingFigures& figures) {
    m_figures->show(figures);
}

void OperatingPointPanel::setClasses(int positive, int negative) {
    m_figures->setClasses(positive, negative);
}

void OperatingPointPanel::setCounted(bool patients) {
    m_figures->setCounted(patients);
}

void OperatingPointPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    // The thousand say again what the figures say; where height is short, those come first.
    m_figures->setThousandShown(height() >= 840);
}

spec::ThresholdRequest OperatingPointPanel::request() const {
    spec::ThresholdRequest request = m_objective->request();
    request.prevalence = statedPrevalence();
    return request;
}

void OperatingPointPanel::setRequest(const spec::ThresholdRequest& request) {
    m_objective->setRequest(request);
}

void OperatingPointPanel::takeEntered() {
    m_objective->takeEntered();
    m_figures->takeEntered();
}

CostWeights OperatingPointPanel::costs() const {
    return m_objective->costs();
}

void OperatingPointPanel::setBookmarks(QWidget* bookmarks) {
    // Before the stretch.
    m_column->insertWidget(m_column->count() - 1, makeRule(Qt::Horizontal));
    m_column->insertWidget(m_column->count() - 1, bookmarks);
}

void OperatingPointPanel::setCaution(const QString& caution) {
    m_caution->setText(caution);
    m_caution->setVisible(!caution.isEmpty());
}

void OperatingPointPanel::setProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_lock->setEnabled(problem.isEmpty());
}

void OperatingPointPanel::leave() {
    setProblem({});
    setCaution({});
    setMode(Mode::Choosing, {});
}

void OperatingPointPanel::reset() {
    m_objective->reset();
    m_figures->reset();
    leave();
}

bool OperatingPointPanel::hasProblem() const {
    return !m_problem->text().isEmpty();
}

double OperatingPointPanel::statedPrevalence() const {
    return m_figures->statedPrevalence();
}

std::optional<double>
OperatingPointPanel::keptPrevalence(const spec::ThresholdRequest& request) const {
    const bool isNeeded = request.objective == spec::Objective::Cost ||
                          request.objective == spec::Objective::NetBenefit;
    return isNeeded || m_figures->isPrevalenceStated() ? std::optional(statedPrevalence())
                                                       : std::nullopt;
}

void OperatingPointPanel::setLockedPrevalence(std::optional<double> kept) {
    m_figures->setLockedPrevalence(kept);
}

void OperatingPointPanel::setUnlocked() {
    m_figures->setUnlocked();
}

void OperatingPointPanel::setStatedPrevalence(double prevalence) {
    m_figures->setStatedPrevalence(prevalence);
}

}  // namespace lightbox::gui
