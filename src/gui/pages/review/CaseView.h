// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <memory>

#include "pages/review/CasePanels.h"
#include "pages/review/ReviewData.h"
#include "session/AppContext.h"
#include "spec/Dataset.h"

namespace lightbox::gui {

class Film;
class MapService;
class ModelPanel;
class ReadingPanel;
class TrustPanel;
class WorklistPanel;

/// The case at hand: its image, what the model said of it and where it looked, and what was read.
class CaseView : public QObject {
    Q_OBJECT

public:
    struct Panels {
        WorklistPanel& worklist;
        Film& viewer;
        ModelPanel& model;
        TrustPanel& trust;
        ReadingPanel& reading;
    };
    CaseView(AppContext& context, const Panels& panels, QObject* parent);

    void setData(std::shared_ptr<const ReviewData> data);
    void clear();
    /// Key of the case at hand; 0: none.
    [[nodiscard]] std::int64_t shown() const { return m_shown; }
    [[nodiscard]] bool busy() const;

    /// The worklist's current case, where it isn't on film already.
    void show();
    /// The same case is shown anew: its name is another.
    void showAnew();
    void setBlind(bool blind);
    /// Model, label and map, as far as blind mode lets them be seen.
    void showAnswer();
    void showReading();
    /// The map follows the case again.
    void forgetMapClass() { m_chosenMapClass = -1; }
    /// Which images are closed has changed: maps that were refused may be shown now, others no more.
    void renewMaps();

private:
    void wantMap();
    void showMap();
    [[nodiscard]] ReadingPanel::Question questionOf(const ReviewCase& one) const;
    [[nodiscard]] bool answerHidden() const;
    [[nodiscard]] int mapClass() const;
    /// What [ and ] step through.
    void setOrder();
    void goTo(const spec::ImageId& image);

    AppContext& m_context;
    Panels m_panels;
    MapService* m_maps;
    std::shared_ptr<const ReviewData> m_data;
    std::int64_t m_shown = 0;   ///< the case at hand
    std::int64_t m_other = 0;   ///< another image of its patient, on film in its place; 0: none
    int m_chosenMapClass = -1;  ///< -1: follows the case
    bool m_blind = false;
};

}  // namespace lightbox::gui
