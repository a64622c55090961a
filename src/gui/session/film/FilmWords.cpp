// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/film/FilmWords.h"

#include <QCoreApplication>

#include "look/Format.h"
#include "models/ImageText.h"
#include "session/ProjectSession.h"
#include "widgets/film/ImageViewer.h"

namespace lightbox::gui {

QString wordsOf(const ProjectSession& session, const spec::ImageRecord& image) {
    const ImageNames& names = session.names();
    QString words = names.patient(image);
    if (!words.isEmpty())
        words += QStringLiteral(" · ");
    words += names.image(image);
    if (image.studyDate)
        words += QLatin1Char('\n') + Format::date(*image.studyDate);
    return words;
}

void labelCorner(ImageViewer& viewer, const ProjectSession& session, const spec::ImageRecord& image,
                 bool isHidden) {
    if (isHidden)
        viewer.setCornerTopRight({});
    else if (session.labelHidden(image.key))
        viewer.setCornerTopRight(
            QCoreApplication::translate("lightbox::gui::Film", "label sealed"));
    else
        viewer.setCornerTopRight(session.labelText(image), shownClass(image));
}

}  // namespace lightbox::gui
