// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SealText.h"

#include <QCoreApplication>

namespace lightbox::gui {

SealText sealText(SealState state, int reveals) {
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("lightbox::gui::SealText", text);
    };
    const QString open = QStringLiteral("unlock");
    switch (state) {
    case SealState::NoTest:
        return {tr("No test set yet"), tr("no test set"), open, PillKind::Neutral};
    case SealState::NotSealed:
        return {tr("Test not sealed"), tr("not sealed"), open, PillKind::Warning};
    case SealState::Sealed:
        return {tr("Test sealed"), tr("sealed"), QStringLiteral("lock"), PillKind::Accent};
    case SealState::Revealed:
        return {tr("Test revealed %1×").arg(reveals), tr("revealed %1×").arg(reveals), open,
                PillKind::Warning};
    }
    Q_UNREACHABLE();
}

}  // namespace lightbox::gui
