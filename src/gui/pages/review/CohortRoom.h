// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/Error.h"
#include "pages/review/CohortImages.h"
#include "pages/review/ReviewData.h"
#include "session/AppContext.h"
#include "session/ProjectSession.h"

class QLabel;
class QListView;
class QShortcut;

namespace lightbox::gui {

class Chip;
class Film;
class KeyButton;
class MapService;
class ModelPanel;
class PageColumns;
class Panel;
class ThumbnailLoader;
class TrustPanel;
class WorklistDelegate;
class WorklistModel;
struct WorkItem;

/// The cases of an external cohort, one after the other, with what the model said and where it looked. They are no images of the
/// project: none is selected for other pages, read, blind or left out, and nothing is stored.
class CohortRoom : public QWidget {
    Q_OBJECT

public:
    explicit CohortRoom(AppContext& context, QWidget* parent = nullptr);
    ~CohortRoom() override;

    /// Reads the cohort's images and shows the first of the list.
    void open(const CohortWorklist& list);
    /// Forgets them.
    void leave();
    [[nodiscard]] bool isOpen() const { return m_list.has_value(); }
    /// What is shown; null: nothing.
    [[nodiscard]] const CohortWorklist* list() const { return m_list ? &*m_list : nullptr; }
    [[nodiscard]] bool busy() const;
    void showNames();

Q_SIGNALS:
    /// The list's chip: back to the run's own worklist.
    void closed();
    void failed(const lightbox::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Read;
    QWidget* makeWorklist();
    QWidget* makeSide();
    void makeKeys();
    void take(Read read);
    void fill();
    void move(int step);
    /// The current case of the list.
    void showCase();
    void goTo(const spec::ImageId& image);
    void wantMap();
    void showMap();
    void enlarge(bool enlarged);
    [[nodiscard]] const WorkItem* current() const;
    [[nodiscard]] const WorkItem* beside(int step) const;  ///< null: there is none
    [[nodiscard]] const ReviewCase* currentCase() const;
    [[nodiscard]] int mapClass(const ReviewCase& one) const;

    AppContext& m_context;
    CohortImages m_images;
    ThumbnailLoader* m_thumbnails;
    MapService* m_maps;
    WorklistModel* m_model;
    WorklistDelegate* m_delegate = nullptr;
    QListView* m_view = nullptr;
    Panel* m_listPanel = nullptr;
    Chip* m_chip = nullptr;
    Film* m_film;
    ModelPanel* m_answer = nullptr;
    TrustPanel* m_trust = nullptr;
    QLabel* m_words = nullptr;
    KeyButton* m_previous = nullptr;
    KeyButton* m_next = nullptr;
    PageColumns* m_columns = nullptr;
    QShortcut* m_back = nullptr;
    std::optional<CohortWorklist> m_list;
    std::shared_ptr<const ReviewData> m_data;  ///< null while the images are read
    std::unordered_map<std::string, std::size_t> m_caseOf;
    std::int64_t m_shown = 0;  ///< key of the case at hand; 0: none
    bool m_isOther = false;    ///< another image of its patient is on film
    int m_chosenMapClass = -1;
    bool m_enlarged = false;
    bool m_reading = false;
};

}  // namespace lightbox::gui
