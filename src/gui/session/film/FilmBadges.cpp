// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/film/FilmBadges.h"

#include <QHBoxLayout>

#include "look/Theme.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

FilmBadges::FilmBadges(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(12, 6, 12, 6);
    m_row->setSpacing(6);
    hide();
}

void FilmBadges::setImage(const spec::ImageRecord& image,
                          const std::vector<engine::OverlayPlane>& overlays) {
    while (QLayoutItem* item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [&](const QString& text, const char* icon, PillKind kind,
                         const QString& tip) -> Badge* {
        auto* badge = new Badge(m_theme, text, QLatin1String(icon), kind);
        badge->setToolTip(tip);
        badge->setAccessibleName(text + QStringLiteral(": ") + tip);
        m_row->addWidget(badge);
        return badge;
    };
    if (!overlays.empty()) {
        QStringList names;
        for (const engine::OverlayPlane& plane : overlays)
            if (!plane.name.empty())
                names.append(QString::fromStdString(plane.name));
        Badge* badge =
            add(tr("%n overlay(s)", nullptr, static_cast<int>(overlays.size())), "layers",
                m_overlaysShown ? PillKind::Accent : PillKind::Neutral,
                tr("Graphics that the file lays over the image; a click shows or hides them. "
                   "They are never trained on. %1")
                    .arg(names.join(QStringLiteral(", "))));
        badge->setObjectName(QStringLiteral("overlays"));
        badge->setClickable(true);
        badge->setCheckable(true);
        badge->setChecked(m_overlaysShown);
        connect(badge, &QAbstractButton::clicked, this, [this, badge](bool on) {
            m_overlaysShown = on;
            badge->setKind(on ? PillKind::Accent : PillKind::Neutral);
            Q_EMIT overlaysToggled(on);
        });
    }
    if (image.excluded)
        add(tr("Left out"), "eyeoff", PillKind::Warning, QString::fromStdString(*image.excluded));
    if (image.inverted)
        add(tr("MONOCHROME1"), "invert", PillKind::Neutral,
            tr("Low values are white in this file; it is shown inverted, and trained on so"));
    const auto stated = image.fields.find("burned_in");
    if (stated != image.fields.end() && stated->second == "YES")
        add(tr("Burnt in: stated"), "tagi", PillKind::Warning,
            tr("The file says that annotation is burnt into its pixels"));
    else if (image.picture && image.picture->borderLetters > 0)
        add(tr("Text near the border"), "tagi", PillKind::Warning,
            tr("Strokes like letters near the border: a model may read them, and they may name "
               "the patient"));
    setVisible(m_row->count() > 0);
    m_row->addStretch(1);
}

}  // namespace lightbox::gui
