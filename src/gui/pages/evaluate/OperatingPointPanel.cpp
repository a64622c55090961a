// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/OperatingPointPanel.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <cmath>

#include "look/Format.h"
#include "pages/evaluate/IconArray.h"
#include "pages/evaluate/ObjectiveBox.h"
#include "pages/evaluate/Why.h"
#include "widgets/Buttons.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

constexpr double kFirstPrevalence = 0.1;
constexpr int kSliderSteps = 1000;
constexpr int kColumn = 96;  ///< of study and stated

/// "721 [707–733]" of shares.
void setPerThousand(FigureLabel* label, const std::optional<spec::Interval>& interval) {
    if (!interval || !interval->value) {
        label->setText(QString(), QString(QChar(0x2014)));
        return;
    }
    const auto thousand = [](double value) { return Format::number(value * 1000, 0); };
    label->setText(thousand(*interval->value), interval->low && interval->high
                                                   ? QStringLiteral("[%1%2%3]")
                                                         .arg(thousand(*interval->low))
                                                         .arg(QChar(0x2013))
                                                         .arg(thousand(*interval->high))
                                                   : QString());
}

}  // namespace

OperatingPointPanel::OperatingPointPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Operating point"), parent),
      m_theme(theme),
      m_value(makeLabel({}, TextRole::Key)),
      m_minus(new IconButton(theme, QStringLiteral("minus"), tr("One case lower (Left)"))),
      m_plus(new IconButton(theme, QStringLiteral("plus"), tr("One case higher (Right)"))),
      m_slider(new QSlider(Qt::Horizontal)),
      m_objective(new ObjectiveBox),
      m_problem(makeLabel({}, TextRole::Error)),
      m_caution(makeLabel({}, TextRole::Warn)),
      m_thousand(new IconArray(theme)),
      m_lockText(makeLabel({}, TextRole::Small)),
      m_sensitivity(new MetricRow(theme, tr("Sensitivity"))),
      m_specificity(new MetricRow(theme, tr("Specificity"))),
      m_ratioPositive(new MetricRow(theme, tr("LR +"))),
      m_ratioNegative(new MetricRow(theme, tr("LR −"))),
      m_remark(makeLabel({}, TextRole::Warn)),
      m_studyPrevalence(new FigureLabel(theme)),
      m_stated(makeNumberField(0.1, 99.9, 1, 1)),
      m_bookmark(new IconButton(theme, QStringLiteral("bookmark"),
                                tr("Keep this threshold as a candidate (Ctrl B)"))),
      m_lock(new Button(theme, {}, QStringLiteral("lock"), ButtonKind::Primary)),
      m_change(new Button(theme, tr("Change the threshold…"), QStringLiteral("unlock"))) {
    setHeadCompact();
    addHeadAction(new WhyButton(theme, {Why::Topic::Objective}));
    setBodyMargins({0, 0, 0, 0});
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    m_column = column;
    column->setContentsMargins(12, 8, 12, 0);
    column->setSpacing(7);
    column->addWidget(makeChooser());
    m_caution->setObjectName(QStringLiteral("caution"));
    m_caution->setWordWrap(true);
    m_caution->hide();
    column->addWidget(m_caution);
    m_lockText->setWordWrap(true);
    column->addWidget(m_lockText);
    column->addWidget(makeRule(Qt::Horizontal));
    m_sensitivity->setObjectName(QStringLiteral("sensitivity"));
    m_specificity->setObjectName(QStringLiteral("specificity"));
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    for (MetricRow* row : {m_sensitivity, m_specificity, m_ratioPositive, m_ratioNegative})
        rows->addWidget(row);
    addWhy(theme, *m_sensitivity, Why::Topic::Sensitivity);
    addWhy(theme, *m_specificity, Why::Topic::Specificity);
    addWhy(theme, *m_ratioPositive, Why::Topic::LikelihoodRatios);
    addWhy(theme, *m_ratioNegative, Why::Topic::LikelihoodRatios);
    column->addLayout(rows);
    m_remark->setWordWrap(true);
    m_remark->hide();
    column->addWidget(m_remark);
    column->addWidget(makeRule(Qt::Horizontal));
    column->addWidget(makePrevalence());
    column->addWidget(makeRule(Qt::Horizontal));
    column->addWidget(makePerThousand());
    column->addWidget(m_thousand);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    body()->addWidget(scroll, 1);

    auto* foot = new QVBoxLayout;
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
    body()->addLayout(foot);
    m_lock->setObjectName(QStringLiteral("lock"));
    m_lock->setToolTip(tr("Fix this threshold before the test set is opened (Ctrl L)"));
    connect(m_lock, &QPushButton::clicked, this, &OperatingPointPanel::lockClicked);
    connect(m_change, &QPushButton::clicked, this, &OperatingPointPanel::changeClicked);
    showControls();
}

QWidget* OperatingPointPanel::makeChooser() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_value->setObjectName(QStringLiteral("threshold"));
    m_value->setAccessibleName(tr("Threshold"));
    m_value->setMinimumWidth(QFontMetrics(Theme::font(TextSize::Key, QFont::DemiBold))
                                 .horizontalAdvance(QStringLiteral("0.0000")));
    row->addWidget(m_value);
    m_minus->setOutlined(28);
    m_plus->setOutlined(28);
    m_slider->setRange(0, kSliderSteps);
    m_slider->setAccessibleName(tr("Threshold"));
    m_slider->setToolTip(tr("Left and right move by one case, with Shift by ten"));
    m_slider->installEventFilter(this);
    row->addWidget(m_minus);
    row->addWidget(m_slider, 1);
    row->addWidget(m_plus);
    column->addLayout(row);
    connect(m_minus, &QToolButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_plus, &QToolButton::clicked, this, [this] { Q_EMIT stepped(1); });
    for (IconButton* button : {m_minus, m_plus})
        button->setAutoRepeat(true);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        Q_EMIT thresholdMoved(static_cast<double>(value) / kSliderSteps);
    });

    column->addWidget(m_objective);
    connect(m_objective, &ObjectiveBox::chosen, this, &OperatingPointPanel::objectiveChanged);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    return box;
}

QWidget* OperatingPointPanel::makePrevalence() {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->addWidget(makeLabel(tr("At prevalence"), TextRole::Small), 0, 0, 2, 1, Qt::AlignVCenter);
    grid->addWidget(makeLabel(tr("study"), TextRole::Help), 0, 1, Qt::AlignRight);
    grid->addWidget(makeLabel(tr("stated"), TextRole::Help), 0, 2, Qt::AlignRight);
    grid->addWidget(m_studyPrevalence, 1, 1, Qt::AlignRight | Qt::AlignVCenter);
    m_stated->setSuffix(tr(" %"));
    m_stated->setValue(kFirstPrevalence * 100);
    m_stated->setFixedWidth(84);
    m_stated->setAccessibleName(tr("Stated prevalence in percent"));
    m_stated->setToolTip(tr("How common the disease is where the model will be used"));
    grid->addWidget(m_stated, 1, 2, Qt::AlignRight);
    connect(m_stated, &QDoubleSpinBox::valueChanged, this, [this] {
        Q_EMIT prevalenceChanged(statedPrevalence());
        if (m_mode == Mode::Choosing && request().objective == spec::Objective::Cost)
            Q_EMIT objectiveChanged();
    });
    int line = 2;
    for (auto& [name, labels] : {std::pair{tr("PPV"), &m_ppv}, std::pair{tr("NPV"), &m_npv}}) {
        QWidget* label = makeLabel(name, TextRole::Label);
        grid->addWidget(withWhy(m_theme, label, Why::Topic::PredictiveValues), line, 0);
        for (int i = 0; i < 2; ++i) {
            (*labels)[i] = new FigureLabel(m_theme);
            (*labels)[i]->setStacked();
            grid->addWidget((*labels)[i], line, i + 1, Qt::AlignRight | Qt::AlignVCenter);
        }
        ++line;
    }
    for (int i = 1; i <= 2; ++i)
        grid->setColumnMinimumWidth(i, kColumn);
    return box;
}

QWidget* OperatingPointPanel::makePerThousand() {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    m_perThousand = makeLabel({}, TextRole::Small);
    setCounted(false);
    grid->addWidget(m_perThousand, 0, 0);
    grid->addWidget(makeLabel(tr("study"), TextRole::Help), 0, 1, Qt::AlignRight);
    grid->addWidget(makeLabel(tr("stated"), TextRole::Help), 0, 2, Qt::AlignRight);
    int line = 1;
    for (auto& [name, labels] :
         {std::pair{tr("Alerts"), &m_alerts}, std::pair{tr("False alarms"), &m_falseAlarms},
          std::pair{tr("Misses"), &m_misses}}) {
        QWidget* label = makeLabel(name, TextRole::Label);
        grid->addWidget(line == 1 ? withWhy(m_theme, label, Why::Topic::PerThousand) : label, line,
                        0);
        for (int i = 0; i < 2; ++i) {
            (*labels)[i] = new FigureLabel(m_theme);
            grid->addWidget((*labels)[i], line, i + 1, Qt::AlignRight | Qt::AlignVCenter);
        }
        ++line;
    }
    for (int i = 1; i <= 2; ++i)
        grid->setColumnMinimumWidth(i, kColumn);
    return box;
}

void OperatingPointPanel::setMode(Mode mode, const std::optional<spec::OperatingPoint>& lock,
                                  bool outOfFold) {
    m_mode = mode;
    if (lock && mode != Mode::Choosing) {
        const QString objective = Format::objective(lock->objective);
        const QString text = tr("%1. Locked by %2, %3: %4", "objective, person, time, reason")
                                 .arg(objective, QString::fromStdString(lock->lockedBy),
                                      Format::when(QString::fromStdString(lock->lockedAt)),
                                      QString::fromStdString(lock->reason));
        m_lockText->setText(text);
    } else if (mode == Mode::Fixed) {
        m_lockText->setText(
            outOfFold ? tr("No threshold is locked: the one chosen out of fold is shown.")
                      : tr("No threshold is locked: the one chosen on validation is shown."));
    }
    showControls();
}

void OperatingPointPanel::showControls() {
    const bool choosing = m_mode == Mode::Choosing;
    for (QWidget* control : std::initializer_list<QWidget*>{m_minus, m_plus, m_slider})
        control->setEnabled(choosing);
    m_objective->setVisible(choosing);
    m_lockText->setVisible(!choosing);
    m_lock->setVisible(choosing);
    m_bookmark->setVisible(choosing);
    m_change->setVisible(m_mode == Mode::Locked);
}

void OperatingPointPanel::setThreshold(const spec::AtThreshold& at) {
    m_threshold = at.threshold;
    const QString text = Format::threshold(at);
    m_value->setText(text);
    m_lock->setText(tr("Lock %1…").arg(text));
    const QSignalBlocker quietSlider(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(at.threshold * kSliderSteps)));
    m_objective->setThreshold(at.threshold, text);
}

void OperatingPointPanel::show(const OperatingFigures& figures) {
    m_sensitivity->figure().setInterval(figures.study.sensitivity);
    m_specificity->figure().setInterval(figures.study.specificity);
    QStringList few;
    const std::pair<QString, const spec::Interval*> named[] = {
        {tr("sensitivity"), &figures.study.sensitivity},
        {tr("specificity"), &figures.study.specificity}};
    for (const auto& [name, interval] : named)
        if (interval->value && !interval->notes.empty())
            few << name;
    QStringList remarks;
    if (!few.isEmpty())
        remarks << tr("The interval of %1 rests on fewer than 10 cases or patients.")
                       .arg(Format::list(few));
    const auto decimals = [](const spec::Interval& ratio) {
        return ratio.value && *ratio.value >= 10 ? 1 : ratio.value && *ratio.value >= 1 ? 2 : 3;
    };
    const auto setRatio = [&](MetricRow* row, const spec::Interval& ratio) {
        const int places = decimals(ratio);
        row->figure().setInterval(ratio, places);
        // A ratio is no share: 12.0 is not "nearly 1".
        if (ratio.value) {
            row->figure().setText(Format::number(*ratio.value, places),
                                  Format::bounds(ratio, places));
            return;
        }
        // Why is longer than the row.
        row->figure().setText({}, tr("undefined"));
        remarks << tr("%1 %2", "ratio, why it is undefined")
                       .arg(row == m_ratioPositive ? tr("LR +") : tr("LR −"),
                            Format::estimate(ratio));
    };
    setRatio(m_ratioPositive, figures.ratios.positive);
    setRatio(m_ratioNegative, figures.ratios.negative);
    m_remark->setVisible(!remarks.isEmpty());
    m_remark->setText(remarks.join(QLatin1Char('\n')));
    const double study = studyPrevalence(figures.study);
    m_studyPrevalence->setText(Format::percent(study));
    m_ppv[0]->setInterval(figures.study.ppv);
    m_ppv[1]->setInterval(figures.stated.ppv);
    m_npv[0]->setInterval(figures.study.npv);
    m_npv[1]->setInterval(figures.stated.npv);
    const auto member = [](const std::optional<evaluation::Consequences>& all,
                           spec::Interval evaluation::Consequences::*which) {
        return all ? std::optional((*all).*which) : std::nullopt;
    };
    const std::optional<evaluation::Consequences>* both[] = {&figures.perStudy, &figures.perStated};
    for (int i = 0; i < 2; ++i) {
        setPerThousand(m_alerts[i], member(*both[i], &evaluation::Consequences::alerts));
        setPerThousand(m_falseAlarms[i], member(*both[i], &evaluation::Consequences::falseAlarms));
        setPerThousand(m_misses[i], member(*both[i], &evaluation::Consequences::misses));
    }
    const auto& stated = figures.perStated;
    if (stated && stated->alerts.value && stated->falseAlarms.value && stated->misses.value)
        m_thousand->setShares(*stated->alerts.value - *stated->falseAlarms.value,
                              *stated->misses.value, *stated->falseAlarms.value, m_positive,
                              m_negative);
    else
        m_thousand->clear();
}

void OperatingPointPanel::setClasses(int positive, int negative) {
    m_positive = positive;
    m_negative = negative;
}

void OperatingPointPanel::setCounted(bool patients) {
    m_perThousand->setText(
        (patients ? tr("Per %1 patients") : tr("Per %1 images")).arg(Format::count(1000)));
}

void OperatingPointPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    // The thousand say again what the figures say; where height is short, those come first.
    m_thousand->setVisible(height() >= 840);
}

spec::ThresholdRequest OperatingPointPanel::request() const {
    spec::ThresholdRequest request = m_objective->request();
    request.prevalence = statedPrevalence();
    return request;
}

void OperatingPointPanel::setRequest(const spec::ThresholdRequest& request) {
    m_objective->setRequest(request);
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

void OperatingPointPanel::reset() {
    m_objective->reset();
    setStatedPrevalence(kFirstPrevalence);
    setProblem({});
    setMode(Mode::Choosing, std::nullopt, false);
}

bool OperatingPointPanel::hasProblem() const {
    return !m_problem->text().isEmpty();
}

double OperatingPointPanel::statedPrevalence() const {
    return m_stated->value() / 100;
}

void OperatingPointPanel::setStatedPrevalence(double prevalence) {
    const QSignalBlocker quiet(m_stated);
    m_stated->setValue(prevalence * 100);
}

bool OperatingPointPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_slider && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int cases = key->modifiers() & Qt::ShiftModifier ? 10 : 1;
        if (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) {
            Q_EMIT stepped(key->key() == Qt::Key_Left ? -cases : cases);
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

}  // namespace lightbox::gui
