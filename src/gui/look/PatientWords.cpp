// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/PatientWords.h"

#include "look/Format.h"

namespace lightbox::gui {

QString PatientWords::count(std::size_t patients, const std::string& source) {
    const int n = static_cast<int>(patients);
    if (n == 0)
        return tr("patients unknown");
    const QString text = source == "series"  ? tr("%1 series", "number of series", n)
                         : source == "video" ? tr("%1 video(s)", nullptr, n)
                         : source == "near-duplicates"
                             ? tr("%1 group(s) of near-duplicates", nullptr, n)
                             : tr("%1 patient(s)", nullptr, n);
    return text.arg(Format::count(n));
}

QString PatientWords::ofCount(std::size_t patients, const std::string& source) {
    const int n = static_cast<int>(patients);
    if (n == 0)
        return tr("patients unknown");
    const QString text = source == "series"  ? tr("of %1 series", "number of series", n)
                         : source == "video" ? tr("of %1 video(s)", nullptr, n)
                         : source == "near-duplicates"
                             ? tr("of %1 group(s) of near-duplicates", nullptr, n)
                             : tr("of %1 patient(s)", nullptr, n);
    return text.arg(Format::count(n));
}

QString PatientWords::heading(const std::string& source) {
    return source == "series"            ? tr("Series", "several")
           : source == "video"           ? tr("Videos")
           : source == "near-duplicates" ? tr("Groups", "of near-duplicates")
                                         : tr("Patients");
}

QString PatientWords::unit(const std::string& source, bool isKnown) {
    return !isKnown                      ? tr("by image, patients unknown")
           : source == "series"          ? tr("by series, patients unknown")
           : source == "video"           ? tr("by video, patients unknown")
           : source == "near-duplicates" ? tr("by near-duplicates, patients unknown")
                                         : tr("by patient");
}

QString PatientWords::acrossSets(const std::string& source) {
    return source == "series"            ? tr("Series in more than one set")
           : source == "video"           ? tr("Videos in more than one set")
           : source == "near-duplicates" ? tr("Groups of near-duplicates in more than one set")
                                         : tr("Patients in more than one set");
}

}  // namespace lightbox::gui
