// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/EvaluateHead.h"

#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>
#include <initializer_list>

#include "pages/evaluate/ScaleBox.h"
#include "session/PlaceBadge.h"
#include "session/ProjectSession.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Controls.h"
#include "widgets/Menus.h"
#include "widgets/NameBox.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

namespace {

constexpr std::size_t kMostOverlays = 4;

}  // namespace

EvaluateHead::EvaluateHead(AppContext& context, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_runs(new NameBox),
      m_place(new PlaceBadge(context.theme)),
      m_sets(new Segments(context.theme)),
      m_units(new Segments(context.theme)),
      m_classes(new QComboBox),
      m_class(new ClassLabel(context.theme, 0, QString())),
      m_scale(new ScaleBox(context.theme)),
      m_chosen(new Button(context.theme, {}, QStringLiteral("x"), ButtonKind::Quiet)),
      m_overlay(
          new Button(context.theme, tr("Overlay"), QStringLiteral("layers"), ButtonKind::Quiet)),
      m_subgroups(
          new Button(context.theme, tr("Subgroups"), QStringLiteral("list"), ButtonKind::Quiet)),
      m_export(new Button(context.theme, tr("Export"), QStringLiteral("export"))) {
    m_runs->setObjectName(QStringLiteral("runs"));
    m_runs->setAccessibleName(tr("Run"));
    m_runs->setMinimumWidth(140);
    m_runs->setMaximumWidth(280);
    connect(m_runs, &QComboBox::activated, this, [this](int index) {
        Q_EMIT runChosen(spec::RunId(m_runs->itemData(index).toString().toStdString()));
    });
    m_sets->setObjectName(QStringLiteral("sets"));
    m_sets->addSegment(tr("Validation"));
    m_sets->addSegment(tr("Test"), QStringLiteral("lock"));
    connect(m_sets, &Segments::chosen, this,
            [this](int index) { Q_EMIT setChosen(index == 1 ? spec::Set::Test : spec::Set::Val); });
    m_units->setObjectName(QStringLiteral("units"));
    m_units->addSegment(tr("By image"));
    m_units->addSegment(tr("By patient"), {},
                        tr("A patient counts once: positive where any image is, with the highest "
                           "probability (of several classes: the mean)"));
    m_units->setCurrent(0);
    connect(m_units, &Segments::chosen, this, [this](int index) { Q_EMIT unitChosen(index == 1); });
    m_chosen->setObjectName(QStringLiteral("chosen"));
    m_chosen->hide();
    connect(m_chosen, &QPushButton::clicked, this, &EvaluateHead::chosenCleared);
    m_overlay->setObjectName(QStringLiteral("overlayButton"));
    m_overlay->setToolTip(tr("Draws the curves of other runs on the same images beside these"));
    m_overlay->hide();
    connect(m_overlay, &QPushButton::clicked, this, &EvaluateHead::askForOverlays);
    m_subgroups->setObjectName(QStringLiteral("subgroupsButton"));
    m_subgroups->setCheckable(true);
    m_subgroups->setToolTip(tr("How the model does by sex, age, site, view or any other field"));
    connect(m_subgroups, &QPushButton::toggled, this, &EvaluateHead::subgroupsToggled);
    m_classes->setObjectName(QStringLiteral("classes"));
    m_classes->setAccessibleName(tr("Class against all others"));
    m_classes->setToolTip(tr("The class that every plot and figure speaks of, against all others"));
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_classes->setMaximumWidth(200);
    connect(m_classes, &QComboBox::activated, this, &EvaluateHead::classChosen);
    m_class->setToolTip(tr("The positive class; it is chosen on import"));
    connect(m_scale, &ScaleBox::scaleChosen, this, &EvaluateHead::scaleChosen);
    connect(m_scale, &ScaleBox::methodChosen, this, &EvaluateHead::methodChosen);
    auto* menu = new QMenu(m_export);
    menu->addAction(tr("Report…"), this, &EvaluateHead::reportAsked);
    menu->addAction(tr("Predictions (CSV)…"), this, &EvaluateHead::predictionsAsked);
    connect(m_export, &QPushButton::clicked, this, [this, menu] { popUpMenu(*menu, *m_export); });
}

std::vector<QWidget*> EvaluateHead::widgets() const {
    return {m_runs, m_place, m_sets, m_units, m_classes, m_class, m_scale};
}

std::vector<QWidget*> EvaluateHead::actions() const {
    return {m_chosen, m_subgroups, m_overlay, m_export};
}

void EvaluateHead::fillRuns() {
    const auto& runs = m_context.session.runs();
    std::vector<NameBox::Entry> entries;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        entries.push_back({QString::fromStdString(run->name.empty() ? run->id.str() : run->name),
                           QString::fromStdString(run->id.str()),
                           run->locked ? m_context.theme.icon(QStringLiteral("lock")) : QIcon()});
    m_runs->setEntries(entries, QString::fromStdString(m_context.session.currentRun().str()));
    m_runs->setVisible(!runs.empty());
    showPlace();
}

void EvaluateHead::showPlace() {
    const ProjectSession& session = m_context.session;
    const spec::RunSummary* run = session.run(session.currentRun());
    const auto data = session.runView().data();
    m_place->setRun(run, run != nullptr && data && data->run == run->id &&
                             data->set == spec::Set::Val && data->source == "out_of_fold");
}

void EvaluateHead::showChosen(int count, const QString& title) {
    m_chosen->setVisible(count > 0);
    m_chosen->setText(tr("%n marked", nullptr, count));
    m_chosen->setToolTip(tr("%1: marked in every plot; click to unmark them").arg(title));
}

void EvaluateHead::setComparable(const std::vector<spec::RunId>& runs) {
    m_comparable = runs;
    m_overlay->setVisible(!runs.empty());
}

void EvaluateHead::askForOverlays() {
    auto* menu = new QMenu(m_overlay);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (auto run = m_comparable.rbegin(); run != m_comparable.rend(); ++run) {
        const spec::RunSummary* summary = m_context.session.run(*run);
        if (summary == nullptr)
            continue;
        QAction* action = menu->addAction(
            QString::fromStdString(summary->name.empty() ? run->str() : summary->name));
        const bool isOn = std::ranges::find(m_overlaid, *run) != m_overlaid.end();
        action->setCheckable(true);
        action->setChecked(isOn);
        connect(action, &QAction::triggered, this, [this, run = *run, isOn] {
            std::vector<spec::RunId> chosen = m_overlaid;
            if (isOn)
                std::erase(chosen, run);
            else
                chosen.push_back(run);
            // More lines than the theme tells apart say nothing: the oldest choice gives way.
            if (chosen.size() > kMostOverlays)
                chosen.erase(chosen.begin());
            Q_EMIT overlaysChosen(chosen);
        });
    }
    popUpMenu(*menu, *m_overlay);
}

void EvaluateHead::hideChoices() {
    setComparable({});
    m_chosen->hide();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_sets, m_units, m_classes, m_class,
                                                           m_scale, m_subgroups, m_export})
        widget->hide();
}

void EvaluateHead::setNarrow(bool narrow) {
    m_units->setSegmentText(0, narrow ? tr("Image") : tr("By image"));
    m_units->setSegmentText(1, narrow ? tr("Patient") : tr("By patient"));
    // The run's name loses its middle before the class's loses its end.
    m_runs->setMinimumWidth(narrow ? 96 : 140);
    m_subgroups->setText(narrow ? QString() : tr("Subgroups"));
    m_subgroups->setAccessibleName(tr("Subgroups"));
    m_overlay->setText(narrow ? QString() : tr("Overlay"));
    m_overlay->setAccessibleName(tr("Overlay"));
    m_scale->setNarrow(narrow);
}

void EvaluateHead::showSet() {
    m_sets->setCurrent(m_context.session.runView().set() == spec::Set::Test ? 1 : 0);
}

void EvaluateHead::showSets(const EvaluationData& data) {
    m_sets->show();
    m_sets->setSegmentText(0, data.outOfFold() ? tr("Out of fold") : tr("Validation"));
    showSet();
    QString why;
    switch (data.view->test) {
    case TestState::Absent:
        why = tr("This run has no test set");
        break;
    case TestState::Sealed:
        why = tr("Sealed: lock a threshold, then reveal the test set once");
        break;
    case TestState::Unpredicted:
        why = tr("Not sealed: click to compute its figures");
        break;
    case TestState::Open:
        why = tr("Figures of the test set at the locked threshold");
        break;
    }
    const bool open =
        data.view->test == TestState::Open || data.view->test == TestState::Unpredicted;
    m_sets->setSegmentEnabled(1, open, why);
    const auto buttons = m_sets->findChildren<QPushButton*>();
    if (buttons.size() == 2)
        buttons[1]->setIcon(open ? QIcon()
                                 : m_context.theme.icon(QStringLiteral("lock"), Role::Text3));
}

void EvaluateHead::show(const EvaluationData& data, bool calibrating) {
    m_scale->setData(*data.view, calibrating);
    m_scale->show();
    m_export->show();
    m_subgroups->show();
    const auto& rows = data.view->predictions->rows;
    m_units->setVisible(std::any_of(rows.begin(), rows.end(),
                                    [](const auto& row) { return !row.patient.empty(); }));
    m_units->setCurrent(data.patients ? 1 : 0);
    showSets(data);
    showPlace();
    const bool binary = data.predictions().task == spec::Task::Binary;
    m_class->setVisible(binary);
    m_class->setClass(data.cls, QString::fromStdString(data.className()));
    m_classes->setVisible(!binary);
    const QSignalBlocker quiet(m_classes);
    m_classes->clear();
    for (std::size_t i = 0; i < data.predictions().classes.size(); ++i) {
        const auto index = static_cast<int>(i);
        m_classes->addItem(classMarkIcon(m_context.theme, index),
                           QString::fromStdString(data.predictions().classes[i]));
    }
    m_classes->setCurrentIndex(data.cls);
    constexpr int arrow = 14;  // px that the size hint of a box with marks leaves out
    m_classes->setMinimumWidth(std::min(m_classes->sizeHint().width() + arrow, 150));
}

}  // namespace lightbox::gui
