// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>
#include <utility>
#include <vector>

#include "spec/Health.h"

namespace lightbox::gui {

/// How well one thing tells the label: an AUROC in [0,1], by name.
struct Evidence {
    QString name;
    double auroc = 0.5;
    std::optional<std::pair<double, double>> bounds;  ///< 95 %, where there is one
    bool isChosen = false;                            ///< the finding's own
};

/// What stands behind a finding that something besides the disease tells the label: its AUROC and
/// those of the report's other such findings, the highest first, then the whole image's. Empty for a
/// finding that has none.
[[nodiscard]] std::vector<Evidence> evidenceFor(const spec::HealthReport& report,
                                                const spec::Finding& finding,
                                                const std::optional<Evidence>& wholeImage);

}  // namespace lightbox::gui
