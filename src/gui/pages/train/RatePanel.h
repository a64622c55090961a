// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <optional>
#include <vector>

#include "engine/LearningRates.h"
#include "spec/LearningRate.h"
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
    /// A search is under way: there is no second one.
    void setSearching(bool searching);
    /// What a search showed, laid over the plot: the loss, to the right, at each rate; nullopt: nothing was found for these settings.
    void setCurve(std::optional<spec::RateCurve> curve);
    void setFindable(bool findable, const QString& why);
    void setRates(const engine::LearningRates& rates, const spec::TrainingSpec& spec);

Q_SIGNALS:
    void findAsked(int phase);
    void rateChosen(int phase, double rate);

private:
    void draw();

    CurvePlot* m_plot = nullptr;
    Legend* m_legend = nullptr;
    QLabel* m_note = nullptr;
    Button* m_find = nullptr;
    Button* m_use = nullptr;
    bool m_isFindable = false;
    bool m_isSearching = false;
    std::optional<spec::RateCurve> m_curve;
    engine::LearningRates m_rates;
    spec::TrainingSpec m_spec;
};

}  // namespace lightbox::gui
