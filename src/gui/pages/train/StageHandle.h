// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractSlider>
#include <QStringList>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/Train.h"
#include "spec/Training.h"

namespace lightbox::gui {

class Theme;

/// What stands below the stages: what the frozen ones' output takes once it is kept, and how much
/// less a step of phase 2 then multiplies. Empty where nothing is frozen.
[[nodiscard]] std::pair<QString, QString> stageNotes(const engine::TrainingPlan& plan,
                                                     const spec::TrainingSpec& spec);

/// The network's stages as blocks, and the handle from which on they are trained: value() stages are frozen. Drags, and moves
/// by the arrow keys, Home and End.
class StageHandle : public QAbstractSlider {
    Q_OBJECT

public:
    explicit StageHandle(const Theme& theme, QWidget* parent = nullptr);

    /// Names of the stages without the head; `parameters` of each and of the head last, or empty where they are not known.
    void setStages(const QStringList& names, const std::vector<std::int64_t>& parameters);
    void setNotes(const QString& frozen, const QString& open);
    [[nodiscard]] QSize sizeHint() const override { return {560, 112}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {360, 112}; }
    /// Where the handle stands in this widget.
    [[nodiscard]] QPointF handlePosition() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;
    void sliderChange(SliderChange change) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void describe();
    [[nodiscard]] QRectF block(int index) const;
    [[nodiscard]] double gapAt(int value) const;
    [[nodiscard]] int nearest(double x) const;

    const Theme& m_theme;
    QStringList m_names;
    std::vector<std::int64_t> m_parameters;
    QString m_frozen;
    QString m_open;
};

}  // namespace lightbox::gui
