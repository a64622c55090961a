// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PageId.h"

#include <QCoreApplication>

namespace lightbox::gui {

QString pageKey(PageId page) {
    switch (page) {
    case PageId::Cases:
        return QStringLiteral("cases");
    case PageId::Split:
        return QStringLiteral("split");
    case PageId::Train:
        return QStringLiteral("train");
    case PageId::Monitor:
        return QStringLiteral("monitor");
    case PageId::Evaluate:
        return QStringLiteral("evaluate");
    case PageId::Review:
        return QStringLiteral("review");
    }
    Q_UNREACHABLE();
}

QString pageTitle(PageId page) {
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("lightbox::gui::PageId", text);
    };
    switch (page) {
    case PageId::Cases:
        return tr("Cases");
    case PageId::Split:
        return tr("Split");
    case PageId::Train:
        return tr("Train");
    case PageId::Monitor:
        return tr("Monitor");
    case PageId::Evaluate:
        return tr("Evaluate");
    case PageId::Review:
        return tr("Review");
    }
    Q_UNREACHABLE();
}

std::optional<PageId> pageFromKey(const QString& key) {
    for (const PageId page : allPages)
        if (pageKey(page) == key)
            return page;
    return std::nullopt;
}

}  // namespace lightbox::gui
