// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace lightbox::gui {

/// Lists that boxes drop down are as wide as their widest entry, on the screen they open on; for all boxes of the application
/// as long as it lives.
class ComboPopups : public QObject {
    Q_OBJECT

public:
    explicit ComboPopups(QObject* parent);
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace lightbox::gui
