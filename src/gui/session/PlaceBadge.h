// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "spec/Run.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

/// That a run is a part of several, which is a caution, or an ensemble; hidden for a run of its own.
class PlaceBadge : public Badge {
    Q_OBJECT

public:
    explicit PlaceBadge(const Theme& theme, QWidget* parent = nullptr);
    /// `run`: null for none. `outOfFold`: an ensemble's figures of validation are of the models that had held each image out.
    void setRun(const spec::RunSummary* run, bool outOfFold = false);
    /// Its icon alone; the words are its tool tip then.
    void setNarrow(bool narrow);

private:
    void showWords();

    QString m_words, m_why;
    bool m_narrow = false;
};

}  // namespace lightbox::gui
