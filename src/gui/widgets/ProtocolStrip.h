// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QFrame>
#include <array>
#include <cstddef>

#include "look/Theme.h"

namespace lightbox::gui {

/// One step: number in a circle, what to do, what that involves.
class ProtocolStep : public QAbstractButton {
    Q_OBJECT

public:
    enum class State { ToDo, Current, Done };
    ProtocolStep(const Theme& theme, int number, QString icon, QWidget* parent = nullptr);
    void show(State state, const QString& title, const QString& detail, const QString& toolTip);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override { return {250, 44}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 44}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    using QWidget::show;

    const Theme& m_theme;
    int m_number;
    QString m_icon;
    State m_state = State::ToDo;
    QString m_detail;
};

/// The way to honest figures in four steps. Shows how far the run has got; each step is clicked to do it.
class ProtocolStrip : public QFrame {
    Q_OBJECT

public:
    static constexpr std::size_t kSteps = 4;
    using Icons = std::array<QString, kSteps>;  ///< of resources/icons
    ProtocolStrip(const Theme& theme, const Icons& icons, QWidget* parent = nullptr);
    /// `step` from 0.
    [[nodiscard]] ProtocolStep& step(std::size_t step) { return *m_steps.at(step); }

Q_SIGNALS:
    void stepClicked(int step);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::array<ProtocolStep*, kSteps> m_steps{};
};

}  // namespace lightbox::gui
