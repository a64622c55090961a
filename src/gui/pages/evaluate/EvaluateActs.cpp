// SPDX-License-Identifier: GPL-3.0-or-later
// What EvaluatePage does to the project: lock, reveal, export; and the ways to the cases.
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <algorithm>

#include "engine/Evaluate.h"
#include "engine/ExportRun.h"
#include "engine/PickThreshold.h"
#include "look/Format.h"
#include "pages/evaluate/EvaluatePage.h"
#include "pages/evaluate/ProtocolStrip.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

void EvaluatePage::stepClicked(int step) {
    if (!m_data)
        return;
    switch (step) {
    case ProtocolStrip::Choose:
        if (m_set != spec::Set::Val) {
            m_set = spec::Set::Val;
            load();
        }
        m_point->setFocus();
        break;
    case ProtocolStrip::Lock:
        askToLock();
        break;
    case ProtocolStrip::Reveal:
        askToReveal();
        break;
    default:
        exportAs(true);
    }
}

void EvaluatePage::askToLock() {
    if (!m_data)
        return;
    if (m_data->lockFinal || m_set == spec::Set::Test) {
        banners().show(
            BannerKind::Notice, tr("The threshold stays as it is"),
            m_data->locked
                ? tr("The test set was opened at %1; another threshold needs another run.")
                      .arg(Format::number(m_data->locked->threshold))
                : tr("A threshold is chosen and locked on validation."),
            QStringLiteral("lock"));
        return;
    }
    if (!choosing()) {
        m_changing = true;
        showMode();
        showProtocol();
        return;
    }
    if (m_point->hasProblem()) {
        banners().show(BannerKind::Notice, tr("There is no threshold to lock"),
                       tr("The objective cannot be met: choose another, or move the threshold."),
                       QStringLiteral("lock"));
        return;
    }
    auto* dialog = new DecisionDialog(
        context().theme,
        tr("Lock %1 as the threshold of this run?").arg(Format::number(threshold())),
        tr("From %1 on, an image is called %2. The test set is judged at this threshold and no "
           "other. Who locked it, when and why is kept in the audit log.")
            .arg(Format::number(threshold()), QString::fromStdString(m_data->className())),
        this);
    auto* reason = new QLineEdit;
    reason->setObjectName(QStringLiteral("reason"));
    reason->setPlaceholderText(tr("Why this threshold: a miss costs more than a false alarm …"));
    reason->setAccessibleName(tr("Reason"));
    dialog->setContent(reason);
    dialog->addCancel(tr("Cancel"));
    dialog->addChoice(tr("Lock"), 1, ButtonKind::Primary);
    QPushButton* confirm = dialog->findChildren<QPushButton*>().last();
    confirm->setObjectName(QStringLiteral("confirm"));
    confirm->setDefault(true);
    confirm->setEnabled(false);
    reason->setFocus();
    connect(reason, &QLineEdit::textChanged, confirm,
            [confirm](const QString& text) { confirm->setEnabled(!text.trimmed().isEmpty()); });
    connect(dialog, &QDialog::finished, this, [this, dialog, reason](int answer) {
        if (answer == 1)
            lock(reason->text().trimmed());
        dialog->deleteLater();
    });
    dialog->open();
}

void EvaluatePage::lock(const QString& reason) {
    if (!m_data)
        return;
    spec::ThresholdRequest request;
    if (m_picked && m_picked->second == threshold()) {
        request = m_picked->first;
    } else {
        request.objective = spec::Objective::At;
        request.value = threshold();
    }
    request.run = m_data->run;
    request.cls = m_data->className();
    request.prevalence = m_prevalence;
    request.lock = true;
    request.reason = reason.toStdString();
    m_loading = true;
    context().jobs.start(
        {.title = tr("Locking the threshold"),
         .icon = QStringLiteral("lock"),
         .key = QStringLiteral("lock"),
         .cancellable = false},
        this,
        [folder = context().session.folder(), request](std::stop_token, spec::ProgressObserver&) {
            return engine::pickThreshold(folder, request);
        },
        [this](const spec::OperatingPoint&) {
            m_loading = false;
            m_changing = false;
            banners().clear(QStringLiteral("lock"));
            banners().clear(QStringLiteral("reveal"));
            context().session.reload();
        },
        [this](const base::Error& error) {
            m_loading = false;
            banners().showError(error, QStringLiteral("lock"));
        });
}

void EvaluatePage::askToReveal() {
    if (m_data->test == TestState::Absent) {
        context().session.goTo(PageId::Split);
        return;
    }
    if (m_data->test == TestState::Open) {
        m_set = spec::Set::Test;
        load();
        return;
    }
    if (m_data->test == TestState::Unpredicted) {
        reveal();
        return;
    }
    if (!m_data->locked || m_changing) {
        banners().show(BannerKind::Notice, tr("Lock a threshold first"),
                       tr("The test set is opened once, at a threshold that was fixed before."),
                       QStringLiteral("reveal"), tr("Lock…"), [this] { askToLock(); });
        return;
    }
    auto* dialog = new DecisionDialog(
        context().theme, tr("Reveal the test set, once?"),
        tr("Its %1 image(s) are judged at the locked threshold %2. This is logged and counted, "
           "the threshold cannot be changed afterwards, and every later look is counted too.",
           nullptr, static_cast<int>(m_data->testImages))
            .arg(Format::count(static_cast<std::int64_t>(m_data->testImages)),
                 Format::number(m_data->locked->threshold)),
        this);
    dialog->addCancel(tr("Cancel"));
    dialog->addChoice(tr("Reveal"), 1, ButtonKind::Primary);
    QPushButton* confirm = dialog->findChildren<QPushButton*>().last();
    confirm->setObjectName(QStringLiteral("confirm"));
    connect(dialog, &QDialog::finished, this, [this, dialog](int answer) {
        if (answer == 1)
            reveal();
        dialog->deleteLater();
    });
    dialog->open();
}

void EvaluatePage::reveal() {
    engine::EvaluateRequest request;
    request.run = m_data->run.str();
    request.set = spec::Set::Test;
    request.reveal = m_data->test == TestState::Sealed;
    m_loading = true;
    context().jobs.start(
        {.title = tr("Evaluating the test set"),
         .icon = QStringLiteral("evaluate"),
         .key = QStringLiteral("reveal"),
         .cancellable = true},
        this,
        [folder = context().session.folder(), request](std::stop_token stop,
                                                       spec::ProgressObserver& progress) {
            return engine::evaluate(folder, request, progress, stop);
        },
        [this](const spec::Evaluation&) {
            m_loading = false;
            m_set = spec::Set::Test;
            context().session.reload();
        },
        [this](const base::Error& error) {
            m_loading = false;
            m_set = spec::Set::Val;
            m_sets->setCurrent(0);
            banners().showError(error, QStringLiteral("reveal"));
        });
}

void EvaluatePage::exportAs(bool report) {
    if (!m_data)
        return;
    const QString name = QString::fromStdString(m_data->run.str());
    const QString file = QFileDialog::getSaveFileName(
        this, report ? tr("Save the report") : tr("Save the predictions"),
        report ? tr("report-%1.html").arg(name) : tr("predictions-%1.csv").arg(name),
        report ? tr("HTML (*.html)") : tr("CSV (*.csv)"));
    if (file.isEmpty())
        return;
    engine::ExportRequest request;
    request.run = m_data->run.str();
    request.kind = report ? engine::ExportKind::Report : engine::ExportKind::Predictions;
    request.out = file.toStdString();
    context().jobs.start(
        {.title = tr("Exporting"),
         .icon = QStringLiteral("export"),
         .key = QStringLiteral("export"),
         .cancellable = true},
        this,
        [folder = context().session.folder(), request](std::stop_token stop,
                                                       spec::ProgressObserver& progress) {
            engine::exportRun(folder, request, progress, stop);
        },
        [this, file, report] {
            banners().show(BannerKind::Done, report ? tr("Report saved") : tr("Predictions saved"),
                           tr("%1, with pseudonyms in place of patients and file names.")
                               .arg(QFileInfo(file).fileName()),
                           QStringLiteral("export"), tr("Open"),
                           [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("export")); });
}

void EvaluatePage::requestCases(const QString& title, std::vector<spec::ImageId> images) {
    WorklistRequest request;
    request.title =
        tr("%1, %2", "cases, set").arg(title, Format::setName(spec::toString(m_data->set)));
    request.images = std::move(images);
    request.run = m_data->run;
    request.set = m_data->set;
    context().session.requestWorklist(request);
}

void EvaluatePage::listCell(int truth, int called) {
    std::vector<spec::ImageId> images = imagesIn(*m_data, m_decisions, truth, called);
    if (images.empty())
        return;
    QString title;
    if (m_data->twoByTwo()) {
        const QString names[] = {tr("true negatives"), tr("false positives"), tr("false negatives"),
                                 tr("true positives")};
        title = names[truth * 2 + called];
    } else {
        const ProjectSession& session = context().session;
        title = tr("%1 called %2").arg(session.className(truth), session.className(called));
    }
    requestCases(title, std::move(images));
}

void EvaluatePage::listBar(double low, double high, bool positives) {
    std::vector<std::pair<double, std::size_t>> found;
    const evaluation::ClassScores& scores = *m_data->scores;
    for (std::size_t i = 0; i < scores.score.size(); ++i) {
        const double score = scores.score[i];
        // The last bar holds 1 itself.
        if ((scores.positive[i] != 0) == positives && score >= low &&
            (score < high || (high >= 1 - 1e-9 && score >= high)))
            found.emplace_back(-score, scores.row[i]);
    }
    if (found.empty())
        return;
    std::sort(found.begin(), found.end());
    std::vector<spec::ImageId> images;
    for (const auto& [order, row] : found)
        images.push_back(m_data->predictions->rows[row].image);
    requestCases(tr("scores from %1 to %2").arg(Format::number(low, 2), Format::number(high, 2)),
                 std::move(images));
}

}  // namespace lightbox::gui
