// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ImageText.h"

#include <QCoreApplication>
#include <algorithm>

namespace lightbox::gui {

namespace {

struct ImageTitle {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::ImageTitle)
};

/// Ids count frames, slices and volumes from 0; people count from 1.
QString fromOne(const QString& number) {
    return QString::number(number.toLongLong() + 1);
}

/// "slice=11", "axis=coronal,volume=0,slice=11": "slice 12", "vol 1 coronal 12".
QString sliceTitle(const QString& part) {
    QString plane;
    QString volume;
    QString slice;
    for (const QString& piece : part.split(QLatin1Char(','))) {
        const QString value = piece.section(QLatin1Char('='), 1);
        if (piece.startsWith(QStringLiteral("axis=")))
            plane = value;
        else if (piece.startsWith(QStringLiteral("volume=")))
            volume = fromOne(value);
        else
            slice = fromOne(value);
    }
    const QString title =
        plane == QStringLiteral("axial")      ? ImageTitle::tr("axial %1").arg(slice)
        : plane == QStringLiteral("coronal")  ? ImageTitle::tr("coronal %1").arg(slice)
        : plane == QStringLiteral("sagittal") ? ImageTitle::tr("sagittal %1").arg(slice)
                                              : ImageTitle::tr("slice %1").arg(slice);
    return volume.isEmpty() ? title
                            : ImageTitle::tr("vol %1 %2", "number of the volume, then its slice")
                                  .arg(volume, title);
}

}  // namespace

QString imageTitle(const spec::ImageRecord& image) {
    QString id = QString::fromStdString(image.id.str());
    const qsizetype hash = id.indexOf(QLatin1Char('#'));
    QString part;
    if (hash >= 0) {
        part = id.mid(hash + 1);
        id.truncate(hash);
    }
    const bool isFrame = part.startsWith(QStringLiteral("frame="));
    if (part.contains(QStringLiteral("slice=")))
        return sliceTitle(part);
    // An element of an array is known by its set and number; the array's name is the same for all.
    if (!part.isEmpty() && !isFrame)
        return QString(part).replace(QLatin1Char('/'), QLatin1Char(' '));
    QString name = id.mid(id.lastIndexOf(QLatin1Char('/')) + 1);
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    if (dot > 0)
        name.truncate(dot);
    if (isFrame)
        return ImageTitle::tr("%1 frame %2").arg(name, fromOne(part.mid(6)));
    return name;
}

QString labelWords(const std::vector<std::string>& classes, const spec::ImageRecord& image) {
    const auto name = [&](std::size_t cls) {
        return cls < classes.size() ? QString::fromStdString(classes[cls]) : QString(QChar(0x2014));
    };
    if (image.labels.empty())
        return image.label < 0 ? QString(QChar(0x2014))
                               : name(static_cast<std::size_t>(image.label));
    QStringList findings;
    for (std::size_t c = 0; c < image.labels.size(); ++c)
        if (image.labels[c] == 1)
            findings.append(name(c));
        else if (image.labels[c] == -1)
            findings.append(name(c) + QLatin1Char('?'));
    return findings.isEmpty() ? ImageTitle::tr("no finding") : findings.join(QStringLiteral(", "));
}

int shownClass(const spec::ImageRecord& image) {
    if (image.label >= 0 || std::count(image.labels.begin(), image.labels.end(), 1) != 1)
        return image.label;
    return static_cast<int>(std::find(image.labels.begin(), image.labels.end(), 1) -
                            image.labels.begin());
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

bool ImageNames::isClosed(const spec::ImageRecord& image) const {
    return hidden || (sealed && sealed(image.key));
}

QString ImageNames::path(const spec::ImageRecord& image) const {
    if (isClosed(image))
        return this->image(image);
    return QString::fromStdString(image.id.str());
}

}  // namespace lightbox::gui
