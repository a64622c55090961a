// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/ExcludeDialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/Theme.h"
#include "widgets/Controls.h"
#include "widgets/States.h"

namespace lightbox::gui {

namespace {

QLineEdit* field(const char* objectName, const QString& name, const QString& placeholder) {
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(objectName));
    edit->setAccessibleName(name);
    edit->setPlaceholderText(placeholder);
    return edit;
}

}  // namespace

std::optional<engine::ExcludeRequest>
askWhatToLeaveOut(const Theme& theme, const spec::ImageRecord* selected, QWidget* parent) {
    DecisionDialog dialog(
        theme, DecisionDialog::tr("Leave out an image or a patient?"),
        DecisionDialog::tr("It stays in the project, but in no set, no training and no "
                           "evaluation. Every report counts it, with the reason."),
        parent);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    auto* kind = new Segments(theme);
    kind->setObjectName(QStringLiteral("excludeKind"));
    const int ofImage = kind->addSegment(DecisionDialog::tr("Image"));
    const int ofPatient = kind->addSegment(DecisionDialog::tr("Patient"));
    kind->setCurrent(ofImage);
    column->addWidget(kind, 0, Qt::AlignLeft);
    QLineEdit* name = field("excludeName", DecisionDialog::tr("Image or patient"),
                            DecisionDialog::tr("Its id, as Cases shows it"));
    QLineEdit* reason = field("excludeReason", DecisionDialog::tr("Reason"),
                              DecisionDialog::tr("Reason, for the audit log and every report"));
    column->addWidget(name);
    column->addWidget(reason);
    const auto propose = [=](int segment) {
        if (selected != nullptr)
            name->setText(QString::fromStdString(
                segment == ofPatient ? selected->patient.value_or("") : selected->id.str()));
    };
    propose(ofImage);
    QObject::connect(kind, &Segments::chosen, &dialog, propose);
    dialog.setContent(content);
    dialog.addCancel(DecisionDialog::tr("Leave nothing out"));
    dialog.addChoice(DecisionDialog::tr("Leave it out"), 1, ButtonKind::Primary);
    auto* accept = dialog.findChildren<QPushButton*>().constLast();
    accept->setObjectName(QStringLiteral("leaveOut"));
    const auto judge = [=] {
        accept->setEnabled(!name->text().trimmed().isEmpty() &&
                           !reason->text().trimmed().isEmpty());
    };
    judge();
    QObject::connect(name, &QLineEdit::textChanged, &dialog, judge);
    QObject::connect(reason, &QLineEdit::textChanged, &dialog, judge);
    (selected == nullptr ? name : reason)->setFocus(Qt::TabFocusReason);
    if (dialog.exec() != 1)
        return std::nullopt;
    engine::ExcludeRequest request;
    request.reason = reason->text().trimmed().toStdString();
    const std::string text = name->text().trimmed().toStdString();
    if (kind->current() == ofPatient)
        request.patients.push_back(text);
    else
        request.images.emplace_back(text);
    return request;
}

}  // namespace lightbox::gui
