// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/EvaluateHead.h"

#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>
#include <initializer_list>

#include "pages/evaluate/ScaleBox.h"
#include "session/ProjectSession.h"
#include "session/SetChooser.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Controls.h"
#include "widgets/Menus.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

namespace {

constexpr std::size_t kMostOverlays = 4;

}  // namespace

EvaluateHead::EvaluateHead(AppContext& context, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_sets(new SetChooser(context, this)),
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
    connect(m_sets, &SetChooser::runChosen, this, &EvaluateHead::runChosen);
    connect(m_sets, &SetChooser::failed, this, &EvaluateHead::failed);
    connect(m_sets, &SetChooser::setChosen, this, [this](int choice) {
        if (choice == SetChooser::External)
            Q_EMIT externalChosen();
        else
            Q_EMIT setChosen(choice == SetChooser::Test ? spec::Set::Test : spec::Set::Val);
    });
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
    m_export->setObjectName(QStringLiteral("exportButton"));
    auto* menu = new QMenu(m_export);
    menu->addAction(tr("Report and checklists…"), this, &EvaluateHead::reportAsked);
    menu->addAction(tr("Predictions (CSV)…"), this, &EvaluateHead::predictionsAsked);
    connect(m_export, &QPushButton::clicked, this, [this, menu] { popUpMenu(*menu, *m_export); });
}

std::vector<QWidget*> EvaluateHead::widgets() const {
    std::vector<QWidget*> all = m_sets->widgets();
    all.insert(all.end(), {m_units, m_classes, m_class, m_scale});
    return all;
}

std::vector<QWidget*> EvaluateHead::actions() const {
    return {m_chosen, m_subgroups, m_overlay, m_export};
}

void EvaluateHead::showPlots() {
    m_subgroups->setChecked(false);
}

void EvaluateHead::fillRuns() {
    m_sets->fillRuns();
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
    m_sets->hideSets();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_units, m_classes, m_class, m_scale,
                                                           m_subgroups, m_export})
        widget->hide();
}

void EvaluateHead::fit(int room) {
    for (int steps = 0; steps <= kNarrowest; ++steps) {
        narrow(steps);
        if (needed() <= room)
            return;
    }
}

int EvaluateHead::needed() const {
    constexpr int gap = 8;
    int width = 0;
    for (const auto& part : {widgets(), actions()})
        for (const QWidget* widget : part)
            if (!widget->isHidden())
                width += gap + (widget->minimumWidth() > 0 ? widget->minimumWidth()
                                                           : widget->sizeHint().width());
    return width;
}

void EvaluateHead::narrow(int steps) {
    const auto shorten = [steps](QAbstractButton* button, const QString& name, int from) {
        const bool isShort = steps >= from;
        button->setText(isShort ? QString() : name);
        button->setAccessibleName(name);
        return isShort;
    };
    shorten(m_overlay, tr("Overlay"), 1);
    m_export->setToolTip(shorten(m_export, tr("Export"), 2) ? tr("Export") : QString());
    m_scale->setNarrow(steps >= 3);
    shorten(m_subgroups, tr("Subgroups"), 4);
    m_isNarrow = steps >= 5;
    limitClasses();
    m_units->setSegmentText(0, steps >= 6 ? tr("Image") : tr("By image"));
    m_units->setSegmentText(1, steps >= 6 ? tr("Patient") : tr("By patient"));
    m_sets->setNarrow(steps >= kNarrowest);
}

void EvaluateHead::limitClasses() {
    constexpr int arrow = 14;  // px that the size hint of a box with marks leaves out
    m_classes->setMinimumWidth(
        std::min(m_classes->sizeHint().width() + arrow, m_isNarrow ? 104 : 150));
}

void EvaluateHead::showSet() {
    m_sets->setCurrent(m_context.session.runView().set() == spec::Set::Test
                           ? SetChooser::Test
                           : SetChooser::Validation);
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
    m_sets->showSets(*data.view);
    showSet();
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
    limitClasses();
}

}  // namespace lightbox::gui
