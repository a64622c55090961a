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
    m_words = outOfFold && !part && !words.isEmpty()
                  ? tr("%1, validation out-of-fold", "ensemble of 5 models").arg(words)
                  : words;
    m_why = run != nullptr ? RunPlaceText::explanation(*run) : QString();
    showWords();
    setKind(part ? PillKind::Warning : PillKind::Neutral);
    setIconName(part ? QStringLiteral("warn") : QStringLiteral("layers"));
    updateGeometry();
    setVisible(!words.isEmpty());
}

void PlaceBadge::setNarrow(bool narrow) {
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    showWords();
    updateGeometry();
}

void PlaceBadge::showWords() {
    setText(m_narrow ? QString() : m_words);
    setAccessibleName(m_words);
    setToolTip(m_narrow ? m_words + QLatin1Char('\n') + m_why : m_why);
}

}  // namespace lightbox::gui
