// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ImageText.h"

namespace lightbox::gui {

QString imageTitle(const spec::ImageRecord& image) {
    QString id = QString::fromStdString(image.id.str());
    const qsizetype hash = id.indexOf(QLatin1Char('#'));
    QString part;
    if (hash >= 0) {
        part = id.mid(hash + 1);
        id.truncate(hash);
    }
    // An element of an array is known by its set and number; the array's name is the same for all.
    if (!part.isEmpty() && !part.startsWith(QStringLiteral("frame=")))
        return QString(part).replace(QLatin1Char('/'), QLatin1Char(' '));
    QString name = id.mid(id.lastIndexOf(QLatin1Char('/')) + 1);
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    if (dot > 0)
        name.truncate(dot);
    return part.isEmpty()
               ? name
               : name + QLatin1Char(' ') + part.replace(QLatin1Char('='), QLatin1Char(' '));
}

QString ImageNames::pseudonym(const spec::ImageRecord& image) const {
    if (!pseudonyms)
        return {};
    const auto found = pseudonyms->find(image.key);
    return found == pseudonyms->end() ? QString() : QString::fromStdString(found->second);
}

QString ImageNames::image(const spec::ImageRecord& image) const {
    return hidden ? pseudonym(image) : imageTitle(image);
}

QString ImageNames::patient(const spec::ImageRecord& image) const {
    if (!image.patient)
        return {};
    return hidden ? pseudonym(image).section(QLatin1Char('_'), 0, 0)
                  : QString::fromStdString(*image.patient);
}

QString ImageNames::path(const spec::ImageRecord& image) const {
    if (hidden || (sealed && sealed(image.key)))
        return this->image(image);
    return QString::fromStdString(image.id.str());
}

}  // namespace lightbox::gui
