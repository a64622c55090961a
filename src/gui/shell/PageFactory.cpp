// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/PageFactory.h"

#include "pages/cases/CasesPage.h"
#include "pages/evaluate/EvaluatePage.h"
#include "pages/external/ExternalPage.h"
#include "pages/monitor/MonitorPage.h"
#include "pages/report/ReportPage.h"
#include "pages/review/ReviewPage.h"
#include "pages/split/SplitPage.h"
#include "pages/train/TrainPage.h"
#include "pages/weights/WeightsPage.h"
#include "session/Page.h"

namespace lightbox::gui {

std::unique_ptr<Page> makePage(PageId id, AppContext& context) {
    switch (id) {
    case PageId::Cases:
        return std::make_unique<CasesPage>(context);
    case PageId::Split:
        return std::make_unique<SplitPage>(context);
    case PageId::Train:
        return std::make_unique<TrainPage>(context);
    case PageId::Monitor:
        return std::make_unique<MonitorPage>(context);
    case PageId::Evaluate:
        return std::make_unique<EvaluatePage>(context);
    case PageId::Review:
        return std::make_unique<ReviewPage>(context);
    case PageId::External:
        return std::make_unique<ExternalPage>(context);
    case PageId::Weights:
        return std::make_unique<WeightsPage>(context);
    case PageId::Report:
        return std::make_unique<ReportPage>(context);
    }
    Q_UNREACHABLE();
}

}  // namespace lightbox::gui
