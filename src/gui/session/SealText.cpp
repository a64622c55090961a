// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SealText.h"

namespace lightbox::gui {

SealText sealText(SealState state, int reveals) {
    const QString open = QStringLiteral("unlock");
    switch (state) {
    case SealState::NoTest:
        return {SealText::tr("No test set yet"), SealText::tr("no test set"), open,
                PillKind::Neutral};
    case SealState::NotSealed:
        return {SealText::tr("Test not sealed"), SealText::tr("not sealed"), open,
                PillKind::Warning};
    case SealState::Sealed:
        return {SealText::tr("Test sealed"), SealText::tr("sealed"), QStringLiteral("lock"),
                PillKind::Accent};
    case SealState::Revealed:
        return {SealText::tr("Test revealed %1×").arg(reveals),
                SealText::tr("revealed %1×").arg(reveals), open, PillKind::Warning};
    }
    Q_UNREACHABLE();
}

}  // namespace lightbox::gui
