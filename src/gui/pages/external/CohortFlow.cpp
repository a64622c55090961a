// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/external/CohortFlow.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>
#include <vector>

#include "look/Format.h"
#include "pages/external/CohortData.h"
#include "session/FileDialogs.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/States.h"

namespace lightbox::gui {

namespace {

const QString kCohort = QStringLiteral("cohort");

}  // namespace

CohortFlow::CohortFlow(AppContext& context, BannerStack& banners, QWidget* page)
    : QObject(page),
      m_context(context),
      m_banners(banners),
      m_page(page) {}

void CohortFlow::setBusy(bool busy) {
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged();
}

void CohortFlow::cancel() {
    if (m_busy)
        m_context.jobs.cancel(m_job);
}

void CohortFlow::leave() {
    for (DecisionDialog* dialog : m_page->findChildren<DecisionDialog*>())
        dialog->reject();
}

void CohortFlow::reset() {
    m_context.jobs.forget(this);
    setBusy(false);
    leave();
}

void CohortFlow::open(DecisionDialog* dialog, const QString& confirm, std::function<void()> act) {
    dialog->addCancel(tr("Cancel"));
    Button* button = dialog->addChoice(confirm, 1, ButtonKind::Primary);
    button->setObjectName(QStringLiteral("confirm"));
    connect(dialog, &QDialog::finished, this, [dialog, act = std::move(act)](int answer) {
        if (answer == 1)
            act();
        dialog->deleteLater();
    });
    dialog->open();
}

void CohortFlow::askForScores(const spec::RunId& run, const QStringList& taken) {
    const QString file = FileDialogs::openFile(m_page, tr("Table of scores"), tr("Tables (*.csv)"));
    if (!file.isEmpty())
        askForName(run, file, taken);
}

void CohortFlow::askForName(const spec::RunId& run, const QString& file, const QStringList& taken) {
    auto* dialog = new DecisionDialog(
        m_context.theme, tr("Read in this table of scores?"),
        tr("%1 has for each case its class (y_true) and a probability (p, or p_CLASS). The scores "
           "may be anybody's: the locked threshold of this run is applied to them as they are. "
           "They stay closed until you reveal them.")
            .arg(QFileInfo(file).fileName()),
        m_page);
    auto* name = new QLineEdit;
    name->setObjectName(QStringLiteral("cohortName"));
    name->setAccessibleName(tr("Name of the cohort"));
    name->setPlaceholderText(tr("Name of the cohort"));
    const QString stem = QFileInfo(file).completeBaseName();
    QString proposed = stem;
    for (int number = 2; taken.contains(proposed); ++number)
        proposed = QStringLiteral("%1 %2").arg(stem).arg(number);
    name->setText(proposed);
    dialog->setContent(name);
    open(dialog, tr("Read in"),
         [this, run, file, name] { importScores(run, file, name->text().trimmed()); });
    auto* confirm = dialog->findChild<QPushButton*>(QStringLiteral("confirm"));
    connect(name, &QLineEdit::textChanged, confirm, [confirm, taken](const QString& text) {
        confirm->setEnabled(!text.trimmed().isEmpty() && !taken.contains(text.trimmed()));
    });
    name->setFocus();
}

void CohortFlow::importScores(const spec::RunId& run, const QString& file, const QString& name) {
    engine::ExternalRequest request;
    request.run = run.str();
    request.name = name.toStdString();
    request.import.sources = {file.toStdString()};
    setBusy(true);
    m_job = m_context.jobs.start(
        {.title = tr("Importing a cohort"),
         .icon = QStringLiteral("import"),
         .key = kCohort,
         .cancellable = true},
        this,
        [open = m_context.session.project(), request](std::stop_token stop,
                                                      spec::ProgressObserver& progress) {
            return engine::importCohort(open, request, progress, stop);
        },
        [this](const spec::ClosedCohort& cohort) {
            setBusy(false);
            m_banners.clear(kCohort);
            Q_EMIT imported(cohort);
        },
        [this](const base::Error& error) {
            setBusy(false);
            m_banners.showError(error, kCohort);
        });
}

void CohortFlow::askToReveal(const spec::RunId& run, const spec::OperatingPoint& lock,
                             const engine::CohortState& state) {
    const QString name = QString::fromStdString(state.cohort.name);
    const QString threshold = Format::thresholds(lock);
    QString sentence =
        (lock.twoThresholds
             ? tr("%1 (%2) is judged at the locked thresholds %3. This is an opening: it is "
                  "counted and logged, and the thresholds are final from then on.")
             : tr("%1 (%2) is judged at the locked threshold %3. This is an opening: it is counted "
                  "and logged, and the threshold is final from then on."))
            .arg(name, CohortWords::cases(state.cohort), threshold);
    if (state.openings > 0)
        sentence +=
            QLatin1Char(' ') + tr("It has been opened %n time(s) before.", nullptr, state.openings);
    auto* dialog = new DecisionDialog(m_context.theme, tr("Reveal this cohort?"), sentence, m_page);
    open(dialog, tr("Reveal"), [this, run, cohort = state.cohort.name, lockedAt = lock.lockedAt] {
        reveal(run, cohort, lockedAt);
    });
    dialog->preferCancel();
}

void CohortFlow::reveal(const spec::RunId& run, const std::string& name,
                        const std::string& lockedAt) {
    engine::ExternalRequest request;
    request.run = run.str();
    request.name = name;
    request.lockedAt = lockedAt;
    setBusy(true);
    m_job = m_context.jobs.start(
        {.title = tr("Judging the cohort"),
         .icon = QStringLiteral("evaluate"),
         .key = kCohort,
         .cancellable = true},
        this,
        [open = m_context.session.project(), request](std::stop_token stop,
                                                      spec::ProgressObserver& progress) {
            return engine::external(open, request, progress, stop).evaluation.reveals;
        },
        [this, run, name](int) {
            setBusy(false);
            m_banners.clear(kCohort);
            Q_EMIT revealed(run, name);
        },
        [this](const base::Error& error) {
            setBusy(false);
            m_banners.showError(error, kCohort);
        });
}

void CohortFlow::askToForget(const std::string& name) {
    auto* dialog = new DecisionDialog(
        m_context.theme, tr("Take %1 away?").arg(QString::fromStdString(name)),
        tr("Nobody has opened this cohort. Its images and tables stay where they are; what was "
           "read of them is deleted from the project."),
        m_page);
    open(dialog, tr("Take away"), [this, name] {
        setBusy(true);
        m_context.jobs.start(
            {.key = kCohort}, this,
            [open = m_context.session.project(), name](std::stop_token, spec::ProgressObserver&) {
                engine::forgetCohort(open, name);
            },
            [this] {
                setBusy(false);
                m_banners.clear(kCohort);
                Q_EMIT forgotten();
            },
            [this](const base::Error& error) {
                setBusy(false);
                m_banners.showError(error, kCohort);
            });
    });
}

namespace {

/// Fields of a question below each other.
void setFields(DecisionDialog& dialog, const std::vector<QLineEdit*>& fields) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QLineEdit* field : fields) {
        field->setAccessibleName(field->placeholderText());
        column->addWidget(field);
    }
    dialog.setContent(box);
}

/// The question cannot be answered before each has words.
void holdUntilFilled(DecisionDialog& dialog, const std::vector<QLineEdit*>& fields) {
    auto* confirm = dialog.findChild<QPushButton*>(QStringLiteral("confirm"));
    const auto show = [confirm, fields] {
        confirm->setEnabled(std::all_of(fields.begin(), fields.end(), [](const QLineEdit* field) {
            return !field->text().trimmed().isEmpty();
        }));
    };
    for (QLineEdit* field : fields)
        QObject::connect(field, &QLineEdit::textChanged, confirm, show);
    show();
}

QLineEdit* reasonField() {
    auto* reason = new QLineEdit;
    reason->setObjectName(QStringLiteral("reason"));
    reason->setPlaceholderText(CohortFlow::tr("Why"));
    return reason;
}

}  // namespace

void CohortFlow::change(std::function<void(const engine::OpenProject&)> act) {
    setBusy(true);
    m_context.jobs.start(
        {.key = kCohort}, this,
        [open = m_context.session.project(),
         act = std::move(act)](std::stop_token, spec::ProgressObserver&) { act(open); },
        [this] {
            setBusy(false);
            m_banners.clear(kCohort);
            Q_EMIT keptChanged();
        },
        [this](const base::Error& error) {
            setBusy(false);
            m_banners.showError(error, kCohort);
        });
}

void CohortFlow::askToKeep(const engine::KeepRecalibrationRequest& request) {
    auto* dialog = new DecisionDialog(
        m_context.theme, tr("Keep this recalibration?"),
        tr("It is kept with the run under a name, goes with its reports and its exported model, "
           "and is logged. In this project it is in force nowhere: the lock, every call and the "
           "figures of validation and test stay as they are."),
        m_page);
    auto* name = new QLineEdit(QString::fromStdString(request.name));
    name->setObjectName(QStringLiteral("recalibrationName"));
    name->setPlaceholderText(tr("Name"));
    auto* reason = reasonField();
    setFields(*dialog, {name, reason});
    open(dialog, tr("Keep"), [this, request, name, reason] {
        engine::KeepRecalibrationRequest wanted = request;
        wanted.name = name->text().trimmed().toStdString();
        wanted.reason = reason->text().trimmed().toStdString();
        change([wanted](const engine::OpenProject& project) {
            (void)engine::keepRecalibration(project, wanted);
        });
    });
    holdUntilFilled(*dialog, {name, reason});
    reason->setFocus();
}

void CohortFlow::askToWithdraw(const spec::RunId& run, const QString& name) {
    auto* dialog = new DecisionDialog(
        m_context.theme, tr("Withdraw “%1”?").arg(name),
        tr("Reports and exported models state it no more. That it was kept, and that it is "
           "withdrawn, stays logged."),
        m_page);
    auto* reason = reasonField();
    setFields(*dialog, {reason});
    open(dialog, tr("Withdraw"), [this, run, name, reason] {
        change([run = run.str(), name = name.toStdString(),
                why = reason->text().trimmed().toStdString()](const engine::OpenProject& project) {
            engine::withdrawRecalibration(project, run, name, why);
        });
    });
    holdUntilFilled(*dialog, {reason});
    reason->setFocus();
}

}  // namespace lightbox::gui
