// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <vector>

#include "session/AppContext.h"
#include "spec/Run.h"

class QWidget;

namespace lightbox::gui {

class NameBox;
class PlaceBadge;
class Segments;
struct RunData;

/// What the heads of Evaluate and External begin with: the run in view, and whose figures are shown.
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

private:
    AppContext& m_context;
    NameBox* m_runs;
    PlaceBadge* m_place;
    Segments* m_sets;
};

}  // namespace lightbox::gui
