// SPDX-License-Identifier: GPL-3.0-or-later
// What the page warns of.
#include <cmath>

#include "look/Format.h"
#include "look/MessageText.h"
#include "pages/split/SplitPage.h"
#include "widgets/Banner.h"

namespace lightbox::gui {

namespace {

/// Leaks make figures look better than they are; the rest only makes them less sure.
BannerKind kindOf(const spec::Warning& warning) {
    return warning.code == "patients_straddle" || warning.code == "duplicates_across" ||
                   warning.code == "near_duplicates_across"
               ? BannerKind::Error
               : BannerKind::Warning;
}

}  // namespace

void SplitPage::showWarnings(const spec::SplitReport& report, const spec::DatasetInfo& info) {
    std::vector<BannerText> texts;
    for (const spec::SetCounts& set : report.sets) {
        const bool judged =
            set.set == spec::Set::Test || (set.set == spec::Set::Val && report.folds.empty());
        if (!judged || !set.prevalence.value || !report.whole.prevalence.value)
            continue;
        const double delta = *set.prevalence.value - *report.whole.prevalence.value;
        if (std::abs(delta) < kAttentionPoints)
            continue;
        texts.push_back({BannerKind::Warning,
                         (delta < 0 ? tr("%1 has %2 points less %3 than all images.")
                                    : tr("%1 has %2 points more %3 than all images."))
                             .arg(titleOfSet(set.set), Format::number(std::abs(delta) * 100, 1),
                                  QString::fromStdString(
                                      info.classes[static_cast<std::size_t>(info.positive)])),
                         tr("PPV, NPV and calibration measured there do not carry over: enter "
                            "the prevalence of use on Evaluate.")});
    }
    for (const spec::Warning& warning : report.warnings)
        texts.push_back({kindOf(warning), MessageText::of(warning)});
    banners().showGroup(QStringLiteral("warnings"), std::move(texts));
}

}  // namespace lightbox::gui
