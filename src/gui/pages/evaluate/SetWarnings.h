// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QStringList>
#include <functional>
#include <vector>

#include "spec/Evaluation.h"

namespace lightbox::gui {

class BannerStack;

/// What the measured set warns of, each in a banner of its own.
class SetWarnings {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::SetWarnings)

public:
    explicit SetWarnings(BannerStack& banners) : m_banners(banners) {}
    /// Returns what is of the threshold alone, and said beside it. `accept` leads to accepting a changed ledger.
    [[nodiscard]] QString show(const std::vector<spec::Warning>& warnings,
                               const std::function<void()>& accept);

private:
    BannerStack& m_banners;
    QStringList m_keys;
};

}  // namespace lightbox::gui
