// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/ConsequencesPanel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "look/Format.h"
#include "look/MessageText.h"
#include "look/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
}

}  // namespace

ConsequencesPanel::ConsequencesPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Consequences"), parent),
      m_theme(theme) {
    setNote(tr("live"));
    setBodyMargins(QMargins(0, 0, 0, 12));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 8);
    column->setSpacing(4);

    column->addWidget(makeLabel(tr("Trainable parameters"), TextRole::Small));
    const auto addPhase = [&](const QString& title, QLabel*& value, ShareBar*& bar, QLabel*& help) {
        auto* row = new QHBoxLayout;
        row->addWidget(makeLabel(title, TextRole::Label));
        row->addStretch(1);
        value = makeLabel({}, TextRole::Strong);
        row->addWidget(value);
        column->addLayout(row);
        bar = new ShareBar(theme);
        bar->setFixedHeight(8);
        column->addWidget(bar);
        help = makeLabel({}, TextRole::Help);
        column->addWidget(help);
        column->addSpacing(6);
    };
    addPhase(tr("Phase 1"), m_phase1, m_phase1Bar, m_phase1Help);
    addPhase(tr("Phase 2"), m_phase2, m_phase2Bar, m_phase2Help);
    m_phase1->setObjectName(QStringLiteral("phase1Parameters"));
    m_phase2->setObjectName(QStringLiteral("phase2Parameters"));
    column->addWidget(makeRule(Qt::Horizontal));
    column->addSpacing(6);

    auto* figures = new QHBoxLayout;
    m_time = new KeyFigure(theme, tr("Time expected"));
    m_device = new KeyFigure(theme, tr("Device"));
    figures->addWidget(m_time, 1);
    figures->addWidget(m_device, 1);
    column->addLayout(figures);
    column->addSpacing(6);
    column->addWidget(makeRule(Qt::Horizontal));
    column->addSpacing(6);

    m_setsPlace = new QVBoxLayout;
    column->addLayout(m_setsPlace);
    column->addSpacing(6);
    column->addWidget(makeRule(Qt::Horizontal));
    column->addSpacing(6);
    m_statements = new QVBoxLayout;
    m_statements->setSpacing(8);
    column->addLayout(m_statements);
    column->addStretch(1);
    scroll->setWidget(content);
    body()->addWidget(scroll, 1);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    m_start = new Button(theme, tr("Start training"), QStringLiteral("play"), ButtonKind::Primary);
    m_start->setObjectName(QStringLiteral("startTraining"));
    m_start->setToolTip(tr("Start training (F5)"));
    connect(m_start, &QPushButton::clicked, this, &ConsequencesPanel::startAsked);
    foot->addWidget(m_start, 1);
    foot->addWidget(new KeyHint(theme, QStringLiteral("F5")));
    body()->addLayout(foot);
}

void ConsequencesPanel::setPlan(const engine::TrainingPlan& plan, const spec::TrainingSpec& spec,
                                const std::vector<std::string>& classes) {
    const auto total = static_cast<double>(std::max<std::int64_t>(plan.parameters.total, 1));
    const bool head = spec.phase1.epochs > 0;
    const bool all = spec.phase2.epochs > 0;
    m_phase1->setText(head ? Format::count(plan.parameters.phase1) : tr("skipped"));
    m_phase1Bar->setShare(head ? static_cast<double>(plan.parameters.phase1) / total : 0);
    m_phase1Help->setText(
        head ? tr("%1 of %2: the head")
                   .arg(Format::percent(static_cast<double>(plan.parameters.phase1) / total),
                        Format::count(plan.parameters.total))
             : tr("no epochs set"));
    m_phase2->setText(all ? Format::count(plan.parameters.phase2) : tr("skipped"));
    m_phase2Bar->setShare(all ? static_cast<double>(plan.parameters.phase2) / total : 0);
    m_phase2Help->setText(
        all ? tr("all: %1 backbone + %2 head")
                  .arg(Format::count(plan.parameters.total - plan.parameters.phase1),
                       Format::count(plan.parameters.phase1))
            : tr("no epochs set"));
    if (plan.secondsExpected)
        m_time->setValue(Format::duration(*plan.secondsExpected));
    else
        m_time->setValue(tr("unknown"));
    m_time->setNote(plan.secondsExpected ? tr("from a similar earlier run")
                                         : tr("no similar run yet"));
    const QString device = QString::fromStdString(plan.device);
    m_device->setValue(device.startsWith(QStringLiteral("cpu")) ? tr("CPU") : device);
    m_device->setNote(
        tr("%n thread(s) · %1", nullptr, plan.threads).arg(QString::fromStdString(plan.precision)));
    fillSets(plan.sets, classes);
    clear(m_statements);
    for (const spec::Warning& warning : plan.warnings)
        addStatement(QStringLiteral("warn"), Role::WarnIcon, MessageText::of(warning));
    for (const spec::Warning& agreement : plan.agreements)
        addStatement(QStringLiteral("okc"), Role::Accent, MessageText::of(agreement));
}

void ConsequencesPanel::setProblem(const QString& problem) {
    clear(m_statements);
    addStatement(QStringLiteral("err"), Role::Error, problem);
}

void ConsequencesPanel::setStartEnabled(bool enabled, const QString& why) {
    m_start->setEnabled(enabled);
    m_start->setToolTip(enabled ? tr("Start training (F5)") : why);
}

void ConsequencesPanel::fillSets(const std::vector<spec::SetCounts>& sets,
                                 const std::vector<std::string>& classes) {
    if (m_sets != nullptr)
        m_sets->deleteLater();
    m_sets = new QWidget;
    auto* grid = new QGridLayout(m_sets);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    const bool patients = !sets.empty() && sets.front().patients.has_value();
    grid->addWidget(makeLabel(patients ? tr("Patients / images") : tr("Images"), TextRole::Small),
                    0, 0);
    // Beyond four classes a column each would not fit: the whole set's figure stands alone.
    const bool columns = classes.size() <= 4;
    for (std::size_t c = 0; columns && c < classes.size(); ++c) {
        auto* label =
            new ClassLabel(m_theme, static_cast<int>(c), QString::fromStdString(classes[c]));
        label->setSmall();
        grid->addWidget(label, 0, static_cast<int>(c) + 1, Qt::AlignRight);
    }
    int row = 1;
    for (const spec::SetCounts& set : sets) {
        QString name = Format::setName(spec::toString(set.set));
        name[0] = name[0].toUpper();
        grid->addWidget(makeLabel(name, TextRole::Label), row, 0);
        const auto cell = [&](std::size_t people, std::size_t images) {
            const QString count = Format::count(static_cast<std::int64_t>(images));
            return patients ? QStringLiteral("%1 / %2").arg(
                                  Format::count(static_cast<std::int64_t>(people)), count)
                            : count;
        };
        for (std::size_t c = 0; columns && c < set.perClass.size(); ++c)
            grid->addWidget(
                makeLabel(cell(c < set.patientsPerClass.size() ? set.patientsPerClass[c] : 0,
                               set.perClass[c]),
                          TextRole::Body),
                row, static_cast<int>(c) + 1, Qt::AlignRight);
        if (!columns)
            grid->addWidget(makeLabel(cell(set.patients.value_or(0), set.images), TextRole::Body),
                            row, 1, Qt::AlignRight);
        ++row;
    }
    grid->setColumnStretch(0, 1);
    m_setsPlace->addWidget(m_sets);
}

void ConsequencesPanel::addStatement(const QString& icon, Role role, const QString& text) {
    auto* statement = new QWidget;
    auto* row = new QHBoxLayout(statement);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* mark = new QLabel;
    mark->setPixmap(Theme::iconPixmap(icon, m_theme.color(role), 16, devicePixelRatioF()));
    // The colour follows the theme; the statement may outlive several changes of it.
    connect(&m_theme, &Theme::changed, mark, [this, mark, icon, role] {
        mark->setPixmap(Theme::iconPixmap(icon, m_theme.color(role), 16, devicePixelRatioF()));
    });
    row->addWidget(mark, 0, Qt::AlignTop);
    auto* words = makeLabel(text, TextRole::Body);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    m_statements->addWidget(statement);
}

}  // namespace lightbox::gui
