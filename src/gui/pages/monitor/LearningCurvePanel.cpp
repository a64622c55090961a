// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/LearningCurvePanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "look/MessageText.h"
#include "look/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/plots/LearningCurvePlot.h"

namespace lightbox::gui {

LearningCurvePanel::LearningCurvePanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Learning curve"), parent),
      m_theme(theme) {
    setObjectName(QStringLiteral("learningCurve"));
    body()->setSpacing(6);
    auto* close = new IconButton(theme, QStringLiteral("x"), tr("Close the learning curve"));
    connect(close, &QToolButton::clicked, this, &LearningCurvePanel::closed);
    addHeadAction(close);

    m_running = new QWidget;
    auto* running = new QVBoxLayout(m_running);
    running->setContentsMargins(0, 0, 0, 0);
    m_stage = makeLabel({}, TextRole::Body);
    m_stage->setObjectName(QStringLiteral("curveStage"));
    running->addWidget(m_stage);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("Progress of the learning curve"));
    running->addWidget(m_bar);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    auto* cancel = new Button(theme, tr("Cancel"));
    cancel->setSmall();
    cancel->setObjectName(QStringLiteral("cancelCurve"));
    connect(cancel, &QPushButton::clicked, this, &LearningCurvePanel::cancelled);
    foot->addWidget(cancel);
    running->addLayout(foot);
    running->addStretch(1);
    body()->addWidget(m_running);

    m_result = new QWidget;
    auto* result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    m_icon = new QLabel;
    line->addWidget(m_icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_verdict = makeLabel({}, TextRole::Strong);
    m_verdict->setObjectName(QStringLiteral("curveVerdict"));
    m_verdict->setWordWrap(true);
    words->addWidget(m_verdict);
    m_gain = makeLabel({}, TextRole::Label);
    m_gain->setObjectName(QStringLiteral("curveGain"));
    m_gain->setWordWrap(true);
    words->addWidget(m_gain);
    line->addLayout(words, 1);
    result->addLayout(line);
    m_plot = new LearningCurvePlot(theme);
    m_plot->setMinimumHeight(140);
    result->addWidget(m_plot, 1);
    m_note = makeLabel({}, TextRole::Help);
    m_note->setObjectName(QStringLiteral("curveNote"));
    m_note->setWordWrap(true);
    result->addWidget(m_note);
    body()->addWidget(m_result, 1);
    connect(&theme, &Theme::changed, this, [this] {
        if (!m_said.empty())
            showResult(true);
    });
    showRunning();
}

void LearningCurvePanel::showResult(bool result) {
    m_running->setVisible(!result);
    m_result->setVisible(result);
    const bool unsure = m_said == "cannot_say";
    m_icon->setPixmap(Theme::iconPixmap(unsure ? QStringLiteral("help") : QStringLiteral("okc"),
                                        m_theme.color(unsure ? Role::WarnIcon : Role::Accent), 16,
                                        devicePixelRatioF()));
}

void LearningCurvePanel::showRunning() {
    setNote({});
    m_said.clear();
    m_stage->setText(tr("Preparing"));
    m_bar->setRange(0, 0);
    showResult(false);
}

void LearningCurvePanel::setProgress(const spec::Progress& progress) {
    QString stage = Format::stageName(progress.stage);
    if (stage.isEmpty())
        return;
    stage[0] = stage[0].toUpper();
    m_stage->setText(progress.total > 0 ? tr("%1: %2 of %3", "stage, done, all")
                                              .arg(stage, Format::count(progress.done),
                                                   Format::count(progress.total))
                                        : stage);
    m_bar->setRange(0, static_cast<int>(progress.total));
    m_bar->setValue(static_cast<int>(progress.done));
}

QString LearningCurvePanel::verdictText(const spec::LearningCurve& curve) {
    if (curve.verdict == "would_help")
        return tr("More cases like these would help");
    if (curve.verdict == "would_help_little")
        return tr("More cases like these would help little");
    return tr("Whether more cases like these would help cannot be said");
}

void LearningCurvePanel::setCurve(const spec::LearningCurve& curve, double seconds) {
    m_said = curve.verdict;
    std::size_t draws = 0;
    for (const spec::CurvePoint& point : curve.points)
        draws = std::max(draws, point.draws);
    setNote(tr("%1 sizes × %2 draws, %3")
                .arg(curve.points.size())
                .arg(draws)
                .arg(Format::duration(seconds)));
    m_verdict->setText(verdictText(curve));
    if (curve.fit && curve.fit->gain.value) {
        const spec::Interval& gain = curve.fit->gain;
        QString words = Format::signedNumber(*gain.value);
        if (gain.low && gain.high)
            words += QLatin1Char(' ') + Format::range(*gain.low, *gain.high, 3, true);
        const std::optional<double> now = curve.fit->now();
        m_gain->setText(now ? tr("Twice as many patients: AUROC %1 over %2 now, both by the curve")
                                  .arg(words, Format::share(*now))
                            : tr("Twice as many patients: AUROC %1").arg(words));
        m_gain->setToolTip(tr("More than %1 counts as a help; the interval decides.")
                               .arg(Format::number(curve.margin)));
    } else {
        m_gain->setText(tr("The points lie on no curve that could be drawn further."));
        m_gain->setToolTip({});
    }
    m_plot->setCurve(curve);
    QStringList notes;
    for (const spec::Warning& warning : curve.warnings)
        notes << MessageText::of(warning);
    m_note->setText(notes.join(QLatin1Char('\n')));
    showResult(true);
}

}  // namespace lightbox::gui
