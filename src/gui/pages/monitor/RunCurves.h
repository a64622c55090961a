// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <optional>
#include <string>
#include <vector>

#include "spec/Run.h"

class QHBoxLayout;
class QLabel;

namespace lightbox::gui {

class CurvePlot;
class IconButton;
class Legend;
class Panel;
class Theme;

/// Loss and AUROC side by side, and a row of small multiples: AUROC of each class, learning rate, images a second.
class RunCurves : public QWidget {
    Q_OBJECT

public:
    explicit RunCurves(const Theme& theme, QWidget* parent = nullptr);

    /// Loss of single batches of the run under way: position in epochs, value.
    struct Raw {
        std::vector<double> x, y;
        std::vector<double> smooth;  ///< y, averaged with a memory of about twenty batches
        void add(double at, double loss);
        /// So many epochs are done: the lines reach their end.
        void endAt(double epochs);
        /// Drops what lies beyond `epochs`: a resumed run learns it again.
        void keepUpTo(double epochs);
    };
    /// `overlays` lie over the AUROC plot, dashed and dotted. Those of the run's own study are one bundle with it: each fold keeps
    /// its colour whichever is shown, which is the thicker one, under the mean ± sd of those that have ended.
    void setRun(const spec::RunSummary& run, int epochsPhase1,
                const std::vector<std::string>& classes, int positive,
                const std::vector<const spec::RunSummary*>& overlays);
    /// What lies over `run`: those of `ticked`, and where it is one of a study the others of its bundle.
    [[nodiscard]] static std::vector<const spec::RunSummary*>
    overlaysOf(const spec::RunSummary& run, const std::vector<spec::RunSummary>& runs,
               const std::vector<spec::RunId>& ticked);
    /// `now`: epochs done of the run under way.
    void setRaw(const Raw& raw, std::optional<double> now);

private:
    struct Small {
        Panel* panel = nullptr;
        QLabel* value = nullptr;
        CurvePlot* plot = nullptr;
    };
    Small makeSmall(const QString& title, int classIndex, bool share);
    void drawLoss();
    void drawAuroc(const std::vector<const spec::RunSummary*>& overlays);
    /// The folds of a study with their mean, in the place of the run's one line.
    void drawBundle(std::vector<const spec::RunSummary*> folds,
                    const std::vector<const spec::RunSummary*>& others);
    void drawSmall();
    /// Multiples of as many classes as have room, from the first one shown.
    void makeClasses();
    void stepClasses(int by);

    const Theme& m_theme;
    spec::RunSummary m_run;
    int m_epochsPhase1 = 0;
    Raw m_raw;
    Panel* m_lossPanel = nullptr;
    Panel* m_aurocPanel = nullptr;
    CurvePlot* m_loss = nullptr;
    CurvePlot* m_auroc = nullptr;
    Legend* m_lossLegend = nullptr;
    Legend* m_aurocLegend = nullptr;
    QHBoxLayout* m_row = nullptr;
    QWidget* m_pager = nullptr;  ///< where there are more classes than have room
    QLabel* m_shownText = nullptr;
    IconButton* m_back = nullptr;
    IconButton* m_forth = nullptr;
    std::vector<std::string> m_classes;
    int m_positive = -1;
    std::size_t m_first = 0;             ///< class of the first multiple
    std::vector<std::size_t> m_classOf;  ///< of each class multiple
    std::vector<Small> m_perClass;
    Small m_rate, m_speed;
};

}  // namespace lightbox::gui
