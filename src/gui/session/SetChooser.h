// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <filesystem>
#include <map>
#include <vector>

#include "base/Error.h"
#include "session/AppContext.h"
#include "spec/Run.h"

class QWidget;

namespace lightbox::gui {

class NameBox;
class PlaceBadge;
class Segments;
struct RunData;

/// What the heads of Evaluate and External begin with: the run in view, and whose figures are shown. A study stands among the runs as the
/// ensemble of its models, which is made where it is not there yet.
class SetChooser : public QObject {
    Q_OBJECT

public:
    enum Choice { Validation, Test, External };
    SetChooser(AppContext& context, QObject* parent);
    /// Left to right, behind the page's title.
    [[nodiscard]] std::vector<QWidget*> widgets() const;

    void fillRuns();
    /// That the run is one of several folds, or an average of models.
    void showPlace();
    /// Which sets the run has, and which may be seen.
    void showSets(const RunData& data);
    void hideSets();
    void setCurrent(Choice choice);
    /// Shorter where the page is narrow.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void runChosen(const lightbox::spec::RunId& run);
    /// One of Choice.
    void setChosen(int choice);
    /// The ensemble of a study could not be made.
    void failed(const lightbox::base::Error& error);

private:
    void choose(int index);
    void averageStudy(const spec::StudyId& study);
    /// Reads of which studies the ensembles are that are not known yet.
    void readStudies();

    using Studies = std::map<spec::RunId, spec::StudyId>;
    Studies m_averages;              ///< of ensembles; empty: of no study alone
    std::filesystem::path m_folder;  ///< of the project that these are of
    AppContext& m_context;
    NameBox* m_runs;
    PlaceBadge* m_place;
    Segments* m_sets;
};

}  // namespace lightbox::gui
