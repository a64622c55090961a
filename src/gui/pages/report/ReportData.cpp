// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/ReportData.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>
#include <algorithm>
#include <utility>

#include "base/Error.h"
#include "look/Theme.h"
#include "widgets/paper/PrintedReport.h"

namespace lightbox::gui {

namespace {

/// Headings in the window's sizes, tables with thin rules. The empty head that Markdown wants of a table of facts goes.
void layOut(QTextDocument& document) {
    constexpr double kMargin = 20;
    document.setDocumentMargin(kMargin);
    document.setDefaultFont(Theme::font(TextSize::Body));
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        if (level > 0) {
            const TextSize size = level == 1   ? TextSize::Key
                                  : level == 2 ? TextSize::Title
                                               : TextSize::Body;
            QTextCharFormat letters;
            letters.setFont(Theme::font(size, QFont::DemiBold));
            cursor.select(QTextCursor::BlockUnderCursor);
            cursor.mergeCharFormat(letters);
            format.setTopMargin(level == 1 ? 0 : 20);
            format.setBottomMargin(6);
        } else if (cursor.currentTable() == nullptr) {
            format.setTopMargin(2);
            format.setBottomMargin(4);
        }
        QTextCursor(block).setBlockFormat(format);
    }
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr)
            continue;
        bool hasHead = false;
        for (int column = 0; column < table->columns(); ++column)
            hasHead =
                hasHead || !table->cellAt(0, column).firstCursorPosition().block().text().isEmpty();
        if (!hasHead && table->rows() > 1)
            table->removeRows(0, 1);
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(QColor(128, 136, 146, 96));  // seen in both themes
        format.setCellPadding(5);
        format.setCellSpacing(0);
        format.setTopMargin(6);
        format.setBottomMargin(10);
        table->setFormat(format);
    }
}

}  // namespace

std::vector<std::string> ReportData::lists() const {
    std::vector<std::string> names;
    for (const spec::ChecklistItem& item : items)
        if (std::ranges::find(names, item.list) == names.end())
            names.push_back(item.list);
    return names;
}

QString ReportData::textOf(const std::string& field) const {
    const auto found =
        std::ranges::find_if(items, [&](const auto& item) { return item.field == field; });
    return found == items.end() ? QString() : QString::fromStdString(found->text);
}

std::shared_ptr<const ReportData> reportDataOf(const spec::RunId& run, bool withIdentifiers,
                                               engine::StudyReport report,
                                               const std::stop_token& stop) {
    const auto goOn = [&stop] {
        if (stop.stop_requested())
            throw base::cancelled();
    };
    ReportData data{run, withIdentifiers, std::move(report), {}, nullptr, {}, nullptr};
    data.items = data.report.items();
    goOn();
    data.pages =
        std::make_shared<const PrintedReport>(QByteArray::fromStdString(data.report.document()));
    goOn();
    data.modelCard = QString::fromStdString(data.report.modelCard());
    // It is the window's from now on, and goes there too.
    data.shown = std::shared_ptr<QTextDocument>(new QTextDocument,
                                                [](QTextDocument* text) { text->deleteLater(); });
    data.shown->setMarkdown(data.modelCard);
    layOut(*data.shown);
    data.shown->moveToThread(QCoreApplication::instance()->thread());
    return std::make_shared<const ReportData>(std::move(data));
}

ItemCounts countsOf(const std::vector<spec::ChecklistItem>& items, const std::string& list) {
    ItemCounts counts;
    for (const spec::ChecklistItem& item : items) {
        if (item.list != list)
            continue;
        switch (item.state) {
        case spec::ItemState::Filled:
            ++counts.filled;
            break;
        case spec::ItemState::Missing:
            ++counts.missing;
            break;
        case spec::ItemState::ToBeWritten:
            ++counts.toBeWritten;
            break;
        case spec::ItemState::Written:
            ++counts.written;
            counts.changed += item.changed ? 1 : 0;
            break;
        }
    }
    return counts;
}

}  // namespace lightbox::gui
