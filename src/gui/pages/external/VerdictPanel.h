// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "pages/external/CohortData.h"
#include "widgets/Panel.h"

class QButtonGroup;
class QDoubleSpinBox;
class QLabel;
class QVBoxLayout;

namespace lightbox::gui {

class Button;
class FigureLabel;
class Theme;

/// What the cohort says of the run: four rules, how its probabilities could be put right, and what a call means at a prevalence.
class VerdictPanel : public Panel {
    Q_OBJECT

public:
    explicit VerdictPanel(const Theme& theme, QWidget* parent = nullptr);
    void setData(std::shared_ptr<const CohortData> data);
    /// Nothing is known yet; `title` and `sentence` say why.
    void setClosed(const QString& title, const QString& sentence);
    /// An index into CohortData::choices.
    [[nodiscard]] std::size_t choice() const;
    [[nodiscard]] double statedPrevalence() const;
    /// What one is called that is kept: "St Anna, intercept and slope".
    [[nodiscard]] static QString nameOf(const std::string& cohort, spec::Recalibration::Kind kind);
    void reset();

Q_SIGNALS:
    void choiceChanged(std::size_t choice);
    /// The recalibration that is shown is to be kept, or one that is kept is to go.
    void keepAsked();
    void withdrawAsked(const QString& name);

private:
    [[nodiscard]] QWidget* makePrevalence();
    void addRule(const QString& icon, int role, const QString& words, const QString& name);
    void showRules();
    void showChoices(int chosen);
    void showThreshold();
    void showKept();
    void showPrevalence();
    static void clear(QVBoxLayout& column);

    const Theme& m_theme;
    std::shared_ptr<const CohortData> m_data;
    QWidget* m_content;
    QWidget* m_closed;
    QLabel* m_closedTitle;
    QLabel* m_closedSentence;
    QLabel* m_title;
    QVBoxLayout* m_rules;
    QVBoxLayout* m_choices;
    QButtonGroup* m_group;
    QLabel* m_equivalent;
    Button* m_keep;
    QVBoxLayout* m_kept;
    QLabel* m_here;
    QLabel* m_statedHead;
    QDoubleSpinBox* m_stated;
    FigureLabel* m_values[2][2] = {};  ///< PPV and NPV, here and stated
};

}  // namespace lightbox::gui
