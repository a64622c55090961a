// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QTimer>
#include <filesystem>

#include "app/AppContext.h"
#include "engine/ImportCases.h"
#include "spec/Dataset.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace lightbox::gui {

class BannerStack;
class Button;

/// What to import and how to read it; with a live preview of what the patient pattern captures. Runs nothing itself.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// Empty `project`: a new one, whose folder is asked for as well.
    ImportDialog(AppContext& context, const std::filesystem::path& project,
                 QWidget* parent = nullptr);
    void setSources(const QStringList& paths);
    [[nodiscard]] std::filesystem::path projectFolder() const;
    [[nodiscard]] spec::ImportRequest request() const;

private:
    QWidget* makeForm();
    QWidget* makePreview();
    void chooseFolder();
    void chooseFiles();
    void sourcesChanged();
    void proposeFolder();
    void guess();
    void preview();
    void showPreview(const spec::PatternPreview& preview);
    void refresh();
    [[nodiscard]] std::vector<std::filesystem::path> sources() const;
    [[nodiscard]] QStringList classNames() const;

    AppContext& m_context;
    std::filesystem::path m_project;
    bool m_folderTyped = false;
    QTimer m_delay;
    BannerStack* m_banners = nullptr;
    QLineEdit* m_source = nullptr;
    QLabel* m_found = nullptr;
    QLineEdit* m_folder = nullptr;
    QComboBox* m_format = nullptr;
    QComboBox* m_task = nullptr;
    QComboBox* m_labelSource = nullptr;
    QLineEdit* m_label = nullptr;
    Button* m_labelFile = nullptr;
    QLineEdit* m_classes = nullptr;
    QComboBox* m_positive = nullptr;
    QLineEdit* m_pattern = nullptr;
    QLabel* m_patternFault = nullptr;
    QLabel* m_counts = nullptr;
    QTableWidget* m_table = nullptr;
    Button* m_import = nullptr;
};

}  // namespace lightbox::gui
