// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/OptionForm.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "look/OptionText.h"
#include "look/Theme.h"
#include "pages/train/AugmentationPanel.h"
#include "pages/train/GroupList.h"
#include "pages/train/OptionGroup.h"
#include "widgets/Labels.h"
#include "widgets/OptionRow.h"

namespace lightbox::gui {

namespace {

/// How many values a group's summary tells.
constexpr int kTold = 3;

/// The cards choose it.
bool isChosenElsewhere(const spec::OptionInfo& info) {
    return info.key == "preset";
}

/// Nouns within keep theirs, as German writes them.
QString withoutCapital(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toLower();
    return text;
}

}  // namespace

OptionForm::OptionForm(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_list = new GroupList(theme);
    m_list->setFixedWidth(kListWidth);
    row->addWidget(m_list);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const spec::OptionInfo& info : spec::trainingOptions())
        if (!isChosenElsewhere(info))
            addOption(info);
    // What a run is called comes last: it is no property of the network.
    const auto run = std::find(m_groups.begin(), m_groups.end(), groupOf("name"));
    std::rotate(run, run + 1, m_groups.end());
    for (OptionGroup* group : m_groups) {
        column->addWidget(group);
        m_list->addGroup(group->name(), group->accessibleName());
    }
    m_nothing = makeLabel({}, TextRole::Muted);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(12, 12, 12, 12);
    m_nothing->hide();
    column->addWidget(m_nothing);
    column->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("optionScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumWidth(420);
    m_scroll->setWidget(content);
    row->addWidget(m_scroll, 1);

    connect(m_list, &GroupList::chosen, this, &OptionForm::jump);
    connect(m_list, &GroupList::filterChanged, this, &OptionForm::filter);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &OptionForm::follow);
    filter();
}

OptionGroup* OptionForm::addGroup(const spec::OptionInfo& info) {
    const auto found =
        std::find_if(m_groups.begin(), m_groups.end(),
                     [&](const OptionGroup* group) { return group->name() == info.group; });
    if (found != m_groups.end())
        return *found;
    const QString title = Format::coreText(info.group);
    OptionGroup* group = nullptr;
    if (info.key.starts_with("augment.")) {
        m_augmentation = new AugmentationPanel(m_theme, info.group, title);
        group = m_augmentation;
    } else {
        group = new OptionGroup(m_theme, info.group, title);
    }
    m_groups.push_back(group);
    return group;
}

void OptionForm::addOption(const spec::OptionInfo& info) {
    OptionGroup* group = addGroup(info);
    OptionControl* control = group == m_augmentation
                                 ? static_cast<OptionControl*>(new SwitchedRow(m_theme, info))
                                 : new OptionRow(m_theme, info);
    connect(control, &OptionControl::edited, this, &OptionForm::edited);
    connect(control, &OptionControl::validityChanged, this, [this] {
        describe();
        Q_EMIT validityChanged();
    });
    group->addRow(control);
    m_controls.emplace(info.key, control);
}

void OptionForm::setSpec(const spec::TrainingSpec& spec, const spec::TrainingSpec& preset) {
    m_spec = spec;
    bool moved = false;
    for (const auto& [key, control] : m_controls) {
        control->setPreset(spec::optionValue(preset, key));
        control->setValue(spec::optionValue(spec, key));
        const spec::OptionInfo& info = control->info();
        QString why;
        bool elsewhere = false;
        for (const spec::OptionCondition& condition : info.appliesWhen) {
            spec::OptionInfo alone = info;
            alone.appliesWhen = {condition};
            if (spec::applies(spec, alone))
                continue;
            const spec::OptionInfo& other = spec::trainingOption(condition.key);
            elsewhere = condition.key == "model.arch";
            if (condition.key == "data.channels" && key.starts_with("augment."))
                why = tr("not for grey images");
            else
                why = tr("without effect: %1 is %2")
                          .arg(OptionText::label(other),
                               OptionText::value(other, spec::optionValue(spec, condition.key)));
            break;
        }
        control->setApplies(why.isEmpty(), why);
        moved = moved || control->isElsewhere() != elsewhere;
        control->setElsewhere(elsewhere);
    }
    describe();
    // A row that is as the preset again stays while it is typed in.
    if (moved)
        filter();
    else if (m_list->changedOnly() &&
             qobject_cast<QAbstractSpinBox*>(QApplication::focusWidget()) == nullptr &&
             qobject_cast<QLineEdit*>(QApplication::focusWidget()) == nullptr)
        filter();
}

void OptionForm::setAttention(const std::set<std::string>& keys) {
    m_attention = keys;
    describe();
}

void OptionForm::describe() {
    for (OptionGroup* group : m_groups) {
        group->showChanges();
        const bool attention =
            std::any_of(group->rows().begin(), group->rows().end(), [this](const auto* row) {
                return m_attention.contains(row->info().key) || !row->valid();
            });
        m_list->setState(group->name(), summary(*group), group->changes(), attention);
    }
}

QString OptionForm::summary(const OptionGroup& group) const {
    if (&group == m_augmentation)
        return m_augmentation->summary();
    QStringList parts;
    for (const OptionControl* row : group.rows()) {
        if (parts.size() == kTold)
            break;
        if (!row->applies())
            continue;
        const spec::OptionInfo& info = row->info();
        const base::Json value = row->value();
        const QString label = OptionText::label(info);
        const QString shown = OptionText::value(info, value);
        // What is off or left to the program is no news.
        const bool nothing = value == "" || value == "none" || value == 0 || value == false ||
                             (value == 1 && info.choices.empty());
        if (nothing)
            continue;
        if (value.is_boolean())
            parts << label;
        else if (value == "auto" || (value.is_number() && info.unit.empty()))
            parts << QStringLiteral("%1 %2").arg(label,
                                                 value == "auto" ? withoutCapital(shown) : shown);
        else
            parts << shown;
    }
    return parts.isEmpty() ? tr("nothing in force") : parts.join(QStringLiteral(", "));
}

bool OptionForm::valid() const {
    return std::all_of(m_controls.begin(), m_controls.end(),
                       [](const auto& entry) { return entry.second->valid(); });
}

OptionControl* OptionForm::control(const std::string& key) const {
    return m_controls.at(key);
}

OptionRow* OptionForm::row(const std::string& key) const {
    return qobject_cast<OptionRow*>(m_controls.at(key));
}

OptionGroup* OptionForm::groupOf(const std::string& key) const {
    const std::string& name = spec::trainingOption(key).group;
    const auto found = std::find_if(m_groups.begin(), m_groups.end(),
                                    [&](const auto* group) { return group->name() == name; });
    return found == m_groups.end() ? nullptr : *found;
}

void OptionForm::reveal(const std::string& key) {
    OptionControl* control = m_controls.at(key);
    if (control->isHidden() || groupOf(key)->isHidden())
        m_list->clearWords();
    m_scroll->widget()->layout()->activate();
    jump(QString::fromStdString(groupOf(key)->name()));
    m_list->setCurrent(groupOf(key)->name());
    m_scroll->ensureWidgetVisible(control, 0, 24);
    control->setFocus(Qt::OtherFocusReason);
}

void OptionForm::find() {
    m_list->findNext();
}

void OptionForm::startAnew() {
    m_list->clearWords();
    m_scroll->verticalScrollBar()->setValue(0);
}

void OptionForm::jump(const QString& name) {
    for (const OptionGroup* group : m_groups)
        if (group->name() == name.toStdString()) {
            m_jumping = true;
            m_scroll->verticalScrollBar()->setValue(group->y());
            m_jumping = false;
        }
}

void OptionForm::follow() {
    if (m_jumping)
        return;
    // The line that is read moves down the view as the form is scrolled, so that every group has its turn.
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    const int most = std::max(bar->maximum(), 1);
    const int line = bar->value() + m_scroll->viewport()->height() * bar->value() / most;
    const OptionGroup* current = nullptr;
    for (const OptionGroup* group : m_groups)
        if (!group->isHidden() && (current == nullptr || group->y() <= line))
            current = group;
    if (current != nullptr)
        m_list->setCurrent(current->name());
}

void OptionForm::filter() {
    int shown = 0;
    for (OptionGroup* group : m_groups) {
        const int rows = group->filter(m_list->words(), m_list->changedOnly());
        m_list->setShown(group->name(), rows > 0);
        shown += rows;
    }
    const auto all = std::count_if(m_controls.begin(), m_controls.end(), [](const auto& entry) {
        return !entry.second->isElsewhere() || entry.second->differs();
    });
    m_list->setCount(shown, std::max(shown, static_cast<int>(all)));
    m_nothing->setVisible(shown == 0);
    if (shown == 0)
        m_nothing->setText(m_list->words().isEmpty()
                               ? tr("Everything is as the preset has it.")
                               : tr("No option is about “%1”.").arg(m_list->words()));
}

}  // namespace lightbox::gui
