// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/RunNotesDialog.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/Labels.h"

namespace lightbox::gui {

RunNotesDialog::RunNotesDialog(const Theme& theme, const spec::RunSummary& run, QWidget* parent)
    : DecisionDialog(theme, tr("Tags and note of %1").arg(QString::fromStdString(run.name)),
                     tr("Tags are set apart by commas. Both stay with the run and are no part of "
                        "its result."),
                     parent),
      m_tags(new QLineEdit),
      m_note(new QPlainTextEdit) {
    setObjectName(QStringLiteral("runNotes"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    QStringList tags;
    for (const std::string& tag : run.tags)
        tags << QString::fromStdString(tag);
    m_tags->setText(tags.join(QStringLiteral(", ")));
    m_tags->setObjectName(QStringLiteral("runTags"));
    m_tags->setAccessibleName(tr("Tags"));
    m_note->setPlainText(QString::fromStdString(run.note));
    m_note->setObjectName(QStringLiteral("runNote"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(96);
    column->addWidget(makeLabel(tr("Tags"), TextRole::Label));
    column->addWidget(m_tags);
    column->addWidget(makeLabel(tr("Note"), TextRole::Label));
    column->addWidget(m_note);
    setContent(content);
    addCancel(tr("Cancel"));
    addChoice(tr("Save"), kSave, ButtonKind::Primary);
    m_tags->setFocus();
}

std::vector<std::string> RunNotesDialog::tags() const {
    std::vector<std::string> result;
    for (const QString& part : m_tags->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const std::string tag = part.simplified().toStdString();
        if (!tag.empty() && std::find(result.begin(), result.end(), tag) == result.end())
            result.push_back(tag);
    }
    return result;
}

std::string RunNotesDialog::note() const {
    return m_note->toPlainText().trimmed().toStdString();
}

}  // namespace lightbox::gui
