// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>

#include "spec/Run.h"

namespace lightbox::gui {

/// What a run is beside others, in words.
class RunPlaceText {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::RunPlaceText)

public:
    /// "fold 2 of 5", "trial 3, fold 1 of 5"; empty for a run that is no part of anything.
    [[nodiscard]] static QString part(const spec::RunPlace& place);
    /// "cv, fold 2, inner 3"; "ensemble" for one; empty for a run of its own.
    [[nodiscard]] static QString brief(const spec::RunSummary& run);
    /// "fold 2 of 5 of cv: no result of its own", "ensemble of 5 models"; empty for a run of its own.
    [[nodiscard]] static QString remark(const spec::RunSummary& run);
    /// What follows from the remark, in a sentence; empty for a run of its own.
    [[nodiscard]] static QString explanation(const spec::RunSummary& run);

private:
    [[nodiscard]] static QString briefPart(const spec::RunPlace& place);
};

}  // namespace lightbox::gui
