// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QString>
#include <vector>

#include "base/Error.h"
#include "pages/evaluate/EvaluationData.h"
#include "session/AppContext.h"
#include "spec/Calibrator.h"

class QComboBox;
class QWidget;

namespace lightbox::gui {

class Button;
class ClassLabel;
class ScaleBox;
class Segments;
class SetChooser;

/// What stands in the page's head: the run, its set, what is counted, and the class under discussion.
class EvaluateHead : public QObject {
    Q_OBJECT

public:
    EvaluateHead(AppContext& context, QObject* parent);
    /// Left to right, behind the page's title.
    [[nodiscard]] std::vector<QWidget*> widgets() const;
    /// Left to right, at the head's right end.
    [[nodiscard]] std::vector<QWidget*> actions() const;

    void fillRuns();
    /// `calibrating`: a calibration is being fitted.
    void show(const EvaluationData& data, bool calibrating);
    /// How many cases are chosen and marked; 0: none.
    void showChosen(int count, const QString& title);
    /// Runs that may be laid over the one in view, and those that are.
    void setComparable(const std::vector<spec::RunId>& runs);
    void setOverlaid(const std::vector<spec::RunId>& runs) { m_overlaid = runs; }
    /// There is nothing to choose from but a run.
    void hideChoices();
    /// The longest words that `room` px hold; see Page::roomForHead().
    void fit(int room);
    /// The set in view, where another was asked for and refused.
    void showSet();

    /// And not subgroups.
    void showPlots();

Q_SIGNALS:
    /// The ensemble of a study that was chosen could not be made.
    void failed(const lightbox::base::Error& error);
    void runChosen(const lightbox::spec::RunId& run);
    void setChosen(lightbox::spec::Set set);
    /// Cohorts of other places are to be shown.
    void externalChosen();
    /// Patients are to be counted, or images.
    void unitChosen(bool patients);
    void subgroupsToggled(bool shown);
    void classChosen(int cls);
    void scaleChosen(bool calibrated);
    /// The probabilities are to be calibrated so; None: no longer.
    void methodChosen(lightbox::spec::CalibrationMethod method);
    /// The cases that are chosen are no longer to be marked.
    void chosenCleared();
    void overlaysChosen(const std::vector<lightbox::spec::RunId>& runs);
    void reportAsked();
    void predictionsAsked();

private:
    /// Each step of narrowing shortens one more thing, the least important first.
    static constexpr int kNarrowest = 7;
    void narrow(int steps);
    /// Px that the head takes at least.
    [[nodiscard]] int needed() const;
    /// The box of classes keeps room for its text, less of it on a narrow page.
    void limitClasses();
    void askForOverlays();

    AppContext& m_context;
    SetChooser* m_sets;
    Segments* m_units;
    QComboBox* m_classes;
    ClassLabel* m_class;
    ScaleBox* m_scale;
    Button* m_chosen;
    Button* m_overlay;
    std::vector<spec::RunId> m_comparable, m_overlaid;
    Button* m_subgroups;
    Button* m_export;
    bool m_isNarrow = false;
};

}  // namespace lightbox::gui
