// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/ItemText.h"

#include <QStringList>

#include "look/MessageText.h"

namespace lightbox::gui {

QString ItemText::topic(const spec::ChecklistItem& item) {
    return MessageText::fixed(item.topic);
}

QString ItemText::chapter(const spec::ChecklistItem& item) {
    return MessageText::fixed(item.chapter);
}

QString ItemText::asks(const spec::ChecklistItem& item) {
    return MessageText::fixed(item.asks);
}

QString ItemText::wants(const spec::ChecklistItem& item) {
    return MessageText::fixed(item.wants);
}

QString ItemText::known(const spec::ChecklistItem& item) {
    QStringList parts;
    for (const messages::Message& one : item.said)
        parts << MessageText::of(one, {});
    return parts.join(QStringLiteral("; "));
}

QString ItemText::words(const spec::ChecklistItem& item) {
    const QString facts = known(item);
    switch (item.state) {
    case spec::ItemState::Filled:
        return facts;
    case spec::ItemState::Missing:
        return MessageText::fixed(item.words);
    case spec::ItemState::ToBeWritten:
        return facts.isEmpty() ? wants(item)
                               : tr("%1 (the project knows: %2)").arg(wants(item), facts);
    case spec::ItemState::Written:
        break;
    }
    const QString text = QString::fromStdString(item.text);
    return facts.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, facts);
}

}  // namespace lightbox::gui
