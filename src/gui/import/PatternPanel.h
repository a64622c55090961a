// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <filesystem>
#include <vector>

#include "base/Error.h"
#include "session/AppContext.h"
#include "spec/Dataset.h"
#include "widgets/Panel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace lightbox::gui {

class Button;

/// The pattern that finds the patient in a path, with what it captures as it is typed.
class PatternPanel : public Panel {
    Q_OBJECT

public:
    explicit PatternPanel(AppContext& context, QWidget* parent = nullptr);
    /// `foldersArePatients`: what they are taken for without a pattern.
    void setSources(std::vector<std::filesystem::path> sources, bool foldersArePatients = false);
    /// A pattern that known file names bring, or nothing: one click takes it.
    void suggest(const QString& pattern, const QString& why);
    /// Takes a pattern as if it were typed.
    void take(const QString& pattern);
    [[nodiscard]] std::string pattern() const;
    /// What stands for patients that stay unknown, as spec::ImportRequest::patientFrom.
    [[nodiscard]] std::string groups() const;
    /// A fault of the pattern in words, "" when it compiles.
    [[nodiscard]] QString fault() const;

Q_SIGNALS:
    void previewed();
    void failed(const lightbox::base::Error& error);

private:
    void preview();
    void addSuggestion();
    void addExample();
    void addGroups();
    void takeMarked();
    void show(const spec::PatternPreview& preview);
    [[nodiscard]] QString summary(const spec::PatternPreview& preview) const;
    using QWidget::show;

    AppContext& m_context;
    std::vector<std::filesystem::path> m_sources;
    bool m_foldersArePatients = false;
    QTimer m_delay;
    QLineEdit* m_pattern;
    QLabel* m_fault;
    QLabel* m_counts;
    QTableWidget* m_table;
    Button* m_suggestion = nullptr;
    QString m_suggested;
    QLineEdit* m_example = nullptr;  ///< one path, in which the patient is marked
    Button* m_take = nullptr;
    QComboBox* m_groups = nullptr;
};

}  // namespace lightbox::gui
