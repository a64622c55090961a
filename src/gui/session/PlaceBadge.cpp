// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PlaceBadge.h"

#include "models/RunPlaceText.h"

namespace lightbox::gui {

PlaceBadge::PlaceBadge(const Theme& theme, QWidget* parent)
    : Badge(theme, {}, {}, PillKind::Neutral, parent) {
    setObjectName(QStringLiteral("place"));
    hide();
}

void PlaceBadge::setRun(const spec::RunSummary* run, bool outOfFold) {
    const QString words = run != nullptr ? RunPlaceText::remark(*run) : QString();
    const bool part = run != nullptr && run->place.isPart();
    setText(outOfFold && !part && !words.isEmpty()
                ? tr("%1, validation out-of-fold", "ensemble of 5 models").arg(words)
                : words);
    setToolTip(run != nullptr ? RunPlaceText::explanation(*run) : QString());
    setKind(part ? PillKind::Warning : PillKind::Neutral);
    setIconName(part ? QStringLiteral("warn") : QStringLiteral("layers"));
    updateGeometry();
    setVisible(!words.isEmpty());
}

}  // namespace lightbox::gui
