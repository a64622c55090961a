// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SplitPanels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "look/Format.h"
#include "look/PatientWords.h"
#include "spec/PatientSource.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

SealPanel::SealPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Seal the test set"), parent),
      m_theme(theme) {
    body()->setSpacing(8);
    m_words = makeLabel({}, TextRole::Label);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::RichText);
    body()->addWidget(m_words);
    m_more = makeLabel({}, TextRole::Label);
    m_more->setWordWrap(true);
    body()->addWidget(m_more);
    m_checks = new QWidget;
    m_checkList = new QVBoxLayout(m_checks);
    m_checkList->setContentsMargins(0, 0, 0, 0);
    m_checkList->setSpacing(6);
    body()->addWidget(m_checks);
    m_seal =
        new Button(theme, tr("Seal the test set"), QStringLiteral("lock"), ButtonKind::Primary);
    m_seal->setToolTip(tr("Seal the test set (Ctrl+Shift+L)"));
    m_seal->setObjectName(QStringLiteral("seal"));
    body()->addWidget(m_seal);
    m_break =
        new Button(theme, tr("Break the seal…"), QStringLiteral("unlock"), ButtonKind::Danger);
    m_break->setObjectName(QStringLiteral("breakSeal"));
    body()->addWidget(m_break);
    connect(m_seal, &QPushButton::clicked, this, &SealPanel::sealAsked);
    connect(m_break, &QPushButton::clicked, this, &SealPanel::breakAsked);
}

void SealPanel::setReport(const spec::SplitReport& report, const std::string& patientSource) {
    while (QLayoutItem* item = m_checkList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_checkList->addWidget(makeRule(Qt::Horizontal));
    const auto add = [this](const QString& icon, Role role, const QString& text) {
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        auto* mark = new QLabel;
        const auto paint = [this, mark, icon, role] {
            mark->setPixmap(
                Theme::iconPixmap(icon, m_theme.color(role), 16, mark->devicePixelRatioF()));
        };
        paint();
        connect(&m_theme, &Theme::changed, mark, paint);
        row->addWidget(mark, 0, Qt::AlignTop);
        auto* words = makeLabel(text, TextRole::Body);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        m_checkList->addWidget(line);
    };
    const auto judged = [&](std::size_t broken, const QString& good, const QString& bad) {
        add(broken == 0 ? QStringLiteral("okc") : QStringLiteral("err"),
            broken == 0 ? Role::Accent : Role::Error, broken == 0 ? good : bad);
    };
    const Leaks leaks = leaksOf(report);
    if (report.whole.patients && !spec::groupOf(patientSource).empty())
        judged(leaks.patients, tr("Patients unknown; what stands for them is in one set each"),
               QStringLiteral("%1: %2").arg(PatientWords::acrossSets(patientSource),
                                            Format::count(leaks.patients)));
    else if (report.whole.patients)
        judged(leaks.patients, tr("No patient in more than one set"),
               tr("%n patient(s) in more than one set", nullptr, static_cast<int>(leaks.patients)));
    else
        add(QStringLiteral("minus"), Role::Text3, tr("Patients unknown: not checked"));
    judged(leaks.duplicates, tr("No duplicate in more than one set"),
           tr("%n duplicate(s) in more than one set", nullptr, static_cast<int>(leaks.duplicates)));
    const auto warnings = static_cast<int>(report.warnings.size());
    if (warnings > 0)
        add(QStringLiteral("warn"), Role::WarnIcon, tr("%n warning(s)", nullptr, warnings));
    m_seal->setText(leaks.any() ? tr("Seal despite leaks…") : tr("Seal the test set"));
    m_seal->setKind(leaks.any() ? ButtonKind::Danger : ButtonKind::Primary);
}

void SealPanel::setState(State state, const QString& words, int reveals) {
    m_seal->setVisible(state == State::Open);
    m_checks->setVisible(state == State::Open);
    m_break->setVisible(state == State::Sealed || state == State::Revealed);
    m_more->setVisible(state != State::NoTest);
    switch (state) {
    case State::NoTest:
        setTitle(tr("No test set"));
        m_words->setText(tr("This split has no test set. Without one, performance on new "
                            "patients cannot be measured."));
        break;
    case State::NotStored:
        setTitle(tr("Seal the test set"));
        m_words->setText(tr("Store this split first; then its test set can be sealed."));
        m_more->setText(tr("Sealing hides labels and predictions until a threshold is locked."));
        break;
    case State::Open:
        setTitle(tr("Seal the test set"));
        m_words->setText(tr("Hides the labels and predictions of <b>%1</b> everywhere until a "
                            "threshold is locked.")
                             .arg(words));
        m_more->setText(
            tr("Each opening is written to the audit log and printed in every report."));
        break;
    case State::Sealed:
        setTitle(tr("The test set is sealed"));
        m_words->setText(tr("Labels and predictions of <b>%1</b> are hidden.").arg(words) +
                         (reveals == 0 ? QString()
                                       : QLatin1Char(' ') +
                                             tr("Some of these images were in a test set that was "
                                                "opened before; reports count that.")));
        m_more->setText(
            tr("Lock a threshold on Evaluate; then it can be opened, once, and that is logged."));
        break;
    case State::Revealed:
        setTitle(tr("The test set was revealed"));
        m_words->setText(tr("<b>%1</b>, opened %n time(s).", nullptr, reveals).arg(words));
        m_more->setText(tr("A threshold chosen now has seen these results; every report says so."));
        break;
    }
}

}  // namespace lightbox::gui
