// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "pages/review/ReviewData.h"
#include "session/Page.h"
#include "session/ProjectSession.h"

class QComboBox;
class QStackedWidget;

namespace lightbox::gui {

class Badge;
class Button;
class EmptyState;
class MapService;
class ModelPanel;
class PageColumns;
class ReadingPanel;
class ReadingStore;
class Segments;
class Switch;
class TrustPanel;
class ViewerPanel;
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

    void refresh();
    void load();
    void adopt(ReviewData data);
    void failedToLoad(const base::Error& error);
    void showHead();
    void showFigures();
    void startFigures();
    void showEmpty();
    void takeRequest(const WorklistRequest& request);

    // --- the case at hand
    void showCase();
    void showAnswer();
    void wantMap();
    void showMap();
    [[nodiscard]] bool answerHidden() const;
    [[nodiscard]] int mapClass() const;
    [[nodiscard]] QString wordsFor(const spec::ImageRecord& image) const;
    void showAgreement();
    void readingChanged(const project::Reading& reading);
    /// Takes the last reading in `from` back, and keeps in `to` what it took back.
    void turnBack(std::vector<project::Reading>& from, std::vector<project::Reading>& to);
    void store(const project::Reading& reading);
    /// Done: cases of the shown run have been read.
    void updateMark();

    Badge* m_badge = nullptr;
    Segments* m_sets = nullptr;
    QComboBox* m_classes = nullptr;
    Switch* m_blind = nullptr;
    QWidget* m_blindBox = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    Button* m_emptyAction = nullptr;
    WorklistPanel* m_worklist = nullptr;
    PageColumns* m_columns = nullptr;
    ViewerPanel* m_viewer = nullptr;
    ModelPanel* m_model = nullptr;
    TrustPanel* m_trust = nullptr;
    ReadingPanel* m_reading = nullptr;
    MapService* m_maps = nullptr;
    ReadingStore* m_readings = nullptr;

    std::shared_ptr<const ReviewData> m_data;
    std::optional<spec::Evaluation> m_figures;
    spec::Set m_set = spec::Set::Val;     ///< wanted
    int m_cls = -1;                       ///< wanted; -1: any, or the run's own
    std::int64_t m_shown = 0;             ///< key of the image on film, 0: none
    int m_chosenMapClass = -1;            ///< -1: follows the case
    std::optional<double> m_requestedAt;  ///< threshold at which the requested cases were listed
    std::vector<project::Reading> m_undo, m_redo;  ///< of this run; the last is the next to come
    bool m_stale = true;
    bool m_loading = false;
    bool m_closed = false;  ///< the set could not be loaded: a seal covers images of it
    bool m_measuring = false;
};

}  // namespace lightbox::gui
