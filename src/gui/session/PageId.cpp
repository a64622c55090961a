// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PageId.h"

#include <QCoreApplication>

namespace lightbox::gui {
namespace {

struct PageTitles {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::PageTitles)
};

}  // namespace

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
    case PageId::External:
        return QStringLiteral("external");
    case PageId::Weights:
        return QStringLiteral("weights");
    case PageId::Report:
        return QStringLiteral("report");
    }
    Q_UNREACHABLE();
}

QString pageTitle(PageId page) {
    switch (page) {
    case PageId::Cases:
        return PageTitles::tr("Cases");
    case PageId::Split:
        return PageTitles::tr("Split");
    case PageId::Train:
        return PageTitles::tr("Train");
    case PageId::Monitor:
        return PageTitles::tr("Monitor");
    case PageId::Evaluate:
        return PageTitles::tr("Evaluate");
    case PageId::Review:
        return PageTitles::tr("Review");
    case PageId::External:
        return PageTitles::tr("Evaluate");
    case PageId::Weights:
        return PageTitles::tr("Weights");
    case PageId::Report:
        return PageTitles::tr("Report");
    }
    Q_UNREACHABLE();
}

std::optional<PageId> pageFromKey(const QString& key) {
    for (const PageId page : allPages)
        if (pageKey(page) == key)
            return page;
    for (const PageId page : {PageId::External, PageId::Weights, PageId::Report})
        if (pageKey(page) == key)
            return page;
    return std::nullopt;
}

}  // namespace lightbox::gui
