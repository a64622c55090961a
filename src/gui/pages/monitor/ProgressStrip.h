// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

#include "spec/Run.h"

class QLabel;

namespace lightbox::gui {

class Theme;

/// A piece of a bar: a phase of a run, or a run of a study.
struct Stretch {
    QString words;
    double weight = 1;     ///< its length beside the others
    double share = 0;      ///< done
    bool current = false;  ///< under way
    spec::RunId run = {};  ///< that a click leads to; empty: none
};

/// Stretches painted to scale, with what each is under it where there is room, and else under the one that is under way alone.
class StretchBar : public QWidget {
    Q_OBJECT

public:
    explicit StretchBar(const Theme& theme, QWidget* parent = nullptr);
    /// `preparing`: share of what comes before the first epoch; < 0: nothing does.
    void setStretches(std::vector<Stretch> stretches, double preparing = -1);
    [[nodiscard]] const std::vector<Stretch>& stretches() const { return m_stretches; }
    [[nodiscard]] QSize sizeHint() const override { return {400, 34}; }

Q_SIGNALS:
    void runClicked(const lightbox::spec::RunId& run);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// Left edge and width of each, in px.
    [[nodiscard]] std::vector<std::pair<double, double>> places() const;
    [[nodiscard]] const Stretch* at(const QPointF& position) const;

    const Theme& m_theme;
    std::vector<Stretch> m_stretches;
    double m_preparing = -1;
};

/// How far a run or a study has got: phase, epoch, bar, elapsed, left, end.
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
        /// Of a study, in the place of the run's phases and epochs.
        std::vector<Stretch> stretches = {};
        QString title = {};
        QString value = {};
    };
    void setState(const State& state);

Q_SIGNALS:
    void runClicked(const lightbox::spec::RunId& run);

private:
    QLabel* m_phase = nullptr;
    QLabel* m_epoch = nullptr;
    StretchBar* m_bar = nullptr;
    QLabel* m_elapsed = nullptr;
    QLabel* m_left = nullptr;
    QLabel* m_ends = nullptr;
    QWidget* m_ahead = nullptr;
};

}  // namespace lightbox::gui
