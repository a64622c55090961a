// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RunPlaceText.h"

#include <QStringList>

namespace lightbox::gui {

QString RunPlaceText::part(const spec::RunPlace& place) {
    QStringList parts;
    if (place.trial > 0)
        parts << tr("trial %1").arg(place.trial);
    if (place.fold > 0)
        parts << (place.repeat > 1 ? tr("fold %1 of %2, repetition %3")
                                         .arg(place.fold)
                                         .arg(place.folds)
                                         .arg(place.repeat)
                                   : tr("fold %1 of %2").arg(place.fold).arg(place.folds));
    if (place.inner > 0)
        parts << tr("inner fold %1").arg(place.inner);
    return parts.join(QStringLiteral(", "));
}

QString RunPlaceText::briefPart(const spec::RunPlace& place) {
    QStringList parts;
    if (place.trial > 0)
        parts << tr("trial %1").arg(place.trial);
    if (place.fold > 0)
        parts << (place.repeat > 1
                      ? tr("fold %1 of repetition %2").arg(place.fold).arg(place.repeat)
                      : tr("fold %1").arg(place.fold));
    if (place.inner > 0)
        parts << tr("inner %1", "inner fold").arg(place.inner);
    return parts.join(QStringLiteral(", "));
}

QString RunPlaceText::brief(const spec::RunSummary& run) {
    if (run.place.isPart())
        return run.place.study.empty() ? briefPart(run.place)
                                       : QString::fromStdString(run.place.study.str()) +
                                             QStringLiteral(", ") + briefPart(run.place);
    return run.members > 0 ? tr("ensemble") : QString();
}

QString RunPlaceText::remark(const spec::RunSummary& run) {
    if (run.place.isPart())
        return run.place.study.empty()
                   ? tr("%1: no result of its own").arg(part(run.place))
                   : tr("%1 of %2: no result of its own", "fold 2 of 5, study")
                         .arg(part(run.place), QString::fromStdString(run.place.study.str()));
    return run.members > 0 ? tr("ensemble of %n model(s)", nullptr, static_cast<int>(run.members))
                           : QString();
}

QString RunPlaceText::explanation(const spec::RunSummary& run) {
    if (run.place.isPart())
        return tr("The result of a study is the mean of its folds, never one of them.");
    return run.members > 0 ? tr("It averages the probabilities of its models. On validation each "
                                "image is called by those models alone that had held it out.")
                           : QString();
}

}  // namespace lightbox::gui
