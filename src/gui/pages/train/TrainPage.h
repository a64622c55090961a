// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "engine/Train.h"
#include "session/Page.h"
#include "spec/Training.h"

namespace lightbox::gui {

class AugmentationPreview;
class Badge;
class Button;
class ConsequencesPanel;
class EmptyState;
class OptionForm;
class PageColumns;
class PresetCards;
class RatePanel;
class SettingsFlow;
class StageHandle;
class StartFlow;
class TrialFlow;

/// Configures a run and starts it.
class TrainPage : public Page {
    Q_OBJECT

public:
    explicit TrainPage(AppContext& context, QWidget* parent = nullptr);

    void activate() override;
    void reset() override;
    [[nodiscard]] bool settled() const override { return !m_planning && previewSettled(); }
    [[nodiscard]] const spec::TrainingSpec& spec() const { return m_spec; }

private:
    void makeHead();
    void makeForm();
    void makeShortcuts();
    void follow();
    void choosePreset(const std::string& preset);
    void take(spec::TrainingSpec spec);
    void takeEdit(const std::string& key, const base::Json& value);
    void remedy(const std::string& key, const base::Json& value);
    void fitToNetwork();
    void showSpec();
    void showStages();
    void plan();
    void takePlan(const engine::TrainingPlan& plan);
    void showHelp(const engine::TrainingPlan& plan);
    void notePresets();
    void preview();
    [[nodiscard]] bool previewSettled() const;
    [[nodiscard]] bool canStart() const;
    void start();
    void save();
    void updateStart();
    void keepStartInSight();
    void updateEmptiness();

    SettingsFlow* m_settings = nullptr;
    StartFlow* m_starts = nullptr;
    TrialFlow* m_trials = nullptr;
    spec::TrainingSpec m_spec;
    spec::TrainingSpec m_preset;
    PresetCards* m_cards = nullptr;
    OptionForm* m_options = nullptr;
    AugmentationPreview* m_preview = nullptr;
    StageHandle* m_stages = nullptr;
    RatePanel* m_rates = nullptr;
    ConsequencesPanel* m_consequences = nullptr;
    Badge* m_changes = nullptr;
    Button* m_reset = nullptr;
    Button* m_save = nullptr;
    Button* m_load = nullptr;
    Button* m_compare = nullptr;
    PageColumns* m_columns = nullptr;
    Button* m_start = nullptr;  ///< while the column that has one is folded
    QWidget* m_form = nullptr;
    EmptyState* m_empty = nullptr;
    std::optional<engine::TrainingPlan> m_plan;
    spec::TrainingSpec m_planned;  ///< what m_plan is of
    bool m_planning = false;
    bool m_possible = false;
    bool m_weightsMissing = false;
    QString m_impossible;
};

}  // namespace lightbox::gui
