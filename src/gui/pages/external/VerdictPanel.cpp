// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/external/VerdictPanel.h"

#include <QButtonGroup>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <string_view>

#include "look/Format.h"
#include "look/MessageText.h"
#include "look/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/Why.h"

namespace lightbox::gui {

namespace {

constexpr double kFirstPrevalence = 10;  ///< per cent
using Kind = spec::Recalibration::Kind;

QString titleOf(Kind kind) {
    switch (kind) {
    case Kind::AsLocked:
        return VerdictPanel::tr("As locked");
    case Kind::Prevalence:
        return VerdictPanel::tr("Prevalence of this cohort");
    case Kind::Intercept:
        return VerdictPanel::tr("Intercept");
    case Kind::InterceptSlope:
        return VerdictPanel::tr("Intercept and slope");
    }
    Q_UNREACHABLE();
}

QString detailOf(const spec::Recalibration& one) {
    const QString intercept = Format::number(one.intercept, 2);
    switch (one.kind) {
    case Kind::AsLocked:
        return VerdictPanel::tr("probabilities unchanged");
    case Kind::Prevalence:
        return VerdictPanel::tr("intercept %1; nothing fitted here").arg(intercept);
    case Kind::Intercept:
        return VerdictPanel::tr("intercept %1; fitted here").arg(intercept);
    case Kind::InterceptSlope:
        return VerdictPanel::tr("%1 + %2 × log-odds; fitted here")
            .arg(intercept, Format::number(one.slope, 2));
    }
    Q_UNREACHABLE();
}

struct Sign {
    const char* icon;
    Role role;
};

Sign signOf(std::string_view id) {
    const auto ends = [&](std::string_view end) { return id.ends_with(end); };
    if (id.find(".kept") != std::string_view::npos || ends("reached"))
        return {"okc", Role::Accent};
    if (ends(".lost") || ends(".high") || ends(".low") || ends(".high_alone") || ends(".low_alone"))
        return {"err", Role::Error};
    return {"warn", Role::WarnIcon};
}

}  // namespace

VerdictPanel::VerdictPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Verdict"), parent),
      m_theme(theme),
      m_content(new QWidget),
      m_closed(new QWidget),
      m_closedTitle(makeLabel({}, TextRole::Strong)),
      m_closedSentence(makeLabel({}, TextRole::Label)),
      m_title(makeLabel({}, TextRole::Title)),
      m_rules(new QVBoxLayout),
      m_choices(new QVBoxLayout),
      m_group(new QButtonGroup(this)),
      m_equivalent(makeLabel({}, TextRole::Small)),
      m_keep(new Button(theme, tr("Save recalibration…"), QStringLiteral("bookmark"))),
      m_kept(new QVBoxLayout),
      m_here(makeLabel({}, TextRole::Strong)),
      m_stated(new QDoubleSpinBox) {
    setHeadCompact();
    setBodyMargins({});
    addHeadWidget(new WhyButton(theme, {Why::Topic::Verdict}));
    for (QLabel* label : {m_closedTitle, m_closedSentence, m_equivalent, m_title})
        label->setWordWrap(true);
    m_closedTitle->setObjectName(QStringLiteral("verdictClosed"));
    m_equivalent->setObjectName(QStringLiteral("equivalentThreshold"));
    auto* closed = new QVBoxLayout(m_closed);
    closed->setContentsMargins(12, 12, 12, 12);
    closed->setSpacing(4);
    closed->addWidget(m_closedTitle);
    closed->addWidget(m_closedSentence);
    closed->addStretch(1);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    m_title->setObjectName(QStringLiteral("verdictTitle"));
    column->addWidget(m_title);
    m_rules->setSpacing(8);
    column->addLayout(m_rules);
    column->addWidget(makeRule(Qt::Horizontal));
    column->addWidget(withWhy(theme, makeLabel(tr("Recalibration"), TextRole::Medium),
                              Why::Topic::Recalibration));
    m_choices->setSpacing(4);
    column->addLayout(m_choices);
    column->addWidget(m_equivalent);
    m_keep->setObjectName(QStringLiteral("keepRecalibration"));
    m_keep->setSmall();
    connect(m_keep, &QPushButton::clicked, this, &VerdictPanel::keepAsked);
    column->addWidget(m_keep);
    m_kept->setSpacing(2);
    column->addLayout(m_kept);
    column->addWidget(makeRule(Qt::Horizontal));
    column->addWidget(makePrevalence());
    column->addStretch(1);
    auto* both = new QWidget;
    auto* stack = new QVBoxLayout(both);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(m_closed);
    stack->addWidget(m_content);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(both);
    body()->addWidget(scroll, 1);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        showThreshold();
        showKept();
        Q_EMIT choiceChanged(static_cast<std::size_t>(id));
    });
    setClosed({}, {});
}

QWidget* VerdictPanel::makePrevalence() {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->addWidget(makeLabel(tr("At prevalence"), TextRole::Small), 0, 0);
    grid->addWidget(makeLabel(tr("here"), TextRole::Help), 0, 1, Qt::AlignRight);
    m_statedHead = makeLabel(tr("example"), TextRole::Help);
    m_statedHead->setObjectName(QStringLiteral("statedHead"));
    grid->addWidget(m_statedHead, 0, 2, Qt::AlignRight);
    grid->addWidget(m_here, 1, 1, Qt::AlignRight);
    m_here->setObjectName(QStringLiteral("cohortPrevalence"));
    m_stated->setObjectName(QStringLiteral("statedPrevalence"));
    m_stated->setRange(0.1, 99.9);
    m_stated->setSingleStep(1);
    m_stated->setDecimals(1);
    m_stated->setSuffix(tr(" %"));
    m_stated->setAlignment(Qt::AlignRight);
    m_stated->setKeyboardTracking(false);
    m_stated->setValue(kFirstPrevalence);
    m_stated->setFixedWidth(92);
    m_stated->setAccessibleName(tr("Stated prevalence in percent"));
    m_stated->setToolTip(tr("How common the disease is where the model will be used"));
    connect(m_stated, &QDoubleSpinBox::valueChanged, this, [this] {
        m_statedHead->setText(tr("stated"));
        showPrevalence();
    });
    grid->addWidget(m_stated, 1, 2, Qt::AlignRight);
    const QString names[] = {tr("PPV"), tr("NPV")};
    const char* objects[2][2] = {{"ppvHere", "ppvStated"}, {"npvHere", "npvStated"}};
    for (int row = 0; row < 2; ++row) {
        grid->addWidget(makeLabel(names[row], TextRole::Label), row + 2, 0, Qt::AlignTop);
        for (int column = 0; column < 2; ++column) {
            auto* figure = new FigureLabel(m_theme);
            figure->setStacked();
            figure->setFixedWidth(104);
            figure->setObjectName(QLatin1String(objects[row][column]));
            m_values[row][column] = figure;
            grid->addWidget(figure, row + 2, column + 1, Qt::AlignRight);
        }
    }
    return box;
}

void VerdictPanel::clear(QVBoxLayout& column) {
    while (QLayoutItem* item = column.takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->setParent(nullptr);
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void VerdictPanel::setClosed(const QString& title, const QString& sentence) {
    m_data.reset();
    m_closedTitle->setText(title);
    m_closedSentence->setText(sentence);
    m_content->hide();
    m_closed->show();
    setNote({});
}

void VerdictPanel::setData(std::shared_ptr<const CohortData> data) {
    // A choice goes with the class and the cohort it was made for; what was measured anew leaves it.
    const bool isSame = m_data && m_data->report().cohort.name == data->report().cohort.name &&
                        m_data->cls == data->cls && m_data->choices.size() == data->choices.size();
    const int chosen = isSame ? m_group->checkedId() : 0;
    m_data = std::move(data);
    m_closed->hide();
    m_content->show();
    setNote(tr("%n opening(s)", nullptr, m_data->evaluation().reveals));
    showRules();
    showChoices(chosen);
    showKept();
    // What was stated when it was judged stands there at first, else what the lock states.
    if (!isSame) {
        const auto& judged = m_data->report().cohort.prevalence;
        const auto stated = judged ? judged : m_data->figures->lock.atThreshold.prevalence;
        const QSignalBlocker quiet(m_stated);
        m_stated->setValue(stated ? *stated * 100 : kFirstPrevalence);
        m_statedHead->setText(stated ? tr("stated") : tr("example"));
    }
    showPrevalence();
}

void VerdictPanel::showKept() {
    clear(*m_kept);
    const spec::ExternalReport& report = m_data->report();
    m_keep->setVisible(m_data->canRecalibrate());
    const bool isLocked = choice() == 0;
    const bool isKept = std::any_of(report.kept.begin(), report.kept.end(), [&](const auto& one) {
        return one.cls == m_data->className() &&
               one.line.kind == m_data->choices.at(choice()).recalibration.kind;
    });
    m_keep->setEnabled(!report.cohort.scores && !isLocked && !isKept);
    m_keep->setToolTip(
        report.cohort.scores ? tr("The scores are those of the table, not this run's: there is "
                                  "nothing of it to keep")
        : isLocked           ? tr("Choose a recalibration first")
        : isKept             ? tr("This one is kept already")
                 : tr("Keeps what is shown with the run; it is applied to nothing unasked"));
    for (const spec::KeptRecalibration& one : report.kept) {
        const QString name = QString::fromStdString(one.name);
        auto* words = makeLabel(
            tr("“%1” is kept: by %2, %3. It goes with reports and the exported model and is in "
               "force nowhere in this project.")
                .arg(name, QString::fromStdString(one.keptBy),
                     Format::when(QString::fromStdString(one.keptAt))),
            TextRole::Small);
        words->setObjectName(QStringLiteral("keptRecalibration"));
        words->setToolTip(QString::fromStdString(one.reason));
        words->setWordWrap(true);
        m_kept->addWidget(words);
        auto* withdraw = new Button(m_theme, tr("Withdraw…"), {}, ButtonKind::Link);
        withdraw->setObjectName(QStringLiteral("withdrawRecalibration"));
        withdraw->setAccessibleName(tr("Withdraw %1").arg(name));
        withdraw->setSmall();
        connect(withdraw, &QPushButton::clicked, this,
                [this, name] { Q_EMIT withdrawAsked(name); });
        m_kept->addWidget(withdraw, 0, Qt::AlignLeft);
    }
}

void VerdictPanel::addRule(const QString& icon, int role, const QString& words,
                           const QString& name) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* sign = new QLabel;
    sign->setPixmap(m_theme.icon(icon, static_cast<Role>(role)).pixmap(16, 16));
    row->addWidget(sign, 0, Qt::AlignTop);
    auto* label = makeLabel(words, TextRole::Body);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    row->addWidget(label, 1);
    m_rules->addWidget(box);
}

void VerdictPanel::showRules() {
    clear(*m_rules);
    const auto& summary = m_data->report().summary;
    m_title->setVisible(summary.has_value());
    m_title->setText(summary ? MessageText::of(*summary) : QString());
    const auto& verdict = m_data->report().verdict;
    // In the order of the rules; where one could not be answered, why.
    const std::pair<const char*, QString> rules[] = {
        {"external_ranking", tr("Whether ranking carries over cannot be said: there is no figure "
                                "to compare with.")},
        {"external_aim", tr("The lock has no aim that could be held: its threshold was set "
                            "otherwise.")},
        {"external_calibration", tr("Whether the probabilities fit cannot be said.")},
        {"external_case_mix", tr("No figure of the case mix differs much from development.")}};
    for (const auto& [code, otherwise] : rules) {
        const QString name = QLatin1String(code);
        bool isAnswered = false;
        for (const spec::Warning& one : verdict) {
            if (one.code != code)
                continue;
            const Sign sign = signOf(one.text.id);
            const std::string& aim = m_data->figures->lock.objective;
            QString words = MessageText::of(one);
            if (name == QLatin1String("external_aim"))  // as the window writes it
                words.replace(QString::fromStdString(aim),
                              Format::withinSentence(Format::objective(aim)));
            addRule(QLatin1String(sign.icon), static_cast<int>(sign.role), words, name);
            isAnswered = true;
        }
        const bool isGood = std::string_view(code) == "external_case_mix";
        if (!isAnswered)
            addRule(isGood ? QStringLiteral("okc") : QStringLiteral("info"),
                    static_cast<int>(isGood ? Role::Accent : Role::Text3), otherwise, name);
    }
}

void VerdictPanel::showChoices(int chosen) {
    clear(*m_choices);
    for (QAbstractButton* button : m_group->buttons())
        m_group->removeButton(button);
    if (!m_data->canRecalibrate()) {
        auto* words = makeLabel(
            tr("Of several classes that exclude each other none can be recalibrated alone."),
            TextRole::Label);
        words->setWordWrap(true);
        m_choices->addWidget(words);
    }
    for (std::size_t i = 0; m_data->canRecalibrate() && i < m_data->choices.size(); ++i) {
        const spec::Recalibration& one = m_data->choices[i].recalibration;
        auto* button = new QRadioButton(titleOf(one.kind));
        button->setObjectName(QLatin1String("recalibration-") +
                              QString::fromStdString(spec::toString(one.kind)));
        button->setAccessibleDescription(detailOf(one));
        m_group->addButton(button, static_cast<int>(i));
        m_choices->addWidget(button);
        auto* detail =
            makeLabel(one.brier ? tr("%1; Brier %2").arg(detailOf(one), Format::number(*one.brier))
                                : detailOf(one),
                      TextRole::Small);
        detail->setContentsMargins(24, 0, 0, 2);
        detail->setWordWrap(true);
        m_choices->addWidget(detail);
    }
    if (QAbstractButton* button = m_group->button(chosen))
        button->setChecked(true);
    showThreshold();
}

QString VerdictPanel::nameOf(const std::string& cohort, Kind kind) {
    const QString title = titleOf(kind);
    return QStringLiteral("%1, %2").arg(QString::fromStdString(cohort),
                                        title.left(1).toLower() + title.mid(1));
}

std::size_t VerdictPanel::choice() const {
    return static_cast<std::size_t>(std::max(0, m_group->checkedId()));
}

void VerdictPanel::showThreshold() {
    const spec::Recalibration& one = m_data->choices.at(choice()).recalibration;
    const bool isTold = m_data->canRecalibrate() && m_data->lockedHere() && one.threshold;
    m_equivalent->setVisible(isTold);
    if (!isTold)
        return;
    if (one.kind == Kind::AsLocked) {
        m_equivalent->setText(tr("Every call is as it was revealed."));
        return;
    }
    QStringList before{Format::number(m_data->threshold())};
    QStringList after{Format::number(*one.threshold)};
    if (const auto upper = m_data->ruleIn(); upper && one.ruleIn) {
        before << Format::number(*upper);
        after << Format::number(*one.ruleIn);
    }
    m_equivalent->setText(
        tr("Ranks do not change: %1 before is %2 after, so every call stays as it was revealed.")
            .arg(Format::list(before), Format::list(after)));
}

double VerdictPanel::statedPrevalence() const {
    return m_stated->value() / 100;
}

void VerdictPanel::showPrevalence() {
    if (!m_data)
        return;
    const spec::Evaluation& evaluation = m_data->evaluation();
    const auto& curve = *m_data->curve;
    const double all = static_cast<double>(curve.positives() + curve.negatives());
    m_here->setText(all > 0 ? Format::percent(static_cast<double>(curve.positives()) / all)
                            : QString(QChar(0x2014)));
    const bool isHere = m_data->lockedHere() && evaluation.atThreshold.has_value();
    m_stated->setEnabled(isHere);
    if (!isHere) {
        for (auto& row : m_values)
            for (FigureLabel* figure : row)
                figure->setText({}, QString(QChar(0x2014)));
        return;
    }
    // Of two thresholds the upper rules in, the lower out.
    const double stated = statedPrevalence();
    const double lower = m_data->threshold();
    m_values[0][0]->setInterval(curve.at(m_data->ruleIn().value_or(lower)).ppv);
    m_values[1][0]->setInterval(curve.at(lower).npv);
    m_values[0][1]->setInterval(curve.at(m_data->ruleIn().value_or(lower), stated).ppv);
    m_values[1][1]->setInterval(curve.at(lower, stated).npv);
}

void VerdictPanel::reset() {
    const QSignalBlocker quiet(m_stated);
    m_stated->setValue(kFirstPrevalence);
    setClosed({}, {});
    clear(*m_rules);
    clear(*m_choices);
    clear(*m_kept);
}

}  // namespace lightbox::gui
