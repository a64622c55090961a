// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/AcceptDialog.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "look/MessageText.h"
#include "look/Theme.h"
#include "widgets/Labels.h"
#include "widgets/States.h"

namespace lightbox::gui {

namespace {
constexpr int kNoteHeight = 72;
}

std::optional<QString> askForNote(const Theme& theme, const spec::Finding& finding,
                                  QWidget* parent) {
    DecisionDialog dialog(
        theme, DecisionDialog::tr("Accept this finding as it is?"),
        DecisionDialog::tr("It leaves the counts but not the list, with your note, and is logged. "
                           "If its images or its measure change, it comes back."),
        parent);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    auto* message = makeLabel(MessageText::of(finding.text, finding.message), TextRole::Medium);
    message->setTextFormat(Qt::PlainText);
    message->setWordWrap(true);
    column->addWidget(message);
    auto* note = new QPlainTextEdit;
    note->setObjectName(QStringLiteral("acceptNote"));
    note->setAccessibleName(DecisionDialog::tr("Note"));
    note->setPlaceholderText(DecisionDialog::tr("Why it is no fault here, for the audit log and "
                                                "every report"));
    note->setTabChangesFocus(true);
    note->setFixedHeight(kNoteHeight);
    column->addWidget(note);
    dialog.setContent(content);
    dialog.addCancel(DecisionDialog::tr("Cancel"));
    Button* accept = dialog.addChoice(DecisionDialog::tr("Accept"), 1, ButtonKind::Primary);
    accept->setObjectName(QStringLiteral("acceptIt"));
    accept->setEnabled(false);
    QObject::connect(note, &QPlainTextEdit::textChanged, &dialog,
                     [=] { accept->setEnabled(!note->toPlainText().trimmed().isEmpty()); });
    note->setFocus(Qt::TabFocusReason);
    if (dialog.exec() != 1)
        return std::nullopt;
    // One line, as the log and the lists have it.
    return note->toPlainText().simplified();
}

}  // namespace lightbox::gui
