// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>

#include "pages/review/ReviewData.h"
#include "session/Page.h"
#include "session/ProjectSession.h"

class QShortcut;
class QStackedWidget;

namespace lightbox::gui {

class Button;
class CaseView;
class CohortRoom;
class EmptyState;
class Film;
class ModelPanel;
class PageColumns;
class ReadingPanel;
class ReadingStore;
class ReviewHead;
class TrustPanel;
class WorklistPanel;

/// Reading the cases behind the figures: one after the other, with what the model said and where it looked.
class ReviewPage : public Page {
    Q_OBJECT

public:
    explicit ReviewPage(AppContext& context, QWidget* parent = nullptr);
    ~ReviewPage() override;
    void activate() override;
    void reset() override;
    [[nodiscard]] bool settled() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHead();
    QWidget* makeContent();
    void connectSession();
    void connectParts();
    void makeShortcuts();

    /// What the run view holds: its cases, or why there are none.
    void showView();
    void showData();
    void showFigures();
    void showEmpty();
    void takeRequest(const WorklistRequest& request);
    /// Cases of an external cohort take the page until somebody leaves them.
    void enterCohort(const CohortWorklist& list);
    void makeRoom();
    /// Null: none is looked at.
    [[nodiscard]] const CohortWorklist* cohort() const;
    void leaveCohort();
    /// A page of the stack comes into view, unless a cohort's cases are there.
    void showPlace(QWidget* place);

    void readingChanged(const project::Reading& reading);
    /// Stores it and shows its case; false where another run is in view by now.
    bool putReading(const project::Reading& reading);
    void store(const project::Reading& reading);
    void showAgreement();
    /// The film takes the whole page, or goes back to its place.
    void enlarge(bool enlarged);
    /// Done: cases of the shown run have been read.
    void updateMark();

    RunView& m_view;
    ReadingStore& m_readings;
    ReviewHead* m_head = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    Button* m_emptyAction = nullptr;
    WorklistPanel* m_worklist = nullptr;
    PageColumns* m_columns = nullptr;
    Film* m_viewer = nullptr;
    ModelPanel* m_model = nullptr;
    TrustPanel* m_trust = nullptr;
    ReadingPanel* m_reading = nullptr;
    CaseView* m_case = nullptr;
    CohortRoom* m_room = nullptr;  ///< made for the first cohort

    std::shared_ptr<const ReviewData> m_data;
    int m_cls = -1;  ///< wanted; -1: any, or the run's own
    /// The threshold at which the requested cases were listed.
    std::optional<evaluation::DecisionPoint> m_requestedAt;
    bool m_enlarged = false;
    QShortcut* m_back = nullptr;
    bool m_pointMoved = false;  ///< while the page was out of view
};

}  // namespace lightbox::gui
