// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <string>
#include <vector>

#include "base/Error.h"
#include "engine/external/External.h"
#include "session/AppContext.h"
#include "spec/Run.h"

class QComboBox;
class QWidget;

namespace lightbox::gui {

class Button;
class ClassLabel;
class NameBox;
class SetChooser;
struct CohortData;
struct RunData;

/// What stands in the page's head: the run, that an external cohort is shown, which one, and the class under discussion.
class CohortHead : public QObject {
    Q_OBJECT

public:
    CohortHead(AppContext& context, QObject* parent);
    [[nodiscard]] std::vector<QWidget*> widgets() const;
    [[nodiscard]] std::vector<QWidget*> actions() const;

    void fillRuns();
    void setView(const RunData* view);
    /// `chosen`: a name; empty for none.
    void setCohorts(const std::vector<engine::CohortState>& cohorts, const std::string& chosen);
    /// Null: no cohort is open.
    void setData(const CohortData* data);
    /// A cohort may be added: a threshold of the run is locked, and nothing is on its way.
    void setCanAdd(bool can, const QString& why);
    /// The chosen cohort may be taken away: nobody has opened it.
    void setCanForget(bool can);
    void setNarrow(bool narrow);
    /// Opens the menu of what can be added, where something can.
    void askToAdd();

Q_SIGNALS:
    /// The ensemble of a study that was chosen could not be made.
    void failed(const lightbox::base::Error& error);
    void runChosen(const lightbox::spec::RunId& run);
    /// One of SetChooser::Choice.
    void setChosen(int choice);
    void cohortChosen(const std::string& name);
    void classChosen(int cls);
    void imagesAsked();
    void scoresAsked();
    void forgetAsked();
    void reportAsked();

private:
    AppContext& m_context;
    SetChooser* m_sets;
    NameBox* m_cohorts;
    QComboBox* m_classes;
    ClassLabel* m_class;
    Button* m_add;
    Button* m_export;
    bool m_canForget = false;
};

}  // namespace lightbox::gui
