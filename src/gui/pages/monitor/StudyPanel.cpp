// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/StudyPanel.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "look/MessageText.h"
#include "look/Theme.h"
#include "pages/monitor/StudyText.h"
#include "widgets/Buttons.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

StudyPanel::StudyPanel(const Theme& theme, QWidget* parent) : Panel(tr("Study so far"), parent) {
    setObjectName(QStringLiteral("studyPanel"));
    m_progress = new Badge(theme, {});
    addHeadAction(m_progress);
    body()->setSpacing(2);
    body()->addWidget(makeLabel(tr("AUROC, mean ± sd of the folds"), TextRole::Small));
    m_mean = new FigureLabel(theme);
    m_mean->setTextSize(TextSize::Key);
    m_mean->setObjectName(QStringLiteral("studyMean"));
    body()->addWidget(m_mean);
    m_range = makeLabel({}, TextRole::Help);
    m_range->setWordWrap(true);
    body()->addWidget(m_range);
    m_pooled = new MetricRow(theme, tr("Pooled"));
    m_pooled->setToolTip(tr("All held-out images ranked together. Scores of different models are "
                            "not on one scale, so the mean of the folds leads."));
    body()->addWidget(m_pooled);
    m_chosen = makeLabel({}, TextRole::Body);
    m_chosen->setWordWrap(true);
    body()->addWidget(m_chosen);
    m_notes = makeLabel({}, TextRole::Help);
    m_notes->setWordWrap(true);
    body()->addWidget(m_notes);
    m_ensemble = new Button(theme, tr("Make ensemble"), QStringLiteral("layers"));
    m_ensemble->setObjectName(QStringLiteral("makeEnsemble"));
    m_ensemble->setSmall();
    m_ensemble->setToolTip(tr("A run that averages the fold models: it has a threshold, predicts, "
                              "explains and exports like any run"));
    connect(m_ensemble, &QPushButton::clicked, this, [this] { Q_EMIT ensembleAsked(m_study); });
    body()->addSpacing(6);
    body()->addWidget(m_ensemble, 0, Qt::AlignLeft);
}

void StudyPanel::setStudy(const spec::StudyReport& study) {
    setTitle(study.isFinished() ? tr("Study %1").arg(QString::fromStdString(study.record.id.str()))
                                : tr("Study so far"));
    m_progress->setText(
        tr("%1 of %n run(s)", nullptr, static_cast<int>(study.planned)).arg(study.finished));
    const spec::StudyMetric& metric = study.metric;
    m_mean->setText(metric.mean ? Format::share(*metric.mean) : QStringLiteral("—"),
                    metric.sd ? tr("± %1").arg(Format::number(*metric.sd)) : QString());
    std::vector<double> values;
    std::size_t images = 0;
    for (std::size_t i = 0; i < study.folds.size(); ++i) {
        images += study.folds[i].n;
        if (study.folds[i].auroc)
            values.push_back(*study.folds[i].auroc);
    }
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const QString judged = Format::count(images);
    m_range->setText(
        values.empty() ? tr("No fold has ended yet.")
        : values.size() == 1
            ? tr("One fold so far, no mean of several yet; %1 images judged").arg(judged)
            : tr("%n fold(s); lowest %1, highest %2; %3 images judged", nullptr,
                 static_cast<int>(values.size()))
                  .arg(Format::share(*low), Format::share(*high), judged));
    m_pooled->setVisible(study.pooled && study.record.folds > 0 && values.size() > 1);
    if (study.pooled)
        m_pooled->figure().setInterval(*study.pooled);
    m_chosen->setVisible(study.chosen.has_value());
    if (study.chosen)
        m_chosen->setText(
            tr("Best trial %1: %2")
                .arg(*study.chosen)
                .arg(settingsText(
                    study.trials.at(static_cast<std::size_t>(*study.chosen - 1)).trial)));
    QStringList notes;
    for (const spec::Warning& warning : study.warnings)
        if (warning.code != "study_incomplete")
            notes << MessageText::of(warning);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    m_study = study.record.id;
    m_ensemble->setVisible(study.isFinished() && study.folds.size() > 1);
}

}  // namespace lightbox::gui
