// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/OptionPanels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "look/Theme.h"
#include "spec/Architectures.h"
#include "widgets/OptionRow.h"
#include "widgets/Panel.h"

namespace lightbox::gui {

OptionPanels::OptionPanels(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(8);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* column : {left, right}) {
        column->setSpacing(8);
        columns->addLayout(column, 1);
    }

    m_backbone = addPanel(left, tr("Backbone"), {});
    addRow(m_backbone, "model.arch", tr("Architecture"), tr("extracts the features"));
    addRow(m_backbone, "model.pretrained", tr("Pretrained"));
    addRow(m_backbone, "data.size", tr("Input size"), tr("side of the square image"));
    addRow(m_backbone, "data.channels", tr("Channels"), tr("3: grey repeated"));
    OptionRow* arch = m_rows.at("model.arch");
    for (const spec::ArchitectureInfo& info : spec::architectures())
        arch->setChoiceTitle(QString::fromStdString(info.name), QString::fromStdString(info.title));

    m_head = addPanel(left, tr("Head"), {});
    addRow(m_head, "model.head_hidden", tr("Hidden units"));
    addRow(m_head, "model.dropout1", tr("Dropout 1"), tr("before the first linear layer"));
    addRow(m_head, "model.dropout2", tr("Dropout 2"), tr("before the last one"));

    m_imbalance = addPanel(left, tr("Imbalance"), {});
    addRow(m_imbalance, "loss.positive_weight", tr("Positive weight"));
    addRow(m_imbalance, "loss.label_smoothing", tr("Smoothing"), tr("of the labels; 0 is off"));
    left->addStretch(1);

    Panel* phase1 = addPanel(right, tr("Phase 1: head only"),
                             tr("backbone frozen, batch norm in evaluation mode"));
    addRow(phase1, "phase1.epochs", tr("Epochs"), tr("cached features; 0 skips"));
    addRow(phase1, "phase1.lr", tr("Learning rate"), tr("of the head"));
    addRow(phase1, "phase1.views", tr("Cached views"), tr("copies per image"));

    Panel* phase2 = addPanel(right, tr("Phase 2: everything"), tr("starts from the best head"));
    addRow(phase2, "phase2.epochs", tr("Epochs"), tr("at most; may stop early"));
    addRow(phase2, "phase2.lr", tr("Learning rate"), tr("far below phase 1's"));
    addRow(phase2, "phase2.schedule", tr("Schedule"), tr("cosine falls to zero"));
    addRow(phase2, "phase2.batch_norm", tr("Batch norm"), tr("auto: frozen if pretrained"));
    addRow(phase2, "batch", tr("Batch size"), tr("per step"));
    addRow(phase2, "precision", tr("Precision"));
    addRow(phase2, "early_stopping.patience", tr("Stop after"), tr("no better AUROC; 0 never"));
    OptionRow* schedule = m_rows.at("phase2.schedule");
    schedule->setChoiceTitle(QStringLiteral("constant"), tr("Constant"));
    schedule->setChoiceTitle(QStringLiteral("cosine"), tr("Cosine"));
    OptionRow* norm = m_rows.at("phase2.batch_norm");
    norm->setChoiceTitle(QStringLiteral("auto"), tr("Auto"));
    norm->setChoiceTitle(QStringLiteral("frozen"), tr("Frozen"));
    norm->setChoiceTitle(QStringLiteral("moving"), tr("Moving"));
    OptionRow* precision = m_rows.at("precision");
    precision->setChoiceTitle(QStringLiteral("auto"), tr("Auto"));

    Panel* run = addPanel(right, {}, {});
    addRow(run, "name", tr("Run name"), tr("empty: from the preset"));
    addRow(run, "seed", tr("Seed"), tr("same seed, same result"));
    right->addStretch(1);
}

Panel* OptionPanels::addPanel(QVBoxLayout* column, const QString& title, const QString& note) {
    auto* panel = new Panel(title);
    if (!note.isEmpty())
        panel->setNote(note);
    panel->setHeadCompact();
    panel->setBodyMargins(QMargins(12, 4, 12, 4));
    panel->body()->setSpacing(0);
    column->addWidget(panel);
    return panel;
}

void OptionPanels::addRow(Panel* panel, const std::string& key, const QString& label,
                          const QString& help) {
    auto* row = new OptionRow(m_theme, spec::trainingOption(key));
    row->setLabel(label);
    if (!help.isEmpty())
        row->setHelp(help);
    row->setObjectName(QStringLiteral("option-") + QString::fromStdString(key));
    connect(row, &OptionRow::edited, this, &OptionPanels::edited);
    connect(row, &OptionRow::validityChanged, this, &OptionPanels::validityChanged);
    panel->body()->addWidget(row);
    m_rows.emplace(key, row);
}

void OptionPanels::setSpec(const spec::TrainingSpec& spec, const spec::TrainingSpec& preset) {
    for (const auto& [key, row] : m_rows) {
        row->setPreset(spec::optionValue(preset, key));
        row->setValue(spec::optionValue(spec, key));
    }
}

void OptionPanels::setImplied(const spec::ParameterCounts& counts, std::int64_t features,
                              int outputs, const QString& weights, const QString& positiveWeight,
                              const QString& precision) {
    m_backbone->setNote(
        tr("%1 parameter(s)", nullptr, static_cast<int>(counts.total - counts.phase1))
            .arg(Format::count(counts.total - counts.phase1)));
    m_head->setNote(tr("%1 parameter(s)", nullptr, static_cast<int>(counts.phase1))
                        .arg(Format::count(counts.phase1)));
    m_rows.at("model.pretrained")->setHelp(weights);
    if (features > 0) {
        const base::Json hidden = m_rows.at("model.head_hidden")->value();
        const auto units = hidden.get<std::int64_t>();
        m_rows.at("model.head_hidden")
            ->setHelp(units == 0 ? QStringLiteral("%1 → %2").arg(Format::count(features),
                                                                 Format::count(outputs))
                                 : QStringLiteral("%1 → %2 → %3")
                                       .arg(Format::count(features), Format::count(units),
                                            Format::count(outputs)));
    }
    m_rows.at("loss.positive_weight")->setHelp(positiveWeight);
    m_rows.at("precision")->setHelp(precision);
}

bool OptionPanels::valid() const {
    return std::all_of(m_rows.begin(), m_rows.end(),
                       [](const auto& entry) { return entry.second->valid(); });
}

OptionRow* OptionPanels::row(const std::string& key) const {
    return m_rows.at(key);
}

}  // namespace lightbox::gui
