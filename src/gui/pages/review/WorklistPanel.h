// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "models/WorklistModel.h"
#include "pages/review/ReviewData.h"
#include "session/ProjectSession.h"
#include "widgets/Panel.h"

class QListView;

namespace lightbox::gui {

class Chip;
class EmptyState;
class FlowLayout;
class ReadingStore;
class Theme;
class ThumbnailLoader;
class WorklistDelegate;

/// The cases to be read: by how the call came out, or those that somebody clicked through to.
class WorklistPanel : public Panel {
    Q_OBJECT

public:
    WorklistPanel(const Theme& theme, const ProjectSession& session, ThumbnailLoader& loader,
                  const ReadingStore& readings, QWidget* parent = nullptr);
    /// Keeps the case at hand where it is still listed, else goes to the first.
    void setData(std::shared_ptr<const ReviewData> data);
    /// Lists these alone, under their title, until the chip is closed.
    void setRequest(std::optional<WorklistRequest> request);
    void setBlind(bool blind);
    /// As it was made: no data, no request, the chips that are on at first.
    void reset();
    /// Chooses the case, where it is listed.
    void showImage(std::int64_t imageKey);
    void updateReading(std::int64_t imageKey);

    [[nodiscard]] const WorkItem* current() const;
    /// All cases that are listed, in their order.
    [[nodiscard]] const std::vector<WorkItem>& items() const { return m_model->items(); }
    [[nodiscard]] const ReviewCase* currentCase() const;
    /// The case after the current one; null at the end.
    [[nodiscard]] const WorkItem* following() const;
    [[nodiscard]] const WorkItem* preceding() const;
    void move(int step);
    [[nodiscard]] QListView* list() { return m_list; }

Q_SIGNALS:
    void currentChanged();
    /// Other cases are listed, or in another order.
    void listed();
    void requestCleared();

private:
    enum Section {
        FalseNegatives,
        FalsePositives,
        Borderline,
        Correct,
        Flagged,
        Referred,  ///< left to a reader by two thresholds
        Unsure,    ///< the model cannot tell at the error allowed
        SectionCount
    };
    [[nodiscard]] std::vector<const ReviewCase*> casesOf(Section section) const;
    [[nodiscard]] QString titleOf(Section section) const;
    void relabelChips();
    void rebuild();
    void appendGroup(std::vector<WorkItem>& items, const QString& group,
                     const std::vector<const ReviewCase*>& cases) const;
    void showCount();

    const Theme& m_theme;
    const ProjectSession& m_session;
    const ReadingStore& m_readings;
    WorklistModel* m_model;
    WorklistDelegate* m_delegate;
    QListView* m_list;
    EmptyState* m_none;
    std::vector<Chip*> m_chips;
    Chip* m_requestChip;
    std::shared_ptr<const ReviewData> m_data;
    std::optional<WorklistRequest> m_request;
    bool m_blind = false;
};

}  // namespace lightbox::gui
