// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <optional>

#include "spec/Run.h"

class QLabel;

namespace lightbox::gui {

class Theme;

/// The bar of epochs, one stretch a phase, painted to scale.
class EpochBar : public QWidget {
    Q_OBJECT

public:
    explicit EpochBar(const Theme& theme, QWidget* parent = nullptr);
    /// Epochs planned in each phase and epochs done in all, with the share of the one under way.
    /// `stage`: of what comes before the first epoch, as its share; < 0: nothing does.
    void set(int phase1, int phase2, double done, double stage = -1);
    [[nodiscard]] QSize sizeHint() const override { return {400, 34}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    int m_phase1 = 0, m_phase2 = 0;
    double m_done = 0;
    double m_stage = -1;
};

/// How far a run has got: phase, epoch, bar, elapsed, left, end.
class ProgressStrip : public QFrame {
    Q_OBJECT

public:
    explicit ProgressStrip(const Theme& theme, QWidget* parent = nullptr);

    struct State {
        int phase = 1;
        int epoch = 0;  ///< in its phase, 0: not begun
        int planned1 = 0, planned2 = 0;
        double done = 0;     ///< epochs of the whole run
        double elapsed = 0;  ///< seconds
        double left = -1;    ///< seconds, < 0: not known
        QString stage;       ///< "caching features", in words, while no epoch runs
        std::size_t stageDone = 0, stageTotal = 0;  ///< images; 0 of 0: not known
        bool live = false;
        bool paused = false;
    };
    void setState(const State& state);

private:
    QLabel* m_phase = nullptr;
    QLabel* m_epoch = nullptr;
    EpochBar* m_bar = nullptr;
    QLabel* m_elapsed = nullptr;
    QLabel* m_left = nullptr;
    QLabel* m_ends = nullptr;
    QWidget* m_ahead = nullptr;
};

}  // namespace lightbox::gui
