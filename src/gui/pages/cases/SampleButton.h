// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QToolButton>

namespace lightbox::gui {

/// A picture of the sample sheet, on film: a light outline under the mouse, an accent one with the
/// focus, with a tick where its image is the chosen one.
class SampleButton : public QToolButton {
    Q_OBJECT

public:
    static constexpr int kSide = 74;  ///< px

    explicit SampleButton(QWidget* parent = nullptr);
    void setChosen(bool chosen);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_chosen = false;
};

}  // namespace lightbox::gui
