// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <map>
#include <string>

#include "spec/Dataset.h"
#include "spec/Split.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QRadioButton;
class QSpinBox;

namespace lightbox::gui {

class Panel;
class RatioBar;
class Theme;

/// What a split is to be: method, sizes, rules. Edits a SplitSpec and says so; knows no project.
class SplitOptions : public QWidget {
    Q_OBJECT

public:
    explicit SplitOptions(const Theme& theme, QWidget* parent = nullptr);

    /// Which predefined sets the data bring (images each), and whether images have patients.
    void setDataset(const std::map<std::string, std::size_t>& setsFound, bool patientsKnown);
    void setSpec(const spec::SplitSpec& spec);
    [[nodiscard]] spec::SplitSpec spec() const;
    /// How many units the ratio divides, in words.
    void setDivided(const QString& words);

Q_SIGNALS:
    void edited();

private:
    void refresh();
    const Theme& m_theme;
    std::map<std::string, std::size_t> m_found;
    bool m_patientsKnown = true;
    QRadioButton* m_ratio = nullptr;
    QRadioButton* m_predefined = nullptr;
    QLabel* m_predefinedHelp = nullptr;
    QWidget* m_sizes = nullptr;
    RatioBar* m_bar = nullptr;
    QComboBox* m_test = nullptr;
    QLabel* m_divided = nullptr;
    QCheckBox* m_independent = nullptr;
    QSpinBox* m_seed = nullptr;
};

}  // namespace lightbox::gui
