// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QWidget>
#include <memory>

#include "spec/LearningCurve.h"

namespace lightbox::gui {

class Theme;

/// AUROC against the number of training patients on a logarithmic axis: points with their intervals, the fitted curve
/// through them, dashed from what there is to twice as many, where the point expected is hollow. A read-out follows the mouse.
class LearningCurvePlot : public QWidget {
    Q_OBJECT

public:
    explicit LearningCurvePlot(const Theme& theme, QWidget* parent = nullptr);
    ~LearningCurvePlot() override;

    void setCurve(spec::LearningCurve curve);
    /// What the read-out says; empty while the mouse is elsewhere.
    [[nodiscard]] QString readOut() const;
    [[nodiscard]] QSize sizeHint() const override { return {320, 200}; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::gui
