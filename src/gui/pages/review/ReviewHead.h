// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QString>

#include "pages/review/ReviewData.h"

class QComboBox;
class QWidget;

namespace lightbox::gui {

class Badge;
class Button;
class PlaceBadge;
class ProjectSession;
struct CohortWorklist;
class Segments;
class Switch;
class Theme;

/// What stands beside the page's title: run and threshold, the set, the class under review, blind mode; or which external cohort is
/// looked at. The page places the widgets.
class ReviewHead : public QObject {
    Q_OBJECT

public:
    ReviewHead(const Theme& theme, const ProjectSession& session, QObject* parent);

    [[nodiscard]] Badge* badge() const { return m_badge; }
    /// That the run is one of several folds, or an average of models; hidden for any other.
    [[nodiscard]] PlaceBadge* place() const { return m_place; }
    [[nodiscard]] Segments* sets() const { return m_sets; }
    [[nodiscard]] QComboBox* classes() const { return m_classes; }
    [[nodiscard]] QWidget* blindBox() const { return m_blindBox; }
    [[nodiscard]] bool blind() const;
    void setBlind(bool blind);

    /// Of an external cohort: its name, and the way back to it.
    [[nodiscard]] Badge* cohort() const { return m_cohort; }
    [[nodiscard]] Button* back() const { return m_back; }

    void show(const ReviewData& data);
    /// In place of the run's own sets: neither class nor blind mode is chosen of a cohort's cases.
    void showCohort(const CohortWorklist& list);
    void hide();
    struct Words {
        QString shown;  ///< as much as finds room
        QString whole;
    };
    /// "Validation AUROC 0.97 · sensitivity …" as rich text, in `room` px. `figures` may be null.
    [[nodiscard]] Words figuresText(const ReviewData& data, const spec::Evaluation* figures,
                                    int room) const;

Q_SIGNALS:
    void setChosen(lightbox::spec::Set set);
    void classChosen(int cls);
    void blindToggled(bool blind);

private:
    const Theme& m_theme;
    const ProjectSession& m_session;
    Badge* m_badge;
    PlaceBadge* m_place;
    Segments* m_sets;
    QComboBox* m_classes;
    QWidget* m_blindBox;
    Badge* m_cohort;
    Button* m_back;
    Switch* m_blind;
};

}  // namespace lightbox::gui
