// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "engine/LearningRates.h"
#include "spec/Training.h"

class QLabel;

namespace lightbox::gui {

class Button;
class CurvePlot;
class Legend;
class Theme;

/// The learning rate over the epochs as schedule, warm-up and rate per stage make it.
class RatePanel : public QWidget {
    Q_OBJECT

public:
    explicit RatePanel(const Theme& theme, QWidget* parent = nullptr);
    void setRates(const engine::LearningRates& rates, const spec::TrainingSpec& spec);

private:
    CurvePlot* m_plot = nullptr;
    Legend* m_legend = nullptr;
    QLabel* m_note = nullptr;
};

}  // namespace lightbox::gui
