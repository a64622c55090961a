// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <map>
#include <string>

#include "spec/Run.h"
#include "spec/Training.h"

class QVBoxLayout;

namespace lightbox::gui {

class OptionRow;
class Panel;
class Theme;

/// The form: every option of a run but augmentation, in two columns of panels. Knows the spec, not the project.
class OptionPanels : public QWidget {
    Q_OBJECT

public:
    explicit OptionPanels(const Theme& theme, QWidget* parent = nullptr);

    /// Shows `spec`; dots mark what differs from `preset`.
    void setSpec(const spec::TrainingSpec& spec, const spec::TrainingSpec& preset);
    /// Figures that depend on the plan, in the heads of the panels and as help.
    void setImplied(const spec::ParameterCounts& counts, std::int64_t features, int outputs,
                    const QString& weights, const QString& positiveWeight,
                    const QString& precision);
    [[nodiscard]] bool valid() const;
    [[nodiscard]] OptionRow* row(const std::string& key) const;

Q_SIGNALS:
    void edited(const QString& key);
    void validityChanged();

private:
    Panel* addPanel(QVBoxLayout* column, const QString& title, const QString& note);
    void addRow(Panel* panel, const std::string& key, const QString& label,
                const QString& help = {});

    const Theme& m_theme;
    std::map<std::string, OptionRow*> m_rows;
    Panel* m_backbone = nullptr;
    Panel* m_head = nullptr;
    Panel* m_imbalance = nullptr;
};

}  // namespace lightbox::gui
