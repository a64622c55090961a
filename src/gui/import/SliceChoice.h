// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "spec/Dataset.h"

class QComboBox;
class QSpinBox;

namespace lightbox::gui {

/// Which slices of a volume, or frames of a file, become images: along which plane, all or only so
/// many in the middle.
class SliceChoice : public QWidget {
    Q_OBJECT

public:
    explicit SliceChoice(QWidget* parent = nullptr);
    /// A volume has planes; a file of frames has none.
    void setHasPlanes(bool hasPlanes);
    void put(spec::ImportRequest& request) const;

Q_SIGNALS:
    void changed();

private:
    QComboBox* m_plane;
    QSpinBox* m_middle;
};

}  // namespace lightbox::gui
