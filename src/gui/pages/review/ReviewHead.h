// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QString>

#include "pages/review/ReviewData.h"

class QComboBox;
class QWidget;

namespace lightbox::gui {

class Badge;
class PlaceBadge;
class ProjectSession;
class Segments;
class Switch;
class Theme;

/// What stands beside the page's title: run and threshold, the set, the class under review, blind mode. The page places the widgets.
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

    void show(const ReviewData& data);
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
    Switch* m_blind;
};

}  // namespace lightbox::gui
