// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <map>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Split.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace lightbox::gui {

class FieldChips;
class RatioBar;
class Theme;

/// What a split is to be: method, sizes, rules. Edits a SplitSpec and says so; knows no project.
class SplitOptions : public QWidget {
    Q_OBJECT

public:
    explicit SplitOptions(const Theme& theme, QWidget* parent = nullptr);

    /// Which sets the images bring (images each).
    struct Found {
        std::map<std::string, std::size_t> sets;
        std::size_t images = 0;  ///< in all, those in no set too
        std::map<std::string, std::size_t>
            patients;  ///< of each set; an image without one is its own
        std::size_t allPatients = 0;
        bool testSealed = false;    ///< "test" is the sealed one: it can only be kept
        bool testRevealed = false;  ///< so, and its seal was opened
    };
    void setDataset(const Found& found);
    /// What a split may be made by; the choices of the fields follow.
    void setFields(const std::vector<spec::SplitField>& fields);
    void setSpec(const spec::SplitSpec& spec);
    [[nodiscard]] spec::SplitSpec spec() const;
    /// False while images are declared independent without a word why.
    [[nodiscard]] bool complete() const;
    /// How many units the ratio divides, in words.
    void setDivided(const QString& words);

Q_SIGNALS:
    void edited();
    void completeChanged(bool complete);

private:
    [[nodiscard]] QWidget* methodPanel();
    [[nodiscard]] QWidget* sizesPanel(const Theme& theme);
    [[nodiscard]] QWidget* rulesPanel(const Theme& theme);
    [[nodiscard]] bool testKept() const;
    [[nodiscard]] bool valKept() const;
    /// Percent of what is divided, patients or images, that a set the images bring has.
    [[nodiscard]] double shareFound(const std::string& set) const;
    void offerSources(QComboBox* box, const std::string& set, bool held) const;
    void offerFields(QComboBox* box, const std::vector<std::string>& fields, bool keepChoice);
    void edit();
    void refresh();

    Found m_found;
    QRadioButton* m_ratio = nullptr;
    QRadioButton* m_folds = nullptr;
    QRadioButton* m_byDate = nullptr;
    QRadioButton* m_bySite = nullptr;
    QRadioButton* m_predefined = nullptr;
    QLabel* m_dateHelp = nullptr;
    QLabel* m_siteHelp = nullptr;
    QLabel* m_predefinedHelp = nullptr;
    QWidget* m_sizes = nullptr;
    QWidget* m_dateRow = nullptr;
    QComboBox* m_dateField = nullptr;
    QWidget* m_siteRow = nullptr;
    QComboBox* m_siteField = nullptr;
    bool m_siteChosen = false;  ///< by somebody, or by the split that is shown
    QWidget* m_foldRow = nullptr;
    QWidget* m_repeatRow = nullptr;
    QSpinBox* m_foldCount = nullptr;
    QSpinBox* m_repeats = nullptr;
    RatioBar* m_bar = nullptr;
    QWidget* m_valRow = nullptr;
    QComboBox* m_val = nullptr;
    QWidget* m_testRow = nullptr;
    QComboBox* m_test = nullptr;
    QLabel* m_foldHelp = nullptr;
    QLabel* m_divided = nullptr;
    QCheckBox* m_independent = nullptr;
    QLineEdit* m_reason = nullptr;
    QWidget* m_stratifyRow = nullptr;
    FieldChips* m_stratify = nullptr;
    QWidget* m_seedRow = nullptr;
    QSpinBox* m_seed = nullptr;
};

}  // namespace lightbox::gui
