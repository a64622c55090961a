// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "engine/Stack.h"

class QLabel;
class QSlider;

namespace lightbox::gui {

/// Where one is in a stack of slices, frames or images of a series, and the way to the others.
/// Hidden while there is nothing to go to.
class StackBar : public QWidget {
    Q_OBJECT

public:
    explicit StackBar(QWidget* parent = nullptr);
    void setStack(const engine::ImageStack& stack);
    void setPlace(std::size_t place);

Q_SIGNALS:
    void placeChosen(std::size_t place);

private:
    void showPlace();

    QSlider* m_slider;
    QLabel* m_words;
    engine::ImageStack::Kind m_kind = engine::ImageStack::Kind::Single;
};

}  // namespace lightbox::gui
