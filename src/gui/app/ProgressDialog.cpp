// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProgressDialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/States.h"

namespace lightbox::gui {

ProgressDialog::ProgressDialog(AppContext& context, JobId job, const QString& title,
                               const QString& note, const QString& unit, const QString& foot,
                               QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_job(job),
      m_unit(unit),
      m_progress(new ProgressPanel) {
    setProperty("decision", true);
    setWindowTitle(title);
    setModal(true);
    setFixedWidth(720);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(makeLabel(title, TextRole::Strong));
    head->addWidget(makeLabel(note, TextRole::Help));
    head->addStretch(1);
    auto* background = new Button(context.theme, tr("Run in background"));
    background->setSmall();
    connect(background, &QPushButton::clicked, this, [this] {
        m_background = true;
        hide();
    });
    head->addWidget(background);
    auto* cancel = new Button(context.theme, tr("Cancel"), QStringLiteral("x"));
    cancel->setSmall();
    connect(cancel, &QPushButton::clicked, this, [this, cancel] {
        cancel->setEnabled(false);
        m_context.jobs.cancel(m_job);
    });
    head->addWidget(cancel);
    column->addLayout(head);
    column->addWidget(makeRule(Qt::Horizontal));
    column->addWidget(m_progress);
    column->addWidget(makeLabel(foot, TextRole::Help));
    connect(&context.jobs, &JobRunner::progressed, this, &ProgressDialog::refresh);
    connect(&context.jobs, &JobRunner::jobsChanged, this, &ProgressDialog::refresh);
}

void ProgressDialog::reject() {
    // Escape sends it away; only the button cancels.
    m_background = true;
    hide();
}

void ProgressDialog::refresh() {
    const QList<JobInfo> jobs = m_context.jobs.jobs();
    const auto found = std::find_if(jobs.begin(), jobs.end(),
                                    [this](const JobInfo& job) { return job.id == m_job; });
    if (found == jobs.end()) {
        hide();
        deleteLater();
        return;
    }
    if (found->longEnough && !m_background && !isVisible())
        show();
    m_progress->setProgress(found->progress, m_unit, found->rate, found->secondsLeft);
}

}  // namespace lightbox::gui
