// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/PointFigures.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <cmath>

#include "look/Format.h"
#include "pages/evaluate/IconArray.h"
#include "pages/evaluate/ObjectiveBox.h"
#include "widgets/Buttons.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

constexpr double kFirstPrevalence = 0.1;
constexpr double kSamePrevalence = 0.0005;  ///< half of the last digit that can be typed
constexpr int kColumn = 88;                 ///< px, of study and stated

/// "721 [707–733]" of shares.
void setPerThousand(FigureLabel* label, const std::optional<spec::Interval>& interval) {
    if (!interval || !interval->value) {
        label->setText(QString(), QString(QChar(0x2014)));
        return;
    }
    const auto thousand = [](double value) { return Format::count(std::llround(value * 1000)); };
    label->setText(thousand(*interval->value), interval->low && interval->high
                                                   ? QStringLiteral("[%1%2%3]")
                                                         .arg(thousand(*interval->low))
                                                         .arg(QChar(0x2013))
                                                         .arg(thousand(*interval->high))
                                                   : QString());
}

/// Why a figure is undefined is longer than its column: it stands below, once.
void showOrSay(FigureLabel& label, const QString& name, const spec::Interval& interval,
               QStringList& remarks) {
    label.setInterval(interval);
    if (interval.value)
        return;
    label.setText({}, PointFigures::tr("undefined"));
    const QString why = PointFigures::tr("%1 %2", "ratio, why it is undefined")
                            .arg(name, Format::estimate(interval));
    if (!remarks.contains(why))
        remarks << why;
}

std::optional<spec::Interval> member(const std::optional<evaluation::Consequences>& all,
                                     spec::Interval evaluation::Consequences::*which) {
    return all ? std::optional((*all).*which) : std::nullopt;
}

}  // namespace

PointFigures::PointFigures(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_sensitivity(new MetricRow(theme, tr("Sensitivity"))),
      m_specificity(new MetricRow(theme, tr("Specificity"))),
      m_ratioPositive(new MetricRow(theme, tr("LR +"))),
      m_ratioNegative(new MetricRow(theme, tr("LR −"))),
      m_remark(makeLabel({}, TextRole::Warn)),
      m_studyPrevalence(new FigureLabel(theme)),
      m_stated(makeNumberField(0.1, 99.9, 1, 1)),
      m_thousand(new IconArray(theme)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(7);
    column->addWidget(makeShares());
    m_remark->setWordWrap(true);
    m_remark->hide();
    column->addWidget(m_remark);
    column->addWidget(makeRule(Qt::Horizontal));
    column->addWidget(makePrevalence());
    m_trial = makeLabel({}, TextRole::Warn);
    m_trial->setObjectName(QStringLiteral("trialPrevalence"));
    m_trial->setWordWrap(true);
    m_trial->hide();
    column->addWidget(m_trial);
    m_back = new Button(theme, {}, {}, ButtonKind::Link);
    m_back->setObjectName(QStringLiteral("lockedPrevalence"));
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_locked)
            m_stated->setValue(*m_locked * 100);
    });
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addWidget(makeRule(Qt::Horizontal));
    column->addWidget(makePerThousand());
    column->addWidget(m_thousand);
    nameFigures(false);
    nameStated(false);
}

void PointFigures::nameStated(bool isStated) {
    m_isStated = isStated;
    sayWhatIsStated();
}

QString PointFigures::statedWord() const {
    if (!m_isStated)
        return tr("example");
    if (!m_isLocked)
        return tr("stated");
    return isTrial() ? tr("trial", "prevalence that is not kept") : tr("locked", "prevalence");
}

bool PointFigures::isTrial() const {
    return m_isLocked && m_isStated &&
           (!m_locked || std::abs(*m_locked - statedPrevalence()) > kSamePrevalence);
}

void PointFigures::sayWhatIsStated() {
    for (QLabel* head : m_statedHeads)
        head->setText(statedWord());
    m_stated->setToolTip(
        m_isStated ? tr("How common the disease is where the model will be used")
        : m_isLocked
            ? tr("An example: the lock keeps no prevalence, and nothing that is typed here.")
            : tr("An example: state how common the disease is where the model will be used. "
                 "A lock keeps what was stated, and nothing else."));
    m_trial->setVisible(isTrial());
    m_back->setVisible(isTrial() && m_locked);
    if (!isTrial())
        return;
    const QString tried = Format::percent(statedPrevalence());
    if (!m_locked) {
        m_trial->setText(tr("%1 is a trial and is not kept. No prevalence is locked: the report "
                            "states PPV and NPV at each set’s own.")
                             .arg(tried));
        return;
    }
    const QString kept = Format::percent(*m_locked);
    m_trial->setText(tr("%1 is a trial and is not kept. %2 is locked, and the report states PPV "
                        "and NPV at it.")
                         .arg(tried, kept));
    m_back->setText(tr("Back to %1", "prevalence").arg(kept));
}

void PointFigures::setLockedPrevalence(std::optional<double> kept) {
    m_isLocked = true;
    m_locked = kept;
    if (kept)
        setStatedPrevalence(*kept);
    else
        sayWhatIsStated();
}

void PointFigures::setUnlocked() {
    m_isLocked = false;
    m_locked.reset();
    sayWhatIsStated();
}

QWidget* PointFigures::makeShares() {
    auto* box = new QWidget;
    m_sensitivity->setObjectName(QStringLiteral("sensitivity"));
    m_specificity->setObjectName(QStringLiteral("specificity"));
    m_ratioPositive->setObjectName(QStringLiteral("ratioPositive"));
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (MetricRow* row : {m_sensitivity, m_specificity, m_ratioPositive, m_ratioNegative})
        rows->addWidget(row);
    addWhy(m_theme, *m_sensitivity, Why::Topic::Sensitivity);
    addWhy(m_theme, *m_specificity, Why::Topic::Specificity);
    addWhy(m_theme, *m_ratioPositive, Why::Topic::LikelihoodRatios);
    addWhy(m_theme, *m_ratioNegative, Why::Topic::LikelihoodRatios);
    return box;
}

PointFigures::Line PointFigures::addLine(QGridLayout& grid, int line, const QString& name,
                                         Why::Topic topic) {
    Line made;
    made.label = new ElidedLabel({}, TextRole::Label);
    QWidget* whole = withWhy(m_theme, made.label, topic);
    made.why = whole->findChild<WhyButton*>();
    grid.addWidget(whole, line, 0);
    for (int i = 0; i < 2; ++i) {
        made.figures[i] = new FigureLabel(m_theme);
        made.figures[i]->setObjectName(
            name + (i == 0 ? QStringLiteral("Study") : QStringLiteral("Stated")));
        grid.addWidget(made.figures[i], line, i + 1, Qt::AlignRight | Qt::AlignVCenter);
    }
    return made;
}

QWidget* PointFigures::makePrevalence() {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->addWidget(makeLabel(tr("At prevalence"), TextRole::Small), 0, 0, 2, 1, Qt::AlignVCenter);
    grid->addWidget(makeLabel(tr("study"), TextRole::Help), 0, 1, Qt::AlignRight);
    m_statedHeads[0] = makeLabel({}, TextRole::Help);
    m_statedHeads[0]->setObjectName(QStringLiteral("statedHead"));
    grid->addWidget(m_statedHeads[0], 0, 2, Qt::AlignRight);
    grid->addWidget(m_studyPrevalence, 1, 1, Qt::AlignRight | Qt::AlignVCenter);
    m_stated->setObjectName(QStringLiteral("statedPrevalence"));
    m_stated->setSuffix(tr(" %"));
    m_stated->setValue(kFirstPrevalence * 100);
    m_stated->setFixedWidth(84);
    m_stated->setAccessibleName(tr("Stated prevalence in percent"));
    grid->addWidget(m_stated, 1, 2, Qt::AlignRight);
    connect(m_stated, &QDoubleSpinBox::valueChanged, this, [this] {
        nameStated(true);
        Q_EMIT prevalenceChanged();
    });
    // The example itself may be what somebody means.
    if (auto* field = m_stated->findChild<QLineEdit*>())
        connect(field, &QLineEdit::textEdited, this, [this] { nameStated(true); });
    m_referred = addLine(*grid, 2, QStringLiteral("referred"), Why::Topic::Referred);
    m_ppv = addLine(*grid, 3, QStringLiteral("ppv"), Why::Topic::PredictiveValues);
    m_npv = addLine(*grid, 4, QStringLiteral("npv"), Why::Topic::PredictiveValues);
    for (const Line* line : {&m_referred, &m_ppv, &m_npv})
        for (FigureLabel* figure : line->figures)
            figure->setStacked();
    m_referred.label->setText(tr("Referred"));
    for (int i = 1; i <= 2; ++i)
        grid->setColumnMinimumWidth(i, kColumn);
    return box;
}

QWidget* PointFigures::makePerThousand() {
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
    m_statedHeads[1] = makeLabel({}, TextRole::Help);
    grid->addWidget(m_statedHeads[1], 0, 2, Qt::AlignRight);
    m_alerts = addLine(*grid, 1, QStringLiteral("alerts"), Why::Topic::PerThousand);
    m_falseAlarms = addLine(*grid, 2, QStringLiteral("falseAlarms"), Why::Topic::PerThousand);
    m_misses = addLine(*grid, 3, QStringLiteral("misses"), Why::Topic::PerThousand);
    m_falseAlarms.label->setText(tr("False alarms"));
    m_misses.label->setText(tr("Misses"));
    // One explains all three.
    m_falseAlarms.why->hide();
    m_misses.why->hide();
    for (const Line* line : {&m_alerts, &m_falseAlarms, &m_misses})
        for (FigureLabel* figure : line->figures)
            figure->setStacked();
    for (int i = 1; i <= 2; ++i)
        grid->setColumnMinimumWidth(i, kColumn);
    return box;
}

void PointFigures::nameFigures(bool isTwo) {
    m_sensitivity->setLabel(isTwo ? tr("Sensitivity at a") : tr("Sensitivity"));
    m_specificity->setLabel(isTwo ? tr("Specificity at b") : tr("Specificity"));
    for (MetricRow* row : {m_ratioPositive, m_ratioNegative})
        row->setVisible(!isTwo);
    m_ppv.label->setText(isTwo ? tr("PPV, ruled in") : tr("PPV"));
    m_npv.label->setText(isTwo ? tr("NPV, ruled out") : tr("NPV"));
    m_alerts.label->setText(isTwo ? tr("Ruled in") : tr("Alerts"));
    m_referred.label->parentWidget()->setVisible(isTwo);
    for (FigureLabel* figure : m_referred.figures)
        figure->setVisible(isTwo);
    m_thousand->setVisible(m_isThousandShown && !isTwo);
}

void PointFigures::show(const OperatingFigures& figures) {
    nameFigures(figures.upper.has_value());
    m_studyPrevalence->setText(Format::percent(studyPrevalence(figures.study)));
    QStringList remarks;
    QStringList few;
    const spec::Interval& sensitivity = figures.study.sensitivity;
    const spec::Interval& specificity =
        figures.upper ? figures.upper->both.specificity : figures.study.specificity;
    showOrSay(m_sensitivity->figure(), tr("Sensitivity"), sensitivity, remarks);
    showOrSay(m_specificity->figure(), tr("Specificity"), specificity, remarks);
    const std::pair<QString, const spec::Interval*> named[] = {{tr("sensitivity"), &sensitivity},
                                                               {tr("specificity"), &specificity}};
    for (const auto& [name, interval] : named)
        if (interval->value && !interval->notes.empty())
            few << name;
    if (!few.isEmpty())
        remarks << tr("The interval of %1 rests on fewer than 10 cases or patients.")
                       .arg(Format::list(few));
    if (figures.upper) {
        showTwo(figures, remarks);
    } else {
        showRatios(figures, remarks);
        showOne(figures, remarks);
    }
    m_remark->setVisible(!remarks.isEmpty());
    m_remark->setText(remarks.join(QLatin1Char('\n')));
}

void PointFigures::showRatios(const OperatingFigures& figures, QStringList& remarks) {
    const auto decimals = [](const spec::Interval& ratio) {
        const auto& shown = ratio.value ? ratio.value : ratio.low;
        return shown && *shown >= 10 ? 1 : shown && *shown >= 1 ? 2 : 3;
    };
    const auto setRatio = [&](MetricRow* row, const spec::Interval& ratio) {
        const int places = decimals(ratio);
        row->figure().setInterval(ratio, places);
        // A ratio is no share: 12.0 is not "nearly 1".
        const QString least = ratio.low ? Format::number(*ratio.low, places) : QString();
        if (ratio.value) {
            row->figure().setText(Format::number(*ratio.value, places),
                                  ratio.low && !ratio.high ? tr("[from %1 on]").arg(least)
                                                           : Format::bounds(ratio, places));
            return;
        }
        // Why is longer than the row.
        row->figure().setText({},
                              ratio.low ? tr("undefined, from %1 on").arg(least) : tr("undefined"));
        remarks << tr("%1 %2", "ratio, why it is undefined")
                       .arg(row == m_ratioPositive ? tr("LR +") : tr("LR −"),
                            Format::estimate(ratio));
    };
    setRatio(m_ratioPositive, figures.ratios.positive);
    setRatio(m_ratioNegative, figures.ratios.negative);
}

void PointFigures::showOne(const OperatingFigures& figures, QStringList& remarks) {
    const spec::AtThreshold* at[] = {&figures.study, &figures.stated};
    const std::optional<evaluation::Consequences>* both[] = {&figures.perStudy, &figures.perStated};
    for (int i = 0; i < 2; ++i) {
        showOrSay(*m_ppv.figures[i], m_ppv.label->text(), at[i]->ppv, remarks);
        showOrSay(*m_npv.figures[i], m_npv.label->text(), at[i]->npv, remarks);
        setPerThousand(m_alerts.figures[i], member(*both[i], &evaluation::Consequences::alerts));
        setPerThousand(m_falseAlarms.figures[i],
                       member(*both[i], &evaluation::Consequences::falseAlarms));
        setPerThousand(m_misses.figures[i], member(*both[i], &evaluation::Consequences::misses));
    }
    const auto& stated = figures.perStated;
    if (stated && stated->alerts.value && stated->falseAlarms.value && stated->misses.value)
        m_thousand->setShares(*stated->alerts.value - *stated->falseAlarms.value,
                              *stated->misses.value, *stated->falseAlarms.value, m_positive,
                              m_negative);
    else
        m_thousand->clear();
}

void PointFigures::showTwo(const OperatingFigures& figures, QStringList& remarks) {
    const spec::TwoThresholds* two[] = {&figures.upper->both, &figures.upper->bothStated};
    const std::optional<evaluation::Consequences>* lower[] = {&figures.perStudy,
                                                              &figures.perStated};
    const std::optional<evaluation::Consequences>* upper[] = {&figures.upper->perStudy,
                                                              &figures.upper->perStated};
    for (int i = 0; i < 2; ++i) {
        m_referred.figures[i]->setPercent(two[i]->share);
        showOrSay(*m_ppv.figures[i], m_ppv.label->text(), two[i]->ppv, remarks);
        showOrSay(*m_npv.figures[i], m_npv.label->text(), two[i]->npv, remarks);
        setPerThousand(m_alerts.figures[i], member(*upper[i], &evaluation::Consequences::alerts));
        setPerThousand(m_falseAlarms.figures[i],
                       member(*upper[i], &evaluation::Consequences::falseAlarms));
        setPerThousand(m_misses.figures[i], member(*lower[i], &evaluation::Consequences::misses));
    }
}

void PointFigures::setClasses(int positive, int negative) {
    m_positive = positive;
    m_negative = negative;
}

void PointFigures::setCounted(bool patients) {
    m_perThousand->setText(
        (patients ? tr("Per %1 patients") : tr("Per %1 images")).arg(Format::count(1000)));
}

void PointFigures::setThousandShown(bool shown) {
    m_isThousandShown = shown;
    m_thousand->setVisible(shown && !m_ratioPositive->isHidden());
}

double PointFigures::statedPrevalence() const {
    return m_stated->value() / 100;
}

void PointFigures::setStatedPrevalence(double prevalence) {
    const QSignalBlocker quiet(m_stated);
    m_stated->setValue(prevalence * 100);
    nameStated(true);
}

void PointFigures::takeEntered() {
    m_stated->interpretText();
}

void PointFigures::reset() {
    setUnlocked();
    setStatedPrevalence(kFirstPrevalence);
    nameStated(false);
}

}  // namespace lightbox::gui
