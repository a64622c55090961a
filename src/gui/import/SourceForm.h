// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <filesystem>
#include <map>
#include <vector>

#include "engine/ImportCases.h"
#include "look/Theme.h"
#include "spec/Dataset.h"
#include "widgets/Panel.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace lightbox::gui {

class Button;
class SliceChoice;

/// "class folders" for "folder" …; "" for an unknown format.
[[nodiscard]] QString formatName(const std::string& format);

/// Where images come from, where the project goes, format, task, labels and classes.
class SourceForm : public Panel {
    Q_OBJECT

public:
    /// Empty `project`: a new one, whose folder is asked for as well.
    SourceForm(const Theme& theme, const std::filesystem::path& project, QWidget* parent = nullptr);

    /// A name is asked for as well, none of `taken`; the source proposes one. Before sources are set.
    void askForName(const QStringList& taken);
    [[nodiscard]] QString name() const;

    void setSources(const QStringList& paths);
    /// Behind those that are there, each once.
    void addSources(const QStringList& paths);
    void chooseFolder();
    /// Asks for the table that says labels and patients of the images.
    void chooseLabelTable();
    /// An answer to what folders are: these sets, or classes. It can be changed in the form.
    void takeSets(const std::map<std::string, std::string>& folders, bool areSets);
    void setGuess(const engine::SourceGuess& guess);
    void clearGuess();
    /// Classes and positive class that a table was found to have, as place holders.
    void showClasses(const spec::TablePreview& preview);

    [[nodiscard]] std::vector<std::filesystem::path> sources() const;
    [[nodiscard]] std::filesystem::path projectFolder() const;
    /// The table that says what to import; empty: none does.
    [[nodiscard]] std::filesystem::path table() const;
    [[nodiscard]] spec::ImportRequest request() const;
    /// What is still missing, in words; "" nothing.
    [[nodiscard]] QString missing() const;

Q_SIGNALS:
    void sourcesChanged();
    void downloadWanted();
    void nameChanged();
    /// Anything that changes how the sources are read.
    void changed();

private:
    void addRow(QFormLayout& form, const QString& name, QWidget* field, const QString& toolTip);
    QWidget* makePickers();
    QWidget* makeLabelField();
    void addChoices(QFormLayout& form);
    void chooseFiles();
    [[nodiscard]] QString labelTable();
    void proposeFolder();
    void proposeName();
    void readSources();
    void refresh();
    [[nodiscard]] bool isTable() const;
    /// As chosen, else as guessed.
    [[nodiscard]] QString format() const;
    [[nodiscard]] QStringList classNames() const;

    const Theme& m_theme;
    std::filesystem::path m_project;
    bool m_folderTyped = false;
    engine::SourceGuess m_guess;
    QFormLayout* m_form = nullptr;
    QLineEdit* m_name = nullptr;  ///< null: not asked for
    bool m_nameTyped = false;
    QStringList m_taken;
    Button* m_download = nullptr;
    QLineEdit* m_source = nullptr;
    QLabel* m_found = nullptr;
    QLineEdit* m_folder = nullptr;
    QComboBox* m_format = nullptr;
    QComboBox* m_table = nullptr;
    QComboBox* m_several = nullptr;  ///< what several rows of a table make of one image
    SliceChoice* m_slices = nullptr;
    QComboBox* m_task = nullptr;
    QComboBox* m_labelSource = nullptr;
    QWidget* m_labelBox = nullptr;
    QLineEdit* m_label = nullptr;
    Button* m_labelFile = nullptr;
    QLineEdit* m_classes = nullptr;
    QComboBox* m_positive = nullptr;
    QCheckBox* m_masks = nullptr;                   ///< read as images too
    QCheckBox* m_derived = nullptr;                 ///< read as images too
    QCheckBox* m_sets = nullptr;                    ///< folders by unusual names are sets
    std::map<std::string, std::string> m_answered;  ///< folder -> set, of takeSets()
    QCheckBox* m_answer = nullptr;                  ///< these are sets
    QCheckBox* m_folders = nullptr;                 ///< folders called like patients are classes
};

}  // namespace lightbox::gui
