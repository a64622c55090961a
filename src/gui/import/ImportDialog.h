// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QTimer>
#include <filesystem>

#include "engine/ImportCases.h"
#include "session/AppContext.h"
#include "spec/Dataset.h"

class QLabel;
class QStackedWidget;

namespace lightbox::gui {

class BannerStack;
class Button;
class Panel;
class PatternPanel;
class Segments;
class SourceForm;
class TablePanel;

/// What to import and how to read it: the source at the left; at the right the columns of a table, or
/// the pattern that finds patients in paths, each with what comes of it. Runs nothing itself.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// Empty `project`: a new one, whose folder is asked for as well.
    ImportDialog(AppContext& context, const std::filesystem::path& project,
                 QWidget* parent = nullptr);
    /// The images are those of a cohort that is read in and stays closed: asks for its name, none of `taken`, and counts no
    /// class. Before sources are set.
    void setCohort(const QStringList& taken);
    void setSources(const QStringList& paths);
    [[nodiscard]] QString name() const;
    [[nodiscard]] std::filesystem::path projectFolder() const;
    [[nodiscard]] spec::ImportRequest request() const;
    /// "class folders", "CheXpert table" …: how the source is read, as the progress names it.
    [[nodiscard]] QString note() const;
    /// Nothing is being looked at.
    [[nodiscard]] bool settled() const;

    /// Asks before what was filled in is thrown away.
    void reject() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum View { Columns, Patients };
    QWidget* makeLeft();
    QWidget* makeRight();
    QWidget* makeFoot();
    void lookSoon();
    void look();
    void showTable();
    void suggestPattern(const engine::SourceGuess& guess);
    /// What the folders could be as well, with a click for each answer.
    void ask(const engine::SourceGuess::Doubt& doubt);
    void showClasses();
    void refresh();
    [[nodiscard]] QString whyNot() const;

    AppContext& m_context;
    QTimer m_delay;
    bool m_isLooking = false;
    QString m_sourceFault;
    QString m_format;
    BannerStack* m_banners;
    Segments* m_views = nullptr;
    SourceForm* m_form = nullptr;
    Panel* m_classes = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
    bool m_isCohort = false;
    QStackedWidget* m_stack = nullptr;
    TablePanel* m_table = nullptr;
    PatternPanel* m_pattern = nullptr;
    QLabel* m_faultIcon = nullptr;
    QLabel* m_whyNot = nullptr;
    Button* m_import = nullptr;
};

}  // namespace lightbox::gui
