// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/StudyText.h"

#include <QStringList>

#include "look/Format.h"
#include "spec/OptionTable.h"

namespace lightbox::gui {

QString settingsText(const spec::Trial& trial) {
    QStringList parts;
    for (const auto& [key, value] : trial.settings)
        parts << QStringLiteral("%1 = %2").arg(Format::coreText(spec::trainingOption(key).label),
                                               QString::fromStdString(value));
    return parts.join(QStringLiteral(", "));
}

}  // namespace lightbox::gui
