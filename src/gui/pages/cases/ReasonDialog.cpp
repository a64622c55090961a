// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/ReasonDialog.h"

#include <QLineEdit>
#include <QPushButton>

#include "look/Format.h"
#include "look/Theme.h"
#include "widgets/States.h"

namespace lightbox::gui {

std::optional<QString> askForReason(const Theme& theme, int images, QWidget* parent) {
    DecisionDialog dialog(
        theme,
        DecisionDialog::tr("Leave out %1 image(s)?", nullptr, images).arg(Format::count(images)),
        DecisionDialog::tr("They stay in the project, but in no set, no training and no "
                           "evaluation. Every report counts them, with the reason."),
        parent);
    auto* reason = new QLineEdit;
    reason->setObjectName(QStringLiteral("excludeReason"));
    reason->setAccessibleName(DecisionDialog::tr("Reason"));
    reason->setPlaceholderText(
        DecisionDialog::tr("One reason for all, for the audit log and every report"));
    dialog.setContent(reason);
    dialog.addCancel(DecisionDialog::tr("Cancel"));
    Button* accept = dialog.addChoice(DecisionDialog::tr("Leave out"), 1, ButtonKind::Primary);
    accept->setObjectName(QStringLiteral("leaveOut"));
    accept->setEnabled(false);
    QObject::connect(reason, &QLineEdit::textChanged, &dialog,
                     [=](const QString& text) { accept->setEnabled(!text.trimmed().isEmpty()); });
    reason->setFocus(Qt::TabFocusReason);
    if (dialog.exec() != 1)
        return std::nullopt;
    return reason->text().simplified();
}

}  // namespace lightbox::gui
