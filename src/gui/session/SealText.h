// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>

#include "session/ProjectSession.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

/// How the state of the test set is worded and coloured, the same on the top bar and on the start screen.
struct SealText {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::SealText)

public:
    QString text;   ///< "Test sealed"
    QString brief;  ///< "sealed"
    QString icon;
    PillKind kind;
};
[[nodiscard]] SealText sealText(SealState state, int reveals);

}  // namespace lightbox::gui
