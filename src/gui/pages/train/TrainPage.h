// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <set>
#include <string>

#include "engine/Train.h"
#include "session/Page.h"
#include "spec/Training.h"

class QLabel;

namespace lightbox::gui {

class AugmentationPanel;
class Badge;
class Button;
class ConsequencesPanel;
class EmptyState;
class OptionPanels;
class PageColumns;
class PresetCards;

/// Configures a run and starts it.
class TrainPage : public Page {
    Q_OBJECT

public:
    explicit TrainPage(AppContext& context, QWidget* parent = nullptr);

    void activate() override;
    void reset() override;
    [[nodiscard]] bool settled() const override { return !m_planning && !m_previewing; }
    [[nodiscard]] const spec::TrainingSpec& spec() const { return m_spec; }

private:
    void choosePreset(const std::string& preset);
    void takeEdit(const std::string& key, const base::Json& value);
    void fitToNetwork();
    void showSpec();
    void plan();
    void takePlan(const engine::TrainingPlan& plan);
    void notePresets();
    void preview();
    void start();
    void save();
    void load();
    void updateStart();
    void keepStartInSight();
    void updateEmptiness();

    spec::TrainingSpec m_spec;
    spec::TrainingSpec m_preset;
    PresetCards* m_cards = nullptr;
    OptionPanels* m_options = nullptr;
    AugmentationPanel* m_augmentation = nullptr;
    ConsequencesPanel* m_consequences = nullptr;
    Badge* m_changes = nullptr;
    Button* m_reset = nullptr;
    Button* m_save = nullptr;
    PageColumns* m_columns = nullptr;
    Button* m_start = nullptr;  ///< while the column that has one is folded
    Button* m_load = nullptr;
    QWidget* m_form = nullptr;
    EmptyState* m_empty = nullptr;
    int m_previewImage = 0;
    bool m_planning = false;
    bool m_previewing = false;
    bool m_possible = false;
    QString m_impossible;
};

}  // namespace lightbox::gui
