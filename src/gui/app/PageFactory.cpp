// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PageFactory.h"

#include "app/Page.h"
#if __has_include("pages/cases/CasesPage.h")
#include "pages/cases/CasesPage.h"
#endif
#if __has_include("pages/evaluate/EvaluatePage.h")
#include "pages/evaluate/EvaluatePage.h"
#endif
#if __has_include("pages/monitor/MonitorPage.h")
#include "pages/monitor/MonitorPage.h"
#endif
#if __has_include("pages/review/ReviewPage.h")
#include "pages/review/ReviewPage.h"
#endif
#if __has_include("pages/split/SplitPage.h")
#include "pages/split/SplitPage.h"
#endif
#if __has_include("pages/train/TrainPage.h")
#include "pages/train/TrainPage.h"
#endif

namespace lightbox::gui {

std::unique_ptr<Page> makePage(PageId id, AppContext& context) {
    switch (id) {
    case PageId::Cases:
#if __has_include("pages/cases/CasesPage.h")
        return std::make_unique<CasesPage>(context);
#else
        break;
#endif
    case PageId::Split:
#if __has_include("pages/split/SplitPage.h")
        return std::make_unique<SplitPage>(context);
#else
        break;
#endif
    case PageId::Train:
#if __has_include("pages/train/TrainPage.h")
        return std::make_unique<TrainPage>(context);
#else
        break;
#endif
    case PageId::Monitor:
#if __has_include("pages/monitor/MonitorPage.h")
        return std::make_unique<MonitorPage>(context);
#else
        break;
#endif
    case PageId::Evaluate:
#if __has_include("pages/evaluate/EvaluatePage.h")
        return std::make_unique<EvaluatePage>(context);
#else
        break;
#endif
    case PageId::Review:
#if __has_include("pages/review/ReviewPage.h")
        return std::make_unique<ReviewPage>(context);
#else
        break;
#endif
    }
    return std::make_unique<Page>(context, id);
}

}  // namespace lightbox::gui
