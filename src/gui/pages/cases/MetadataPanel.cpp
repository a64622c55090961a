// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/MetadataPanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>
#include <functional>

#include "engine/FieldNames.h"
#include "engine/Images.h"
#include "look/Format.h"
#include "look/Theme.h"
#include "models/FieldTitle.h"
#include "models/ImageText.h"
#include "session/ProjectSession.h"
#include "widgets/FocusRing.h"
#include "widgets/Labels.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {
constexpr int kNameWidth = 130;
}

MetadataPanel::MetadataPanel(AppContext& context, QWidget* parent)
    : Panel(tr("Metadata"), parent),
      m_context(context) {
    setBodyMargins(QMargins(0, 0, 0, 0));
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search tags"));
    m_search->setObjectName(QStringLiteral("tagSearch"));
    m_search->setFixedWidth(160);
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search tags"));
    m_search->addAction(context.theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &MetadataPanel::filter);
    addHeadAction(m_search);
    buildTable();
    m_noTag = makeLabel({}, TextRole::Muted);
    m_noTag->setObjectName(QStringLiteral("noTag"));
    m_noTag->setAlignment(Qt::AlignCenter);
    m_noTag->setWordWrap(true);
    m_noTag->hide();
    body()->addWidget(m_noTag, 1);
    connect(&context.theme, &Theme::changed, this, &MetadataPanel::recolour);
}

void MetadataPanel::buildTable() {
    m_table = new QTableWidget(0, 2);
    m_table->setObjectName(QStringLiteral("metadata"));
    m_table->setAccessibleName(tr("Metadata of the image"));
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->setColumnWidth(0, kNameWidth);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(27);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* copying = new QShortcut(QKeySequence::Copy, m_table);
    copying->setContext(Qt::WidgetWithChildrenShortcut);
    connect(copying, &QShortcut::activated, this, &MetadataPanel::copy);
    new FocusRing(m_context.theme, m_table);
    body()->addWidget(m_table, 1);
}

void MetadataPanel::copy() const {
    QStringList values;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (m_table->item(row, 1)->isSelected() && !m_table->isRowHidden(row))
            values << m_table->item(row, 1)->text();
    if (!values.isEmpty())
        QGuiApplication::clipboard()->setText(values.join(QLatin1Char('\n')));
}

void MetadataPanel::recolour() {
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->item(row, 0)->setForeground(m_context.theme.color(Role::Text2));
}

void MetadataPanel::showImage(const spec::ImageRecord* image) {
    m_context.jobs.drop(this, QStringLiteral("tags"));
    if (image == nullptr) {
        fill({});
        return;
    }
    std::vector<std::pair<QString, QString>> rows;
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    const ImageNames& names = m_context.session.names();
    rows.emplace_back(tr("Patient"), image->patient ? names.patient(*image) : tr("unknown"));
    rows.emplace_back(tr("Image"), names.path(*image));
    if (image->studyDate)
        rows.emplace_back(tr("Study date"), Format::date(*image->studyDate));
    rows.emplace_back(tr("Label"), m_context.session.labelHidden(image->key)
                                       ? tr("sealed until a threshold is locked")
                                       : m_context.session.labelText(*image));
    const spec::Set set = m_context.session.setOf(image->key);
    rows.emplace_back(tr("Set"),
                      set == spec::Set::None ? tr("none") : Format::setName(spec::toString(set)));
    if (!image->foundIn.empty())
        rows.emplace_back(tr("Found in"), text(image->foundIn));
    rows.emplace_back(tr("Size"), tr("%1 × %2 · %n channel(s) · %3 bit", nullptr, image->channels)
                                      .arg(image->width)
                                      .arg(image->height)
                                      .arg(image->bits));
    rows.emplace_back(tr("Intensity"), tr("mean %1, sd %2")
                                           .arg(Format::number(image->meanIntensity),
                                                Format::number(image->sdIntensity)));
    rows.emplace_back(
        tr("File"), tr("%1, %2").arg(names.hidden ? text(image->source.file.extension().string())
                                                  : text(image->source.file.filename().string()),
                                     Format::bytes(static_cast<std::uint64_t>(image->fileBytes))));
    rows.emplace_back(tr("Pixel hash"), text(image->pixelHash));
    for (const auto& [name, value] : image->fields)
        if (!names.hidden || !engine::identifies(name))
            rows.emplace_back(fieldTitle(name), text(value));
    fill(rows);
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("tags")}, this,
        [record = *image](std::stop_token, spec::ProgressObserver&) {
            return engine::imageTags(record);
        },
        [this, rows, hidden = names.hidden, isSealed = m_context.session.labelHidden(image->key),
         classes = m_context.session.dataset()->info.classes](
            const std::vector<std::pair<std::string, std::string>>& tags) {
            if (tags.empty())
                return;
            auto all = rows;
            QSet<QString> known;
            for (const auto& [title, value] : rows)
                known.insert(title);
            for (const auto& [name, value] : tags)
                if ((!hidden || !engine::identifies(name)) &&
                    (!isSealed || engine::isOpenUnderSeal(name, value, classes)))
                    // What stands above under the same title stands there once.
                    if (const QString title = fieldTitle(name); !known.contains(title))
                        all.emplace_back(title, QString::fromStdString(value));
            fill(all);
        },
        // An unreadable file has said so in the viewer; its index rows stay.
        [](const base::Error&) {});
}

void MetadataPanel::fill(const std::vector<std::pair<QString, QString>>& rows) {
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto* name = new QTableWidgetItem(rows[i].first);
        name->setToolTip(rows[i].first);
        auto* value = new QTableWidgetItem(rows[i].second);
        value->setToolTip(tr("%1 (Ctrl+C copies it)").arg(rows[i].second));
        m_table->setItem(static_cast<int>(i), 0, name);
        m_table->setItem(static_cast<int>(i), 1, value);
    }
    recolour();
    filter(m_search->text());
}

void MetadataPanel::filter(const QString& text) {
    int found = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool matches = m_table->item(row, 0)->text().contains(text, Qt::CaseInsensitive) ||
                             m_table->item(row, 1)->text().contains(text, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !matches);
        found += matches ? 1 : 0;
    }
    const bool none = found == 0 && m_table->rowCount() > 0;
    m_noTag->setText(tr("No tag matches “%1”.").arg(text));
    m_noTag->setVisible(none);
    m_table->setVisible(!none);
}

}  // namespace lightbox::gui
