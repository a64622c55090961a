// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/film/FilmWords.h"

#include <QCoreApplication>

#include "look/Format.h"
#include "models/ShownImages.h"
#include "widgets/film/ImageViewer.h"

namespace lightbox::gui {

QString wordsOf(const ShownImages& images, const spec::ImageRecord& image) {
    const ImageNames& names = images.names();
    QString words = names.patient(image);
    if (!words.isEmpty())
        words += QStringLiteral(" · ");
    words += names.image(image);
    if (image.studyDate)
        words += QLatin1Char('\n') + Format::date(*image.studyDate);
    return words;
}

void labelCorner(ImageViewer& viewer, const ShownImages& images, const spec::ImageRecord& image,
                 bool isHidden) {
    if (isHidden)
        viewer.setCornerTopRight({});
    else if (images.labelHidden(image.key))
        viewer.setCornerTopRight(
            QCoreApplication::translate("lightbox::gui::Film", "label sealed"));
    else
        viewer.setCornerTopRight(images.labelText(image), shownClass(image));
}

}  // namespace lightbox::gui
