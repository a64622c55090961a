// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/LockFlow.h"

#include <QLineEdit>
#include <QPushButton>
#include <utility>

#include "engine/Evaluate.h"
#include "engine/MakeSplit.h"
#include "engine/PickThreshold.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "pages/evaluate/ThresholdSession.h"
#include "session/ProjectSession.h"
#include "spec/ThresholdRule.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

const QString kLock = QStringLiteral("lock");
const QString kReveal = QStringLiteral("reveal");
const QString kLedger = QStringLiteral("ledger");

base::Error movedError(const OperatingThresholds& shown, const spec::OperatingPoint& now) {
    if (!shown.ruleIn || !now.twoThresholds)
        return base::refused("threshold_moved",
                             {{"shown", shown.threshold}, {"now", now.threshold}});
    return base::refused("threshold_moved.two", {{"shown_out", shown.threshold},
                                                 {"shown_in", *shown.ruleIn},
                                                 {"now_out", now.twoThresholds->ruleOut},
                                                 {"now_in", now.twoThresholds->ruleIn}});
}

void requireReason(DecisionDialog* dialog, QLineEdit* reason) {
    auto* confirm = dialog->findChild<QPushButton*>(QStringLiteral("confirm"));
    confirm->setEnabled(false);
    reason->setFocus();
    QObject::connect(reason, &QLineEdit::textChanged, confirm, [confirm](const QString& text) {
        confirm->setEnabled(!text.trimmed().isEmpty());
    });
}

}  // namespace

LockFlow::LockFlow(AppContext& context, ThresholdSession& threshold, BannerStack& banners,
                   QWidget* page)
    : QObject(page),
      m_context(context),
      m_threshold(threshold),
      m_banners(banners),
      m_page(page) {
    connect(&threshold, &ThresholdSession::picked, this, [this] {
        if (std::exchange(m_waits, false) && m_data)
            askToLock();
    });
    connect(&threshold, &ThresholdSession::pickDropped, this, [this] { m_waits = false; });
}

void LockFlow::leave() {
    m_data.reset();
    m_waits = false;
    for (DecisionDialog* dialog : m_page->findChildren<DecisionDialog*>())
        dialog->reject();
}

void LockFlow::reset() {
    m_context.jobs.forget(this);
    m_busy = false;
    leave();
}

void LockFlow::open(DecisionDialog* dialog, const QString& confirm, std::function<void()> act) {
    Button* button = dialog->addChoice(confirm, 1, ButtonKind::Primary);
    button->setObjectName(QStringLiteral("confirm"));
    connect(dialog, &QDialog::finished, this, [dialog, act = std::move(act)](int answer) {
        if (answer == 1)
            act();
        dialog->deleteLater();
    });
}

void LockFlow::askToLock() {
    if (!m_data)
        return;
    const RunData& view = *m_data->view;
    if (view.lockFinal || view.set == spec::Set::Test) {
        m_banners.show(
            BannerKind::Notice, tr("The threshold stays as it is"),
            view.locked ? (view.test == TestState::Open
                               ? tr("The test set was opened at %1; another threshold needs "
                                    "another run.")
                               : tr("An external cohort was judged at %1; another threshold needs "
                                    "another run."))
                              .arg(Format::thresholds(*view.locked))
                        : tr("A threshold is chosen and locked on validation."),
            kLock);
        return;
    }
    if (!m_threshold.choosing()) {
        m_threshold.setChanging(true);
        return;
    }
    m_threshold.takeEntered();
    if (m_threshold.busy()) {
        m_waits = true;  // what will be in force in a moment is what is to be locked
        return;
    }
    if (m_threshold.hasProblem()) {
        m_banners.show(BannerKind::Notice, tr("There is no threshold to lock"),
                       tr("The objective cannot be met: choose another, or move the threshold."),
                       kLock);
        return;
    }
    openLock(asked());
}

LockFlow::Asked LockFlow::asked() const {
    Asked asked;
    asked.request = m_threshold.request();
    asked.request.lock = true;
    asked.shown = m_threshold.inForce();
    const auto digits = [this](double threshold) {
        return Format::threshold(m_data->curve->at(threshold));
    };
    asked.digits << digits(asked.shown.threshold);
    if (asked.shown.ruleIn)
        asked.digits << digits(*asked.shown.ruleIn);
    asked.objective =
        Format::withinSentence(Format::objective(spec::ruleText(asked.request), asked.digits));
    return asked;
}

void LockFlow::openLock(const Asked& asked) {
    const QString cls = QString::fromStdString(asked.request.cls);
    const QString scale = Format::scale(asked.request.scale);
    const bool isTwo = asked.shown.ruleIn.has_value();
    const QString sentence =
        isTwo ? tr("Below %1 an image is not %3, from %2 on it is, and between it is left to a "
                   "reader.")
                    .arg(asked.digits.first(), asked.digits.last(), cls)
              : tr("From %1 on, an image is called %2.").arg(asked.digits.first(), cls);
    auto* dialog = new DecisionDialog(
        m_context.theme,
        (isTwo ? tr("Lock %1 as the thresholds of this run?")
               : tr("Lock %1 as the threshold of this run?"))
            .arg(Format::list(asked.digits)),
        tr("%1 Chosen on %2, %3. The test set is judged so and no other way. Who locked it, when "
           "and why is kept in the audit log.",
           "what is called, scale, objective")
            .arg(sentence, scale, asked.objective),
        m_page);
    QLineEdit* reason =
        addReason(dialog, tr("Why this threshold: a miss costs more than a false alarm …"));
    open(dialog, tr("Lock"), [this, asked, reason] { lock(asked, reason->text().trimmed()); });
    requireReason(dialog, reason);
    dialog->open();
}

QLineEdit* LockFlow::addReason(DecisionDialog* dialog, const QString& hint) {
    auto* reason = new QLineEdit;
    reason->setObjectName(QStringLiteral("reason"));
    reason->setPlaceholderText(hint);
    reason->setAccessibleName(tr("Reason"));
    dialog->setContent(reason);
    dialog->addCancel(tr("Cancel"));
    return reason;
}

void LockFlow::askToAcceptLedger() {
    auto* dialog = new DecisionDialog(
        m_context.theme, tr("Accept the ledger as it stands?"),
        tr("The record of seals, openings and locks was changed outside Lightbox. Accepting it is "
           "recorded with your reason, and every report says so."),
        m_page);
    QLineEdit* reason = addReason(dialog, tr("Why: the project was restored from a copy …"));
    open(dialog, tr("Accept"), [this, reason] { acceptLedger(reason->text().trimmed()); });
    requireReason(dialog, reason);
    dialog->open();
}

void LockFlow::acceptLedger(const QString& reason) {
    m_busy = true;
    m_context.jobs.start(
        {.key = kLedger}, this,
        [open = m_context.session.project(), words = reason.toStdString()](
            std::stop_token, spec::ProgressObserver&) { return engine::acceptLedger(open, words); },
        [this](const spec::SplitReport&) {
            m_busy = false;
            m_banners.clear(kReveal);
            m_context.session.reload();
        },
        [this](const base::Error& error) {
            m_busy = false;
            m_banners.showError(error, kLedger);
        });
}

void LockFlow::lock(const Asked& asked, const QString& reason) {
    spec::ThresholdRequest request = asked.request;
    request.reason = reason.toStdString();
    m_busy = true;
    m_context.jobs.start(
        {.title = tr("Locking the threshold"), .icon = QStringLiteral("lock"), .key = kLock}, this,
        [open = m_context.session.project(), request,
         shown = asked.shown](std::stop_token, spec::ProgressObserver&) {
            // An objective is met anew on the images as they are now: it must give what was shown.
            spec::ThresholdRequest preview = request;
            preview.lock = false;
            const spec::OperatingPoint found = engine::pickThreshold(open, preview);
            const OperatingThresholds now{
                found.threshold,
                found.twoThresholds ? std::optional(found.twoThresholds->ruleIn) : std::nullopt};
            if (now != shown)
                throw movedError(shown, found);
            return engine::pickThreshold(open, request);
        },
        [this, run = request.run](const spec::OperatingPoint&) {
            m_busy = false;
            if (m_data && m_data->view->run == run) {
                m_threshold.setChanging(false);
                m_banners.clear(kLock);
                m_banners.clear(kReveal);
            }
            m_context.session.reload();
        },
        [this, run = request.run](const base::Error& error) {
            m_busy = false;
            tell(run, error, kLock);
        });
}

void LockFlow::tell(const spec::RunId& run, const base::Error& error, const QString& key) {
    if (m_context.session.currentRun() == run) {
        m_banners.showError(error, key);
        return;
    }
    if (error.kind() == base::ErrorKind::Cancelled)
        return;
    // Another run has come into view since.
    const spec::RunSummary* summary = m_context.session.run(run);
    const QString name = QString::fromStdString(
        summary == nullptr || summary->name.empty() ? run.str() : summary->name);
    const ErrorText text = ErrorText::of(error);
    m_banners.show(error.kind() == base::ErrorKind::Refused ? BannerKind::Warning
                                                            : BannerKind::Error,
                   tr("Run %1: %2", "run, what went wrong").arg(name, text.what), text.why,
                   key + QString::fromStdString(run.str()));
}

void LockFlow::askToReveal() {
    if (!m_data)
        return;
    const RunData& view = *m_data->view;
    switch (view.test) {
    case TestState::Absent:
        m_context.session.goTo(PageId::Split);
        return;
    case TestState::Open:
        m_context.session.runView().showSet(spec::Set::Test);
        return;
    case TestState::Unpredicted:
        reveal(view.run, false);
        return;
    case TestState::Sealed:
        break;
    }
    if (!view.locked || m_threshold.changing()) {
        m_banners.show(BannerKind::Notice, tr("Lock a threshold first"),
                       tr("The test set is opened once, at a threshold that was fixed before."),
                       kReveal, tr("Lock…"), [this] { askToLock(); });
        return;
    }
    auto* dialog = new DecisionDialog(
        m_context.theme, tr("Reveal the test set, once?"),
        (view.locked->twoThresholds
             ? tr("Its %1 images are judged at the locked thresholds %2. The act is logged and "
                  "counted, the thresholds cannot be changed afterwards, and every report says how "
                  "often these images were opened.")
             : tr("Its %1 images are judged at the locked threshold %2. The act is logged and "
                  "counted, the threshold cannot be changed afterwards, and every report says how "
                  "often these images were opened."))
            .arg(Format::count(static_cast<std::int64_t>(view.testImages)),
                 Format::thresholds(*view.locked)),
        m_page);
    dialog->addCancel(tr("Cancel"));
    open(dialog, tr("Reveal"), [this, run = view.run] { reveal(run, true); });
    dialog->preferCancel();
    dialog->open();
}

void LockFlow::reveal() {
    if (m_data)
        reveal(m_data->view->run, m_data->view->test == TestState::Sealed);
}

void LockFlow::reveal(const spec::RunId& run, bool isSealed) {
    engine::EvaluateRequest request;
    request.run = run.str();
    request.set = spec::Set::Test;
    request.reveal = isSealed;
    m_busy = true;
    m_context.jobs.start(
        {.title = tr("Evaluating the test set"),
         .icon = QStringLiteral("evaluate"),
         .key = kReveal,
         .cancellable = true},
        this,
        [open = m_context.session.project(), request](std::stop_token stop,
                                                      spec::ProgressObserver& progress) {
            return engine::evaluate(open, request, progress, stop);
        },
        [this, run](const spec::Evaluation&) {
            m_busy = false;
            m_context.session.runView().wantSet(run, spec::Set::Test);
            m_context.session.reload();
        },
        [this, run](const base::Error& error) {
            m_busy = false;
            tell(run, error, kReveal);
            Q_EMIT refused();
        });
}

}  // namespace lightbox::gui
