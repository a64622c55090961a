// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ProgressDialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/States.h"

namespace lightbox::gui {
namespace {

constexpr int plainWidth = 720;
constexpr int detailedWidth = 912;

}  // namespace

ProgressDialog::ProgressDialog(AppContext& context, JobId job, const ProgressWords& words,
                               QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_job(job),
      m_unit(words.unit),
      m_column(new QVBoxLayout(this)),
      m_progress(new ProgressPanel) {
    setObjectName(QStringLiteral("progressDialog"));
    setProperty("decision", true);
    setWindowTitle(words.title);
    setModal(true);
    setFixedWidth(plainWidth);
    m_column->setContentsMargins(16, 12, 16, 16);
    m_column->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* icon = new QLabel;
    const auto paint = [this, icon, name = words.icon] {
        icon->setPixmap(
            Theme::iconPixmap(name, m_context.theme.color(Role::Text), 16, devicePixelRatioF()));
    };
    paint();
    connect(&context.theme, &Theme::changed, icon, paint);
    head->addWidget(icon);
    head->addWidget(makeLabel(words.title, TextRole::Strong));
    head->addWidget(new ElidedLabel(words.note, TextRole::Help), 1);
    auto* background = new Button(context.theme, tr("Run in background"));
    background->setObjectName(QStringLiteral("runInBackground"));
    background->setToolTip(
        tr("Continues while you work; the job button above shows it again (Esc)"));
    background->setSmall();
    connect(background, &QPushButton::clicked, this, &ProgressDialog::reject);
    head->addWidget(background);
    auto* cancel = new Button(context.theme, tr("Cancel"), QStringLiteral("x"));
    cancel->setObjectName(QStringLiteral("cancelJob"));
    cancel->setToolTip(words.foot);
    cancel->setAutoDefault(false);
    cancel->setSmall();
    connect(cancel, &QPushButton::clicked, this, [this, cancel] {
        cancel->setEnabled(false);
        cancel->setText(tr("Cancelling"));
        m_context.jobs.cancel(m_job);
    });
    head->addWidget(cancel);
    m_column->addLayout(head);
    m_column->addWidget(makeRule(Qt::Horizontal));
    m_column->addWidget(m_progress);
    m_column->addWidget(makeLabel(words.foot, TextRole::Help));
    connect(&context.jobs, &JobRunner::progressed, this, &ProgressDialog::refresh);
    connect(&context.jobs, &JobRunner::jobsChanged, this, &ProgressDialog::refresh);
}

void ProgressDialog::setDetails(QWidget* counts, QWidget* pictures) {
    setFixedWidth(detailedWidth);
    m_progress->setCounts(counts);
    if (pictures != nullptr)
        m_column->insertWidget(m_column->count() - 1, pictures);
}

void ProgressDialog::bringBack() {
    m_background = false;
    Q_EMIT sentToBackground(false);
    show();
    raise();
    activateWindow();
}

void ProgressDialog::reject() {
    // Escape sends it away; only the button cancels.
    m_background = true;
    Q_EMIT sentToBackground(true);
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
    m_progress->setProgress(found->progress, m_unit, found->rate, found->secondsLeft);
    Q_EMIT refreshed();
    if (found->longEnough && !m_background && !isVisible())
        show();
}

}  // namespace lightbox::gui
